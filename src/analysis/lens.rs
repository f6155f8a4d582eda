//! How far along people have to be to count.

use crate::model::{Decision, Negotiation, Period};
use crate::text::Message;

/// Which periods count, by their status.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Lens {
    /// All that is neither refused, declined nor withdrawn.
    #[default]
    Planned,

    /// What is approved and accepted.
    Committed,

    /// What is in place.
    Deployed,
}

impl Lens {
    /// Every lens, the widest first.
    pub const ALL: [Self; 3] = [Self::Planned, Self::Committed, Self::Deployed];

    /// The written form, as on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Committed => "committed",
            Self::Deployed => "deployed",
        }
    }

    /// What people call it, as part of a sentence.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Planned => "lens-planned",
            Self::Committed => "lens-committed",
            Self::Deployed => "lens-deployed",
        })
    }

    /// Whether a period counts.
    ///
    /// What is dead counts for no lens; of the rest, committed and deployed are facts of their own and neither implies the other.
    pub fn admits(self, period: &Period) -> bool {
        let alive = period.decision != Decision::Refused
            && !matches!(
                period.negotiation,
                Negotiation::Declined | Negotiation::Withdrawn
            );
        alive
            && match self {
                Self::Planned => true,
                Self::Committed => {
                    period.decision == Decision::Approved
                        && period.negotiation == Negotiation::Accepted
                }
                Self::Deployed => period.in_place.is_some(),
            }
    }
}

/// How far along the people of a period are: the furthest lens that admits them.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Standing {
    /// Neither committed nor in place.
    Planned,

    /// Approved and accepted, not in place.
    Committed,

    /// In place.
    Deployed,
}

impl Standing {
    /// How far along the people of a period are; those of a dead one count as planned, but no lens admits them.
    pub fn of(period: &Period) -> Self {
        if Lens::Deployed.admits(period) {
            Self::Deployed
        } else if Lens::Committed.admits(period) {
            Self::Committed
        } else {
            Self::Planned
        }
    }

    /// The written form, as in tables.
    pub fn name(self) -> &'static str {
        self.lens().name()
    }

    /// What people call it.
    pub fn message(self) -> Message {
        self.lens().message()
    }

    /// The furthest lens that admits people who are so far along.
    fn lens(self) -> Lens {
        match self {
            Self::Planned => Lens::Planned,
            Self::Committed => Lens::Committed,
            Self::Deployed => Lens::Deployed,
        }
    }
}
