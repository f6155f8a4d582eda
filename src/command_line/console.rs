//! What a command has of the world around it.

use std::io::Write;

use jiff::civil::Date;

use super::{Exit, Failure};
use crate::text::{Message, Texts};

/// What a command has of the world around it: where to write, in which language, and the day.
pub struct Console<'a> {
    /// Where answers go: standard output.
    pub answer: &'a mut dyn Write,

    /// Where errors go: standard error.
    pub problems: &'a mut dyn Write,

    /// The words of the language.
    pub texts: &'static Texts,

    /// Today.
    pub today: Date,
}

impl Console<'_> {
    /// Tells a failure: one line, and one with what to do.
    pub(super) fn fail(&mut self, failure: &Failure) -> Exit {
        let (message, hint) = failure.messages();
        let error = Message::new("command-line-error").with("problem", message);
        let hint = Message::new("command-line-hint").with("hint", hint);
        for line in [error, hint] {
            // Where errors can't be told either, the exit status has to do.
            let _untold = writeln!(self.problems, "{}", self.texts.say(&line));
        }
        Exit::Failed
    }
}
