//! The names of edits that change one field.

use crate::text::Message;

/// "Rename …".
pub(super) fn rename(name: String) -> Message {
    Message::new("edit-rename").with("name", name)
}

/// "Change … of …", where the first is the message of a field.
pub(super) fn change(field: &'static str, name: String) -> Message {
    Message::new("edit-change")
        .with("field", Message::new(field))
        .with("name", name)
}
