//! What of an order of battle is seen, and how large.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

/// How small and how large boxes can be drawn.
const SCALES: (f32, f32) = (0.02, 3.0);

/// The largest scale at which all is shown to begin with.
const FIRST: f32 = 1.0;

/// The least scale at which something is shown to begin with, so that it can be read.
const READABLE: f32 = 0.6;

/// The least scale at which all is shown to begin with, since names can still be made out.
const RECOGNIZABLE: f32 = 0.42;

/// How much of the layout stays in sight, in points.
const KEPT: f32 = 80.0;

/// The room left above all boxes, where it is told what changed, in points.
const TOP: f32 = 30.0;

/// The room left around what is brought into sight, in points.
const EDGE: f32 = 24.0;

/// Where the layout lies under the canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Camera {
    /// How many times larger than ordinary boxes are drawn.
    pub(super) scale: f32,

    /// Where the corner of the layout lies, from the corner of the canvas.
    pub(super) offset: Vec2,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            scale: 1.0,
            offset: Vec2::ZERO,
        }
    }
}

impl Camera {
    /// Where the corner of the layout is drawn.
    pub(super) fn origin(&self, canvas: Rect) -> Pos2 {
        canvas.min + self.offset
    }

    /// The area of the layout as it is drawn.
    pub(super) fn on_canvas(&self, canvas: Rect, area: Rect) -> Rect {
        let place = |it: Pos2| self.origin(canvas) + it.to_vec2() * self.scale;
        Rect::from_min_max(place(area.min), place(area.max))
    }

    /// Shows all of a layout.
    pub(super) fn fit(&mut self, canvas: Rect, size: Vec2) {
        self.fit_within(canvas, size, SCALES.0);
    }

    /// Shows all of a layout, or where that could not be read its top; whether it is all.
    pub(super) fn begin(&mut self, canvas: Rect, size: Vec2, top: f32) -> bool {
        self.fit_within(canvas, size, SCALES.0);
        if self.scale >= RECOGNIZABLE {
            return true;
        }
        self.fit_within(canvas, size, READABLE);
        if size.x * self.scale > canvas.width() - EDGE {
            self.offset.x = canvas.width() / 2.0 - top * self.scale;
        }
        false
    }

    fn fit_within(&mut self, canvas: Rect, size: Vec2, least: f32) {
        let room = canvas.size() - vec2(EDGE, EDGE + TOP);
        let fitting = (room.x / size.x.max(1.0)).min(room.y / size.y.max(1.0));
        self.scale = fitting.min(FIRST).max(least.max(SCALES.0));
        let rest = canvas.size() - size * self.scale;
        self.offset = vec2(rest.x / 2.0, (rest.y / 2.0).clamp(TOP, 3.0 * EDGE));
    }

    /// Comes nearer by a factor above 1 or goes farther by one below, so that a place of the canvas stays where it is.
    pub(super) fn zoom(&mut self, canvas: Rect, place: Pos2, factor: f32) {
        let scale = (self.scale * factor).clamp(SCALES.0, SCALES.1);
        let place = place - canvas.min;
        self.offset = place - (place - self.offset) * (scale / self.scale);
        self.scale = scale;
    }

    /// Moves the layout along.
    pub(super) fn pan(&mut self, by: Vec2) {
        self.offset += by;
    }

    /// Keeps some of the layout in sight.
    pub(super) fn hold(&mut self, canvas: Rect, size: Vec2) {
        let drawn = size * self.scale;
        let keep = |offset: f32, drawn: f32, room: f32| {
            let kept = KEPT.min(drawn).min(room);
            offset.clamp(
                (kept - drawn).min(room - kept),
                (room - kept).max(kept - drawn),
            )
        };
        self.offset = vec2(
            keep(self.offset.x, drawn.x, canvas.width()),
            keep(self.offset.y, drawn.y, canvas.height()),
        );
    }

    /// Moves as little as is needed for an area of the layout to be seen.
    pub(super) fn reveal(&mut self, canvas: Rect, area: Rect) {
        let drawn = self.on_canvas(canvas, area);
        let seen = canvas.shrink(EDGE.min(canvas.width() / 4.0).min(canvas.height() / 4.0));
        let along = |low: f32, high: f32, from: f32, to: f32| {
            if high - low > to - from || low < from {
                from - low
            } else if high > to {
                to - high
            } else {
                0.0
            }
        };
        self.pan(vec2(
            along(drawn.left(), drawn.right(), seen.left(), seen.right()),
            along(drawn.top(), drawn.bottom(), seen.top(), seen.bottom()),
        ));
    }

    /// Brings an area of the layout into the middle, large enough to be read.
    pub(super) fn center(&mut self, canvas: Rect, area: Rect) {
        self.scale = self.scale.max(READABLE);
        let middle = area.center().to_vec2() * self.scale;
        self.offset = canvas.size() / 2.0 - middle;
    }

    /// Lets a place of the layout be where another was before.
    pub(super) fn anchor(&mut self, before: Pos2, after: Pos2) {
        self.offset += (before - after) * self.scale;
    }
}

/// The part of the layout that is seen.
pub(super) fn seen(camera: &Camera, canvas: Rect) -> Rect {
    let place = |it: Pos2| {
        let from = (it - camera.origin(canvas)) / camera.scale;
        pos2(from.x, from.y)
    };
    Rect::from_min_max(place(canvas.min), place(canvas.max))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canvas() -> Rect {
        Rect::from_min_size(pos2(100.0, 50.0), vec2(600.0, 400.0))
    }

    #[test]
    fn the_place_under_the_pointer_stays_when_it_is_zoomed() {
        let mut camera = Camera::default();
        camera.pan(vec2(-30.0, 12.0));
        let pointer = pos2(320.0, 210.0);
        let under = |camera: &Camera| (pointer - camera.origin(canvas())) / camera.scale;
        let before = under(&camera);
        for factor in [1.7, 0.3, 1e9, 1e-9] {
            camera.zoom(canvas(), pointer, factor);
            let scale = camera.scale;
            assert!((SCALES.0..=SCALES.1).contains(&scale), "{scale}");
            assert!((under(&camera) - before).length() < 0.05, "{factor}");
        }
    }

    #[test]
    fn what_fits_is_shown_whole_and_some_is_always_in_sight() {
        let mut camera = Camera::default();
        let size = vec2(2_000.0, 900.0);
        camera.fit(canvas(), size);
        let drawn = camera.on_canvas(canvas(), Rect::from_min_size(Pos2::ZERO, size));
        assert!(canvas().contains_rect(drawn), "{drawn}");
        for by in [vec2(1e6, -1e6), vec2(-1e6, 1e6)] {
            camera.pan(by);
            camera.hold(canvas(), size);
            let drawn = camera.on_canvas(canvas(), Rect::from_min_size(Pos2::ZERO, size));
            let common = canvas().intersect(drawn);
            assert!(common.width() > 50.0 && common.height() > 50.0, "{common}");
        }
    }

    #[test]
    fn all_is_shown_to_begin_with_as_long_as_names_can_be_made_out() {
        let mut camera = Camera::default();
        assert!(camera.begin(canvas(), vec2(1_200.0, 700.0), 600.0));
        assert!((RECOGNIZABLE..=FIRST).contains(&camera.scale));
        assert!(!camera.begin(canvas(), vec2(1_200.0, 1_500.0), 600.0));
        assert!((camera.scale - READABLE).abs() < 0.001);
    }

    #[test]
    fn what_is_revealed_is_seen_and_what_is_seen_stays() {
        let mut camera = Camera::default();
        let area = Rect::from_min_size(pos2(1_500.0, 700.0), vec2(116.0, 120.0));
        camera.reveal(canvas(), area);
        assert!(canvas().contains_rect(camera.on_canvas(canvas(), area)));
        let before = camera;
        camera.reveal(canvas(), area);
        assert_eq!(camera, before);
        camera.center(canvas(), area);
        let drawn = camera.on_canvas(canvas(), area);
        assert!((drawn.center() - canvas().center()).length() < 0.01);
    }
}
