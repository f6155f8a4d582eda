//! Kinds of missions.

/// What kind of mission a built-in mission is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum MissionKind {
    /// A peacekeeping operation of the United Nations.
    Peacekeeping,

    /// A special political mission of the United Nations.
    SpecialPolitical,

    /// An office of the United Nations that supports the force of others.
    SupportOffice,

    /// A field operation of the OSCE.
    FieldOperation,

    /// The force of a coalition or of a community of states.
    MultinationalForce,

    /// No mission of its own, but a label under which statistics put several.
    StatisticalSeries,

    /// Any other.
    Other,
}
