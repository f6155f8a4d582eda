//! The people of every mission, formation and unit with all below it, on one day.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{CountryCode, NodeId, Plan, Toward, Unit};

use super::share::shares;
use super::{Ledger, Lens, Measure, Question, Renewal, View, strength::Counter};

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

/// The people of one country.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
struct CountryTotals {
    /// Its people.
    flag: Counts,

    /// Those in its units, and its own people in nobody's unit.
    host: Counts,
}

/// The people of every node of a plan, and of every country, on one day.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Totals {
    day: Date,
    toward: Option<Toward>,
    nodes: BTreeMap<NodeId, NodeTotals>,
    countries: BTreeMap<CountryCode, CountryTotals>,
}

/// Some of a unit's own people: those of one flag under one parent.
#[derive(Clone, Copy)]
struct Flow {
    parent: NodeId,
    flag: CountryCode,
    counts: Counts,
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

    /// Adds the others where they come, takes them where they go.
    fn put(&mut self, others: Self, coming: bool) {
        if coming {
            self.add(others);
        } else {
            self.take(others);
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
            countries: BTreeMap::new(),
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
            flows(unit, day, toward, |flow| {
                sums[own].own.add(flow.counts);
                let under = if flow.parent == usual {
                    parent
                } else {
                    index.find(flow.parent)
                };
                if let Some(under) = under {
                    sums[under].all.add(flow.counts);
                }
                totals.flag(flow, true);
                if flow.parent.unit().is_none() {
                    totals.host(Some(unit), flow.counts, true);
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
                if let Some(id) = index.nodes[node].unit()
                    && index.nodes[parent].unit().is_none()
                {
                    totals.host(plan.unit(id), received, true);
                }
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

    /// The people of a country in a ledger: its own, or those in its units and its own in nobody's unit.
    ///
    /// By host the people of joint units are those of no country.
    pub fn of_country(&self, country: CountryCode, ledger: Ledger) -> Counts {
        let totals = self.countries.get(&country).copied().unwrap_or_default();
        match ledger {
            Ledger::Flag => totals.flag,
            Ledger::Host => totals.host,
        }
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

    /// Puts a unit's own people into the totals, or takes them out.
    fn unit(&mut self, plan: &Plan, unit: &Unit, coming: bool) {
        let (day, toward) = (self.day, self.toward);
        flows(unit, day, toward, |flow| {
            let node = NodeId::Unit(unit.id);
            if let Some(totals) = self.nodes.get_mut(&node) {
                totals.own.put(flow.counts, coming);
                totals.all.put(flow.counts, coming);
            }
            let mut host = unit.id;
            let mut node = Some(flow.parent);
            while let Some(above) = node {
                if let Some(totals) = self.nodes.get_mut(&above) {
                    totals.all.put(flow.counts, coming);
                }
                host = above.unit().unwrap_or(host);
                node = parent_on(plan, above, day);
            }
            self.flag(flow, coming);
            self.host(plan.unit(host), flow.counts, coming);
        });
    }

    /// Puts people among those of their flag, or takes them out.
    fn flag(&mut self, flow: Flow, coming: bool) {
        self.country(flow.flag, |totals| totals.flag.put(flow.counts, coming));
    }

    /// Puts people among those of the country of their host unit, or takes them out.
    fn host(&mut self, host: Option<&Unit>, counts: Counts, coming: bool) {
        if let Some(country) = host.and_then(|unit| unit.nationality.country()) {
            self.country(country, |totals| totals.host.put(counts, coming));
        }
    }

    /// Changes what a country has; one without people goes.
    fn country(&mut self, country: CountryCode, change: impl FnOnce(&mut CountryTotals)) {
        let totals = self.countries.entry(country).or_default();
        change(totals);
        if *totals == CountryTotals::default() {
            self.countries.remove(&country);
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

/// A unit's own people on a day by flag and by the parent under which they stand; some may come in several parts.
fn flows(unit: &Unit, day: Date, toward: Option<Toward>, mut each: impl FnMut(Flow)) {
    let view = |lens, measure| View {
        measure,
        lens,
        toward,
        ..View::default()
    };
    let mut there = unit.periods.iter().filter(|period| period.covers(day));
    let Some(period) = there.next() else {
        return;
    };
    if there.next().is_none() {
        // A period alone has no handover: both measures are all its people.
        let admitted = Lens::ALL.map(|lens| view(lens, Measure::Present).admits(unit, period));
        for line in &period.people {
            let number = line.people().total();
            let numbers = admitted.map(|is_admitted| [u64::from(is_admitted) * number; 2]);
            let counts = Counts { numbers };
            if !counts.is_none() {
                each(Flow {
                    parent: unit.parent_in(period),
                    flag: line.country,
                    counts,
                });
            }
        }
        return;
    }
    // Each view is counted once, however many periods there are.
    for lens in Lens::ALL {
        for measure in Measure::ALL {
            shares(unit, day, view(lens, measure), |share| {
                let mut counts = Counts::default();
                counts.numbers[lens as usize][measure as usize] = share.people.total();
                each(Flow {
                    parent: unit.parent_in(share.period),
                    flag: share.line.country,
                    counts,
                });
            });
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
