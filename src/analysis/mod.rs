//! Answers computed from a plan. Cannot fail and does no I/O.
