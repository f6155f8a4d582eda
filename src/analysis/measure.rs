//! The two measures of strength.

use crate::text::Message;

/// What is counted while rotations overlap.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Measure {
    /// Places filled: in a handover a place counts once.
    #[default]
    Established,

    /// People on the ground: in a handover those who come and those who leave.
    Present,
}

impl Measure {
    /// Both measures.
    pub const ALL: [Self; 2] = [Self::Established, Self::Present];

    /// The written form, as on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Established => "established",
            Self::Present => "present",
        }
    }

    /// What people call it, as part of a sentence.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Established => "measure-established",
            Self::Present => "measure-present",
        })
    }
}
