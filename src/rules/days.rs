//! Sets of days.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{PlanDate, Stretch};

/// A set of days as stretches from a first to a last day, both inclusive, in order and apart from each other.
///
/// A stretch without end lasts to [`Date::MAX`].
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Days(Vec<(Date, Date)>);

impl Days {
    /// Every day.
    pub(super) fn all() -> Self {
        Self(vec![(Date::MIN, Date::MAX)])
    }

    /// The days on which a stretch counts: from the earliest day of its first date to the latest of its last.
    pub(super) fn counted(stretch: Stretch) -> Self {
        let days = stretch.days().filter(|(first, last)| first <= last);
        Self(days.into_iter().collect())
    }

    /// The days that lie in a stretch whatever its dates mean: from the latest day of its first date to the earliest of its last.
    pub(super) fn certain(stretch: Stretch) -> Self {
        let days = stretch.first_day.map(|first| {
            let last = stretch.last_day.map_or(Date::MAX, PlanDate::earliest);
            (first.latest(), last)
        });
        Self(
            days.into_iter()
                .filter(|(first, last)| first <= last)
                .collect(),
        )
    }

    /// The days of a stretch without a first date reach back without end.
    pub(super) fn unbegun(stretch: Stretch, of: fn(Stretch) -> Self) -> Self {
        if stretch.first_day.is_some() {
            return of(stretch);
        }
        let Some(last) = stretch.last_day else {
            return Self::all();
        };
        let from_any_day = Stretch {
            first_day: Some(last),
            ..stretch
        };
        let until = of(from_any_day).last().unwrap_or_else(|| last.earliest());
        Self(vec![(Date::MIN, until)])
    }

    /// The days from one to another, both inclusive.
    pub(super) fn between(first: Date, last: Date) -> Self {
        Self(
            (first <= last)
                .then_some((first, last))
                .into_iter()
                .collect(),
        )
    }

    /// The days on which something holds that can change on some days only, and not before the first of them.
    pub(super) fn where_it_holds(turns: &BTreeSet<Date>, holds: impl Fn(Date) -> bool) -> Self {
        let ends = turns.iter().skip(1).map(|next| next.yesterday().ok());
        let ends = ends.chain([Some(Date::MAX)]);
        turns
            .iter()
            .zip(ends)
            .filter(|(day, _)| holds(**day))
            .filter_map(|(day, end)| Some(Self::between(*day, end?)))
            .collect()
    }

    /// The stretches, in order.
    pub(super) fn stretches(&self) -> &[(Date, Date)] {
        &self.0
    }

    /// The first day.
    pub(super) fn first(&self) -> Option<Date> {
        self.0.first().map(|(first, _)| *first)
    }

    /// The last day; [`Date::MAX`] where they have no end.
    pub(super) fn last(&self) -> Option<Date> {
        self.0.last().map(|(_, last)| *last)
    }

    /// Whether a day is among them.
    pub(super) fn contains(&self, day: Date) -> bool {
        let next = self.0.partition_point(|(_, last)| *last < day);
        self.0.get(next).is_some_and(|(first, _)| *first <= day)
    }

    /// How many days they are; nothing where they have no end.
    pub(super) fn count(&self) -> Option<u64> {
        self.0
            .iter()
            .map(|(first, last)| {
                let days = (*last - *first).get_days();
                (*last != Date::MAX).then(|| u64::from(days.unsigned_abs()) + 1)
            })
            .sum()
    }

    /// The days that are not in another set.
    pub(super) fn minus(&self, other: &Self) -> Self {
        let mut left = Vec::new();
        for (first, last) in &self.0 {
            let start = other.0.partition_point(|(_, end)| end < first);
            let mut next = Some(*first);
            for (hole, end) in &other.0[start..] {
                if hole > last {
                    break;
                }
                if let (Some(first), Ok(before)) = (next, hole.yesterday())
                    && first <= before
                {
                    left.push((first, before));
                }
                next = end.tomorrow().ok();
            }
            if let Some(first) = next.filter(|first| first <= last) {
                left.push((first, *last));
            }
        }
        Self(left)
    }

    /// The days that are in both sets.
    pub(super) fn and(&self, other: &Self) -> Self {
        self.minus(&self.minus(other))
    }
}

/// Notes the days on which a stretch may begin or be over, by any reading of its dates.
pub(super) fn add_turns(stretch: Stretch, turns: &mut BTreeSet<Date>) {
    if let Some(first) = stretch.first_day {
        turns.extend([first.earliest(), first.latest()]);
    }
    if let Some(last) = stretch.last_day {
        let days = [last.earliest(), last.latest()];
        turns.extend(days.into_iter().filter_map(|day| day.tomorrow().ok()));
    }
}

impl FromIterator<Self> for Days {
    /// All days of several sets.
    fn from_iter<I: IntoIterator<Item = Self>>(sets: I) -> Self {
        let mut stretches: Vec<_> = sets.into_iter().flat_map(|days| days.0).collect();
        stretches.sort_unstable();
        let mut joined: Vec<(Date, Date)> = Vec::with_capacity(stretches.len());
        for (first, last) in stretches {
            match joined.last_mut() {
                Some((_, end)) if end.tomorrow().map_or(true, |next| first <= next) => {
                    *end = last.max(*end);
                }
                _ => joined.push((first, last)),
            }
        }
        Self(joined)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Days of January 2020, such as "1-3 7-"; a stretch without a last day has no end.
    fn days(text: &str) -> Days {
        let day = |text: &str| Date::new(2020, 1, text.parse().unwrap()).unwrap();
        text.split_whitespace()
            .map(|stretch| {
                let (first, last) = stretch.split_once('-').unwrap();
                let last = if last.is_empty() {
                    Date::MAX
                } else {
                    day(last)
                };
                Days(vec![(day(first), last)])
            })
            .collect()
    }

    #[track_caller]
    fn check(one: &str, other: &str, minus: &str, and: &str) {
        assert_eq!(
            days(one).minus(&days(other)),
            days(minus),
            "{one} minus {other}"
        );
        assert_eq!(days(one).and(&days(other)), days(and), "{one} and {other}");
    }

    #[test]
    fn sets_are_taken_from_each_other() {
        check("1-9", "", "1-9", "");
        check("1-9", "3-4", "1-2 5-9", "3-4");
        check("1-9", "1-4 8-12", "5-7", "1-4 8-9");
        check("1-", "5-6", "1-4 7-", "5-6");
        check("3-", "1-", "", "3-");
        check("1-2 5-6", "2-5", "1-1 6-6", "2-2 5-5");
        check("", "1-2", "", "");
    }

    #[test]
    fn neighbors_are_joined_and_days_are_counted() {
        assert_eq!(days("3-4 1-2 8-9").stretches().len(), 2);
        assert_eq!(days("3-4 1-2 8-9").count(), Some(6));
        assert_eq!(days("1-1 5-").count(), None);
        assert_eq!(days("").count(), Some(0));
        assert_eq!(days("4-5").first(), Date::new(2020, 1, 4).ok());
    }

    #[test]
    fn days_are_found_by_what_holds_on_them() {
        let day = |day| Date::new(2020, 1, day).unwrap();
        let turns: BTreeSet<Date> = [day(2), day(4), day(7)].into();
        let of = |days: &[i8]| {
            let holds: Vec<Date> = days.iter().map(|it| day(*it)).collect();
            Days::where_it_holds(&turns, |day| holds.contains(&day))
        };
        assert_eq!(of(&[2]), days("2-3"));
        assert_eq!(of(&[2, 4]), days("2-6"));
        assert_eq!(of(&[2, 7]), days("2-3 7-"));
        assert_eq!(of(&[]), days(""));
        assert!(days("2-3 7-").contains(day(3)) && !days("2-3 7-").contains(day(4)));
        assert_eq!(days("2-3 7-8").last(), Some(day(8)));
    }

    #[test]
    fn a_stretch_that_never_began_reaches_back_without_end() {
        let stretch = |last: &str| Stretch {
            first_day: None,
            last_day: last.parse().ok(),
        };
        let until = |day| Days::between(Date::MIN, Date::new(2020, 1, day).unwrap());
        assert_eq!(
            Days::unbegun(stretch("2020-01-05"), Days::counted),
            until(5)
        );
        assert_eq!(Days::unbegun(stretch("2020-01"), Days::counted), until(31));
        assert_eq!(Days::unbegun(stretch("2020-01"), Days::certain), until(1));
        assert_eq!(Days::unbegun(stretch(""), Days::certain), Days::all());
    }

    #[test]
    fn a_month_is_counted_whole_but_only_its_inner_edge_is_certain() {
        let stretch = |first: &str, last: &str| Stretch {
            first_day: first.parse().ok(),
            last_day: last.parse().ok(),
        };
        let january = stretch("2020-01", "2020-01");
        assert_eq!(Days::counted(january), days("1-31"));
        assert_eq!(Days::certain(january), days(""));
        let longer = stretch("2020-01", "2020-02-01");
        assert_eq!(Days::certain(longer).first(), days("31-31").first());
        assert_eq!(Days::counted(stretch("", "2020-01")), days(""));
    }
}
