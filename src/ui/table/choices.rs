//! Values that are chosen from a list, by what people and spreadsheets call them in any language.

use std::collections::{BTreeMap, BTreeSet};

use crate::edit::{Edit, FormationField, PeriodField, SetFormation, UnitField};
use crate::model::{
    Category, Decision, Echelon, FormationKind, Function, Nationality, Negotiation, NodeId, Plan,
};
use crate::reference;
use crate::text::{Language, Message, Texts};

use super::Column;
use super::editor::{period_on, set_period, set_unit};
use super::facts::Facts;

/// The values of the columns in which one of few stands, by their names in small letters.
pub(super) struct Choices {
    contributors: BTreeMap<String, Nationality>,
    echelons: BTreeMap<String, Echelon>,
    functions: BTreeMap<String, Function>,
    categories: BTreeMap<String, Category>,
    kinds: BTreeMap<String, FormationKind>,
    decisions: BTreeMap<String, Decision>,
    negotiations: BTreeMap<String, Negotiation>,
    in_place: BTreeMap<String, bool>,

    /// What stands in a cell of days for no day.
    no_day: BTreeSet<String>,
}

impl Choices {
    /// The values that cells of a plan can have.
    pub(super) fn of(plan: &Plan) -> Self {
        Self {
            contributors: contributors(plan),
            echelons: by_name(&Echelon::ALL, Echelon::message),
            functions: by_name(&Function::ALL, Function::message),
            categories: by_name(&Category::ALL, Category::message),
            kinds: by_name(&FormationKind::ALL, FormationKind::message),
            decisions: by_name(&Decision::ALL, Decision::message),
            negotiations: by_name(&Negotiation::ALL, Negotiation::message),
            in_place: by_name(&[true, false], |is_in_place| {
                Message::new(if is_in_place {
                    "table-in-place"
                } else {
                    "table-not-in-place"
                })
            }),
            no_day: by_name(&["table-open", "table-undated"], Message::new)
                .into_keys()
                .collect(),
        }
    }

    /// Whether a text in a cell of days says that there is no day.
    pub(super) fn is_no_day(&self, text: &str) -> bool {
        self.no_day.contains(&text.trim().to_lowercase())
    }

    /// The edit that sets a cell in which one of few values stands.
    pub(super) fn edit(
        &self,
        facts: Facts<'_>,
        node: NodeId,
        column: Column,
        text: &str,
    ) -> Result<Edit, Message> {
        let name = text.trim().to_lowercase();
        let unknown = || {
            if name.is_empty() {
                Message::new("table-error-needed")
            } else {
                Message::new("table-error-unknown").with("typed", text.trim())
            }
        };
        let unit = match node {
            NodeId::Formation(formation) => {
                let kind = *self.kinds.get(&name).ok_or_else(unknown)?;
                let field = FormationField::Kind(kind);
                return Ok(Edit::SetFormation(SetFormation { formation, field }));
            }
            NodeId::Mission(_) => return Err(Message::new("table-fixed-mission")),
            NodeId::Unit(id) => facts.plan.unit(id),
        };
        let unit = unit.ok_or_else(|| Message::new("table-fixed-gone"))?;
        let in_period = |field| Ok(set_period(unit, period_on(facts, unit)?, field));
        Ok(match column {
            Column::Contributor => {
                let nationality = *self.contributors.get(&name).ok_or_else(unknown)?;
                set_unit(unit, UnitField::Nationality(nationality))
            }
            Column::Echelon => {
                let echelon = *self.echelons.get(&name).ok_or_else(unknown)?;
                set_unit(unit, UnitField::Echelon(echelon))
            }
            Column::Function => {
                let function = *self.functions.get(&name).ok_or_else(unknown)?;
                set_unit(unit, UnitField::Function(function))
            }
            Column::Category => {
                let category = *self.categories.get(&name).ok_or_else(unknown)?;
                set_unit(unit, UnitField::Category(category))
            }
            Column::Decision => {
                let decision = *self.decisions.get(&name).ok_or_else(unknown)?;
                return in_period(PeriodField::Decision(decision));
            }
            Column::Negotiation => {
                let state = *self.negotiations.get(&name).ok_or_else(unknown)?;
                return in_period(PeriodField::Negotiation(state));
            }
            _ => {
                let is_in_place = *self.in_place.get(&name).ok_or_else(unknown)?;
                let confirmed = period_on(facts, unit)?.in_place.unwrap_or_default();
                return in_period(PeriodField::InPlace(is_in_place.then_some(confirmed)));
            }
        })
    }
}

/// Values by what they are called in each language, in small letters.
fn by_name<T: Copy>(values: &[T], message: impl Fn(T) -> Message) -> BTreeMap<String, T> {
    let mut names = BTreeMap::new();
    for language in Language::ALL {
        for value in values {
            let name = Texts::of(language).say(&message(*value)).to_lowercase();
            names.entry(name).or_insert(*value);
        }
    }
    names
}

/// Contributors by code, by name, and by both as the list of a cell has them.
fn contributors(plan: &Plan) -> BTreeMap<String, Nationality> {
    let joint = by_name(&[Nationality::Joint], |_| Message::new("table-joint"));
    let mut names = BTreeMap::new();
    let mut put = |code: crate::model::CountryCode, name: &str| {
        let value = Nationality::National(code);
        for name in [
            code.as_str().to_owned(),
            name.to_owned(),
            format!("{code} {name}"),
        ] {
            names.entry(name.to_lowercase()).or_insert(value);
        }
    };
    for country in plan.own_countries() {
        put(country.code, &country.name);
    }
    for country in reference::countries() {
        for language in Language::ALL {
            put(country.code, country.name.in_language(language));
        }
    }
    names.extend(joint);
    names
}
