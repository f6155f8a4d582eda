//! What the numbers of a figure are made of, for whoever points at one.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::analysis::{Grouping, Ledger, Question, bridge, strength};
use crate::model::{MissionId, Plan, UnitId};
use crate::text::Value;

use super::member::Member;
use super::{FigureRequest, Part, Stack, contributor_name};

/// The most units times missions for which it is worked out; it takes a walk through the plan for each mission.
const MOST_STEPS: usize = 200_000;

/// What the number of each member of a mission is made of, the largest part first.
///
/// By flag: the host units in which they serve. Otherwise: whose people they are.
/// In a very large plan it is left out.
pub(super) fn made_of(
    plan: &Plan,
    request: &FigureRequest,
    mission: MissionId,
    missions: usize,
) -> BTreeMap<Member, Vec<Part>> {
    if plan.unit_count().saturating_mul(missions) > MOST_STEPS {
        return BTreeMap::new();
    }
    let mut sums = match request.stack {
        Stack::Contributor => by_bridge(plan, request, mission),
        Stack::Mission | Stack::Category | Stack::Sex => by_contributor(plan, request, mission),
    };
    for parts in sums.values_mut() {
        parts.sort_by_key(|part| Reverse(part.people));
    }
    sums
}

fn by_bridge(
    plan: &Plan,
    request: &FigureRequest,
    mission: MissionId,
) -> BTreeMap<Member, Vec<Part>> {
    let within = request.within.unwrap_or_else(|| mission.into());
    let bridge = bridge(plan, request.day, request.view, Some(within));
    let mut sums: BTreeMap<(Member, Value), u64> = BTreeMap::new();
    for plank in bridge.planks() {
        let (contributor, part) = match (request.view.ledger, plank.host_unit) {
            (Ledger::Flag, Some(host)) => (plank.flag, unit_name(plan, host)),
            (Ledger::Flag, None) => (plank.flag, contributor_name(plan, plank.host)),
            (Ledger::Host, _) => (plank.host, contributor_name(plan, plank.flag)),
        };
        let member = Member::Contributor(contributor);
        *sums.entry((member, part)).or_default() += plank.people.total();
    }
    parts(sums)
}

/// The parts of each member.
fn parts(sums: BTreeMap<(Member, Value), u64>) -> BTreeMap<Member, Vec<Part>> {
    let mut parts: BTreeMap<Member, Vec<Part>> = BTreeMap::new();
    for ((member, label), people) in sums {
        parts
            .entry(member)
            .or_default()
            .push(Part { label, people });
    }
    parts
}

fn unit_name(plan: &Plan, id: UnitId) -> Value {
    let unit = plan.unit(id);
    Value::Text(unit.map_or_else(|| id.to_string(), |unit| unit.name.clone()))
}

fn by_contributor(
    plan: &Plan,
    request: &FigureRequest,
    mission: MissionId,
) -> BTreeMap<Member, Vec<Part>> {
    let by = [Grouping::Contributor, Grouping::Category];
    let within = request.within.unwrap_or_else(|| mission.into());
    let question = Question::new(request.view, &by).within(within);
    let mut sums: BTreeMap<(Member, Value), u64> = BTreeMap::new();
    for (key, people) in strength(plan, request.day, &question).rows() {
        let Some(contributor) = key.contributor else {
            continue;
        };
        for (member, people) in Member::of(request.stack, &key, people) {
            let part = contributor_name(plan, contributor);
            *sums.entry((member, part)).or_default() += people.total();
        }
    }
    parts(sums)
}
