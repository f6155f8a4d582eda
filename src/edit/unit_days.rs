//! Some days of a unit, cut where its planned periods begin and end, so that its people can be changed on them.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::Lens;
use crate::model::{HeadcountLine, IdGenerator, Period, PeriodId, PlanDate, Stretch, Unit};

use super::cutting::Segment;
use super::refusal::Problem;
use super::{adjoining, cutting};

/// Days on which a unit's people change, as parts on each of which it has the same periods.
pub(super) struct UnitDays {
    /// The first days of the parts, each as it is to be written.
    starts: BTreeMap<Date, PlanDate>,

    /// The first day after all parts, where there is one.
    end: Option<(Date, PlanDate)>,

    /// The last day, as it is to be written.
    last_day: Option<PlanDate>,
}

impl UnitDays {
    /// The days of a unit; none where they have no first one.
    pub(super) fn of(unit: &Unit, days: Stretch) -> Option<Self> {
        let first_day = days.first_day?;
        let dated = |date: PlanDate| (date.earliest(), date);
        let end = days.last_day.and_then(adjoining::after).map(dated);
        let mut starts = BTreeMap::from([dated(first_day)]);
        for period in planned(unit) {
            let after = period.last_day.and_then(adjoining::after);
            let cuts = period.first_day.into_iter().chain(after).map(dated);
            let inside =
                |day: Date| first_day.earliest() < day && end.is_none_or(|(end, _)| day < end);
            starts.extend(cuts.filter(|(day, _)| inside(*day)));
        }
        Some(Self {
            starts,
            end,
            last_day: days.last_day,
        })
    }

    /// The unit's periods with other people on these days: those given for the periods that are planned on the first day of each part.
    ///
    /// A period of which nothing is given has nobody left on the part.
    pub(super) fn changed(
        &self,
        unit: &Unit,
        ids: &mut IdGenerator,
        people_on: impl Fn(Date, Vec<&Period>) -> Result<Vec<(PeriodId, Vec<HeadcountLine>)>, Problem>,
    ) -> Result<Vec<Period>, Problem> {
        let mut changed: BTreeMap<PeriodId, Vec<Segment>> = BTreeMap::new();
        for (day, start) in &self.starts {
            let there = planned(unit).filter(|period| period.covers(*day)).collect();
            for (period, people) in people_on(*day, there)? {
                let start = *start;
                let segment = Segment { start, people };
                changed.entry(period).or_default().push(segment);
            }
        }
        let mut periods = Vec::with_capacity(unit.periods.len());
        for period in &unit.periods {
            match changed.remove(&period.id) {
                Some(segments) => periods.extend(self.cut(period, segments, ids)),
                None => periods.push(period.clone()),
            }
        }
        Ok(periods)
    }

    /// The parts on which the unit has no planned period.
    pub(super) fn gaps(&self, unit: &Unit) -> Vec<Stretch> {
        let mut next = self.starts.values().skip(1);
        let parts = self.starts.iter().map(|(day, start)| {
            let last_day = match next.next() {
                Some(next) => adjoining::before(*next),
                None => self.last_day,
            };
            (*day, *start, last_day)
        });
        let is_gap = |day: Date| !planned(unit).any(|period| period.covers(day));
        let gaps = parts.filter(|(day, ..)| is_gap(*day));
        gaps.map(|(_, first_day, last_day)| Stretch {
            first_day: Some(first_day),
            last_day,
        })
        .collect()
    }

    /// A period as pieces: before, on and after these days.
    fn cut(&self, period: &Period, parts: Vec<Segment>, ids: &mut IdGenerator) -> Vec<Period> {
        let whole = |start| Segment {
            start,
            people: period.people.clone(),
        };
        let begins_before = |start: PlanDate| {
            let begin = period.first_day.map(PlanDate::earliest);
            begin.is_some_and(|begin| begin < start.earliest())
        };
        let head = parts.first().map(|segment| segment.start);
        let head = head.filter(|start| begins_before(*start));
        let head = head.and(period.first_day).map(whole);
        let tail = self.end.filter(|(end, _)| period.covers(*end));
        let tail = tail.map(|(_, start)| whole(start));
        let segments = head.into_iter().chain(parts).chain(tail).collect();
        cutting::cut(period, segments, ids)
    }
}

fn planned(unit: &Unit) -> impl Iterator<Item = &Period> {
    let periods = unit.periods.iter();
    periods.filter(|period| Lens::Planned.admits(period))
}
