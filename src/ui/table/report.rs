//! What was not taken when cells were set: marked in the table, listed above it.

use std::collections::BTreeMap;

use egui::accesskit::Role;
use egui::{Align, Frame, Layout, Margin, RichText, ScrollArea, Stroke, Ui, WidgetInfo};

use crate::text::{Message, Texts};
use crate::ui::theme;

use super::set_cells::{CellsSet, RefusedCell};
use super::state::Cursor;
use super::words::Words;

/// The most rows of the list that are seen at once.
const ROWS_IN_SIGHT: usize = 5;

/// What was done and what was not taken.
#[derive(Clone, Debug, Default)]
pub(super) struct Report {
    set: CellsSet,

    /// Where the refused cells are in the list.
    places: BTreeMap<Cursor, usize>,

    /// A clipboard that could not be read.
    problem: Option<Message>,

    /// The revision before, to which undo goes back.
    before: u64,

    /// The revision that setting the cells has made, once it is known.
    after: Option<u64>,

    /// Whether undo would take back just that.
    is_last: bool,
}

/// What a person wants of the list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Wish {
    /// Put it away.
    Close,

    /// Take back what was done.
    Undo,

    /// Copy the list.
    Copy(String),

    /// Go to a cell.
    GoTo(Cursor),
}

impl RefusedCell {
    /// What was not taken and why, in a sentence.
    pub(super) fn sentence(&self, texts: &Texts) -> String {
        let message = Message::new("table-refused-cell")
            .with("text", shortened(&self.text))
            .with("reason", self.reason.clone());
        texts.say(&message)
    }
}

impl Report {
    /// The report of cells that were set; none where all were taken.
    pub(super) fn of(set: CellsSet, before: u64) -> Option<Self> {
        let is_complete =
            set.refused_count == 0 && set.rows_left_over == 0 && set.columns_left_over == 0;
        if is_complete {
            return None;
        }
        let cells = set.refused.iter().enumerate();
        let places = cells.filter_map(|(index, cell)| {
            let (node, column) = (cell.node?, cell.column);
            Some((Cursor { node, column }, index))
        });
        Some(Self {
            places: places.collect(),
            set,
            problem: None,
            before,
            after: None,
            is_last: false,
        })
    }

    /// Notes the plan that is shown; whether the list still speaks of it, since what was done has not been undone.
    pub(super) fn still_holds(&mut self, revision: u64) -> bool {
        let did_something = self.set.changed + self.set.added > 0;
        if !did_something {
            return true;
        }
        match self.after {
            None if revision != self.before => self.after = Some(revision),
            Some(_) if revision == self.before => return false,
            _ => {}
        }
        self.is_last = self.after == Some(revision);
        true
    }

    /// The report of a clipboard that could not be read.
    pub(super) fn problem(problem: Message) -> Self {
        Self {
            problem: Some(problem),
            ..Self::default()
        }
    }

    /// What was not taken in a cell.
    pub(super) fn refused(&self, cell: Cursor) -> Option<&RefusedCell> {
        let index = self.places.get(&cell)?;
        self.set.refused.get(*index)
    }

    /// Takes a cell off the list, since it has been set now; whether the list is empty.
    pub(super) fn settle(&mut self, cell: Cursor) -> bool {
        if let Some(index) = self.places.remove(&cell) {
            self.set.refused.remove(index);
            self.set.refused_count -= 1;
            for place in self.places.values_mut() {
                if *place > index {
                    *place -= 1;
                }
            }
        }
        self.problem.is_none()
            && self.set.refused_count == 0
            && self.set.rows_left_over == 0
            && self.set.columns_left_over == 0
    }

    /// Draws the list; what the person wants of it.
    pub(super) fn ui(&self, ui: &mut Ui, texts: &Texts, words: &Words) -> Option<Wish> {
        let theme = theme::of(ui);
        let frame = Frame::NONE
            .fill(theme.error_fill)
            .stroke(Stroke::new(theme::LINE, theme.error))
            .corner_radius(theme::CORNER_RADIUS)
            .inner_margin(Margin::symmetric(8, 4));
        ui.add_space(theme::SPACE_SMALL);
        let mut wish = None;
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    wish = self.buttons_ui(ui, texts, words);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        for sentence in self.sentences(texts) {
                            ui.add(egui::Label::new(sentence).truncate());
                        }
                    });
                });
            });
            if !self.set.refused.is_empty() {
                let wanted = self.list_ui(ui, texts, words);
                wish = wish.take().or(wanted);
            }
        });
        ui.add_space(theme::SPACE_SMALL);
        wish
    }

    fn buttons_ui(&self, ui: &mut Ui, texts: &Texts, words: &Words) -> Option<Wish> {
        let mut wish = None;
        let close = ui
            .button("×")
            .on_hover_text(texts.label("table-report-close"));
        close.widget_info(|| {
            let name = texts.label("table-report-close");
            WidgetInfo::labeled(Role::Button, true, name)
        });
        if close.clicked() {
            wish = Some(Wish::Close);
        }
        if !self.set.refused.is_empty() && ui.button(texts.label("table-report-copy")).clicked() {
            wish = Some(Wish::Copy(self.text(texts, words)));
        }
        if self.is_last && ui.button(texts.label("table-report-undo")).clicked() {
            wish = Some(Wish::Undo);
        }
        wish
    }

    /// What was done and what was not, in sentences.
    fn sentences(&self, texts: &Texts) -> Vec<String> {
        if let Some(problem) = &self.problem {
            return vec![texts.say(problem)];
        }
        let set = &self.set;
        let say = |id, number: usize| texts.say(&Message::new(id).with("number", number));
        let mut sentences = Vec::new();
        if set.refused_count > 0 {
            sentences.push(say("table-report-refused", set.refused_count));
        }
        if set.changed > 0 {
            sentences.push(say("table-report-changed", set.changed));
        }
        if set.added > 0 {
            sentences.push(say("table-report-added", set.added));
        }
        if set.rows_left_over > 0 {
            sentences.push(say("table-report-rows-left", set.rows_left_over));
        }
        if set.columns_left_over > 0 {
            sentences.push(say("table-report-columns-left", set.columns_left_over));
        }
        sentences
    }

    fn list_ui(&self, ui: &mut Ui, texts: &Texts, words: &Words) -> Option<Wish> {
        let mut wish = None;
        let height = ui.text_style_height(&egui::TextStyle::Body);
        let count = self.set.refused.len();
        let most = (count.min(ROWS_IN_SIGHT)) as f32 * (height + theme::SPACE_SMALL);
        ScrollArea::vertical()
            .id_salt("refused cells")
            .max_height(most)
            .auto_shrink([false, true])
            .show_rows(ui, height, count, |ui, rows| {
                for cell in self.set.refused.get(rows).unwrap_or_default() {
                    ui.horizontal(|ui| {
                        let place = format!("{}, {}", cell.row, words.heading(cell.column));
                        match cell.node {
                            Some(node) => {
                                if ui.link(place).clicked() {
                                    let column = cell.column;
                                    wish = Some(Wish::GoTo(Cursor { node, column }));
                                }
                            }
                            None => {
                                ui.label(RichText::new(place).strong());
                            }
                        }
                        ui.add(egui::Label::new(cell.sentence(texts)).truncate());
                    });
                }
            });
        wish
    }

    /// The list as tab-separated text.
    fn text(&self, texts: &Texts, words: &Words) -> String {
        use crate::exchange::cells::{CellValue, CopiedCells};

        let text = |text: &str| CellValue::Text(text.to_owned());
        let rows = self.set.refused.iter().map(|cell| {
            vec![
                text(&cell.row),
                text(words.heading(cell.column)),
                text(&cell.text),
                text(&texts.say(&cell.reason)),
            ]
        });
        let cells = CopiedCells {
            about: String::new(),
            headings: Vec::new(),
            rows: rows.collect(),
        };
        cells.text(false)
    }
}

/// The beginning of a text, for one line.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 80;
    let line = text.replace('\n', " ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let begin: String = line.chars().take(LONGEST).collect();
    format!("{begin}…")
}
