//! Those who take part in a joint arrangement.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CountryCode, PlanDate, Role, Stretch, Support, UnitId};

/// A country that takes part in a joint arrangement.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Which country.
    pub country: CountryCode,

    /// Its units that serve under the arrangement, the arrangement's own among them where some of its people are lines there; none where all are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitId>,

    /// Its first day, where it differs from the arrangement's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<PlanDate>,

    /// Its last day, where it differs from the arrangement's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<PlanDate>,

    /// Which role it has on which days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<PartnerRole>,

    /// Who provides what its people need.
    #[serde(default, skip_serializing_if = "Support::is_empty")]
    pub support: Support,

    /// Whose memoranda with the organization cover the reimbursement of its people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reimbursed_under: Vec<CountryCode>,
}

/// A role for a stretch of days.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerRole {
    /// Which role.
    pub role: Role,

    /// The first day; without one from the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<PlanDate>,

    /// The last day; without one to the end, or until the next role begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<PlanDate>,
}

impl Partner {
    /// A partner without units, roles and support.
    pub fn new(country: CountryCode) -> Self {
        Self {
            country,
            units: Vec::new(),
            first_day: None,
            last_day: None,
            roles: Vec::new(),
            support: Support::default(),
            reimbursed_under: Vec::new(),
        }
    }

    /// The role on a day: of those that hold the one that began last.
    pub fn role_on(&self, day: Date) -> Option<Role> {
        self.roles
            .iter()
            .filter(|role| role.covers(day))
            .max_by_key(|role| role.first_day)
            .map(|role| role.role)
    }
}

impl PartnerRole {
    /// A role from the beginning to the end.
    pub fn always(role: Role) -> Self {
        Self {
            role,
            first_day: None,
            last_day: None,
        }
    }

    /// Its days; without a first one they are those before the last.
    pub fn stretch(&self) -> Stretch {
        Stretch {
            first_day: self.first_day,
            last_day: self.last_day,
        }
    }

    /// Whether the role is held on a day, as long as the partner takes part.
    pub fn covers(&self, day: Date) -> bool {
        self.first_day.is_none_or(|first| first.begins_by(day))
            && self.last_day.is_none_or(|last| last.ends_from(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_role_takes_the_place_of_the_first() {
        let mut partner = Partner::new(CountryCode::parse("IRL").unwrap());
        let date = |text: &str| text.parse::<PlanDate>().ok();
        partner.roles = vec![
            PartnerRole::always(Role::Lead),
            PartnerRole {
                role: Role::Junior,
                first_day: date("2013-11-26"),
                last_day: date("2016-10"),
            },
        ];
        let on = |year, month, day| partner.role_on(Date::constant(year, month, day));
        assert_eq!(on(2012, 5, 1), Some(Role::Lead));
        assert_eq!(on(2013, 11, 26), Some(Role::Junior));
        assert_eq!(on(2016, 10, 31), Some(Role::Junior));
        assert_eq!(on(2016, 11, 1), Some(Role::Lead));
    }
}
