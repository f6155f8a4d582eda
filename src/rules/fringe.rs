//! People who may be there or not, since a date is known only to the month or year.

use jiff::civil::Date;

use crate::analysis::{Measure, confidence};
use crate::model::{Category, Confidence, Mission, Stretch};

use super::days::Days;
use super::facts::Facts;
use super::mission_strength::Count;
use super::way_up::WayUp;

/// Some people who count on the days of a stretch but may not be there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fringe {
    /// The first and the last day.
    pub(super) stretch: (Date, Date),

    /// As what they count.
    pub(super) category: Category,

    /// How many, those of published numbers alone.
    pub(super) people: u64,
}

/// The people of published numbers who may not be in a mission on days on which they count.
pub(super) fn fringe(facts: &Facts, mission: &Mission) -> Vec<Fringe> {
    let mut found = Vec::new();
    let published = |source| confidence(&facts.plan, source) == Confidence::Published;
    // They may come to the mission, or leave it, on any of the days in doubt, with what they stand under.
    let mut note = |stretch: Stretch, category, people, in_mission: &dyn Fn() -> Days| {
        let doubtful = Days::counted(stretch).minus(&Days::certain(stretch));
        if people == 0 || doubtful.first().is_none() {
            return;
        }
        let doubtful = doubtful.and(&in_mission());
        found.extend(doubtful.stretches().iter().map(|stretch| Fringe {
            stretch: *stretch,
            category,
            people,
        }));
    };
    for unit in facts.imprecise.iter().filter_map(|id| facts.plan.unit(*id)) {
        let view = Count {
            uniformed: unit.category.is_uniformed(),
            measure: Measure::Present,
        }
        .view();
        for period in unit.periods.iter().filter(|it| view.admits(unit, it)) {
            let lines = period.people.iter().filter(|it| published(it.source));
            let people = lines.map(|line| line.people().total()).sum();
            note(period.stretch(), unit.category, people, &|| {
                WayUp::from(&facts.plan, unit.parent_in(period)).days_in(mission.id)
            });
        }
    }
    for others in mission.others.iter().filter(|it| published(it.source)) {
        let people = u64::from(others.people);
        note(others.stretch(), others.category, people, &Days::all);
    }
    found
}
