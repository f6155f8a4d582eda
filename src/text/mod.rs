//! What people read: messages, Fluent files, numbers, dates and sorting by language.
//!
//! The layers below the user interface say what they mean as a [`Message`]; [`Texts`] puts it into words.
//! What people type is read here too: [`parse_number`] and [`parse_date`] forgive a good deal, and refuse with a message.

mod collation;
mod date_parser;
mod date_parts;
mod date_words;
mod files;
mod finder;
mod keyboard_layout;
mod known;
mod language;
mod message;
mod name;
mod number;
mod texts;

pub use self::date_parser::{DateError, parse_date};
pub use self::date_parts::DateParts;
pub use self::finder::{Finder, Strictness};
pub use self::keyboard_layout::readings;
pub use self::language::{Language, UnknownLanguage};
pub use self::message::{Message, Value};
pub use self::name::Name;
pub use self::number::{NumberError, parse_number};
pub use self::texts::Texts;
