//! One unit listed for two partners, or in arrangements of two places, on one day.

use crate::model::{Arrangement, Partner, Stretch, UnitId};
use crate::text::Message;

use super::days::Days;
use super::doubt::Doubt;
use super::facts::Facts;
use super::names::{country, name};
use super::rule::Scope;
use super::way_up::WayUp;
use super::when::when;
use super::{Finding, Rule, Severity, partnership};

pub(super) static RULE: Rule = Rule {
    name: "listed-twice",
    title: "rule-listed-twice",
    manual: "rule-listed-twice-manual",
    severity: Severity::Error,
    scope: Scope::Arrangement(check),
};

fn check(facts: &Facts, arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    let partners = &arrangement.partners;
    for (index, partner) in partners.iter().enumerate() {
        // Who names the arrangement's own unit has people in it, and several partners may.
        for unit in partner.units.iter().filter(|it| **it != arrangement.unit) {
            for other in &partners[index + 1..] {
                if other.units.contains(unit) {
                    findings.extend(by_two(facts, arrangement, [partner, other], *unit));
                }
            }
            for other in facts.plan.arrangements_of(*unit) {
                // Of two arrangements the earlier one speaks.
                if other.id > arrangement.id {
                    findings.extend(in_two(facts, arrangement, partner, other, *unit));
                }
            }
        }
    }
}

/// A unit that two partners of one arrangement list.
fn by_two(
    facts: &Facts,
    arrangement: &Arrangement,
    partners: [&Partner; 2],
    unit: UnitId,
) -> Option<Finding> {
    let common = |of: fn(Stretch) -> Days| {
        let [one, other] = partners.map(|it| partnership::days(arrangement, it, of));
        one.and(&other)
    };
    let say = |days: &Days| {
        Message::new("finding-listed-by-two")
            .with("unit", name(&facts.plan, unit.into()))
            .with("arrangement", arrangement.name.as_str())
            .with("one", country(&facts.plan, partners[0].country))
            .with("other", country(&facts.plan, partners[1].country))
            .with("when", when(days))
    };
    let doubt = partnership::doubt(facts, arrangement);
    finding(arrangement, doubt, common, say)
}

/// A unit that two arrangements list whose places are not one within the other.
fn in_two(
    facts: &Facts,
    arrangement: &Arrangement,
    partner: &Partner,
    other: &Arrangement,
    unit: UnitId,
) -> Option<Finding> {
    let plan = &facts.plan;
    let theirs = other.partner_of(unit)?;
    if [arrangement.unit, unit].contains(&other.unit) {
        return None;
    }
    let within = |inner: UnitId, outer| WayUp::from(plan, inner.into()).days_under(outer);
    let nested: Days = [
        within(arrangement.unit, other.unit),
        within(other.unit, arrangement.unit),
    ]
    .into_iter()
    .collect();
    let common = |of: fn(Stretch) -> Days| {
        let ours = partnership::days(arrangement, partner, of);
        ours.and(&partnership::days(other, theirs, of))
            .minus(&nested)
    };
    let say = |days: &Days| {
        Message::new("finding-listed-in-two")
            .with("unit", name(plan, unit.into()))
            .with("arrangement", arrangement.name.as_str())
            .with("one", name(plan, arrangement.unit.into()))
            .with("other-arrangement", other.name.as_str())
            .with("other", name(plan, other.unit.into()))
            .with("when", when(days))
    };
    let doubt = partnership::doubt(facts, arrangement);
    let doubt = doubt.or_else(|| partnership::doubt(facts, other));
    finding(arrangement, doubt, common, say)
}

fn finding(
    arrangement: &Arrangement,
    doubt: Option<Doubt>,
    common: impl Fn(fn(Stretch) -> Days) -> Days,
    say: impl Fn(&Days) -> Message,
) -> Option<Finding> {
    let (counted, certain) = (common(Days::counted), common(Days::certain));
    let (days, doubt) = match certain.first() {
        Some(_) => (certain, doubt),
        None => (counted, Some(Doubt::Dates)),
    };
    let first = days.first()?;
    Some(
        Finding::new(&RULE, say(&days))
            .about_arrangement(arrangement)
            .on(first)
            .in_doubt(doubt),
    )
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    fn plan(arrangements: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Battalion of=IND
                 unit company Company
                   unit platoon Platoon of=BLR
               unit battalion Other of=ITA
             {arrangements}"
        )
    }

    #[test]
    fn a_unit_of_two_partners_is_an_error() {
        let two = |days: &str| {
            plan(&format!(
                "arrangement IndKazBat 2018-01-01.. attached in Battalion
                   partner KAZ units=Company
                   partner BLR {days} units=Platoon, Company"
            ))
        };
        check(
            &RULE,
            &two("2018-02-01.."),
            &[
                "error: IndKazBat lists Company both for Kazakhstan and for Belarus from 1 February 2018 on",
            ],
        );
        check(&RULE, &two("..2017-12-31"), &[]);
        check(
            &RULE,
            &two("2018-01..2018-01"),
            &[
                "note: IndKazBat lists Company both for Kazakhstan and for Belarus on 31 days from 1 January 2018: cannot be decided, since a date is known only to the month or year",
            ],
        );
    }

    #[test]
    fn a_unit_in_arrangements_of_two_places_is_an_error() {
        let two = |other: &str, days: &str| {
            plan(&format!(
                "arrangement IndKazBat 2018-01-01.. attached in Battalion
                   partner KAZ units=Company
                 arrangement Second {days} attached in {other}
                   partner KAZ units=Company"
            ))
        };
        let error = "error: Company is listed in IndKazBat, which is in Battalion, and in Second, which is in Other, on 3 days from 5 March 2018";
        check(&RULE, &two("Other", "2018-03-05..2018-03-07"), &[error]);
        check(&RULE, &two("Battalion", "2018-03-05..2018-03-07"), &[]);
        check(&RULE, &two("Other", "2017-03-05..2017-03-07"), &[]);
        let unsure = two("Other", "2018-03-05..2018-03-07 estimated");
        let note = format!("{error}: what the arrangement says is not confirmed");
        check(&RULE, &unsure, &[&note.replace("error", "note")]);
    }

    #[test]
    fn the_unit_of_an_arrangement_may_hold_people_of_several_partners() {
        check(
            &RULE,
            &plan(
                "arrangement IndKazBat 2018-01-01.. attached in Battalion
                   partner KAZ units=Company, Battalion
                   partner BLR units=Platoon, Battalion
                 arrangement Second 2018-01-01.. attached in Other
                   partner IND units=Battalion",
            ),
            &[],
        );
    }

    #[test]
    fn arrangements_within_one_another_may_list_one_unit() {
        check(
            &RULE,
            &plan(
                "arrangement IndKazBat 2018-01-01.. attached in Battalion
                   partner KAZ units=Company
                   partner BLR units=Platoon
                 arrangement Inner 2018-01-01.. embedded in Company
                   partner BLR units=Platoon",
            ),
            &[],
        );
    }
}
