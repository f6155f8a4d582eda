//! Recovery copies: what was not saved is found again, whatever ended the program.

#[path = "../support/mod.rs"]
mod support;

mod copies;
mod disk;
mod kills;
mod properties;
