//! Every kind of edit, shown on plans as text: before, the edit, after.

#[path = "../support/script.rs"]
mod script;

mod adding;
mod checks;
mod fields;
mod history;
mod making;
mod moving;
mod papers;
mod periods;
mod removing;
mod totals;
