//! Areas over time and what they are made of.

use jiff::civil::Date;

use crate::analysis::Span;
use crate::text::{Message, Value};

use super::{CeilingMark, Part, Series, Told};

/// How many steps the words of a figure tell before the rest is summed up.
const MOST_STEPS: usize = 60;

/// People over a stretch of days: from each day on which something changes to the next, a level for each series.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Areas {
    /// The days.
    pub span: Span,

    /// The day that is marked; it may lie outside the span.
    pub day: Date,

    /// The steps, in their order and without gaps; none where there is nobody in all the span.
    pub steps: Vec<Step>,

    /// The ceilings, in their order; they do not overlap.
    pub ceilings: Vec<CeilingStretch>,

    /// Ends of mandates and the like, in their order.
    pub marks: Vec<TimeMark>,
}

/// The people from a day on which something changes to the day before the next change.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Step {
    /// The first day.
    pub first_day: Date,

    /// The last day.
    pub last_day: Date,

    /// A level for every series in the order of the series, also where there is nobody.
    pub levels: Vec<Level>,

    /// Everyone.
    pub total: u64,
}

/// The people of a series in a step.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Level {
    /// How many.
    pub people: u64,

    /// How many of them are estimated.
    pub estimated: u64,

    /// How many of them are unconfirmed.
    pub unconfirmed: u64,
}

/// Days on which a ceiling holds.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CeilingStretch {
    /// The first day within the span.
    pub first_day: Date,

    /// The last day within the span.
    pub last_day: Date,

    /// The ceiling.
    pub mark: CeilingMark,
}

/// A day with which something ends.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TimeMark {
    /// The last day before the end.
    pub day: Date,

    /// What ends when.
    pub label: Message,

    /// When it ends, where there is no room for more.
    pub short: Message,
}

impl Level {
    /// How many are hatched: estimated or unconfirmed.
    pub fn doubtful(self) -> u64 {
        (self.estimated + self.unconfirmed).min(self.people)
    }
}

impl Areas {
    /// The most people on any day.
    pub fn most(&self) -> u64 {
        self.steps.iter().map(|step| step.total).max().unwrap_or(0)
    }

    /// The step that a day lies in.
    pub fn step_on(&self, day: Date) -> Option<&Step> {
        let index = self.index_on(day)?;
        self.steps.get(index)
    }

    /// The first day after a day on which something changes.
    pub fn change_after(&self, day: Date) -> Option<Date> {
        let next = self.steps.partition_point(|step| step.first_day <= day);
        self.steps.get(next).map(|step| step.first_day)
    }

    /// The last day before a day on which something changes, or with which the span begins.
    pub fn change_before(&self, day: Date) -> Option<Date> {
        let next = self.steps.partition_point(|step| step.first_day < day);
        let before = next.checked_sub(1)?;
        self.steps.get(before).map(|step| step.first_day)
    }

    /// The figures of a day: how many there are, since when, and what changed then.
    pub fn told(&self, series: &[Series], day: Date) -> Told {
        let heading = Message::new("chart-told-day").with("day", day);
        let marks = self.marks.iter().filter(|mark| mark.day == day);
        let mut remarks: Vec<Message> = marks.map(|mark| mark.label.clone()).collect();
        let held = |it: &&CeilingStretch| it.first_day <= day && day <= it.last_day;
        let ceiling = self.ceilings.iter().find(held);
        remarks.extend(ceiling.map(|it| it.mark.label.clone()));
        let Some(index) = self.index_on(day) else {
            return Told {
                heading,
                people: Message::new("chart-people").with("people", 0_u64),
                remarks,
                parts: Vec::new(),
            };
        };
        let step = &self.steps[index];
        remarks.extend(doubt(step));
        remarks.extend(self.change(series, index));
        let parts = std::iter::zip(series, &step.levels).rev();
        let parts = parts.filter(|(_, level)| level.people > 0);
        let parts = parts.map(|(series, level)| Part {
            label: series.label.clone(),
            people: level.people,
        });
        Told {
            heading,
            people: Message::new("chart-people").with("people", step.total),
            remarks,
            parts: parts.collect(),
        }
    }

    /// The figure in words: what holds from each day on.
    pub(super) fn summary(&self, series: &[Series]) -> Vec<Message> {
        let told = self.steps.iter().take(MOST_STEPS);
        let mut sentences: Vec<Message> = told.map(|step| step.summary(series)).collect();
        let more = self.steps.len().saturating_sub(MOST_STEPS);
        if more > 0 {
            sentences.push(Message::new("chart-summary-more-changes").with("count", more));
        }
        sentences
    }

    fn index_on(&self, day: Date) -> Option<usize> {
        let next = self.steps.partition_point(|step| step.first_day <= day);
        let index = next.checked_sub(1)?;
        (day <= self.steps.get(index)?.last_day).then_some(index)
    }

    /// What changed at the beginning of a step; nothing at the first, since nothing is known before it.
    fn change(&self, series: &[Series], index: usize) -> Option<Message> {
        let before = self.steps.get(index.checked_sub(1)?)?;
        let step = self.steps.get(index)?;
        let levels = std::iter::zip(&before.levels, &step.levels);
        let changes = std::iter::zip(series, levels).filter_map(|(series, (before, now))| {
            let name = series.label.clone();
            if now.people == before.people {
                return None;
            }
            let number = now.people.abs_diff(before.people);
            Some(if now.people > before.people {
                Message::new("chart-told-more")
                    .with("name", name)
                    .with("number", number)
            } else {
                Message::new("chart-told-fewer")
                    .with("name", name)
                    .with("number", number)
            })
        });
        let changes: Vec<Message> = changes.collect();
        if changes.is_empty() {
            return None;
        }
        let changes: Value = changes.into_iter().collect();
        Some(
            Message::new("chart-told-since")
                .with("day", step.first_day)
                .with("changes", changes),
        )
    }
}

impl Step {
    fn summary(&self, series: &[Series]) -> Message {
        let parts: Vec<Message> = std::iter::zip(series, &self.levels)
            .filter(|(_, level)| level.people > 0)
            .map(|(series, level)| {
                Message::new("chart-summary-part")
                    .with("name", series.label.clone())
                    .with("people", level.people)
            })
            .collect();
        if parts.is_empty() {
            return Message::new("chart-summary-nobody-from").with("day", self.first_day);
        }
        let parts: Value = parts.into_iter().collect();
        Message::new("chart-summary-from")
            .with("day", self.first_day)
            .with("people", self.total)
            .with("parts", parts)
    }
}

fn doubt(step: &Step) -> Vec<Message> {
    let sum = |of: fn(&Level) -> u64| step.levels.iter().map(of).sum::<u64>();
    let (estimated, unconfirmed) = (sum(|it| it.estimated), sum(|it| it.unconfirmed));
    let mut remarks = Vec::new();
    if estimated > 0 {
        remarks.push(Message::new("chart-told-estimated").with("people", estimated));
    }
    if unconfirmed > 0 {
        remarks.push(Message::new("chart-told-unconfirmed").with("people", unconfirmed));
    }
    remarks
}
