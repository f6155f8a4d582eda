//! A number as it goes over time.

use jiff::civil::Date;

use super::days::Days;

/// A number over time: each entry holds from its day until the next, and before the first it is zero.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Course(Vec<(Date, u64)>);

/// How far and when a number is over a limit.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Over {
    /// The first day over it.
    pub(super) first: Date,

    /// The first of the days that are the farthest over it.
    pub(super) worst: Date,

    /// By how much on the worst day.
    pub(super) by: u64,
}

impl Course {
    /// A course of days in order with the number from each day on.
    pub(super) fn of(entries: impl IntoIterator<Item = (Date, u64)>) -> Self {
        Self(entries.into_iter().collect())
    }

    /// A course of stretches, both days inclusive, with a number each; where they overlap the numbers add up.
    pub(super) fn of_stretches(stretches: impl IntoIterator<Item = ((Date, Date), u64)>) -> Self {
        let mut changes: Vec<(Date, bool, u64)> = Vec::new();
        for ((first, last), number) in stretches {
            changes.push((first, false, number));
            changes.extend(last.tomorrow().ok().map(|after| (after, true, number)));
        }
        changes.sort_unstable();
        let mut number = 0;
        let mut entries: Vec<(Date, u64)> = Vec::with_capacity(changes.len());
        for (day, leaving, change) in changes {
            number = if leaving {
                number - change
            } else {
                number + change
            };
            match entries.last_mut() {
                Some(entry) if entry.0 == day => entry.1 = number,
                _ => entries.push((day, number)),
            }
        }
        Self(entries)
    }

    /// Two courses made one by a function of their numbers.
    pub(super) fn combine(&self, other: &Self, number: impl Fn(u64, u64) -> u64) -> Self {
        let (mut mine, mut others) = (self.0.as_slice(), other.0.as_slice());
        let mut now = (0, 0);
        let mut entries = Vec::with_capacity(mine.len() + others.len());
        while let Some(day) = [mine.first(), others.first()]
            .into_iter()
            .flatten()
            .map(|(day, _)| *day)
            .min()
        {
            for (course, now) in [(&mut mine, &mut now.0), (&mut others, &mut now.1)] {
                if let [(first, number), rest @ ..] = *course
                    && *first == day
                {
                    *now = *number;
                    *course = rest;
                }
            }
            entries.push((day, number(now.0, now.1)));
        }
        Self(entries)
    }

    /// The days on which the number is over a limit.
    pub(super) fn days_over(&self, limit: u64) -> Days {
        let turns = self.0.iter().map(|(day, _)| *day).collect();
        let over = |day| self.on(day) > limit;
        Days::where_it_holds(&turns, over)
    }

    /// The number on a day.
    pub(super) fn on(&self, day: Date) -> u64 {
        let next = self.0.partition_point(|(first, _)| *first <= day);
        next.checked_sub(1).map_or(0, |entry| self.0[entry].1)
    }

    /// The days from which another number holds, in order.
    pub(super) fn turns(&self) -> impl Iterator<Item = Date> + '_ {
        self.0.iter().map(|(day, _)| *day)
    }

    /// How far and when the number is over a limit on some days.
    pub(super) fn over(&self, limit: u64, within: &Days) -> Option<Over> {
        let mut over: Option<Over> = None;
        for (first, last) in within.stretches() {
            let start = self.0.partition_point(|(day, _)| day <= first);
            let entries = &self.0[start.saturating_sub(1)..];
            for (day, number) in entries.iter().take_while(|(day, _)| day <= last) {
                let day = *day.max(first);
                let by = number.saturating_sub(limit);
                if by == 0 {
                    continue;
                }
                let over = over.get_or_insert(Over {
                    first: day,
                    worst: day,
                    by,
                });
                if by > over.by {
                    over.worst = day;
                    over.by = by;
                }
            }
        }
        over
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Stretch;

    use super::*;

    fn day(day: i8) -> Date {
        Date::new(2020, 1, day).unwrap()
    }

    fn days(first: i8, last: i8) -> Days {
        let date = |day| crate::model::PlanDate::day(2020, 1, day).ok();
        Days::counted(Stretch {
            first_day: date(first),
            last_day: date(last),
        })
    }

    #[test]
    fn stretches_add_up_where_they_overlap() {
        let course = Course::of_stretches([((day(1), day(4)), 5), ((day(3), day(9)), 2)]);
        let expected = [(day(1), 5), (day(3), 7), (day(5), 2), (day(10), 0)];
        assert_eq!(course, Course::of(expected));
    }

    #[test]
    fn two_courses_are_combined_day_by_day() {
        let one = Course::of([(day(1), 5), (day(3), 1)]);
        let other = Course::of([(day(2), 3), (day(3), 2)]);
        let expected = [(day(1), 5), (day(2), 2), (day(3), 0)];
        assert_eq!(
            one.combine(&other, u64::saturating_sub),
            Course::of(expected)
        );
    }

    #[test]
    fn the_days_over_a_limit_are_found() {
        let course = Course::of([(day(1), 5), (day(3), 8), (day(5), 6), (day(9), 0)]);
        assert_eq!(course.days_over(5), days(3, 8));
        assert_eq!(course.days_over(8), Days::default());
        assert_eq!(
            [course.on(day(2)), course.on(day(3)), course.on(day(9))],
            [5, 8, 0]
        );
        assert_eq!(course.on(Date::MIN), 0);
    }

    #[test]
    fn the_first_and_the_worst_day_over_a_limit_are_found() {
        let course = Course::of([
            (day(1), 5),
            (day(3), 8),
            (day(5), 9),
            (day(7), 9),
            (day(9), 0),
        ]);
        let over = |first, worst, by| {
            Some(Over {
                first: day(first),
                worst: day(worst),
                by,
            })
        };
        assert_eq!(course.over(5, &Days::all()), over(3, 5, 4));
        assert_eq!(course.over(5, &days(4, 4)), over(4, 4, 3));
        assert_eq!(course.over(8, &days(6, 20)), over(6, 6, 1));
        assert_eq!(course.over(9, &Days::all()), None);
        assert_eq!(course.over(0, &days(9, 20)), None);
    }
}
