//! The fields of the host: a unit of the plan, or a new joint one.

use egui::Ui;

use crate::model::NodeId;
use crate::ui::Shown;
use crate::ui::field::{Form, Pick, PickerItem, PickerList, heading_ui, picker_ui};

use super::draft::{Chosen, PlacementDraft};
use super::parts::{
    echelon_ui, field_id, halves_ui, picker_row_ui, plain_item, text_row_ui, units, with_always,
};

/// Draws them.
pub(super) fn host_fields_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    heading_ui(ui, &shown.label("placement-where"));
    let new = shown.label("placement-new-joint-unit");
    let choose = shown.label("placement-choose-host");
    let now = match draft.host {
        None => (Pick::Nothing, choose.as_str()),
        Some(Chosen::New) => (Pick::Joint, new.as_str()),
        Some(Chosen::Known(id)) => {
            let name = shown.plan.name_of(id.into());
            (Pick::Node(id.into()), name.unwrap_or_default())
        }
    };
    let guest = draft.guest_unit(shown.plan).map(|unit| unit.id);
    let fits = |unit: &crate::model::Unit| match guest {
        Some(guest) => super::is_foreign(shown.plan, guest, unit.id),
        None => true,
    };
    let find = |query: &str| {
        let always = vec![plain_item(Pick::Joint, &new)];
        with_always(query, units(&shown, query, fits), always)
    };
    match picker_row_ui(ui, form, "placement-host", now, find) {
        Some(Pick::Joint) => draft.set_host(shown.plan, Chosen::New),
        Some(Pick::Node(NodeId::Unit(id))) => draft.set_host(shown.plan, Chosen::Known(id)),
        _ => {}
    }
    if draft.host == Some(Chosen::New) {
        new_host_ui(ui, form, draft);
    }
}

fn new_host_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    if let Some(typed) = text_row_ui(ui, form, "placement-host-name", &draft.host_name) {
        draft.host_name = typed;
    }
    form.row(ui, "placement-host-place", |form, ui, name| {
        let parent = &mut draft.host_parent;
        let echelon = &mut draft.host_echelon;
        halves_ui(
            ui,
            form.drafts,
            |ui, drafts| {
                let choose = shown.label("placement-choose-parent");
                let known = parent.and_then(|node| shown.plan.name_of(node));
                let now = (
                    parent.map_or(Pick::Nothing, Pick::Node),
                    known.unwrap_or(&choose),
                );
                let id = field_id("placement-host-place");
                let find = |query: &str| formations(&shown, query);
                let field = (id, name);
                let revision = shown.revision;
                let picked = picker_ui(ui, drafts, shown.texts, field, now, revision, find);
                if let Some(Pick::Node(node)) = picked {
                    *parent = Some(node);
                }
            },
            |ui, drafts| echelon_ui(ui, &shown, drafts, "placement-host-echelon", echelon),
        );
    });
}

/// The missions and formations that a search finds.
fn formations(shown: &Shown<'_>, query: &str) -> PickerList {
    let folded = query.to_lowercase();
    let plan = shown.plan;
    let missions = plan.missions().map(|it| NodeId::Mission(it.id));
    let formations = plan.formations().map(|it| NodeId::Formation(it.id));
    let items = missions
        .chain(formations)
        .filter_map(|node| {
            let text = plan.name_of(node)?.to_owned();
            let parent = plan.parents(node).next();
            let note = parent.and_then(|parent| plan.name_of(parent));
            Some(PickerItem {
                pick: Pick::Node(node),
                text,
                note: note.unwrap_or_default().to_owned(),
            })
        })
        .filter(|item| item.text.to_lowercase().contains(&folded));
    with_always(query, items.collect(), Vec::new())
}
