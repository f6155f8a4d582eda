//! The languages that Muster speaks.

/// A language of the program's own words.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Language {
    /// English (`en`).
    #[default]
    English,

    /// Russian (`ru`).
    Russian,
}

impl Language {
    /// Every language, in the order of the columns of built-in names.
    pub const ALL: [Self; 2] = [Self::English, Self::Russian];

    /// The language's tag, as in `--language` and the folder of its texts: `en`, `ru`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
        }
    }

    /// The language's own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Russian => "Русский",
        }
    }
}
