//! The dialog with the units at home from which rotations come.

use egui::{Align, Context, Id, ScrollArea, TextEdit, Ui};

use crate::edit::{AddBaseUnit, BaseUnitField, Edit, RemoveBaseUnit, SetBaseUnit};
use crate::model::{BaseUnit, BaseUnitId, Echelon, Function, Location};
use crate::text::Message;

use super::field::{
    Drafts, EntryRow, Folds, Form, add_link_ui, confidence_of, coordinates_field_ui, country_name,
    entry_ui, error_ui, note_ui, sheet_ui,
};
use super::own_country_list::refusal_ui;
use super::{Action, Shown, theme};

/// What is typed and unfolded in the dialog.
#[derive(Debug, Default)]
pub struct BaseUnitListState {
    drafts: Drafts,
    folds: Folds,
    query: String,

    /// Why a unit cannot be removed.
    refusal: Option<(BaseUnitId, Message)>,

    /// A unit that is to be brought into sight.
    revealed: Option<BaseUnitId>,

    /// Whether something had the focus when the dialog was drawn last.
    had_focus: bool,
}

/// The width of the dialog, in points.
const WIDTH: f32 = 560.0;

/// The width of the labels, in points.
const LABEL_WIDTH: f32 = 120.0;

/// Draws the dialog over everything else; whether it stays open.
///
/// Escape leaves a field first and closes the dialog then.
pub fn base_unit_list_ui(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut BaseUnitListState,
    actions: &mut Vec<Action>,
) -> bool {
    let height = context.content_rect().height() - 260.0;
    let mut had_focus = state.had_focus;
    let title = shown.label("base-units-title");
    let (head, texts) = ((title.as_str(), WIDTH), shown.texts);
    let stays = sheet_ui(context, "base-units", head, texts, &mut had_focus, |ui| {
        note_ui(ui, shown.label("base-units-hint"));
        let search = TextEdit::singleline(&mut state.query)
            .hint_text(shown.label("field-search"))
            .desired_width(f32::INFINITY);
        ui.add(search).accessible_name(shown.label("field-search"));
        ScrollArea::vertical()
            .auto_shrink([false, true])
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                list_ui(ui, shown, state, actions);
                super::follow_focus(ui);
            });
        add_ui(ui, shown, state, actions);
    });
    state.had_focus = had_focus;
    stays
}

fn form<'a>(shown: &Shown<'a>, drafts: &'a mut Drafts, actions: &'a mut Vec<Action>) -> Form<'a> {
    let mut form = Form::new(*shown, drafts, actions, Id::unique("base-unit-fields"));
    form.label_width = LABEL_WIDTH;
    form
}

fn list_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut BaseUnitListState,
    actions: &mut Vec<Action>,
) {
    let query = state.query.trim().to_lowercase();
    let is_found = |it: &&BaseUnit| {
        let names = [&it.name, &it.short_name];
        names
            .iter()
            .any(|name| name.to_lowercase().contains(&query))
    };
    let mut found: Vec<&BaseUnit> = shown.plan.base_units().filter(is_found).collect();
    found.sort_by(|one, other| shown.texts.compare(&one.name, &other.name));
    let mut form = form(shown, &mut state.drafts, actions);
    if found.is_empty() {
        note_ui(ui, shown.label("base-units-none"));
    }
    for base in found {
        if state.revealed.take_if(|it| *it == base.id).is_some() {
            ui.scroll_to_cursor(Some(Align::Center));
        }
        let mut form = form.within(("base-unit", base.id));
        let row = EntryRow {
            text: base.name.clone(),
            note: country_name(shown.plan, shown.texts, base.country),
            confidence: confidence_of(shown, base.source),
            ..EntryRow::default()
        };
        if entry_ui(ui, &form, &mut state.folds, &row) {
            fields_ui(ui, &mut form, base);
            delete_ui(ui, &mut form, base, &mut state.refusal);
            ui.add_space(theme::SPACE);
        }
    }
}

/// What adds a unit, which is then unfolded and brought into sight.
fn add_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut BaseUnitListState,
    actions: &mut Vec<Action>,
) {
    if !add_link_ui(ui, &shown.label("base-units-add")).clicked() {
        return;
    }
    let base = BaseUnit {
        id: shown.ids.clone().next_id(),
        name: shown.label("base-units-new"),
        short_name: String::new(),
        country: shown.plan.head().country,
        echelon: Echelon::Battalion,
        function: Function::Infantry,
        location: None,
        source: None,
        remarks: String::new(),
    };
    let mut form = form(shown, &mut state.drafts, actions);
    let entry = form.within(("base-unit", base.id)).root;
    state.folds.set_open(entry, true);
    state.revealed = Some(base.id);
    state.query.clear();
    let base_unit = base;
    form.perform(ui, Edit::AddBaseUnit(AddBaseUnit { base_unit }));
}

fn delete_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    base: &BaseUnit,
    refusal: &mut Option<(BaseUnitId, Message)>,
) {
    let (shown, id) = (form.shown, base.id);
    if ui.button(shown.label("base-units-delete")).clicked() {
        let edit = Edit::RemoveBaseUnit(RemoveBaseUnit { base_unit: id });
        match edit.apply(shown.plan) {
            Ok(_) => form.perform(ui, edit),
            Err(refused) => *refusal = Some((id, refused.message)),
        }
    }
    if let Some((refused, message)) = refusal
        && *refused == id
    {
        refusal_ui(ui, &shown, message);
    }
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, base: &BaseUnit) {
    let set = |field| {
        Edit::SetBaseUnit(SetBaseUnit {
            base_unit: base.id,
            field,
        })
    };
    form.text(ui, "inspector-name", &base.name, |name| {
        set(BaseUnitField::Name(name))
    });
    form.text(ui, "inspector-short-name", &base.short_name, |name| {
        set(BaseUnitField::ShortName(name))
    });
    form.country(ui, "inspector-country", base.country, |country| {
        set(BaseUnitField::Country(country))
    });
    let echelon = (base.echelon, Echelon::ALL.as_slice());
    form.choice(ui, "inspector-echelon", echelon, Echelon::message, |it| {
        set(BaseUnitField::Echelon(it))
    });
    let function = (base.function, Function::ALL.as_slice());
    let message = Function::message;
    form.choice(ui, "inspector-function", function, message, |it| {
        set(BaseUnitField::Function(it))
    });
    location_ui(ui, form, base.location.as_ref(), |location| {
        set(BaseUnitField::Location(location))
    });
    form.source(ui, "inspector-source", base.source, |source| {
        set(BaseUnitField::Source(source))
    });
    form.remarks(ui, "inspector-remarks", &base.remarks, |remarks| {
        set(BaseUnitField::Remarks(remarks))
    });
}

/// The fields of a place that may be absent: its name, and coordinates once there is one.
pub(super) fn location_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    now: Option<&Location>,
    edit: impl Fn(Option<Location>) -> Edit,
) {
    let name = now.map_or("", |location| location.name.as_str());
    form.text(ui, "inspector-place", name, |name| {
        let location = Location {
            name,
            latitude: now.and_then(|it| it.latitude),
            longitude: now.and_then(|it| it.longitude),
        };
        edit((!location.name.is_empty()).then_some(location))
    });
    let Some(now) = now else {
        return;
    };
    let id = form.id("inspector-coordinates");
    let known = now.latitude.zip(now.longitude);
    let typed = form.row(ui, "inspector-coordinates", |form, ui, name| {
        let typed = coordinates_field_ui(ui, form.drafts, id, name, known);
        error_ui(ui, form.drafts, id, form.shown.texts);
        typed
    });
    if let Some(entered) = typed {
        let location = Location {
            name: now.name.clone(),
            latitude: entered.value.map(|(latitude, _)| latitude),
            longitude: entered.value.map(|(_, longitude)| longitude),
        };
        form.perform(ui, edit(Some(location)));
    }
}
