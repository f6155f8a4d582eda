//! Fields for countries.

use egui::{Id, Ui};

use crate::model::{CountryCode, Plan};
use crate::reference;
use crate::text::{Language, Texts};
use crate::ui::Shown;

use super::picker::{PickerField, picker_field_ui};
use super::{Drafts, Pick, PickerItem, PickerList};

/// What a country field shows, and what else than a country can be picked.
#[derive(Clone, Copy, Debug)]
pub struct CountryField<'a> {
    /// Its id.
    pub id: Id,

    /// What screen readers call it.
    pub name: &'a str,

    /// The country picked now; absent for none.
    pub country: Option<CountryCode>,

    /// What stands there when no country is picked, and can be picked instead of one.
    pub without: Option<&'a str>,
}

/// What was picked in a country field.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PickedCountry {
    /// A country.
    Country(CountryCode),

    /// None.
    Without,
}

/// Draws a field for a country, found by its code or its name in any language; what was picked.
pub fn country_field_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    drafts: &mut Drafts,
    field: &CountryField<'_>,
) -> Option<PickedCountry> {
    let text = match (field.country, field.without) {
        (Some(code), _) => country_name(shown.plan, shown.texts, code),
        (None, Some(without)) => without.to_owned(),
        (None, None) => shown.label("field-choose-country"),
    };
    let picker = PickerField {
        id: field.id,
        name: field.name,
        text: &text,
        pick: field.country.map_or(Pick::Nothing, Pick::Country),
        revision: shown.revision,
    };
    let find = |query: &str| found(shown.plan, shown.texts, field, query);
    match picker_field_ui(ui, drafts, shown.texts, picker, find)? {
        Pick::Country(code) => Some(PickedCountry::Country(code)),
        _ => Some(PickedCountry::Without),
    }
}

/// The name of a country in a language: the plan's own, else that of the built-in table, else its code.
pub fn country_name(plan: &Plan, texts: &Texts, code: CountryCode) -> String {
    let own = plan.own_country(code).map(|country| country.name.as_str());
    let built_in = reference::country(code).map(|it| it.name.in_language(texts.language()));
    own.or(built_in).unwrap_or(code.as_str()).to_owned()
}

/// The countries of a search in the order of the alphabet; one that is called exactly so comes first.
fn found(plan: &Plan, texts: &Texts, field: &CountryField<'_>, query: &str) -> PickerList {
    let query_folded = query.to_lowercase();
    let exact = reference::find_country(query);
    let is_found = |code: CountryCode, names: &[&str]| {
        let code_folded = code.as_str().to_lowercase();
        let is_named = |name: &&str| name.to_lowercase().contains(&query_folded);
        exact == Some(code) || code_folded.starts_with(&query_folded) || names.iter().any(is_named)
    };
    let own = plan
        .own_countries()
        .filter(|country| is_found(country.code, &[&country.name]))
        .map(|country| country.code);
    let built_in = reference::countries()
        .iter()
        .filter(|country| plan.own_country(country.code).is_none())
        .filter(|country| {
            let names = Language::ALL.map(|language| country.name.in_language(language));
            is_found(country.code, &names)
        })
        .map(|country| country.code);
    let mut items: Vec<PickerItem> = own
        .chain(built_in)
        .map(|code| PickerItem {
            pick: Pick::Country(code),
            text: country_name(plan, texts, code),
            note: code.to_string(),
        })
        .collect();
    items.sort_by(|one, other| texts.compare(&one.text, &other.text));
    items.sort_by_key(|item| match (item.pick, exact) {
        (Pick::Country(code), Some(exact)) => code != exact,
        _ => true,
    });
    if let Some(without) = field.without.filter(|_| query.is_empty()) {
        let item = PickerItem {
            pick: Pick::Nothing,
            text: without.to_owned(),
            note: String::new(),
        };
        items.insert(0, item);
    }
    PickerList {
        items,
        has_more: false,
    }
}
