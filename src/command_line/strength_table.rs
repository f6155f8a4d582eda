//! Strength for reading and for programs.

use serde_json::{Map, Value, json};

use super::columns::aligned;
use super::view_arguments::Counted;
use crate::analysis::{Grouping, Key, Question, Span, Standing};
use crate::chart::{StrengthRow, StrengthTable, contributor_name, view_words};
use crate::model::{Category, Confidence, Echelon, People, Plan};
use crate::text::{Message, Texts, Value as TextValue};

/// The strength of a plan on a day or over a stretch of days, with all that was asked.
pub(super) struct Answer<'a> {
    /// The plan.
    pub(super) plan: &'a Plan,

    /// What was asked.
    pub(super) question: Question,

    /// The stretch; on a day that day alone.
    pub(super) span: Span,

    /// Over a stretch, which of its days, in their written form.
    pub(super) every: Option<&'static str>,

    /// On a day, how many people there are beside those who count toward what was asked.
    pub(super) beside: u64,

    /// The rows.
    pub(super) table: StrengthTable,
}

impl Answer<'_> {
    /// The answer for programs: what was asked, and an object for each row.
    pub(super) fn json(&self) -> String {
        let Question { view, by, .. } = &self.question;
        let by: Vec<&str> = by.iter().map(|grouping| grouping.name()).collect();
        let rows: Vec<Value> = self
            .table
            .rows()
            .iter()
            .map(|row| self.object(row))
            .collect();
        let mut answer = json!({
            "plan": self.plan.head().title,
            "by": by,
            "ledger": view.ledger.name(),
            "measure": view.measure.name(),
            "lens": view.lens.name(),
            "toward": Counted::of(*view).name(),
            "rows": rows,
        });
        match self.every {
            None => answer["day"] = self.span.first.to_string().into(),
            Some(every) => {
                answer["from"] = self.span.first.to_string().into();
                answer["to"] = self.span.last.to_string().into();
                answer["every"] = every.into();
            }
        }
        format!("{answer:#}\n")
    }

    fn object(&self, row: &StrengthRow) -> Value {
        let day = row.day.iter().map(ToString::to_string);
        let codes = day.chain(row.codes.iter().cloned()).map(Value::from);
        let headings = self.table.headings().into_iter().map(str::to_owned);
        let mut object: Map<String, Value> = headings.zip(codes).collect();
        let total = row.people.total();
        let People {
            women,
            men,
            not_stated,
        } = row.people;
        for (name, number) in [
            ("women", women),
            ("men", men),
            ("not_stated", not_stated),
            ("total", total),
        ] {
            object.insert(name.to_owned(), number.into());
        }
        Value::Object(object)
    }

    /// The answer to read, with a title that says what is counted.
    pub(super) fn text(&self, texts: &Texts) -> String {
        let mut lines = vec![texts.say(&self.title(texts)), String::new()];
        if self.table.rows().is_empty() {
            lines.push(texts.label("command-line-nobody"));
        } else {
            let (words, rows) = self.cells(texts);
            lines.extend(aligned(&rows, |column| column >= words));
        }
        if self.beside > 0 {
            let beside = Message::new("command-line-beside").with("people", self.beside);
            lines.push(String::new());
            lines.push(texts.say(&beside));
        }
        lines.push(String::new());
        lines.join("\n")
    }

    fn title(&self, texts: &Texts) -> Message {
        let Span { first, last } = self.span;
        let when: TextValue = if self.every.is_none() {
            Message::new("command-line-on-day")
                .with("day", first)
                .into()
        } else {
            texts.span(Some(first.into()), Some(last.into())).into()
        };
        Message::new("command-line-strength")
            .with("plan", self.plan.head().title.as_str())
            .with("when", when)
            .with("view", view_words(self.question.view))
    }

    /// The cells of a table to read, heading and total included, and how many columns are words.
    fn cells(&self, texts: &Texts) -> (usize, Vec<Vec<String>>) {
        let by = &self.question.by;
        let day = self.every.map(|_| texts.label("command-line-day"));
        let groupings = by.iter().map(|grouping| texts.say(&heading(*grouping)));
        let headings: Vec<String> = day.into_iter().chain(groupings).collect();
        let words = headings.len();
        let mut rows = vec![[headings, people_headings(texts)].concat()];
        for row in self.table.rows() {
            let day = row.day.map(|day| texts.short_date(day));
            let names = by.iter().map(|it| name(*it, &row.key, self.plan, texts));
            let names: Vec<String> = day.into_iter().chain(names).collect();
            rows.push([names, people(row.people, texts)].concat());
        }
        if self.every.is_none() && words > 0 {
            let mut names = vec![String::new(); words];
            names[0] = texts.label("command-line-total");
            let everyone = self.table.rows().iter().map(|row| row.people).sum();
            rows.push([names, people(everyone, texts)].concat());
        }
        (words, rows)
    }
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

fn heading(grouping: Grouping) -> Message {
    Message::new(match grouping {
        Grouping::Mission => "command-line-mission",
        Grouping::Contributor => "command-line-contributor",
        Grouping::Category => "command-line-category",
        Grouping::Echelon => "command-line-echelon",
        Grouping::Unit => "command-line-unit",
        Grouping::Status => "command-line-status",
        Grouping::Confidence => "command-line-confidence",
        Grouping::Arrangement => "command-line-arrangement",
    })
}

/// What people call a group; those whom the plan does not list have neither echelon nor unit.
fn name(grouping: Grouping, key: &Key, plan: &Plan, texts: &Texts) -> String {
    let message = match grouping {
        Grouping::Mission => {
            let mission = key.mission.and_then(|id| plan.mission(id));
            return mission.map(|it| it.acronym.clone()).unwrap_or_default();
        }
        Grouping::Unit => {
            let unit = key.unit.and_then(|id| plan.unit(id));
            return unit.map(|it| it.name.clone()).unwrap_or_default();
        }
        Grouping::Contributor => key.contributor.map(|contributor| {
            let name = contributor_name(plan, contributor);
            Message::new("command-line-name").with("name", name)
        }),
        Grouping::Category => key.category.map(Category::message),
        Grouping::Echelon => key.echelon.map(Echelon::message),
        Grouping::Status => key.status.map(Standing::message),
        Grouping::Confidence => key.confidence.map(Confidence::message),
        Grouping::Arrangement => {
            let Some(arrangement) = key.arrangement else {
                return texts.label("command-line-no-arrangement");
            };
            let arrangement = plan.arrangement(arrangement);
            return arrangement.map(|it| it.name.clone()).unwrap_or_default();
        }
    };
    message.map(|it| texts.say(&it)).unwrap_or_default()
}
