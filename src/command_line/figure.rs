//! `muster figure`: a figure in a file.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::choice::{date, day, named};
use super::view_arguments::ViewArguments;
use super::{Console, Exit, Failure};
use crate::file;
use crate::model::PlanDate;
use crate::picture::Paper;
use crate::text::Message;

/// Draw a figure into a file: SVG, PNG or PDF, or its numbers as CSV
///
/// It is the same drawing as in the window. `muster figures` lists the names.
#[derive(Args, Debug)]
pub struct FigureArguments {
    /// The plan
    plan: PathBuf,

    /// The name of the figure
    name: String,

    /// The file to write: .svg, .png, .pdf or .csv
    #[arg(short, long, value_name = "FILE", value_parser = output)]
    output: FigureFile,

    /// The day; without it the plan's reference day, else today
    #[arg(long, value_name = "DATE", value_parser = day, conflicts_with_all = ["from", "to"])]
    on: Option<Date>,

    /// The first day of a figure over time
    #[arg(long, value_name = "DATE", value_parser = date, requires = "to")]
    from: Option<PlanDate>,

    /// The last day of a figure over time
    #[arg(long, value_name = "DATE", value_parser = date, requires = "from")]
    to: Option<PlanDate>,

    /// Only this mission, by its acronym
    #[arg(long, value_name = "ACRONYM")]
    mission: Option<String>,

    /// What bars are stacked by
    #[arg(long, value_enum, default_value_t)]
    stack: Stack,

    #[command(flatten)]
    view: ViewArguments,

    /// The size: a wide slide, A4 lying or standing, or half a page
    #[arg(long, default_value = "slide", value_parser = named(&Paper::ALL, Paper::name))]
    paper: Paper,

    /// Dots per inch of a PNG
    #[arg(long, default_value = "96", value_parser = ["96", "192", "300"])]
    dpi: String,

    /// The colors
    #[arg(long, value_enum, default_value_t)]
    theme: Theme,
}

/// What bars are stacked by.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum Stack {
    /// By contributor.
    #[default]
    Contributor,

    /// By personnel category.
    Category,

    /// By sex, as far as it is stated.
    Sex,
}

/// The colors of a figure.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum Theme {
    /// Dark on white, for paper.
    #[default]
    Light,

    /// Light on dark, for screens.
    Dark,
}

/// The file that a figure is written to.
#[derive(Clone, Debug)]
#[expect(dead_code, reason = "read when there are figures to write")]
struct FigureFile {
    path: PathBuf,
    kind: FigureKind,
}

/// What a figure is written as.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum FigureKind {
    Svg,
    Png,
    Pdf,
    Csv,
}

/// A file name whose ending says what to write.
fn output(text: &str) -> Result<FigureFile, String> {
    let extension = Path::new(text).extension().unwrap_or_default();
    let kind = match extension.to_string_lossy().to_ascii_lowercase().as_str() {
        "svg" => FigureKind::Svg,
        "png" => FigureKind::Png,
        "pdf" => FigureKind::Pdf,
        "csv" => FigureKind::Csv,
        _ => return Err("the name has to end in .svg, .png, .pdf or .csv".to_owned()),
    };
    let path = text.into();
    Ok(FigureFile { path, kind })
}

pub(super) fn run(
    arguments: &FigureArguments,
    _console: &mut Console<'_>,
) -> Result<Exit, Failure> {
    let _plan = file::open(&arguments.plan)?;
    Err(not_built())
}

/// The command has no answer yet.
pub(super) fn not_built() -> Failure {
    Failure::Told {
        message: Message::new("command-line-not-built"),
        hint: Message::new("command-line-hint-not-built"),
    }
}
