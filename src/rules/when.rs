//! Days in words.

use jiff::civil::Date;

use crate::text::Message;

use super::days::Days;

/// Some days as part of a sentence: "on 2 days from 1 March 2018".
pub(super) fn when(days: &Days) -> Message {
    let first = days.first().unwrap_or(Date::MIN);
    match days.count() {
        Some(1) => Message::new("when-day").with("first", first),
        Some(count) => Message::new("when-days")
            .with("days", count)
            .with("first", first),
        None => Message::new("when-open").with("first", first),
    }
}
