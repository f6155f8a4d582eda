//! What is told of what is pointed at.

use egui::{Align, Color32, Layout, RichText, Ui, vec2};

use crate::chart::Told;
use crate::text::Texts;
use crate::ui::theme;

/// Tells a number and what it is made of.
pub(super) fn tooltip_ui(ui: &mut Ui, texts: &Texts, told: &Told) {
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
    let numbers = told.parts.iter().map(|part| texts.number(part.people));
    let numbers: Vec<String> = numbers.collect();
    let width = |number: &String| {
        let (font, color) = (theme::body(), Color32::PLACEHOLDER);
        let galley = ui.painter().layout_no_wrap(number.clone(), font, color);
        galley.size().x
    };
    let widest = numbers.iter().map(width).fold(0.0, f32::max);
    for (part, number) in told.parts.iter().zip(numbers) {
        ui.horizontal(|ui| {
            let cell = vec2(widest, ui.spacing().interact_size.y);
            let to_the_right = Layout::right_to_left(Align::Center);
            ui.allocate_ui_with_layout(cell, to_the_right, |ui| ui.label(number));
            ui.label(texts.value(&part.label));
        });
    }
}
