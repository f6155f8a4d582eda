//! Finding missions, formations and units of a plan by what people call them.
//!
//! A name is taken for the set of what its words mean, whatever language and form they have: "Indian battalion", "индийского батальона" and "IND bn" are the same.
//! A unit is found by what it is, too, whatever it is called.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::flags::{is_and, joint_word};
use super::grammar::{Small, compass, small_at};
use super::token::{Token, tokens};
use super::{lexicon, spelling};
use crate::model::{
    Arrangement, CountryCode, Echelon, Formation, Mission, MissionId, NodeId, Plan, Unit, UnitId,
};
use crate::reference::{self, UnitMeaning};
use crate::text::Language;

/// The words of all names of a plan, ready to be looked up.
///
/// Putting it together walks through the plan once; it holds as long as the plan stays as it is.
#[derive(Clone, Debug, Default)]
pub struct PlanNames {
    /// The number of each meaning of a word.
    words: BTreeMap<String, u32>,

    /// Who has a meaning in its names or in what it is.
    holders: BTreeMap<u32, Vec<NodeId>>,

    nodes: BTreeMap<NodeId, Called>,

    /// Units by their names and short names, folded.
    called: BTreeMap<String, Vec<UnitId>>,

    /// Missions by all that they are called, folded.
    missions: BTreeMap<String, Vec<MissionId>>,

    /// Units by what they usually stand under, whose they are and how large they are; joint ones are no single country's.
    kin: BTreeMap<(NodeId, Option<CountryCode>, Echelon), Vec<UnitId>>,
}

/// What something is called, and what it is, as the numbers of meanings.
#[derive(Clone, Debug, Default)]
struct Called {
    name: BTreeSet<u32>,
    short_name: BTreeSet<u32>,
    is: BTreeSet<u32>,

    /// The names of the arrangements under which people serve in it.
    arranged: Vec<BTreeSet<u32>>,
}

/// Something that fits a phrase, and how well.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Fit {
    pub(super) node: NodeId,
    pub(super) score: u32,
}

/// How well something fits that is called just so.
pub(super) const CALLED_SO: u32 = 100;

/// How well a unit fits in which people serve under an arrangement that is called just so.
pub(super) const ARRANGED_SO: u32 = 96;

/// How well something fits that is just this, whatever it is called.
pub(super) const IS_SO: u32 = 92;

/// How well something fits whose name has all the words and one more; each further one takes as much.
const HAS_MORE: u32 = 88;

/// How well something fits of which some words are in its name and others say what it is.
const MIXED: u32 = 60;

/// The most that are looked at for one phrase.
const MOST_LOOKED_AT: usize = 20_000;

impl PlanNames {
    /// The names of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut names = Self::default();
        for mission in plan.missions() {
            names.add_mission(mission);
        }
        for formation in plan.formations() {
            names.add_formation(formation);
        }
        for unit in plan.units() {
            names.add_unit(unit);
        }
        for arrangement in plan.arrangements() {
            names.add_arrangement(arrangement);
        }
        names
    }

    pub(super) fn add_mission(&mut self, mission: &Mission) {
        let built_in = reference::mission(&mission.acronym);
        let russian = built_in.and_then(|it| it.acronym_ru);
        let called = [
            Some(mission.acronym.as_str()),
            Some(mission.name.as_str()),
            russian,
        ];
        for name in called.into_iter().flatten().filter(|it| !it.is_empty()) {
            let missions = self.missions.entry(reference::fold(name)).or_default();
            if !missions.contains(&mission.id) {
                missions.push(mission.id);
            }
        }
    }

    pub(super) fn add_formation(&mut self, formation: &Formation) {
        let called = Called {
            name: self.numbers(&formation.name),
            short_name: self.numbers(&formation.short_name),
            ..Called::default()
        };
        self.add(formation.id.into(), called);
    }

    pub(super) fn add_unit(&mut self, unit: &Unit) {
        let mut is = BTreeSet::new();
        for meaning in what_it_is(unit) {
            is.insert(self.number(meaning));
        }
        let called = Called {
            name: self.numbers(&unit.name),
            short_name: self.numbers(&unit.short_name),
            is,
            ..Called::default()
        };
        self.add(unit.id.into(), called);
        let names = BTreeSet::from([&unit.name, &unit.short_name].map(|it| reference::fold(it)));
        for name in names.into_iter().filter(|it| !it.is_empty()) {
            self.called.entry(name).or_default().push(unit.id);
        }
        let kin = (unit.parent, unit.nationality.country(), unit.echelon);
        self.kin.entry(kin).or_default().push(unit.id);
    }

    /// Lets the unit in which people serve under an arrangement be called as that is.
    pub(super) fn add_arrangement(&mut self, arrangement: &Arrangement) {
        let node = NodeId::from(arrangement.unit);
        let name = self.numbers(&arrangement.name);
        let called = self.nodes.entry(node).or_default();
        for meaning in name.iter().filter(|it| !called.has(**it)) {
            self.holders.entry(*meaning).or_default().push(node);
        }
        called.arranged.push(name);
    }

    fn add(&mut self, node: NodeId, called: Called) {
        let all: BTreeSet<u32> = called
            .name
            .iter()
            .chain(&called.short_name)
            .chain(&called.is)
            .copied()
            .collect();
        for meaning in all {
            self.holders.entry(meaning).or_default().push(node);
        }
        self.nodes.insert(node, called);
    }

    fn numbers(&mut self, name: &str) -> BTreeSet<u32> {
        let tokens = tokens(name);
        let meanings = meanings(&tokens);
        meanings.into_iter().map(|it| self.number(it)).collect()
    }

    fn number(&mut self, meaning: String) -> u32 {
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        *self.words.entry(meaning).or_insert(next)
    }

    /// The missions that are called so.
    pub(super) fn missions(&self, folded: &str) -> &[MissionId] {
        self.missions.get(folded).map_or(&[], Vec::as_slice)
    }

    /// The units of a country and size that usually stand under something; without a country the joint ones.
    pub(super) fn kin(
        &self,
        parent: NodeId,
        country: Option<CountryCode>,
        echelon: Echelon,
    ) -> &[UnitId] {
        let kin = self.kin.get(&(parent, country, echelon));
        kin.map_or(&[], Vec::as_slice)
    }

    /// The units that are called just so, whose name is given folded.
    pub(super) fn called(&self, folded: &str) -> &[UnitId] {
        self.called.get(folded).map_or(&[], Vec::as_slice)
    }

    /// The units in whose names a word is; nothing where that cannot be told of it.
    pub(super) fn with_word(&self, word: &str) -> Option<Vec<UnitId>> {
        let meanings = meanings(&tokens(word));
        let number = self.words.get(meanings.first()?);
        let holders = number.and_then(|it| self.holders.get(it));
        let holders = holders.map_or(&[][..], Vec::as_slice);
        Some(holders.iter().filter_map(|it| it.unit()).collect())
    }

    /// What fits a phrase, whose words are given by their meanings.
    pub(super) fn fits(&self, phrase: &[String]) -> Vec<Fit> {
        let numbers: Option<BTreeSet<u32>> = phrase
            .iter()
            .map(|meaning| self.words.get(meaning).copied())
            .collect();
        let Some(numbers) = numbers.filter(|it| !it.is_empty()) else {
            return Vec::new();
        };
        let holders = numbers
            .iter()
            .map(|number| self.holders.get(number).map_or(&[][..], Vec::as_slice))
            .min_by_key(|holders| holders.len())
            .unwrap_or_default();
        holders
            .iter()
            .take(MOST_LOOKED_AT)
            .filter_map(|node| {
                let score = self.nodes.get(node)?.score(&numbers)?;
                Some(Fit { node: *node, score })
            })
            .collect()
    }

    /// The word of a name that is most like one that no name has, if any is like it.
    pub(super) fn like(&self, word: &str) -> Option<String> {
        let most = match word.chars().count() {
            0..4 => return None,
            4..8 => 1,
            _ => 2,
        };
        // Two words of which one is a slip begin alike.
        let first = word.chars().next()?.to_string();
        let alike = self.words.range(first.clone()..);
        let alike = alike.map(|(known, _)| known);
        let alike = alike.take_while(|known| known.starts_with(first.as_str()));
        let like = alike.filter_map(|known| {
            let distance = spelling::distance(word, known, most)?;
            Some((distance, known))
        });
        like.min().map(|(_, known)| known.clone())
    }
}

/// The country whose demonym is most like a folded word that means nothing, if any is like it.
pub(super) fn country_like(word: &str) -> Option<String> {
    static DEMONYMS: OnceLock<Vec<(String, CountryCode)>> = OnceLock::new();
    let demonyms = DEMONYMS.get_or_init(|| {
        let all = reference::countries().iter().flat_map(|country| {
            let words = Language::ALL.map(|language| reference::demonym(country.code, language));
            words.into_iter().flatten().map(|word| (word, country.code))
        });
        let stems = all.map(|(word, country)| {
            let folded = reference::fold(word);
            (reference::stem(&folded).to_owned(), country)
        });
        stems
            .filter(|(stem, _)| stem.chars().count() >= 4)
            .collect()
    });
    let most = if word.chars().count() < 8 { 1 } else { 2 };
    let like = demonyms.iter().filter_map(|(known, country)| {
        let distance = spelling::distance(word, known, most)?;
        Some((distance, *country))
    });
    like.min().map(|(_, country)| of_country(country))
}

impl Called {
    /// How well it fits a phrase; nothing where it lacks a word of it.
    fn score(&self, phrase: &BTreeSet<u32>) -> Option<u32> {
        let names = [&self.name, &self.short_name];
        if names.contains(&phrase) {
            return Some(CALLED_SO);
        }
        if self.arranged.contains(phrase) {
            return Some(ARRANGED_SO);
        }
        if phrase.is_subset(&self.is) {
            return Some(IS_SO);
        }
        let has_all = names.into_iter().filter(|name| phrase.is_subset(name));
        if let Some(more) = has_all.map(|name| name.len() - phrase.len()).min() {
            let more = u32::try_from(more).unwrap_or(MIXED);
            return Some(
                HAS_MORE
                    .saturating_sub(more.saturating_mul(2))
                    .max(MIXED + 1),
            );
        }
        let has = |number: &u32| {
            [&self.name, &self.short_name, &self.is]
                .iter()
                .any(|it| it.contains(number))
        };
        phrase.iter().all(has).then_some(MIXED)
    }

    /// Whether a meaning is in any of its names, or in what it is.
    fn has(&self, number: u32) -> bool {
        let own = [&self.name, &self.short_name, &self.is];
        own.into_iter()
            .chain(&self.arranged)
            .any(|it| it.contains(&number))
    }
}

/// What a unit is, as the meanings of words.
fn what_it_is(unit: &Unit) -> impl Iterator<Item = String> {
    let country = unit.nationality.country().map(of_country);
    let others = [
        UnitMeaning::Echelon(unit.echelon),
        UnitMeaning::Function(unit.function),
        UnitMeaning::Category(unit.category),
    ];
    country
        .into_iter()
        .chain(others.into_iter().map(of_meaning))
}

fn of_country(country: CountryCode) -> String {
    format!("@{country}")
}

fn of_meaning(meaning: UnitMeaning) -> String {
    match meaning {
        UnitMeaning::Echelon(echelon) => format!("#{}", echelon.name()),
        UnitMeaning::Function(function) => format!("%{}", function.name()),
        UnitMeaning::Category(category) => format!("&{}", category.name()),
        UnitMeaning::Formation(kind) => format!("^{}", kind.name()),
    }
}

/// What the words of a phrase mean, each once; small words and marks mean nothing.
pub(super) fn meanings(phrase: &[Token<'_>]) -> Vec<String> {
    let mut meanings = Vec::new();
    let mut at = 0;
    while at < phrase.len() {
        if let Some(countries) =
            joint_word(&phrase[at]).filter(|_| country_at(&phrase[at..]).is_none())
        {
            at += 1;
            for meaning in countries.into_iter().map(of_country) {
                if !meanings.contains(&meaning) {
                    meanings.push(meaning);
                }
            }
            continue;
        }
        let (length, meaning) = meaning_at(&phrase[at..]);
        at += length;
        if let Some(meaning) = meaning.filter(|it| !meanings.contains(it)) {
            meanings.push(meaning);
        }
    }
    meanings
}

/// The most words of a country's name.
pub(super) const LONGEST_COUNTRY: usize = 5;

fn meaning_at(phrase: &[Token<'_>]) -> (usize, Option<String>) {
    let Some(first) = phrase.first().filter(|it| it.is_written()) else {
        return (1, None);
    };
    let known = lexicon::meaning_at(phrase);
    if let Some((length, country)) = country_at(phrase)
        && known.is_none_or(|(other, _)| other < length)
        && let [country] = country[..]
    {
        return (length, Some(of_country(country)));
    }
    if let Some((length, meaning)) = known {
        return (length, Some(of_meaning(meaning)));
    }
    if let Some((length, Small::Noise | Small::Place)) = small_at(phrase) {
        return (length, None);
    }
    let word = match compass(&first.folded) {
        Some(point) => point,
        None => reference::stem(&first.folded),
    };
    (1, Some(word.to_owned()))
}

/// The countries that the words at a place can mean, with how many they are.
///
/// A code counts only in capitals: "can", "and" and "are" are words.
pub(super) fn country_at(tokens: &[Token<'_>]) -> Option<(usize, Vec<CountryCode>)> {
    let words = tokens.iter().take_while(|it| it.is_written()).count();
    for length in (1..=words.min(LONGEST_COUNTRY)).rev() {
        let phrase = &tokens[..length];
        // Names are read without blanks, so that "и" would be taken for an ending.
        if length > 1 && is_and(&phrase[length - 1]) {
            continue;
        }
        let text = joined(phrase);
        if length == 1 && text.chars().count() <= 3 && text.chars().any(char::is_lowercase) {
            return None;
        }
        let found = reference::find_nationalities(&text);
        if !found.is_empty() {
            return Some((length, found));
        }
    }
    None
}

/// The texts of parts of a line with a blank between them.
pub(super) fn joined(tokens: &[Token<'_>]) -> String {
    let mut text = String::new();
    for token in tokens {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(token.text);
    }
    text
}
