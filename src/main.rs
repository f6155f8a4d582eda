//! The `muster` program.

use std::io::{self, BufWriter, Write as _};
use std::process::ExitCode;

use muster::app;
use muster::command_line::{self, Arguments, Console, Exit};
use muster::text::{Language, Texts};

fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error),
    };
    let language = arguments.language.unwrap_or_else(system_language);
    let mut answer = BufWriter::new(io::stdout());
    let mut problems = io::stderr();
    let mut console = Console {
        answer: &mut answer,
        problems: &mut problems,
        texts: Texts::of(language),
        today: jiff::Zoned::now().date(),
    };
    let exit = match arguments.command {
        Some(command) => command_line::run(&command, &mut console),
        None => match app::run(arguments.plan.as_deref(), language, arguments.renderer) {
            Ok(()) => Exit::Done,
            Err(problem) => command_line::tell_no_window(problem, &mut console),
        },
    };
    exit.into()
}

/// Shows the help that was asked for, or what is wrong with the arguments.
fn usage(error: &clap::Error) -> ExitCode {
    // Where it can't be shown, the exit status has to do.
    let _unshown = error.print().and_then(|()| io::stdout().flush());
    if error.use_stderr() {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    }
}

/// The language that the system is set to, by the first variable that says so.
fn system_language() -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let mut set = names.iter().filter_map(|name| std::env::var(name).ok());
    Language::negotiate(set.find(|value| !value.is_empty()))
}
