//! Which sources the numbers of a strength come from.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{NodeId, People, Plan, SourceId};

use super::View;
use super::climb::Climber;
use super::share::shares;
use super::strength::{others_there, units_within};

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
