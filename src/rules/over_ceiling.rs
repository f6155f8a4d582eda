//! More people in a mission than a confirmed ceiling allows.

use crate::model::Mission;
use crate::text::Message;

use super::excess::{Excess, excesses};
use super::facts::Facts;
use super::rule::Scope;
use super::{Finding, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "over-ceiling",
    title: "rule-over-ceiling",
    manual: "rule-over-ceiling-manual",
    severity: Severity::Error,
    scope: Scope::Mission(check),
};

fn check(facts: &Facts, mission: &Mission, findings: &mut Vec<Finding>) {
    let excesses = excesses(facts, mission).into_iter();
    let certain = excesses.filter(|excess| excess.doubt.is_none());
    findings.extend(certain.map(|excess| finding(&RULE, mission, excess)));
}

/// The finding about a ceiling that a mission is over.
pub(super) fn finding(rule: &'static Rule, mission: &Mission, excess: Excess<'_>) -> Finding {
    let Excess {
        ceiling,
        over,
        doubt,
    } = excess;
    let message = Message::new("finding-over-ceiling")
        .with("mission", mission.acronym.as_str())
        .with("ceiling", ceiling.people)
        .with("title", ceiling.title.as_str())
        .with("first", over.first)
        .with("worst", over.worst)
        .with("people", over.by);
    Finding::new(rule, message)
        .about(mission.id)
        .on(over.worst)
        .in_doubt(doubt)
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    #[track_caller]
    fn check_over(mission: &str, periods: &[&str], expected: &[&str]) {
        let units = periods
            .iter()
            .enumerate()
            .map(|(index, period)| format!("  unit company Company {index}\n    period {period}"));
        let lines: Vec<String> = std::iter::once(format!("mission UNIFIL {mission}"))
            .chain(units)
            .collect();
        check(&RULE, &lines.join("\n"), expected);
    }

    const FULL: &str = "full\n  ceiling 100 2018-01-01..2018-12-31 published";

    #[test]
    fn a_mission_over_its_ceiling_is_an_error_with_first_and_worst_day() {
        check_over(
            FULL,
            &[
                "2017-01-01.. 80",
                "2018-02-01.. 21",
                "2018-03-01..2018-03-31 9",
            ],
            &[
                "error: UNIFIL is over its ceiling of 100 (Resolution): first on 1 February 2018, at worst by 10 on 1 March 2018",
            ],
        );
        check_over(
            FULL,
            &["2017-01-01..2018-01-01 101"],
            &[
                "error: UNIFIL is over its ceiling of 100 (Resolution): first on 1 January 2018, at worst by 1 on 1 January 2018",
            ],
        );
    }

    #[test]
    fn a_mission_at_its_ceiling_or_over_it_on_other_days_is_fine() {
        check_over(FULL, &["2017-01-01.. 80", "2018-02-01.. 20"], &[]);
        check_over(
            FULL,
            &["2017-01-01..2017-12-31 101", "2019-01-01.. 101"],
            &[],
        );
        check_over(FULL, &["2018-01-01.. 101 refused"], &[]);
        check_over(FULL, &["2018-01-01.. 101 home"], &[]);
        check_over(FULL, &["..2018-06-30 101"], &[]);
        let police = FULL.replace("published", "published formed_police_units");
        check_over(&police, &["2018-01-01.. 101"], &[]);
    }

    #[test]
    fn handovers_count_only_where_the_ceiling_says_so() {
        let handover = "mission UNIFIL full
               ceiling 100 2018-01-01..2018-12-31 published
               unit company Company
                 period 2018-01-01..2018-06-30 100 rotation=1
                 period 2018-06-24..2018-12-31 100 rotation=2";
        check(&RULE, handover, &[]);
        check(
            &RULE,
            &handover.replace("published", "published handovers"),
            &[
                "error: UNIFIL is over its ceiling of 100 (Resolution): first on 24 June 2018, at worst by 100 on 24 June 2018",
            ],
        );
    }

    #[test]
    fn a_mission_held_in_part_needs_its_others() {
        let part = FULL.replace("full", "part");
        check_over(&part, &["2018-01-01.. 101"], &[]);
        let others = |others: &str| format!("{part}\n  others {others}");
        check_over(
            &others("60 2018-05-01..2018-05-31 published"),
            &["2018-01-01.. 50"],
            &[
                "error: UNIFIL is over its ceiling of 100 (Resolution): first on 1 May 2018, at worst by 10 on 1 May 2018",
            ],
        );
        check_over(
            &others("50 2018-05-01..2018-05-31 published"),
            &["2018-01-01.. 50"],
            &[],
        );
        check_over(
            &others("60 2019-05-01.. published"),
            &["2018-01-01.. 101"],
            &[],
        );
    }

    #[test]
    fn what_is_in_doubt_is_no_error() {
        check_over(
            FULL,
            &["2018-01-01.. 100", "2018-01-01.. 20 estimated"],
            &[],
        );
        check_over(
            &FULL.replace("published", "estimated"),
            &["2018-01-01.. 120"],
            &[],
        );
        check_over(&FULL.replace(" published", ""), &["2018-01-01.. 120"], &[]);
        check_over(
            FULL,
            &["2018-01-01..2018-05 60", "2018-05..2018-12-31 60"],
            &[],
        );
        let month = FULL.replace("2018-01-01", "2018-01");
        check_over(&month, &["2018-01-01..2018-01-30 120"], &[]);
    }

    #[test]
    fn people_in_doubt_count_in_the_mission_in_which_they_are_on_each_day() {
        // Of the company only the month of its coming is known; its battalion is in two missions then.
        let plan = |before: &str, after: &str, other: &str| {
            format!(
                "mission UNDOF full
             mission UNIFIL full
               ceiling 100 2018-01-01..2018-01-20 published
               unit company Other
                 period {other}
             mission MINURSO full
               unit battalion Battalion
                 period 2018-01-01..2018-01-09 1 under={before}
                 period 2018-01-10..2018-12-31 1 under={after}
                 unit company Company
                   period 2018-01..2018-12-31 120"
            )
        };
        let comes = |other: &str| plan("UNDOF", "UNIFIL", other);
        check(&RULE, &comes("2018-01-10..2018-01-20 99"), &[]);
        check(
            &RULE,
            &comes("2018-01-01..2018-01-09 101"),
            &[
                "error: UNIFIL is over its ceiling of 100 (Resolution): first on 1 January 2018, at worst by 1 on 1 January 2018",
            ],
        );
        check(
            &RULE,
            &plan("UNIFIL", "UNDOF", "2018-01-10..2018-01-20 101"),
            &[
                "error: UNIFIL is over its ceiling of 100 (Resolution): first on 10 January 2018, at worst by 1 on 10 January 2018",
            ],
        );
    }

    #[test]
    fn certain_days_make_an_error_also_beside_days_in_doubt() {
        check_over(
            FULL,
            &["2018-01-01..2018-06 60", "2018-05..2018-12-31 60"],
            &[
                "error: UNIFIL is over its ceiling of 100 (Resolution): first on 31 May 2018, at worst by 20 on 31 May 2018",
            ],
        );
        let month = FULL.replace("2018-01-01", "2018-01");
        check_over(
            &month,
            &["2018-01-01..2018-01-31 120"],
            &[
                "error: UNIFIL is over its ceiling of 100 (Resolution): first on 31 January 2018, at worst by 20 on 31 January 2018",
            ],
        );
    }

    #[test]
    fn ceilings_of_people_out_of_uniform_count_them() {
        check(
            &RULE,
            "mission SMM full
               ceiling 100 2018-01-01..2018-12-31 published osce_monitor
               unit team Monitors osce_monitor
                 period 2018-01-01.. 120",
            &[
                "error: SMM is over its ceiling of 100 (Resolution): first on 1 January 2018, at worst by 20 on 1 January 2018",
            ],
        );
    }
}
