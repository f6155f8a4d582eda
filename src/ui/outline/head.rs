//! What stands above the tree: the filter, which branches, which columns.

use egui::accesskit::Role;
use egui::{Align, Button, Color32, Layout, PopupCloseBehavior, Rect, TextEdit, Ui, vec2};

use crate::ui::{Shown, segments_ui, theme};

use super::{Column, OutlineState, Scope};

/// Draws the line.
pub(super) fn head_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut OutlineState) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), theme::ROW_HEIGHT),
        Layout::right_to_left(Align::Center),
        |ui| {
            columns_ui(ui, shown, state);
            segments_ui(ui, |ui| {
                for (scope, id) in [(Scope::All, "outline-all"), (Scope::Ours, "outline-ours")] {
                    let response = ui.selectable_value(&mut state.scope, scope, shown.label(id));
                    response.on_hover_text(shown.label(match scope {
                        Scope::All => "outline-all-hint",
                        Scope::Ours => "outline-ours-hint",
                    }));
                }
            });
            ui.add_space(theme::SPACE_SMALL);
            filter_ui(ui, shown, state);
        },
    );
}

fn filter_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut OutlineState) {
    let mut text = state.filter.clone();
    let field = TextEdit::singleline(&mut text)
        .hint_text(shown.label("outline-filter"))
        .desired_width(f32::INFINITY);
    let response = ui
        .add(field)
        .accessible_name(shown.label("outline-filter-name"))
        .on_hover_text(shown.label("outline-filter-hint"));
    let escape = ui.input(|input| input.key_pressed(egui::Key::Escape));
    if response.lost_focus() && escape {
        text.clear();
    }
    if text != state.filter {
        state.look_for(text);
    }
}

/// The button with the choice of columns.
fn columns_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut OutlineState) {
    let size = vec2(theme::ROW_HEIGHT, theme::ROW_HEIGHT);
    let response = ui.add(Button::new("").min_size(size));
    let name = shown.label("outline-columns");
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Button, true, &name));
    let color = ui.style().interact(&response).fg_stroke.color;
    columns_icon(ui, response.rect, color);
    egui::Popup::menu(&response)
        .style(egui::style::StyleModifier::default()) // that of menus takes the frames from the boxes
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            for column in Column::ALL {
                let mut is_on = state.columns().contains(&column);
                let label = shown.label(column.label_id());
                if ui.checkbox(&mut is_on, label).changed() {
                    state.toggle_column(column);
                }
            }
        });
    response.on_hover_text(name);
}

/// Three columns under a heading.
fn columns_icon(ui: &Ui, rect: Rect, color: Color32) {
    let icon = Rect::from_center_size(rect.center(), vec2(12.0, 10.0));
    let stroke = (theme::LINE, color);
    let painter = ui.painter();
    painter.rect_stroke(icon, 1.0, stroke, egui::StrokeKind::Middle);
    painter.hline(icon.x_range(), icon.top() + 3.0, stroke);
    for part in [1.0, 2.0] {
        let x = icon.left() + icon.width() / 3.0 * part;
        painter.vline(x, icon.y_range(), stroke);
    }
}
