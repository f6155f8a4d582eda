//! Paints a figure over time.

use egui::{Mesh, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

use crate::ui::theme::{self, Theme};

use super::areas::{AreasLayout, PlacedArea, PlacedCeiling, PlacedDay, PlacedEnd};
use super::hatch::{hatch, level_lines};

/// The width of the line of a ceiling, in points.
const CEILING_WIDTH: f32 = 2.0;

/// The length of dashes and gaps of an end, in points.
const DASH: f32 = 4.0;

/// The length of a tick below the axis, in points.
const TICK: f32 = 4.0;

/// The radius of the knob by which the line of the day is dragged, in points.
const KNOB: f32 = 4.5;

/// Paints axes, areas, marks and the line of the day.
pub(super) fn paint(ui: &Ui, layout: &AreasLayout) {
    let theme = theme::of(ui);
    let painter = ui.painter();
    let frame = layout.frame;
    for (y, label) in &layout.people {
        painter.hline(frame.x_range(), *y, Stroke::new(theme::LINE, theme.grid));
        label.paint(painter);
    }
    for area in &layout.series {
        paint_area(painter, area);
    }
    let axis = Stroke::new(theme::LINE, theme.axis);
    painter.hline(frame.x_range(), frame.bottom(), axis);
    for (x, label) in &layout.days {
        painter.vline(*x, frame.bottom()..=frame.bottom() + TICK, axis);
        if let Some(label) = label {
            label.paint(painter);
        }
    }
    for end in &layout.marks {
        paint_end(painter, end, frame, theme);
    }
    for ceiling in &layout.ceilings {
        paint_ceiling(painter, ceiling, theme);
    }
    if let Some(day) = &layout.day {
        paint_day(painter, day, layout, theme);
    }
}

/// Paints a line at a place that is pointed at.
pub(super) fn pointed_at(ui: &Ui, layout: &AreasLayout, x: f32) {
    let stroke = Stroke::new(theme::LINE, theme::of(ui).text);
    ui.painter().vline(x, layout.frame.y_range(), stroke);
}

/// Paints a frame around a figure that has the keyboard.
pub(super) fn focus(ui: &Ui, layout: &AreasLayout) {
    let stroke = Stroke::new(theme::LINE_STRONG, theme::of(ui).accent_text);
    let frame = layout.hand.expand(theme::SPACE_SMALL);
    ui.painter().rect_stroke(
        frame,
        theme::CORNER_RADIUS,
        stroke,
        egui::StrokeKind::Inside,
    );
}

/// Paints a series as one mesh of one color, so that no seam shows between its strips.
fn paint_area(painter: &Painter, area: &PlacedArea) {
    let colors = area.colors;
    let fill = |strips: &[Rect], color| {
        let mut mesh = Mesh::default();
        for strip in strips {
            mesh.add_colored_rect(*strip, color);
        }
        if !mesh.is_empty() {
            painter.add(Shape::mesh(mesh));
        }
    };
    fill(&area.solid, colors.area);
    fill(&area.hatched, colors.hatched_area);
    for strip in &area.hatched {
        hatch(painter, *strip, colors.hatch);
    }
    let outline = Stroke::new(theme::LINE, colors.hatch);
    for run in runs(&area.hatched) {
        painter.line(skyline(run), outline);
    }
    if let Some(lines) = colors.lines {
        for strip in &area.solid {
            level_lines(painter, *strip, lines);
        }
    }
}

/// Strips that follow each other without a gap.
fn runs(strips: &[Rect]) -> impl Iterator<Item = &[Rect]> {
    strips.chunk_by(|before, after| (after.left() - before.right()).abs() < 0.01)
}

/// The line around the tops of strips, from the foot of the first to the foot of the last.
fn skyline(strips: &[Rect]) -> Vec<Pos2> {
    let mut line: Vec<Pos2> = Vec::new();
    line.extend(strips.first().map(Rect::left_bottom));
    for strip in strips {
        line.extend([strip.left_top(), strip.right_top()]);
    }
    line.extend(strips.last().map(Rect::right_bottom));
    line
}

fn paint_end(painter: &Painter, end: &PlacedEnd, frame: Rect, theme: &Theme) {
    let stroke = Stroke::new(theme::LINE, theme.text_weak);
    let label = end.label.as_ref();
    let top = label.map_or_else(|| frame.top(), |label| label.rect.bottom());
    let ends = [pos2(end.x, top), pos2(end.x, frame.bottom())];
    painter.extend(Shape::dashed_line(&ends, stroke, DASH, DASH));
    if let Some(label) = &end.label {
        label.paint(painter);
    }
}

fn paint_ceiling(painter: &Painter, ceiling: &PlacedCeiling, theme: &Theme) {
    let stroke = Stroke::new(CEILING_WIDTH, theme.text);
    let PlacedCeiling { x, y, .. } = *ceiling;
    if ceiling.is_confirmed {
        painter.hline(x, y, stroke);
    } else {
        let ends = [pos2(x.min, y), pos2(x.max, y)];
        painter.extend(Shape::dashed_line(&ends, stroke, DASH, DASH));
    }
    if let Some(label) = &ceiling.label {
        let ground = label.rect.expand2(vec2(3.0, 0.0));
        painter.rect_filled(ground, theme::CORNER_RADIUS / 2, theme.surface);
        label.paint(painter);
    }
}

fn paint_day(painter: &Painter, day: &PlacedDay, layout: &AreasLayout, theme: &Theme) {
    let stroke = Stroke::new(theme::LINE_STRONG, theme.text);
    // An end may have its line behind the words.
    let ground = day.label.rect.expand2(vec2(4.0, 0.0));
    painter.rect_filled(ground, 0, theme.surface);
    day.label.paint(painter);
    let top = layout.frame.top() + KNOB;
    painter.vline(day.x, top..=layout.frame.bottom(), stroke);
    painter.circle_filled(pos2(day.x, top), KNOB, theme.text);
}
