//! The rows and columns themselves, as egui's table asks for them.

use egui::accesskit::{Role, SortDirection};
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, Color32, FontId, Galley, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};
use egui_table::{CellInfo, HeaderCellInfo, PrefetchInfo, TableDelegate};

use crate::model::NodeId;
use crate::ui::theme::{self, Theme};

use super::Column;
use super::editing::{Editing, Ended};
use super::editor::editor;
use super::facts::{Facts, Tone};
use super::rows::{Rows, Sort};
use super::state::Cursor;

/// The height of the headings: two lines of small text.
pub(super) const HEADER_HEIGHT: f32 = 40.0;

/// The rows and columns of one frame.
pub(super) struct Grid<'a> {
    pub(super) facts: Facts<'a>,
    pub(super) columns: &'a [Column],
    pub(super) rows: &'a Rows,
    pub(super) sort: Option<Sort>,
    pub(super) selection: Option<NodeId>,
    pub(super) cursor: Option<Cursor>,
    pub(super) editing: &'a mut Option<Editing>,

    /// The widget that has the keyboard focus while the cursor moves.
    pub(super) id: Id,

    /// What happened in the frame.
    pub(super) happened: Happened,
}

/// What happened in a frame.
#[derive(Default)]
pub(super) struct Happened {
    /// The heading that was clicked.
    pub(super) sorted: Option<Column>,

    /// The cell that was clicked.
    pub(super) clicked: Option<Cursor>,

    /// The cell that was clicked twice.
    pub(super) opened: Option<Cursor>,

    /// How editing ended.
    pub(super) ended: Option<Ended>,

    /// How many rows are in sight.
    pub(super) page: usize,

    /// Where the columns lie, with the part that is in sight.
    pub(super) places: Vec<(Column, Rect, Rect)>,
}

impl TableDelegate for Grid<'_> {
    fn prepare(&mut self, info: &PrefetchInfo) {
        let rows = info.visible_rows.end - info.visible_rows.start;
        self.happened.page = usize::try_from(rows).unwrap_or(0);
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let Some(column) = self.columns.get(cell.col_range.start).copied() else {
            return;
        };
        let rect = ui.max_rect();
        let places = &mut self.happened.places;
        places.push((column, rect, ui.clip_rect()));
        if self.heading_ui(ui, column) {
            self.happened.sorted = Some(column);
        }
    }

    fn row_ui(&mut self, ui: &mut Ui, row_nr: u64) {
        let Some(node) = self.node(row_nr) else {
            return;
        };
        let theme = theme::of(ui);
        let rect = ui.max_rect();
        let fill = if self.selection == Some(node) {
            Some(theme.selection)
        } else if ui.rect_contains_pointer(rect.intersect(ui.clip_rect())) {
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
        let column = self.columns.get(cell.col_nr).copied();
        let (Some(node), Some(column)) = (self.node(cell.row_nr), column) else {
            return;
        };
        let place = Cursor { node, column };
        if self.editing.as_ref().map(|editing| editing.cell) == Some(place) {
            self.editing_ui(ui, place);
        } else {
            self.value_ui(ui, place, cell);
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

    /// Draws a heading; whether it was clicked.
    fn heading_ui(&self, ui: &mut Ui, column: Column) -> bool {
        let theme = theme::of(ui);
        let rect = ui.max_rect();
        let words = self.facts.words;
        let sort = self.sort.filter(|sort| sort.column == column);
        let text = match sort {
            Some(sort) if sort.descending => format!("{} ↓", words.heading(column)),
            Some(_) => format!("{} ↑", words.heading(column)),
            None => words.heading(column).to_owned(),
        };
        if ui.is_sizing_pass() {
            // Two lines, and room for the arrow.
            let widest = widest_line(&format!("{} ↓", words.heading(column)), |part| {
                text_galley(ui, part, theme::small_strong(), theme.text, f32::INFINITY)
                    .size()
                    .x
            });
            allocate(ui, column, widest);
            return false;
        }
        let id = self.id.with(("heading", column as u8));
        let response = ui.interact(rect, id, Sense::click());
        response
            .widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, words.heading(column)));
        ui.ctx().accesskit_node_builder(id, |builder| match sort {
            Some(sort) if sort.descending => {
                builder.set_sort_direction(SortDirection::Descending);
            }
            Some(_) => builder.set_sort_direction(SortDirection::Ascending),
            None => {}
        });
        let fill = if response.hovered() || response.has_focus() {
            theme.hover
        } else {
            theme.header
        };
        ui.painter().rect_filled(rect, 0.0, fill);
        let line = Stroke::new(theme::LINE, theme.border);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, line);
        let inner = rect.shrink2(vec2(theme::SPACE, 0.0));
        let color = if sort.is_some() {
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
        if response.has_focus() {
            focus_frame(ui, rect, theme);
        }
        response
            .on_hover_text(self.facts.texts.label(column.hint_message_id()))
            .clicked()
    }

    fn value_ui(&mut self, ui: &mut Ui, place: Cursor, info: &CellInfo) {
        let Cursor { node, column } = place;
        let facts = self.facts;
        let cell = facts.cell(node, column);
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
        let id = self.id.with((node, column as u8));
        let response = ui.interact(rect, id, Sense::CLICK);
        response.widget_info(|| {
            let name = cell_name(facts, place, &cell.text);
            WidgetInfo::labeled(Role::Cell, true, name)
        });
        ui.ctx().accesskit_node_builder(id, |builder| {
            builder.set_row_index(usize::try_from(info.row_nr).unwrap_or(usize::MAX));
            builder.set_column_index(info.col_nr);
            builder.set_selected(self.cursor == Some(place));
        });
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
        if self.cursor == Some(place) {
            if ui.memory(|memory| memory.has_focus(self.id)) {
                focus_frame(ui, rect, theme);
            } else {
                let line = Stroke::new(theme::LINE, theme.border);
                let inside = StrokeKind::Inside;
                ui.painter()
                    .rect_stroke(rect.shrink(0.5), 0.0, line, inside);
            }
        }
        if response.double_clicked() {
            self.happened.opened = Some(place);
        } else if response.clicked() {
            self.happened.clicked = Some(place);
        }
        if response.hovered() {
            let reason = editor(facts, node, column).err();
            if is_cut || reason.is_some() {
                response.on_hover_ui(|ui| {
                    if is_cut {
                        ui.label(&cell.text);
                    }
                    if let Some(reason) = reason {
                        let color = theme::of(ui).text_weak;
                        ui.colored_label(color, facts.texts.say(&reason));
                    }
                });
            }
        }
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

/// Frames what has the keyboard focus.
pub(super) fn focus_frame(ui: &Ui, rect: Rect, theme: &Theme) {
    let line = Stroke::new(theme::LINE_STRONG, theme.accent);
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
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
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
