//! What a person does with the headings: sorting, moving and selecting columns, their menus.

use egui::{Popup, PopupAnchor, PopupCloseBehavior, Rect, Ui};

use crate::ui::{Shown, theme};

use super::Column;
use super::background::AT_ONCE;
use super::facts::Facts;
use super::grid::{Click, HEADER_HEIGHT, Happened};
use super::header_menu::{MenuChoice, OpenMenu};
use super::selection::{Extent, Whole};
use super::state::{Cursor, TableState};
use super::view::cells;
use super::work::{Sight, Work};

/// Does what the headings ask for: sorting, selecting, their menus, and moving columns.
pub(super) fn take_headings(
    ui: &Ui,
    shown: &Shown<'_>,
    happened: &Happened,
    state: &mut TableState,
) {
    if let Some((column, click)) = happened.heading {
        match click {
            Click::Plain => state.sort_by(column),
            Click::Shift => state.sort_also_by(column),
            Click::Control => select_column(state, column, false),
        }
        if click != Click::Control {
            state.scroll_to = state.cursor;
        }
    }
    let anchor = |column| {
        let mut places = happened.places.iter();
        places.find(|place| place.0 == column).map(|place| place.1)
    };
    if let Some(column) = happened.menu
        && let Some(anchor) = anchor(column)
    {
        state.menu = Some(open_menu(shown, state, column, anchor));
        ui.ctx().request_repaint();
    } else if let Some(menu) = &mut state.menu
        && let Some(place) = anchor(menu.column)
    {
        menu.anchor = place;
    }
    if happened.dragged.is_some() {
        state.dragged_heading = happened.dragged;
    }
    let Some(dragged) = state.dragged_heading else {
        return;
    };
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let before = pointer.and_then(|pointer| drop_place(ui, happened, pointer));
    if happened.dropped {
        if let Some((before, _)) = before {
            state.columns.move_before(dragged, before);
        }
        state.dragged_heading = None;
    } else if happened.dragged.is_none() {
        state.dragged_heading = None;
    } else if let Some((_, x)) = before {
        let top = happened.places.first().map_or(0.0, |place| place.1.top());
        let line = egui::Stroke::new(theme::LINE_STRONG + 1.0, theme::of(ui).mark);
        let height = egui::Rangef::new(top, top + HEADER_HEIGHT);
        ui.painter().vline(x, height, line);
    }
}

/// Before which column a heading would be let go, none for the end, and where that is.
fn drop_place(ui: &Ui, happened: &Happened, pointer: egui::Pos2) -> Option<(Option<Column>, f32)> {
    let mut places: Vec<_> = happened.places.iter().collect();
    places.sort_by(|one, other| one.1.left().total_cmp(&other.1.left()));
    let sight = ui.max_rect();
    if !sight.x_range().contains(pointer.x) {
        return None;
    }
    let scrolling = places.iter().filter(|place| place.0 != Column::Name);
    for (column, rect, _) in scrolling {
        if pointer.x < rect.center().x {
            return Some((Some(*column), rect.left()));
        }
    }
    // Behind the last one in sight, which need not be the last of all: its neighbor is not drawn.
    let last = places.last()?;
    Some((None, last.1.right()))
}

/// Selects a column, or all from the cursor's to it.
pub(super) fn select_column(state: &mut TableState, column: Column, extends: bool) {
    let Some(node) = state.rows.node(0) else {
        return;
    };
    if !extends || state.cursor.is_none() {
        state.cursor = Some(Cursor { node, column });
    }
    state.extent = Some(Extent {
        head: Cursor { node, column },
        whole: Whole::Columns,
    });
    state.wants_focus = true;
}

/// The menu of a column, at a place.
pub(super) fn open_menu(
    shown: &Shown<'_>,
    state: &TableState,
    column: Column,
    anchor: Rect,
) -> OpenMenu {
    let filter = state.choice.filters.get(&column);
    OpenMenu::new(column, anchor, filter, shown.texts)
}

/// Draws the menu of a heading, and does what is chosen in it.
pub(super) fn menu_ui(ui: &Ui, shown: &Shown<'_>, facts: Facts<'_>, state: &mut TableState) {
    let Some(mut menu) = state.menu.take() else {
        return;
    };
    count_values(shown, facts, state, &mut menu);
    let mut is_open = true;
    let mut chosen = None;
    Popup::new(
        cells().with("heading menu"),
        ui.ctx().clone(),
        PopupAnchor::ParentRect(menu.anchor),
        ui.layer_id(),
    )
    .open_bool(&mut is_open)
    .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
    .show(|ui| {
        chosen = menu.ui(
            ui,
            shown.texts,
            shown.day,
            &mut state.choice,
            &mut state.columns,
        );
    });
    if chosen == Some(MenuChoice::Select) {
        select_column(state, menu.column, false);
    }
    if is_open && chosen.is_none() {
        state.menu = Some(menu);
    } else {
        state.wants_focus = true;
        ui.ctx().request_repaint();
    }
}

/// Counts the values among which a column can be filtered, or asks for that where it takes long.
fn count_values(shown: &Shown<'_>, facts: Facts<'_>, state: &mut TableState, menu: &mut OpenMenu) {
    let revision = menu.values.as_ref().map(|(revision, _)| *revision);
    if !menu.needs_values() || revision == Some(shown.revision) || menu.asked {
        return;
    }
    let column = menu.column;
    let nodes = state.rows.all_nodes(state.choice.groups);
    if shown.plan.unit_count() <= AT_ONCE {
        let values = super::column_filter::value_counts(facts, column, nodes);
        menu.values = Some((shown.revision, values));
    } else {
        menu.asked = true;
        let nodes = nodes.collect();
        let of = Sight::of(facts, shown.revision);
        state.want(Work::Values { of, nodes, column });
    }
}
