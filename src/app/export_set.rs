//! Exporting several figures together: the dialog, the work, and what came of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use egui::Context;

use crate::chart::{self, FigureName, FigureRequest};
use crate::export::{FigurePress, FigureSet, Pressed, SetFile};
use crate::file;
use crate::model::{MissionId, Plan};
use crate::picture::Paper;
use crate::text::Message;
use crate::ui::export_report::{ExportReport, export_report_ui};
use crate::ui::export_set_form::{
    ExportSetAnswer, ExportSetForm, ExportSetOffer, export_set_form_ui,
};
use crate::ui::shell::{Choice, Dialog, NoticeKind};

use super::application::Application;
use super::document::AT_ONCE;
use super::export_choices::ExportChoices;
use super::file_dialog::{FileKind, FileRequest};
use super::files::FilePurpose;
use super::jobs::{Done, Stopping};
use super::progress::Progress;
use super::questions::Reply;

/// The export of several figures, from the dialog to what came of it.
#[derive(Default)]
pub(super) struct ExportSet {
    /// The dialog, while it is open.
    form: Option<ExportSetForm>,

    /// Which figures would say nothing, and for which mission that was looked at.
    nobody: Option<(Option<MissionId>, BTreeMap<FigureName, Message>)>,

    /// What is to be exported once the question about files that exist is answered.
    order: Option<Box<SetOrder>>,

    /// Whether the folder was being chosen in a dialog of its own a frame ago.
    is_choosing: bool,

    /// What has come of it, while it is shown.
    report: Option<ExportReport>,
}

impl ExportSet {
    /// Whether a dialog of it is open.
    pub(super) fn is_open(&self) -> bool {
        self.form.is_some() || self.report.is_some()
    }
}

/// Figures that are to be exported, of a plan that stays as it is meanwhile.
#[derive(Clone, Debug)]
pub(super) struct SetOrder {
    plan: Plan,
    set: FigureSet,
    folder: PathBuf,
    files: Vec<SetFile>,
}

/// What the work of an export has come to.
pub(super) enum SetDone {
    /// The folder was looked through: so many of the files exist already.
    Looked(Box<SetOrder>, usize),

    /// The files were written, as far as they could be.
    Written(SetOutcome),
}

/// What has come of the files of a set.
#[derive(Debug, Default)]
pub(super) struct SetOutcome {
    folder: PathBuf,

    /// How many files there were to be.
    wanted: usize,

    /// The files that were written.
    written: Vec<String>,

    /// How many files were there already and were left alone.
    kept: usize,

    /// The figures that were left out since they would say nothing.
    nobody: BTreeMap<FigureName, Message>,

    /// What could not be made or written, and why.
    failed: Vec<Message>,

    /// Letters that no font has.
    missing_letters: BTreeSet<char>,

    is_cancelled: bool,
}

impl SetOrder {
    /// Makes and writes the files, one after the other; what goes wrong with one does not keep the others from being made.
    fn carry_out(&self, overwrites: bool, progress: &Progress) -> SetOutcome {
        let mut outcome = SetOutcome {
            folder: self.folder.clone(),
            wanted: self.files.len(),
            ..SetOutcome::default()
        };
        if let Err(error) = file::make_folder(&self.folder) {
            outcome.failed.push(error.message());
            return outcome;
        }
        let mut press = FigurePress::new(&self.plan, &self.set);
        for (done, file) in self.files.iter().enumerate() {
            if progress.is_cancelled() {
                outcome.is_cancelled = true;
                break;
            }
            progress.tell(done, self.files.len());
            let path = self.folder.join(&file.name);
            if !overwrites && path.exists() {
                outcome.kept += 1;
            } else {
                outcome.make(&mut press, file, &self.folder);
            }
        }
        outcome
    }
}

impl SetOutcome {
    fn make(&mut self, press: &mut FigurePress, file: &SetFile, folder: &Path) {
        match press.press(file) {
            Ok(Pressed::Nobody(reason)) => {
                self.nobody.insert(file.request.name, reason);
            }
            Ok(Pressed::File {
                pages,
                missing_letters,
            }) => {
                self.missing_letters.extend(missing_letters);
                for (page, bytes) in pages.iter().enumerate() {
                    self.write(folder, file.page_name(page), bytes);
                }
            }
            Err(error) => self.failed.push(
                Message::new("file-in-file")
                    .with("file", file.name.as_str())
                    .with("problem", error.message()),
            ),
        }
    }

    fn write(&mut self, folder: &Path, name: String, bytes: &[u8]) {
        match file::save_bytes(&folder.join(&name), bytes) {
            Ok(()) => self.written.push(name),
            Err(error) => self.failed.push(
                Message::new("problem-with-hint")
                    .with("problem", error.message())
                    .with("hint", error.hint()),
            ),
        }
    }

    /// The number of files written, and the folder.
    fn summary(&self) -> Message {
        let folder = self.folder.to_string_lossy().into_owned();
        if self.kept == 0 {
            Message::new("export-set-written")
                .with("count", self.written.len())
                .with("folder", folder)
        } else {
            Message::new("export-set-written-and-kept")
                .with("count", self.written.len())
                .with("kept", self.kept)
                .with("folder", folder)
        }
    }

    /// What has to be shown until it is read; nothing where all is well.
    fn report(&self) -> Option<ExportReport> {
        let mut problems = self.failed.clone();
        problems.extend(self.nobody.iter().map(|(name, reason)| {
            Message::new("export-set-left-out")
                .with("figure", name.message())
                .with("reason", reason.clone())
        }));
        if !self.missing_letters.is_empty() {
            let letters: String = self.missing_letters.iter().collect();
            problems.push(Message::new("export-set-missing-letters").with("letters", letters));
        }
        let title = if self.is_cancelled {
            Message::new("export-set-cancelled").with("wanted", self.wanted)
        } else if !self.failed.is_empty() && self.written.is_empty() && self.kept == 0 {
            Message::new("export-set-nothing")
        } else if !self.failed.is_empty() {
            Message::new("export-set-failed").with("count", self.failed.len())
        } else if problems.is_empty() {
            return None;
        } else {
            Message::new("export-set-done")
        };
        Some(ExportReport {
            title,
            summary: self.summary(),
            problems,
            files: self.written.clone(),
        })
    }
}

impl Application {
    /// Opens the dialog.
    pub(super) fn open_export_set(&mut self) {
        let Some(document) = &self.document else {
            return;
        };
        let folder = self.start_folder();
        let choices = &self.settings.export;
        let mission = self.views.chart.choice().mission(document.plan());
        self.views.export_set = ExportSet {
            form: Some(ExportSetForm {
                mission,
                ..choices.form(self.texts.language(), folder)
            }),
            ..ExportSet::default()
        };
    }

    /// Draws what is open of it.
    pub(super) fn export_set_ui(&mut self, context: &Context) {
        if let Some(report) = &self.views.export_set.report
            && !export_report_ui(context, report, self.texts)
        {
            self.views.export_set.report = None;
        }
        // The dialog that chooses the folder stands in its place meanwhile.
        if self.file_dialog.is_some() || self.choosing.is_some() {
            self.views.export_set.is_choosing = true;
            return;
        }
        // The key that closed it is not meant for this dialog as well.
        if std::mem::take(&mut self.views.export_set.is_choosing) {
            context.request_repaint();
            return;
        }
        let Some(mut form) = self.views.export_set.form.take() else {
            return;
        };
        let answer = self.export_set_form_ui(context, &mut form);
        match answer {
            None => self.views.export_set.form = Some(form),
            Some(ExportSetAnswer::Cancel) => {}
            Some(ExportSetAnswer::ChooseFolder) => {
                let folder = PathBuf::from(form.folder.trim());
                self.views.export_set.form = Some(form);
                self.ask_folder(context, &folder);
            }
            Some(ExportSetAnswer::Export) => {
                self.settings.export = ExportChoices::of(&form);
                self.look_before_export(context, &form);
            }
        }
    }

    fn export_set_form_ui(
        &mut self,
        context: &Context,
        form: &mut ExportSetForm,
    ) -> Option<ExportSetAnswer> {
        let nobody = self.figures_of_nobody(form);
        let plan = self.document.as_ref()?.plan();
        let missions = plan.missions();
        let missions: Vec<_> = missions.map(|it| (it.id, it.acronym.clone())).collect();
        let offer = ExportSetOffer {
            nobody: &nobody,
            missions: &missions,
            file_count: self.figure_set(form, &nobody).file_count(),
        };
        export_set_form_ui(context, form, offer, self.texts)
    }

    /// The figures that would say nothing; of a large plan that is not known before they are made.
    fn figures_of_nobody(&mut self, form: &ExportSetForm) -> BTreeMap<FigureName, Message> {
        if let Some((mission, nobody)) = &self.views.export_set.nobody
            && *mission == form.mission
        {
            return nobody.clone();
        }
        let mut nobody = BTreeMap::new();
        let plan = self.document.as_ref().map(|it| it.plan().clone());
        if let Some(plan) = plan.filter(|plan| plan.unit_count() <= AT_ONCE) {
            for name in FigureName::ALL {
                let figure = self.figure_request(form, name);
                let figure = figure.map(|request| chart::figure(&plan, &request));
                if let Some(reason) = figure.and_then(|it| it.nobody) {
                    nobody.insert(name, reason);
                }
            }
        }
        self.views.export_set.nobody = Some((form.mission, nobody.clone()));
        nobody
    }

    /// A figure of the day and the view that are looked at.
    fn figure_request(&self, form: &ExportSetForm, name: FigureName) -> Option<FigureRequest> {
        let document = self.document.as_ref()?;
        Some(FigureRequest {
            view: document.view(),
            stack: self.views.chart.choice().stack,
            within: form
                .mission
                .filter(|_| !name.compares_missions())
                .map(Into::into),
            ..FigureRequest::new(name, document.day())
        })
    }

    /// The figures as chosen, without those of nobody.
    fn figure_set(
        &self,
        form: &ExportSetForm,
        nobody: &BTreeMap<FigureName, Message>,
    ) -> FigureSet {
        let names = form.figures.iter();
        let names = names.filter(|name| !nobody.contains_key(name));
        let papers = Paper::ALL.into_iter();
        FigureSet {
            figures: names
                .filter_map(|name| self.figure_request(form, *name))
                .collect(),
            papers: papers
                .filter(|paper| form.papers.contains(paper.name()))
                .collect(),
            languages: form.languages.iter().copied().collect(),
            appearances: form.appearances.iter().copied().collect(),
            forms: form.forms.iter().copied().collect(),
            dots_per_inch: form.dots_per_inch,
        }
    }

    fn ask_folder(&mut self, context: &Context, folder: &Path) {
        let start = Some(folder).filter(|it| it.is_absolute());
        let start = start.map(Path::to_owned).or_else(|| self.start_folder());
        let request = FileRequest {
            folder: start,
            endings: Vec::new(),
            ..self.file_request(FileKind::Folder, None, String::new(), "")
        };
        self.ask_file(context, request, FilePurpose::ExportFolder);
    }

    /// Takes the folder that was chosen.
    pub(super) fn use_export_folder(&mut self, folder: &Path) {
        if let Some(form) = &mut self.views.export_set.form {
            form.folder = folder.to_string_lossy().into_owned();
        }
    }

    /// Looks in the background which of the files exist already.
    fn look_before_export(&mut self, context: &Context, form: &ExportSetForm) {
        let nobody = self.figures_of_nobody(form);
        let set = self.figure_set(form, &nobody);
        let Some(document) = &self.document else {
            return;
        };
        let folder = PathBuf::from(form.folder.trim());
        // A folder without a beginning lies beside the plan.
        let folder = match self.start_folder() {
            Some(start) => start.join(folder),
            None => folder,
        };
        let plan = document.plan().clone();
        self.jobs.begin(context, move || {
            let files = set.files(&plan);
            // Of figures of several pages a second page may be left from an earlier export.
            let exists = |file: &&SetFile| {
                let pages = if file.may_have_pages() { 2 } else { 1 };
                (0..pages).any(|page| folder.join(file.page_name(page)).exists())
            };
            let existing = files.iter().filter(exists).count();
            let order = SetOrder {
                plan,
                set,
                folder,
                files,
            };
            Done::ExportSet(SetDone::Looked(Box::new(order), existing))
        });
    }

    /// Goes on with what was done of it in the background.
    pub(super) fn export_set_done(&mut self, context: &Context, done: SetDone) {
        match done {
            SetDone::Looked(order, 0) => self.write_set(context, *order, false),
            SetDone::Looked(order, existing) => {
                self.ask(which_files(&order, existing));
                self.views.export_set.order = Some(order);
            }
            SetDone::Written(outcome) => match outcome.report() {
                None => self.tell(NoticeKind::Done, outcome.summary()),
                Some(report) => self.views.export_set.report = Some(report),
            },
        }
    }

    /// Exports what was asked about.
    pub(super) fn write_asked_set(&mut self, context: &Context, overwrites: bool) {
        if let Some(order) = self.views.export_set.order.take() {
            self.write_set(context, *order, overwrites);
        }
    }

    fn write_set(&mut self, context: &Context, order: SetOrder, overwrites: bool) {
        let name = Message::new("work-exporting").with("count", order.files.len());
        self.jobs
            .begin_named(context, name, Stopping::Asks, move |progress| {
                Done::ExportSet(SetDone::Written(order.carry_out(overwrites, progress)))
            });
    }
}

/// Asks what becomes of files that exist.
fn which_files(order: &SetOrder, existing: usize) -> Dialog<Reply> {
    let choice = |label, answer| Choice {
        label: Message::new(label),
        answer,
    };
    Dialog {
        title: Message::new("export-set-existing-title"),
        text: Message::new("export-set-existing")
            .with("existing", existing)
            .with("count", order.files.len())
            .with("folder", order.folder.to_string_lossy().into_owned()),
        lines: Vec::new(),
        choices: vec![
            choice("export-set-overwrite", Reply::WriteSet(true)),
            choice("export-set-keep", Reply::WriteSet(false)),
            choice("answer-cancel", Reply::Nothing),
        ],
    }
}
