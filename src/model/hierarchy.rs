//! That the tree is a tree on every day, and not too deep.
//!
//! Units can be attached to other parents for some days, so the tree differs from day to day.
//! Nearly always it is enough to look at all parents that a unit ever has at once: where no cycle can be made of them, there is none on any day.
//! Only where one can be made, the days on which something changes are looked at one by one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::stretch::day_after;
use super::{Invalid, NodeId, Plan, Reason, Unit, UnitId};

/// The most levels from a mission down to a unit, the mission itself not counted.
pub(super) const LEVELS: usize = 32;

/// How many steps may be spent on units that are attached to one another in turns.
const TANGLE: usize = 4_000_000;

/// Checks the whole tree; parents are known to exist.
pub(super) fn check_all(plan: &Plan) -> Result<(), Invalid> {
    let mut walk = Walk::new(plan);
    for unit in plan.units() {
        walk.level(NodeId::Unit(unit.id))?;
    }
    for formation in plan.formations() {
        walk.level(NodeId::Formation(formation.id))?;
    }
    Ok(())
}

/// Checks what lies above and below one node whose parents have changed; parents are known to exist.
pub(super) fn check_node(plan: &Plan, node: NodeId) -> Result<(), Invalid> {
    let above = Walk::new(plan).level(node)?;
    let below = height(plan, node, above)?;
    debug_assert!(above + below <= LEVELS);
    Ok(())
}

/// How many levels stand below a node, as long as they are not too many with those above it.
fn height(plan: &Plan, node: NodeId, above: usize) -> Result<usize, Invalid> {
    let mut height = 0;
    let mut level = BTreeSet::from([node]);
    loop {
        let below: BTreeSet<NodeId> = level
            .iter()
            .flat_map(|parent| plan.children(*parent))
            .collect();
        let Some(first) = below.first().copied() else {
            return Ok(height);
        };
        height += 1;
        if above + height > LEVELS {
            return Err(too_deep(first));
        }
        level = below;
    }
}

fn too_deep(node: NodeId) -> Invalid {
    Invalid {
        item: node.into(),
        field: "parent".to_owned(),
        reason: Reason::TooDeep { most: LEVELS },
    }
}

/// A walk up from node to parents that remembers how deep each node stands.
struct Walk<'a> {
    plan: &'a Plan,
    levels: BTreeMap<NodeId, usize>,

    /// The nodes between the one asked for and the one looked at.
    path: Vec<NodeId>,

    /// Units of cycles that close on no day.
    untangled: BTreeSet<UnitId>,
}

impl<'a> Walk<'a> {
    fn new(plan: &'a Plan) -> Self {
        Self {
            plan,
            levels: BTreeMap::new(),
            path: Vec::new(),
            untangled: BTreeSet::new(),
        }
    }

    /// How many levels a node stands below its mission.
    ///
    /// It goes no deeper than the limit, so the recursion is bounded whatever a file holds.
    fn level(&mut self, node: NodeId) -> Result<usize, Invalid> {
        if matches!(node, NodeId::Mission(_)) {
            return Ok(0);
        }
        if let Some(level) = self.levels.get(&node) {
            return Ok(*level);
        }
        if self.path.contains(&node) {
            return self.close(node);
        }
        if self.path.len() > LEVELS {
            // A long way up may be a long cycle, which deserves its own name.
            return Err(self.endless(node).unwrap_or_else(|| too_deep(self.path[0])));
        }
        self.path.push(node);
        let mut level = 0;
        for parent in self.plan.parents(node) {
            level = level.max(self.level(parent)? + 1);
        }
        self.path.pop();
        if level > LEVELS {
            return Err(too_deep(node));
        }
        self.levels.insert(node, level);
        Ok(level)
    }

    /// A cycle of usual parents, seen from a node that is far from any mission.
    fn endless(&self, node: NodeId) -> Option<Invalid> {
        let mut slow = node;
        let mut fast = node;
        loop {
            slow = self.plan.parents(slow).next()?;
            fast = self.plan.parents(fast).next()?;
            fast = self.plan.parents(fast).next()?;
            if slow == fast {
                return slow.unit().map(cycle);
            }
        }
    }

    /// The path has come back to one of its nodes: an error where that can happen on one day.
    fn close(&mut self, node: NodeId) -> Result<usize, Invalid> {
        let Some(unit) = node.unit() else {
            return Err(Invalid {
                item: node.into(),
                field: "parent".to_owned(),
                reason: Reason::Cycle,
            });
        };
        if self.untangled.contains(&unit) {
            return Ok(0);
        }
        let tangle = tangle(self.plan, unit);
        check_days(self.plan, unit, &tangle)?;
        self.untangled.extend(tangle);
        Ok(0)
    }
}

fn cycle(unit: UnitId) -> Invalid {
    Invalid {
        item: NodeId::Unit(unit).into(),
        field: "parent".to_owned(),
        reason: Reason::Cycle,
    }
}

/// The units that are both above and below a unit at some time.
fn tangle(plan: &Plan, unit: UnitId) -> BTreeSet<UnitId> {
    let above = reach(unit, |at| {
        plan.parents(NodeId::Unit(at))
            .filter_map(NodeId::unit)
            .collect()
    });
    let below = reach(unit, |at| {
        plan.children(NodeId::Unit(at))
            .filter_map(NodeId::unit)
            .collect()
    });
    above.intersection(&below).copied().collect()
}

fn reach(from: UnitId, next: impl Fn(UnitId) -> Vec<UnitId>) -> BTreeSet<UnitId> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(unit) = open.pop() {
        if reached.insert(unit) {
            open.extend(next(unit));
        }
    }
    reached
}

/// Looks at each day on which the units of a tangle change their parents.
fn check_days(plan: &Plan, unit: UnitId, tangle: &BTreeSet<UnitId>) -> Result<(), Invalid> {
    let units = || tangle.iter().filter_map(|id| plan.unit(*id));
    let days: BTreeSet<Date> = units()
        .flat_map(|unit| &unit.periods)
        .filter_map(|period| period.stretch().days())
        .flat_map(|(first, last)| std::iter::once(first).chain(day_after(last)))
        .chain([Date::MIN])
        .collect();
    if days.len().saturating_mul(tangle.len()) > TANGLE {
        return Err(Invalid {
            item: NodeId::Unit(unit).into(),
            field: "periods".to_owned(),
            reason: Reason::TooTangled,
        });
    }
    for day in days {
        let mut parents: BTreeMap<UnitId, BTreeSet<UnitId>> = units()
            .map(|unit| (unit.id, parents_on(unit, day, tangle)))
            .collect();
        // What has no parent within the tangle can be in no cycle; what remains at last is one.
        loop {
            let free: BTreeSet<UnitId> = parents
                .iter()
                .filter(|(_, above)| above.is_empty())
                .map(|(id, _)| *id)
                .collect();
            if free.is_empty() {
                break;
            }
            parents.retain(|id, _| !free.contains(id));
            for above in parents.values_mut() {
                above.retain(|id| !free.contains(id));
            }
        }
        if let Some(id) = parents.keys().next() {
            return Err(cycle(*id));
        }
    }
    Ok(())
}

/// The units of a tangle under which a unit or some of its people stand on a day.
fn parents_on(unit: &Unit, day: Date, tangle: &BTreeSet<UnitId>) -> BTreeSet<UnitId> {
    let present = unit.periods.iter().filter(|period| period.covers(day));
    present
        .map(|period| unit.parent_in(period))
        .chain([unit.parent_on(day)])
        .filter_map(NodeId::unit)
        .filter(|parent| tangle.contains(parent))
        .collect()
}
