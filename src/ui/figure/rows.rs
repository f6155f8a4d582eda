//! The bars of a figure with all that stands beside and on them, each in its place.

use egui::{Align2, Pos2, Rangef, Rect, Ui, Vec2, pos2};

use crate::chart::{Bar, Figure, Segment, Series};
use crate::text::Texts;
use crate::ui::theme::Theme;

use super::inks::Colors;
use super::lettering::Lettering;
use super::placed::{Fit, Placed};
use super::scale::{Demand, Scale};

/// Between a bar and its number, in points.
const VALUE_GAP: f32 = 6.0;

/// How far a ceiling's mark stands out above and below its bar, in points.
const MARK_REACH: f32 = 4.0;

/// By how much the scale shrinks, again and again, while words stand out beyond its end.
const SHRINK: f32 = 0.97;

/// How often it shrinks at most.
const MOST_SHRINKS: usize = 60;

/// The rows of a figure and their scale.
pub(super) struct PlotLayout {
    /// From zero to the end of the scale, from the first row to the last.
    pub(super) frame: Rect,

    /// From numbers to places along the bars.
    pub(super) scale: Scale,

    /// The rows, from the top.
    pub(super) rows: Vec<Row>,

    /// The lines of the grid and their numbers.
    pub(super) ticks: Vec<(f32, Placed)>,

    /// What is said in place of bars for which there is no room.
    pub(super) left_out: Option<Placed>,
}

/// One bar with all that belongs to it.
pub(super) struct Row {
    /// Which of the figure's bars.
    pub(super) bar: usize,

    /// The whole row, name included.
    pub(super) rect: Rect,

    /// From the top to the bottom of the bar.
    pub(super) thickness: Rangef,

    /// Its segments, one for each series.
    pub(super) segments: Vec<PlacedSegment>,

    /// The names and numbers.
    pub(super) words: Vec<Placed>,

    /// The mark of the ceiling.
    pub(super) mark: Option<PlacedMark>,
}

/// A segment in its place; what is published comes first, then what is hatched.
pub(super) struct PlacedSegment {
    /// The part that is published.
    pub(super) solid: Rect,

    /// The part that is estimated or unconfirmed.
    pub(super) hatched: Rect,

    /// The number, where there is room for it.
    pub(super) label: Option<Placed>,
}

/// The mark of a ceiling in its place.
pub(super) struct PlacedMark {
    /// Where along the bar.
    pub(super) x: f32,

    /// From its top to its bottom.
    pub(super) y: Rangef,

    /// Its number.
    pub(super) label: Placed,

    /// Whether it is confirmed.
    pub(super) is_confirmed: bool,
}

/// How tall rows are, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowHeights {
    /// Above each bar, for the number of its ceiling; none where that stands beside the bar.
    band: f32,

    /// The least height of a row.
    pub(super) least: f32,

    /// The greatest height of a row.
    most: f32,

    /// The greatest thickness of a bar.
    thickest: f32,
}

impl RowHeights {
    /// The heights for a figure; in narrow rows the numbers of ceilings stand beside the bars.
    pub(super) fn new(figure: &Figure, lettering: Lettering, is_narrow: bool) -> Self {
        let has_marks = figure.bars.iter().any(|bar| bar.ceiling.is_some());
        let band = if has_marks && !is_narrow {
            lettering.space(22.0)
        } else {
            0.0
        };
        let (most, thickest) = match figure.bars.len() {
            1 => (124.0, 72.0),
            2..=3 => (124.0, 60.0),
            _ => (92.0, 52.0),
        };
        Self {
            band,
            least: band + lettering.space(24.0),
            most: band + lettering.space(most),
            thickest: lettering.space(thickest),
        }
    }

    /// A height in which a single bar does not look pressed.
    pub(super) fn roomy(self) -> f32 {
        self.least * 0.4 + self.most * 0.6
    }

    /// The height of each of some rows that share a room.
    pub(super) fn pitch(self, room: f32, rows: usize) -> f32 {
        (room / rows.max(1) as f32)
            .floor()
            .clamp(self.least, self.most)
    }

    /// From top to bottom of the bar of a row.
    fn bar(self, row: Rangef) -> Rangef {
        let room = row.span() - self.band;
        let thickness = (room * 0.7).min(self.thickest).round();
        let top = (row.min + self.band + (room - thickness) / 2.0).round();
        Rangef::new(top, top + thickness)
    }
}

/// What rows are laid out with.
pub(super) struct RowsLayout<'a> {
    pub(super) ui: &'a Ui,
    pub(super) figure: &'a Figure,
    pub(super) texts: &'a Texts,
    pub(super) theme: &'a Theme,
    pub(super) lettering: Lettering,
    pub(super) heights: RowHeights,
}

impl RowsLayout<'_> {
    /// Lays out the first so many bars in a room from which nothing may stand out, names included; the axis goes below it.
    pub(super) fn plot(&self, room: Rect, pitch: f32, shown: usize) -> PlotLayout {
        let bars = self.figure.bars.get(..shown).unwrap_or(&self.figure.bars);
        let names = self.names(bars, room.width() * 0.3, pitch);
        let widest = names
            .iter()
            .map(Vec2::from)
            .map(|size| size.x)
            .fold(0.0, f32::max);
        let gap = self.lettering.space(10.0);
        let left = (room.left() + widest + gap).round();
        let values: Vec<Placed> = bars.iter().map(|bar| self.value(bar)).collect();
        let marks: Vec<Option<Placed>> = bars.iter().map(|bar| self.mark_label(bar)).collect();
        let scale = self.scale(Rangef::new(left, room.right()), bars, &values, &marks);
        let is_short = shown < self.figure.bars.len();
        let rows_shown = shown + usize::from(is_short);
        let bottom = room.top() + pitch * rows_shown as f32;
        let frame = Rect::from_min_max(pos2(left, room.top()), pos2(room.right(), bottom));
        let mut rows = Vec::with_capacity(shown);
        let words = names.into_iter().zip(values).zip(marks);
        for (index, (bar, ((name, value), mark))) in bars.iter().zip(words).enumerate() {
            let top = room.top() + pitch * index as f32;
            let rect = Rect::from_min_max(pos2(room.left(), top), pos2(room.right(), top + pitch));
            let words = RowWords { name, value, mark };
            rows.push(self.row(index, bar, rect, scale, words));
        }
        let left_out = is_short.then(|| {
            let words = self.texts.say(&self.figure.left_out(shown));
            let place = pos2(left + gap, bottom - pitch / 2.0);
            self.text(&words, Fit::Elide(frame.width() - gap))
                .at(Align2::LEFT_CENTER, place)
        });
        PlotLayout {
            frame,
            scale,
            rows,
            ticks: self.ticks(scale, bottom),
            left_out,
        }
    }

    /// A small text that may be overlooked.
    fn text(&self, words: &str, fit: Fit) -> Placed {
        Placed::new(
            self.ui,
            words,
            self.lettering.small(),
            self.theme.text_weak,
            fit,
        )
    }

    fn names(&self, bars: &[Bar], widest: f32, pitch: f32) -> Vec<Name> {
        bars.iter()
            .map(|bar| {
                let words = self.texts.say(&bar.label);
                let fit = Fit::Elide(widest);
                let font = self.lettering.strong();
                let name = Placed::new(self.ui, &words, font, self.theme.text, fit);
                let remark = bar.remark.as_ref().map(|remark| {
                    let words = self.texts.say(remark);
                    self.text(&words, Fit::Elide(widest))
                });
                let room = pitch - self.heights.band;
                let fits = |remark: &Placed| name.size().y + remark.size().y <= room;
                let remark = remark.filter(fits);
                Name { name, remark }
            })
            .collect()
    }

    fn value(&self, bar: &Bar) -> Placed {
        let number = self.texts.number(bar.total);
        let font = self.lettering.strong();
        Placed::new(self.ui, &number, font, self.theme.text, Fit::Line)
    }

    fn mark_label(&self, bar: &Bar) -> Option<Placed> {
        let words = self.texts.say(&bar.ceiling.as_ref()?.label);
        let (font, color) = (self.lettering.small(), self.theme.text);
        Some(Placed::new(self.ui, &words, font, color, Fit::Line))
    }

    fn row(&self, index: usize, bar: &Bar, rect: Rect, scale: Scale, words: RowWords) -> Row {
        let thickness = self.heights.bar(rect.y_range());
        let RowWords { name, value, mark } = words;
        let width = |text: &Placed| text.size().x;
        let ends = self.ends(scale, bar, width(&value), mark.as_ref().map(width));
        let beside = |x| pos2(x, thickness.center());
        let mut words = name.placed(scale.range.min - self.lettering.space(10.0), thickness);
        words.push(value.at(Align2::LEFT_CENTER, beside(ends.value)));
        let mark = bar.ceiling.as_ref().zip(mark).map(|(mark, label)| {
            let x = scale.x(mark.people).round();
            let half = label.size().x / 2.0;
            let middle = x.min(scale.range.max - half).max(scale.range.min + half);
            let label = if let Some(x) = ends.mark {
                label.at(Align2::LEFT_CENTER, beside(x))
            } else {
                let above = thickness.min - MARK_REACH - 1.0;
                label.at(Align2::CENTER_BOTTOM, pos2(middle, above))
            };
            PlacedMark {
                x,
                y: Rangef::new(thickness.min - MARK_REACH, thickness.max + MARK_REACH),
                label,
                is_confirmed: mark.is_confirmed,
            }
        });
        Row {
            bar: index,
            rect,
            thickness,
            segments: self.segments(bar, thickness, scale),
            words,
            mark,
        }
    }

    /// The largest scale at which nothing stands out beyond the end.
    fn scale(
        &self,
        range: Rangef,
        bars: &[Bar],
        values: &[Placed],
        marks: &[Option<Placed>],
    ) -> Scale {
        let mut demands: Vec<Demand> = Vec::new();
        for (bar, value) in bars.iter().zip(values) {
            let people = bar.total;
            let room = VALUE_GAP + value.size().x;
            demands.push(Demand { people, room });
            if let Some(mark) = &bar.ceiling {
                let (people, room) = (mark.people, VALUE_GAP);
                demands.push(Demand { people, room });
            }
        }
        let mut scale = Scale::new(range, &demands);
        let stands_out = |scale: Scale| {
            let words = bars.iter().zip(values).zip(marks);
            words.into_iter().any(|((bar, value), mark)| {
                let mark = mark.as_ref().map(|mark| mark.size().x);
                self.ends(scale, bar, value.size().x, mark).right > range.max + 0.5
            })
        };
        for _ in 0..MOST_SHRINKS {
            if !stands_out(scale) {
                break;
            }
            scale.per_person *= SHRINK;
        }
        scale
    }

    /// Where the number of a bar begins: beside the bar, or beyond the mark where that would go through it; and the number of the mark, where it stands beside the bar.
    fn ends(&self, scale: Scale, bar: &Bar, value: f32, mark: Option<f32>) -> Ends {
        let beside = scale.x(bar.total) + VALUE_GAP;
        let Some((mark, width)) = bar.ceiling.as_ref().zip(mark) else {
            return Ends {
                value: beside,
                mark: None,
                right: beside + value,
            };
        };
        let x = scale.x(mark.people);
        let meets = x > beside - VALUE_GAP && x < beside + value + VALUE_GAP;
        let value_x = if meets { x + VALUE_GAP } else { beside };
        let right = value_x + value;
        if self.heights.band > 0.0 {
            return Ends {
                value: value_x,
                mark: None,
                right,
            };
        }
        let mark_x = if x > right {
            x + VALUE_GAP
        } else {
            right + 2.0 * VALUE_GAP
        };
        Ends {
            value: value_x,
            mark: Some(mark_x),
            right: mark_x + width,
        }
    }

    fn segments(&self, bar: &Bar, thickness: Rangef, scale: Scale) -> Vec<PlacedSegment> {
        let mut people = 0;
        std::iter::zip(&self.figure.series, &bar.segments)
            .map(|(series, segment)| {
                let from = people;
                let to = from + segment.total();
                let turn = to - segment.doubtful().min(segment.total());
                people = to;
                let rect = |from, to| Rect::from_x_y_ranges(scale.x(from)..=scale.x(to), thickness);
                let mut placed = PlacedSegment {
                    solid: rect(from, turn),
                    hatched: rect(turn, to),
                    label: None,
                };
                placed.label = self.segment_label(series, segment, placed.whole());
                placed
            })
            .collect()
    }

    /// The longest label that a segment has room for: with its code, its number alone, or none.
    fn segment_label(&self, series: &Series, segment: &Segment, rect: Rect) -> Option<Placed> {
        if segment.total() == 0 {
            return None;
        }
        let number = self.texts.number(segment.total());
        let named = series
            .short
            .as_ref()
            .map(|short| format!("{} {number}", self.texts.value(short)));
        let colors = Colors::of(series.ink, self.theme);
        let color = Theme::text_on(colors.under_label(segment.doubtful() > 0));
        let font = self.lettering.small_strong();
        let room = rect.size() - Vec2::new(self.lettering.space(8.0), 2.0);
        named.into_iter().chain([number]).find_map(|words| {
            let label = Placed::new(self.ui, &words, font.clone(), color, Fit::Line);
            let fits = label.size().x <= room.x && label.size().y <= room.y;
            fits.then(|| label.at(Align2::CENTER_CENTER, rect.center()))
        })
    }

    fn ticks(&self, scale: Scale, bottom: f32) -> Vec<(f32, Placed)> {
        let ticks = scale.ticks(self.lettering.space(80.0)).into_iter();
        ticks
            .map(|tick| {
                let x = scale.x(tick).round();
                let below = pos2(x, bottom + self.lettering.space(4.0));
                let label = self.text(&self.texts.number(tick), Fit::Line);
                (x, label.at(Align2::CENTER_TOP, below))
            })
            .collect()
    }
}

/// The words of a row before they have their places.
struct RowWords {
    name: Name,
    value: Placed,
    mark: Option<Placed>,
}

/// Where the words to the right of a bar stand.
struct Ends {
    /// Where the bar's number begins.
    value: f32,

    /// Where the number of the mark begins, if it stands beside the bar.
    mark: Option<f32>,

    /// Where all ends.
    right: f32,
}

/// The name of a row, and what is to be known beside it.
struct Name {
    name: Placed,
    remark: Option<Placed>,
}

impl From<&Name> for Vec2 {
    fn from(name: &Name) -> Self {
        let remark = name.remark.as_ref().map_or(Self::ZERO, Placed::size);
        let size = name.name.size();
        Self::new(size.x.max(remark.x), size.y + remark.y)
    }
}

impl Name {
    /// The texts to the left of a place, beside the middle of a bar.
    fn placed(self, right: f32, bar: Rangef) -> Vec<Placed> {
        let size = Vec2::from(&self);
        let top = pos2(right, bar.center() - size.y / 2.0);
        let below = pos2(right, top.y + self.name.size().y);
        let name = self.name.at(Align2::RIGHT_TOP, top);
        let remark = self
            .remark
            .map(|remark| remark.at(Align2::RIGHT_TOP, below));
        std::iter::once(name).chain(remark).collect()
    }
}

impl Row {
    /// The segment at a place, if the place is on the bar.
    pub(super) fn segment_at(&self, place: Pos2) -> Option<usize> {
        self.segments
            .iter()
            .position(|segment| segment.whole().contains(place))
    }
}

impl PlacedSegment {
    /// Both parts.
    pub(super) fn whole(&self) -> Rect {
        Rect::from_min_max(self.solid.min, self.hatched.max)
    }
}
