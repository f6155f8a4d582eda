//! A partner whose leaving takes the unit under a share of its authorized strength.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::confidence;
use crate::model::{Arrangement, AuthorizedStrength, Confidence, Toward, Unit};
use crate::text::Message;

use super::course::Course;
use super::doubt::Doubt;
use super::facts::Facts;
use super::joint_strength::Serving;
use super::names::country;
use super::rule::Scope;
use super::{Finding, Rule, Severity, partnership};

pub(super) static RULE: Rule = Rule {
    name: "leaving",
    title: "rule-leaving",
    manual: "rule-leaving-manual",
    severity: Severity::Warning,
    scope: Scope::Arrangement(check),
};

fn check(facts: &Facts, arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    let Some(unit) = partnership::unit(facts, arrangement) else {
        return;
    };
    if unit.authorized.is_empty() {
        return;
    }
    let serving = Serving::toward(arrangement.unit, Toward::Uniformed);
    let all = facts.joint.course(serving, |_| true);
    let unsure = facts
        .joint
        .course(serving, |key| key.confidence != Some(Confidence::Published));
    let mut seen = BTreeSet::new();
    for partner in partnership::guests(facts, arrangement) {
        if !seen.insert(partner.country) {
            continue;
        }
        let partners = facts.joint.of_country(serving, partner.country);
        let Some(drop) = drop(arrangement, unit, &all, &partners) else {
            continue;
        };
        let doubt = if is_doubtful(facts, &unsure, &drop) {
            Some(Doubt::Numbers)
        } else {
            partnership::doubt(facts, arrangement)
        };
        let message = Message::new("finding-leaving")
            .with("country", country(&facts.plan, partner.country))
            .with("unit", unit.name.as_str())
            .with("day", drop.day)
            .with("people", drop.people)
            .with("authorized", drop.authorized.people)
            .with("share", share(arrangement));
        findings.push(
            Finding::new(&RULE, message)
                .about_arrangement(arrangement)
                .on(drop.day)
                .in_doubt(doubt),
        );
    }
}

/// A day from which too few are left.
struct Drop<'a> {
    day: Date,
    people: u64,
    authorized: &'a AuthorizedStrength,
}

/// The first day without a partner from which fewer than the share are left, as long as anyone is, where there were enough the day before.
fn drop<'a>(
    arrangement: &Arrangement,
    unit: &'a Unit,
    all: &Course,
    partners: &Course,
) -> Option<Drop<'a>> {
    partners.turns().find_map(|day| {
        let before = day.yesterday().ok()?;
        let leaves = partners.on(day) == 0 && partners.on(before) > 0;
        let authorized = unit.authorized_on(day).filter(|_| leaves)?;
        let people = all.on(day);
        let is_short = |people: u64| {
            people * 100 < u64::from(authorized.people) * u64::from(share(arrangement))
        };
        let takes_it_under = people > 0 && is_short(people) && !is_short(all.on(before));
        takes_it_under.then_some(Drop {
            day,
            people,
            authorized,
        })
    })
}

fn share(arrangement: &Arrangement) -> u8 {
    arrangement.least_share.unwrap_or(Arrangement::LEAST_SHARE)
}

/// Whether the authorized strength, or any of those there before and after, has no published source.
fn is_doubtful(facts: &Facts, unsure: &Course, drop: &Drop<'_>) -> bool {
    let before = drop.day.yesterday().map_or(0, |day| unsure.on(day));
    before > 0
        || unsure.on(drop.day) > 0
        || confidence(&facts.plan, drop.authorized.source) != Confidence::Published
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    fn plan(arrangement: &str, host: &str, others: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Battalion of=IND
                 authorized 900 2018-01-01..
                 period {host}
                 unit company Company
                   period 2018-01-01..2018-12-31 120
                 {others}
             arrangement IndKazBat 2018-01-01.. {arrangement} attached in Battalion
               partner IND lead
               partner KAZ junior units=Company"
        )
    }

    const WARNING: &str = "warning: when Kazakhstan leaves, Battalion has 780 of its 900 people from 1 January 2019 on, less than 90 %";

    #[test]
    fn a_leaving_that_takes_the_unit_under_its_share_is_noticed() {
        check(&RULE, &plan("", "2018-01-01.. 780", ""), &[WARNING]);
        let share = WARNING.replace("90 %", "87 %");
        check(&RULE, &plan("share=87", "2018-01-01.. 780", ""), &[&share]);
    }

    #[test]
    fn a_leaving_that_leaves_enough_is_fine() {
        check(&RULE, &plan("share=86", "2018-01-01.. 780", ""), &[]);
        check(&RULE, &plan("", "2018-01-01.. 810", ""), &[]);
        check(&RULE, &plan("", "2018-01-01.. 600", ""), &[]);
        check(&RULE, &plan("", "2018-01-01..2018-12-31 780", ""), &[]);
        let replaced = "unit company Next of=BLR\n period 2019-01-01.. 60";
        check(&RULE, &plan("", "2018-01-01.. 780", replaced), &[]);
        let unknown =
            plan("", "2018-01-01.. 780", "").replace("2018-01-01..\n", "2018-01-01..2018-12-31\n");
        check(&RULE, &unknown, &[]);
    }

    #[test]
    fn what_is_in_doubt_is_a_note_that_says_so() {
        let doubt = "rests on numbers that are estimated or unconfirmed";
        check(
            &RULE,
            &plan("", "2018-01-01.. 780 estimated", ""),
            &[&format!("{WARNING}: {doubt}").replace("warning", "note")],
        );
    }
}
