//! The sentences as they are gathered.

use std::cmp::Reverse;

use crate::text::Message;

/// What a sentence is about, the most important first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Topic {
    /// What the plan says of itself.
    Head,

    /// Something is no longer there.
    Gone,

    /// Something is new.
    New,

    /// How many people.
    People,

    /// From when to when.
    Days,

    /// Under what.
    Parent,

    /// How far along.
    Status,

    /// What it is called.
    Name,

    /// Anything else that it is.
    Field,

    /// Where numbers come from, and countries of the plan's own.
    Source,

    /// Remarks, and the order of siblings.
    Remark,
}

/// Sentences with what they are sorted by.
#[derive(Debug, Default)]
pub(super) struct List(Vec<Entry>);

/// A sentence: its topic, how many people it concerns, what it says.
#[derive(Debug)]
struct Entry {
    topic: Topic,
    people: u64,
    message: Message,
}

impl List {
    /// Adds a sentence that concerns so many people.
    pub(super) fn add(&mut self, topic: Topic, people: u64, message: Message) {
        self.0.push(Entry {
            topic,
            people,
            message,
        });
    }

    /// The most important sentences, and one that counts the rest.
    pub(super) fn into_messages(self, most: usize) -> Vec<Message> {
        let Self(mut entries) = self;
        // Stable, so that what is said of one thing stays together.
        entries.sort_by_key(|entry| (entry.topic, Reverse(entry.people)));
        let rest = entries.len().saturating_sub(most);
        let mut messages: Vec<Message> = entries
            .into_iter()
            .take(most)
            .map(|entry| entry.message)
            .collect();
        if rest > 0 {
            messages.push(Message::new("difference-more").with("count", rest));
        }
        messages
    }
}
