//! Adding a formation.

use crate::model::{Formation, Item, Plan};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, names, siblings};

/// Adds a formation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AddFormation {
    /// The formation, with a new id; its place comes from [`Position::place`](super::Position::place).
    pub formation: Formation,
}

impl Change for AddFormation {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let Self { formation } = self;
        let item = Item::Formation(formation.id);
        existing::is_new(plan.formation(formation.id).is_some(), item)?;
        let plan = plan.with_formation(formation.clone())?;
        siblings::with_short_places(plan, Some(formation.parent), &formation.place)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-add-to")
            .with("name", self.formation.name.as_str())
            .with("parent", names::node_name(plan, self.formation.parent))
    }
}
