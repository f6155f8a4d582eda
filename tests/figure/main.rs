//! The figure of people per mission: what it says, how it is drawn, and what is exported.

#[path = "../support/small_plan.rs"]
#[expect(dead_code, reason = "the figure needs some of it")]
mod small_plan;

mod drawing;
mod export;
mod numbers;
mod plans;
