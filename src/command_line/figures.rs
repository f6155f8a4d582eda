//! `muster figures`: which figures there are.

use super::{Console, Exit, Failure};

pub(super) fn run(_console: &mut Console<'_>) -> Result<Exit, Failure> {
    Err(super::figure::not_built())
}
