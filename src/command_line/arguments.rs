//! The arguments of the program.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand};

use super::bridge::BridgeArguments;
use super::check::CheckArguments;
use super::figure::FigureArguments;
use super::format::FormatArguments;
use super::joint::JointArguments;
use super::renderer::Renderer;
use super::strength::StrengthArguments;
use crate::text::Language;

/// Plan national contributions to peace operations: who serves where, in whose unit, from when to when.
///
/// Without a command the window opens, with the plan that is named or without one.
/// The commands answer without a display.
#[derive(Debug, Parser)]
#[command(
    name = "muster",
    override_usage = "muster [OPTIONS] [PLAN]\n       muster [OPTIONS] <COMMAND>",
    version,
    after_help = AFTER_HELP,
    disable_help_subcommand = true
)]
pub struct Arguments {
    /// The plan to open in the window
    pub plan: Option<PathBuf>,

    /// The language of the program's words; that of the system where it is not given
    #[arg(
        long,
        global = true,
        value_name = "LANGUAGE",
        value_parser = super::choice::named(&Language::ALL, Language::tag)
    )]
    pub language: Option<Language>,

    /// What draws the window: glow (OpenGL) or wgpu (Vulkan, Metal or Direct3D); where it is not given, the first that starts
    #[arg(
        long,
        value_name = "RENDERER",
        value_parser = super::choice::named(&Renderer::ALL, Renderer::name)
    )]
    pub renderer: Option<Renderer>,

    /// What to do without a window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

impl Arguments {
    /// Reads the arguments, the program's own name first; what is wrong with them, or the help that was asked for, is the error.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        let arguments = Self::try_parse_from(words)?;
        match (&arguments.plan, &arguments.command) {
            (_, Some(_)) if arguments.renderer.is_some() => Err(Self::command().error(
                ErrorKind::ArgumentConflict,
                "--renderer is for the window, and a command opens none",
            )),
            (Some(plan), Some(_)) => {
                let plan = plan.display();
                Err(Self::command().error(
                    ErrorKind::ArgumentConflict,
                    format!("a plan is named behind its command, not before: {plan}"),
                ))
            }
            (None, Some(Command::Figure(figure))) => match figure.fault() {
                Some(fault) => Err(Self::command().error(ErrorKind::ValueValidation, fault)),
                None => Ok(arguments),
            },
            _ => Ok(arguments),
        }
    }
}

/// What follows the list of commands and options.
const AFTER_HELP: &str = "\
Examples:
  muster sample_data/indkazbat-2018.muster
  muster strength sample_data/indkazbat-2018.muster --by mission,contributor
  muster strength plan.muster --from 2018 --to 2023 --every month --by mission --format csv
  muster bridge sample_data/indkazbat-2018.muster \"Indian battalion\" --on 2018-10-31
  muster joint sample_data/indkazbat-2018.muster --on 2018-10-31
  muster figure plan.muster troops-by-mission -o troops.pdf
  muster figure plan.muster all -o briefing --paper slide,a4 --languages en,ru
  muster check plan.muster

Dates are written 2018-10-31, 2018-10 or 2018.

Exit status:
  0  all is well
  1  the answer is no: check found errors, format --check found another form
  2  a plan or an argument could not be read, or an answer could not be written";

/// A command that needs no window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Count the people of a plan, on a day or over time
    Strength(StrengthArguments),

    /// Take a total apart: whose people serve in a unit, in whose units a country's people serve
    Bridge(BridgeArguments),

    /// Tell who serves with whom on a day: the partners of every joint arrangement, with their people
    Joint(JointArguments),

    /// Draw a figure into a file: SVG, PNG or PDF, or its numbers as CSV; or all figures into a folder
    Figure(FigureArguments),

    /// List the figures that there are, one a line: the name, and what it shows
    Figures,

    /// Look for what does not fit together in plans
    Check(CheckArguments),

    /// Bring a plan to its canonical form
    Format(FormatArguments),

    /// Print the JSON Schema of plans
    Schema,
}
