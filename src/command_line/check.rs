//! `muster check`: findings.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Console, Exit, Failure};
use crate::file;

/// Look for what does not fit together in plans
///
/// Exit status 0: nothing of severity error; 1: some; 2: a plan could not be read.
#[derive(Args, Debug)]
pub struct CheckArguments {
    /// The plans
    #[arg(required = true)]
    plans: Vec<PathBuf>,

    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    format: CheckFormat,
}

/// The form of the findings.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum CheckFormat {
    /// A line for each finding.
    #[default]
    Text,

    /// A JSON array with an object for each finding.
    Json,
}

pub(super) fn run(arguments: &CheckArguments, console: &mut Console<'_>) -> Result<Exit, Failure> {
    let CheckArguments { plans, format: _ } = arguments;
    let mut exit = Exit::Done;
    for path in plans {
        match file::open(path) {
            Ok(_plan) => return Err(super::figure::not_built()),
            Err(error) => exit = console.fail(&error.into()),
        }
    }
    Ok(exit)
}
