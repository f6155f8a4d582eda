//! Numbers for the groups that people are put into.

#![expect(
    clippy::disallowed_types,
    reason = "numbers are only looked up, never walked, so their order does not matter"
)]

use std::collections::HashMap;

use super::Key;
use super::mixer::Mixing;

/// Gives every group a small number; there are few of them beside the people who are put into them.
#[derive(Default)]
pub(super) struct KeyList {
    keys: Vec<Key>,
    numbers: HashMap<Key, usize, Mixing>,
}

impl KeyList {
    /// The number of a group.
    #[inline]
    pub(super) fn number(&mut self, key: Key) -> usize {
        *self.numbers.entry(key).or_insert_with(|| {
            self.keys.push(key);
            self.keys.len() - 1
        })
    }

    /// The group of a number that this list gave.
    pub(super) fn key(&self, number: usize) -> Key {
        self.keys[number]
    }
}
