//! What can be done with a joint arrangement as a whole, each in a small form where it is asked for.

use egui::{Button, Checkbox, Frame, RichText, Ui};

use crate::edit::{
    ChangeLead, Edit, EndArrangement, ExtendArrangement, GuestsAtEnd, JoinArrangements, PlacedUnit,
    RemoveArrangement, ReplacePartner, SplitArrangement,
};
use crate::model::{
    Arrangement, ArrangementId, CountryCode, HeadcountLine, NodeId, Partner, PlanDate, Role, UnitId,
};
use crate::text::Message;
use crate::ui::field::{
    CountryField, Form, Pick, PickedCountry, choice_field_ui, country_field_ui, date_field_ui,
    error_ui, link_ui, note_ui, optional_number_field_ui, picker_ui, text_field_ui,
};
use crate::ui::own_country_list::refusal_ui;
use crate::ui::theme;

use super::arrangement_form::units;
use super::joint_section::partner_name;
use super::partner_form::partner_days;
use super::parts::Parts;

/// What is to be done.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Deed {
    End,
    Extend,
    ChangeLead,
    Replace,
    Split,
    Join,
}

/// A deed while it is being put in.
#[derive(Clone, Debug)]
pub(super) struct DeedState {
    arrangement: ArrangementId,
    deed: Deed,

    /// The day that it is about.
    day: Option<PlanDate>,

    /// The first day of who comes.
    next_day: Option<PlanDate>,

    /// Whether the guests' people go along.
    has_guests: bool,

    /// Who leads, or leaves.
    country: Option<CountryCode>,

    /// The role of who led before.
    former: Role,

    /// Who comes.
    successor: Option<CountryCode>,
    unit: Option<UnitId>,
    people: Option<u32>,

    /// What the second part is called.
    name: String,

    /// The arrangement that becomes part of this one.
    other: Option<ArrangementId>,

    /// Why it cannot be.
    refusal: Option<Message>,
}

impl Deed {
    const ALL: [Self; 6] = [
        Self::End,
        Self::Extend,
        Self::ChangeLead,
        Self::Replace,
        Self::Split,
        Self::Join,
    ];

    /// What begins it.
    fn label(self) -> &'static str {
        match self {
            Self::End => "deed-end",
            Self::Extend => "deed-extend",
            Self::ChangeLead => "deed-change-lead",
            Self::Replace => "deed-replace",
            Self::Split => "deed-split",
            Self::Join => "deed-join",
        }
    }

    /// What does it.
    fn button(self) -> &'static str {
        match self {
            Self::End => "deed-end-now",
            Self::Extend => "deed-extend-now",
            Self::ChangeLead => "deed-change-lead-now",
            Self::Replace => "deed-replace-now",
            Self::Split => "deed-split-now",
            Self::Join => "deed-join-now",
        }
    }
}

/// Draws the links that begin something, and the form of what was begun.
pub(super) fn deeds_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    parts: &mut Parts,
    arrangement: &Arrangement,
) {
    if form.drafts.is_finishing() {
        return;
    }
    let is_ours = |deed: &mut DeedState| deed.arrangement == arrangement.id;
    if let Some(state) = parts.deed.take_if(is_ours) {
        parts.deed = deed_ui(ui, form, arrangement, state);
        return;
    }
    let shown = form.shown;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_LARGE;
        for deed in Deed::ALL {
            let has_other = others(form, arrangement).next().is_some();
            if deed == Deed::Join && !has_other {
                let button = Button::new(shown.label(deed.label())).frame(false);
                ui.add_enabled(false, button)
                    .on_disabled_hover_text(shown.label("deed-join-nothing"));
            } else if link_ui(ui, shown.label(deed.label())).clicked() {
                parts.deed = Some(begun(form, arrangement, deed));
            }
        }
        if link_ui(ui, shown.label("deed-delete")).clicked() {
            let arrangement = arrangement.id;
            form.perform(
                ui,
                Edit::RemoveArrangement(RemoveArrangement { arrangement }),
            );
        }
    });
}

/// The other arrangements of the unit.
fn others<'a>(
    form: &Form<'a>,
    arrangement: &'a Arrangement,
) -> impl Iterator<Item = &'a Arrangement> {
    let all = form.shown.plan.arrangements_of(arrangement.unit);
    all.filter(|it| it.unit == arrangement.unit && it.id != arrangement.id)
}

fn begun(form: &Form<'_>, arrangement: &Arrangement, deed: Deed) -> DeedState {
    let shown = form.shown;
    let day = PlanDate::of_day(shown.day);
    let next_day = shown.day.tomorrow().ok().and_then(PlanDate::of_day);
    let leads = arrangement.leads_on(shown.day);
    let partners = || arrangement.partners.iter().map(|it| it.country);
    let country = match deed {
        Deed::ChangeLead => partners().find(|it| !leads.contains(it)),
        Deed::Replace => partners().next_back(),
        _ => None,
    };
    let second = Message::new("deed-second-name").with("name", arrangement.name.as_str());
    DeedState {
        arrangement: arrangement.id,
        deed,
        day: if deed == Deed::Extend {
            arrangement.last_day
        } else {
            day
        },
        next_day,
        has_guests: true,
        country,
        former: Role::Senior,
        successor: None,
        unit: None,
        people: None,
        name: shown.texts.say(&second),
        other: others(form, arrangement).next().map(|it| it.id),
        refusal: None,
    }
}

/// Draws the form of a deed; what of it goes on.
fn deed_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    arrangement: &Arrangement,
    mut state: DeedState,
) -> Option<DeedState> {
    let shown = form.shown;
    let colors = theme::of(ui);
    let frame = Frame::new()
        .fill(colors.note_fill)
        .corner_radius(theme::CORNER_RADIUS)
        .inner_margin(theme::SPACE);
    let mut goes_on = true;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(shown.label(state.deed.label())).font(theme::body_strong()));
        let mut form = form.within("deed");
        form.label_width = 104.0;
        fields_ui(ui, &mut form, arrangement, &mut state);
        form.drafts.accept();
        if let Some(refusal) = &state.refusal {
            refusal_ui(ui, &shown, refusal);
        }
        ui.horizontal_wrapped(|ui| {
            let text = RichText::new(shown.label(state.deed.button()));
            let button = Button::new(text.color(colors.on_accent_strong));
            if ui.add(button.fill(colors.accent_strong)).clicked() {
                let made = edit(&form, &state);
                let can_be = made.and_then(|edit| match edit.apply(shown.plan) {
                    Ok(_) => Ok(edit),
                    Err(refusal) => Err(refusal.message),
                });
                match can_be {
                    Err(message) => state.refusal = Some(message),
                    Ok(edit) => {
                        form.perform(ui, edit);
                        goes_on = false;
                    }
                }
            }
            goes_on &= !ui.button(shown.label("field-cancel")).clicked();
        });
    });
    goes_on.then_some(state)
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, arrangement: &Arrangement, state: &mut DeedState) {
    let shown = form.shown;
    match state.deed {
        Deed::End => {
            day_ui(ui, form, "deed-last-day", &mut state.day);
            let words = shown.label("deed-guests-leave");
            ui.add(Checkbox::new(&mut state.has_guests, words));
        }
        Deed::Extend => {
            day_ui(ui, form, "deed-new-last-day", &mut state.day);
            let words = shown.label("deed-guests-stay");
            ui.add(Checkbox::new(&mut state.has_guests, words));
        }
        Deed::ChangeLead => {
            partner_ui(ui, form, "deed-new-lead", arrangement, &mut state.country);
            day_ui(ui, form, "deed-from", &mut state.day);
            former_ui(ui, form, &mut state.former);
        }
        Deed::Replace => {
            partner_ui(ui, form, "deed-leaves", arrangement, &mut state.country);
            day_ui(ui, form, "deed-last-day", &mut state.day);
            successor_ui(ui, form, state);
        }
        Deed::Split => {
            day_ui(ui, form, "deed-second-first-day", &mut state.day);
            let id = form.id("deed-second");
            form.row(ui, "deed-second", |form, ui, name| {
                if let Some(typed) = text_field_ui(ui, form.drafts, id, name, &state.name) {
                    state.name = typed;
                }
            });
        }
        Deed::Join => {
            let all: Vec<ArrangementId> = others(form, arrangement).map(|it| it.id).collect();
            let id = form.id("deed-other");
            form.row(ui, "deed-other", |form, ui, name| {
                let word = |id: ArrangementId| {
                    let known = shown.plan.arrangement(id);
                    known.map_or_else(String::new, |it| it.name.clone())
                };
                let Some(now) = state.other.or_else(|| all.first().copied()) else {
                    return;
                };
                let chosen = choice_field_ui(ui, form.drafts, id, name, now, &all, word);
                state.other = chosen.or(Some(now));
            });
        }
    }
}

fn day_ui(ui: &mut Ui, form: &mut Form<'_>, label: &'static str, date: &mut Option<PlanDate>) {
    let shown = form.shown;
    let id = form.id(label);
    form.row(ui, label, |form, ui, name| {
        let typed = date_field_ui(ui, form.drafts, shown.texts, id, name, *date, shown.day);
        error_ui(ui, form.drafts, id, shown.texts);
        if let Some(entered) = typed {
            *date = entered.value;
        }
    });
}

/// One of the partners, with its days.
fn partner_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    label: &'static str,
    arrangement: &Arrangement,
    country: &mut Option<CountryCode>,
) {
    let id = form.id(label);
    form.row(ui, label, |form, ui, name| {
        let all: Vec<CountryCode> = arrangement.partners.iter().map(|it| it.country).collect();
        let word = |code: CountryCode| {
            let partner = arrangement.partners.iter().find(|it| it.country == code);
            partner.map_or_else(
                || partner_name(&form.shown, code),
                |partner| partner_days(form, arrangement, partner),
            )
        };
        let Some(now) = country.or_else(|| all.first().copied()) else {
            return;
        };
        let chosen = choice_field_ui(ui, form.drafts, id, name, now, &all, word);
        *country = chosen.or(Some(now));
    });
}

fn former_ui(ui: &mut Ui, form: &mut Form<'_>, former: &mut Role) {
    let shown = form.shown;
    let id = form.id("deed-former");
    form.row(ui, "deed-former", |form, ui, name| {
        let all = [Role::Senior, Role::Equal, Role::Junior];
        let word = |it: Role| shown.texts.say(&it.message());
        let chosen = choice_field_ui(ui, form.drafts, id, name, *former, &all, word);
        *former = chosen.unwrap_or(*former);
    });
}

/// Who comes, when, with which unit and how many people.
fn successor_ui(ui: &mut Ui, form: &mut Form<'_>, state: &mut DeedState) {
    let shown = form.shown;
    let id = form.id("deed-comes");
    let picked = form.row(ui, "deed-comes", |form, ui, name| {
        let field = CountryField {
            id,
            name,
            country: state.successor,
            without: None,
        };
        country_field_ui(ui, &shown, form.drafts, &field)
    });
    if let Some(PickedCountry::Country(code)) = picked {
        state.successor = Some(code);
        state.unit = None;
    }
    day_ui(ui, form, "deed-first-day", &mut state.next_day);
    let id = form.id("deed-unit");
    let picked = form.row(ui, "deed-unit", |form, ui, name| {
        let none = shown.label("deed-no-unit");
        let known = state.unit.and_then(|id| shown.plan.unit(id));
        let text = known.map_or(none.as_str(), |unit| unit.name.as_str());
        let now = (
            state.unit.map_or(Pick::Nothing, |id| Pick::Node(id.into())),
            text,
        );
        let country = state.successor;
        let find = |query: &str| units(&shown, query, |it| it.nationality.country() == country);
        let (drafts, revision) = (&mut *form.drafts, shown.revision);
        picker_ui(ui, drafts, shown.texts, (id, name), now, revision, find)
    });
    if let Some(Pick::Node(NodeId::Unit(unit))) = picked {
        state.unit = Some(unit);
    }
    let id = form.id("deed-people");
    form.row(ui, "deed-people", |form, ui, name| {
        let (drafts, now) = (&mut *form.drafts, state.people);
        let typed = optional_number_field_ui(ui, drafts, shown.texts, id, name, now);
        error_ui(ui, form.drafts, id, shown.texts);
        if let Some(entered) = typed {
            state.people = entered.value;
        }
        if state.unit.is_none() {
            note_ui(ui, shown.label("deed-people-alone"));
        }
    });
}

/// The edit, or what is missing.
fn edit(form: &Form<'_>, state: &DeedState) -> Result<Edit, Message> {
    let arrangement = state.arrangement;
    let mut ids = form.shown.ids.clone();
    let needs = || Message::new("deed-needs-day");
    let date = || state.day.ok_or_else(needs);
    let country = || {
        state
            .country
            .ok_or_else(|| Message::new("deed-needs-country"))
    };
    Ok(match state.deed {
        Deed::End => Edit::EndArrangement(EndArrangement {
            arrangement,
            day: date()?.latest(),
            guests: if state.has_guests {
                GuestsAtEnd::Leave { ids }
            } else {
                GuestsAtEnd::Stay
            },
        }),
        Deed::Extend => Edit::ExtendArrangement(ExtendArrangement {
            arrangement,
            last_day: state.day,
            guests_stay: state.has_guests,
            ids,
        }),
        Deed::ChangeLead => Edit::ChangeLead(ChangeLead {
            arrangement,
            country: country()?,
            first_day: date()?,
            former: state.former,
        }),
        Deed::Replace => {
            let successor = state.successor;
            let successor = successor.ok_or_else(|| Message::new("deed-needs-successor"))?;
            let people = state.people;
            Edit::ReplacePartner(ReplacePartner {
                arrangement,
                country: country()?,
                last_day: date()?,
                successor: Partner::new(successor),
                first_day: state.next_day.ok_or_else(needs)?,
                unit: state.unit.map(PlacedUnit::Known),
                people: people.map(|it| vec![HeadcountLine::not_stated(successor, it, None)]),
                ids,
            })
        }
        Deed::Split => Edit::SplitArrangement(SplitArrangement {
            arrangement,
            day: date()?.earliest(),
            second: ids.next_id(),
            name: state.name.clone(),
        }),
        Deed::Join => Edit::JoinArrangements(JoinArrangements {
            first: arrangement,
            second: state.other.unwrap_or(arrangement),
        }),
    })
}
