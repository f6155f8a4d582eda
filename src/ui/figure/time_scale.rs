//! From days to places along the axis of time.

use egui::Rangef;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::analysis::Span;
use crate::text::DateParts;

use super::figure_view::{DayRange, FigureView, day_at, number};

/// From one tick to the next, in months, from the nearest to the farthest.
const MONTHS: [i32; 9] = [1, 3, 6, 12, 24, 60, 120, 240, 600];

/// From one tick to the next, in days, where months are too far apart.
const DAYS: [i32; 3] = [1, 2, 7];

/// A scale of days; what is looked at takes all of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TimeScale {
    /// From the first day looked at to the end of the last, in points.
    pub(super) range: Rangef,
    days: DayRange,
    span: Span,
}

/// A tick of the axis: its day, written as exactly as ticks are apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tick {
    /// The day with which it begins.
    pub(super) day: Date,

    /// What is written: a year, a month or a day.
    pub(super) parts: DateParts,
}

/// How far ticks are apart.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Apart {
    Days(i32),
    Months(i32),
}

impl TimeScale {
    /// The scale of what is looked at.
    pub(super) fn new(range: Rangef, span: Span, view: &FigureView) -> Self {
        let days = view.days(span);
        Self { range, days, span }
    }

    /// Where a day begins; it may lie outside the scale.
    pub(super) fn x(self, day: Date) -> f32 {
        let share = (number(day) - self.days.from) / self.days.length();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a place on the screen needs no more"
        )]
        let share = share as f32;
        self.range.min + share * self.range.span()
    }

    /// Where a day ends.
    pub(super) fn x_end(self, day: Date) -> f32 {
        day.tomorrow().map_or(self.range.max, |next| self.x(next))
    }

    /// Whether any of a day can be seen.
    pub(super) fn shows(self, day: Date) -> bool {
        self.x_end(day) > self.range.min && self.x(day) < self.range.max
    }

    /// The day at a place, which lies within the span.
    pub(super) fn day_at(self, x: f32) -> Date {
        let day = day_at(self.place(x)).unwrap_or(self.span.last);
        day.clamp(self.span.first, self.span.last)
    }

    /// The number of days at a place; see [`FigureView::zoom_about`].
    pub(super) fn place(self, x: f32) -> f64 {
        self.days.from + self.days(x - self.range.min)
    }

    /// How many days a distance is.
    pub(super) fn days(self, points: f32) -> f64 {
        f64::from(points / self.range.span().max(1.0)) * self.days.length()
    }

    /// The ticks of the axis, as near to each other as their words allow.
    ///
    /// The room that words need is asked for by an example.
    pub(super) fn ticks(self, room_for: impl Fn(DateParts) -> f32) -> Vec<Tick> {
        let per_day = f64::from(self.range.span()) / self.days.length();
        let all = DAYS.into_iter().map(Apart::Days);
        let all = all.chain(MONTHS.into_iter().map(Apart::Months));
        let fits = |apart: &Apart| {
            let room = room_for(apart.parts(self.span.last));
            apart.in_days() * per_day >= f64::from(room)
        };
        let apart = all.into_iter().find(fits);
        let apart = apart.unwrap_or(Apart::Months(1_200));
        let mut ticks = Vec::new();
        let mut day = apart.at_or_before(day_at(self.days.from).unwrap_or(self.span.first));
        while let Some(next) = day.filter(|day| self.x(*day) < self.range.max - 0.5) {
            if self.x(next) >= self.range.min - 0.5 {
                let parts = apart.parts(next);
                ticks.push(Tick { day: next, parts });
            }
            day = apart.after(next);
        }
        ticks
    }
}

impl Apart {
    fn in_days(self) -> f64 {
        match self {
            Self::Days(days) => f64::from(days),
            // February is the shortest.
            Self::Months(months) => f64::from(months) * 28.0,
        }
    }

    /// As exactly as needed: a year alone where ticks are years apart.
    fn parts(self, day: Date) -> DateParts {
        let DateParts { year, .. } = DateParts::from(day);
        match self {
            Self::Days(_) => DateParts::from(day),
            Self::Months(months) => DateParts {
                year,
                month: (months % 12 != 0).then_some(day.month()),
                day: None,
            },
        }
    }

    /// The last tick that does not lie after a day.
    fn at_or_before(self, day: Date) -> Option<Date> {
        match self {
            Self::Days(days) => {
                let over = number(day).rem_euclid(f64::from(days));
                day_at(number(day) - over)
            }
            Self::Months(months) => {
                let since = i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
                let month = since - since.rem_euclid(months);
                let year = i16::try_from(month.div_euclid(12)).ok()?;
                let month = i8::try_from(month.rem_euclid(12) + 1).ok()?;
                Date::new(year, month, 1).ok()
            }
        }
    }

    fn after(self, day: Date) -> Option<Date> {
        match self {
            Self::Days(days) => day.checked_add(days.days()).ok(),
            Self::Months(months) => day.checked_add(months.months()).ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn scale(first: Date, last: Date) -> TimeScale {
        let span = Span { first, last };
        TimeScale::new(Rangef::new(100.0, 1_100.0), span, &FigureView::default())
    }

    #[test]
    fn a_day_is_found_where_it_was_put() {
        let scale = scale(date(2018, 1, 1), date(2020, 12, 31));
        for day in [date(2018, 1, 1), date(2019, 2, 28), date(2020, 12, 31)] {
            assert_eq!(scale.day_at(scale.x(day) + 0.1), day);
            assert_eq!(scale.day_at(scale.x_end(day) - 0.1), day);
        }
        assert_eq!(scale.day_at(-9_999.0), date(2018, 1, 1));
        assert_eq!(scale.day_at(9_999.0), date(2020, 12, 31));
    }

    #[track_caller]
    fn check(first: Date, last: Date, expected: &[(i16, Option<i8>, Option<i8>)]) {
        let ticks = scale(first, last).ticks(|_| 90.0);
        let parts = ticks.iter().map(|tick| tick.parts);
        let parts: Vec<_> = parts.map(|it| (it.year, it.month, it.day)).collect();
        assert_eq!(parts, expected);
    }

    #[test]
    fn ticks_are_years_months_or_days() {
        let year = |year| (year, None, None);
        check(
            date(2018, 1, 1),
            date(2023, 12, 31),
            &[2018, 2019, 2020, 2021, 2022, 2023].map(year),
        );
        let twenty_years = [1960, 1980, 2000, 2020, 2040, 2060, 2080, 2100, 2120, 2140];
        check(
            date(1950, 1, 1),
            date(2149, 12, 31),
            &twenty_years.map(year),
        );
        let quarter = |month| (2018, Some(month), None);
        check(
            date(2018, 1, 1),
            date(2018, 12, 31),
            &[1, 4, 7, 10].map(quarter),
        );
        let days = [5, 6, 7, 8].map(|day| (2018, Some(3), Some(day)));
        check(date(2018, 3, 5), date(2018, 3, 8), &days);
    }
}
