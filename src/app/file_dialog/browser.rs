//! The program's own file browser, for systems without a dialog.

use std::path::{Path, PathBuf};

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Align, Button, Context, Id, Key, Layout, Modifiers, RichText, TextEdit, Ui, vec2};

use crate::text::{Language, Message, Texts};
use crate::ui::{dialog_buttons_ui, dialog_title_ui, theme};

use super::browser_list::{RowAnswer, list_ui};
use super::completion;
use super::listing::{Entry, Listing, Sieve};
use super::look::{Look, Seen};
use super::places::{Place, places};
use super::request::{FileKind, FileRequest};

/// The size of what is in the dialog where the window has room for it, in points.
const SIZE: egui::Vec2 = vec2(720.0, 460.0);

/// The width of the list of places, in points.
const PLACES_WIDTH: f32 = 150.0;

/// Files and folders to choose from.
///
/// What is typed is a name in the folder listed, or a path, which is completed.
#[derive(Debug)]
pub(in crate::app) struct Browser {
    request: FileRequest,
    places: Vec<Place>,
    typed: String,

    /// Whether what is typed was typed, and not chosen or offered.
    is_typing: bool,

    /// The folder that is shown.
    listing: Listing,

    /// The folder of which a path is being typed.
    beside: Option<Listing>,

    /// The folder of which a path is being typed, once it was asked for.
    asked_beside: Option<PathBuf>,

    pub(super) sieve: Sieve,

    /// Grows with every listing.
    turn: u64,
    rows: Option<(RowsKey, Vec<usize>)>,

    /// The row that is chosen, among those shown.
    pub(super) chosen: Option<usize>,

    /// Whether the chosen row is to be brought into sight.
    pub(super) reveals: bool,

    /// The name of a folder to be made, while it is typed.
    new_folder: Option<String>,

    /// Why what was typed cannot be taken.
    problem: Option<Message>,

    /// Looks that are under way, and the number of the last one: answers to earlier ones come too late.
    looks: u64,
    is_looking: bool,

    /// What is to be given the keyboard.
    wants_focus: Option<&'static str>,
}

/// What decides the rows.
type RowsKey = (u64, Sieve, Language);

/// What the person did in the browser.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::app) enum Answer {
    /// A path was chosen.
    Chosen {
        /// The path.
        path: PathBuf,

        /// Whether there is a file of that name.
        exists: bool,
    },

    /// The browser was closed.
    Cancelled,

    /// The disk is to be looked at, and the answer brought back with this number.
    Look(Look, u64),
}

/// The name of the field for the path.
const FIELD: &str = "file-dialog-path";

/// The name of the field for a new folder.
const NEW_FOLDER: &str = "file-dialog-new-folder";

impl Browser {
    /// A browser, and what it wants to look at first.
    pub(in crate::app) fn new(request: FileRequest) -> (Self, Answer) {
        let start = request.start();
        let mut browser = Self {
            places: places(&request.recent),
            typed: request.name.clone(),
            is_typing: false,
            request,
            listing: Listing::default(),
            beside: None,
            asked_beside: None,
            sieve: Sieve::default(),
            turn: 0,
            rows: None,
            chosen: None,
            reveals: false,
            new_folder: None,
            problem: None,
            looks: 0,
            is_looking: false,
            wants_focus: Some(FIELD),
        };
        let look = browser.look(Look::Folder(start));
        (browser, look)
    }

    /// Gives the field for the path the keyboard.
    pub(in crate::app) fn take_keyboard(&mut self) {
        self.wants_focus = Some(FIELD);
    }

    /// What is chosen for.
    pub(in crate::app) fn request(&self) -> &FileRequest {
        &self.request
    }

    /// Takes what was seen on the disk; what was chosen by that, if anything.
    pub(in crate::app) fn saw(&mut self, number: u64, seen: Seen) -> Option<Answer> {
        if let Seen::Beside(listing) = seen {
            if self.asked_beside.as_deref() == Some(&listing.folder) {
                self.beside = Some(listing);
                self.turn += 1;
            }
            return None;
        }
        if number != self.looks {
            return None;
        }
        self.is_looking = false;
        match seen {
            Seen::Folder(listing) => self.go_to(listing),
            Seen::File { path, exists } => return Some(Answer::Chosen { path, exists }),
            Seen::Problem(problem) => {
                self.problem = Some(problem);
                let is_new = self.new_folder.is_some();
                self.wants_focus = Some(if is_new { NEW_FOLDER } else { FIELD });
            }
            Seen::Beside(_) => {}
        }
        None
    }

    fn go_to(&mut self, listing: Listing) {
        self.problem = None;
        self.new_folder = None;
        self.beside = None;
        self.asked_beside = None;
        self.chosen = None;
        self.turn += 1;
        self.wants_focus = Some(FIELD);
        let was_folder = self.is_typing
            && listing.folder == completion::whole(&self.typed, &self.listing.folder);
        // A name that is to be saved under goes along; what led here is used up.
        if was_folder || self.request.kind != FileKind::Save {
            self.typed.clone_from(&self.request.name);
        }
        self.is_typing = false;
        self.listing = listing;
    }

    fn look(&mut self, look: Look) -> Answer {
        if !matches!(look, Look::Beside(_)) {
            self.looks += 1;
            self.is_looking = true;
        }
        Answer::Look(look, self.looks)
    }

    /// The folder whose entries are listed: that of the path being typed, once it is known.
    pub(super) fn shown(&self) -> &Listing {
        let beside = self.beside.as_ref().filter(|_| self.is_typing);
        beside.unwrap_or(&self.listing)
    }

    /// The entry of a row.
    pub(super) fn entry(&self, row: usize) -> Option<&Entry> {
        let (_, rows) = self.rows.as_ref()?;
        self.shown().entries.get(*rows.get(row)?)
    }

    /// How many rows are shown.
    pub(super) fn row_count(&self) -> usize {
        self.rows.as_ref().map_or(0, |(_, rows)| rows.len())
    }

    /// Why the folder listed is not listed as a whole.
    pub(super) fn hindrance(&self) -> Option<&Message> {
        self.shown().problem.as_ref()
    }

    /// Whether the disk is being read.
    pub(super) fn is_looking(&self) -> bool {
        self.is_looking
    }

    fn renew_rows(&mut self, texts: &Texts) {
        let filters = self.is_typing && self.request.kind != FileKind::Save;
        let (_, start) = completion::split(&self.typed, &self.listing.folder);
        self.sieve.start = if filters {
            start.to_lowercase()
        } else {
            String::new()
        };
        let key = (self.turn, self.sieve.clone(), texts.language());
        if self.rows.as_ref().is_none_or(|(old, _)| *old != key) {
            let rows = self.shown().rows(&self.sieve, &self.request, texts);
            self.rows = Some((key, rows));
            self.chosen = None;
        }
    }

    /// Draws the browser; what the person did, if anything.
    pub(in crate::app) fn ui(
        &mut self,
        context: &Context,
        title: &str,
        texts: &Texts,
    ) -> Option<Answer> {
        let mut answer = None;
        let room = context.content_rect().size() - vec2(80.0, 80.0);
        crate::ui::modal(context, "file-dialog").show(context, |ui| {
            ui.set_width(SIZE.x.min(room.x));
            ui.set_height(SIZE.y.min(room.y));
            dialog_title_ui(ui, title);
            ui.add_space(theme::SPACE);
            answer = self.body_ui(ui, texts);
        });
        answer
    }

    fn body_ui(&mut self, ui: &mut Ui, texts: &Texts) -> Option<Answer> {
        let keys = self.keys(ui);
        let mut answer = keys.or_else(|| self.field_ui(ui, texts));
        self.renew_rows(texts);
        answer = answer.or_else(|| self.bar_ui(ui, texts));
        let foot = 2.0 * theme::ROW_HEIGHT + theme::SPACE_GROUP;
        let height = ui.available_height() - foot;
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(PLACES_WIDTH);
                ui.set_height(height);
                answer = answer.take().or_else(|| self.places_ui(ui, texts));
            });
            ui.vertical(|ui| {
                let row = list_ui(ui, self, height, texts);
                answer = answer.take().or_else(|| self.row_answer(row));
            });
        });
        ui.add_space(theme::SPACE);
        answer.or_else(|| self.foot_ui(ui, texts))
    }

    /// Does what keys mean wherever the keyboard is.
    fn keys(&mut self, ui: &Ui) -> Option<Answer> {
        let (escape, up) = ui.input_mut(|input| {
            (
                input.key_pressed(Key::Escape),
                input.consume_key(Modifiers::ALT, Key::ArrowUp),
            )
        });
        if escape && self.new_folder.take().is_some() {
            self.wants_focus = Some(FIELD);
            return None;
        }
        if escape {
            return Some(Answer::Cancelled);
        }
        let parent = self.listing.folder.parent().filter(|_| up)?;
        Some(self.look(Look::Folder(parent.to_owned())))
    }

    /// Draws the field for the path, and what is wrong with it.
    fn field_ui(&mut self, ui: &mut Ui, texts: &Texts) -> Option<Answer> {
        let id = Id::unique(FIELD);
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let completed = if has_focus { self.completed() } else { None };
        if has_focus {
            self.step(ui);
        }
        if let Some(completed) = &completed
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab))
        {
            self.typed.clone_from(completed);
            self.is_typing = true;
            set_cursor(ui, id, self.typed.chars().count(), false);
        }
        let field = TextEdit::singleline(&mut self.typed)
            .id(id)
            // Tab completes where there is something to complete, and goes on elsewhere.
            .lock_focus(completed.is_some())
            .hint_text(texts.label("file-browser-hint"))
            .desired_width(f32::INFINITY);
        let response = ui
            .add(field)
            .accessible_name(texts.label("file-dialog-path"));
        if response.changed() {
            self.problem = None;
            self.is_typing = true;
        }
        if self.wants_focus == Some(FIELD) {
            self.wants_focus = None;
            set_cursor(ui, id, self.typed.chars().count(), true);
            response.request_focus();
        }
        if let Some(problem) = &self.problem {
            let words = RichText::new(texts.say(problem)).font(theme::small());
            ui.label(words.color(theme::of(ui).error));
        }
        ui.add_space(theme::SPACE_SMALL);
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if enter {
            return self.take();
        }
        self.ask_beside()
    }

    /// Asks for the folder of which a path is being typed, once.
    fn ask_beside(&mut self) -> Option<Answer> {
        let (parent, _) = completion::split(&self.typed, &self.listing.folder);
        // The same folder may be written with and without the separator at its end.
        let parent: PathBuf = parent.components().collect();
        if !self.is_typing || parent == self.listing.folder {
            if self.beside.take().is_some() {
                self.turn += 1;
            }
            self.asked_beside = None;
            return None;
        }
        if self.asked_beside.as_deref() == Some(&parent) {
            return None;
        }
        self.asked_beside = Some(parent.clone());
        Some(self.look(Look::Beside(parent)))
    }

    /// What Tab makes of what is typed.
    fn completed(&self) -> Option<String> {
        if self.typed.is_empty() || !self.is_typing {
            return None;
        }
        let rows = (0..self.row_count()).filter_map(|row| self.entry(row));
        completion::complete(
            &self.typed,
            rows.map(|entry| (entry.shown.as_str(), entry.is_folder)),
        )
    }

    /// Goes through the list with the arrow keys while the field has the keyboard.
    fn step(&mut self, ui: &Ui) {
        let steps = ui.input_mut(|input| {
            let mut count = |key| {
                input
                    .count_and_consume_key(Modifiers::NONE, key)
                    .cast_signed()
            };
            let page = 10 * (count(Key::PageDown) - count(Key::PageUp));
            count(Key::ArrowDown) - count(Key::ArrowUp) + page
        });
        let last = self.row_count().checked_sub(1);
        if let (Some(last), true) = (last, steps != 0) {
            let next = match self.chosen {
                None => 0,
                Some(row) => row.saturating_add_signed(steps).min(last),
            };
            self.choose(next);
        }
    }

    /// Chooses a row; the name of a file goes into the field.
    fn choose(&mut self, row: usize) {
        self.problem = None;
        self.reveals = true;
        let is_beside = self.is_typing && self.beside.is_some();
        let folder = self.shown().folder.clone();
        let Some(entry) = self.entry(row) else {
            return;
        };
        let (name, is_folder) = (entry.shown.clone(), entry.is_folder);
        if is_beside {
            // What is listed becomes the folder in which the name is.
            self.typed = folder.join(name).to_string_lossy().into_owned();
        } else {
            if !is_folder || self.request.kind != FileKind::Save {
                self.typed = name;
            }
            self.is_typing = false;
        }
        self.chosen = Some(row);
    }

    fn row_answer(&mut self, row: Option<RowAnswer>) -> Option<Answer> {
        match row? {
            RowAnswer::Choose(row) => {
                self.choose(row);
                None
            }
            RowAnswer::Take(row) => {
                self.chosen = Some(row);
                self.take()
            }
        }
    }

    /// Takes what is chosen or typed: a folder is gone to, a file is chosen; where a folder is wanted, the one that is shown once nothing is typed.
    fn take(&mut self) -> Option<Answer> {
        let listing = self.shown();
        let chosen = self.chosen.and_then(|row| self.entry(row));
        if let Some(entry) = chosen {
            let path = listing.folder.join(&entry.name);
            let is_folder = entry.is_folder;
            let is_named = self.typed.trim() == entry.shown || !Path::new(&self.typed).exists();
            if is_folder {
                return Some(self.look(Look::Folder(path)));
            }
            if is_named || self.is_typing {
                return Some(self.look(Look::Take(path)));
            }
        }
        if self.typed.trim().is_empty() {
            if self.request.kind == FileKind::Folder {
                // The folder that is shown is the one that is meant.
                return Some(Answer::Chosen {
                    path: self.listing.folder.clone(),
                    exists: true,
                });
            }
            self.wants_focus = Some(FIELD);
            return None;
        }
        let path = completion::whole(&self.typed, &self.listing.folder);
        Some(self.look(Look::Take(path)))
    }

    /// Draws the line above the list: up, where we are, a new folder.
    fn bar_ui(&mut self, ui: &mut Ui, texts: &Texts) -> Option<Answer> {
        let mut answer = None;
        ui.horizontal(|ui| {
            let parent = self.listing.folder.parent().map(Path::to_owned);
            let up = ui.add_enabled(
                parent.is_some(),
                Button::new(texts.label("file-browser-up")),
            );
            if let (true, Some(parent)) = (up.clicked(), parent) {
                answer = Some(self.look(Look::Folder(parent)));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(texts.label("file-browser-new-folder")).clicked() {
                    self.new_folder = Some(String::new());
                    self.wants_focus = Some(NEW_FOLDER);
                }
                let path = self.shown().folder.to_string_lossy().into_owned();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let label =
                        egui::Label::new(RichText::new(&path).color(theme::of(ui).text_weak));
                    ui.add(label.truncate()).on_hover_text(path);
                });
            });
        });
        let made = self.new_folder_ui(ui, texts);
        ui.add_space(theme::SPACE_SMALL);
        answer.or(made)
    }

    fn new_folder_ui(&mut self, ui: &mut Ui, texts: &Texts) -> Option<Answer> {
        let name = self.new_folder.as_mut()?;
        let mut makes = false;
        ui.horizontal(|ui| {
            let field = TextEdit::singleline(name)
                .id(Id::unique(NEW_FOLDER))
                .hint_text(texts.label("file-browser-new-folder-name"))
                .desired_width(300.0);
            let field = ui
                .add(field)
                .accessible_name(texts.label("file-browser-new-folder-name"));
            if self.wants_focus == Some(NEW_FOLDER) {
                self.wants_focus = None;
                field.request_focus();
            }
            makes = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let named = !name.trim().is_empty();
            let button = Button::new(texts.label("file-browser-make"));
            makes |= ui.add_enabled(named, button).clicked();
        });
        let name = name.trim().to_owned();
        if !makes || name.is_empty() {
            return None;
        }
        let folder = self.listing.folder.join(name);
        Some(self.look(Look::Make(folder)))
    }

    fn places_ui(&mut self, ui: &mut Ui, texts: &Texts) -> Option<Answer> {
        let mut gone_to = None;
        let area = egui::ScrollArea::vertical().id_salt("places");
        area.auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for place in &self.places {
                let is_here = place.folder == self.listing.folder;
                let label = Button::selectable(is_here, place.name.say(texts)).truncate();
                let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
                let row = ui.add_sized(size, label.right_text(""));
                let row = row.on_hover_text(place.folder.to_string_lossy());
                if row.clicked() {
                    gone_to = Some(place.folder.clone());
                }
            }
        });
        gone_to.map(|folder| self.look(Look::Folder(folder)))
    }

    /// Draws what is below the list: what is listed, and the buttons.
    fn foot_ui(&mut self, ui: &mut Ui, texts: &Texts) -> Option<Answer> {
        let mut answer = None;
        ui.horizontal(|ui| {
            ui.add_space(PLACES_WIDTH + theme::SPACE);
            ui.checkbox(&mut self.sieve.all_files, texts.label("file-browser-all"));
            ui.checkbox(&mut self.sieve.hidden, texts.label("file-browser-hidden"));
            if self.is_looking {
                let words = RichText::new(texts.label("file-browser-looking"));
                ui.label(words.font(theme::small()).color(theme::of(ui).text_weak));
            }
        });
        ui.add_space(theme::SPACE);
        dialog_buttons_ui(ui, |ui| {
            let goes_in = self.chosen.and_then(|row| self.entry(row));
            let goes_in = goes_in.is_some_and(|entry| entry.is_folder);
            let verb = match self.request.kind {
                FileKind::Save if !goes_in => texts.label("file-dialog-save"),
                FileKind::Folder if !goes_in && self.typed.trim().is_empty() => {
                    texts.label("export-set-use-folder")
                }
                FileKind::Save | FileKind::Open | FileKind::Folder => {
                    texts.label("file-dialog-open")
                }
            };
            let is_folder = self.request.kind == FileKind::Folder;
            let named = !self.typed.trim().is_empty() || goes_in || is_folder;
            let colors = theme::of(ui);
            let verb = RichText::new(verb).color(colors.on_accent_strong);
            let button = Button::new(verb).fill(colors.accent_strong);
            let chosen = ui
                .add_enabled(named, button)
                .on_disabled_hover_text(texts.label("file-dialog-name-needed"));
            if chosen.clicked() {
                answer = self.take();
            }
            if ui.button(texts.label("answer-cancel")).clicked() {
                answer = Some(Answer::Cancelled);
            }
        });
        answer
    }
}

/// Puts the cursor at the end of a field; with all of it chosen, so that something else can be typed at once.
fn set_cursor(ui: &Ui, id: Id, end: usize, all: bool) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(end);
    let start = if all { CCursor::default() } else { end };
    let range = CCursorRange::two(start, end);
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), id);
}
