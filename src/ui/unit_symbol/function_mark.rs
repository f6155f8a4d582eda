//! The mark of a function within a frame, drawn after APP-6 where that has one.

use egui::{Painter, Pos2, Shape, Stroke, pos2, vec2};

use crate::model::Function;

use super::SymbolPlace;
use super::symbol_paint::paint_colored_letters;

/// How many straight pieces an arc is drawn with.
const ARC_PIECES: u8 = 12;

/// What a mark is drawn with.
struct Pen<'a> {
    painter: &'a Painter,
    place: SymbolPlace,
    stroke: Stroke,
}

/// Draws the mark of a function.
pub(super) fn paint_function(
    painter: &Painter,
    place: SymbolPlace,
    function: Function,
    stroke: Stroke,
    headquarters: &str,
) {
    let pen = Pen {
        painter,
        place,
        stroke,
    };
    match function {
        Function::Infantry => pen.cross(),
        Function::Mechanized => {
            pen.cross();
            pen.track();
        }
        Function::Armor => pen.track(),
        Function::Reconnaissance => pen.lines(&[(0.0, 1.0), (1.0, 0.0)]),
        Function::Artillery => pen.disk(0.5, 0.5, 0.13),
        Function::Engineer => pen.bridge(),
        Function::ExplosiveOrdnanceDisposal => pen.letters("EOD"),
        Function::Medical => {
            pen.lines(&[(0.5, 0.0), (0.5, 1.0)]);
            pen.lines(&[(0.0, 0.5), (1.0, 0.5)]);
        }
        Function::Signals => pen.lines(&[(0.0, 0.0), (0.52, 0.62), (0.48, 0.38), (1.0, 1.0)]),
        Function::Transport => pen.wheel(),
        Function::Maintenance => pen.wrench(),
        Function::Logistics => pen.lines(&[(0.0, 0.78), (1.0, 0.78)]),
        Function::Aviation => pen.propeller(),
        Function::UnmannedAndIsr => pen.wing(),
        Function::Maritime => pen.anchor(),
        Function::Riverine => pen.boat(),
        Function::MilitaryPolice => pen.letters("MP"),
        Function::FormedPolice => {
            pen.shield();
            pen.disk(0.5, 0.46, 0.06);
        }
        Function::Guard => pen.shield(),
        Function::Reserve => pen.chevrons(),
        Function::CivilMilitary => pen.letters("CIMIC"),
        Function::Headquarters => {
            if headquarters.is_empty() {
                pen.lines(&[(0.0, 0.25), (1.0, 0.25)]);
            } else {
                pen.letters(headquarters);
            }
        }
        Function::NationalSupport => {
            pen.lines(&[(0.0, 0.78), (1.0, 0.78)]);
            pen.flag();
        }
        Function::SpecialForces => pen.letters("SF"),
        Function::Mixed => pen.diamond(),
    }
}

impl Pen<'_> {
    /// A place in the frame, each way from 0 to 1.
    fn at(&self, x: f32, y: f32) -> Pos2 {
        let frame = self.place.frame;
        pos2(
            frame.left() + frame.width() * x,
            frame.top() + frame.height() * y,
        )
    }

    /// A length as a share of the frame's height.
    fn length(&self, share: f32) -> f32 {
        self.place.frame.height() * share
    }

    /// A place beside the middle, in shares of the frame's height both ways, so that round things are round.
    fn near(&self, x: f32, y: f32) -> Pos2 {
        self.place.frame.center() + vec2(self.length(x), self.length(y))
    }

    fn lines(&self, places: &[(f32, f32)]) {
        let places: Vec<Pos2> = places.iter().map(|(x, y)| self.at(*x, *y)).collect();
        self.path(&places);
    }

    /// Lines between places beside the middle.
    fn strokes(&self, places: &[(f32, f32)]) {
        let places: Vec<Pos2> = places.iter().map(|(x, y)| self.near(*x, *y)).collect();
        self.path(&places);
    }

    fn path(&self, places: &[Pos2]) {
        for pair in places.windows(2) {
            if let [from, to] = pair {
                self.painter.line_segment([*from, *to], self.stroke);
            }
        }
    }

    /// Part of a circle beside the middle; angles in turns, from the right and down.
    fn arc(&self, x: f32, y: f32, radius: f32, from: f32, to: f32) {
        let place = |piece: u8| {
            let turn = from + (to - from) * f32::from(piece) / f32::from(ARC_PIECES);
            let angle = turn * std::f32::consts::TAU;
            self.near(x + radius * angle.cos(), y + radius * angle.sin())
        };
        let places: Vec<Pos2> = (0..=ARC_PIECES).map(place).collect();
        self.path(&places);
    }

    fn disk(&self, x: f32, y: f32, radius: f32) {
        let radius = self.length(radius);
        self.painter
            .circle_filled(self.at(x, y), radius, self.stroke.color);
    }

    fn letters(&self, letters: &str) {
        paint_colored_letters(self.painter, self.place, letters, self.stroke.color);
    }

    /// Crossed belts.
    fn cross(&self) {
        self.lines(&[(0.0, 0.0), (1.0, 1.0)]);
        self.lines(&[(0.0, 1.0), (1.0, 0.0)]);
    }

    /// A track, seen from the side.
    fn track(&self) {
        let frame = self.place.frame;
        let size = vec2(frame.width() * 0.32, frame.height() * 0.28);
        let oval = Shape::ellipse_stroke(frame.center(), size, self.stroke);
        self.painter.add(oval);
    }

    /// A beam on three piers.
    fn bridge(&self) {
        self.lines(&[(0.28, 0.36), (0.72, 0.36)]);
        for x in [0.28, 0.5, 0.72] {
            self.lines(&[(x, 0.36), (x, 0.66)]);
        }
    }

    /// A wheel with spokes.
    fn wheel(&self) {
        let center = self.place.frame.center();
        self.painter
            .circle_stroke(center, self.length(0.3), self.stroke);
        self.strokes(&[(0.0, -0.3), (0.0, 0.3)]);
        self.strokes(&[(-0.3, 0.0), (0.3, 0.0)]);
        self.strokes(&[(-0.21, -0.21), (0.21, 0.21)]);
        self.strokes(&[(-0.21, 0.21), (0.21, -0.21)]);
    }

    /// A spanner, open at both ends.
    fn wrench(&self) {
        self.strokes(&[(-0.32, 0.0), (0.32, 0.0)]);
        self.arc(-0.46, 0.0, 0.14, -0.25, 0.25);
        self.arc(0.46, 0.0, 0.14, 0.25, 0.75);
    }

    /// Two blades that meet in the middle.
    fn propeller(&self) {
        for side in [-1.0, 1.0] {
            let corners = [
                self.near(0.0, 0.0),
                self.near(0.42 * side, -0.19),
                self.near(0.42 * side, 0.19),
            ];
            let blade = Shape::convex_polygon(corners.to_vec(), self.stroke.color, Stroke::NONE);
            self.painter.add(blade);
        }
    }

    /// A wing without a pilot, seen from the front.
    fn wing(&self) {
        let left = [(-0.5, -0.18), (0.0, 0.02), (0.0, 0.2)];
        for side in [1.0, -1.0] {
            let corners = left.map(|(x, y)| self.near(x * side, y)).to_vec();
            self.painter.add(Shape::convex_polygon(
                corners,
                self.stroke.color,
                Stroke::NONE,
            ));
        }
    }

    /// An anchor.
    fn anchor(&self) {
        self.painter
            .circle_stroke(self.near(0.0, -0.28), self.length(0.06), self.stroke);
        self.strokes(&[(0.0, -0.22), (0.0, 0.3)]);
        self.strokes(&[(-0.16, -0.12), (0.16, -0.12)]);
        self.arc(0.0, 0.02, 0.28, 0.06, 0.44);
    }

    /// A hull on the water.
    fn boat(&self) {
        self.strokes(&[
            (-0.42, -0.1),
            (0.42, -0.1),
            (0.26, 0.16),
            (-0.26, 0.16),
            (-0.42, -0.1),
        ]);
        for x in [-0.36, -0.12, 0.12] {
            self.arc(x + 0.06, 0.3, 0.06, 0.5, 1.0);
            self.arc(x + 0.18, 0.3, 0.06, 0.5, 0.0);
        }
    }

    /// A shield.
    fn shield(&self) {
        self.strokes(&[
            (0.0, 0.32),
            (-0.24, 0.08),
            (-0.24, -0.26),
            (0.24, -0.26),
            (0.24, 0.08),
            (0.0, 0.32),
        ]);
    }

    /// Two arrowheads, ready to go.
    fn chevrons(&self) {
        for x in [-0.24, 0.06] {
            self.strokes(&[(x, -0.22), (x + 0.22, 0.0), (x, 0.22)]);
        }
    }

    /// A small flag on the line of supplies.
    fn flag(&self) {
        self.strokes(&[(-0.14, 0.2), (-0.14, -0.3), (0.2, -0.17), (-0.14, -0.04)]);
    }

    /// Of no one function.
    fn diamond(&self) {
        self.strokes(&[
            (0.0, -0.16),
            (0.2, 0.0),
            (0.0, 0.16),
            (-0.2, 0.0),
            (0.0, -0.16),
        ]);
    }
}
