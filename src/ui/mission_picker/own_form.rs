//! A mission that is in no table.

use egui::{Id, TextEdit, Ui};

use crate::model::Organization;
use crate::text::Texts;
use crate::ui::field::{choice_box, note_ui};
use crate::ui::theme;

/// What is put in of a mission of one's own; the rest comes later.
#[derive(Clone, Debug)]
pub(super) struct OwnMission {
    pub(super) acronym: String,
    pub(super) name: String,
    pub(super) organization: Organization,

    /// Whether the form has been given the keyboard.
    has_begun: bool,
}

impl OwnMission {
    /// One with an acronym so far.
    pub(super) fn named(acronym: String) -> Self {
        Self {
            acronym,
            name: String::new(),
            organization: Organization::Un,
            has_begun: false,
        }
    }
}

/// The id of the field of the acronym.
pub(super) fn acronym_id() -> Id {
    Id::unique("mission-picker-acronym")
}

/// The id of the field of the name.
pub(super) fn name_id() -> Id {
    Id::unique("mission-picker-name")
}

/// Draws the form.
pub(super) fn own_form_ui(ui: &mut Ui, texts: &Texts, own: &mut OwnMission) {
    if !own.has_begun {
        // In the frame of the click that opened the form nothing else can keep the keyboard.
        let has_focus = ui.memory(|memory| memory.had_focus_last_frame(acronym_id()));
        ui.memory_mut(|memory| memory.request_focus(acronym_id()));
        own.has_begun = has_focus;
        ui.ctx().request_repaint();
    }
    ui.label(
        egui::RichText::new(texts.label("mission-picker-own-title")).font(theme::body_strong()),
    );
    ui.add_space(theme::SPACE);
    for (id, label, text) in [
        (acronym_id(), "mission-picker-acronym", &mut own.acronym),
        (name_id(), "mission-picker-name", &mut own.name),
    ] {
        let name = texts.label(label);
        let label = ui.colored_label(theme::of(ui).text_weak, &name);
        let field = TextEdit::singleline(text)
            .id(id)
            .char_limit(200)
            .desired_width(f32::INFINITY);
        ui.add(field).labelled_by(label.id);
        ui.add_space(theme::SPACE);
    }
    let name = texts.label("mission-picker-organization");
    let label = ui.colored_label(theme::of(ui).text_weak, name);
    choice_box("organization")
        .width(ui.available_width())
        .selected_text(texts.say(&own.organization.message()))
        .show_ui(ui, |ui| {
            for organization in Organization::ALL {
                let word = texts.say(&organization.message());
                let row = ui.selectable_value(&mut own.organization, organization, word);
                if row.clicked() {
                    ui.close();
                }
            }
        })
        .response
        .labelled_by(label.id);
    ui.add_space(theme::SPACE_LARGE);
    note_ui(ui, texts.label("mission-picker-own-note"));
}
