//! People of one country in another's unit: the edits that place them, what always holds, the dialog, the inspector, and the whole story.

#[path = "../support/renderer.rs"]
mod renderer;
#[expect(dead_code, reason = "other tests use all of it")]
#[path = "../support/script.rs"]
mod script;
#[path = "../support/stage.rs"]
mod stage;

#[path = "../support/desk.rs"]
mod desk;

mod arrangement_edits;
mod checks;
mod dialog;
mod edits;
mod embedded;
mod guest_forms;
mod properties;
mod sections;
mod story;
mod words;
