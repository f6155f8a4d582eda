//! Whose people a unit has with all below it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{Confidence, CountryCode, Plan, Unit, UnitId};

use super::View;
use super::climb::Climber;
use super::share::shares;
use super::strength::{confidence, units_within};

/// The people of a unit with all below it on a day, by the country whose they are and by how far their number can be trusted.
///
/// It is what a strength within the unit says by contributor and confidence in the ledger by flag, and quicker where it is asked of many small units. The ledger of the view does not matter.
pub fn people_by_flag(
    plan: &Plan,
    day: Date,
    view: View,
    within: UnitId,
) -> BTreeMap<(CountryCode, Confidence), u64> {
    let node = Some(within.into());
    let mut climber = Climber::new(plan, node);
    let mut flags: BTreeMap<(CountryCode, Confidence), u64> = BTreeMap::new();
    for unit in units_within(plan, node) {
        let inside = unit.id == within;
        shares(unit, day, view, |share| {
            let above = climber.above(unit.parent_in(share.period), day);
            if inside || above.is_some_and(|above| above.within) {
                let key = (share.line.country, confidence(plan, share.line.source));
                *flags.entry(key).or_default() += share.people.total();
            }
        });
    }
    flags
}

/// A unit's own people on a day, by the country whose they are: those who are in none of its sub-units.
///
/// The ledger of the view does not matter.
pub fn own_people_by_flag(unit: &Unit, day: Date, view: View) -> BTreeMap<CountryCode, u64> {
    let mut flags = BTreeMap::new();
    shares(unit, day, view, |share| {
        *flags.entry(share.line.country).or_default() += share.people.total();
    });
    flags
}
