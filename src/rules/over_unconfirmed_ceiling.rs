//! More people in a mission than a ceiling allows, where ceiling, numbers or dates are in doubt.

use crate::model::Mission;

use super::excess::excesses;
use super::facts::Facts;
use super::over_ceiling::finding;
use super::rule::Scope;
use super::{Finding, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "over-unconfirmed-ceiling",
    title: "rule-over-unconfirmed-ceiling",
    manual: "rule-over-unconfirmed-ceiling-manual",
    severity: Severity::Note,
    scope: Scope::Mission(check),
};

fn check(facts: &Facts, mission: &Mission, findings: &mut Vec<Finding>) {
    let excesses = excesses(facts, mission).into_iter();
    let doubtful = excesses.filter(|excess| excess.doubt.is_some());
    findings.extend(doubtful.map(|excess| finding(&RULE, mission, excess)));
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    #[track_caller]
    fn check_doubt(ceiling: &str, periods: [&str; 2], expected: Option<(&str, &str)>) {
        let [one, other] = periods;
        let plan = format!(
            "mission UNIFIL full
               ceiling 100 {ceiling}
               unit company One
                 period {one}
               unit company Other
                 period {other}"
        );
        let expected = expected.map(|(days, doubt)| {
            format!("note: UNIFIL is over its ceiling of 100 (Resolution): {days}: {doubt}")
        });
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        check(&RULE, &plan, &expected);
    }

    #[test]
    fn an_unconfirmed_ceiling_raises_a_note() {
        let days = "first on 1 March 2018, at worst by 20 on 1 March 2018";
        let doubt = "the ceiling is not confirmed";
        let periods = ["2017-01-01.. 60", "2018-03-01.. 60"];
        check_doubt("2018..2018", periods, Some((days, doubt)));
        check_doubt("2018..2018 estimated", periods, Some((days, doubt)));
        check_doubt("2018..2018", ["2017-01-01.. 60", "2018-03-01.. 40"], None);
    }

    #[test]
    fn estimated_people_raise_a_note() {
        let days = "first on 1 March 2018, at worst by 20 on 1 March 2018";
        let doubt = "rests on numbers that are estimated or unconfirmed";
        let periods = ["2017-01-01.. 60", "2018-03-01.. 60 estimated"];
        check_doubt(
            "2018-01-01..2018-12-31 published",
            periods,
            Some((days, doubt)),
        );
        check_doubt(
            "2018-01-01..2018-12-31 published",
            ["2017-01-01.. 60", "2018-03-01.. 60"],
            None,
        );
    }

    #[test]
    fn dates_known_to_the_month_raise_a_note() {
        let doubt = "cannot be decided, since a date is known only to the month or year";
        let days = "first on 1 May 2018, at worst by 20 on 1 May 2018";
        let periods = ["2018-01-01..2018-05 60", "2018-05..2018-12-31 60"];
        check_doubt(
            "2018-01-01..2018-12-31 published",
            periods,
            Some((days, doubt)),
        );
        let days = "first on 1 January 2018, at worst by 20 on 1 January 2018";
        let periods = ["2018-01-01..2018-01-20 60", "2018-01-01..2018-01-20 60"];
        check_doubt(
            "2018-01..2018-12-31 published",
            periods,
            Some((days, doubt)),
        );
        let periods = ["2018-01-01..2018-05-15 60", "2018-05-16..2018-12-31 60"];
        check_doubt("2018-01-01..2018-12-31 published", periods, None);
    }
}
