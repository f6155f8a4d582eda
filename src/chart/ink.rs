//! The color and pattern of a series, before there is a theme.

/// With what a series is drawn; which color that is, the theme says.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Ink {
    /// The planning country's own: the accent.
    Accent,

    /// One of the theme's colors for contributors and categories.
    Series {
        /// Which color, from 0 to [`Ink::COLORS`] less one.
        color: usize,

        /// Whether it carries lines along the bar, so that a color can serve twice.
        is_lined: bool,
    },

    /// Others, taken together.
    Others,

    /// People of whom nothing more is known: not listed, not stated.
    Unknown,
}

impl Ink {
    /// How many colors for contributors and categories a theme has.
    pub const COLORS: usize = 5;

    /// A color without lines.
    pub(super) const fn plain(color: usize) -> Self {
        Self::Series {
            color,
            is_lined: false,
        }
    }

    /// A color with lines along the bar.
    pub(super) const fn lined(color: usize) -> Self {
        Self::Series {
            color,
            is_lined: true,
        }
    }
}
