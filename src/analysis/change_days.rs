//! The days on which something in a plan begins or has ended.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{Plan, Unit};

use super::Renewal;

/// The days on which a period begins or the day after it ends, in order.
///
/// They are the marks of the day control, and where its arrows stop.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ChangeDays {
    /// Every such day with how many periods turn on it.
    days: BTreeMap<Date, usize>,
}

impl ChangeDays {
    /// The change days of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut days = Self::default();
        for unit in plan.units() {
            days.unit(unit, true);
        }
        days
    }

    /// The days, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Date> + '_ {
        self.days.keys().copied()
    }

    /// The first change day after a day.
    pub fn after(&self, day: Date) -> Option<Date> {
        let next = day.tomorrow().ok()?;
        self.days.range(next..).next().map(|(day, _)| *day)
    }

    /// The last change day before a day.
    pub fn before(&self, day: Date) -> Option<Date> {
        self.days.range(..day).next_back().map(|(day, _)| *day)
    }

    /// Brings the days from one plan to the next.
    pub fn renew(&mut self, renewal: &Renewal<'_>) {
        if renewal.is_whole() {
            *self = Self::of(renewal.new_plan());
            return;
        }
        for unit in renewal.new_units() {
            self.unit(unit, true);
        }
        for unit in renewal.old_units() {
            self.unit(unit, false);
        }
    }

    fn unit(&mut self, unit: &Unit, coming: bool) {
        for period in &unit.periods {
            let Some((first, last)) = period.stretch().days() else {
                continue;
            };
            self.day(first, coming);
            if let Ok(after) = last.tomorrow() {
                self.day(after, coming);
            }
        }
    }

    fn day(&mut self, day: Date, coming: bool) {
        let count = self.days.entry(day).or_default();
        if coming {
            *count += 1;
        } else {
            *count -= 1;
            if *count == 0 {
                self.days.remove(&day);
            }
        }
    }
}
