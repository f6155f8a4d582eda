//! The built-in tables: read from CSV, checked cell by cell, written as Rust.
//!
//! The build script runs this, and a test includes it, so that what it refuses is proved.

mod ceilings;
mod countries;
mod demonyms;
mod fault;
#[path = "../src/reference/folding.rs"]
mod folding;
mod kinds;
mod mandates;
mod missions;
mod row;
mod spellings;
mod unit_types;
mod unit_words;
mod written;

pub(crate) use self::fault::Fault;

/// Where the tables lie, seen from the package's root.
pub(crate) const FOLDER: &str = "assets/reference";

/// The tables' files, in the order in which [`rust_of`] takes their texts.
pub(crate) const FILES: [&str; 8] = [
    "countries.csv",
    "country_spellings.csv",
    "missions.csv",
    "mandates.csv",
    "ceilings.csv",
    "demonyms.csv",
    "unit_words.csv",
    "unit_types.csv",
];

/// The tables as Rust statics, from the texts of [`FILES`]; the first fault found, if any.
pub(crate) fn rust_of(texts: &[&str]) -> Result<String, Fault> {
    let rows = |index: usize, columns: &[&'static str]| {
        let text = texts.get(index).copied().unwrap_or_default();
        row::read(FILES[index], text, columns)
    };
    let countries = countries::read(&rows(0, &countries::COLUMNS)?)?;
    let spellings = spellings::read(&rows(1, &spellings::COLUMNS)?, &countries)?;
    let missions = missions::read(&rows(2, &missions::COLUMNS)?, &countries)?;
    let mandates = mandates::read(&rows(3, &mandates::COLUMNS)?, &missions)?;
    let ceilings = ceilings::read(&rows(4, &ceilings::COLUMNS)?, &missions)?;
    let demonyms = demonyms::read(&rows(5, &demonyms::COLUMNS)?, &countries, &spellings)?;
    let unit_words = unit_words::read(&rows(6, &unit_words::COLUMNS)?)?;
    let unit_types = unit_types::read(&rows(7, &unit_types::COLUMNS)?)?;

    let mut rust = String::from("// Written by `build.rs` from `assets/reference`.\n");
    rust.push_str(&countries::rust(&countries));
    rust.push_str(&spellings::rust(&spellings));
    rust.push_str(&missions::rust(&missions));
    rust.push_str(&mandates::rust(&mandates));
    rust.push_str(&ceilings::rust(&ceilings));
    rust.push_str(&demonyms::rust(&demonyms));
    rust.push_str(&unit_words::rust(&unit_words));
    rust.push_str(&unit_types::rust(&unit_types));
    Ok(rust)
}
