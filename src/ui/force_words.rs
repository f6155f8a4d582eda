//! Whether an agreement is in force, in words.

use crate::model::{Agreement, Force};
use crate::text::Message;

use super::Shown;

/// Whether an agreement is in force on the day looked at, in words.
pub(super) fn force_words(shown: &Shown<'_>, agreement: &Agreement) -> String {
    let on = |id: &'static str| Message::new(id).with("day", shown.day);
    let message = match agreement.force_on(shown.day) {
        Force::Holds => on("agreement-holds"),
        Force::Undecided(date) => on("agreement-undecided").with("date", date),
        Force::NotYet(date) => on("agreement-not-yet").with("date", date),
        Force::Ended(date) => on("agreement-ended").with("date", date),
        Force::Unsigned => Message::new("agreement-unsigned"),
        Force::Unratified => Message::new("agreement-unratified"),
    };
    shown.texts.say(&message)
}
