//! What people read: messages, Fluent files, numbers, dates and sorting by language.

mod language;
mod message;
mod name;

pub use self::language::Language;
pub use self::message::{Message, Value};
pub use self::name::Name;
