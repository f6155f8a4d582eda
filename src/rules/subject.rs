//! What a rule is asked to look at.

use crate::model::{ArrangementId, BaseUnitId, MissionId, NodeId, UnitId};

/// What a rule looks at in one go; its findings are renewed together.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Subject {
    /// The whole plan.
    Plan,

    /// A mission.
    Mission(MissionId),

    /// The units whose usual parent this is.
    Siblings(NodeId),

    /// A unit.
    Unit(UnitId),

    /// A joint arrangement.
    Arrangement(ArrangementId),

    /// A unit at home.
    BaseUnit(BaseUnitId),
}
