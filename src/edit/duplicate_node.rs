//! Copying something with all below it.

use std::collections::BTreeMap;

use crate::model::{Formation, IdGenerator, Mission, NodeId, Plan, Unit};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{Position, existing, names, siblings};

/// Copies a mission, formation or unit with all that usually stands below it; the copy stands right after it.
///
/// All that is copied gets new ids.
/// Attachments within what is copied become attachments within the copy; units that are only attached to it are not copied.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DuplicateNode {
    /// What is copied.
    pub node: NodeId,

    /// The copy's name, or acronym where it is a mission; its short name is left empty.
    pub name: String,

    /// Where the new ids come from.
    pub ids: IdGenerator,
}

impl Change for DuplicateNode {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let originals = siblings::with_all_below(plan, self.node);
        let mut copying = Copying {
            edit: self,
            plan: plan.clone(),
            ids: self.ids.clone(),
            copies: originals.iter().map(|node| (*node, None)).collect(),
            attached: Vec::new(),
        };
        for original in originals {
            copying.copy(original)?;
        }
        copying.attach()?;
        copying.finish()
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-duplicate").with("name", names::node_name(plan, self.node))
    }
}

/// A copy being made, from the top down.
struct Copying<'a> {
    edit: &'a DuplicateNode,
    plan: Plan,
    ids: IdGenerator,

    /// All that is copied, with its copies as far as they are made.
    copies: BTreeMap<NodeId, Option<NodeId>>,

    /// Copies of units that are still to be attached to other copies; their parents are still the originals'.
    attached: Vec<Unit>,
}

impl Copying<'_> {
    fn copy(&mut self, original: NodeId) -> Result<(), Problem> {
        let copy = match original {
            NodeId::Mission(id) => self.copy_mission(existing::mission(&self.plan, id)?)?,
            NodeId::Formation(id) => self.copy_formation(existing::formation(&self.plan, id)?)?,
            NodeId::Unit(id) => self.copy_unit(existing::unit(&self.plan, id)?)?,
        };
        self.copies.insert(original, Some(copy));
        Ok(())
    }

    fn copy_mission(&mut self, mut mission: Mission) -> Result<NodeId, Problem> {
        mission.id = self.ids.next_id();
        mission.acronym.clone_from(&self.edit.name);
        let copy = mission.id.into();
        self.plan = self.plan.with_mission(mission)?;
        Ok(copy)
    }

    fn copy_formation(&mut self, mut formation: Formation) -> Result<NodeId, Problem> {
        if self.edit.node == formation.id.into() {
            formation.name.clone_from(&self.edit.name);
            formation.short_name.clear();
        }
        formation.id = self.ids.next_id();
        formation.parent = self.copy_of(formation.parent);
        let copy = formation.id.into();
        self.plan = self.plan.with_formation(formation)?;
        Ok(copy)
    }

    fn copy_unit(&mut self, mut unit: Unit) -> Result<NodeId, Problem> {
        if self.edit.node == unit.id.into() {
            unit.name.clone_from(&self.edit.name);
            unit.short_name.clear();
        }
        unit.id = self.ids.next_id();
        unit.parent = self.copy_of(unit.parent);
        for period in &mut unit.periods {
            period.id = self.ids.next_id();
        }
        let copy = unit.id.into();
        let mut alone = unit.clone();
        for period in &mut alone.periods {
            period.parent = period.parent.filter(|it| !self.copies.contains_key(it));
        }
        if alone != unit {
            self.attached.push(unit);
        }
        self.plan = self.plan.with_unit(alone)?;
        Ok(copy)
    }

    /// Attaches copies to copies, which is possible when all are there.
    fn attach(&mut self) -> Result<(), Problem> {
        for mut unit in std::mem::take(&mut self.attached) {
            for period in &mut unit.periods {
                period.parent = period.parent.map(|parent| self.copy_of(parent));
            }
            self.plan = self.plan.with_unit(unit)?;
        }
        Ok(())
    }

    /// The plan with the topmost copy right after its original.
    fn finish(self) -> Result<Plan, Problem> {
        let node = self.edit.node;
        let parent = siblings::usual_parent(&self.plan, node);
        let copy = self.copy_of(node);
        let position = Position::After(node);
        let places = siblings::arrange(&self.plan, parent, position, &[copy])?.places;
        places
            .into_iter()
            .try_fold(self.plan, |plan, (node, place)| {
                siblings::standing(&plan, node, None, place)
            })
    }

    /// The copy of a node, or the node itself where it is not copied.
    fn copy_of(&self, node: NodeId) -> NodeId {
        self.copies.get(&node).copied().flatten().unwrap_or(node)
    }
}
