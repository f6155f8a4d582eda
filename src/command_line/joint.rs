//! `muster joint`: who serves with whom.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::choice::{day, day_of};
use super::columns::aligned;
use super::view_arguments::{CountArguments, Counted};
use super::{Console, Exit, Failure};
use crate::analysis::Ledger;
use crate::analysis::country_name;
use crate::chart::{JointRow, JointTable, view_words};
use crate::exchange::joint_csv;
use crate::export::ExportError;
use crate::file;
use crate::model::{Plan, PlanDate};
use crate::text::{Message, Texts};

/// Tell who serves with whom on a day: the partners of every joint arrangement, with their people
///
/// A partner's people are those of its country in the units that it brings and below them; where it names none, all in the arrangement's unit and below.
/// Who serves in an arrangement inside another is counted in both.
#[derive(Args, Debug)]
#[command(after_help = AFTER_HELP)]
pub struct JointArguments {
    /// The plan
    plan: PathBuf,

    /// The day; without it the plan's reference day, else today
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Date>,

    #[command(flatten)]
    count: CountArguments,

    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    format: JointFormat,
}

const AFTER_HELP: &str = "\
CSV has the columns arrangement,kind,mission,unit,partner,role,people,first_day,last_day,agreement, \
a row for each partner that takes part on the day: missions by acronym, countries by their three \
letters, the agreements to which the partner is a party divided by semicolons, what is not known or open left empty.";

/// The form of the answer.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum JointFormat {
    /// A table to read.
    #[default]
    Text,

    /// A table for spreadsheets and programs.
    Csv,

    /// A JSON object with an array of rows.
    Json,
}

pub(super) fn run(arguments: &JointArguments, console: &mut Console<'_>) -> Result<Exit, Failure> {
    let plan = file::open(&arguments.plan)?;
    let view = arguments.count.view(Ledger::Flag);
    let day = day_of(&plan, arguments.on, console.today);
    let table = JointTable::on_day(&plan, day, view);
    let answer = match arguments.format {
        JointFormat::Text => {
            let title = Message::new("command-line-strength")
                .with("plan", plan.head().title.as_str())
                .with("when", Message::new("command-line-on-day").with("day", day))
                .with("view", view_words(view));
            text(&plan, &title, &table, console.texts)
        }
        JointFormat::Csv => joint_csv(&table).map_err(ExportError::from)?,
        JointFormat::Json => {
            let rows: Vec<Value> = table.rows().iter().map(object).collect();
            let answer = json!({
                "plan": plan.head().title,
                "day": day.to_string(),
                "measure": view.measure.name(),
                "lens": view.lens.name(),
                "toward": Counted::of(view).name(),
                "rows": rows,
            });
            format!("{answer:#}\n")
        }
    };
    console.answer.write_all(answer.as_bytes())?;
    Ok(Exit::Done)
}

/// A partner for programs.
fn object(row: &JointRow) -> Value {
    let cells = JointRow::HEADINGS.into_iter().zip(row.codes());
    let fields = cells.map(|(heading, cell)| {
        let value = cell.map_or_else(|| row.people.into(), Value::from);
        (heading.to_owned(), value)
    });
    Value::Object(fields.collect::<Map<_, _>>())
}

/// A table to read, with a title that says how people are counted.
fn text(plan: &Plan, title: &Message, table: &JointTable, texts: &Texts) -> String {
    let mut lines = vec![texts.say(title), String::new()];
    if table.rows().is_empty() {
        lines.push(texts.label("command-line-no-arrangements"));
    } else {
        let mut rows = vec![HEADINGS.map(|id| texts.label(id)).to_vec()];
        rows.extend(table.rows().iter().map(|row| cells(plan, row, texts)));
        lines.extend(aligned(&rows, |column| column == PEOPLE));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The column of numbers.
const PEOPLE: usize = 6;

const HEADINGS: [&str; 10] = [
    "command-line-arrangement",
    "command-line-kind",
    "command-line-mission",
    "command-line-unit",
    "command-line-partner",
    "command-line-role",
    "command-line-people",
    "command-line-first-day",
    "command-line-last-day",
    "command-line-agreement",
];

fn cells(plan: &Plan, row: &JointRow, texts: &Texts) -> Vec<String> {
    let country = Message::new("command-line-name").with("name", country_name(plan, row.partner));
    let date = |date: Option<PlanDate>| match date {
        Some(date) => texts.say(&Message::new("command-line-date").with("date", date)),
        None => "–".to_owned(),
    };
    vec![
        row.arrangement.clone(),
        texts.say(&row.kind.message()),
        row.mission.clone(),
        row.unit.clone(),
        texts.say(&country),
        row.role
            .map(|it| texts.say(&it.message()))
            .unwrap_or_default(),
        texts.number(row.people),
        date(row.first_day),
        date(row.last_day),
        row.agreement.clone(),
    ]
}
