//! The panel itself: chooses the form, and finishes what is typed before another one is shown.

use egui::{Context, Id, ScrollArea, Ui, UiBuilder};

use crate::model::{ArrangementId, NodeId, Plan, UnitId};
use crate::ui::field::{Drafts, Form};
use crate::ui::{Action, Shown, follow_focus, theme};

use super::formation_form::formation_form_ui;
use super::mission_form::mission_form_ui;
use super::parts::Parts;
use super::plan_summary::plan_summary_ui;
use super::unit_form::unit_form_ui;

/// What is typed and unfolded in the inspector.
#[derive(Debug, Default)]
pub struct InspectorState {
    drafts: Drafts,
    parts: Parts,
    subject: Option<NodeId>,
    focuses_name: bool,
}

impl InspectorState {
    /// Puts the focus into the name of what is selected when the inspector is drawn next.
    pub fn rename(&mut self) {
        self.focuses_name = true;
    }

    /// Unfolds a joint arrangement in the form of a unit that it names.
    pub fn unfold_arrangement(&mut self, unit: UnitId, arrangement: ArrangementId) {
        let entry = root(Some(unit.into())).with(("arrangement", arrangement));
        self.parts.folds.set_open(entry, true);
    }
}

/// Draws what is selected with every field of it.
pub fn inspector_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut InspectorState,
    actions: &mut Vec<Action>,
) {
    let finished = finish(ui, shown, state, actions);
    // What was just finished is already true for the rest of this frame: other edits of the frame build on it.
    let shown = match &finished {
        Some(plan) => Shown {
            plan,
            revision: !shown.revision,
            ..*shown
        },
        None => *shown,
    };
    state.subject = shown.selection;
    if state.focuses_name {
        state.focuses_name = false;
        let name = root(state.subject).with(name_label(state.subject));
        ui.memory_mut(|memory| memory.request_focus(name));
    }
    let area = ScrollArea::vertical()
        .id_salt(root(state.subject))
        .auto_shrink(false)
        .content_margin(theme::SPACE_LARGE);
    area.show(ui, |ui| {
        subject_ui(ui, shown, state, actions);
        ui.add_space(theme::SPACE_GROUP);
        follow_focus(ui);
    });
}

/// Finishes what is being typed, as if its field had lost the focus; what is not understood stays typed.
///
/// For what is done by a key while a field has the focus, such as saving: the edits come before it.
pub fn finish_typing(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut InspectorState,
    actions: &mut Vec<Action>,
) {
    if state.drafts.is_empty() {
        return;
    }
    // A child of what is seen would change the ids of what is drawn after it, so this stands by itself.
    let id = Id::unique("inspector-finishing");
    let mut unseen = Ui::new(context.clone(), id, UiBuilder::new().invisible());
    state.drafts.set_finishing(true);
    subject_ui(&mut unseen, *shown, state, actions);
    state.drafts.set_finishing(false);
}

/// Finishes what is being typed where its field goes away or loses the focus to a click; the plan as it is then.
fn finish(
    ui: &Ui,
    shown: &Shown<'_>,
    state: &mut InspectorState,
    actions: &mut Vec<Action>,
) -> Option<Plan> {
    let is_other = state.subject != shown.selection;
    if !is_other && !is_clicked_elsewhere(ui, &state.drafts) {
        return None;
    }
    let before = actions.len();
    finish_typing(ui.ctx(), shown, state, actions);
    let mut plan = shown.plan.clone();
    for action in &actions[before..] {
        if let Action::Edit(edit) = action
            && let Ok(changed) = edit.apply(&plan)
        {
            plan = changed;
        }
    }
    (actions.len() > before).then_some(plan)
}

/// Whether a click in this frame takes the focus from a field with something typed into it.
fn is_clicked_elsewhere(ui: &Ui, drafts: &Drafts) -> bool {
    let Some(field) = ui.memory(egui::Memory::focused) else {
        return false;
    };
    let is_typed = drafts.text(field).is_some();
    let area = ui.ctx().read_response(field).map(|response| response.rect);
    let at = ui.input(|input| {
        let clicked = input.pointer.any_click();
        input.pointer.interact_pos().filter(|_| clicked)
    });
    is_typed && at.is_some_and(|at| area.is_none_or(|area| !area.contains(at)))
}

/// Draws the form of the subject; nothing of a subject that is no longer in the plan.
fn subject_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    state: &mut InspectorState,
    actions: &mut Vec<Action>,
) {
    let InspectorState {
        drafts,
        parts,
        subject,
        ..
    } = state;
    let plan = shown.plan;
    let mut form = Form::new(shown, drafts, actions, root(*subject));
    match *subject {
        Some(NodeId::Mission(id)) => {
            if let Some(mission) = plan.mission(id) {
                mission_form_ui(ui, &mut form, parts, mission);
            }
        }
        Some(NodeId::Formation(id)) => {
            if let Some(formation) = plan.formation(id) {
                formation_form_ui(ui, &mut form, formation);
            }
        }
        Some(NodeId::Unit(id)) => {
            if let Some(unit) = plan.unit(id) {
                unit_form_ui(ui, &mut form, parts, unit);
            }
        }
        None => plan_summary_ui(ui, &mut form),
    }
}

/// The id of the form of a subject.
fn root(subject: Option<NodeId>) -> Id {
    Id::unique(("inspector", subject))
}

/// The label of the field with the name of a subject.
fn name_label(subject: Option<NodeId>) -> &'static str {
    match subject {
        Some(NodeId::Mission(_)) => "inspector-acronym",
        _ => "inspector-name",
    }
}
