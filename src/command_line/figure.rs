//! `muster figure`: a figure in a file, or all figures in a folder.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;

use super::bridge_subject::country;
use super::choice::{date, day, named, span};
use super::find_node::find_node;
use super::view_arguments::ViewArguments;
use super::{Console, Exit, Failure};
use crate::analysis::Span;
use crate::chart::{Figure, FigureName, FigureRequest, Stack, figure};
use crate::export::{
    ExportError, FigurePicture, FigurePress, FigureSet, Pressed, Sheet, figure_csv, page_name,
};
use crate::file;
use crate::model::{CountryCode, MissionId, NodeId, Plan, PlanDate};
use crate::picture::Paper;
use crate::text::{Language, Message};
use crate::ui::export_form::FileForm;
use crate::ui::figure::Appearance;

/// The dots per inch that a PNG can have: those of screens, of fine screens, of print.
const DOTS_PER_INCH: [&str; 3] = ["96", "192", "300"];

/// The word that stands for every figure.
const ALL: &str = "all";

/// The forms of all figures where none are asked for.
const USUAL_FORMS: [FileForm; 3] = [FileForm::Svg, FileForm::Pdf, FileForm::Png];

/// Draw a figure into a file: SVG, PNG or PDF, or its numbers as CSV; or all figures into a folder
///
/// It is the same drawing as in the window. `muster figures` lists the names.
///
/// `all` makes every figure on every size of paper, in every theme, language and form asked for, names the files by plan, figure, day, size and language, and lists them as they are written.
/// The folder is made where it is missing; files of the same names are replaced. A figure that would show nobody is left out.
#[derive(Args, Debug)]
pub struct FigureArguments {
    /// The plan
    plan: PathBuf,

    /// The name of the figure, or all
    #[arg(value_parser = which())]
    name: Which,

    /// The file to write, .svg, .png, .pdf or .csv; with all the folder
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

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
    #[arg(long, value_name = "ACRONYM", conflicts_with = "within")]
    mission: Option<String>,

    /// The country of a figure about one country, by its three letters or its name; the planning country where it is not given
    #[arg(long, value_name = "COUNTRY")]
    country: Option<String>,

    /// Only this mission, formation or unit with all below it, by its name, short name, acronym or id
    #[arg(long, value_name = "NAME")]
    within: Option<String>,

    /// How many levels below the topmost an order of battle shows; as many as can be read where it is not given
    #[arg(long, value_name = "LEVELS")]
    depth: Option<u8>,

    /// What people are stacked by, where the figure stacks them; by contributor where it is not given
    #[arg(long, value_parser = named(&Stack::ALL, Stack::name))]
    stack: Option<Stack>,

    #[command(flatten)]
    view: ViewArguments,

    /// The size: a wide slide, A4 lying or standing, half a page, A3 lying or standing; with all a list
    #[arg(
        long,
        default_value = "slide",
        value_delimiter = ',',
        value_parser = named(&Paper::ALL, Paper::name)
    )]
    paper: Vec<Paper>,

    /// Dots per inch of a PNG
    #[arg(
        long,
        default_value = "96",
        value_parser = PossibleValuesParser::new(DOTS_PER_INCH).try_map(|text| text.parse::<u16>())
    )]
    dpi: u16,

    /// The colours; with all a list
    #[arg(
        long,
        default_value = "light",
        value_delimiter = ',',
        value_parser = named(&Appearance::ALL, Appearance::name)
    )]
    theme: Vec<Appearance>,

    /// With all: the kinds of files, a list; svg,pdf,png where it is not given
    #[arg(
        long,
        value_delimiter = ',',
        value_parser = named(&FileForm::ALL, FileForm::ending)
    )]
    format: Vec<FileForm>,

    /// With all: the languages of the figures, a list; that of the program's words where it is not given
    #[arg(
        long,
        value_name = "LANGUAGES",
        value_delimiter = ',',
        value_parser = named(&Language::ALL, Language::tag)
    )]
    languages: Vec<Language>,
}

/// One figure or all.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Which {
    One(FigureName),
    All,
}

/// A parser for the name of a figure, or all.
fn which() -> impl TypedValueParser<Value = Which> {
    let names = FigureName::ALL.into_iter().map(FigureName::name);
    PossibleValuesParser::new(names.chain([ALL]).collect::<Vec<_>>())
        .map(|name| FigureName::from_name(&name).map_or(Which::All, Which::One))
}

pub(super) fn run(arguments: &FigureArguments, console: &mut Console<'_>) -> Result<Exit, Failure> {
    match arguments.name {
        Which::One(name) => run_one(arguments, name, console),
        Which::All => run_all(arguments, console),
    }
}

/// Draws one figure into a file.
fn run_one(
    arguments: &FigureArguments,
    name: FigureName,
    console: &mut Console<'_>,
) -> Result<Exit, Failure> {
    let plan = file::open(&arguments.plan)?;
    let request = arguments.request(&plan, name, console.today)?;
    let figure = figure(&plan, &request);
    let pages = match arguments.form() {
        Some(FileForm::Csv) => vec![figure_csv(&figure)?.into_bytes()],
        form => arguments.picture(form.unwrap_or_default(), &figure, console)?,
    };
    let name = arguments.output.file_name().unwrap_or_default();
    let name = name.to_string_lossy();
    for (page, bytes) in pages.iter().enumerate() {
        if page == 0 {
            file::save_bytes(&arguments.output, bytes)?;
        } else {
            let path = arguments.output.with_file_name(page_name(&name, page));
            file::save_bytes(&path, bytes)?;
        }
    }
    if pages.len() > 1 {
        console.note(Message::new("command-line-pages").with("count", pages.len()));
    }
    Ok(Exit::Done)
}

/// Makes all figures; a file that cannot be made or written is told, and the others are made.
fn run_all(arguments: &FigureArguments, console: &mut Console<'_>) -> Result<Exit, Failure> {
    let plan = file::open(&arguments.plan)?;
    let set = arguments.set(&plan, console)?;
    let folder = &arguments.output;
    file::make_folder(folder)?;
    let mut press = FigurePress::new(&plan, &set);
    let mut missing = BTreeSet::new();
    let mut nobody = BTreeSet::new();
    let mut hint = None;
    for file in set.files(&plan) {
        let path = folder.join(&file.name);
        match press.press(&file) {
            Ok(Pressed::Nobody(message)) => {
                if nobody.insert(file.request.name) {
                    console.note(
                        Message::new("command-line-figure-left-out")
                            .with("figure", file.request.name.name())
                            .with("reason", message),
                    );
                }
            }
            Ok(Pressed::File {
                pages,
                missing_letters,
            }) => {
                missing.extend(missing_letters);
                for (page, bytes) in pages.iter().enumerate() {
                    let path = folder.join(file.page_name(page));
                    match file::save_bytes(&path, bytes) {
                        Ok(()) => writeln!(console.answer, "{}", path.display())?,
                        Err(error) => {
                            console.problem(error.message());
                            hint = Some(error.hint());
                        }
                    }
                }
            }
            Err(error) => {
                console.problem(in_file(&path, &error));
                hint = Some(Message::new("command-line-hint-export"));
            }
        }
    }
    if !missing.is_empty() {
        let letters: String = missing.into_iter().collect();
        console.note(Message::new("command-line-missing-letters").with("letters", letters));
    }
    if let Some(hint) = hint {
        console.hint(hint);
        return Ok(Exit::Failed);
    }
    Ok(Exit::Done)
}

/// What went wrong with a file.
fn in_file(path: &Path, error: &ExportError) -> Message {
    Message::new("file-in-file")
        .with("file", path.to_string_lossy().into_owned())
        .with("problem", error.message())
}

/// An option was given that would change nothing about a figure.
fn not_taken(name: FigureName, option: &'static str) -> Failure {
    Failure::Told {
        message: Message::new("command-line-not-taken")
            .with("figure", name.name())
            .with("option", option),
        hint: leave_out(option),
    }
}

/// The hint to leave an option out.
fn leave_out(option: &'static str) -> Message {
    Message::new("command-line-hint-leave-out").with("option", option)
}

impl FigureArguments {
    /// What is wrong with arguments that each alone are right; said as usage errors are.
    pub(super) fn fault(&self) -> Option<String> {
        if self.name == Which::All {
            return None;
        }
        let one = |option: &str| format!("{option} takes a list only with all");
        if self.form().is_none() {
            Some("the name of the file has to end in .svg, .png, .pdf or .csv".to_owned())
        } else if self.paper.len() > 1 {
            Some(one("--paper"))
        } else if self.theme.len() > 1 {
            Some(one("--theme"))
        } else if !self.format.is_empty() {
            Some("--format is for all; the kind of one file is that of its name".to_owned())
        } else if !self.languages.is_empty() {
            Some("--languages is for all; for one figure there is --language".to_owned())
        } else {
            None
        }
    }

    /// The form that the name of the file means, if it means one.
    fn form(&self) -> Option<FileForm> {
        let ending = self.output.extension().and_then(|it| it.to_str());
        ending.and_then(FileForm::of_ending)
    }

    /// All figures as asked for.
    fn set(&self, plan: &Plan, console: &Console<'_>) -> Result<FigureSet, Failure> {
        let span = span(self.from, self.to)?;
        let request = |name| {
            Ok(FigureRequest {
                name,
                day: self.day(plan, console.today),
                view: self.view.view(),
                country: self.country(plan)?,
                within: self.within(plan)?,
                depth: self.depth,
                stack: self.stack.unwrap_or_default(),
                span,
            })
        };
        let figures = FigureName::ALL.into_iter().map(request);
        Ok(FigureSet {
            figures: figures.collect::<Result<_, Failure>>()?,
            papers: each_once(&self.paper, &[]),
            languages: each_once(&self.languages, &[console.texts.language()]),
            appearances: each_once(&self.theme, &[]),
            forms: each_once(&self.format, &USUAL_FORMS),
            dots_per_inch: self.dpi,
        })
    }

    fn day(&self, plan: &Plan, today: Date) -> Date {
        let reference_day = plan.head().reference_day.and_then(PlanDate::exact);
        self.on.or(reference_day).unwrap_or(today)
    }

    fn request(
        &self,
        plan: &Plan,
        name: FigureName,
        today: Date,
    ) -> Result<FigureRequest, Failure> {
        Ok(FigureRequest {
            name,
            day: self.day(plan, today),
            view: self.view.view(),
            country: self.country_of(name, plan)?,
            within: self.within(plan)?,
            depth: self.depth_of(name)?,
            stack: self.stack(name)?,
            span: self.span(name)?,
        })
    }

    /// The stretch of days asked for, if any; only a figure over time has one.
    fn span(&self, name: FigureName) -> Result<Option<Span>, Failure> {
        if self.from.is_some() && !name.is_over_time() {
            return Err(Failure::Told {
                message: Message::new("command-line-one-day").with("figure", name.name()),
                hint: Message::new("command-line-hint-one-day"),
            });
        }
        span(self.from, self.to)
    }

    /// The way of stacking that was asked for, which has to be one of the figure's.
    fn stack(&self, name: FigureName) -> Result<Stack, Failure> {
        let ways = name.stacks();
        match self.stack {
            None => Ok(Stack::default()),
            Some(stack) if ways.contains(&stack) => Ok(stack),
            Some(stack) => {
                let known: Vec<&str> = ways.iter().map(|it| it.name()).collect();
                let hint = if known.is_empty() {
                    leave_out("--stack")
                } else {
                    Message::new("command-line-hint-stacks").with("known", known)
                };
                Err(Failure::Told {
                    message: Message::new("command-line-no-stack")
                        .with("figure", name.name())
                        .with("stack", stack.name()),
                    hint,
                })
            }
        }
    }

    /// The country asked for, if any; only a figure about one country has one.
    fn country_of(&self, name: FigureName, plan: &Plan) -> Result<Option<CountryCode>, Failure> {
        if self.country.is_some() && !name.takes_country() {
            return Err(not_taken(name, "--country"));
        }
        self.country(plan)
    }

    /// The number of levels asked for, if any; only an order of battle has them.
    fn depth_of(&self, name: FigureName) -> Result<Option<u8>, Failure> {
        if self.depth.is_some() && !name.takes_depth() {
            return Err(not_taken(name, "--depth"));
        }
        Ok(self.depth)
    }

    /// The mission, formation or unit asked for, if any.
    fn within(&self, plan: &Plan) -> Result<Option<NodeId>, Failure> {
        match &self.within {
            Some(name) => find_node(plan, name).map(Some),
            None => Ok(self.mission(plan)?.map(Into::into)),
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

    /// The country asked for, if any.
    fn country(&self, plan: &Plan) -> Result<Option<CountryCode>, Failure> {
        let Some(asked) = &self.country else {
            return Ok(None);
        };
        let found = country(plan, asked).ok_or_else(|| Failure::Told {
            message: Message::new("command-line-no-country").with("country", asked.as_str()),
            hint: Message::new("command-line-hint-no-country"),
        });
        found.map(Some)
    }

    /// The bytes of the figure as a picture, or of a picture for each page; letters that no font has are told.
    fn picture(
        &self,
        form: FileForm,
        figure: &Figure,
        console: &mut Console<'_>,
    ) -> Result<Vec<Vec<u8>>, Failure> {
        let sheet = Sheet {
            paper: self.paper.first().copied().unwrap_or_default(),
            appearance: self.theme.first().copied().unwrap_or_default(),
            language: console.texts.language(),
        };
        let picture = FigurePicture::new(figure, sheet)?;
        let missing: String = picture.missing_letters().iter().collect();
        if !missing.is_empty() {
            console.note(Message::new("command-line-missing-letters").with("letters", missing));
        }
        Ok(picture.files(form, self.dpi)?)
    }
}

/// What was asked for, or what is usual where nothing was; each once.
fn each_once<T: Copy + PartialEq>(asked: &[T], usual: &[T]) -> Vec<T> {
    let mut each = Vec::new();
    for one in if asked.is_empty() { usual } else { asked } {
        if !each.contains(one) {
            each.push(*one);
        }
    }
    each
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        Self::Told {
            message: error.message(),
            hint: Message::new("command-line-hint-export"),
        }
    }
}
