//! Changing a mission.

use crate::model::{
    Ceiling, Completeness, CountryCode, Location, Mandate, Mission, MissionId, Organization,
    Others, Plan, PlanDate, SourceId,
};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{ListChange, existing, field, names};

/// Changes one field of a mission.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetMission {
    /// Which mission.
    pub mission: MissionId,

    /// The field with its new value.
    pub field: MissionField,
}

/// A field of a [`Mission`] with a new value; its place is changed by moving it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MissionField {
    /// The acronym.
    Acronym(String),

    /// The full name.
    Name(String),

    /// Who leads it.
    Organization(Organization),

    /// The countries in which it works.
    Hosts(Vec<CountryCode>),

    /// Where its headquarters is.
    Headquarters(Option<Location>),

    /// When it began.
    FirstDay(Option<PlanDate>),

    /// The last day of operations.
    OperationsEnd(Option<PlanDate>),

    /// The day by which everyone has to be out.
    WithdrawnBy(Option<PlanDate>),

    /// Whether the plan holds all of it.
    Held(Completeness),

    /// One of its mandates.
    Mandates(ListChange<Mandate>),

    /// One of its ceilings.
    Ceilings(ListChange<Ceiling>),

    /// One number of people whom the plan does not list.
    Others(ListChange<Others>),

    /// Where its facts come from.
    Source(Option<SourceId>),

    /// What else is to be said.
    Remarks(String),
}

impl MissionField {
    fn set(&self, mission: &mut Mission) -> Result<(), Problem> {
        match self {
            Self::Acronym(acronym) => mission.acronym.clone_from(acronym),
            Self::Name(name) => mission.name.clone_from(name),
            Self::Organization(organization) => mission.organization.clone_from(organization),
            Self::Hosts(hosts) => mission.hosts.clone_from(hosts),
            Self::Headquarters(location) => mission.headquarters.clone_from(location),
            Self::FirstDay(day) => mission.first_day = *day,
            Self::OperationsEnd(day) => mission.operations_end = *day,
            Self::WithdrawnBy(day) => mission.withdrawn_by = *day,
            Self::Held(held) => mission.held = *held,
            Self::Mandates(change) => change.apply(&mut mission.mandates)?,
            Self::Ceilings(change) => change.apply(&mut mission.ceilings)?,
            Self::Others(change) => change.apply(&mut mission.others)?,
            Self::Source(source) => mission.source = *source,
            Self::Remarks(remarks) => mission.remarks.clone_from(remarks),
        }
        Ok(())
    }

    fn message_id(&self) -> &'static str {
        match self {
            Self::Acronym(_) => "edit-field-acronym",
            Self::Name(_) => "edit-field-full-name",
            Self::Organization(_) => "edit-field-organization",
            Self::Hosts(_) => "edit-field-hosts",
            Self::Headquarters(_) => "edit-field-headquarters",
            Self::FirstDay(_) => "edit-field-first-day",
            Self::OperationsEnd(_) => "edit-field-operations-end",
            Self::WithdrawnBy(_) => "edit-field-withdrawn-by",
            Self::Held(_) => "edit-field-held",
            Self::Mandates(_) => "edit-field-mandates",
            Self::Ceilings(_) => "edit-field-ceilings",
            Self::Others(_) => "edit-field-others",
            Self::Source(_) => "edit-field-source",
            Self::Remarks(_) => "edit-field-remarks",
        }
    }
}

impl Change for SetMission {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut mission = existing::mission(plan, self.mission)?;
        self.field.set(&mut mission)?;
        Ok(plan.with_mission(mission)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::node_name(plan, self.mission.into());
        match self.field {
            MissionField::Acronym(_) => field::rename(name),
            _ => field::change(Message::new(self.field.message_id()), name),
        }
    }
}
