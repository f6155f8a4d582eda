//! A date to write or a date that was read, before it is one of a plan.

use super::Value;

/// A date as people write it: a day, a month or only a year.
///
/// It is what [`parse_date`](super::parse_date) gives, which checks it against the calendar, and what [`Texts`](super::Texts) writes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct DateParts {
    /// The calendar year.
    pub year: i16,

    /// The month, 1 to 12, where it is known.
    pub month: Option<i8>,

    /// The day of the month, 1 to 31, where it is known; only with a month.
    pub day: Option<i8>,
}

impl From<DateParts> for Value {
    fn from(date: DateParts) -> Self {
        let DateParts { year, month, day } = date;
        Self::Date { year, month, day }
    }
}

impl From<jiff::civil::Date> for DateParts {
    fn from(date: jiff::civil::Date) -> Self {
        Self {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
        }
    }
}
