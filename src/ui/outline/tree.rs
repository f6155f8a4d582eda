//! The tree itself: rows in sight, pointer, keys, scrolling.

use std::ops::Range;

use egui::accesskit::{self, Role};
use egui::scroll_area::ScrollSource;
use egui::{Id, Popup, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::analysis::BridgeSubject;
use crate::model::{Nationality, NodeId};
use crate::text::Message;
use crate::ui::bridge::{
    BridgeAsk, anchor_selected, bridge_hint, number_link_ui, number_place, open_bridge,
};
use crate::ui::{Action, Shown, theme};

use super::drag::{Drag, drag_ui};
use super::keys::{index_of, keys};
use super::menu::row_menu_ui;
use super::rename::{Renaming, rename_ui};
use super::row_facts::RowFacts;
use super::row_paint::{RowLayout, RowLook, RowWords, paint};
use super::rows::{Row, is_above};
use super::{OutlineState, Scope};

/// The tree, which has the keyboard while its rows are gone through.
pub fn tree() -> Id {
    Id::unique("outline-tree")
}

/// Draws the tree in the room that is left.
pub(super) fn tree_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut OutlineState,
    actions: &mut Vec<Action>,
) {
    let id = tree();
    let builder = UiBuilder::new()
        .scope_id(id)
        .sense(Sense::focusable_noninteractive())
        .accessibility_role(Role::Tree)
        .accessibility_label(shown.label("outline-tree"));
    ui.scope_builder(builder, |ui| {
        ui.take_available_space();
        if state.rows().is_empty() {
            return empty_ui(ui, shown, state, actions);
        }
        if state.takes_keyboard() {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let count = state.rows().len();
        let area = ScrollArea::vertical()
            .id_salt("outline-rows")
            .auto_shrink(false)
            .scroll_source(ScrollSource::SCROLL_BAR | ScrollSource::MOUSE_WHEEL);
        area.show_viewport(ui, |ui, viewport| {
            ui.set_height(theme::ROW_HEIGHT * count as f32);
            let origin = ui.max_rect().left_top();
            let width = ui.clip_rect().right() - origin.x;
            let at = |index: usize| {
                let top = origin.y + theme::ROW_HEIGHT * index as f32;
                Rect::from_min_size(pos2(origin.x, top), vec2(width, theme::ROW_HEIGHT))
            };
            let range = in_sight(viewport, count);
            keys(ui, id, page(viewport), shown, state, actions);
            reveal(ui, state, at);
            let range = range.start..range.end.min(state.rows().len());
            for index in rows_to_draw(&range, shown, state) {
                if let Some(row) = state.rows().get(index).copied() {
                    row_ui(ui, id, at(index), index, row, shown, state, actions);
                }
            }
            drag_ui(ui, shown, state, at, actions);
        });
    });
}

/// The rows that can be seen.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a negative number becomes 0, and rows are few enough"
)]
fn in_sight(viewport: Rect, count: usize) -> Range<usize> {
    let first = (viewport.top() / theme::ROW_HEIGHT).floor() as usize;
    let last = (viewport.bottom() / theme::ROW_HEIGHT).ceil() as usize;
    first.min(count)..last.min(count)
}

/// How many rows Page up and Page down go on.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is at least one, and rows are few enough"
)]
fn page(viewport: Rect) -> usize {
    let whole = (viewport.height() / theme::ROW_HEIGHT).floor() - 1.0;
    whole.max(1.0) as usize
}

/// The rows in sight, and those that have to be there though they are out of sight: what is chosen, for screen readers, and the name being typed.
fn rows_to_draw(range: &Range<usize>, shown: &Shown<'_>, state: &OutlineState) -> Vec<usize> {
    let renamed = state.renaming.as_ref().map(|renaming| renaming.node);
    let more = shown.selection.into_iter().chain(renamed);
    let more = more.filter_map(|node| {
        // Nearly always it is in sight, and all rows need not be searched.
        let near = state.rows()[range.clone()]
            .iter()
            .any(|row| row.node == node);
        if near { None } else { index_of(state, node) }
    });
    let mut indices: Vec<usize> = range.clone().chain(more).collect();
    indices.dedup();
    indices
}

fn reveal(ui: &Ui, state: &mut OutlineState, at: impl Fn(usize) -> Rect) {
    if let Some(node) = state.reveal.take()
        && let Some(index) = index_of(state, node)
    {
        let now = egui::style::ScrollAnimation::none();
        ui.scroll_to_rect_animation(at(index), None, now);
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "where it is, what it is, and what every panel gets"
)]
fn row_ui(
    ui: &mut Ui,
    tree: Id,
    rect: Rect,
    index: usize,
    row: Row,
    shown: &Shown<'_>,
    state: &mut OutlineState,
    actions: &mut Vec<Action>,
) {
    let node = row.node;
    let facts = state.facts(shown, node);
    let layout = RowLayout::new(rect, row.level, state.fitting.clone());
    let is_selected = shown.selection == Some(node);
    let response = ui.interact(rect, tree.with(node), Sense::CLICK | Sense::DRAG);
    let link = number_ui(ui, tree, &layout, row, &facts, shown, actions);
    let is_pointed_at = response.hovered() || link.as_ref().is_some_and(Response::hovered);
    let look = RowLook {
        is_selected,
        is_hovered: is_pointed_at || response.context_menu_opened(),
        has_focus: is_selected && ui.memory(|memory| memory.has_focus(tree)),
        is_open: state.is_open(node) && facts.has_children,
        is_empty: number(shown, row) == 0,
        is_cut: state.is_cut(shown.plan, node),
    };
    let words = words(shown, state, row, &facts);
    let state_words = if look.is_cut {
        shown.label("outline-is-cut")
    } else {
        String::new()
    };
    describe(ui, tree, &response, row, &facts, look, &words, &state_words);
    if response.double_clicked() {
        state.renaming = Some(Renaming::new(shown.plan, node));
    } else if response.clicked() || response.secondary_clicked() {
        actions.push(Action::Select(Some(node)));
        state.take_keyboard(ui);
    }
    if response.drag_started_by(egui::PointerButton::Primary) {
        state.drag = Some(Drag::new(node));
    }
    Popup::context_menu(&response)
        .style(theme::menu_style)
        .show(|ui| row_menu_ui(ui, shown, node, state, actions));
    if facts.has_children {
        triangle_ui(ui, tree, &layout, index, row, shown, state, actions);
    }
    if ui.is_rect_visible(rect) {
        let theme = theme::of(ui);
        let palette = shown.palette;
        let is_short = paint(ui.painter(), theme, palette, &layout, &facts, look, &words);
        if state.drag.is_none() && is_pointed_at {
            let hint = bridge_hint(ui, shown, ask(shown, node));
            if let Some(link) = link {
                let opens = shown.label("bridge-hint-open");
                hover(link, None, [hint.clone(), Some(opens)]);
            }
            let names = is_short.then(|| facts.name.clone());
            hover(response, names, [Some(facts.full_name.clone()), hint]);
        }
    }
    if state.renaming.as_ref().is_some_and(|it| it.node == node) {
        let name = layout.name.with_max_x(layout.name.right() + theme::SPACE);
        rename_ui(ui, name, shown, state, actions);
    }
}

/// The people of a row in the view.
fn number(shown: &Shown<'_>, row: Row) -> u64 {
    let counts = shown.totals.of(row.node).all;
    counts.of(shown.view.lens, shown.view.measure)
}

fn words(shown: &Shown<'_>, state: &OutlineState, row: Row, facts: &RowFacts) -> RowWords {
    let tag = match facts.nationality {
        Some(Nationality::National(country)) => country.to_string(),
        Some(Nationality::Joint) => shown.label("outline-joint"),
        None if facts.is_in_part => shown.label("outline-in-part"),
        None => String::new(),
    };
    let columns = state.fitting.beside.iter();
    let mut numbers: Vec<String> = columns.map(|it| it.text(shown, row.node)).collect();
    numbers.push(shown.texts.number(number(shown, row)));
    RowWords { tag, numbers }
}

/// Tells screen readers what the row says, and does what they ask for.
#[expect(clippy::too_many_arguments, reason = "as for the row it belongs to")]
fn describe(
    ui: &Ui,
    tree: Id,
    response: &egui::Response,
    row: Row,
    facts: &RowFacts,
    look: RowLook,
    words: &RowWords,
    state_words: &str,
) {
    let number = words.numbers.last().map_or("", String::as_str);
    let parts = [facts.name.as_str(), words.tag.as_str(), number, state_words];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let name = parts.collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::TreeItem, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |item| {
        item.set_level(row.level);
        item.set_selected(look.is_selected);
        if facts.has_children {
            item.set_expanded(look.is_open);
        }
    });
    if look.is_selected {
        ui.ctx().accesskit_node_builder(tree, |tree| {
            tree.set_active_descendant(response.id.accesskit_id());
        });
    }
}

#[expect(clippy::too_many_arguments, reason = "as for the row it belongs to")]
fn triangle_ui(
    ui: &Ui,
    tree: Id,
    layout: &RowLayout,
    index: usize,
    row: Row,
    shown: &Shown<'_>,
    state: &mut OutlineState,
    actions: &mut Vec<Action>,
) {
    let node = row.node;
    let is_open = state.is_open(node);
    let id = tree.with(("triangle", node));
    let response = ui.interact(layout.triangle, id, Sense::CLICK);
    let name = super::rename::name(shown.plan, node);
    let name = if is_open {
        Message::new("outline-close").with("name", name)
    } else {
        Message::new("outline-open").with("name", name)
    };
    let name = shown.texts.say(&name);
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, &name));
    let requested =
        |action| ui.input(|it| it.has_accesskit_action_request(tree.with(node), action));
    let opens = requested(accesskit::Action::Expand);
    let closes = requested(accesskit::Action::Collapse);
    ui.ctx().accesskit_node_builder(tree.with(node), |item| {
        item.add_action(accesskit::Action::Expand);
        item.add_action(accesskit::Action::Collapse);
    });
    if !response.clicked() && !opens && !closes {
        return;
    }
    state.take_keyboard(ui);
    let open = if response.clicked() { !is_open } else { opens };
    state.set_open(node, open);
    // What is chosen stays in sight: its branch takes its place.
    let chosen = shown.selection.and_then(|node| index_of(state, node));
    if !open && chosen.is_some_and(|chosen| chosen > index && is_above(state.rows(), node, chosen))
    {
        actions.push(Action::Select(Some(node)));
    }
}

/// The number of a row, which opens into what it is made of; nothing where nobody is.
fn number_ui(
    ui: &Ui,
    tree: Id,
    layout: &RowLayout,
    row: Row,
    facts: &RowFacts,
    shown: &Shown<'_>,
    actions: &mut Vec<Action>,
) -> Option<Response> {
    let people = number(shown, row);
    if people == 0 {
        return None;
    }
    let text = shown.texts.number(people);
    let font = theme::body();
    let right = layout.number.right();
    let place = number_place(ui, &text, font, right, layout.number);
    let id = tree.with(("number", row.node));
    let response = number_link_ui(ui, place, id, Sense::CLICK, &facts.name, shown.texts);
    if shown.selection == Some(row.node) && ui.is_rect_visible(place) {
        anchor_selected(ui.ctx(), place);
    }
    if response.clicked() {
        actions.push(Action::Select(Some(row.node)));
        open_bridge(ui, place, ask(shown, row.node), actions);
    }
    Some(response)
}

fn ask(shown: &Shown<'_>, node: NodeId) -> BridgeAsk {
    BridgeAsk {
        subject: BridgeSubject::Node(node),
        view: shown.view,
    }
}

fn hover(response: Response, first: Option<String>, others: [Option<String>; 2]) {
    let lines = std::iter::once(first).chain(others).flatten();
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    let text = lines.join("\n");
    if !text.is_empty() {
        response.on_hover_text(text);
    }
}

/// Says why there is nothing to see, and what to do.
fn empty_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut OutlineState, actions: &mut Vec<Action>) {
    let theme = theme::of(ui);
    let has_missions = shown.plan.missions().next().is_some();
    let (text, link) = if !has_missions {
        ("outline-no-missions", "outline-first-mission")
    } else if state.is_filtering() {
        ("outline-no-match", "outline-clear-filter")
    } else {
        ("outline-none-of-ours", "outline-show-all")
    };
    super::margin(theme::SPACE_GROUP).show(ui, |ui| {
        ui.colored_label(theme.text_weak, shown.label(text));
        ui.add_space(theme::SPACE_SMALL);
        if ui.link(shown.label(link)).clicked() {
            if !has_missions {
                actions.push(Action::Command(crate::ui::Command::AddMission));
            } else if state.is_filtering() {
                state.look_for(String::new());
            } else {
                state.set_scope(Scope::All);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_in_sight_are_drawn() {
        let view = |top: f32, bottom: f32| Rect::from_x_y_ranges(0.0..=100.0, top..=bottom);
        assert_eq!(in_sight(view(0.0, 240.0), 1000), 0..10);
        assert_eq!(in_sight(view(12.0, 252.0), 1000), 0..11);
        assert_eq!(in_sight(view(0.0, 240.0), 3), 0..3);
        assert_eq!(in_sight(view(24_000.0, 24_240.0), 100), 100..100);
    }
}
