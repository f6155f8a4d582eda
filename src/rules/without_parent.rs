//! A sub-unit that is there on days on which its parent is not.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::Lens;
use crate::model::{NodeId, Period, Plan, PlanDate, Unit, UnitId};
use crate::text::Message;

use super::days::Days;
use super::doubt::{Doubt, is_doubtful};
use super::facts::Facts;
use super::rule::{Scope, Sight};
use super::{Finding, Fix, Rule, Severity, guests_without_host};

pub(super) static RULE: Rule = Rule {
    name: "without-parent",
    title: "rule-without-parent",
    manual: "rule-without-parent-manual",
    severity: Severity::Warning,
    scope: Scope::Unit {
        check,
        sees: &[Sight::Parents, Sight::Arrangements],
    },
};

fn check(facts: &Facts, unit: &Unit, findings: &mut Vec<Finding>) {
    let mut by_parent: BTreeMap<UnitId, Vec<&Period>> = BTreeMap::new();
    for period in unit.periods.iter().filter(|it| Lens::Planned.admits(it)) {
        if let NodeId::Unit(parent) = unit.parent_in(period) {
            by_parent.entry(parent).or_default().push(period);
        }
    }
    for (parent, periods) in by_parent {
        let Some(parent) = facts.plan.unit(parent) else {
            continue;
        };
        let Some(there) = days_there(parent) else {
            continue;
        };
        let there = match there.last().and_then(|last| last.tomorrow().ok()) {
            // Of guests after the last day of their host another rule speaks.
            Some(after) if guests_without_host::speaks_of(facts, unit.id, parent) => {
                let later = Days::between(after, Date::MAX);
                [there, later].into_iter().collect()
            }
            _ => there,
        };
        let alone = Days::minus(&of(&periods, Days::counted), &there);
        let Some(first) = alone.first() else {
            continue;
        };
        let doubt = doubt(&facts.plan, &periods, &there);
        let days = match doubt {
            None => certain(&facts.plan, &periods).minus(&there),
            Some(_) => alone.clone(),
        };
        findings.push(
            Finding::new(&RULE, message(unit, parent, &days))
                .about(unit.id)
                .on(days.first().unwrap_or(first))
                .mended_by(fix(unit, parent, &periods, &alone))
                .in_doubt(doubt),
        );
    }
}

/// The days on which a parent is there; nothing where that is not said, since it has no periods or undated ones.
fn days_there(parent: &Unit) -> Option<Days> {
    let mut periods = parent.periods.iter().filter(|it| Lens::Planned.admits(it));
    if parent.periods.is_empty() || periods.clone().any(|period| period.first_day.is_none()) {
        return None;
    }
    Some(
        periods
            .by_ref()
            .map(|it| Days::counted(it.stretch()))
            .collect(),
    )
}

fn of(periods: &[&Period], days: fn(crate::model::Stretch) -> Days) -> Days {
    periods.iter().map(|it| days(it.stretch())).collect()
}

/// The days on which a sub-unit is there whatever its dates mean, and not only by doubtful numbers.
fn certain(plan: &Plan, periods: &[&Period]) -> Days {
    let sure = periods.iter().filter(|period| !is_doubtful(plan, period));
    sure.map(|it| Days::certain(it.stretch())).collect()
}

fn doubt(plan: &Plan, periods: &[&Period], there: &Days) -> Option<Doubt> {
    let sure: Vec<&Period> = periods
        .iter()
        .copied()
        .filter(|period| !is_doubtful(plan, period))
        .collect();
    if of(&sure, Days::counted).minus(there).first().is_none() {
        Some(Doubt::Numbers)
    } else if certain(plan, periods).minus(there).first().is_none() {
        Some(Doubt::Dates)
    } else {
        None
    }
}

fn message(unit: &Unit, parent: &Unit, days: &Days) -> Message {
    let first = days.first().unwrap_or(Date::MIN);
    match days.count() {
        Some(count) => Message::new("finding-without-parent")
            .with("unit", unit.name.as_str())
            .with("parent", parent.name.as_str())
            .with("first", first)
            .with("days", count),
        None => Message::new("finding-without-parent-open")
            .with("unit", unit.name.as_str())
            .with("parent", parent.name.as_str())
            .with("first", first),
    }
}

/// Ends the sub-unit with its parent, where it stays on after the parent's end and that is all.
fn fix(unit: &Unit, parent: &Unit, periods: &[&Period], alone: &Days) -> Option<Fix> {
    let [(first, last)] = alone.stretches() else {
        return None;
    };
    let days = |period: &Period| period.stretch().days();
    let ended: Vec<&Period> = periods
        .iter()
        .copied()
        .filter(|period| days(period).is_some_and(|(_, end)| *first <= end && end <= *last))
        .collect();
    let ends_with: PlanDate = parent
        .periods
        .iter()
        .filter(|period| Lens::Planned.admits(period))
        .filter_map(|period| period.last_day)
        .find(|end| end.latest().tomorrow().ok() == Some(*first))?;
    Fix::end(unit, &ended, ends_with)
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::{check, check_mended};
    use super::*;

    fn plan(parent: &str, unit: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Battalion
                 period {parent}
                 unit company Company
                   period {unit}"
        )
    }

    #[test]
    fn a_sub_unit_before_or_after_its_parent_is_noticed() {
        check(
            &RULE,
            &plan("2018-03-01..2018-12-31 9", "2018-01-01..2018-12-31 9"),
            &["warning: Company is there without Battalion on 59 days from 1 January 2018"],
        );
        check(
            &RULE,
            &plan("2018-03-01..2018-12-30 9", "2018-03-01..2018-12-31 9"),
            &["warning: Company is there without Battalion on 31 December 2018"],
        );
        check(
            &RULE,
            &plan("2018-03-01..2018-12-31 0", "2018-03-01.. 9"),
            &["warning: Company is there without Battalion from 1 January 2019 on"],
        );
        check(
            &RULE,
            &plan(
                "2018-03-01..2018-12-31 9 refused",
                "2018-03-01..2018-03-02 9",
            ),
            &["warning: Company is there without Battalion on 2 days from 1 March 2018"],
        );
    }

    #[test]
    fn a_sub_unit_on_days_of_its_parent_is_fine() {
        check(
            &RULE,
            &plan("2018-03-01..2018-12-31 9", "2018-03-01..2018-12-31 9"),
            &[],
        );
        check(&RULE, &plan("2018-03.. 9", "2018-03-01.. 9"), &[]);
        check(
            &RULE,
            &plan("2018-03-01.. 9", "2018-01-01.. 9 declined"),
            &[],
        );
        check(&RULE, &plan("2018-03-01.. 9", ".. 9"), &[]);
        check(
            &RULE,
            "mission UNIFIL full
               unit battalion Battalion
                 period 2018-01-01..2018-06-30 9
                 period 2018-07-01..2018-12-31 9
                 unit company Company
                   period 2018-02-01..2018-12-31 9",
            &[],
        );
    }

    #[test]
    fn a_parent_that_only_holds_units_or_has_no_dates_says_nothing() {
        check(
            &RULE,
            "mission UNIFIL full
               unit battalion Battalion
                 unit company Company
                   period 2018-03-01.. 9",
            &[],
        );
        check(&RULE, &plan(".. 9", "2018-01-01.. 9"), &[]);
    }

    #[test]
    fn the_parent_is_that_of_the_period() {
        check(
            &RULE,
            "mission UNIFIL full
               unit battalion Host
                 period 2019-01-01.. 9
               unit battalion Battalion
                 period 2018-01-01.. 9
                 unit company Company
                   period 2018-01-01..2018-06-30 9
                   period 2018-12-31..2019-06-30 9 under=Host",
            &["warning: Company is there without Host on 31 December 2018"],
        );
    }

    #[test]
    fn what_is_in_doubt_is_a_note_that_says_so() {
        check(
            &RULE,
            &plan("2018-03-15..2018-12-31 9", "2018-03..2018-12 9"),
            &[
                "note: Company is there without Battalion on 14 days from 1 March 2018: cannot be decided, since a date is known only to the month or year",
            ],
        );
        check(
            &RULE,
            &plan(
                "2018-03-15..2018-12-31 9",
                "2018-03-01..2018-12-31 9 unconfirmed",
            ),
            &[
                "note: Company is there without Battalion on 14 days from 1 March 2018: rests on numbers that are estimated or unconfirmed",
            ],
        );
    }

    #[test]
    fn the_fix_ends_the_sub_unit_with_its_parent() {
        let label = "Set the last day to 31 December 2018";
        check_mended(
            &RULE,
            &plan("2018-03-01..2018-12-31 9", "2018-03-01.. 9"),
            label,
        );
        check_mended(
            &RULE,
            &plan("2018-03-01..2018-12 9", "2018-03-01.. 9"),
            "Set the last day to December 2018",
        );
    }
}
