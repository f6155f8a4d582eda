//! A bridge as a table for machines.

use jiff::civil::Date;

use crate::analysis::{BridgeSubject, Plank, View, bridge_of};
use crate::model::{Plan, UnitId};

use super::{StrengthTable, contributor_code};

/// The headings before the numbers.
const HEADINGS: [&str; 7] = [
    "mission",
    "host",
    "host_unit",
    "host_unit_name",
    "unit",
    "unit_name",
    "flag",
];

/// The bridge of a subject with a row for the people of each flag in each unit.
pub fn bridge_table(plan: &Plan, day: Date, view: View, subject: BridgeSubject) -> StrengthTable {
    let bridge = bridge_of(plan, day, view, subject);
    table(plan, bridge.planks())
}

/// Planks as rows, by mission, host, host unit, unit and flag.
pub(super) fn table<'a>(plan: &Plan, planks: impl IntoIterator<Item = &'a Plank>) -> StrengthTable {
    let row = |plank: &Plank| (codes(plan, plank), plank.people);
    let mut rows: Vec<_> = planks.into_iter().map(row).collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    StrengthTable::of_columns(&HEADINGS, rows)
}

fn codes(plan: &Plan, plank: &Plank) -> Vec<String> {
    let mission = plan.mission(plank.mission).map(|it| it.acronym.clone());
    let id = |unit: Option<UnitId>| unit.map(|it| it.to_string()).unwrap_or_default();
    let name = |unit: Option<UnitId>| {
        let unit = unit.and_then(|it| plan.unit(it));
        unit.map(|it| it.name.clone()).unwrap_or_default()
    };
    vec![
        mission.unwrap_or_else(|| plank.mission.to_string()),
        contributor_code(plan, plank.host),
        id(plank.host_unit),
        name(plank.host_unit),
        id(plank.unit),
        name(plank.unit),
        contributor_code(plan, plank.flag),
    ]
}
