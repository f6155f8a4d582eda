//! Paints a matrix.

use egui::{Rect, Stroke, StrokeKind, Ui, vec2};

use crate::ui::theme;

use super::hatch::hatch;
use super::matrix::{MatrixLayout, PlacedCell};

/// Between a cell's ground and the lines around it, in points.
const INSET: f32 = 1.0;

/// Paints cells, lines, names and totals.
pub(super) fn paint(ui: &Ui, layout: &MatrixLayout) {
    let theme = theme::of(ui);
    let painter = ui.painter();
    let (first, last) = (layout.columns.first(), layout.columns.last());
    let left = first.map_or_else(|| layout.rect.left(), |x| *x);
    let top = layout
        .rows
        .first()
        .map_or_else(|| layout.rect.top(), |y| *y);
    let inner = Rect::from_min_max(egui::pos2(left, top), layout.rect.max);
    for cell in layout.cells.iter().flatten() {
        paint_cell(ui, cell);
    }
    let grid = Stroke::new(theme::LINE, theme.grid);
    let axis = Stroke::new(theme::LINE, theme.axis);
    for y in &layout.rows {
        let is_edge = Some(y) == layout.rows.first() || Some(y) == layout.rows.last();
        painter.hline(layout.rect.x_range(), *y, if is_edge { axis } else { grid });
    }
    for x in &layout.columns {
        let is_edge = Some(x) == first || Some(x) == last;
        painter.vline(*x, inner.y_range(), if is_edge { axis } else { grid });
    }
    for words in &layout.words {
        words.paint(painter);
    }
}

/// Paints a frame around a cell that is pointed at, chosen or has the keyboard.
pub(super) fn frame(ui: &Ui, cell: Rect, has_focus: bool) {
    let theme = theme::of(ui);
    let color = if has_focus {
        theme.accent_text
    } else {
        theme.text
    };
    let stroke = Stroke::new(theme::LINE_STRONG, color);
    ui.painter()
        .rect_stroke(cell, 0, stroke, StrokeKind::Inside);
}

fn paint_cell(ui: &Ui, cell: &PlacedCell) {
    let painter = ui.painter();
    let ground = cell.rect.shrink(INSET);
    let (Some(fill), Some(number)) = (cell.fill, &cell.number) else {
        return;
    };
    painter.rect_filled(ground, 0, fill);
    if let Some(color) = cell.hatch {
        hatch(painter, ground, color);
        let under = number.rect.expand2(vec2(3.0, 0.0)).intersect(ground);
        painter.rect_filled(under, theme::CORNER_RADIUS / 2, fill);
    }
    number.paint(painter);
}
