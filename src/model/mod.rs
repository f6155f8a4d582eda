//! The plan as plain values; an illegal plan cannot be built.

mod plan_date;

pub use self::plan_date::{PlanDate, PlanDateError, Precision};
