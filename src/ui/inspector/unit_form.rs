//! A unit with every field of it.

use egui::{RichText, Ui};

use crate::analysis::parent_on;
use crate::edit::{Edit, SetUnit, UnitField};
use crate::model::{Category, Echelon, Function, Nationality, NodeId, Unit};
use crate::text::{Message, Texts};
use crate::ui::field::{
    CountryField, Form, PickedCountry, country_field_ui, country_name, error_ui, heading_ui,
    link_ui, title_field_ui,
};
use crate::ui::unit_symbol::unit_box_ui;
use crate::ui::{Action, theme};

use super::authorized_list::authorized_list_ui;
use super::joint_section::joint_section_ui;
use super::nodes::{node_name, parent_ui};
use super::parts::Parts;
use super::people_section::people_section_ui;
use super::period_list::period_list_ui;
use super::position_list::position_list_ui;
use super::rotation_list::rotation_list_ui;
use super::source_section::source_section_ui;

/// Draws a unit.
pub(super) fn unit_form_ui(ui: &mut Ui, form: &mut Form<'_>, parts: &mut Parts, unit: &Unit) {
    title_ui(ui, form, unit);
    head_ui(ui, form, unit);
    people_section_ui(ui, form, parts, unit);
    period_list_ui(ui, form, parts, unit);
    joint_section_ui(ui, form, parts, unit);
    authorized_list_ui(ui, form, parts, unit);
    rotation_list_ui(ui, form, parts, unit);
    position_list_ui(ui, form, parts, unit);
    let unit_heading = form.shown.label("inspector-unit");
    heading_ui(ui, &unit_heading);
    fields_ui(ui, form, unit);
    source_section_ui(ui, form, unit);
}

fn set(unit: &Unit, field: UnitField) -> Edit {
    let unit = unit.id;
    Edit::SetUnit(SetUnit { unit, field })
}

/// The name, which can be typed over.
fn title_ui(ui: &mut Ui, form: &mut Form<'_>, unit: &Unit) {
    let id = form.id("inspector-name");
    let name = form.shown.label("inspector-name");
    let typed = title_field_ui(ui, form.drafts, id, &name, &unit.name);
    error_ui(ui, form.drafts, id, form.shown.texts);
    if let Some(name) = typed {
        form.perform(ui, set(unit, UnitField::Name(name)));
    }
}

/// The unit's box with what it is in words beside it.
fn head_ui(ui: &mut Ui, form: &mut Form<'_>, unit: &Unit) {
    if form.drafts.is_finishing() {
        return;
    }
    let shown = form.shown;
    let texts = shown.texts;
    ui.horizontal(|ui| {
        unit_box_ui(ui, shown.plan, shown.palette, texts, unit);
        ui.add_space(theme::SPACE_SMALL);
        ui.vertical(|ui| {
            let country = match unit.nationality {
                Nationality::National(code) => country_name(shown.plan, texts, code),
                Nationality::Joint => texts.label("inspector-joint"),
            };
            let echelon = texts.say(&unit.echelon.message());
            let function = texts.say(&unit.function.message());
            pair_ui(ui, texts, echelon, function);
            let category = texts.say(&unit.category.message());
            pair_ui(ui, texts, category, country);
            attachment_ui(ui, form, unit);
        });
    });
}

/// Draws two words in one line, or in two where they don't fit.
fn pair_ui(ui: &mut Ui, texts: &Texts, one: String, other: String) {
    let message = Message::new("inspector-pair")
        .with("one", one.as_str())
        .with("other", other.as_str());
    let both = texts.say(&message);
    let color = theme::of(ui).text;
    let galley = ui
        .painter()
        .layout_no_wrap(both.clone(), theme::body(), color);
    if galley.size().x <= ui.available_width() {
        ui.label(both);
    } else {
        ui.label(one);
        ui.label(other);
    }
}

/// Under what the unit stands on the day, where it is attached.
fn attachment_ui(ui: &mut Ui, form: &mut Form<'_>, unit: &Unit) {
    let shown = form.shown;
    let parent = parent_on(shown.plan, unit.id.into(), shown.day);
    let Some(parent) = parent.filter(|parent| *parent != unit.parent) else {
        return;
    };
    let name = node_name(shown.plan, parent);
    let message = Message::new("inspector-attached-to").with("parent", name);
    let words = shown.texts.say(&message);
    if link_ui(ui, words).clicked() {
        form.actions.push(Action::Select(Some(parent)));
    }
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, unit: &Unit) {
    form.text(ui, "inspector-short-name", &unit.short_name, |name| {
        set(unit, UnitField::ShortName(name))
    });
    let echelon = (unit.echelon, Echelon::ALL.as_slice());
    form.choice(ui, "inspector-echelon", echelon, Echelon::message, |it| {
        set(unit, UnitField::Echelon(it))
    });
    let function = (unit.function, Function::ALL.as_slice());
    form.choice(
        ui,
        "inspector-function",
        function,
        Function::message,
        |it| set(unit, UnitField::Function(it)),
    );
    nationality_ui(ui, form, unit);
    let category = (unit.category, Category::ALL.as_slice());
    form.choice(
        ui,
        "inspector-category",
        category,
        Category::message,
        |it| set(unit, UnitField::Category(it)),
    );
    parent_ui(ui, form, NodeId::Unit(unit.id), unit.parent);
    form.remarks(ui, "inspector-remarks", &unit.remarks, |remarks| {
        set(unit, UnitField::Remarks(remarks))
    });
}

fn nationality_ui(ui: &mut Ui, form: &mut Form<'_>, unit: &Unit) {
    let (id, shown) = (form.id("inspector-nationality"), form.shown);
    let joint = shown.label("inspector-joint");
    let country = unit.nationality.country();
    let text = country.map_or_else(
        || joint.clone(),
        |code| country_name(shown.plan, shown.texts, code),
    );
    let picked = form.row_for(ui, "inspector-nationality", &text, |form, ui, name| {
        let field = CountryField {
            id,
            name,
            country,
            without: Some(&joint),
        };
        country_field_ui(ui, &shown, form.drafts, &field)
    });
    let nationality = match picked {
        None => return,
        Some(PickedCountry::Country(code)) => Nationality::National(code),
        Some(PickedCountry::Without) => Nationality::Joint,
    };
    form.perform(ui, set(unit, UnitField::Nationality(nationality)));
}

/// A number that stands out.
pub(super) fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).font(theme::body_strong())
}
