//! `missions.csv`: a line for each mission.

use std::collections::BTreeMap;

use super::countries::{self, Country};
use super::fault::Fault;
use super::folding::folded;
use super::row::Row;
use super::written::{WrittenDate, name, optional, optional_date, quoted, slice};

/// The headings.
pub(super) const COLUMNS: [&str; 23] = [
    "acronym",
    "name_en",
    "name_ru",
    "acronym_ru",
    "other_names",
    "organization",
    "kind",
    "hosts",
    "headquarters_en",
    "headquarters_ru",
    "latitude",
    "longitude",
    "start",
    "operations_end",
    "withdrawn_by",
    "end_source_en",
    "end_source_ru",
    "end_confidence",
    "source_en",
    "source_ru",
    "confidence",
    "remarks_en",
    "remarks_ru",
];

const ORGANISATIONS: [(&str, &str); 8] = [
    ("un", "Organization::Un"),
    ("osce", "Organization::Osce"),
    ("eu", "Organization::Eu"),
    ("au", "Organization::Au"),
    ("csto", "Organization::Csto"),
    ("cis", "Organization::Cis"),
    ("coalition", "Organization::Coalition"),
    ("other", "Organization::Other"),
];

const KINDS: [(&str, &str); 7] = [
    ("peacekeeping", "MissionKind::Peacekeeping"),
    ("special_political", "MissionKind::SpecialPolitical"),
    ("support_office", "MissionKind::SupportOffice"),
    ("field_operation", "MissionKind::FieldOperation"),
    ("multinational_force", "MissionKind::MultinationalForce"),
    ("statistical_series", "MissionKind::StatisticalSeries"),
    ("other", "MissionKind::Other"),
];

/// The missions that have been checked, and the folded form of all that they are called.
pub(super) struct Missions {
    missions: Vec<Mission>,
    spellings: BTreeMap<String, usize>,
}

struct Mission {
    acronym: String,
    names: Vec<String>,
    rust: String,
}

pub(super) fn read(rows: &[Row], countries: &[Country]) -> Result<Missions, Fault> {
    let mut missions = Vec::new();
    let mut spellings = BTreeMap::new();
    for row in rows {
        let mission = read_row(row, countries)?;
        let index = missions.len();
        for name in &mission.names {
            let other = spellings.insert(folded(name), index);
            if other.is_some_and(|other| other != index) {
                return Err(row.fault("acronym", format!("{name:?} is another mission too")));
            }
        }
        missions.push(mission);
    }
    Ok(Missions {
        missions,
        spellings,
    })
}

impl Missions {
    /// The acronym of a row, which has to be that of a mission of the table.
    pub(super) fn acronym(&self, row: &Row) -> Result<String, Fault> {
        let acronym = row.text("acronym")?;
        if self
            .missions
            .iter()
            .any(|mission| mission.acronym == acronym)
        {
            Ok(acronym)
        } else {
            Err(row.fault("acronym", format!("{acronym:?} is no mission of the table")))
        }
    }
}

fn read_row(row: &Row, countries: &[Country]) -> Result<Mission, Fault> {
    let acronym = row.text("acronym")?;
    let (english, russian) = (row.text("name_en")?, row.russian("name_ru")?);
    let acronym_ru = match row.cell("acronym_ru") {
        "" => String::new(),
        _ => row.russian("acronym_ru")?,
    };
    let others = parts(row.cell("other_names"));
    let organization = row.choice("organization", &ORGANISATIONS)?;
    let kind = row.choice("kind", &KINDS)?;
    let hosts = hosts(row, countries)?;
    let headquarters = row.words(["headquarters_en", "headquarters_ru"])?;
    let latitude = row.degrees("latitude", 90.0)?;
    let longitude = row.degrees("longitude", 180.0)?;
    let start = row.optional_date("start")?;
    let end = end(row, start)?;
    let (source, confidence) = row.provenance_in_words(["source_en", "source_ru"], "confidence")?;
    let start = optional_date(start);
    let rust = format!(
        "BuiltInMission {{ acronym: {}, name: {}, acronym_ru: {}, organization: {organization}, kind: {kind}, hosts: &[{hosts}], headquarters: {headquarters}, latitude: {latitude:?}, longitude: {longitude:?}, start: {start}, {end}, source: {source}, confidence: {confidence}, remarks: {} }},\n",
        quoted(&acronym),
        name(&english, &russian),
        optional(&acronym_ru),
        row.remarks()?,
    );
    let mut names = vec![acronym.clone(), english, russian];
    names.extend(others);
    if !acronym_ru.is_empty() {
        names.push(acronym_ru);
    }
    Ok(Mission {
        acronym,
        names,
        rust,
    })
}

fn parts(cell: &str) -> Vec<String> {
    cell.split(';')
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn hosts(row: &Row, countries: &[Country]) -> Result<String, Fault> {
    row.text("hosts")?;
    let hosts: Result<Vec<String>, Fault> = row
        .cell("hosts")
        .split(';')
        .map(|code| row.country("hosts", code, |code| countries::has(countries, code)))
        .collect();
    Ok(hosts?.join(", "))
}

/// The day operations end and the day everybody has to be out, with a source of their own where one of them is given.
fn end(row: &Row, start: Option<WrittenDate>) -> Result<String, Fault> {
    let operations_end = row.optional_date("operations_end")?;
    let withdrawn_by = row.optional_date("withdrawn_by")?;
    row.in_order("operations_end", start, operations_end)?;
    row.in_order("withdrawn_by", operations_end.or(start), withdrawn_by)?;
    let provenance = if operations_end.or(withdrawn_by).is_some() {
        let columns = ["end_source_en", "end_source_ru"];
        let (source, confidence) = row.provenance_in_words(columns, "end_confidence")?;
        format!("end_source: Some({source}), end_confidence: Some({confidence})")
    } else if let Some(column) = ["end_source_en", "end_source_ru", "end_confidence"]
        .into_iter()
        .find(|column| !row.cell(column).is_empty())
    {
        return Err(row.fault(column, "speaks of an end that is not given"));
    } else {
        "end_source: None, end_confidence: None".to_owned()
    };
    Ok(format!(
        "operations_end: {}, withdrawn_by: {}, {provenance}",
        optional_date(operations_end),
        optional_date(withdrawn_by),
    ))
}

pub(super) fn rust(missions: &Missions) -> String {
    let items: Vec<String> = missions
        .missions
        .iter()
        .map(|mission| mission.rust.clone())
        .collect();
    let spellings: Vec<String> = missions
        .spellings
        .iter()
        .map(|(spelling, index)| format!("({}, {index}),\n", quoted(spelling)))
        .collect();
    let missions = slice("MISSIONS", "BuiltInMission", &items);
    let spellings = slice("MISSION_SPELLINGS", "(&str, usize)", &spellings);
    [missions, spellings].concat()
}
