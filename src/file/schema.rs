//! The format described for other programs.

use super::document::Document;

/// The JSON Schema of the format, made from the types that read it; indented, with a trailing newline.
///
/// `assets/plan.schema.json` holds the same text.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Document);
    format!("{:#}\n", schema.as_value())
}
