//! How a total shows that it can be opened.

use egui::{
    Align2, CursorIcon, FontId, Id, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use crate::text::{Message, Texts};
use crate::ui::Action;
use crate::ui::theme;

use super::BridgeAsk;
use super::ask::anchor;

/// The side of the square of the mark, in points.
const SIDE: f32 = 16.0;

/// Asks for the card beside a place.
pub fn open_bridge(ui: &Ui, place: Rect, ask: BridgeAsk, actions: &mut Vec<Action>) {
    anchor(ui.ctx(), place);
    actions.push(Action::OpenBridge(ask));
}

/// Makes a number that is drawn already a link that opens it; whether it was clicked is for the caller too.
///
/// What it is the number of is given, for screen readers.
pub fn number_link_ui(
    ui: &Ui,
    place: Rect,
    id: Id,
    sense: Sense,
    of: &str,
    texts: &Texts,
) -> Response {
    let response = ui.interact(place, id, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name(texts, of)));
    let theme = theme::of(ui);
    if response.hovered() || response.has_focus() {
        let line = Stroke::new(theme::LINE, theme.accent_text);
        let y = place.center().y + 9.0;
        ui.painter().hline(place.x_range(), y, line);
    }
    if response.has_focus() {
        let line = Stroke::new(theme::LINE, theme.mark);
        let inside = egui::StrokeKind::Outside;
        ui.painter().rect_stroke(place, 2.0, line, inside);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Draws the mark that opens the number of a cell, at the cell's left, while the pointer is near.
pub fn bridge_mark_ui(ui: &Ui, cell: Rect, id: Id, of: &str, texts: &Texts) -> Response {
    let side = Vec2::splat(SIDE);
    let middle = pos2(cell.left() + 2.0 + SIDE / 2.0, cell.center().y);
    let place = Rect::from_center_size(middle, side);
    let response = ui.interact(place, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name(texts, of)));
    let theme = theme::of(ui);
    let is_near = ui.rect_contains_pointer(cell);
    if is_near || response.hovered() {
        if response.hovered() {
            ui.painter().rect_filled(place, 2.0, theme.selection);
        }
        let corners = vec![
            middle + vec2(-4.0, -2.0),
            middle + vec2(4.0, -2.0),
            middle + vec2(0.0, 3.0),
        ];
        let mark = Shape::convex_polygon(corners, theme.text_weak, Stroke::NONE);
        ui.painter().add(mark);
    }
    response
}

/// What screen readers call it.
fn name(texts: &Texts, of: &str) -> String {
    let message = Message::new("bridge-open").with("name", of);
    texts.say(&message)
}

/// The place of a number that ends at a right edge, as wide as it is written.
pub fn number_place(ui: &Ui, text: &str, font: FontId, right: f32, row: Rect) -> Rect {
    let color = theme::of(ui).text;
    let size = ui.painter().layout_no_wrap(text.to_owned(), font, color);
    let anchor = pos2(right, row.center().y);
    let width = size.size().x.max(SIDE);
    Align2::RIGHT_CENTER.anchor_size(anchor, vec2(width, row.height()))
}
