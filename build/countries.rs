//! `countries.csv`: a line for each country.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::Fault;
use super::folding::folded;
use super::row::Row;
use super::written::{name, quoted, slice};

/// The headings.
pub(super) const COLUMNS: [&str; 8] = [
    "alpha3",
    "m49",
    "name_en",
    "name_ru",
    "un_name",
    "un_status",
    "source",
    "confidence",
];

/// A country that has been checked.
pub(super) struct Country {
    pub(super) alpha3: String,
    pub(super) names: Vec<String>,
    m49: Option<u16>,
    status: &'static str,
    source: String,
    confidence: &'static str,
}

pub(super) fn read(rows: &[Row]) -> Result<Vec<Country>, Fault> {
    let mut codes = BTreeSet::new();
    let mut numbers = BTreeSet::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut countries: Vec<Country> = Vec::new();
    for row in rows {
        let country = read_row(row)?;
        if !codes.insert(country.alpha3.clone()) {
            return Err(row.fault("alpha3", "is there twice"));
        }
        if country.m49.is_some_and(|number| !numbers.insert(number)) {
            return Err(row.fault("m49", "is there twice"));
        }
        if countries
            .last()
            .is_some_and(|last| last.alpha3 > country.alpha3)
        {
            return Err(row.fault("alpha3", "is out of the alphabet's order"));
        }
        for name in &country.names {
            let other = names.insert(folded(name), country.alpha3.clone());
            if let Some(other) = other.filter(|other| *other != country.alpha3) {
                return Err(row.fault("name_en", format!("{name:?} already means {other}")));
            }
        }
        countries.push(country);
    }
    Ok(countries)
}

fn read_row(row: &Row) -> Result<Country, Fault> {
    let alpha3 = row.text("alpha3")?;
    if alpha3.len() != 3 || !alpha3.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(row.fault("alpha3", "is not three capital letters"));
    }
    let m49 = match row.cell("m49") {
        "" => None,
        digits if digits.len() == 3 => digits.parse().ok(),
        _ => None,
    };
    let status = row.choice(
        "un_status",
        &[
            ("member", "UnStatus::Member"),
            ("observer", "UnStatus::Observer"),
            ("territory", "UnStatus::Territory"),
            ("former", "UnStatus::Former"),
            ("other", "UnStatus::Other"),
        ],
    )?;
    if m49.is_none() && (status != "UnStatus::Other" || !row.cell("m49").is_empty()) {
        return Err(row.fault("m49", "is not three digits"));
    }
    let (source, confidence) = row.provenance("source", "confidence")?;
    Ok(Country {
        alpha3,
        names: vec![
            row.text("name_en")?,
            row.russian("name_ru")?,
            row.text("un_name")?,
        ],
        m49,
        status,
        source,
        confidence,
    })
}

/// Whether the table has a country.
pub(super) fn has(countries: &[Country], alpha3: &str) -> bool {
    countries.iter().any(|country| country.alpha3 == alpha3)
}

pub(super) fn rust(countries: &[Country]) -> String {
    let items: Vec<String> = countries.iter().map(rust_of).collect();
    slice("COUNTRIES", "BuiltInCountry", &items)
}

fn rust_of(country: &Country) -> String {
    let Country {
        alpha3,
        names,
        m49,
        status,
        source,
        confidence,
    } = country;
    format!(
        "BuiltInCountry {{ code: country({}), m49: {m49:?}, name: {}, un_name: {}, un_status: {status}, source: {}, confidence: {confidence} }},\n",
        quoted(alpha3),
        name(&names[0], &names[1]),
        quoted(&names[2]),
        quoted(source),
    )
}
