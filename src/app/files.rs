//! Opening, saving and exporting.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::file;
use crate::model::{Head, IdGenerator, Plan};
use crate::text::Message;
use crate::ui::export_form::ExportForm;
use crate::ui::shell::NoticeKind;

use super::application::Application;
use super::document::Document;
use super::file_dialog::{
    Answer, FileKind, FileRequest, Listing, NoPath, OwnDialog, ask_system, with_ending,
};
use super::jobs::Done;
use super::questions::{self, Intent, Reply};
use super::samples::Sample;

/// What a file is chosen for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum FilePurpose {
    /// A plan to open.
    OpenPlan,

    /// Where to save the plan.
    SavePlan,

    /// Where to export the figure, and how.
    Export(ExportForm),
}

/// The ending of plan files.
const ENDING: &str = "muster";

impl Application {
    /// Does what the person meant once nothing can be lost; asks first where something could.
    pub(super) fn intend(&mut self, context: &Context, intent: Intent) {
        match &self.document {
            Some(document) if document.history().is_modified() => {
                let title = document.plan().head().title.clone();
                self.question = Some(questions::unsaved(&title, intent));
            }
            _ => self.go(context, intent),
        }
    }

    /// Does what the person meant, whatever is unsaved.
    pub(super) fn go(&mut self, context: &Context, intent: Intent) {
        match intent {
            Intent::Close => self.document = None,
            Intent::Quit => {
                self.may_close = true;
                context.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Intent::New => self.new_plan(),
            Intent::Open(path) => self.open(context, path),
            Intent::OpenSample(name) => self.open_sample(context, name),
            Intent::AskOpen => {
                let request = FileRequest {
                    kind: FileKind::Open,
                    start: self.start_folder().map(|folder| folder.join("x")),
                    endings: vec![ENDING.to_owned()],
                };
                self.ask_file(context, request, FilePurpose::OpenPlan);
            }
        }
    }

    pub(super) fn reply(&mut self, context: &Context, reply: Reply) {
        match reply {
            // What was to be done after saving is not, when saving is given up.
            Reply::Nothing => self.after_saving = None,
            Reply::Go(intent) => self.go(context, intent),
            Reply::SaveThen(intent) => {
                self.after_saving = Some(intent);
                self.save(context);
            }
            Reply::Overwrite(path, purpose) => self.use_file(context, path, &purpose),
        }
    }

    /// Opens a plan file in the background.
    pub(super) fn open(&mut self, context: &Context, path: PathBuf) {
        let (today, seed) = (self.surroundings.today, self.next_seed());
        self.jobs.begin(context, move || match file::open(&path) {
            Ok(plan) => {
                let path = std::path::absolute(&path).unwrap_or(path);
                Done::Opened(Box::new(Document::new(plan, Some(path), today, seed)))
            }
            Err(error) => Done::NotOpened {
                path,
                message: Message::new("problem-with-hint")
                    .with("problem", error.message())
                    .with("hint", error.hint()),
            },
        });
    }

    fn open_sample(&mut self, context: &Context, name: &'static str) {
        let (today, seed) = (self.surroundings.today, self.next_seed());
        let Some(sample) = Sample::of(name) else {
            return;
        };
        self.jobs
            .begin(context, move || match file::read(sample.bytes) {
                Ok(plan) => Done::Opened(Box::new(Document::new(plan, None, today, seed))),
                Err(error) => Done::NotOpened {
                    path: PathBuf::from(name),
                    message: error.message(),
                },
            });
    }

    fn new_plan(&mut self) {
        let (today, seed) = (self.surroundings.today, self.next_seed());
        let mut ids = IdGenerator::seeded(seed);
        let title = self.texts.label("new-plan-title");
        let country = crate::reference::find_country("KAZ");
        let plan = country.and_then(|country| {
            let head = Head::new(ids.next_id(), title, country);
            Plan::new(head).ok()
        });
        if let Some(plan) = plan {
            self.show(Document::new(plan, None, today, seed.rotate_left(32)));
            self.notice = None;
        }
    }

    /// Puts a document into the window.
    pub(super) fn show(&mut self, document: Document) {
        if let Some(path) = &document.path {
            self.settings.remember(path);
            self.keep_settings();
        }
        self.document = Some(document);
        let tab = self.views.tab;
        self.views = super::application::Views {
            tab,
            ..Default::default()
        };
        self.bring_back_table();
    }

    /// Saves to the plan's file, or asks for one.
    pub(super) fn save(&mut self, context: &Context) {
        match self.document.as_ref().map(|it| it.path.clone()) {
            Some(Some(path)) => self.save_to(context, path),
            Some(None) => self.save_as(context),
            None => {}
        }
    }

    /// Asks where to save.
    pub(super) fn save_as(&mut self, context: &Context) {
        let Some(document) = &self.document else {
            return;
        };
        let start = document.path.clone().or_else(|| {
            let name = file_name(&document.plan().head().title);
            Some(self.start_folder()?.join(name).with_extension(ENDING))
        });
        let request = FileRequest {
            kind: FileKind::Save,
            start,
            endings: vec![ENDING.to_owned()],
        };
        self.ask_file(context, request, FilePurpose::SavePlan);
    }

    /// Saves to a file in the background; the person goes on meanwhile.
    pub(super) fn save_to(&mut self, context: &Context, path: PathBuf) {
        let Some(document) = &self.document else {
            return;
        };
        let plan = document.plan().clone();
        let revision = document.history().revision();
        self.is_saving = true;
        self.jobs
            .begin(context, move || match file::save(&path, &plan) {
                Ok(()) => Done::Saved { path, revision },
                Err(error) => Done::NotSaved(
                    Message::new("problem-with-hint")
                        .with("problem", error.message())
                        .with("hint", error.hint()),
                ),
            });
    }

    /// Asks for a file, with the system's dialog where there is one.
    pub(super) fn ask_file(
        &mut self,
        context: &Context,
        request: FileRequest,
        purpose: FilePurpose,
    ) {
        if !self.surroundings.has_native_dialogs {
            self.ask_file_here(context, request, purpose);
            return;
        }
        let title = self.texts.say(&dialog_title(&purpose));
        let filter = match purpose {
            FilePurpose::OpenPlan | FilePurpose::SavePlan => self.texts.label("file-dialog-plans"),
            FilePurpose::Export(form) => form.form.ending().to_uppercase(),
        };
        self.choosing = Some((request.clone(), purpose));
        self.jobs.begin(context, move || {
            Done::Chosen(ask_system(&request, &title, &filter))
        });
    }

    /// Asks for a file with the program's own dialog.
    fn ask_file_here(&mut self, context: &Context, request: FileRequest, purpose: FilePurpose) {
        let dialog = OwnDialog::new(request);
        self.list(context, dialog.folder(), dialog.request.endings.clone());
        self.file_dialog = Some((dialog, purpose));
    }

    fn list(&mut self, context: &Context, folder: PathBuf, endings: Vec<String>) {
        self.jobs.begin(context, move || {
            Done::Listed(Listing::of(&folder, &endings))
        });
    }

    /// Draws the program's own file dialog, if it is open, and does what the person chose.
    pub(super) fn file_dialog_ui(&mut self, context: &Context) {
        let Some((dialog, purpose)) = &mut self.file_dialog else {
            return;
        };
        let title = self.texts.say(&dialog_title(purpose));
        match dialog.ui(context, &title, self.texts) {
            None => {}
            Some(Answer::Cancelled) => {
                self.file_dialog = None;
                self.after_saving = None;
            }
            Some(Answer::List(folder)) => {
                let endings = dialog.request.endings.clone();
                self.list(context, folder, endings);
            }
            Some(Answer::Chosen(path)) => {
                let purpose = purpose.clone();
                let request = dialog.request.clone();
                self.file_dialog = None;
                let path = match request.kind {
                    FileKind::Open => path,
                    FileKind::Save => with_ending(path, &request.endings),
                };
                let asks = request.kind == FileKind::Save;
                self.use_file_after_asking(context, path, purpose, asks);
            }
        }
    }

    /// Uses a file; where `asks` is true and another file is there already, only after a question.
    fn use_file_after_asking(
        &mut self,
        context: &Context,
        path: PathBuf,
        purpose: FilePurpose,
        asks: bool,
    ) {
        if asks && path.exists() && !self.is_own_file(&path) {
            self.question = Some(questions::overwrite(path, purpose));
        } else {
            self.use_file(context, path, &purpose);
        }
    }

    /// Whether a path is the file of the open plan, which may be written over without a question.
    fn is_own_file(&self, path: &Path) -> bool {
        let own = self.document.as_ref().and_then(|it| it.path.as_deref());
        own == Some(path)
    }

    fn use_file(&mut self, context: &Context, path: PathBuf, purpose: &FilePurpose) {
        match purpose {
            FilePurpose::OpenPlan => self.open(context, path),
            FilePurpose::SavePlan => self.save_to(context, path),
            FilePurpose::Export(form) => self.export_to(context, path, *form),
        }
    }

    /// Takes what has been done in the background.
    pub(super) fn take_done(&mut self, context: &Context) {
        while let Some(done) = self.jobs.next_done() {
            match done {
                Done::Opened(document) => self.show(*document),
                Done::NotOpened { path, message } => {
                    self.settings.forget(&path);
                    let title = Message::new("problem-not-opened");
                    self.question = Some(questions::problem(title, message));
                }
                Done::Saved { path, revision } => self.saved(context, &path, revision),
                Done::NotSaved(message) => {
                    self.is_saving = false;
                    self.after_saving = None;
                    let title = Message::new("problem-not-saved");
                    self.question = Some(questions::problem(title, message));
                }
                Done::Exported(path) => {
                    let file = path.to_string_lossy().into_owned();
                    let message = Message::new("notice-exported").with("file", file);
                    self.tell(NoticeKind::Done, message);
                }
                Done::NotExported(message) => {
                    let title = Message::new("problem-not-exported");
                    self.question = Some(questions::problem(title, message));
                }
                Done::Chosen(answer) => self.chosen(context, answer),
                Done::Listed(listing) => {
                    if let Some((dialog, _)) = &mut self.file_dialog {
                        dialog.listed(listing);
                    }
                }
                Done::Drawn(image) => {
                    context.copy_image(image);
                    self.tell(NoticeKind::Done, Message::new("notice-copied-picture"));
                }
                Done::Written(table) => {
                    context.copy_text(table);
                    self.tell(NoticeKind::Done, Message::new("notice-copied-table"));
                }
                Done::FigureMade(made) => self.views.chart.made(*made),
                Done::Counted(counted) => self.with_document(|it| it.counted(*counted)),
                Done::Table(shown, done) => self.table_done(shown, *done),
                Done::SampleDrawn(name, image) => self.welcome.drawn(context, name, image),
            }
        }
    }

    fn chosen(&mut self, context: &Context, answer: Result<PathBuf, NoPath>) {
        let Some((request, purpose)) = self.choosing.take() else {
            return;
        };
        match answer {
            Ok(chosen) => {
                let path = match request.kind {
                    FileKind::Open => chosen.clone(),
                    FileKind::Save => with_ending(chosen.clone(), &request.endings),
                };
                // The system has asked about the name that was chosen, not about that with the ending.
                let asks = path != chosen;
                self.use_file_after_asking(context, path, purpose, asks);
            }
            Err(NoPath::Cancelled) => self.after_saving = None,
            Err(NoPath::NoDialog) => {
                self.surroundings.has_native_dialogs = false;
                self.ask_file_here(context, request, purpose);
            }
        }
    }

    fn saved(&mut self, context: &Context, path: &Path, revision: u64) {
        self.is_saving = false;
        self.settings.remember(path);
        self.keep_settings();
        if let Some(document) = &mut self.document {
            document.mark_saved(revision);
            document.path = Some(path.to_owned());
        }
        let name = path.file_name().unwrap_or(path.as_os_str());
        let message =
            Message::new("notice-saved").with("file", name.to_string_lossy().into_owned());
        self.tell(NoticeKind::Done, message);
        if let Some(intent) = self.after_saving.take() {
            self.intend(context, intent);
        }
    }

    /// The folder in which file dialogs begin: that of the plan, else of the file opened last.
    pub(super) fn start_folder(&self) -> Option<PathBuf> {
        let own = self.document.as_ref().and_then(|it| it.path.as_deref());
        own.or_else(|| self.settings.recent.first().map(PathBuf::as_path))
            .and_then(Path::parent)
            .map(Path::to_owned)
            .or_else(|| std::env::current_dir().ok())
    }
}

fn dialog_title(purpose: &FilePurpose) -> Message {
    Message::new(match purpose {
        FilePurpose::OpenPlan => "file-dialog-open-plan",
        FilePurpose::SavePlan => "file-dialog-save-plan",
        FilePurpose::Export(_) => "file-dialog-export",
    })
}

/// A title as the name of a file: letters and digits stay, the rest becomes hyphens.
pub(super) fn file_name(title: &str) -> String {
    let mut name = String::new();
    for letter in title.chars() {
        if letter.is_alphanumeric() {
            name.extend(letter.to_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() {
        "plan".to_owned()
    } else {
        name.chars().take(60).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        assert_eq!(file_name("IndKazBat 2018: UNIFIL"), "indkazbat-2018-unifil");
        assert_eq!(file_name("План № 1"), "план-1");
        assert_eq!(file_name("../.."), "plan");
    }
}
