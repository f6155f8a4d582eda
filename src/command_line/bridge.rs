//! `muster bridge`: what a total is made of.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::bridge_subject::subject;
use super::choice::{day, day_of};
use super::view_arguments::{CountArguments, Counted};
use super::{Console, Exit, Failure};
use crate::analysis::{BridgeSubject, Ledger};
use crate::chart::{BridgePart, BridgeTree, bridge_table, contributor_code};
use crate::exchange::strength_csv;
use crate::export::ExportError;
use crate::file;
use crate::model::Plan;
use crate::text::Texts;

/// Take a total apart: whose people serve in a unit, in whose units a country's people serve
///
/// Everyone is counted once by flag (whose people they are) and once by host (in whose units they serve); the bridge says how the two lead to each other.
#[derive(Args, Debug)]
#[command(after_help = AFTER_HELP)]
pub struct BridgeArguments {
    /// The plan
    plan: PathBuf,

    /// The mission, formation, unit or country: a name, a short name, an id, or a country's three letters
    #[arg(value_name = "UNIT-OR-COUNTRY")]
    subject: String,

    /// The day; without it the plan's reference day, else today
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Date>,

    #[command(flatten)]
    count: CountArguments,

    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    format: BridgeFormat,
}

const AFTER_HELP: &str = "\
CSV has a row for the people of each flag in each unit, who are in none of its \
sub-units: mission, host (a country's three letters, a joint unit's short name), \
host unit and unit by id and name, flag, then women,men,not_stated,total. Of a \
country it has the rows of its people and of those who serve in its units.";

/// The form of the answer.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum BridgeFormat {
    /// Words to read.
    #[default]
    Text,

    /// A table for spreadsheets and programs.
    Csv,

    /// A JSON object with the parts of both ledgers.
    Json,
}

pub(super) fn run(arguments: &BridgeArguments, console: &mut Console<'_>) -> Result<Exit, Failure> {
    let plan = file::open(&arguments.plan)?;
    let subject = subject(&plan, &arguments.subject, console.texts)?;
    let day = day_of(&plan, arguments.on, console.today);
    let view = arguments.count.view(Ledger::default());
    let tree = || BridgeTree::of(&plan, day, view, subject, usize::MAX);
    let answer = match arguments.format {
        BridgeFormat::Text => text(&tree(), console.texts),
        BridgeFormat::Csv => {
            let table = bridge_table(&plan, day, view, subject);
            strength_csv(&table).map_err(ExportError::from)?
        }
        BridgeFormat::Json => format!("{:#}\n", json(&plan, &tree(), console.texts)),
    };
    write!(console.answer, "{answer}")?;
    Ok(Exit::Done)
}

/// The bridge to read, each part below what it is a part of.
fn text(tree: &BridgeTree, texts: &Texts) -> String {
    let lines = tree.lines().into_iter();
    let lines = lines.map(|line| {
        let indent = "  ".repeat(line.depth);
        format!("{indent}{}\n", texts.say(&line.message))
    });
    lines.collect()
}

/// The bridge for programs: what was asked, and the parts of both ledgers with theirs.
fn json(plan: &Plan, tree: &BridgeTree, texts: &Texts) -> Value {
    let subject = match tree.subject {
        BridgeSubject::Plan => Value::Null,
        BridgeSubject::Node(node) => node.to_string().into(),
        BridgeSubject::Country(country) => country.to_string().into(),
    };
    let mut answer = json!({
        "plan": plan.head().title,
        "subject": subject,
        "name": texts.value(&tree.name),
        "day": tree.day.to_string(),
        "measure": tree.view.measure.name(),
        "lens": tree.view.lens.name(),
        "toward": Counted::of(tree.view).name(),
    });
    for (name, side) in ["by_flag", "by_host"].into_iter().zip(&tree.sides) {
        answer[name] = json!({
            "total": side.people,
            "parts": parts(plan, &side.parts, texts),
        });
    }
    answer
}

fn parts(plan: &Plan, all: &[BridgePart], texts: &Texts) -> Vec<Value> {
    all.iter()
        .map(|part| {
            let mut object = Map::new();
            object.insert("name".to_owned(), texts.value(&part.label).into());
            if let Some(place) = &part.place {
                object.insert("place".to_owned(), texts.say(place).into());
            }
            if let Some(contributor) = part.contributor {
                let code = contributor_code(plan, contributor);
                object.insert("contributor".to_owned(), code.into());
            }
            if let Some(node) = part.node {
                object.insert("node".to_owned(), node.to_string().into());
            }
            object.insert("total".to_owned(), part.people.into());
            object.insert("estimated".to_owned(), part.estimated.into());
            object.insert("unconfirmed".to_owned(), part.unconfirmed.into());
            let below = parts(plan, &part.parts, texts);
            object.insert("parts".to_owned(), below.into());
            Value::Object(object)
        })
        .collect()
}
