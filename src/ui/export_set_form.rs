//! The dialog that asks which figures are exported together, and how.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Button, Checkbox, Context, Key, RichText, TextEdit, Ui};

use crate::chart::FigureName;
use crate::model::MissionId;
use crate::text::{Language, Message, Texts};

use super::export_form::{FileForm, PAPERS, RESOLUTIONS};
use super::field::choice_box;
use super::figure::Appearance;
use super::{dialog_buttons_ui, dialog_title_ui, theme};

/// What is chosen in the dialog.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ExportSetForm {
    /// The figures.
    pub figures: BTreeSet<FigureName>,

    /// The one mission of figures that do not compare missions; absent for all.
    pub mission: Option<MissionId>,

    /// The sizes of paper, by the names of [`PAPERS`].
    pub papers: BTreeSet<&'static str>,

    /// The languages.
    pub languages: BTreeSet<Language>,

    /// The colors.
    pub appearances: BTreeSet<Appearance>,

    /// The forms of the files.
    pub forms: BTreeSet<FileForm>,

    /// Dots per inch of PNG files.
    pub dots_per_inch: u16,

    /// The folder as it is typed.
    pub folder: String,
}

/// What there is to choose from.
#[derive(Clone, Copy, Debug)]
pub struct ExportSetOffer<'a> {
    /// The figures that would say nothing, with the reason.
    pub nobody: &'a BTreeMap<FigureName, Message>,

    /// The missions by their acronyms.
    pub missions: &'a [(MissionId, String)],

    /// How many files the choice makes.
    pub file_count: usize,
}

/// What the person did.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ExportSetAnswer {
    /// Export as chosen.
    Export,

    /// Choose the folder in a dialog.
    ChooseFolder,

    /// Close the dialog.
    Cancel,
}

/// The width of the labels, in points.
const LABELS: f32 = 120.0;

/// The width of what stands beside the labels, in points.
const FIELDS: f32 = 460.0;

/// Draws the dialog; what the person did, if anything.
pub fn export_set_form_ui(
    context: &Context,
    form: &mut ExportSetForm,
    offer: ExportSetOffer<'_>,
    texts: &Texts,
) -> Option<ExportSetAnswer> {
    let mut answer = None;
    // An open list takes Enter and Escape for itself, and is closed by them while it is drawn.
    let open = egui::Popup::is_any_open(context);
    super::modal(context, "export-set-form").show(context, |ui| {
        ui.set_width(LABELS + FIELDS + theme::SPACE);
        dialog_title_ui(ui, texts.label("export-set-title"));
        ui.add_space(theme::SPACE_LARGE);
        figures_ui(ui, form, offer, texts);
        pictures_ui(ui, form, texts);
        if folder_ui(ui, form, texts) {
            answer = Some(ExportSetAnswer::ChooseFolder);
        }
        ui.add_space(theme::SPACE_GROUP);
        let hindrance = hindrance(form, offer);
        answer = buttons_ui(ui, hindrance.as_ref(), offer, texts).or(answer);
        let focused = ui.memory(|memory| memory.focused().is_some());
        if !open && !focused && ui.input(|input| input.key_pressed(Key::Enter)) {
            answer = hindrance.is_none().then_some(ExportSetAnswer::Export);
        }
        if !open && ui.input(|input| input.key_pressed(Key::Escape)) {
            answer = Some(ExportSetAnswer::Cancel);
        }
    });
    answer
}

/// Why nothing can be exported; nothing when it can.
fn hindrance(form: &ExportSetForm, offer: ExportSetOffer<'_>) -> Option<Message> {
    let mut figures = form.figures.iter();
    let says_something = figures.any(|name| !offer.nobody.contains_key(name));
    let is_drawn = form.forms.iter().any(|form| *form != FileForm::Csv);
    let missing = if !says_something {
        "export-set-no-figure"
    } else if form.forms.is_empty() {
        "export-set-no-form"
    } else if is_drawn && form.papers.is_empty() {
        "export-set-no-paper"
    } else if is_drawn && form.languages.is_empty() {
        "export-set-no-language"
    } else if is_drawn && form.appearances.is_empty() {
        "export-set-no-colors"
    } else if form.folder.trim().is_empty() {
        "export-set-no-folder"
    } else {
        return None;
    };
    Some(Message::new(missing))
}

/// The figures, and of which mission.
fn figures_ui(ui: &mut Ui, form: &mut ExportSetForm, offer: ExportSetOffer<'_>, texts: &Texts) {
    row_ui(ui, &texts.label("export-set-figures"), |ui| {
        ui.vertical(|ui| {
            for name in FigureName::ALL {
                let words = texts.say(&name.message());
                let nobody = offer.nobody.get(&name);
                let mut is_chosen = form.figures.contains(&name) && nobody.is_none();
                let checkbox = Checkbox::new(&mut is_chosen, words);
                let mut response = ui.add_enabled(nobody.is_none(), checkbox);
                if let Some(nobody) = nobody {
                    response = response.on_disabled_hover_text(texts.say(nobody));
                } else {
                    response = response.on_hover_text(texts.say(&name.description()));
                }
                if response.changed() {
                    put(&mut form.figures, name, is_chosen);
                }
            }
        });
    });
    if offer.missions.len() > 1 {
        mission_ui(ui, form, offer.missions, texts);
    }
}

fn mission_ui(
    ui: &mut Ui,
    form: &mut ExportSetForm,
    missions: &[(MissionId, String)],
    texts: &Texts,
) {
    let label = texts.label("chart-tab-mission");
    let all = texts.label("chart-tab-all-missions");
    let shown = missions.iter().find(|(id, _)| Some(*id) == form.mission);
    let shown = shown.map_or(all.as_str(), |(_, acronym)| acronym);
    let takes_mission = form.figures.iter().any(|it| !it.compares_missions());
    row_ui(ui, &label, |ui| {
        ui.add_enabled_ui(takes_mission, |ui| {
            choice_box("export-set-mission")
                .selected_text(shown)
                .show_ui(ui, |ui| {
                    let every = std::iter::once((None, &all));
                    let each = missions.iter().map(|(id, acronym)| (Some(*id), acronym));
                    for (mission, words) in every.chain(each) {
                        let response = ui.selectable_value(&mut form.mission, mission, words);
                        if response.clicked() {
                            ui.close();
                        }
                    }
                })
                .response
                .accessible_name(&label);
        })
        .response
        .on_disabled_hover_text(texts.label("export-set-compares"));
    });
}

/// On what, in which words and colors, and in which forms figures are drawn.
fn pictures_ui(ui: &mut Ui, form: &mut ExportSetForm, texts: &Texts) {
    row_ui(ui, &texts.label("export-set-forms"), |ui| {
        for one in FileForm::ALL {
            let words = one.ending().to_uppercase();
            choice_ui(ui, &mut form.forms, one, &words).on_hover_text(texts.say(&one.message()));
        }
        resolution_ui(ui, form, texts);
    });
    let is_drawn = form.forms.iter().any(|form| *form != FileForm::Csv) || form.forms.is_empty();
    ui.add_enabled_ui(is_drawn, |ui| {
        row_ui(ui, &texts.label("export-form-paper"), |ui| {
            for paper in PAPERS {
                let words = texts.say(&(paper.message)());
                choice_ui(ui, &mut form.papers, paper.name, &words);
            }
        });
        row_ui(ui, &texts.label("export-form-language"), |ui| {
            for language in Language::ALL {
                choice_ui(ui, &mut form.languages, language, language.own_name());
            }
        });
        row_ui(ui, &texts.label("export-form-colors"), |ui| {
            for appearance in Appearance::ALL {
                let words = texts.label(match appearance {
                    Appearance::Light => "command-light-theme",
                    Appearance::Dark => "command-dark-theme",
                });
                choice_ui(ui, &mut form.appearances, appearance, &words);
            }
        });
    })
    .response
    .on_disabled_hover_text(texts.label("export-form-csv-plain"));
}

fn resolution_ui(ui: &mut Ui, form: &mut ExportSetForm, texts: &Texts) {
    let dots =
        |dots: u16| texts.say(&Message::new("export-form-dots").with("dots", u64::from(dots)));
    ui.add_enabled_ui(form.forms.contains(&FileForm::Png), |ui| {
        choice_box("export-set-resolution")
            .selected_text(dots(form.dots_per_inch))
            .show_ui(ui, |ui| {
                for one in RESOLUTIONS {
                    let response = ui.selectable_value(&mut form.dots_per_inch, one, dots(one));
                    if response.clicked() {
                        ui.close();
                    }
                }
            })
            .response
            .accessible_name(texts.label("export-form-resolution"));
    })
    .response
    .on_disabled_hover_text(texts.label("export-form-png-only"));
}

/// The folder; whether it is to be chosen in a dialog.
fn folder_ui(ui: &mut Ui, form: &mut ExportSetForm, texts: &Texts) -> bool {
    let label = texts.label("export-set-folder");
    let mut chooses = false;
    row_ui(ui, &label, |ui| {
        let button = texts.label("export-set-choose");
        let end = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(end, |ui| {
            chooses = ui.button(button).clicked();
            let field = TextEdit::singleline(&mut form.folder).desired_width(f32::INFINITY);
            ui.add(field).accessible_name(&label);
        });
    });
    chooses
}

fn buttons_ui(
    ui: &mut Ui,
    hindrance: Option<&Message>,
    offer: ExportSetOffer<'_>,
    texts: &Texts,
) -> Option<ExportSetAnswer> {
    let mut answer = None;
    dialog_buttons_ui(ui, |ui| {
        let colors = theme::of(ui);
        let told = match hindrance {
            Some(hindrance) => hindrance.clone(),
            None => Message::new("export-set-count").with("count", offer.file_count),
        };
        ui.colored_label(colors.text_weak, texts.say(&told));
        ui.add_space(theme::SPACE);
        let label = RichText::new(texts.label("export-set-export")).color(colors.on_accent_strong);
        let button = Button::new(label).fill(colors.accent_strong);
        let mut response = ui.add_enabled(hindrance.is_none(), button);
        if let Some(hindrance) = hindrance {
            response = response.on_disabled_hover_text(texts.say(hindrance));
        }
        if response.clicked() {
            answer = Some(ExportSetAnswer::Export);
        }
        if ui.button(texts.label("answer-cancel")).clicked() {
            answer = Some(ExportSetAnswer::Cancel);
        }
    });
    answer
}

/// A line with a label and what is chosen beside it.
fn row_ui(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.set_min_height(theme::ROW_HEIGHT);
        let colors = theme::of(ui);
        // The label stands beside the middle of the first line.
        let size = egui::vec2(LABELS, theme::ROW_HEIGHT);
        let middle = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(size, middle, |ui| {
            ui.set_min_size(size);
            ui.colored_label(colors.text_weak, label);
        });
        ui.scope(|ui| {
            ui.set_width(FIELDS);
            ui.horizontal_wrapped(add);
        });
    });
}

/// A box to be checked for one of several values.
fn choice_ui<T: Copy + Ord>(
    ui: &mut Ui,
    chosen: &mut BTreeSet<T>,
    value: T,
    words: &str,
) -> egui::Response {
    let mut is_chosen = chosen.contains(&value);
    let response = ui.checkbox(&mut is_chosen, words);
    if response.changed() {
        put(chosen, value, is_chosen);
    }
    response
}

fn put<T: Ord>(set: &mut BTreeSet<T>, value: T, is_in: bool) {
    if is_in {
        set.insert(value);
    } else {
        set.remove(&value);
    }
}
