//! Making a template of a unit of a plan.

use jiff::civil::Date;

use crate::model::{Fragment, Period, Plan, PlanDate, Removal, Unit, UnitId};

/// A unit with all that usually stands below it as a template, under a name: without dates, attachments, authorized strength, arrangements, positions and units at home.
///
/// Each unit keeps one undated period with the people it has on the day: those of the latest rotation there, or where it is not there of the period nearest before it, else of the first.
/// Nothing where the plan has no such unit, or the name is none.
pub fn template_of(plan: &Plan, unit: UnitId, day: Date, name: &str) -> Option<Fragment> {
    let mut stripped = plan
        .without(&Removal {
            arrangements: plan.arrangements().map(|it| it.id).collect(),
            ..Removal::default()
        })
        .ok()?;
    for node in plan.with_all_below(unit.into()) {
        let mut below = plan.unit(node.unit()?)?.clone();
        below.periods = kept_period(&below, day).into_iter().collect();
        below.authorized.clear();
        below.rotations.clear();
        below.positions.clear();
        if below.id == unit && below.name != name {
            name.clone_into(&mut below.name);
            below.short_name.clear();
        }
        stripped = stripped.with_unit(below).ok()?;
    }
    Fragment::of(&stripped, unit.into())
}

/// The one period that a unit keeps.
fn kept_period(unit: &Unit, day: Date) -> Option<Period> {
    let there = unit.periods.iter().filter(|period| period.covers(day));
    let latest = there.clone().map(|period| period.rotation).max();
    let first_of = |period: &&Period| period.first_day.map(PlanDate::earliest);
    let people = if let Some(rotation) = latest {
        there
            .filter(|period| period.rotation == rotation)
            .flat_map(|period| period.people.clone())
            .collect()
    } else {
        let before = unit
            .periods
            .iter()
            .filter(|period| first_of(period).is_some_and(|first| first <= day))
            .max_by_key(first_of);
        let period = before.or_else(|| unit.periods.iter().min_by_key(first_of))?;
        period.people.clone()
    };
    let id = unit.periods.first()?.id;
    Some(Period {
        people,
        ..Period::new(id)
    })
}
