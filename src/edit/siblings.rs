//! The order of siblings, and places for those who join them.

use std::collections::BTreeSet;

use crate::model::{NodeId, Place, Plan};
use crate::text::Message;

use super::position::{Position, spread_places};
use super::refusal::Problem;
use super::{existing, names};

/// The most characters of a place; where one would get longer, its siblings get new places.
///
/// It lies well below [`Place::MAX_LENGTH`], the most that a file may have.
const LONGEST: usize = 150;

/// The missions, or all that ever stands under a parent, by place and then by id.
pub(super) fn in_order(plan: &Plan, parent: Option<NodeId>) -> Vec<NodeId> {
    let mut nodes: Vec<(&Place, NodeId)> = match parent {
        None => plan
            .missions()
            .map(|it| (&it.place, it.id.into()))
            .collect(),
        Some(parent) => plan
            .children(parent)
            .filter_map(|node| Some((place(plan, node)?, node)))
            .collect(),
    };
    nodes.sort_unstable();
    nodes.into_iter().map(|(_, node)| node).collect()
}

/// The missions, or what usually stands under a parent, in order.
pub(super) fn usual_in_order(plan: &Plan, parent: Option<NodeId>) -> Vec<NodeId> {
    let mut nodes = in_order(plan, parent);
    nodes.retain(|node| usual_parent(plan, *node) == parent);
    nodes
}

/// The usual parent; none for a mission.
pub(super) fn usual_parent(plan: &Plan, node: NodeId) -> Option<NodeId> {
    plan.parents(node).next()
}

/// The nodes without those that stand below another of them.
pub(super) fn topmost(plan: &Plan, nodes: &[NodeId]) -> Vec<NodeId> {
    let all: BTreeSet<NodeId> = nodes.iter().copied().collect();
    let is_below = |node: NodeId| {
        std::iter::successors(usual_parent(plan, node), |it| usual_parent(plan, *it))
            .any(|above| all.contains(&above))
    };
    let mut seen = BTreeSet::new();
    let mut nodes = nodes.to_vec();
    nodes.retain(|node| seen.insert(*node) && !is_below(*node));
    nodes
}

/// The places among siblings.
pub(super) struct Arrangement {
    /// The nodes with their new places: those that arrive, and siblings that have to make room.
    pub(super) places: Vec<(NodeId, Place)>,

    /// Whether the nodes stand in that order already.
    pub(super) is_as_before: bool,
}

/// Places for nodes that come to stand at a position, in the order given.
pub(super) fn arrange(
    plan: &Plan,
    parent: Option<NodeId>,
    position: Position,
    arriving: &[NodeId],
) -> Result<Arrangement, Problem> {
    let before = in_order(plan, parent);
    let index = match position {
        Position::First => 0,
        Position::Last => before.len(),
        Position::Before(node) => index_of(plan, &before, node)?,
        Position::After(node) => index_of(plan, &before, node)? + 1,
    };
    let newcomers: BTreeSet<NodeId> = arriving.iter().copied().collect();
    let stays = |node: &NodeId| !newcomers.contains(node);
    let ahead: Vec<NodeId> = before[..index].iter().copied().filter(stays).collect();
    let behind: Vec<NodeId> = before[index..].iter().copied().filter(stays).collect();
    let low = ahead.last().and_then(|node| place(plan, *node));
    let high = behind.first().and_then(|node| place(plan, *node));
    let after: Vec<NodeId> = [&ahead, arriving, &behind].concat();
    let is_as_before = after == before;
    let places = match places_between(low, high, arriving.len()) {
        Some(places) => arriving.iter().copied().zip(places).collect(),
        None => spread(plan, parent, &after, &newcomers),
    };
    Ok(Arrangement {
        places,
        is_as_before,
    })
}

/// The plan after something came to stand under a parent: with new places for all there when its own is too long.
pub(super) fn with_short_places(
    plan: Plan,
    parent: Option<NodeId>,
    place: &Place,
) -> Result<Plan, Problem> {
    if place.as_str().len() <= LONGEST {
        return Ok(plan);
    }
    let order = in_order(&plan, parent);
    let places = spread(&plan, parent, &order, &BTreeSet::new());
    places.into_iter().try_fold(plan, |plan, (node, place)| {
        standing(&plan, node, None, place)
    })
}

/// The plan with a node at another place, and under another usual parent where one is given.
pub(super) fn standing(
    plan: &Plan,
    node: NodeId,
    parent: Option<NodeId>,
    place: Place,
) -> Result<Plan, Problem> {
    Ok(match node {
        NodeId::Mission(id) => {
            let mut mission = existing::mission(plan, id)?;
            mission.place = place;
            plan.with_mission(mission)?
        }
        NodeId::Formation(id) => {
            let mut formation = existing::formation(plan, id)?;
            formation.place = place;
            formation.parent = parent.unwrap_or(formation.parent);
            plan.with_formation(formation)?
        }
        NodeId::Unit(id) => {
            let mut unit = existing::unit(plan, id)?;
            unit.place = place;
            unit.parent = parent.unwrap_or(unit.parent);
            plan.with_unit(unit)?
        }
    })
}

/// The place of a node among its siblings.
pub(super) fn place(plan: &Plan, node: NodeId) -> Option<&Place> {
    Some(match node {
        NodeId::Mission(id) => &plan.mission(id)?.place,
        NodeId::Formation(id) => &plan.formation(id)?.place,
        NodeId::Unit(id) => &plan.unit(id)?.place,
    })
}

fn index_of(plan: &Plan, nodes: &[NodeId], node: NodeId) -> Result<usize, Problem> {
    nodes.iter().position(|it| *it == node).ok_or_else(|| {
        let name = names::node_name(plan, node);
        Problem::Said(Message::new("refusal-no-neighbor").with("name", name))
    })
}

/// So many places between two, or none where the two leave no room.
fn places_between(low: Option<&Place>, high: Option<&Place>, count: usize) -> Option<Vec<Place>> {
    if let (Some(low), Some(high)) = (low, high)
        && low >= high
    {
        return None;
    }
    let mut places: Vec<Place> = Vec::with_capacity(count);
    for _ in 0..count {
        let place = Place::between(places.last().or(low), high);
        if place.as_str().len() > LONGEST {
            return None;
        }
        places.push(place);
    }
    Some(places)
}

/// New places for all siblings in an order.
///
/// Those who are only attached there keep theirs, which belongs to their usual parent.
fn spread(
    plan: &Plan,
    parent: Option<NodeId>,
    order: &[NodeId],
    newcomers: &BTreeSet<NodeId>,
) -> Vec<(NodeId, Place)> {
    let mut nodes = order.to_vec();
    nodes.retain(|node| newcomers.contains(node) || usual_parent(plan, *node) == parent);
    let places = spread_places(nodes.len());
    nodes.into_iter().zip(places).collect()
}
