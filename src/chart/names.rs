//! What people call countries and other contributors.

use crate::analysis::{Contributor, country_name};
use crate::model::Plan;
use crate::text::{Message, Value};

/// A contributor's name: a country's, a joint unit's, or "others, not listed".
pub fn contributor_name(plan: &Plan, contributor: Contributor) -> Value {
    match contributor {
        Contributor::Country(code) => country_name(plan, code).into(),
        Contributor::JointUnit(id) => match plan.unit(id) {
            Some(unit) => Value::Text(unit.name.clone()),
            None => Value::Text(id.to_string()),
        },
        Contributor::Others => Message::new("chart-others-not-listed").into(),
    }
}

/// A contributor as tables for machines have it: alpha-3, a joint unit's short name, or `others`.
pub fn contributor_code(plan: &Plan, contributor: Contributor) -> String {
    match contributor {
        Contributor::Country(code) => code.to_string(),
        Contributor::JointUnit(id) => plan
            .unit(id)
            .map_or_else(|| id.to_string(), |unit| unit.label().to_owned()),
        Contributor::Others => "others".to_owned(),
    }
}
