//! The two ledgers in which everyone is counted once.

use crate::text::Message;

/// By what the people of a joint deployment are put down.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Ledger {
    /// By flag: whose people they are.
    #[default]
    Flag,

    /// By host: in whose units they serve.
    Host,
}

impl Ledger {
    /// Both ledgers.
    pub const ALL: [Self; 2] = [Self::Flag, Self::Host];

    /// The written form, as on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Host => "host",
        }
    }

    /// What people call it, as part of a sentence.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Flag => "ledger-flag",
            Self::Host => "ledger-host",
        })
    }
}
