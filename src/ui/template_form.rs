//! The dialog that keeps a unit with all below it as a template.

use egui::{Button, Context, Key, RichText, TextEdit, Ui};

use crate::edit::template_of;
use crate::model::{Fragment, UnitId};
use crate::text::Message;

use super::field::note_ui;
use super::{Shown, dialog_buttons_ui, dialog_title_ui, theme};

/// What is put in.
#[derive(Clone, Debug)]
pub struct TemplateForm {
    unit: UnitId,
    name: String,

    /// In how many frames the name has been given the keyboard.
    begun: u8,
}

/// What the person did.
#[derive(Clone, Debug)]
pub enum TemplateFormAnswer {
    /// Keep this as a template.
    Keep(Box<Fragment>),

    /// Close the dialog.
    Cancel,
}

/// The width of the dialog, in points.
const WIDTH: f32 = 440.0;

/// In how many frames the name is given the keyboard.
const BEGINNING: u8 = 2;

impl TemplateForm {
    /// For a unit, under its name; nothing where the plan does not have it.
    pub fn new(shown: &Shown<'_>, unit: UnitId) -> Option<Self> {
        let name = shown.plan.unit(unit)?.name.clone();
        Some(Self {
            unit,
            name,
            begun: 0,
        })
    }

    fn fragment(&self, shown: &Shown<'_>) -> Option<Fragment> {
        template_of(shown.plan, self.unit, shown.day, self.name.trim())
    }
}

fn name_id() -> egui::Id {
    egui::Id::unique("template-form-name")
}

/// Draws the dialog over everything else; what the person did, if anything.
///
/// Enter keeps the template, Escape closes.
pub fn template_form_ui(
    context: &Context,
    shown: &Shown<'_>,
    form: &mut TemplateForm,
) -> Option<TemplateFormAnswer> {
    let modal = super::modal(context, "template-form").show(context, |ui| {
        ui.set_width(WIDTH);
        dialog_title_ui(ui, shown.label("template-form-title"));
        ui.add_space(theme::SPACE_LARGE);
        if form.begun < BEGINNING {
            form.begun += 1;
            ui.memory_mut(|memory| memory.request_focus(name_id()));
            ui.ctx().request_repaint();
        }
        let color = theme::of(ui).text_weak;
        let label = ui.colored_label(color, shown.label("template-name"));
        let field = TextEdit::singleline(&mut form.name)
            .id(name_id())
            .char_limit(200)
            .desired_width(f32::INFINITY);
        ui.add(field).labelled_by(label.id);
        ui.add_space(theme::SPACE);
        let below = shown.plan.with_all_below(form.unit.into()).len();
        let message = Message::new("template-form-told")
            .with("count", below)
            .with("day", shown.day);
        note_ui(ui, shown.texts.say(&message));
        note_ui(ui, shown.label("template-form-replaces"));
        ui.add_space(theme::SPACE_LARGE);
        buttons_ui(ui, shown, form)
    });
    let escape = context.input(|input| input.key_pressed(Key::Escape));
    modal.inner.or(escape.then_some(TemplateFormAnswer::Cancel))
}

fn buttons_ui(ui: &mut Ui, shown: &Shown<'_>, form: &TemplateForm) -> Option<TemplateFormAnswer> {
    let colors = theme::of(ui);
    let can = !form.name.trim().is_empty();
    dialog_buttons_ui(ui, |ui| {
        let text = RichText::new(shown.label("template-form-keep")).color(colors.on_accent_strong);
        let keep = ui.add_enabled(can, Button::new(text).fill(colors.accent_strong));
        let cancel = ui.button(shown.label("answer-cancel"));
        let typing = ui
            .memory(|memory| memory.had_focus_last_frame(name_id()) || memory.focused().is_none());
        let enter = typing && ui.input(|input| input.key_pressed(Key::Enter));
        let is_given = can && (keep.clicked() || enter);
        keep.on_disabled_hover_text(shown.label("template-needs-name"));
        if is_given {
            let fragment = form.fragment(shown)?;
            Some(TemplateFormAnswer::Keep(Box::new(fragment)))
        } else {
            cancel.clicked().then_some(TemplateFormAnswer::Cancel)
        }
    })
}
