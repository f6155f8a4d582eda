//! Days with guests on which no agreement is in force.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::confidence;
use crate::model::{
    Agreement, Arrangement, Confidence, CountryCode, Force, Partner, PlanDate, Stretch,
};
use crate::text::Message;

use super::days::{Days, add_turns};
use super::doubt::Doubt;
use super::facts::Facts;
use super::names::country;
use super::presence::Verdict;
use super::rule::Scope;
use super::when::when;
use super::{Finding, Rule, Severity, partnership};

pub(super) static RULE: Rule = Rule {
    name: "no-agreement",
    title: "rule-no-agreement",
    manual: "rule-no-agreement-manual",
    severity: Severity::Warning,
    scope: Scope::Arrangement(check),
};

fn check(facts: &Facts, arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    let mut guests: Vec<&Partner> = partnership::guests(facts, arrangement).collect();
    // Of partners in a joint unit the first serves with the others as they serve with it.
    if partnership::host(facts, arrangement).is_none() && !guests.is_empty() {
        guests.remove(0);
    }
    let mut seen = BTreeSet::new();
    for partner in guests {
        let papers = Papers::of(facts, arrangement, partner.country);
        if let Some(finding) = papers.finding(arrangement, partner)
            && seen.insert((partner.country, finding.day))
        {
            findings.push(finding);
        }
    }
}

/// The agreements of an arrangement that have to do with one country: those that name it as a party, and those that name nobody.
struct Papers<'a> {
    facts: &'a Facts,
    agreements: Vec<&'a Agreement>,

    /// The days on which some agreement is in force for certain.
    holds: Days,

    /// The days on which that cannot be decided, since a date is only a month or year.
    undecided: Days,
}

impl<'a> Papers<'a> {
    fn of(facts: &'a Facts, arrangement: &Arrangement, country: CountryCode) -> Self {
        let ids = arrangement.agreements.iter();
        let agreements: Vec<&Agreement> = ids
            .filter_map(|id| facts.plan.agreement(*id))
            .filter(|it| it.parties.is_empty() || it.parties.contains(&country))
            .collect();
        let days = |test: fn(Force) -> bool| -> Days {
            let agreements = agreements.iter();
            agreements.map(|it| days_of(it, test)).collect()
        };
        Self {
            facts,
            holds: days(|force| force == Force::Holds),
            undecided: days(|force| matches!(force, Force::Undecided(_))),
            agreements,
        }
    }

    fn finding(&self, arrangement: &Arrangement, partner: &Partner) -> Option<Finding> {
        let presence = partnership::presence(self.facts, arrangement, partner);
        let counted = partnership::days(arrangement, partner, Days::counted);
        let certain = partnership::days(arrangement, partner, Days::certain);
        let open: Days = [self.holds.clone(), self.undecided.clone()]
            .into_iter()
            .collect();
        let found = presence.judge(
            |there| there.and(&counted).minus(&open),
            |there| there.and(&certain).minus(&open),
        );
        let verdict = match found {
            Some(verdict) => verdict,
            None => Verdict {
                days: presence.counted.and(&counted).minus(&self.holds),
                doubt: Some(Doubt::Dates),
            },
        };
        let first = verdict.days.first()?;
        let (missing, agreement) = self.missing(first);
        let message = Message::new("finding-no-agreement")
            .with("arrangement", arrangement.name.as_str())
            .with("country", country(&self.facts.plan, partner.country))
            .with("when", when(&verdict.days))
            .with("missing", missing);
        let doubt = verdict
            .doubt
            .or_else(|| {
                let unsure = agreement.filter(|it| !self.is_confirmed(it));
                unsure.map(|_| Doubt::Agreement)
            })
            .or_else(|| partnership::doubt(self.facts, arrangement));
        let finding = Finding::new(&RULE, message)
            .about_arrangement(arrangement)
            .on(first)
            .in_doubt(doubt);
        Some(match agreement {
            Some(agreement) => finding.resting_on(agreement.id),
            None => finding,
        })
    }

    /// What is missing on a day, of the agreement that is nearest to being in force then.
    fn missing(&self, day: Date) -> (Message, Option<&'a Agreement>) {
        let mut forces: Vec<(Force, &Agreement)> = self
            .agreements
            .iter()
            .map(|agreement| (agreement.force_on(day), *agreement))
            .collect();
        forces.sort_by_key(|(force, _)| distance(*force, day));
        let Some((force, agreement)) = forces.first().copied() else {
            return (Message::new("missing-agreement"), None);
        };
        let title = agreement.title.as_str();
        let message = match force {
            Force::Holds => Message::new("missing-agreement"),
            Force::Undecided(date) => undecided(title, date),
            Force::NotYet(from) => match from.exact() {
                Some(_) => later(agreement, from, day),
                None => undecided(title, from),
            },
            Force::Ended(last) => Message::new("missing-ended")
                .with("title", title)
                .with("day", last),
            Force::Unratified => Message::new("missing-ratification").with("title", title),
            Force::Unsigned => Message::new("missing-signature").with("title", title),
        };
        (message, Some(agreement))
    }

    /// Whether the dates of an agreement have a published source; without any they are the planner's own.
    fn is_confirmed(&self, agreement: &Agreement) -> bool {
        confidence(&self.facts.plan, agreement.source) == Confidence::Published
    }
}

/// The days on which it stands so with the force of an agreement.
fn days_of(agreement: &Agreement, test: fn(Force) -> bool) -> Days {
    let mut turns = BTreeSet::new();
    for first_day in agreement.force_dates().unwrap_or_default() {
        let stretch = Stretch {
            first_day,
            last_day: agreement.in_force_to,
        };
        add_turns(stretch, &mut turns);
    }
    Days::where_it_holds(&turns, |day| test(agreement.force_on(day)))
}

/// By how many days an agreement comes too late, and what it has to wait for.
fn later(agreement: &Agreement, from: PlanDate, day: Date) -> Message {
    let title = agreement.title.as_str();
    let days = u64::from((from.earliest() - day).get_days().unsigned_abs());
    if agreement.in_force_from.is_some() {
        Message::new("missing-force")
            .with("title", title)
            .with("days", days)
            .with("day", from)
    } else if agreement.needs_ratification && agreement.ratified == Some(from) {
        Message::new("missing-ratification-later")
            .with("title", title)
            .with("days", days)
            .with("day", from)
    } else {
        Message::new("missing-signature-later")
            .with("title", title)
            .with("days", days)
            .with("day", from)
    }
}

/// That of an agreement only a month or year is known.
fn undecided(title: &str, date: PlanDate) -> Message {
    Message::new("missing-undecided")
        .with("title", title)
        .with("day", date)
}

/// How far an agreement is from being in force: undecided ones first, then dated ones by the days between, then those without a date.
fn distance(force: Force, day: Date) -> (u8, u32) {
    let days = |one: Date, other: Date| (one - other).get_days().unsigned_abs();
    match force {
        Force::Holds => (0, 0),
        Force::Undecided(_) => (1, 0),
        Force::NotYet(from) => (2, days(from.earliest(), day)),
        Force::Ended(last) => (2, days(day, last.latest())),
        Force::Unratified => (3, 0),
        Force::Unsigned => (4, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    fn plan(period: &str, agreements: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Battalion of=IND
                 period 2010-01-01.. 780
                 unit company Company
                   period {period}
             arrangement IndKazBat 2018-10-01.. attached in Battalion
               partner IND lead
               partner KAZ junior units=Company
             {agreements}"
        )
    }

    const PERIOD: &str = "2018-10-22.. 120";

    #[track_caller]
    fn check_missing(agreement: &str, days: &str, missing: &str) {
        check(
            &RULE,
            &plan(PERIOD, agreement),
            &[&format!(
                "warning: IndKazBat has people of Kazakhstan {days} without an agreement in force: {missing}"
            )],
        );
    }

    #[test]
    fn days_without_an_agreement_are_noticed_with_what_is_missing() {
        let from = "from 22 October 2018 on";
        check_missing("", from, "it rests on none");
        check_missing("rests on Memorandum", from, "Memorandum is not signed");
        check_missing(
            "rests on Memorandum signed=2018-08-21 ratified=needed",
            from,
            "Memorandum is not ratified",
        );
        check_missing(
            "rests on Memorandum signed=2018-08-21 ratified=2018-10-31",
            "on 9 days from 22 October 2018",
            "Memorandum is ratified 9 days later, on 31 October 2018",
        );
        check_missing(
            "rests on Memorandum signed=2018-10-23",
            "on 22 October 2018",
            "Memorandum is signed 1 day later, on 23 October 2018",
        );
        check_missing(
            "rests on Memorandum signed=2018-08-21 from=2018-10-24",
            "on 2 days from 22 October 2018",
            "Memorandum comes into force 2 days later, on 24 October 2018",
        );
        check_missing(
            "rests on Memorandum signed=2018-08-21 to=2018-12-31",
            "from 1 January 2019 on",
            "Memorandum ended on 31 December 2018",
        );
        check_missing(
            "rests on Memorandum signed=2018-08-21 parties=IND,BLR",
            from,
            "it rests on none",
        );
    }

    #[test]
    fn an_agreement_in_force_is_fine() {
        for agreement in [
            "rests on Memorandum signed=2018-10-22",
            "rests on Memorandum signed=2018-08-21 parties=IND,KAZ",
            "rests on Treaty\nrests on Memorandum signed=2018-08",
            "rests on First signed=2018-08-21 to=2018-12-31\nrests on Second signed=2019-01-01",
        ] {
            check(&RULE, &plan(PERIOD, agreement), &[]);
        }
        check(&RULE, &plan("2018-10-22.. 120 refused", ""), &[]);
        check(&RULE, &plan("2018-08-22..2018-09-30 120", ""), &[]);
        let last_third = "rests on Memorandum signed=2018-08-21 ratified=2018-10";
        check(&RULE, &plan("2018-10-31.. 120", last_third), &[]);
    }

    #[test]
    fn a_month_leaves_it_undecided_which_is_a_note() {
        check(
            &RULE,
            &plan(
                PERIOD,
                "rests on Memorandum signed=2018-08-21 ratified=2018-10",
            ),
            &[
                "note: IndKazBat has people of Kazakhstan on 9 days from 22 October 2018 without an agreement in force: of Memorandum only October 2018 is known: cannot be decided, since a date is known only to the month or year",
            ],
        );
    }

    #[test]
    fn before_the_signature_a_month_of_ratification_leaves_nothing_undecided() {
        check_missing(
            "rests on Memorandum signed=2018-10-24 ratified=2018-10",
            "on 2 days from 22 October 2018",
            "Memorandum is signed 2 days later, on 24 October 2018",
        );
    }

    #[test]
    fn what_is_in_doubt_is_a_note_that_says_so() {
        check(
            &RULE,
            &plan("2018-10-22.. 120 estimated", ""),
            &[
                "note: IndKazBat has people of Kazakhstan from 22 October 2018 on without an agreement in force: it rests on none: rests on numbers that are estimated or unconfirmed",
            ],
        );
        check(
            &RULE,
            &plan(PERIOD, "rests on Memorandum signed=2018-10-23 unconfirmed"),
            &[
                "note: IndKazBat has people of Kazakhstan on 22 October 2018 without an agreement in force: Memorandum is signed 1 day later, on 23 October 2018: the dates of the agreement are not confirmed",
            ],
        );
    }

    #[test]
    fn partners_in_a_joint_unit_need_one_as_well() {
        let joint = plan(PERIOD, "").replace("of=IND", "joint");
        let joint = joint.replace("780", "780\n also 9 IND");
        check(
            &RULE,
            &joint,
            &[
                "warning: IndKazBat has people of Kazakhstan from 1 October 2018 on without an agreement in force: it rests on none",
            ],
        );
    }
}
