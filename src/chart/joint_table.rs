//! Who serves with whom as a table for machines.

use jiff::civil::Date;

use crate::analysis::{JointPartner, View, joint_partners};
use crate::model::{ArrangementKind, CountryCode, Plan, PlanDate, Role};

/// The partners of joint arrangements on a day, a row for each.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct JointTable {
    rows: Vec<JointRow>,
}

/// A row of a [`JointTable`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct JointRow {
    /// The name of the arrangement.
    pub arrangement: String,

    /// Its kind.
    pub kind: ArrangementKind,

    /// The acronym of the mission; empty where its unit is in none.
    pub mission: String,

    /// The name of the unit in which the partners serve.
    pub unit: String,

    /// The partner.
    pub partner: CountryCode,

    /// Its role on the day.
    pub role: Option<Role>,

    /// How many of its people serve under the arrangement on the day.
    pub people: u64,

    /// The first day on which it takes part.
    pub first_day: Option<PlanDate>,

    /// The last day; absent where it is open.
    pub last_day: Option<PlanDate>,

    /// The titles of the agreements on which the arrangement rests and to which the partner is a party, divided by semicolons.
    pub agreement: String,
}

impl JointTable {
    /// The table of a day.
    pub fn on_day(plan: &Plan, day: Date, view: View) -> Self {
        let partners = joint_partners(plan, day, view).into_iter();
        Self {
            rows: partners.map(|it| JointRow::of(plan, day, it)).collect(),
        }
    }

    /// The rows: arrangements by name, partners in their order.
    pub fn rows(&self) -> &[JointRow] {
        &self.rows
    }
}

impl JointRow {
    /// The headings of the columns.
    pub const HEADINGS: [&'static str; 10] = [
        "arrangement",
        "kind",
        "mission",
        "unit",
        "partner",
        "role",
        "people",
        "first_day",
        "last_day",
        "agreement",
    ];

    /// What stands in the columns; absent for the one number, empty for what is not known.
    pub fn codes(&self) -> [Option<String>; 10] {
        let date = |date: Option<PlanDate>| date.map(|it| it.to_string()).unwrap_or_default();
        let role = self.role.map(|it| it.name().to_owned()).unwrap_or_default();
        [
            Some(self.arrangement.clone()),
            Some(self.kind.name().to_owned()),
            Some(self.mission.clone()),
            Some(self.unit.clone()),
            Some(self.partner.to_string()),
            Some(role),
            None,
            Some(date(self.first_day)),
            Some(date(self.last_day)),
            Some(self.agreement.clone()),
        ]
    }

    fn of(plan: &Plan, day: Date, joint: JointPartner<'_>) -> Self {
        let JointPartner {
            arrangement,
            partner,
            mission,
            people,
        } = joint;
        let mission = mission.and_then(|id| plan.mission(id));
        let unit = plan.unit(arrangement.unit);
        let stretch = arrangement.partner_stretch(partner);
        let agreements = arrangement.agreements.iter();
        let titles: Vec<&str> = agreements
            .filter_map(|id| plan.agreement(*id))
            .filter(|it| it.parties.is_empty() || it.parties.contains(&partner.country))
            .map(|it| it.title.as_str())
            .collect();
        Self {
            arrangement: arrangement.name.clone(),
            kind: arrangement.kind,
            mission: mission.map(|it| it.acronym.clone()).unwrap_or_default(),
            unit: unit.map(|it| it.name.clone()).unwrap_or_default(),
            partner: partner.country,
            role: partner.role_on(day),
            people: people.total(),
            first_day: stretch.first_day,
            last_day: stretch.last_day,
            agreement: titles.join("; "),
        }
    }
}
