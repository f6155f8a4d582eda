//! `muster schema`: the JSON Schema of plans.

use super::{Console, Exit, Failure};
use crate::file;

pub(super) fn run(console: &mut Console<'_>) -> Result<Exit, Failure> {
    console.answer.write_all(file::schema().as_bytes())?;
    Ok(Exit::Done)
}
