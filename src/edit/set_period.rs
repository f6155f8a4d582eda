//! Changing a period.

use std::collections::BTreeSet;

use crate::model::{
    Decision, HeadcountLine, InPlace, Negotiation, NodeId, Period, PeriodId, Plan, PlanDate,
    Toward, Unit, UnitId,
};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, names};

/// Changes one field of a unit's period.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetPeriod {
    /// Which unit.
    pub unit: UnitId,

    /// Which of its periods.
    pub period: PeriodId,

    /// The field with its new value.
    pub field: PeriodField,
}

/// A field of a [`Period`] with a new value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PeriodField {
    /// The first day; none makes the period undated.
    FirstDay(Option<PlanDate>),

    /// The last day; none makes the period open.
    LastDay(Option<PlanDate>),

    /// Under which parent; none, or the usual one, for the usual one.
    Parent(Option<NodeId>),

    /// Which rotation.
    Rotation(Option<u16>),

    /// The unit's own people: all lines.
    People(Vec<HeadcountLine>),

    /// What the people count toward; none for what follows from the category.
    Toward(Option<BTreeSet<Toward>>),

    /// How far the planning country has decided.
    Decision(Decision),

    /// How far the matter stands with the organization.
    Negotiation(Negotiation),

    /// Whether the people are in place.
    InPlace(Option<InPlace>),

    /// What else is to be said.
    Remarks(String),
}

impl PeriodField {
    fn set(&self, period: &mut Period, usual: NodeId) {
        match self {
            Self::FirstDay(day) => period.first_day = *day,
            Self::LastDay(day) => period.last_day = *day,
            Self::Parent(parent) => period.parent = parent.filter(|parent| *parent != usual),
            Self::Rotation(rotation) => period.rotation = *rotation,
            Self::People(lines) => period.people.clone_from(lines),
            Self::Toward(toward) => period.toward.clone_from(toward),
            Self::Decision(decision) => period.decision = *decision,
            Self::Negotiation(negotiation) => period.negotiation = *negotiation,
            Self::InPlace(in_place) => period.in_place = *in_place,
            Self::Remarks(remarks) => period.remarks.clone_from(remarks),
        }
    }

    fn message_id(&self) -> &'static str {
        match self {
            Self::FirstDay(_) => "edit-field-first-day",
            Self::LastDay(_) => "edit-field-last-day",
            Self::Parent(_) => "edit-field-period-parent",
            Self::Rotation(_) => "edit-field-rotation",
            Self::People(_) => "edit-field-people",
            Self::Toward(_) => "edit-field-toward",
            Self::Decision(_) => "edit-field-decision",
            Self::Negotiation(_) => "edit-field-negotiation",
            Self::InPlace(_) => "edit-field-in-place",
            Self::Remarks(_) => "edit-field-remarks",
        }
    }
}

impl SetPeriod {
    /// Changes the period of the unit itself, which may be on its way into the plan.
    pub(super) fn on(&self, unit: &mut Unit) -> Result<(), Problem> {
        let usual = unit.parent;
        let period = existing::period(unit, self.period)?;
        self.field.set(period, usual);
        Ok(())
    }
}

impl Change for SetPeriod {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut unit = existing::unit(plan, self.unit)?;
        self.on(&mut unit)?;
        Ok(plan.with_unit(unit)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-change-period")
            .with("field", Message::new(self.field.message_id()))
            .with("name", names::node_name(plan, self.unit.into()))
    }
}
