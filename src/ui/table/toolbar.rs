//! What stands above the table: what it shows, the filter, and the choice of columns.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{
    Align, Key, Layout, PopupCloseBehavior, RichText, ScrollArea, TextEdit, Ui, WidgetInfo,
    accesskit,
};

use crate::text::Message;
use crate::ui::{Shown, theme};

use super::Column;
use super::layout::Columns;
use super::rows::{Choice, Rows};

/// The width of the filter field, in points.
const FILTER_WIDTH: f32 = 200.0;

/// The least width in which everything above the table stands in one line, in points.
const ONE_LINE: f32 = 560.0;

/// The most of the list of columns that is seen at once, in points.
const MENU_HEIGHT: f32 = 420.0;

/// Says on which day and in which view the table counts.
pub(super) fn heading_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let theme = theme::of(ui);
    let title = shown
        .texts
        .say(&Message::new("table-title").with("day", shown.day));
    let title = RichText::new(title).font(theme::heading());
    ui.label(title);
    let subtitle = RichText::new(shown.texts.say(&view_message(shown)))
        .font(theme::small())
        .color(theme.text_weak);
    ui.label(subtitle);
}

/// Ledger, lens, measure and what counts, in words.
pub(super) fn view_message(shown: &Shown<'_>) -> Message {
    let view = shown.view;
    let toward = match view.toward {
        Some(toward) => toward.message(),
        None => Message::new("table-toward-everyone"),
    };
    Message::new("table-view")
        .with("ledger", view.ledger.message())
        .with("lens", view.lens.message())
        .with("measure", view.measure.message())
        .with("toward", toward)
}

/// Draws the filter with the number of rows, and the choice of rows and columns.
pub(super) fn toolbar_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    choice: &mut Choice,
    columns: &mut Columns,
    rows: &Rows,
    is_busy: bool,
) {
    let theme = theme::of(ui);
    ui.add_space(theme::SPACE_SMALL);
    let is_narrow = ui.available_width() < ONE_LINE;
    ui.horizontal(|ui| {
        let width = FILTER_WIDTH.min(ui.available_width() / 3.0);
        let name = shown.label("table-filter");
        let field = TextEdit::singleline(&mut choice.filter)
            .hint_text(name.clone())
            .desired_width(width)
            .id(ui.scope_id().with("table filter"));
        let response = ui.add(field).accessible_name(name);
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            choice.filter.clear();
        }
        if !choice.filter.is_empty() {
            let clear = ui
                .button("×")
                .on_hover_text(shown.label("table-clear-filter"));
            clear.widget_info(|| {
                let name = shown.label("table-clear-filter");
                WidgetInfo::labeled(accesskit::Role::Button, true, name)
            });
            if clear.clicked() {
                choice.filter.clear();
            }
        }
        let count = Message::new("table-count")
            .with("rows", rows.len())
            .with("all", rows.of_all());
        let count = RichText::new(shown.texts.say(&count))
            .font(theme::small())
            .color(theme.text_weak);
        ui.label(count);
        if is_busy {
            let working = shown.label("table-working");
            ui.label(
                RichText::new(working)
                    .font(theme::small())
                    .color(theme.text_weak),
            );
        }
        if !is_narrow {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                columns_ui(ui, shown, columns);
                groups_ui(ui, shown, choice);
            });
        }
    });
    if is_narrow {
        ui.horizontal_wrapped(|ui| {
            groups_ui(ui, shown, choice);
            columns_ui(ui, shown, columns);
        });
    }
}

/// Draws the choice whether missions and formations have rows.
fn groups_ui(ui: &mut Ui, shown: &Shown<'_>, choice: &mut Choice) {
    let groups = shown.label("table-groups");
    ui.checkbox(&mut choice.groups, groups)
        .on_hover_text(shown.label("table-groups-hint"));
}

/// Draws the menu in which columns are chosen; it stays open while they are.
fn columns_ui(ui: &mut Ui, shown: &Shown<'_>, columns: &mut Columns) {
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let name = shown.label("table-columns");
    MenuButton::new(name).config(config).ui(ui, |ui| {
        if ui.button(shown.label("table-columns-default")).clicked() {
            *columns = Columns::default();
        }
        ui.separator();
        ScrollArea::vertical()
            .max_height(MENU_HEIGHT)
            .show(ui, |ui| {
                for column in Column::ALL {
                    if column == Column::Name {
                        continue;
                    }
                    let mut is_shown = columns.has(column);
                    let name = shown.label(column.message_id());
                    let hint = shown.label(column.hint_message_id());
                    if ui
                        .checkbox(&mut is_shown, name)
                        .on_hover_text(hint)
                        .changed()
                    {
                        columns.set(column, is_shown);
                    }
                }
            });
    });
}
