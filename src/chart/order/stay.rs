//! Since when a unit stands where it stands.

use jiff::civil::Date;

use crate::model::{NodeId, Period, PlanDate, Unit};

/// The first day from which a unit has stood under a parent without a gap until a day, as far as its periods say.
pub(super) fn since(unit: &Unit, parent: NodeId, day: Date) -> Option<PlanDate> {
    let under = |period: &&Period| unit.parent_in(period) == parent;
    let there = unit.periods.iter().filter(under);
    let covering = there.clone().filter(|period| period.covers(day));
    let mut since = covering.filter_map(|it| it.first_day).min()?;
    loop {
        // One that ends the day before, or later, reaches up to it.
        let reaches = |period: &&Period| {
            let before = since.earliest().yesterday();
            before.is_ok_and(|before| period.covers(before))
        };
        let earlier = there.clone().filter(reaches);
        let Some(first) = earlier.filter_map(|it| it.first_day).min() else {
            return Some(since);
        };
        if first >= since {
            return Some(since);
        }
        since = first;
    }
}
