//! People of one country in another's unit: the edits that place them, what always holds, the dialog, the inspector, and the whole story.

#[expect(dead_code, reason = "other tests use all of it")]
#[path = "../support/script.rs"]
mod script;

mod edits;
mod properties;
mod words;
