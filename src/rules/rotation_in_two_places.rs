//! One rotation of a unit at home that is whole in two places at once.

use crate::model::BaseUnit;
use crate::text::Message;

use super::days::Days;
use super::doubt::Doubt;
use super::facts::Facts;
use super::loan::{Twins, loans, twins};
use super::rule::Scope;
use super::when::when;
use super::{Finding, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "rotation-in-two-places",
    title: "rule-rotation-in-two-places",
    manual: "rule-rotation-in-two-places-manual",
    severity: Severity::Error,
    scope: Scope::BaseUnit(check),
};

fn check(facts: &Facts, base: &BaseUnit, findings: &mut Vec<Finding>) {
    let loans = loans(facts, base.id);
    for twins in twins(facts, &loans, Twins::Same) {
        let [one, other] = twins.loans;
        let Some(first) = twins.days.first() else {
            continue;
        };
        let certain = one.days(Days::certain).and(&other.days(Days::certain));
        let certain = certain.and(&twins.days);
        let doubt = if one.is_doubtful(facts) || other.is_doubtful(facts) {
            Some(Doubt::Numbers)
        } else if certain.first().is_none() {
            Some(Doubt::Dates)
        } else {
            None
        };
        let message = Message::new("finding-rotation-in-two-places")
            .with("rotation", other.label())
            .with("base", base.name.as_str())
            .with("one", one.unit.name.as_str())
            .with("other", other.unit.name.as_str())
            .with("when", when(&twins.days));
        findings.push(
            Finding::new(&RULE, message)
                .about(other.unit.id)
                .about_base_unit(base.id)
                .on(first)
                .in_doubt(doubt),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    fn plan(second: &str, period: &str) -> String {
        format!(
            "base KAZBAT
             mission UNIFIL full
               unit company Company
                 rotation 1 Steppe base=KAZBAT
                 period 2018-01-01..2018-06-30 120 rotation=1
             mission UNDOF full
               unit company Golan
                 rotation 4 {second} base=KAZBAT
                 period {period}"
        )
    }

    const ERROR: &str = "error: Steppe of KAZBAT is with the same people in Company and in Golan on 30 days from 1 June 2018";

    #[test]
    fn a_rotation_whole_in_two_places_is_an_error() {
        check(
            &RULE,
            &plan("Steppe", "2018-06-01.. 120 rotation=4"),
            &[ERROR],
        );
    }

    #[test]
    fn parts_others_and_later_ones_are_fine() {
        check(&RULE, &plan("Steppe", "2018-06-01.. 60 rotation=4"), &[]);
        check(&RULE, &plan("Forest", "2018-06-01.. 120 rotation=4"), &[]);
        check(&RULE, &plan("Steppe", "2018-07-01.. 120 rotation=4"), &[]);
        check(&RULE, &plan("Steppe", "2018-06-01.. 120 rotation=3"), &[]);
    }

    #[test]
    fn one_that_is_whole_elsewhere_only_later_is_an_error_from_then_on() {
        let later = "2018-05-01..2018-05-31 60 rotation=4
                 period 2018-06-01.. 120 rotation=4";
        check(&RULE, &plan("Steppe", later), &[ERROR]);
    }

    #[test]
    fn one_whole_in_a_third_place_is_found_beside_a_part_in_a_second() {
        let part = "2018-06-01.. 60 rotation=4
               unit company Third
                 rotation 9 Steppe base=KAZBAT
                 period 2018-06-01.. 120 rotation=9";
        check(
            &RULE,
            &plan("Steppe", part),
            &[&ERROR.replace("Golan", "Third")],
        );
    }

    #[test]
    fn what_is_in_doubt_is_a_note_that_says_so() {
        let numbers = format!("{ERROR}: rests on numbers that are estimated or unconfirmed");
        check(
            &RULE,
            &plan("Steppe", "2018-06-01.. 120 estimated rotation=4"),
            &[&numbers.replace("error", "note")],
        );
        let dates =
            format!("{ERROR}: cannot be decided, since a date is known only to the month or year");
        check(
            &RULE,
            &plan("Steppe", "2018-06..2018-06 120 rotation=4"),
            &[&dates.replace("error", "note")],
        );
    }
}
