//! Renaming in place.

use egui::text::{CCursor, CCursorRange};
use egui::{Id, Key, Margin, Rect, TextEdit, Ui};

use crate::edit::{
    Edit, FormationField, MissionField, SetFormation, SetMission, SetUnit, UnitField,
};
use crate::model::{NodeId, Plan};
use crate::text::Message;
use crate::ui::{Action, Shown, theme};

use super::OutlineState;

/// A name being typed.
#[derive(Clone, Debug)]
pub(super) struct Renaming {
    /// What is renamed.
    pub(super) node: NodeId,

    text: String,

    /// Whether the field has been given the keyboard.
    has_begun: bool,

    /// Why what was typed cannot be its name.
    error: Option<Message>,
}

impl Renaming {
    /// Begins with the name as it is.
    pub(super) fn new(plan: &Plan, node: NodeId) -> Self {
        Self::with_text(node, name(plan, node).to_owned())
    }

    /// Begins with a name, for what is only just being added.
    pub(super) fn with_text(node: NodeId, text: String) -> Self {
        Self {
            node,
            text,
            has_begun: false,
            error: None,
        }
    }
}

/// The name by which the outline calls something: a mission's acronym, else the full name.
pub(super) fn name(plan: &Plan, node: NodeId) -> &str {
    let name = match node {
        NodeId::Mission(id) => plan.mission(id).map(|it| &it.acronym),
        NodeId::Formation(id) => plan.formation(id).map(|it| &it.name),
        NodeId::Unit(id) => plan.unit(id).map(|it| &it.name),
    };
    name.map_or("", String::as_str)
}

/// The edit that gives something another name.
fn edit(node: NodeId, name: String) -> Edit {
    match node {
        NodeId::Mission(mission) => Edit::SetMission(SetMission {
            mission,
            field: MissionField::Acronym(name),
        }),
        NodeId::Formation(formation) => Edit::SetFormation(SetFormation {
            formation,
            field: FormationField::Name(name),
        }),
        NodeId::Unit(unit) => Edit::SetUnit(SetUnit {
            unit,
            field: UnitField::Name(name),
        }),
    }
}

/// Takes the name that is being typed before something else is named: the edit, where there is a new name that can be.
pub(super) fn finish(shown: &Shown<'_>, state: &mut OutlineState) -> Option<Action> {
    let renaming = state.renaming.take()?;
    let text = renaming.text.trim().to_owned();
    let is_new = shown.plan.contains(renaming.node) && text != name(shown.plan, renaming.node);
    let edit = is_new.then(|| edit(renaming.node, text))?;
    edit.apply(shown.plan).is_ok().then(|| edit.into())
}

/// Draws the field over a row's name.
///
/// Enter, Tab and a click elsewhere take the name; Escape leaves the old one.
/// A name that cannot be stays typed, with the reason beside it.
pub(super) fn rename_ui(
    ui: &mut Ui,
    rect: Rect,
    shown: &Shown<'_>,
    state: &mut OutlineState,
    actions: &mut Vec<Action>,
) {
    let Some(renaming) = &mut state.renaming else {
        return;
    };
    let theme = theme::of(ui);
    let id = Id::unique("outline-rename");
    if !renaming.has_begun {
        // In a frame with a click, what is not under the pointer cannot keep the keyboard.
        if ui.input(|input| input.pointer.any_click() || input.pointer.any_pressed()) {
            ui.ctx().request_repaint();
            return;
        }
        renaming.has_begun = true;
        select_all(ui, id, &renaming.text);
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let mut field = TextEdit::singleline(&mut renaming.text)
        .id(id)
        .margin(Margin::symmetric(4, 1));
    if renaming.error.is_some() {
        field = field.text_color(theme.error);
    }
    let response = ui
        .put(rect, field)
        .accessible_name(shown.label("outline-name"));
    if response.changed() {
        renaming.error = None;
    }
    if let Some(error) = &renaming.error {
        response.show_tooltip_text(shown.texts.say(error));
    }
    if !response.lost_focus() {
        return;
    }
    let (escaped, by_key) = ui.input(|input| {
        let escaped = input.key_pressed(Key::Escape);
        (escaped, escaped || input.key_pressed(Key::Enter))
    });
    let (node, text) = (renaming.node, renaming.text.trim().to_owned());
    if escaped || text == name(shown.plan, node) {
        state.renaming = None;
        if by_key {
            state.take_keyboard(ui);
        }
        return;
    }
    let edit = edit(node, text);
    match edit.apply(shown.plan) {
        Ok(_) => {
            actions.push(edit.into());
            state.renaming = None;
            if by_key {
                state.take_keyboard(ui);
            }
        }
        Err(refusal) => {
            renaming.error = Some(refusal.message);
            if by_key {
                response.request_focus();
            }
        }
    }
}

fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut field = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    let range = CCursorRange::two(CCursor::default(), end);
    field.cursor.set_char_range(Some(range));
    field.store(ui.ctx(), id);
}
