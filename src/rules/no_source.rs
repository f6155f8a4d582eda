//! Numbers without a source.

use crate::text::{Message, Value};

use super::facts::Facts;
use super::rule::Scope;
use super::unsourced::Unsourced;
use super::{Finding, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "no-source",
    title: "rule-no-source",
    manual: "rule-no-source-manual",
    severity: Severity::Note,
    scope: Scope::Plan(check),
};

fn check(facts: &Facts, findings: &mut Vec<Finding>) {
    if facts.unsourced.total() > 0 {
        let message = Message::new("finding-no-source")
            .with("count", facts.unsourced.total())
            .with("parts", parts(facts.unsourced));
        findings.push(Finding::new(&RULE, message));
    }
}

/// Each kind of number without a source, with how many there are.
fn parts(unsourced: Unsourced) -> Value {
    let Unsourced {
        lines,
        authorized,
        ceilings,
        others,
    } = unsourced;
    [
        (lines, Message::new("no-source-lines").with("count", lines)),
        (
            authorized,
            Message::new("no-source-authorized").with("count", authorized),
        ),
        (
            ceilings,
            Message::new("no-source-ceilings").with("count", ceilings),
        ),
        (
            others,
            Message::new("no-source-others").with("count", others),
        ),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, message)| message)
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    #[test]
    fn numbers_without_a_source_are_one_note() {
        check(
            &RULE,
            "mission UNIFIL full
               ceiling 100 2018..2019
               others 90 2018..2019
               unit company Company
                 authorized 120 2018..
                 period 2018.. 9
                 period 2019.. 9
                 period 2020.. 9 published",
            &[
                "note: 5 numbers have no source: 2 headcount lines, 1 authorised strength, 1 ceiling, 1 number of others",
            ],
        );
    }

    #[test]
    fn numbers_with_any_source_and_no_numbers_are_fine() {
        check(
            &RULE,
            "mission UNIFIL full
               ceiling 100 2018..2019 unconfirmed
               unit company Company
                 period 2018.. 9 estimated
                 period 2019.. 0",
            &[],
        );
    }
}
