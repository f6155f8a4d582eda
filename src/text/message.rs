//! What is to be said, before it is said in a language.

use super::Name;

/// Something to tell people: the id of a Fluent message and its arguments.
///
/// Layers below the user interface make messages; only `ui`, `export` and `command_line` put them into words.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Message {
    id: &'static str,
    arguments: Vec<(&'static str, Value)>,
}

/// An argument of a [`Message`], written as the language writes it.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Value {
    /// A whole number, grouped in thousands; Fluent chooses plural forms by it.
    Number(u64),

    /// A text that stays as it is in every language.
    Text(String),

    /// A name that may differ between languages.
    Name(Name),

    /// A date; a month or a day that is not known is absent.
    ///
    /// An argument `day` comes to the words in four forms: `$day` (31 October 2018), `$day-short` (31 Oct 2018), and for languages with cases `$day-genitive` (as after "from") and `$day-prepositional` (as after "in").
    Date {
        /// The calendar year.
        year: i16,

        /// The month, 1 to 12.
        month: Option<i8>,

        /// The day of the month, 1 to 31; only with a month.
        day: Option<i8>,
    },

    /// Another message.
    Message(Message),

    /// Several values, set apart as the language does: "a, b, c".
    List(Vec<Self>),
}

impl Message {
    /// The message of an id, without arguments.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            arguments: Vec::new(),
        }
    }

    /// The same message with one argument more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The id of the Fluent message.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The arguments, in the order they were given.
    pub fn arguments(&self) -> &[(&'static str, Value)] {
        &self.arguments
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}

impl From<u16> for Value {
    fn from(number: u16) -> Self {
        Self::Number(u64::from(number))
    }
}

impl From<u8> for Value {
    fn from(number: u8) -> Self {
        Self::Number(u64::from(number))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Name> for Value {
    fn from(name: Name) -> Self {
        Self::Name(name)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl From<jiff::civil::Date> for Value {
    fn from(date: jiff::civil::Date) -> Self {
        Self::Date {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
        }
    }
}

impl<T: Into<Self>> From<Vec<T>> for Value {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Self>> FromIterator<T> for Value {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}
