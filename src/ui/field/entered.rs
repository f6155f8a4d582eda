//! What was entered into a field that may be empty.

/// What a field for a value that may be absent gave when it was finished.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Entered<T> {
    /// The value; absent where the field was emptied.
    pub value: Option<T>,
}

impl<T> Entered<T> {
    /// Nothing: the field was emptied.
    pub(super) const NOTHING: Self = Self { value: None };

    /// A value.
    pub(super) fn some(value: T) -> Self {
        Self { value: Some(value) }
    }
}
