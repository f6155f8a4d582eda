//! The part of a plan that an edit changes, refused where it is gone; and parts that must be new.

use crate::model::{
    Agreement, AgreementId, Arrangement, ArrangementId, BaseUnit, BaseUnitId, Formation,
    FormationId, Invalid, Item, Mission, MissionId, OwnCountry, Period, PeriodId, Plan, Reason,
    Source, SourceId, Unit, UnitId,
};
use crate::text::Message;

use super::refusal::Problem;

/// A copy of a mission.
pub(super) fn mission(plan: &Plan, id: MissionId) -> Result<Mission, Problem> {
    known(plan.mission(id), Item::Mission(id))
}

/// A copy of a formation.
pub(super) fn formation(plan: &Plan, id: FormationId) -> Result<Formation, Problem> {
    known(plan.formation(id), Item::Formation(id))
}

/// A copy of a unit.
pub(super) fn unit(plan: &Plan, id: UnitId) -> Result<Unit, Problem> {
    known(plan.unit(id), Item::Unit(id))
}

/// A copy of a unit at home.
pub(super) fn base_unit(plan: &Plan, id: BaseUnitId) -> Result<BaseUnit, Problem> {
    known(plan.base_unit(id), Item::BaseUnit(id))
}

/// A copy of a joint arrangement.
pub(super) fn arrangement(plan: &Plan, id: ArrangementId) -> Result<Arrangement, Problem> {
    known(plan.arrangement(id), Item::Arrangement(id))
}

/// A copy of an agreement.
pub(super) fn agreement(plan: &Plan, id: AgreementId) -> Result<Agreement, Problem> {
    known(plan.agreement(id), Item::Agreement(id))
}

/// A copy of a source.
pub(super) fn source(plan: &Plan, id: SourceId) -> Result<Source, Problem> {
    known(plan.source(id), Item::Source(id))
}

/// A copy of a country of the plan's own.
pub(super) fn country(plan: &Plan, code: crate::model::CountryCode) -> Result<OwnCountry, Problem> {
    known(plan.own_country(code), Item::Country(code))
}

/// A period of a unit.
pub(super) fn period(unit: &mut Unit, id: PeriodId) -> Result<&mut Period, Problem> {
    let name = &unit.name;
    unit.periods
        .iter_mut()
        .find(|period| period.id == id)
        .ok_or_else(|| Problem::Said(Message::new("refusal-no-period").with("unit", name.as_str())))
}

/// Refuses an id that the plan has already.
pub(super) fn is_new(found: bool, item: Item) -> Result<(), Problem> {
    if found {
        Err(invalid(item, Reason::TwinId))
    } else {
        Ok(())
    }
}

fn known<T: Clone>(found: Option<&T>, item: Item) -> Result<T, Problem> {
    found.cloned().ok_or_else(|| invalid(item, Reason::Unknown))
}

fn invalid(item: Item, reason: Reason) -> Problem {
    Problem::Invalid(Invalid {
        item,
        field: String::new(),
        reason,
    })
}
