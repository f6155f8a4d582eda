//! What is said above and below the canvas: what changed, whose colors they are, what has to be known.

use egui::accesskit::Role;
use egui::{
    Align, Button, Label, Layout, Rect, RichText, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::chart::Series;
use crate::ui::figure::swatch_ui;
use crate::ui::{Shown, theme};

use super::OrderViewState;
use super::work::OrderMade;

/// The room for the button that forgets changes, in points.
const FORGET: f32 = 40.0;

/// The size of the colors of the legend, in points.
const SWATCH: f32 = 10.0;

/// Says over the canvas what came, left, moved or changed its number between this day and the one looked at before.
pub(super) fn changes_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    made: &OrderMade,
    canvas: Rect,
    state: &mut OrderViewState,
) {
    let Some(words) = &made.changes_words else {
        return;
    };
    let colors = theme::of(ui);
    let strip = Rect::from_min_size(canvas.min, vec2(canvas.width(), theme::ROW_HEIGHT));
    ui.painter().rect_filled(strip, 0.0, colors.surface);
    let across = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().max_rect(strip).layout(across);
    ui.scope_builder(builder, |ui| {
        let forget = shown.label("order-forget-changes");
        let room = ui.available_width() - FORGET;
        let words = RichText::new(shown.texts.say(words))
            .font(theme::small_strong())
            .color(colors.accent_text);
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(Label::new(words).truncate());
        });
        let button = Button::new("×").small();
        let button = ui.add(button).on_hover_text(&forget);
        if button.accessible_name(forget).clicked() {
            state.forget_changes();
        }
    });
}

/// The legend, the notes and the sources.
pub(super) fn foot_ui(ui: &mut Ui, shown: &Shown<'_>, made: &OrderMade) {
    ui.add_space(theme::SPACE_SMALL);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
        ui.spacing_mut().interact_size.y = 0.0;
        for series in &made.figure.series {
            series_ui(ui, shown, series);
        }
    });
    let colors = theme::of(ui);
    let notes = made.figure.notes.iter().map(|note| shown.texts.say(note));
    let notes: Vec<String> = notes.collect();
    let source = shown.texts.say(&made.figure.source);
    for (words, color) in [(notes.join(" "), colors.text), (source, colors.text_weak)] {
        if words.is_empty() {
            continue;
        }
        let text = RichText::new(&words).font(theme::small()).color(color);
        ui.add(Label::new(text).truncate());
    }
}

fn series_ui(ui: &mut Ui, shown: &Shown<'_>, series: &Series) {
    let words = shown.texts.value(&series.label);
    let color = theme::of(ui).text;
    let galley = ui
        .painter()
        .layout_no_wrap(words.clone(), theme::small(), color);
    let size = galley.size() + vec2(SWATCH + theme::SPACE_SMALL + theme::SPACE_LARGE, 0.0);
    let (area, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    let corner = pos2(area.left(), area.center().y - SWATCH / 2.0);
    let swatch = Rect::from_min_size(corner.round(), vec2(SWATCH, SWATCH));
    swatch_ui(ui, swatch, series.ink);
    let corner = pos2(swatch.right() + theme::SPACE_SMALL, area.top());
    ui.painter().galley(corner, galley, color);
}
