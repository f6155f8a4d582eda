//! Lines over areas: the second channel beside color.

use egui::{Color32, Painter, Pos2, Rect, Stroke, pos2};

/// How far apart the lines of a hatch are, across, in points.
const HATCH_STEP: f32 = 8.0;

/// The width of the lines of a hatch, in points.
const HATCH_WIDTH: f32 = 2.0;

/// How far apart lines along a bar are, in points.
const LINE_STEP: f32 = 6.0;

/// The width of lines along a bar, in points.
const LINE_WIDTH: f32 = 1.5;

/// Hatches an area: estimated or unconfirmed.
pub(super) fn hatch(painter: &Painter, area: Rect, color: Color32) {
    let stroke = Stroke::new(HATCH_WIDTH, color);
    for line in slanted(area) {
        painter.line_segment(line, stroke);
    }
}

/// Draws lines along an area: another series of the same color.
pub(super) fn lines_along(painter: &Painter, area: Rect, color: Color32) {
    let stroke = Stroke::new(LINE_WIDTH, color);
    let mut y = area.top() + LINE_STEP / 2.0;
    while y < area.bottom() {
        painter.hline(area.x_range(), y, stroke);
        y += LINE_STEP;
    }
}

/// Draws lines along an area at heights that hang on the page, so that areas beside each other join.
pub(super) fn level_lines(painter: &Painter, area: Rect, color: Color32) {
    let stroke = Stroke::new(LINE_WIDTH, color);
    let mut y = (area.top() / LINE_STEP).ceil() * LINE_STEP;
    while y < area.bottom() {
        painter.hline(area.x_range(), y, stroke);
        y += LINE_STEP;
    }
}

/// The parts of slanted lines within an area, rising to the right; their places hang on the page, so that neighbors join.
fn slanted(area: Rect) -> Vec<[Pos2; 2]> {
    let mut lines = Vec::new();
    if !area.is_positive() {
        return lines;
    }
    // On each line x + y is the same.
    let last = area.right() + area.bottom();
    let mut sum = ((area.left() + area.top()) / HATCH_STEP).ceil() * HATCH_STEP;
    while sum < last {
        let left = (sum - area.bottom()).max(area.left());
        let right = (sum - area.top()).min(area.right());
        if right > left {
            lines.push([pos2(left, sum - left), pos2(right, sum - right)]);
        }
        sum += HATCH_STEP;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hatch_stays_within_its_area() {
        let area = Rect::from_min_max(pos2(13.0, 7.0), pos2(90.0, 31.0));
        let lines = slanted(area);
        assert!(lines.len() > 10);
        for end in lines.iter().flatten() {
            assert!(area.expand(0.01).contains(*end), "{end:?}");
        }
        assert!(slanted(Rect::NOTHING).is_empty());
    }
}
