//! The bars of a figure with all that stands beside and on them, each in its place.

use egui::{Align2, FontId, Pos2, Rangef, Rect, Ui, Vec2, pos2};

use crate::chart::{Bar, Bars, BarsOf, Ink, Segment, Series};
use crate::text::{Message, Texts};
use crate::ui::theme::{self, Theme};

use super::inks::Colors;
use super::lettering::Lettering;
use super::placed::{Fit, Placed};
use super::scale::{Demand, Scale};

/// Between a name and its bar, at ordinary lettering, in points.
const NAME_GAP: f32 = 10.0;

/// Between two columns, at ordinary lettering, in points.
const COLUMN_GAP: f32 = 28.0;

/// The largest share of the room for bars that a number with what stands beside it may take.
const WIDEST_VALUE: f32 = 0.4;

/// The largest share of the room beyond a bar that a number with what stands beside it may take.
const MOST_BESIDE: f32 = 0.9;

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

    /// Where the axis below the frame ends.
    pub(super) bottom: f32,

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

    /// Where a line leads down to the next row.
    pub(super) level: Option<f32>,
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
    /// Above each bar, for the number of its ceiling or the sum in words; none where that stands beside the bar.
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
    pub(super) fn new(bars: &Bars, lettering: Lettering, is_narrow: bool) -> Self {
        let has_marks = bars.bars.iter().any(|bar| bar.ceiling.is_some());
        let has_sums = bars.of == BarsOf::Units;
        let band = if (has_marks || has_sums) && !is_narrow {
            lettering.space(22.0)
        } else {
            0.0
        };
        let least = if bars.of.is_plain() && is_narrow {
            18.0
        } else {
            24.0
        };
        let (most, thickest) = match bars.bars.len() {
            1 => (124.0, 72.0),
            2..=3 => (124.0, 60.0),
            _ => (92.0, 52.0),
        };
        Self {
            band,
            least: band + lettering.space(least),
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

/// How bars are set in columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    heights: RowHeights,

    /// How many columns there are.
    count: usize,

    /// How many rows there are in each but the last.
    rows: usize,

    /// The height of each row.
    pitch: f32,

    /// How many bars are shown.
    shown: usize,
}

impl Columns {
    /// Columns that share a height, with some of the bars shown.
    pub(super) fn new(
        heights: RowHeights,
        height: f32,
        count: usize,
        rows: usize,
        shown: usize,
    ) -> Self {
        Self {
            heights,
            count,
            rows: rows.max(1),
            pitch: heights.pitch(height, rows),
            shown,
        }
    }
}

/// What rows are laid out with.
pub(super) struct RowsLayout<'a> {
    pub(super) ui: &'a Ui,
    pub(super) bars: &'a Bars,
    pub(super) series: &'a [Series],
    pub(super) texts: &'a Texts,
    pub(super) theme: &'a Theme,
    pub(super) lettering: Lettering,
    pub(super) columns: Columns,
}

impl RowsLayout<'_> {
    /// Lays out the bars in a room from which nothing may stand out, names and axis included.
    ///
    /// All columns have one scale.
    pub(super) fn plots(&self, room: Rect) -> Vec<PlotLayout> {
        let Columns { count, shown, .. } = self.columns;
        let bars = self.bars.bars.get(..shown).unwrap_or(&self.bars.bars);
        let between = self.lettering.space(COLUMN_GAP);
        let width = (room.width() - between * (count - 1) as f32) / count as f32;
        let room = room.with_max_x(room.left() + width);
        let names = self.names(bars, room.width());
        let widest = names
            .iter()
            .map(|name| Vec2::from(name).x)
            .fold(0.0, f32::max);
        let left = (room.left() + widest + self.lettering.space(NAME_GAP)).round();
        let range = Rangef::new(left, room.right());
        let words: Vec<RowWords> = names
            .into_iter()
            .zip(bars)
            .map(|(name, bar)| RowWords {
                name,
                value: self.value(bar, range.span()),
                above: self.sum_above(bar, range.span()),
                mark: self.mark_label(bar),
            })
            .collect();
        let scale = self.scale(range, bars, &words);
        let mut words = words.into_iter();
        let rows = self.columns.rows;
        let columns = bars.chunks(rows).enumerate();
        columns
            .map(|(column, bars)| {
                let across = ((width + between) * column as f32).round();
                let words = words.by_ref().take(bars.len());
                let bars = bars.iter().enumerate().zip(words);
                let bars = bars.map(|((row, bar), words)| (column * rows + row, bar, words));
                let room = room.translate(Vec2::new(across, 0.0));
                self.plot(room, scale.moved(across), bars)
            })
            .collect()
    }

    /// Lays out a column.
    fn plot<'b>(
        &self,
        room: Rect,
        scale: Scale,
        bars: impl Iterator<Item = (usize, &'b Bar, RowWords)>,
    ) -> PlotLayout {
        let pitch = self.columns.pitch;
        let mut top = room.top();
        let mut rows: Vec<Row> = Vec::new();
        for (index, bar, words) in bars {
            let rect = Rect::from_x_y_ranges(room.x_range(), top..=top + pitch);
            rows.push(self.row(index, bar, rect, scale, words));
            top += pitch;
        }
        let shown = self.columns.shown;
        let is_last = rows.last().is_some_and(|row| row.bar + 1 == shown);
        let left_out = (is_last && shown < self.bars.bars.len()).then(|| {
            let gap = self.lettering.space(NAME_GAP);
            let words = self.texts.say(&self.bars.left_out(shown));
            let place = pos2(scale.range.min + gap, top + pitch / 2.0);
            top += pitch;
            self.text(&words, Fit::Elide(scale.range.span() - gap))
                .at(Align2::LEFT_CENTER, place)
        });
        let ticks = self.ticks(scale, top);
        let axis = ticks.first().map_or(0.0, |(_, label)| label.size().y);
        PlotLayout {
            frame: Rect::from_x_y_ranges(scale.range, room.top()..=top),
            bottom: top + axis.max(self.lettering.space(24.0)),
            scale,
            rows,
            ticks,
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

    fn names(&self, bars: &[Bar], width: f32) -> Vec<Name> {
        let share = match self.bars.of {
            BarsOf::Contributors => 0.5,
            BarsOf::Steps => 0.42,
            BarsOf::Units => 0.36,
            BarsOf::Missions => 0.3,
        };
        let widest = width * share;
        bars.iter()
            .map(|bar| {
                let words = self.texts.say(&bar.label);
                let name = self.name(&words, self.font(bar), widest);
                let remark = bar.remark.as_ref().map(|remark| {
                    let words = self.texts.say(remark);
                    self.text(&words, Fit::Elide(widest))
                });
                // A sum stands above its bar and leaves the room beside it to the name.
                let band = if self.has_sums_above() {
                    theme::SPACE_SMALL
                } else {
                    self.columns.heights.band
                };
                let room = self.columns.pitch - band;
                let fits = |remark: &Placed| name.size().y + remark.size().y <= room;
                let remark = remark.filter(fits);
                Name { name, remark }
            })
            .collect()
    }

    /// A name, in small letters where it has no room in others.
    fn name(&self, words: &str, font: FontId, widest: f32) -> Placed {
        let color = self.theme.text;
        let name = Placed::new(self.ui, words, font, color, Fit::Line);
        if name.size().x <= widest {
            return name;
        }
        let font = self.lettering.small();
        Placed::new(self.ui, words, font, color, Fit::Elide(widest))
    }

    /// Whether sums stand in words above their bars.
    fn has_sums_above(&self) -> bool {
        self.bars.of == BarsOf::Units && self.columns.heights.band > 0.0
    }

    /// The sum in words above a bar.
    fn sum_above(&self, bar: &Bar, room: f32) -> Option<Placed> {
        let words = bar.words.as_ref().filter(|_| self.has_sums_above())?;
        let (font, color) = (self.lettering.strong(), self.theme.text);
        let words = self.texts.say(words);
        let sum = Placed::new(self.ui, &words, font, color, Fit::Line);
        if sum.size().x <= room {
            return Some(sum);
        }
        let font = self.lettering.small_strong();
        Some(Placed::new(self.ui, &words, font, color, Fit::Elide(room)))
    }

    /// The number or what stands for it, with what is to be known beside it where that leaves the bars most of their room.
    fn value(&self, bar: &Bar, room: f32) -> Placed {
        let place = |words: &str| {
            let (font, color) = (self.font(bar), self.theme.text);
            Placed::new(self.ui, words, font, color, Fit::Line)
        };
        if self.has_sums_above() {
            return place("");
        }
        let beside = bar.beside.as_ref().map(|beside| {
            Message::new("chart-number-beside")
                .with("number", bar.total)
                .with("beside", beside.clone())
        });
        let whole = beside.as_ref().or(bar.words.as_ref());
        let whole = whole.map(|words| place(&self.texts.say(words)));
        let longest = self.bars.bars.iter().map(Bar::end).max();
        let share = bar.end() as f32 / longest.unwrap_or(1).max(1) as f32;
        // A short bar leaves more room than the longest one.
        let most = WIDEST_VALUE.max((1.0 - share) * MOST_BESIDE);
        let has_room = |value: &Placed| value.size().x <= room * most;
        whole
            .filter(has_room)
            .unwrap_or_else(|| place(&self.texts.number(bar.total)))
    }

    fn is_plain(&self) -> bool {
        self.bars.of.is_plain()
    }

    /// Of bars of one piece only the planning country's stands out, else all do.
    fn font(&self, bar: &Bar) -> FontId {
        let is_own = std::iter::zip(self.series, &bar.segments)
            .any(|(series, segment)| series.ink == Ink::Accent && segment.total() > 0);
        if is_own || !self.is_plain() {
            self.lettering.strong()
        } else {
            self.lettering.body()
        }
    }

    fn mark_label(&self, bar: &Bar) -> Option<Placed> {
        let words = self.texts.say(&bar.ceiling.as_ref()?.label);
        let (font, color) = (self.lettering.small(), self.theme.text);
        Some(Placed::new(self.ui, &words, font, color, Fit::Line))
    }

    fn row(&self, index: usize, bar: &Bar, rect: Rect, scale: Scale, words: RowWords) -> Row {
        let thickness = self.columns.heights.bar(rect.y_range());
        let RowWords {
            name,
            value,
            above,
            mark,
        } = words;
        let width = |text: &Placed| text.size().x;
        let ends = self.ends(scale, bar, width(&value), mark.as_ref().map(width));
        let beside = |x| pos2(x, thickness.center());
        let mut words = name.placed(scale.range.min - self.lettering.space(NAME_GAP), thickness);
        words.push(value.at(Align2::LEFT_CENTER, beside(ends.value)));
        let above = above.map(|sum| {
            let place = pos2(scale.range.min, thickness.min - 1.0);
            sum.at(Align2::LEFT_BOTTOM, place)
        });
        words.extend(above);
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
            level: bar.level.map(|level| scale.x(level)),
        }
    }

    /// The largest scale at which nothing stands out beyond the end.
    fn scale(&self, range: Rangef, bars: &[Bar], words: &[RowWords]) -> Scale {
        let mut demands: Vec<Demand> = Vec::new();
        for (bar, words) in bars.iter().zip(words) {
            let people = bar.end();
            let room = VALUE_GAP + words.value.size().x;
            demands.push(Demand { people, room });
            if let Some(mark) = &bar.ceiling {
                let (people, room) = (mark.people, VALUE_GAP);
                demands.push(Demand { people, room });
            }
        }
        let mut scale = Scale::new(range, &demands);
        let stands_out = |scale: Scale| {
            bars.iter().zip(words).any(|(bar, words)| {
                let mark = words.mark.as_ref().map(|mark| mark.size().x);
                self.ends(scale, bar, words.value.size().x, mark).right > range.max + 0.5
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
        let beside = scale.x(bar.end()) + VALUE_GAP;
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
        if self.columns.heights.band > 0.0 {
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
        let mut people = bar.from;
        std::iter::zip(self.series, &bar.segments)
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
                // A step of one piece has its number beside it.
                if self.bars.of != BarsOf::Steps || segment.total() < bar.total {
                    placed.label = self.segment_label(series, segment, placed.whole());
                }
                placed
            })
            .collect()
    }

    /// The longest label that a segment has room for: with its code, its number alone, or none.
    fn segment_label(&self, series: &Series, segment: &Segment, rect: Rect) -> Option<Placed> {
        if segment.total() == 0 || self.is_plain() {
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
    above: Option<Placed>,
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
