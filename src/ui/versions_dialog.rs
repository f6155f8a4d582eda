//! The dialog with the earlier versions of a plan.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Button, Context, Key, RichText, ScrollArea, Ui, vec2};

use crate::text::{Message, Texts};

use super::shell::lines_ui;
use super::{dialog_buttons_ui, modal, theme};

/// A version, as the list shows it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct VersionRow {
    /// Its file.
    pub path: PathBuf,

    /// When it was saved.
    pub moment: Message,

    /// How many bytes it has.
    pub size: u64,
}

/// What changed after a version.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum VersionChanges {
    /// It was read and compared.
    Known {
        /// What changed until the next version, in sentences.
        until_next: Vec<Message>,

        /// What changed until now, in sentences.
        until_now: Vec<Message>,
    },

    /// It could not be read, and why.
    Unreadable(Message),
}

/// What the dialog has found out and what is chosen in it.
#[derive(Debug, Default)]
pub struct VersionsState {
    /// The versions, the newest first; absent while they are looked for.
    rows: Option<Vec<VersionRow>>,

    /// What changed after each; absent while they are compared.
    changes: Option<Vec<VersionChanges>>,

    /// Which version is chosen.
    chosen: usize,

    /// Whether all changes until now are shown, not only those until the next version.
    until_now: bool,
}

/// What the person has chosen.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum VersionsAnswer {
    /// Open the version in this file.
    Open(PathBuf),

    /// Close the dialog.
    Close,
}

/// The width of the list, in points.
const LIST_WIDTH: f32 = 230.0;

/// The width of the changes, in points.
const CHANGES_WIDTH: f32 = 420.0;

/// The height of both, in points.
const HEIGHT: f32 = 320.0;

impl VersionsState {
    /// Shows the versions that were found.
    pub fn show(&mut self, rows: Vec<VersionRow>) {
        self.rows = Some(rows);
    }

    /// Shows what changed after each.
    pub fn compared(&mut self, changes: Vec<VersionChanges>) {
        self.changes = Some(changes);
    }

    fn chosen_path(&self) -> Option<PathBuf> {
        let row = self.rows.as_ref()?.get(self.chosen)?;
        Some(row.path.clone())
    }
}

/// Draws the dialog over everything else; the answer once there is one.
pub fn versions_dialog_ui(
    context: &Context,
    texts: &Texts,
    state: &mut VersionsState,
) -> Option<VersionsAnswer> {
    let mut answer = None;
    modal(context, "versions").show(context, |ui| {
        ui.set_width(LIST_WIDTH + CHANGES_WIDTH + theme::SPACE_GROUP);
        ui.label(RichText::new(texts.label("versions-title")).font(theme::title()));
        ui.add_space(theme::SPACE);
        ui.label(
            RichText::new(texts.label("versions-hint"))
                .size(theme::TEXT_SMALL)
                .color(theme::of(ui).text_weak),
        );
        ui.add_space(theme::SPACE);
        body_ui(ui, texts, state);
        ui.add_space(theme::SPACE_LARGE);
        answer = buttons_ui(ui, texts, state);
        keys(ui, state, &mut answer);
    });
    answer
}

fn body_ui(ui: &mut Ui, texts: &Texts, state: &mut VersionsState) {
    let Some(rows) = state.rows.as_deref() else {
        ui.label(texts.label("versions-searching"));
        return;
    };
    if rows.is_empty() {
        ui.label(texts.label("versions-none"));
        return;
    }
    let (chosen, until_now) = (&mut state.chosen, &mut state.until_now);
    // Those of the version that was chosen in the last frame, for this one frame.
    let changes = state.changes.as_deref().unwrap_or_default().get(*chosen);
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(LIST_WIDTH);
            ScrollArea::vertical()
                .id_salt("versions-list")
                .auto_shrink([false, false])
                .max_height(HEIGHT)
                .show(ui, |ui| {
                    for (index, row) in rows.iter().enumerate() {
                        if row_ui(ui, texts, row, index == *chosen) {
                            *chosen = index;
                        }
                    }
                });
        });
        ui.add_space(theme::SPACE);
        ui.vertical(|ui| {
            ui.set_width(CHANGES_WIDTH);
            ui.horizontal(|ui| {
                let next = texts.label("versions-until-next");
                ui.selectable_value(until_now, false, next);
                let now = texts.label("versions-until-now");
                ui.selectable_value(until_now, true, now);
            });
            ui.add_space(theme::SPACE_SMALL);
            changes_ui(ui, texts, changes, *until_now);
        });
    });
}

/// Draws one version; whether it was clicked.
fn row_ui(ui: &mut Ui, texts: &Texts, row: &VersionRow, is_chosen: bool) -> bool {
    let moment = texts.say(&row.moment);
    let size = texts.say(&size(row.size));
    let button = Button::selectable(is_chosen, moment.as_str())
        .right_text(
            RichText::new(size.as_str())
                .size(theme::TEXT_SMALL)
                .color(theme::of(ui).text_weak),
        )
        .min_size(vec2(LIST_WIDTH - theme::SPACE_LARGE, theme::ROW_HEIGHT));
    let response = ui.add(button);
    response.widget_info(|| {
        let name = format!("{moment}, {size}");
        egui::WidgetInfo::selected(Role::ListItem, true, is_chosen, name)
    });
    response.clicked()
}

/// A size in kilobytes, rounded up.
fn size(bytes: u64) -> Message {
    Message::new("versions-size").with("size", bytes.div_ceil(1000))
}

/// Draws what changed after the chosen version, once that is known.
fn changes_ui(ui: &mut Ui, texts: &Texts, changes: Option<&VersionChanges>, is_until_now: bool) {
    match changes {
        None => {
            ui.label(texts.label("versions-comparing"));
        }
        Some(VersionChanges::Unreadable(problem)) => {
            ui.label(texts.say(problem));
        }
        Some(VersionChanges::Known {
            until_next,
            until_now,
        }) => {
            let lines = if is_until_now { until_now } else { until_next };
            if lines.is_empty() {
                ui.label(texts.label("versions-no-change"));
            } else {
                lines_ui(ui, lines, HEIGHT - 2.0 * theme::ROW_HEIGHT, texts);
            }
        }
    }
}

fn buttons_ui(ui: &mut Ui, texts: &Texts, state: &VersionsState) -> Option<VersionsAnswer> {
    let theme = theme::of(ui);
    let mut answer = None;
    dialog_buttons_ui(ui, |ui| {
        let path = state.chosen_path();
        let open = RichText::new(texts.label("versions-open")).color(theme.on_accent_strong);
        let open = Button::new(open).fill(theme.accent_strong);
        if ui.add_enabled(path.is_some(), open).clicked() {
            answer = path.map(VersionsAnswer::Open);
        }
        if ui.button(texts.label("answer-cancel")).clicked() {
            answer = Some(VersionsAnswer::Close);
        }
    });
    answer
}

/// Arrows go through the list, Enter opens, Escape closes.
fn keys(ui: &Ui, state: &mut VersionsState, answer: &mut Option<VersionsAnswer>) {
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let last = state.rows.as_ref().map_or(0, Vec::len).max(1) - 1;
    if pressed(Key::ArrowDown) {
        state.chosen = (state.chosen + 1).min(last);
    }
    if pressed(Key::ArrowUp) {
        state.chosen = state.chosen.saturating_sub(1);
    }
    // A button that has the focus answers Enter itself.
    let focused = ui.memory(|memory| memory.focused().is_some());
    if pressed(Key::Enter) && !focused && answer.is_none() {
        *answer = state.chosen_path().map(VersionsAnswer::Open);
    }
    if pressed(Key::Escape) {
        *answer = Some(VersionsAnswer::Close);
    }
}
