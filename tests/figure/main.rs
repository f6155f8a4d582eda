//! The figures: what they say, how they are drawn, and what is exported.

#[path = "../support/small_plan.rs"]
#[expect(dead_code, reason = "the figure needs some of it")]
mod small_plan;

mod contributors;
mod drawing;
mod export;
mod joint;
mod numbers;
mod order;
mod order_layout;
mod over_time;
mod plans;
mod set;
