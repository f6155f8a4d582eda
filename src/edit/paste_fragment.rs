//! Pasting what was copied in this plan or another one.

use std::collections::BTreeMap;

use crate::model::{
    CountryCode, Fragment, IdGenerator, NodeId, OwnCountry, Plan, Source, SourceId,
};
use crate::reference;
use crate::text::Message;

use super::change::Change;
use super::copying::{CopyOrder, Places, is_same_source, with_copies};
use super::pasted_papers::Papers;
use super::refusal::Problem;
use super::{Position, names};

/// Copies a fragment into the plan, with new ids.
///
/// A source of the same content is used again, others are added; so are agreements, units at home, and countries of the fragment's own.
/// Where the plan has another country under such a code, the pasted one gets a free code.
/// People attached to a parent that stays behind are attached to the same parent, where this is the plan it comes from and still has it, or to the mission of the same acronym; elsewhere they are under their usual parent ([`Self::lost_parents`]).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PasteFragment {
    /// What is pasted.
    pub fragment: Box<Fragment>,

    /// The name of its topmost part here, or its acronym where it is a mission; where it differs from the original's, its short name is left empty.
    pub name: String,

    /// Under what it comes to stand; nothing for a mission.
    pub parent: Option<NodeId>,

    /// Where among what stands there.
    pub position: Position,

    /// Where the new ids come from; the first is that of the topmost part.
    pub ids: IdGenerator,
}

impl PasteFragment {
    /// The names of the parents to which people are attached in the fragment and cannot be here.
    ///
    /// Their periods come to be under the usual parent.
    pub fn lost_parents(&self, plan: &Plan) -> Vec<String> {
        let found = self.parents(plan);
        let attached: std::collections::BTreeSet<NodeId> = self
            .fragment
            .nodes()
            .into_iter()
            .filter_map(|node| self.fragment.plan().unit(node.unit()?))
            .flat_map(|unit| unit.parents().skip(1))
            .collect();
        let lost = |(id, name): (&NodeId, &String)| {
            (attached.contains(id) && !found.contains_key(id)).then(|| name.clone())
        };
        self.fragment.outside().iter().filter_map(lost).collect()
    }

    /// The parents of the fragment that stay behind, as far as the plan has them.
    fn parents(&self, plan: &Plan) -> BTreeMap<NodeId, NodeId> {
        let is_at_home = self.fragment.origin() == plan.head().id;
        let outside = self.fragment.outside().iter();
        let found = outside.filter_map(|(id, name)| {
            if is_at_home && plan.contains(*id) {
                return Some((*id, *id));
            }
            let NodeId::Mission(_) = id else {
                return None;
            };
            let mission = plan.missions().find(|it| it.acronym == *name)?;
            Some((*id, mission.id.into()))
        });
        found.collect()
    }

    /// A mission stands under nothing, all else under something, and a formation under no unit.
    fn check_parent(&self, plan: &Plan) -> Result<(), Problem> {
        let name = self.fragment.name();
        let message = match (self.fragment.root(), self.parent) {
            (NodeId::Mission(_), Some(_)) => {
                Message::new("refusal-mission-under").with("name", name)
            }
            (NodeId::Formation(_) | NodeId::Unit(_), None) => {
                Message::new("refusal-parent-needed").with("name", name)
            }
            (NodeId::Formation(_), Some(NodeId::Unit(unit))) => {
                Message::new("refusal-formation-under-unit")
                    .with("name", name)
                    .with("parent", names::node_name(plan, unit.into()))
            }
            _ => return Ok(()),
        };
        Err(Problem::Said(message))
    }
}

impl Change for PasteFragment {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        self.check_parent(plan)?;
        // The copies take their ids first, so that the topmost has the first one.
        let mut others = self.ids.clone().split();
        let (with_sources, sources) = with_sources(plan, &self.fragment, &mut others)?;
        let (target, countries) = with_countries(&with_sources, &self.fragment)?;
        let papers = Papers {
            fragment: &self.fragment,
            sources: &sources,
            countries: &countries,
        };
        let (target, base_units) = papers.with_base_units(target, &mut others)?;
        let (target, agreements) = papers.with_agreements(target, &mut others)?;
        let order = CopyOrder {
            from: self.fragment.plan(),
            root: self.fragment.root(),
            name: &self.name,
            parent: self.parent,
            position: self.position,
            ids: self.ids.clone(),
        };
        let places = Places::Other {
            parents: self.parents(plan),
            sources,
            base_units,
            agreements,
            countries,
        };
        with_copies(target, order, places)
    }

    fn name(&self, _plan: &Plan) -> Message {
        let nodes = self.fragment.nodes();
        let below = &nodes[1..];
        let has_units_only = below.iter().all(|node| node.unit().is_some());
        let name = self.name.as_str();
        if below.is_empty() {
            Message::new("edit-paste").with("name", name)
        } else if has_units_only {
            Message::new("edit-paste-units")
                .with("name", name)
                .with("count", below.len())
        } else {
            Message::new("edit-paste-several")
                .with("name", name)
                .with("count", below.len())
        }
    }
}

/// The plan with the fragment's sources, and as what it has them.
fn with_sources(
    plan: &Plan,
    fragment: &Fragment,
    ids: &mut IdGenerator,
) -> Result<(Plan, BTreeMap<SourceId, SourceId>), Problem> {
    let mut plan = plan.clone();
    let mut sources = BTreeMap::new();
    for source in fragment.plan().sources() {
        let at_home = plan.source(source.id).filter(|it| *it == source);
        let same = at_home.or_else(|| plan.sources().find(|it| is_same_source(it, source)));
        let id = if let Some(same) = same {
            same.id
        } else {
            let id = ids.next_id();
            plan = plan.with_source(Source {
                id,
                ..source.clone()
            })?;
            id
        };
        sources.insert(source.id, id);
    }
    Ok((plan, sources))
}

/// The plan with the fragment's own countries, and those that go by another code in it.
fn with_countries(
    plan: &Plan,
    fragment: &Fragment,
) -> Result<(Plan, BTreeMap<CountryCode, CountryCode>), Problem> {
    let mut plan = plan.clone();
    let mut codes = BTreeMap::new();
    for country in fragment.plan().own_countries() {
        let OwnCountry { code, name } = country;
        let twin = plan.own_countries().find(|it| it.name == *name);
        let code_here = match (plan.own_country(*code), twin) {
            (Some(here), _) if here.name == *name => *code,
            (_, Some(twin)) => twin.code,
            (None, None) => *code,
            (Some(_), None) => free_code(&plan, fragment).unwrap_or(*code),
        };
        if plan.own_country(code_here).is_none() {
            plan = plan.with_own_country(OwnCountry {
                code: code_here,
                name: name.clone(),
            })?;
        }
        if code_here != *code {
            codes.insert(*code, code_here);
        }
    }
    Ok((plan, codes))
}

/// A code that no country has: of those that ISO 3166 leaves to its users, the first that is free.
fn free_code(plan: &Plan, fragment: &Fragment) -> Option<CountryCode> {
    let letters = || 'A'..='Z';
    letters()
        .flat_map(|second| letters().map(move |third| format!("X{second}{third}")))
        .filter_map(|code| CountryCode::parse(&code).ok())
        .find(|code| {
            plan.own_country(*code).is_none()
                && fragment.plan().own_country(*code).is_none()
                && reference::country(*code).is_none()
        })
}
