//! Countries by their ISO 3166-1 alpha-3 code.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A country by its three capital letters, as in ISO 3166-1 alpha-3: `KAZ`, `IND`, `LBN`.
///
/// Any three capitals will do: countries that are in no built-in table can be added to a plan.
/// The order is that of the alphabet.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
pub struct CountryCode([u8; 3]);

/// Why a text is not a [`CountryCode`]: it is anything but three letters from A to Z.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct CountryCodeError;

impl Hash for CountryCode {
    /// The three letters go into one number, since everyone counted is put under a country.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self([first, second, third]) = *self;
        state.write_u32(u32::from_le_bytes([first, second, third, 0]));
    }
}

impl CountryCode {
    /// Takes exactly three capital letters from A to Z.
    pub const fn parse(text: &str) -> Result<Self, CountryCodeError> {
        match *text.as_bytes() {
            [a @ b'A'..=b'Z', b @ b'A'..=b'Z', c @ b'A'..=b'Z'] => Ok(Self([a, b, c])),
            _ => Err(CountryCodeError),
        }
    }

    /// The three letters.
    pub fn as_str(&self) -> &str {
        // Only `parse` makes codes, and it lets nothing but ASCII through.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for CountryCode {
    type Err = CountryCodeError;

    fn from_str(text: &str) -> Result<Self, CountryCodeError> {
        Self::parse(text)
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for CountryCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a country is written with three capital letters, such as KAZ")
    }
}

impl std::error::Error for CountryCodeError {}

impl Serialize for CountryCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for CountryCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl serde::de::Visitor<'_> for Visitor {
            type Value = CountryCode;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a country's three capital letters, such as \"KAZ\"")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<CountryCode, E> {
                text.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Visitor)
    }
}

impl JsonSchema for CountryCode {
    fn inline_schema() -> bool {
        false
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CountryCode".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A country by its ISO 3166-1 alpha-3 code: KAZ, IND, LBN.",
            "type": "string",
            "pattern": "^[A-Z]{3}$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_capitals_are_a_country() {
        for text in ["KAZ", "AAA", "ZZZ"] {
            let code: CountryCode = text.parse().unwrap();
            assert_eq!(code.as_str(), text);
            assert_eq!(code.to_string(), text);
            let written = serde_json::to_string(&code).unwrap();
            assert_eq!(written, format!("\"{text}\""));
            assert_eq!(serde_json::from_str::<CountryCode>(&written).unwrap(), code);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "KA", "KAZA", "kaz", "KA1", " KAZ", "К\u{410}", "KÄ"] {
            assert_eq!(CountryCode::parse(text), Err(CountryCodeError), "{text:?}");
        }
        let error = serde_json::from_str::<CountryCode>("\"kz\"").unwrap_err();
        assert!(error.to_string().contains("three capital letters"));
    }

    #[test]
    fn codes_sort_by_the_alphabet() {
        assert!(CountryCode::parse("IND").unwrap() < CountryCode::parse("IRL").unwrap());
    }
}
