//! Stretches of days between two dates of any precision.

use jiff::civil::Date;

use super::PlanDate;

/// The days from a first to a last date, both inclusive.
///
/// Without a first date it has no day at all; without a last one it has no end.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Stretch {
    /// The first date; counts from its earliest day.
    pub first_day: Option<PlanDate>,

    /// The last date; counts to its latest day.
    pub last_day: Option<PlanDate>,
}

impl Stretch {
    /// The first and the last day that count, or nothing when undated.
    ///
    /// The end of an open stretch is [`Date::MAX`].
    pub fn days(self) -> Option<(Date, Date)> {
        let first = self.first_day?.earliest();
        let last = self.last_day.map_or(Date::MAX, PlanDate::latest);
        Some((first, last))
    }

    /// Whether the day lies in the stretch.
    pub fn covers(self, day: Date) -> bool {
        self.first_day.is_some_and(|first| first.begins_by(day))
            && self.last_day.is_none_or(|last| last.ends_from(day))
    }

    /// Whether the last date can lie at or after the first.
    pub fn in_order(self) -> bool {
        match (self.first_day, self.last_day) {
            (Some(first), Some(last)) => first.earliest() <= last.latest(),
            _ => true,
        }
    }
}

/// The day after, or none after [`Date::MAX`].
pub(crate) fn day_after(day: Date) -> Option<Date> {
    day.tomorrow().ok()
}
