//! What a line says, before it is held against the plan.

use std::ops::Range;

use super::piece::{Piece, PieceKind, Trouble};
use crate::model::{
    ArrangementKind, Category, CountryCode, Echelon, Function, MissionId, NodeId, PlanDate, UnitId,
};
use crate::text::Message;

/// What a line says; what it does not say is absent.
#[derive(Clone, Debug, Default)]
pub(super) struct Clauses {
    /// The countries that are meant: one, or several between which to choose.
    pub(super) countries: Option<(Range<usize>, Vec<CountryCode>)>,

    /// The countries of a unit that is several partners'.
    pub(super) partners: Option<(Range<usize>, Vec<CountryCode>)>,

    /// How many people come from which partner.
    pub(super) shares: Vec<Share>,

    pub(super) echelon: Option<Echelon>,
    pub(super) function: Option<Function>,
    pub(super) category: Option<Category>,
    pub(super) people: Numbers,
    pub(super) mission: Option<MissionClause>,
    pub(super) places: Vec<PlaceClause>,

    /// The words of the places that the line names; what is not a unit's name may be an arrangement's.
    pub(super) called: Vec<String>,

    pub(super) first_day: Option<PlanDate>,
    pub(super) last_day: Option<PlanDate>,
    pub(super) rotation: Option<u16>,

    /// How it serves with those of another country, where the line says so.
    pub(super) serving: Option<Serving>,

    /// The unit beside which it serves, once that is found.
    pub(super) beside: Option<UnitId>,

    /// Where the line says that a unit is mixed: in what it does, or in whose it is.
    pub(super) mixed: Option<Range<usize>>,

    /// Where the line says that a unit is of several countries.
    pub(super) joint: Option<Range<usize>>,

    /// The name that is given.
    pub(super) name: Option<String>,

    /// What stands before the kind of unit to tell it from others: "A" of "A coy", "1st".
    pub(super) designator: Option<String>,

    /// What was understood so far; countries and places follow once they are held against the plan.
    pub(super) pieces: Vec<Piece>,

    pub(super) troubles: Vec<Trouble>,
}

/// Numbers of people.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Numbers {
    pub(super) all: Option<u32>,
    pub(super) women: Option<u32>,
    pub(super) men: Option<u32>,
}

/// How many people of a unit come from a partner.
#[derive(Clone, Debug)]
pub(super) struct Share {
    pub(super) range: Range<usize>,
    pub(super) country: CountryCode,

    /// How many; what is too many is told where the line is held against the plan.
    pub(super) people: u64,
}

/// A word for how something serves with those of another country.
#[derive(Clone, Debug)]
pub(super) struct Serving {
    pub(super) range: Range<usize>,
    pub(super) kind: ArrangementKind,

    /// Whether the place after it is not that in which it serves but somebody beside whom it does: "co-deployed with".
    pub(super) is_beside: bool,
}

/// A mission that a line names.
#[derive(Clone, Debug)]
pub(super) struct MissionClause {
    pub(super) range: Range<usize>,

    /// What is written.
    pub(super) text: String,

    /// The missions of the plan that are called so.
    pub(super) known: Vec<MissionId>,

    /// The acronym in the built-in table.
    pub(super) acronym: Option<&'static str>,
}

/// Something under which a line puts its people.
#[derive(Clone, Debug)]
pub(super) struct PlaceClause {
    pub(super) range: Range<usize>,

    /// What is written.
    pub(super) text: String,

    /// What is called so, as good as any.
    pub(super) nodes: Vec<NodeId>,

    /// A formation that could be made of it, where nothing is called so.
    pub(super) formation: Option<crate::model::FormationKind>,
}

impl Clauses {
    /// Whether it says nothing but where: a heading for the lines after it.
    pub(super) fn is_heading(&self) -> bool {
        let is_somewhere = self.mission.is_some() || !self.places.is_empty();
        is_somewhere
            && self.countries.is_none()
            && self.partners.is_none()
            && self.shares.is_empty()
            && self.serving.is_none()
            && self.echelon.is_none()
            && self.function.is_none()
            && self.category.is_none()
            && self.people == Numbers::default()
            && self.name.is_none()
            && self.first_day.is_none()
            && self.last_day.is_none()
            && self.rotation.is_none()
    }

    /// Whether it tells of a unit of several countries.
    pub(super) fn is_joint(&self) -> bool {
        self.partners.is_some() || !self.shares.is_empty()
    }

    /// How it serves, where the line says so.
    pub(super) fn serving_kind(&self) -> Option<ArrangementKind> {
        self.serving.as_ref().map(|it| it.kind)
    }

    /// Adds what was understood of a part of the line.
    pub(super) fn understood(&mut self, range: Range<usize>, kind: PieceKind, meaning: Message) {
        self.pieces.push(Piece {
            range: Some(range),
            kind,
            meaning,
            options: Vec::new(),
            chosen: None,
        });
    }

    /// Adds what the line does not say and is taken so all the same.
    pub(super) fn assumed(&mut self, kind: PieceKind, meaning: Message) {
        self.pieces.push(Piece {
            range: None,
            kind,
            meaning,
            options: Vec::new(),
            chosen: None,
        });
    }

    /// Adds what is wrong with a part of the line, or with all of it.
    pub(super) fn trouble(&mut self, range: Option<Range<usize>>, message: Message) {
        self.troubles.push(Trouble { range, message });
    }
}
