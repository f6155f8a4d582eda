//! Why a finding is only a note.

use crate::model::{Confidence, Period, Plan};
use crate::text::Message;

use crate::analysis::confidence;

/// What about a finding is in doubt.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Doubt {
    /// A date is known only to the month or year, and it may be so or not.
    Dates,

    /// The numbers are estimated or unconfirmed.
    Numbers,

    /// The ceiling has no published source.
    Ceiling,

    /// What the arrangement says has no published source.
    Arrangement,

    /// The dates of the agreement have no published source.
    Agreement,

    /// The day of withdrawal is estimated or unconfirmed.
    Withdrawal,
}

impl Doubt {
    /// The doubt as the end of a sentence.
    pub(super) fn message(self) -> Message {
        Message::new(match self {
            Self::Dates => "doubt-dates",
            Self::Numbers => "doubt-numbers",
            Self::Ceiling => "doubt-ceiling",
            Self::Arrangement => "doubt-arrangement",
            Self::Agreement => "doubt-agreement",
            Self::Withdrawal => "doubt-withdrawal",
        })
    }
}

/// Whether all people of a period are estimated or unconfirmed; never where it names nobody.
pub(super) fn is_doubtful(plan: &Plan, period: &Period) -> bool {
    let mut lines = period
        .people
        .iter()
        .filter(|line| !line.people().is_none())
        .peekable();
    lines.peek().is_some()
        && lines.all(|line| confidence(plan, line.source) != Confidence::Published)
}
