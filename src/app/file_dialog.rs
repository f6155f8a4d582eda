//! Choosing files: the system's dialog where there is one, else one of the program's own.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that opens native dialogs"
)]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Context, Id, Key, RichText, ScrollArea, TextEdit, Ui};

use crate::text::{Message, Texts};
use crate::ui::theme;

/// What a file is chosen for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct FileRequest {
    /// Whether it is to be read or written.
    pub(super) kind: FileKind,

    /// Where to begin: a folder, or a file in it.
    pub(super) start: Option<PathBuf>,

    /// The endings of the files that are meant; the first is added to a name without one.
    pub(super) endings: Vec<String>,
}

/// Whether a file is read or written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum FileKind {
    /// An existing file is read.
    Open,

    /// A file is written, new or over an old one.
    Save,

    /// A folder is chosen for several files; the start is the folder itself.
    Folder,
}

/// A dialog that answers sooner than this was never seen by anyone.
const SEEN: Duration = Duration::from_millis(150);

/// Why there is no path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum NoPath {
    /// The person closed the dialog.
    Cancelled,

    /// The system has no dialog to show.
    NoDialog,
}

/// Asks with the system's dialog; waits for the answer, so it is called off the frame.
///
/// On Linux a missing dialog looks like a cancelled one, but comes at once.
pub(super) fn ask_system(
    request: &FileRequest,
    title: &str,
    filter: &str,
) -> Result<PathBuf, NoPath> {
    let begun = Instant::now();
    let mut dialog = rfd::FileDialog::new().set_title(title);
    if request.kind == FileKind::Folder {
        if let Some(start) = &request.start {
            dialog = dialog.set_directory(start);
        }
    } else if let Some(start) = &request.start {
        if let Some(folder) = start.parent().filter(|it| it.is_dir()) {
            dialog = dialog.set_directory(folder);
        }
        if let Some(name) = start.file_name() {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
    }
    if !request.endings.is_empty() {
        dialog = dialog.add_filter(filter, &request.endings);
    }
    let chosen = match request.kind {
        FileKind::Open => dialog.pick_file(),
        FileKind::Save => dialog.save_file(),
        FileKind::Folder => dialog.pick_folder(),
    };
    match chosen {
        Some(path) => Ok(path),
        None if begun.elapsed() < SEEN => Err(NoPath::NoDialog),
        None => Err(NoPath::Cancelled),
    }
}

/// What lies in a folder.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Listing {
    folder: PathBuf,
    folders: Vec<String>,
    files: Vec<String>,
}

/// The most entries that a listing shows.
const ENTRIES: usize = 2_000;

impl Listing {
    /// Looks through a folder; what cannot be read is left out.
    pub(super) fn of(folder: &Path, endings: &[String]) -> Self {
        let mut listing = Self {
            folder: folder.to_owned(),
            ..Self::default()
        };
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        for entry in entries.take(ENTRIES) {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            if entry.path().is_dir() {
                listing.folders.push(name);
            } else if endings.iter().any(|ending| {
                Path::new(&name)
                    .extension()
                    .is_some_and(|it| it.eq_ignore_ascii_case(ending))
            }) {
                listing.files.push(name);
            }
        }
        listing.folders.sort_unstable();
        listing.files.sort_unstable();
        listing
    }
}

/// The program's own dialog, for systems that have none.
///
/// The name is that of a file in the folder listed; a whole path can be typed too.
#[derive(Clone, Debug)]
pub(super) struct OwnDialog {
    pub(super) request: FileRequest,
    typed: String,
    listing: Listing,

    /// Why what was typed cannot be taken.
    error: Option<Message>,

    /// Whether the field is to be given the keyboard.
    wants_focus: bool,
}

/// What the person did in the dialog.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Answer {
    /// A path was chosen.
    Chosen(PathBuf),

    /// The dialog was closed.
    Cancelled,

    /// Another folder is to be listed.
    List(PathBuf),
}

impl OwnDialog {
    pub(super) fn new(request: FileRequest) -> Self {
        let typed = offered_name(&request);
        Self {
            request,
            typed,
            listing: Listing::default(),
            error: None,
            wants_focus: true,
        }
    }

    /// The folder to list first.
    pub(super) fn folder(&self) -> PathBuf {
        let start = self.request.start.as_deref();
        let parent = match self.request.kind {
            FileKind::Folder => start,
            FileKind::Open | FileKind::Save => start.and_then(Path::parent),
        };
        parent
            .filter(|it| !it.as_os_str().is_empty())
            .map(Path::to_owned)
            .or_else(|| std::env::current_dir().ok())
            .unwrap_or_default()
    }

    /// Shows another folder; a name that is typed goes with it.
    pub(super) fn listed(&mut self, listing: Listing) {
        if self.listing.folder.join(self.typed.trim()).is_dir() {
            self.typed = offered_name(&self.request);
        }
        self.error = None;
        self.wants_focus = true;
        self.listing = listing;
    }

    /// Draws the dialog; what the person did, if anything.
    pub(super) fn ui(&mut self, context: &Context, title: &str, texts: &Texts) -> Option<Answer> {
        let mut answer = None;
        crate::ui::modal(context, "file-dialog").show(context, |ui| {
            ui.set_width(520.0);
            ui.heading(title);
            ui.add_space(theme::SPACE);
            answer = self.body_ui(ui, texts);
        });
        answer
    }

    fn body_ui(&mut self, ui: &mut Ui, texts: &Texts) -> Option<Answer> {
        let mut answer = None;
        let enter = self.field_ui(ui, texts);
        let escape = ui.input(|input| input.key_pressed(Key::Escape));
        ui.add_space(theme::SPACE_SMALL);
        ui.label(self.listing.folder.to_string_lossy());
        ScrollArea::vertical()
            .max_height(260.0)
            .auto_shrink([false, false])
            .show(ui, |ui| {
                if let Some(parent) = self.listing.folder.parent()
                    && ui.selectable_label(false, "..").clicked()
                {
                    answer = Some(Answer::List(parent.to_owned()));
                }
                for name in &self.listing.folders {
                    if ui.selectable_label(false, format!("{name}/")).clicked() {
                        answer = Some(Answer::List(self.listing.folder.join(name)));
                    }
                }
                for name in &self.listing.files {
                    let row = ui.selectable_label(false, name);
                    if row.clicked() {
                        self.typed.clone_from(name);
                        self.error = None;
                    }
                    if row.double_clicked() {
                        answer = Some(Answer::Chosen(self.listing.folder.join(name)));
                    }
                }
            });
        ui.add_space(theme::SPACE);
        ui.horizontal(|ui| {
            let verb = match self.request.kind {
                FileKind::Open => texts.label("file-dialog-open"),
                FileKind::Save => texts.label("file-dialog-save"),
                FileKind::Folder => texts.label("export-set-use-folder"),
            };
            let named = !self.typed.trim().is_empty() || self.request.kind == FileKind::Folder;
            let colors = theme::of(ui);
            let verb = RichText::new(verb).color(colors.on_accent_strong);
            let button = egui::Button::new(verb).fill(colors.accent_strong);
            let chosen = ui
                .add_enabled(named, button)
                .on_disabled_hover_text(texts.label("file-dialog-name-needed"));
            if (chosen.clicked() || enter) && named {
                answer = self.chosen();
            }
            if ui.button(texts.label("answer-cancel")).clicked() || escape {
                answer = Some(Answer::Cancelled);
            }
        });
        answer
    }

    /// Draws the field for the path, and what is wrong with it; whether Enter was pressed in it.
    fn field_ui(&mut self, ui: &mut Ui, texts: &Texts) -> bool {
        let id = Id::unique("file-dialog-path");
        let field = TextEdit::singleline(&mut self.typed)
            .id(id)
            .desired_width(f32::INFINITY);
        let response = ui
            .add(field)
            .accessible_name(texts.label("file-dialog-path"));
        if response.changed() {
            self.error = None;
        }
        if std::mem::take(&mut self.wants_focus) {
            self.choose_all(ui, id);
            response.request_focus();
        }
        if let Some(error) = &self.error {
            let colors = theme::of(ui);
            ui.label(
                RichText::new(texts.say(error))
                    .font(theme::small())
                    .color(colors.error),
            );
        }
        response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    /// Chooses what is typed, so that something else can be typed at once.
    fn choose_all(&self, ui: &Ui, id: Id) {
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let end = CCursor::new(self.typed.chars().count());
        let range = CCursorRange::two(CCursor::default(), end);
        state.cursor.set_char_range(Some(range));
        state.store(ui.ctx(), id);
    }

    /// What the typed path means: a folder is listed, a file is taken; what cannot be is said, and stays typed.
    fn chosen(&mut self) -> Option<Answer> {
        let path = self.listing.folder.join(self.typed.trim());
        if self.request.kind == FileKind::Folder {
            let is_named = !self.typed.trim().is_empty();
            let folder = self.listing.folder.clone();
            return Some(Answer::Chosen(if is_named { path } else { folder }));
        }
        if path.is_dir() {
            return Some(Answer::List(path));
        }
        let path = match self.request.kind {
            FileKind::Open if !path.exists() => existing(path, &self.request.endings),
            FileKind::Open | FileKind::Save | FileKind::Folder => path,
        };
        let folder = path.parent().unwrap_or(&path);
        let problem =
            |id, path: &Path| Message::new(id).with("path", path.to_string_lossy().into_owned());
        self.error = match self.request.kind {
            _ if !folder.is_dir() => Some(problem("file-dialog-no-folder", folder)),
            FileKind::Open if !path.exists() => Some(problem("file-dialog-no-file", &path)),
            FileKind::Open | FileKind::Save | FileKind::Folder => None,
        };
        self.wants_focus = self.error.is_some();
        self.error.is_none().then_some(Answer::Chosen(path))
    }
}

/// The file that a path without its ending means, where there is one; else the path.
fn existing(path: PathBuf, endings: &[String]) -> PathBuf {
    let whole = with_ending(path.clone(), endings);
    if whole.exists() { whole } else { path }
}

/// The name that a file to be written is offered; none for a file to be read.
fn offered_name(request: &FileRequest) -> String {
    let start = request
        .start
        .as_deref()
        .filter(|_| request.kind == FileKind::Save);
    let name = start.and_then(Path::file_name).unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The path with the ending that its kind of file has, where it has none.
pub(super) fn with_ending(path: PathBuf, endings: &[String]) -> PathBuf {
    match (path.extension(), endings.first()) {
        (None, Some(ending)) => path.with_extension(ending),
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_an_ending_gets_one() {
        let endings = ["muster".to_owned()];
        let check = |path: &str, expected: &str| {
            assert_eq!(
                with_ending(PathBuf::from(path), &endings),
                PathBuf::from(expected)
            );
        };
        check("plans/kaz", "plans/kaz.muster");
        check("plans/kaz.muster", "plans/kaz.muster");
        check("plans/kaz.json", "plans/kaz.json");
    }
}
