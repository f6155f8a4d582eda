//! Several figures on several sheets and in several forms, in one go.

use std::collections::BTreeSet;

use crate::analysis::Span;
use crate::chart::{Figure, FigureRequest, figure};
use crate::model::Plan;
use crate::picture::Paper;
use crate::text::{Language, Message};
use crate::ui::export_form::FileForm;
use crate::ui::figure::Appearance;

use super::file_names::{file_stem, hyphenated, page_name};
use super::{ExportError, FigurePicture, Sheet, figure_csv};

/// The most bytes of the name of a mission, formation or unit in a name.
const PLACE_BYTES: usize = 40;

/// Which figures are exported together, and how: each figure on every size of paper, in every language, theme and form.
///
/// A table has neither paper nor language nor colors, so there is one of each figure.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct FigureSet {
    /// The figures.
    pub figures: Vec<FigureRequest>,

    /// The sizes of paper.
    pub papers: Vec<Paper>,

    /// The languages of the words.
    pub languages: Vec<Language>,

    /// Light, dark or both.
    pub appearances: Vec<Appearance>,

    /// The forms of the files.
    pub forms: Vec<FileForm>,

    /// Dots per inch of PNG files.
    pub dots_per_inch: u16,
}

/// A file of a [`FigureSet`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetFile {
    /// Its name, which no other file of the set has, whatever the case.
    pub name: String,

    /// The figure in it.
    pub request: FigureRequest,

    /// How it is drawn; without meaning for a table.
    pub sheet: Sheet,

    /// The form.
    pub form: FileForm,
}

impl SetFile {
    /// The name of the file with a page, counted from 0; the first page has the name of the file.
    pub fn page_name(&self, page: usize) -> String {
        page_name(&self.name, page)
    }

    /// Whether a page of its own may follow: in a form with a file for each page.
    pub fn may_have_pages(&self) -> bool {
        let is_single = matches!(self.form, FileForm::Pdf | FileForm::Csv);
        self.request.name.may_have_pages() && !is_single
    }
}

impl FigureSet {
    /// How many files it makes.
    pub fn file_count(&self) -> usize {
        let pictures = self.forms.iter().filter(|form| **form != FileForm::Csv);
        let pictures = pictures.count() * self.sheets().count();
        let tables = usize::from(self.forms.contains(&FileForm::Csv));
        self.figures.len() * (pictures + tables)
    }

    /// The files that it makes, those next to each other that have most in common.
    pub fn files(&self, plan: &Plan) -> Vec<SetFile> {
        let mut files = Vec::with_capacity(self.file_count());
        let mut taken = BTreeSet::new();
        for request in &self.figures {
            let stem = free_stem(stem(plan, request), &mut taken);
            let file = |name: String, sheet: Sheet, form: FileForm| SetFile {
                name: format!("{name}.{}", form.ending()),
                request: *request,
                sheet,
                form,
            };
            if self.forms.contains(&FileForm::Csv) {
                files.push(file(stem.clone(), Sheet::default(), FileForm::Csv));
            }
            for sheet in self.sheets() {
                let name = format!("{stem}-{}", sheet_words(sheet));
                let pictures = self.forms.iter().filter(|form| **form != FileForm::Csv);
                files.extend(pictures.map(|form| file(name.clone(), sheet, *form)));
            }
        }
        files
    }

    fn sheets(&self) -> impl Iterator<Item = Sheet> {
        self.papers.iter().flat_map(move |paper| {
            self.languages.iter().flat_map(move |language| {
                self.appearances.iter().map(move |appearance| Sheet {
                    paper: *paper,
                    appearance: *appearance,
                    language: *language,
                })
            })
        })
    }
}

/// The beginning of the names of a figure's files: the plan's title, the figure, the country and the mission, formation or unit where it is of one, the day or the days.
fn stem(plan: &Plan, request: &FigureRequest) -> String {
    let title = file_stem(&plan.head().title);
    let place = request.within.and_then(|node| plan.name_of(node));
    let place = place.map(|name| hyphenated(name, PLACE_BYTES));
    let days = if request.name.is_over_time() {
        span_words(request.span_in(plan))
    } else {
        request.day.to_string()
    };
    let figure = request.name.name().to_owned();
    let country = request.country.filter(|_| request.name.takes_country());
    let country = country.map(|code| code.as_str().to_lowercase());
    let words = [Some(title), Some(figure), country, place, Some(days)];
    let words = words.into_iter().flatten().filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// The days of a figure over time; whole years by their numbers.
fn span_words(span: Span) -> String {
    let Span { first, last } = span;
    let is_whole = first == first.first_of_year() && last == last.last_of_year();
    if !is_whole {
        format!("{first}-to-{last}")
    } else if first.year() == last.year() {
        first.year().to_string()
    } else {
        format!("{}-{}", first.year(), last.year())
    }
}

fn sheet_words(sheet: Sheet) -> String {
    let Sheet {
        paper,
        appearance,
        language,
    } = sheet;
    let words = format!("{}-{}", paper.name(), language.tag());
    match appearance {
        Appearance::Light => words,
        Appearance::Dark => format!("{words}-{}", appearance.name()),
    }
}

/// A beginning that no other figure of the set has: two missions may have one acronym.
fn free_stem(stem: String, taken: &mut BTreeSet<String>) -> String {
    let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
    let mut stems = std::iter::once(stem.clone()).chain(numbered);
    stems
        .find(|stem| taken.insert(stem.to_lowercase()))
        .unwrap_or(stem)
}

/// Makes the files of a set, one after the other; what neighbors have in common is made once.
#[derive(Clone, Debug)]
pub struct FigurePress {
    plan: Plan,
    dots_per_inch: u16,
    figure: Option<(FigureRequest, Figure)>,
    picture: Option<(Sheet, FigurePicture)>,
}

/// What has come of a file of a set.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Pressed {
    /// The bytes of the file, or of several where its figure has several pages and its form one for each.
    File {
        /// The bytes of each page; see [`SetFile::page_name`].
        pages: Vec<Vec<u8>>,

        /// Letters in it that no font has, each once.
        missing_letters: Vec<char>,
    },

    /// The figure would say nothing; with the words that would stand in its place.
    Nobody(Message),
}

impl FigurePress {
    /// A press for the files of a set made of this plan.
    pub fn new(plan: &Plan, set: &FigureSet) -> Self {
        Self {
            plan: plan.clone(),
            dots_per_inch: set.dots_per_inch,
            figure: None,
            picture: None,
        }
    }

    /// Makes a file.
    pub fn press(&mut self, file: &SetFile) -> Result<Pressed, ExportError> {
        let (figure, is_new) = match self.figure.take() {
            Some((request, figure)) if request == file.request => (figure, false),
            _ => (figure(&self.plan, &file.request), true),
        };
        if is_new {
            self.picture = None;
        }
        let pressed = match &figure.nobody {
            Some(nobody) => Ok(Pressed::Nobody(nobody.clone())),
            None => self.file(&figure, file),
        };
        self.figure = Some((file.request, figure));
        pressed
    }

    fn file(&mut self, figure: &Figure, file: &SetFile) -> Result<Pressed, ExportError> {
        if file.form == FileForm::Csv {
            return Ok(Pressed::File {
                pages: vec![figure_csv(figure)?.into_bytes()],
                missing_letters: Vec::new(),
            });
        }
        let picture = match self.picture.take() {
            Some((sheet, picture)) if sheet == file.sheet => picture,
            _ => FigurePicture::new(figure, file.sheet)?,
        };
        let pages = picture.files(file.form, self.dots_per_inch);
        let missing_letters = picture.missing_letters().to_vec();
        self.picture = Some((file.sheet, picture));
        Ok(Pressed::File {
            pages: pages?,
            missing_letters,
        })
    }
}
