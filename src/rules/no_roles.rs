//! Partners without a role, and arrangements that nobody leads.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{Arrangement, Partner, Role};
use crate::text::{Message, Value};

use super::days::Days;
use super::facts::Facts;
use super::names::country;
use super::rule::Scope;
use super::two_leads::turns;
use super::when::when;
use super::{Finding, Rule, Severity, partnership};

pub(super) static RULE: Rule = Rule {
    name: "no-roles",
    title: "rule-no-roles",
    manual: "rule-no-roles-manual",
    severity: Severity::Note,
    scope: Scope::Arrangement(check),
};

fn check(facts: &Facts, arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    let name = arrangement.name.as_str();
    let said = |message: Message| Finding::new(&RULE, message).about_arrangement(arrangement);
    if arrangement.partners.is_empty() {
        let message = Message::new("finding-no-partners").with("arrangement", name);
        findings.push(said(message));
        return;
    }
    let turns = turns(arrangement);
    let without: Vec<(&Partner, Days)> = arrangement
        .partners
        .iter()
        .map(|partner| (partner, days_without(arrangement, partner, &turns)))
        .filter(|(partner, days)| partner.roles.is_empty() || days.first().is_some())
        .collect();
    let names: Value = without
        .iter()
        .map(|(partner, _)| country(&facts.plan, partner.country))
        .collect();
    let days: Days = without.iter().map(|(_, days)| days.clone()).collect();
    if !without.is_empty() {
        findings.push(match days.first() {
            Some(first) => said(
                Message::new("finding-no-roles")
                    .with("arrangement", name)
                    .with("countries", names)
                    .with("when", when(&days)),
            )
            .on(first),
            None => said(
                Message::new("finding-no-roles-at-all")
                    .with("arrangement", name)
                    .with("countries", names),
            ),
        });
    }
    let leaderless = Days::where_it_holds(&turns, |day| {
        let is_equal = |partner: &Partner| partner.role_on(day) == Some(Role::Equal);
        arrangement.covers(day)
            && arrangement.leads_on(day).is_empty()
            && !arrangement.partners_on(day).all(is_equal)
    });
    let leaderless = leaderless.minus(&days);
    if let Some(first) = leaderless.first() {
        let message = Message::new("finding-no-lead")
            .with("arrangement", name)
            .with("when", when(&leaderless));
        findings.push(said(message).on(first));
    }
}

/// The days on which a partner takes part without a role, given those on which roles may change.
fn days_without(arrangement: &Arrangement, partner: &Partner, turns: &BTreeSet<Date>) -> Days {
    let days = partnership::days(arrangement, partner, Days::counted);
    let roles = Days::where_it_holds(turns, |day| partner.role_on(day).is_some());
    days.minus(&roles)
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    fn plan(partners: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Battalion joint
             arrangement IRISHFINN 2012-05-01.. co_deployed in Battalion
               {partners}"
        )
    }

    #[test]
    fn partners_without_a_role_are_noted_together() {
        check(
            &RULE,
            &plan("partner IRL lead\npartner FIN\npartner EST 2015-05-01..2015-05-31"),
            &["note: in IRISHFINN these have no role from 1 May 2012 on: Finland, Estonia"],
        );
        check(
            &RULE,
            &plan("partner IRL lead\npartner FIN junior:2012-05-03.."),
            &["note: in IRISHFINN these have no role on 2 days from 1 May 2012: Finland"],
        );
        let undated = plan("partner IRL lead\npartner FIN").replace("2012-05-01..", "..");
        check(
            &RULE,
            &undated,
            &["note: in IRISHFINN these have no role: Finland"],
        );
    }

    #[test]
    fn days_on_which_nobody_leads_are_noted() {
        check(
            &RULE,
            &plan(
                "partner IRL lead:..2013-11-25\npartner IRL 2013-11-26.. senior\npartner FIN junior",
            ),
            &["note: in IRISHFINN these have no role from 26 November 2013 on: Ireland"],
        );
        check(
            &RULE,
            &plan("partner IRL lead senior:2013-11-26..\npartner FIN junior lead:2013-11-29.."),
            &["note: nobody leads IRISHFINN on 3 days from 26 November 2013"],
        );
        check(&RULE, &plan(""), &["note: IRISHFINN names no partners"]);
    }

    #[test]
    fn roles_on_all_days_are_fine() {
        check(&RULE, &plan("partner IRL lead\npartner FIN junior"), &[]);
        check(&RULE, &plan("partner CHL equal\npartner ECU equal"), &[]);
        check(
            &RULE,
            &plan("partner IRL lead senior:2013-11-26..\npartner FIN junior lead:2013-11-26.."),
            &[],
        );
        let ended = plan("partner IRL lead:..2014-01-31\npartner FIN junior:2012-05..2014-01-31");
        check(
            &RULE,
            &ended.replace("2012-05-01..", "2012-05-01..2014-01-31"),
            &[],
        );
    }
}
