//! Every change to a plan as a value, and the history of changes.

/// One change of a plan.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Edit {}
