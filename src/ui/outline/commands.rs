//! What commands do to what is chosen.

use crate::edit::{
    AddFormation, AddUnit, Direction, DuplicateNode, Edit, NewPeople, RemoveNodes, ShiftNode,
};
use crate::model::{Formation, Mission, NodeId, Unit};
use crate::text::Message;
use crate::ui::{Action, Command, Shown};

use super::OutlineState;
use super::branches::above;
use super::defaults;
use super::rename::{self, Renaming};

/// What a command does to the selection: rename, duplicate, delete, move, and add a formation or unit below it.
///
/// A new formation or unit, and a copy, is chosen; a new one is renamed at once.
/// With nothing chosen, something new comes to stand under the only mission.
/// Other commands, and those for which nothing fitting is chosen, do nothing.
pub fn command(command: Command, shown: &Shown<'_>, state: &mut OutlineState) -> Vec<Action> {
    let selection = shown.selection.filter(|node| shown.plan.contains(*node));
    match (command, selection) {
        (Command::AddFormation, _) => add_formation(shown, state),
        (Command::AddUnit, _) => add_unit(shown, state),
        (Command::Rename, Some(node)) => {
            state.open_way_to(shown, node);
            state.reveal = Some(node);
            state.renaming = Some(Renaming::new(shown.plan, node));
            Vec::new()
        }
        (Command::Duplicate, Some(node)) => duplicate(shown, state, node),
        (Command::Delete, Some(node)) => delete(shown, node),
        (_, Some(node)) => direction(command)
            .map(|direction| vec![Edit::ShiftNode(ShiftNode { node, direction }).into()])
            .unwrap_or_default(),
        (_, None) => Vec::new(),
    }
}

/// Why a command can do nothing to a node now; absent where it can.
pub(super) fn hindrance(command: Command, shown: &Shown<'_>, node: NodeId) -> Option<Message> {
    let direction = direction(command)?;
    let edit = Edit::ShiftNode(ShiftNode { node, direction });
    edit.apply(shown.plan).err().map(|refusal| refusal.message)
}

fn direction(command: Command) -> Option<Direction> {
    match command {
        Command::MoveUp => Some(Direction::Up),
        Command::MoveDown => Some(Direction::Down),
        Command::MoveIn => Some(Direction::In),
        Command::MoveOut => Some(Direction::Out),
        _ => None,
    }
}

/// Under what something new comes to stand: what is chosen, else the only mission.
fn parent(shown: &Shown<'_>) -> Option<NodeId> {
    let only = || {
        let mut missions = shown.plan.missions();
        let first = missions.next()?;
        missions.next().is_none().then_some(first.id.into())
    };
    let selection = shown.selection.filter(|node| shown.plan.contains(*node));
    selection.or_else(only)
}

fn add_formation(shown: &Shown<'_>, state: &mut OutlineState) -> Vec<Action> {
    let may_hold = |node: &NodeId| node.unit().is_none();
    let parent = parent(shown).and_then(|node| {
        let way = std::iter::once(node).chain(above(shown.plan, node, shown.day));
        way.into_iter().find(may_hold)
    });
    let Some(parent) = parent else {
        return Vec::new();
    };
    let name = shown.label("outline-new-formation");
    let name = defaults::free_name(shown.plan, Some(parent), &name);
    let mut ids = shown.ids.clone();
    let formation = defaults::formation(shown.plan, parent, name.clone(), &mut ids);
    let node = formation.id.into();
    let edit = Edit::AddFormation(AddFormation { formation });
    added(shown, state, Some(parent), (node, name), edit)
}

fn add_unit(shown: &Shown<'_>, state: &mut OutlineState) -> Vec<Action> {
    let Some(parent) = parent(shown) else {
        return Vec::new();
    };
    let name = shown.label("outline-new-unit");
    let name = defaults::free_name(shown.plan, Some(parent), &name);
    let mut ids = shown.ids.clone();
    let unit = defaults::unit(shown.plan, parent, name.clone(), shown.day, &mut ids);
    let node = unit.id.into();
    let people = NewPeople::InAddition;
    let edit = Edit::AddUnit(AddUnit { unit, people });
    added(shown, state, Some(parent), (node, name), edit)
}

/// Adds something, which is then to be seen and renamed; a name that is still being typed is taken before.
fn added(
    shown: &Shown<'_>,
    state: &mut OutlineState,
    parent: Option<NodeId>,
    (node, name): (NodeId, String),
    edit: Edit,
) -> Vec<Action> {
    let typed = rename::finish(shown, state);
    state.look_for(String::new());
    if let Some(parent) = parent {
        state.set_open(parent, true);
    }
    state.reveal = Some(node);
    state.renaming = Some(Renaming::with_text(node, name));
    let add = [edit.into(), Action::Select(Some(node))];
    typed.into_iter().chain(add).collect()
}

fn duplicate(shown: &Shown<'_>, state: &mut OutlineState, node: NodeId) -> Vec<Action> {
    let parent = shown.plan.parents(node).next();
    let copy = Message::new("outline-copy").with("name", rename::name(shown.plan, node));
    let name = defaults::free_name(shown.plan, parent, &shown.texts.say(&copy));
    let ids = shown.ids.clone().split();
    // The first id that the edit takes is that of the topmost copy.
    let mut first = ids.clone();
    let copy: NodeId = match node {
        NodeId::Mission(_) => first.next_id::<Mission>().into(),
        NodeId::Formation(_) => first.next_id::<Formation>().into(),
        NodeId::Unit(_) => first.next_id::<Unit>().into(),
    };
    state.look_for(String::new());
    let edit = Edit::DuplicateNode(DuplicateNode { node, name, ids });
    vec![edit.into(), Action::Select(Some(copy))]
}

/// Deletes a node and chooses what takes its place: the sibling after it, else the one before it, else the parent.
fn delete(shown: &Shown<'_>, node: NodeId) -> Vec<Action> {
    let also = std::collections::BTreeSet::new();
    let branches = super::branches::Branches {
        plan: shown.plan,
        day: shown.day,
        kept: None,
        also: &also,
    };
    let parent = above(shown.plan, node, shown.day).next();
    let siblings = match parent {
        Some(parent) => branches.children(parent),
        None => branches.missions(),
    };
    let index = siblings.iter().position(|it| *it == node).unwrap_or(0);
    let after = siblings.get(index + 1);
    let before = index.checked_sub(1).and_then(|index| siblings.get(index));
    let next = after.or(before).copied().or(parent);
    let edit = Edit::RemoveNodes(RemoveNodes { nodes: vec![node] });
    vec![edit.into(), Action::Select(next)]
}
