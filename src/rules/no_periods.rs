//! A unit without periods.

use crate::model::{NodeId, Unit};
use crate::text::Message;

use super::facts::Facts;
use super::rule::{Scope, Sight};
use super::{Finding, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "no-periods",
    title: "rule-no-periods",
    manual: "rule-no-periods-manual",
    severity: Severity::Note,
    scope: Scope::Unit {
        check,
        sees: &[Sight::Children],
    },
};

fn check(facts: &Facts, unit: &Unit, findings: &mut Vec<Finding>) {
    let holds_units = || facts.plan.children(NodeId::Unit(unit.id)).next().is_some();
    if unit.periods.is_empty() && !holds_units() {
        let message = Message::new("finding-no-periods").with("unit", unit.name.as_str());
        findings.push(Finding::new(&RULE, message).about(unit.id));
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    #[test]
    fn a_unit_without_periods_is_noted() {
        check(
            &RULE,
            "mission UNIFIL full
               unit company Company",
            &["note: Company has no period and so counts on no day"],
        );
    }

    #[test]
    fn a_unit_with_a_period_or_with_units_below_is_fine() {
        check(
            &RULE,
            "mission UNIFIL full
               unit battalion Battalion
                 unit company Company
                   period .. 9
               unit battalion Host
               unit company Guest
                 period 2018.. 9 under=Host",
            &[],
        );
    }
}
