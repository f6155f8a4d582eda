//! An order of battle as CSV.

use crate::chart::{OrderBox, OrderOfBattle, Symbol};

use super::TableError;
use super::csv_text::csv_text;

/// The columns.
const HEADINGS: [&str; 13] = [
    "level",
    "id",
    "parent",
    "kind",
    "name",
    "short_name",
    "echelon",
    "function",
    "contributor",
    "own",
    "total",
    "guest",
    "own_by_flag",
];

/// An order of battle as CSV in UTF-8, a row for each box that is drawn, in the order in which they stand: with codes instead of words.
///
/// The last column has the own people by flag, as in `IND=771 KAZ=9`: the contributor is that of the unit, and not of everyone in it.
pub fn order_csv(order: &OrderOfBattle) -> Result<String, TableError> {
    let rows = order.boxes.iter().map(|one| cells(order, one));
    csv_text(&HEADINGS, rows.map(Vec::from))
}

fn cells(order: &OrderOfBattle, one: &OrderBox) -> [String; 13] {
    let parent = one.parent.and_then(|index| order.boxes.get(index));
    let (kind, echelon, function) = match one.symbol {
        Symbol::Mission(_) => ("mission", "", ""),
        Symbol::Formation(kind) => (kind.name(), "", ""),
        Symbol::Unit(echelon, function) => ("unit", echelon.name(), function.name()),
    };
    let short = if one.name == one.full_name {
        String::new()
    } else {
        one.name.clone()
    };
    let flags = one.own_flags.iter();
    let flags: Vec<String> = flags
        .map(|(flag, people)| format!("{flag}={people}"))
        .collect();
    let country = one.country.map(|it| it.to_string());
    [
        one.level.to_string(),
        one.node.to_string(),
        parent.map(|it| it.node.to_string()).unwrap_or_default(),
        kind.to_owned(),
        one.full_name.clone(),
        short,
        echelon.to_owned(),
        function.to_owned(),
        country.unwrap_or_default(),
        one.own.to_string(),
        one.all.to_string(),
        if one.is_guest() { "yes" } else { "" }.to_owned(),
        flags.join(" "),
    ]
}
