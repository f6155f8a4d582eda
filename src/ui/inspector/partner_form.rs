//! A partner of a joint arrangement with every field of it.

use std::collections::BTreeSet;

use egui::Ui;

use crate::edit::{ArrangementField, Edit, ListChange};
use crate::model::{
    Arrangement, CountryCode, NodeId, Partner, PartnerRole, PlanDate, Provider, Role, SupportKind,
};
use crate::text::Message;
use crate::ui::Action;
use crate::ui::country_list::{country_list_ui, removable_ui};
use crate::ui::field::{
    EntryRow, Form, Pick, add_link_ui, choice_field_ui, date_field_ui, date_parts, entry_ui,
    error_ui, link_ui, picker_ui,
};

use super::arrangement_form::{set, units};
use super::joint_section::partner_name;
use super::parts::Parts;

/// Draws a partner: a row that unfolds into fields.
pub(super) fn partner_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    parts: &mut Parts,
    arrangement: &Arrangement,
    (index, partner): (usize, &Partner),
) {
    let shown = form.shown;
    let replace = |partner: Partner| {
        let change = ListChange::Replace(index, partner);
        set(arrangement, ArrangementField::Partner(change))
    };
    let role = partner.role_on(shown.day);
    let units = partner.units.iter().filter_map(|id| shown.plan.unit(*id));
    let units: Vec<&str> = units.map(crate::model::Unit::label).collect();
    let row = EntryRow {
        text: partner_name(&shown, partner.country),
        note: role.map_or_else(String::new, |role| shown.texts.say(&role.message())),
        below: units.join(", "),
        is_now: arrangement.partners_on(shown.day).any(|it| it == partner),
        ..EntryRow::default()
    };
    let mut form = form.within(("partner", index));
    if !entry_ui(ui, &form, &mut parts.folds, &row) {
        return;
    }
    fields_ui(ui, &mut form, arrangement, partner, &replace);
    if !form.drafts.is_finishing() && link_ui(ui, shown.label("joint-remove-partner")).clicked() {
        let change = ListChange::Remove(index);
        form.perform(ui, set(arrangement, ArrangementField::Partner(change)));
    }
}

fn fields_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    arrangement: &Arrangement,
    partner: &Partner,
    replace: &impl Fn(Partner) -> Edit,
) {
    form.country(ui, "joint-country", partner.country, |country| {
        replace(Partner {
            country,
            ..partner.clone()
        })
    });
    units_ui(ui, form, partner, replace);
    form.date(ui, "joint-partner-first-day", partner.first_day, |day| {
        replace(Partner {
            first_day: day,
            ..partner.clone()
        })
    });
    form.date(ui, "joint-partner-last-day", partner.last_day, |day| {
        replace(Partner {
            last_day: day,
            ..partner.clone()
        })
    });
    roles_ui(ui, form, partner, replace);
    support_ui(ui, form, arrangement, partner, replace);
    let partners = arrangement.partners.iter().map(|it| it.country);
    let partners: BTreeSet<CountryCode> = partners.collect();
    let labels = ("joint-reimbursed-under", "joint-add-country");
    let covered = &partner.reimbursed_under;
    if let Some(reimbursed_under) = country_list_ui(ui, form, labels, covered, &partners) {
        let edit = replace(Partner {
            reimbursed_under,
            ..partner.clone()
        });
        form.perform(ui, edit);
    }
}

/// The partner's units, each with the way to it and what takes it out, and a field that adds one.
fn units_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    partner: &Partner,
    replace: &impl Fn(Partner) -> Edit,
) {
    if form.drafts.is_finishing() {
        return;
    }
    let shown = form.shown;
    let id = form.id("joint-units");
    let changed = form.row(ui, "joint-units", |form, ui, _name| {
        let mut changed = None;
        for unit in partner.units.iter().filter_map(|id| shown.plan.unit(*id)) {
            let mut is_wanted = false;
            let is_removed = removable_ui(ui, form, &unit.name, |ui| {
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                is_wanted = ui.link(unit.name.as_str()).clicked();
            });
            if is_wanted {
                form.actions.push(Action::Select(Some(unit.id.into())));
            }
            if is_removed {
                let others = partner.units.iter().filter(|other| **other != unit.id);
                changed = Some(others.copied().collect::<Vec<_>>());
            }
        }
        let add = shown.label("joint-add-unit");
        let find = |query: &str| {
            units(&shown, query, |unit| {
                let is_theirs = unit.nationality.country() == Some(partner.country);
                is_theirs && !partner.units.contains(&unit.id)
            })
        };
        let (now, field) = ((Pick::Nothing, add.as_str()), (id, add.as_str()));
        let (drafts, revision) = (&mut *form.drafts, shown.revision);
        let picked = picker_ui(ui, drafts, shown.texts, field, now, revision, find);
        if let Some(Pick::Node(NodeId::Unit(unit))) = picked {
            let mut list = partner.units.clone();
            list.push(unit);
            changed = Some(list);
        }
        changed
    });
    if let Some(units) = changed {
        let edit = replace(Partner {
            units,
            ..partner.clone()
        });
        form.perform(ui, edit);
    }
}

/// The roles, each with its first day, and what adds one from the day looked at.
fn roles_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    partner: &Partner,
    replace: &impl Fn(Partner) -> Edit,
) {
    let with = |roles: Vec<PartnerRole>| {
        replace(Partner {
            roles,
            ..partner.clone()
        })
    };
    for (index, role) in partner.roles.iter().enumerate() {
        let mut form = form.within(("role", index));
        if let Some(changed) = role_ui(ui, &mut form, *role) {
            let mut roles = partner.roles.clone();
            roles.splice(index..=index, changed);
            form.perform(ui, with(roles));
        }
    }
    let label = form.shown.label("joint-add-role");
    if !form.drafts.is_finishing() && add_link_ui(ui, &label).clicked() {
        let first_day = PlanDate::of_day(form.shown.day);
        let mut roles = partner.roles.clone();
        roles.push(PartnerRole {
            role: Role::Equal,
            first_day: first_day.filter(|_| !roles.is_empty()),
            last_day: None,
        });
        form.perform(ui, with(roles));
    }
}

/// A role and its days; what takes its place where it was changed or removed.
fn role_ui(ui: &mut Ui, form: &mut Form<'_>, role: PartnerRole) -> Option<Vec<PartnerRole>> {
    let shown = form.shown;
    let mut changed = None;
    let id = form.id("joint-role");
    form.row(ui, "joint-role", |form, ui, name| {
        if form.drafts.is_finishing() {
            return;
        }
        let word = |it: Role| shown.texts.say(&it.message());
        let drafts = &*form.drafts;
        let is_removed = removable_ui(ui, form, &word(role.role), |ui| {
            let chosen = choice_field_ui(ui, drafts, id, name, role.role, &Role::ALL, word);
            changed = chosen.map(|it| vec![PartnerRole { role: it, ..role }]);
        });
        if is_removed {
            changed = Some(Vec::new());
        }
    });
    for (label, date, is_first) in [
        ("joint-role-first-day", role.first_day, true),
        ("joint-role-last-day", role.last_day, false),
    ] {
        let id = form.id(label);
        form.row(ui, label, |form, ui, name| {
            let day = shown.day;
            let typed = date_field_ui(ui, form.drafts, shown.texts, id, name, date, day);
            error_ui(ui, form.drafts, id, shown.texts);
            if let Some(entered) = typed {
                let mut role = role;
                if is_first {
                    role.first_day = entered.value;
                } else {
                    role.last_day = entered.value;
                }
                changed = Some(vec![role]);
            }
        });
    }
    changed
}

/// Who provides what its people need.
fn support_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    arrangement: &Arrangement,
    partner: &Partner,
    replace: &impl Fn(Partner) -> Edit,
) {
    if form.drafts.is_finishing() {
        return;
    }
    let shown = form.shown;
    let label = |kind: SupportKind| match kind {
        SupportKind::Equipment => "joint-equipment",
        SupportKind::SelfSustainment => "joint-self-sustainment",
        SupportKind::Transport => "joint-transport",
        SupportKind::Medical => "joint-medical",
    };
    for kind in SupportKind::ALL {
        let now = partner.support.of(kind);
        let partners = arrangement.partners.iter().map(|it| it.country);
        let mut all: Vec<Option<Provider>> = vec![None, Some(Provider::Organization)];
        all.extend(partners.map(|code| Some(Provider::Country(code))));
        if !all.contains(&now) {
            all.push(now);
        }
        let id = form.id(label(kind));
        let word = |it: Option<Provider>| match it {
            None => shown.label("joint-not-stated"),
            Some(Provider::Organization) => shown.label("joint-organization"),
            Some(Provider::Country(code)) => partner_name(&shown, code),
        };
        let chosen = form.row(ui, label(kind), |form, ui, name| {
            choice_field_ui(ui, form.drafts, id, name, now, &all, word)
        });
        if let Some(provider) = chosen {
            let support = partner.support.with(kind, provider);
            let edit = replace(Partner {
                support,
                ..partner.clone()
            });
            form.perform(ui, edit);
        }
    }
}

/// The days of a partner in words.
pub(super) fn partner_days(
    form: &Form<'_>,
    arrangement: &Arrangement,
    partner: &Partner,
) -> String {
    let days = arrangement.partner_stretch(partner);
    let days = form.shown.texts.span(
        days.first_day.map(date_parts),
        days.last_day.map(date_parts),
    );
    let message = Message::new("inspector-pair")
        .with("one", partner_name(&form.shown, partner.country))
        .with("other", days);
    form.shown.texts.say(&message)
}
