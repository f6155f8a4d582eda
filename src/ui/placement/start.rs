//! With what the dialog begins, and when a move asks for it.

use crate::model::{Nationality, NodeId, Plan, UnitId};
use crate::text::Message;
use crate::ui::{Action, Shown};

/// What of a placement is known already.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct PlacementStart {
    /// The unit that is placed.
    pub guest: Option<UnitId>,

    /// The unit in which it is placed.
    pub host: Option<UnitId>,
}

impl PlacementStart {
    /// What follows from what is chosen: a unit of the planning country is a guest, any other unit a host.
    pub fn of_selection(shown: &Shown<'_>) -> Self {
        let unit = shown.selection.and_then(NodeId::unit);
        let Some(unit) = unit.and_then(|id| shown.plan.unit(id)) else {
            return Self::default();
        };
        let own = Nationality::National(shown.plan.head().country);
        if unit.nationality == own {
            Self {
                guest: Some(unit.id),
                host: None,
            }
        } else {
            Self {
                guest: None,
                host: Some(unit.id),
            }
        }
    }
}

/// Whether a unit of one country under a unit would be with another country, or among partners.
pub fn is_foreign(plan: &Plan, guest: UnitId, host: UnitId) -> bool {
    let nationality = |id| plan.unit(id).map(|unit| unit.nationality);
    match (nationality(guest), nationality(host)) {
        (Some(Nationality::National(guest)), Some(Nationality::National(host))) => guest != host,
        (Some(Nationality::National(_)), Some(Nationality::Joint)) => true,
        _ => false,
    }
}

/// What opens the dialog where a move would bring something to another country's unit or a joint one, with what that is called; nothing where it just moves.
///
/// For the outline and every other view in which things are dragged.
pub fn placement_of_move(
    shown: &Shown<'_>,
    node: NodeId,
    parent: Option<NodeId>,
) -> Option<(Action, Message)> {
    let (guest, host) = (node.unit()?, parent?.unit()?);
    let now = crate::analysis::parent_on(shown.plan, node, shown.day);
    let moves = guest != host && now != parent && is_foreign(shown.plan, guest, host);
    // What stands below the guest cannot take it in; the move says so.
    let below = moves && shown.plan.ever_below(node).contains(&host.into());
    if !moves || below {
        return None;
    }
    let name = |unit: UnitId| shown.plan.name_of(unit.into()).unwrap_or_default();
    let words = Message::new("placement-of-move")
        .with("name", name(guest))
        .with("host", name(host));
    let action = Action::Place(PlacementStart {
        guest: Some(guest),
        host: Some(host),
    });
    Some((action, words))
}
