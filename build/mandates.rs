//! `mandates.csv`: until when missions have been told to go on.

use std::collections::BTreeSet;

use super::fault::Fault;
use super::missions::Missions;
use super::row::Row;
use super::written::{quoted, slice};

/// The headings.
pub(super) const COLUMNS: [&str; 9] = [
    "acronym",
    "resolution",
    "first",
    "last",
    "source_en",
    "source_ru",
    "confidence",
    "remarks_en",
    "remarks_ru",
];

/// The rows in Rust.
pub(super) fn read(rows: &[Row], missions: &Missions) -> Result<Vec<String>, Fault> {
    let mut keys = BTreeSet::new();
    let mut items = Vec::new();
    for row in rows {
        let acronym = missions.acronym(row)?;
        let resolution = row.text("resolution")?;
        let (first, last) = (row.date("first")?, row.date("last")?);
        row.in_order("last", Some(first), Some(last))?;
        let (source, confidence) =
            row.provenance_in_words(["source_en", "source_ru"], "confidence")?;
        items.push(format!(
            "BuiltInMandate {{ acronym: {}, resolution: {}, first: {}, last: {}, source: {source}, confidence: {confidence}, remarks: {} }},\n",
            quoted(&acronym),
            quoted(&resolution),
            first.rust(),
            last.rust(),
            row.remarks()?,
        ));
        if !keys.insert((acronym, resolution)) {
            return Err(row.fault("resolution", "is there twice for this mission"));
        }
    }
    Ok(items)
}

pub(super) fn rust(items: &[String]) -> String {
    slice("MANDATES", "BuiltInMandate", items)
}
