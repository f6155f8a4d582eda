//! The steps of a history as they stand in a recovery copy.

use serde::{Deserialize, Serialize};

use super::origin::Origin;
use crate::file::Fingerprint;
use crate::file::checksum::Checksum;
use crate::file::strict::Strict;
use crate::model::{
    Agreement, AgreementId, Arrangement, ArrangementId, BaseUnit, BaseUnitId, CountryCode,
    Formation, Head, Mission, NodeId, OwnCountry, Patch, Plan, Removal, Source, SourceId, Track,
    Unit, Version,
};
use crate::text::{Message, Name, Value};

/// What a record says: which versions stay, which come behind them, and where one stands.
#[derive(Serialize)]
struct WrittenSteps<'a> {
    keep: usize,
    steps: Vec<WrittenStep<'a>>,
    current: usize,
    saved: Option<u64>,
    origin: Option<OriginForm>,
}

/// The same as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadSteps {
    keep: usize,
    steps: Vec<ReadStep>,
    current: usize,
    saved: Option<u64>,
    origin: Option<OriginForm>,
}

#[derive(Serialize)]
struct WrittenStep<'a> {
    revision: u64,
    name: MessageForm,
    patch: WrittenPatch<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadStep {
    revision: u64,
    name: MessageForm,
    patch: ReadPatch,
}

/// What differs from the version before.
#[derive(Serialize)]
struct WrittenPatch<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    head: Option<Head>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    countries: Vec<&'a OwnCountry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    missions: Vec<&'a Mission>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    formations: Vec<&'a Formation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    units: Vec<&'a Unit>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    base_units: Vec<&'a BaseUnit>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    arrangements: Vec<&'a Arrangement>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    agreements: Vec<&'a Agreement>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<&'a Source>,
    #[serde(skip_serializing_if = "RemovalForm::is_empty")]
    removed: RemovalForm,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadPatch {
    #[serde(default)]
    head: Option<Head>,
    #[serde(default)]
    countries: Vec<OwnCountry>,
    #[serde(default)]
    missions: Vec<Mission>,
    #[serde(default)]
    formations: Vec<Formation>,
    #[serde(default)]
    units: Vec<Unit>,
    #[serde(default)]
    base_units: Vec<BaseUnit>,
    #[serde(default)]
    arrangements: Vec<Arrangement>,
    #[serde(default)]
    agreements: Vec<Agreement>,
    #[serde(default)]
    sources: Vec<Source>,
    #[serde(default)]
    removed: RemovalForm,
}

#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct RemovalForm {
    countries: Vec<CountryCode>,
    nodes: Vec<NodeId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    base_units: Vec<BaseUnitId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    arrangements: Vec<ArrangementId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    agreements: Vec<AgreementId>,
    sources: Vec<SourceId>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct OriginForm {
    path: String,
    content: Option<ContentForm>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct ContentForm {
    size: u64,
    checksum: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct MessageForm {
    id: String,
    arguments: Vec<(String, ValueForm)>,
}

#[derive(Deserialize, Serialize)]
enum ValueForm {
    Number(u64),
    Text(String),
    Name(Vec<String>),
    PlainName(String),
    Date(i16, Option<i8>, Option<i8>),
    Message(MessageForm),
    List(Vec<Self>),
}

/// The record of a track whose first `keep` versions are known already, at least one.
pub(super) fn steps(track: &Track, keep: usize, origin: Option<&Origin>) -> Vec<u8> {
    let pairs = track.versions().zip(track.versions().skip(1));
    let steps = pairs.skip(keep.saturating_sub(1)).map(|(before, version)| {
        let name = version.name.as_ref();
        WrittenStep {
            revision: version.revision,
            name: name.map_or_else(unnamed, MessageForm::of),
            patch: WrittenPatch::between(&before.plan, &version.plan),
        }
    });
    let written = serde_json::to_vec(&WrittenSteps {
        keep,
        steps: steps.collect(),
        current: track.position(),
        saved: track.saved(),
        origin: origin.and_then(OriginForm::of),
    });
    // There is nothing here that JSON cannot hold.
    debug_assert!(written.is_ok(), "{:?}", written.err());
    written.unwrap_or_default()
}

/// The track after what a record says, and the origin that it names; absent where the record is none that was ever written.
pub(super) fn replay(track: Track, record: &[u8]) -> Option<(Track, Option<Origin>)> {
    let mut deserializer = serde_json::Deserializer::from_slice(record);
    let read = ReadSteps::deserialize(Strict(&mut deserializer)).ok()?;
    deserializer.end().ok()?;
    let mut plan = track.version(read.keep.checked_sub(1)?)?.plan.clone();
    let mut versions = Vec::new();
    for step in read.steps {
        plan = plan.patched(step.patch.into_patch()).ok()?;
        versions.push(Version {
            plan: plan.clone(),
            revision: step.revision,
            name: Some(step.name.into_message()),
        });
    }
    let track = track.replaced(read.keep, versions, read.current, read.saved)?;
    let origin = match read.origin {
        Some(origin) => Some(origin.into_origin()?),
        None => None,
    };
    Some((track, origin))
}

impl<'a> WrittenPatch<'a> {
    /// What makes one plan of another; quick where they share most of their parts.
    fn between(before: &Plan, after: &'a Plan) -> Self {
        let difference = before.difference(after);
        let mut patch = Self {
            head: difference.head.then(|| after.head().clone()),
            countries: Vec::new(),
            missions: Vec::new(),
            formations: Vec::new(),
            units: Vec::new(),
            base_units: Vec::new(),
            arrangements: Vec::new(),
            agreements: Vec::new(),
            sources: Vec::new(),
            removed: RemovalForm::default(),
        };
        for code in difference.countries {
            match after.own_country(code) {
                Some(country) => patch.countries.push(country),
                None => patch.removed.countries.push(code),
            }
        }
        for node in difference.nodes {
            patch.put_node(after, node);
        }
        for id in difference.base_units {
            match after.base_unit(id) {
                Some(base) => patch.base_units.push(base),
                None => patch.removed.base_units.push(id),
            }
        }
        for id in difference.arrangements {
            match after.arrangement(id) {
                Some(arrangement) => patch.arrangements.push(arrangement),
                None => patch.removed.arrangements.push(id),
            }
        }
        for id in difference.agreements {
            match after.agreement(id) {
                Some(agreement) => patch.agreements.push(agreement),
                None => patch.removed.agreements.push(id),
            }
        }
        for id in difference.sources {
            match after.source(id) {
                Some(source) => patch.sources.push(source),
                None => patch.removed.sources.push(id),
            }
        }
        patch
    }

    fn put_node(&mut self, after: &'a Plan, node: NodeId) {
        if !after.contains(node) {
            self.removed.nodes.push(node);
            return;
        }
        match node {
            NodeId::Mission(id) => self.missions.extend(after.mission(id)),
            NodeId::Formation(id) => self.formations.extend(after.formation(id)),
            NodeId::Unit(id) => self.units.extend(after.unit(id)),
        }
    }
}

impl ReadPatch {
    fn into_patch(self) -> Patch {
        let RemovalForm {
            countries,
            nodes,
            base_units,
            arrangements,
            agreements,
            sources,
        } = self.removed;
        Patch {
            head: self.head,
            countries: self.countries,
            missions: self.missions,
            formations: self.formations,
            units: self.units,
            base_units: self.base_units,
            arrangements: self.arrangements,
            agreements: self.agreements,
            sources: self.sources,
            removal: Removal {
                countries: countries.into_iter().collect(),
                nodes: nodes.into_iter().collect(),
                base_units: base_units.into_iter().collect(),
                arrangements: arrangements.into_iter().collect(),
                agreements: agreements.into_iter().collect(),
                sources: sources.into_iter().collect(),
            },
        }
    }
}

impl RemovalForm {
    fn is_empty(&self) -> bool {
        self.countries.is_empty()
            && self.nodes.is_empty()
            && self.base_units.is_empty()
            && self.arrangements.is_empty()
            && self.agreements.is_empty()
            && self.sources.is_empty()
    }
}

impl OriginForm {
    /// The form of an origin; a path that is no text cannot be kept, and the plan then comes from nowhere.
    fn of(origin: &Origin) -> Option<Self> {
        Some(Self {
            path: origin.path.to_str()?.to_owned(),
            content: origin.content.map(|content| ContentForm {
                size: content.size,
                checksum: content.checksum.to_string(),
            }),
        })
    }

    fn into_origin(self) -> Option<Origin> {
        let content = match self.content {
            Some(ContentForm { size, checksum }) => Some(Fingerprint {
                size,
                checksum: Checksum::parse(&checksum)?,
            }),
            None => None,
        };
        Some(Origin {
            path: self.path.into(),
            content,
        })
    }
}

impl MessageForm {
    fn of(message: &Message) -> Self {
        let arguments = message.arguments().iter();
        Self {
            id: message.id().to_owned(),
            arguments: arguments
                .map(|(name, value)| ((*name).to_owned(), ValueForm::of(value)))
                .collect(),
        }
    }

    /// The message; one that this version of the program does not have is called by a general name.
    fn into_message(self) -> Message {
        self.kept()
            .unwrap_or_else(|| Message::new("recovery-unnamed-step"))
    }

    fn kept(self) -> Option<Message> {
        let arguments: Option<Vec<_>> = self
            .arguments
            .into_iter()
            .map(|(name, value)| Some((name, value.into_value()?)))
            .collect();
        Message::kept(&self.id, arguments?)
    }
}

impl ValueForm {
    fn of(value: &Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(*number),
            Value::Text(text) => Self::Text(text.clone()),
            Value::Name(Name::Plain(name)) => Self::PlainName(name.clone()),
            Value::Name(Name::Translated(forms)) => {
                Self::Name(forms.iter().copied().map(str::to_owned).collect())
            }
            Value::Name(Name::Kept(forms)) => Self::Name(forms.clone()),
            Value::Date { year, month, day } => Self::Date(*year, *month, *day),
            Value::Message(message) => Self::Message(MessageForm::of(message)),
            Value::List(values) => Self::List(values.iter().map(Self::of).collect()),
        }
    }

    /// The value, where it is one that can be said.
    fn into_value(self) -> Option<Value> {
        Some(match self {
            Self::Number(number) => Value::Number(number),
            Self::Text(text) => Value::Text(text),
            Self::Name(forms) => Value::Name(Name::Kept(forms)),
            Self::PlainName(name) => Value::Name(Name::Plain(name)),
            Self::Date(year, month, day) => {
                let is_month = month.is_none_or(|month| (1..=12).contains(&month));
                let is_day = day.is_none_or(|day| (1..=31).contains(&day) && month.is_some());
                (is_month && is_day).then_some(Value::Date { year, month, day })?
            }
            Self::Message(message) => Value::Message(message.kept()?),
            Self::List(values) => {
                let values: Option<Vec<_>> = values.into_iter().map(Self::into_value).collect();
                Value::List(values?)
            }
        })
    }
}

/// The name of a step that has none.
fn unnamed() -> MessageForm {
    MessageForm::of(&Message::new("recovery-unnamed-step"))
}
