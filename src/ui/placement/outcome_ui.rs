//! Draws what would come of a placement.

use egui::accesskit::Role;
use egui::{Grid, Label, RichText, ScrollArea, Sense, Ui, WidgetInfo, vec2};
use jiff::civil::Date;

use crate::analysis::{Contributor, Ledger, View};
use crate::chart::{contributor_code, contributor_name, counted};
use crate::model::UnitId;
use crate::text::Message;
use crate::ui::field::{heading_ui, note_ui};
use crate::ui::findings_strip::severity_mark;
use crate::ui::{Shown, contributor_color, theme};

use super::outcome::{LedgerChange, Outcome};

/// The least width of a column of numbers, in points.
const NUMBERS: f32 = 120.0;

/// The most findings that are listed.
const MOST: usize = 12;

/// Draws what comes of it on a day, in a host.
pub(super) fn outcome_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    outcome: &Outcome,
    host: UnitId,
    day: Date,
    view: View,
) {
    let name = outcome.plan.name_of(host.into()).unwrap_or_default();
    let message = Message::new("placement-unit-on")
        .with("unit", name)
        .with("day", day);
    ui.add(Label::new(RichText::new(shown.texts.say(&message)).font(theme::heading())).wrap());
    bridge_ui(ui, shown, outcome);
    let message = Message::new("placement-counted")
        .with("lens", view.lens.message())
        .with("measure", view.measure.message())
        .with("counted", counted(view.toward));
    note_ui(ui, shown.texts.say(&message));
    for change in &outcome.ledgers {
        let heading = shown.label(match change.ledger {
            Ledger::Flag => "placement-by-flag",
            Ledger::Host => "placement-by-host",
        });
        heading_ui(ui, &heading);
        ledger_ui(ui, shown, outcome, change);
    }
    heading_ui(ui, &shown.label("placement-findings"));
    findings_ui(ui, shown, outcome);
}

/// 900 = 780 IND + 120 KAZ, and a bar of these parts.
fn bridge_ui(ui: &mut Ui, shown: &Shown<'_>, outcome: &Outcome) {
    let total: u64 = outcome.parts.iter().map(|(_, number)| number).sum();
    let parts: Vec<String> = outcome
        .parts
        .iter()
        .map(|(contributor, number)| {
            let message = Message::new("placement-part")
                .with("number", *number)
                .with("code", contributor_code(&outcome.plan, *contributor));
            shown.texts.say(&message)
        })
        .collect();
    let message = Message::new("placement-bridge")
        .with("total", total)
        .with("parts", parts.join(" + "));
    let text = RichText::new(shown.texts.say(&message)).font(theme::heading());
    ui.add(Label::new(text.color(theme::of(ui).accent_text)).wrap());
    if total == 0 {
        return;
    }
    let colors = theme::of(ui);
    let size = vec2(ui.available_width(), theme::SPACE);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let mut left = rect.left();
    for (contributor, number) in &outcome.parts {
        let width = rect.width() * *number as f32 / total as f32;
        let part = egui::Rect::from_min_size(egui::pos2(left, rect.top()), vec2(width, size.y));
        left += width;
        let color = match contributor {
            Contributor::Country(code) => contributor_color(shown.palette, *code, colors),
            Contributor::JointUnit(_) | Contributor::Others => colors.others,
        };
        ui.painter()
            .rect_filled(part.shrink2(vec2(theme::LINE / 2.0, 0.0)), 0.0, color);
    }
}

fn ledger_ui(ui: &mut Ui, shown: &Shown<'_>, outcome: &Outcome, change: &LedgerChange) {
    let texts = shown.texts;
    let all = texts.label("placement-everyone");
    let lines = change.lines.iter().map(|(contributor, numbers)| {
        let name = contributor_name(&outcome.plan, *contributor);
        (texts.value(&name), *numbers, false)
    });
    let lines: Vec<_> = lines.chain([(all, change.total, true)]).collect();
    Grid::new(("placement-ledger", change.ledger == Ledger::Host))
        .num_columns(3)
        .min_col_width(NUMBERS)
        .spacing([theme::SPACE, theme::SPACE_SMALL])
        .show(ui, |ui| {
            for (name, [before, after], is_total) in lines {
                let font = if is_total {
                    theme::body_strong()
                } else {
                    theme::body()
                };
                let message = Message::new("placement-before-after")
                    .with("before", before)
                    .with("after", after);
                let numbers = texts.say(&message);
                ui.label(RichText::new(name.as_str()).font(font.clone()));
                let number = ui.label(RichText::new(&numbers).font(font.clone()));
                let full = format!("{name} {numbers}");
                number.widget_info(|| WidgetInfo::labeled(Role::Label, true, &full));
                let difference = after.cast_signed() - before.cast_signed();
                let text = if difference == 0 {
                    RichText::new(texts.label("placement-same")).color(theme::of(ui).text_weak)
                } else {
                    RichText::new(texts.difference(difference)).font(font)
                };
                ui.label(text);
                ui.end_row();
            }
        });
}

fn findings_ui(ui: &mut Ui, shown: &Shown<'_>, outcome: &Outcome) {
    if outcome.findings.is_empty() {
        note_ui(ui, shown.label("placement-no-findings"));
        return;
    }
    for finding in outcome.findings.iter().take(MOST) {
        ui.horizontal_top(|ui| {
            let size = vec2(theme::SPACE_GROUP, theme::ROW_HEIGHT);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let painter = ui.painter();
            severity_mark(painter, theme::of(ui), finding.severity, rect.center());
            let message = shown.texts.say(&finding.message);
            let severity = shown.texts.say(&finding.severity.message());
            let name = format!("{severity}: {message}");
            let label = ui.add(Label::new(message).wrap());
            label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        });
    }
    let more = outcome.findings.len().saturating_sub(MOST);
    if more > 0 {
        let message = Message::new("placement-more-findings").with("count", more);
        note_ui(ui, shown.texts.say(&message));
    }
}

/// Draws a scrolled column of a height.
pub(super) fn column_ui(ui: &mut Ui, name: &'static str, height: f32, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical()
        .id_salt(name)
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_width(ui.available_width() - theme::SPACE);
            add(ui);
            crate::ui::follow_focus(ui);
        });
}
