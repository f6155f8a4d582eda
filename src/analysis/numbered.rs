//! Small numbers for values that come up again and again.

#![expect(
    clippy::disallowed_types,
    reason = "numbers are only looked up, never walked, so their order does not matter"
)]

use std::collections::HashMap;
use std::hash::Hash;

use super::mixer::Mixing;

/// Gives every value a small number, beginning with 0, in the order in which they come up first.
pub(super) struct Numbered<T> {
    values: Vec<T>,
    numbers: HashMap<T, usize, Mixing>,
}

impl<T: Copy + Eq + Hash> Numbered<T> {
    /// The number of a value.
    #[inline]
    pub(super) fn number(&mut self, value: T) -> usize {
        *self.numbers.entry(value).or_insert_with(|| {
            self.values.push(value);
            self.values.len() - 1
        })
    }

    /// The value of a number that was given here.
    #[inline]
    pub(super) fn value(&self, number: usize) -> T {
        self.values[number]
    }

    /// All values in the order of their numbers.
    pub(super) fn values(&self) -> &[T] {
        &self.values
    }
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            numbers: HashMap::default(),
        }
    }
}
