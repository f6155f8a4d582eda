//! The keys of the canvas, while it has the keyboard.

use egui::{EventFilter, Id, Key, Modifiers, Ui};

use crate::chart::OrderBox;
use crate::ui::{Action, Shown};

use super::OrderViewState;
use super::work::OrderMade;

/// Goes from box to box with the arrow keys; down opens what is closed, Enter and Space open and close, Home goes to the top.
pub(super) fn keys(
    ui: &Ui,
    canvas: Id,
    shown: &Shown<'_>,
    made: &OrderMade,
    state: &mut OrderViewState,
    actions: &mut Vec<Action>,
) {
    let has_focus = ui.memory(|memory| memory.has_focus(canvas));
    if !has_focus || made.boxes().is_empty() {
        return;
    }
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(canvas, filter);
    });
    let start = shown.selection.and_then(|node| made.place_of(node));
    let mut place = start;
    for key in pressed(ui) {
        let Some(at) = place else {
            place = Some(0);
            continue;
        };
        place = match key {
            Key::Home => Some(0),
            Key::ArrowUp => above(made, at).or(place),
            Key::ArrowDown => match below(made, at) {
                None if is_folded(made, at) => {
                    turn(made, at, state);
                    place
                }
                below => below.or(place),
            },
            Key::ArrowLeft => beside(made, at, -1.0).or(place),
            Key::ArrowRight => beside(made, at, 1.0).or(place),
            _ => {
                turn(made, at, state);
                place
            }
        };
    }
    if place != start
        && let Some(one) = place.and_then(|place| made.boxes().get(place))
    {
        actions.push(Action::Select(Some(one.node)));
    }
}

/// What was pressed, one after the other.
fn pressed(ui: &Ui) -> Vec<Key> {
    let keys = [
        Key::Home,
        Key::ArrowUp,
        Key::ArrowDown,
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::Enter,
        Key::Space,
    ];
    ui.input_mut(|input| {
        let times = |key| (key, input.count_and_consume_key(Modifiers::NONE, key));
        let times = keys.map(times).into_iter();
        times
            .flat_map(|(key, count)| std::iter::repeat_n(key, count))
            .collect()
    })
}

fn is_folded(made: &OrderMade, place: usize) -> bool {
    made.boxes().get(place).is_some_and(OrderBox::is_folded)
}

fn turn(made: &OrderMade, place: usize, state: &mut OrderViewState) {
    if let Some(one) = made.boxes().get(place).filter(|one| one.below > 0) {
        state.turn(one.node);
    }
}

/// The box above in the same column, else the one that it stands under.
fn above(made: &OrderMade, place: usize) -> Option<usize> {
    let parent = made.boxes().get(place)?.parent;
    in_column(made, place, -1.0).or(parent)
}

/// The first box below, else the next in the same column.
fn below(made: &OrderMade, place: usize) -> Option<usize> {
    let first = made
        .boxes()
        .get(place + 1)
        .filter(|it| it.parent == Some(place));
    match first {
        Some(_) => Some(place + 1),
        None => in_column(made, place, 1.0),
    }
}

/// The next box of the same column, down or up.
fn in_column(made: &OrderMade, place: usize, down: f32) -> Option<usize> {
    let places = &made.layout.tree.places;
    let own = places.get(place).filter(|it| it.is_in_column)?;
    let parent = made.boxes().get(place)?.parent;
    let is_next = |other: &usize| {
        let one = made.boxes().get(*other);
        let at = places.get(*other);
        one.is_some_and(|it| it.parent == parent)
            && at.is_some_and(|it| {
                it.is_in_column
                    && (it.top.x - own.top.x).abs() < 1.0
                    && (it.top.y - own.top.y) * down > 1.0
            })
    };
    let mut next = if down > 0.0 {
        place.checked_add(1)
    } else {
        place.checked_sub(1)
    };
    next.take_if(|next| is_next(next))
}

/// The nearest box to the right or the left at about the same height.
fn beside(made: &OrderMade, place: usize, right: f32) -> Option<usize> {
    let places = &made.layout.tree.places;
    let own = places.get(place)?.top;
    let reach = made.layout.measures.block.y / 2.0;
    let is_beside = |it: &(usize, f32)| it.1 > 1.0;
    let far = places.iter().enumerate();
    far.filter(|(_, it)| (it.top.y - own.y).abs() < reach)
        .map(|(index, it)| (index, (it.top.x - own.x) * right))
        .filter(is_beside)
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(index, _)| index)
}
