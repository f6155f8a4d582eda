//! `muster format`: the canonical form of a plan.

use std::path::PathBuf;

use clap::Args;

use super::{Console, Exit, Failure};
use crate::file;
use crate::text::Message;

/// Bring a plan to its canonical form
///
/// The form is the one in which the window saves: fields in their order, units by id, indented by two spaces.
/// Plans in that form can be compared line by line and kept in version control.
/// The file is replaced in one step, and not touched where it has the form already.
#[derive(Args, Debug)]
pub struct FormatArguments {
    /// The plan
    plan: PathBuf,

    /// Change nothing; exit with status 1 where the file has another form
    #[arg(long)]
    check: bool,
}

pub(super) fn run(arguments: &FormatArguments, console: &mut Console<'_>) -> Result<Exit, Failure> {
    let FormatArguments { plan: path, check } = arguments;
    let (plan, is_canonical) = file::open_and_compare(path)?;
    if is_canonical {
        return Ok(Exit::Done);
    }
    if *check {
        let message = Message::new("command-line-not-canonical")
            .with("file", path.to_string_lossy().into_owned());
        writeln!(console.answer, "{}", console.texts.say(&message))?;
        return Ok(Exit::No);
    }
    file::save(path, &plan)?;
    Ok(Exit::Done)
}
