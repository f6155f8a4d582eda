//! Where in the tree what is pasted comes to stand.

use crate::edit::{MoveNodes, PasteFragment, Position};
use crate::model::{Formation, Fragment, Mission, NodeId, Plan, Unit};
use crate::text::Message;
use crate::ui::Shown;

use super::{OutlineState, defaults};

/// The edit that pastes a fragment under what is chosen, and what is to be chosen then; or why there is no place for it.
///
/// What is copied and pasted without choosing anything else comes to stand beside the original, as does each further copy.
/// A mission comes to stand after the mission in which something is chosen; with nothing chosen, all else under the only mission.
/// Where the name is taken beside it, the copy is called a copy.
pub fn paste(
    fragment: Fragment,
    shown: &Shown<'_>,
    state: &mut OutlineState,
) -> Result<(PasteFragment, NodeId), Message> {
    let selection = shown.selection.filter(|node| shown.plan.contains(*node));
    let is_home = fragment.origin() == shown.plan.head().id;
    let is_original = |node: &NodeId| is_home && *node == fragment.root();
    let is_copy = |node: &NodeId| state.pasted == Some(*node);
    let beside = selection.filter(|node| is_original(node) || is_copy(node));
    let (parent, position) = place(shown, fragment.root(), selection, beside)?;
    let name = fragment.name();
    let name = if defaults::free_name(shown.plan, parent, name) == name {
        name.to_owned()
    } else {
        let copy = Message::new("outline-copy").with("name", name);
        defaults::free_name(shown.plan, parent, &shown.texts.say(&copy))
    };
    let ids = shown.ids.clone().split();
    // The first id that the edit takes is that of the topmost copy.
    let mut first = ids.clone();
    let copy: NodeId = match fragment.root() {
        NodeId::Mission(_) => first.next_id::<Mission>().into(),
        NodeId::Formation(_) => first.next_id::<Formation>().into(),
        NodeId::Unit(_) => first.next_id::<Unit>().into(),
    };
    state.look_for(String::new());
    state.pasted = Some(copy);
    let edit = PasteFragment {
        fragment: Box::new(fragment),
        name,
        parent,
        position,
        ids,
    };
    Ok((edit, copy))
}

/// The edit that moves what was cut under what is chosen; or why there is no place for it.
pub fn move_cut(node: NodeId, shown: &Shown<'_>) -> Result<MoveNodes, Message> {
    let selection = shown.selection.filter(|node| shown.plan.contains(*node));
    let is_itself = selection == Some(node)
        || selection.is_some_and(|it| mission_above(shown.plan, it) == node);
    if is_itself {
        let name = shown.plan.name_of(node).unwrap_or_default();
        return Err(Message::new("outline-paste-onto-itself").with("name", name));
    }
    let (parent, position) = place(shown, node, selection, None)?;
    Ok(MoveNodes {
        nodes: vec![node],
        parent,
        position,
    })
}

/// Under what something comes to stand, and where there.
fn place(
    shown: &Shown<'_>,
    root: NodeId,
    selection: Option<NodeId>,
    beside: Option<NodeId>,
) -> Result<(Option<NodeId>, Position), Message> {
    let plan = shown.plan;
    if matches!(root, NodeId::Mission(_)) {
        let mission = selection.map(|node| mission_above(plan, node));
        return Ok((None, mission.map_or(Position::Last, Position::After)));
    }
    if let Some(beside) = beside {
        return Ok((plan.parents(beside).next(), Position::After(beside)));
    }
    let mut missions = plan.missions();
    let only = missions.next().filter(|_| missions.next().is_none());
    selection
        .or_else(|| only.map(|mission| mission.id.into()))
        .map(|parent| (Some(parent), Position::Last))
        .ok_or_else(|| {
            Message::new(if plan.missions().next().is_none() {
                "outline-paste-no-mission"
            } else {
                "outline-paste-no-parent"
            })
        })
}

/// The mission under which something usually stands.
fn mission_above(plan: &Plan, node: NodeId) -> NodeId {
    std::iter::successors(Some(node), |it| plan.parents(*it).next())
        .last()
        .unwrap_or(node)
}
