//! Reading dates as people type them.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::{DateParts, Message};

/// Why a typed text is not a date.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DateError {
    /// There is nothing but blanks.
    Empty,

    /// The text has none of the forms that are understood.
    Form,

    /// The year is outside 1945 to 2150.
    Year,

    /// There is no such day or month in the calendar.
    Calendar,

    /// The year has two digits where the order of day, month and year isn't certain: `18-10-31`.
    Ambiguous,
}

impl DateError {
    /// What to tell the person who typed it; it says what is understood.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Empty => "text-date-empty",
            Self::Form => "text-date-form",
            Self::Year => "text-date-year-range",
            Self::Calendar => "text-date-calendar",
            Self::Ambiguous => "text-date-ambiguous",
        })
    }
}

/// The first and the last year that a date may have.
const YEARS: std::ops::RangeInclusive<i16> = 1945..=2150;

/// The lowest number that stands for a year of the last century when two digits are typed.
const PIVOT: i16 = 70;

/// The names of the months, January first: English, then the Russian nominative and genitive.
const MONTHS: [[&str; 3]; 12] = [
    ["january", "январь", "января"],
    ["february", "февраль", "февраля"],
    ["march", "март", "марта"],
    ["april", "апрель", "апреля"],
    ["may", "май", "мая"],
    ["june", "июнь", "июня"],
    ["july", "июль", "июля"],
    ["august", "август", "августа"],
    ["september", "сентябрь", "сентября"],
    ["october", "октябрь", "октября"],
    ["november", "ноябрь", "ноября"],
    ["december", "декабрь", "декабря"],
];

/// Words that may follow a year and mean nothing more: "2018 г.", "2018 года", "2018 year".
const YEAR_WORDS: [&str; 4] = ["г", "год", "года", "году"];

/// The longest text that is read as a date, in bytes.
const LONGEST: usize = 100;

/// Reads a date as people type it, in English and in Russian whatever the language of the window.
///
/// - Days: `31.10.2018`, `31.10.18`, `31/10/2018`, `31-10-2018`, `2018-10-31`, `20181031`, `31 Oct 2018`, `October 31, 2018`, `31 октября 2018 г.`
/// - Months: `2018-10`, `10.2018`, `Oct 2018`, `окт 2018`.
/// - Years: `2018`.
/// - From a given day: `+10d`, `+2w`, `+6m`, `-1y` (in Russian `д`, `н`, `м`, `г`); where the month is shorter, its last day. `eom` is the last day of the given day's month, `eoy` that of its year.
///
/// The day comes before the month.
/// Years of two digits are 1970 to 2069; beside hyphens they are refused, since `18-10-31` may be meant either way round.
pub fn parse_date(text: &str, from: Date) -> Result<DateParts, DateError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    if text.len() > LONGEST {
        return Err(DateError::Form);
    }
    let text = text.to_lowercase();
    if let Some(day) = relative(&text, from)? {
        return checked(day.year(), Some(day.month()), Some(day.day()));
    }
    let mut tokens = tokens(&text)?;
    if let [.., _, Token::Word(word)] = tokens[..]
        && YEAR_WORDS.contains(&word)
    {
        tokens.pop();
    }
    absolute(&tokens, text.contains('-'))
}

/// A part of a typed date.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Token<'a> {
    /// A number, and how many digits were typed.
    Number(i32, usize),

    /// A word, in small letters.
    Word(&'a str),
}

/// Takes a text apart at blanks and marks, and between digits and letters.
fn tokens(text: &str) -> Result<Vec<Token<'_>>, DateError> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_same_kind: fn(char) -> bool = if first.is_ascii_digit() {
            |c| c.is_ascii_digit()
        } else if first.is_alphabetic() {
            char::is_alphabetic
        } else if first.is_whitespace() || ".,/-".contains(first) {
            rest = &rest[first.len_utf8()..];
            continue;
        } else {
            return Err(DateError::Form);
        };
        let end = rest.find(|c| !is_same_kind(c)).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        tokens.push(if first.is_ascii_digit() {
            let number = token.parse().map_err(|_too_long| DateError::Form)?;
            Token::Number(number, token.len())
        } else {
            Token::Word(token)
        });
        rest = after;
    }
    Ok(tokens)
}

/// A date that says itself what it is.
fn absolute(tokens: &[Token<'_>], has_hyphens: bool) -> Result<DateParts, DateError> {
    use Token::{Number, Word};

    match *tokens {
        [Number(digits, 8)] => numbers(digits / 10_000, digits / 100 % 100, digits % 100),
        [Number(year, 4)] => checked(small(year)?, None, None),
        [Number(year, 4), Number(month, 1 | 2)] | [Number(month, 1 | 2), Number(year, 4)] => {
            checked(small(year)?, Some(tiny(month)?), None)
        }
        [Word(month), Number(year, digits)] => {
            checked(full_year(year, digits)?, Some(named(month)?), None)
        }
        [Number(year, 4), Number(month, 1 | 2), Number(day, 1 | 2)]
        | [Number(day, 1 | 2), Number(month, 1 | 2), Number(year, 4)] => numbers(year, month, day),
        [Number(_, 2), Number(_, 1 | 2), Number(_, 2)] if has_hyphens => Err(DateError::Ambiguous),
        [Number(day, 1 | 2), Number(month, 1 | 2), Number(year, 2)] => {
            numbers(i32::from(full_year(year, 2)?), month, day)
        }
        [Number(day, 1 | 2), Word(month), Number(year, digits)]
        | [Word(month), Number(day, 1 | 2), Number(year, digits)] => checked(
            full_year(year, digits)?,
            Some(named(month)?),
            Some(tiny(day)?),
        ),
        _ => Err(DateError::Form),
    }
}

fn numbers(year: i32, month: i32, day: i32) -> Result<DateParts, DateError> {
    checked(small(year)?, Some(tiny(month)?), Some(tiny(day)?))
}

/// A year of four digits, or of two.
fn full_year(year: i32, digits: usize) -> Result<i16, DateError> {
    let year = small(year)?;
    match digits {
        4 => Ok(year),
        2 if year < PIVOT => Ok(2000 + year),
        2 => Ok(1900 + year),
        _ => Err(DateError::Form),
    }
}

fn small(number: i32) -> Result<i16, DateError> {
    i16::try_from(number).map_err(|_too_large| DateError::Year)
}

fn tiny(number: i32) -> Result<i8, DateError> {
    i8::try_from(number).map_err(|_too_large| DateError::Calendar)
}

/// The month of a name or of the first three letters or more of it.
fn named(word: &str) -> Result<i8, DateError> {
    if word.chars().count() < 3 {
        return Err(DateError::Form);
    }
    (1..)
        .zip(MONTHS)
        .find(|(_, names)| names.iter().any(|name| name.starts_with(word)))
        .map(|(month, _)| month)
        .ok_or(DateError::Form)
}

/// A day counted from another one, where the text is of such a form.
fn relative(text: &str, from: Date) -> Result<Option<Date>, DateError> {
    match text {
        "eom" => return Ok(Some(from.last_of_month())),
        "eoy" => return Ok(Some(from.last_of_year())),
        _ => {}
    }
    let (is_later, rest) = if let Some(rest) = text.strip_prefix('+') {
        (true, rest)
    } else if let Some(rest) = text.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        (false, rest)
    } else {
        return Ok(None);
    };
    let tokens = tokens(rest)?;
    let [Token::Number(count, _), Token::Word(unit)] = tokens[..] else {
        return Err(DateError::Form);
    };
    let span = span(if is_later { count } else { -count }, unit)?;
    from.checked_add(span)
        .map(Some)
        .map_err(|_out_of_calendar| DateError::Year)
}

/// A stretch of days, weeks, months or years.
fn span(count: i32, unit: &str) -> Result<Span, DateError> {
    // Far more than any plan spans, and far less than jiff's limits.
    if count.unsigned_abs() > 100_000 {
        return Err(DateError::Year);
    }
    Ok(match unit {
        "d" | "day" | "days" | "д" | "дн" | "день" | "дня" | "дней" => count.days(),
        "w" | "week" | "weeks" | "н" | "нед" | "неделя" | "недели" | "недель" => {
            count.weeks()
        }
        "m" | "mo" | "month" | "months" | "м" | "мес" | "месяц" | "месяца" | "месяцев" => {
            count.months()
        }
        "y" | "year" | "years" | "г" | "год" | "года" | "л" | "лет" => {
            if count.unsigned_abs() > 1_000 {
                return Err(DateError::Year);
            }
            count.years()
        }
        _ => return Err(DateError::Form),
    })
}

/// Holds a date to the calendar and to the years a plan may speak of.
fn checked(year: i16, month: Option<i8>, day: Option<i8>) -> Result<DateParts, DateError> {
    if !YEARS.contains(&year) {
        return Err(DateError::Year);
    }
    Date::new(year, month.unwrap_or(1), day.unwrap_or(1))
        .map_err(|_no_such_day| DateError::Calendar)?;
    Ok(DateParts { year, month, day })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: Date = Date::constant(2018, 10, 31);

    #[track_caller]
    fn check(text: &str, year: i16, month: impl Into<Option<i8>>, day: impl Into<Option<i8>>) {
        let (month, day) = (month.into(), day.into());
        let expected = DateParts { year, month, day };
        assert_eq!(parse_date(text, FROM), Ok(expected), "{text:?}");
    }

    #[track_caller]
    fn check_refused(text: &str, error: DateError) {
        assert_eq!(parse_date(text, FROM), Err(error), "{text:?}");
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        for text in [
            "31.10.2018",
            "31.10.18",
            " 31.10.2018 ",
            "31/10/2018",
            "31-10-2018",
            "31 10 2018",
            "2018-10-31",
            "2018.10.31",
            "20181031",
            "31 Oct 2018",
            "31 OCT 18",
            "31OCT2018",
            "31 October 2018",
            "October 31, 2018",
            "31-Oct-2018",
            "31 октября 2018",
            "31 октября 2018 г.",
            "31 октября 2018 года",
            "31 Окт. 2018",
            "31\u{A0}октября\u{A0}2018\u{A0}г.",
        ] {
            check(text, 2018, 10, 31);
        }
        check("1.5.2019", 2019, 5, 1);
        check("1 мая 2019", 2019, 5, 1);
        check("29.2.2020", 2020, 2, 29);
    }

    #[test]
    fn months_and_years_stay_months_and_years() {
        for text in [
            "Oct 2018",
            "october 2018",
            "Oct 18",
            "10.2018",
            "10/2018",
            "2018-10",
            "2018-10-",
            "окт 2018",
            "октябрь 2018 г.",
        ] {
            check(text, 2018, 10, None);
        }
        check("Sept 2018", 2018, 9, None);
        check("июн 2018", 2018, 6, None);
        check("июля 2018", 2018, 7, None);
        check("2018", 2018, None, None);
        check("2018 г.", 2018, None, None);
    }

    #[test]
    fn a_stretch_is_counted_from_the_given_day() {
        check("+10d", 2018, 11, 10);
        check("+2w", 2018, 11, 14);
        check("+6m", 2019, 4, 30);
        check("+ 6 months", 2019, 4, 30);
        check("+6 мес.", 2019, 4, 30);
        check("+1y", 2019, 10, 31);
        check("-1d", 2018, 10, 30);
        check("\u{2212}1м", 2018, 9, 30);
        check("+2н", 2018, 11, 14);
        check("+5 лет", 2023, 10, 31);
        check("EOM", 2018, 10, 31);
        check("eoy", 2018, 12, 31);
    }

    #[test]
    fn years_of_two_digits_turn_at_seventy() {
        check("1.1.69", 2069, 1, 1);
        check("1.1.70", 1970, 1, 1);
        check("1.1.00", 2000, 1, 1);
    }

    #[test]
    fn the_years_have_ends() {
        check("1945", 1945, None, None);
        check("31.12.2150", 2150, 12, 31);
        check_refused("1944", DateError::Year);
        check_refused("1.1.2151", DateError::Year);
        check_refused("+999y", DateError::Year);
        check_refused("-2147483647d", DateError::Year);
        check_refused("+99999y", DateError::Year);
    }

    #[test]
    fn what_is_no_date_is_refused_with_the_reason() {
        check_refused("", DateError::Empty);
        check_refused("  ", DateError::Empty);
        for text in [
            "yesterday",
            "31",
            "31 Oct",
            "5 2018 5",
            "Oc 2018",
            "31.10.018",
            "+6",
            "+m",
            "+6 moons",
            "31.10.2018 12:00",
            "1.2.3.4",
            "г.",
            "--",
            "99999999999999999999",
            "３１.10.2018",
        ] {
            check_refused(text, DateError::Form);
        }
        check_refused(&"9".repeat(1_000_000), DateError::Form);
        for text in [
            "31.11.2018",
            "29.02.2019",
            "00.10.2018",
            "13.2018",
            "2018-00",
            "10/31/2018",
            "20181301",
        ] {
            check_refused(text, DateError::Calendar);
        }
        check_refused("18-10-31", DateError::Ambiguous);
        check_refused("31-10-18", DateError::Ambiguous);
    }
}
