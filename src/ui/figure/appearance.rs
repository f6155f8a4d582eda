//! Light or dark.

/// In which theme a figure is exported.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Appearance {
    /// The light theme: for paper.
    #[default]
    Light,

    /// The dark theme: for slides on a dark ground.
    Dark,
}

impl Appearance {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The written form, as on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The one of a written form, or none.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// egui's theme.
    pub fn theme(self) -> egui::Theme {
        match self {
            Self::Light => egui::Theme::Light,
            Self::Dark => egui::Theme::Dark,
        }
    }
}
