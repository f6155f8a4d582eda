//! How a command ends.

use std::process::ExitCode;

/// How a command ends, told to the shell as its exit status.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Exit {
    /// All is well: 0.
    Done,

    /// The command did its work and the answer is no: findings of severity error, or a file that is not canonical: 1.
    No,

    /// The command could not do its work: 2, as when its arguments are wrong.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::No => 1,
            Exit::Failed => 2,
        })
    }
}
