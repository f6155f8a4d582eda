//! `unit_types.csv`: types of units with their strengths, and what they are made up of.

use super::ceilings::CATEGORIES;
use super::fault::Fault;
use super::folding::folded;
use super::kinds::{ECHELONS, FUNCTIONS};
use super::row::Row;
use super::written::{name, optional_date, quoted, slice};

/// The headings.
pub(super) const COLUMNS: [&str; 17] = [
    "key",
    "name_en",
    "name_ru",
    "echelon",
    "function",
    "category",
    "strength",
    "parts",
    "parts_source_en",
    "parts_source_ru",
    "parts_confidence",
    "source_en",
    "source_ru",
    "date",
    "confidence",
    "remarks_en",
    "remarks_ru",
];

/// The most people that a line of a plan may have; a strength above it is a slip.
const MOST_PEOPLE: u32 = 999_999;

/// The most units of one kind that a unit is made up of.
const MOST_PARTS: u8 = 20;

/// A type that has been checked.
pub(super) struct UnitType {
    key: String,
    names: [String; 2],
    strength: u32,
    rust: String,
}

/// Checks that types are made up of types above them and of no more people than they have.
pub(super) fn read(rows: &[Row]) -> Result<Vec<UnitType>, Fault> {
    let mut types: Vec<UnitType> = Vec::new();
    for row in rows {
        let unit_type = read_row(row, &types)?;
        let is_taken = |other: &UnitType| {
            let both = unit_type.names.iter().zip(&other.names);
            other.key == unit_type.key || both.into_iter().any(|(a, b)| folded(a) == folded(b))
        };
        if types.iter().any(is_taken) {
            return Err(row.fault("key", "its key or name is there twice"));
        }
        types.push(unit_type);
    }
    Ok(types)
}

fn read_row(row: &Row, above: &[UnitType]) -> Result<UnitType, Fault> {
    let key = row.text("key")?;
    let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !key.chars().all(is_key) {
        return Err(row.fault("key", "has other signs than small letters, digits and _"));
    }
    let names = [row.text("name_en")?, row.russian("name_ru")?];
    let echelon = row.choice("echelon", &ECHELONS)?;
    let function = row.choice("function", &FUNCTIONS)?;
    let category = row.choice("category", &CATEGORIES)?;
    let strength = people(row, "strength", row.cell("strength"))?;
    let (parts, in_parts) = parts(row, above, rank(echelon))?;
    if in_parts > strength {
        let reason = format!("have {in_parts} people together, and the unit has {strength}");
        return Err(row.fault("parts", reason));
    }
    let division = if parts.is_empty() {
        if let Some(column) = ["parts_source_en", "parts_source_ru", "parts_confidence"]
            .into_iter()
            .find(|column| !row.cell(column).is_empty())
        {
            return Err(row.fault(column, "speaks of parts that are not given"));
        }
        "parts_source: None, parts_confidence: None".to_owned()
    } else {
        let columns = ["parts_source_en", "parts_source_ru"];
        let (source, confidence) = row.provenance_in_words(columns, "parts_confidence")?;
        format!("parts_source: Some({source}), parts_confidence: Some({confidence})")
    };
    let (source, confidence) = row.provenance_in_words(["source_en", "source_ru"], "confidence")?;
    let date = row.optional_date("date")?;
    let rust = format!(
        "BuiltInUnitType {{ key: {}, name: {}, echelon: {echelon}, function: {function}, category: {category}, strength: {strength}, parts: &[{}], {division}, source: {source}, date: {}, confidence: {confidence}, remarks: {} }},\n",
        quoted(&key),
        name(&names[0], &names[1]),
        parts.join(", "),
        optional_date(date),
        row.remarks()?,
    );
    Ok(UnitType {
        key,
        names,
        strength,
        rust,
    })
}

fn people(row: &Row, column: &'static str, text: &str) -> Result<u32, Fault> {
    text.parse()
        .ok()
        .filter(|people| (1..=MOST_PEOPLE).contains(people))
        .ok_or_else(|| {
            let reason = format!("{text:?} is no number from 1 to {MOST_PEOPLE}");
            row.fault(column, reason)
        })
}

/// The place of an echelon in the order of sizes.
fn rank(echelon: &str) -> Option<usize> {
    ECHELONS.iter().position(|(_, rust)| *rust == echelon)
}

/// What a type is made up of, in Rust, and how many people that are.
fn parts(row: &Row, above: &[UnitType], rank: Option<usize>) -> Result<(Vec<String>, u32), Fault> {
    let mut parts = Vec::new();
    let mut sum = 0_u32;
    for part in row.cell("parts").split(';').filter(|it| !it.is_empty()) {
        let fault = |reason: &str| row.fault("parts", format!("{part:?} {reason}"));
        let (count, what) = part.split_once(' ').ok_or_else(|| fault("has no number"))?;
        let count: u8 = count
            .parse()
            .ok()
            .filter(|count| (1..=MOST_PARTS).contains(count))
            .ok_or_else(|| fault(&format!("has no number from 1 to {MOST_PARTS}")))?;
        let strength = if let Some(known) = above.iter().find(|it| it.key == what) {
            parts.push(format!(
                "UnitTypePart {{ count: {count}, what: PartType::Type({}) }}",
                quoted(what)
            ));
            known.strength
        } else {
            let cells: Vec<&str> = what.split('/').collect();
            let [english, russian, echelon, function, strength] = cells[..] else {
                return Err(fault("is neither a type above nor five cells"));
            };
            let echelon = ECHELONS
                .iter()
                .position(|(word, _)| *word == echelon)
                .filter(|place| rank.is_none_or(|rank| *place <= rank))
                .ok_or_else(|| fault("has no echelon that fits"))?;
            let function = FUNCTIONS
                .iter()
                .find(|(word, _)| *word == function)
                .ok_or_else(|| fault("has no function"))?
                .1;
            let is_named = |name: &str| !name.is_empty() && name.trim() == name;
            if !is_named(english) || !is_named(russian) {
                return Err(fault("has no names"));
            }
            let strength = people(row, "parts", strength)?;
            parts.push(format!(
                "UnitTypePart {{ count: {count}, what: PartType::Named {{ name: {}, echelon: {}, function: {function}, strength: {strength} }} }}",
                name(english, russian),
                ECHELONS[echelon].1,
            ));
            strength
        };
        sum += strength * u32::from(count);
    }
    Ok((parts, sum))
}

pub(super) fn rust(types: &[UnitType]) -> String {
    let items: Vec<String> = types.iter().map(|it| it.rust.clone()).collect();
    slice("UNIT_TYPES", "BuiltInUnitType", &items)
}
