//! Who provides what a partner's people need.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::Message;

use super::CountryCode;

/// Who provides a partner's people with what they need; absent where that is not known.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// Major equipment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equipment: Option<Provider>,

    /// Catering, laundry, tentage and what else counts as self-sustainment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub self_sustainment: Option<Provider>,

    /// Transport to and from the mission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transport: Option<Provider>,

    /// Medical care.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medical: Option<Provider>,
}

/// What a partner's people need.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum SupportKind {
    /// Major equipment.
    Equipment,

    /// Self-sustainment.
    SelfSustainment,

    /// Transport to and from the mission.
    Transport,

    /// Medical care.
    Medical,
}

/// Who provides something: a country, or the organization that leads the mission.
///
/// In files three capitals or `organization`.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Provider {
    /// The organization.
    Organization,

    /// A country.
    Country(CountryCode),
}

impl Support {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Who provides something.
    pub fn of(self, kind: SupportKind) -> Option<Provider> {
        match kind {
            SupportKind::Equipment => self.equipment,
            SupportKind::SelfSustainment => self.self_sustainment,
            SupportKind::Transport => self.transport,
            SupportKind::Medical => self.medical,
        }
    }

    /// The same with another provider of something.
    #[must_use]
    pub fn with(mut self, kind: SupportKind, provider: Option<Provider>) -> Self {
        *match kind {
            SupportKind::Equipment => &mut self.equipment,
            SupportKind::SelfSustainment => &mut self.self_sustainment,
            SupportKind::Transport => &mut self.transport,
            SupportKind::Medical => &mut self.medical,
        } = provider;
        self
    }

    /// The countries that provide anything.
    pub fn countries(self) -> impl Iterator<Item = CountryCode> {
        SupportKind::ALL
            .into_iter()
            .filter_map(move |kind| match self.of(kind)? {
                Provider::Organization => None,
                Provider::Country(country) => Some(country),
            })
    }

    /// The same with every country through a table of codes.
    #[must_use]
    pub fn with_countries(self, code: impl Fn(CountryCode) -> CountryCode) -> Self {
        let provider = |provider| match provider {
            Provider::Organization => Provider::Organization,
            Provider::Country(country) => Provider::Country(code(country)),
        };
        SupportKind::ALL.into_iter().fold(self, |support, kind| {
            support.with(kind, support.of(kind).map(provider))
        })
    }
}

impl SupportKind {
    /// Every kind, in the order of lists.
    pub const ALL: [Self; 4] = [
        Self::Equipment,
        Self::SelfSustainment,
        Self::Transport,
        Self::Medical,
    ];

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Equipment => "support-equipment",
            Self::SelfSustainment => "support-self-sustainment",
            Self::Transport => "support-transport",
            Self::Medical => "support-medical",
        })
    }
}

/// How files write the organization.
const ORGANIZATION: &str = "organization";

impl fmt::Display for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organization => f.write_str(ORGANIZATION),
            Self::Country(country) => country.fmt(f),
        }
    }
}

impl Serialize for Provider {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Provider {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl serde::de::Visitor<'_> for Visitor {
            type Value = Provider;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a country's three capital letters or \"organization\"")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Provider, E> {
                if text == ORGANIZATION {
                    return Ok(Provider::Organization);
                }
                text.parse().map(Provider::Country).map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Visitor)
    }
}

impl JsonSchema for Provider {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Provider".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Who provides something: a country by its code, or the organization.",
            "type": "string",
            "pattern": "^([A-Z]{3}|organization)$",
        })
    }
}
