//! Answers computed from a plan. Cannot fail and does no I/O.
//!
//! [`strength()`] is the one function that counts; [`steps()`] gives the same over time, [`bridge()`] the way between the two ledgers, [`Renewal`] brings answers from one plan to the next, and [`differences()`] says what differs between the two.

mod bridge;
mod bridge_subject;
mod change_days;
mod climb;
mod contributor_sizes;
mod country_name;
mod differences;
mod find_text;
mod flags;
mod ground;
mod joint;
mod key;
mod ledger;
mod lens;
mod measure;
mod mixer;
mod numbered;
mod part;
mod plank;
mod question;
mod renewal;
mod roofs;
mod share;
mod sources;
mod steps;
mod strength;
mod sums;
mod totals;

pub use self::bridge::{Bridge, bridge, bridge_of, country_bridge};
pub use self::bridge_subject::BridgeSubject;
pub use self::change_days::ChangeDays;
pub use self::contributor_sizes::ContributorSizes;
pub use self::country_name::country_name;
pub use self::differences::differences;
pub use self::find_text::{TextField, TextMatch, TextPlace, TextQuery, find_text};
pub use self::flags::{own_people_by_flag, people_by_flag};
pub use self::joint::{JointPartner, is_host, joint_partners, partner_people};
pub use self::key::{Contributor, Grouping, Key};
pub use self::ledger::Ledger;
pub use self::lens::{Lens, Standing};
pub use self::measure::Measure;
pub use self::plank::Plank;
pub use self::question::{Question, Span, View};
pub use self::renewal::Renewal;
pub use self::sources::{people_by_source, people_by_source_of, people_by_source_over};
pub use self::steps::{Steps, steps};
pub use self::strength::{Strength, confidence, own_people, strength};
pub use self::totals::{Counts, NodeTotals, Totals, children_on, parent_on};
