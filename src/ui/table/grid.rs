//! The rows and columns themselves, as egui's table asks for them.

use egui::accesskit::{Role, SortDirection};
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, Color32, CursorIcon, FontId, Galley, Id, PointerButton, Pos2, Rect, Response, Sense,
    Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use egui_table::{CellInfo, HeaderCellInfo, PrefetchInfo, TableDelegate};

use crate::model::NodeId;
use crate::text::Message;
use crate::ui::bridge::bridge_mark_ui;
use crate::ui::theme::{self, Theme};

use super::Column;
use super::cell_menu::cell_menu_ui;
use super::editing::{Editing, Ended};
use super::editor::fixed;
use super::facts::{Facts, Tone};
use super::keys::{Deed, Select};
use super::report::Report;
use super::rows::{Choice, Rows};
use super::selection::CellRange;
use super::state::Cursor;

/// The height of the headings: two lines of small text.
pub(super) const HEADER_HEIGHT: f32 = 40.0;

/// How many columns of the grid come before those of the plan: the row heads.
pub(super) const HEADS: usize = 1;

/// The side of the square in which a heading opens its menu, in points.
const MENU_SIDE: f32 = 16.0;

/// The rows and columns of one frame.
pub(super) struct Grid<'a> {
    pub(super) facts: Facts<'a>,
    /// Where all of it is.
    pub(super) area: Rect,
    pub(super) columns: &'a [Column],
    pub(super) rows: &'a Rows,
    pub(super) choice: &'a Choice,
    pub(super) selection: Option<NodeId>,
    pub(super) cursor: Option<Cursor>,

    /// The cells that are selected.
    pub(super) range: Option<CellRange>,

    /// What was not taken.
    pub(super) report: Option<&'a Report>,

    /// Whether the selection is being drawn with the pointer.
    pub(super) drawing: bool,

    /// The cell whose menu is open.
    pub(super) menu_cell: Option<Cursor>,

    /// The heading whose menu is open.
    pub(super) menu_column: Option<Column>,

    pub(super) dragged_heading: Option<Column>,
    pub(super) editing: &'a mut Option<Editing>,

    /// The widget that has the keyboard focus while the cursor moves.
    pub(super) id: Id,

    /// What happened in the frame.
    pub(super) happened: Happened,
}

/// What happened in a frame.
#[derive(Default)]
pub(super) struct Happened {
    /// The heading that was clicked, and how.
    pub(super) heading: Option<(Column, Click)>,

    /// The heading whose menu was asked for.
    pub(super) menu: Option<Column>,

    /// The heading that is being dragged, and where it was let go.
    pub(super) dragged: Option<Column>,
    pub(super) dropped: bool,

    /// The cell on which the pointer was pressed, and whether the selection grows to it.
    pub(super) pressed: Option<(Cursor, bool)>,

    /// The cell that was clicked twice.
    pub(super) opened: Option<Cursor>,

    /// The cell under the pointer.
    pub(super) under_pointer: Option<Cursor>,

    /// The cell whose menu was asked for.
    pub(super) menu_cell: Option<Cursor>,

    /// The row head that was clicked, and whether the selection grows to it.
    pub(super) row_head: Option<(NodeId, bool)>,

    /// The number that is to be opened into what it is made of, and where it stands.
    pub(super) bridge: Option<(Cursor, Rect)>,

    /// What was chosen in the menu of a cell.
    pub(super) deed: Option<Deed>,
    pub(super) select: Option<Select>,

    /// How editing ended.
    pub(super) ended: Option<Ended>,

    /// The rows that are in sight.
    pub(super) in_sight: std::ops::Range<u64>,

    /// Where the columns lie, with the part that is in sight.
    pub(super) places: Vec<(Column, Rect, Rect)>,

    /// The width of the row heads.
    pub(super) heads: Option<Rect>,
}

/// How a heading was clicked.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Click {
    /// Alone.
    Plain,

    /// With Shift.
    Shift,

    /// With Ctrl.
    Control,
}

impl TableDelegate for Grid<'_> {
    fn prepare(&mut self, info: &PrefetchInfo) {
        self.happened.in_sight = info.visible_rows.clone();
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let rect = ui.max_rect();
        let Some(index) = cell.col_range.start.checked_sub(HEADS) else {
            self.happened.heads = Some(rect);
            self.corner_ui(ui);
            return;
        };
        let Some(column) = self.columns.get(index).copied() else {
            return;
        };
        let places = &mut self.happened.places;
        places.push((column, rect, ui.clip_rect()));
        self.heading_ui(ui, column, index);
    }

    fn row_ui(&mut self, ui: &mut Ui, row_nr: u64) {
        let Some(node) = self.node(row_nr) else {
            return;
        };
        let theme = theme::of(ui);
        let rect = ui.max_rect();
        let fill = if self.selection == Some(node) {
            Some(theme.selection)
        } else if self.is_pointed_at(ui, rect) {
            Some(theme.hover)
        } else {
            None
        };
        if let Some(fill) = fill {
            ui.painter().rect_filled(rect, 0.0, fill);
        }
        let line = Stroke::new(theme::LINE, theme.grid);
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
        ui.ctx().accesskit_node_builder(ui.unique_id(), |builder| {
            builder.set_role(Role::Row);
            builder.set_row_index(usize::try_from(row_nr).unwrap_or(usize::MAX));
        });
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let Some(node) = self.node(cell.row_nr) else {
            return;
        };
        let row = usize::try_from(cell.row_nr).unwrap_or(usize::MAX);
        let Some(index) = cell.col_nr.checked_sub(HEADS) else {
            self.row_head_ui(ui, node, row);
            return;
        };
        let Some(column) = self.columns.get(index).copied() else {
            return;
        };
        let place = Cursor { node, column };
        if self.editing.as_ref().map(|editing| editing.cell) == Some(place) {
            self.editing_ui(ui, place);
        } else {
            self.value_ui(ui, place, row, index);
        }
    }

    fn default_row_height(&self) -> f32 {
        theme::ROW_HEIGHT
    }
}

impl Grid<'_> {
    fn node(&self, row: u64) -> Option<NodeId> {
        self.rows.node(usize::try_from(row).ok()?)
    }

    /// Draws the corner above the row heads, which selects everything.
    fn corner_ui(&mut self, ui: &Ui) {
        let rect = ui.max_rect();
        let response = ui.interact(rect, self.id.with("corner"), Sense::click());
        response.widget_info(|| {
            let name = self.facts.texts.label("table-select-all");
            WidgetInfo::labeled(Role::Button, true, name)
        });
        heading_fill(ui, rect, &response, false);
        if response.clicked() {
            self.happened.select = Some(Select::All);
        }
        response.on_hover_text(self.facts.texts.label("table-select-all"));
    }

    /// Whether the pointer is on a row, be it on columns that scroll or on those that stay.
    fn is_pointed_at(&self, ui: &Ui, part: Rect) -> bool {
        let height = part.y_range().intersection(ui.clip_rect().y_range());
        let row = Rect::from_x_y_ranges(self.area.x_range(), height);
        ui.ctx().rect_contains_pointer(ui.layer_id(), row)
    }

    /// Draws the number of a row, which selects it.
    fn row_head_ui(&mut self, ui: &Ui, node: NodeId, row: usize) {
        if ui.is_sizing_pass() {
            return;
        }
        let rect = ui.max_rect();
        let theme = theme::of(ui);
        let response = ui.interact(rect, self.id.with((node, "head")), Sense::click());
        let number = (row + 1).to_string();
        response.widget_info(|| {
            let name = Message::new("table-row-head")
                .with("number", row + 1)
                .with("row", self.facts.label(node));
            WidgetInfo::labeled(Role::RowHeader, true, self.facts.texts.say(&name))
        });
        let is_selected = self.range.as_ref().is_some_and(|it| it.rows.contains(&row));
        let fill = if is_selected {
            theme.selection
        } else if response.hovered() {
            theme.hover
        } else {
            theme.header
        };
        ui.painter().rect_filled(rect, 0.0, fill);
        let line = Stroke::new(theme::LINE, theme.grid);
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
        let inner = rect.shrink2(vec2(theme::SPACE_SMALL, 0.0));
        let galley = text_galley(ui, &number, theme::small(), theme.text_weak, inner.width());
        let at = Align2::RIGHT_CENTER
            .align_size_within_rect(galley.size(), inner)
            .min;
        ui.painter().galley(at, galley, theme.text_weak);
        if response.clicked() {
            let extends = ui.input(|input| input.modifiers.shift);
            self.happened.row_head = Some((node, extends));
        }
    }

    /// Draws a heading.
    fn heading_ui(&mut self, ui: &mut Ui, column: Column, index: usize) {
        let words = self.facts.words;
        if ui.is_sizing_pass() {
            // Two lines, and room for the arrow.
            let color = theme::of(ui).text;
            let widest = widest_line(&format!("{} ↓", words.heading(column)), |part| {
                text_galley(ui, part, theme::small_strong(), color, f32::INFINITY)
                    .size()
                    .x
            });
            allocate(ui, column, widest);
            return;
        }
        let rect = ui.max_rect();
        column_line(ui, rect);
        let id = self.id.with(("heading", column as u8));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        self.name_heading(ui, &response, column, index);
        let is_selected = self
            .range
            .as_ref()
            .is_some_and(|it| !it.is_one() && it.columns.contains(&index));
        heading_fill(ui, rect, &response, is_selected);
        self.heading_words_ui(ui, rect, column);
        if response.has_focus() {
            focus_frame(ui, rect, theme::of(ui));
        }
        let asked = self.menu_button_ui(ui, rect, &response, column);
        if asked || response.secondary_clicked() {
            self.happened.menu = Some(column);
        } else if response.clicked() {
            let modifiers = ui.input(|input| input.modifiers);
            let click = match (modifiers.command, modifiers.shift) {
                (true, _) => Click::Control,
                (false, true) => Click::Shift,
                (false, false) => Click::Plain,
            };
            self.happened.heading = Some((column, click));
        }
        if column != Column::Name && response.dragged_by(PointerButton::Primary) {
            self.happened.dragged = Some(column);
            ui.set_cursor_icon(CursorIcon::Grabbing);
        }
        self.happened.dropped |= response.drag_stopped();
        if self.dragged_heading.is_none() {
            response.on_hover_text(self.heading_hint(column));
        }
    }

    /// Says to screen readers what a heading is, and how its column is sorted.
    fn name_heading(&self, ui: &Ui, response: &Response, column: Column, index: usize) {
        let words = self.facts.words;
        response
            .widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, words.heading(column)));
        let sort = self.choice.sort.iter().find(|sort| sort.column == column);
        ui.ctx().accesskit_node_builder(response.id, |builder| {
            builder.set_column_index(index);
            match sort {
                Some(sort) if sort.descending => {
                    builder.set_sort_direction(SortDirection::Descending);
                }
                Some(_) => builder.set_sort_direction(SortDirection::Ascending),
                None => {}
            }
        });
    }

    /// Draws what heads a column, with an arrow where it is sorted by, and the arrow's number where others are too.
    fn heading_words_ui(&self, ui: &Ui, rect: Rect, column: Column) {
        let theme = theme::of(ui);
        let words = self.facts.words.heading(column);
        let sorts = &self.choice.sort;
        let sort = sorts.iter().position(|sort| sort.column == column);
        let text = match sort {
            Some(at) => {
                let arrow = if sorts[at].descending { '↓' } else { '↑' };
                if sorts.len() > 1 {
                    format!("{words} {arrow}{}", at + 1)
                } else {
                    format!("{words} {arrow}")
                }
            }
            None => words.to_owned(),
        };
        let is_filtered = self.choice.filters.contains_key(&column);
        let inner = rect.shrink2(vec2(theme::SPACE, 0.0));
        let color = if sort.is_some() || is_filtered {
            theme.accent_text
        } else {
            theme.text_weak
        };
        let mut job = LayoutJob::simple(text, theme::small_strong(), color, inner.width());
        job.wrap.max_rows = 2;
        job.halign = if column.is_number() {
            egui::Align::Max
        } else {
            egui::Align::Min
        };
        let galley = ui.painter().layout_job(job);
        let x = if column.is_number() {
            inner.right()
        } else {
            inner.left()
        };
        let at = pos2(x, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color);
    }

    /// Draws the mark that opens a heading's menu while the pointer or the keyboard is on the heading; whether it was clicked.
    fn menu_button_ui(&self, ui: &Ui, rect: Rect, heading: &Response, column: Column) -> bool {
        let theme = theme::of(ui);
        let is_filtered = self.choice.filters.contains_key(&column);
        let side = vec2(MENU_SIDE, MENU_SIDE);
        let place = Rect::from_min_size(rect.right_bottom() - side - vec2(2.0, 2.0), side);
        let id = heading.id.with("menu");
        let response = ui.interact(place, id, Sense::click());
        response.widget_info(|| {
            let name =
                Message::new("table-heading-menu").with("column", self.facts.words.heading(column));
            WidgetInfo::labeled(Role::Button, true, self.facts.texts.say(&name))
        });
        let is_open = self.menu_column == Some(column);
        let is_near = heading.hovered() || heading.has_focus() || ui.rect_contains_pointer(rect);
        if is_near || response.has_focus() || is_open || is_filtered {
            let fill = if response.hovered() || is_open {
                theme.selection
            } else {
                theme.header
            };
            ui.painter().rect_filled(place, 2.0, fill);
            let color = if is_filtered {
                theme.accent_text
            } else {
                theme.text_weak
            };
            ui.painter().add(triangle(place.center(), color));
        }
        if response.has_focus() {
            focus_frame(ui, place, theme);
        }
        response.clicked() && !is_open
    }

    fn heading_hint(&self, column: Column) -> String {
        let texts = self.facts.texts;
        let what = texts.label(column.hint_message_id());
        format!("{what}\n{}", texts.label("table-heading-hint"))
    }

    fn value_ui(&mut self, ui: &mut Ui, place: Cursor, row: usize, index: usize) {
        let Cursor { node, column } = place;
        let cell = self.facts.cell(node, column);
        let theme = theme::of(ui);
        let (font, color) = match cell.tone {
            Tone::Plain => (theme::body(), theme.text),
            Tone::Weak => (theme::body(), theme.text_weak),
            Tone::Strong => (theme::body_strong(), theme.text),
            Tone::Warning => (theme::body(), theme.warning),
        };
        if ui.is_sizing_pass() {
            let galley = text_galley(ui, &cell.text, font, color, f32::INFINITY);
            allocate(ui, column, galley.size().x);
            return;
        }
        let rect = ui.max_rect();
        column_line(ui, rect);
        let id = self.id.with((node, column as u8));
        let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
        let refused = self.report.and_then(|report| report.refused(place));
        response.widget_info(|| {
            let mut name = cell_name(self.facts, place, &cell.text);
            if let Some(refused) = refused {
                let message = Message::new("table-cell-refused")
                    .with("cell", name)
                    .with("text", refused.text.as_str());
                name = self.facts.texts.say(&message);
            }
            WidgetInfo::labeled(Role::Cell, true, name)
        });
        let is_selected = match &self.range {
            Some(range) => range.contains(row, index),
            None => self.cursor == Some(place),
        };
        ui.ctx().accesskit_node_builder(id, |builder| {
            builder.set_row_index(row);
            builder.set_column_index(index);
            builder.set_selected(is_selected);
        });
        let is_many = self.range.as_ref().is_some_and(|range| !range.is_one());
        if is_selected && is_many && self.cursor != Some(place) {
            let fill = theme.selection_strong.gamma_multiply(0.5);
            ui.painter().rect_filled(rect, 0.0, fill);
        }
        let inner = rect.shrink2(vec2(theme::SPACE, 0.0));
        let galley = text_galley(ui, &cell.text, font, color, inner.width());
        let is_cut = galley.elided;
        let anchor = if column.is_number() {
            Align2::RIGHT_CENTER
        } else {
            Align2::LEFT_CENTER
        };
        let at = anchor.align_size_within_rect(galley.size(), inner).min;
        ui.painter().galley(at, galley, color);
        if refused.is_some() {
            ui.painter().add(refused_mark(rect, theme.error));
        }
        self.outline_ui(ui, rect, place);
        self.note_pointer(ui, &response, place, is_selected);
        self.bridge_ui(ui, rect, place);
        // The frame of the click opens the menu, those after it keep it.
        if self.menu_cell == Some(place) || response.secondary_clicked() {
            response.context_menu(|ui| {
                if let Some(chosen) = cell_menu_ui(ui, self.facts.texts) {
                    self.happened.deed = chosen.deed;
                    self.happened.select = chosen.select;
                }
            });
        }
        if response.hovered() && !self.drawing {
            self.hint_ui(response, place, is_cut.then_some(cell.text));
        }
    }

    /// Draws the mark that opens a total.
    fn bridge_ui(&mut self, ui: &Ui, rect: Rect, place: Cursor) {
        let Cursor { node, column } = place;
        if column.looks(self.facts.view).is_none() || self.drawing {
            return;
        }
        let id = self.id.with(("bridge", node, column as u8));
        let name = self.facts.label(node);
        let mark = bridge_mark_ui(ui, rect, id, name, self.facts.texts);
        if mark.clicked() {
            self.happened.bridge = Some((place, rect));
        }
        mark.on_hover_text(self.facts.texts.label("bridge-hint-open"));
    }

    /// Frames the cell of the cursor.
    fn outline_ui(&self, ui: &Ui, rect: Rect, place: Cursor) {
        if self.cursor != Some(place) {
            return;
        }
        let theme = theme::of(ui);
        if ui.memory(|memory| memory.has_focus(self.id)) {
            focus_frame(ui, rect, theme);
        } else {
            let line = Stroke::new(theme::LINE, theme.rule);
            let inside = StrokeKind::Inside;
            ui.painter()
                .rect_stroke(rect.shrink(0.5), 0.0, line, inside);
        }
    }

    /// Notes what the pointer does to a cell.
    fn note_pointer(&mut self, ui: &Ui, response: &Response, place: Cursor, is_selected: bool) {
        if ui.rect_contains_pointer(ui.max_rect().intersect(ui.clip_rect())) {
            self.happened.under_pointer = Some(place);
        }
        let pressed = response.is_pointer_button_down_on()
            && ui.input(|input| input.pointer.primary_pressed());
        if response.double_clicked() {
            self.happened.opened = Some(place);
        } else if pressed || (response.clicked() && !self.drawing) {
            let extends = ui.input(|input| input.modifiers.shift);
            self.happened.pressed = Some((place, extends));
        }
        if response.secondary_clicked() {
            self.happened.menu_cell = Some(place);
            if !is_selected {
                self.happened.pressed = Some((place, false));
            }
        }
    }

    /// Tells what does not fit into a cell, what was not taken there, and why it cannot be edited.
    fn hint_ui(&self, response: Response, place: Cursor, cut: Option<String>) {
        let facts = self.facts;
        let reason = fixed(facts, place.node, place.column);
        let refused = self.report.and_then(|report| report.refused(place));
        if cut.is_none() && reason.is_none() && refused.is_none() {
            return;
        }
        response.on_hover_ui(|ui| {
            let theme = theme::of(ui);
            if let Some(text) = cut {
                ui.label(text);
            }
            if let Some(refused) = refused {
                let text = refused.sentence(facts.texts);
                ui.colored_label(theme.error, text);
            }
            if let Some(reason) = reason {
                ui.colored_label(theme.text_weak, facts.texts.say(&reason));
            }
        });
    }

    fn editing_ui(&mut self, ui: &mut Ui, place: Cursor) {
        if ui.is_sizing_pass() {
            return;
        }
        let name = format!(
            "{}, {}",
            self.facts.label(place.node),
            self.facts.words.heading(place.column)
        );
        let rect = ui.max_rect();
        let id = self.id.with("editing");
        if let Some(editing) = self.editing.as_mut() {
            let ended = editing.editing_ui(ui, self.facts, rect, id, &name);
            if ended.is_some() {
                self.happened.ended = ended;
            }
        }
    }
}

/// The ground of a heading.
fn heading_fill(ui: &Ui, rect: Rect, response: &Response, is_selected: bool) {
    let theme = theme::of(ui);
    let fill = if is_selected {
        theme.selection
    } else if response.hovered() || response.has_focus() {
        theme.hover
    } else {
        theme.header
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let line = Stroke::new(theme::LINE, theme.rule);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
}

/// A small triangle that points down.
fn triangle(center: Pos2, color: Color32) -> Shape {
    let corners = vec![
        center + vec2(-4.0, -2.0),
        center + vec2(4.0, -2.0),
        center + vec2(0.0, 3.0),
    ];
    Shape::convex_polygon(corners, color, Stroke::NONE)
}

/// The mark in the corner of a cell that was not taken.
fn refused_mark(rect: Rect, color: Color32) -> Shape {
    let corner = rect.right_top();
    let corners = vec![corner - vec2(9.0, 0.0), corner, corner + vec2(0.0, 9.0)];
    Shape::convex_polygon(corners, color, Stroke::NONE)
}

/// What a screen reader says of a cell: "Kazakh company, Authorized, 120".
pub(super) fn cell_name(facts: Facts<'_>, place: Cursor, text: &str) -> String {
    let row = match place.column {
        Column::Name => return text.to_owned(),
        _ => facts.label(place.node),
    };
    let column = facts.words.heading(place.column);
    if text.is_empty() {
        format!("{row}, {column}")
    } else {
        format!("{row}, {column}, {text}")
    }
}

/// Parts a cell from the next one.
fn column_line(ui: &Ui, cell: Rect) {
    let line = Stroke::new(theme::LINE, theme::of(ui).separator);
    let x = cell.right() - theme::LINE / 2.0;
    ui.painter().vline(x, cell.y_range(), line);
}

/// Frames what has the keyboard focus.
pub(super) fn focus_frame(ui: &Ui, rect: Rect, theme: &Theme) {
    let line = Stroke::new(theme::LINE_STRONG, theme.mark);
    ui.painter()
        .rect_stroke(rect.shrink(1.0), 0.0, line, StrokeKind::Inside);
}

/// One line of text, cut with an ellipsis where it is too wide.
pub(super) fn text_galley(
    ui: &Ui,
    text: &str,
    font: FontId,
    color: Color32,
    width: f32,
) -> std::sync::Arc<Galley> {
    let line = text.replace('\n', " ");
    let mut job = LayoutJob::simple_singleline(line, font, color);
    if width.is_finite() {
        job.wrap = TextWrapping::truncate_at_width(width);
    }
    ui.painter().layout_job(job)
}

/// Makes room for a text in a column whose width its content decides.
fn allocate(ui: &mut Ui, column: Column, text_width: f32) {
    let (least, most) = column.widths();
    let width = (text_width + 2.0 * theme::SPACE).ceil().clamp(least, most);
    ui.allocate_space(vec2(width, theme::ROW_HEIGHT));
}

/// The width of a text on two lines, broken at the best blank.
fn widest_line(text: &str, width: impl Fn(&str) -> f32) -> f32 {
    let blanks = text.char_indices().filter(|(_, letter)| *letter == ' ');
    blanks
        .map(|(at, _)| width(&text[..at]).max(width(&text[at + 1..])))
        .fold(width(text), f32::min)
}
