//! A unit's own people on a day: the one place where people are counted.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{HeadcountLine, People, Period, Unit};

use super::{Measure, View};

/// Some of a unit's own people on a day: those of one line of one period, or a part of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share<'a> {
    pub(super) period: &'a Period,
    pub(super) line: &'a HeadcountLine,
    pub(super) people: People,
}

/// Counts a unit's own people on a day.
///
/// *Present* is everyone of every period that the view admits.
///
/// *Established* is places filled.
/// A rotation's size is the most of its people there on any one day; the unit's places are the size of the largest rotation there that day.
/// The people of the latest rotation fill them, then those of earlier ones until they are full, the last in proportion over its lines.
/// Periods without a number belong together to the rotation before all others.
pub(super) fn shares<'a>(unit: &'a Unit, day: Date, view: View, mut each: impl FnMut(Share<'a>)) {
    let admitted = || {
        let periods = unit.periods.iter();
        periods.filter(move |period| view.admits(unit, period))
    };
    let there = || admitted().filter(move |period| period.covers(day));
    let mut rotations = there().map(|period| period.rotation);
    let first = rotations.next();
    let handover = rotations.any(|rotation| Some(rotation) != first);
    if view.measure == Measure::Present || !handover {
        for period in there() {
            for line in &period.people {
                let people = line.people();
                if !people.is_none() {
                    each(Share {
                        period,
                        line,
                        people,
                    });
                }
            }
        }
        return;
    }
    let mut rotations: BTreeMap<Option<u16>, Vec<&Period>> = there()
        .map(|period| (period.rotation, Vec::new()))
        .collect();
    for period in admitted() {
        if let Some(periods) = rotations.get_mut(&period.rotation) {
            periods.push(period);
        }
    }
    let mut places = rotations
        .values()
        .map(|periods| rotation_size(periods))
        .max()
        .unwrap_or(0);
    for periods in rotations.values().rev() {
        let cells: Vec<Share<'a>> = periods
            .iter()
            .filter(|period| period.covers(day))
            .flat_map(|period| {
                period.people.iter().map(|line| Share {
                    period,
                    line,
                    people: line.people(),
                })
            })
            .collect();
        places -= fill(places, &cells, &mut each);
    }
}

/// The most people of a rotation on any one day.
fn rotation_size(periods: &[&Period]) -> u64 {
    let mut changes: Vec<(Date, bool, u64)> = Vec::with_capacity(periods.len() * 2);
    for period in periods {
        if let Some((first, last)) = period.stretch().days() {
            let people = period.total().total();
            // On one day those who come count before those who leave: last days are inclusive.
            changes.push((first, false, people));
            changes.push((last, true, people));
        }
    }
    changes.sort_unstable();
    let mut size = 0;
    let mut most = 0;
    for (_, leaving, people) in changes {
        if leaving {
            size -= people;
        } else {
            size += people;
            most = most.max(size);
        }
    }
    most
}

/// Fills places with people, all of them or as many as there are places, in proportion over lines and sexes.
///
/// Answers how many were filled.
fn fill<'a>(places: u64, cells: &[Share<'a>], each: &mut impl FnMut(Share<'a>)) -> u64 {
    let weights: Vec<u64> = cells
        .iter()
        .flat_map(|share| {
            [
                share.people.women,
                share.people.men,
                share.people.not_stated,
            ]
        })
        .collect();
    let parts = largest_remainder(places, &weights);
    for (share, part) in cells.iter().zip(parts.chunks_exact(3)) {
        let people = People {
            women: part[0],
            men: part[1],
            not_stated: part[2],
        };
        if !people.is_none() {
            each(Share { people, ..*share });
        }
    }
    parts.iter().sum()
}

/// Shares out a number in proportion to weights, by the method of largest remainders; no part exceeds its weight.
///
/// Of equal remainders the earlier comes first.
pub(super) fn largest_remainder(number: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u64 = weights.iter().sum();
    if number >= sum {
        return weights.to_vec();
    }
    let exact = |weight: u64| u128::from(number) * u128::from(weight);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a part is at most its weight"
    )]
    let mut parts: Vec<u64> = weights
        .iter()
        .map(|weight| (exact(*weight) / u128::from(sum)) as u64)
        .collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(exact(weights[*index]) % u128::from(sum)));
    let left = number - parts.iter().sum::<u64>();
    for index in order
        .into_iter()
        .take(usize::try_from(left).unwrap_or(usize::MAX))
    {
        parts[index] += 1;
    }
    parts
}
