//! A part of a plan's units, counted beside the others.

use std::ops::RangeInclusive;
use std::thread;

use jiff::civil::Date;

use crate::model::{NodeId, People, Plan, UnitId};

use super::Question;
use super::climb::{Climber, Ground};
use super::key_list::KeyList;
use super::pocket::Pocket;
use super::share::shares;
use super::strength::{Counter, Strength};

/// From how many units on they are shared out among threads: with fewer, beginning a thread takes longer than counting.
const SHARED_OUT: usize = 20_000;

/// The most parts; more threads than this gain nothing, since all wait for the same memory.
const MOST: usize = 4;

/// The people of all units of a plan, by group.
///
/// All people are taken in one walk through the units, then the ways up are followed where the question needs them: to follow each at once would be a way through memory each.
pub(super) fn everywhere(plan: &Plan, day: Date, question: &Question) -> Strength {
    let parts = in_parallel(ranges(plan), |units| Part::take(plan, day, question, units));
    let ground = Ground::joined(parts.iter().map(|part| &part.ground));
    let strengths = in_parallel(parts, |part| part.place(plan, day, question, &ground));
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

/// What is known of the units of a part after the walk through them.
struct Part {
    keys: KeyList,

    /// The people whose group hangs on what lies above.
    everyone: Vec<Taken>,

    /// Where the units stand; empty where that does not matter.
    ground: Ground,

    /// The people whose group is known already.
    pocket: Pocket,
}

/// Some of a unit's own people, before what lies above them is known.
///
/// There are as many of these as units and more, so they are small.
struct Taken {
    /// The number of all of their group that does not hang on what lies above.
    key: usize,

    people: People,
    parent: NodeId,
}

impl Part {
    fn take(plan: &Plan, day: Date, question: &Question, units: RangeInclusive<UnitId>) -> Self {
        let counter = Counter::new(plan, question);
        let mut part = Self {
            keys: KeyList::default(),
            everyone: Vec::new(),
            ground: Ground::default(),
            pocket: Pocket::new(),
        };
        for unit in plan.units_in(units) {
            if counter.climbs() {
                part.ground.note(unit, day);
            }
            shares(unit, day, question.view, |share| {
                let key = counter.own_key(unit, share.period, share.line, day);
                if counter.climbs() {
                    part.everyone.push(Taken {
                        key: part.keys.number(key),
                        people: share.people,
                        parent: unit.parent_in(share.period),
                    });
                } else {
                    part.pocket.add(key, share.people);
                }
            });
        }
        part
    }

    fn place(self, plan: &Plan, day: Date, question: &Question, ground: &Ground) -> Strength {
        let Self {
            keys,
            everyone,
            mut pocket,
            ..
        } = self;
        let climber = Climber::on_one_day(plan, question.within, ground);
        let mut counter = Counter::with(plan, question, climber);
        for taken in everyone {
            let own = keys.key(taken.key);
            if let Some(key) = counter.placed(own, taken.parent, false, day) {
                pocket.add(key, taken.people);
            }
        }
        pocket.into_strength()
    }
}
