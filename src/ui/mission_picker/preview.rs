//! What will be filled in for the chosen mission.

use egui::{Grid, Label, RichText, ScrollArea, Ui};

use crate::analysis::country_name;
use crate::model::{Confidence, PlanDate};
use crate::reference::{self, BuiltInMission};
use crate::text::{Message, Name, Texts, Value};
use crate::ui::field::{confidence_badge_ui, date_parts, heading_ui, note_ui};
use crate::ui::{Shown, theme};

/// Draws what the table knows of a mission.
pub(super) fn preview_ui(ui: &mut Ui, shown: &Shown<'_>, acronym: Option<&str>) {
    let Some(mission) = acronym.and_then(reference::mission) else {
        return;
    };
    ScrollArea::vertical()
        .id_salt(mission.acronym)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_max_width(ui.available_width() - theme::SPACE_LARGE);
            let texts = shown.texts;
            let name = mission.name.in_language(texts.language());
            ui.label(RichText::new(mission.acronym).font(theme::heading()));
            ui.label(name);
            facts_ui(ui, shown, mission);
            ceilings_ui(ui, texts, mission);
            mandates_ui(ui, texts, mission);
        });
}

fn facts_ui(ui: &mut Ui, shown: &Shown<'_>, mission: &BuiltInMission) {
    let texts = shown.texts;
    heading_ui(ui, &texts.label("mission-picker-facts"));
    let hosts: Vec<Value> = mission
        .hosts
        .iter()
        .map(|host| country_name(shown.plan, *host).into())
        .collect();
    let hosts = Message::new("mission-picker-hosts-list").with("hosts", Value::List(hosts));
    let day = |day: Option<PlanDate>| day.map(|day| texts.date(date_parts(day)));
    let rows = [
        (
            "mission-picker-organization",
            Some(texts.say(&mission.organization.message())),
        ),
        ("mission-picker-hosts", Some(texts.say(&hosts))),
        (
            "mission-picker-headquarters",
            Some(
                mission
                    .headquarters
                    .in_language(texts.language())
                    .to_owned(),
            ),
        ),
        ("mission-picker-first-day", day(mission.start)),
        ("mission-picker-operations-end", day(mission.operations_end)),
        ("mission-picker-withdrawn-by", day(mission.withdrawn_by)),
    ];
    let width = ui.available_width();
    Grid::new("mission-picker-facts")
        .num_columns(2)
        .show(ui, |ui| {
            for (label, value) in rows {
                let Some(value) = value else {
                    continue;
                };
                ui.colored_label(theme::of(ui).text_weak, texts.label(label));
                ui.scope(|ui| {
                    ui.set_max_width(width - 140.0);
                    ui.add(Label::new(value).wrap());
                });
                ui.end_row();
            }
        });
    source_ui(ui, texts, &mission.source, mission.confidence);
    if let (Some(source), Some(confidence)) = (&mission.end_source, mission.end_confidence)
        && (*source != mission.source || confidence != mission.confidence)
    {
        source_ui(ui, texts, source, confidence);
    }
}

fn ceilings_ui(ui: &mut Ui, texts: &Texts, mission: &BuiltInMission) {
    heading_ui(ui, &texts.label("mission-picker-ceilings"));
    let mut is_empty = true;
    for ceiling in reference::ceilings(mission.acronym) {
        is_empty = false;
        let categories = ceiling.categories.iter();
        let categories: Vec<Value> = categories.map(|it| it.message().into()).collect();
        let message = Message::new("mission-picker-ceiling")
            .with("people", ceiling.people)
            .with("categories", Value::List(categories));
        ui.label(texts.say(&message));
        let days = texts.span(
            Some(date_parts(ceiling.first)),
            ceiling.last.map(date_parts),
        );
        note_ui(ui, format!("{} · {days}", ceiling.resolution));
        source_ui(ui, texts, &ceiling.source, ceiling.confidence);
        ui.add_space(theme::SPACE);
    }
    if is_empty {
        note_ui(ui, texts.label("mission-picker-no-ceilings"));
    }
}

fn mandates_ui(ui: &mut Ui, texts: &Texts, mission: &BuiltInMission) {
    heading_ui(ui, &texts.label("mission-picker-mandates"));
    let mut is_empty = true;
    for mandate in reference::mandates(mission.acronym) {
        is_empty = false;
        ui.label(mandate.resolution);
        let days = texts.span(
            Some(date_parts(mandate.first)),
            Some(date_parts(mandate.last)),
        );
        note_ui(ui, days);
        source_ui(ui, texts, &mandate.source, mandate.confidence);
        ui.add_space(theme::SPACE);
    }
    if is_empty {
        note_ui(ui, texts.label("mission-picker-no-mandates"));
    }
}

/// Draws where something is known from, and how far it can be trusted where that is not "published".
fn source_ui(ui: &mut Ui, texts: &Texts, source: &Name, confidence: Confidence) {
    ui.horizontal_wrapped(|ui| {
        if confidence != Confidence::Published {
            confidence_badge_ui(ui, texts, confidence);
        }
        note_ui(ui, source.in_language(texts.language()));
    });
}
