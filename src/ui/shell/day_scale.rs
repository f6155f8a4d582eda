//! Where days lie on the slider.

use jiff::civil::Date;

/// A line of days, from the first to the last, over a stretch of the screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayScale {
    first: Date,
    last: Date,
    left_in_screen: f32,
    right_in_screen: f32,
}

impl DayScale {
    pub(super) fn new(first: Date, last: Date, left_in_screen: f32, right_in_screen: f32) -> Self {
        Self {
            first,
            last,
            left_in_screen,
            right_in_screen,
        }
    }

    /// Where a day lies; a day beyond the ends lies at the nearer end.
    pub(super) fn x_in_screen(&self, day: Date) -> f32 {
        let share = days_between(self.first, day.clamp(self.first, self.last))
            / days_between(self.first, self.last).max(1.0);
        self.left_in_screen + share * (self.right_in_screen - self.left_in_screen)
    }

    /// The day at a point; beyond the ends the first or the last.
    pub(super) fn day_at(&self, x_in_screen: f32) -> Date {
        let width = (self.right_in_screen - self.left_in_screen).max(1.0);
        let share = ((x_in_screen - self.left_in_screen) / width).clamp(0.0, 1.0);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "two centuries have fewer days than an i32"
        )]
        let days = (share * days_between(self.first, self.last)).round() as i32;
        self.first
            .checked_add(jiff::Span::new().days(days))
            .unwrap_or(self.last)
    }
}

fn days_between(first: Date, last: Date) -> f32 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "two centuries have fewer days than an f32 can tell apart"
    )]
    let days = (last - first).get_days() as f32;
    days
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_found_where_it_was_put() {
        let scale = DayScale::new(date(2018, 1, 1), date(2023, 12, 31), 100.0, 3_000.0);
        for day in [date(2018, 1, 1), date(2018, 10, 31), date(2023, 12, 31)] {
            assert_eq!(scale.day_at(scale.x_in_screen(day)), day);
        }
        assert_eq!(scale.day_at(0.0), date(2018, 1, 1));
        assert_eq!(scale.day_at(9_999.0), date(2023, 12, 31));
    }
}
