//! The days on which people serve in a unit of a joint arrangement.

use crate::analysis::{Key, confidence};
use crate::model::{Confidence, CountryCode, NodeId, Unit, UnitId};

use super::course::Course;
use super::days::Days;
use super::doubt::Doubt;
use super::facts::Facts;
use super::joint_strength::{Serving, is_of};

/// The days on which people serve in a unit or below it, and how certain they are.
pub(super) struct Presence<'a> {
    facts: &'a Facts,
    serving: Serving,

    /// Whose people; absent for everyone's.
    country: Option<CountryCode>,

    /// The days on which any are there by the dates of their periods.
    pub(super) counted: Days,
}

/// Some days on which something is not as it should be.
#[derive(Clone, Debug)]
pub(super) struct Verdict {
    /// The days: those that are certain where there are any.
    pub(super) days: Days,

    /// What about them is in doubt.
    pub(super) doubt: Option<Doubt>,
}

impl<'a> Presence<'a> {
    /// When a country's people serve in a unit that an arrangement names.
    pub(super) fn of_country(facts: &'a Facts, serving: Serving, country: CountryCode) -> Self {
        Self::of(facts, serving, Some(country))
    }

    /// When anybody serves in a unit that an arrangement names.
    pub(super) fn of_anyone(facts: &'a Facts, unit: UnitId) -> Self {
        Self::of(facts, Serving::everyone(unit), None)
    }

    fn of(facts: &'a Facts, serving: Serving, country: Option<CountryCode>) -> Self {
        let mut presence = Self {
            facts,
            serving,
            country,
            counted: Days::default(),
        };
        presence.counted = presence.course(|_| true).days_over(0);
        presence
    }

    /// Holds the days to a function that gives those on which something is wrong; the second one gives those on which it is wrong whatever dates mean.
    pub(super) fn judge(
        &self,
        wrong: impl Fn(&Days) -> Days,
        surely_wrong: impl Fn(&Days) -> Days,
    ) -> Option<Verdict> {
        let days = wrong(&self.counted);
        days.first()?;
        let published = self.course(|key| key.confidence == Some(Confidence::Published));
        let certain = published.combine(&self.fringe(), u64::saturating_sub);
        let sure = surely_wrong(&certain.days_over(0));
        let doubt = if sure.first().is_some() {
            return Some(Verdict {
                days: sure,
                doubt: None,
            });
        } else if wrong(&published.days_over(0)).first().is_some() {
            Doubt::Dates
        } else {
            Doubt::Numbers
        };
        Some(Verdict {
            days,
            doubt: Some(doubt),
        })
    }

    fn course(&self, counts: impl Fn(&Key) -> bool) -> Course {
        self.facts.joint.course(self.serving, |key| {
            self.country.is_none_or(|country| is_of(key, country)) && counts(key)
        })
    }

    /// Those of published numbers who may not be there, since a date is known only to the month or year.
    fn fringe(&self) -> Course {
        let Self {
            facts,
            serving,
            country,
            ..
        } = self;
        if facts.imprecise.is_empty() {
            return Course::default();
        }
        let below = facts.plan.ever_below(serving.unit.into());
        let units = below.into_iter().filter_map(NodeId::unit);
        let imprecise = units
            .chain([serving.unit])
            .filter(|id| facts.imprecise.contains(id));
        let mut stretches = Vec::new();
        for unit in imprecise.filter_map(|id| facts.plan.unit(id)) {
            stretches.extend(self.doubtful(unit, *country));
        }
        Course::of_stretches(stretches)
    }

    fn doubtful(
        &self,
        unit: &Unit,
        country: Option<CountryCode>,
    ) -> Vec<((jiff::civil::Date, jiff::civil::Date), u64)> {
        let mut found = Vec::new();
        let view = self.serving.view();
        for period in unit.periods.iter().filter(|it| view.admits(unit, it)) {
            let lines = period.people.iter().filter(|line| {
                country.is_none_or(|country| line.country == country)
                    && confidence(&self.facts.plan, line.source) == Confidence::Published
            });
            let people: u64 = lines.map(|line| line.people().total()).sum();
            if people > 0 {
                let stretch = period.stretch();
                let doubtful = Days::counted(stretch).minus(&Days::certain(stretch));
                found.extend(doubtful.stretches().iter().map(|days| (*days, people)));
            }
        }
        found
    }
}
