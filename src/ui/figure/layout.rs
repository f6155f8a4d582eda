//! Where everything of a figure stands.

use egui::{Align2, Rect, Ui, pos2};

use crate::chart::Figure;
use crate::text::Texts;
use crate::ui::theme::{self, Theme};

use super::between;
use super::legend::Legend;
use super::lettering::Lettering;
use super::placed::{Fit, Placed};
use super::rows::{PlotLayout, Row, RowHeights, RowsLayout};

/// How much of the height of a paper notes and sources may take.
const MOST_NOTES: f32 = 0.3;

/// How many times taller than wide a standing page is at least.
const STANDING: f32 = 1.1;

/// On what a figure is drawn.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Room {
    /// On the screen, where it can be taller than what is seen.
    Screen,

    /// On paper, where all has to find room.
    Paper,
}

/// Everything of a figure in its place.
pub(super) struct FigureLayout {
    /// The whole figure.
    pub(super) rect: Rect,

    /// The strips of the marking on top and bottom.
    pub(super) markings: Vec<(Rect, Placed)>,

    /// Title, subtitle, notes, sources, and what stands in place of bars.
    pub(super) words: Vec<Placed>,

    /// The legend.
    pub(super) legend: Option<Legend>,

    /// The bars, where there are any.
    pub(super) plot: Option<PlotLayout>,
}

impl FigureLayout {
    /// Lays out a figure; on the screen it gets as much height as it needs.
    pub(super) fn new(ui: &Ui, figure: &Figure, texts: &Texts, rect: Rect, room: Room) -> Self {
        let with = |lettering| {
            let theme = theme::of(ui);
            let maker = Maker {
                ui,
                figure,
                texts,
                theme,
                lettering,
                room,
            };
            maker.layout(rect)
        };
        let layout = with(Lettering::of(rect.size()));
        if layout.has_room(rect, figure) {
            layout
        } else {
            with(Lettering::ORDINARY)
        }
    }

    /// Whether all bars found room in a rectangle.
    fn has_room(&self, rect: Rect, figure: &Figure) -> bool {
        self.rect.height() <= rect.height() && self.rows().count() == figure.bars.len()
    }

    /// The height of the figure, in points.
    pub(super) fn height(&self) -> f32 {
        self.rect.height()
    }

    /// The rows of the bars.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.plot.iter().flat_map(|plot| &plot.rows)
    }
}

/// What a layout is made with.
struct Maker<'a> {
    ui: &'a Ui,
    figure: &'a Figure,
    texts: &'a Texts,
    theme: &'static Theme,
    lettering: Lettering,
    room: Room,
}

/// What stands above and below the bars, as tall as it is.
struct Around {
    title: Placed,
    subtitle: Placed,
    notes: Option<Placed>,
    source: Placed,
    strip: f32,
    gap: f32,
}

impl Maker<'_> {
    fn layout(&self, mut rect: Rect) -> FigureLayout {
        let around = self.around(rect);
        let margin = theme::SPACE_FIGURE;
        let inner = rect.shrink2(egui::vec2(margin, 0.0));
        let top = self.head_height(&around);
        let foot = self.foot_height(&around);
        let axis = self.lettering.space(24.0);
        let mut heights = RowHeights::new(self.figure, self.lettering, false);
        let bars = self.figure.bars.len();
        let beside_bar = rect.height() - top - foot - axis - around.gap - heights.roomy();
        let legend = self.legend(between(rect.top(), rect.top() + beside_bar, inner));
        let legend_height = legend.as_ref().map_or(0.0, |it| it.size.y + around.gap);
        let needed = top + legend_height + axis + foot + heights.least * bars.max(2) as f32;
        if self.room == Room::Screen && needed > rect.height() {
            rect.set_height(needed.ceil());
        }
        let body = between(rect.top() + top, rect.bottom() - foot, inner);
        let room = body.height() - legend_height - axis;
        if heights.least * bars as f32 > room {
            heights = RowHeights::new(self.figure, self.lettering, true);
        }
        let (pitch, shown) = self.pitch(heights, room, bars);
        let legend_above = bars > 1;
        let first_row = body.top() + if legend_above { legend_height } else { 0.0 };
        let plot = (bars > 0).then(|| {
            let rows = RowsLayout {
                ui: self.ui,
                figure: self.figure,
                texts: self.texts,
                theme: self.theme,
                lettering: self.lettering,
                heights,
            };
            let room = Rect::from_min_max(pos2(body.left(), first_row), body.max);
            rows.plot(room, pitch, shown)
        });
        let legend_top = match &plot {
            Some(plot) if !legend_above => plot.frame.bottom() + axis + around.gap,
            _ => body.top(),
        };
        let legend = legend.map(|legend| legend.moved(legend_top - rect.top()));
        let drawn = match (&plot, &legend) {
            (Some(plot), _) if legend_above => plot.frame.bottom() + axis,
            (Some(_), Some(legend)) => legend_top + legend.size.y,
            _ => body.bottom(),
        };
        // On a standing page what is said below follows the drawing; else it stands at the bottom.
        let spare = if rect.height() > rect.width() * STANDING {
            (body.bottom() - drawn - around.gap).max(0.0)
        } else {
            0.0
        };
        FigureLayout {
            rect,
            markings: self.markings(rect, around.strip),
            words: self.words(around, rect, body, spare),
            legend,
            plot,
        }
    }

    /// The height of each row and how many bars are shown.
    fn pitch(&self, heights: RowHeights, room: f32, bars: usize) -> (f32, usize) {
        let pitch = heights.pitch(room, bars);
        if self.room == Room::Screen || pitch * bars as f32 <= room {
            return (pitch, bars);
        }
        let mut rows = bars;
        while rows > 2 && heights.least * rows as f32 > room {
            rows -= 1;
        }
        (heights.pitch(room, rows), rows - 1)
    }

    fn around(&self, rect: Rect) -> Around {
        let width = rect.width() - 2.0 * theme::SPACE_FIGURE;
        let lettering = self.lettering;
        let (text, weak) = (self.theme.text, self.theme.text_weak);
        let place = |words: &str, font, color, rows| {
            Placed::new(self.ui, words, font, color, Fit::Wrap(width, rows))
        };
        let most_notes = match self.room {
            Room::Screen => usize::MAX,
            Room::Paper => rows_in(rect.height() * MOST_NOTES, lettering.space(16.0)),
        };
        let notes: Vec<String> = self
            .figure
            .notes
            .iter()
            .map(|it| self.texts.say(it))
            .collect();
        let title = self.texts.say(&self.figure.title);
        let subtitle = self.texts.say(&self.figure.subtitle);
        let source = self.texts.say(&self.figure.source);
        Around {
            title: place(&title, lettering.title(), text, 2),
            subtitle: place(&subtitle, lettering.body(), weak, 3),
            notes: (!notes.is_empty())
                .then(|| place(&notes.join("\n"), lettering.small(), text, most_notes)),
            source: place(&source, lettering.small(), weak, 4),
            strip: if self.figure.marking.is_empty() {
                0.0
            } else {
                lettering.space(24.0)
            },
            gap: lettering.space(14.0),
        }
    }

    /// From the top of the figure to where the bars or the legend begin.
    fn head_height(&self, around: &Around) -> f32 {
        let space = self.lettering.space(4.0);
        let words = around.title.size().y + space + around.subtitle.size().y;
        (around.strip + self.margin(around) + words + around.gap).ceil()
    }

    /// From where the bars end to the bottom of the figure.
    fn foot_height(&self, around: &Around) -> f32 {
        let space = self.lettering.space(6.0);
        let notes = around.notes.as_ref().map_or(0.0, |it| it.size().y + space);
        let words = notes + around.source.size().y;
        (around.strip + self.margin(around) + words + around.gap).ceil()
    }

    /// Above the first and below the last words.
    fn margin(&self, around: &Around) -> f32 {
        if around.strip > 0.0 {
            self.lettering.space(12.0)
        } else {
            theme::SPACE_FIGURE
        }
    }

    fn legend(&self, room: Rect) -> Option<Legend> {
        let Self {
            ui,
            figure,
            texts,
            theme,
            lettering,
            ..
        } = *self;
        match figure.bars.len() {
            0 => None,
            1 => Some(Legend::listing(ui, figure, texts, theme, lettering, room)),
            _ => Some(Legend::flowing(ui, figure, texts, theme, lettering, room)),
        }
    }

    /// The marking on strips at the top and at the bottom.
    fn markings(&self, rect: Rect, strip: f32) -> Vec<(Rect, Placed)> {
        if strip == 0.0 {
            return Vec::new();
        }
        let top = between(rect.top(), rect.top() + strip, rect);
        let bottom = between(rect.bottom() - strip, rect.bottom(), rect);
        [top, bottom]
            .map(|strip| {
                let (marking, font) = (&self.figure.marking, self.lettering.small_strong());
                let fit = Fit::Elide(strip.width() - 2.0 * theme::SPACE_FIGURE);
                let text = Placed::new(self.ui, marking, font, self.theme.marking_text, fit);
                (strip, text.at(Align2::CENTER_CENTER, strip.center()))
            })
            .into()
    }

    /// Puts the words above and below the body; those below are moved up by what is spare.
    fn words(&self, around: Around, rect: Rect, body: Rect, spare: f32) -> Vec<Placed> {
        let top = rect.top() + around.strip + self.margin(&around);
        let bottom = rect.bottom() - around.strip - self.margin(&around) - spare;
        let left = body.left();
        let below_title = top + around.title.size().y + self.lettering.space(4.0);
        let above_source = bottom - around.source.size().y - self.lettering.space(6.0);
        let mut words = vec![
            around.title.at(Align2::LEFT_TOP, pos2(left, top)),
            around
                .subtitle
                .at(Align2::LEFT_TOP, pos2(left, below_title)),
            around.source.at(Align2::LEFT_BOTTOM, pos2(left, bottom)),
        ];
        let notes = around.notes;
        words.extend(notes.map(|it| it.at(Align2::LEFT_BOTTOM, pos2(left, above_source))));
        if let Some(nobody) = &self.figure.nobody {
            let said = self.texts.say(nobody);
            let (font, color) = (self.lettering.body(), self.theme.text_weak);
            let nobody = Placed::new(self.ui, &said, font, color, Fit::Wrap(body.width(), 4));
            words.push(nobody.at(Align2::CENTER_CENTER, body.center()));
        }
        words
    }
}

/// How many rows of text find room, one at least.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "heights of paper are small and positive"
)]
fn rows_in(room: f32, row: f32) -> usize {
    (room / row).max(1.0) as usize
}
