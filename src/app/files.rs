//! Opening, saving and exporting.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::export::file_stem;
use crate::file;
use crate::text::Message;
use crate::ui::export_form::ExportForm;
use crate::ui::shell::{Dialog, NoticeKind};

use super::application::Application;
use super::changing::Held;
use super::disk_guard::Consent;
use super::document::Document;
use super::file_dialog::{
    self, Answer, Asked, Browser, FileKind, FileRequest, NoPath, WaitingAnswer, Words, waiting_ui,
};
use super::jobs::{Done, Stopping, let_go};
use super::progress::Progress;
use super::questions::{self, Intent, Reply};
use super::reading::Reading;
use super::samples::Sample;
use super::view_state::PlanViews;

/// What a file is chosen for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum FilePurpose {
    /// A plan to open.
    OpenPlan,

    /// Where to save the plan.
    SavePlan,

    /// The folder for several figures.
    ExportFolder,

    /// Where to export the figure, and how.
    Export(ExportForm),
}

/// The system's dialog while it is open, and what it is for.
pub(super) struct Choosing {
    request: FileRequest,
    purpose: FilePurpose,
    asked: Asked,
}

/// The ending of plan files.
const ENDING: &str = "muster";

impl Application {
    /// Does what the person meant once nothing can be lost; asks first where something could.
    ///
    /// While the plan is going to change by itself, it is not known yet what could be lost: then it waits.
    pub(super) fn intend(&mut self, context: &Context, intent: Intent) {
        if self.is_changing() {
            self.hold(Held::Leave(intent));
        } else {
            self.intend_now(context, intent);
        }
    }

    /// Does what the person meant once nothing can be lost, of the plan as it is.
    pub(super) fn intend_now(&mut self, context: &Context, intent: Intent) {
        match &self.document {
            Some(document) if document.history().is_modified() => {
                let title = document.plan().head().title.clone();
                self.ask(questions::unsaved(&title, intent));
            }
            _ => self.go(context, intent),
        }
    }

    /// Does what the person meant, whatever is unsaved.
    pub(super) fn go(&mut self, context: &Context, intent: Intent) {
        // What is unsaved in the plan as it is now may be given up.
        self.may_replace = self
            .document
            .as_ref()
            .map(|it| (it.file.serial, it.history().revision()));
        match intent {
            Intent::Close => {
                self.recovery.remove();
                self.put(context, None);
                self.offer_again();
            }
            // What is being saved is saved first; asked again, the program does not wait.
            Intent::Quit if self.is_saving && self.after_saving != Some(Intent::Quit) => {
                self.after_saving = Some(Intent::Quit);
            }
            // Asked again, the program does not wait for a folder that does not answer.
            Intent::Quit if self.version_keeping.is_busy() && !self.version_keeping.quits_after => {
                self.version_keeping.quits_after = true;
            }
            Intent::Quit => {
                self.recovery.remove();
                self.may_close = true;
                context.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Intent::New => self.ask_for_new_plan(),
            Intent::Restore(copy) => self.restore(context, &copy),
            Intent::Open(path) => self.open(context, path),
            Intent::OpenSample(name) => self.open_sample(context, name),
            Intent::OpenEarlier(path) => self.open_earlier(context, path),
            Intent::ShowOpened => {
                if let Some(opened) = self.opened_meanwhile.take() {
                    self.show(context, *opened);
                }
            }
            Intent::ShowRestored => {
                if let Some(restored) = self.restored_meanwhile.take() {
                    self.show_restored(context, *restored);
                }
            }
            Intent::AskOpen => {
                let request = self.file_request(FileKind::Open, None, String::new(), ENDING);
                self.ask_file(context, request, FilePurpose::OpenPlan);
            }
        }
    }

    pub(super) fn reply(&mut self, context: &Context, reply: Reply) {
        match reply {
            // What was to be done after saving is not, when saving is given up.
            // Where a file is still being chosen, another can be.
            Reply::Nothing if self.file_dialog.is_some() => {
                if let Some((browser, _)) = &mut self.file_dialog {
                    browser.take_keyboard();
                }
            }
            Reply::Nothing => self.give_up(context),
            Reply::Go(intent) => self.go(context, intent),
            Reply::SaveThen(intent) => {
                self.after_saving = Some(intent);
                self.save(context);
            }
            Reply::WriteSet(overwrites) => self.write_asked_set(context, overwrites),
            Reply::Overwrite(path, purpose) => {
                self.file_dialog = None;
                self.use_file(context, path, &purpose, Consent::Anything);
            }
            Reply::SaveElsewhere => self.save_as(context),
            Reply::OverwriteFound(path, found) => {
                self.save_to(context, path, Consent::Found(found));
            }
            Reply::Reload(path) => {
                self.after_saving = None;
                self.reload(context, path);
            }
            Reply::DiscardCopy(copy) => self.discard_copy(&copy),
            Reply::Salvage(path) => self.salvage(context, path),
        }
    }

    /// Does nothing of what was to be done after saving, and shows nothing of what waited for an answer.
    pub(super) fn give_up(&mut self, context: &Context) {
        self.after_saving = None;
        // What was to be restored is unlocked, and found again at the next start.
        self.restored_meanwhile = None;
        let opened = self.opened_meanwhile.take();
        self.take_away(context, opened.and_then(|mut it| it.file.note.take()));
    }

    /// Listens no longer to the system's dialog.
    fn choose_no_longer(&mut self) {
        if let Some(before) = self.choosing.take() {
            before.asked.withdraw();
        }
    }

    /// Asks a question once those before it are answered.
    pub(super) fn ask(&mut self, question: Dialog<Reply>) {
        if self.question.is_some() {
            self.more_questions.push_back(question);
        } else {
            self.question = Some(question);
        }
    }

    /// Opens a plan file in the background.
    pub(super) fn open(&mut self, context: &Context, path: PathBuf) {
        let name = Message::new("work-opening").with("file", shown_name(&path));
        let reading = self.reading(path);
        let work = move |progress: &Progress| reading.run(progress);
        self.jobs.begin_named(context, name, Stopping::Drops, work);
    }

    /// What is needed to read a plan file.
    pub(super) fn reading(&mut self, path: PathBuf) -> Reading {
        let seed = self.next_seed();
        let document = self.document.as_ref();
        Reading {
            path,
            today: self.surroundings.today,
            seed,
            note: self.note(seed),
            own_note: document
                .and_then(|it| it.file.note.as_ref())
                .map(|note| note.note().clone()),
            views: self.surroundings.settings.as_deref().map(PlanViews::path),
        }
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
                    is_broken: false,
                },
            });
    }

    /// Shows a plan that was read, unless the one that is open was changed meanwhile: then only after a question.
    pub(super) fn opened(&mut self, context: &Context, opened: Box<Document>) {
        match self.changed_meanwhile() {
            Some(title) => {
                self.ask(questions::unsaved(&title, Intent::ShowOpened));
                self.opened_meanwhile = Some(opened);
            }
            None => self.show(context, *opened),
        }
    }

    /// The title of the open plan where it has unsaved changes of which nobody has said that they may go.
    pub(super) fn changed_meanwhile(&self) -> Option<String> {
        let open = self.document.as_ref()?;
        let now = (open.file.serial, open.history().revision());
        let is_changed = open.history().is_modified() && self.may_replace != Some(now);
        // What is still to come is changed too.
        let is_changed = is_changed || self.is_changing();
        is_changed.then(|| open.plan().head().title.clone())
    }

    /// Puts another plan into the window, or none.
    fn put(&mut self, context: &Context, document: Option<Document>) {
        let before = std::mem::replace(&mut self.document, document);
        if let Some(mut before) = before {
            let note = before.file.note.take();
            self.take_away(context, note);
            let_go(before);
        }
        self.forget_changes();
        self.save_next = None;
        self.after_saving = None;
        // What is being chosen for the plan before is not meant for another.
        let is_for_plan = |purpose: &FilePurpose| *purpose != FilePurpose::OpenPlan;
        self.file_dialog
            .take_if(|(_, purpose)| is_for_plan(purpose));
        if self
            .choosing
            .as_ref()
            .is_some_and(|it| is_for_plan(&it.purpose))
        {
            self.choose_no_longer();
        }
    }

    /// Puts a document into the window.
    pub(super) fn show(&mut self, context: &Context, mut document: Document) {
        if let Some(path) = &document.path {
            self.settings.remember(path);
        }
        if let Some(hint) = document.file.hint.take() {
            self.tell(NoticeKind::Hint, hint);
        }
        self.recovery.begin(&document);
        let open = document.take_open();
        self.put(context, Some(document));
        let tab = self.views.tab;
        self.views = super::application::Views {
            tab,
            ..Default::default()
        };
        self.bring_back_table();
        if let Some(open) = open {
            self.views.outline.return_to(open);
        }
    }

    /// Asks where to save.
    pub(super) fn save_as(&mut self, context: &Context) {
        let Some(document) = &self.document else {
            return;
        };
        let origin = document.file.earlier.as_ref();
        let origin = origin.and_then(|earlier| earlier.origin.as_deref());
        let path = document.path.as_deref().or(origin);
        let name = format!("{}.{ENDING}", file_stem(&document.plan().head().title));
        let request = self.file_request(FileKind::Save, path, name, ENDING);
        self.ask_file(context, request, FilePurpose::SavePlan);
    }

    /// A file that is to be read or written, beginning in the folder used last.
    pub(super) fn file_request(
        &self,
        kind: FileKind,
        path: Option<&Path>,
        name: String,
        ending: &str,
    ) -> FileRequest {
        let folder_of = |path: &Path| path.parent().map(Path::to_owned);
        let name_of = |path: &Path| Some(path.file_name()?.to_string_lossy().into_owned());
        let mut recent: Vec<PathBuf> = Vec::new();
        for folder in self.settings.recent.iter().filter_map(|it| folder_of(it)) {
            if !recent.contains(&folder) {
                recent.push(folder);
            }
        }
        FileRequest {
            kind,
            folder: path.and_then(folder_of).or_else(|| self.start_folder()),
            name: path.and_then(name_of).unwrap_or(name),
            endings: vec![ending.to_owned()],
            recent,
        }
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
        let words = Words {
            title: self.texts.say(&dialog_title(&purpose)),
            filter: match purpose {
                FilePurpose::OpenPlan | FilePurpose::SavePlan => {
                    self.texts.label("file-dialog-plans")
                }
                FilePurpose::Export(form) => form.form.ending().to_uppercase(),
                FilePurpose::ExportFolder => String::new(),
            },
        };
        // Of two dialogs only the one asked for last is listened to.
        self.choose_no_longer();
        let asked = Asked::default();
        self.choosing = Some(Choosing {
            request: request.clone(),
            purpose,
            asked: asked.clone(),
        });
        let owner = self.dialog_owner.clone();
        self.jobs.begin(context, move || {
            let answer = file_dialog::ask(&request, &words, owner, &asked);
            Done::Chosen { asked, answer }
        });
    }

    /// Asks for a file with the program's own browser.
    fn ask_file_here(&mut self, context: &Context, request: FileRequest, purpose: FilePurpose) {
        let (browser, look) = Browser::new(request);
        self.file_dialog = Some((browser, purpose));
        self.browser_answer(context, look);
    }

    /// Draws the card that waits for the system's dialog, if it is open.
    pub(super) fn waiting_ui(&mut self, context: &Context) {
        if self.question.is_some() {
            return;
        }
        let Some(choosing) = &self.choosing else {
            return;
        };
        let title = self.texts.say(&dialog_title(&choosing.purpose));
        let Some(answer) = waiting_ui(context, &title, self.texts) else {
            return;
        };
        let Some(choosing) = self.choosing.take() else {
            return;
        };
        choosing.asked.withdraw();
        match answer {
            WaitingAnswer::ChooseHere => {
                self.ask_file_here(context, choosing.request, choosing.purpose);
            }
            WaitingAnswer::Cancel => self.give_up(context),
        }
    }

    /// Draws the program's own file browser, if it is open and no question stands before it, and does what the person chose.
    pub(super) fn file_dialog_ui(&mut self, context: &Context) {
        self.waiting_ui(context);
        let Some((browser, purpose)) = &mut self.file_dialog else {
            return;
        };
        if self.question.is_some() {
            return;
        }
        let title = self.texts.say(&dialog_title(purpose));
        if let Some(answer) = browser.ui(context, &title, self.texts) {
            self.browser_answer(context, answer);
        }
    }

    fn browser_answer(&mut self, context: &Context, answer: Answer) {
        let Some((browser, purpose)) = &self.file_dialog else {
            return;
        };
        match answer {
            Answer::Cancelled => {
                self.file_dialog = None;
                self.give_up(context);
            }
            Answer::Look(look, number) => {
                let request = browser.request().clone();
                self.jobs
                    .begin(context, move || Done::Seen(number, look.take(&request)));
            }
            Answer::Chosen { path, exists } => {
                let purpose = purpose.clone();
                let asks = exists && browser.request().kind == FileKind::Save;
                if asks && !self.is_own_file(&path) {
                    // The browser stays, for when the answer is no.
                    self.ask(questions::overwrite(path, purpose));
                } else {
                    self.file_dialog = None;
                    let consent = self.consent(&path, exists);
                    self.use_file(context, path, &purpose, consent);
                }
            }
        }
    }

    /// What a person has said of a file by naming it, and where it is there already by an answer.
    fn consent(&self, path: &Path, exists: bool) -> Consent {
        if self.is_own_file(path) {
            Consent::AsKnown
        } else if exists {
            Consent::Anything
        } else {
            Consent::New
        }
    }

    /// Whether a path is the file of the open plan, which may be written over without a question.
    fn is_own_file(&self, path: &Path) -> bool {
        let own = self.document.as_ref().and_then(|it| it.path.as_deref());
        own == Some(path)
    }

    fn use_file(
        &mut self,
        context: &Context,
        path: PathBuf,
        purpose: &FilePurpose,
        consent: Consent,
    ) {
        match purpose {
            FilePurpose::OpenPlan => self.open(context, path),
            FilePurpose::SavePlan => self.save_to(context, path, consent),
            FilePurpose::Export(form) => self.export_to(context, path, *form),
            FilePurpose::ExportFolder => self.use_export_folder(&path),
        }
    }

    /// Takes what has been done in the background.
    pub(super) fn take_done(&mut self, context: &Context) {
        while let Some(done) = self.jobs.next_done() {
            match done {
                Done::Opened(document) => self.opened(context, document),
                Done::CopiesFound(offers, is_asked) => self.copies_found(offers, is_asked),
                Done::Restored(restored) => self.restored(context, restored),
                Done::NotOpened {
                    path,
                    message,
                    is_broken,
                } => self.not_opened(path, message, is_broken),
                Done::Saved(done) => self.saving_done(context, *done),
                Done::VersionKept(kept) => self.version_kept(context, kept),
                Done::NoteLeft(serial, note) => self.note_left(context, serial, note),
                Done::NoteTakenAway => {}
                Done::NotReloaded(message) => {
                    let title = Message::new("problem-not-reloaded");
                    self.ask(questions::problem(title, message));
                }
                Done::Salvaged(salvaged) => self.salvaged(context, salvaged),
                Done::VersionsFound(found) => self.versions_found(context, found),
                Done::VersionsCompared(compared) => self.versions_compared(compared),
                Done::Exported(path) => {
                    let file = path.to_string_lossy().into_owned();
                    let message = Message::new("notice-exported").with("file", file);
                    self.tell(NoticeKind::Done, message);
                }
                Done::ExportCancelled => {
                    let message = Message::new("notice-export-cancelled");
                    self.tell(NoticeKind::Hint, message);
                }
                Done::ExportSet(done) => self.export_set_done(context, done),
                Done::NotExported(message) => {
                    let title = Message::new("problem-not-exported");
                    self.ask(questions::problem(title, message));
                }
                Done::Chosen { asked, answer } => self.chosen(context, &asked, answer),
                Done::Seen(number, seen) => {
                    let browser = self.file_dialog.as_mut().map(|(browser, _)| browser);
                    let answer = browser.and_then(|browser| browser.saw(number, seen));
                    if let Some(answer) = answer {
                        self.browser_answer(context, answer);
                    }
                }
                Done::Found(key, matches) => self.take_found(context, *key, matches),
                Done::BridgeMade(done) => self.views.bridge.done(*done),
                Done::TypedRead(done) => self.typed_read(context, *done),
                Done::TemplatesRead(templates) => self.templates_read(templates),
                Done::TemplateKept(name, kept) => self.template_kept(name, kept),
                Done::Missing(paths) => self.welcome.missing = paths,
                Done::Kept => self.keeping.is_busy = false,
                Done::Drawn(image) => {
                    context.copy_image(image);
                    self.tell(NoticeKind::Done, Message::new("notice-copied-picture"));
                }
                Done::Written(table) => {
                    context.copy_text(table);
                    self.tell(NoticeKind::Done, Message::new("notice-copied-table"));
                }
                Done::FigureMade(made) => self.views.chart.made(*made),
                Done::OrderMade(shown, made) => self.order_made(shown, *made),
                Done::Counted(counted) => self.with_document(|it| it.counted(*counted)),
                Done::ClipboardRead(read) => self.clipboard_read(*read),
                Done::Placement(shown, done) => self.placement_done(shown, *done),
                Done::Table(shown, done) => self.table_done(shown, *done),
                Done::Edited(edited) => self.edited(*edited),
                Done::Panicked(work) => self.panicked(work),
                Done::SampleDrawn(name, image) => self.welcome.drawn(context, name, image),
            }
        }
    }

    /// Says that work in the background broke off, and waits for nothing of it.
    fn panicked(&mut self, work: Option<u64>) {
        self.is_saving = false;
        self.save_next = None;
        self.after_saving = None;
        self.keeping.is_busy = false;
        self.views.typed.give_up();
        self.version_keeping.give_up();
        match work {
            Some(work) => self.broke_off(work),
            None => self.views.table.give_up(),
        }
        let title = Message::new("problem-broke-off-title");
        self.ask(questions::problem(title, Message::new("problem-broke-off")));
    }

    fn not_opened(&mut self, path: PathBuf, message: Message, is_broken: bool) {
        self.settings.forget(&path);
        self.ask(if is_broken {
            questions::broken(path, message)
        } else {
            questions::problem(Message::new("problem-not-opened"), message)
        });
    }

    /// Takes the answer of the system's dialog, unless nobody asks any more.
    fn chosen(
        &mut self,
        context: &Context,
        asked: &Asked,
        answer: Result<(PathBuf, bool), NoPath>,
    ) {
        let choosing = self
            .choosing
            .take_if(|it| it.asked.is(asked) && !asked.is_withdrawn());
        let Some(choosing) = choosing else {
            return;
        };
        match answer {
            Ok((path, asks)) if asks && !self.is_own_file(&path) => {
                self.ask(questions::overwrite(path, choosing.purpose));
            }
            Ok((path, _)) => {
                // Where it is there, the system has asked.
                let consent = self.consent(&path, path.exists());
                self.use_file(context, path, &choosing.purpose, consent);
            }
            Err(NoPath::Cancelled) => self.give_up(context),
            Err(NoPath::NoDialog) => {
                self.surroundings.has_native_dialogs = false;
                self.ask_file_here(context, choosing.request, choosing.purpose);
            }
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
        FilePurpose::ExportFolder => "export-set-choose-folder",
    })
}

/// The name of a file as people read it.
pub(super) fn shown_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
