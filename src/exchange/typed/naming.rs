//! What a new unit is called that has been given no name.

use crate::model::{Category, CountryCode, Echelon, Function};
use crate::reference::{self, BuiltInUnitWord, Gender, UnitMeaning};
use crate::text::{Language, Name};

/// What is known of a unit that is to be called something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nameless<'a> {
    /// Whose it is; of several countries all are named.
    pub(super) countries: &'a [CountryCode],
    pub(super) designator: Option<&'a str>,
    pub(super) function: Option<Function>,

    /// How large it is, where that was said.
    pub(super) echelon: Option<Echelon>,

    /// As what its people are called, where they are individuals.
    pub(super) category: Option<Category>,
}

/// The noun for a unit of which only is known what it does.
const UNIT: BuiltInUnitWord = BuiltInUnitWord {
    meaning: UnitMeaning::Echelon(Echelon::Company),
    name: Name::Translated(&["unit", "подразделение"]),
    gender: Some(Gender::Neuter),
    phrases: &[],
};

/// A name such as "Kazakh infantry company", "Казахстанская пехотная рота", "Indian staff officers", "Руандийская рота связи".
pub(super) fn name(unit: Nameless<'_>, language: Language) -> String {
    let row = |meaning| {
        reference::unit_words()
            .iter()
            .find(|it| it.meaning == meaning)
    };
    let noun = match (unit.echelon, unit.category) {
        (Some(echelon), _) => row(UnitMeaning::Echelon(echelon)),
        (None, Some(category)) => row(UnitMeaning::Category(category)),
        (None, None) => None,
    };
    let noun = noun.unwrap_or(&UNIT);
    let function = unit.function.and_then(|it| row(UnitMeaning::Function(it)));
    let function = function.map(|it| it.name.in_language(language));
    let country = demonyms(unit.countries, language);
    let gender = noun.gender.unwrap_or(Gender::Neuter);
    let agreeing = |words: &str| match language {
        Language::English => words.to_owned(),
        Language::Russian => agree(words, gender),
    };
    let before = function.filter(|it| !it.starts_with('+'));
    let after = function.and_then(|it| it.strip_prefix('+'));
    let words = [
        unit.designator.map(str::to_owned),
        country.as_deref().map(agreeing),
        before.map(agreeing),
        Some(noun.name.in_language(language).to_owned()),
        after.map(str::to_owned),
    ];
    let mut name = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if country.is_none() {
        // A country without such a word is named by its code.
        let codes: Vec<&str> = unit.countries.iter().map(CountryCode::as_str).collect();
        name = format!("{} {name}", codes.join("–"));
    }
    capitalized(&name)
}

/// The word for people of all these countries together: "Chilean–Ecuadorian", "чилийско-эквадорский"; none where one of them has none.
fn demonyms(countries: &[CountryCode], language: Language) -> Option<String> {
    let all: Option<Vec<&str>> = countries
        .iter()
        .map(|country| reference::demonym(*country, language))
        .collect();
    let all = all.filter(|it| !it.is_empty())?;
    if language == Language::English {
        return Some(all.join("–"));
    }
    let (last, before) = all.split_last()?;
    let first_part = |word: &&str| {
        let stem = word
            .strip_suffix("ий")
            .or_else(|| word.strip_suffix("ый"))
            .unwrap_or(word);
        format!("{stem}о-")
    };
    let before: String = before.iter().map(first_part).collect();
    Some(format!("{before}{last}"))
}

/// Russian adjectives in the masculine nominative brought to a gender or to the plural.
fn agree(words: &str, gender: Gender) -> String {
    let ending = match gender {
        Gender::Masculine => return words.to_owned(),
        Gender::Feminine => "ая",
        Gender::Neuter => "ое",
        Gender::Plural => "ие",
    };
    let word = |word: &str| {
        let stem = ["ий", "ый", "ой"]
            .iter()
            .find_map(|it| word.strip_suffix(it));
        let Some(stem) = stem else {
            return word.to_owned();
        };
        // After г, к and х it is "ие", else "ые".
        let is_soft = stem.ends_with(['г', 'к', 'х', 'ж', 'ч', 'ш', 'щ']);
        if gender == Gender::Plural && !is_soft {
            format!("{stem}ые")
        } else {
            format!("{stem}{ending}")
        }
    };
    words.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A text that begins with a capital letter.
pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(
        country: &str,
        function: impl Into<Option<Function>>,
        echelon: impl Into<Option<Echelon>>,
        expected: [&str; 2],
    ) {
        let countries: Vec<CountryCode> =
            country.split(' ').map(|it| it.parse().unwrap()).collect();
        let unit = Nameless {
            countries: &countries,
            designator: None,
            function: function.into(),
            echelon: echelon.into(),
            category: None,
        };
        for language in Language::ALL {
            assert_eq!(name(unit, language), expected[language as usize]);
        }
    }

    #[test]
    fn a_unit_is_called_by_whose_it_is_and_what_it_does() {
        check(
            "IND",
            None,
            Echelon::Battalion,
            ["Indian battalion", "Индийский батальон"],
        );
        check(
            "KAZ",
            Function::Infantry,
            Echelon::Company,
            ["Kazakh infantry company", "Казахстанская пехотная рота"],
        );
        check(
            "ITA",
            Function::Signals,
            Echelon::Platoon,
            ["Italian signals platoon", "Итальянский взвод связи"],
        );
        check(
            "RWA",
            Function::FormedPolice,
            None,
            [
                "Rwandan formed police unit",
                "Руандийское сформированное полицейское подразделение",
            ],
        );
        check("KIR", None, Echelon::Team, ["KIR team", "KIR группа"]);
        check(
            "CHL ECU",
            Function::Engineer,
            Echelon::Company,
            [
                "Chilean–Ecuadorian engineer company",
                "Чилийско-эквадорская инженерная рота",
            ],
        );
        check(
            "IRL KIR",
            None,
            Echelon::Battalion,
            ["IRL–KIR battalion", "IRL–KIR батальон"],
        );
    }

    #[test]
    fn individuals_are_called_by_their_category() {
        let unit = Nameless {
            countries: &["KAZ".parse().unwrap()],
            designator: None,
            function: None,
            echelon: None,
            category: Some(Category::StaffOfficer),
        };
        assert_eq!(name(unit, Language::English), "Kazakh staff officers");
        assert_eq!(name(unit, Language::Russian), "Казахстанские офицеры штаба");
    }
}
