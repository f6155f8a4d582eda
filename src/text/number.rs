//! Whole numbers: how they are written, and how typed ones are read.

use super::Message;

/// The space between groups of three digits: thin, and no line ends at it.
const GROUP_SPACE: char = '\u{202F}';

/// What may stand between groups of digits that a person types.
const GROUP_MARKS: [char; 8] = [
    ' ', '\u{A0}', '\u{2009}', '\u{202F}', ',', '.', '\'', '\u{2019}',
];

/// Why a typed text is not a whole number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NumberError {
    /// There is nothing but blanks.
    Empty,

    /// There is a minus before the number.
    Negative,

    /// The number has a fraction, or digits grouped otherwise than by three: `1.5`, `12,00`.
    Grouping,

    /// There is something that is neither a digit nor a mark between groups.
    NotDigits,

    /// The number doesn't fit: it is over 18 446 744 073 709 551 615.
    TooLarge,
}

impl NumberError {
    /// What to tell the person who typed it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Empty => "text-number-empty",
            Self::Negative => "text-number-negative",
            Self::Grouping => "text-number-grouping",
            Self::NotDigits => "text-number-not-digits",
            Self::TooLarge => "text-number-too-large",
        })
    }
}

/// Reads a whole number as people type it: `1200`, `1 200`, `1,200`, `1.200`, `1'200`.
///
/// Groups have three digits, and one number has one kind of mark, so `1.5` and `1,200.50` are refused.
/// `1.200` is twelve hundred in every language: there are no parts of people.
pub fn parse_number(text: &str) -> Result<u64, NumberError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    if let Some(rest) = text.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        return Err(if rest.contains(|c: char| c.is_ascii_digit()) {
            NumberError::Negative
        } else {
            NumberError::NotDigits
        });
    }
    if !text.contains(|c: char| c.is_ascii_digit())
        || text.contains(|c: char| !c.is_ascii_digit() && !GROUP_MARKS.contains(&c))
    {
        return Err(NumberError::NotDigits);
    }
    check_groups(text)?;
    text.chars()
        .filter_map(|c| c.to_digit(10))
        .try_fold(0_u64, |sum, digit| {
            sum.checked_mul(10)?.checked_add(u64::from(digit))
        })
        .ok_or(NumberError::TooLarge)
}

/// Holds the groups of digits to three digits and to one kind of mark.
fn check_groups(text: &str) -> Result<(), NumberError> {
    let Some(mark) = text.chars().find(|c| !c.is_ascii_digit()) else {
        return Ok(());
    };
    let is_group = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or_default();
    if (1..=3).contains(&first.len()) && groups.all(is_group) {
        Ok(())
    } else {
        Err(NumberError::Grouping)
    }
}

/// A whole number with thin spaces between groups of three digits: `10 226`.
pub(super) fn grouped(number: u64) -> String {
    group_digits(&number.to_string())
}

/// A difference with its sign: `+3`, `−1 200`, `0`.
pub(super) fn signed(difference: i64) -> String {
    let size = grouped(difference.unsigned_abs());
    match difference {
        0 => size,
        1.. => format!("+{size}"),
        _ => format!("\u{2212}{size}"),
    }
}

/// The share of a part in a whole, in percent, rounded to the nearest; none of an empty whole.
///
/// What is there but rounds to nothing is `<1`, and what is missing but rounds to nothing leaves `>99`.
pub(super) fn percentage(part: u64, whole: u64) -> Option<String> {
    if whole == 0 {
        return None;
    }
    let (part, whole) = (u128::from(part), u128::from(whole));
    let rounded = (part * 200 + whole) / (whole * 2);
    Some(match rounded {
        0 if part > 0 => "<1".to_owned(),
        100 if part < whole => ">99".to_owned(),
        _ => group_digits(&rounded.to_string()),
    })
}

/// Puts spaces between the groups of a row of digits.
pub(super) fn group_digits(digits: &str) -> String {
    let mut written = String::with_capacity(digits.len() * 2);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            written.push(GROUP_SPACE);
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<u64, NumberError>) {
        assert_eq!(parse_number(text), expected, "{text:?}");
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for text in [
            "1200",
            " 1200 ",
            "1 200",
            "1,200",
            "1.200",
            "1'200",
            "1\u{2019}200",
            "1\u{A0}200",
            "1\u{2009}200",
            "1\u{202F}200",
            "0001200",
        ] {
            check(text, Ok(1_200));
        }
        check("0", Ok(0));
        check("1 234 567", Ok(1_234_567));
        check("18446744073709551615", Ok(u64::MAX));
    }

    #[test]
    fn what_is_no_whole_number_is_refused_with_the_reason() {
        check("", Err(NumberError::Empty));
        check(" \u{A0} ", Err(NumberError::Empty));
        check("-5", Err(NumberError::Negative));
        check("\u{2212}5", Err(NumberError::Negative));
        check("-", Err(NumberError::NotDigits));
        check("12a", Err(NumberError::NotDigits));
        check("+12", Err(NumberError::NotDigits));
        check("1e3", Err(NumberError::NotDigits));
        check("١٢", Err(NumberError::NotDigits));
        check(",", Err(NumberError::NotDigits));
        for text in [
            "1.5",
            "12,00",
            "1 2",
            "1,200.000",
            "1,,200",
            "1200,000",
            ",200",
            "200,",
        ] {
            check(text, Err(NumberError::Grouping));
        }
        check("18446744073709551616", Err(NumberError::TooLarge));
        check(&"9".repeat(10_000), Err(NumberError::TooLarge));
    }

    #[test]
    fn numbers_are_written_in_groups_of_three() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1\u{202F}000");
        assert_eq!(grouped(10_226), "10\u{202F}226");
        assert_eq!(grouped(1_234_567), "1\u{202F}234\u{202F}567");
    }

    #[test]
    fn a_written_number_is_read_back() {
        for number in [0, 7, 999, 1_000, 10_226, u64::MAX] {
            check(&grouped(number), Ok(number));
        }
    }

    #[test]
    fn a_difference_carries_its_sign() {
        assert_eq!(signed(0), "0");
        assert_eq!(signed(3), "+3");
        assert_eq!(signed(-1_200), "\u{2212}1\u{202F}200");
        assert_eq!(
            signed(i64::MIN),
            "\u{2212}9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808"
        );
    }

    #[test]
    fn a_share_never_rounds_away_what_is_there_or_missing() {
        assert_eq!(percentage(1, 3).as_deref(), Some("33"));
        assert_eq!(percentage(1, 2).as_deref(), Some("50"));
        assert_eq!(percentage(0, 9).as_deref(), Some("0"));
        assert_eq!(percentage(9, 9).as_deref(), Some("100"));
        assert_eq!(percentage(1, 1_000).as_deref(), Some("<1"));
        assert_eq!(percentage(999, 1_000).as_deref(), Some(">99"));
        assert_eq!(percentage(5, 2).as_deref(), Some("250"));
        assert_eq!(percentage(u64::MAX, u64::MAX).as_deref(), Some("100"));
        assert_eq!(percentage(1, 0), None);
    }
}
