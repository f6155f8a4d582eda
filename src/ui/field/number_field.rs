//! Fields for whole numbers.

use egui::{Align, Id, Ui};

use crate::text::{Message, NumberError, Texts, parse_number};

use super::typed_field::{TypedField, typed_field_ui};
use super::{Drafts, Entered};

/// Draws a field for a number that has to be there; the number when it is finished.
pub fn number_field_ui<T: Copy + Into<u64> + TryFrom<u64>>(
    ui: &mut Ui,
    drafts: &mut Drafts,
    texts: &Texts,
    id: Id,
    name: &str,
    value: T,
) -> Option<T> {
    let written = texts.number(value.into());
    let field = TypedField {
        align: Align::Max,
        is_value: true,
        ..TypedField::new(ui, id, name, &written)
    };
    typed_field_ui(ui, drafts, &field, parse)
}

/// Draws a field for a number that may be absent: it is empty then, with a dash in it; the number when it is finished.
pub fn optional_number_field_ui<T: Copy + Into<u64> + TryFrom<u64>>(
    ui: &mut Ui,
    drafts: &mut Drafts,
    texts: &Texts,
    id: Id,
    name: &str,
    value: Option<T>,
) -> Option<Entered<T>> {
    let written = value.map(|value| texts.number(value.into()));
    let field = TypedField {
        align: Align::Max,
        is_value: true,
        hint: "–",
        ..TypedField::new(ui, id, name, written.as_deref().unwrap_or_default())
    };
    typed_field_ui(ui, drafts, &field, |text| {
        let is_absent = text.trim().is_empty() || text.trim() == field.hint;
        if is_absent {
            Ok(Entered::NOTHING)
        } else {
            parse(text).map(Entered::some)
        }
    })
}

fn parse<T: TryFrom<u64>>(text: &str) -> Result<T, Message> {
    let number = parse_number(text).map_err(NumberError::message)?;
    T::try_from(number).map_err(|_error| NumberError::TooLarge.message())
}
