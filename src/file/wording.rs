//! From serde's English words to facts.
//!
//! serde tells what is wrong in a sentence, and derived types cannot be made to tell it otherwise.
//! Its sentences are taken apart here, so that they can be said in any language; one that is not known stays as it is.

use serde_json::error::Category;

use super::fault::Syntax;
use super::shown::shown;
use super::{Expected, Fault, Found};
use crate::model::{
    CountryCodeError, Formation, HeadcountLine, IdError, Identified as _, Mission, Period,
    PlaceError, Plan, PlanDateError, Source, Unit,
};

/// The letters with which the ids of missions, formations and units begin.
const NODE: &str = "m, f, u";

/// Each kind of id with its letter.
const LETTERS: [(&str, &str); 6] = [
    (Plan::KIND, "n"),
    (Mission::KIND, "m"),
    (Formation::KIND, "f"),
    (Unit::KIND, "u"),
    (Period::KIND, "p"),
    (Source::KIND, "s"),
];

impl Fault {
    /// What `serde_json` found wrong.
    pub(super) fn of(error: &serde_json::Error) -> Self {
        let words = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        let words = words.strip_suffix(&place).unwrap_or(&words);
        match error.classify() {
            Category::Eof => Self::Cut,
            Category::Syntax => Self::of_syntax(words),
            Category::Data | Category::Io => Self::of_data(words),
        }
    }

    fn of_syntax(words: &str) -> Self {
        let syntax = match words {
            "recursion limit exceeded" => return Self::TooDeep,
            "expected `,` or `]`" | "expected `,` or `}`" => Syntax::Comma,
            "expected `:`" => Syntax::Colon,
            "trailing comma" => Syntax::TrailingComma,
            "trailing characters" => Syntax::TrailingText,
            "invalid escape"
            | "invalid unicode code point"
            | "lone leading surrogate in hex escape"
            | "unexpected end of hex escape" => Syntax::Escape,
            "invalid number" | "number out of range" => Syntax::Number,
            "key must be a string" | "expected `\"`" => Syntax::Name,
            "expected value" | "expected ident" => Syntax::Value,
            words if words.starts_with("control character") => Syntax::ControlCharacter,
            words => return Self::Other(shown(words)),
        };
        Self::Syntax(syntax)
    }

    fn of_data(words: &str) -> Self {
        Self::of_names(words)
            .or_else(|| Self::of_value(words))
            .or_else(|| Self::of_text(words))
            .unwrap_or_else(|| Self::Other(shown(words)))
    }

    /// Unknown, missing and twin fields, and unknown words.
    fn of_names(words: &str) -> Option<Self> {
        let named = |before: &str| words.strip_prefix(before)?.strip_suffix('`').map(shown);
        if let Some(field) = named("missing field `") {
            return Some(Self::MissingField { field });
        }
        if let Some(field) = named("duplicate field `") {
            return Some(Self::TwinField { field });
        }
        // The name may hold anything, also what looks like the rest of the sentence; the rest is ours.
        let (name, known) = words.rsplit_once("`, expected ")?;
        let known: Vec<String> = known
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect();
        if let Some(field) = name.strip_prefix("unknown field `") {
            let field = shown(field);
            return Some(Self::UnknownField { field, known });
        }
        let word = shown(name.strip_prefix("unknown variant `")?);
        Some(Self::UnknownWord { word, known })
    }

    /// Values of the wrong kind or out of range.
    fn of_value(words: &str) -> Option<Self> {
        let rest = words
            .strip_prefix("invalid type: ")
            .or_else(|| words.strip_prefix("invalid value: "))?;
        let (found, expected) = rest.rsplit_once(", expected ")?;
        let (found, expected) = (Found::of(found), Expected::of(expected));
        Some(Self::WrongValue { found, expected })
    }

    /// Texts that the model refuses, each of which it knows by its sentence.
    fn of_text(words: &str) -> Option<Self> {
        for error in [
            PlanDateError::Form,
            PlanDateError::Year,
            PlanDateError::Calendar,
        ] {
            if words == error.to_string() {
                return Some(Self::Date(error));
            }
        }
        let expected = if words == CountryCodeError.to_string() {
            Expected::Country
        } else if words == PlaceError.to_string() {
            Expected::Place
        } else if words.starts_with("degrees ") {
            Expected::Degrees
        } else if words.starts_with("the id of ") {
            Expected::Id { letters: NODE }
        } else {
            let mut known = LETTERS.iter();
            let (_, letters) = known.find(|(_, letters)| words == refused_id(letters))?;
            Expected::Id { letters }
        };
        Some(Self::WrongText { expected })
    }
}

impl Found {
    fn of(words: &str) -> Self {
        let quoted = words
            .split_once('`')
            .and_then(|(_, rest)| rest.strip_suffix('`'));
        match words {
            "null" | "unit value" | "Option value" => Self::Null,
            "sequence" => Self::List,
            "map" => Self::Object,
            words if words.starts_with("string ") => {
                let text = words["string ".len()..].trim_matches('"');
                Self::Text(shown(text))
            }
            _ => quoted.map_or(Self::Unknown, |value| Self::Plain(shown(value))),
        }
    }
}

impl Expected {
    fn of(words: &str) -> Self {
        match words {
            "a string" => Self::Text,
            "u16" => Self::WholeNumber {
                most: u16::MAX.into(),
            },
            // Every number of this type counts people.
            "u32" => Self::WholeNumber {
                most: HeadcountLine::MAX_PEOPLE,
            },
            "u64" => Self::WholeNumber { most: u64::MAX },
            "f64" => Self::Degrees,
            "a boolean" => Self::YesOrNo,
            "a sequence" => Self::List,
            "unit variant" | "variant identifier" => Self::Word,
            "the id of a mission, a formation or a unit" => Self::Id { letters: NODE },
            words if words.starts_with("struct ") => Self::Object,
            words if words.starts_with("enum ") => Self::Word,
            words if words.starts_with("a date ") => Self::Date,
            words if words.starts_with("a country") => Self::Country,
            words if words.starts_with("a place ") => Self::Place,
            words => {
                let kind = words.strip_prefix("the id of a ");
                let known = LETTERS.iter().find(|(it, _)| Some(*it) == kind);
                known.map_or_else(
                    || Self::Other(shown(words)),
                    |(_, letters)| Self::Id { letters },
                )
            }
        }
    }
}

/// The model's sentence about a text that is not an id of a letter.
fn refused_id(letter: &str) -> String {
    let letter = letter.chars().next().unwrap_or_default();
    IdError { letter }.to_string()
}
