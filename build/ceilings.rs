//! `ceilings.csv`: a line for each resolution and group of categories.

use super::fault::Fault;
use super::missions::Missions;
use super::row::Row;
use super::written::{WrittenDate, optional_date, quoted, slice};

/// The headings.
pub(super) const COLUMNS: [&str; 11] = [
    "acronym",
    "resolution",
    "categories",
    "people",
    "first",
    "last",
    "source_en",
    "source_ru",
    "confidence",
    "remarks_en",
    "remarks_ru",
];

/// Every personnel category.
pub(super) const CATEGORIES: [(&str, &str); 9] = [
    ("troops", "Category::Troops"),
    ("staff_officer", "Category::StaffOfficer"),
    ("experts_on_mission", "Category::ExpertsOnMission"),
    ("individual_police", "Category::IndividualPolice"),
    ("formed_police_units", "Category::FormedPoliceUnits"),
    ("government_provided", "Category::GovernmentProvided"),
    ("osce_monitor", "Category::OsceMonitor"),
    ("coalition_troops", "Category::CoalitionTroops"),
    ("civilian", "Category::Civilian"),
];

/// The most people that a line of a plan may have; a ceiling above it is a slip.
const MOST_PEOPLE: u32 = 999_999;

/// A ceiling that has been checked.
pub(super) struct Ceiling {
    acronym: String,
    categories: Vec<&'static str>,
    first: WrittenDate,
    last: Option<WrittenDate>,
    rust: String,
}

pub(super) fn read(rows: &[Row], missions: &Missions) -> Result<Vec<Ceiling>, Fault> {
    let mut ceilings: Vec<Ceiling> = Vec::new();
    for row in rows {
        let ceiling = read_row(row, missions)?;
        if ceilings.iter().any(|other| ceiling.meets(other)) {
            let reason = "overlaps another ceiling of the mission for the same category";
            return Err(row.fault("first", reason));
        }
        ceilings.push(ceiling);
    }
    Ok(ceilings)
}

impl Ceiling {
    /// Whether two ceilings bind one category of one mission on one day.
    fn meets(&self, other: &Self) -> bool {
        let ends_before = |early: &Self, late: &Self| {
            early
                .last
                .is_some_and(|last| last.latest() < late.first.earliest())
        };
        self.acronym == other.acronym
            && self.categories.iter().any(|c| other.categories.contains(c))
            && !ends_before(self, other)
            && !ends_before(other, self)
    }
}

fn read_row(row: &Row, missions: &Missions) -> Result<Ceiling, Fault> {
    let acronym = missions.acronym(row)?;
    let resolution = row.text("resolution")?;
    let categories = categories(row)?;
    let people: u32 = row
        .text("people")?
        .parse()
        .ok()
        .filter(|people| (1..=MOST_PEOPLE).contains(people))
        .ok_or_else(|| row.fault("people", format!("is no number from 1 to {MOST_PEOPLE}")))?;
    let (first, last) = (row.date("first")?, row.optional_date("last")?);
    row.in_order("last", Some(first), last)?;
    let (source, confidence) = row.provenance_in_words(["source_en", "source_ru"], "confidence")?;
    let rust = format!(
        "BuiltInCeiling {{ acronym: {}, resolution: {}, categories: &[{}], people: {people}, first: {}, last: {}, source: {source}, confidence: {confidence}, remarks: {} }},\n",
        quoted(&acronym),
        quoted(&resolution),
        categories.join(", "),
        first.rust(),
        optional_date(last),
        row.remarks()?,
    );
    Ok(Ceiling {
        acronym,
        categories,
        first,
        last,
        rust,
    })
}

fn categories(row: &Row) -> Result<Vec<&'static str>, Fault> {
    let mut categories = Vec::new();
    for word in row.text("categories")?.split(';') {
        let Some((_, category)) = CATEGORIES.iter().find(|(name, _)| *name == word) else {
            return Err(row.fault("categories", format!("{word:?} is no category")));
        };
        if categories.contains(category) {
            return Err(row.fault("categories", format!("{word:?} is there twice")));
        }
        categories.push(*category);
    }
    Ok(categories)
}

pub(super) fn rust(ceilings: &[Ceiling]) -> String {
    let items: Vec<String> = ceilings
        .iter()
        .map(|ceiling| ceiling.rust.clone())
        .collect();
    slice("CEILINGS", "BuiltInCeiling", &items)
}
