//! Moments, as files carry them and as people read them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::text::{Message, Value};

/// How a moment is written in names of files: it sorts, and every system takes it.
const IN_NAMES: &str = "%Y-%m-%dT%H-%M-%SZ";

/// How many characters that has.
const LENGTH: usize = 20;

/// The moment as names of files carry it.
pub(super) fn in_name(moment: Timestamp) -> String {
    moment.strftime(IN_NAMES).to_string()
}

/// The moment as notes beside files carry it.
pub(super) fn in_note(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The moment that a name of a file begins with, or a note carries; day and time of day where the machine stands.
///
/// What is no moment is shown as it is.
pub(super) fn words(written: &str) -> Message {
    let text: String = written.chars().take(LENGTH).collect();
    let (date, time) = text.split_once('T').unwrap_or((&text, ""));
    let moment: Result<Timestamp, _> = format!("{date}T{}", time.replace('-', ":")).parse();
    match moment {
        Ok(moment) => {
            let there = moment.to_zoned(TimeZone::system());
            Message::new("moment")
                .with("day", there.date())
                .with("time", there.strftime("%H:%M:%S").to_string())
        }
        Err(_) => Message::new("moment-unknown").with("text", Value::from(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Texts};

    #[test]
    fn a_moment_is_read_as_it_is_written() {
        let moment: Timestamp = "2026-11-21T12:51:13Z".parse().unwrap();
        assert_eq!(in_name(moment), "2026-11-21T12-51-13Z");
        assert_eq!(in_name(moment).len(), LENGTH);
        let expected = words(&in_note(moment));
        assert_eq!(words(&in_name(moment)), expected);
        assert_eq!(words("2026-11-21T12-51-13Z+0003"), expected);
        let said = Texts::of(Language::English).say(&expected);
        assert!(said.contains("Nov 2026"), "{said}");
    }

    #[test]
    fn what_is_no_moment_is_shown_as_it_is() {
        let said = Texts::of(Language::English).say(&words("once"));
        assert_eq!(said, "once");
    }
}
