//! What stands between the fields of a form: headings, notes, links.

use egui::accesskit::Role;
use egui::{Button, Color32, Painter, Pos2, Response, RichText, Sense, Shape, Stroke};
use egui::{TextWrapMode, Ui};
use egui::{WidgetInfo, pos2, vec2};

use crate::ui::theme;

/// Draws the heading of a section with a line below it.
pub fn heading_ui(ui: &mut Ui, text: &str) {
    ui.add_space(theme::SPACE);
    let color = theme::of(ui).text_weak;
    let words = text.to_uppercase();
    let galley = ui
        .painter()
        .layout_no_wrap(words, theme::small_strong(), color);
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
    let line = (theme::LINE, theme::of(ui).separator);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

/// Draws a note: small and weak, over several lines where needed.
pub fn note_ui(ui: &mut Ui, text: impl Into<String>) -> Response {
    let text = RichText::new(text).font(theme::small());
    ui.label(text.color(theme::of(ui).text_weak))
}

/// Draws a button that looks like a link; whether it was clicked.
pub fn link_ui(ui: &mut Ui, text: impl Into<String>) -> Response {
    let text = RichText::new(text).color(theme::of(ui).accent_text);
    let button = Button::new(text)
        .frame(false)
        .wrap_mode(TextWrapMode::Extend);
    // The text stands where other text begins.
    let padding = ui.spacing().button_padding;
    ui.spacing_mut().button_padding.x = 0.0;
    let response = ui.add(button);
    ui.spacing_mut().button_padding = padding;
    let theme = theme::of(ui);
    let line = (theme::LINE, theme.accent_text);
    let rect = response.rect;
    if response.has_focus() {
        let around = rect.expand2(vec2(theme::SPACE_SMALL - theme::LINE, 0.0));
        let kind = egui::StrokeKind::Inside;
        ui.painter()
            .rect_stroke(around, f32::from(theme::CORNER_RADIUS), line, kind);
    }
    if response.hovered() {
        let below = rect.center().y + theme::TEXT_BODY / 2.0 + theme::LINE;
        ui.painter().hline(rect.x_range(), below, line);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// Draws a link that adds something, with a plus before it; whether it was clicked.
pub fn add_link_ui(ui: &mut Ui, text: &str) -> Response {
    link_ui(ui, format!("+ {text}")).accessible_name(text)
}

/// Paints the triangle of what opens downward.
pub(super) fn paint_triangle_down(painter: &Painter, center: Pos2, color: Color32) {
    let points = [vec2(-4.0, -2.0), vec2(4.0, -2.0), vec2(0.0, 3.0)];
    let points = points.map(|offset| center + offset).to_vec();
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}

/// Paints the triangle of what can be unfolded to below.
pub(super) fn paint_triangle_right(painter: &Painter, center: Pos2, color: Color32) {
    let points = [vec2(-2.0, -4.0), vec2(3.0, 0.0), vec2(-2.0, 4.0)];
    let points = points.map(|offset| center + offset).to_vec();
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}
