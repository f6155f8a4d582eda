//! What the filter and the choice of branches leave in.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::parent_on;
use crate::model::{CountryCode, NodeId, Plan, Unit};
use crate::reference;
use crate::text::Language;

use super::branches::above;
use super::state::Scope;

/// What is looked for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Sieve {
    /// Which branches.
    pub(super) scope: Scope,

    /// Part of a name, a short name, an acronym, or a country; empty for everything.
    pub(super) text: String,

    /// The language in which countries are named.
    pub(super) language: Language,
}

impl Sieve {
    /// What is left in; absent for everything.
    ///
    /// It takes a walk through the whole plan.
    pub(super) fn kept(&self, plan: &Plan, day: Date) -> Option<BTreeSet<NodeId>> {
        let ours = (self.scope == Scope::Ours).then(|| ours(plan, day));
        let text = self.text.trim().to_lowercase();
        if text.is_empty() {
            return ours;
        }
        let countries = self.countries(plan, &text);
        let mut kept = BTreeSet::new();
        for node in matches(plan, &text, &countries) {
            if ours.as_ref().is_none_or(|ours| ours.contains(&node)) {
                keep_with_above(&mut kept, plan, node, day);
            }
        }
        Some(kept)
    }

    /// The countries with the text in their names.
    fn countries(&self, plan: &Plan, text: &str) -> BTreeSet<CountryCode> {
        let own = plan.own_countries().map(|it| (it.code, it.name.as_str()));
        let built_in = reference::countries()
            .iter()
            .map(|it| (it.code, it.name.in_language(self.language)));
        own.chain(built_in)
            .filter(|(code, name)| {
                code.as_str().to_lowercase().starts_with(text) || name.to_lowercase().contains(text)
            })
            .map(|(code, _)| code)
            .collect()
    }
}

/// Every mission, formation and unit with the text in its names, or of one of the countries.
fn matches(plan: &Plan, text: &str, countries: &BTreeSet<CountryCode>) -> Vec<NodeId> {
    let has = |name: &str| name.to_lowercase().contains(text);
    let missions = plan
        .missions()
        .filter(|it| has(&it.acronym) || has(&it.name));
    let formations = plan
        .formations()
        .filter(|it| has(&it.name) || has(&it.short_name));
    let units = plan.units().filter(|it| {
        let country = it.nationality.country();
        country.is_some_and(|country| countries.contains(&country))
            || has(&it.name)
            || has(&it.short_name)
    });
    let missions = missions.map(|it| NodeId::from(it.id));
    let formations = formations.map(|it| NodeId::from(it.id));
    let units = units.map(|it| NodeId::from(it.id));
    missions.chain(formations).chain(units).collect()
}

/// The branches that hold units of the planning country or with its people, at any time; below its own units everything.
fn ours(plan: &Plan, day: Date) -> BTreeSet<NodeId> {
    let own = plan.head().country;
    let mut kept = BTreeSet::new();
    let mut open = Vec::new();
    for unit in plan.units() {
        let is_own = unit.nationality.country() == Some(own);
        if is_own || has_people_of(unit, own) {
            keep_with_above(&mut kept, plan, unit.id.into(), day);
        }
        if is_own {
            open.push(NodeId::from(unit.id));
        }
    }
    let mut opened = BTreeSet::new();
    while let Some(node) = open.pop() {
        if opened.insert(node) {
            let stands_here = |child: &NodeId| parent_on(plan, *child, day) == Some(node);
            open.extend(plan.children(node).filter(stands_here));
        }
    }
    kept.extend(opened);
    kept
}

fn has_people_of(unit: &Unit, country: CountryCode) -> bool {
    let mut lines = unit.periods.iter().flat_map(|period| &period.people);
    lines.any(|line| line.country == country)
}

fn keep_with_above(kept: &mut BTreeSet<NodeId>, plan: &Plan, node: NodeId, day: Date) {
    if kept.insert(node) {
        for node in above(plan, node, day) {
            if !kept.insert(node) {
                break;
            }
        }
    }
}
