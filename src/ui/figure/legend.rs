//! The legend: beside the data, never on it.

use egui::{Align2, Rect, Ui, Vec2, pos2};

use crate::chart::{Figure, Ink};
use crate::text::Texts;
use crate::ui::theme::Theme;

use super::lettering::Lettering;
use super::placed::{Fit, Placed};

/// The most room for a name, in points.
const WIDEST_NAME: f32 = 320.0;

/// The most room for the name of a part, in points.
const WIDEST_PART: f32 = 190.0;

/// How many entries stand in one column before there is a second.
const SHORT_LIST: usize = 5;

/// The least height of a row of a list, in points.
const LEAST_ROW: f32 = 18.0;

/// The legend with every entry in its place.
pub(super) struct Legend {
    /// The entries.
    pub(super) entries: Vec<Entry>,

    /// Width and height of all.
    pub(super) size: Vec2,
}

/// What one series is called.
pub(super) struct Entry {
    /// With what it is drawn; absent for a part of the entry above.
    pub(super) ink: Option<Ink>,

    /// Where its color is shown.
    pub(super) swatch: Rect,

    /// Its name and, in a list, its number.
    pub(super) words: Vec<Placed>,
}

/// An entry before it has its place.
#[derive(Clone)]
struct Loose {
    /// With what it is drawn; absent for a part of the entry above.
    ink: Option<Ink>,
    name: Placed,
    number: Placed,
}

impl Legend {
    /// One entry after the other, from left to right.
    pub(super) fn flowing(
        ui: &Ui,
        figure: &Figure,
        texts: &Texts,
        theme: &Theme,
        lettering: Lettering,
        room: Rect,
    ) -> Self {
        let (swatch, gap) = (lettering.space(12.0), lettering.space(6.0));
        let row = row_height(lettering);
        let mut entries = Vec::new();
        let mut place = room.min;
        for loose in loose(ui, figure, texts, theme, lettering, room.width()) {
            let width = swatch + gap + loose.name.size().x;
            if place.x > room.left() && place.x + width > room.right() {
                place = pos2(room.left(), place.y + row);
            }
            let cell = Rect::from_min_size(place, Vec2::new(width, row));
            entries.push(entry(loose, cell, swatch, gap, false));
            place.x += width + lettering.space(18.0);
        }
        let height = if entries.is_empty() {
            0.0
        } else {
            place.y + row - room.top()
        };
        Self {
            entries,
            size: Vec2::new(room.width(), height),
        }
    }

    /// A list with the numbers of one bar, in as many columns as there is room for.
    ///
    /// What a number is made of is listed below it, where there is more than one part and room for all.
    pub(super) fn listing(
        ui: &Ui,
        figure: &Figure,
        texts: &Texts,
        theme: &Theme,
        lettering: Lettering,
        room: Rect,
    ) -> Self {
        let mut all = loose(ui, figure, texts, theme, lettering, room.width() * 0.6);
        let with_parts = with_parts(ui, figure, texts, theme, lettering, &all);
        let least = with_parts
            .len()
            .div_ceil(Columns::new(&with_parts, lettering, room).most);
        if least as f32 * lettering.space(LEAST_ROW) <= room.height() {
            all = with_parts;
        }
        let columns = Columns::new(&all, lettering, room);
        let rows = columns.rows(all.len());
        let row = (room.height() / rows as f32)
            .floor()
            .clamp(lettering.space(LEAST_ROW), row_height(lettering));
        let (swatch, gap) = (lettering.space(12.0), lettering.space(6.0));
        let mut entries = Vec::new();
        for (index, loose) in all.into_iter().enumerate() {
            let (across, down) = (index / rows, index % rows);
            let place = room.min + Vec2::new(columns.step * across as f32, row * down as f32);
            let cell = Rect::from_min_size(place, Vec2::new(columns.width, row));
            entries.push(entry(loose, cell, swatch, gap, true));
        }
        Self {
            entries,
            size: Vec2::new(room.width(), row * rows as f32),
        }
    }

    /// The same legend further down.
    pub(super) fn moved(mut self, down: f32) -> Self {
        let by = Vec2::new(0.0, down);
        for entry in &mut self.entries {
            entry.swatch = entry.swatch.translate(by);
            for words in &mut entry.words {
                words.rect = words.rect.translate(by);
            }
        }
        self
    }
}

fn row_height(lettering: Lettering) -> f32 {
    lettering.space(22.0)
}

/// The columns of a list.
struct Columns {
    /// How many find room.
    most: usize,

    /// The width of each.
    width: f32,

    /// From one to the next.
    step: f32,
}

impl Columns {
    /// As many columns as find room, each as wide as the widest entry.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "widths on paper are small and positive"
    )]
    fn new(entries: &[Loose], lettering: Lettering, room: Rect) -> Self {
        let widest = |of: fn(&Loose) -> f32| entries.iter().map(of).fold(0.0, f32::max);
        let width = lettering.space(18.0)
            + widest(|it| it.name.size().x)
            + lettering.space(16.0)
            + widest(|it| it.number.size().x);
        let step = width + lettering.space(36.0);
        let most = ((room.width() + step - width) / step).floor().max(1.0) as usize;
        Self { most, width, step }
    }

    /// The rows of a list of some entries: a short list stands in one column, a long one takes all columns.
    fn rows(&self, entries: usize) -> usize {
        entries
            .min(SHORT_LIST)
            .max(entries.div_ceil(self.most))
            .max(1)
    }
}

/// The entries, each followed by the parts of its number where it has several.
fn with_parts(
    ui: &Ui,
    figure: &Figure,
    texts: &Texts,
    theme: &Theme,
    lettering: Lettering,
    entries: &[Loose],
) -> Vec<Loose> {
    let widest = lettering.space(WIDEST_PART);
    let text = |words: &str, fit| Placed::new(ui, words, lettering.small(), theme.text_weak, fit);
    let segments = figure.bars().first().map(|bar| bar.segments.as_slice());
    let mut all = Vec::new();
    for (entry, segment) in entries.iter().zip(segments.unwrap_or_default()) {
        all.push(entry.clone());
        if segment.made_of.len() < 2 {
            continue;
        }
        all.extend(segment.made_of.iter().map(|part| Loose {
            ink: None,
            name: text(&texts.value(&part.label), Fit::Elide(widest)),
            number: text(&texts.number(part.people), Fit::Line),
        }));
    }
    all
}

fn loose(
    ui: &Ui,
    figure: &Figure,
    texts: &Texts,
    theme: &Theme,
    lettering: Lettering,
    room: f32,
) -> Vec<Loose> {
    let widest = lettering.space(WIDEST_NAME).min(room);
    figure
        .series
        .iter()
        .map(|series| {
            let words = texts.value(&series.label);
            let fit = Fit::Elide(widest);
            let name = Placed::new(ui, &words, lettering.body(), theme.text, fit);
            let number = texts.number(series.total);
            let number = Placed::new(ui, &number, lettering.strong(), theme.text, Fit::Line);
            let ink = Some(series.ink);
            Loose { ink, name, number }
        })
        .collect()
}

fn entry(loose: Loose, cell: Rect, swatch: f32, gap: f32, has_number: bool) -> Entry {
    let Loose { ink, name, number } = loose;
    let middle = cell.center().y;
    let swatch_place = pos2(cell.left(), (middle - swatch / 2.0).round());
    let name = name.at(
        Align2::LEFT_CENTER,
        pos2(cell.left() + swatch + gap, middle),
    );
    let number = has_number.then(|| number.at(Align2::RIGHT_CENTER, pos2(cell.right(), middle)));
    Entry {
        ink,
        swatch: Rect::from_min_size(swatch_place, Vec2::splat(swatch)),
        words: std::iter::once(name).chain(number).collect(),
    }
}
