//! Taking people out of a unit's own people on certain days.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::Lens;
use crate::model::{
    HeadcountLine, IdGenerator, NodeId, People, Period, PeriodId, Plan, PlanDate, Unit,
};
use crate::text::Message;

use super::cutting::Segment;
use super::refusal::Problem;
use super::{adjoining, cutting, existing, fewer, names};

/// The plan in which the people of a unit are no longer counted by its parents too.
pub(super) fn out_of_parent(
    plan: Plan,
    unit: &Unit,
    mut ids: IdGenerator,
) -> Result<Plan, Problem> {
    let mut plan = plan;
    for period in unit
        .periods
        .iter()
        .filter(|period| Lens::Planned.admits(period))
    {
        let Some(first_day) = period.first_day.filter(|_| !period.total().is_none()) else {
            continue;
        };
        let parent = unit.parent_in(period);
        let NodeId::Unit(giver) = parent else {
            let name = names::node_name(&plan, parent);
            return Err(Problem::Said(
                Message::new("refusal-parent-has-no-people").with("name", name),
            ));
        };
        let mut giver = existing::unit(&plan, giver)?;
        let taking = Taking::new(&giver, period, first_day);
        giver.periods = taking.periods_after(&giver, period, &mut ids)?;
        plan = plan.with_unit(giver)?;
    }
    Ok(plan)
}

/// The days on which people are taken, cut where the giver's periods begin and end.
struct Taking {
    /// The first days of stretches on which the giver has the same periods, each as it is to be written.
    starts: BTreeMap<Date, PlanDate>,

    /// The first day on which nobody is taken any more, where there is one.
    end: Option<(Date, PlanDate)>,
}

impl Taking {
    fn new(giver: &Unit, taker: &Period, first_day: PlanDate) -> Self {
        let dated = |date: PlanDate| (date.earliest(), date);
        let end = taker.last_day.and_then(adjoining::after).map(dated);
        let mut starts = BTreeMap::from([dated(first_day)]);
        for period in giver
            .periods
            .iter()
            .filter(|period| Lens::Planned.admits(period))
        {
            let after = period.last_day.and_then(adjoining::after);
            let cuts = period.first_day.into_iter().chain(after).map(dated);
            let inside =
                |day: Date| first_day.earliest() < day && end.is_none_or(|(end, _)| day < end);
            starts.extend(cuts.filter(|(day, _)| inside(*day)));
        }
        Self { starts, end }
    }

    /// The giver's periods after the people were taken.
    fn periods_after(
        &self,
        giver: &Unit,
        taker: &Period,
        ids: &mut IdGenerator,
    ) -> Result<Vec<Period>, Problem> {
        let mut remaining: BTreeMap<PeriodId, Vec<Segment>> = BTreeMap::new();
        for (day, start) in &self.starts {
            for (period, people) in remaining_on(giver, taker, *day)? {
                let start = *start;
                let segment = Segment { start, people };
                remaining.entry(period).or_default().push(segment);
            }
        }
        let mut periods = Vec::with_capacity(giver.periods.len());
        for period in &giver.periods {
            match remaining.remove(&period.id) {
                Some(segments) => periods.extend(self.cut(period, segments, ids)),
                None => periods.push(period.clone()),
            }
        }
        Ok(periods)
    }

    /// A period as pieces with the people who remain: before, while and after people are taken.
    fn cut(&self, period: &Period, taken: Vec<Segment>, ids: &mut IdGenerator) -> Vec<Period> {
        let whole = |start| Segment {
            start,
            people: period.people.clone(),
        };
        let begins_before = |start: PlanDate| {
            let begin = period.first_day.map(PlanDate::earliest);
            begin.is_some_and(|begin| begin < start.earliest())
        };
        let head = taken.first().map(|segment| segment.start);
        let head = head.filter(|start| begins_before(*start));
        let head = head.and(period.first_day).map(whole);
        let tail = self.end.filter(|(end, _)| period.covers(*end));
        let tail = tail.map(|(_, start)| whole(start));
        let segments = head.into_iter().chain(taken).chain(tail).collect();
        cutting::cut(period, segments, ids)
    }
}

/// Who remains in each of the giver's periods on a day after the taker's people are taken.
fn remaining_on(
    giver: &Unit,
    taker: &Period,
    day: Date,
) -> Result<Vec<(PeriodId, Vec<HeadcountLine>)>, Problem> {
    let mut present: Vec<&Period> = giver
        .periods
        .iter()
        .filter(|period| Lens::Planned.admits(period) && period.covers(day))
        .collect();
    present.sort_by_key(|period| {
        let is_same = period.rotation == taker.rotation;
        Reverse((is_same, period.rotation, period.first_day, period.id))
    });
    let mut wanted = taker.people.clone();
    let mut remaining = Vec::with_capacity(present.len());
    for period in &present {
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
    let own: People = present.iter().map(|period| period.total()).sum();
    Err(Problem::Said(
        Message::new("refusal-too-few-people")
            .with("unit", giver.name.as_str())
            .with("day", day)
            .with("own", own.total())
            .with("wanted", taker.total().total()),
    ))
}
