//! What is wrong at one place of a file.

use crate::model::PlanDateError;
use crate::text::Message;

/// What is wrong at one place of a file, before it can be a plan.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Fault {
    /// The file ends in the middle.
    Cut,

    /// Objects and lists stand in one another too deeply.
    TooDeep,

    /// It is not JSON, for a reason that has words of its own.
    Syntax(Syntax),

    /// There is no such field.
    UnknownField {
        /// The field.
        field: String,

        /// The fields that there are.
        known: Vec<String>,
    },

    /// A field that has to be there is not.
    MissingField {
        /// The field.
        field: String,
    },

    /// A field stands there twice.
    TwinField {
        /// The field.
        field: String,
    },

    /// A word that is not one of those that the field may have.
    UnknownWord {
        /// The word.
        word: String,

        /// The words that there are.
        known: Vec<String>,
    },

    /// A value of the wrong kind, or a number out of range.
    WrongValue {
        /// What stands there.
        found: Found,

        /// What should.
        expected: Expected,
    },

    /// A date that is none.
    Date(PlanDateError),

    /// A text that is not what the field holds.
    WrongText {
        /// What should stand there.
        expected: Expected,
    },

    /// Anything else, in serde's English words.
    Other(String),
}

/// Why a text is not JSON.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Syntax {
    /// A comma or the closing bracket is missing.
    Comma,

    /// A colon is missing.
    Colon,

    /// There is a comma after the last entry.
    TrailingComma,

    /// The plan has ended and something follows.
    TrailingText,

    /// A line break or another control character stands in a text.
    ControlCharacter,

    /// A backslash in a text is followed by what it can't be.
    Escape,

    /// A number is written wrongly or has too many digits.
    Number,

    /// The name of a field is not in quotes.
    Name,

    /// There is no value where one has to be.
    Value,
}

/// What stands where something else should.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Found {
    /// `null`.
    Null,

    /// `true`, `false` or a number, as written.
    Plain(String),

    /// A text.
    Text(String),

    /// A list.
    List,

    /// An object.
    Object,

    /// Something that is only known not to be what is expected.
    Unknown,
}

/// What should stand somewhere.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Expected {
    /// A text.
    Text,

    /// A whole number from zero up to a most.
    WholeNumber {
        /// The most.
        most: u64,
    },

    /// Degrees from -180 to 180.
    Degrees,

    /// `true` or `false`.
    YesOrNo,

    /// A list.
    List,

    /// An object with fields.
    Object,

    /// A date.
    Date,

    /// An id that begins with a letter.
    Id {
        /// The letter; more than one where ids of several kinds will do.
        letters: &'static str,
    },

    /// A country's three letters.
    Country,

    /// A place among siblings.
    Place,

    /// One of certain words.
    Word,

    /// Anything else, in serde's English words.
    Other(String),
}

impl Fault {
    /// What is wrong, in words.
    pub fn message(&self) -> Message {
        match self {
            Self::Cut => Message::new("file-cut"),
            Self::TooDeep => Message::new("file-too-deep"),
            Self::Syntax(syntax) => syntax.message(),
            Self::UnknownField { field, known: _ } => {
                Message::new("file-unknown-field").with("field", field.as_str())
            }
            Self::MissingField { field } => {
                Message::new("file-missing-field").with("field", field.as_str())
            }
            Self::TwinField { field } => {
                Message::new("file-twin-field").with("field", field.as_str())
            }
            Self::UnknownWord { word, known: _ } => {
                Message::new("file-unknown-word").with("word", word.as_str())
            }
            Self::WrongValue { found, expected } => Message::new("file-wrong-value")
                .with("found", found.message())
                .with("expected", expected.message()),
            Self::Date(error) => Message::new(match error {
                PlanDateError::Form => "file-date-form",
                PlanDateError::Year => "file-date-year",
                PlanDateError::Calendar => "file-date-calendar",
            }),
            Self::WrongText { expected } => {
                Message::new("file-wrong-text").with("expected", expected.message())
            }
            Self::Other(words) => Message::new("file-other").with("words", words.as_str()),
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> Message {
        match self {
            Self::Cut => Message::new("file-hint-cut"),
            Self::UnknownField { known, .. } => {
                Message::new("file-hint-known-fields").with("known", known.clone())
            }
            Self::UnknownWord { known, .. } => {
                Message::new("file-hint-known-words").with("known", known.clone())
            }
            Self::MissingField { .. } => Message::new("file-hint-missing-field"),
            Self::TwinField { .. } => Message::new("file-hint-twin-field"),
            Self::Date(_) => Message::new("file-hint-date"),
            Self::TooDeep
            | Self::Syntax(_)
            | Self::WrongValue { .. }
            | Self::WrongText { .. }
            | Self::Other(_) => Message::new("file-hint-mend"),
        }
    }
}

impl Syntax {
    fn message(self) -> Message {
        Message::new(match self {
            Self::Comma => "file-syntax-comma",
            Self::Colon => "file-syntax-colon",
            Self::TrailingComma => "file-syntax-trailing-comma",
            Self::TrailingText => "file-syntax-trailing-text",
            Self::ControlCharacter => "file-syntax-control-character",
            Self::Escape => "file-syntax-escape",
            Self::Number => "file-syntax-number",
            Self::Name => "file-syntax-name",
            Self::Value => "file-syntax-value",
        })
    }
}

impl Found {
    fn message(&self) -> Message {
        match self {
            Self::Null => Message::new("file-found-plain").with("value", "null"),
            Self::Plain(value) => Message::new("file-found-plain").with("value", value.as_str()),
            Self::Text(text) => Message::new("file-found-text").with("text", text.as_str()),
            Self::List => Message::new("file-found-list"),
            Self::Object => Message::new("file-found-object"),
            Self::Unknown => Message::new("file-found-unknown"),
        }
    }
}

impl Expected {
    fn message(&self) -> Message {
        match self {
            Self::Text => Message::new("file-expected-text"),
            Self::WholeNumber { most } => {
                Message::new("file-expected-whole-number").with("most", *most)
            }
            Self::Degrees => Message::new("file-expected-degrees"),
            Self::YesOrNo => Message::new("file-expected-yes-or-no"),
            Self::List => Message::new("file-expected-list"),
            Self::Object => Message::new("file-expected-object"),
            Self::Date => Message::new("file-expected-date"),
            Self::Id { letters } => Message::new("file-expected-id").with("letters", *letters),
            Self::Country => Message::new("file-expected-country"),
            Self::Place => Message::new("file-expected-place"),
            Self::Word => Message::new("file-expected-word"),
            Self::Other(words) => Message::new("file-other").with("words", words.as_str()),
        }
    }
}
