//! Where a mission is over its ceilings.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::confidence;
use crate::model::{Category, Ceiling, Completeness, Confidence, Mission, MissionId, Stretch};

use super::course::{Course, Over};
use super::days::Days;
use super::doubt::Doubt;
use super::facts::Facts;
use super::fringe::fringe;
use super::mission_strength::{Count, measure};

/// A ceiling that a mission is over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Excess<'a> {
    /// The ceiling.
    pub(super) ceiling: &'a Ceiling,

    /// When, and by how many.
    pub(super) over: Over,

    /// What about it is in doubt.
    pub(super) doubt: Option<Doubt>,
}

/// The ceilings that a mission is over; where only some of the excess is certain, that part alone.
///
/// Of a mission that the plan holds in part only those days count for which it has others, not listed, of a category of the ceiling.
pub(super) fn excesses<'a>(facts: &Facts, mission: &'a Mission) -> Vec<Excess<'a>> {
    let mut numbers = Numbers {
        facts,
        mission: mission.id,
        counts: BTreeMap::new(),
    };
    let mut excesses = Vec::new();
    for ceiling in &mission.ceilings {
        let limit = u64::from(ceiling.people);
        let counted = days(mission, ceiling, Days::counted);
        let all = numbers.course(ceiling, |numbers| &numbers.all);
        let Some(over) = all.over(limit, &counted) else {
            continue;
        };
        let mut excess = Excess {
            ceiling,
            over,
            doubt: None,
        };
        let published = numbers.course(ceiling, |numbers| &numbers.published);
        let is_confirmed = ceiling
            .source
            .is_some_and(|_| confidence(&facts.plan, ceiling.source) == Confidence::Published);
        if !is_confirmed {
            excess.doubt = Some(Doubt::Ceiling);
        } else if published.over(limit, &counted).is_none() {
            excess.doubt = Some(Doubt::Numbers);
        } else {
            let fringe = fringe(facts, mission).into_iter();
            let fringe = fringe.filter(|it| ceiling.categories.contains(&it.category));
            let fringe = Course::of_stretches(fringe.map(|it| (it.stretch, it.people)));
            let certain = published.combine(&fringe, u64::saturating_sub);
            match certain.over(limit, &days(mission, ceiling, Days::certain)) {
                Some(over) => excess.over = over,
                None => excess.doubt = Some(Doubt::Dates),
            }
        }
        excesses.push(excess);
    }
    excesses
}

/// The days on which a ceiling can be held against a mission.
fn days(mission: &Mission, ceiling: &Ceiling, of: fn(Stretch) -> Days) -> Days {
    let days = of(ceiling.stretch());
    match mission.held {
        Completeness::Full => days,
        Completeness::Part => {
            let others = mission.others.iter();
            let others = others.filter(|it| ceiling.categories.contains(&it.category));
            days.and(&others.map(|it| of(it.stretch())).collect())
        }
    }
}

/// The people of one mission by category.
#[derive(Clone, Copy, Default)]
struct ByCategory {
    all: [u64; Category::ALL.len()],
    published: [u64; Category::ALL.len()],
}

/// The people of one mission over all days, each way of counting walked through only once.
struct Numbers<'a> {
    facts: &'a Facts,
    mission: MissionId,
    counts: BTreeMap<Count, Vec<(Date, ByCategory)>>,
}

impl Numbers<'_> {
    /// The people whom a ceiling counts, on its days.
    fn course(
        &mut self,
        ceiling: &Ceiling,
        pick: fn(&ByCategory) -> &[u64; Category::ALL.len()],
    ) -> Course {
        let mut sum = Course::default();
        for uniformed in [true, false] {
            let categories: Vec<Category> = ceiling
                .categories
                .iter()
                .copied()
                .filter(|category| category.is_uniformed() == uniformed)
                .collect();
            if categories.is_empty() {
                continue;
            }
            let entries = self.entries(Count {
                uniformed,
                measure: measure(ceiling),
            });
            let course = on_days(entries, ceiling.stretch()).map(|(day, numbers)| {
                let numbers = pick(numbers);
                let people = categories.iter().map(|it| numbers[*it as usize]).sum();
                (*day, people)
            });
            sum = sum.combine(&Course::of(course), |one, other| one + other);
        }
        sum
    }

    fn entries(&mut self, count: Count) -> &[(Date, ByCategory)] {
        let Self {
            facts,
            mission,
            counts,
        } = self;
        counts.entry(count).or_insert_with(|| {
            let mut entries = Vec::new();
            facts.strength.walk(*mission, count, |day, strength| {
                let mut numbers = ByCategory::default();
                for (key, people) in strength.rows() {
                    let Some(category) = key.category else {
                        continue;
                    };
                    numbers.all[category as usize] += people.total();
                    if key.confidence == Some(Confidence::Published) {
                        numbers.published[category as usize] += people.total();
                    }
                }
                entries.push((day, numbers));
            });
            entries
        })
    }
}

/// The entries that hold on the days of a stretch.
fn on_days(
    entries: &[(Date, ByCategory)],
    stretch: Stretch,
) -> impl Iterator<Item = &(Date, ByCategory)> {
    let (first, last) = stretch.days().unwrap_or((Date::MAX, Date::MIN));
    let start = entries.partition_point(|(day, _)| *day <= first);
    entries[start.saturating_sub(1)..]
        .iter()
        .take_while(move |(day, _)| *day <= last)
}
