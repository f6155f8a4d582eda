//! The tab that shows a figure, and its way out: to a file or the clipboard.

use std::path::PathBuf;

use egui::{ColorImage, Context, Frame, Ui};
use jiff::civil::Date;

use crate::analysis::View;
use crate::chart::{self, Figure, FigureName, FigureRequest, Unfolding, order_of_battle};
use crate::export::{
    ExportError, FigurePicture, Sheet, figure_csv, figure_table_text, file_stem, page_name,
};
use crate::model::Plan;
use crate::picture::{Paper, Pixels};
use crate::text::{Language, Message};
use crate::ui::export_form::{ExportAnswer, ExportForm, FileForm, export_form_ui};
use crate::ui::figure::{Appearance, FigureView, figure_ui};
use crate::ui::shell::Tab;
use crate::ui::{Action, figure_commands_ui, figure_commands_width, theme};

use super::application::Application;
use super::document::AT_ONCE;
use super::figure_choice::{FigureChoice, zoom_ui};
use super::file_dialog::FileKind;
use super::files::FilePurpose;
use super::jobs::{Done, Stopping};
use super::progress::Progress;
use super::samples::Sample;

/// What of figures is looked at, and the figure, kept while nothing it depends on changes.
#[derive(Default)]
pub(super) struct ChartTab {
    choice: FigureChoice,
    view: FigureView,
    kept: Option<Made>,

    /// The figure that is being made in the background.
    begun: Option<Key>,

    /// How wide the choices of the figure beside its name were drawn last, in points.
    more_width: f32,

    /// The dialog of the export, while it is open.
    pub(super) form: Option<ExportForm>,
}

/// On what the figure depends; a figure over time not on the day.
type Key = (u64, Option<Date>, View, FigureChoice);

/// A figure that was made, and of what.
pub(super) struct Made {
    key: Key,
    figure: Figure,
}

/// A figure that is to be made, of a plan that stays as it is meanwhile.
struct Order {
    key: Key,
    plan: Plan,
    request: FigureRequest,

    /// Which boxes an order of battle has.
    unfolding: Option<Unfolding>,
}

impl Order {
    fn make(&self) -> Made {
        Made {
            key: self.key,
            figure: match &self.unfolding {
                Some(unfolding) => order_of_battle(&self.plan, &self.request, unfolding),
                None => chart::figure(&self.plan, &self.request),
            },
        }
    }

    /// The figure with the day marked.
    fn figure(&self) -> Figure {
        let mut figure = self.make().figure;
        figure.mark_day(self.request.day);
        figure
    }
}

impl ChartTab {
    /// Which figure is chosen.
    pub(super) fn choice(&self) -> FigureChoice {
        self.choice
    }

    /// Takes a figure that was made in the background.
    pub(super) fn made(&mut self, made: Made) {
        // What was begun for a plan that is no longer open is not wanted here.
        if self.begun == Some(made.key) {
            self.begun = None;
            self.keep(made);
        }
    }

    fn keep(&mut self, made: Made) {
        let before = self.kept.take().and_then(|kept| kept.figure.span());
        if before != made.figure.span() {
            self.view = FigureView::default();
        }
        self.kept = Some(made);
    }
}

/// Dots per inch of pictures in the clipboard: enough for a slide.
const CLIPBOARD_DOTS: u16 = 192;

/// Dots per inch of the pictures on the welcome page.
const THUMBNAIL_DOTS: u16 = 48;

impl ChartTab {
    /// Shows another figure.
    pub(super) fn choose(&mut self, figure: FigureName) {
        self.choice.name = figure;
    }
}

impl Application {
    pub(super) fn chart_tab_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        self.renew_figure(ui.ctx());
        let Some(document) = &self.document else {
            return;
        };
        let texts = self.texts;
        let ChartTab {
            choice,
            view,
            kept,
            more_width,
            ..
        } = &mut self.views.chart;
        let Some(Made { figure, .. }) = kept else {
            ui.centered_and_justified(Ui::spinner);
            return;
        };
        let colors = theme::of(ui);
        Frame::new()
            .fill(colors.surface)
            .stroke((theme::LINE, colors.separator))
            .corner_radius(theme::CORNER_RADIUS)
            .inner_margin(theme::SPACE_LARGE)
            .outer_margin(theme::SPACE_LARGE)
            .show(ui, |ui| {
                let span = figure.span();
                let mut more_ui = |ui: &mut Ui, choice: &mut FigureChoice| {
                    choice.more_ui(ui, document.plan(), document.palette(), texts);
                    if let Some(span) = span {
                        ui.add_space(theme::SPACE);
                        zoom_ui(ui, view, span, texts);
                    }
                };
                let has_more = choice.has_more(document.plan());
                let room = ui.available_width();
                let one_line = NAME + figure_commands_width(ui, texts);
                let in_one_line = has_more && *more_width > 0.0 && room >= one_line + *more_width;
                if room < one_line {
                    ui.horizontal(|ui| choice.name_ui(ui, texts));
                    ui.horizontal_wrapped(|ui| figure_commands_ui(ui, texts, actions));
                } else {
                    ui.horizontal(|ui| {
                        choice.name_ui(ui, texts);
                        if in_one_line {
                            ui.add_space(theme::SPACE);
                            *more_width = width_of(ui, |ui| more_ui(ui, choice));
                        }
                        let end = egui::Layout::right_to_left(egui::Align::Center);
                        ui.with_layout(end, |ui| figure_commands_ui(ui, texts, actions));
                    });
                }
                if has_more && !in_one_line {
                    ui.horizontal_wrapped(|ui| {
                        *more_width = width_of(ui, |ui| more_ui(ui, choice));
                    });
                    if room >= one_line + *more_width {
                        ui.ctx()
                            .request_discard("the toolbar has room for one line");
                    }
                }
                ui.add_space(theme::SPACE_SMALL);
                let response = figure_ui(ui, figure, texts, document.selection(), view);
                if let Some(node) = response.clicked {
                    actions.push(Action::Select(Some(node)));
                }
                actions.extend(response.day.map(Action::GoTo));
            });
    }

    /// Makes the figure anew where the plan, the day, the view or the choice has changed; that of a large plan in the background, with the one before shown meanwhile.
    fn renew_figure(&mut self, context: &Context) {
        let Some(order) = self.order() else {
            return;
        };
        let chart = &mut self.views.chart;
        if chart.kept.as_ref().map(|kept| kept.key) != Some(order.key) {
            if order.plan.unit_count() <= AT_ONCE {
                chart.keep(order.make());
            } else if chart.begun.is_none() {
                chart.begun = Some(order.key);
                self.jobs
                    .begin(context, move || Done::FigureMade(Box::new(order.make())));
            }
        }
        if let (Some(kept), Some(document)) = (&mut self.views.chart.kept, &self.document) {
            kept.figure.mark_day(document.day());
        }
    }

    /// The figure that is to be shown.
    fn order(&self) -> Option<Order> {
        let document = self.document.as_ref()?;
        let choice = self.views.chart.choice;
        let day = document.day();
        let request = FigureRequest {
            view: document.view(),
            stack: choice.stack,
            country: choice.country(),
            within: choice.mission(document.plan()).map(Into::into),
            ..FigureRequest::new(choice.name, day)
        };
        Some(Order {
            key: (
                document.history().revision(),
                (!choice.name.is_over_time()).then_some(day),
                document.view(),
                choice,
            ),
            plan: document.plan().clone(),
            request,
            unfolding: None,
        })
    }

    /// The figure of the tab that is shown, to be exported or copied: an order of battle as it is open.
    fn shown_order(&self) -> Option<Order> {
        let order = self.order()?;
        if self.views.tab != Tab::OrderOfBattle {
            return Some(order);
        }
        let (request, unfolding) = self.views.order.figure_request()?;
        Some(Order {
            request,
            unfolding: Some(unfolding),
            ..order
        })
    }

    pub(super) fn open_export(&mut self) {
        self.views.chart.form = Some(ExportForm::new(self.texts.language()));
    }

    /// Draws the export dialog, while it is open.
    pub(super) fn export_form_ui(&mut self, context: &Context) {
        let Some(form) = &mut self.views.chart.form else {
            return;
        };
        let chosen = *form;
        match export_form_ui(context, form, self.texts) {
            None => {}
            Some(ExportAnswer::Cancel) => self.views.chart.form = None,
            Some(ExportAnswer::Export) => {
                self.views.chart.form = None;
                self.ask_where_to_export(context, chosen);
            }
        }
    }

    fn ask_where_to_export(&mut self, context: &Context, form: ExportForm) {
        let Some(document) = &self.document else {
            return;
        };
        let title = &document.plan().head().title;
        let Some(figure) = self.shown_order().map(|order| order.request.name) else {
            return;
        };
        let mut name = format!("{}-{}", file_stem(title), figure.name());
        if !figure.is_over_time() {
            name = format!("{name}-{}", document.day());
        }
        let ending = form.form.ending();
        let name = format!("{name}.{ending}");
        let request = self.file_request(FileKind::Save, None, name, ending);
        self.ask_file(context, request, FilePurpose::Export(form));
    }

    /// Exports the figure in the background.
    pub(super) fn export_to(&mut self, context: &Context, path: PathBuf, form: ExportForm) {
        let Some(order) = self.shown_order() else {
            return;
        };
        // A name that was typed with another ending means that form.
        let ending = path.extension().and_then(|it| it.to_str());
        let form = ExportForm {
            form: ending.and_then(FileForm::of_ending).unwrap_or(form.form),
            ..form
        };
        let name = path.file_name().unwrap_or(path.as_os_str());
        let name = name.to_string_lossy().into_owned();
        let name = Message::new("work-exporting-figure").with("file", name);
        let work = move |progress: &Progress| {
            progress.phase(0, 2, Message::new("work-drawing"));
            let pages = match figure_files(&order.figure(), form) {
                Ok(pages) => pages,
                Err(error) => return Done::NotExported(error.message()),
            };
            if progress.is_cancelled() {
                return Done::ExportCancelled;
            }
            progress.phase(1, 2, Message::new("work-writing"));
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            for (page, bytes) in pages.iter().enumerate() {
                let path = match page {
                    0 => path.clone(),
                    _ => path.with_file_name(page_name(&name, page)),
                };
                if let Err(error) = crate::file::save_bytes(&path, bytes) {
                    return Done::NotExported(
                        Message::new("problem-with-hint")
                            .with("problem", error.message())
                            .with("hint", error.hint()),
                    );
                }
            }
            Done::Exported(path)
        };
        self.jobs.begin_named(context, name, Stopping::Asks, work);
    }

    pub(super) fn copy_figure(&mut self, context: &Context) {
        let Some(order) = self.shown_order() else {
            return;
        };
        let sheet = Sheet {
            language: self.texts.language(),
            ..Sheet::default()
        };
        self.jobs.begin(context, move || {
            let pixels = FigurePicture::new(&order.figure(), sheet)
                .and_then(|picture| picture.pixels(CLIPBOARD_DOTS));
            match pixels {
                Ok(pixels) => Done::Drawn(color_image(&pixels)),
                Err(error) => Done::NotExported(error.message()),
            }
        });
    }

    pub(super) fn copy_figure_table(&mut self, context: &Context) {
        let language = self.texts.language();
        if let Some(order) = self.shown_order() {
            self.jobs.begin(context, move || {
                Done::Written(figure_table_text(&order.figure(), language))
            });
        }
    }
}

/// How wide what is drawn next to each other is, in points.
fn width_of(ui: &mut Ui, add: impl FnOnce(&mut Ui)) -> f32 {
    let start = ui.cursor().left();
    add(ui);
    ui.min_rect().right() - start
}

/// The width of the choice of a figure, with the space around, in points.
const NAME: f32 = 230.0;

/// The figure as the bytes of a file, or of a file for each page.
fn figure_files(figure: &Figure, form: ExportForm) -> Result<Vec<Vec<u8>>, ExportError> {
    let sheet = Sheet {
        paper: Paper::from_name(form.paper.name).unwrap_or_default(),
        appearance: form.appearance,
        language: form.language,
    };
    match form.form {
        FileForm::Csv => Ok(vec![figure_csv(figure)?.into_bytes()]),
        drawn => FigurePicture::new(figure, sheet)?.files(drawn, form.dots_per_inch),
    }
}

fn color_image(pixels: &Pixels) -> ColorImage {
    let size = [pixels.width() as usize, pixels.height() as usize];
    ColorImage::from_rgba_premultiplied(size, pixels.bytes())
}

/// A small picture of a sample's first figure; empty where it cannot be drawn.
pub(super) fn thumbnail(
    sample: &Sample,
    language: Language,
    appearance: Appearance,
    today: Date,
) -> ColorImage {
    let draw = |plan: &Plan| {
        let day = plan.head().opening_day(today);
        let request = FigureRequest::new(FigureName::TroopsByMission, day);
        let sheet = Sheet {
            paper: Paper::Slide,
            appearance,
            language,
        };
        FigurePicture::new(&chart::figure(plan, &request), sheet)?.pixels(THUMBNAIL_DOTS)
    };
    let plan = crate::file::read(sample.bytes).ok();
    let pixels = plan.and_then(|plan| draw(&plan).ok());
    pixels.map_or_else(ColorImage::default, |it| color_image(&it))
}
