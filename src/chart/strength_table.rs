//! Strength as a table for machines.

use jiff::civil::Date;

use crate::analysis::{Grouping, Key, Strength};
use crate::model::{People, Plan};

use super::contributor_code;

/// Strength as a table with codes instead of words: the groupings in the order asked for, then the numbers.
///
/// Missions stand by acronym, countries by alpha-3, joint units by their short name, `others` for those not listed; units by id and name; arrangements too; what a group does not have is empty.
/// Rows are sorted by the groupings; there is none of nobody, and no total.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct StrengthTable {
    groupings: Vec<Grouping>,

    /// The headings of a table that is grouped by something else.
    columns: Vec<&'static str>,
    is_over_time: bool,
    rows: Vec<StrengthRow>,
}

/// A row of a [`StrengthTable`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct StrengthRow {
    /// The day, in a table over time.
    pub day: Option<Date>,

    /// What stands in the columns of the groupings; a unit and an arrangement have two.
    pub codes: Vec<String>,

    /// The group.
    pub key: Key,

    /// The people, never nobody.
    pub people: People,
}

impl StrengthTable {
    /// The table of one day.
    pub fn on_day(plan: &Plan, groupings: &[Grouping], strength: &Strength) -> Self {
        let mut table = Self::new(groupings, false);
        table.add(plan, None, strength);
        table
    }

    /// The table of several days, in their order.
    pub fn over_time(
        plan: &Plan,
        groupings: &[Grouping],
        days: impl IntoIterator<Item = (Date, Strength)>,
    ) -> Self {
        let mut table = Self::new(groupings, true);
        for (day, strength) in days {
            table.add(plan, Some(day), &strength);
        }
        table
    }

    /// A table of one day grouped by something that strength has no grouping for: the headings of its columns, and rows with what stands in them, in their order.
    pub fn of_columns(
        columns: &[&'static str],
        rows: impl IntoIterator<Item = (Vec<String>, People)>,
    ) -> Self {
        let row = |(codes, people)| StrengthRow {
            day: None,
            codes,
            key: Key::default(),
            people,
        };
        Self {
            columns: columns.to_vec(),
            rows: rows.into_iter().map(row).collect(),
            ..Self::new(&[], false)
        }
    }

    /// By what the people are grouped, in the order of the columns.
    pub fn groupings(&self) -> &[Grouping] {
        &self.groupings
    }

    /// Whether the first column is the day.
    pub fn is_over_time(&self) -> bool {
        self.is_over_time
    }

    /// The rows, sorted.
    pub fn rows(&self) -> &[StrengthRow] {
        &self.rows
    }

    /// The headings of the columns before the numbers.
    pub fn headings(&self) -> Vec<&'static str> {
        let day = self.is_over_time.then_some("day");
        let groupings = self.groupings.iter().flat_map(|grouping| {
            let name = match grouping {
                Grouping::Unit => Some("unit_name"),
                Grouping::Arrangement => Some("arrangement_name"),
                _ => None,
            };
            std::iter::once(grouping.name()).chain(name)
        });
        let columns = self.columns.iter().copied();
        day.into_iter().chain(groupings).chain(columns).collect()
    }

    fn new(groupings: &[Grouping], is_over_time: bool) -> Self {
        Self {
            groupings: groupings.to_vec(),
            columns: Vec::new(),
            is_over_time,
            rows: Vec::new(),
        }
    }

    fn add(&mut self, plan: &Plan, day: Option<Date>, strength: &Strength) {
        let mut rows: Vec<_> = strength
            .rows()
            .map(|(key, people)| StrengthRow {
                day,
                codes: codes(plan, &self.groupings, &key),
                key,
                people,
            })
            .collect();
        rows.sort_by(|a, b| (&a.codes, a.key).cmp(&(&b.codes, b.key)));
        self.rows.extend(rows);
    }
}

/// What stands in the columns of some groupings.
fn codes(plan: &Plan, groupings: &[Grouping], key: &Key) -> Vec<String> {
    let mut codes = Vec::with_capacity(groupings.len());
    for grouping in groupings {
        let code = match grouping {
            Grouping::Mission => key.mission.map(|id| {
                let mission = plan.mission(id);
                mission.map_or_else(|| id.to_string(), |mission| mission.acronym.clone())
            }),
            Grouping::Contributor => key.contributor.map(|it| contributor_code(plan, it)),
            Grouping::Category => key.category.map(|it| it.name().to_owned()),
            Grouping::Echelon => key.echelon.map(|it| it.name().to_owned()),
            Grouping::Unit => key.unit.map(|it| it.to_string()),
            Grouping::Status => key.status.map(|it| it.name().to_owned()),
            Grouping::Confidence => key.confidence.map(|it| it.name().to_owned()),
            Grouping::Arrangement => key.arrangement.map(|it| it.to_string()),
        };
        codes.push(code.unwrap_or_default());
        let name = match grouping {
            Grouping::Unit => {
                let unit = key.unit.and_then(|id| plan.unit(id));
                unit.map(|unit| unit.name.clone())
            }
            Grouping::Arrangement => {
                let arrangement = key.arrangement.and_then(|id| plan.arrangement(id));
                arrangement.map(|it| it.name.clone())
            }
            _ => continue,
        };
        codes.push(name.unwrap_or_default());
    }
    codes
}
