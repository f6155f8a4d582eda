//! Rotations that a unit at home gives to units in the field.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use jiff::civil::Date;

use crate::analysis::Lens;
use crate::model::{BaseUnitId, NodeId, Period, Rotation, Stretch, Unit, UnitId};
use crate::text::{Message, Value};

use super::days::Days;
use super::doubt::is_doubtful;
use super::facts::Facts;
use super::lines::{Lines, add_lines};
use super::way_up::WayUp;

/// A rotation of a unit that comes from a unit at home.
pub(super) struct Loan<'a> {
    /// The unit in the field.
    pub(super) unit: &'a Unit,

    /// The rotation.
    pub(super) rotation: &'a Rotation,

    periods: Vec<&'a Period>,
}

/// Two rotations from one unit at home that are in two places at once.
pub(super) struct TwinLoans<'a> {
    /// The two, the one that was there first before the other.
    pub(super) loans: [&'a Loan<'a>; 2],

    /// The days on which both are there, in two places.
    pub(super) days: Days,
}

/// Which two rotations are looked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Twins {
    /// One rotation by name, with the very same people in both places: parts of it may be in two.
    Same,

    /// Two that are not one by name.
    Different,
}

/// Some days on which people of a rotation are in one place.
struct Stay {
    first: Date,
    last: Date,

    /// The topmost unit above them, which is their place.
    host: UnitId,

    /// All people of the rotation on these days, there and elsewhere.
    lines: Lines,
}

/// The name and the people that two have to have in common, where they have to.
type Alike<'a> = Option<(&'a str, &'a Lines)>;

/// Two rotations by their numbers, of which the one comes on a day while the other is in another place.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
struct Pair {
    day: Date,
    later: usize,
    earlier: usize,
}

/// The rotations that a unit at home gives, by unit and number.
pub(super) fn loans(facts: &Facts, base: BaseUnitId) -> Vec<Loan<'_>> {
    let units = facts.lent.get(&base).into_iter().flatten();
    let units = units.filter_map(|id| facts.plan.unit(*id));
    let rotations = units.flat_map(|unit| unit.rotations.iter().map(move |it| (unit, it)));
    rotations
        .filter(|(_, rotation)| rotation.base == Some(base))
        .map(|(unit, rotation)| Loan {
            unit,
            rotation,
            periods: unit
                .periods
                .iter()
                .filter(|it| it.rotation == Some(rotation.number) && Lens::Planned.admits(it))
                .filter(|it| !it.total().is_none())
                .collect(),
        })
        .collect()
}

/// For each rotation the first that is in another place at the same time, told of the one that comes later.
///
/// What serves under one host unit is one place: rotations there relieve each other, or are one rotation in several of its units.
pub(super) fn twins<'a>(facts: &Facts, loans: &'a [Loan<'a>], which: Twins) -> Vec<TwinLoans<'a>> {
    let stays: Vec<Vec<Stay>> = loans.iter().map(|loan| loan.stays(facts)).collect();
    // Only what is in one group can be twins.
    let mut groups: BTreeMap<Alike<'_>, Vec<(usize, &Stay)>> = BTreeMap::new();
    for (index, stays) in stays.iter().enumerate() {
        let name = loans[index].rotation.name.as_str();
        if which == Twins::Same && name.is_empty() {
            continue;
        }
        for stay in stays {
            let group = (which == Twins::Same).then_some((name, &stay.lines));
            groups.entry(group).or_default().push((index, stay));
        }
    }
    let groups = groups.into_values();
    let mut found: Vec<Pair> = groups.flat_map(|it| pairs(loans, it, which)).collect();
    found.sort_unstable();
    // Of two, now the one may come later and now the other; and one may come later in several groups.
    let (mut told, mut seen) = (BTreeSet::new(), BTreeSet::new());
    found.retain(|it| {
        let both = (it.earlier.min(it.later), it.earlier.max(it.later));
        !seen.contains(&it.later) && told.insert(both) && seen.insert(it.later)
    });
    found.sort_unstable_by_key(|it| it.later);
    let twins = found.into_iter().map(|it| TwinLoans {
        loans: [&loans[it.earlier], &loans[it.later]],
        days: apart(&stays[it.earlier], &stays[it.later], which),
    });
    twins.collect()
}

/// For each rotation that comes while another is in another place the first time that it does.
///
/// The stays are gone through by day, with those that last at hand by place and name: so only such are looked at that are there at once, and of each place at most two names.
fn pairs(loans: &[Loan<'_>], mut stays: Vec<(usize, &Stay)>, which: Twins) -> Vec<Pair> {
    stays.sort_by_key(|(index, stay)| (stay.first, *index));
    let mut there: BTreeMap<UnitId, BTreeMap<&str, BTreeSet<usize>>> = BTreeMap::new();
    let mut ends = BinaryHeap::new();
    let (mut found, mut has_one) = (Vec::new(), BTreeSet::new());
    for (number, (index, stay)) in stays.iter().enumerate() {
        while let Some(Reverse((last, ended))) = ends.peek().copied()
            && last < stay.first
        {
            ends.pop();
            let (gone, stay): (usize, &Stay) = stays[ended];
            leave(&mut there, stay.host, &loans[gone].rotation.name, gone);
        }
        let Loan { unit, rotation, .. } = &loans[*index];
        let name = rotation.name.as_str();
        let may_be = |other: &str| which == Twins::Same || name.is_empty() || other != name;
        if !has_one.contains(index) {
            let elsewhere = there.iter().filter(|(host, _)| **host != stay.host);
            let named = elsewhere.flat_map(|(_, names)| names.iter());
            let mut others = named.filter(|(other, _)| may_be(other)).flat_map(|it| it.1);
            if let Some(other) = others.find(|it| loans[**it].unit.id != unit.id) {
                has_one.insert(*index);
                found.push(Pair {
                    day: stay.first,
                    later: *index,
                    earlier: *other,
                });
            }
        }
        let names = there.entry(stay.host).or_default();
        names.entry(name).or_default().insert(*index);
        ends.push(Reverse((stay.last, number)));
    }
    found
}

/// Takes a rotation out of those that are there.
fn leave(
    there: &mut BTreeMap<UnitId, BTreeMap<&str, BTreeSet<usize>>>,
    host: UnitId,
    name: &str,
    index: usize,
) {
    let Some(names) = there.get_mut(&host) else {
        return;
    };
    if let Some(indices) = names.get_mut(name) {
        indices.remove(&index);
        if indices.is_empty() {
            names.remove(name);
        }
    }
    if names.is_empty() {
        there.remove(&host);
    }
}

/// The days on which two rotations are in two places.
fn apart(one: &[Stay], other: &[Stay], which: Twins) -> Days {
    let both = one.iter().flat_map(|one| {
        let start = other.partition_point(|it| it.last < one.first);
        let at_once = other[start..].iter();
        let at_once = at_once.take_while(|it| it.first <= one.last);
        at_once
            .filter(|it| it.host != one.host)
            .filter(|it| which == Twins::Different || it.lines == one.lines)
            .map(|it| Days::between(it.first.max(one.first), it.last.min(one.last)))
    });
    both.collect()
}

impl Loan<'_> {
    /// What the rotation is called: its name, else its number.
    pub(super) fn label(&self) -> Value {
        if self.rotation.name.is_empty() {
            Message::new("rotation-numbered")
                .with("number", self.rotation.number)
                .into()
        } else {
            Value::from(&self.rotation.name)
        }
    }

    /// The days on which it is there, by a reading of stretches.
    pub(super) fn days(&self, of: fn(Stretch) -> Days) -> Days {
        self.periods.iter().map(|it| of(it.stretch())).collect()
    }

    /// Whether all its people are estimated or unconfirmed.
    pub(super) fn is_doubtful(&self, facts: &Facts) -> bool {
        self.periods.iter().all(|it| is_doubtful(&facts.plan, it))
    }

    /// Where it is on which days, in order; in several places at once where its periods are.
    fn stays(&self, facts: &Facts) -> Vec<Stay> {
        let mut ways: BTreeMap<NodeId, WayUp<'_>> = BTreeMap::new();
        let mut turns = BTreeSet::new();
        let mut coming: Vec<(Date, Date, &Period)> = Vec::new();
        for period in &self.periods {
            let Some((first, last)) = period.stretch().days() else {
                continue;
            };
            let parent = self.unit.parent_in(period);
            let way = ways
                .entry(parent)
                .or_insert_with(|| WayUp::from(&facts.plan, parent));
            turns.insert(first);
            turns.extend(last.tomorrow());
            turns.extend(way.turns_in(first, last));
            coming.push((first, last, period));
        }
        coming.sort_by_key(|(first, ..)| Reverse(*first));
        let ends = turns.iter().skip(1).map(|next| next.yesterday().ok());
        let ends = ends.chain([Some(Date::MAX)]);
        let (mut there, mut stays) = (Vec::new(), Vec::new());
        for (first, last) in turns.iter().zip(ends) {
            there.retain(|(_, last, _): &(Date, Date, &Period)| last >= first);
            while let Some(next) = coming.pop_if(|(begins, ..)| *begins <= *first) {
                there.push(next);
            }
            let (mut lines, mut hosts) = (Lines::new(), BTreeSet::new());
            for (.., period) in &there {
                add_lines(period, &mut lines);
                let top = ways[&self.unit.parent_in(period)].host_on(*first);
                hosts.insert(top.unwrap_or(self.unit.id));
            }
            stays.extend(hosts.into_iter().filter_map(|host| {
                Some(Stay {
                    first: *first,
                    last: last?,
                    host,
                    lines: lines.clone(),
                })
            }));
        }
        stays
    }
}
