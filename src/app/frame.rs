//! One frame: the panels are drawn, what they want is gathered, then done.

use std::collections::BTreeMap;
use std::path::PathBuf;

use egui::{
    Align, CentralPanel, ColorImage, Context, Frame, Layout, Panel, TextureHandle, TextureOptions,
    Ui,
};

use crate::text::{Language, Message};
use crate::ui::figure::Appearance;
use crate::ui::shell::{
    FileState, RecentFiles, SampleCard, Tab, country_line, day_control_ui, day_slider_ui,
    dialog_ui, lens_control_ui, marking_ui, menu_bar_ui, notices_ui, status_bar_ui, tab_bar_ui,
    welcome_ui, work_bar_ui,
};
use crate::ui::{Action, theme};

use super::application::Application;
use super::jobs::Done;
use super::keyboard;
use super::panes::Pane;
use super::questions::Intent;
use super::samples::SAMPLES;

/// The least width of the slider of days, in points.
const SLIDER_WIDTH: f32 = 60.0;

/// The pictures of the samples, drawn in the background when the page is shown.
#[derive(Default)]
pub(super) struct Welcome {
    /// In what language and colors they are, or are being, drawn.
    begun: Option<(Language, Appearance)>,
    pictures: BTreeMap<&'static str, TextureHandle>,

    /// The recent files that were looked for.
    looked_for: Vec<PathBuf>,

    /// Those of them that are not there any more.
    pub(super) missing: Vec<PathBuf>,
}

impl Welcome {
    pub(super) fn drawn(&mut self, context: &Context, name: &'static str, image: ColorImage) {
        let texture = context.load_texture(name, image, TextureOptions::LINEAR);
        self.pictures.insert(name, texture);
    }
}

impl Application {
    /// Draws one frame and does what the person wants.
    pub fn frame_ui(&mut self, ui: &mut Ui) {
        let context = ui.ctx().clone();
        keyboard::mend_keys(&context);
        let has_dialog = self.asks_something() || self.edits_in_dialog();
        let alt = context.input(|input| self.alt.take(&input.events));
        if !has_dialog {
            keyboard::menu_keys(&context, alt);
        }
        self.take_done(&context);
        self.take_dropped(&context);
        self.ask_before_closing(&context);
        let mut actions = Vec::new();
        let pressed = self.pressed(&context);
        let clipped = self.take_clipboard(&context);
        let waiting: Vec<_> = self.waiting.drain(..).collect();
        self.panels_ui(ui, &mut actions);
        self.overlays_ui(&context, ui, &mut actions);
        // A command is about what was clicked just before, in a slow frame too.
        actions.extend(pressed.into_iter().chain(clipped).map(Action::Command));
        // What was typed has been taken while the panels were drawn; now the commands that waited for it.
        actions.extend(waiting.into_iter().map(Action::Command));
        if !actions.is_empty() {
            context.request_repaint();
        }
        self.perform(&context, actions);
        self.do_held(&context);
        self.keep_copy();
        self.count(&context);
        self.show_title(&context);
        self.keep(&context);
    }

    /// Counts in the background what is wanted of a large plan.
    fn count(&mut self, context: &Context) {
        let document = self.document.as_mut();
        if let Some(work) = document.and_then(super::document::Document::begin_counting) {
            self.jobs
                .begin(context, move || Done::Counted(Box::new(work())));
        }
    }

    fn panels_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        self.views.panes.clear();
        let colors = theme::of(ui);
        let bar = Frame::new()
            .fill(colors.panel)
            .inner_margin(egui::Margin::symmetric(12, 4));
        Panel::top("menu").frame(bar).show(ui, |ui| {
            menu_bar_ui(ui, &self.menu_state(), self.texts, actions);
        });
        let Some(document) = &self.document else {
            self.status_ui(ui, actions);
            self.welcome_page_ui(ui, actions);
            return;
        };
        let marking = document.plan().head().marking.clone();
        if !marking.is_empty() {
            let strip = Frame::new().fill(colors.marking_fill);
            Panel::top("marking")
                .frame(strip)
                .show(ui, |ui| marking_ui(ui, &marking));
        }
        self.only_read_strip_ui(ui, actions);
        self.toolbar_ui(ui, bar, actions);
        self.today_strip_ui(ui, actions);
        self.status_ui(ui, actions);
        self.findings_ui(ui, actions);
        self.find_ui(ui, actions);
        self.side_panels_ui(ui, actions);
        self.center_ui(ui, actions);
    }

    fn toolbar_ui(&mut self, ui: &mut Ui, bar: Frame, actions: &mut Vec<Action>) {
        let Some(document) = &self.document else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let day = &mut self.views.day;
        let switches = &mut self.views.switches;
        let toolbar = Panel::top("toolbar").frame(bar).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_min_height(theme::TOOLBAR_HEIGHT);
                day_control_ui(ui, &shown, day, actions);
                // The switches take what they need on the right, the slider what is left; Tab goes from left to right.
                let room = ui.available_width() - *switches - ui.spacing().item_spacing.x;
                let size = egui::vec2(room.max(SLIDER_WIDTH), theme::TOOLBAR_HEIGHT);
                let across = Layout::left_to_right(Align::Center);
                ui.allocate_ui_with_layout(size, across, |ui| day_slider_ui(ui, &shown, actions));
                let start = ui.cursor().left();
                ui.separator();
                lens_control_ui(ui, shown.view, shown.texts, actions);
                let width = ui.min_rect().right() - start;
                if (width - *switches).abs() > 0.5 {
                    *switches = width;
                    ui.ctx().request_discard("the switches have another width");
                }
            });
        });
        self.views.panes.put(Pane::Toolbar, toolbar.response.rect);
    }

    /// Says so when the day looked at is not today.
    fn today_strip_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let Some(document) = &self.document else {
            return;
        };
        if document.day() == self.surroundings.today {
            return;
        }
        let colors = theme::of(ui);
        let strip = Frame::new()
            .fill(colors.quiet)
            .inner_margin(egui::Margin::symmetric(12, 2));
        Panel::top("not-today").frame(strip).show(ui, |ui| {
            ui.horizontal(|ui| {
                let message = Message::new("strip-not-today").with("day", document.day());
                let text = egui::RichText::new(self.texts.say(&message));
                ui.label(text.size(theme::TEXT_SMALL).color(colors.text_weak));
                let link = egui::RichText::new(self.texts.label("strip-go-to-today"));
                if ui.link(link.size(theme::TEXT_SMALL)).clicked() {
                    actions.push(Action::GoTo(self.surroundings.today));
                }
            });
        });
    }

    fn status_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let works = self.jobs.shown(ui.ctx());
        let bar = Frame::new()
            .fill(theme::of(ui).quiet)
            .inner_margin(egui::Margin::symmetric(12, 4));
        let Some(document) = &self.document else {
            if !works.is_empty() {
                let panel = Panel::bottom("status").frame(bar).show(ui, |ui| {
                    let end = Layout::right_to_left(Align::Center);
                    ui.with_layout(end, |ui| work_bar_ui(ui, &works, self.texts))
                        .inner
                });
                self.cancel_asked(panel.inner);
            }
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let country = crate::analysis::country_name(shown.plan, shown.plan.head().country);
        let country = country_line(&shown, country);
        let file = FileState {
            message: Message::new(if self.is_saving {
                "status-saving"
            } else if document.history().is_modified() {
                "status-modified"
            } else if document.is_only_read() {
                "status-only-read"
            } else if document.path.is_none() {
                "status-no-file"
            } else {
                "status-saved"
            }),
        };
        let panel = Panel::bottom("status").frame(bar).show(ui, |ui| {
            status_bar_ui(ui, &country, &file, &works, &shown, actions)
        });
        self.cancel_asked(panel.inner);
    }

    fn cancel_asked(&mut self, work: Option<u64>) {
        if let Some(work) = work {
            self.cancel_work(work);
        }
    }

    fn center_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let background = Frame::new().fill(theme::of(ui).background);
        let center = CentralPanel::default().frame(background).show(ui, |ui| {
            let bar = Frame::new().fill(theme::of(ui).panel);
            Panel::top("tabs")
                .frame(bar)
                .show(ui, |ui| tab_bar_ui(ui, self.views.tab, self.texts, actions));
            match self.views.tab {
                Tab::Table => self.table_tab_ui(ui, actions),
                Tab::Chart => {
                    self.unseen_table(ui.ctx(), actions);
                    self.chart_tab_ui(ui, actions);
                }
                Tab::OrderOfBattle => {
                    self.unseen_table(ui.ctx(), actions);
                    self.order_tab_ui(ui, actions);
                }
            }
        });
        self.views.panes.put(Pane::Center, center.response.rect);
    }

    /// What lies over the panels: questions, dialogs, notices.
    fn overlays_ui(&mut self, context: &Context, ui: &Ui, actions: &mut Vec<Action>) {
        if let Some(question) = &self.question
            && let Some(reply) = dialog_ui(context, question, self.texts)
        {
            self.question = None;
            self.reply(context, reply);
            if self.question.is_none() {
                self.question = self.more_questions.pop_front();
            }
        }
        self.recovery_ui(context);
        self.file_dialog_ui(context);
        self.dialogs_ui(context, actions);
        self.new_plan_ui(context);
        self.palette_ui(context, actions);
        if let Some(notice) = &mut self.notice
            && notices_ui(ui, notice, self.texts)
        {
            self.notice = None;
        }
        let hovering = context.input(|input| !input.raw.hovered_files.is_empty());
        if hovering {
            drop_hint_ui(ui, &self.texts.label("drop-hint"));
        }
    }

    fn welcome_page_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        self.draw_samples(ui.ctx());
        self.look_for_recent(ui.ctx());
        let cards: Vec<_> = SAMPLES
            .iter()
            .map(|sample| SampleCard {
                name: sample.name,
                title: self.texts.say(&(sample.title)()),
                sentence: self.texts.say(&(sample.sentence)()),
                picture: self.welcome.pictures.get(sample.name).cloned(),
            })
            .collect();
        let background = Frame::new().fill(theme::of(ui).background);
        CentralPanel::default().frame(background).show(ui, |ui| {
            let recent = RecentFiles {
                paths: &self.settings.recent,
                missing: &self.welcome.missing,
            };
            welcome_ui(ui, &cards, recent, self.texts, actions);
        });
    }

    /// Finds out in the background which of the recent files are still there: a disk that sleeps must not hold up the page.
    fn look_for_recent(&mut self, context: &Context) {
        if self.welcome.looked_for == self.settings.recent {
            return;
        }
        self.welcome.looked_for.clone_from(&self.settings.recent);
        let mut paths = self.settings.recent.clone();
        self.jobs.begin(context, move || {
            paths.retain(|path| matches!(path.try_exists(), Ok(false)));
            Done::Missing(paths)
        });
    }

    fn draw_samples(&mut self, context: &Context) {
        let (language, today) = (self.texts.language(), self.surroundings.today);
        let appearance = match context.theme() {
            egui::Theme::Light => Appearance::Light,
            egui::Theme::Dark => Appearance::Dark,
        };
        let drawn = self.welcome.begun.replace((language, appearance));
        if drawn == Some((language, appearance)) {
            return;
        }
        for sample in &SAMPLES {
            let name = sample.name;
            self.jobs.begin(context, move || {
                let image = super::chart_tab::thumbnail(sample, language, appearance, today);
                Done::SampleDrawn(name, image)
            });
        }
    }

    fn take_dropped(&mut self, context: &Context) {
        if self.asks_something() {
            return;
        }
        let dropped = context.input(|input| {
            let file = input.raw.dropped_files.first()?;
            Some(file.path().to_owned())
        });
        if let Some(path) = dropped {
            self.intend(context, Intent::Open(path));
        }
    }

    /// The window's own close button asks like the command does.
    fn ask_before_closing(&mut self, context: &Context) {
        let closing = context.input(|input| input.viewport().close_requested());
        if closing && !self.may_close {
            let clean = !self.is_modified()
                && !self.is_saving
                && !self.version_keeping.is_busy()
                && !self.is_changing();
            if clean && !context.text_edit_focused() {
                self.recovery.remove();
                self.may_close = true;
                return;
            }
            context.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.command_when_typed(context, crate::ui::Command::Quit);
        }
    }

    fn show_title(&mut self, context: &Context) {
        let title = self.title();
        if title != self.title {
            context.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

/// Draws over everything what happens to a file that is let go here.
fn drop_hint_ui(ui: &Ui, text: &str) {
    let context = ui.ctx();
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop-hint"));
    let painter = context.layer_painter(layer);
    let rect = context.content_rect();
    let colors = theme::of(ui);
    painter.rect_filled(rect, 0.0, colors.surface.gamma_multiply(0.85));
    painter.text(
        rect.center(),
        egui::Align2::CENTER_CENTER,
        text,
        theme::title(),
        colors.text,
    );
}
