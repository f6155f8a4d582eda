//! A part of a plan as text: what the clipboard carries from place to place and from plan to plan.
//!
//! It is written and read as a plan file is: format and version first, the same fields, the same strictness.
//! It may come from anyone, so it is bounded and checked as a file is; nothing in it can do more than be refused.

use serde::{Deserialize, Serialize};

use super::read::{document, text};
use super::{Position, ReadError, VERSION};
use crate::model::{
    Agreement, Arrangement, BaseUnit, CountryCode, Formation, Fragment, FragmentParts, Invalid,
    Mission, NodeId, Outside, OwnCountry, PlanId, Source, Unit,
};

/// What the field `format`, the first of every fragment, says.
pub const FRAGMENT_FORMAT: &str = "muster-fragment";

/// The most bytes of a fragment: 32 MB.
pub const MAX_FRAGMENT_SIZE: u64 = 32_000_000;

/// The most missions, formations and units of a fragment, so that no frame waits for one.
pub const MAX_FRAGMENT_NODES: usize = 2_000;

/// The most parents outside a fragment to which its units may be attached.
const MAX_OUTSIDE: usize = 10 * MAX_FRAGMENT_NODES;

/// The top level of a fragment, as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FragmentDocument {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u64,
    plan: PlanId,
    country: CountryCode,
    root: NodeId,
    #[serde(default)]
    outside: Vec<Outside>,
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
}

/// The same fields in the same order, borrowed from a fragment.
#[derive(Serialize)]
struct WrittenFragment<'a> {
    format: &'static str,
    version: u64,
    plan: PlanId,
    country: CountryCode,
    root: NodeId,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    outside: Vec<Outside>,
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
}

/// The text of a fragment: the same fragment always gives the same text.
///
/// Indented by two spaces, fields in their declared order; parents before what stands below them.
pub fn write_fragment(fragment: &Fragment) -> String {
    let plan = fragment.plan();
    let nodes = fragment.nodes();
    let outside = fragment.outside().iter().map(|(id, name)| Outside {
        id: *id,
        name: name.clone(),
    });
    let written = WrittenFragment {
        format: FRAGMENT_FORMAT,
        version: VERSION,
        plan: fragment.origin(),
        country: plan.head().country,
        root: fragment.root(),
        outside: outside.collect(),
        countries: plan.own_countries().collect(),
        missions: nodes
            .iter()
            .filter_map(|node| match node {
                NodeId::Mission(id) => plan.mission(*id),
                NodeId::Formation(_) | NodeId::Unit(_) => None,
            })
            .collect(),
        formations: nodes
            .iter()
            .filter_map(|node| match node {
                NodeId::Formation(id) => plan.formation(*id),
                NodeId::Mission(_) | NodeId::Unit(_) => None,
            })
            .collect(),
        units: nodes
            .iter()
            .filter_map(|node| plan.unit(node.unit()?))
            .collect(),
        base_units: plan.base_units().collect(),
        arrangements: plan.arrangements().collect(),
        agreements: plan.agreements().collect(),
        sources: plan.sources().collect(),
    };
    let text = serde_json::to_string_pretty(&written);
    // A fragment has nothing that JSON cannot hold: its keys are texts and its numbers finite.
    debug_assert!(text.is_ok(), "{:?}", text.err());
    text.unwrap_or_default()
}

/// The fragment that a text holds; older versions are brought to the present one.
///
/// A text that is something else gives [`ReadError::Empty`] or [`ReadError::OtherFormat`], whatever it is.
pub fn read_fragment(written: &str) -> Result<Fragment, ReadError> {
    let size = written.len() as u64;
    if size > MAX_FRAGMENT_SIZE {
        return Err(ReadError::TooLarge { size });
    }
    let text = text(written.as_bytes())?;
    if !text.contains(FRAGMENT_FORMAT) {
        return Err(ReadError::OtherFormat { format: None });
    }
    let document: FragmentDocument = document(text, FRAGMENT_FORMAT)?;
    let nodes = document.missions.len() + document.formations.len() + document.units.len();
    let rest = document.arrangements.len() + document.agreements.len() + document.base_units.len();
    if nodes > MAX_FRAGMENT_NODES || rest > MAX_OUTSIDE || document.outside.len() > MAX_OUTSIDE {
        return Err(ReadError::TooLarge { size });
    }
    Fragment::assemble(document.into_parts()).map_err(illegal)
}

/// The thing is named, not the line: nobody looks for a line on a clipboard.
fn illegal(invalid: Invalid) -> ReadError {
    ReadError::Illegal {
        position: Position::default(),
        invalid,
    }
}

impl FragmentDocument {
    /// The parts of the fragment, not yet held against each other.
    fn into_parts(self) -> FragmentParts {
        FragmentParts {
            plan: self.plan,
            country: self.country,
            root: self.root,
            outside: self.outside,
            countries: self.countries,
            missions: self.missions,
            formations: self.formations,
            units: self.units,
            base_units: self.base_units,
            arrangements: self.arrangements,
            agreements: self.agreements,
            sources: self.sources,
        }
    }
}
