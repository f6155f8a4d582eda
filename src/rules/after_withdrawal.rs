//! People after a mission has to be out.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::analysis::{Lens, confidence};
use crate::model::{Confidence, Mission, MissionId, Period, Plan, PlanDate, Unit};
use crate::text::Message;

use super::doubt::{Doubt, is_doubtful};
use super::facts::Facts;
use super::rule::{Scope, Sight};
use super::way_up::WayUp;
use super::{Finding, Fix, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "after-withdrawal",
    title: "rule-after-withdrawal",
    manual: "rule-after-withdrawal-manual",
    severity: Severity::Error,
    scope: Scope::Unit {
        check,
        sees: &[Sight::Mission(differs)],
    },
};

fn differs(one: &Mission, other: &Mission) -> bool {
    (one.withdrawn_by, one.source, &one.acronym)
        != (other.withdrawn_by, other.source, &other.acronym)
}

/// A period that reaches beyond the day by which everyone has to be out.
struct Beyond<'a> {
    period: &'a Period,

    /// The first day beyond.
    first: Date,
}

fn check(facts: &Facts, unit: &Unit, findings: &mut Vec<Finding>) {
    for (id, periods) in beyond(facts, unit) {
        let Some(mission) = facts.plan.mission(id) else {
            continue;
        };
        let Some((withdrawn_by, first)) = mission
            .withdrawn_by
            .zip(periods.iter().map(|beyond| beyond.first).min())
        else {
            continue;
        };
        let message = Message::new("finding-after-withdrawal")
            .with("unit", unit.name.as_str())
            .with("mission", mission.acronym.as_str())
            .with("day", withdrawn_by);
        let ended: Vec<&Period> = periods.iter().map(|beyond| beyond.period).collect();
        findings.push(
            Finding::new(&RULE, message)
                .about(unit.id)
                .on(first)
                .mended_by(Fix::end(unit, &ended, withdrawn_by))
                .in_doubt(doubt(&facts.plan, mission, withdrawn_by, &periods)),
        );
    }
}

/// The periods that reach beyond the end of a mission, by mission; only those that send people somewhere.
fn beyond<'a>(facts: &Facts, unit: &'a Unit) -> BTreeMap<MissionId, Vec<Beyond<'a>>> {
    let mut found: BTreeMap<MissionId, Vec<Beyond<'a>>> = BTreeMap::new();
    let Some(first_withdrawal) = facts.first_withdrawal else {
        return found;
    };
    for period in &unit.periods {
        let Some((first, last)) = period.stretch().days() else {
            continue;
        };
        let stays_home = period.toward.as_ref().is_some_and(BTreeSet::is_empty);
        if last <= first_withdrawal
            || stays_home
            || period.total().is_none()
            || !Lens::Planned.admits(period)
        {
            continue;
        }
        let way = WayUp::from(&facts.plan, unit.parent_in(period));
        for id in way.missions() {
            let mission = facts.plan.mission(id);
            let Some(withdrawn_by) = mission.and_then(|mission| mission.withdrawn_by) else {
                continue;
            };
            let Ok(after) = withdrawn_by.latest().tomorrow() else {
                continue;
            };
            if after > last {
                continue;
            }
            if let Some(first) = way.first_day_in(id, first.max(after), last) {
                let beyond = Beyond { period, first };
                found.entry(id).or_default().push(beyond);
            }
        }
    }
    found
}

fn doubt(
    plan: &Plan,
    mission: &Mission,
    withdrawn_by: PlanDate,
    periods: &[Beyond<'_>],
) -> Option<Doubt> {
    let certain_dates = |period: &Period| {
        period
            .last_day
            .is_none_or(|last| last.earliest() > withdrawn_by.latest())
    };
    let mut sure = periods
        .iter()
        .map(|beyond| beyond.period)
        .filter(|period| !is_doubtful(plan, period))
        .peekable();
    if confidence(plan, mission.source) != Confidence::Published {
        Some(Doubt::Withdrawal)
    } else if sure.peek().is_none() {
        Some(Doubt::Numbers)
    } else if sure.any(certain_dates) {
        None
    } else {
        Some(Doubt::Dates)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::{check, check_mended};
    use super::*;

    const ERROR: &str = "error: Company has people in UNIFIL after 15 December 2027, the day by which everyone has to be out";

    #[track_caller]
    fn check_period(period: &str, expected: &[&str]) {
        let plan = format!(
            "mission UNIFIL full
               withdrawn 2027-12-15
               formation Sector
                 unit company Company
                   period {period}"
        );
        check(&RULE, &plan, expected);
    }

    #[test]
    fn a_period_beyond_the_end_is_an_error() {
        check_period("2027-01-01..2027-12-16 120", &[ERROR]);
        check_period("2027-01-01.. 120", &[ERROR]);
        check_period("2028..2029 120", &[ERROR]);
    }

    #[test]
    fn a_period_until_the_last_day_is_fine() {
        check_period("2027-01-01..2027-12-15 120", &[]);
        check_period("..2028-01-01 120", &[]);
        check_period("2027-01-01.. 120 refused", &[]);
        check_period("2027-01-01.. 120 home", &[]);
        check_period("2027-01-01..2028 0", &[]);
    }

    #[test]
    fn what_is_in_doubt_is_a_note_that_says_so() {
        let note = |doubt: &str| format!("{}: {doubt}", ERROR.replace("error", "note"));
        let dates = note("cannot be decided, since a date is known only to the month or year");
        check_period("2027-01-01..2027-12 120", &[&dates]);
        check_period("2027-01-01..2027 120", &[&dates]);
        let numbers = note("rests on numbers that are estimated or unconfirmed");
        check_period("2027-01-01.. 120 estimated", &[&numbers]);
        let withdrawal = note("the day of withdrawal is not confirmed");
        let plan = "mission UNIFIL full unconfirmed
               withdrawn 2027-12-15
               unit company Company
                 period 2027-01-01.. 120";
        check(&RULE, plan, &[&withdrawal]);
    }

    #[test]
    fn an_attachment_takes_people_to_another_mission() {
        let plan = |first: &str| {
            format!(
                "mission UNIFIL full
                   withdrawn 2027-12-15
                   unit battalion Battalion
                     unit company Company
                       period 2027-01-01..2028-06-30 120
                 mission UNDOF full
                   unit battalion Host
                     period {first}.. 0 under=UNDOF
                 mission MINURSO full
                   unit company Guest
                     period 2027-01-01..2028-06-30 120 under=Battalion"
            )
        };
        let guest = ERROR.replace("Company", "Guest");
        check(&RULE, &plan("2027-12-16"), &[ERROR, &guest]);
        let moved = "mission UNIFIL full
               withdrawn 2027-12-15
               unit battalion Battalion
                 period 2020-01-01..2027-12-15 0
                 period 2027-12-16.. 0 under=UNDOF
                 unit company Company
                   period 2027-01-01..2028-06-30 120
             mission UNDOF full";
        check(&RULE, moved, &[]);
        check(&RULE, &moved.replace("2027-12-16", "2027-12-17"), &[ERROR]);
    }

    #[test]
    fn the_fix_gives_the_period_the_last_day_of_the_mission() {
        let plan = |periods: &str| {
            format!(
                "mission UNIFIL full
                   withdrawn 2027-12
                   unit company Company
                     {periods}"
            )
        };
        let label = "Set the last day to December 2027";
        check_mended(&RULE, &plan("period 2027-01-01.. 120"), label);
        let two = "period 2027-01-01.. 120
                     period 2027-06-01..2029 120";
        check_mended(&RULE, &plan(two), label);
        let error = ERROR.replace("15 ", "");
        check(&RULE, &plan("period 2028-01-01.. 120"), &[&error]);
    }
}
