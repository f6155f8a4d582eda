//! What is told of what is pointed at.

use egui::{Align, Grid, Layout, RichText, Ui};

use crate::chart::{Bar, Figure};
use crate::text::Texts;
use crate::ui::theme;

/// Tells the number of a bar or a segment and what it is made of.
pub(super) fn tooltip_ui(
    ui: &mut Ui,
    figure: &Figure,
    texts: &Texts,
    bar: &Bar,
    segment: Option<usize>,
) {
    let told = bar.told(&figure.series, segment);
    let weak = theme::of(ui).text_weak;
    ui.label(RichText::new(texts.say(&told.heading)).font(theme::body_strong()));
    ui.label(texts.say(&told.people));
    for remark in &told.remarks {
        let words = RichText::new(texts.say(remark)).font(theme::small());
        ui.label(words.color(weak));
    }
    if told.parts.is_empty() {
        return;
    }
    ui.separator();
    Grid::new("figure-parts").num_columns(2).show(ui, |ui| {
        for part in &told.parts {
            ui.label(texts.value(&part.label));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(texts.number(part.people));
            });
            ui.end_row();
        }
    });
}
