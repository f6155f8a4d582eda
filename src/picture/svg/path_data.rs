//! The `d` attribute of a path.

use egui::Pos2;

use super::element::number;

/// The commands of a path.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct PathData(String);

impl PathData {
    /// A line through points; those that are no numbers are left out.
    pub(super) fn line(points: &[Pos2], closed: bool) -> Self {
        let mut data = Self::default();
        data.add_line(points, closed);
        data
    }

    /// Adds a line through points, apart from what is there.
    pub(super) fn add_line(&mut self, points: &[Pos2], closed: bool) {
        let mut command = 'M';
        for point in points.iter().filter(|point| point.is_finite()) {
            self.add(command, &[*point]);
            command = 'L';
        }
        if closed && command == 'L' {
            self.0.push('Z');
        }
    }

    /// Adds one command with its points.
    pub(super) fn add(&mut self, command: char, points: &[Pos2]) {
        self.0.push(command);
        for (index, point) in points.iter().enumerate() {
            if index > 0 {
                self.0.push(' ');
            }
            self.0.push_str(&number(point.x));
            self.0.push(' ');
            self.0.push_str(&number(point.y));
        }
    }

    /// Adds a quarter of a circle to a point, clockwise; a straight line for a radius of zero.
    pub(super) fn add_corner(&mut self, radius: f32, to: Pos2) {
        if radius > 0.0 {
            let (radius, x, y) = (number(radius), number(to.x), number(to.y));
            for part in ["A", &radius, " ", &radius, " 0 0 1 ", &x, " ", &y] {
                self.0.push_str(part);
            }
        } else {
            self.add('L', &[to]);
        }
    }

    /// Back to where the line began.
    pub(super) fn close(&mut self) {
        self.0.push('Z');
    }

    /// The attribute's value; empty where nothing is to be drawn.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}
