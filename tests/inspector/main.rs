//! The inspector and the dialogs made of the same fields, driven by the names of their controls.

#[path = "../support/desk.rs"]
mod desk;
#[path = "../support/renderer.rs"]
mod renderer;

mod dialogs;
mod driving;
mod everything;
mod missions;
mod periods;
mod typing;
mod units;
