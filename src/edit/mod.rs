//! Every change to a plan as a value, and the history of changes.
