//! What stands above the canvas: of what it is, how deep, how near, what is looked for, and what can be done with the figure.

use egui::{Align, Button, Key, Layout, TextEdit, Ui};

use crate::model::NodeId;
use crate::text::Message;
use crate::ui::field::choice_box;
use crate::ui::{Action, Shown, figure_commands_ui, figure_commands_width, theme};

use super::canvas::ZOOM_STEP;
use super::subject::choices;
use super::{OrderViewState, Subject};

/// How many joint arrangements are offered.
const MOST_ARRANGEMENTS: usize = 60;

/// How many depths can be chosen by their number.
const DEPTHS: u8 = 6;

/// All levels: more than a plan can have.
const ALL_LEVELS: u8 = 40;

/// The width of the field in which a name is looked for, in points.
const SEARCH: f32 = 150.0;

/// The width of the choice of a subject, in points.
const SUBJECT: f32 = 170.0;

/// The width of the choice of a depth, in points.
const DEPTH: f32 = 160.0;

/// The least width in which everything stands in two lines, in points.
const TWO_LINES: f32 = 590.0;

/// Draws what stands above the canvas.
pub(super) fn toolbar_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut OrderViewState,
    actions: &mut Vec<Action>,
) {
    let beside_commands = SUBJECT + DEPTH + 3.0 * theme::SPACE_LARGE;
    let needed = beside_commands + figure_commands_width(ui, shown.texts);
    let is_wide = ui.available_width() >= needed.max(TWO_LINES);
    let end = Layout::right_to_left(Align::Center);
    let first = |ui: &mut Ui, state: &mut OrderViewState| {
        subject_ui(ui, shown, state);
        depth_ui(ui, shown, state);
    };
    let second = |ui: &mut Ui, state: &mut OrderViewState, actions: &mut Vec<Action>| {
        search_ui(ui, shown, state, actions);
        empty_ui(ui, shown, state);
    };
    if is_wide {
        ui.horizontal(|ui| {
            first(ui, state);
            ui.with_layout(end, |ui| figure_commands_ui(ui, shown.texts, actions));
        });
        ui.horizontal(|ui| {
            second(ui, state, actions);
            ui.with_layout(end, |ui| zoom_ui(ui, shown, state, true));
        });
    } else {
        ui.horizontal_wrapped(|ui| first(ui, state));
        ui.horizontal_wrapped(|ui| {
            second(ui, state, actions);
            zoom_ui(ui, shown, state, false);
        });
        ui.horizontal_wrapped(|ui| figure_commands_ui(ui, shown.texts, actions));
    }
}

fn subject_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut OrderViewState) {
    let label = shown.label("order-subject");
    let subject = state.subject();
    let name = |node: NodeId| shown.plan.name_of(node).unwrap_or_default().to_owned();
    let chosen = match subject {
        Subject::Whole => shown.label("order-whole"),
        Subject::Selection | Subject::Node(_) => state.within().map_or_else(String::new, name),
    };
    let mut next = None;
    choice_box("order-subject")
        .width(SUBJECT)
        .height(420.0)
        .truncate()
        .selected_text(chosen)
        .show_ui(ui, |ui| {
            let mut entry = |ui: &mut Ui, subject_of: Subject, words: String| {
                let response = ui.selectable_label(subject == subject_of, words);
                if response.clicked() {
                    next = Some(subject_of);
                    ui.close();
                }
            };
            entry(ui, Subject::Selection, shown.label("order-follow"));
            if shown.plan.missions().nth(1).is_some() {
                entry(ui, Subject::Whole, shown.label("order-whole"));
            }
            if let Subject::Node(node) = subject
                && node.unit().is_some()
            {
                entry(ui, subject, name(node));
            }
            ui.separator();
            for (node, level) in choices(shown.plan, shown.day) {
                let indent = "    ".repeat(level);
                entry(ui, Subject::Node(node), format!("{indent}{}", name(node)));
            }
            for (unit, name) in arrangements(shown) {
                entry(ui, Subject::Node(unit), name);
            }
        })
        .response
        .on_hover_text(shown.label("order-subject-hint"))
        .accessible_name(label);
    if let Some(next) = next {
        state.show(next);
    }
}

/// The joint arrangements of the day, each with the unit in which its partners serve.
fn arrangements(shown: &Shown<'_>) -> Vec<(NodeId, String)> {
    let arrangements = shown.plan.arrangements();
    let there = arrangements.filter(|it| it.covers(shown.day) && !it.name.is_empty());
    let there = there.take(MOST_ARRANGEMENTS);
    there.map(|it| (it.unit.into(), it.name.clone())).collect()
}

fn depth_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut OrderViewState) {
    let label = shown.label("order-depth");
    let words = |depth: Option<u8>| match depth {
        None => shown.label("order-depth-fitting"),
        Some(ALL_LEVELS) => shown.label("order-depth-all"),
        Some(depth) => {
            let message = Message::new("order-depth-levels").with("levels", depth);
            shown.texts.say(&message)
        }
    };
    let chosen = state.depth();
    let mut next = None;
    choice_box("order-depth")
        .width(DEPTH)
        .height(320.0)
        .truncate()
        .selected_text(words(chosen))
        .show_ui(ui, |ui| {
            let numbers = (1..=DEPTHS).map(Some);
            let all = [None].into_iter().chain(numbers).chain([Some(ALL_LEVELS)]);
            for depth in all {
                if ui.selectable_label(chosen == depth, words(depth)).clicked() {
                    next = Some(depth);
                    ui.close();
                }
            }
        })
        .response
        .on_hover_text(shown.label("order-depth-hint"))
        .accessible_name(label);
    if let Some(depth) = next {
        state.set_depth(depth);
    }
}

fn empty_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut OrderViewState) {
    let mut with_empty = state.with_empty();
    let response = ui
        .checkbox(&mut with_empty, shown.label("order-empty"))
        .on_hover_text(shown.label("order-empty-hint"));
    if response.changed() {
        state.set_with_empty(with_empty);
    }
}

/// The buttons that come nearer, go farther and show all.
fn zoom_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut OrderViewState, from_right: bool) {
    let percent = (state.camera.scale * 100.0).round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a scale in percent is small and positive"
    )]
    let percent = Message::new("order-scale").with("percent", percent as u64);
    let percent = shown.texts.say(&percent);
    let step = |ui: &mut Ui, state: &mut OrderViewState, sign: &str, name: String, factor: f32| {
        let button = ui.button(sign).on_hover_text(&name).accessible_name(name);
        if let (true, Some(canvas)) = (button.clicked(), state.canvas) {
            state.camera.zoom(canvas, canvas.center(), factor);
        }
    };
    let fit = |ui: &mut Ui, state: &mut OrderViewState| {
        let button = Button::new(shown.label("order-fit"));
        let button = ui.add(button).on_hover_text(shown.label("order-fit-hint"));
        if button.clicked() {
            state.fit();
        }
    };
    let nearer = shown.label("order-nearer");
    let farther = shown.label("order-farther");
    if from_right {
        fit(ui, state);
        step(ui, state, "+", nearer, ZOOM_STEP);
        ui.label(percent);
        step(ui, state, "−", farther, 1.0 / ZOOM_STEP);
    } else {
        step(ui, state, "−", farther, 1.0 / ZOOM_STEP);
        ui.label(percent);
        step(ui, state, "+", nearer, ZOOM_STEP);
        fit(ui, state);
    }
    if state.is_busy() {
        ui.add(egui::Spinner::new().size(14.0));
    }
}

/// The field in which a name is looked for; Enter goes to the next one that has it.
fn search_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut OrderViewState,
    actions: &mut Vec<Action>,
) {
    let within = state.within();
    let name = shown.label("order-search");
    let field = TextEdit::singleline(&mut state.search.text)
        .hint_text(name.clone())
        .desired_width(SEARCH);
    let response = ui.add(field).accessible_name(name);
    let (enter, shift, escape) = ui.input(|input| {
        (
            input.key_pressed(Key::Enter),
            input.modifiers.shift,
            input.key_pressed(Key::Escape),
        )
    });
    if response.lost_focus() && escape {
        state.search.text.clear();
    }
    if state.search.go_on(shown, within) {
        ui.ctx().request_repaint();
    }
    let mut by = None;
    if response.lost_focus() && enter {
        by = Some(if shift { -1 } else { 1 });
        response.request_focus();
    }
    if state.search.text.trim().is_empty() {
        return;
    }
    let count = state.search.count();
    for (sign, name, step) in [
        ("‹", shown.label("order-search-before"), -1),
        ("›", shown.label("order-search-next"), 1),
    ] {
        let button = ui.add_enabled(count > 0, Button::new(sign));
        let button = button
            .on_hover_text(&name)
            .on_disabled_hover_text(shown.label("order-search-nothing"));
        if button.accessible_name(name).clicked() {
            by = Some(step);
        }
    }
    if let Some(node) = by.and_then(|by| state.search.step(by)) {
        state.find(node);
        actions.push(Action::Select(Some(node)));
    }
    let words = match state.search.number() {
        Some(number) => Message::new("order-search-at")
            .with("number", number)
            .with("count", count),
        None => Message::new("order-search-count").with("count", count),
    };
    let words = egui::RichText::new(shown.texts.say(&words)).font(theme::small());
    ui.label(words.color(theme::of(ui).text_weak));
}
