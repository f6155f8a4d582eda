//! `muster figures`: which figures there are.

use super::{Console, Exit, Failure};
use crate::chart::FigureName;

pub(super) fn run(console: &mut Console<'_>) -> Result<Exit, Failure> {
    for figure in FigureName::ALL {
        let description = console.texts.say(&figure.description());
        writeln!(console.answer, "{}  {description}", figure.name())?;
    }
    Ok(Exit::Done)
}
