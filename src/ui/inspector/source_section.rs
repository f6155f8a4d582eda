//! The sources that a unit's numbers name.

use egui::{Label, Ui};

use crate::model::{Source, SourceId, Unit};
use crate::ui::Shown;
use crate::ui::field::{Form, confidence_badge_ui, date_parts, heading_ui, note_ui};

/// Draws the sources of a unit's numbers with their confidence.
pub(super) fn source_section_ui(ui: &mut Ui, form: &mut Form<'_>, unit: &Unit) {
    if form.drafts.is_finishing() {
        return;
    }
    let shown = form.shown;
    let heading = shown.label("inspector-sources");
    heading_ui(ui, &heading);
    let mut seen: Vec<SourceId> = Vec::new();
    let of_periods = unit.periods.iter().flat_map(|period| &period.people);
    let of_periods = of_periods.filter_map(|line| line.source);
    let authorized = unit.authorized.iter().filter_map(|it| it.source);
    for id in of_periods.chain(authorized) {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    if seen.is_empty() {
        note_ui(ui, shown.label("inspector-no-sources"));
    }
    for source in seen.into_iter().filter_map(|id| shown.plan.source(id)) {
        source_ui(ui, &shown, source);
    }
}

/// Draws a source: its title, its date and how far it can be trusted.
pub(super) fn source_ui(ui: &mut Ui, shown: &Shown<'_>, source: &Source) {
    let title = Label::new(source.title.as_str()).wrap();
    let response = ui.add(title);
    if !source.remarks.is_empty() || !source.link.is_empty() {
        let hint = [source.remarks.as_str(), source.link.as_str()];
        response.on_hover_text(hint.join("\n").trim().to_owned());
    }
    ui.horizontal(|ui| {
        confidence_badge_ui(ui, shown.texts, source.confidence);
        if let Some(date) = source.date {
            note_ui(ui, shown.texts.short_date(date_parts(date)));
        }
    });
}
