//! Lets people point at the cells of a matrix, click them and reach them by keys.

use egui::{Role, Sense, Ui, WidgetInfo};

use crate::chart::Matrix;
use crate::model::NodeId;
use crate::text::Texts;

use super::matrix::MatrixLayout;
use super::{FigureResponse, paint_matrix, tooltip};

/// Answers to pointer and keys: a cell tells its number, a click chooses the one unit in which its people serve.
pub(super) fn matrix_ui(
    ui: &Ui,
    matrix: &Matrix,
    texts: &Texts,
    layout: &MatrixLayout,
    selection: Option<NodeId>,
) -> FigureResponse {
    let mut answer = FigureResponse::default();
    let rows = std::iter::zip(&matrix.rows, &layout.cells).enumerate();
    for (index, (row, cells)) in rows {
        for (column, placed) in cells.iter().enumerate() {
            let Some(told) = matrix.told(row, column) else {
                continue;
            };
            let subject = row.cells.get(column).and_then(|cell| cell.subject);
            let id = ui.scope_id().with(("figure-cell", index, column));
            let sense = match subject {
                Some(_) => Sense::click(),
                None => Sense::hover(),
            };
            let response = ui.interact(placed.rect, id, sense);
            let is_chosen = subject.is_some() && subject == selection;
            response.widget_info(|| {
                let words = texts.say(&matrix.cell_words(row, column));
                match subject {
                    Some(_) => WidgetInfo::selected(Role::Button, true, is_chosen, words),
                    None => WidgetInfo::labeled(Role::Label, true, words),
                }
            });
            if response.clicked() {
                answer.clicked = subject;
            }
            if response.hovered() {
                answer.hovered = subject;
            }
            if response.has_focus() || response.hovered() || is_chosen {
                paint_matrix::frame(ui, placed.rect, response.has_focus());
            }
            response.on_hover_ui_at_pointer(|ui| tooltip::tooltip_ui(ui, texts, &told));
        }
    }
    answer
}
