//! Adding a mission.

use crate::model::{Item, Mission, Plan};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, siblings};

/// Adds a mission, from the built-in table or a person's own.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AddMission {
    /// The mission, with a new id; its place comes from [`Position::place`](super::Position::place).
    pub mission: Box<Mission>,
}

impl Change for AddMission {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let Self { mission } = self;
        let item = Item::Mission(mission.id);
        existing::is_new(plan.mission(mission.id).is_some(), item)?;
        let plan = plan.with_mission(Mission::clone(mission))?;
        siblings::with_short_places(plan, None, &mission.place)
    }

    fn name(&self, _plan: &Plan) -> Message {
        Message::new("edit-add-mission").with("name", self.mission.acronym.as_str())
    }
}
