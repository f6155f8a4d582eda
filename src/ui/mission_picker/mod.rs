//! The dialog that adds a mission: from the built-in table, or one of one's own.

mod list;
mod own_form;
mod preview;
mod search;

use egui::{Button, Context, Key, RichText, Ui};

use crate::edit::{AddMission, Edit, Position, mission_from_table};
use crate::model::{Completeness, Mission, MissionId, NodeId};
use crate::text::{Language, Message};

use super::field::link_ui;
use super::{Action, Shown, dialog_title_ui, theme};

use self::own_form::OwnMission;

/// The room of the dialog, in points.
const WIDTH: f32 = 760.0;

/// The height of the list and of what stands beside it, in points.
const HEIGHT: f32 = 420.0;

/// The width of the list, in points.
const LIST_WIDTH: f32 = 312.0;

/// What decides what is found.
type SearchKey = (String, Language, jiff::civil::Date);

/// What is chosen in the dialog.
#[derive(Clone, Debug)]
pub struct MissionPicker {
    /// What is looked for.
    search: String,

    /// What was found, with what it was found for.
    found: Option<(SearchKey, Vec<&'static str>)>,

    /// The mission of the table that is chosen, by its place among those found.
    chosen: usize,

    /// The mission of one's own, while it is being put in.
    own: Option<OwnMission>,

    held: Completeness,

    /// The acronym that the person wants to have in the plan a second time.
    again: Option<String>,

    /// Whether the dialog has been given the keyboard.
    has_begun: bool,

    /// Whether the chosen line is to be brought into view.
    reveals: bool,
}

/// What the person did.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MissionAnswer {
    /// Add a mission, in one edit, and choose it.
    Add(Vec<Action>),

    /// Choose the mission that the plan has already, and close the dialog.
    GoTo(MissionId),

    /// Close the dialog.
    Cancel,
}

impl Default for MissionPicker {
    /// Nothing looked for; the mission held in part, as by most who contribute.
    fn default() -> Self {
        Self {
            search: String::new(),
            found: None,
            chosen: 0,
            own: None,
            held: Completeness::Part,
            again: None,
            has_begun: false,
            reveals: false,
        }
    }
}

impl MissionPicker {
    /// The acronym of the chosen mission of the table.
    fn acronym(&self) -> Option<&'static str> {
        let (_, found) = self.found.as_ref()?;
        found.get(self.chosen).copied()
    }

    /// The mission of the plan that goes by the acronym of what is chosen.
    fn twin(&self, shown: &Shown<'_>) -> Option<MissionId> {
        let acronym = match &self.own {
            Some(own) => own.acronym.trim(),
            None => self.acronym()?,
        };
        let folded = acronym.to_lowercase();
        let mut missions = shown.plan.missions();
        let twin = missions.find(|it| it.acronym.to_lowercase() == folded)?;
        Some(twin.id)
    }

    /// The mission that the plan has already, unless the person wants a second one.
    fn hindering_twin(&self, shown: &Shown<'_>) -> Option<MissionId> {
        let twin = self.twin(shown)?;
        let acronym = &shown.plan.mission(twin)?.acronym;
        (self.again.as_ref() != Some(acronym)).then_some(twin)
    }

    /// The actions that add what is chosen; none while there is nothing that could be added.
    fn actions(&self, shown: &Shown<'_>) -> Option<Vec<Action>> {
        let (id, edit) = if let Some(own) = &self.own {
            own_mission(shown, own, self.held)?
        } else {
            let language = shown.texts.language();
            let ids = shown.ids.clone();
            mission_from_table(shown.plan, self.acronym()?, self.held, language, ids)?
        };
        Some(vec![edit.into(), Action::Select(Some(NodeId::Mission(id)))])
    }
}

/// Draws the dialog; what the person did, if anything.
///
/// In the search field the arrow keys go through the list; Enter adds, Escape closes.
pub fn mission_picker_ui(
    context: &Context,
    shown: &Shown<'_>,
    picker: &mut MissionPicker,
) -> Option<MissionAnswer> {
    let mut answer = None;
    let mut goal = None;
    // An open list takes Escape for itself, and is closed by it while it is drawn.
    let has_list = egui::Popup::is_any_open(context);
    super::modal(context, "mission-picker").show(context, |ui| {
        let room = context.content_rect().size() - egui::vec2(96.0, 240.0);
        let height = HEIGHT.min(room.y).max(120.0);
        ui.set_width(WIDTH.min(room.x));
        dialog_title_ui(ui, shown.label("mission-picker-title"));
        ui.add_space(theme::SPACE_LARGE);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE_GROUP;
            ui.vertical(|ui| {
                ui.set_width(LIST_WIDTH);
                ui.set_height(height);
                list::list_ui(ui, shown, picker);
            });
            ui.vertical(|ui| {
                ui.set_height(height);
                ui.set_width(ui.available_width());
                if let Some(twin) = twin_ui(ui, shown, picker) {
                    goal = Some(twin);
                }
                match &mut picker.own {
                    Some(own) => own_form::own_form_ui(ui, shown.texts, own),
                    None => preview::preview_ui(ui, shown, picker.acronym()),
                }
            });
        });
        ui.add_space(theme::SPACE_LARGE);
        answer = goal
            .map(MissionAnswer::GoTo)
            .or_else(|| foot_ui(ui, shown, picker));
        if !has_list && ui.input(|input| input.key_pressed(Key::Escape)) {
            answer = Some(MissionAnswer::Cancel);
        }
    });
    answer
}

/// Says that the plan has the mission already, with the ways out of that; the mission to go to, if the person wants to.
fn twin_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut MissionPicker) -> Option<MissionId> {
    let twin = picker.twin(shown)?;
    let acronym = &shown.plan.mission(twin)?.acronym;
    let mut goal = None;
    let theme = theme::of(ui);
    let frame = egui::Frame::new()
        .fill(theme.quiet)
        .stroke((theme::LINE, theme.warning))
        .corner_radius(theme::CORNER_RADIUS)
        .inner_margin(theme::SPACE);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let hinders = picker.hindering_twin(shown).is_some();
        let message = if hinders {
            Message::new("mission-picker-there-already").with("acronym", acronym.as_str())
        } else {
            Message::new("mission-picker-second-time").with("acronym", acronym.as_str())
        };
        ui.label(RichText::new(shown.texts.say(&message)).color(theme.warning));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE_LARGE;
            if link_ui(ui, shown.label("mission-picker-go-to-it")).clicked() {
                goal = Some(twin);
            }
            if hinders && link_ui(ui, shown.label("mission-picker-again")).clicked() {
                picker.again = Some(acronym.clone());
            }
        });
    });
    ui.add_space(theme::SPACE);
    goal
}

/// Draws how much of the mission the plan is to hold, and the buttons.
fn foot_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut MissionPicker) -> Option<MissionAnswer> {
    let mut answer = None;
    ui.horizontal(|ui| {
        for (held, label, hint) in [
            (
                Completeness::Part,
                "mission-picker-in-part",
                "mission-picker-in-part-hint",
            ),
            (
                Completeness::Full,
                "mission-picker-in-full",
                "mission-picker-in-full-hint",
            ),
        ] {
            ui.radio_value(&mut picker.held, held, shown.label(label))
                .on_hover_text(shown.label(hint));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let colors = theme::of(ui);
            if ui.button(shown.label("answer-cancel")).clicked() {
                answer = Some(MissionAnswer::Cancel);
            }
            let text = RichText::new(shown.label("mission-picker-add"));
            let button = Button::new(text.color(colors.on_accent_strong));
            let has_twin = picker.hindering_twin(shown).is_some();
            let actions = picker.actions(shown).filter(|_| !has_twin);
            let response = ui
                .add_enabled(actions.is_some(), button.fill(colors.accent_strong))
                .on_disabled_hover_text(shown.label(if has_twin {
                    "mission-picker-needs-decision"
                } else if picker.own.is_some() {
                    "mission-picker-needs-acronym"
                } else {
                    "mission-picker-needs-choice"
                }));
            let enter = ui.input(|input| input.key_pressed(Key::Enter));
            let is_free = is_free_for_enter(ui, response.id);
            if let Some(actions) = actions
                && (response.clicked() || (enter && is_free))
            {
                answer = Some(MissionAnswer::Add(actions));
            }
        });
    });
    answer
}

/// Whether Enter means "add": in a text field or nowhere, but not on another button, which it presses.
fn is_free_for_enter(ui: &Ui, add: egui::Id) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    let typed = [search_id(), own_form::acronym_id(), own_form::name_id()];
    let was_typing = typed
        .iter()
        .any(|id| ui.memory(|memory| memory.had_focus_last_frame(*id) || memory.has_focus(*id)));
    was_typing || focused.is_none_or(|id| id == add)
}

fn search_id() -> egui::Id {
    egui::Id::unique("mission-picker-search")
}

/// The edit that adds a mission that is in no table; none while it has no acronym.
fn own_mission(
    shown: &Shown<'_>,
    own: &OwnMission,
    held: Completeness,
) -> Option<(MissionId, Edit)> {
    let acronym = own.acronym.trim().to_owned();
    if acronym.is_empty() {
        return None;
    }
    let id = shown.ids.clone().next_id();
    let mission = Box::new(Mission {
        name: own.name.trim().to_owned(),
        organization: own.organization,
        held,
        ..Mission::new(id, acronym, Position::Last.place(shown.plan, None))
    });
    let edit = Edit::AddMission(AddMission { mission });
    edit.apply(shown.plan).is_ok().then_some((id, edit))
}
