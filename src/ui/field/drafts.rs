//! What is being typed into fields, until it is finished.

use std::collections::BTreeMap;

use egui::Id;

use crate::text::Message;

use super::calendar::ShownMonth;
use super::picker::OpenList;
use super::source_field::NewSource;

/// What is typed into the fields of a form, by the ids of the fields, and which of their lists are open.
///
/// It is view state: it stays while other things are shown, so nothing typed is lost, and never enters the plan.
#[derive(Debug, Default)]
pub struct Drafts {
    typed: BTreeMap<u64, Draft>,
    finished: Option<(u64, Draft)>,
    is_finishing: bool,

    /// The list that is open.
    pub(super) list: Option<OpenList>,

    /// The month that an open calendar shows.
    pub(super) month: Option<ShownMonth>,

    /// What was searched for in the list that was closed last.
    pub(super) searched: String,

    /// The field that is to get the keyboard when it is drawn next.
    pub(super) wants_keyboard: Option<u64>,

    /// A source that is being described.
    pub(super) new_source: Option<NewSource>,
}

/// What is typed into one field.
#[derive(Clone, Debug)]
struct Draft {
    /// What is typed.
    text: String,

    /// What the field showed before.
    before: String,

    /// Why it was not understood or not taken.
    error: Option<Message>,
}

impl Drafts {
    /// Whether nothing is typed that has not been finished.
    pub fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// Says whether fields are to be finished and not drawn: each gives what was typed into it, as far as it is understood.
    ///
    /// For when a form goes away while something is typed: it runs once more, unseen.
    pub fn set_finishing(&mut self, is_finishing: bool) {
        self.is_finishing = is_finishing;
    }

    /// Whether fields are to be finished and not drawn.
    pub fn is_finishing(&self) -> bool {
        self.is_finishing
    }

    /// Puts back what the last field gave, with the reason why it was not taken; whether there was anything.
    pub fn refuse(&mut self, reason: Message) -> bool {
        let Some((id, draft)) = self.finished.take() else {
            return false;
        };
        let error = Some(reason);
        self.typed.insert(id, Draft { error, ..draft });
        true
    }

    /// Forgets what the last field gave: it was taken.
    pub fn accept(&mut self) {
        self.finished = None;
    }

    /// Why what is typed into a field was not taken.
    pub fn error(&self, id: Id) -> Option<&Message> {
        self.typed.get(&id.value())?.error.as_ref()
    }

    /// What is typed into a field.
    pub fn text(&self, id: Id) -> Option<&str> {
        self.typed.get(&id.value()).map(|draft| draft.text.as_str())
    }

    /// Keeps what is typed into a field that showed something before.
    pub(super) fn write(&mut self, id: Id, text: String, before: &str) {
        let draft = Draft {
            text,
            before: before.to_owned(),
            error: None,
        };
        self.typed.insert(id.value(), draft);
    }

    /// Gives a field with a list the keyboard when it is drawn next.
    pub fn give_keyboard(&mut self, id: Id) {
        self.wants_keyboard = Some(id.value());
    }

    /// Forgets what is typed into a field.
    pub fn forget(&mut self, id: Id) {
        self.typed.remove(&id.value());
    }

    /// Forgets what was typed over a value that has become another since, unless it is being typed now.
    pub(super) fn drop_outdated(&mut self, id: Id, value: &str, has_focus: bool) {
        let is_outdated = |draft: &Draft| draft.before != value && !has_focus;
        if self.typed.get(&id.value()).is_some_and(is_outdated) {
            self.forget(id);
        }
    }

    /// Takes what is typed into a field, where it is understood; keeps it with the reason where it is not.
    pub(super) fn take<T>(
        &mut self,
        id: Id,
        parse: impl FnOnce(&str) -> Result<T, Message>,
    ) -> Option<T> {
        let draft = self.typed.get_mut(&id.value())?;
        if draft.error.is_some() {
            return None;
        }
        if draft.text == draft.before {
            self.forget(id);
            return None;
        }
        match parse(&draft.text) {
            Ok(value) => {
                self.finished = self
                    .typed
                    .remove(&id.value())
                    .map(|draft| (id.value(), draft));
                Some(value)
            }
            Err(error) => {
                draft.error = Some(error);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{NumberError, parse_number};

    fn number(text: &str) -> Result<u64, Message> {
        parse_number(text).map_err(NumberError::message)
    }

    fn field() -> Id {
        Id::unique("a field")
    }

    #[test]
    fn what_is_understood_is_given_once() {
        let mut drafts = Drafts::default();
        drafts.write(field(), "1 200".to_owned(), "120");
        assert_eq!(drafts.take(field(), number), Some(1200));
        assert_eq!(drafts.take(field(), number), None);
        assert!(drafts.is_empty());
    }

    #[test]
    fn what_is_not_understood_stays_with_the_reason() {
        let mut drafts = Drafts::default();
        drafts.write(field(), "many".to_owned(), "120");
        assert_eq!(drafts.take(field(), number), None);
        assert_eq!(drafts.text(field()), Some("many"));
        let error = drafts.error(field()).map(Message::id);
        assert_eq!(error, Some("text-number-not-digits"));
    }

    #[test]
    fn what_is_refused_comes_back_as_it_was_typed() {
        let mut drafts = Drafts::default();
        drafts.write(field(), "1 200".to_owned(), "120");
        drafts.take(field(), number);
        assert!(drafts.refuse(Message::new("refusal-no-entry")));
        assert_eq!(drafts.text(field()), Some("1 200"));
        assert!(drafts.error(field()).is_some());
        assert!(!drafts.refuse(Message::new("refusal-no-entry")));
    }

    #[test]
    fn what_is_typed_as_it_was_changes_nothing() {
        let mut drafts = Drafts::default();
        drafts.write(field(), "120".to_owned(), "120");
        assert_eq!(drafts.take(field(), number), None);
        assert!(drafts.is_empty());
    }

    #[test]
    fn a_value_that_became_another_takes_the_place_of_what_was_typed_over_it() {
        let mut drafts = Drafts::default();
        drafts.write(field(), "many".to_owned(), "120");
        drafts.drop_outdated(field(), "130", true);
        assert_eq!(drafts.text(field()), Some("many"));
        drafts.drop_outdated(field(), "130", false);
        assert!(drafts.is_empty());
    }
}
