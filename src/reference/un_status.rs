//! What a country is to the United Nations.

/// What a country of the built-in table is to the United Nations.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum UnStatus {
    /// One of the 193 member states.
    Member,

    /// One of the two states that observe.
    Observer,

    /// A territory in which a mission serves.
    Territory,

    /// A state of the past that is in the statistics.
    Former,

    /// Any other.
    Other,
}
