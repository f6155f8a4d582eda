//! The dialog that places a unit with another country's, on one page and in one step.
//!
//! On the left stands what is put in, on the right what would come of it: the unit with its bridge, both ledgers before and after, and what would be found.

mod draft;
mod guest_draft;
mod guest_fields;
mod host_fields;
mod outcome;
mod outcome_ui;
mod parts;
mod people_fields;
mod start;
mod terms_fields;

use egui::{Button, Context, Key, RichText, Ui, vec2};
use jiff::civil::Date;

use crate::edit::Edit;
use crate::model::{NodeId, PlanDate, UnitId};
use crate::text::Message;

use super::field::{Drafts, Form, heading_ui, note_ui};
use super::template_picker::OwnTemplate;
use super::{Action, Shown, dialog_buttons_ui, dialog_title_ui, theme};

use self::draft::PlacementDraft;
use self::guest_draft::ChosenGuest;
use self::outcome::{Outcome, OutcomeKey};
use self::parts::field_id;

pub use self::outcome::{PlacementDone, PlacementWork};
pub use self::start::{PlacementStart, is_foreign, placement_of_move};

/// The width of the dialog, in points.
const WIDTH: f32 = 1040.0;

/// The width of what is put in, in points.
const FIELDS: f32 = 560.0;

/// The width of the labels, in points.
const LABELS: f32 = 148.0;

/// The height of the two columns, in points.
const HEIGHT: f32 = 620.0;

/// The most units of a plan of which the outcome is found out within the frame.
const AT_ONCE: usize = 1_000;

/// In how many frames the first field is given the keyboard.
const BEGINNING: u8 = 2;

/// What is put in, and what would come of it.
#[derive(Debug)]
pub struct PlacementState {
    start: PlacementStart,

    /// What is put in; made in the first frame.
    draft: Option<PlacementDraft>,

    /// What was there at the beginning.
    first: Option<PlacementDraft>,
    drafts: Drafts,

    /// The templates that were kept; none until they are read.
    templates: Vec<OwnTemplate>,

    /// Whether the templates have been asked for.
    asked_for_templates: bool,

    /// What is being found out.
    asked: Option<OutcomeKey>,
    work: Option<PlacementWork>,
    done: Option<PlacementDone>,

    /// Whether the person is asked if what was put in is to be given up.
    asks: bool,

    /// Whether something is being typed, as of the last frame.
    was_typing: bool,

    /// In how many frames the first field has been given the keyboard.
    begun: u8,
}

/// What the person did.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PlacementAnswer {
    /// Place the unit, in one edit, and choose it.
    Place(Vec<Action>),

    /// Close the dialog.
    Cancel,
}

impl PlacementState {
    /// Nothing but what is known already.
    pub fn new(start: PlacementStart) -> Self {
        Self {
            start,
            draft: None,
            first: None,
            drafts: Drafts::default(),
            templates: Vec::new(),
            asked_for_templates: false,
            asked: None,
            work: None,
            done: None,
            asks: false,
            was_typing: false,
            begun: 0,
        }
    }

    /// Work that is to be done in the background, once.
    pub fn next_work(&mut self) -> Option<PlacementWork> {
        self.work.take()
    }

    /// Takes what the work has found out, unless something else has been put in meanwhile.
    pub fn take_done(&mut self, done: PlacementDone) {
        if self.asked.as_ref() == Some(&done.key) {
            self.done = Some(done);
        }
    }

    /// Whether the templates that were kept are to be read; true once.
    pub fn asks_for_templates(&mut self) -> bool {
        !std::mem::replace(&mut self.asked_for_templates, true)
    }

    /// Takes the templates that were kept.
    pub fn take_templates(&mut self, templates: Vec<OwnTemplate>) {
        self.templates = templates;
    }

    /// Whether anything was put in.
    fn is_touched(&self) -> bool {
        self.draft != self.first || !self.drafts.is_empty()
    }

    /// Finds out what would come of what is put in.
    fn find_out(&mut self, shown: &Shown<'_>, edit: &Edit) {
        let Some((host, day)) = host_and_day(edit) else {
            return;
        };
        let key = OutcomeKey {
            revision: shown.revision,
            edit: edit.clone(),
            host,
            day,
            view: shown.view,
        };
        if self.asked.as_ref() == Some(&key) {
            return;
        }
        self.asked = Some(key.clone());
        let work = PlacementWork {
            key,
            plan: shown.plan.clone(),
        };
        if shown.plan.unit_count() > AT_ONCE {
            self.work = Some(work);
        } else {
            self.done = Some(work.run());
        }
    }

    /// What would come of what is put in, as far as it is known.
    fn outcome(&self) -> Option<&Result<Outcome, Message>> {
        let done = self.done.as_ref()?;
        (self.asked.as_ref() == Some(&done.key)).then_some(&done.outcome)
    }
}

/// The host of a placement and its first day.
fn host_and_day(edit: &Edit) -> Option<(UnitId, Date)> {
    match edit {
        Edit::PlaceGuest(place) => Some((place.host.id(), place.first_day.earliest())),
        Edit::Together(together) => together.edits.iter().find_map(host_and_day),
        _ => None,
    }
}

/// The unit in which the people of a placement are: the guest, or the host where they have none of their own.
fn unit_of(edit: &Edit) -> Option<UnitId> {
    match edit {
        Edit::PlaceGuest(place) => Some(place.guest.as_ref().unwrap_or(&place.host).id()),
        Edit::Together(together) => together.edits.iter().find_map(unit_of),
        _ => None,
    }
}

/// Draws the dialog over everything else; what the person did, if anything.
///
/// Enter places; Escape closes, and asks first where something was put in.
pub fn placement_ui(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut PlacementState,
) -> Option<PlacementAnswer> {
    let draft = state.draft.take();
    let mut draft = draft.unwrap_or_else(|| PlacementDraft::new(shown, state.start));
    if state.first.is_none() {
        state.first = Some(draft.clone());
    }
    // An open list or calendar takes Escape and Enter for itself.
    let has_list = egui::Popup::is_any_open(context);
    let room = context.content_rect().size() - vec2(64.0, 160.0);
    let shown_modal = super::modal(context, "placement").show(context, |ui| {
        ui.set_width(WIDTH.min(room.x));
        dialog_title_ui(ui, shown.label("placement-title"));
        ui.add_space(theme::SPACE);
        let height = HEIGHT.min(room.y).max(160.0);
        let mut edit = Err(Message::new("placement-needs-host"));
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE_GROUP;
            ui.vertical(|ui| {
                ui.set_width(FIELDS.min(room.x * 0.6));
                outcome_ui::column_ui(ui, "placement-left", height, |ui| {
                    fields_ui(ui, shown, state, &mut draft);
                });
            });
            edit = draft.edit(shown);
            if let Ok(edit) = &edit {
                state.find_out(shown, edit);
            }
            ui.vertical(|ui| {
                outcome_ui::column_ui(ui, "placement-right", height, |ui| {
                    result_ui(ui, shown, state, edit.as_ref());
                });
            });
        });
        ui.add_space(theme::SPACE_LARGE);
        foot_ui(ui, shown, state, edit, has_list)
    });
    state.draft = Some(draft);
    let escape = !has_list && context.input(|input| input.key_pressed(Key::Escape));
    // Escape takes back what is being typed first.
    let is_typing = context.text_edit_focused() && !state.drafts.is_empty();
    let leaves_field = std::mem::replace(&mut state.was_typing, is_typing);
    let answer = shown_modal.inner;
    if answer.is_none() && escape && !leaves_field {
        return escaped(state);
    }
    match answer {
        Some(PlacementAnswer::Cancel) if !state.asks && state.is_touched() => {
            state.asks = true;
            None
        }
        answer => answer,
    }
}

/// What Escape does: it asks nothing where nothing was put in, and a second one takes the question back.
fn escaped(state: &mut PlacementState) -> Option<PlacementAnswer> {
    if state.is_touched() {
        state.asks = !state.asks;
        return None;
    }
    Some(PlacementAnswer::Cancel)
}

fn fields_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut PlacementState,
    draft: &mut PlacementDraft,
) {
    if state.begun < BEGINNING {
        // The first frames, which measure the dialog, cannot keep the keyboard.
        state.begun += 1;
        begin(ui, &mut state.drafts, draft);
    }
    let mut nothing = Vec::new();
    let root = field_id("placement-host");
    let mut form = Form::new(*shown, &mut state.drafts, &mut nothing, root);
    form.label_width = LABELS;
    host_fields::host_fields_ui(ui, &mut form, draft);
    guest_fields::guest_fields_ui(ui, &mut form, draft, &state.templates);
    people_fields::people_fields_ui(ui, &mut form, draft);
    terms_fields::terms_fields_ui(ui, &mut form, draft);
    state.drafts.accept();
}

/// Gives the first field that waits for something the keyboard.
fn begin(ui: &Ui, drafts: &mut Drafts, draft: &PlacementDraft) {
    let typed = |label| ui.memory_mut(|memory| memory.request_focus(field_id(label)));
    match (draft.host, draft.guest.chosen) {
        (None, _) => drafts.give_keyboard(field_id("placement-host")),
        (_, None) => drafts.give_keyboard(field_id("placement-guest")),
        (_, Some(ChosenGuest::New)) => typed("placement-guest-name"),
        (_, Some(_)) => typed("placement-people"),
    }
}

fn result_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &PlacementState,
    edit: Result<&Edit, &Message>,
) {
    let edit = match edit {
        Ok(edit) => edit,
        Err(hindrance) => {
            heading_ui(ui, &shown.label("placement-outcome"));
            note_ui(ui, shown.texts.say(hindrance));
            return;
        }
    };
    match (state.outcome(), host_and_day(edit)) {
        (Some(Ok(outcome)), Some((host, day))) => {
            outcome_ui::outcome_ui(ui, shown, outcome, host, day, shown.view);
        }
        (Some(Err(refusal)), _) => {
            heading_ui(ui, &shown.label("placement-outcome"));
            let color = theme::of(ui).error;
            let text = RichText::new(shown.texts.say(refusal)).color(color);
            ui.add(egui::Label::new(text).wrap());
        }
        _ => {
            note_ui(ui, shown.label("placement-counting"));
        }
    }
}

/// Why it cannot be placed yet; nothing where it can.
fn hindrance(state: &PlacementState, edit: &Result<Edit, Message>) -> Option<Message> {
    match (edit, state.outcome()) {
        (Err(hindrance), _) => Some(hindrance.clone()),
        (Ok(_), Some(Err(refusal))) => Some(refusal.clone()),
        _ => None,
    }
}

fn foot_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut PlacementState,
    edit: Result<Edit, Message>,
    has_list: bool,
) -> Option<PlacementAnswer> {
    if state.asks {
        return question_ui(ui, shown, state);
    }
    let theme = theme::of(ui);
    let hindrance = hindrance(state, &edit);
    dialog_buttons_ui(ui, |ui| {
        let text = RichText::new(shown.label("placement-place")).color(theme.on_accent_strong);
        let button = Button::new(text).fill(theme.accent_strong);
        let place = ui.add_enabled(hindrance.is_none(), button);
        let cancel = ui.button(shown.label("answer-cancel"));
        // A field that Enter finished has given the keyboard up; a button with the keyboard answers Enter itself.
        let enter = !has_list
            && ui.memory(|memory| memory.focused().is_none())
            && ui.input(|input| input.key_pressed(Key::Enter));
        let is_given = place.clicked() || (enter && hindrance.is_none());
        if let Some(hindrance) = hindrance {
            place.on_disabled_hover_text(shown.texts.say(&hindrance));
        }
        match edit {
            Ok(edit) if is_given => answer(shown, state, edit),
            _ => cancel.clicked().then_some(PlacementAnswer::Cancel),
        }
    })
}

/// The answer that places, unless the plan refuses it, which is said in place.
fn answer(shown: &Shown<'_>, state: &mut PlacementState, edit: Edit) -> Option<PlacementAnswer> {
    if let (Err(refusal), Some(key)) = (edit.apply(shown.plan), state.asked.clone()) {
        let outcome = Err(refusal.message);
        state.done = Some(PlacementDone { key, outcome });
        return None;
    }
    let unit = unit_of(&edit).map(NodeId::Unit);
    let day = host_and_day(&edit).map(|(_, day)| day);
    let mut actions = vec![Action::from(edit), Action::Select(unit)];
    // What was placed is to be seen.
    let is_unseen = |day: &Date| *day > shown.day && PlanDate::of_day(*day).is_some();
    actions.extend(day.filter(is_unseen).map(Action::GoTo));
    Some(PlacementAnswer::Place(actions))
}

/// Asks whether what was put in is to be given up.
fn question_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut PlacementState,
) -> Option<PlacementAnswer> {
    let mut answer = None;
    dialog_buttons_ui(ui, |ui| {
        ui.label(shown.label("placement-give-up-question"));
        if ui.button(shown.label("placement-give-up")).clicked() {
            answer = Some(PlacementAnswer::Cancel);
        }
        let go_on = ui.button(shown.label("placement-go-on"));
        if go_on.clicked() {
            state.asks = false;
        } else if ui.memory(|memory| memory.focused().is_none()) {
            go_on.request_focus();
        }
    });
    answer
}
