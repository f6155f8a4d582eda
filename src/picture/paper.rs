//! The sizes that figures are drawn at.

use egui::{Vec2, vec2};

use super::POINTS_PER_INCH;

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Paper {
    /// A wide slide, 13.333 × 7.5 in.
    #[default]
    Slide,

    /// A4 lying, 297 × 210 mm.
    A4,

    /// A4 standing, 210 × 297 mm.
    A4Portrait,

    /// Half a page of A4 lying, 148 × 210 mm.
    Half,

    /// A3 lying, 420 × 297 mm.
    A3,

    /// A3 standing, 297 × 420 mm.
    A3Portrait,
}

impl Paper {
    /// Every size, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Slide,
        Self::A4,
        Self::A4Portrait,
        Self::Half,
        Self::A3,
        Self::A3Portrait,
    ];

    /// The size's name on the command line: `slide`, `a4`, `a4-portrait`, `half`, `a3`, `a3-portrait`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Slide => "slide",
            Self::A4 => "a4",
            Self::A4Portrait => "a4-portrait",
            Self::Half => "half",
            Self::A3 => "a3",
            Self::A3Portrait => "a3-portrait",
        }
    }

    /// The size that has a name, see [`Self::name`].
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.name() == name)
    }

    /// Width and height in points, 96 to the inch.
    pub fn size(self) -> Vec2 {
        match self {
            Self::Slide => vec2(1280.0, 720.0),
            Self::A4 => millimeters(297.0, 210.0),
            Self::A4Portrait => millimeters(210.0, 297.0),
            Self::Half => millimeters(148.0, 210.0),
            Self::A3 => millimeters(420.0, 297.0),
            Self::A3Portrait => millimeters(297.0, 420.0),
        }
    }
}

/// A size in points.
fn millimeters(width: f32, height: f32) -> Vec2 {
    vec2(width, height) / 25.4 * POINTS_PER_INCH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_size_is_found_by_its_name() {
        for paper in Paper::ALL {
            assert_eq!(Paper::from_name(paper.name()), Some(paper));
        }
        assert_eq!(Paper::from_name("A4"), None);
    }

    #[test]
    fn sizes_are_those_of_the_paper() {
        let inches = Paper::Slide.size() / POINTS_PER_INCH;
        assert!((inches.x - 40.0 / 3.0).abs() < 0.001 && (inches.y - 7.5).abs() < 0.001);
        let inches = Paper::A4.size() / POINTS_PER_INCH;
        assert!((inches.x - 11.693).abs() < 0.001 && (inches.y - 8.268).abs() < 0.001);
    }
}
