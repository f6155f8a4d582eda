//! Short random names that identify things for good.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::RangeInclusive;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Something that has an id of its own kind.
pub trait Identified {
    /// The letter with which ids of this kind begin.
    const LETTER: char;

    /// The kind in the singular, as schemas and errors name it.
    const KIND: &'static str;
}

/// The id of a `T`: a letter for the kind and ten characters, such as `u0kazcoy001`.
///
/// Ids are random and never reused, so that two people's plans never collide.
/// They order as their written forms do.
pub struct Id<T> {
    /// The ten characters as a number of base 36, the first the most significant.
    number: u64,
    kind: PhantomData<fn() -> T>,
}

/// The text is not an id of the kind asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct IdError {
    /// The letter an id of this kind begins with.
    pub letter: char,
}

/// How many characters follow the letter.
const LENGTH: usize = 10;
const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// How many ids of a kind there are: 36 to the power of 10.
const COUNT: u64 = 36_u64.pow(10);

impl<T> Id<T> {
    /// The id that a random number stands for; numbers are taken modulo 36 to the power of 10.
    pub fn from_random(number: u64) -> Self {
        Self {
            number: number % COUNT,
            kind: PhantomData,
        }
    }

    /// The id of another kind with the same ten characters.
    pub fn with_kind<U>(self) -> Id<U> {
        Id::from_random(self.number)
    }

    /// The lowest id of the kind, where ranges begin.
    pub const MIN: Self = Self {
        number: 0,
        kind: PhantomData,
    };

    /// The highest id of the kind, where ranges end.
    pub const MAX: Self = Self {
        number: COUNT - 1,
        kind: PhantomData,
    };

    /// So many stretches of ids that follow each other and hold all of them, each as long as the others; at least one.
    pub fn stretches(count: usize) -> Vec<RangeInclusive<Self>> {
        let count = count.max(1) as u64;
        let start = |part: u64| Self::from_random(COUNT / count * part);
        (0..count)
            .map(|part| {
                let last = if part + 1 == count {
                    Self::MAX
                } else {
                    Self::from_random(start(part + 1).number - 1)
                };
                start(part)..=last
            })
            .collect()
    }

    /// In which of so many [stretches](Self::stretches) the id lies, counted from 0.
    pub fn stretch(self, count: usize) -> usize {
        // There are no more stretches than ids.
        let count = (count.max(1) as u64).min(COUNT);
        let stretch = (self.number / (COUNT / count)).min(count - 1);
        usize::try_from(stretch).unwrap_or(usize::MAX)
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number.cmp(&other.number)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}

impl<T: Identified> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [b'0'; LENGTH + 1];
        let mut rest = self.number;
        for place in text.iter_mut().rev() {
            *place = DIGITS[(rest % 36) as usize];
            rest /= 36;
        }
        text[0] = T::LETTER as u8;
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl<T: Identified> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<T: Identified> FromStr for Id<T> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let error = IdError { letter: T::LETTER };
        let digits = text.strip_prefix(T::LETTER).ok_or(error)?.as_bytes();
        if digits.len() != LENGTH {
            return Err(error);
        }
        let number = digits.iter().try_fold(0_u64, |sum, byte| {
            let value = match byte {
                b'0'..=b'9' => byte - b'0',
                b'a'..=b'z' => byte - b'a' + 10,
                _ => return Err(error),
            };
            Ok(sum * 36 + u64::from(value))
        })?;
        Ok(Self::from_random(number))
    }
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "an id here is the letter {} and ten characters of 0-9 and a-z",
            self.letter
        )
    }
}

impl std::error::Error for IdError {}

impl<T: Identified> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, T: Identified> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<T>);

        impl<T: Identified> serde::de::Visitor<'_> for Visitor<T> {
            type Value = Id<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "the id of a {}", T::KIND)
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Id<T>, E> {
                text.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Visitor(PhantomData))
    }
}

impl<T: Identified> JsonSchema for Id<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        let mut name = String::new();
        for word in T::KIND.split(' ') {
            let mut letters = word.chars();
            name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            name.push_str(letters.as_str());
        }
        name.push_str("Id");
        name.into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": format!("The id of a {}.", T::KIND),
            "type": "string",
            "pattern": format!("^{}[0-9a-z]{{{LENGTH}}}$", T::LETTER),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Thing;

    impl Identified for Thing {
        const LETTER: char = 't';
        const KIND: &'static str = "thing";
    }

    #[test]
    fn stretches_follow_each_other_and_hold_every_id() {
        for count in [0, 1, 2, 3, 7] {
            let stretches = Id::<Thing>::stretches(count);
            assert_eq!(stretches.len(), count.max(1));
            assert_eq!(stretches.first().map(RangeInclusive::start), Some(&Id::MIN));
            assert_eq!(stretches.last().map(RangeInclusive::end), Some(&Id::MAX));
            for pair in stretches.windows(2) {
                assert_eq!(pair[0].end().number + 1, pair[1].start().number);
            }
        }
    }

    #[test]
    fn an_id_lies_in_its_stretch() {
        for count in [1, 2, 3, 7, 100_000] {
            for (number, stretch) in Id::<Thing>::stretches(count).into_iter().enumerate() {
                assert_eq!(stretch.start().stretch(count), number);
                assert_eq!(stretch.end().stretch(count), number);
            }
        }
        assert_eq!(Id::<Thing>::MAX.stretch(0), 0);
    }

    #[test]
    fn an_id_reads_as_it_is_written() {
        for text in ["t0000000000", "tzzzzzzzzzz", "tkazcompany", "t0123456789"] {
            assert_eq!(text.parse::<Id<Thing>>().unwrap().to_string(), text);
        }
        assert_eq!(Id::<Thing>::MAX.to_string(), "tzzzzzzzzzz");
        assert_eq!(Id::<Thing>::MIN.to_string(), "t0000000000");
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "t",
            "u0000000000",
            "t000000000",
            "t00000000000",
            "tABCDEFGHIJ",
            "t00000000é",
        ] {
            assert_eq!(text.parse::<Id<Thing>>(), Err(IdError { letter: 't' }));
        }
    }

    #[test]
    fn ids_order_as_their_written_forms() {
        let mut texts = ["tb000000000", "t0zzzzzzzzz", "tazzzzzzzzz", "t1000000000"];
        let mut ids = texts.map(|text| text.parse::<Id<Thing>>().unwrap());
        texts.sort_unstable();
        ids.sort_unstable();
        assert_eq!(ids.map(|id| id.to_string()), texts);
    }
}
