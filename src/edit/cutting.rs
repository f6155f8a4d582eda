//! Cutting a period where its people change.

use crate::model::{HeadcountLine, IdGenerator, Period, PlanDate};

use super::adjoining;

/// A part of a period with people of its own.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// Its first date.
    pub(super) start: PlanDate,

    /// Its people.
    pub(super) people: Vec<HeadcountLine>,
}

/// The period as pieces, one for each segment that has other people than the one before.
///
/// The segments cover the whole period in order.
/// The first piece keeps the id and the first date, the last one the last date.
pub(super) fn cut(
    period: &Period,
    mut segments: Vec<Segment>,
    ids: &mut IdGenerator,
) -> Vec<Period> {
    segments.dedup_by(|later, earlier| later.people == earlier.people);
    let starts: Vec<PlanDate> = segments.iter().map(|segment| segment.start).collect();
    let pieces = segments.into_iter().enumerate().map(|(index, segment)| {
        let mut piece = period.clone();
        piece.people = segment.people;
        if index > 0 {
            piece.id = ids.next_id();
            piece.first_day = Some(segment.start);
        }
        if let Some(next) = starts.get(index + 1) {
            // There is a date before, since this piece begins before the next.
            piece.last_day = adjoining::before(*next);
        }
        piece
    });
    pieces.collect()
}
