//! The people of every mission, formation and unit with all below it, on one day.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{NodeId, Plan, Toward, Unit};

use super::share::shares;
use super::{Lens, Measure, Question, Renewal, View, strength::Counter};

/// Numbers of people by lens and measure.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Counts {
    numbers: [[u64; 2]; 3],
}

/// The people of one mission, formation or unit.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct NodeTotals {
    /// Its own people: those in none of its sub-units. Those of a mission are others, not listed.
    pub own: Counts,

    /// Its own people and those of all that stands under it that day.
    pub all: Counts,
}

/// The people of every node of a plan on one day.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Totals {
    day: Date,
    toward: Option<Toward>,
    nodes: BTreeMap<NodeId, NodeTotals>,
}

impl Counts {
    /// The number for a lens and a measure.
    pub fn of(self, lens: Lens, measure: Measure) -> u64 {
        self.numbers[lens as usize][measure as usize]
    }

    fn is_none(self) -> bool {
        self == Self::default()
    }

    fn add(&mut self, other: Self) {
        for (row, others) in self.numbers.iter_mut().zip(other.numbers) {
            for (number, more) in row.iter_mut().zip(others) {
                *number += more;
            }
        }
    }

    fn take(&mut self, other: Self) {
        for (row, others) in self.numbers.iter_mut().zip(other.numbers) {
            for (number, less) in row.iter_mut().zip(others) {
                *number = number.saturating_sub(less);
            }
        }
    }
}

impl Totals {
    /// Counts every node of a plan on a day, of those who count toward a sum or of everyone.
    pub fn on(plan: &Plan, day: Date, toward: Option<Toward>) -> Self {
        let mut totals = Self {
            day,
            toward,
            nodes: BTreeMap::new(),
        };
        // Everything stands in lists by the index of its node: far fewer steps through memory than by maps.
        let index = Index::of(plan);
        let mut parents: Vec<Option<usize>> = Vec::with_capacity(index.nodes.len());
        let mut sums = vec![NodeTotals::default(); index.nodes.len()];
        for mission in plan.missions() {
            sums[parents.len()].own = totals.others(plan, mission.id.into());
            parents.push(None);
        }
        for formation in plan.formations() {
            parents.push(index.find(formation.parent));
        }
        for unit in plan.units() {
            let own = parents.len();
            let usual = unit.parent_on(day);
            let parent = index.find(usual);
            totals.flows(unit, |under, counts| {
                sums[own].own.add(counts);
                let under = if under == usual {
                    parent
                } else {
                    index.find(under)
                };
                if let Some(under) = under {
                    sums[under].all.add(counts);
                }
            });
            parents.push(parent);
        }
        // So far `all` is what comes from right below; now it is passed on upward, the deepest first.
        for node in deepest_first(&parents) {
            let received = sums[node].all;
            if let Some(parent) = parents[node]
                && !received.is_none()
            {
                sums[parent].all.add(received);
            }
        }
        for sum in &mut sums {
            sum.all.add(sum.own);
        }
        totals.nodes = index.nodes.into_iter().zip(sums).collect();
        totals
    }

    /// The day.
    pub fn day(&self) -> Date {
        self.day
    }

    /// What the people count toward.
    pub fn toward(&self) -> Option<Toward> {
        self.toward
    }

    /// The people of a node; nobody for one that is not in the plan.
    pub fn of(&self, node: NodeId) -> NodeTotals {
        self.nodes.get(&node).copied().unwrap_or_default()
    }

    /// Brings the totals from one plan to the next.
    pub fn renew(&mut self, renewal: &Renewal<'_>) {
        if renewal.is_whole() {
            *self = Self::on(renewal.new_plan(), self.day, self.toward);
            return;
        }
        for unit in renewal.old_units() {
            self.unit(renewal.old(), unit, false);
        }
        for node in renewal.removed() {
            self.nodes.remove(&node);
        }
        for node in renewal.added() {
            self.nodes.insert(node, NodeTotals::default());
        }
        for unit in renewal.new_units() {
            self.unit(renewal.new_plan(), unit, true);
        }
        for mission in renewal.missions() {
            let node = NodeId::Mission(mission);
            let own = self.others(renewal.new_plan(), node);
            if let Some(totals) = self.nodes.get_mut(&node) {
                totals.all.take(totals.own);
                totals.own = own;
                totals.all.add(own);
            }
        }
    }

    fn unit(&mut self, plan: &Plan, unit: &Unit, coming: bool) {
        let mut flows = Vec::new();
        self.flows(unit, |parent, counts| flows.push((parent, counts)));
        let mut put = |node, own: bool, counts| {
            if let Some(totals) = self.nodes.get_mut(&node) {
                if coming {
                    totals.all.add(counts);
                } else {
                    totals.all.take(counts);
                }
                match (own, coming) {
                    (true, true) => totals.own.add(counts),
                    (true, false) => totals.own.take(counts),
                    (false, _) => {}
                }
            }
        };
        for (parent, counts) in flows {
            put(unit.id.into(), true, counts);
            let mut node = Some(parent);
            while let Some(above) = node {
                put(above, false, counts);
                node = parent_on(plan, above, self.day);
            }
        }
    }

    /// A unit's own people by the parent under which they stand.
    fn flows(&self, unit: &Unit, mut each: impl FnMut(NodeId, Counts)) {
        let mut there = unit.periods.iter().filter(|it| it.covers(self.day));
        let Some(period) = there.next() else {
            return;
        };
        if there.next().is_none() {
            // A period alone has no handover: both measures are all its people.
            let number = period.total().total();
            let mut counts = Counts::default();
            for lens in Lens::ALL {
                let view = View {
                    lens,
                    toward: self.toward,
                    ..View::default()
                };
                if view.admits(unit, period) {
                    counts.numbers[lens as usize] = [number; 2];
                }
            }
            if !counts.is_none() {
                each(unit.parent_in(period), counts);
            }
            return;
        }
        // Each view is counted once, however many periods there are.
        let mut under: BTreeMap<NodeId, Counts> = BTreeMap::new();
        for lens in Lens::ALL {
            for measure in Measure::ALL {
                let view = View {
                    lens,
                    measure,
                    toward: self.toward,
                    ..View::default()
                };
                shares(unit, self.day, view, |share| {
                    let counts = under.entry(unit.parent_in(share.period)).or_default();
                    counts.numbers[lens as usize][measure as usize] += share.people.total();
                });
            }
        }
        for (parent, counts) in under {
            each(parent, counts);
        }
    }

    /// The people of a mission whom the plan does not list; every lens and measure has them.
    fn others(&self, plan: &Plan, node: NodeId) -> Counts {
        let question = Question {
            view: View {
                toward: self.toward,
                ..View::default()
            },
            ..Question::default()
        };
        let mut number = 0;
        if let NodeId::Mission(id) = node
            && let Some(mission) = plan.mission(id)
        {
            Counter::new(plan, &question)
                .others(mission, self.day, |_, people| number += people.total());
        }
        Counts {
            numbers: [[number; 2]; 3],
        }
    }
}

/// The parent of a formation or unit on a day; a mission has none.
pub fn parent_on(plan: &Plan, node: NodeId, day: Date) -> Option<NodeId> {
    match node {
        NodeId::Mission(_) => None,
        NodeId::Formation(id) => plan.formation(id).map(|formation| formation.parent),
        NodeId::Unit(id) => plan.unit(id).map(|unit| unit.parent_on(day)),
    }
}

/// The formations and units that stand right under a parent on a day, in the order of their places.
pub fn children_on(plan: &Plan, parent: NodeId, day: Date) -> Vec<NodeId> {
    let mut children: Vec<_> = plan
        .children(parent)
        .filter(|child| parent_on(plan, *child, day) == Some(parent))
        .collect();
    children.sort_by_cached_key(|child| {
        let place = match child {
            NodeId::Mission(id) => plan.mission(*id).map(|it| it.place.clone()),
            NodeId::Formation(id) => plan.formation(*id).map(|it| it.place.clone()),
            NodeId::Unit(id) => plan.unit(*id).map(|it| it.place.clone()),
        };
        (place, *child)
    });
    children
}

/// The nodes of a plan in order, so that each has an index.
struct Index {
    nodes: Vec<NodeId>,
}

impl Index {
    /// Missions, then formations, then units, each by id: the order of [`NodeId`].
    fn of(plan: &Plan) -> Self {
        let missions = plan.missions().map(|it| NodeId::Mission(it.id));
        let formations = plan.formations().map(|it| NodeId::Formation(it.id));
        let units = plan.units().map(|it| NodeId::Unit(it.id));
        Self {
            nodes: missions.chain(formations).chain(units).collect(),
        }
    }

    fn find(&self, node: NodeId) -> Option<usize> {
        self.nodes.binary_search(&node).ok()
    }
}

/// The indices of all nodes, those with more above them first, given the index of each one's parent.
fn deepest_first(parents: &[Option<usize>]) -> Vec<usize> {
    let mut levels: Vec<Option<usize>> = vec![None; parents.len()];
    let mut by_level: Vec<Vec<usize>> = Vec::new();
    let mut path = Vec::new();
    for start in 0..parents.len() {
        let mut above = Some(start);
        let mut level = 0;
        while let Some(node) = above {
            if let Some(known) = levels[node] {
                level = known + 1;
                break;
            }
            path.push(node);
            above = parents[node];
        }
        while let Some(node) = path.pop() {
            levels[node] = Some(level);
            if by_level.len() <= level {
                by_level.resize_with(level + 1, Vec::new);
            }
            by_level[level].push(node);
            level += 1;
        }
    }
    by_level.into_iter().rev().flatten().collect()
}
