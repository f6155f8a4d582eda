//! Strength over a span of days, as the days on which it changes.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::{Mission, MissionId, NodeId, People, Plan, Stretch, Unit};

use super::strength::{Counter, units_within};
use super::{Grouping, Key, Question, Span, Strength};

/// Strength over a span: what it is on the first day, and what comes and goes on later ones.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Steps {
    span: Span,
    changes: BTreeMap<Date, BTreeMap<Key, Change>>,
}

/// What a group gains and loses on a day.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
struct Change {
    gained: People,
    lost: People,
}

impl Change {
    /// Takes away what is both gained and lost; whether anything is left.
    fn settle(&mut self) -> bool {
        let both = People {
            women: self.gained.women.min(self.lost.women),
            men: self.gained.men.min(self.lost.men),
            not_stated: self.gained.not_stated.min(self.lost.not_stated),
        };
        self.gained -= both;
        self.lost -= both;
        *self != Self::default()
    }
}

/// The strength of a plan over a span of days.
///
/// The span should lie within the years of a plan; an empty one has no steps.
pub fn steps(plan: &Plan, span: Span, question: &Question) -> Steps {
    let mut steps = Steps::new(span);
    let mut counter = Counter::new(plan, question);
    for unit in units_within(plan, question.within) {
        steps.unit(plan, &mut counter, unit, true);
    }
    for mission in plan.missions() {
        steps.mission(&counter, mission, true);
    }
    steps
}

impl Steps {
    pub(super) fn new(span: Span) -> Self {
        Self {
            span,
            changes: BTreeMap::new(),
        }
    }

    /// The same strength in larger groups: what [`steps`] gives for some of the groupings of these steps, without counting anew.
    #[must_use]
    pub fn grouped(&self, by: &[Grouping]) -> Self {
        let mut grouped = Self::new(self.span);
        for (day, changes) in &self.changes {
            let mut larger: BTreeMap<Key, Change> = BTreeMap::new();
            for (key, change) in changes {
                let sum = larger.entry(key.only(by)).or_default();
                sum.gained += change.gained;
                sum.lost += change.lost;
            }
            larger.retain(|_, change| change.settle());
            if !larger.is_empty() {
                grouped.changes.insert(*day, larger);
            }
        }
        grouped
    }

    /// The span.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The days on which something changes, the first day of the span always among them, with the strength from that day on.
    pub fn iter(&self) -> impl Iterator<Item = (Date, Strength)> + '_ {
        let mut strength = Strength::default();
        let starts = !self.changes.contains_key(&self.span.first);
        let start = (starts && self.span.first <= self.span.last).then_some(self.span.first);
        start
            .into_iter()
            .map(|day| (day, Strength::default()))
            .chain(self.changes.iter().map(move |(day, changes)| {
                apply(&mut strength, changes);
                (*day, strength.clone())
            }))
    }

    /// Walks through the steps without copying each strength.
    ///
    /// On the first day of the span it is always called.
    pub fn walk(&self, mut each: impl FnMut(Date, &Strength)) {
        let mut strength = Strength::default();
        if !self.changes.contains_key(&self.span.first) && self.span.first <= self.span.last {
            each(self.span.first, &strength);
        }
        for (day, changes) in &self.changes {
            apply(&mut strength, changes);
            each(*day, &strength);
        }
    }

    /// Walks through the days on which something changes in one mission, with the strength of that mission from that day on.
    ///
    /// The steps have to be grouped by mission; before the first such day nobody is there.
    pub fn walk_mission(&self, mission: MissionId, mut each: impl FnMut(Date, &Strength)) {
        let first = Key {
            mission: Some(mission),
            ..Key::default()
        };
        let mut strength = Strength::default();
        for (day, changes) in &self.changes {
            let mut changes = changes
                .range(first..)
                .take_while(|(key, _)| key.mission == Some(mission))
                .peekable();
            if changes.peek().is_some() {
                apply(&mut strength, changes);
                each(*day, &strength);
            }
        }
    }

    /// The strength on a day of the span.
    pub fn on(&self, day: Date) -> Strength {
        let mut strength = Strength::default();
        for changes in self.changes.range(..=day).map(|(_, changes)| changes) {
            apply(&mut strength, changes);
        }
        strength
    }

    /// The days on which something changes after the first.
    pub fn days(&self) -> impl Iterator<Item = Date> + '_ {
        self.changes
            .keys()
            .copied()
            .filter(|day| *day > self.span.first)
    }

    /// Puts in the people of a unit, or takes them out again.
    pub(super) fn unit(
        &mut self,
        plan: &Plan,
        counter: &mut Counter<'_>,
        unit: &Unit,
        coming: bool,
    ) {
        let steady = counter.is_steady(unit);
        let mut before: Vec<(Key, People)> = Vec::new();
        for day in self.turning_days(plan, counter, unit, steady) {
            let mut now: Vec<(Key, People)> = Vec::new();
            counter.unit(unit, day, |key, people| now.push((key, people)));
            if now != before {
                self.change(day, &before, &now, coming);
            }
            before = now;
        }
    }

    /// Puts in the people of a mission whom the plan does not list, or takes them out again.
    pub(super) fn mission(&mut self, counter: &Counter<'_>, mission: &Mission, coming: bool) {
        let mut days = BTreeSet::new();
        for others in &mission.others {
            self.note_turns(others.stretch(), &mut days);
        }
        let mut before: Vec<(Key, People)> = Vec::new();
        for day in days {
            let mut now: Vec<(Key, People)> = Vec::new();
            counter.others(mission, day, |key, people| now.push((key, people)));
            self.change(day, &before, &now, coming);
            before = now;
        }
    }

    /// Notes what a group of people gains and loses on a day; what cancels is taken out at once, so that only days remain on which something changes.
    fn change(&mut self, day: Date, before: &[(Key, People)], now: &[(Key, People)], coming: bool) {
        let (lost, gained) = if coming { (before, now) } else { (now, before) };
        let changes = self.changes.entry(day).or_default();
        for (key, people) in gained {
            changes.entry(*key).or_default().gained += *people;
        }
        for (key, people) in lost {
            changes.entry(*key).or_default().lost += *people;
        }
        for (key, _) in gained.iter().chain(lost) {
            if let Some(change) = changes.get_mut(key)
                && !change.settle()
            {
                changes.remove(key);
            }
        }
        if changes.is_empty() {
            self.changes.remove(&day);
        }
    }

    /// The days within the span on which a unit's own people may change.
    fn turning_days(
        &self,
        plan: &Plan,
        counter: &Counter<'_>,
        unit: &Unit,
        steady: bool,
    ) -> Vec<Date> {
        let joint = counter.is_joint(unit.id);
        if let ([period], true, false) = (unit.periods.as_slice(), steady, joint) {
            let mut days = Vec::with_capacity(2);
            self.turns(period.stretch(), |day| days.push(day));
            return days;
        }
        let mut days = BTreeSet::new();
        for period in &unit.periods {
            self.note_turns(period.stretch(), &mut days);
        }
        let ancestors = if steady && !joint {
            Vec::new()
        } else {
            ancestors(plan, unit)
        };
        if !steady {
            for period in ancestors.iter().flat_map(|it| &it.periods) {
                self.note_turns(period.stretch(), &mut days);
            }
        }
        if joint {
            for unit in ancestors.into_iter().chain([unit]) {
                for stretch in counter.joint_stretches(unit.id) {
                    self.note_turns(stretch, &mut days);
                }
            }
        }
        days.into_iter().collect()
    }

    fn note_turns(&self, stretch: Stretch, days: &mut BTreeSet<Date>) {
        self.turns(stretch, |day| {
            days.insert(day);
        });
    }

    /// The first day of a stretch and the day after its last, as far as they lie in the span.
    fn turns(&self, stretch: Stretch, mut each: impl FnMut(Date)) {
        let Some((first, last)) = stretch.days() else {
            return;
        };
        let outside = first > self.span.last || last < self.span.first;
        if outside || self.span.first > self.span.last {
            return;
        }
        each(first.max(self.span.first));
        if last < self.span.last
            && let Ok(after) = last.tomorrow()
        {
            each(after);
        }
    }
}

fn apply<'a>(strength: &mut Strength, changes: impl IntoIterator<Item = (&'a Key, &'a Change)>) {
    for (key, change) in changes {
        strength.add(*key, change.gained);
        strength.remove(*key, change.lost);
    }
}

/// Every unit that ever stands above a unit.
fn ancestors<'a>(plan: &'a Plan, unit: &Unit) -> Vec<&'a Unit> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<NodeId> = unit.parents().collect();
    let mut found = Vec::new();
    while let Some(node) = open.pop() {
        if let Some(unit) = node.unit().and_then(|id| plan.unit(id))
            && seen.insert(unit.id)
        {
            found.push(unit);
            open.extend(unit.parents());
        }
    }
    found
}
