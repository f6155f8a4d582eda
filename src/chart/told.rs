//! What a figure tells of what is pointed at.

use std::cmp::Reverse;

use crate::model::People;
use crate::text::{Message, Value};

use super::{Bar, Bars, Part, Segment, Series};

/// How many parts are told before the rest is summed up.
const MOST_PARTS: usize = 8;

/// The number of a bar or a segment and what it is made of.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Told {
    /// What it is.
    pub heading: Message,

    /// How many people.
    pub people: Message,

    /// What else is to be known: doubt, sex as far as it is stated, the ceiling.
    pub remarks: Vec<Message>,

    /// What it is made of, the largest parts first; empty where it is of one piece.
    pub parts: Vec<Part>,
}

impl Bars {
    /// What is told of a bar, or of one of its segments.
    pub fn told(&self, bar: &Bar, series: &[Series], segment: Option<usize>) -> Told {
        if self.of.is_plain() {
            return bar.told_of_one_piece();
        }
        let found = segment.and_then(|index| series.get(index).zip(bar.segments.get(index)));
        match found {
            Some((series, segment)) => bar.told_of_segment(series, segment),
            None => bar.told_of_bar(series),
        }
    }
}

impl Bar {
    fn told_of_one_piece(&self) -> Told {
        let mut remarks: Vec<Message> = self.remark.iter().chain(&self.beside).cloned().collect();
        let mut parts = Vec::new();
        for segment in self.segments.iter().filter(|it| it.total() > 0) {
            remarks.extend(doubt(segment));
            remarks.extend(sexes(segment.people));
            parts.extend(segment.made_of.iter().cloned());
        }
        Told {
            heading: self.label.clone(),
            people: people(self.total),
            remarks,
            parts: largest(parts),
        }
    }

    fn told_of_segment(&self, series: &Series, segment: &Segment) -> Told {
        let mut remarks = doubt(segment);
        remarks.extend(sexes(segment.people));
        Told {
            heading: Message::new("chart-told-segment")
                .with("series", series.label.clone())
                .with("mission", self.label.clone()),
            people: people(segment.total()),
            remarks,
            parts: largest(segment.made_of.clone()),
        }
    }

    fn told_of_bar(&self, series: &[Series]) -> Told {
        let parts = std::iter::zip(series, &self.segments)
            .filter(|(_, segment)| segment.total() > 0)
            .map(|(series, segment)| Part {
                label: series.label.clone(),
                people: segment.total(),
            });
        let ceiling = self.ceiling.as_ref().map(|mark| mark.label.clone());
        Told {
            heading: self.label.clone(),
            people: people(self.total),
            remarks: self.remark.iter().cloned().chain(ceiling).collect(),
            parts: largest(parts.collect()),
        }
    }
}

fn people(number: u64) -> Message {
    Message::new("chart-people").with("people", number)
}

fn doubt(segment: &Segment) -> Vec<Message> {
    let mut remarks = Vec::new();
    if segment.estimated > 0 {
        remarks.push(Message::new("chart-told-estimated").with("people", segment.estimated));
    }
    if segment.unconfirmed > 0 {
        remarks.push(Message::new("chart-told-unconfirmed").with("people", segment.unconfirmed));
    }
    remarks
}

/// Women and men, where any are stated.
fn sexes(people: People) -> Option<Message> {
    let People {
        women,
        men,
        not_stated,
    } = people;
    (women + men > 0).then(|| {
        Message::new("chart-told-sexes")
            .with("women", women)
            .with("men", men)
            .with("other", not_stated)
    })
}

/// The largest parts, and the rest as one.
fn largest(mut parts: Vec<Part>) -> Vec<Part> {
    if parts.len() < 2 {
        return parts;
    }
    parts.sort_by_key(|part| Reverse(part.people));
    if parts.len() > MOST_PARTS + 1 {
        let rest = parts.split_off(MOST_PARTS);
        let label = Message::new("chart-told-rest").with("count", rest.len());
        parts.push(Part {
            label: Value::Message(label),
            people: rest.iter().map(|part| part.people).sum(),
        });
    }
    parts
}
