//! What a planner should look at: one file for each rule, from facts to findings.
//!
//! [`RULES`] is the list of rules, each with its manual; [`Findings`] holds what they found in a plan and renews it from plan to plan.
//! What must never be is not found here but refused by `model`; what may be so while planning is a finding.
//!
//! A new rule is a file with its `RULE`, a line in [`RULES`], its texts in `assets/text/*/rules.ftl`, and tests at the end of the file.

mod after_mandate;
mod after_withdrawal;
mod course;
mod days;
mod doubt;
mod echelon_order;
mod excess;
mod facts;
mod finding;
mod findings;
mod fringe;
mod mission_strength;
mod names;
mod no_periods;
mod no_source;
mod over_ceiling;
mod over_unconfirmed_ceiling;
mod rule;
mod severity;
mod subject;
#[cfg(test)]
mod test_plan;
mod touched;
mod twin_names;
mod unsourced;
mod way_up;
mod without_parent;

pub use self::finding::{Finding, Fix};
pub use self::findings::Findings;
pub use self::rule::Rule;
pub use self::severity::Severity;

/// Every rule, in the order in which findings of one severity are listed.
pub static RULES: [&Rule; 9] = [
    &after_withdrawal::RULE,
    &over_ceiling::RULE,
    &without_parent::RULE,
    &echelon_order::RULE,
    &twin_names::RULE,
    &after_mandate::RULE,
    &over_unconfirmed_ceiling::RULE,
    &no_periods::RULE,
    &no_source::RULE,
];
