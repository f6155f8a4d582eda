//! A part of a plan's units, counted beside the others.

use std::hint::black_box;
use std::ops::RangeInclusive;
use std::thread;

use jiff::civil::Date;

use crate::model::{NodeId, People, Plan, Unit, UnitId};

use super::ground::Ground;
use super::numbered::Numbered;
use super::roofs::Roofs;
use super::share::shares;
use super::strength::{Counter, Strength};
use super::sums::Sums;
use super::{Key, Question, View};

/// From how many units on they are shared out among threads: with fewer, beginning a thread takes longer than counting.
const SHARED_OUT: usize = 20_000;

/// The most parts; more threads than this gain nothing, since all wait for the same memory.
const MOST: usize = 4;

/// The people of all units of a plan, by group.
///
/// All people are taken in one walk through the units, then the ways up are followed where the question needs them: to follow each at once would be a way through memory each.
pub(super) fn everywhere(plan: &Plan, day: Date, question: &Question) -> Strength {
    let ranges = ranges(plan);
    let expected = plan.unit_count() / ranges.len() * 17 / 16;
    let mut parts = in_parallel(ranges, |units| {
        Part::take(plan, day, question, units, expected)
    });
    let ground = Ground::joined(parts.iter().map(|part| &part.ground));
    let mut start = 0;
    for part in &mut parts {
        part.start = start;
        start += part.ground.len();
    }
    let slots = parts
        .iter()
        .map(|part| part.start..part.start + part.ground.len());
    let parents = in_parallel(slots.collect(), |part| ground.parent_slots(part)).concat();
    let strengths = in_parallel(parts, |part| {
        let roofs = Roofs::new(plan, question.within, &ground, &parents);
        part.place(plan, question, roofs)
    });
    let mut strengths = strengths.into_iter();
    let mut sum = strengths.next().unwrap_or_default();
    for (key, people) in strengths.flat_map(|part| part.rows().collect::<Vec<_>>()) {
        sum.add(key, people);
    }
    sum
}

/// The ids of the units of each part.
///
/// Ids are random, so equal stretches of ids hold about equally many units; where they do not, it only takes longer.
fn ranges(plan: &Plan) -> Vec<RangeInclusive<UnitId>> {
    // To ask how many threads there can be takes the system longer than counting a small plan.
    let threads = match plan.unit_count() {
        ..SHARED_OUT => 1,
        _ => thread::available_parallelism().map_or(1, usize::from),
    };
    UnitId::stretches(threads.min(MOST))
}

/// Does the same work on several things at once, and gives the results in their order.
fn in_parallel<T: Send, R: Send>(things: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let mut things = things.into_iter();
    let Some(first) = things.next() else {
        return Vec::new();
    };
    thread::scope(|scope| {
        let others: Vec<_> = things.map(|thing| scope.spawn(|| work(thing))).collect();
        let mut results = vec![work(first)];
        results.extend(others.into_iter().map(|other| match other.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        }));
        results
    })
}

/// How many units are fetched from memory together.
const FETCHED: usize = 64;

/// What is known of the units of a part after the walk through them.
struct Part {
    keys: Numbered<Key>,

    /// The people whose group hangs on what lies above, under the parents of their units.
    everyone: Vec<Taken>,

    /// Those who do not stand where their unit stands, with their parents: two of its periods differ on the day.
    elsewhere: Vec<(Taken, NodeId)>,

    /// Where the units stand; empty where that does not matter.
    ground: Ground,

    /// How many units are in the parts before.
    start: usize,

    /// The people whose group is known already.
    sums: Sums<Key>,
}

/// Some of a unit's own people, before what lies above them is known.
///
/// There are as many of these as units and more, so they are small.
struct Taken {
    /// The number of all of their group that does not hang on what lies above.
    key: usize,

    /// Which of the units of the part is theirs.
    unit: usize,

    people: People,
}

impl Part {
    /// Takes the people of the units of a range, of which so many are expected.
    fn take(
        plan: &Plan,
        day: Date,
        question: &Question,
        units: RangeInclusive<UnitId>,
        expected: usize,
    ) -> Self {
        let counter = Counter::new(plan, question);
        // Room is made at once, since growing step by step would copy all that was noted.
        let room = if counter.climbs() { expected } else { 0 };
        let mut part = Self {
            keys: Numbered::default(),
            everyone: Vec::with_capacity(room),
            elsewhere: Vec::new(),
            ground: Ground::with_room(room),
            start: 0,
            sums: Sums::default(),
        };
        let mut units = plan.units_in(units);
        let mut fetched = Vec::with_capacity(FETCHED);
        loop {
            fetched.clear();
            fetched.extend(units.by_ref().take(FETCHED));
            if fetched.is_empty() {
                return part;
            }
            fetch(&fetched);
            for unit in &fetched {
                part.take_unit(&counter, unit, day, question.view);
            }
        }
    }

    fn take_unit(&mut self, counter: &Counter<'_>, unit: &Unit, day: Date, view: View) {
        if !counter.climbs() {
            shares(unit, day, view, |share| {
                let key = counter.own_key(unit, share.period, share.line, day);
                self.sums.add(key, share.people);
            });
            return;
        }
        let index = self.ground.len();
        let usual = self.ground.note(unit, day);
        shares(unit, day, view, |share| {
            let key = counter.own_key(unit, share.period, share.line, day);
            let taken = Taken {
                key: self.keys.number(key),
                unit: index,
                people: share.people,
            };
            let parent = unit.parent_in(share.period);
            if parent == usual {
                self.everyone.push(taken);
            } else {
                self.elsewhere.push((taken, parent));
            }
        });
    }

    fn place(self, plan: &Plan, question: &Question, mut roofs: Roofs<'_>) -> Strength {
        let mut placed = Sums::default();
        for taken in self.everyone {
            if let Some(roof) = roofs.above(self.start + taken.unit) {
                placed.add((taken.key, roof), taken.people);
            }
        }
        for (taken, parent) in self.elsewhere {
            if let Some(roof) = roofs.above_people(parent) {
                placed.add((taken.key, roof), taken.people);
            }
        }
        let counter = Counter::new(plan, question);
        let mut strength = Strength::default();
        for ((key, roof), people) in placed.iter() {
            let (own, roof) = (self.keys.value(key), roofs.roof(roof));
            if roof.within {
                strength.add(counter.under(own, roof.mission, roof.host), people);
            }
        }
        for (key, people) in self.sums.iter() {
            strength.add(key, people);
        }
        strength
    }
}

/// Brings what counting looks at of some units from memory.
///
/// Units lie all over memory, each with its periods and their people elsewhere again, and counting one takes so many steps that the processor does not look ahead to the next.
/// In these short loops it does, and waits for many at once.
fn fetch(units: &[&Unit]) {
    let periods = units.iter().map(|unit| unit.periods.len()).sum::<usize>();
    black_box(periods);
    let periods = || units.iter().flat_map(|unit| &unit.periods);
    let days = periods()
        .filter(|period| period.first_day.is_some())
        .count();
    black_box(days);
    let lines = periods().filter_map(|period| period.people.first());
    black_box(lines.map(|line| line.not_stated).fold(0, u32::wrapping_add));
}
