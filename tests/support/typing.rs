//! Lines read as a test wants them read.

use std::fmt::Write as _;

use muster::exchange::typed::{PlanNames, TypedChoices, TypedReading, TypedRequest, read_lines};
use muster::model::{IdGenerator, NodeId, Plan};
use muster::text::{Language, Texts};

/// A sample by the name of its file.
pub(crate) fn sample(name: &str) -> Plan {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sample_data");
    let path = std::path::Path::new(folder).join(name);
    let bytes = std::fs::read(path).expect("the sample is there");
    muster::file::read(&bytes).expect("the sample is sound")
}

/// A plan with nothing in it.
pub(crate) fn empty() -> Plan {
    let id = IdGenerator::seeded(1).next_id();
    let country = "KAZ".parse().expect("a code");
    let head = muster::model::Head::new(id, "Plan".to_owned(), country);
    Plan::new(head).expect("a legal plan")
}

/// How lines are read in a test.
pub(crate) struct Setting {
    pub(crate) plan: Plan,
    pub(crate) language: Language,
    pub(crate) begins_on_day: bool,
    pub(crate) parent: Option<NodeId>,
    pub(crate) choices: TypedChoices,
}

impl Setting {
    pub(crate) fn of(plan: Plan) -> Self {
        Self {
            plan,
            language: Language::English,
            begins_on_day: false,
            parent: None,
            choices: TypedChoices::new(),
        }
    }

    pub(crate) fn read(&self, text: &str) -> TypedReading {
        read_lines(&TypedRequest {
            text,
            plan: &self.plan,
            names: &PlanNames::of(&self.plan),
            language: self.language,
            day: jiff::civil::date(2018, 10, 31),
            begins_on_day: self.begins_on_day,
            parent: self.parent,
            choices: &self.choices,
            ids: IdGenerator::seeded(9),
        })
    }

    /// What the lines come to, with what was not understood in brackets.
    pub(crate) fn told(&self, text: &str) -> String {
        let texts = Texts::of(Language::English);
        let mut told = String::new();
        for line in self.read(text).lines {
            match &line.outcome {
                Some(outcome) => told.push_str(&texts.say(&outcome.summary)),
                None => told.push('–'),
            }
            for trouble in &line.troubles {
                let words = texts.say(&trouble.message);
                write!(told, " [{words}]").expect("a text can grow");
            }
            told.push('\n');
        }
        told.truncate(told.trim_end().len());
        told
    }

    #[track_caller]
    pub(crate) fn check(&self, text: &str, expected: &str) {
        assert_eq!(self.told(text), expected, "{text:?}");
    }
}
