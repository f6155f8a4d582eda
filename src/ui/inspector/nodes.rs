//! Missions, formations and units by name, and the choice among them as parents.

use std::collections::BTreeSet;

use egui::Ui;

use crate::edit::{Edit, MoveNodes, Position};
use crate::model::{NodeId, Plan};
use crate::ui::Shown;
use crate::ui::field::{Form, Pick, PickerItem, PickerList, picker_ui};

/// The name of a mission, formation or unit; empty where it is not in the plan.
pub(super) fn node_name(plan: &Plan, node: NodeId) -> &str {
    match node {
        NodeId::Mission(id) => plan.mission(id).map(|it| it.acronym.as_str()),
        NodeId::Formation(id) => plan.formation(id).map(|it| it.name.as_str()),
        NodeId::Unit(id) => plan.unit(id).map(|it| it.name.as_str()),
    }
    .unwrap_or_default()
}

/// The row with the usual parent of a formation or unit; another one moves it there.
pub(super) fn parent_ui(ui: &mut Ui, form: &mut Form<'_>, node: NodeId, parent: NodeId) {
    let shown = form.shown;
    let id = form.id("inspector-parent");
    let text = node_name(shown.plan, parent);
    let picked = form.row_for(ui, "inspector-parent", text, |form, ui, name| {
        let now = (Pick::Node(parent), text);
        picker_ui(
            ui,
            form.drafts,
            shown.texts,
            (id, name),
            now,
            shown.revision,
            |query| parents(&shown, node, None, query),
        )
    });
    if let Some(Pick::Node(parent)) = picked {
        let edit = Edit::MoveNodes(MoveNodes {
            nodes: vec![node],
            parent: Some(parent),
            position: Position::Last,
        });
        form.perform(ui, edit);
    }
}

/// What a node can stand under, as far as a search finds it; nothing that ever stands below it.
///
/// The words of `usual` stand first where they are given, for "as usual".
pub(super) fn parents(
    shown: &Shown<'_>,
    node: NodeId,
    usual: Option<String>,
    query: &str,
) -> PickerList {
    let plan = shown.plan;
    let folded = query.to_lowercase();
    let below = plan.ever_below(node);
    let above = above(plan, node);
    let fits = |parent: NodeId| parent != node && !below.contains(&parent);
    let is_found = |parent: NodeId| node_name(plan, parent).to_lowercase().contains(&folded);
    let missions = plan.missions().map(|it| NodeId::Mission(it.id));
    let formations = plan.formations().map(|it| NodeId::Formation(it.id));
    let units = plan
        .units()
        .map(|it| NodeId::Unit(it.id))
        .filter(|_| node.unit().is_some());
    // Those above come first, since what is looked for is mostly near.
    let near = above.iter().copied();
    let far = missions
        .chain(formations)
        .chain(units)
        .filter(|parent| !above.contains(parent));
    let mut found = near.chain(far).filter(|it| fits(*it) && is_found(*it));
    let mut items: Vec<PickerItem> = found
        .by_ref()
        .take(PickerList::MOST)
        .map(|parent| PickerItem {
            pick: Pick::Node(parent),
            text: node_name(plan, parent).to_owned(),
            note: note(plan, parent),
        })
        .collect();
    let has_more = found.next().is_some();
    if let Some(text) = usual.filter(|_| query.is_empty()) {
        let item = PickerItem {
            pick: Pick::Nothing,
            text,
            note: String::new(),
        };
        items.insert(0, item);
    }
    PickerList { items, has_more }
}

/// What stands above a node, from its parent up.
fn above(plan: &Plan, node: NodeId) -> BTreeSet<NodeId> {
    let mut above = BTreeSet::new();
    let mut next = plan.parents(node).next();
    while let Some(parent) = next {
        next = plan.parents(parent).next().filter(|_| above.insert(parent));
    }
    above
}

/// Under what a parent stands, to tell two of one name apart.
fn note(plan: &Plan, node: NodeId) -> String {
    let parent = plan.parents(node).next();
    parent
        .map(|parent| node_name(plan, parent).to_owned())
        .unwrap_or_default()
}
