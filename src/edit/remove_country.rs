//! Removing a country of the plan's own.

use std::collections::BTreeSet;

use crate::model::{CountryCode, Invalid, Item, Mission, Plan, Reason, Removal, Unit};
use crate::reference;
use crate::text::Message;

use super::change::Change;
use super::names;
use super::refusal::Problem;

/// Removes a country of the plan's own; refused while something names it, since its people would be nobody's.
///
/// Where a built-in country has the code too, its people become that country's, and nothing is refused.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RemoveCountry {
    /// Which country.
    pub code: CountryCode,
}

impl RemoveCountry {
    /// The first part of the plan that names the country.
    fn user(&self, plan: &Plan) -> Option<Item> {
        let head = (plan.head().country == self.code).then_some(Item::Head);
        let host = || plan.missions().find(|it| it.hosts.contains(&self.code));
        let unit = || plan.units().find(|unit| self.is_named_in(unit));
        let mission = |it: &Mission| Item::Mission(it.id);
        head.or_else(|| host().map(mission))
            .or_else(|| unit().map(|unit| Item::Unit(unit.id)))
    }

    fn is_named_in(&self, unit: &Unit) -> bool {
        let mut lines = unit.periods.iter().flat_map(|period| &period.people);
        unit.nationality.country() == Some(self.code) || lines.any(|it| it.country == self.code)
    }
}

impl Change for RemoveCountry {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        if reference::country(self.code).is_none()
            && let Some(user) = self.user(plan)
        {
            return Err(Problem::Invalid(Invalid {
                item: Item::Country(self.code),
                field: String::new(),
                reason: Reason::InUse(user),
            }));
        }
        let removal = Removal {
            countries: BTreeSet::from([self.code]),
            ..Removal::default()
        };
        Ok(plan.without(&removal)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::item_name(plan, Item::Country(self.code)).unwrap_or_default();
        Message::new("edit-remove").with("name", name)
    }
}
