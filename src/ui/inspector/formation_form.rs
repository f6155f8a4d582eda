//! A formation with every field of it.

use egui::Ui;

use crate::analysis::{BridgeSubject, Lens};
use crate::edit::{Edit, FormationField, SetFormation};
use crate::model::{Formation, FormationKind, NodeId};
use crate::text::Message;
use crate::ui::bridge::BridgeAsk;
use crate::ui::field::{Form, error_ui, heading_ui, note_ui, title_field_ui};

use super::bridge_row::bridge_row_ui;
use super::nodes::parent_ui;

/// Draws a formation.
pub(super) fn formation_form_ui(ui: &mut Ui, form: &mut Form<'_>, formation: &Formation) {
    let set = |field| {
        Edit::SetFormation(SetFormation {
            formation: formation.id,
            field,
        })
    };
    let id = form.id("inspector-name");
    let name = form.shown.label("inspector-name");
    let typed = title_field_ui(ui, form.drafts, id, &name, &formation.name);
    error_ui(ui, form.drafts, id, form.shown.texts);
    if let Some(name) = typed {
        form.perform(ui, set(FormationField::Name(name)));
    }
    totals_ui(ui, form, formation.id.into());
    let heading = form.shown.label("inspector-formation");
    heading_ui(ui, &heading);
    form.text(ui, "inspector-short-name", &formation.short_name, |name| {
        set(FormationField::ShortName(name))
    });
    let kind = (formation.kind, FormationKind::ALL.as_slice());
    form.choice(ui, "inspector-kind", kind, FormationKind::message, |it| {
        set(FormationField::Kind(it))
    });
    parent_ui(ui, form, formation.id.into(), formation.parent);
    form.remarks(ui, "inspector-remarks", &formation.remarks, |remarks| {
        set(FormationField::Remarks(remarks))
    });
}

/// Draws the people of a mission or formation on the day, as the view has them.
pub(super) fn totals_ui(ui: &mut Ui, form: &mut Form<'_>, node: NodeId) {
    let shown = form.shown;
    if form.drafts.is_finishing() {
        return;
    }
    let heading = Message::new("inspector-people-on").with("day", shown.day);
    heading_ui(ui, &shown.texts.say(&heading));
    let all = shown.totals.of(node).all;
    for lens in Lens::ALL {
        let label = match lens {
            Lens::Planned => "inspector-planned",
            Lens::Committed => "inspector-committed",
            Lens::Deployed => "inspector-in-place",
        };
        let number = shown.texts.number(all.of(lens, shown.view.measure));
        form.number_fact(ui, label, number);
    }
    let ask = BridgeAsk {
        subject: BridgeSubject::Node(node),
        view: shown.view,
    };
    bridge_row_ui(ui, form, ask);
    let toward = match shown.view.toward {
        Some(toward) => toward.message(),
        None => Message::new("toward-everyone"),
    };
    let message = Message::new("inspector-counted")
        .with("measure", shown.view.measure.message())
        .with("toward", toward);
    note_ui(ui, shown.texts.say(&message));
}
