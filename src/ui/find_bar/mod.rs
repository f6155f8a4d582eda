//! The bar that finds a text in names, remarks and the like, and replaces it.
//!
//! What is found is not computed here: the window asks [`FindState::wanted`], looks in the background, and hands it to [`FindState::take`].
//! Only places in sight are drawn.

mod rows;
mod state;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Align, Id, Key, Layout, Modifiers, RichText, TextEdit, Ui};

use crate::edit::{Edit, ReplaceText};
use crate::model::{Item, NodeId, Plan};
use crate::text::Message;

use super::field::link_ui;
use super::{Action, Shown, theme};

pub use self::state::{FindKey, FindState};

/// The width of the fields, in points.
const FIELD: f32 = 260.0;

/// The field of what is looked for.
pub fn find_field() -> Id {
    Id::unique("find-text")
}

/// The field of what takes its place.
pub fn replace_field() -> Id {
    Id::unique("find-with")
}

/// Draws the bar with the places found below it.
pub fn find_bar_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut FindState,
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = theme::SPACE_SMALL;
    head_ui(ui, shown, state);
    if state.replaces {
        replace_ui(ui, shown, state, actions);
    }
    options_ui(ui, shown, state);
    let is_known = state.wanted(shown).is_none();
    if is_known && let Some(index) = state.step(state.matches(shown).len()) {
        go_to(index, shown, state, actions);
    }
    if state.matches(shown).is_empty() {
        nothing_ui(ui, shown, state);
    } else {
        rows::rows_ui(ui, shown, state, actions);
    }
}

/// Goes to a place: what it belongs to is chosen.
fn go_to(index: usize, shown: &Shown<'_>, state: &mut FindState, actions: &mut Vec<Action>) {
    let Some(found) = state.matches(shown).get(index) else {
        return;
    };
    let node = node(shown.plan, found.place.item);
    state.go_to(index, node);
    if node.is_some() {
        actions.push(Action::Select(node));
    }
}

/// What can be chosen of a part of the plan; of an arrangement the unit in which all serve.
fn node(plan: &Plan, item: Item) -> Option<NodeId> {
    match item {
        Item::Mission(id) => Some(id.into()),
        Item::Formation(id) => Some(id.into()),
        Item::Unit(id) => Some(id.into()),
        Item::Arrangement(id) => plan.arrangement(id).map(|it| it.unit.into()),
        Item::BaseUnit(_)
        | Item::Agreement(_)
        | Item::Source(_)
        | Item::Head
        | Item::Country(_) => None,
    }
}

/// Draws the field of what is looked for, the ways through what was found, and the way out.
fn head_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut FindState) {
    ui.horizontal(|ui| {
        let label = label_ui(ui, &shown.label("find-find"));
        keys(ui, state);
        let field = TextEdit::singleline(&mut state.query.text)
            .id(find_field())
            .char_limit(200)
            .desired_width(FIELD);
        let response = ui.add(field).labelled_by(label);
        if std::mem::take(&mut state.wants_focus) {
            response.request_focus();
            choose_all(ui, find_field(), &state.query.text);
        }
        closes_on_escape(ui, &response, state);
        let has_any = !state.matches(shown).is_empty();
        for (by, label, keys) in [
            (-1, shown.label("find-previous"), "Shift+F3"),
            (1, shown.label("find-next"), "F3"),
        ] {
            let response = ui
                .add_enabled(has_any, egui::Button::new(label))
                .on_hover_text(keys)
                .on_disabled_hover_text(shown.label("find-nothing-found"));
            if response.clicked() {
                state.go_on(by);
            }
        }
        if has_any {
            let count = RichText::new(shown.texts.say(&count(shown, state)));
            ui.label(count.color(theme::of(ui).text_weak));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = shown.label("find-close");
            if ui.button("×").accessible_name(name).clicked() {
                close(ui, state);
            }
            if !state.replaces && link_ui(ui, shown.label("find-replace-too")).clicked() {
                state.open(true);
            }
        });
    });
}

/// Says where the places would be why there are none; the bar stays as high as it is with them.
fn nothing_ui(ui: &mut Ui, shown: &Shown<'_>, state: &FindState) {
    let place = ui.available_rect_before_wrap();
    ui.allocate_rect(place, egui::Sense::hover());
    let theme = theme::of(ui);
    let area = place.shrink2(egui::vec2(0.0, theme::SPACE_SMALL));
    let radius = f32::from(theme::CORNER_RADIUS);
    ui.painter().rect_filled(area, radius, theme.background);
    let words = RichText::new(shown.texts.say(&count(shown, state))).color(theme.text_weak);
    ui.put(area, egui::Label::new(words));
}

/// How many places there are, and which of them one is at.
fn count(shown: &Shown<'_>, state: &FindState) -> Message {
    if state.query.text.is_empty() {
        return Message::new("find-type");
    }
    if !state.query.names && !state.query.remarks {
        return Message::new("find-nowhere");
    }
    if state.wanted(shown).is_some() {
        return Message::new("find-searching");
    }
    let count = state.matches(shown).len();
    match state.current() {
        Some(index) if count > 0 => Message::new("find-place")
            .with("number", index + 1)
            .with("count", count),
        _ => Message::new("find-count").with("count", count),
    }
}

/// Draws what takes the place of what is found, and the buttons that put it there.
fn replace_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut FindState, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let label = label_ui(ui, &shown.label("find-with"));
        let field = TextEdit::singleline(&mut state.with)
            .id(replace_field())
            .char_limit(200)
            .desired_width(FIELD);
        let response = ui.add(field).labelled_by(label);
        let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        closes_on_escape(ui, &response, state);
        let is_known = state.wanted(shown).is_none();
        let count = state.matches(shown).len();
        let can = is_known && count > 0;
        let one = ui
            .add_enabled(can, egui::Button::new(shown.label("find-replace-one")))
            .on_disabled_hover_text(shown.label("find-nothing-found"));
        if can && (one.clicked() || is_entered) {
            replace_one(shown, state, actions);
        }
        if is_entered {
            response.request_focus();
        }
        let all = Message::new("find-replace-all").with("count", count);
        let all = ui
            .add_enabled(can, egui::Button::new(shown.texts.say(&all)))
            .on_disabled_hover_text(shown.label("find-nothing-found"));
        if can && all.clicked() {
            let matches = state.matches(shown).to_vec();
            actions.push(edit(state, matches).into());
        }
    });
}

/// Replaces the place gone to; where none was, goes to the first, so that nothing is replaced unseen.
fn replace_one(shown: &Shown<'_>, state: &mut FindState, actions: &mut Vec<Action>) {
    let matches = state.matches(shown);
    let current = state.current().filter(|index| *index < matches.len());
    let Some(index) = current else {
        go_to(0, shown, state, actions);
        return;
    };
    let only = matches[index].clone();
    let next = matches.get(index + 1).or_else(|| matches.first());
    let next = next.and_then(|next| node(shown.plan, next.place.item));
    let finder = state.query.finder();
    let again = finder.map_or(0, |finder| finder.find(&state.with).len());
    let replace = edit(state, vec![only]);
    // One that is refused leaves all as it is, and the place with it.
    if replace.apply(shown.plan).is_ok() {
        state.pass_over(again);
        actions.push(replace.into());
        state.go_to(index, next);
        actions.push(Action::Select(next));
    } else {
        actions.push(replace.into());
    }
}

fn edit(state: &FindState, matches: Vec<crate::analysis::TextMatch>) -> Edit {
    Edit::ReplaceText(ReplaceText {
        matches,
        found: state.query.text.clone(),
        with: state.with.clone(),
    })
}

/// Draws how and where to look.
fn options_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut FindState) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_LARGE;
        let query = &mut state.query;
        ui.checkbox(
            &mut query.strictness.matches_case,
            shown.label("find-matches-case"),
        )
        .on_hover_text(shown.label("find-matches-case-hint"));
        ui.checkbox(
            &mut query.strictness.whole_words,
            shown.label("find-whole-words"),
        );
        ui.checkbox(&mut query.names, shown.label("find-names"))
            .on_hover_text(shown.label("find-names-hint"));
        ui.checkbox(&mut query.remarks, shown.label("find-remarks"))
            .on_hover_text(shown.label("find-remarks-hint"));
    });
}

/// Draws a label before a field, as wide as the wider one.
fn label_ui(ui: &mut Ui, text: &str) -> Id {
    let theme = theme::of(ui);
    let size = egui::vec2(88.0, theme::ROW_HEIGHT);
    let layout = Layout::left_to_right(Align::Center);
    let response = ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_min_width(size.x);
        ui.label(RichText::new(text).color(theme.text_weak))
    });
    response.inner.id
}

/// Enter goes on, with Shift back; the arrow keys go through what was found.
fn keys(ui: &Ui, state: &mut FindState) {
    if !ui.memory(|memory| memory.has_focus(find_field())) {
        return;
    }
    let by = ui.input_mut(|input| {
        let mut count = |modifiers, key| {
            let count = input.count_and_consume_key(modifiers, key);
            count.cast_signed()
        };
        let back = count(Modifiers::SHIFT, Key::Enter) + count(Modifiers::NONE, Key::ArrowUp);
        let on = count(Modifiers::NONE, Key::Enter) + count(Modifiers::NONE, Key::ArrowDown);
        on - back
    });
    if by != 0 {
        state.go_on(by);
    }
}

fn closes_on_escape(ui: &Ui, response: &egui::Response, state: &mut FindState) {
    let has_keyboard = response.has_focus() || response.lost_focus();
    if has_keyboard && ui.input(|input| input.key_pressed(Key::Escape)) {
        close(ui, state);
    }
}

/// Closes the bar and gives the keyboard to the tree, where what was found is chosen.
fn close(ui: &Ui, state: &mut FindState) {
    state.close();
    ui.memory_mut(|memory| memory.request_focus(super::outline::tree()));
    ui.ctx().request_repaint();
}

/// Chooses all of the text in a field, so that typing replaces it.
fn choose_all(ui: &Ui, field: Id, text: &str) {
    let mut edit = TextEditState::load(ui.ctx(), field).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    edit.cursor.set_char_range(Some(all));
    edit.store(ui.ctx(), field);
}
