//! Formations and units of a broken file, put under each other again.

use std::collections::{BTreeMap, VecDeque};

use super::Loss;
use super::gathered::Entry;
use super::places::{Place, Places};
use crate::model::{Formation, Invalid, NodeId, Plan, Reason, Unit};

/// More levels than a plan can have.
const MOST_LEVELS: usize = 64;

/// How many periods under other parents are refused before the others are not tried: each may need much following of parents.
const MOST_REFUSALS: usize = 200;

/// A formation or unit that is well formed.
pub(super) enum NodeEntry {
    /// A formation.
    Formation(Box<Entry<Formation>>),

    /// A unit.
    Unit(Box<Entry<Unit>>),
}

impl NodeEntry {
    fn id(&self) -> NodeId {
        match self {
            Self::Formation(it) => it.value.id.into(),
            Self::Unit(it) => it.value.id.into(),
        }
    }

    fn parent(&self) -> NodeId {
        match self {
            Self::Formation(it) => it.value.parent,
            Self::Unit(it) => it.value.parent,
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Formation(it) => it.value.name.clone(),
            Self::Unit(it) => it.value.name.clone(),
        }
    }

    fn place(&self) -> (usize, String) {
        match self {
            Self::Formation(it) => (it.offset, it.path.clone()),
            Self::Unit(it) => (it.offset, it.path.clone()),
        }
    }

    /// The plan with this under a parent, a unit without other parents for some of its periods.
    fn put_under(&self, parent: NodeId, plan: &Plan) -> Result<Plan, Invalid> {
        match self {
            Self::Formation(it) => plan.with_formation(Formation {
                parent,
                ..it.value.clone()
            }),
            Self::Unit(it) => {
                let mut unit = Unit {
                    parent,
                    ..it.value.clone()
                };
                for period in &mut unit.periods {
                    period.parent = None;
                }
                plan.with_unit(unit)
            }
        }
    }
}

/// Formations and units on their way into a plan.
pub(super) struct Nodes<'a> {
    entries: BTreeMap<NodeId, NodeEntry>,

    /// Under what those stood that are left out, as far as that is known.
    lost: BTreeMap<NodeId, NodeId>,

    plan: Plan,
    places: &'a mut Places,
}

impl<'a> Nodes<'a> {
    pub(super) fn new(
        entries: Vec<NodeEntry>,
        lost: BTreeMap<NodeId, NodeId>,
        plan: Plan,
        places: &'a mut Places,
    ) -> Self {
        let entries = entries.into_iter().map(|it| (it.id(), it)).collect();
        Self {
            entries,
            lost,
            plan,
            places,
        }
    }

    /// Puts all into the plan that fits, from the missions down.
    pub(super) fn insert(mut self) -> Plan {
        let missions = self.plan.missions().map(|it| NodeId::Mission(it.id));
        let mut open: VecDeque<NodeId> = missions.collect();
        // In a plan of one mission everything stands under that.
        let only_mission = open.front().copied().filter(|_| open.len() == 1);
        let mut below: BTreeMap<NodeId, Vec<NodeId>> = BTreeMap::new();
        for (id, entry) in &self.entries {
            let parent = self.stand_in(entry.parent()).or(only_mission);
            if let Some(parent) = parent {
                below.entry(parent).or_default().push(*id);
            }
        }
        let mut inserted = Vec::new();
        while let Some(parent) = open.pop_front() {
            let mut children = VecDeque::from(below.remove(&parent).unwrap_or_default());
            while let Some(id) = children.pop_front() {
                let Some(entry) = self.entries.remove(&id) else {
                    continue;
                };
                match entry.put_under(parent, &self.plan) {
                    Ok(plan) => {
                        self.plan = plan;
                        self.tell_moved(&entry, parent);
                        open.push_back(id);
                        inserted.push(entry);
                    }
                    Err(invalid) => {
                        self.places.refuse(entry.place(), entry.name(), invalid);
                        self.lost.insert(id, parent);
                        // What stood under it stands under what it stood under.
                        children.extend(below.remove(&id).unwrap_or_default());
                    }
                }
            }
        }
        self.tell_rest();
        self.attach(inserted);
        self.plan
    }

    /// What stands for a parent: itself where it is there, else what it stood under.
    fn stand_in(&self, parent: NodeId) -> Option<NodeId> {
        let mut parent = parent;
        for _ in 0..MOST_LEVELS {
            if self.entries.contains_key(&parent) || self.plan.contains(parent) {
                return Some(parent);
            }
            parent = *self.lost.get(&parent)?;
        }
        None
    }

    fn tell_moved(&mut self, entry: &NodeEntry, parent: NodeId) {
        if entry.parent() != parent {
            let parent = name(&self.plan, parent);
            self.tell(entry, Loss::Moved { parent });
        }
    }

    fn tell(&mut self, entry: &NodeEntry, loss: Loss) {
        let (offset, path) = entry.place();
        self.places.add(Place {
            offset,
            path,
            name: entry.name(),
            loss,
        });
    }

    /// Tells of those that stand under no mission.
    fn tell_rest(&mut self) {
        let rest: Vec<NodeEntry> = std::mem::take(&mut self.entries).into_values().collect();
        for entry in &rest {
            let reason = match rest.binary_search_by_key(&entry.parent(), NodeEntry::id) {
                // Whatever it stands under, the way up does not end.
                Ok(_) => Reason::Cycle,
                Err(_) => Reason::UnknownParent(entry.parent()),
            };
            self.tell(entry, Loss::Illegal(reason));
        }
    }

    /// Gives units the other parents that they have for some of their periods.
    fn attach(&mut self, inserted: Vec<NodeEntry>) {
        let mut refusals = 0;
        for entry in inserted {
            let NodeEntry::Unit(unit) = &entry else {
                continue;
            };
            if !unit.value.has_attachments() {
                continue;
            }
            let Some(present) = self.plan.unit(unit.value.id) else {
                continue;
            };
            let (mut attached, mut is_detached) = (unit.value.clone(), false);
            attached.parent = present.parent;
            for period in &mut attached.periods {
                if let Some(parent) = period.parent {
                    let stand_in = self.stand_in(parent);
                    is_detached |= stand_in != Some(parent);
                    period.parent = stand_in.filter(|it| *it != attached.parent);
                }
            }
            let put = (refusals < MOST_REFUSALS).then(|| self.plan.with_unit(attached));
            if let Some(Ok(plan)) = put {
                self.plan = plan;
            } else {
                refusals += 1;
                is_detached = true;
            }
            if is_detached {
                self.tell(&entry, Loss::Detached);
            }
        }
    }
}

/// What something in a plan is called.
fn name(plan: &Plan, node: NodeId) -> String {
    let name = match node {
        NodeId::Mission(id) => plan.mission(id).map(|it| &it.acronym),
        NodeId::Formation(id) => plan.formation(id).map(|it| &it.name),
        NodeId::Unit(id) => plan.unit(id).map(|it| &it.name),
    };
    name.cloned().unwrap_or_default()
}
