//! A joint arrangement with every field of it.

use std::collections::BTreeSet;

use egui::Ui;

use crate::edit::{ArrangementField, Edit, ListChange, SetArrangement};
use crate::model::{
    Arrangement, ArrangementKind, CommandRelation, CountryCode, NodeId, Partner, Unit,
};
use crate::text::Message;
use crate::ui::Action;
use crate::ui::country_list::{country_list_ui, removable_ui};
use crate::ui::field::{
    Form, Pick, PickerItem, PickerList, add_link_ui, date_parts, error_ui, link_ui, note_ui,
    picker_ui, text_field_ui,
};
use crate::ui::force_words::force_words;

use super::deeds::deeds_ui;
use super::partner_form::partner_ui;
use super::parts::Parts;

/// The edit of one field of an arrangement.
pub(super) fn set(arrangement: &Arrangement, field: ArrangementField) -> Edit {
    let arrangement = arrangement.id;
    Edit::SetArrangement(SetArrangement { arrangement, field })
}

/// Draws the fields, the partners and what can be done.
pub(super) fn arrangement_form_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    parts: &mut Parts,
    arrangement: &Arrangement,
) {
    let it = arrangement;
    form.text(ui, "joint-name", &it.name, |name| {
        set(it, ArrangementField::Name(name))
    });
    kind_ui(ui, form, it);
    unit_ui(ui, form, it);
    form.date(ui, "joint-first-day", it.first_day, |day| {
        set(it, ArrangementField::FirstDay(day))
    });
    form.date(ui, "joint-last-day", it.last_day, |day| {
        set(it, ArrangementField::LastDay(day))
    });
    for (index, partner) in it.partners.iter().enumerate() {
        partner_ui(ui, form, parts, it, (index, partner));
    }
    add_partner_ui(ui, form, parts, it);
    command_ui(ui, form, it);
    least_share_ui(ui, form, it);
    agreements_ui(ui, form, it);
    caveats_ui(ui, form, it);
    form.source(ui, "joint-source", it.source, |source| {
        set(it, ArrangementField::Source(source))
    });
    form.remarks(ui, "joint-remarks", &it.remarks, |remarks| {
        set(it, ArrangementField::Remarks(remarks))
    });
    deeds_ui(ui, form, parts, it);
}

fn kind_ui(ui: &mut Ui, form: &mut Form<'_>, it: &Arrangement) {
    let kind = (it.kind, ArrangementKind::ALL.as_slice());
    let message = ArrangementKind::message;
    form.choice(ui, "joint-kind", kind, message, |kind| {
        set(it, ArrangementField::Kind(kind))
    });
    if !form.drafts.is_finishing() {
        note_ui(ui, form.shown.texts.say(&it.kind.explanation()));
    }
}

/// How much of the unit has to stay when a partner leaves, with what holds where that is not said.
fn least_share_ui(ui: &mut Ui, form: &mut Form<'_>, it: &Arrangement) {
    form.optional_number(ui, "joint-least-share", it.least_share, |share| {
        set(it, ArrangementField::LeastShare(share))
    });
    if it.least_share.is_none() && !form.drafts.is_finishing() {
        let share = Arrangement::LEAST_SHARE;
        let message = Message::new("joint-least-share-unless").with("share", share);
        note_ui(ui, form.shown.texts.say(&message));
    }
}

/// The unit in which the partners serve: it can be gone to, and be another.
fn unit_ui(ui: &mut Ui, form: &mut Form<'_>, it: &Arrangement) {
    let shown = form.shown;
    let id = form.id("joint-unit");
    let picked = form.row(ui, "joint-unit", |form, ui, name| {
        let text = shown.plan.name_of(it.unit.into()).unwrap_or_default();
        let now = (Pick::Node(it.unit.into()), text);
        let find = |query: &str| units(&form.shown, query, |_| true);
        let revision = shown.revision;
        let drafts = &mut *form.drafts;
        picker_ui(ui, drafts, shown.texts, (id, name), now, revision, find)
    });
    if let Some(Pick::Node(NodeId::Unit(unit))) = picked {
        form.perform(ui, set(it, ArrangementField::Unit(unit)));
    }
    let is_elsewhere = shown.selection != Some(it.unit.into());
    let name = shown.plan.name_of(it.unit.into()).unwrap_or_default();
    if is_elsewhere && !form.drafts.is_finishing() {
        let message = Message::new("joint-go-to").with("name", name);
        if link_ui(ui, shown.texts.say(&message)).clicked() {
            form.actions.push(Action::Select(Some(it.unit.into())));
        }
    }
}

/// The units that a search finds and that fit.
pub(super) fn units(
    shown: &crate::ui::Shown<'_>,
    query: &str,
    fits: impl Fn(&Unit) -> bool,
) -> PickerList {
    let folded = query.to_lowercase();
    let is_found = |unit: &&Unit| unit.name.to_lowercase().contains(&folded) && fits(unit);
    let mut found = shown.plan.units().filter(is_found);
    let mut items: Vec<PickerItem> = found
        .by_ref()
        .take(PickerList::MOST)
        .map(|unit| PickerItem {
            pick: Pick::Node(unit.id.into()),
            text: unit.name.clone(),
            note: shown
                .plan
                .name_of(unit.parent)
                .unwrap_or_default()
                .to_owned(),
        })
        .collect();
    items.sort_by(|one, other| shown.texts.compare(&one.text, &other.text));
    PickerList {
        items,
        has_more: found.next().is_some(),
    }
}

fn add_partner_ui(ui: &mut Ui, form: &mut Form<'_>, parts: &mut Parts, it: &Arrangement) {
    if form.drafts.is_finishing()
        || !add_link_ui(ui, &form.shown.label("joint-add-partner")).clicked()
    {
        return;
    }
    let taken = |code: &CountryCode| it.partners.iter().any(|partner| partner.country == *code);
    let own = form.shown.plan.head().country;
    let host = form.shown.plan.unit(it.unit);
    let host = host.and_then(|unit| unit.nationality.country());
    let country = [host, Some(own)]
        .into_iter()
        .flatten()
        .find(|it| !taken(it));
    let partner = Partner::new(country.unwrap_or(own));
    let entry = form.within(("partner", it.partners.len())).root;
    parts.folds.set_open(entry, true);
    form.perform(
        ui,
        set(it, ArrangementField::Partner(ListChange::Add(partner))),
    );
}

fn command_ui(ui: &mut Ui, form: &mut Form<'_>, it: &Arrangement) {
    let all: Vec<Option<CommandRelation>> = std::iter::once(None)
        .chain(CommandRelation::ALL.map(Some))
        .collect();
    let word = |it: Option<CommandRelation>| {
        it.map_or_else(
            || Message::new("joint-not-stated"),
            CommandRelation::message,
        )
    };
    form.choice(ui, "joint-command", (it.command, &all), word, |command| {
        set(it, ArrangementField::Command(command))
    });
    form.remarks(ui, "joint-command-limits", &it.command_limits, |limits| {
        set(it, ArrangementField::CommandLimits(limits))
    });
    let partners: BTreeSet<CountryCode> = it.partners.iter().map(|it| it.country).collect();
    let labels = ("joint-may-refuse", "joint-add-country");
    if let Some(list) = country_list_ui(ui, form, labels, &it.may_refuse, &partners) {
        form.perform(ui, set(it, ArrangementField::MayRefuse(list)));
    }
}

/// The agreements with their force on the day, each with what takes it out, and a field that adds one.
fn agreements_ui(ui: &mut Ui, form: &mut Form<'_>, it: &Arrangement) {
    if form.drafts.is_finishing() {
        return;
    }
    let shown = form.shown;
    let id = form.id("joint-agreements");
    let changed = form.row(ui, "joint-agreements", |form, ui, _name| {
        let mut changed = None;
        for id in &it.agreements {
            let Some(agreement) = shown.plan.agreement(*id) else {
                continue;
            };
            let title = agreement.title.as_str();
            let is_removed = removable_ui(ui, form, title, |ui| {
                ui.add(egui::Label::new(title).truncate());
            });
            if is_removed {
                let others = it.agreements.iter().filter(|other| *other != id);
                changed = Some(others.copied().collect::<Vec<_>>());
            }
            note_ui(ui, force_words(&shown, agreement));
        }
        let add = shown.label("joint-add-agreement");
        let find = |query: &str| agreements(&shown, it, query);
        let now = (Pick::Nothing, add.as_str());
        let revision = shown.revision;
        let drafts = &mut *form.drafts;
        let field = (id, add.as_str());
        let picked = picker_ui(ui, drafts, shown.texts, field, now, revision, find);
        if let Some(Pick::Agreement(id)) = picked {
            let mut list = it.agreements.clone();
            list.push(id);
            changed = Some(list);
        }
        if link_ui(ui, shown.label("joint-all-agreements")).clicked() {
            let command = crate::ui::Command::Agreements;
            form.actions.push(Action::Command(command));
        }
        changed
    });
    if let Some(agreements) = changed {
        form.perform(ui, set(it, ArrangementField::Agreements(agreements)));
    }
}

/// The agreements that the arrangement does not rest on yet, as far as a search finds them.
fn agreements(shown: &crate::ui::Shown<'_>, it: &Arrangement, query: &str) -> PickerList {
    let folded = query.to_lowercase();
    let found = shown.plan.agreements().filter(|agreement| {
        let is_new = !it.agreements.contains(&agreement.id);
        is_new && agreement.title.to_lowercase().contains(&folded)
    });
    let mut items: Vec<PickerItem> = found
        .map(|agreement| PickerItem {
            pick: Pick::Agreement(agreement.id),
            text: agreement.title.clone(),
            note: agreement
                .signed
                .map_or_else(String::new, |date| shown.texts.short_date(date_parts(date))),
        })
        .collect();
    items.sort_by(|one, other| shown.texts.compare(&one.text, &other.text));
    let has_more = items.len() > PickerList::MOST;
    items.truncate(PickerList::MOST);
    PickerList { items, has_more }
}

/// The caveats, each a field; an emptied one goes, and the last field adds one.
fn caveats_ui(ui: &mut Ui, form: &mut Form<'_>, it: &Arrangement) {
    let shown = form.shown;
    let root = form.id("joint-caveats");
    let changed = form.row(ui, "joint-caveats", |form, ui, _name| {
        let mut changed = None;
        for index in 0..=it.caveats.len() {
            let id = root.with(index);
            let now = it.caveats.get(index).map_or("", String::as_str);
            let name = if now.is_empty() {
                shown.label("joint-add-caveat")
            } else {
                let message = Message::new("joint-caveat").with("number", index + 1);
                shown.texts.say(&message)
            };
            let typed = text_field_ui(ui, form.drafts, id, &name, now);
            error_ui(ui, form.drafts, id, shown.texts);
            let Some(text) = typed else {
                continue;
            };
            let mut list = it.caveats.clone();
            match (list.get_mut(index), text.is_empty()) {
                (Some(_), true) => {
                    list.remove(index);
                }
                (Some(caveat), false) => *caveat = text,
                (None, _) => list.push(text),
            }
            changed = Some(list);
        }
        changed
    });
    if let Some(caveats) = changed {
        form.perform(ui, set(it, ArrangementField::Caveats(caveats)));
    }
}
