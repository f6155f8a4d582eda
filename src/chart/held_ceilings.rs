//! Which ceilings hold, and which of them can be marked.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::analysis::{Measure, confidence};
use crate::model::{Category, Ceiling, Confidence, Mission, Plan, SourceId};
use crate::text::Message;

use super::CeilingMark;

/// The decisions that hold for a mission on the day, and whether its bar has a mark for them.
pub(super) struct HeldCeilings<'a> {
    /// The mission.
    pub(super) mission: &'a Mission,

    /// The decisions on which the mark rests.
    pub(super) marked: Vec<&'a Ceiling>,

    /// Decisions without a mark.
    pub(super) unmarked: Vec<&'a Ceiling>,

    /// How many people of the bar the marked decisions do not count.
    pub(super) not_counted: u64,
}

impl HeldCeilings<'_> {
    /// The sources of the decisions.
    pub(super) fn sources(&self) -> impl Iterator<Item = SourceId> + '_ {
        let all = self.marked.iter().chain(&self.unmarked);
        all.filter_map(|ceiling| ceiling.source)
    }

    /// The mark of the decisions that are to be marked: at their sum.
    pub(super) fn mark(&self, plan: &Plan) -> Option<CeilingMark> {
        let people: u64 = self.marked.iter().map(|it| u64::from(it.people)).sum();
        let terms = self
            .marked
            .iter()
            .map(|it| Message::new("chart-number").with("number", it.people))
            .reduce(|before, next| {
                Message::new("chart-plus")
                    .with("before", before)
                    .with("next", next)
            })?;
        let is_confirmed = self.marked.iter().all(|it| is_confirmed(plan, it));
        let label = if is_confirmed {
            Message::new("chart-ceiling-mark").with("people", terms)
        } else {
            Message::new("chart-ceiling-mark-unconfirmed").with("people", terms)
        };
        Some(CeilingMark {
            people,
            label,
            is_confirmed,
        })
    }
}

/// Parts ceilings into those that count no one twice and can be compared in a measure, widest first, and the rest.
pub(super) fn disjoint(
    mut ceilings: Vec<&Ceiling>,
    measure: Measure,
) -> (Vec<&Ceiling>, Vec<&Ceiling>) {
    ceilings.sort_by_key(|it| (Reverse(it.categories.len()), Reverse(it.people)));
    let mut counted: BTreeSet<Category> = BTreeSet::new();
    ceilings.into_iter().partition(|ceiling| {
        let comparable = match measure {
            Measure::Established => !ceiling.handovers_count,
            Measure::Present => ceiling.handovers_count,
        };
        let apart = counted.is_disjoint(&ceiling.categories);
        if comparable && apart {
            counted.extend(&ceiling.categories);
        }
        comparable && apart
    })
}

/// Whether a published source gives a ceiling.
pub(super) fn is_confirmed(plan: &Plan, ceiling: &Ceiling) -> bool {
    ceiling.source.is_some() && confidence(plan, ceiling.source) == Confidence::Published
}
