//! A unit that is not smaller than the unit above it.

use std::collections::BTreeSet;

use crate::model::{NodeId, Unit, UnitId};
use crate::text::Message;

use super::facts::Facts;
use super::rule::{Scope, Sight};
use super::{Finding, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "echelon-order",
    title: "rule-echelon-order",
    manual: "rule-echelon-order-manual",
    severity: Severity::Warning,
    scope: Scope::Unit {
        check,
        sees: &[Sight::Parents],
    },
};

fn check(facts: &Facts, unit: &Unit, findings: &mut Vec<Finding>) {
    let parents: BTreeSet<UnitId> = unit.parents().filter_map(NodeId::unit).collect();
    for parent in parents.into_iter().filter_map(|id| facts.plan.unit(id)) {
        if unit.echelon.fits_below(parent.echelon) {
            continue;
        }
        let message = Message::new("finding-echelon-order")
            .with("unit", unit.name.as_str())
            .with("echelon", unit.echelon.message())
            .with("parent", parent.name.as_str())
            .with("parent-echelon", parent.echelon.message());
        findings.push(Finding::new(&RULE, message).about(unit.id));
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    #[track_caller]
    fn check_echelons(parent: &str, unit: &str, expected: &[&str]) {
        let plan = format!(
            "mission UNIFIL full
               unit {parent} Parent
                 unit {unit} Unit"
        );
        check(&RULE, &plan, expected);
    }

    #[test]
    fn a_unit_as_large_as_its_parent_or_larger_is_noticed() {
        let warning = "warning: Unit (company) stands under Parent (company) but is not smaller";
        check_echelons("company", "company", &[warning]);
        let warning = "warning: Unit (battalion) stands under Parent (platoon) but is not smaller";
        check_echelons("platoon", "battalion", &[warning]);
    }

    #[test]
    fn smaller_units_and_contingents_are_fine() {
        check_echelons("company", "platoon", &[]);
        check_echelons("contingent", "army", &[]);
        check_echelons("battalion", "contingent", &[]);
    }

    #[test]
    fn formations_stand_aside_and_hosts_of_attachments_do_not() {
        check(
            &RULE,
            "mission UNIFIL full
               unit company Host
               formation Sector
                 unit brigade Brigade
                 unit battalion Guest
                   period 2018-01-01.. 9 under=Host",
            &["warning: Guest (battalion) stands under Host (company) but is not smaller"],
        );
    }
}
