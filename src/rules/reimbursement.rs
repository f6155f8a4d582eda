//! People whose reimbursement nobody's memorandum covers, or several do.

use std::collections::BTreeSet;

use crate::model::{Arrangement, CountryCode, NodeId, Organization, Partner, Stretch, Toward};
use crate::text::{Message, Value};

use super::days::Days;
use super::facts::Facts;
use super::joint_strength::Serving;
use super::names::country;
use super::presence::Presence;
use super::rule::Scope;
use super::way_up::WayUp;
use super::when::when;
use super::{Finding, Rule, Severity, partnership};

pub(super) static RULE: Rule = Rule {
    name: "reimbursement",
    title: "rule-reimbursement",
    manual: "rule-reimbursement-manual",
    severity: Severity::Warning,
    scope: Scope::Arrangement(check),
};

fn check(facts: &Facts, arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    if !is_reimbursed(facts, arrangement) {
        return;
    }
    for partner in partnership::guests(facts, arrangement) {
        let covers: BTreeSet<CountryCode> = partner.reimbursed_under.iter().copied().collect();
        if covers.len() != 1 {
            findings.extend(finding(facts, arrangement, partner, &covers));
        }
    }
}

/// Whether the unit is ever in a mission of the organization that reimburses under memoranda.
fn is_reimbursed(facts: &Facts, arrangement: &Arrangement) -> bool {
    let way = WayUp::from(&facts.plan, NodeId::Unit(arrangement.unit));
    way.missions()
        .filter_map(|id| facts.plan.mission(id))
        .any(|mission| mission.organization == Organization::Un)
}

fn finding(
    facts: &Facts,
    arrangement: &Arrangement,
    partner: &Partner,
    covers: &BTreeSet<CountryCode>,
) -> Option<Finding> {
    let serving = Serving::toward(arrangement.unit, Toward::Reimbursed);
    let presence = Presence::of_country(facts, serving, partner.country);
    let wrong = |of: fn(Stretch) -> Days| {
        let days = partnership::days(arrangement, partner, of);
        move |there: &Days| there.and(&days)
    };
    let verdict = presence.judge(wrong(Days::counted), wrong(Days::certain))?;
    let whose = country(&facts.plan, partner.country);
    let message = if covers.is_empty() {
        Message::new("finding-reimbursement-nobody")
            .with("arrangement", arrangement.name.as_str())
            .with("country", whose)
            .with("when", when(&verdict.days))
    } else {
        let names = covers.iter().map(|code| country(&facts.plan, *code));
        Message::new("finding-reimbursement-several")
            .with("arrangement", arrangement.name.as_str())
            .with("country", whose)
            .with("when", when(&verdict.days))
            .with("countries", names.collect::<Value>())
    };
    let doubt = verdict
        .doubt
        .or_else(|| partnership::doubt(facts, arrangement));
    Some(
        Finding::new(&RULE, message)
            .about_arrangement(arrangement)
            .on(verdict.days.first()?)
            .in_doubt(doubt),
    )
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    fn plan(unit: &str, period: &str, partner: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Battalion of=IND
                 unit company Company {unit}
                   period {period}
             arrangement IndKazBat 2018-10-31.. attached in Battalion
               partner IND lead
               partner KAZ junior units=Company {partner}"
        )
    }

    const NOBODY: &str = "warning: IndKazBat names no memorandum that covers the reimbursement of Kazakhstan from 31 October 2018 on";

    #[test]
    fn people_whom_nobody_or_several_cover_are_noticed() {
        check(&RULE, &plan("", "2018-10-31.. 120", ""), &[NOBODY]);
        check(
            &RULE,
            &plan("", "2018-10-31..2018-11-01 120", "under=IND,KAZ"),
            &[
                "warning: IndKazBat names several memoranda that cover the reimbursement of Kazakhstan on 2 days from 31 October 2018: India, Kazakhstan",
            ],
        );
    }

    #[test]
    fn people_whom_one_covers_and_who_are_not_reimbursed_are_fine() {
        check(&RULE, &plan("", "2018-10-31.. 120", "under=KAZ"), &[]);
        check(&RULE, &plan("", "2018-10-31.. 120", "under=IND,IND"), &[]);
        check(&RULE, &plan("", "2018-10-31.. 120 home", ""), &[]);
        check(&RULE, &plan("staff_officer", "2018-10-31.. 120", ""), &[]);
        check(&RULE, &plan("", "2017-10-31..2018-10-30 120", ""), &[]);
        let osce = plan("", "2018-10-31.. 120", "").replace("full", "full osce");
        check(&RULE, &osce, &[]);
    }

    #[test]
    fn what_is_in_doubt_is_a_note_that_says_so() {
        let doubt = "rests on numbers that are estimated or unconfirmed";
        check(
            &RULE,
            &plan("", "2018-10-31.. 120 estimated", ""),
            &[&format!("{NOBODY}: {doubt}").replace("warning", "note")],
        );
    }
}
