//! A junior partner that is larger than the lead.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{Arrangement, CountryCode, Partner, Role};
use crate::text::Message;

use super::course::Course;
use super::days::Days;
use super::facts::Facts;
use super::joint_strength::Serving;
use super::names::country;
use super::rule::Scope;
use super::two_leads::turns;
use super::when::when;
use super::{Finding, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "junior-larger",
    title: "rule-junior-larger",
    manual: "rule-junior-larger-manual",
    severity: Severity::Note,
    scope: Scope::Arrangement(check),
};

fn check(facts: &Facts, arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    let serving = Serving::everyone(arrangement.unit);
    let courses: Vec<(&Partner, Course)> = arrangement
        .partners
        .iter()
        .map(|partner| (partner, facts.joint.of_country(serving, partner.country)))
        .collect();
    let mut turns = turns(arrangement);
    turns.extend(courses.iter().flat_map(|(_, course)| course.turns()));
    let leads: BTreeMap<Date, (CountryCode, u64)> = turns
        .iter()
        .filter_map(|day| {
            let lead = arrangement
                .partners_on(*day)
                .find(|partner| partner.role_on(*day) == Some(Role::Lead))?;
            let course = courses.iter().find(|(it, _)| it.country == lead.country)?;
            Some((*day, (lead.country, course.1.on(*day))))
        })
        .collect();
    for (junior, people) in &courses {
        if !junior.roles.iter().any(|it| it.role == Role::Junior) {
            continue;
        }
        let is_larger = |day: Date| {
            let is_junior = arrangement.partner_stretch(junior).covers(day)
                && junior.role_on(day) == Some(Role::Junior);
            // A lead with nobody there is another matter, or its numbers are not known.
            is_junior
                && leads
                    .get(&day)
                    .is_some_and(|(_, lead)| (1..people.on(day)).contains(lead))
        };
        let days = Days::where_it_holds(&turns, is_larger);
        let first = days.first();
        let Some((first, (lead, most))) = first.and_then(|day| Some((day, *leads.get(&day)?)))
        else {
            continue;
        };
        let message = Message::new("finding-junior-larger")
            .with("arrangement", arrangement.name.as_str())
            .with("junior", country(&facts.plan, junior.country))
            .with("people", people.on(first))
            .with("lead", country(&facts.plan, lead))
            .with("lead-people", most)
            .with("when", when(&days));
        findings.push(
            Finding::new(&RULE, message)
                .about_arrangement(arrangement)
                .on(first),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    fn plan(lead: &str, junior: &str, roles: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Battalion joint
                 unit company Irish company of=IRL
                   {lead}
                 unit company Finnish company of=FIN
                   {junior}
             arrangement IRISHFINN 2012-05-01.. co_deployed in Battalion
               partner IRL lead
               partner FIN {roles}"
        )
    }

    #[test]
    fn a_junior_partner_larger_than_the_lead_is_noted() {
        check(
            &RULE,
            &plan(
                "period 2012-05-01.. 330\nperiod 2012-07-01..2012-07-02 10",
                "period 2012-05-01.. 170\nperiod 2012-07-01..2012-07-03 180",
                "junior",
            ),
            &[
                "note: in IRISHFINN Finland (350) is junior, but larger than the lead, Ireland (340), on 3 days from 1 July 2012",
            ],
        );
    }

    #[test]
    fn handovers_count_once_and_other_roles_may_be_larger() {
        let lead = "period 2012-05-01.. 330";
        let handover = "period 2012-05-01..2012-11-30 170 rotation=1
                   period 2012-11-20.. 180 rotation=2";
        check(&RULE, &plan(lead, handover, "junior"), &[]);
        check(&RULE, &plan(lead, "period 2012-05-01.. 330", "junior"), &[]);
        check(&RULE, &plan(lead, "period 2012-05-01.. 350", "senior"), &[]);
        check(
            &RULE,
            &plan(lead, "period 2012-05-01.. 350", "junior:..2012-04-30"),
            &[],
        );
        check(&RULE, &plan("", "period 2012-05-01.. 350", "junior"), &[]);
    }
}
