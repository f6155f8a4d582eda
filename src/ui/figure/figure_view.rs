//! What of a figure over time is looked at.

use jiff::civil::{Date, date};

use crate::analysis::Span;

/// The fewest days that are looked at.
const FEWEST_DAYS: f64 = 7.0;

/// The share of what is looked at that is left beside a day which is brought into sight.
const EDGE: f64 = 0.05;

/// The day from which days are numbered.
const DAY_ZERO: Date = date(2000, 1, 1);

/// What of a figure over time is looked at on the screen: all of its days to begin with, or some of them.
///
/// It is no part of the plan; whoever shows a figure keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FigureView {
    /// The days looked at; absent for all.
    shown: Option<DayRange>,

    /// Whether the line of the day is being dragged.
    pub(super) drags_day: bool,
}

/// Days and parts of days, counted from [`DAY_ZERO`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct DayRange {
    /// Where it begins.
    pub(super) from: f64,

    /// Where it ends, the last day over.
    pub(super) to: f64,
}

impl FigureView {
    /// Whether all days are looked at.
    pub fn is_whole(&self) -> bool {
        self.shown.is_none()
    }

    /// Looks at all days.
    pub fn show_whole(&mut self) {
        self.shown = None;
    }

    /// Comes nearer by a factor above 1 or goes farther by one below, about the middle of what is looked at; the span is that of the figure.
    pub fn zoom(&mut self, span: Span, factor: f64) {
        let DayRange { from, to } = self.days(span);
        self.zoom_about(span, factor, f64::midpoint(from, to));
    }

    /// The days looked at, which always lie within the span.
    pub(super) fn days(&self, span: Span) -> DayRange {
        let whole = DayRange::of(span);
        self.shown.map_or(whole, |shown| shown.within(whole))
    }

    /// Comes nearer or goes farther so that a place stays where it is.
    pub(super) fn zoom_about(&mut self, span: Span, factor: f64, place: f64) {
        let whole = DayRange::of(span);
        let DayRange { from, to } = self.days(span);
        let least = FEWEST_DAYS.min(whole.length()) / (to - from);
        let by = (1.0 / factor).max(least);
        self.look_at(
            span,
            DayRange {
                from: place - (place - from) * by,
                to: place + (to - place) * by,
            },
        );
    }

    /// Moves along by some days.
    pub(super) fn pan(&mut self, span: Span, days: f64) {
        let DayRange { from, to } = self.days(span);
        self.look_at(
            span,
            DayRange {
                from: from + days,
                to: to + days,
            },
        );
    }

    /// Moves as little as is needed for a day to be seen.
    pub(super) fn reveal(&mut self, span: Span, day: Date) {
        let DayRange { from, to } = self.days(span);
        let day = number(day);
        // A day at the very edge is hard to see, so some room is left beside it.
        let room = (to - from) * EDGE;
        if day < from + room {
            self.pan(span, day - room - from);
        } else if day + 1.0 > to - room {
            self.pan(span, day + 1.0 + room - to);
        }
    }

    /// Moves along by a share of what is looked at.
    pub(super) fn turn(&mut self, span: Span, share: f64) {
        let days = self.days(span).length();
        self.pan(span, days * share);
    }

    fn look_at(&mut self, span: Span, days: DayRange) {
        let whole = DayRange::of(span);
        let days = days.within(whole);
        self.shown = (days.length() < whole.length()).then_some(days);
    }
}

impl DayRange {
    /// All days of a span.
    fn of(span: Span) -> Self {
        Self {
            from: number(span.first),
            to: number(span.last) + 1.0,
        }
    }

    pub(super) fn length(self) -> f64 {
        self.to - self.from
    }

    /// As many of the days as another range has, moved into it.
    fn within(self, whole: Self) -> Self {
        let length = self.length().min(whole.length());
        let from = self.from.max(whole.from).min(whole.to - length);
        Self {
            from,
            to: from + length,
        }
    }
}

/// The number of a day.
pub(super) fn number(day: Date) -> f64 {
    f64::from((day - DAY_ZERO).get_days())
}

/// The day in which a place lies, if there is one.
pub(super) fn day_at(place: f64) -> Option<Date> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "what is too large for a day is refused when it is added"
    )]
    let days = place.floor() as i64;
    let span = jiff::Span::new().try_days(days).ok()?;
    DAY_ZERO.checked_add(span).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPAN: Span = Span {
        first: date(2018, 1, 1),
        last: date(2018, 12, 31),
    };

    #[test]
    fn what_is_looked_at_stays_within_the_span() {
        let mut view = FigureView::default();
        view.pan(SPAN, 40.0);
        view.zoom(SPAN, 0.5);
        assert!(view.is_whole());
        view.zoom(SPAN, 5.0);
        assert!((view.days(SPAN).length() - 73.0).abs() < 1e-9);
        view.pan(SPAN, -4_000.0);
        assert_eq!(day_at(view.days(SPAN).from), Some(SPAN.first));
        view.pan(SPAN, 4_000.0);
        assert_eq!(day_at(view.days(SPAN).to), Some(date(2019, 1, 1)));
        view.zoom(SPAN, 1e9);
        assert!((view.days(SPAN).length() - FEWEST_DAYS).abs() < 1e-9);
        view.show_whole();
        assert_eq!(view, FigureView::default());
    }

    #[test]
    fn a_day_out_of_sight_is_brought_into_it_and_no_further() {
        let mut view = FigureView::default();
        view.reveal(SPAN, date(2018, 12, 31));
        assert!(view.is_whole());
        view.zoom(SPAN, 8.0);
        let shown = |view: &FigureView, day| {
            let days = view.days(SPAN);
            days.from <= number(day) && number(day) + 1.0 <= days.to
        };
        for day in [date(2018, 1, 1), date(2018, 12, 31), date(2018, 6, 1)] {
            view.reveal(SPAN, day);
            assert!(shown(&view, day), "{day}");
        }
        let before = view;
        view.reveal(SPAN, date(2018, 6, 5));
        assert_eq!(view, before, "it is in sight already");
        view.turn(SPAN, 0.5);
        assert!(view.days(SPAN).from > before.days(SPAN).from);
    }

    #[test]
    fn the_place_zoomed_about_stays() {
        let mut view = FigureView::default();
        let place = number(date(2018, 4, 1));
        let share = |view: &FigureView| {
            let days = view.days(SPAN);
            (place - days.from) / days.length()
        };
        let before = share(&view);
        view.zoom_about(SPAN, 3.0, place);
        assert!((share(&view) - before).abs() < 1e-9);
    }

    #[test]
    fn days_are_found_by_their_numbers() {
        for day in [date(1945, 1, 1), DAY_ZERO, date(2150, 12, 31)] {
            assert_eq!(day_at(number(day) + 0.99), Some(day));
        }
        assert_eq!(day_at(1e30), None);
    }
}
