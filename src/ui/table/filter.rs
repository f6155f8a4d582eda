//! The filter over all columns.

use std::fmt::Write as _;

use crate::model::{Difference, NodeId, Period};

use super::Column;
use super::facts::Facts;
use super::tree::TreeRow;

/// The most words that are looked for; a person types a few.
const MOST_WORDS: usize = 16;

/// Words that a row has to contain, each in any of its columns.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Filter {
    words: Vec<String>,
}

/// The words of all rows that do not hang on the day, in small letters.
#[derive(Default)]
pub(super) struct Haystacks {
    /// By the index in the tree; absent where they have to be made anew.
    texts: Vec<Option<Haystack>>,
    changed: bool,
    stale: Vec<NodeId>,
}

/// The words of one row.
struct Haystack {
    /// The names, under which all that stands below it is found too.
    names: Box<str>,

    /// Everything else.
    rest: Box<str>,
}

impl Filter {
    /// Takes a typed text apart.
    pub(super) fn new(typed: &str) -> Self {
        let words = typed.split_whitespace().take(MOST_WORDS);
        Self {
            words: words.map(str::to_lowercase).collect(),
        }
    }

    /// Whether every row passes.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Which rows of a tree pass.
    pub(super) fn passes(
        &self,
        facts: Facts<'_>,
        rows: &[TreeRow],
        haystacks: &Haystacks,
    ) -> Vec<bool> {
        let all = (1_u32 << self.words.len()) - 1;
        // Which words the names above each row contain; a parent comes before what is below it.
        let mut above = vec![0_u32; rows.len()];
        let mut passes = Vec::with_capacity(rows.len());
        let mut numbers = String::new();
        for (index, row) in rows.iter().enumerate() {
            let inherited = row.parent.map_or(0, |parent| above[parent as usize]);
            let haystack = haystacks.texts.get(index).and_then(Option::as_ref);
            let (mut in_names, mut found) = (inherited, inherited);
            if let Some(haystack) = haystack {
                in_names |= self.found_in(&haystack.names, !inherited & all);
                found |= in_names;
                found |= self.found_in(&haystack.rest, !found & all);
            }
            above[index] = in_names;
            if found != all {
                numbers.clear();
                self.write_day(facts, row.node, !found & all, &mut numbers);
                found |= self.found_in(&numbers, !found & all);
            }
            passes.push(found == all);
        }
        passes
    }

    /// Which of the words that are asked for a text contains.
    fn found_in(&self, text: &str, asked: u32) -> u32 {
        let mut found = 0;
        for (number, word) in self.words.iter().enumerate() {
            let bit = 1 << number;
            if asked & bit != 0 && text.contains(word.as_str()) {
                found |= bit;
            }
        }
        found
    }

    /// Writes what hangs on the day and may contain the words asked for.
    fn write_day(&self, facts: Facts<'_>, node: NodeId, asked: u32, into: &mut String) {
        let mut digits = false;
        let mut letters = false;
        for (number, word) in self.words.iter().enumerate() {
            if asked & (1 << number) != 0 {
                digits |= word.contains(|it: char| it.is_ascii_digit());
                letters |= word.contains(|it: char| !it.is_ascii_digit());
            }
        }
        let period = facts.seen(node).map(|seen| seen.period);
        if letters && let Some(period) = period {
            write_status(facts, period, into);
        }
        if digits {
            for column in [
                Column::Own,
                Column::Total,
                Column::Authorized,
                Column::Planned,
                Column::Deployed,
                Column::Balance,
            ] {
                if let Some(number) = facts.number(node, column) {
                    // Writing into a string does not fail.
                    write!(into, "{} ", number.unsigned_abs()).ok();
                }
            }
        }
        if let Some(period) = period
            && (digits || letters)
        {
            for date in [period.first_day, period.last_day].into_iter().flatten() {
                into.push_str(&facts.date(date).to_lowercase());
                write!(into, " {date} ").ok();
            }
        }
    }
}

impl Haystacks {
    /// Forgets all words.
    pub(super) fn clear(&mut self) {
        self.texts.clear();
        self.stale.clear();
    }

    /// Forgets the words of what has changed; the tree has stayed as it is.
    pub(super) fn forget(&mut self, difference: &Difference) {
        if !difference.countries.is_empty() || !difference.sources.is_empty() {
            self.clear();
        }
        self.stale.extend(&difference.nodes);
        self.changed |= !difference.nodes.is_empty();
    }

    /// Makes the words that are missing.
    pub(super) fn fill(&mut self, facts: Facts<'_>, rows: &[TreeRow]) {
        let whole = self.texts.len() != rows.len();
        self.stale.sort_unstable();
        if whole {
            self.texts.clear();
            self.texts.resize_with(rows.len(), || None);
        }
        if whole || self.changed {
            for (row, text) in rows.iter().zip(&mut self.texts) {
                if text.is_none() || self.stale.binary_search(&row.node).is_ok() {
                    *text = Some(haystack(facts, row.node));
                }
            }
        }
        self.stale.clear();
        self.changed = false;
    }
}

fn haystack(facts: Facts<'_>, node: NodeId) -> Haystack {
    let mut names = facts.text(node, Column::Name);
    names.push('\n');
    let mut rest = String::new();
    match node {
        NodeId::Mission(id) => {
            if let Some(mission) = facts.plan.mission(id) {
                names.push_str(&mission.name);
                rest.push_str(&mission.remarks);
            }
        }
        NodeId::Formation(id) => {
            if let Some(formation) = facts.plan.formation(id) {
                names.push_str(&formation.short_name);
                rest.push_str(facts.words.kind(formation.kind));
                rest.push('\n');
                rest.push_str(&formation.remarks);
            }
        }
        NodeId::Unit(id) => {
            if let Some(unit) = facts.plan.unit(id) {
                names.push_str(&unit.short_name);
                match unit.nationality.country() {
                    Some(code) => {
                        rest.push_str(code.as_str());
                        rest.push(' ');
                        rest.push_str(&facts.country_name(code));
                    }
                    None => rest.push_str(&facts.words.joint),
                }
                for word in [
                    facts.words.echelon(unit.echelon),
                    facts.words.function(unit.function),
                    facts.words.category(unit.category),
                    &unit.remarks,
                ] {
                    rest.push('\n');
                    rest.push_str(word);
                }
            }
        }
    }
    Haystack {
        names: names.to_lowercase().into(),
        rest: rest.to_lowercase().into(),
    }
}

fn write_status(facts: Facts<'_>, period: &Period, into: &mut String) {
    let words = facts.words;
    let in_place = match period.in_place {
        Some(_) => &words.in_place,
        None => &words.not_in_place,
    };
    for word in [
        words.decision(period.decision),
        words.negotiation(period.negotiation),
        in_place,
    ] {
        into.push_str(&word.to_lowercase());
        into.push('\n');
    }
    for line in &period.people {
        if let Some(source) = line.source.and_then(|id| facts.plan.source(id)) {
            into.push_str(&source.title.to_lowercase());
            into.push(' ');
            into.push_str(facts.words.confidence(source.confidence));
            into.push('\n');
        }
    }
}
