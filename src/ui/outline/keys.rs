//! The keys of the tree, while it has the keyboard.

use egui::{EventFilter, Id, Key, Modifiers, Ui};

use crate::model::NodeId;
use crate::ui::{Action, Shown};

use super::OutlineState;
use super::rows::parent_index;

/// Goes through the tree with the arrow keys, Home, End, Page up and Page down; Enter and Space open and close a branch.
///
/// `page` is the number of rows in sight.
pub(super) fn keys(
    ui: &Ui,
    tree: Id,
    page: usize,
    shown: &Shown<'_>,
    state: &mut OutlineState,
    actions: &mut Vec<Action>,
) {
    let has_focus = ui.memory(|memory| memory.has_focus(tree));
    if !has_focus || state.rows().is_empty() {
        return;
    }
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(tree, filter);
    });
    let pressed = pressed(ui);
    if pressed.is_empty() {
        return;
    }
    let start = shown.selection.and_then(|node| index_of(state, node));
    let last = state.rows().len() - 1;
    let mut index = start;
    for (key, count) in pressed {
        for _ in 0..count {
            index = match (key, index) {
                (Key::Home, _) | (Key::ArrowDown | Key::PageDown, None) => Some(0),
                (Key::End, _) | (Key::ArrowUp | Key::PageUp, None) => Some(last),
                (Key::ArrowUp, Some(index)) => Some(index.saturating_sub(1)),
                (Key::ArrowDown, Some(index)) => Some(last.min(index + 1)),
                (Key::PageUp, Some(index)) => Some(index.saturating_sub(page)),
                (Key::PageDown, Some(index)) => Some(last.min(index + page)),
                (key, Some(index)) => turn(key, index, shown, state),
                (_, None) => None,
            };
        }
    }
    if index != start
        && let Some(row) = index.and_then(|index| state.rows().get(index))
    {
        actions.push(Action::Select(Some(row.node)));
    }
}

/// What was pressed, and how often.
fn pressed(ui: &Ui) -> Vec<(Key, usize)> {
    let keys = [
        Key::ArrowUp,
        Key::ArrowDown,
        Key::PageUp,
        Key::PageDown,
        Key::Home,
        Key::End,
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::Enter,
        Key::Space,
    ];
    ui.input_mut(|input| {
        let count = |key| (key, input.count_and_consume_key(Modifiers::NONE, key));
        keys.map(count).into_iter().filter(|it| it.1 > 0).collect()
    })
}

/// Opens or closes a branch, or where there is nothing to open or close goes down or up a level.
fn turn(key: Key, index: usize, shown: &Shown<'_>, state: &mut OutlineState) -> Option<usize> {
    let node = state.rows().get(index)?.node;
    let is_open = state.is_open(node);
    let has_children = state.facts(shown, node).has_children;
    match (key, has_children, is_open) {
        (Key::ArrowRight, true, true) => return Some(index + 1),
        (Key::ArrowLeft | Key::Enter | Key::Space, true, true) => {
            state.set_open(node, false);
        }
        (Key::ArrowRight | Key::Enter | Key::Space, true, false) => state.set_open(node, true),
        (Key::ArrowLeft, _, _) => return parent_index(state.rows(), index).or(Some(index)),
        _ => {}
    }
    Some(index)
}

/// Where a node stands among the rows.
pub(super) fn index_of(state: &OutlineState, node: NodeId) -> Option<usize> {
    state.rows().iter().position(|row| row.node == node)
}
