//! Where among its siblings something comes to stand.

use crate::model::{NodeId, Place, Plan};

use super::siblings;

/// A position among siblings.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Position {
    /// Ahead of all others.
    First,

    /// After all others.
    Last,

    /// Ahead of one of them.
    Before(NodeId),

    /// After one of them.
    After(NodeId),
}

impl Position {
    /// The place for something new under a parent, or among the missions without one.
    ///
    /// A neighbor that does not stand there counts as the end.
    pub fn place(self, plan: &Plan, parent: Option<NodeId>) -> Place {
        let siblings = siblings::in_order(plan, parent);
        let index_of = |node| siblings.iter().position(|sibling| *sibling == node);
        let index = match self {
            Self::First => Some(0),
            Self::Last => None,
            Self::Before(node) => index_of(node),
            Self::After(node) => index_of(node).map(|index| index + 1),
        };
        let index = index.unwrap_or(siblings.len());
        let place = |index: usize| {
            let node = siblings.get(index)?;
            siblings::place(plan, *node)
        };
        match (index.checked_sub(1).and_then(place), place(index)) {
            (None, None) => Place::middle(),
            (before, after) => Place::between(before, after),
        }
    }
}

/// So many places in order, evenly spread and short: for things that are added together.
pub fn spread_places(count: usize) -> Vec<Place> {
    let count = count as u128;
    let mut digits = 1;
    while 36_u128.pow(digits) <= 2 * count {
        digits += 1;
    }
    let all = 36_u128.pow(digits);
    (1..=count)
        .map(|number| written(number * all / (count + 1), digits))
        .collect()
}

/// The fraction of so many digits that a number stands for.
fn written(mut number: u128, digits: u32) -> Place {
    let mut text = vec![b'0'; digits as usize];
    for digit in text.iter_mut().rev() {
        *digit = b"0123456789abcdefghijklmnopqrstuvwxyz"[(number % 36) as usize];
        number /= 36;
    }
    let text = String::from_utf8_lossy(&text);
    // A number above zero has a digit above zero, so this is always a place.
    Place::parse(text.trim_end_matches('0')).unwrap_or_else(|_error| Place::middle())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spread_places_are_short_and_in_order() {
        for count in [0, 1, 2, 17, 18, 35, 36, 37, 1000, 100_000] {
            let places = spread_places(count);
            assert_eq!(places.len(), count);
            assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{count}");
            assert!(places.iter().all(|place| place.as_str().len() <= 4));
        }
        assert_eq!(spread_places(1), [Place::middle()]);
    }
}
