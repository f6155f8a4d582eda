//! `country_spellings.csv`: what else a country is called in real files.

use std::collections::BTreeMap;

use super::countries::{self, Country};
use super::fault::Fault;
use super::folding::folded;
use super::row::Row;
use super::written::{quoted, slice};

/// The headings.
pub(super) const COLUMNS: [&str; 3] = ["spelling", "alpha3", "source"];

/// The folded form of every code, name and spelling, with its country's code.
pub(super) type Spellings = BTreeMap<String, String>;

/// Checks that no spelling is needless, twice there or a name of another country.
pub(super) fn read(rows: &[Row], countries: &[Country]) -> Result<Spellings, Fault> {
    let mut spellings = Spellings::new();
    for country in countries {
        spellings.insert(folded(&country.alpha3), country.alpha3.clone());
        for name in &country.names {
            spellings.insert(folded(name), country.alpha3.clone());
        }
    }
    for row in rows {
        let (spelling, alpha3) = (row.text("spelling")?, row.text("alpha3")?);
        row.text("source")?;
        row.country("alpha3", &alpha3, |code| countries::has(countries, code))?;
        let folded = folded(&spelling);
        if folded.is_empty() {
            return Err(row.fault("spelling", "has no letter in it"));
        }
        match spellings.insert(folded, alpha3.clone()) {
            None => {}
            Some(other) if other == alpha3 => {
                return Err(row.fault(
                    "spelling",
                    "is there already, but for case, accents and marks",
                ));
            }
            Some(other) => {
                return Err(row.fault("spelling", format!("already means {other}")));
            }
        }
    }
    Ok(spellings)
}

pub(super) fn rust(spellings: &Spellings) -> String {
    let items: Vec<String> = spellings
        .iter()
        .map(|(spelling, alpha3)| format!("({}, country({})),\n", quoted(spelling), quoted(alpha3)))
        .collect();
    slice("COUNTRY_SPELLINGS", "(&str, CountryCode)", &items)
}
