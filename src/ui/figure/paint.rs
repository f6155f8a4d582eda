//! Paints a figure around and on its bars.

use egui::{Painter, Rect, Shape, Stroke, StrokeKind, Ui, pos2};

use crate::chart::{Figure, Ink, Series};
use crate::text::Texts;
use crate::ui::theme::{self, Theme};

use super::hatch::{hatch, lines_along};
use super::inks::Colors;
use super::layout::{FigureLayout, PlacedGraph};
use super::legend::Legend;
use super::rows::{PlacedMark, PlacedSegment, PlotLayout, Row};
use super::{paint_areas, paint_matrix};

/// The width of the mark of a ceiling, in points.
const MARK_WIDTH: f32 = 2.0;

/// The length of dashes and gaps of an unconfirmed mark, in points.
const DASH: f32 = 4.0;

/// The least width of two neighbors that a line parts, in points.
const LEAST_PARTED: f32 = 3.0;

/// Paints everything but the bars.
pub(super) fn paint(ui: &Ui, figure: &Figure, texts: &Texts, layout: &FigureLayout) {
    let theme = theme::of(ui);
    let painter = ui.painter();
    for (strip, marking) in &layout.markings {
        painter.rect_filled(*strip, 0, theme.marking_fill);
        marking.paint(painter);
    }
    for words in &layout.words {
        words.paint(painter);
    }
    if let Some(legend) = &layout.legend {
        paint_legend(painter, legend, theme);
    }
    match &layout.graph {
        Some(PlacedGraph::Bars(plots)) => {
            for plot in plots {
                paint_plot(painter, figure, plot, theme);
            }
        }
        Some(PlacedGraph::Areas(areas)) => paint_areas::paint(ui, areas),
        Some(PlacedGraph::Matrix(matrix)) => paint_matrix::paint(ui, matrix),
        Some(PlacedGraph::Order(placed)) => {
            if let Some(order) = figure.order() {
                placed.paint(ui, order, texts);
            }
        }
        None => {}
    }
}

/// Paints the ground of chosen rows; bars come on it.
pub(super) fn chosen(ui: &Ui, rows: impl Iterator<Item = Rect>) {
    for row in rows {
        let color = theme::of(ui).selection;
        ui.painter().rect_filled(
            row.expand2(egui::vec2(theme::SPACE, 0.0)),
            theme::CORNER_RADIUS,
            color,
        );
    }
}

/// Paints a frame around a row that has the keyboard.
pub(super) fn focus(ui: &Ui, row: Rect) {
    let stroke = Stroke::new(theme::LINE_STRONG, theme::of(ui).accent_text);
    let row = row.expand2(egui::vec2(theme::SPACE, 0.0));
    ui.painter()
        .rect_stroke(row, theme::CORNER_RADIUS, stroke, StrokeKind::Inside);
}

/// Paints a frame around a segment under the pointer.
pub(super) fn pointed_at(ui: &Ui, segment: Rect) {
    let stroke = Stroke::new(theme::LINE_STRONG, theme::of(ui).text);
    ui.painter()
        .rect_stroke(segment, 0, stroke, StrokeKind::Middle);
}

fn paint_legend(painter: &Painter, legend: &Legend, theme: &Theme) {
    for entry in &legend.entries {
        if let Some(ink) = entry.ink {
            paint_swatch(painter, entry.swatch, Colors::of(ink, theme));
        }
        for words in &entry.words {
            words.paint(painter);
        }
    }
}

/// Paints the color of a series.
pub(super) fn swatch(ui: &Ui, area: Rect, ink: Ink) {
    paint_swatch(ui.painter(), area, Colors::of(ink, theme::of(ui)));
}

fn paint_swatch(painter: &Painter, swatch: Rect, colors: Colors) {
    painter.rect_filled(swatch, 0, colors.area);
    if let Some(lines) = colors.lines {
        lines_along(painter, swatch, lines);
    }
}

fn paint_plot(painter: &Painter, figure: &Figure, plot: &PlotLayout, theme: &Theme) {
    for row in &plot.rows {
        paint_row(painter, figure, row, theme);
    }
    lead_on(painter, &plot.rows, theme);
    let axis = Stroke::new(theme::LINE, theme.axis);
    painter.vline(plot.frame.left(), plot.frame.y_range(), axis);
    for (_, label) in &plot.ticks {
        label.paint(painter);
    }
    if let Some(left_out) = &plot.left_out {
        left_out.paint(painter);
    }
}

fn paint_row(painter: &Painter, figure: &Figure, row: &Row, theme: &Theme) {
    for (series, segment) in std::iter::zip(&figure.series, &row.segments) {
        paint_segment(painter, series, segment, theme);
    }
    part_neighbors(painter, row, theme);
    for words in &row.words {
        words.paint(painter);
    }
    if let Some(mark) = &row.mark {
        paint_mark(painter, mark, theme);
    }
}

fn paint_segment(painter: &Painter, series: &Series, segment: &PlacedSegment, theme: &Theme) {
    let colors = Colors::of(series.ink, theme);
    if let Some(lines) = colors.lines {
        lines_along(painter, segment.solid, lines);
    }
    let is_hatched = segment.hatched.is_positive();
    if is_hatched {
        hatch(painter, segment.hatched, colors.hatch);
        let outline = Stroke::new(theme::LINE, colors.hatch);
        painter.rect_stroke(segment.hatched, 0, outline, StrokeKind::Inside);
    }
    let Some(label) = &segment.label else {
        return;
    };
    if is_hatched || colors.lines.is_some() {
        let ground = label.rect.expand2(egui::vec2(3.0, 0.0));
        let color = colors.under_label(is_hatched);
        painter.rect_filled(ground, theme::CORNER_RADIUS / 2, color);
    }
    label.paint(painter);
}

/// Draws the lines that lead from a step to the next.
fn lead_on(painter: &Painter, rows: &[Row], theme: &Theme) {
    for pair in rows.windows(2) {
        if let [before, after] = pair
            && let Some(x) = before.level
        {
            let line = Stroke::new(theme::LINE, theme.axis);
            painter.vline(x, before.thickness.max..=after.thickness.min, line);
        }
    }
}

/// Draws lines between neighbors that are wide enough to be told apart.
fn part_neighbors(painter: &Painter, row: &Row, theme: &Theme) {
    let drawn = row.segments.iter().map(PlacedSegment::whole);
    let drawn: Vec<Rect> = drawn.filter(|rect| rect.width() > 0.0).collect();
    for pair in drawn.windows(2) {
        let [before, after] = pair else {
            continue;
        };
        if before.width().min(after.width()) >= LEAST_PARTED {
            let line = Stroke::new(theme::LINE, theme.surface);
            painter.vline(after.left(), row.thickness, line);
        }
    }
}

fn paint_mark(painter: &Painter, mark: &PlacedMark, theme: &Theme) {
    let stroke = Stroke::new(MARK_WIDTH, theme.text);
    let ends = [pos2(mark.x, mark.y.min), pos2(mark.x, mark.y.max)];
    if mark.is_confirmed {
        painter.line_segment(ends, stroke);
    } else {
        painter.extend(Shape::dashed_line(&ends, stroke, DASH, DASH));
    }
    mark.label.paint(painter);
}
