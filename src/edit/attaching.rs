//! Putting a unit's people under another parent for some days, and taking them out of some days.
//!
//! Only periods that are planned are touched: what was refused counts nobody, and stays as a record.
//! Periods are cut at dates of any precision, so that no day is invented and no day is in two pieces.

use jiff::civil::Date;

use crate::analysis::{Lens, parent_on};
use crate::model::{IdGenerator, NodeId, Period, Plan, Stretch, Unit, UnitId};

use super::adjoining;

/// A period as the pieces before, in and after some days.
struct Cut {
    before: Option<Period>,
    inside: Period,
    after: Option<Period>,
}

/// Cuts a period at the ends of some days; nothing where it has none of them, or where they are none.
///
/// The first piece keeps the id.
fn cut(period: &Period, days: Stretch, ids: &mut IdGenerator) -> Option<Cut> {
    let (first, last) = period.stretch().days()?;
    let (from, to) = days.days()?;
    if to < from || last < from || to < first {
        return None;
    }
    let end_before = days.first_day.filter(|_| first < from);
    let end_before = end_before.and_then(adjoining::before);
    let start_after = days.last_day.filter(|_| to < last);
    let start_after = start_after.and_then(adjoining::after);
    let before = end_before.map(|end| Period {
        last_day: Some(end),
        ..period.clone()
    });
    let mut inside = period.clone();
    if before.is_some() {
        inside.id = ids.next_id();
        inside.first_day = days.first_day;
    }
    if start_after.is_some() {
        inside.last_day = days.last_day;
    }
    let after = start_after.map(|start| Period {
        id: ids.next_id(),
        first_day: Some(start),
        ..period.clone()
    });
    Some(Cut {
        before,
        inside,
        after,
    })
}

/// Lets a unit's people stand under a parent on some days, wherever they stood; whether it has people on any of them.
pub(super) fn attach(
    unit: &mut Unit,
    days: Stretch,
    parent: NodeId,
    ids: &mut IdGenerator,
) -> bool {
    let attachment = attachment(unit, parent);
    let mut has_people = false;
    let mut periods = Vec::with_capacity(unit.periods.len());
    for period in &unit.periods {
        let cut = Lens::Planned.admits(period).then(|| cut(period, days, ids));
        let Some(Some(cut)) = cut else {
            periods.push(period.clone());
            continue;
        };
        has_people = true;
        if unit.parent_in(period) == parent {
            periods.push(period.clone());
            continue;
        }
        let inside = Period {
            parent: attachment,
            ..cut.inside
        };
        periods.extend(cut.before);
        periods.push(inside);
        periods.extend(cut.after);
    }
    unit.periods = periods;
    has_people
}

/// Takes a unit's people out of some days, of those periods that are meant; the pieces that are gone.
pub(super) fn vacate(
    unit: &mut Unit,
    days: Stretch,
    is_meant: impl Fn(&Period) -> bool,
    ids: &mut IdGenerator,
) -> Vec<Period> {
    let (mut periods, mut gone) = (Vec::with_capacity(unit.periods.len()), Vec::new());
    for period in &unit.periods {
        let is_meant = Lens::Planned.admits(period) && is_meant(period);
        let cut = is_meant.then(|| cut(period, days, ids));
        let Some(Some(cut)) = cut else {
            periods.push(period.clone());
            continue;
        };
        let keeps_id = cut.before.is_some();
        periods.extend(cut.before);
        periods.extend(cut.after.map(|after| Period {
            id: if keeps_id { after.id } else { period.id },
            ..after
        }));
        gone.push(cut.inside);
    }
    unit.periods = periods;
    gone
}

/// The parent of a period that lets a unit stand under a node: none where that is the usual one.
pub(super) fn attachment(unit: &Unit, parent: NodeId) -> Option<NodeId> {
    (unit.parent != parent).then_some(parent)
}

/// Whether people under a parent stand in a unit or below it on a day.
pub(super) fn is_within(plan: &Plan, parent: NodeId, host: UnitId, day: Date) -> bool {
    let mut above = std::iter::successors(Some(parent), |node| parent_on(plan, *node, day));
    above.any(|node| node == host.into())
}
