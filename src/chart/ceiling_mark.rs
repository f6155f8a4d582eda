//! Marks of ceilings on bars.

use crate::text::Message;

/// How many people a mission may have, as a mark on its bar.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CeilingMark {
    /// The number: the sum, where decisions for several groups of categories hold together.
    pub people: u64,

    /// The number in words, with its terms, and whether it is unconfirmed.
    pub label: Message,

    /// Whether every decision behind it is published.
    pub is_confirmed: bool,
}
