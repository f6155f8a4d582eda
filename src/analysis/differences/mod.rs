//! What differs between two plans, in sentences.

mod entries;
mod head;
mod joint;
mod list;
mod mission;
mod period;
mod unit;
mod words;

use crate::model::{NodeId, Plan};
use crate::text::Message;

use self::list::List;

/// What differs between two plans, in sentences, the most important first.
///
/// First comes what the plan says of itself, then what came and went, how many people, when, where, how far along, and last names, remarks and sources; within each, what concerns most people comes first.
/// What came or went with all below it is one sentence.
/// There are at most `most` sentences and one more that counts the rest; none where the plans are equal.
///
/// The work grows with the difference, not with the plans.
pub fn differences(before: &Plan, after: &Plan, most: usize) -> Vec<Message> {
    let difference = before.difference(after);
    let mut list = List::default();
    if difference.head {
        head::compare(before, after, &mut list);
    }
    for code in &difference.countries {
        entries::compare_country(before, after, *code, &mut list);
    }
    entries::came_and_went(before, after, &difference.nodes, &mut list);
    for node in &difference.nodes {
        match node {
            NodeId::Mission(id) => {
                if let (Some(old), Some(new)) = (before.mission(*id), after.mission(*id)) {
                    mission::compare(old, new, &mut list);
                }
            }
            NodeId::Formation(id) => {
                if let (Some(old), Some(new)) = (before.formation(*id), after.formation(*id)) {
                    entries::compare_formation([before, after], old, new, &mut list);
                }
            }
            NodeId::Unit(id) => {
                if let (Some(old), Some(new)) = (before.unit(*id), after.unit(*id)) {
                    unit::compare([before, after], old, new, &mut list);
                }
            }
        }
    }
    joint::compare_all([before, after], &difference, &mut list);
    for id in &difference.sources {
        entries::compare_source(before.source(*id), after.source(*id), &mut list);
    }
    list.into_messages(most)
}
