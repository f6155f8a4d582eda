//! Numbers and dates as spreadsheets write them.

use jiff::civil::Date;

use crate::text::{DateError, DateParts, NumberError, parse_date, parse_number};

/// Whether the day or the month comes first where both are numbers before a year, with slashes between: `03/04/2018`.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum DateOrder {
    /// The day: what people type, and every spreadsheet outside the United States.
    #[default]
    DayFirst,

    /// The month.
    MonthFirst,

    /// It can't be told: such a date is refused where both numbers could be the month.
    Unknown,
}

impl DateOrder {
    /// Tells the order from all the dates of a column, where one of them leaves no doubt.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut doubtful = false;
        for text in texts {
            match slashed(text) {
                Some((first, second)) if first > 12 && second <= 12 => return Self::DayFirst,
                Some((first, second)) if second > 12 && first <= 12 => return Self::MonthFirst,
                Some((first, second)) => doubtful |= first != second,
                None => {}
            }
        }
        if doubtful {
            Self::Unknown
        } else {
            Self::DayFirst
        }
    }
}

/// Reads a whole number as a spreadsheet shows it: as [`parse_number`] does, and with nothing but zeros behind a decimal mark: `1 200,00`.
pub fn cell_number(text: &str) -> Result<u64, NumberError> {
    let error = match parse_number(text) {
        Ok(number) => return Ok(number),
        Err(error) => error,
    };
    let without_zeros = text.trim().trim_end_matches('0');
    match without_zeros.strip_suffix([',', '.']) {
        // Three zeros are a group of digits.
        Some(whole) if text.trim().len() - without_zeros.len() <= 2 => {
            parse_number(whole).map_err(|_whole| error)
        }
        _ => Err(error),
    }
}

/// The names of the months in Kazakh, January first, each by the letters that no other begins with.
const KAZAKH_MONTHS: [(&str, &str); 12] = [
    ("қаң", "january"),
    ("ақп", "february"),
    ("нау", "march"),
    ("сәу", "april"),
    ("мам", "may"),
    ("мау", "june"),
    ("шіл", "july"),
    ("там", "august"),
    ("қыр", "september"),
    ("қаз", "october"),
    ("қар", "november"),
    ("жел", "december"),
];

/// Reads a date as a spreadsheet shows it.
///
/// All that [`parse_date`] takes, Kazakh months too, with a midnight behind it or without.
/// Of two numbers with slashes before a year the order says which is the day.
pub fn cell_date(text: &str, order: DateOrder, from: Date) -> Result<DateParts, DateError> {
    let text = without_midnight(text.trim());
    if let Some((first, second)) = slashed(text) {
        let month_first = match order {
            DateOrder::DayFirst => false,
            DateOrder::MonthFirst => true,
            DateOrder::Unknown if first == second || first > 12 => false,
            DateOrder::Unknown if second > 12 => true,
            DateOrder::Unknown => return Err(DateError::Ambiguous),
        };
        if month_first {
            let year = text.rsplit('/').next().unwrap_or_default();
            return parse_date(&format!("{second}/{first}/{year}"), from);
        }
    }
    parse_date(text, from).or_else(|error| match in_english(text) {
        Some(english) => parse_date(&english, from),
        None => Err(error),
    })
}

/// The two numbers before a year that slashes part.
fn slashed(text: &str) -> Option<(u32, u32)> {
    let mut parts = without_midnight(text.trim()).split('/');
    let numbers = (parts.next()?, parts.next()?, parts.next()?);
    let (first, second, year) = numbers;
    let is_year = matches!(year.len(), 2 | 4) && year.bytes().all(|it| it.is_ascii_digit());
    let number = |text: &str| (text.len() <= 2).then(|| text.parse().ok()).flatten();
    let day_and_month = (number(first)?, number(second)?);
    (is_year && parts.next().is_none()).then_some(day_and_month)
}

/// A text without the midnight that spreadsheets put behind days.
fn without_midnight(text: &str) -> &str {
    ["00:00:00", "0:00:00", "00:00", "0:00"]
        .into_iter()
        .find_map(|midnight| text.strip_suffix(midnight))
        .and_then(|day| day.strip_suffix([' ', 'T']))
        .map_or(text, str::trim_end)
}

/// A date in Kazakh as it is in English: `2018 ж. 31 қазан`, `31 қазан 2018 ж.`, `31.10.2018 ж.`; none where nothing in it is Kazakh.
fn in_english(text: &str) -> Option<String> {
    if text.len() > 100 {
        return None;
    }
    let text = text.to_lowercase();
    let mut words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_end_matches(['.', ',']))
        .collect();
    let all = words.len();
    words.retain(|word| !matches!(*word, "ж" | "жыл" | "жылы" | "жылғы"));
    let mut is_kazakh = words.len() < all;
    for word in &mut words {
        let month = KAZAKH_MONTHS.iter();
        if let Some((_, month)) = month.into_iter().find(|(begin, _)| word.starts_with(begin)) {
            *word = month;
            is_kazakh = true;
        }
    }
    // The year comes first in Kazakh.
    if let [year, _, ..] = words[..]
        && year.len() == 4
        && year.bytes().all(|it| it.is_ascii_digit())
    {
        words.rotate_left(1);
    }
    is_kazakh.then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2018, 1, 1);

    fn parts(year: i16, month: i8, day: i8) -> DateParts {
        DateParts {
            year,
            month: Some(month),
            day: Some(day),
        }
    }

    #[test]
    fn numbers_are_read_as_spreadsheets_show_them() {
        for text in [
            "1200",
            "1 200",
            "1\u{A0}200",
            "1,200",
            "1.200",
            "1,200.00",
            "1 200,0",
        ] {
            assert_eq!(cell_number(text), Ok(1_200), "{text}");
        }
        assert_eq!(cell_number("120.00"), Ok(120));
        assert_eq!(cell_number("1,000"), Ok(1_000));
        assert_eq!(cell_number("0"), Ok(0));
        for text in ["1.5", "12,5", ".00", "", "1,20", "=SUM(A1)", "1.0000"] {
            assert!(cell_number(text).is_err(), "{text}");
        }
    }

    #[test]
    fn dates_are_read_as_spreadsheets_show_them() {
        for text in [
            "2018-10-31",
            "31.10.2018",
            "31.10.18",
            "31-Oct-18",
            "31 Oct 2018",
            "31/10/2018",
            "10/31/2018",
            "10/31/18",
            "2018-10-31 00:00:00",
            "31.10.2018 0:00",
            "31 октября 2018 г.",
            "31 қазан 2018 ж.",
            "2018 ж. 31 қазан",
            "31.10.2018 ж.",
        ] {
            let date = cell_date(text, DateOrder::Unknown, TODAY);
            assert_eq!(date, Ok(parts(2018, 10, 31)), "{text}");
        }
        let month = cell_date("Oct-18", DateOrder::DayFirst, TODAY).expect("a month");
        assert_eq!((month.year, month.month, month.day), (2018, Some(10), None));
        assert!(cell_date("43404", DateOrder::DayFirst, TODAY).is_err());
    }

    #[test]
    fn whether_the_day_comes_first_is_told_by_the_column() {
        use DateOrder::{DayFirst, MonthFirst, Unknown};
        assert_eq!(DateOrder::of(["03/04/2018", "10/31/2018"]), MonthFirst);
        assert_eq!(DateOrder::of(["03/04/2018", "31/10/2018"]), DayFirst);
        assert_eq!(DateOrder::of(["03/04/2018", "x"]), Unknown);
        assert_eq!(DateOrder::of(["03.04.2018", "4/4/2018"]), DayFirst);
        let date = |order| cell_date("3/4/2018", order, TODAY);
        assert_eq!(date(DayFirst), Ok(parts(2018, 4, 3)));
        assert_eq!(date(MonthFirst), Ok(parts(2018, 3, 4)));
        assert_eq!(date(Unknown), Err(DateError::Ambiguous));
    }
}
