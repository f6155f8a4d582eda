//! What could not be taken over from a broken file.

use crate::file::{Fault, Position, ReadError};
use crate::model::Reason;
use crate::text::Message;

/// Something of a broken file that is not in the plan made of it, or not as it was.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LeftOut {
    /// Where in the file.
    pub position: Position,

    /// What it is called, where that can be read; else empty.
    pub name: String,

    /// What happened to it, and why.
    pub loss: Loss,
}

/// What happened to something that could not be taken over as it was.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Loss {
    /// It is left out, since it is not well formed.
    Malformed(Fault),

    /// It is left out, since the bytes are not text in UTF-8.
    NotText,

    /// It is left out, since it is no part of a plan.
    Rubble,

    /// It is left out, since a plan cannot hold it.
    Illegal(Reason),

    /// The plan needs it, and it cannot be read: something stands in its place.
    MadeUp,

    /// It is left out but for its name, so that what stands under it is kept.
    StandIn,

    /// It stands under something else now, since what it stood under is left out.
    Moved {
        /// What it stands under now.
        parent: String,
    },

    /// It no longer stands under other parents for some of its periods.
    Detached,

    /// It no longer names units, agreements or units at home that are left out.
    Loosened,

    /// Some of its numbers have no source now, since the source is left out.
    Unsourced {
        /// How many.
        numbers: usize,
    },

    /// Nothing is left out: only brackets, commas and the like were wrong.
    OnlyForm(Box<ReadError>),

    /// More was left out than is listed.
    More {
        /// How many places.
        places: usize,
    },
}

impl Loss {
    /// Whether the thing is in the plan, though not as it was.
    pub fn is_kept(&self) -> bool {
        matches!(
            self,
            Self::OnlyForm(_)
                | Self::StandIn
                | Self::Moved { .. }
                | Self::Detached
                | Self::Loosened
                | Self::Unsourced { .. }
        )
    }
}

impl LeftOut {
    /// What happened, where and why, in words.
    pub fn message(&self) -> Message {
        let Self {
            position,
            name,
            loss,
        } = self;
        let problem = match loss {
            Loss::Malformed(fault) => fault.message(),
            Loss::NotText => Message::new("file-not-text"),
            Loss::Rubble => Message::new("salvage-rubble"),
            Loss::Illegal(reason) => reason.message(),
            Loss::StandIn => Message::new("salvage-stand-in"),
            Loss::MadeUp => Message::new("salvage-made-up"),
            Loss::Moved { parent } => Message::new("salvage-moved").with("parent", parent.as_str()),
            Loss::Detached => Message::new("salvage-detached"),
            Loss::Loosened => Message::new("salvage-loosened"),
            Loss::Unsourced { numbers } => {
                Message::new("salvage-unsourced").with("numbers", *numbers)
            }
            Loss::OnlyForm(error) => {
                return Message::new("salvage-only-form").with("problem", error.message());
            }
            Loss::More { places } => return Message::new("salvage-more").with("places", *places),
        };
        let place = position.message(problem);
        match (loss.is_kept(), name.as_str()) {
            (false, "") => Message::new("salvage-left-out").with("place", place),
            (false, name) => Message::new("salvage-left-out-named")
                .with("name", name)
                .with("place", place),
            (true, name) => Message::new("salvage-kept")
                .with("name", name)
                .with("place", place),
        }
    }
}
