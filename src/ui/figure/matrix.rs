//! Where everything of a matrix stands.

use egui::{Align2, Color32, FontId, Rect, Ui, pos2};

use crate::chart::{Ink, Matrix, MatrixCell, MatrixHead};
use crate::text::Texts;
use crate::ui::theme::Theme;

use super::inks::Colors;
use super::lettering::Lettering;
use super::placed::{Fit, Placed};

/// The shares of the width that the names of the rows may take: where columns are narrow, and else.
const NAMES: [f32; 2] = [0.22, 0.34];

/// Columns that are narrower than this take room from the names, at ordinary lettering, in points.
const NARROW_COLUMN: f32 = 36.0;

/// The widest column, at ordinary lettering, in points.
const WIDEST_COLUMN: f32 = 112.0;

/// A column of this width has room, at ordinary lettering, in points.
const ROOMY_COLUMN: f32 = 70.0;

/// The least and the greatest height of a row, at ordinary lettering, in points.
const ROW: [f32; 2] = [20.0, 46.0];

/// The height of the headings of the columns, at ordinary lettering, in points.
const HEADINGS: f32 = 28.0;

/// The smallest letters of a number, in points.
const LEAST_LETTERS: f32 = 7.0;

/// Beside names and numbers, in points.
const AIR: f32 = 6.0;

/// The matrix with everything in its place.
pub(super) struct MatrixLayout {
    /// All of it.
    pub(super) rect: Rect,

    /// Names, headings and totals.
    pub(super) words: Vec<Placed>,

    /// The cells, row by row.
    pub(super) cells: Vec<Vec<PlacedCell>>,

    /// The lines between rows, and above the totals.
    pub(super) rows: Vec<f32>,

    /// The lines between columns, and beside the totals.
    pub(super) columns: Vec<f32>,
}

/// A cell in its place.
pub(super) struct PlacedCell {
    /// The cell.
    pub(super) rect: Rect,

    /// Its ground; none where nobody is.
    pub(super) fill: Option<Color32>,

    /// The lines over estimated or unconfirmed people.
    pub(super) hatch: Option<Color32>,

    /// The number; none where nobody is.
    pub(super) number: Option<Placed>,
}

/// What a matrix is laid out with.
pub(super) struct MatrixMaker<'a> {
    pub(super) ui: &'a Ui,
    pub(super) matrix: &'a Matrix,
    pub(super) texts: &'a Texts,
    pub(super) theme: &'static Theme,
    pub(super) lettering: Lettering,
}

impl MatrixLayout {
    /// The least height in which all of it is shown.
    pub(super) fn least_height(matrix: &Matrix, lettering: Lettering) -> f32 {
        let rows = matrix.rows.len() as f32 + 1.0;
        lettering.space(HEADINGS) + lettering.space(ROW[0]) * rows
    }
}

impl MatrixMaker<'_> {
    /// Lays out the matrix in a room from which nothing may stand out.
    pub(super) fn layout(&self, room: Rect) -> MatrixLayout {
        let Matrix { columns, rows, .. } = self.matrix;
        let lettering = self.lettering;
        let totals = self.totals_width();
        let narrow = lettering.space(NARROW_COLUMN) * columns.len() as f32;
        let [least, most] = NAMES.map(|share| share * room.width());
        let names = self.names((room.width() - totals - narrow).clamp(least, most));
        let widest = names.iter().map(|it| it.size().x).fold(0.0, f32::max);
        let count = columns.len() as f32;
        let corner = self.corner();
        // What the rows and columns are is said where that leaves the columns room.
        let beside = room.width() - corner.size().x - 2.0 * AIR - totals;
        let corner = (beside >= lettering.space(ROOMY_COLUMN) * count).then_some(corner);
        let widest = corner.as_ref().map_or(0.0, |it| it.size().x).max(widest);
        let left = (room.left() + widest + 2.0 * AIR).round();
        // All columns are equal, unless the totals need more than others have.
        let width = room.right() - left;
        let equal = (width / (count + 1.0)).floor();
        let step = if equal >= totals {
            equal.min(lettering.space(WIDEST_COLUMN))
        } else {
            ((width - totals) / count.max(1.0)).floor()
        };
        let step = step.max(1.0);
        let top = room.top() + lettering.space(HEADINGS);
        let pitch = (room.bottom() - top) / (rows.len() as f32 + 1.0);
        let pitch = pitch
            .floor()
            .clamp(lettering.space(ROW[0]), lettering.space(ROW[1]));
        let font = self.fonts(step);
        let x = |column: usize| left + step * column as f32;
        let y = |row: usize| top + pitch * row as f32;
        let at = |row: usize, column: usize| {
            let is_total = column == columns.len();
            let width = if is_total { totals.max(step) } else { step };
            Rect::from_min_size(pos2(x(column), y(row)), egui::vec2(width, pitch))
        };
        let cells = rows.iter().enumerate().map(|(index, row)| {
            let cells = std::iter::zip(columns, &row.cells).enumerate();
            let cells = cells
                .map(|(column, (head, cell))| self.cell(at(index, column), head, cell, &font[0]));
            cells.collect()
        });
        let mut words = self.headings(left, [step, totals.max(step)], top);
        let place = pos2(left - AIR, top - 4.0);
        words.extend(corner.map(|corner| corner.at(Align2::RIGHT_BOTTOM, place)));
        for (index, name) in names.into_iter().enumerate() {
            let middle = y(index) + pitch / 2.0;
            words.push(name.at(Align2::RIGHT_CENTER, pos2(left - AIR, middle)));
        }
        for (index, row) in rows.iter().enumerate() {
            let place = at(index, columns.len()).center();
            words.push(
                self.number(row.total, &font[1])
                    .at(Align2::CENTER_CENTER, place),
            );
        }
        let sums = self.matrix.totals.iter().copied();
        for (column, sum) in sums.chain([self.matrix.total()]).enumerate() {
            let place = at(rows.len(), column).center();
            words.push(self.number(sum, &font[1]).at(Align2::CENTER_CENTER, place));
        }
        let right = at(0, columns.len()).right();
        let bottom = y(rows.len() + 1);
        MatrixLayout {
            rect: Rect::from_min_max(room.left_top(), pos2(right, bottom)),
            words,
            cells: cells.collect(),
            rows: (0..=rows.len()).map(y).collect(),
            columns: (0..=columns.len()).map(x).collect(),
        }
    }

    /// The fonts of numbers and totals: as large as the widest number in a cell has room for.
    fn fonts(&self, step: f32) -> [FontId; 2] {
        let cells = self.matrix.rows.iter().flat_map(|row| &row.cells);
        let most = cells
            .map(|cell| cell.people)
            .chain(self.matrix.totals.iter().copied());
        let most = most.max().unwrap_or(0);
        let width = |font: &FontId| self.number(most, font).size().x + AIR;
        let large = [self.lettering.body(), self.lettering.strong()];
        if width(&large[1]) <= step {
            return large;
        }
        let small = [self.lettering.small(), self.lettering.small_strong()];
        let share = (step / width(&small[1])).min(1.0);
        small.map(|font| FontId {
            size: (font.size * share).floor().max(LEAST_LETTERS),
            ..font
        })
    }

    /// The width of the column of totals.
    fn totals_width(&self) -> f32 {
        let font = self.lettering.strong();
        let number = self.number(self.matrix.total(), &font).size().x;
        let label = self.texts.label("chart-matrix-total");
        let font = self.lettering.small_strong();
        let label = Placed::new(self.ui, &label, font, self.theme.text, Fit::Line);
        number.max(label.size().x) + 2.0 * AIR
    }

    /// The names of the rows and of their totals.
    fn names(&self, widest: f32) -> Vec<Placed> {
        let total = self.texts.label("chart-matrix-total");
        let names = self.matrix.rows.iter().map(|row| {
            let name = self.texts.value(&row.head.label);
            self.name(
                &name,
                self.head_font(&row.head),
                self.head_color(&row.head),
                widest,
            )
        });
        let total = self.name(&total, self.lettering.strong(), self.theme.text, widest);
        names.chain([total]).collect()
    }

    /// A name, in small letters where it has no room in others.
    fn name(&self, words: &str, font: FontId, color: Color32, widest: f32) -> Placed {
        let name = Placed::new(self.ui, words, font, color, Fit::Line);
        if name.size().x <= widest {
            return name;
        }
        let font = self.lettering.small();
        Placed::new(self.ui, words, font, color, Fit::Elide(widest))
    }

    /// What heads the columns: their names where all find room, else their codes.
    fn headings(&self, left: f32, [step, totals]: [f32; 2], top: f32) -> Vec<Placed> {
        let most = step - 2.0;
        let place = |words: &str, font, color, fit| Placed::new(self.ui, words, font, color, fit);
        let heads = &self.matrix.columns;
        let named = |value: fn(&MatrixHead) -> &crate::text::Value, fit| -> Vec<Placed> {
            heads
                .iter()
                .map(|head| {
                    let words = self.texts.value(value(head));
                    let font = if head.ink == Ink::Accent {
                        self.lettering.small_strong()
                    } else {
                        self.lettering.small()
                    };
                    place(&words, font, self.head_color(head), fit)
                })
                .collect()
        };
        let mut headings = named(|head| &head.label, Fit::Line);
        if headings.iter().any(|heading| heading.size().x > most) {
            headings = named(|head| &head.short, Fit::Elide(most));
        }
        let total = self.texts.label("chart-matrix-total");
        let font = self.lettering.small_strong();
        headings.push(place(&total, font, self.theme.text, Fit::Elide(totals)));
        let bottom = top - 4.0;
        headings
            .into_iter()
            .enumerate()
            .map(|(column, heading)| {
                let width = if column == heads.len() { totals } else { step };
                let middle = left + step * column as f32 + width / 2.0;
                heading.at(Align2::CENTER_BOTTOM, pos2(middle, bottom))
            })
            .collect()
    }

    /// What heads the names of the rows.
    fn corner(&self) -> Placed {
        let words = self.texts.say(&self.matrix.corner);
        let (font, color) = (self.lettering.small(), self.theme.text_weak);
        Placed::new(self.ui, &words, font, color, Fit::Line)
    }

    fn cell(&self, rect: Rect, head: &MatrixHead, cell: &MatrixCell, font: &FontId) -> PlacedCell {
        if cell.people == 0 {
            return PlacedCell {
                rect,
                fill: None,
                hatch: None,
                number: None,
            };
        }
        let colors = Colors::of(head.ink, self.theme);
        let fill = if cell.is_joint {
            colors.hatched_area
        } else {
            self.theme.header
        };
        let number = self.texts.number(cell.people);
        let color = Theme::text_on(fill);
        let number = Placed::new(self.ui, &number, font.clone(), color, Fit::Line);
        PlacedCell {
            rect,
            fill: Some(fill),
            hatch: (cell.doubtful() > 0).then_some(colors.hatch),
            number: Some(number.at(Align2::CENTER_CENTER, rect.center())),
        }
    }

    fn number(&self, people: u64, font: &FontId) -> Placed {
        let words = self.texts.number(people);
        Placed::new(self.ui, &words, font.clone(), self.theme.text, Fit::Line)
    }

    fn head_font(&self, head: &MatrixHead) -> FontId {
        if head.ink == Ink::Accent {
            self.lettering.strong()
        } else {
            self.lettering.body()
        }
    }

    /// The planning country stands out.
    fn head_color(&self, head: &MatrixHead) -> Color32 {
        if head.ink == Ink::Accent {
            self.theme.accent_text
        } else {
            self.theme.text
        }
    }
}
