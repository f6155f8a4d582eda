//! What a unit can stand under.

use std::collections::BTreeSet;

use crate::model::{NodeId, Plan};
use crate::ui::Shown;
use crate::ui::field::{Pick, PickerItem, PickerList};

/// Missions, formations and units that a search finds; what is chosen in the window, and what stands above it, comes first.
pub(super) fn parents(shown: &Shown<'_>, query: &str) -> PickerList {
    let plan = shown.plan;
    let folded = query.to_lowercase();
    let near: Vec<NodeId> =
        std::iter::successors(shown.selection, |node| plan.parents(*node).next()).collect();
    let known: BTreeSet<NodeId> = near.iter().copied().collect();
    let missions = plan.missions().map(|it| NodeId::Mission(it.id));
    let formations = plan.formations().map(|it| NodeId::Formation(it.id));
    let units = plan.units().map(|it| NodeId::Unit(it.id));
    let far = missions.chain(formations).chain(units);
    let mut found = near
        .into_iter()
        .chain(far.filter(|node| !known.contains(node)))
        .filter(|node| name(plan, *node).to_lowercase().contains(&folded));
    let items = found
        .by_ref()
        .take(PickerList::MOST)
        .map(|node| PickerItem {
            pick: Pick::Node(node),
            text: name(plan, node).to_owned(),
            note: above(plan, node),
        })
        .collect();
    let has_more = found.next().is_some();
    PickerList { items, has_more }
}

/// The name of a mission, formation or unit.
pub(super) fn name(plan: &Plan, node: NodeId) -> &str {
    plan.name_of(node).unwrap_or_default()
}

/// Under what something stands, to tell two of one name apart.
fn above(plan: &Plan, node: NodeId) -> String {
    let parent = plan.parents(node).next();
    parent
        .map(|parent| name(plan, parent).to_owned())
        .unwrap_or_default()
}
