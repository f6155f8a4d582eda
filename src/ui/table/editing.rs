//! The cell that is being edited.

use egui::text_selection::CCursorRange;
use egui::{
    Align2, EventFilter, Frame, Id, Key, Margin, Modifiers, Popup, PopupCloseBehavior, Rect,
    RichText, ScrollArea, Stroke, TextEdit, Tooltip, Ui, UiBuilder,
};

use crate::edit::Edit;
use crate::text::Message;
use crate::ui::theme;

use super::editor::{Editor, Pick, typed_edit};
use super::facts::Facts;
use super::state::Cursor;

/// The most of a list of values that is seen at once, in points.
const LIST_HEIGHT: f32 = 10.0 * theme::ROW_HEIGHT;

/// What is typed into a cell, before it becomes an edit.
#[derive(Clone, Debug)]
pub(super) struct Editing {
    pub(super) cell: Cursor,
    text: String,

    /// The text that was there.
    before: String,

    /// The values to choose from; absent where anything may be typed.
    picks: Option<Vec<Pick>>,

    /// Which of the values that fit the text is marked.
    marked: usize,

    /// The marked value that the list has been scrolled to.
    scrolled_to: Option<usize>,

    /// Why the text was not understood.
    error: Option<Message>,

    /// Whether the field has been given the focus.
    opened: bool,

    /// Whether what is there is marked, so that typing replaces it.
    replaces: bool,
}

/// How editing ended.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ended {
    /// The old value stays.
    Canceled,

    /// The value is set, where that changes anything; the cursor goes on by so many rows and columns.
    Finished(Option<Box<Edit>>, (i32, i32)),

    /// The text goes into every cell that is selected.
    Filled(String),
}

impl Editing {
    /// Begins with what is in the cell, or with what was typed on it.
    pub(super) fn begin(
        facts: Facts<'_>,
        cell: Cursor,
        editor: Editor,
        typed: Option<String>,
    ) -> Self {
        let before = facts.typed(cell.node, cell.column);
        let picks = match editor {
            Editor::Typed => None,
            Editor::Choice(picks) => Some(picks),
        };
        let fits = |pick: &Pick| pick.name == before || pick.name.starts_with(&before);
        let marked = picks
            .as_ref()
            .filter(|_| typed.is_none())
            .and_then(|picks| picks.iter().position(fits))
            .unwrap_or(0);
        Self {
            cell,
            replaces: typed.is_none(),
            text: typed.unwrap_or_else(|| before.clone()),
            before,
            picks,
            marked,
            scrolled_to: None,
            error: None,
            opened: false,
        }
    }

    /// Draws the field in a cell; how editing ended, when it did.
    pub(super) fn editing_ui(
        &mut self,
        ui: &mut Ui,
        facts: Facts<'_>,
        rect: Rect,
        id: Id,
        name: &str,
    ) -> Option<Ended> {
        self.mark_by_keys(ui);
        let theme = theme::of(ui);
        let color = if self.error.is_some() {
            theme.error
        } else {
            theme.mark
        };
        let frame = Frame::NONE
            .fill(theme.field)
            .stroke(Stroke::new(theme::LINE, color))
            .inner_margin(Margin::symmetric(7, 2));
        let align = if self.cell.column.is_number() {
            Align2::RIGHT_CENTER
        } else {
            Align2::LEFT_CENTER
        };
        let mut field_ui = ui.new_child(UiBuilder::new().max_rect(rect));
        let field = TextEdit::singleline(&mut self.text)
            .id(id)
            .frame(frame)
            .desired_width(rect.width() - 16.0)
            .min_size(rect.size())
            .align(align)
            .event_filter(EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: false,
            });
        let mut output = field.show(&mut field_ui);
        let response = output.response.response.clone().accessible_name(name);
        if response.changed() {
            self.error = None;
            self.marked = 0;
        }
        if !self.opened {
            self.opened = true;
            response.request_focus();
            let all = CCursorRange::select_all_str(&self.text);
            let range = if self.replaces {
                all
            } else {
                CCursorRange::one(all.primary)
            };
            output.state.cursor.set_char_range(Some(range));
            output.state.store(ui.ctx(), id);
            return None;
        }
        let (clicked, over_list) = self.list_ui(&response);
        if clicked.is_some() {
            return clicked;
        }
        if let Some(error) = &self.error {
            let text = RichText::new(facts.texts.say(error)).color(theme.error);
            Tooltip::for_widget(&response).show(|ui| ui.label(text));
        }
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let shift = ui.input(|input| input.modifiers.shift);
        if pressed(Key::Escape) {
            return Some(Ended::Canceled);
        }
        let fills = ui.input(|input| input.modifiers.command);
        if fills && pressed(Key::Enter) {
            return Some(Ended::Filled(self.chosen_text()));
        }
        let step = if shift { -1 } else { 1 };
        let go_on = if pressed(Key::Tab) && (response.has_focus() || response.lost_focus()) {
            (0, step)
        } else if response.lost_focus() && pressed(Key::Enter) {
            (step, 0)
        } else if response.lost_focus() && !over_list {
            (0, 0)
        } else {
            return None;
        };
        match self.finish(facts) {
            Ok(edit) => Some(Ended::Finished(edit.map(Box::new), go_on)),
            Err(error) => {
                self.error = Some(error);
                // Where the person has turned to something else, the text waits with its error.
                if go_on != (0, 0) {
                    response.request_focus();
                }
                None
            }
        }
    }

    /// The text, or the name of the value that is marked.
    fn chosen_text(&self) -> String {
        let picks = self.picks.as_deref().unwrap_or_default();
        let marked = self.fitting().nth(self.marked);
        match marked.and_then(|index| picks.get(index)) {
            Some(pick) => pick.name.clone(),
            None => self.text.clone(),
        }
    }

    /// Begins with a text that was not taken, to be mended.
    pub(super) fn mend(mut self, text: &str, reason: Message) -> Self {
        text.clone_into(&mut self.text);
        self.replaces = false;
        self.error = Some(reason);
        self
    }

    /// The edit that the text means; none where it changes nothing.
    fn finish(&self, facts: Facts<'_>) -> Result<Option<Edit>, Message> {
        let Some(picks) = &self.picks else {
            let cell = self.cell;
            return typed_edit(facts, cell.node, cell.column, &self.text);
        };
        if self.text == self.before && !self.marks_another() {
            return Ok(None);
        }
        let chosen = self.fitting().nth(self.marked);
        match chosen.and_then(|index| picks.get(index)) {
            Some(pick) if self.is_before(pick) => Ok(None),
            Some(pick) => {
                pick.edit
                    .apply(facts.plan)
                    .map_err(|refusal| refusal.message)?;
                Ok(Some(pick.edit.clone()))
            }
            None => Err(Message::new("table-error-choice").with("typed", self.text.trim())),
        }
    }

    /// The indices of the values that fit what was typed, those that begin so first; all while nothing was typed.
    fn fitting(&self) -> impl Iterator<Item = usize> + '_ {
        let picks = self.picks.as_deref().unwrap_or_default();
        let typed = self.text.trim().to_lowercase();
        let all = self.text == self.before || typed.is_empty();
        let rank = move |pick: &Pick| {
            let name = pick.name.to_lowercase();
            if all || name.starts_with(&typed) {
                Some(false)
            } else {
                name.contains(&typed).then_some(true)
            }
        };
        let ranks: Vec<Option<bool>> = picks.iter().map(rank).collect();
        let later = ranks.clone();
        let first = ranks.into_iter().enumerate();
        let first = first.filter_map(|(index, rank)| (rank == Some(false)).then_some(index));
        let later = later.into_iter().enumerate();
        let later = later.filter_map(|(index, rank)| (rank == Some(true)).then_some(index));
        first.chain(later)
    }

    /// Whether the keys have gone to another value than the one that is set.
    fn marks_another(&self) -> bool {
        let picks = self.picks.as_deref().unwrap_or_default();
        let marked = self.fitting().nth(self.marked);
        marked
            .and_then(|index| picks.get(index))
            .is_some_and(|pick| !self.is_before(pick))
    }

    /// Whether a value is the one that is set; a country's has its name behind the code.
    fn is_before(&self, pick: &Pick) -> bool {
        pick.name == self.before
            || (!self.before.is_empty()
                && pick
                    .name
                    .strip_prefix(&self.before)
                    .is_some_and(|rest| rest.starts_with(' '))
                && self.before.len() == 3)
    }

    /// How editing ends when a value is clicked.
    fn ended_by(&self, pick: &Pick) -> Ended {
        if self.is_before(pick) {
            Ended::Canceled
        } else {
            Ended::Finished(Some(Box::new(pick.edit.clone())), (0, 0))
        }
    }

    /// Goes through the values by the arrow keys.
    fn mark_by_keys(&mut self, ui: &Ui) {
        if self.picks.is_none() {
            return;
        }
        let last = self.fitting().count().saturating_sub(1);
        ui.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
                self.marked = (self.marked + 1).min(last);
            }
            if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
                self.marked = self.marked.saturating_sub(1);
            }
        });
    }

    /// Draws the list of values; how editing ended where one was clicked, and whether the pointer is over the list.
    fn list_ui(&mut self, response: &egui::Response) -> (Option<Ended>, bool) {
        let Some(picks) = &self.picks else {
            return (None, false);
        };
        let fitting: Vec<usize> = self.fitting().collect();
        let mut clicked = None;
        let popup = Popup::from_response(response)
            .open(!fitting.is_empty())
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .width(response.rect.width().max(200.0))
            .show(|ui| {
                ScrollArea::vertical()
                    .max_height(LIST_HEIGHT)
                    .animated(false)
                    .show(ui, |ui| {
                        for (place, index) in fitting.iter().enumerate() {
                            let pick = &picks[*index];
                            let is_marked = place == self.marked;
                            let row = ui.selectable_label(is_marked, &pick.name);
                            if is_marked && self.scrolled_to != Some(self.marked) {
                                row.scroll_to_me(None);
                            }
                            if row.clicked() {
                                clicked = Some(self.ended_by(pick));
                            }
                        }
                    });
            });
        self.scrolled_to = Some(self.marked);
        let over = popup.is_some_and(|popup| popup.response.contains_pointer());
        (clicked, over)
    }
}
