//! The places of the tree: missions, formations and units.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{FormationId, MissionId, UnitId};

/// The id of a mission, a formation or a unit: whatever people can stand under.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum NodeId {
    /// A mission.
    Mission(MissionId),

    /// A formation.
    Formation(FormationId),

    /// A unit.
    Unit(UnitId),
}

impl NodeId {
    /// The unit's id, where it is one.
    pub fn unit(self) -> Option<UnitId> {
        match self {
            Self::Unit(unit) => Some(unit),
            Self::Mission(_) | Self::Formation(_) => None,
        }
    }
}

impl From<MissionId> for NodeId {
    fn from(id: MissionId) -> Self {
        Self::Mission(id)
    }
}

impl From<FormationId> for NodeId {
    fn from(id: FormationId) -> Self {
        Self::Formation(id)
    }
}

impl From<UnitId> for NodeId {
    fn from(id: UnitId) -> Self {
        Self::Unit(id)
    }
}

impl fmt::Display for NodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mission(id) => id.fmt(f),
            Self::Formation(id) => id.fmt(f),
            Self::Unit(id) => id.fmt(f),
        }
    }
}

impl Serialize for NodeId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for NodeId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl serde::de::Visitor<'_> for Visitor {
            type Value = NodeId;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a mission, a formation or a unit")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<NodeId, E> {
                match text.as_bytes().first() {
                    Some(b'm') => text.parse().map(NodeId::Mission),
                    Some(b'f') => text.parse().map(NodeId::Formation),
                    _ => text.parse().map(NodeId::Unit),
                }
                .map_err(|_ignored| {
                    E::custom(
                        "the id of a mission, a formation or a unit is the letter m, f or u and ten characters of 0-9 and a-z",
                    )
                })
            }
        }

        deserializer.deserialize_str(Visitor)
    }
}

impl JsonSchema for NodeId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "NodeId".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The id of a mission, a formation or a unit.",
            "type": "string",
            "pattern": "^[mfu][0-9a-z]{10}$",
        })
    }
}
