//! The filter over all columns.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::model::{Decision, Difference, Negotiation, NodeId, Period, PlanDate, SourceId};
use crate::text::DateParts;

use super::Column;
use super::facts::Facts;
use super::tree::Tree;

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
    pub(super) fn passes(&self, facts: Facts<'_>, tree: &Tree, haystacks: &Haystacks) -> Vec<bool> {
        let rows = tree.rows();
        let all = (1_u32 << self.words.len()) - 1;
        // Which words the names of and above each row contain; a parent comes before what is below it.
        let mut in_names = vec![0_u32; rows.len()];
        let mut found = vec![0_u32; rows.len()];
        for (index, row) in rows.iter().enumerate() {
            let mut seen = row.parent.map_or(0, |parent| in_names[parent as usize]);
            let haystack = haystacks.texts.get(index).and_then(Option::as_ref);
            if let Some(haystack) = haystack {
                seen |= self.found_in(&haystack.names, !seen & all);
                in_names[index] = seen;
                seen |= self.found_in(&haystack.rest, !seen & all);
            }
            found[index] = seen;
        }
        let of_the_day = OfTheDay::new(self, facts);
        let mut text = String::new();
        for index in tree.by_id() {
            let found = &mut found[*index as usize];
            if *found != all {
                let node = rows[*index as usize].node;
                *found |= of_the_day.found(self, facts, node, !*found & all, &mut text);
            }
        }
        found.into_iter().map(|found| found == all).collect()
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

    /// Which of the words contain a digit.
    fn digits(&self) -> u32 {
        let mut digits = 0;
        for (number, word) in self.words.iter().enumerate() {
            if word.contains(|it: char| it.is_ascii_digit()) {
                digits |= 1 << number;
            }
        }
        digits
    }
}

/// Which words are found in what hangs on the day: worked out once for each value that a status, a source or a month can have.
struct OfTheDay {
    decisions: Vec<u32>,
    negotiations: Vec<u32>,
    in_place: u32,
    not_in_place: u32,
    sources: BTreeMap<SourceId, u32>,

    /// By the month, 0 where only the year is known.
    months: Vec<u32>,

    /// The words that only numbers and dates can contain.
    digits: u32,
}

impl OfTheDay {
    fn new(filter: &Filter, facts: Facts<'_>) -> Self {
        let all = u32::MAX;
        let in_word = |word: &str| filter.found_in(&word.to_lowercase(), all);
        let words = facts.words;
        let month = |month: i8| {
            let date = DateParts {
                year: 2000,
                month: (month > 0).then_some(month),
                day: None,
            };
            in_word(&facts.texts.short_date(date)) & !filter.digits()
        };
        Self {
            decisions: Decision::ALL.map(|it| in_word(words.decision(it))).into(),
            negotiations: Negotiation::ALL
                .map(|it| in_word(words.negotiation(it)))
                .into(),
            in_place: in_word(&words.in_place),
            not_in_place: in_word(&words.not_in_place),
            sources: facts
                .plan
                .sources()
                .map(|source| {
                    let confidence = words.confidence(source.confidence);
                    (source.id, in_word(&source.title) | in_word(confidence))
                })
                .collect(),
            months: (0..=12).map(month).collect(),
            digits: filter.digits(),
        }
    }

    /// Which of the words that are asked for stand in the cells of a row that hang on the day.
    fn found(
        &self,
        filter: &Filter,
        facts: Facts<'_>,
        node: NodeId,
        asked: u32,
        text: &mut String,
    ) -> u32 {
        let period = facts.seen(node).map(|seen| seen.period);
        let mut found = period.map_or(0, |period| self.in_period(period));
        let asked = asked & !found & self.digits;
        if asked == 0 {
            return found;
        }
        text.clear();
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
                write!(text, "{} ", number.unsigned_abs()).ok();
            }
        }
        if let Some(period) = period {
            for date in [period.first_day, period.last_day].into_iter().flatten() {
                write!(text, "{date} {} ", facts.date(date)).ok();
            }
        }
        found |= filter.found_in(text, asked);
        found
    }

    fn in_period(&self, period: &Period) -> u32 {
        let value = |list: &[u32], index: usize| list.get(index).copied().unwrap_or(0);
        let month = |date: PlanDate| {
            let month = date.calendar_month().unwrap_or(0);
            value(&self.months, usize::try_from(month).unwrap_or(0))
        };
        let mut found = value(&self.decisions, period.decision as usize)
            | value(&self.negotiations, period.negotiation as usize)
            | match period.in_place {
                Some(_) => self.in_place,
                None => self.not_in_place,
            };
        for date in [period.first_day, period.last_day].into_iter().flatten() {
            found |= month(date);
        }
        for source in period.people.iter().filter_map(|line| line.source) {
            found |= self.sources.get(&source).copied().unwrap_or(0);
        }
        found
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
    pub(super) fn fill(&mut self, facts: Facts<'_>, tree: &Tree) {
        let rows = tree.rows();
        let whole = self.texts.len() != rows.len();
        self.stale.sort_unstable();
        if whole {
            self.texts.clear();
            self.texts.resize_with(rows.len(), || None);
        }
        if whole || self.changed {
            for index in tree.by_id() {
                let node = rows[*index as usize].node;
                let text = &mut self.texts[*index as usize];
                if text.is_none() || self.stale.binary_search(&node).is_ok() {
                    *text = Some(haystack(facts, node));
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
