//! That the tree is a tree on every day, and not too deep.
//!
//! Units can be attached to other parents for some days, so the tree differs from day to day.
//! Nearly always it is enough to look at all parents that a unit ever has at once: where no cycle can be made of them, there is none on any day.
//! Only units of which one can be made, a *tangle*, are looked at day by day.
//!
//! What is found does not hang on the order in which nodes are looked at, so a plan that edits have made is also one that opens again.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::stretch::day_after;
use super::{Invalid, NodeId, Plan, Reason, Unit, UnitId};

/// The most levels from a mission down to a unit, the mission itself not counted.
pub(super) const LEVELS: usize = 32;

/// How much may be looked at in one tangle: its days times its units and their periods.
const TANGLE: usize = 1_000_000;

/// Checks the whole tree; parents are known to exist.
pub(super) fn check_all(plan: &Plan) -> Result<(), Invalid> {
    let mut walk = Walk::new(plan);
    for formation in plan.formations() {
        walk.measure(formation.id.into())?;
    }
    for unit in plan.units() {
        walk.measure(unit.id.into())?;
    }
    Ok(())
}

/// Checks one node whose parents have changed, and what stands below it; parents are known to exist.
pub(super) fn check_node(plan: &Plan, node: NodeId) -> Result<(), Invalid> {
    let mut walk = Walk::new(plan);
    walk.measure(node)?;
    for below in plan.ever_below(node) {
        walk.measure(below)?;
    }
    Ok(())
}

/// Checks nodes whose parents may have changed, and what stands below them; parents are known to exist.
pub(super) fn check_nodes(plan: &Plan, nodes: &BTreeSet<NodeId>) -> Result<(), Invalid> {
    let mut walk = Walk::new(plan);
    let mut open: Vec<NodeId> = nodes.iter().copied().collect();
    let mut seen = BTreeSet::new();
    while let Some(node) = open.pop() {
        if seen.insert(node) {
            walk.measure(node)?;
            open.extend(plan.children(node));
        }
    }
    Ok(())
}

/// A walk from nodes up to their missions that measures how many levels each stands below its own.
///
/// It finds tangles as Tarjan's algorithm finds strongly connected components: each is complete only after all that stands above it.
struct Walk<'a> {
    plan: &'a Plan,
    marks: BTreeMap<NodeId, Mark>,

    /// The nodes between the one asked for and the one looked at.
    path: Vec<Climb>,

    /// The nodes whose levels are not known yet, in the order in which they were met.
    open: Vec<NodeId>,
}

/// What is known of a node that was met.
#[derive(Clone, Copy)]
enum Mark {
    /// Its number, by which nodes are met.
    Open(usize),

    /// The most levels at which it ever stands below its mission.
    Level(usize),
}

/// A node on the path with the parents that remain to be looked at.
struct Climb {
    node: NodeId,
    number: usize,

    /// The lowest number of an open node to which its parents lead back.
    back: usize,

    parents: std::vec::IntoIter<NodeId>,
}

impl<'a> Walk<'a> {
    fn new(plan: &'a Plan) -> Self {
        Self {
            plan,
            marks: BTreeMap::new(),
            path: Vec::new(),
            open: Vec::new(),
        }
    }

    /// Measures a node and all that is ever above it.
    fn measure(&mut self, start: NodeId) -> Result<(), Invalid> {
        if self.marks.contains_key(&start) {
            return Ok(());
        }
        self.meet(start);
        while let Some(climb) = self.path.last_mut() {
            let Some(parent) = climb.parents.next() else {
                self.leave()?;
                continue;
            };
            match self.marks.get(&parent) {
                Some(Mark::Open(number)) => climb.back = climb.back.min(*number),
                Some(Mark::Level(_)) => {}
                None => self.meet(parent),
            }
        }
        Ok(())
    }

    fn meet(&mut self, node: NodeId) {
        let number = self.marks.len();
        self.marks.insert(node, Mark::Open(number));
        self.open.push(node);
        let parents = self.plan.parents(node);
        let parents = parents.filter(|parent| !matches!(parent, NodeId::Mission(_)));
        self.path.push(Climb {
            node,
            number,
            back: number,
            parents: parents.collect::<Vec<_>>().into_iter(),
        });
    }

    /// Leaves a node whose parents have all been looked at.
    fn leave(&mut self) -> Result<(), Invalid> {
        let Some(climb) = self.path.pop() else {
            return Ok(());
        };
        if let Some(below) = self.path.last_mut() {
            below.back = below.back.min(climb.back);
        }
        if climb.back < climb.number {
            return Ok(());
        }
        let first = self.open.iter().rposition(|node| *node == climb.node);
        let members = self.open.split_off(first.unwrap_or(0));
        let is_tangle =
            members.len() > 1 || self.plan.parents(climb.node).any(|it| it == climb.node);
        if is_tangle {
            return self.untangle(&members);
        }
        let above = self.plan.parents(climb.node);
        let level = above.filter_map(|it| self.level(it)).max().unwrap_or(0) + 1;
        self.note(climb.node, level)
    }

    /// The level of a node, where it is known.
    fn level(&self, node: NodeId) -> Option<usize> {
        if matches!(node, NodeId::Mission(_)) {
            return Some(0);
        }
        match self.marks.get(&node) {
            Some(Mark::Level(level)) => Some(*level),
            Some(Mark::Open(_)) | None => None,
        }
    }

    fn note(&mut self, node: NodeId, level: usize) -> Result<(), Invalid> {
        if level > LEVELS {
            return Err(invalid(node, "parent", Reason::TooDeep { most: LEVELS }));
        }
        self.marks.insert(node, Mark::Level(level));
        Ok(())
    }

    /// Looks at each day on which the units of a tangle change their parents; what is above it is measured already.
    fn untangle(&mut self, members: &[NodeId]) -> Result<(), Invalid> {
        let mut units: Vec<&Unit> = Vec::with_capacity(members.len());
        for node in members {
            // A formation stands under the same parent on every day.
            let unit = node.unit().and_then(|id| self.plan.unit(id));
            units.push(unit.ok_or_else(|| invalid(*node, "parent", Reason::Cycle))?);
        }
        units.sort_unstable_by_key(|unit| unit.id);
        let days = days(&units);
        let periods: usize = units.iter().map(|unit| attachments(unit).len()).sum();
        if days.len().saturating_mul(periods + units.len()) > TANGLE {
            return Err(invalid(units[0].id.into(), "periods", Reason::TooTangled));
        }
        let mut levels: BTreeMap<UnitId, usize> = BTreeMap::new();
        for day in days {
            for (unit, level) in self.levels_on(&units, day)? {
                let most = levels.entry(unit).or_default();
                *most = level.max(*most);
            }
        }
        levels
            .into_iter()
            .try_for_each(|(unit, level)| self.note(unit.into(), level))
    }

    /// The levels of a tangle's units on a day; an error where they make a cycle.
    fn levels_on(&self, units: &[&Unit], day: Date) -> Result<BTreeMap<UnitId, usize>, Invalid> {
        let mut waiting: Vec<(UnitId, BTreeSet<NodeId>)> = units
            .iter()
            .map(|unit| (unit.id, parents_on(unit, day)))
            .collect();
        let mut levels: BTreeMap<UnitId, usize> = BTreeMap::new();
        while let Some((first, _)) = waiting.first() {
            let first = *first;
            let mut found = Vec::new();
            waiting.retain(|(unit, parents)| {
                let known = |parent: &NodeId| {
                    let in_tangle = parent.unit().and_then(|id| levels.get(&id));
                    in_tangle.copied().or_else(|| self.level(*parent))
                };
                let above: Option<Vec<usize>> = parents.iter().map(known).collect();
                let level = above.map(|above| above.into_iter().max().unwrap_or(0) + 1);
                found.extend(level.map(|level| (*unit, level)));
                level.is_none()
            });
            // What remains when nothing more is found makes a cycle, or stands below one.
            if found.is_empty() {
                return Err(invalid(first.into(), "parent", Reason::Cycle));
            }
            if let Some((unit, _)) = found.iter().find(|(_, level)| *level > LEVELS) {
                let reason = Reason::TooDeep { most: LEVELS };
                return Err(invalid((*unit).into(), "parent", reason));
            }
            levels.extend(found);
        }
        Ok(levels)
    }
}

fn invalid(node: NodeId, field: &str, reason: Reason) -> Invalid {
    Invalid {
        item: node.into(),
        field: field.to_owned(),
        reason,
    }
}

/// The periods on which it hangs under what a unit stands: none where that is the usual parent on every day.
fn attachments(unit: &Unit) -> &[super::Period] {
    if unit.has_attachments() {
        &unit.periods
    } else {
        &[]
    }
}

/// The days on which some units may come to stand under other parents, and one before all of them.
fn days(units: &[&Unit]) -> BTreeSet<Date> {
    units
        .iter()
        .flat_map(|unit| attachments(unit))
        .filter_map(|period| period.stretch().days())
        .flat_map(|(first, last)| std::iter::once(first).chain(day_after(last)))
        .chain([Date::MIN])
        .collect()
}

/// The parents under which a unit or some of its people stand on a day.
fn parents_on(unit: &Unit, day: Date) -> BTreeSet<NodeId> {
    let periods = attachments(unit).iter();
    let there = periods.filter(|period| period.covers(day));
    there
        .map(|period| unit.parent_in(period))
        .chain([unit.parent_on(day)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{
        Category, Completeness, Echelon, Function, Head, Id, Mission, MissionId, Nationality,
        Parts, Period, Place, PlanDate,
    };
    use super::*;

    fn mission() -> MissionId {
        Id::from_random(1)
    }

    fn unit(number: u64, parent: NodeId) -> Unit {
        Unit {
            id: Id::from_random(number),
            name: format!("Unit {number}"),
            short_name: String::new(),
            echelon: Echelon::Company,
            function: Function::Infantry,
            nationality: Nationality::Joint,
            category: Category::Troops,
            parent,
            place: Place::middle(),
            authorized: Vec::new(),
            periods: Vec::new(),
            rotations: Vec::new(),
            positions: Vec::new(),
            remarks: String::new(),
        }
    }

    fn under(number: u64) -> NodeId {
        NodeId::Unit(Id::from_random(number))
    }

    /// A unit right in the mission, in one year attached to another.
    fn attached(number: u64, year: i16, other: u64) -> Unit {
        let date = PlanDate::year(year).ok();
        Unit {
            periods: vec![Period {
                first_day: date,
                last_day: date,
                parent: Some(under(other)),
                ..Period::new(Id::MIN)
            }],
            ..unit(number, mission().into())
        }
    }

    /// Two units each of which stands under the other in one year, with a chain below the first.
    fn tangle(below: u64) -> Vec<Unit> {
        let pair = [attached(1, 2018, 2), attached(2, 2019, 1)];
        let chain = (3..below + 3).map(|number| {
            let parent = if number == 3 { 1 } else { number - 1 };
            unit(number, under(parent))
        });
        pair.into_iter().chain(chain).collect()
    }

    fn assembled(units: Vec<Unit>) -> Result<Plan, Reason> {
        let mission = Mission {
            held: Completeness::Full,
            ..Mission::new(mission(), "UNIFIL", Place::middle())
        };
        let country = "KAZ".parse().unwrap();
        Plan::assemble(Parts {
            missions: vec![mission],
            units,
            ..Parts::new(Head::new(Id::MIN, "Plan".to_owned(), country))
        })
        .map_err(|invalid| invalid.reason)
    }

    #[test]
    fn units_may_stand_under_one_another_in_turns() {
        let plan = assembled(tangle(5)).unwrap();
        // What is above or below a tangle can still be moved.
        let moved = Unit {
            parent: under(100),
            ..attached(1, 2018, 2)
        };
        let plan = plan.with_unit(unit(100, mission().into())).unwrap();
        let plan = plan.with_unit(moved).unwrap();
        let plan = plan.with_unit(unit(7, under(2))).unwrap();
        let refused = plan.with_unit(attached(2, 2018, 1)).unwrap_err();
        assert_eq!(refused.reason, Reason::Cycle);
    }

    #[test]
    fn a_tangle_is_as_deep_as_on_its_deepest_day() {
        let limit = Err(Reason::TooDeep { most: LEVELS });
        // In 2018 the chain stands below two units.
        assert!(assembled(tangle(30)).is_ok());
        assert_eq!(assembled(tangle(31)).map(drop), limit);
        let plan = assembled(tangle(30)).unwrap();
        let deeper = plan.with_unit(unit(100, under(32)));
        assert_eq!(deeper.map(drop).map_err(|it| it.reason), limit);
        let above = plan.with_unit(unit(100, mission().into())).unwrap();
        let lower = Unit {
            parent: under(100),
            ..attached(2, 2019, 1)
        };
        let lower = above.with_unit(lower);
        assert_eq!(lower.map(drop).map_err(|it| it.reason), limit);
    }

    #[test]
    fn a_unit_is_never_its_own_parent() {
        assert_eq!(
            assembled(vec![attached(1, 2018, 1)]).map(drop),
            Err(Reason::Cycle)
        );
    }
}
