//! Dates in the words of one language.

use super::DateParts;

/// The words and patterns that a language writes dates with.
#[derive(Debug)]
pub(super) struct DateWords {
    /// The names of the months, January first, as they stand alone.
    pub(super) months: Vec<String>,

    /// The names of the months after a day and after "from".
    pub(super) months_genitive: Vec<String>,

    /// The names of the months after "in".
    pub(super) months_prepositional: Vec<String>,

    /// The shortest names of the months.
    pub(super) months_short: Vec<String>,

    /// The days of the month in short dates.
    pub(super) days_short: Vec<String>,

    /// A day, with [`DAY`], [`MONTH`] and [`YEAR`] in their places.
    pub(super) day_pattern: String,

    /// A month of a year.
    pub(super) month_pattern: String,

    /// A year.
    pub(super) year_pattern: String,

    /// A day in a short date.
    pub(super) short_day_pattern: String,

    /// A month of a year in a short date.
    pub(super) short_month_pattern: String,
}

/// The place of the day in a pattern.
pub(super) const DAY: &str = "{day}";

/// The place of the month in a pattern.
pub(super) const MONTH: &str = "{month}";

/// The place of the year in a pattern.
pub(super) const YEAR: &str = "{year}";

/// How a month without a day is put.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum DateForm {
    /// "October 2018", standing alone.
    Nominative,

    /// As after "from" or "until".
    Genitive,

    /// As after "in".
    Prepositional,
}

impl DateWords {
    /// The long form: "31 October 2018", "October 2018", "2018".
    pub(super) fn long(&self, date: DateParts, form: DateForm) -> String {
        let DateParts { year, month, day } = date;
        let year = year.to_string();
        let Some(month) = month else {
            return self.year_pattern.replace(YEAR, &year);
        };
        if let Some(day) = day {
            return self
                .day_pattern
                .replace(DAY, &day.to_string())
                .replace(MONTH, word(&self.months_genitive, month))
                .replace(YEAR, &year);
        }
        let months = match form {
            DateForm::Nominative => &self.months,
            DateForm::Genitive => &self.months_genitive,
            DateForm::Prepositional => &self.months_prepositional,
        };
        self.month_pattern
            .replace(MONTH, word(months, month))
            .replace(YEAR, &year)
    }

    /// The short form: "31 Oct 2018", "Oct 2018", "2018".
    pub(super) fn short(&self, date: DateParts) -> String {
        let DateParts { year, month, day } = date;
        let year = year.to_string();
        let Some(month) = month else {
            return year;
        };
        let pattern = match day {
            Some(day) => &self
                .short_day_pattern
                .replace(DAY, word(&self.days_short, day)),
            None => &self.short_month_pattern,
        };
        pattern
            .replace(MONTH, word(&self.months_short, month))
            .replace(YEAR, &year)
    }
}

/// A word of a list by its number from 1, or a question mark for a number that the calendar doesn't have.
fn word(words: &[String], number: i8) -> &str {
    usize::try_from(number)
        .ok()
        .and_then(|number| words.get(number.checked_sub(1)?))
        .map_or("?", String::as_str)
}
