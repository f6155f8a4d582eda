//! The whole state of the window.

use std::collections::VecDeque;
use std::path::PathBuf;

use egui::Context;
use jiff::civil::Date;

use crate::text::{Language, Message, Texts};
use crate::ui::Command;
use crate::ui::shell::{DayControl, Dialog, Notice, NoticeKind, Tab};

use super::disk_guard::Consent;
use super::document::Document;
use super::file_dialog::{Browser, Owner};
use super::files::{Choosing, FilePurpose};
use super::jobs::Jobs;
use super::person::Person;
use super::questions::{Intent, Reply};
use super::recovery::Recovery;
use super::saving::VersionKeeping;
use super::settings::Settings;

/// What the window finds around it: the clock, the dice, the place of settings, the language of the system.
///
/// Tests bring their own.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// Today.
    pub today: Date,

    /// The seed of new ids.
    pub seed: u64,

    /// Where settings are kept; absent for nowhere.
    pub settings: Option<PathBuf>,

    /// Where earlier versions of plans are kept; absent for nowhere.
    pub data: Option<PathBuf>,

    /// Who sits at the machine.
    pub person: Person,

    /// The folder in which recovery copies are kept; absent for nowhere.
    pub recovery: Option<PathBuf>,

    /// The language of the system.
    pub language: Language,

    /// Whether the system's file dialogs may be asked.
    pub has_native_dialogs: bool,

    /// Whether the table may ask the system's clipboard, for more than its text.
    pub has_system_clipboard: bool,
}

/// The program with a window: the open plan, all view state, and the work under way.
///
/// Draw it with [`Self::frame_ui`] once a frame.
pub struct Application {
    pub(super) surroundings: Surroundings,
    pub(super) settings: Settings,
    pub(super) texts: &'static Texts,
    pub(super) document: Option<Document>,
    pub(super) views: Views,
    pub(super) jobs: Jobs,
    pub(super) cell_clipboard: super::cell_clipboard::CellClipboard,
    pub(super) recovery: Recovery,

    /// The large edit that is being applied, and what waits for it.
    pub(super) changing: super::changing::Changing,

    /// How many plans were opened, so that each gets ids of its own.
    pub(super) opened: u64,

    /// How many plans were shown, so that work that was begun for one is not taken for another.
    pub(super) shown: u64,

    /// A question that has to be answered first.
    pub(super) question: Option<Dialog<Reply>>,

    /// Questions that wait until it is answered.
    pub(super) more_questions: VecDeque<Dialog<Reply>>,

    /// The page that asks for what a new plan begins with, while it is open.
    pub(super) new_plan_form: Option<crate::ui::new_plan_form::NewPlanState>,

    /// The dialog that chooses a file, with what the file is for.
    pub(super) file_dialog: Option<(Browser, FilePurpose)>,

    /// The system's dialog that chooses a file, while it is open.
    pub(super) choosing: Option<Choosing>,

    /// The window over which the system's dialogs open.
    pub(super) dialog_owner: Option<Owner>,

    /// What of settings and view state is written already.
    pub(super) keeping: super::keeping::Keeping,

    /// What is to be done once the plan is saved.
    pub(super) after_saving: Option<Intent>,

    /// Whether the plan is being written.
    pub(super) is_saving: bool,

    /// What is to be saved next, while the plan is being written.
    pub(super) save_next: Option<(PathBuf, Consent)>,

    /// What is still to be done about versions that were saved.
    pub(super) version_keeping: VersionKeeping,

    /// The plan, by number and revision, whose unsaved changes the person has given up.
    pub(super) may_replace: Option<(u64, u64)>,

    /// A plan that was read while the open one was changed, until the person has answered.
    pub(super) opened_meanwhile: Option<Box<Document>>,

    /// A recovery copy that was read while the open plan was being changed; shown after a question.
    pub(super) restored_meanwhile: Option<Box<super::recovery::Restored>>,

    /// Something to tell that needs no answer.
    pub(super) notice: Option<Notice>,

    /// Commands that wait until what is being typed has been taken.
    pub(super) waiting: VecDeque<Command>,

    /// What finds and does everything by its name.
    pub(super) palette: crate::ui::palette::PaletteState,

    /// The sheet with all keys, while it is open.
    pub(super) shortcut_sheet: Option<crate::ui::shortcut_sheet::ShortcutSheetState>,

    /// Whether Alt was pressed by itself.
    pub(super) alt: super::keyboard::AltKey,

    /// Whether the window may close.
    pub(super) may_close: bool,

    /// The title that the window shows.
    pub(super) title: String,

    pub(super) welcome: super::frame::Welcome,
}

/// What is looked at and how; no part of the plan, not undone.
#[derive(Default)]
pub(super) struct Views {
    pub(super) tab: Tab,

    /// The card that says what a total is made of.
    pub(super) bridge: crate::ui::bridge::BridgeCard,
    pub(super) chart: super::chart_tab::ChartTab,
    pub(super) clipboard: super::clipboard::Clipboard,
    pub(super) day: DayControl,
    pub(super) export_set: super::export_set::ExportSet,
    pub(super) find: crate::ui::find_bar::FindState,

    /// Whether a text is being looked for.
    pub(super) is_finding: bool,
    pub(super) findings: crate::ui::findings_strip::FindingsState,
    pub(super) inspector: crate::ui::inspector::InspectorState,

    /// The dialog that adds a mission, while it is open.
    pub(super) mission_picker: Option<crate::ui::mission_picker::MissionPicker>,
    pub(super) order: crate::ui::order_view::OrderViewState,
    pub(super) outline: crate::ui::outline::OutlineState,
    pub(super) panes: super::panes::PanePlaces,

    /// The dialog of the plan's properties, while it is open.
    pub(super) plan_form: Option<crate::ui::plan_form::PlanFormState>,

    /// The dialog that places a unit with another country's, while it is open.
    pub(super) placement: Option<crate::ui::placement::PlacementState>,

    /// The dialog of the agreements, while it is open.
    pub(super) agreement_list: Option<crate::ui::agreement_list::AgreementListState>,

    /// The dialog of the units at home, while it is open.
    pub(super) base_unit_list: Option<crate::ui::base_unit_list::BaseUnitListState>,

    /// The dialog of the sources, while it is open.
    pub(super) source_list: Option<crate::ui::source_list::SourceListState>,
    pub(super) table: crate::ui::table::TableState,
    pub(super) templates: super::templates::Templates,
    pub(super) typed: super::typed_lines::TypedLines,

    /// What the table has asked for that a person may cancel, by the numbers of the works.
    pub(super) table_works: Vec<(u64, crate::ui::table::TableTicket)>,

    /// How wide the switches of the toolbar were drawn last, in points.
    pub(super) switches: f32,

    /// The dialog with the earlier versions, while it is open.
    pub(super) versions: Option<crate::ui::versions_dialog::VersionsState>,
}

impl Application {
    /// The program as it starts, with fonts and colors set up in the context.
    pub fn new(context: &Context, surroundings: Surroundings) -> Self {
        let settings = surroundings
            .settings
            .as_deref()
            .map(Settings::read)
            .unwrap_or_default();
        let language = settings
            .language
            .as_deref()
            .and_then(|tag| tag.parse().ok())
            .unwrap_or(surroundings.language);
        crate::ui::theme::apply(context);
        context.add_plugin(super::event_order::EventOrder::default());
        // Offices and print come first where the system has no wish.
        context.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        context.set_theme(match settings.theme.as_deref() {
            Some("light") => egui::ThemePreference::Light,
            Some("dark") => egui::ThemePreference::Dark,
            _ => egui::ThemePreference::System,
        });
        let recovery = Recovery::new(context, surroundings.recovery.clone());
        if let Some(zoom) = settings.zoom {
            context.set_zoom_factor(f32::from(zoom) / 100.0);
        }
        let keeping = super::keeping::Keeping::new(&settings);
        let views = Views {
            tab: settings
                .tab
                .as_deref()
                .map(Tab::of_name)
                .unwrap_or_default(),
            ..Views::default()
        };
        let mut application = Self {
            surroundings,
            settings,
            texts: Texts::of(language),
            document: None,
            views,
            jobs: Jobs::new(),
            cell_clipboard: super::cell_clipboard::CellClipboard::default(),
            recovery,
            changing: super::changing::Changing::default(),
            opened: 0,
            shown: 0,
            question: None,
            more_questions: VecDeque::new(),
            new_plan_form: None,
            file_dialog: None,
            choosing: None,
            dialog_owner: None,
            keeping,
            after_saving: None,
            is_saving: false,
            save_next: None,
            version_keeping: VersionKeeping::default(),
            may_replace: None,
            opened_meanwhile: None,
            restored_meanwhile: None,
            notice: None,
            waiting: VecDeque::new(),
            palette: crate::ui::palette::PaletteState::default(),
            shortcut_sheet: None,
            alt: super::keyboard::AltKey::default(),
            may_close: false,
            title: String::new(),
            welcome: super::frame::Welcome::default(),
        };
        application.bring_back_palette();
        application.look_for_copies(context);
        application
    }

    /// Lets the system's dialogs open over this window.
    pub(super) fn dialogs_belong_to(&mut self, owner: Owner) {
        self.dialog_owner = Some(owner);
    }

    /// Whether the window may close now; the person has been asked where something could be lost.
    pub fn may_close(&self) -> bool {
        self.may_close
    }

    /// What the window's title is to say.
    pub fn title(&self) -> String {
        match &self.document {
            Some(document) => self.texts.say(&document.title()),
            None => "Muster".to_owned(),
        }
    }

    /// The open plan.
    pub fn plan(&self) -> Option<&crate::model::Plan> {
        self.document.as_ref().map(Document::plan)
    }

    /// Whether the open plan differs from what is on disk.
    pub fn is_modified(&self) -> bool {
        let document = self.document.as_ref();
        document.is_some_and(|document| document.history().is_modified())
    }

    /// Whether work is under way in the background.
    pub fn is_busy(&self) -> bool {
        self.jobs.is_busy()
    }

    pub(super) fn tell(&mut self, kind: NoticeKind, message: Message) {
        self.notice = Some(Notice::new(kind, message));
    }

    /// A seed for the ids of the next plan.
    pub(super) fn next_seed(&mut self) -> u64 {
        self.opened += 1;
        self.surroundings.seed ^ self.opened.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}
