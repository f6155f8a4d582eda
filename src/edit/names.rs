//! What things in a plan are called in the names of edits and in refusals.

use crate::model::{Item, NodeId, Plan};

/// The name of a mission, formation or unit; empty where it is not in the plan.
pub(super) fn node_name(plan: &Plan, node: NodeId) -> String {
    item_name(plan, node.into()).unwrap_or_default()
}

/// The name of a part of the plan, where the plan has it.
pub(super) fn item_name(plan: &Plan, item: Item) -> Option<String> {
    let name = match item {
        Item::Head => &plan.head().title,
        Item::Country(code) => &plan.own_country(code)?.name,
        Item::Mission(id) => &plan.mission(id)?.acronym,
        Item::Formation(id) => &plan.formation(id)?.name,
        Item::Unit(id) => &plan.unit(id)?.name,
        Item::BaseUnit(id) => &plan.base_unit(id)?.name,
        Item::Arrangement(id) => &plan.arrangement(id)?.name,
        Item::Agreement(id) => &plan.agreement(id)?.title,
        Item::Source(id) => &plan.source(id)?.title,
    };
    Some(name.clone())
}
