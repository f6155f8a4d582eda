//! Changes of a list within a mission or a unit.

use crate::text::Message;

use super::refusal::Problem;

/// A change of a list: one entry added at its end, replaced or removed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ListChange<T> {
    /// Adds an entry at the end.
    Add(T),

    /// Puts another entry in the place of the one at an index, from 0.
    Replace(usize, T),

    /// Removes the entry at an index, from 0.
    Remove(usize),
}

impl<T: Clone> ListChange<T> {
    /// Changes the list; refused where there is no entry at the index.
    pub(super) fn apply(&self, list: &mut Vec<T>) -> Result<(), Problem> {
        match self {
            Self::Add(entry) => list.push(entry.clone()),
            Self::Replace(index, entry) => {
                *list.get_mut(*index).ok_or_else(no_entry)? = entry.clone();
            }
            Self::Remove(index) if *index < list.len() => {
                list.remove(*index);
            }
            Self::Remove(_) => return Err(no_entry()),
        }
        Ok(())
    }
}

pub(super) fn no_entry() -> Problem {
    Problem::Said(Message::new("refusal-no-entry"))
}
