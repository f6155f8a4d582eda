//! What a row says of its mission, formation or unit, numbers aside.

use jiff::civil::Date;

use crate::model::{Completeness, CountryCode, Nationality, NodeId, Plan, Unit};

use super::branches::Branches;

/// What a row says; it changes with the plan and the day only, so it is kept as long as they stay.
#[derive(Clone, Debug)]
pub(super) struct RowFacts {
    /// The name in the row: a mission's acronym, else the full name.
    pub(super) name: String,

    /// More of the name, for when the pointer rests; empty where there is no more.
    pub(super) full_name: String,

    /// Whether it is a mission.
    pub(super) is_mission: bool,

    /// Whether the plan lists only part of the mission.
    pub(super) is_in_part: bool,

    /// Whose unit it is.
    pub(super) nationality: Option<Nationality>,

    /// Host and guest, or two partners, where several countries serve in the unit; absent for who is not known.
    pub(super) partners: Option<[Option<CountryCode>; 2]>,

    /// Whether there are rows below that can be opened.
    pub(super) has_children: bool,
}

impl RowFacts {
    /// What there is to say of a node.
    pub(super) fn of(branches: &Branches<'_>, node: NodeId) -> Self {
        let plan = branches.plan;
        let facts = Self {
            name: String::new(),
            full_name: String::new(),
            is_mission: false,
            is_in_part: false,
            nationality: None,
            partners: None,
            has_children: branches.has_children(node),
        };
        match node {
            NodeId::Mission(id) => plan.mission(id).map(|mission| Self {
                name: mission.acronym.clone(),
                full_name: mission.name.clone(),
                is_mission: true,
                is_in_part: mission.held == Completeness::Part,
                ..facts.clone()
            }),
            NodeId::Formation(id) => plan.formation(id).map(|formation| Self {
                name: formation.name.clone(),
                full_name: formation.short_name.clone(),
                ..facts.clone()
            }),
            NodeId::Unit(id) => plan.unit(id).map(|unit| Self {
                name: unit.name.clone(),
                full_name: unit.short_name.clone(),
                nationality: Some(unit.nationality),
                partners: partners(plan, unit, branches.day),
                ..facts.clone()
            }),
        }
        .unwrap_or(facts)
    }
}

/// Who serves together in a unit on a day, where it hosts guests or is joint.
fn partners(plan: &Plan, unit: &Unit, day: Date) -> Option<[Option<CountryCode>; 2]> {
    let units = plan
        .children(unit.id.into())
        .filter_map(|child| plan.unit(child.unit()?))
        .filter(|child| child.parent_on(day) == unit.id.into())
        .map(|child| child.nationality);
    let lines = unit.periods.iter().filter(|period| period.covers(day));
    let people = lines
        .flat_map(|period| &period.people)
        .map(|line| Nationality::National(line.country));
    let mut within = people.chain(units);
    match unit.nationality {
        Nationality::National(host) => {
            let guest = within.find(|it| *it != Nationality::National(host))?;
            Some([Some(host), guest.country()])
        }
        Nationality::Joint => {
            let mut countries = within.filter_map(Nationality::country);
            let first = countries.next();
            Some([first, countries.find(|it| Some(*it) != first)])
        }
    }
}
