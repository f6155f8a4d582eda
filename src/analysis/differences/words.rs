//! Pieces of sentences that several comparisons need.

use crate::model::{CountryCode, NodeId, Plan, PlanDate, Stretch};
use crate::reference;
use crate::text::{Message, Name, Value};

use super::list::{List, Topic};

/// A field of something with its name, before and after; nothing where they are equal.
pub(super) struct Field<'a> {
    /// What the thing is called.
    pub(super) name: &'a str,

    /// What it is called itself.
    pub(super) label: Message,

    /// What the sentence is about.
    pub(super) topic: Topic,
}

impl Field<'_> {
    /// Says a value of few words before and after, where they differ.
    pub(super) fn compare<T: Eq + Copy>(
        self,
        list: &mut List,
        [old, new]: [T; 2],
        words: impl Fn(T) -> Value,
    ) {
        if old != new {
            let message = Message::new("difference-field")
                .with("name", self.name)
                .with("field", self.label)
                .with("before", words(old))
                .with("after", words(new));
            list.add(self.topic, 0, message);
        }
    }

    /// Says that a value differs which is too long to be said itself.
    pub(super) fn note<T: Eq>(self, list: &mut List, [old, new]: [T; 2]) {
        if old != new {
            let message = Message::new("difference-field-changed")
                .with("name", self.name)
                .with("field", self.label);
            list.add(self.topic, 0, message);
        }
    }
}

/// A text, or a word for none.
pub(super) fn text(text: &str) -> Value {
    if text.is_empty() {
        Message::new("difference-none").into()
    } else {
        Message::new("difference-quoted").with("text", text).into()
    }
}

/// A date in its short form, or a word for none.
pub(super) fn date(date: Option<PlanDate>) -> Value {
    let message = match date {
        Some(date) => Message::new("difference-date").with("date", date),
        None => Message::new("difference-none"),
    };
    message.into()
}

/// A stretch of days in short forms.
pub(super) fn span(stretch: Stretch) -> Message {
    match (stretch.first_day, stretch.last_day) {
        (Some(first), Some(last)) => Message::new("difference-span")
            .with("first", first)
            .with("last", last),
        (Some(first), None) => Message::new("difference-span-from").with("first", first),
        (None, _) => Message::new("difference-span-undated"),
    }
}

/// The name of a country: the plan's own, else the built-in one, else its code.
pub(super) fn country(plan: &Plan, code: CountryCode) -> Name {
    let own = plan
        .own_country(code)
        .map(|it| Name::Plain(it.name.clone()));
    own.or_else(|| reference::country(code).map(|it| it.name.clone()))
        .unwrap_or_else(|| Name::Plain(code.to_string()))
}

/// The name of a mission, formation or unit; its id where it is not in the plan.
pub(super) fn node(plan: &Plan, node: NodeId) -> String {
    let name = match node {
        NodeId::Mission(id) => plan.mission(id).map(|it| &it.acronym),
        NodeId::Formation(id) => plan.formation(id).map(|it| &it.name),
        NodeId::Unit(id) => plan.unit(id).map(|it| &it.name),
    };
    name.map_or_else(|| node.to_string(), Clone::clone)
}
