//! What bars and areas are made of.

use crate::text::Message;

/// By what the people of a figure are stacked.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Stack {
    /// By contributor, in the ledger of the view.
    #[default]
    Contributor,

    /// By mission.
    Mission,

    /// By personnel category.
    Category,

    /// By sex, as far as it is stated.
    Sex,
}

impl Stack {
    /// Every way, in the order in which they are offered; a figure may have but [some](super::FigureName::stacks).
    pub const ALL: [Self; 4] = [Self::Contributor, Self::Mission, Self::Category, Self::Sex];

    /// The written form, as on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Contributor => "contributor",
            Self::Mission => "mission",
            Self::Category => "category",
            Self::Sex => "sex",
        }
    }

    /// The way of a written form, or none.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stack| stack.name() == name)
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Contributor => "chart-stack-contributor",
            Self::Mission => "chart-stack-mission",
            Self::Category => "chart-stack-category",
            Self::Sex => "chart-stack-sex",
        })
    }
}
