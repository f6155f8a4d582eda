//! The names of edits that change one field.

use crate::text::Message;

/// "Rename …".
pub(super) fn rename(name: String) -> Message {
    Message::new("edit-rename").with("name", name)
}

/// "Change … of …".
pub(super) fn change(field: Message, name: String) -> Message {
    Message::new("edit-change")
        .with("field", field)
        .with("name", name)
}
