//! More than one country that leads on one day.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::edit::{ArrangementField, Edit, ListChange, SetArrangement};
use crate::model::{Arrangement, CountryCode, Partner, PlanDate, Role, Stretch};
use crate::text::{Message, Value};

use super::days::{Days, add_turns};
use super::doubt::Doubt;
use super::facts::Facts;
use super::names::country;
use super::rule::Scope;
use super::when::when;
use super::{Finding, Fix, Rule, Severity, partnership};

pub(super) static RULE: Rule = Rule {
    name: "two-leads",
    title: "rule-two-leads",
    manual: "rule-two-leads-manual",
    severity: Severity::Error,
    scope: Scope::Arrangement(check),
};

fn check(facts: &Facts, arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    let turns = turns(arrangement);
    let counted = Days::where_it_holds(&turns, |day| leads(arrangement, day).len() > 1);
    if counted.first().is_none() {
        return;
    }
    let certain = certain(arrangement, &turns);
    let (days, doubt) = match certain.first() {
        Some(_) => (certain, partnership::doubt(facts, arrangement)),
        None => (counted, Some(Doubt::Dates)),
    };
    let Some(first) = days.first() else {
        return;
    };
    let leads = leads(arrangement, first);
    let names: Value = leads
        .iter()
        .map(|code| country(&facts.plan, *code))
        .collect();
    let message = Message::new("finding-two-leads")
        .with("arrangement", arrangement.name.as_str())
        .with("count", leads.len())
        .with("countries", names)
        .with("when", when(&days));
    findings.push(
        Finding::new(&RULE, message)
            .about_arrangement(arrangement)
            .on(first)
            .mended_by(fix(facts, arrangement, first))
            .in_doubt(doubt),
    );
}

/// The days on which partners, roles or who leads may change.
pub(super) fn turns(arrangement: &Arrangement) -> BTreeSet<Date> {
    let mut turns = BTreeSet::new();
    add_turns(arrangement.stretch(), &mut turns);
    for partner in &arrangement.partners {
        add_turns(arrangement.partner_stretch(partner), &mut turns);
        for role in &partner.roles {
            add_turns(role.stretch(), &mut turns);
        }
    }
    turns
}

/// The countries that lead on a day; a country that is a partner twice leads once.
fn leads(arrangement: &Arrangement, day: Date) -> Vec<CountryCode> {
    let mut seen = BTreeSet::new();
    let mut leads = arrangement.leads_on(day);
    leads.retain(|country| seen.insert(*country));
    leads
}

/// The days on which more than one leads whatever dates mean.
fn certain(arrangement: &Arrangement, turns: &BTreeSet<Date>) -> Days {
    let leading: Vec<(CountryCode, Days)> = arrangement
        .partners
        .iter()
        .map(|partner| {
            let days = partnership::days(arrangement, partner, Days::certain);
            let leads = Days::where_it_holds(turns, |day| partner.role_on(day) == Some(Role::Lead));
            (partner.country, days.and(&leads).minus(&uncertain(partner)))
        })
        .collect();
    Days::where_it_holds(turns, |day| {
        let leads = leading.iter().filter(|(_, days)| days.contains(day));
        leads.map(|(code, _)| code).collect::<BTreeSet<_>>().len() > 1
    })
}

/// The days on which a date of a role that is known only to the month or year leaves open which role a partner has.
fn uncertain(partner: &Partner) -> Days {
    let roles = partner.roles.iter().map(|role| {
        let days = |of: fn(Stretch) -> Days| Days::unbegun(role.stretch(), of);
        days(Days::counted).minus(&days(Days::certain))
    });
    roles.collect()
}

/// Ends the lead that began first on the day before the other one begins.
fn fix(facts: &Facts, arrangement: &Arrangement, first: Date) -> Option<Fix> {
    let last = first.yesterday().ok()?;
    let (index, partner) = arrangement
        .partners
        .iter()
        .enumerate()
        .find(|(_, partner)| {
            let takes_part = arrangement.partner_stretch(partner).covers(last);
            takes_part && partner.role_on(last) == Some(Role::Lead)
        })?;
    let mut partner = partner.clone();
    let ended = partner
        .roles
        .iter_mut()
        .filter(|role| role.role == Role::Lead && role.covers(last) && role.covers(first));
    for role in ended {
        role.last_day = PlanDate::of_day(last);
    }
    let label = Message::new("fix-end-lead")
        .with("country", country(&facts.plan, partner.country))
        .with("day", last);
    let is_legal = partner.roles.iter().all(|it| it.stretch().in_order());
    let mut mended = arrangement.clone();
    mended.partners[index] = partner.clone();
    let is_mended = leads(&mended, first).len() < 2;
    (is_mended && is_legal).then(|| Fix {
        label,
        edit: Edit::SetArrangement(SetArrangement {
            arrangement: arrangement.id,
            field: ArrangementField::Partner(ListChange::Replace(index, partner)),
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::{check, check_mended};
    use super::*;

    fn plan(one: &str, other: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Battalion joint
             arrangement IRISHFINN 2012-05-01.. co_deployed in Battalion
               partner IRL {one}
               partner FIN {other}"
        )
    }

    #[test]
    fn two_who_lead_on_one_day_are_an_error() {
        check(
            &RULE,
            &plan("lead", "junior lead:2013-11-26.."),
            &["error: IRISHFINN has 2 leads, Ireland, Finland, from 26 November 2013 on"],
        );
        check(
            &RULE,
            &plan("lead:..2013-11-26", "lead:2013-11-26.."),
            &["error: IRISHFINN has 2 leads, Ireland, Finland, on 26 November 2013"],
        );
        check(
            &RULE,
            &plan("lead", "lead:2013-11-26..2013-11-30"),
            &["error: IRISHFINN has 2 leads, Ireland, Finland, on 5 days from 26 November 2013"],
        );
    }

    #[test]
    fn a_lead_that_passes_on_is_fine() {
        check(
            &RULE,
            &plan("lead:..2013-11-25", "junior lead:2013-11-26.."),
            &[],
        );
        check(
            &RULE,
            &plan(
                "lead junior:2013-11-26..2016-10 lead:2016-11..",
                "lead:2013-11-26..2016-10",
            ),
            &[],
        );
        check(
            &RULE,
            &plan("lead", "2014-01-01..2014-02-01 lead:2012..2013"),
            &[],
        );
        check(&RULE, &plan("lead", "senior"), &[]);
        let undated = plan("lead", "lead").replace("2012-05-01..", "..");
        check(&RULE, &undated, &[]);
    }

    #[test]
    fn what_is_in_doubt_is_a_note_that_says_so() {
        check(
            &RULE,
            &plan("lead:..2013-11", "lead:2013-11.."),
            &[
                "note: IRISHFINN has 2 leads, Ireland, Finland, on 30 days from 1 November 2013: cannot be decided, since a date is known only to the month or year",
            ],
        );
        check(
            &RULE,
            &plan("lead:..2013-12", "lead:2013-11.."),
            &["error: IRISHFINN has 2 leads, Ireland, Finland, on 2 days from 30 November 2013"],
        );
        let unsure =
            plan("lead", "lead:2013-11-26..").replace("co_deployed", "co_deployed estimated");
        check(
            &RULE,
            &unsure,
            &[
                "note: IRISHFINN has 2 leads, Ireland, Finland, from 26 November 2013 on: what the arrangement says is not confirmed",
            ],
        );
    }

    #[test]
    fn the_fix_ends_the_lead_that_began_first() {
        check_mended(
            &RULE,
            &plan("lead", "junior lead:2013-11-26.."),
            "End the lead of Ireland on 25 November 2013",
        );
    }
}
