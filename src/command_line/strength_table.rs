//! Strength as a table: for reading, for spreadsheets, for programs.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::view_arguments::Counted;
use crate::analysis::{Contributor, Grouping, Key, Question, Span, Standing, Strength};
use crate::model::{Category, Confidence, CountryCode, Echelon, MissionId, People, Plan, UnitId};
use crate::reference;
use crate::text::{Language, Message, Texts, Value as TextValue};

/// What stands for those whom a plan does not list.
const OTHERS: &str = "others";

/// What separates the columns of a table to read.
const GAP: &str = "  ";

/// Strength on a day or over a stretch of days, row by row.
pub(super) struct Table {
    /// The stretch; on a day that day alone.
    span: Span,

    /// Over a stretch, which of its days.
    pub(super) every: Option<&'static str>,

    /// What was asked.
    pub(super) question: Question,

    /// On a day, how many people there are beside those who count toward what was asked.
    pub(super) beside: u64,

    rows: Vec<Row>,
}

/// The people of a group on a day.
struct Row {
    day: Date,
    key: Key,
    people: People,
}

/// A group in one column, in the order of rows.
#[derive(Eq, Ord, PartialEq, PartialOrd)]
enum Rank {
    Name(String),
    Place(usize),
    Others,
}

impl Table {
    pub(super) fn new(span: Span, question: Question) -> Self {
        Self {
            span,
            every: None,
            question,
            beside: 0,
            rows: Vec::new(),
        }
    }

    /// Adds the strength on a day.
    pub(super) fn push(&mut self, day: Date, strength: &Strength) {
        let rows = strength.rows();
        self.rows
            .extend(rows.map(|(key, people)| Row { day, key, people }));
    }

    /// Puts the rows in order: by day, then by the groupings as asked for.
    pub(super) fn sort(&mut self, plan: &Plan) {
        let by = &self.question.by;
        self.rows.sort_by_cached_key(|row| {
            let ranks: Vec<Rank> = by.iter().map(|it| rank(*it, &row.key, plan)).collect();
            (row.day, ranks)
        });
    }

    /// Everyone in the table.
    pub(super) fn total(&self) -> u64 {
        self.rows.iter().map(|row| row.people.total()).sum()
    }

    /// The table for spreadsheets: a heading and a line for each row.
    pub(super) fn csv(&self, plan: &Plan) -> String {
        let mut lines = self.columns().join(",");
        lines.push('\n');
        for row in &self.rows {
            let people = counts(row.people).map(|number| number.to_string());
            let groups = self.codes(row, plan).into_iter().map(|code| quoted(&code));
            let cells: Vec<String> = groups.chain(people).collect();
            lines.push_str(&cells.join(","));
            lines.push('\n');
        }
        lines
    }

    /// The table for programs: what was asked, and an object for each row.
    pub(super) fn json(&self, plan: &Plan) -> String {
        let columns = self.columns();
        let rows = self.rows.iter().map(|row| {
            let groups = self.codes(row, plan).into_iter().map(Value::from);
            let cells = groups.chain(counts(row.people).map(Value::from));
            let fields = columns.iter().map(|name| (*name).to_owned()).zip(cells);
            Value::Object(fields.collect())
        });
        let rows: Vec<Value> = rows.collect();
        let Question { view, by, .. } = &self.question;
        let by: Vec<&str> = by.iter().map(|it| it.name()).collect();
        let mut answer = Map::new();
        answer.insert("plan".to_owned(), plan.head().title.as_str().into());
        match self.every {
            None => {
                answer.insert("day".to_owned(), self.span.first.to_string().into());
            }
            Some(every) => {
                answer.insert("from".to_owned(), self.span.first.to_string().into());
                answer.insert("to".to_owned(), self.span.last.to_string().into());
                answer.insert("every".to_owned(), every.into());
            }
        }
        answer.insert("by".to_owned(), json!(by));
        answer.insert("ledger".to_owned(), view.ledger.name().into());
        answer.insert("measure".to_owned(), view.measure.name().into());
        answer.insert("lens".to_owned(), view.lens.name().into());
        answer.insert("toward".to_owned(), Counted::of(*view).name().into());
        answer.insert("rows".to_owned(), Value::Array(rows));
        format!("{:#}\n", Value::Object(answer))
    }

    /// The names of the columns.
    fn columns(&self) -> Vec<&'static str> {
        let day = self.every.map(|_| "day");
        let groupings = self.question.by.iter().flat_map(|grouping| {
            let name = (*grouping == Grouping::Unit).then_some("unit_name");
            std::iter::once(grouping.name()).chain(name)
        });
        day.into_iter()
            .chain(groupings)
            .chain(["women", "men", "not_stated", "total"])
            .collect()
    }

    /// The groups of a row as programs call them.
    fn codes(&self, row: &Row, plan: &Plan) -> Vec<String> {
        let mut codes = Vec::new();
        if self.every.is_some() {
            codes.push(row.day.to_string());
        }
        for grouping in &self.question.by {
            codes.push(code(*grouping, &row.key, plan));
            if *grouping == Grouping::Unit {
                codes.push(unit_name(row.key.unit, plan));
            }
        }
        codes
    }

    /// The table to read, with a title that says what is counted.
    pub(super) fn text(&self, plan: &Plan, texts: &Texts) -> String {
        let mut lines = vec![texts.say(&self.title(plan, texts)), String::new()];
        if self.rows.is_empty() {
            lines.push(texts.label("command-line-nobody"));
        } else {
            let (groups, rows) = self.cells(plan, texts);
            lines.extend(aligned(&rows, groups));
        }
        if self.beside > 0 {
            let beside = Message::new("command-line-beside").with("people", self.beside);
            lines.push(String::new());
            lines.push(texts.say(&beside));
        }
        lines.push(String::new());
        lines.join("\n")
    }

    fn title(&self, plan: &Plan, texts: &Texts) -> Message {
        let Span { first, last } = self.span;
        let view = self.question.view;
        let when: TextValue = if self.every.is_none() {
            Message::new("command-line-on-day")
                .with("day", first)
                .into()
        } else {
            texts.span(Some(first.into()), Some(last.into())).into()
        };
        let toward = match view.toward {
            Some(toward) => toward.message(),
            None => Message::new("command-line-toward-all"),
        };
        Message::new("command-line-strength")
            .with("plan", plan.head().title.as_str())
            .with("measure", view.measure.message())
            .with("lens", view.lens.message())
            .with("ledger", view.ledger.message())
            .with("toward", toward)
            .with("when", when)
    }

    /// The cells of a table to read, heading and total included, and how many columns are words.
    fn cells(&self, plan: &Plan, texts: &Texts) -> (usize, Vec<Vec<String>>) {
        let day = self.every.map(|_| texts.label("command-line-day"));
        let by = self.question.by.iter();
        let heading: Vec<String> = day
            .into_iter()
            .chain(by.map(|grouping| texts.say(&heading(*grouping))))
            .collect();
        let groups = heading.len();
        let mut rows = vec![[heading, people_headings(texts)].concat()];
        for row in &self.rows {
            let day = self.every.map(|_| texts.short_date(row.day));
            let by = self.question.by.iter();
            let names = by.map(|grouping| name(*grouping, &row.key, plan, texts));
            let names: Vec<String> = day.into_iter().chain(names).collect();
            rows.push([names, people(row.people, texts)].concat());
        }
        if self.every.is_none() && groups > 0 {
            let mut names = vec![String::new(); groups];
            names[0] = texts.label("command-line-total");
            let everyone = self.rows.iter().map(|row| row.people).sum();
            rows.push([names, people(everyone, texts)].concat());
        }
        (groups, rows)
    }
}

fn counts(people: People) -> [u64; 4] {
    let total = people.total();
    let People {
        women,
        men,
        not_stated,
    } = people;
    [women, men, not_stated, total]
}

fn people_headings(texts: &Texts) -> Vec<String> {
    vec![
        texts.label("command-line-women"),
        texts.label("command-line-men"),
        texts.label("command-line-not-stated"),
        texts.label("command-line-total"),
    ]
}

/// The numbers of a row to read: where some are of sex not stated, no women or men does not mean that there are none.
fn people(people: People, texts: &Texts) -> Vec<String> {
    let stated = |number: u64| {
        if number == 0 && people.not_stated > 0 {
            "–".to_owned()
        } else {
            texts.number(number)
        }
    };
    vec![
        stated(people.women),
        stated(people.men),
        texts.number(people.not_stated),
        texts.number(people.total()),
    ]
}

/// Rows with their columns under one another: words to the left, numbers to the right.
fn aligned(rows: &[Vec<String>], words: usize) -> Vec<String> {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..columns)
        .map(|column| width(column).unwrap_or(0))
        .collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate();
        let cells = cells.map(|(column, (cell, width))| {
            if column < words {
                format!("{cell:<width$}")
            } else {
                format!("{cell:>width$}")
            }
        });
        cells.collect::<Vec<_>>().join(GAP)
    };
    rows.iter().map(line).collect()
}

/// A cell of CSV, in quotes where it has to be.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn heading(grouping: Grouping) -> Message {
    Message::new(match grouping {
        Grouping::Mission => "command-line-mission",
        Grouping::Contributor => "command-line-contributor",
        Grouping::Category => "command-line-category",
        Grouping::Echelon => "command-line-echelon",
        Grouping::Unit => "command-line-unit",
        Grouping::Status => "command-line-status",
        Grouping::Confidence => "command-line-confidence",
    })
}

/// What orders the rows in a column: names by the alphabet, all else by the order that it has.
fn rank(grouping: Grouping, key: &Key, plan: &Plan) -> Rank {
    let place = |place: Option<usize>| place.map_or(Rank::Others, Rank::Place);
    match grouping {
        Grouping::Contributor if key.contributor == Some(Contributor::Others) => Rank::Others,
        Grouping::Unit if key.unit.is_none() => Rank::Others,
        Grouping::Mission | Grouping::Contributor | Grouping::Unit => {
            Rank::Name(code(grouping, key, plan))
        }
        Grouping::Category => place(key.category.map(|it| it as usize)),
        Grouping::Echelon => place(key.echelon.map(|it| it as usize)),
        Grouping::Status => place(key.status.map(|it| it as usize)),
        Grouping::Confidence => place(key.confidence.map(|it| it as usize)),
    }
}

/// What programs call a group.
fn code(grouping: Grouping, key: &Key, plan: &Plan) -> String {
    let others = || OTHERS.to_owned();
    match grouping {
        Grouping::Mission => acronym(key.mission, plan),
        Grouping::Contributor => match key.contributor {
            Some(Contributor::Country(code)) => code.to_string(),
            Some(Contributor::JointUnit(id)) => unit_label(id, plan),
            Some(Contributor::Others) | None => others(),
        },
        Grouping::Category => key.category.map_or_else(others, |it| it.name().to_owned()),
        Grouping::Echelon => key.echelon.map_or_else(others, |it| it.name().to_owned()),
        Grouping::Unit => key.unit.map_or_else(others, |it| it.to_string()),
        Grouping::Status => key.status.map_or_else(others, |it| it.name().to_owned()),
        Grouping::Confidence => key
            .confidence
            .map_or_else(others, |it| it.name().to_owned()),
    }
}

/// What people call a group.
fn name(grouping: Grouping, key: &Key, plan: &Plan, texts: &Texts) -> String {
    let others = || texts.label("command-line-others");
    match grouping {
        Grouping::Mission => acronym(key.mission, plan),
        Grouping::Contributor => match key.contributor {
            Some(Contributor::Country(code)) => country(code, plan, texts.language()),
            Some(Contributor::JointUnit(id)) => unit_label(id, plan),
            Some(Contributor::Others) | None => others(),
        },
        Grouping::Category => said(key.category.map(Category::message), texts),
        Grouping::Echelon => match key.echelon {
            Some(echelon) => said(Some(Echelon::message(echelon)), texts),
            None => others(),
        },
        Grouping::Unit if key.unit.is_none() => others(),
        Grouping::Unit => unit_name(key.unit, plan),
        Grouping::Status => said(key.status.map(Standing::message), texts),
        Grouping::Confidence => said(key.confidence.map(Confidence::message), texts),
    }
}

fn said(message: Option<Message>, texts: &Texts) -> String {
    message.map(|it| texts.say(&it)).unwrap_or_default()
}

fn acronym(id: Option<MissionId>, plan: &Plan) -> String {
    let mission = id.and_then(|id| plan.mission(id));
    mission.map(|it| it.acronym.clone()).unwrap_or_default()
}

fn unit_label(id: UnitId, plan: &Plan) -> String {
    let unit = plan.unit(id);
    unit.map(|it| it.label().to_owned()).unwrap_or_default()
}

fn unit_name(id: Option<UnitId>, plan: &Plan) -> String {
    let unit = id.and_then(|id| plan.unit(id));
    unit.map(|it| it.name.clone()).unwrap_or_default()
}

/// A country's name: the plan's own, else the built-in one, else its three letters.
fn country(code: CountryCode, plan: &Plan, language: Language) -> String {
    if let Some(own) = plan.own_country(code) {
        return own.name.clone();
    }
    match reference::country(code) {
        Some(built_in) => built_in.name.in_language(language).to_owned(),
        None => code.to_string(),
    }
}
