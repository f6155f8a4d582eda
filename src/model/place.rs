//! A place among siblings that can always be squeezed between two others.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

/// A place among siblings: a fraction between 0 and 1 whose digits are `0`–`9` and `a`–`z`.
///
/// `i` lies half-way, and between any two places there is another, so that moving one sibling changes no other.
/// Two siblings of one place are ordered by their ids.
#[derive(Clone, Debug, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Place(#[schemars(regex(pattern = "^[0-9a-z]{0,199}[1-9a-z]$"))] String);

/// The text is not a place: digits `0`–`9` and `a`–`z`, the last of them not `0`, at most 200.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PlaceError;

const BASE: u8 = 36;

fn value(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => digit - b'a' + 10,
    }
}

fn digit(value: u8) -> char {
    char::from(if value < 10 {
        b'0' + value
    } else {
        b'a' + value - 10
    })
}

impl Place {
    /// The most characters of a place.
    pub const MAX_LENGTH: usize = 200;

    /// The place of an only child, half-way.
    pub fn middle() -> Self {
        Self("i".to_owned())
    }

    /// Reads a place as it is written.
    pub fn parse(text: &str) -> Result<Self, PlaceError> {
        let digits = text.as_bytes();
        let well_formed = digits.len() <= Self::MAX_LENGTH
            && digits
                .iter()
                .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'z'))
            && digits.last().is_some_and(|last| *last != b'0');
        well_formed.then(|| Self(text.to_owned())).ok_or(PlaceError)
    }

    /// A place after `before` and ahead of `after`; an absent one is the end of the line.
    ///
    /// Of two that are not in order the second is left out.
    /// Appending over and over adds a digit every thirty or so times, as does inserting at one spot every five.
    #[must_use]
    pub fn between(before: Option<&Self>, after: Option<&Self>) -> Self {
        let low = before.map_or(&[][..], |place| place.0.as_bytes());
        let high = after
            .map(|place| place.0.as_bytes())
            .filter(|high| low < *high);
        Self(Self::digits_between(low, high))
    }

    /// The written form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn digits_between(low: &[u8], high: Option<&[u8]>) -> String {
        let mut text = String::new();
        let mut high = high;
        for index in 0.. {
            let below = low.get(index).map_or(0, |digit| value(*digit));
            let above = match high {
                Some(digits) => digits.get(index).map_or(0, |digit| value(*digit)),
                None => BASE,
            };
            if below == above {
                text.push(digit(below));
                continue;
            }
            let step = if high.is_none() && low.len() > index {
                // Appending goes up by one digit at a time, which keeps long lists short.
                below + 1
            } else {
                below + (above - below).div_ceil(2)
            };
            if step < above {
                text.push(digit(step));
                return text;
            }
            text.push(digit(below));
            high = None;
        }
        text
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for PlaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a place is one to 200 characters of 0-9 and a-z, the last of them not 0")
    }
}

impl std::error::Error for PlaceError {}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl serde::de::Visitor<'_> for Visitor {
            type Value = Place;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a place among siblings such as \"i\"")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Place, E> {
                Place::parse(text).map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_new_place_lies_where_it_is_asked_for() {
        let first = Place::middle();
        let last = Place::between(Some(&first), None);
        let front = Place::between(None, Some(&first));
        let middle = Place::between(Some(&first), Some(&last));
        assert!(front < first && first < middle && middle < last);
    }

    #[test]
    fn appending_a_thousand_times_keeps_places_short() {
        let mut place = Place::middle();
        for _ in 0..1000 {
            let next = Place::between(Some(&place), None);
            assert!(place < next);
            place = next;
        }
        assert!(place.as_str().len() < 60, "{place}");
    }

    proptest! {
        #[test]
        fn there_is_always_a_place_between(a in "[0-9a-z]{0,6}[1-9a-z]", b in "[0-9a-z]{0,6}[1-9a-z]") {
            let (a, b) = (Place::parse(&a).unwrap(), Place::parse(&b).unwrap());
            let (low, high) = if a < b { (a, b) } else { (b, a) };
            if low != high {
                let middle = Place::between(Some(&low), Some(&high));
                prop_assert!(low < middle && middle < high, "{low} {middle} {high}");
                prop_assert_eq!(Place::parse(middle.as_str()), Ok(middle));
            }
            let front = Place::between(None, Some(&low));
            prop_assert!(front < low);
            prop_assert_eq!(Place::parse(front.as_str()), Ok(front));
            let back = Place::between(Some(&high), None);
            prop_assert!(high < back);
            prop_assert_eq!(Place::parse(back.as_str()), Ok(back));
        }
    }
}
