//! What a planner should look at: one file for each rule, from facts to findings.
//!
//! [`RULES`] is the list of rules, each with its manual; [`Findings`] holds what they found in a plan and renews it from plan to plan.
//! What must never be is not found here but refused by `model`; what may be so while planning is a finding.
//!
//! A new rule is a file with its `RULE`, a line in [`RULES`], its texts in `assets/text/*/rules.ftl`, and tests at the end of the file.

mod after_mandate;
mod after_withdrawal;
mod arrangement_periods;
mod base_unit_lent_twice;
mod course;
mod days;
mod doubt;
mod echelon_order;
mod excess;
mod facts;
mod finding;
mod findings;
mod fringe;
mod guests_without_host;
mod in_two_places;
mod joint_strength;
mod junior_larger;
mod leaving;
mod lines;
mod listed_twice;
mod loan;
mod mission_strength;
mod names;
mod no_agreement;
mod no_arrangement;
mod no_periods;
mod no_roles;
mod no_source;
mod over_ceiling;
mod over_unconfirmed_ceiling;
mod partnership;
mod presence;
mod reach;
mod reimbursement;
mod rotation_in_two_places;
mod rule;
mod severity;
mod subject;
#[cfg(test)]
mod test_plan;
mod touched;
mod twin_names;
mod two_leads;
mod unsourced;
mod way_up;
mod when;
mod without_parent;

pub use self::finding::{Finding, Fix};
pub use self::findings::Findings;
pub use self::rule::Rule;
pub use self::severity::Severity;

/// Every rule, in the order in which findings of one severity are listed.
pub static RULES: [&Rule; 22] = [
    &after_withdrawal::RULE,
    &over_ceiling::RULE,
    &in_two_places::RULE,
    &rotation_in_two_places::RULE,
    &listed_twice::RULE,
    &two_leads::RULE,
    &without_parent::RULE,
    &guests_without_host::RULE,
    &no_agreement::RULE,
    &no_arrangement::RULE,
    &arrangement_periods::RULE,
    &leaving::RULE,
    &reimbursement::RULE,
    &echelon_order::RULE,
    &twin_names::RULE,
    &after_mandate::RULE,
    &over_unconfirmed_ceiling::RULE,
    &junior_larger::RULE,
    &no_roles::RULE,
    &base_unit_lent_twice::RULE,
    &no_periods::RULE,
    &no_source::RULE,
];
