//! Removing missions, formations and units.

use std::collections::BTreeSet;

use crate::model::{ArrangementId, NodeId, Plan, Removal, UnitId};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, extent, names, siblings};

/// Removes missions, formations or units with all that usually stands below them.
///
/// Units that go are taken out of joint arrangements, and an arrangement goes with the unit in which its partners serve.
/// A unit that is only attached to one of them for some days stays, and spends those days under its usual parent: nobody is removed who was not seen to be there.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RemoveNodes {
    /// What is removed.
    pub nodes: Vec<NodeId>,
}

impl Change for RemoveNodes {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let removed: BTreeSet<NodeId> = siblings::topmost(plan, &self.nodes)
            .into_iter()
            .flat_map(|node| plan.with_all_below(node))
            .collect();
        let plan = without_attachments(plan, &removed)?;
        let (plan, arrangements) = without_partners(&plan, &removed)?;
        let removal = Removal {
            nodes: removed,
            arrangements,
            ..Removal::default()
        };
        Ok(plan.without(&removal)?)
    }

    fn extent(&self, plan: &Plan, most: usize) -> usize {
        extent::with_below(plan, &self.nodes, most)
    }

    fn name(&self, plan: &Plan) -> Message {
        match self.nodes.as_slice() {
            [node] => Message::new("edit-remove").with("name", names::node_name(plan, *node)),
            nodes => Message::new("edit-remove-several").with("count", nodes.len()),
        }
    }
}

/// The plan in which nobody who stays is attached to what is removed.
fn without_attachments(plan: &Plan, removed: &BTreeSet<NodeId>) -> Result<Plan, Problem> {
    let attached: BTreeSet<NodeId> = removed
        .iter()
        .flat_map(|node| plan.children(*node))
        .filter(|child| !removed.contains(child))
        .collect();
    let mut plan = plan.clone();
    for id in attached.into_iter().filter_map(NodeId::unit) {
        let mut unit = existing::unit(&plan, id)?;
        for period in &mut unit.periods {
            period.parent = period.parent.filter(|parent| !removed.contains(parent));
        }
        plan = plan.with_unit(unit)?;
    }
    Ok(plan)
}

/// The plan in which no arrangement that stays names what is removed, and the arrangements that go with their units.
fn without_partners(
    plan: &Plan,
    removed: &BTreeSet<NodeId>,
) -> Result<(Plan, BTreeSet<ArrangementId>), Problem> {
    let is_removed = |unit: &UnitId| removed.contains(&NodeId::Unit(*unit));
    let units = removed.iter().filter_map(|node| node.unit());
    let touched: BTreeSet<ArrangementId> = units
        .flat_map(|unit| plan.arrangements_of(unit).map(|it| it.id))
        .collect();
    let (mut plan, mut gone) = (plan.clone(), BTreeSet::new());
    for id in touched {
        let mut arrangement = existing::arrangement(&plan, id)?;
        if is_removed(&arrangement.unit) {
            gone.insert(id);
            continue;
        }
        for partner in &mut arrangement.partners {
            partner.units.retain(|unit| !is_removed(unit));
        }
        plan = plan.with_arrangement(arrangement)?;
    }
    Ok((plan, gone))
}
