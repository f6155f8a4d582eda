//! The dialog with the units at home from which rotations come.

use egui::{Context, Ui};

use crate::edit::{AddBaseUnit, BaseUnitField, Edit, RemoveBaseUnit, SetBaseUnit};
use crate::model::{BaseUnit, BaseUnitId, Echelon, Function, Location, Plan};

use super::entry_list::{EntryListState, EntryListWords, Listed, entry_list_ui};
use super::field::{EntryRow, Form, confidence_of, coordinates_field_ui, country_name, error_ui};
use super::{Action, Shown};

/// What is typed and unfolded in the dialog.
pub type BaseUnitListState = EntryListState<BaseUnit>;

/// Draws the dialog over everything else; whether it stays open.
pub fn base_unit_list_ui(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut BaseUnitListState,
    actions: &mut Vec<Action>,
) -> bool {
    entry_list_ui(context, shown, state, actions)
}

impl Listed for BaseUnit {
    const NAME: &'static str = "base-units";
    const WIDTH: f32 = 560.0;
    const LABEL_WIDTH: f32 = 120.0;

    fn words(shown: &Shown<'_>) -> EntryListWords {
        EntryListWords {
            title: shown.label("base-units-title"),
            hint: shown.label("base-units-hint"),
            none: shown.label("base-units-none"),
            add: shown.label("base-units-add"),
            delete: shown.label("base-units-delete"),
        }
    }

    fn all(plan: &Plan) -> impl Iterator<Item = &Self> {
        plan.base_units()
    }

    fn find(plan: &Plan, id: BaseUnitId) -> Option<&Self> {
        plan.base_unit(id)
    }

    fn id(&self) -> BaseUnitId {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn other_name(&self) -> Option<&str> {
        Some(&self.short_name)
    }

    fn row(&self, shown: &Shown<'_>) -> EntryRow {
        EntryRow {
            text: self.name.clone(),
            note: country_name(shown.plan, shown.texts, self.country),
            confidence: confidence_of(shown, self.source),
            ..EntryRow::default()
        }
    }

    fn fields_ui(&self, ui: &mut Ui, form: &mut Form<'_>) {
        fields_ui(ui, form, self);
    }

    fn addition(id: BaseUnitId, shown: &Shown<'_>) -> Edit {
        let base_unit = Self {
            id,
            name: shown.label("base-units-new"),
            short_name: String::new(),
            country: shown.plan.head().country,
            echelon: Echelon::Battalion,
            function: Function::Infantry,
            location: None,
            source: None,
            remarks: String::new(),
        };
        Edit::AddBaseUnit(AddBaseUnit { base_unit })
    }

    fn removal(base_unit: BaseUnitId) -> Edit {
        Edit::RemoveBaseUnit(RemoveBaseUnit { base_unit })
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
