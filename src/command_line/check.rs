//! `muster check`: findings.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::{Console, Exit, Failure};
use crate::file;
use crate::model::Item;
use crate::rules::{Finding, Findings, Severity};
use crate::text::{Message, Texts};

/// Look for what does not fit together in plans
///
/// Exit status 0: nothing of severity error; 1: some; 2: a plan could not be read.
#[derive(Args, Debug)]
pub struct CheckArguments {
    /// The plans
    #[arg(value_name = "PLAN", required = true)]
    plans: Vec<PathBuf>,

    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    format: CheckFormat,
}

/// The form of the findings.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum CheckFormat {
    /// A line for each finding: plan, severity, what was found, rule.
    #[default]
    Text,

    /// An array with an object for each finding.
    Json,
}

pub(super) fn run(arguments: &CheckArguments, console: &mut Console<'_>) -> Result<Exit, Failure> {
    let CheckArguments { plans, format } = arguments;
    let mut exit = Exit::Done;
    let mut objects = Vec::new();
    for path in plans {
        let plan = match file::open(path) {
            Ok(plan) => plan,
            Err(error) => {
                exit = console.fail(&error.into());
                continue;
            }
        };
        let findings = Findings::of(&plan);
        if exit == Exit::Done && findings.count(Severity::Error) > 0 {
            exit = Exit::No;
        }
        match format {
            CheckFormat::Text => tell(path, &findings, console)?,
            CheckFormat::Json => {
                objects.extend(findings.iter().map(|it| object(path, it, console.texts)));
            }
        }
    }
    if *format == CheckFormat::Json {
        writeln!(console.answer, "{:#}", Value::Array(objects))?;
    }
    Ok(exit)
}

/// A line for each finding of a plan, or one that there is none.
fn tell(path: &Path, findings: &Findings, console: &mut Console<'_>) -> Result<(), Failure> {
    let file = || path.to_string_lossy().into_owned();
    if findings.is_empty() {
        let message = Message::new("command-line-no-findings").with("file", file());
        writeln!(console.answer, "{}", console.texts.say(&message))?;
    }
    for finding in findings.iter() {
        let message = Message::new("command-line-finding")
            .with("file", file())
            .with("severity", finding.severity.message())
            .with("finding", finding.message.clone())
            .with("rule", finding.rule.name());
        writeln!(console.answer, "{}", console.texts.say(&message))?;
    }
    Ok(())
}

/// A finding for programs.
fn object(path: &Path, finding: &Finding, texts: &Texts) -> Value {
    json!({
        "plan": path.to_string_lossy(),
        "severity": finding.severity.name(),
        "rule": finding.rule.name(),
        "message": texts.say(&finding.message),
        "subject": finding.subject.map(|node| node.to_string()),
        "topic": finding.topic.and_then(topic),
        "day": finding.day.map(|day| day.to_string()),
        "fix": finding.fix.as_ref().map(|fix| texts.say(&fix.label)),
    })
}

/// The id of the joint arrangement, agreement or unit at home that a finding is about.
fn topic(item: Item) -> Option<String> {
    match item {
        Item::Arrangement(id) => Some(id.to_string()),
        Item::Agreement(id) => Some(id.to_string()),
        Item::BaseUnit(id) => Some(id.to_string()),
        _ => None,
    }
}
