//! What a file says of itself before it is read: format and version.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

/// The format and version that a file names, each absent where the file has none of the right type.
#[derive(Debug, Default, Eq, PartialEq)]
pub(super) struct Heading {
    /// Whether the file is an object at all, as far as could be seen.
    pub(super) is_object: bool,

    /// The value of `format`.
    pub(super) format: Option<String>,

    /// The value of `version`.
    pub(super) version: Option<u64>,
}

impl Heading {
    /// Looks for format and version, and no further than it has to: they come first in what we write.
    pub(super) fn peek(text: &str) -> Self {
        let found = Cell::default();
        let mut deserializer = serde_json::Deserializer::from_str(text);
        // What is wrong with the text is told when all of it is read.
        let _ignored = Peek(&found).deserialize(&mut deserializer);
        found.into_inner()
    }
}

struct Peek<'a>(&'a Cell<Heading>);

impl<'de> DeserializeSeed<'de> for Peek<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Peek<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let mut format = None;
        let mut version = None;
        let note = |format: &Option<Value>, version: &Option<Value>| {
            self.0.set(Heading {
                is_object: true,
                format: format.as_ref().and_then(Value::as_str).map(str::to_owned),
                version: version.as_ref().and_then(Value::as_u64),
            });
        };
        note(&format, &version);
        while format.is_none() || version.is_none() {
            let Some(name) = fields.next_key::<String>()? else {
                break;
            };
            match name.as_str() {
                "format" if format.is_none() => format = Some(fields.next_value()?),
                "version" if version.is_none() => version = Some(fields.next_value()?),
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                }
            }
            note(&format, &version);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, is_object: bool, format: Option<&str>, version: Option<u64>) {
        let expected = Heading {
            is_object,
            format: format.map(str::to_owned),
            version,
        };
        assert_eq!(Heading::peek(text), expected, "{text}");
    }

    #[test]
    fn format_and_version_are_found_wherever_they_stand() {
        check(
            r#"{"format":"muster","version":1}"#,
            true,
            Some("muster"),
            Some(1),
        );
        check(
            r#"{"format":"muster","version":2,"#,
            true,
            Some("muster"),
            Some(2),
        );
        check(
            r#"{"version":0,"a":[{}],"format":"x"}"#,
            true,
            Some("x"),
            Some(0),
        );
        check(r#"{"format":5,"version":"1"}"#, true, None, None);
        check(r#"{"format":"a","format":"b"}"#, true, Some("a"), None);
        check("{}", true, None, None);
        check("{", true, None, None);
        check("[]", false, None, None);
        check("", false, None, None);
        check(&"[".repeat(200_000), false, None, None);
        check(
            &format!("{{\"a\":{}", "[".repeat(200_000)),
            true,
            None,
            None,
        );
    }
}
