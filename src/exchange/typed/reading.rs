//! Reading many lines, each of which may stand on those before it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::civil::Date;

use super::build::Builder;
use super::piece::{Deed, Trouble, TypedLine};
use super::{PlanNames, scan};
use crate::edit::{Edit, Together};
use crate::model::{IdGenerator, NodeId, Plan};
use crate::text::{Language, Message};

/// The most lines that are read at once.
pub const MAX_TYPED_LINES: usize = 20_000;

/// The most letters of one line, in bytes.
pub const MAX_TYPED_LINE: usize = 2_000;

/// What is read, and what it is held against.
#[derive(Clone, Debug)]
pub struct TypedRequest<'a> {
    /// The lines.
    pub text: &'a str,

    /// The plan to which they are to be added.
    pub plan: &'a Plan,

    /// The names of that plan.
    pub names: &'a PlanNames,

    /// The language of the names of what is new.
    pub language: Language,

    /// The day from which dates such as `+6m` are counted.
    pub day: Date,

    /// Whether what has no first day begins on that day; else it is undated.
    pub begins_on_day: bool,

    /// Under what that stands of which no line says where; nothing for the only mission.
    pub parent: Option<NodeId>,

    /// What was chosen where a line can mean several things.
    pub choices: &'a TypedChoices,

    /// Where the ids of what is new come from.
    pub ids: IdGenerator,
}

/// What a person chose where a line can mean several things: by the line's words and the place in it, the number of the choice.
///
/// So a choice stays with its line when others are typed above it.
pub type TypedChoices = BTreeMap<(String, ChoicePlace), usize>;

/// Of what in a line something was chosen.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum ChoicePlace {
    /// Of the words that begin at this place.
    Words(usize),

    /// Of what is made of the line.
    Subject,

    /// Of the arrangement under which it serves.
    Arrangement,
}

/// Lines as they were understood.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct TypedReading {
    /// The lines that are not empty, in order.
    pub lines: Vec<TypedLine>,

    /// How many lines there were beyond those that are read at once.
    pub left_out: usize,
}

/// Which lines are to be added.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TypedScope {
    /// Those of which all was understood.
    Whole,

    /// Those of which enough was understood to make something of them.
    Possible,
}

/// Reads lines; whatever they say, nothing is changed.
pub fn read_lines(request: &TypedRequest<'_>) -> TypedReading {
    let mut reading = TypedReading::default();
    let mut builder = Builder::new(request);
    let mut not_whole = BTreeSet::new();
    for (number, (range, line)) in lines(request.text).enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        if reading.lines.len() >= MAX_TYPED_LINES {
            reading.left_out += 1;
            continue;
        }
        let mut typed = TypedLine {
            number,
            range,
            pieces: Vec::new(),
            troubles: Vec::new(),
            outcome: None,
        };
        if line.len() > MAX_TYPED_LINE {
            let message = Message::new("typed-trouble-too-long").with("most", MAX_TYPED_LINE);
            let range = None;
            typed.troubles.push(Trouble { range, message });
        } else {
            let names = [request.names, builder.added_names()];
            let clauses = scan::clauses(line, &names, request.day);
            builder.line(line, clauses, &mut typed);
            if let Some(rests_on) = builder.rests_on().find(|it| not_whole.contains(it)) {
                let message =
                    Message::new("typed-trouble-rests-on").with("line", (rests_on + 1).to_string());
                let range = None;
                typed.troubles.push(Trouble { range, message });
            }
        }
        typed.pieces.sort_by_key(|piece| match &piece.range {
            Some(range) => (0, range.start),
            None => (1, 0),
        });
        if !typed.is_whole() {
            not_whole.insert(number);
        }
        reading.lines.push(typed);
    }
    reading
}

impl TypedReading {
    /// How many lines there are of a kind.
    pub fn count(&self, scope: TypedScope) -> usize {
        self.lines.iter().filter(|line| scope.takes(line)).count()
    }

    /// Whether these lines would change nothing.
    pub fn edit_is_empty(&self, scope: TypedScope) -> bool {
        let mut taken = self.lines.iter().filter(|line| scope.takes(line));
        taken.all(|line| line.outcome.as_ref().is_none_or(|it| it.edits.is_empty()))
    }

    /// How many units and how many periods of units that are there would be added.
    pub fn adds(&self, scope: TypedScope) -> [usize; 2] {
        [Deed::Unit, Deed::Period].map(|deed| {
            let lines = self.lines.iter().filter(|line| scope.takes(line));
            lines
                .filter(|line| line.outcome.as_ref().is_some_and(|it| it.deed == deed))
                .count()
        })
    }

    /// The one edit that adds these lines, and what is to be chosen then; nothing where there is nothing to add.
    pub fn edit(&self, scope: TypedScope) -> Option<(Edit, NodeId)> {
        let taken = self.lines.iter().filter(|line| scope.takes(line));
        let outcomes: Vec<_> = taken.filter_map(|line| line.outcome.as_ref()).collect();
        let edits: Vec<Edit> = outcomes
            .iter()
            .flat_map(|outcome| outcome.edits.iter().cloned())
            .collect();
        let node = outcomes
            .iter()
            .find(|it| it.deed != Deed::Heading)
            .or_else(|| outcomes.first())?
            .node;
        let name = Message::new("edit-add-typed-lines").with("count", outcomes.len());
        (!edits.is_empty()).then(|| (Edit::Together(Together { name, edits }), node))
    }

    /// What is left of the text when these lines are taken out.
    pub fn rest(&self, text: &str, scope: TypedScope) -> String {
        let taken: BTreeSet<usize> = self
            .lines
            .iter()
            .filter(|line| scope.takes(line))
            .map(|line| line.number)
            .collect();
        let left = lines(text)
            .enumerate()
            .filter(|(number, (_, line))| !taken.contains(number) && !line.trim().is_empty());
        left.map(|(_, (_, line))| line)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

impl TypedScope {
    /// Whether a line is one of them.
    pub fn takes(self, line: &TypedLine) -> bool {
        match self {
            Self::Whole => line.is_whole(),
            Self::Possible => line.is_possible(),
        }
    }
}

/// The lines of a text with their places in it, without what ends them.
fn lines(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let from = start;
        start += line.len() + 1;
        let line = line.strip_suffix('\r').unwrap_or(line);
        (from..from + line.len(), line)
    })
}
