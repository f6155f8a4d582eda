//! The program without a window: one file per command.
//!
//! `main` parses [`Arguments`], makes a [`Console`] and calls [`run`]; nothing here touches standard output by itself, so tests can call every command.
//! A command is a struct of its arguments with a function `run`, which gives how it [ended](Exit) or a [`Failure`]; [`run`] tells failures.

mod arguments;
mod bridge;
mod bridge_subject;
mod check;
mod choice;
mod columns;
mod console;
mod exit;
mod failure;
mod figure;
mod figures;
mod find_node;
mod format;
mod joint;
mod renderer;
mod schema;
mod strength;
mod strength_table;
mod view_arguments;

use std::io::ErrorKind;

pub use self::arguments::{Arguments, Command};
pub use self::console::Console;
pub use self::exit::Exit;
pub use self::failure::Failure;
pub use self::renderer::Renderer;

use crate::text::Message;

/// Carries out a command and tells what goes wrong.
pub fn run(command: &Command, console: &mut Console<'_>) -> Exit {
    let ended = match command {
        Command::Strength(arguments) => strength::run(arguments, console),
        Command::Bridge(arguments) => bridge::run(arguments, console),
        Command::Joint(arguments) => joint::run(arguments, console),
        Command::Figure(arguments) => figure::run(arguments, console),
        Command::Figures => figures::run(console),
        Command::Check(arguments) => check::run(arguments, console),
        Command::Format(arguments) => format::run(arguments, console),
        Command::Schema => schema::run(console),
    };
    // What waits in a buffer has to be out before success is told.
    let ended = ended.and_then(|exit| Ok(console.answer.flush().map(|()| exit)?));
    ended.unwrap_or_else(|failure| match failure {
        // Whoever reads the answer has enough of it, as `head` has after ten lines.
        Failure::Answer(error) if error.kind() == ErrorKind::BrokenPipe => Exit::Done,
        failure => console.fail(&failure),
    })
}

/// Tells that no window can be opened and why, and names what works without one.
pub fn tell_no_window(problem: Message, console: &mut Console<'_>) -> Exit {
    console.fail(&Failure::Told {
        message: problem,
        hint: Message::new("command-line-hint-no-window"),
    })
}
