//! `muster strength`: how many people there are.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::choice::{date, day, day_of, named, span};
use super::strength_table::Answer;
use super::view_arguments::ViewArguments;
use super::{Console, Exit, Failure};
use crate::analysis::{Grouping, Question, Span, Steps, Strength, View, steps, strength};
use crate::chart::StrengthTable;
use crate::exchange::strength_csv;
use crate::export::ExportError;
use crate::file;
use crate::model::{Plan, PlanDate};

/// Count the people of a plan, on a day or over time
///
/// A unit's people are its own: those who are in none of its sub-units.
/// Rows of nobody are left out.
#[derive(Args, Debug)]
#[command(after_help = AFTER_HELP)]
pub struct StrengthArguments {
    /// The plan
    plan: PathBuf,

    /// The day; without it the plan's reference day, else today
    #[arg(long, value_name = "DATE", value_parser = day, conflicts_with_all = ["from", "to", "every"])]
    on: Option<Date>,

    /// The first day of a stretch; a month or year means its first day
    #[arg(long, value_name = "DATE", value_parser = date, requires = "to")]
    from: Option<PlanDate>,

    /// The last day of a stretch; a month or year means its last day
    #[arg(long, value_name = "DATE", value_parser = date, requires = "from")]
    to: Option<PlanDate>,

    /// Which days of the stretch: every day, the last day of every month, or each day on which something changes
    #[arg(long, value_enum, default_value_t, requires = "from")]
    every: Every,

    /// By what people are grouped, in the order of the columns
    #[arg(
        long,
        value_name = "GROUPING,…",
        value_delimiter = ',',
        value_parser = named(&Grouping::ALL, Grouping::name)
    )]
    by: Vec<Grouping>,

    #[command(flatten)]
    view: ViewArguments,

    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    format: StrengthFormat,
}

const AFTER_HELP: &str = "\
CSV has the groupings in the order asked for, then women,men,not_stated,total; \
over a stretch day comes first. Missions go by acronym, countries by their three \
letters, joint units by their short name, those not listed as others; a unit and \
an arrangement have two columns, id and name, empty for those who serve under none. Rows are sorted by these; there is no row of totals.";

/// Which days of a stretch.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum Every {
    /// Every day.
    Day,

    /// The last day of every month, as in the United Nations' statistics, and the last day of the stretch.
    Month,

    /// The first day, and each on which something changes.
    #[default]
    Change,
}

/// The form of the answer.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum StrengthFormat {
    /// A table to read.
    #[default]
    Text,

    /// A table for spreadsheets and programs.
    Csv,

    /// A JSON object with an array of rows.
    Json,
}

pub(super) fn run(
    arguments: &StrengthArguments,
    console: &mut Console<'_>,
) -> Result<Exit, Failure> {
    let span = span(arguments.from, arguments.to)?;
    let plan = file::open(&arguments.plan)?;
    let question = arguments.question();
    let answer = match span {
        Some(span) => over(&plan, span, arguments.every, question),
        None => on(&plan, day_of(&plan, arguments.on, console.today), question),
    };
    let answer = match arguments.format {
        StrengthFormat::Text => answer.text(console.texts),
        StrengthFormat::Csv => strength_csv(&answer.table).map_err(ExportError::from)?,
        StrengthFormat::Json => answer.json(),
    };
    console.answer.write_all(answer.as_bytes())?;
    Ok(Exit::Done)
}

impl StrengthArguments {
    fn question(&self) -> Question {
        let mut by: Vec<Grouping> = Vec::new();
        for grouping in &self.by {
            if !by.contains(grouping) {
                by.push(*grouping);
            }
        }
        Question::new(self.view.view(), &by)
    }
}

/// The strength on a day.
fn on(plan: &Plan, day: Date, question: Question) -> Answer<'_> {
    let counted = strength(plan, day, &question);
    let view = View {
        toward: None,
        ..question.view
    };
    let all = strength(plan, day, &Question::new(view, &[])).total();
    Answer {
        plan,
        span: Span {
            first: day,
            last: day,
        },
        every: None,
        beside: all.total().saturating_sub(counted.total().total()),
        table: StrengthTable::on_day(plan, &question.by, &counted),
        question,
    }
}

/// The strength over a stretch of days.
fn over(plan: &Plan, span: Span, every: Every, question: Question) -> Answer<'_> {
    let steps = steps(plan, span, &question);
    let table = match every {
        Every::Change => StrengthTable::over_time(plan, &question.by, steps.iter()),
        Every::Day | Every::Month => {
            let days = every.days(span);
            StrengthTable::over_time(plan, &question.by, on_days(&steps, days))
        }
    };
    Answer {
        plan,
        span,
        every: Some(every.name()),
        beside: 0,
        table,
        question,
    }
}

/// The strength on some days, in their order.
fn on_days(
    steps: &Steps,
    days: impl Iterator<Item = Date>,
) -> impl Iterator<Item = (Date, Strength)> {
    let mut changes = steps.iter().peekable();
    let mut now = Strength::default();
    days.map(move |day| {
        while let Some((_, strength)) = changes.next_if(|(change, _)| *change <= day) {
            now = strength;
        }
        (day, now.clone())
    })
}

impl Every {
    fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Change => "change",
        }
    }

    /// The days of a span that do not hang on the plan.
    fn days(self, span: Span) -> impl Iterator<Item = Date> {
        let at_or_after = move |day: Date| match self {
            Self::Month => day.last_of_month().min(span.last),
            Self::Day | Self::Change => day,
        };
        std::iter::successors(Some(at_or_after(span.first)), move |day| {
            let next = day.tomorrow().ok().filter(|next| *next <= span.last)?;
            Some(at_or_after(next))
        })
    }
}
