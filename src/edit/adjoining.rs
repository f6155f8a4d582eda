//! The date before and the date after a date of any precision.
//!
//! The month before one that is known to the month, the year before one that is known to the year: so a period can be cut at a date without a day being invented.

use crate::model::{PlanDate, Precision};

/// The date whose latest day is the day before the date's earliest; none before 1945.
pub(super) fn before(date: PlanDate) -> Option<PlanDate> {
    let day = date.earliest().yesterday().ok()?;
    with_precision_of(date, day)
}

/// The date whose earliest day is the day after the date's latest; none after 2150.
pub(super) fn after(date: PlanDate) -> Option<PlanDate> {
    let day = date.latest().tomorrow().ok()?;
    with_precision_of(date, day)
}

fn with_precision_of(date: PlanDate, day: jiff::civil::Date) -> Option<PlanDate> {
    match date.precision() {
        Precision::Day => PlanDate::of_day(day),
        Precision::Month => PlanDate::month(day.year(), day.month()).ok(),
        Precision::Year => PlanDate::year(day.year()).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_adjoin_in_their_own_precision() {
        for (first, second) in [
            ("2018-12-31", "2019-01-01"),
            ("2018-12", "2019-01"),
            ("2018", "2019"),
            ("2020-02-28", "2020-02-29"),
        ] {
            let (first, second): (PlanDate, PlanDate) =
                (first.parse().unwrap(), second.parse().unwrap());
            assert_eq!(before(second), Some(first));
            assert_eq!(after(first), Some(second));
            assert_eq!(first.latest().tomorrow().unwrap(), second.earliest());
        }
        assert_eq!(before("1945".parse().unwrap()), None);
        assert_eq!(after("2150-12".parse().unwrap()), None);
    }
}
