//! A total of a unit with all below it, typed for a day.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::{self, Grouping, Lens, Question, Span, Strength, View};
use crate::model::{
    CountryCode, HeadcountLine, IdGenerator, NodeId, Period, Plan, PlanDate, Unit, UnitId,
};
use crate::text::Message;

use super::change::Change;
use super::cutting::{self, Segment};
use super::refusal::Problem;
use super::{adjoining, existing, fewer, names};

/// Makes the people of a unit with all below it a number that was typed for a day: planned, established, whatever they count toward.
///
/// Only the unit's own people change, in the one period that it has on the day; refused where it has none or several, and where those below are more than the number.
/// More people are added to the line of the unit's own country as of sex not stated; fewer are taken from there first.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetTotal {
    /// Which unit.
    pub unit: UnitId,

    /// The day for which the number was typed.
    pub day: Date,

    /// The number.
    pub total: u32,

    /// What stays while those below change during the period.
    pub keep: Keep,

    /// Where the ids of split periods come from.
    pub ids: IdGenerator,
}

/// What stays the same while the sub-units change during a period.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Keep {
    /// The own people: on other days of the period the total is another.
    OwnPeople,

    /// The total: the period is split at the days on which those below change, and the own people are what is missing.
    Total,
}

impl SetTotal {
    /// Whether a person has to be asked what to keep: whether those below change during the unit's period on the day.
    pub fn is_question(plan: &Plan, unit: UnitId, day: Date) -> bool {
        let Some(unit) = plan.unit(unit) else {
            return false;
        };
        period_on(unit, day).is_ok_and(|period| Below::during(plan, unit, period).numbers.len() > 1)
    }

    /// The parts of the period with their people.
    fn segments(&self, plan: &Plan, unit: &Unit, period: &Period) -> Result<Vec<Segment>, Problem> {
        let below = Below::during(plan, unit, period);
        let country = own_country(unit, period)?;
        let parts = match self.keep {
            Keep::Total => below.numbers.clone(),
            Keep::OwnPeople => {
                let first = below.numbers.keys().next();
                first
                    .map(|first| (*first, below.on(self.day)))
                    .into_iter()
                    .collect()
            }
        };
        let mut segments = Vec::with_capacity(parts.len());
        for (day, below_then) in parts {
            let named_day = match self.keep {
                Keep::Total => day,
                Keep::OwnPeople => self.day,
            };
            let own = self.own(unit, named_day, below_then)?;
            let people = resized(&period.people, own, country);
            // Those below change within the years of a plan only, so there is always a date.
            if let Some(start) = below.written(day) {
                segments.push(Segment { start, people });
            }
        }
        Ok(segments)
    }

    /// How many own people make the total with those below.
    fn own(&self, unit: &Unit, day: Date, below: u64) -> Result<u64, Problem> {
        u64::from(self.total).checked_sub(below).ok_or_else(|| {
            Problem::Said(
                Message::new("refusal-total-below")
                    .with("unit", unit.name.as_str())
                    .with("day", day)
                    .with("below", below)
                    .with("total", self.total),
            )
        })
    }
}

impl Change for SetTotal {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut unit = existing::unit(plan, self.unit)?;
        let period = period_on(&unit, self.day)?.clone();
        let segments = self.segments(plan, &unit, &period)?;
        let mut ids = self.ids.clone();
        unit.periods.retain(|it| it.id != period.id);
        unit.periods
            .extend(cutting::cut(&period, segments, &mut ids));
        Ok(plan.with_unit(unit)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-set-total")
            .with("name", names::node_name(plan, self.unit.into()))
            .with("total", self.total)
    }
}

/// The one planned period that a unit has on a day.
fn period_on(unit: &Unit, day: Date) -> Result<&Period, Problem> {
    let there = |period: &&Period| Lens::Planned.admits(period) && period.covers(day);
    let mut periods = unit.periods.iter().filter(there);
    let name = unit.name.as_str();
    match (periods.next(), periods.next()) {
        (Some(period), None) => Ok(period),
        (None, _) => Err(Problem::Said(
            Message::new("refusal-no-period-on")
                .with("unit", name)
                .with("day", day),
        )),
        (Some(_), Some(_)) => Err(Problem::Said(
            Message::new("refusal-several-periods-on")
                .with("unit", name)
                .with("day", day),
        )),
    }
}

/// Whose people a unit's own people are in the first place.
fn own_country(unit: &Unit, period: &Period) -> Result<CountryCode, Problem> {
    let first = period.people.first().map(|line| line.country);
    unit.nationality.country().or(first).ok_or_else(|| {
        Problem::Said(Message::new("refusal-whose-people").with("unit", unit.name.as_str()))
    })
}

/// Lines changed so that they hold so many people.
fn resized(lines: &[HeadcountLine], number: u64, country: CountryCode) -> Vec<HeadcountLine> {
    let mut lines = lines.to_vec();
    let before: u64 = lines.iter().map(|line| line.people().total()).sum();
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    if number < before {
        let mut leaving = HeadcountLine::not_stated(country, count(before - number), None);
        fewer::take(&mut lines, &mut leaving);
        lines.retain(|line| !line.people().is_none());
    } else if number > before {
        let more = count(number - before);
        match lines.iter_mut().find(|line| line.country == country) {
            Some(line) => line.not_stated = line.not_stated.saturating_add(more),
            None => lines.push(HeadcountLine::not_stated(country, more, None)),
        }
    }
    lines
}

/// The people below a unit on the days of one of its periods.
struct Below {
    /// How many they are from a day on; only days on which the number changes, and the first.
    numbers: BTreeMap<Date, u64>,

    /// The dates of the period and of what stands below by the day on which they begin to count, as they are written.
    dates: BTreeMap<Date, PlanDate>,
}

impl Below {
    fn during(plan: &Plan, unit: &Unit, period: &Period) -> Self {
        let view = View {
            toward: None,
            ..View::default()
        };
        let question = Question::new(view, &[Grouping::Unit]).within(unit.id.into());
        let mut numbers = BTreeMap::new();
        if let Some((first, last)) = period.stretch().days() {
            let last = last.min(Date::constant(PlanDate::LAST_YEAR, 12, 31));
            let mut before = None;
            analysis::steps(plan, Span { first, last }, &question).walk(|day, strength| {
                let number = without_own(strength, unit.id);
                if before != Some(number) {
                    numbers.insert(day, number);
                    before = Some(number);
                }
            });
        }
        let mut dates = dates_below(plan, unit);
        dates.extend(period.first_day.map(|date| (date.earliest(), date)));
        Self { numbers, dates }
    }

    /// How many they are on a day.
    fn on(&self, day: Date) -> u64 {
        let until_then = self.numbers.range(..=day);
        until_then.last().map_or(0, |(_, number)| *number)
    }

    /// A day of change as the date that it comes from, so that none gets more exact than it was.
    fn written(&self, day: Date) -> Option<PlanDate> {
        let known = self.dates.get(&day).copied();
        known.or_else(|| PlanDate::of_day(day))
    }
}

fn without_own(strength: &Strength, unit: UnitId) -> u64 {
    let below = strength.rows().filter(|(key, _)| key.unit != Some(unit));
    below.map(|(_, people)| people.total()).sum()
}

/// The dates on which periods of what ever stands below a unit begin or have ended; of several of one day the most exact.
fn dates_below(plan: &Plan, unit: &Unit) -> BTreeMap<Date, PlanDate> {
    let mut dates = BTreeMap::new();
    let below = plan.ever_below(unit.id.into()).into_iter();
    let units = below
        .filter_map(NodeId::unit)
        .filter_map(|id| plan.unit(id));
    for period in units.flat_map(|unit| &unit.periods) {
        let after = period.last_day.and_then(adjoining::after);
        for date in period.first_day.into_iter().chain(after) {
            let known = dates.entry(date.earliest()).or_insert(date);
            *known = date.max(*known);
        }
    }
    dates
}
