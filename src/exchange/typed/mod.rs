//! Lines as people type them, read as edits: "KAZ inf coy 120 under Indian battalion, UNIFIL, from 31.10.2018".
//!
//! English and Russian may stand side by side, in any order; a comma is never needed.
//! Reading goes from left to right (`scan`), with the words of the built-in tables (`lexicon`), the dates of [`parse_date`](crate::text::parse_date) and the names of the plan ([`PlanNames`]); what a line says is then held against the plan as the lines before it have left it (`build`).
//! Nothing is guessed in silence: what is assumed is told, what is not understood is marked, and what can mean several things is for a person to choose.

mod build;
mod clauses;
mod dates;
mod draft;
mod flags;
mod grammar;
mod joint;
mod joint_unit;
mod lexicon;
mod names;
mod naming;
mod people;
mod piece;
mod place;
mod reading;
mod scan;
mod spelling;
mod subject;
mod token;
mod whose;

pub use self::names::PlanNames;
pub use self::piece::{Deed, Outcome, Piece, PieceKind, Trouble, TypedLine};
pub use self::reading::{
    ChoicePlace, MAX_TYPED_LINE, MAX_TYPED_LINES, TypedChoices, TypedReading, TypedRequest,
    TypedScope, read_lines,
};
