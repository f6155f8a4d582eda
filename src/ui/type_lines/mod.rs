//! The dialog that reads lines as they are typed and shows what they come to, before anything is added.

mod card;
mod chip;
mod marks;
mod preview;
mod state;
mod text_box;
mod work;

use egui::{Align, Button, Context, Key, Layout, Modifiers, RichText, Ui, vec2};

use crate::edit::Edit;
use crate::exchange::typed::TypedScope;
use crate::model::NodeId;
use crate::text::Message;

use super::field::{link_ui, note_ui};
use super::{Shown, dialog_buttons_ui, dialog_title_ui, theme};

pub use self::state::TypeLinesState;
pub use self::work::{TypedDone, TypedWork};

/// The room of the dialog, in points.
const SIZE: egui::Vec2 = vec2(1100.0, 500.0);

/// The share of it that the text takes.
const TEXT_SHARE: f32 = 0.42;

/// What the person did.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum TypeLinesAnswer {
    /// Add lines in one edit and choose something; what is not added stays in the dialog.
    Add {
        /// The edit.
        edit: Box<Edit>,

        /// What is to be chosen then.
        node: NodeId,

        /// Which lines are added.
        scope: TypedScope,
    },

    /// Close the dialog; what was typed stays in it.
    Close,
}

/// Draws the dialog over everything else; what the person did, if anything.
///
/// Ctrl+Enter adds the lines that are wholly understood, Escape closes.
pub fn type_lines_ui(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut TypeLinesState,
) -> Option<TypeLinesAnswer> {
    // An open list takes Escape for itself, and is closed by it while it is drawn.
    let has_list = egui::Popup::is_any_open(context);
    let adds = context.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let modal = super::modal(context, "type-lines").show(context, |ui| {
        let room = context.content_rect().size() - vec2(96.0, 236.0);
        let size = SIZE.min(room).max(vec2(320.0, 160.0));
        ui.set_width(size.x);
        dialog_title_ui(ui, shown.label("type-lines-title"));
        note_ui(ui, shown.label("type-lines-hint"));
        ui.add_space(theme::SPACE);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE_GROUP;
            let text_width = (size.x * TEXT_SHARE).round();
            ui.vertical(|ui| {
                ui.set_width(text_width);
                text_box::text_box_ui(ui, shown, state, size.y);
            });
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                preview::preview_ui(ui, shown, state, size.y);
            });
        });
        ui.add_space(theme::SPACE);
        options_ui(ui, shown, state);
        ui.add_space(theme::SPACE);
        foot_ui(ui, shown, state, adds)
    });
    let escape = !has_list && context.input(|input| input.key_pressed(Key::Escape));
    modal.inner.or(escape.then_some(TypeLinesAnswer::Close))
}

/// Draws what is the same for all lines.
fn options_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut TypeLinesState) {
    ui.horizontal(|ui| {
        let label = Message::new("type-lines-begins").with("day", shown.day);
        ui.checkbox(&mut state.begins_on_day, shown.texts.say(&label));
        if !state.text.is_empty() {
            ui.add_space(theme::SPACE_LARGE);
            if link_ui(ui, shown.label("type-lines-clear")).clicked() {
                state.clear();
            }
        }
        let end = Layout::right_to_left(Align::Center);
        ui.with_layout(end, |ui| note_ui(ui, state.told(shown)));
    });
}

/// Draws what it all comes to, and the buttons.
fn foot_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut TypeLinesState,
    adds: bool,
) -> Option<TypeLinesAnswer> {
    if let Some(refusal) = &state.refusal {
        let text = RichText::new(shown.texts.say(refusal));
        ui.label(text.color(theme::of(ui).error));
        ui.add_space(theme::SPACE_SMALL);
    }
    let colors = theme::of(ui);
    let (whole, possible) = (
        state.count(shown, TypedScope::Whole),
        state.count(shown, TypedScope::Possible),
    );
    let hindrance = state.hindrance(shown);
    dialog_buttons_ui(ui, |ui| {
        let mut chosen = None;
        let message = Message::new("type-lines-add-whole").with("count", whole);
        let text = RichText::new(shown.texts.say(&message)).color(colors.on_accent_strong);
        let button = Button::new(text).fill(colors.accent_strong);
        let add = ui.add_enabled(hindrance.is_none(), button);
        if add.clicked() || (adds && hindrance.is_none()) {
            chosen = Some(TypedScope::Whole);
        }
        if let Some(hindrance) = &hindrance {
            add.on_disabled_hover_text(shown.texts.say(hindrance));
        } else {
            add.on_hover_text(shown.label("type-lines-add-whole-hint"));
        }
        if possible > whole {
            let message = Message::new("type-lines-add-possible").with("count", possible);
            let add = ui.button(shown.texts.say(&message));
            let add = add.on_hover_text(shown.label("type-lines-add-possible-hint"));
            if add.clicked() {
                chosen = Some(TypedScope::Possible);
            }
        }
        if ui.button(shown.label("field-close")).clicked() {
            return Some(TypeLinesAnswer::Close);
        }
        let scope = chosen?;
        let (edit, node) = state.edit(shown, scope)?;
        let edit = Box::new(edit);
        Some(TypeLinesAnswer::Add { edit, node, scope })
    })
}
