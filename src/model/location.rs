//! Places on the ground.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A named place, with its coordinates where they are known.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Location {
    /// The name of the place.
    pub name: String,

    /// Degrees north of the equator, -90 to 90.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<Degrees>,

    /// Degrees east of Greenwich, -180 to 180.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<Degrees>,
}

/// An angle in degrees, kept to five places (about a meter) so that it compares exactly.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Degrees {
    hundred_thousandths: i32,
}

impl Degrees {
    /// The angle, rounded to five places; none unless it lies within ±180.
    pub fn new(degrees: f64) -> Option<Self> {
        let scaled = (degrees * 1e5).round();
        // The comparison is false for what is not a number.
        #[expect(clippy::cast_possible_truncation, reason = "the range is checked")]
        (scaled.abs() <= 180e5).then_some(Self {
            hundred_thousandths: scaled as i32,
        })
    }

    /// The angle in degrees.
    pub fn degrees(self) -> f64 {
        f64::from(self.hundred_thousandths) / 1e5
    }
}

impl Serialize for Degrees {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.degrees())
    }
}

impl<'de> Deserialize<'de> for Degrees {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let degrees = f64::deserialize(deserializer)?;
        Self::new(degrees)
            .ok_or_else(|| serde::de::Error::custom("degrees lie between -180 and 180"))
    }
}

impl JsonSchema for Degrees {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Degrees".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An angle in degrees, to five places.",
            "type": "number",
            "minimum": -180,
            "maximum": 180,
        })
    }
}
