//! From bytes to a plan.
//!
//! The way of a good file is short: look at format and version, parse, put together.
//! Only after a failure the text is read again, to find the place: that costs a good file nothing.

use std::borrow::Cow;

use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

use super::document::Document;
use super::fault::Syntax;
use super::heading::Heading;
use super::shown::shown;
use super::strict::Strict;
use super::trail::Trail;
use super::upgrade;
use super::{Expected, FORMAT, Fault, Found, MAX_SIZE, Position, ReadError, VERSION};
use crate::model::{Invalid, Item, Period, Plan, Reason, Unit};

/// The mark with which some editors begin a text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The plan that the bytes of a file hold.
///
/// Fields may stand in any order and with any space between them; older versions are brought to the present one.
pub fn read(bytes: &[u8]) -> Result<Plan, ReadError> {
    let text = text(bytes)?;
    let document: Document = document(text, FORMAT)?;
    Plan::assemble(document.into_parts()).map_err(|invalid| ReadError::Illegal {
        position: position_of(text, &invalid),
        invalid,
    })
}

/// The bytes as text.
pub(super) fn text(bytes: &[u8]) -> Result<&str, ReadError> {
    let size = bytes.len() as u64;
    if size > MAX_SIZE {
        return Err(ReadError::TooLarge { size });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let text = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
        ReadError::NotText {
            position: Position::of_offset(text, text.len(), String::new()),
        }
    })?;
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    if text.trim_ascii().is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(text)
}

/// The text as the top level of a file of a format, of the present version.
pub(super) fn document<D: DeserializeOwned>(
    text: &str,
    known: &'static str,
) -> Result<D, ReadError> {
    let heading = Heading::peek(text);
    match heading.format {
        Some(format) if format != known => {
            let format = Some(shown(&format));
            return Err(ReadError::OtherFormat { format });
        }
        Some(_) => {}
        None if !heading.is_object => return Err(ReadError::OtherFormat { format: None }),
        None => check_syntax::<D>(text)?,
    }
    match heading.version {
        Some(version) if version > VERSION => Err(ReadError::Newer { version }),
        Some(version) if upgrade::is_needed(version) => older_document(text, version),
        _ => present_document(text).map_err(|error| malformed::<D>(text, &error)),
    }
}

/// All of the text as the top level of a file of the present version.
fn present_document<D: DeserializeOwned>(text: &str) -> serde_json::Result<D> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let document = D::deserialize(Strict(&mut deserializer))?;
    deserializer.end()?;
    Ok(document)
}

/// An object that names no format: it is another kind of file, unless it is broken.
fn check_syntax<D: DeserializeOwned>(text: &str) -> Result<(), ReadError> {
    match serde_json::from_str::<IgnoredAny>(text) {
        Ok(_) => Err(ReadError::OtherFormat { format: None }),
        Err(error) => Err(malformed::<D>(text, &error)),
    }
}

fn older_document<D: DeserializeOwned>(text: &str, version: u64) -> Result<D, ReadError> {
    let mut file: Value =
        serde_json::from_str(text).map_err(|error| malformed::<D>(text, &error))?;
    upgrade::upgrade(&mut file, version);
    serde_path_to_error::deserialize(Strict(file)).map_err(|error| {
        let trail = Trail::of(error.path());
        // The place in the file as it is; what the upgrade has renamed is found as far as it goes.
        ReadError::Malformed {
            position: Position::of_offset(text, trail.find(text).value, trail.to_string()),
            fault: Fault::of(error.inner()),
        }
    })
}

/// The error with its place, for which the text is read once more.
fn malformed<D: DeserializeOwned>(text: &str, error: &serde_json::Error) -> ReadError {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut trail = match serde_path_to_error::deserialize::<_, D>(Strict(&mut deserializer)) {
        Ok(_) => Trail::default(),
        Err(error) => Trail::of(error.path()),
    };
    let mut fault = Fault::of(error);
    let is_json = || serde_json::from_str::<IgnoredAny>(text).is_ok();
    if fault == Fault::Syntax(Syntax::Value) && is_json() {
        // serde_json says the same of a number where a word should be as of no value at all.
        fault = Fault::WrongValue {
            found: Found::Unknown,
            expected: Expected::Word,
        };
    }
    if let Fault::TwinField { field } = &fault {
        trail.enter(field);
    }
    let path = trail.to_string();
    let position = match &fault {
        Fault::Cut | Fault::TooDeep | Fault::Syntax(_) | Fault::TwinField { .. } => {
            Position::of_line(text, error.line(), error.column(), path)
        }
        Fault::UnknownField { .. } => Position::of_offset(text, trail.find(text).name, path),
        _ => Position::of_offset(text, trail.find(text).value, path),
    };
    ReadError::Malformed { position, fault }
}

/// Where in the text the field is with which the model found fault.
fn position_of(text: &str, invalid: &Invalid) -> Position {
    let Ok(document) = document::<Document>(text, FORMAT) else {
        return Position::default();
    };
    let path = path_of(&document, invalid);
    let trail = Trail::parse(&path);
    Position::of_offset(text, trail.find(text).value, path)
}

/// The path of the field with which the model found fault.
fn path_of(document: &Document, invalid: &Invalid) -> String {
    let Invalid {
        item,
        field,
        reason,
    } = invalid;
    // Of twins the second one is the one too many.
    let twins = usize::from(*reason == Reason::TwinId);
    let mut field = Cow::Borrowed(field.as_str());
    let (list, index) = match item {
        Item::Head => return field.into_owned(),
        Item::Country(code) => {
            if *reason == Reason::TwinId {
                field = Cow::Borrowed("code");
            }
            let index = nth(&document.countries, twins, |entry| entry.code == *code);
            ("countries", index)
        }
        Item::Mission(id) => {
            let index = nth(&document.missions, twins, |entry| entry.id == *id);
            ("missions", index)
        }
        Item::Formation(id) => {
            let index = nth(&document.formations, twins, |entry| entry.id == *id);
            ("formations", index)
        }
        Item::Unit(id) => {
            let index = nth(&document.units, twins, |entry| entry.id == *id);
            if let Some(unit) = index.and_then(|index| document.units.get(index)) {
                field = Cow::Owned(as_in_file(unit, &field));
            }
            ("units", index)
        }
        Item::BaseUnit(id) => {
            let index = nth(&document.base_units, twins, |entry| entry.id == *id);
            ("base_units", index)
        }
        Item::Arrangement(id) => {
            let index = nth(&document.arrangements, twins, |entry| entry.id == *id);
            ("arrangements", index)
        }
        Item::Agreement(id) => {
            let index = nth(&document.agreements, twins, |entry| entry.id == *id);
            ("agreements", index)
        }
        Item::Source(id) => {
            let index = nth(&document.sources, twins, |entry| entry.id == *id);
            ("sources", index)
        }
    };
    match (index, field.as_ref()) {
        (None, _) => list.to_owned(),
        (Some(index), "") => format!("{list}[{index}]"),
        (Some(index), field) => format!("{list}[{index}].{field}"),
    }
}

/// The index of the entry that fits, after some others that fit.
fn nth<T>(entries: &[T], skipped: usize, fits: impl Fn(&T) -> bool) -> Option<usize> {
    let fitting = entries.iter().enumerate().filter(|(_, entry)| fits(entry));
    fitting.map(|(index, _)| index).nth(skipped)
}

/// A unit's field with the number that its period has in the file: the model counts periods in the order of their ids.
fn as_in_file(unit: &Unit, field: &str) -> String {
    let moved = || {
        let (number, rest) = field.strip_prefix("periods[")?.split_once(']')?;
        let mut order: Vec<(usize, &Period)> = unit.periods.iter().enumerate().collect();
        order.sort_by_key(|(_, period)| period.id);
        let (index, _) = order.get(number.parse::<usize>().ok()?)?;
        Some(format!("periods[{index}]{rest}"))
    };
    moved().unwrap_or_else(|| field.to_owned())
}
