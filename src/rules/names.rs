//! What things are called in findings.

use crate::model::{NodeId, Plan};

pub(super) use crate::analysis::country_name as country;

/// The acronym of a mission, the name of a formation or unit; empty for what is not in the plan.
pub(super) fn name(plan: &Plan, node: NodeId) -> &str {
    match node {
        NodeId::Mission(id) => plan.mission(id).map(|it| it.acronym.as_str()),
        NodeId::Formation(id) => plan.formation(id).map(|it| it.name.as_str()),
        NodeId::Unit(id) => plan.unit(id).map(|it| it.name.as_str()),
    }
    .unwrap_or_default()
}
