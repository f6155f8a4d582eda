//! The built-in tables: read from CSV, checked cell by cell, written as Rust.
//!
//! The build script runs this, and a test includes it, so that what it refuses is proved.

mod ceilings;
mod countries;
mod fault;
#[path = "../src/reference/folding.rs"]
mod folding;
mod mandates;
mod missions;
mod row;
mod spellings;
mod written;

pub(crate) use self::fault::Fault;

/// Where the tables lie, seen from the package's root.
pub(crate) const FOLDER: &str = "assets/reference";

/// The tables' files, in the order in which [`rust_of`] takes their texts.
pub(crate) const FILES: [&str; 5] = [
    "countries.csv",
    "country_spellings.csv",
    "missions.csv",
    "mandates.csv",
    "ceilings.csv",
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

    let mut rust = String::from("// Written by `build.rs` from `assets/reference`.\n");
    rust.push_str(&countries::rust(&countries));
    rust.push_str(&spellings::rust(&spellings));
    rust.push_str(&missions::rust(&missions));
    rust.push_str(&mandates::rust(&mandates));
    rust.push_str(&ceilings::rust(&ceilings));
    Ok(rust)
}
