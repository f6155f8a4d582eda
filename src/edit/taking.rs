//! Taking people out of a unit's own people on certain days.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::analysis::Lens;
use crate::model::{
    HeadcountLine, IdGenerator, NodeId, People, Period, PeriodId, Plan, Unit, UnitId,
};
use crate::text::Message;

use super::refusal::Problem;
use super::unit_days::UnitDays;
use super::{existing, fewer, names};

/// The plan in which the people of a unit are no longer counted by its parents too.
pub(super) fn out_of_parent(
    plan: Plan,
    unit: &Unit,
    mut ids: IdGenerator,
) -> Result<Plan, Problem> {
    let mut plan = plan;
    for period in &unit.periods {
        if is_dated_and_planned(period) {
            let parent = unit.parent_in(period);
            let NodeId::Unit(giver) = parent else {
                let name = names::node_name(&plan, parent);
                return Err(Problem::Said(
                    Message::new("refusal-parent-has-no-people").with("name", name),
                ));
            };
            plan = out_of(plan, giver, period, &mut ids)?;
        }
    }
    Ok(plan)
}

/// The plan in which the people of some units are no longer counted by a unit above them too.
pub(super) fn out_of_host(
    plan: Plan,
    host: UnitId,
    units: &[Unit],
    mut ids: IdGenerator,
) -> Result<Plan, Problem> {
    let mut plan = plan;
    let periods = units.iter().flat_map(|unit| &unit.periods);
    for period in periods.filter(|period| is_dated_and_planned(period)) {
        plan = out_of(plan, host, period, &mut ids)?;
    }
    Ok(plan)
}

/// Why a unit cannot give so many people on a day.
pub(super) fn too_few(giver: &Unit, day: Date, own: u64, wanted: u64) -> Problem {
    Problem::Said(
        Message::new("refusal-too-few-people")
            .with("unit", giver.name.as_str())
            .with("day", day)
            .with("own", own)
            .with("wanted", wanted),
    )
}

fn is_dated_and_planned(period: &Period) -> bool {
    Lens::Planned.admits(period) && period.first_day.is_some() && !period.total().is_none()
}

/// The plan in which the people of a period are taken out of a giver's.
fn out_of(
    plan: Plan,
    giver: UnitId,
    taker: &Period,
    ids: &mut IdGenerator,
) -> Result<Plan, Problem> {
    let mut giver = existing::unit(&plan, giver)?;
    let Some(days) = UnitDays::of(&giver, taker.stretch()) else {
        return Ok(plan);
    };
    giver.periods = days.changed(&giver, ids, |day, there| {
        remaining(&giver, taker, day, there)
    })?;
    Ok(plan.with_unit(giver)?)
}

/// Who remains in each of the giver's periods on a day after the taker's people are taken.
fn remaining(
    giver: &Unit,
    taker: &Period,
    day: Date,
    mut there: Vec<&Period>,
) -> Result<Vec<(PeriodId, Vec<HeadcountLine>)>, Problem> {
    there.sort_by_key(|period| {
        let is_same = period.rotation == taker.rotation;
        Reverse((is_same, period.rotation, period.first_day, period.id))
    });
    let mut wanted = taker.people.clone();
    let mut remaining = Vec::with_capacity(there.len());
    for period in &there {
        let mut people = period.people.clone();
        for line in &mut wanted {
            fewer::take(&mut people, line);
        }
        people.retain(|line| !line.people().is_none());
        remaining.push((period.id, people));
    }
    if wanted.iter().all(|line| line.people().is_none()) {
        return Ok(remaining);
    }
    let own: People = there.iter().map(|period| period.total()).sum();
    Err(too_few(giver, day, own.total(), taker.total().total()))
}
