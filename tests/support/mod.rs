//! What several test files share.
//!
//! A test file takes it in with `mod support;` and uses the part that it needs.

#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each test file uses some of it"
)]

pub(crate) mod edits;
mod joint_edits;
pub(crate) mod plans;
pub(crate) mod schema;
