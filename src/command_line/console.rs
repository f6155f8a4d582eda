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
        self.problem(message);
        self.hint(hint);
        Exit::Failed
    }

    /// Tells something worth knowing that is no failure.
    pub(super) fn note(&mut self, note: Message) {
        self.tell(&Message::new("command-line-note").with("note", note));
    }

    /// Tells one problem of several; the work goes on.
    pub(super) fn problem(&mut self, problem: Message) {
        self.tell(&Message::new("command-line-error").with("problem", problem));
    }

    /// Tells what to do about the problems told before.
    pub(super) fn hint(&mut self, hint: Message) {
        self.tell(&Message::new("command-line-hint").with("hint", hint));
    }

    fn tell(&mut self, line: &Message) {
        // Where problems can't be told, the exit status has to do.
        let _untold = writeln!(self.problems, "{}", self.texts.say(line));
    }
}
