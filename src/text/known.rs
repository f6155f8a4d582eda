//! Messages that come back from where they were kept.
//!
//! A [`Message`] is made in the source and so names its id and arguments by texts that last for ever; one that was kept in a file finds them again among the words of the program.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::files::files;
use super::{Language, Message, Texts, Value};

/// The ids and the names of arguments in the Fluent files.
static WORDS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let files = files(Language::English).iter().copied();
    files.flat_map(str::lines).flat_map(words).collect()
});

impl Message {
    /// The message of an id and arguments that were kept; absent where the program, of another version perhaps, could not say it in every language.
    pub fn kept(id: &str, arguments: impl IntoIterator<Item = (String, Value)>) -> Option<Self> {
        let mut message = Self::new(WORDS.get(id)?);
        for (name, value) in arguments {
            message = message.with(WORDS.get(name.as_str())?, value);
        }
        let can_be_said = |language| Texts::of(language).can_say(&message);
        Language::ALL
            .into_iter()
            .all(can_be_said)
            .then_some(message)
    }
}

/// The id that a line of a Fluent file begins with and the arguments that it names.
fn words(line: &'static str) -> impl Iterator<Item = &'static str> {
    let id = line.split_once(" =").map(|(id, _)| id);
    let arguments = line.split('$').skip(1).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
        &rest[..end.unwrap_or(rest.len())]
    });
    // A date comes to the words in forms with endings of their own.
    let bare = |name: &'static str| ENDINGS.iter().find_map(|it| name.strip_suffix(it));
    id.into_iter()
        .chain(arguments.flat_map(move |name| [Some(name), bare(name)].into_iter().flatten()))
}

/// The endings of the forms of a date.
const ENDINGS: [&str; 3] = ["-genitive", "-prepositional", "-short"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_message_is_the_one_that_was_made() {
        let day = Value::from(jiff::civil::date(2018, 10, 31));
        let kept = Message::kept("strip-not-today", [("day".to_owned(), day.clone())]);
        assert_eq!(kept, Some(Message::new("strip-not-today").with("day", day)));
    }

    #[test]
    fn what_cannot_be_said_is_not_made() {
        assert_eq!(Message::kept("no-such-message", []), None);
        assert_eq!(Message::kept("strip-not-today", []), None, "no day");
        let other = [("nothing".to_owned(), Value::from("x"))];
        assert_eq!(Message::kept("strip-go-to-today", other), None);
        assert_eq!(Message::kept("# A comment", []), None);
        let inner = Value::Message(Message::new("no-such-message"));
        assert_eq!(
            Message::kept("strip-not-today", [("day".to_owned(), inner)]),
            None
        );
    }
}
