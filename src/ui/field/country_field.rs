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

/// Draws a field for a country while there is no plan yet: one of the built-in table; what was picked.
pub fn built_in_country_field_ui(
    ui: &mut Ui,
    texts: &Texts,
    drafts: &mut Drafts,
    id: Id,
    name: &str,
    country: Option<CountryCode>,
) -> Option<CountryCode> {
    let known = country.and_then(reference::country);
    let words = known.map(|it| it.name.in_language(texts.language()));
    let none = texts.label("field-choose-country");
    let picker = PickerField {
        id,
        name,
        text: words.unwrap_or(&none),
        pick: country.map_or(Pick::Nothing, Pick::Country),
        revision: 0,
    };
    let find = |query: &str| {
        let name = |code| built_in_name(texts, code).to_owned();
        list(texts, built_in(query).map(|code| (code, name(code))), query)
    };
    match picker_field_ui(ui, drafts, texts, picker, find)? {
        Pick::Country(code) => Some(code),
        _ => None,
    }
}

fn built_in_name(texts: &Texts, code: CountryCode) -> &'static str {
    reference::country(code).map_or("", |it| it.name.in_language(texts.language()))
}

/// Whether a search finds a country by its code or one of its names.
fn is_found(query: &str, code: CountryCode, names: &[&str]) -> bool {
    let query_folded = query.to_lowercase();
    let code_folded = code.as_str().to_lowercase();
    let is_named = |name: &&str| name.to_lowercase().contains(&query_folded);
    reference::find_country(query) == Some(code)
        || code_folded.starts_with(&query_folded)
        || names.iter().any(is_named)
}

/// The countries of the built-in table that a search finds.
fn built_in(query: &str) -> impl Iterator<Item = CountryCode> {
    let countries = reference::countries().iter().filter(move |country| {
        let names = Language::ALL.map(|language| country.name.in_language(language));
        is_found(query, country.code, &names)
    });
    countries.map(|country| country.code)
}

/// The countries of a search in the order of the alphabet; one that is called exactly so comes first, then those whose names begin so.
fn found(plan: &Plan, texts: &Texts, field: &CountryField<'_>, query: &str) -> PickerList {
    let own = plan
        .own_countries()
        .filter(|country| is_found(query, country.code, &[&country.name]))
        .map(|country| country.code);
    let built_in = built_in(query).filter(|code| plan.own_country(*code).is_none());
    let named = own
        .chain(built_in)
        .map(|code| (code, country_name(plan, texts, code)));
    let mut list = list(texts, named, query);
    if let Some(without) = field.without.filter(|_| query.is_empty()) {
        let item = PickerItem {
            pick: Pick::Nothing,
            text: without.to_owned(),
            note: String::new(),
        };
        list.items.insert(0, item);
    }
    list
}

fn list(
    texts: &Texts,
    countries: impl Iterator<Item = (CountryCode, String)>,
    query: &str,
) -> PickerList {
    let exact = reference::find_country(query);
    let mut items: Vec<PickerItem> = countries
        .map(|(code, text)| PickerItem {
            pick: Pick::Country(code),
            text,
            note: code.to_string(),
        })
        .collect();
    items.sort_by(|one, other| texts.compare(&one.text, &other.text));
    let query = query.to_lowercase();
    items.sort_by_key(|item| {
        let is_exact = exact.is_some_and(|exact| item.pick == Pick::Country(exact));
        let begins = item.text.to_lowercase().starts_with(&query);
        (!is_exact, !begins)
    });
    PickerList {
        items,
        has_more: false,
    }
}
