//! The table, driven as a person does: by what its cells are called, by mouse and keys.

mod basics;
mod clipboard;
mod columns;
mod filling;
mod large;
mod selection;
mod stage;

#[path = "../support/renderer.rs"]
mod renderer;
#[path = "../support/small_plan.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod small_plan;
