//! A mission, formation or unit as the command line names it.

use super::Failure;
use crate::model::{NodeId, Plan};
use crate::text::Message;

/// How many of several that a name fits are listed.
const MOST_LISTED: usize = 8;

/// The one mission, formation or unit of an id, name, short name or acronym, whatever the case; where there are several, or none, that is told.
///
/// A joint arrangement stands for the unit in which its partners serve.
pub(super) fn find_node(plan: &Plan, asked: &str) -> Result<NodeId, Failure> {
    let found = nodes_called(plan, asked);
    match found.as_slice() {
        [only] => Ok(*only),
        [] => Err(Failure::Told {
            message: Message::new("command-line-no-node").with("name", asked),
            hint: Message::new("command-line-hint-no-node"),
        }),
        several => {
            let listed: Vec<String> = several
                .iter()
                .take(MOST_LISTED)
                .map(|node| in_place(plan, *node))
                .collect();
            Err(Failure::Told {
                message: Message::new("command-line-many-nodes")
                    .with("name", asked)
                    .with("count", several.len()),
                hint: Message::new("command-line-hint-many-nodes").with("known", listed),
            })
        }
    }
}

/// Every mission, formation and unit that people call so, whatever the case; where none is, the one of an id.
pub(super) fn nodes_called(plan: &Plan, asked: &str) -> Vec<NodeId> {
    let wanted = asked.trim().to_lowercase();
    let fits = |name: &str| !name.is_empty() && name.to_lowercase() == wanted;
    let missions = plan
        .missions()
        .filter(|it| fits(&it.acronym) || fits(&it.name));
    let formations = plan
        .formations()
        .filter(|it| fits(&it.name) || fits(&it.short_name));
    let units = plan
        .units()
        .filter(|it| fits(&it.name) || fits(&it.short_name));
    let arrangements = plan.arrangements().filter(|it| fits(&it.name));
    let mut named: Vec<NodeId> = missions
        .map(|it| NodeId::from(it.id))
        .chain(formations.map(|it| it.id.into()))
        .chain(units.map(|it| it.id.into()))
        .chain(arrangements.map(|it| it.unit.into()))
        .collect();
    named.sort_unstable();
    named.dedup();
    if named.is_empty() {
        by_id(plan, &wanted).into_iter().collect()
    } else {
        named
    }
}

fn by_id(plan: &Plan, id: &str) -> Option<NodeId> {
    let node: Option<NodeId> = match id.as_bytes().first()? {
        b'm' => id.parse().ok().map(NodeId::Mission),
        b'f' => id.parse().ok().map(NodeId::Formation),
        b'u' => id.parse().ok().map(NodeId::Unit),
        _ => None,
    };
    node.filter(|node| plan.contains(*node))
}

/// An id with what it stands under, so that one of several can be chosen.
pub(super) fn in_place(plan: &Plan, node: NodeId) -> String {
    let parent = plan.parents(node).next().and_then(|it| plan.name_of(it));
    match parent {
        Some(parent) => format!("{node} ({parent})"),
        None => node.to_string(),
    }
}
