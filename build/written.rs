//! Values as they are written in Rust.

/// A date as its parts; a month or a day that is not known is 0.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct WrittenDate {
    year: u16,
    month: u8,
    day: u8,
}

impl WrittenDate {
    /// The earliest day that the date can mean, as something to compare.
    pub(super) fn earliest(self) -> (u16, u8, u8) {
        (self.year, self.month.max(1), self.day.max(1))
    }

    /// The latest day that the date can mean, as something to compare.
    pub(super) fn latest(self) -> (u16, u8, u8) {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 {
            days_of_month(self.year, month)
        } else {
            self.day
        };
        (self.year, month, day)
    }

    /// The date in Rust.
    pub(super) fn rust(self) -> String {
        format!(
            "PlanDate::constant({}, {}, {})",
            self.year, self.month, self.day
        )
    }
}

/// The date of `2018-10-31`, `2018-10` or `2018`, where it is in the calendar and from 1945 to 2150.
pub(super) fn date(text: &str) -> Option<WrittenDate> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let two_digits = |part: Option<&str>| -> Option<u8> {
        match part {
            None => Some(0),
            Some(part) if part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()) => {
                part.parse().ok().filter(|number| *number > 0)
            }
            Some(_) => None,
        }
    };
    if !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let date = WrittenDate {
        year: year.parse().ok()?,
        month: two_digits(month)?,
        day: two_digits(day)?,
    };
    let real = (1945..=2150).contains(&date.year)
        && date.month <= 12
        && date.day <= days_of_month(date.year, date.month);
    real.then_some(date)
}

fn days_of_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A date that may be absent.
pub(super) fn optional_date(date: Option<WrittenDate>) -> String {
    date.map_or_else(
        || "None".to_owned(),
        |date| format!("Some({})", date.rust()),
    )
}

/// A text between quotation marks.
pub(super) fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// A text, or none where it is empty.
pub(super) fn optional(text: &str) -> String {
    if text.is_empty() {
        "None".to_owned()
    } else {
        format!("Some({})", quoted(text))
    }
}

/// A name with its forms in the order of the program's languages.
pub(super) fn name(english: &str, russian: &str) -> String {
    format!(
        "Name::Translated(&[{}, {}])",
        quoted(english),
        quoted(russian)
    )
}

/// A static slice.
pub(super) fn slice(name: &str, type_name: &str, items: &[String]) -> String {
    format!(
        "pub(super) static {name}: &[{type_name}] = &[\n{}];\n",
        items.concat()
    )
}
