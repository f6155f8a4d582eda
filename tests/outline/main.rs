//! The outline, the mission picker and the findings strip, driven by their accessible names.

mod findings;
mod picker;
#[path = "../support/renderer.rs"]
mod renderer;
mod stage;
mod tree;
