//! Guests who stay on when the host has gone.

use jiff::civil::Date;

use crate::analysis::Lens;
use crate::model::{Arrangement, Partner, Period, PlanDate, Unit, UnitId};
use crate::text::Message;

use super::days::Days;
use super::facts::Facts;
use super::joint_strength::Serving;
use super::names::{country, name};
use super::presence::Presence;
use super::rule::Scope;
use super::when::when;
use super::{Finding, Fix, Rule, Severity, partnership};

pub(super) static RULE: Rule = Rule {
    name: "guests-without-host",
    title: "rule-guests-without-host",
    manual: "rule-guests-without-host-manual",
    severity: Severity::Warning,
    scope: Scope::Arrangement(check),
};

fn check(facts: &Facts, arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    let Some(host) = partnership::host(facts, arrangement) else {
        return;
    };
    let serving = Serving::everyone(arrangement.unit);
    let hosts = Presence::of_country(facts, serving, host);
    // Where the host is never there its numbers are not known.
    let Some(after) = hosts.counted.last().and_then(|last| last.tomorrow().ok()) else {
        return;
    };
    for partner in partnership::guests(facts, arrangement) {
        let guests = partnership::presence(facts, arrangement, partner);
        let wrong = |there: &Days| there.and(&Days::between(after, Date::MAX));
        let Some(verdict) = guests.judge(wrong, wrong) else {
            continue;
        };
        let Some(first) = verdict.days.first() else {
            continue;
        };
        let message = Message::new("finding-guests-without-host")
            .with("country", country(&facts.plan, partner.country))
            .with("host", country(&facts.plan, host))
            .with("unit", name(&facts.plan, arrangement.unit.into()))
            .with("when", when(&verdict.days));
        findings.push(
            Finding::new(&RULE, message)
                .about_arrangement(arrangement)
                .on(first)
                .mended_by(fix(facts, arrangement, partner, after))
                .in_doubt(verdict.doubt),
        );
    }
}

/// Whether this rule says that a unit stays on after the one above it: where that one has people of its country, and an arrangement in it lists the unit.
pub(super) fn speaks_of(facts: &Facts, unit: UnitId, parent: &Unit) -> bool {
    let Some(host) = parent.nationality.country() else {
        return false;
    };
    let periods = parent.periods.iter().filter(|it| Lens::Planned.admits(it));
    let mut lines = periods.flat_map(|period| &period.people);
    let is_there = lines.any(|line| line.country == host && !line.people().is_none());
    let mut arrangements = facts.plan.arrangements_of(unit);
    is_there
        && arrangements.any(|arrangement| {
            arrangement.unit == parent.id
                && partnership::guests(facts, arrangement).any(|it| it.units.contains(&unit))
        })
}

/// Ends the one unit of a partner with the host.
fn fix(facts: &Facts, arrangement: &Arrangement, partner: &Partner, after: Date) -> Option<Fix> {
    let [unit] = partner.units.as_slice() else {
        return None;
    };
    let unit = facts.plan.unit(*unit)?;
    let parent = arrangement.unit.into();
    let ended: Vec<&Period> = unit
        .periods
        .iter()
        .filter(|period| Lens::Planned.admits(period) && unit.parent_in(period) == parent)
        .filter(|period| {
            period
                .stretch()
                .days()
                .is_some_and(|(_, last)| last >= after)
        })
        .collect();
    Fix::end(unit, &ended, PlanDate::of_day(after.yesterday().ok()?)?)
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::{check, check_mended};
    use super::super::{RULES, without_parent};
    use super::*;

    fn plan(host: &str, guest: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Battalion of=IND
                 period {host}
                 unit company Company
                   period {guest}
             arrangement IndKazBat 2018-01-01.. attached in Battalion
               partner IND lead
               partner KAZ junior units=Company"
        )
    }

    const WARNING: &str = "warning: people of Kazakhstan are in Battalion from 1 January 2020 on, after the last ones of India";

    #[test]
    fn guests_after_the_last_day_of_the_host_are_noticed_once() {
        let text = plan("2018-01-01..2019-12-31 780", "2018-01-01.. 120");
        check(&RULE, &text, &[WARNING]);
        check(&without_parent::RULE, &text, &[]);
        let before = plan("2018-03-01.. 780", "2018-01-01.. 120");
        check(&RULE, &before, &[]);
        check(
            &without_parent::RULE,
            &before,
            &["warning: Company is there without Battalion on 59 days from 1 January 2018"],
        );
        assert!(RULES.contains(&&RULE));
    }

    #[test]
    fn guests_until_the_last_day_of_the_host_are_fine() {
        check(
            &RULE,
            &plan("2018-01-01..2019-12-31 780", "2018-01-01..2019-12-31 120"),
            &[],
        );
        check(&RULE, &plan("2018-01-01.. 0", "2018-01-01.. 120"), &[]);
        check(
            &RULE,
            &plan("2018-01-01..2019-12-31 780", "2018-01-01.. 120 refused"),
            &[],
        );
    }

    #[test]
    fn what_is_in_doubt_is_a_note_that_says_so() {
        let doubt = "rests on numbers that are estimated or unconfirmed";
        check(
            &RULE,
            &plan("2018-01-01..2019-12-31 780", "2018-01-01.. 120 unconfirmed"),
            &[&format!("{WARNING}: {doubt}").replace("warning", "note")],
        );
        check(
            &RULE,
            &plan("2018-01-01..2020-01-30 780", "2018-01-01..2020-01 120"),
            &[
                "note: people of Kazakhstan are in Battalion on 31 January 2020, after the last ones of India: cannot be decided, since a date is known only to the month or year",
            ],
        );
    }

    #[test]
    fn the_fix_ends_the_guests_with_their_host() {
        check_mended(
            &RULE,
            &plan("2018-01-01..2019-12-31 780", "2018-01-01.. 120"),
            "Set the last day to 31 December 2019",
        );
    }
}
