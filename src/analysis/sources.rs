//! Which sources the numbers of a strength come from.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::{MissionId, NodeId, People, Plan, SourceId, Stretch, UnitId};

use super::climb::Climber;
use super::share::shares;
use super::strength::{others_there, units_within};
use super::{Contributor, Plank, Span, View};

/// The people of a view on a day by the source of their numbers, in the whole plan or within a mission, formation or unit.
///
/// Those whose numbers have no source are left out, and the ledger of the view does not matter.
pub fn people_by_source(
    plan: &Plan,
    day: Date,
    view: View,
    within: Option<NodeId>,
) -> BTreeMap<SourceId, People> {
    let mut climber = Climber::new(plan, within);
    let mut sources: BTreeMap<SourceId, People> = BTreeMap::new();
    for unit in units_within(plan, within) {
        let inside = within == Some(unit.id.into());
        shares(unit, day, view, |share| {
            let Some(source) = share.line.source else {
                return;
            };
            let above = climber.above(unit.parent_in(share.period), day);
            if inside || above.is_some_and(|above| above.within) {
                *sources.entry(source).or_default() += share.people;
            }
        });
    }
    for mission in plan.missions() {
        for others in others_there(mission, day, view, within) {
            let people = others.total();
            if let Some(source) = others.source.filter(|_| !people.is_none()) {
                *sources.entry(source).or_default() += people;
            }
        }
    }
    sources
}

/// The people of some planks of a bridge by the source of their numbers, on the day and in the view of the bridge.
pub fn people_by_source_of<'a>(
    plan: &Plan,
    day: Date,
    view: View,
    planks: impl IntoIterator<Item = &'a Plank>,
) -> BTreeMap<SourceId, People> {
    let mut flags: BTreeMap<UnitId, BTreeSet<Contributor>> = BTreeMap::new();
    let mut missions: BTreeSet<MissionId> = BTreeSet::new();
    for plank in planks {
        match plank.unit {
            Some(unit) => {
                flags.entry(unit).or_default().insert(plank.flag);
            }
            None => {
                missions.insert(plank.mission);
            }
        }
    }
    let mut sources: BTreeMap<SourceId, People> = BTreeMap::new();
    for (unit, flags) in flags {
        let Some(unit) = plan.unit(unit) else {
            continue;
        };
        shares(unit, day, view, |share| {
            let flag = Contributor::Country(share.line.country);
            if let Some(source) = share.line.source.filter(|_| flags.contains(&flag)) {
                *sources.entry(source).or_default() += share.people;
            }
        });
    }
    for mission in missions.into_iter().filter_map(|id| plan.mission(id)) {
        for others in others_there(mission, day, view, None) {
            if let Some(source) = others.source {
                *sources.entry(source).or_default() += others.total();
            }
        }
    }
    sources
}

/// The people of a view by the source of their numbers over a span of days, each period with those whom it has on its first day there.
///
/// It says which sources stand behind a figure over time and which of them behind most; it is no strength, since rotations that follow each other add up.
pub fn people_by_source_over(
    plan: &Plan,
    span: Span,
    view: View,
    within: Option<NodeId>,
) -> BTreeMap<SourceId, People> {
    let first_there = |stretch: Stretch| {
        let (first, last) = stretch.days()?;
        (first <= span.last && last >= span.first).then(|| first.max(span.first))
    };
    let mut climber = Climber::new(plan, within);
    let mut sources: BTreeMap<SourceId, People> = BTreeMap::new();
    for unit in units_within(plan, within) {
        let inside = within == Some(unit.id.into());
        for period in &unit.periods {
            let Some(day) = first_there(period.stretch()) else {
                continue;
            };
            let above = climber.above(unit.parent_in(period), day);
            if !inside && !above.is_some_and(|above| above.within) {
                continue;
            }
            shares(unit, day, view, |share| {
                if let Some(source) = share.line.source.filter(|_| share.period.id == period.id) {
                    *sources.entry(source).or_default() += share.people;
                }
            });
        }
    }
    for mission in plan.missions() {
        for listed in &mission.others {
            let Some((day, source)) = first_there(listed.stretch()).zip(listed.source) else {
                continue;
            };
            let mut there = others_there(mission, day, view, within);
            if there.any(|others| others == listed) && !listed.total().is_none() {
                *sources.entry(source).or_default() += listed.total();
            }
        }
    }
    sources
}
