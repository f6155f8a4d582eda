//! What runs through all bars of a figure.

use crate::text::Value;

use super::Ink;

/// A series: one contributor, category or sex through all bars.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Series {
    /// What the legend calls it.
    pub label: Value,

    /// What stands beside the number in a segment: a country's code; absent where the number stands alone.
    pub short: Option<Value>,

    /// With what it is drawn.
    pub ink: Ink,

    /// Everyone in it, in all bars.
    pub total: u64,
}
