//! Units of one name under one parent.

use std::collections::BTreeMap;

use crate::model::{NodeId, Unit};
use crate::text::Message;

use super::facts::Facts;
use super::names::name;
use super::rule::Scope;
use super::{Finding, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "twin-names",
    title: "rule-twin-names",
    manual: "rule-twin-names-manual",
    severity: Severity::Warning,
    scope: Scope::Siblings(check),
};

fn check(facts: &Facts, parent: NodeId, findings: &mut Vec<Finding>) {
    let plan = &facts.plan;
    let units = plan.children(parent).filter_map(NodeId::unit);
    let units = units.filter_map(|id| plan.unit(id));
    let mut groups: BTreeMap<String, Vec<&Unit>> = BTreeMap::new();
    for unit in units.filter(|unit| unit.parent == parent) {
        groups.entry(compared(&unit.name)).or_default().push(unit);
    }
    for twins in groups.values_mut().filter(|twins| twins.len() > 1) {
        twins.sort_by_key(|unit| (&unit.place, unit.id));
        let message = Message::new("finding-twin-names")
            .with("count", twins.len())
            .with("name", twins[1].name.as_str())
            .with("parent", name(plan, parent));
        findings.push(Finding::new(&RULE, message).about(twins[1].id));
    }
}

/// A name without what people overlook: case and extra blanks.
fn compared(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    #[test]
    fn units_of_one_name_under_one_parent_are_noticed() {
        check(
            &RULE,
            "mission UNIFIL full
               unit company Kazakh company
               unit company kazakh  Company
               unit platoon KAZAKH COMPANY
               unit platoon Platoon",
            &["warning: 3 units under UNIFIL are called “kazakh  Company”"],
        );
    }

    #[test]
    fn one_name_under_two_parents_is_fine() {
        check(
            &RULE,
            "mission UNIFIL full
               formation Kazakh company
               unit company Kazakh company
                 unit platoon First
               unit company Second company
                 unit platoon First
                   period 2018-01-01.. 9 under=Kazakh company
                 unit platoon First 2",
            &[],
        );
    }
}
