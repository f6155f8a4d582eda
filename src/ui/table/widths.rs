//! How wide the columns are.

use egui::{Context, Id, Ui};

use crate::ui::theme;

use super::Column;
use super::state::TableState;

/// The widths that a person can give a column, in points.
const COLUMN_WIDTHS: std::ops::RangeInclusive<f32> = 40.0..=800.0;

/// The columns of the grid with their widths: the row heads, then those of the plan.
pub(super) fn grid_columns(
    ui: &Ui,
    table: Id,
    columns: &[Column],
    state: &TableState,
) -> Vec<egui_table::Column> {
    let digits = state.rows.len().to_string().len();
    let heads = 8.0 * digits as f32 + 2.0 * theme::SPACE;
    let head = egui_table::Column::new(heads)
        .range(heads..=heads)
        .resizable(false)
        .id(Id::unique("muster row heads"));
    let mut kept = egui_table::TableState::load(ui.ctx(), table);
    let mut list = vec![head];
    for column in columns {
        let id = column_id(*column);
        let mut one = egui_table::Column::new(column.widths().0)
            .range(*COLUMN_WIDTHS.start()..=*COLUMN_WIDTHS.end())
            .id(id);
        if let Some(kept) = &mut kept {
            match state.columns.width(*column) {
                Some(width) => {
                    kept.col_widths.insert(id, width);
                }
                // A column that comes in later is as wide as its words.
                None if !kept.col_widths.contains_key(&id) => {
                    one = one.auto_size_this_frame(true);
                }
                None => {}
            }
        }
        list.push(one);
    }
    if let Some(kept) = kept {
        kept.store(ui.ctx(), table);
    }
    list
}

/// Forgets how wide columns were drawn last: those that no one has given a width are as wide as their words again.
pub fn forget_widths(context: &Context) {
    context.data_mut(egui::util::IdTypeMap::remove_by_type::<egui_table::TableState>);
}

pub(super) fn column_id(column: Column) -> Id {
    Id::unique(("muster table column", column as u8))
}

/// Keeps the widths that a person gives to columns.
pub(super) fn keep_widths(ui: &Ui, table: Id, columns: &[Column], state: &mut TableState) {
    for column in columns {
        let id = column_id(*column);
        let Some(border) = ui.ctx().read_response(table.with(id).with("resize")) else {
            continue;
        };
        if border.double_clicked() {
            state.columns.set_width(*column, None);
        } else if border.dragged()
            && let Some(kept) = egui_table::TableState::load(ui.ctx(), table)
            && let Some(width) = kept.col_widths.get(&id)
        {
            state.columns.set_width(*column, Some(*width));
        }
    }
}
