//! Adding a unit.

use crate::model::{IdGenerator, Item, Plan, Unit};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, names, siblings, taking};

/// Adds a unit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AddUnit {
    /// The unit, with a new id; its place comes from [`Position::place`](super::Position::place).
    pub unit: Unit,

    /// Whether its people have been counted already.
    pub people: NewPeople,
}

/// Whose people the people of a new unit are.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum NewPeople {
    /// They come in addition to the parent's.
    InAddition,

    /// They are among those whom the parent counts as its own.
    ///
    /// On exactly the days of the new unit's periods the parent's own people become fewer by as many, its periods being split where needed; its total stays as it was.
    /// Refused where the parent is not a unit or has not so many.
    /// People are taken from the parent's period of the same rotation first, else of the latest; there from lines of the same country first, women from women and men from men first.
    OutOfParent {
        /// Where the ids of split periods come from.
        ids: IdGenerator,
    },
}

impl Change for AddUnit {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let Self { unit, people } = self;
        existing::is_new(plan.unit(unit.id).is_some(), Item::Unit(unit.id))?;
        let plan = plan.with_unit(unit.clone())?;
        let plan = siblings::with_short_places(plan, Some(unit.parent), &unit.place)?;
        match people {
            NewPeople::InAddition => Ok(plan),
            NewPeople::OutOfParent { ids } => taking::out_of_parent(plan, unit, ids.clone()),
        }
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-add-to")
            .with("name", self.unit.name.as_str())
            .with("parent", names::node_name(plan, self.unit.parent))
    }
}
