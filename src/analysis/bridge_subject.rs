//! Of what there is a bridge.

use crate::model::{CountryCode, NodeId};

/// Something with a total that can be taken apart.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum BridgeSubject {
    /// The whole plan.
    Plan,

    /// All within a mission, formation or unit.
    Node(NodeId),

    /// A country: its people wherever they serve, and whoever serves in its units.
    Country(CountryCode),
}
