//! Where everything of a figure over time stands.

use egui::{Align2, FontId, Rangef, Rect, Ui, pos2};
use jiff::civil::Date;

use crate::chart::{Areas, Series};
use crate::text::{DateParts, Message, Texts};
use crate::ui::theme::Theme;

use super::figure_view::FigureView;
use super::inks::Colors;
use super::lettering::Lettering;
use super::placed::{Fit, Placed};
use super::scale::{Demand, Scale};
use super::time_scale::TimeScale;

/// Steps narrower than this are drawn as one, the highest of them, in points.
const NARROWEST: f32 = 0.5;

/// The least room between two words, in points.
const WORD_GAP: f32 = 10.0;

/// The areas with axes, marks and the line of the day, each in its place.
pub(super) struct AreasLayout {
    /// The areas, from zero to the top of the scale.
    pub(super) frame: Rect,

    /// From where the line of the day begins to the axis: what can be pointed at.
    pub(super) hand: Rect,

    /// Where the axis below the frame ends.
    pub(super) bottom: f32,

    /// From days to places.
    pub(super) time: TimeScale,

    /// The areas of each series, from the bottom of the stack to the top.
    pub(super) series: Vec<PlacedArea>,

    /// The lines of the grid and their numbers.
    pub(super) people: Vec<(f32, Placed)>,

    /// The ticks of the axis and their words.
    pub(super) days: Vec<(f32, Option<Placed>)>,

    /// Ends of mandates and the like.
    pub(super) marks: Vec<PlacedEnd>,

    /// The ceilings.
    pub(super) ceilings: Vec<PlacedCeiling>,

    /// The line of the day, where it can be seen.
    pub(super) day: Option<PlacedDay>,
}

/// The area of a series as upright strips, the published people of each below the doubtful ones.
pub(super) struct PlacedArea {
    /// The colors.
    pub(super) colors: Colors,

    /// What is published.
    pub(super) solid: Vec<Rect>,

    /// What is estimated or unconfirmed.
    pub(super) hatched: Vec<Rect>,
}

/// The mark of an end, in its place.
pub(super) struct PlacedEnd {
    /// Where it stands.
    pub(super) x: f32,

    /// Its words, where there is room for them.
    pub(super) label: Option<Placed>,
}

/// A ceiling in its place.
pub(super) struct PlacedCeiling {
    /// From its first day to its last.
    pub(super) x: Rangef,

    /// How high it is.
    pub(super) y: f32,

    /// Its number, where there is room for it.
    pub(super) label: Option<Placed>,

    /// Whether it is confirmed.
    pub(super) is_confirmed: bool,
}

/// The line of the day in its place.
pub(super) struct PlacedDay {
    /// The middle of the day.
    pub(super) x: f32,

    /// The day and its number.
    pub(super) label: Placed,
}

/// What a figure over time is laid out with.
pub(super) struct AreasMaker<'a> {
    pub(super) ui: &'a Ui,
    pub(super) areas: &'a Areas,
    pub(super) series: &'a [Series],
    pub(super) texts: &'a Texts,
    pub(super) theme: &'a Theme,
    pub(super) lettering: Lettering,
    pub(super) view: FigureView,
}

/// A stretch of days that is drawn as one strip.
struct Strip {
    x: Rangef,

    /// Which of the steps.
    step: usize,
}

impl AreasMaker<'_> {
    /// Lays all out in a room from which nothing may stand out, axes included.
    pub(super) fn layout(&self, room: Rect) -> AreasLayout {
        let band = self.lettering.space(20.0);
        let bands = if self.areas.marks.is_empty() {
            band
        } else {
            2.0 * band
        };
        let axis = self.lettering.space(26.0);
        let upright = Rangef::new(room.top() + bands, (room.bottom() - axis).floor());
        let scale = self.people(upright.span());
        let y = |people: u64| upright.max - scale.x(people);
        let numbers = scale.ticks(self.lettering.space(44.0)).into_iter();
        let numbers = numbers.map(|number| (y(number), self.small(&self.texts.number(number))));
        let numbers: Vec<(f32, Placed)> = numbers.collect();
        let widths = numbers.iter().map(|(_, label)| label.size().x);
        let left = (room.left() + widths.fold(0.0, f32::max) + 8.0).round();
        let right = room.right() - self.lettering.space(8.0);
        let frame = Rect::from_x_y_ranges(left..=right, upright);
        let time = TimeScale::new(frame.x_range(), self.areas.span, &self.view);
        let aside = |(y, label): (f32, Placed)| {
            let place = pos2(left - 8.0, y);
            (y.round(), label.at(Align2::RIGHT_CENTER, place))
        };
        AreasLayout {
            frame,
            hand: frame.with_min_y(room.top()),
            bottom: upright.max + axis,
            time,
            series: self.placed(time, &y),
            people: numbers.into_iter().map(aside).collect(),
            days: self.days(time, room, upright.max),
            marks: self.marks(time, frame, frame.top() - band),
            ceilings: self.ceilings(time, &y),
            day: self.day(time, frame.top() - band / 2.0),
        }
    }

    /// The scale of people, from the bottom up; it stays the same whatever days are looked at.
    fn people(&self, height: f32) -> Scale {
        let most = Demand {
            people: self.areas.most(),
            room: 4.0,
        };
        let ceilings = self.areas.ceilings.iter().map(|it| Demand {
            people: it.mark.people,
            room: self.lettering.space(20.0),
        });
        let demands: Vec<Demand> = std::iter::once(most).chain(ceilings).collect();
        Scale::new(Rangef::new(0.0, height), &demands)
    }

    /// The steps that can be seen.
    fn strips(&self, time: TimeScale) -> Vec<Strip> {
        let steps = &self.areas.steps;
        let mut strips: Vec<Strip> = Vec::new();
        for (step, found) in steps.iter().enumerate() {
            let from = time.x(found.first_day).max(time.range.min);
            let to = time.x_end(found.last_day).min(time.range.max);
            if to <= from {
                continue;
            }
            match strips.last_mut() {
                Some(last) if last.x.span() < NARROWEST => {
                    last.x.max = to;
                    if found.total > steps[last.step].total {
                        last.step = step;
                    }
                }
                _ => strips.push(Strip {
                    x: Rangef::new(from, to),
                    step,
                }),
            }
        }
        strips
    }

    fn placed(&self, time: TimeScale, y: &dyn Fn(u64) -> f32) -> Vec<PlacedArea> {
        let strips = self.strips(time);
        let mut below = vec![0; strips.len()];
        let mut placed = Vec::with_capacity(self.series.len());
        for (index, series) in self.series.iter().enumerate() {
            let mut area = PlacedArea {
                colors: Colors::of(series.ink, self.theme),
                solid: Vec::new(),
                hatched: Vec::new(),
            };
            for (strip, below) in strips.iter().zip(&mut below) {
                let Some(level) = self.areas.steps[strip.step].levels.get(index) else {
                    continue;
                };
                let turn = *below + level.people - level.doubtful();
                let top = *below + level.people;
                let rect = |from, to| Rect::from_x_y_ranges(strip.x, y(to)..=y(from));
                if turn > *below {
                    area.solid.push(rect(*below, turn));
                }
                if top > turn {
                    area.hatched.push(rect(turn, top));
                }
                *below = top;
            }
            placed.push(area);
        }
        placed
    }

    fn days(&self, time: TimeScale, room: Rect, bottom: f32) -> Vec<(f32, Option<Placed>)> {
        let words = |parts: DateParts| self.small(&self.texts.short_date(parts));
        let ticks = time.ticks(|parts| words(parts).size().x + self.lettering.space(WORD_GAP));
        ticks
            .into_iter()
            .map(|tick| {
                let x = time.x(tick.day).round();
                let below = pos2(x, bottom + self.lettering.space(10.0));
                let label = words(tick.parts).at(Align2::CENTER_TOP, below);
                let has_room =
                    label.rect.right() <= room.right() && label.rect.left() >= room.left();
                (x, has_room.then_some(label))
            })
            .collect()
    }

    /// The ends that can be seen: all with their words, or all with their day where those have no room, or as many as have room for that.
    fn marks(&self, time: TimeScale, frame: Rect, bottom: f32) -> Vec<PlacedEnd> {
        let seen = |day: &Date| {
            let x = time.x_end(*day);
            time.range.min <= x && x <= time.range.max + 0.5
        };
        let ends: Vec<_> = self.areas.marks.iter().filter(|it| seen(&it.day)).collect();
        let labels = |of: &dyn Fn(usize) -> String| -> Vec<PlacedEnd> {
            let mut free = f32::NEG_INFINITY;
            let indices = 0..ends.len();
            let labels = indices.map(|index| {
                let x = time.x_end(ends[index].day).round();
                let label = self.small(&of(index));
                let half = label.size().x / 2.0;
                let middle = x.clamp(
                    frame.left() + half,
                    (frame.right() - half).max(frame.left() + half),
                );
                let label = label.at(Align2::CENTER_BOTTOM, pos2(middle, bottom));
                let has_room = label.rect.left() >= free;
                if has_room {
                    free = label.rect.right() + self.lettering.space(WORD_GAP);
                }
                PlacedEnd {
                    x,
                    label: has_room.then_some(label),
                }
            });
            labels.collect()
        };
        let long = labels(&|index| self.texts.say(&ends[index].label));
        if long.iter().all(|end| end.label.is_some()) {
            return long;
        }
        labels(&|index| self.texts.say(&ends[index].short))
    }

    fn ceilings(&self, time: TimeScale, y: &dyn Fn(u64) -> f32) -> Vec<PlacedCeiling> {
        let mut placed = Vec::new();
        for ceiling in &self.areas.ceilings {
            let from = time.x(ceiling.first_day).max(time.range.min);
            let to = time.x_end(ceiling.last_day).min(time.range.max);
            if to <= from {
                continue;
            }
            let label = self.texts.say(&ceiling.mark.label);
            let label = self.word(&label, self.lettering.small());
            let has_room = label.size().x + WORD_GAP <= to - from;
            let y = y(ceiling.mark.people).round();
            placed.push(PlacedCeiling {
                x: Rangef::new(from, to),
                y,
                label: has_room.then(|| label.at(Align2::LEFT_BOTTOM, pos2(from + 6.0, y - 3.0))),
                is_confirmed: ceiling.mark.is_confirmed,
            });
        }
        placed
    }

    fn day(&self, time: TimeScale, middle: f32) -> Option<PlacedDay> {
        let day = self.areas.day;
        let step = self.areas.step_on(day)?;
        if !time.shows(day) {
            return None;
        }
        let middle_of_day = f32::midpoint(time.x(day), time.x_end(day));
        let x = middle_of_day.clamp(time.range.min, time.range.max);
        let words = Message::new("chart-day-line")
            .with("day", day)
            .with("people", step.total);
        let label = self.word(&self.texts.say(&words), self.lettering.small_strong());
        let half = label.size().x / 2.0;
        let least = time.range.min + half;
        let at = x.clamp(least, (time.range.max - half).max(least));
        Some(PlacedDay {
            x,
            label: label.at(Align2::CENTER_CENTER, pos2(at, middle)),
        })
    }

    fn small(&self, words: &str) -> Placed {
        let (font, color) = (self.lettering.small(), self.theme.text_weak);
        Placed::new(self.ui, words, font, color, Fit::Line)
    }

    fn word(&self, words: &str, font: FontId) -> Placed {
        Placed::new(self.ui, words, font, self.theme.text, Fit::Line)
    }
}
