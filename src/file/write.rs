//! From a plan to bytes.

use super::document::WrittenDocument;
use crate::model::Plan;

/// The canonical bytes of a plan: the same plan always gives the same bytes.
///
/// Indented by two spaces, fields in their declared order, entities sorted by id, one trailing newline.
pub fn write(plan: &Plan) -> Vec<u8> {
    let written = serde_json::to_vec_pretty(&WrittenDocument::of(plan));
    // A plan has nothing that JSON cannot hold: its keys are texts and its numbers finite.
    debug_assert!(written.is_ok(), "{:?}", written.err());
    let mut bytes = written.unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
