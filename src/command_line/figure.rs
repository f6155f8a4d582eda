//! `muster figure`: a figure in a file.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use jiff::civil::Date;

use super::choice::{date, day, named, span};
use super::view_arguments::ViewArguments;
use super::{Console, Exit, Failure};
use crate::analysis::Span;
use crate::chart::{Figure, FigureName, FigureRequest, Stack, figure};
use crate::export::{ExportError, FigurePicture, Sheet, figure_csv};
use crate::file;
use crate::model::{MissionId, Plan, PlanDate};
use crate::picture::Paper;
use crate::text::Message;
use crate::ui::figure::Appearance;

/// The dots per inch that a PNG can have: those of screens, of fine screens, of print.
const DOTS_PER_INCH: [&str; 3] = ["96", "192", "300"];

/// Draw a figure into a file: SVG, PNG or PDF, or its numbers as CSV
///
/// It is the same drawing as in the window. `muster figures` lists the names.
#[derive(Args, Debug)]
pub struct FigureArguments {
    /// The plan
    plan: PathBuf,

    /// The name of the figure
    #[arg(value_parser = named(&FigureName::ALL, FigureName::name))]
    name: FigureName,

    /// The file to write: .svg, .png, .pdf or .csv
    #[arg(short, long, value_name = "FILE", value_parser = output)]
    output: FigureFile,

    /// The day; without it the plan's reference day, else today. A figure over time marks it
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Date>,

    /// The first day of a figure over time; without it that of the plan's horizon
    #[arg(long, value_name = "DATE", value_parser = date, requires = "to")]
    from: Option<PlanDate>,

    /// The last day of a figure over time
    #[arg(long, value_name = "DATE", value_parser = date, requires = "from")]
    to: Option<PlanDate>,

    /// Only this mission, by its acronym
    #[arg(long, value_name = "ACRONYM")]
    mission: Option<String>,

    /// What people are stacked by, where the figure stacks them; by contributor where it is not given
    #[arg(long, value_parser = named(&Stack::ALL, Stack::name))]
    stack: Option<Stack>,

    #[command(flatten)]
    view: ViewArguments,

    /// The size: a wide slide, A4 lying or standing, or half a page
    #[arg(long, default_value = "slide", value_parser = named(&Paper::ALL, Paper::name))]
    paper: Paper,

    /// Dots per inch of a PNG
    #[arg(
        long,
        default_value = "96",
        value_parser = PossibleValuesParser::new(DOTS_PER_INCH).try_map(|text| text.parse::<u16>())
    )]
    dpi: u16,

    /// The colours
    #[arg(long, default_value = "light", value_parser = named(&Appearance::ALL, Appearance::name))]
    theme: Appearance,
}

/// The file that a figure is written to.
#[derive(Clone, Debug)]
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

pub(super) fn run(arguments: &FigureArguments, console: &mut Console<'_>) -> Result<Exit, Failure> {
    let plan = file::open(&arguments.plan)?;
    let request = arguments.request(&plan, console.today)?;
    let figure = figure(&plan, &request);
    let bytes = match arguments.output.kind {
        FigureKind::Csv => figure_csv(&figure)?.into_bytes(),
        kind => arguments.picture(kind, &figure, console)?,
    };
    file::save_bytes(&arguments.output.path, &bytes)?;
    Ok(Exit::Done)
}

impl FigureArguments {
    fn request(&self, plan: &Plan, today: Date) -> Result<FigureRequest, Failure> {
        let reference_day = plan.head().reference_day.and_then(PlanDate::exact);
        Ok(FigureRequest {
            name: self.name,
            day: self.on.or(reference_day).unwrap_or(today),
            view: self.view.view(),
            mission: self.mission(plan)?,
            stack: self.stack()?,
            span: self.span()?,
        })
    }

    /// The stretch of days asked for, if any; only a figure over time has one.
    fn span(&self) -> Result<Option<Span>, Failure> {
        if self.from.is_some() && !self.name.is_over_time() {
            return Err(Failure::Told {
                message: Message::new("command-line-one-day").with("figure", self.name.name()),
                hint: Message::new("command-line-hint-one-day"),
            });
        }
        span(self.from, self.to)
    }

    /// The way of stacking that was asked for, which has to be one of the figure's.
    fn stack(&self) -> Result<Stack, Failure> {
        let ways = self.name.stacks();
        match self.stack {
            None => Ok(Stack::default()),
            Some(stack) if ways.contains(&stack) => Ok(stack),
            Some(stack) => {
                let known: Vec<&str> = ways.iter().map(|it| it.name()).collect();
                let hint = if known.is_empty() {
                    Message::new("command-line-hint-no-stack")
                } else {
                    Message::new("command-line-hint-stacks").with("known", known)
                };
                Err(Failure::Told {
                    message: Message::new("command-line-no-stack")
                        .with("figure", self.name.name())
                        .with("stack", stack.name()),
                    hint,
                })
            }
        }
    }

    /// The mission asked for, if any.
    fn mission(&self, plan: &Plan) -> Result<Option<MissionId>, Failure> {
        let Some(asked) = &self.mission else {
            return Ok(None);
        };
        let wanted = asked.to_lowercase();
        let mut missions = plan.missions();
        let found = missions.find(|mission| mission.acronym.to_lowercase() == wanted);
        let known = || -> Vec<&str> { plan.missions().map(|it| it.acronym.as_str()).collect() };
        let mission = found.ok_or_else(|| Failure::Told {
            message: Message::new("command-line-no-mission").with("mission", asked.as_str()),
            hint: Message::new("command-line-hint-no-mission").with("known", known()),
        })?;
        Ok(Some(mission.id))
    }

    /// The bytes of the figure as a picture; letters that no font has are told.
    fn picture(
        &self,
        kind: FigureKind,
        figure: &Figure,
        console: &mut Console<'_>,
    ) -> Result<Vec<u8>, Failure> {
        let sheet = Sheet {
            paper: self.paper,
            appearance: self.theme,
            language: console.texts.language(),
        };
        let picture = FigurePicture::new(figure, sheet)?;
        let missing: String = picture.missing_letters().iter().collect();
        if !missing.is_empty() {
            console.note(Message::new("command-line-missing-letters").with("letters", missing));
        }
        Ok(match kind {
            FigureKind::Svg | FigureKind::Csv => picture.svg().as_bytes().to_vec(),
            FigureKind::Png => picture.png(self.dpi)?,
            FigureKind::Pdf => picture.pdf()?,
        })
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        Self::Told {
            message: error.message(),
            hint: Message::new("command-line-hint-export"),
        }
    }
}
