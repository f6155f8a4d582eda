//! A unit at home that gives two rotations at once.

use crate::model::BaseUnit;
use crate::text::Message;

use super::facts::Facts;
use super::loan::{Twins, loans, twins};
use super::rule::Scope;
use super::when::when;
use super::{Finding, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "base-unit-lent-twice",
    title: "rule-base-unit-lent-twice",
    manual: "rule-base-unit-lent-twice-manual",
    severity: Severity::Note,
    scope: Scope::BaseUnit(check),
};

fn check(facts: &Facts, base: &BaseUnit, findings: &mut Vec<Finding>) {
    let loans = loans(facts, base.id);
    for twins in twins(facts, &loans, Twins::Different) {
        let [one, other] = twins.loans;
        let message = Message::new("finding-base-unit-lent-twice")
            .with("base", base.name.as_str())
            .with("one", one.label())
            .with("unit", one.unit.name.as_str())
            .with("other", other.label())
            .with("other-unit", other.unit.name.as_str())
            .with("when", when(&twins.days));
        let finding = Finding::new(&RULE, message).about(other.unit.id);
        let finding = finding.about_base_unit(base.id);
        findings.push(match twins.days.first() {
            Some(first) => finding.on(first),
            None => finding,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    fn plan(first: &str, second: &str, period: &str) -> String {
        format!(
            "base KAZBAT
             mission UNIFIL full
               unit battalion Battalion
                 unit company Company
                   rotation {first}
                   period 2018-01-01..2018-06-30 120 rotation=1
                 unit company Reserve
             mission UNDOF full
               unit company Golan
                 rotation {second}
                 period {period}"
        )
    }

    const NOTE: &str = "note: KAZBAT gives rotation 1 (Company) and rotation 2 (Golan) at once on 30 days from 1 June 2018";

    #[test]
    fn two_rotations_in_two_places_at_once_are_noted() {
        let period = "2018-06-01..2018-12-31 120 rotation=2";
        check(
            &RULE,
            &plan("1 base=KAZBAT", "2 base=KAZBAT", period),
            &[NOTE],
        );
        let named = NOTE.replace("rotation 1 ", "Steppe ");
        check(
            &RULE,
            &plan("1 Steppe base=KAZBAT", "2 base=KAZBAT", period),
            &[&named],
        );
    }

    #[test]
    fn two_that_are_apart_only_later_are_noted_from_then_on() {
        // The reserve comes to the same battalion, and goes elsewhere in April.
        let moved = |back: &str| {
            format!(
                "base KAZBAT
             mission UNIFIL full
               unit battalion Battalion
                 unit company Company
                   rotation 1 base=KAZBAT
                   period 2018-01-01..2018-06-30 120 rotation=1
                 unit company Reserve
                   rotation 2 base=KAZBAT
                   period 2018-01-01..2018-03-31 60 rotation=2
                   period 2018-04-01..2018-04-30 60 rotation=2 under=Other
                   {back}
               unit battalion Other"
            )
        };
        let note = |days: &str| {
            format!(
                "note: KAZBAT gives rotation 1 (Company) and rotation 2 (Reserve) at once {days} from 1 April 2018"
            )
        };
        check(&RULE, &moved(""), &[&note("on 30 days")]);
        check(
            &RULE,
            &moved("period 2018-05-01.. 60 rotation=2"),
            &[&note("on 30 days")],
        );
        check(
            &RULE,
            &moved("period 2018-06-01.. 60 rotation=2 under=Other"),
            &[&note("on 60 days")],
        );
    }

    #[test]
    fn one_of_very_many_at_once_is_told_of_each_but_the_first() {
        let mut text = "base KAZBAT\nmission UNIFIL full".to_owned();
        for number in 1..=2_000 {
            let unit = format!(
                "\n unit company Company {number}\n  rotation {number} base=KAZBAT\n  period 2018-01-01.. 120 rotation={number}"
            );
            text.push_str(&unit);
        }
        let findings = super::super::Findings::of(&super::super::test_plan::plan(&text));
        let found = findings.iter().filter(|it| *it.rule == RULE);
        assert_eq!(found.count(), 1_999);
    }

    #[test]
    fn one_after_the_other_and_one_rotation_in_parts_are_fine() {
        let after = "2018-07-01..2018-12-31 120 rotation=2";
        check(&RULE, &plan("1 base=KAZBAT", "2 base=KAZBAT", after), &[]);
        let period = "2018-06-01..2018-12-31 60 rotation=2";
        check(
            &RULE,
            &plan("1 Steppe base=KAZBAT", "2 Steppe base=KAZBAT", period),
            &[],
        );
        check(&RULE, &plan("1 base=KAZBAT", "2", period), &[]);
        let refused = format!("{period} refused");
        check(
            &RULE,
            &plan("1 base=KAZBAT", "2 base=KAZBAT", &refused),
            &[],
        );
    }

    #[test]
    fn a_handover_under_one_host_is_fine() {
        let handover = "base KAZBAT
             mission UNIFIL full
               unit battalion Battalion
                 unit company Company
                   rotation 1 base=KAZBAT
                   rotation 2 base=KAZBAT
                   period 2018-01-01..2018-06-30 120 rotation=1
                   period 2018-06-24..2018-12-31 120 rotation=2
                 unit company Reserve
                   rotation 2 base=KAZBAT
                   period 2018-06-24..2018-12-31 60 rotation=2";
        check(&RULE, handover, &[]);
    }
}
