//! Changing a joint arrangement.

use crate::model::{
    AgreementId, Arrangement, ArrangementId, ArrangementKind, CommandRelation, CountryCode, Item,
    Partner, Plan, PlanDate, SourceId, UnitId,
};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{ListChange, existing, field, names};

/// Changes one field of a joint arrangement.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetArrangement {
    /// Which one.
    pub arrangement: ArrangementId,

    /// The field with its new value.
    pub field: ArrangementField,
}

/// A field of an [`Arrangement`] with a new value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ArrangementField {
    /// What people call it.
    Name(String),

    /// How the partners serve together.
    Kind(ArrangementKind),

    /// The unit in which they do.
    Unit(UnitId),

    /// One of those who take part.
    Partner(ListChange<Partner>),

    /// How the commander of the unit commands the partners' people.
    Command(Option<CommandRelation>),

    /// What that command does not extend to.
    CommandLimits(String),

    /// Who may refuse a task.
    MayRefuse(Vec<CountryCode>),

    /// The first day.
    FirstDay(Option<PlanDate>),

    /// The last day; none leaves it open.
    LastDay(Option<PlanDate>),

    /// The agreements on which it rests.
    Agreements(Vec<AgreementId>),

    /// Under which share of its authorized strength no leaving may take the unit, in percent.
    LeastShare(Option<u8>),

    /// What a partner's people do not do, or only after asking at home.
    Caveats(Vec<String>),

    /// Where what it says comes from.
    Source(Option<SourceId>),

    /// What else is to be said.
    Remarks(String),
}

impl ArrangementField {
    fn set(&self, arrangement: &mut Arrangement) -> Result<(), Problem> {
        match self {
            Self::Name(value) => arrangement.name.clone_from(value),
            Self::Kind(value) => arrangement.kind = *value,
            Self::Unit(value) => arrangement.unit = *value,
            Self::Partner(value) => value.apply(&mut arrangement.partners)?,
            Self::Command(value) => arrangement.command = *value,
            Self::CommandLimits(value) => arrangement.command_limits.clone_from(value),
            Self::MayRefuse(value) => arrangement.may_refuse.clone_from(value),
            Self::FirstDay(value) => arrangement.first_day = *value,
            Self::LastDay(value) => arrangement.last_day = *value,
            Self::Agreements(value) => arrangement.agreements.clone_from(value),
            Self::LeastShare(value) => arrangement.least_share = *value,
            Self::Caveats(value) => arrangement.caveats.clone_from(value),
            Self::Source(value) => arrangement.source = *value,
            Self::Remarks(value) => arrangement.remarks.clone_from(value),
        }
        Ok(())
    }

    fn message_id(&self) -> &'static str {
        match self {
            Self::Name(_) => "edit-field-full-name",
            Self::Kind(_) => "edit-field-kind",
            Self::Unit(_) => "edit-field-arrangement-unit",
            Self::Partner(_) => "edit-field-partners",
            Self::Command(_) => "edit-field-command",
            Self::CommandLimits(_) => "edit-field-command-limits",
            Self::MayRefuse(_) => "edit-field-may-refuse",
            Self::FirstDay(_) => "edit-field-first-day",
            Self::LastDay(_) => "edit-field-last-day",
            Self::Agreements(_) => "edit-field-agreements",
            Self::LeastShare(_) => "edit-field-least-share",
            Self::Caveats(_) => "edit-field-caveats",
            Self::Source(_) => "edit-field-source",
            Self::Remarks(_) => "edit-field-remarks",
        }
    }
}

impl Change for SetArrangement {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut arrangement = existing::arrangement(plan, self.arrangement)?;
        self.field.set(&mut arrangement)?;
        Ok(plan.with_arrangement(arrangement)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::item_name(plan, Item::Arrangement(self.arrangement)).unwrap_or_default();
        match self.field {
            ArrangementField::Name(_) => field::rename(name),
            _ => field::change(Message::new(self.field.message_id()), name),
        }
    }
}
