//! The dialog that asks how a figure is exported.

use egui::{Context, Key, Ui};

use crate::text::{Language, Message, Texts};

use super::field::choice_box;
use super::figure::Appearance;
use super::{dialog_buttons_ui, dialog_title_ui, theme};

/// In what form a figure is exported.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum FileForm {
    /// A drawing with real text, for slides and documents.
    #[default]
    Svg,

    /// A page, fonts embedded.
    Pdf,

    /// A picture of dots.
    Png,

    /// The numbers as a table.
    Csv,
}

impl FileForm {
    /// Every form, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Svg, Self::Pdf, Self::Png, Self::Csv];

    /// The form whose files have an ending, whatever its case.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let is_it = |form: &Self| form.ending().eq_ignore_ascii_case(ending);
        Self::ALL.into_iter().find(is_it)
    }

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Csv => "csv",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Svg => "export-form-svg",
            Self::Pdf => "export-form-pdf",
            Self::Png => "export-form-png",
            Self::Csv => "export-form-csv",
        })
    }
}

/// A size of paper as the dialog offers it.
#[derive(Clone, Copy, Debug)]
pub struct PaperChoice {
    /// Its name on the command line.
    pub name: &'static str,

    /// What people call it.
    pub message: fn() -> Message,
}

impl PartialEq for PaperChoice {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for PaperChoice {}

/// The sizes of paper that are offered.
pub const PAPERS: [PaperChoice; 6] = [
    PaperChoice {
        name: "slide",
        message: || Message::new("export-form-slide"),
    },
    PaperChoice {
        name: "a4",
        message: || Message::new("export-form-a4"),
    },
    PaperChoice {
        name: "a4-portrait",
        message: || Message::new("export-form-a4-portrait"),
    },
    PaperChoice {
        name: "half",
        message: || Message::new("export-form-half"),
    },
    PaperChoice {
        name: "a3",
        message: || Message::new("export-form-a3"),
    },
    PaperChoice {
        name: "a3-portrait",
        message: || Message::new("export-form-a3-portrait"),
    },
];

/// The dots per inch that are offered.
pub const RESOLUTIONS: [u16; 3] = [96, 192, 300];

/// What is chosen in the dialog.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ExportForm {
    /// The form of the file.
    pub form: FileForm,

    /// The size of the paper.
    pub paper: PaperChoice,

    /// Dots per inch of a PNG.
    pub dots_per_inch: u16,

    /// Light or dark.
    pub appearance: Appearance,

    /// The language of the words.
    pub language: Language,
}

impl ExportForm {
    /// What is offered first: an SVG slide in light colors, in a language.
    pub fn new(language: Language) -> Self {
        Self {
            form: FileForm::default(),
            paper: PAPERS[0],
            dots_per_inch: RESOLUTIONS[1],
            appearance: Appearance::default(),
            language,
        }
    }
}

/// What the person did.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ExportAnswer {
    /// Export as chosen; where to is asked next.
    Export,

    /// Close the dialog.
    Cancel,
}

/// The width of the labels, in points.
const LABELS: f32 = 120.0;

/// The width of the fields, in points.
const FIELDS: f32 = 380.0;

/// Draws the dialog; what the person did, if anything.
pub fn export_form_ui(
    context: &Context,
    form: &mut ExportForm,
    texts: &Texts,
) -> Option<ExportAnswer> {
    let mut answer = None;
    // An open list takes Enter and Escape for itself, and is closed by them while it is drawn.
    let open = egui::Popup::is_any_open(context);
    super::modal(context, "export-form").show(context, |ui| {
        ui.set_width(LABELS + FIELDS + theme::SPACE);
        dialog_title_ui(ui, texts.label("export-form-title"));
        ui.add_space(theme::SPACE_LARGE);
        rows_ui(ui, form, texts);
        ui.add_space(theme::SPACE_GROUP);
        dialog_buttons_ui(ui, |ui| {
            let colors = theme::of(ui);
            let label = egui::RichText::new(texts.label("export-form-export"));
            let button =
                egui::Button::new(label.color(colors.on_accent_strong)).fill(colors.accent_strong);
            if ui.add(button).clicked() {
                answer = Some(ExportAnswer::Export);
            }
            if ui.button(texts.label("answer-cancel")).clicked() {
                answer = Some(ExportAnswer::Cancel);
            }
        });
        let focused = ui.memory(|memory| memory.focused().is_some());
        if !open && !focused && ui.input(|input| input.key_pressed(Key::Enter)) {
            answer = Some(ExportAnswer::Export);
        }
        if !open && ui.input(|input| input.key_pressed(Key::Escape)) {
            answer = Some(ExportAnswer::Cancel);
        }
    });
    answer
}

fn rows_ui(ui: &mut Ui, form: &mut ExportForm, texts: &Texts) {
    choice_ui(
        ui,
        &texts.label("export-form-form"),
        &mut form.form,
        &FileForm::ALL,
        |form| texts.say(&form.message()),
    );
    let is_picture = form.form != FileForm::Csv;
    ui.add_enabled_ui(is_picture, |ui| {
        choice_ui(
            ui,
            &texts.label("export-form-paper"),
            &mut form.paper,
            &PAPERS,
            |paper| texts.say(&(paper.message)()),
        );
        choice_ui(
            ui,
            &texts.label("export-form-language"),
            &mut form.language,
            &Language::ALL,
            |language| language.own_name().to_owned(),
        );
        choice_ui(
            ui,
            &texts.label("export-form-colors"),
            &mut form.appearance,
            &Appearance::ALL,
            |appearance| {
                texts.label(match appearance {
                    Appearance::Light => "command-light-theme",
                    Appearance::Dark => "command-dark-theme",
                })
            },
        );
    })
    .response
    .on_disabled_hover_text(texts.label("export-form-csv-plain"));
    ui.add_enabled_ui(form.form == FileForm::Png, |ui| {
        choice_ui(
            ui,
            &texts.label("export-form-resolution"),
            &mut form.dots_per_inch,
            &RESOLUTIONS,
            |dots| texts.say(&Message::new("export-form-dots").with("dots", u64::from(dots))),
        );
    })
    .response
    .on_disabled_hover_text(texts.label("export-form-png-only"));
}

fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    chosen: &mut T,
    values: &[T],
    name: impl Fn(T) -> String,
) {
    ui.horizontal(|ui| {
        let colors = theme::of(ui);
        ui.scope(|ui| {
            ui.set_width(LABELS);
            ui.colored_label(colors.text_weak, label);
        });
        choice_box(label)
            .selected_text(name(*chosen))
            .width(FIELDS)
            .show_ui(ui, |ui| {
                for value in values {
                    if ui.selectable_value(chosen, *value, name(*value)).clicked() {
                        ui.close();
                    }
                }
            })
            .response
            .accessible_name(label);
    });
}
