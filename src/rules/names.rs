//! What things are called in findings.

use crate::model::{CountryCode, NodeId, Plan};
use crate::reference;
use crate::text::Name;

/// The acronym of a mission, the name of a formation or unit; empty for what is not in the plan.
pub(super) fn name(plan: &Plan, node: NodeId) -> &str {
    match node {
        NodeId::Mission(id) => plan.mission(id).map(|it| it.acronym.as_str()),
        NodeId::Formation(id) => plan.formation(id).map(|it| it.name.as_str()),
        NodeId::Unit(id) => plan.unit(id).map(|it| it.name.as_str()),
    }
    .unwrap_or_default()
}

/// The name of a country: the plan's own, else the built-in one, else its code.
pub(super) fn country(plan: &Plan, code: CountryCode) -> Name {
    let own = plan
        .own_country(code)
        .map(|it| Name::Plain(it.name.clone()));
    own.or_else(|| reference::country(code).map(|it| it.name.clone()))
        .unwrap_or_else(|| Name::Plain(code.to_string()))
}
