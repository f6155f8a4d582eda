//! Dates as people know them: a day, a month, or only a year.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date of full or lesser precision: `2018-10-31`, `2018-10` or `2018`.
///
/// Years run from 1945 to 2150.
/// As the first date of a stretch it counts from its [earliest](Self::earliest) day, as the last date to its [latest](Self::latest); both are inclusive.
/// No day is ever invented to fill a field: a month stays a month.
///
/// The order is that of the earliest day; of two that begin together, the less precise comes first.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PlanDate {
    year: i16,
    month: i8,
    day: i8,
}

/// How exactly a [`PlanDate`] is known.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Precision {
    /// The day is known.
    Day,

    /// The month is known, the day is not.
    Month,

    /// Only the year is known.
    Year,
}

/// Why a text is not a [`PlanDate`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PlanDateError {
    /// The text has none of the forms `YYYY-MM-DD`, `YYYY-MM` and `YYYY`.
    Form,

    /// The year is outside 1945 to 2150.
    Year,

    /// There is no such month or day in the calendar.
    Calendar,
}

impl PlanDate {
    /// The first year a plan may speak of: that of the United Nations.
    pub const FIRST_YEAR: i16 = 1945;

    /// The last year a plan may speak of.
    pub const LAST_YEAR: i16 = 2150;

    /// A date known to the day.
    pub fn day(year: i16, month: i8, day: i8) -> Result<Self, PlanDateError> {
        Self::checked_year(year)?;
        Date::new(year, month, day).map_err(|_ignored| PlanDateError::Calendar)?;
        Ok(Self { year, month, day })
    }

    /// A date known to the month.
    pub fn month(year: i16, month: i8) -> Result<Self, PlanDateError> {
        Self::checked_year(year)?;
        if (1..=12).contains(&month) {
            Ok(Self {
                year,
                month,
                day: 0,
            })
        } else {
            Err(PlanDateError::Calendar)
        }
    }

    /// A date known to the year.
    pub fn year(year: i16) -> Result<Self, PlanDateError> {
        Self::checked_year(year)?;
        Ok(Self {
            year,
            month: 0,
            day: 0,
        })
    }

    /// A date of a built-in table; a month or a day that is not known is 0.
    ///
    /// # Panics
    ///
    /// Where there is no such date, which in a constant is an error of the compiler.
    pub const fn constant(year: i16, month: i8, day: i8) -> Self {
        assert!(
            year >= Self::FIRST_YEAR && year <= Self::LAST_YEAR && (month != 0 || day == 0),
            "a date of a built-in table is out of range"
        );
        let _checked = Date::constant(
            year,
            if month == 0 { 1 } else { month },
            if day == 0 { 1 } else { day },
        );
        Self { year, month, day }
    }

    fn checked_year(year: i16) -> Result<(), PlanDateError> {
        if (Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year) {
            Ok(())
        } else {
            Err(PlanDateError::Year)
        }
    }

    /// The date of a calendar day, or none outside 1945 to 2150.
    pub fn of_day(date: Date) -> Option<Self> {
        Self::day(date.year(), date.month(), date.day()).ok()
    }

    /// How exactly the date is known.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (0, _) => Precision::Year,
            (_, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// The calendar year.
    pub fn calendar_year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub fn calendar_month(self) -> Option<i8> {
        (self.month != 0).then_some(self.month)
    }

    /// The day of the month, 1 to 31, where it is known.
    pub fn calendar_day(self) -> Option<i8> {
        (self.day != 0).then_some(self.day)
    }

    /// The day itself, where it is known.
    pub fn exact(self) -> Option<Date> {
        (self.precision() == Precision::Day).then(|| self.earliest())
    }

    /// The earliest day that the date can mean.
    pub fn earliest(self) -> Date {
        Date::constant(self.year, self.month.max(1), self.day.max(1))
    }

    /// Whether the date can mean the day or one before it: whether what begins on it has begun.
    ///
    /// It asks the same as `self.earliest() <= day` and is quicker, since counting asks it of every period.
    pub(super) fn begins_by(self, day: Date) -> bool {
        (self.year, self.month.max(1), self.day.max(1)) <= (day.year(), day.month(), day.day())
    }

    /// Whether the date can mean the day or one after it: whether what ends on it has not ended before.
    ///
    /// It asks the same as `self.latest() >= day`.
    pub(super) fn ends_from(self, day: Date) -> bool {
        let unknown = |number: i8| if number == 0 { i8::MAX } else { number };
        (self.year, unknown(self.month), unknown(self.day)) >= (day.year(), day.month(), day.day())
    }

    /// The latest day that the date can mean.
    pub fn latest(self) -> Date {
        match self.precision() {
            Precision::Day => self.earliest(),
            Precision::Month => self.earliest().last_of_month(),
            Precision::Year => self.earliest().last_of_year(),
        }
    }
}

impl FromStr for PlanDate {
    type Err = PlanDateError;

    /// Takes exactly the written form: digits and hyphens in their places and nothing else.
    fn from_str(text: &str) -> Result<Self, PlanDateError> {
        let digits = |part: &[u8]| -> Option<i16> {
            part.iter().try_fold(0_i16, |sum, byte| {
                byte.is_ascii_digit()
                    .then(|| sum * 10 + i16::from(byte - b'0'))
            })
        };
        let two = |part: &[u8]| i8::try_from(digits(part)?).ok();
        let form = PlanDateError::Form;
        match text.as_bytes() {
            year if year.len() == 4 => Self::year(digits(year).ok_or(form)?),
            [year @ .., b'-', m1, m2] if year.len() == 4 => {
                Self::month(digits(year).ok_or(form)?, two(&[*m1, *m2]).ok_or(form)?)
            }
            [year @ .., b'-', m1, m2, b'-', d1, d2] if year.len() == 4 => Self::day(
                digits(year).ok_or(form)?,
                two(&[*m1, *m2]).ok_or(form)?,
                two(&[*d1, *d2]).ok_or(form)?,
            ),
            _ => Err(form),
        }
    }
}

impl fmt::Display for PlanDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day } = self;
        match self.precision() {
            Precision::Year => write!(f, "{year:04}"),
            Precision::Month => write!(f, "{year:04}-{month:02}"),
            Precision::Day => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

impl fmt::Display for PlanDateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "a date is written 2018-10-31, 2018-10 or 2018",
            Self::Year => "the year of a date lies between 1945 and 2150",
            Self::Calendar => "there is no such day in the calendar",
        })
    }
}

impl std::error::Error for PlanDateError {}

impl Serialize for PlanDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PlanDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl serde::de::Visitor<'_> for Visitor {
            type Value = PlanDate;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date such as \"2018-10-31\", \"2018-10\" or \"2018\"")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<PlanDate, E> {
                text.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Visitor)
    }
}

impl JsonSchema for PlanDate {
    fn inline_schema() -> bool {
        false
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PlanDate".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, a month or a year: 2018-10-31, 2018-10 or 2018; years 1945 to 2150.",
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, earliest: (i16, i8, i8), latest: (i16, i8, i8)) {
        let date: PlanDate = text.parse().unwrap();
        assert_eq!(date.to_string(), text);
        let written = |d: Date| (d.year(), d.month(), d.day());
        assert_eq!(written(date.earliest()), earliest);
        assert_eq!(written(date.latest()), latest);
    }

    #[test]
    fn a_date_stretches_over_all_days_it_can_mean() {
        check("2018-10-31", (2018, 10, 31), (2018, 10, 31));
        check("2018-10", (2018, 10, 1), (2018, 10, 31));
        check("2020-02", (2020, 2, 1), (2020, 2, 29));
        check("2018", (2018, 1, 1), (2018, 12, 31));
        check("1945", (1945, 1, 1), (1945, 12, 31));
        check("2150-12-31", (2150, 12, 31), (2150, 12, 31));
    }

    #[test]
    fn a_date_begins_and_ends_by_its_days() {
        for text in ["2018-10-31", "2018-10", "2020-02", "2018"] {
            let date: PlanDate = text.parse().unwrap();
            for edge in [date.earliest(), date.latest()] {
                for day in [edge.yesterday().unwrap(), edge, edge.tomorrow().unwrap()] {
                    assert_eq!(date.begins_by(day), date.earliest() <= day, "{text}, {day}");
                    assert_eq!(date.ends_from(day), date.latest() >= day, "{text}, {day}");
                }
            }
        }
    }

    #[track_caller]
    fn check_refused(text: &str, error: PlanDateError) {
        assert_eq!(text.parse::<PlanDate>(), Err(error), "{text:?}");
    }

    #[test]
    fn only_the_written_form_is_taken() {
        for text in [
            "",
            "18-10-31",
            "2018-1-1",
            "2018-10-31T00:00",
            "+2018",
            " 2018",
            "2018-10-",
            "2018/10/31",
            "２０１８",
            "2018-+1",
        ] {
            check_refused(text, PlanDateError::Form);
        }
        check_refused("1944-12-31", PlanDateError::Year);
        check_refused("2151", PlanDateError::Year);
        check_refused("2018-00", PlanDateError::Calendar);
        check_refused("2018-13", PlanDateError::Calendar);
        check_refused("2018-02-29", PlanDateError::Calendar);
        check_refused("2018-02-00", PlanDateError::Calendar);
    }
}
