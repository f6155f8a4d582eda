//! What the chosen template is made up of, and where its numbers come from.

use std::path::PathBuf;

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui};

use crate::edit::UnitTemplate;
use crate::model::Confidence;
use crate::text::Message;
use crate::ui::field::{confidence_badge_ui, heading_ui, link_ui, note_ui};
use crate::ui::{Shown, theme};

use super::TemplatePicker;
use super::item::Item;
use super::joint::Joining;

/// Draws the chosen template in a height; the file of one that is to be taken away.
pub(super) fn preview_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    picker: &mut TemplatePicker,
    height: f32,
) -> Option<PathBuf> {
    let mut removed = None;
    let area = ScrollArea::vertical()
        .id_salt("template-preview")
        .auto_shrink(false)
        .max_height(height)
        .min_scrolled_height(height);
    area.show(ui, |ui| {
        ui.set_max_width(ui.available_width() - theme::SPACE_LARGE);
        let item = picker.item().copied();
        if let Some((_, _, template)) = &picker.template {
            let divided = template.divided(picker.options.levels);
            head_ui(ui, shown, &divided);
            if let Some(item) = &item {
                sources_ui(ui, shown, item, &divided);
            }
            if let Some(joining) = Joining::of(shown, &picker.options, template) {
                heading_ui(ui, &shown.label("template-joint"));
                let words = if picker.options.arranges {
                    joining.words(shown)
                } else {
                    Message::new("template-not-arranged")
                };
                ui.label(shown.texts.say(&words));
            }
            heading_ui(ui, &shown.label("template-structure"));
            unit_ui(ui, shown, &divided, 0);
        }
        if let Some(Item::Own(index)) = item {
            removed = own_ui(ui, shown, picker, index);
        }
        if picker.own.is_none() {
            note_ui(ui, shown.label("template-reading"));
        }
    });
    removed
}

fn head_ui(ui: &mut Ui, shown: &Shown<'_>, template: &UnitTemplate) {
    ui.label(RichText::new(template.name.as_str()).font(theme::heading()));
    let words = Message::new("template-told")
        .with("echelon", template.echelon.message())
        .with("function", template.function.message())
        .with("category", template.category.message())
        .with("count", template.strength())
        .with("units", template.count());
    ui.label(shown.texts.say(&words));
}

/// Draws where the strength comes from, and how far it can be trusted; the same of how it is divided.
fn sources_ui(ui: &mut Ui, shown: &Shown<'_>, item: &Item, template: &UnitTemplate) {
    if let Some(row) = item.row() {
        let language = shown.texts.language();
        source_ui(
            ui,
            shown,
            "template-strength-from",
            row.source.in_language(language),
            row.confidence,
        );
        if let (Some(source), Some(confidence), false) = (
            row.parts_source.as_ref(),
            row.parts_confidence,
            template.below.is_empty(),
        ) {
            let source = source.in_language(language);
            source_ui(ui, shown, "template-division-from", source, confidence);
        }
        if let Some(remarks) = &row.remarks {
            note_ui(ui, remarks.in_language(language));
        }
        return;
    }
    let sources = template
        .whole
        .iter()
        .filter_map(|line| line.source.as_ref());
    let mut told = std::collections::BTreeSet::new();
    for source in sources {
        if told.insert(source) {
            source_ui(
                ui,
                shown,
                "template-strength-from",
                &source.title,
                source.confidence,
            );
        }
    }
}

fn source_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    label: &'static str,
    source: &str,
    confidence: Confidence,
) {
    ui.horizontal_wrapped(|ui| {
        confidence_badge_ui(ui, shown.texts, confidence);
        let message = match label {
            "template-division-from" => {
                Message::new("template-division-from").with("source", source)
            }
            _ => Message::new("template-strength-from").with("source", source),
        };
        note_ui(ui, shown.texts.say(&message));
    });
}

/// Draws a unit with its strength and all below it.
fn unit_ui(ui: &mut Ui, shown: &Shown<'_>, template: &UnitTemplate, level: usize) {
    let texts = shown.texts;
    ui.horizontal(|ui| {
        ui.add_space(theme::INDENT * level as f32);
        let strength = texts.number(template.strength().into());
        let words = if template.below.is_empty() {
            strength
        } else {
            let message = Message::new("template-own")
                .with("all", template.strength())
                .with("own", template.own_strength());
            texts.say(&message)
        };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(words);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(template.name.as_str()).truncate());
            });
        });
    });
    for below in &template.below {
        unit_ui(ui, shown, below, level + 1);
    }
}

/// Draws what can be done with a template that was kept; its file where it is to be taken away.
fn own_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    picker: &mut TemplatePicker,
    index: usize,
) -> Option<PathBuf> {
    let own = picker.own.as_ref()?.get(index)?;
    let path = own.path.clone();
    if let Err(reason) = &own.template {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let message = Message::new("template-broken")
            .with("file", file.into_owned())
            .with("reason", reason.clone());
        ui.colored_label(theme::of(ui).error, shown.texts.say(&message));
    }
    ui.add_space(theme::SPACE);
    let mut removed = None;
    ui.horizontal_wrapped(|ui| {
        if picker.removing.as_ref() == Some(&path) {
            ui.label(shown.label("template-remove-sure"));
            if link_ui(ui, shown.label("template-remove-yes")).clicked() {
                removed = Some(path.clone());
            }
            ui.add_space(theme::SPACE);
            if link_ui(ui, shown.label("template-remove-no")).clicked() {
                picker.removing = None;
            }
        } else if link_ui(ui, shown.label("template-remove")).clicked() {
            picker.removing = Some(path.clone());
        }
    });
    removed
}
