//! How something serves with those of another country, where a line says so.

use super::{Scan, end};
use crate::exchange::typed::clauses::Serving;
use crate::exchange::typed::dates::date_at;
use crate::exchange::typed::grammar::{announces_place, tie_at};
use crate::exchange::typed::piece::PieceKind;
use crate::exchange::typed::token::Token;
use crate::model::{ArrangementKind, Function};
use crate::text::Message;

impl Scan<'_> {
    /// Understands "attached to", "co-deployed in", "придана" and the like, with the place that may follow.
    pub(super) fn serving(
        &mut self,
        rest: &[Token<'_>],
        length: usize,
        kind: ArrangementKind,
    ) -> usize {
        let range = rest[0].range.start..end(rest, length);
        let after = &rest[length..];
        let is_with = after
            .first()
            .is_some_and(|it| it.folded == "with" || it.folded == "с");
        let is_beside = is_with && kind == ArrangementKind::CoDeployed;
        if self.said.serving.is_some() {
            self.twice(range);
        } else {
            let meaning = Message::new("typed-piece-serving").with("kind", kind.message());
            self.said
                .understood(range.clone(), PieceKind::Arrangement, meaning);
            self.said.serving = Some(Serving {
                range,
                kind,
                is_beside,
            });
        }
        if let Some(tie) = tie_at(after) {
            let place = self.place(&after[tie..]);
            return length + place.map_or(0, |more| tie + more);
        }
        // "Развернута совместно с ирландским контингентом"; a date after it is the first day.
        if is_beside && date_at(self.line, &after[1..], self.day).is_err() {
            return length + self.place(&after[1..]).map_or(1, |more| 1 + more);
        }
        if announces_place(&rest[0]) {
            return length + self.place(after).unwrap_or(0);
        }
        length
    }

    /// Settles what words mean of which only the whole line tells.
    ///
    /// "Mixed" is how the partners of a joint unit serve, else what a unit does; "joint" needs partners.
    pub(super) fn settle(&mut self) {
        if let Some(range) = self.said.mixed.take() {
            self.mixed(range);
        }
        let has_way = self.said.is_joint() || self.said.serving.is_some();
        if let Some(range) = self.said.joint.take().filter(|_| !has_way) {
            let message =
                Message::new("typed-trouble-joint").with("text", &self.line[range.clone()]);
            self.said.trouble(Some(range), message);
        }
    }

    fn mixed(&mut self, range: std::ops::Range<usize>) {
        let said = &mut self.said;
        if said.is_joint() && said.serving.is_none() {
            let kind = ArrangementKind::Composite;
            let meaning = Message::new("typed-piece-serving").with("kind", kind.message());
            said.understood(range.clone(), PieceKind::Arrangement, meaning);
            said.serving = Some(Serving {
                range,
                kind,
                is_beside: false,
            });
        } else if said.function.is_none() {
            said.function = Some(Function::Mixed);
            said.understood(range, PieceKind::Function, Function::Mixed.message());
        } else if said.serving_kind() != Some(ArrangementKind::Composite) {
            self.twice(range);
        }
    }
}

/// Whether a folded word for a mixed function can be said of countries, too: "смешанная", and not "сводная".
pub(super) fn is_mixed(folded: &str) -> bool {
    folded == "mixed" || folded.starts_with("смешанн")
}
