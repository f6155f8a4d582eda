//! Finding things in the tables.

use super::folding::folded;
use super::tables::{
    CEILINGS, COUNTRIES, COUNTRY_SPELLINGS, MANDATES, MISSION_SPELLINGS, MISSIONS, UNIT_TYPES,
    UNIT_WORDS,
};
use super::{
    BuiltInCeiling, BuiltInCountry, BuiltInMandate, BuiltInMission, BuiltInUnitType,
    BuiltInUnitWord,
};
use crate::model::CountryCode;

/// Every built-in mission, by the day it began; those whose beginning is unknown come last.
pub fn missions() -> &'static [BuiltInMission] {
    MISSIONS
}

/// The built-in mission with exactly this acronym: `UNIFIL`.
pub fn mission(acronym: &str) -> Option<&'static BuiltInMission> {
    MISSIONS.iter().find(|mission| mission.acronym == acronym)
}

/// The built-in mission that people call so: an acronym or a name, English or Russian, whatever its case, accents, blanks and marks.
pub fn find_mission(text: &str) -> Option<&'static BuiltInMission> {
    let index = looked_up(MISSION_SPELLINGS, text)?;
    MISSIONS.get(*index)
}

/// Every built-in country, by its code.
pub fn countries() -> &'static [BuiltInCountry] {
    COUNTRIES
}

/// The built-in country with this code.
pub fn country(code: CountryCode) -> Option<&'static BuiltInCountry> {
    let index = COUNTRIES.binary_search_by_key(&code, |country| country.code);
    COUNTRIES.get(index.ok()?)
}

/// The built-in country that people call so: a code, a name in English or Russian, or a spelling met in real files, whatever its case, accents, blanks and marks.
pub fn find_country(text: &str) -> Option<CountryCode> {
    looked_up(COUNTRY_SPELLINGS, text).copied()
}

/// The known mandates of a mission by its acronym, by their last days.
pub fn mandates(acronym: &str) -> impl Iterator<Item = &'static BuiltInMandate> {
    MANDATES
        .iter()
        .filter(move |mandate| mandate.acronym == acronym)
}

/// The known ceilings of a mission by its acronym, by their first days.
pub fn ceilings(acronym: &str) -> impl Iterator<Item = &'static BuiltInCeiling> {
    CEILINGS
        .iter()
        .filter(move |ceiling| ceiling.acronym == acronym)
}

/// Every built-in type of unit, each after those that it is made up of.
pub fn unit_types() -> &'static [BuiltInUnitType] {
    UNIT_TYPES
}

/// The built-in type of unit with exactly this key: `infantry_company`.
pub fn unit_type(key: &str) -> Option<&'static BuiltInUnitType> {
    UNIT_TYPES.iter().find(|it| it.key == key)
}

/// The words of every echelon, function, category and kind of formation.
pub fn unit_words() -> &'static [BuiltInUnitWord] {
    UNIT_WORDS
}

/// A text as the tables compare it: without case, accents, blanks and all marks.
pub fn fold(text: &str) -> String {
    folded(text)
}

/// What stands beside a spelling in a table that is sorted by folded spellings.
fn looked_up<T>(table: &'static [(&'static str, T)], text: &str) -> Option<&'static T> {
    let folded = folded(text);
    let index = table
        .binary_search_by(|(spelling, _)| (*spelling).cmp(folded.as_str()))
        .ok()?;
    table.get(index).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Category, Confidence, PlanDate};
    use crate::text::{Language, Name};

    #[track_caller]
    fn check_country(text: &str, code: Option<&str>) {
        let found = find_country(text);
        assert_eq!(found.as_ref().map(CountryCode::as_str), code, "{text:?}");
    }

    #[test]
    fn countries_are_found_by_every_spelling() {
        check_country("KAZ", Some("KAZ"));
        check_country(" kazakhstan ", Some("KAZ"));
        check_country("Казахстан", Some("KAZ"));
        check_country("Cote d Ivoire", Some("CIV"));
        check_country("CÔTE D’IVOIRE", Some("CIV"));
        check_country("Turkey", Some("TUR"));
        check_country("Türkiye", Some("TUR"));
        check_country("Белоруссия", Some("BLR"));
        check_country("The former Yugoslav Republic of Macedonia", Some("MKD"));
        check_country("DR Congo", Some("COD"));
        check_country("Congo", Some("COG"));
        check_country("Niger", Some("NER"));
        check_country("", None);
        check_country("–", None);
        check_country("Atlantis", None);
    }

    #[track_caller]
    fn check_mission(text: &str, acronym: Option<&str>) {
        assert_eq!(find_mission(text).map(|m| m.acronym), acronym, "{text:?}");
    }

    #[test]
    fn missions_are_found_by_acronym_and_name_in_both_languages() {
        check_mission("UNIFIL", Some("UNIFIL"));
        check_mission("unifil ", Some("UNIFIL"));
        check_mission("ВСООНЛ", Some("UNIFIL"));
        check_mission("United Nations Interim Force in Lebanon", Some("UNIFIL"));
        check_mission(
            "Временные силы Организации Объединённых Наций в Ливане",
            Some("UNIFIL"),
        );
        check_mission("UNAVEM", Some("UNAVEM"));
        check_mission("UNAVEM II", Some("UNAVEM II"));
        check_mission("UNCPSG", Some("UNPSG"));
        check_mission("", None);
        check_mission("UNATLANTIS", None);
    }

    #[test]
    fn hosts_and_names_are_whole() {
        for mission in missions() {
            assert!(!mission.hosts.is_empty(), "{}", mission.acronym);
            for host in mission.hosts {
                assert!(country(*host).is_some(), "{}: {host}", mission.acronym);
            }
            for language in Language::ALL {
                for name in [&mission.name, &mission.headquarters] {
                    assert_ne!(name.in_language(language), "", "{}", mission.acronym);
                }
            }
        }
        for country in countries() {
            for language in Language::ALL {
                assert_ne!(country.name.in_language(language), "", "{}", country.code);
            }
        }
    }

    #[test]
    fn all_members_of_the_united_nations_are_there() {
        let count = |status| countries().iter().filter(|c| c.un_status == status).count();
        assert_eq!(count(super::super::UnStatus::Member), 193);
        assert_eq!(count(super::super::UnStatus::Observer), 2);
    }

    #[test]
    fn operations_end_and_withdrawal_are_different_days() {
        let unifil = mission("UNIFIL").unwrap();
        assert_eq!(unifil.operations_end, PlanDate::day(2026, 12, 31).ok());
        assert_eq!(unifil.withdrawn_by, PlanDate::day(2027, 12, 31).ok());
        assert_eq!(unifil.end_confidence, Some(Confidence::Published));
        let last = mandates("UNIFIL").last().unwrap();
        assert_eq!(last.resolution, "S/RES/2790 (2025)");
        assert_eq!(last.last.to_string(), "2026-12-31");
    }

    #[test]
    fn dates_are_no_more_exact_than_their_source() {
        let start = mission("MINUSTAH").unwrap().start.unwrap();
        assert_eq!(start.to_string(), "2004-06");
    }

    #[test]
    fn one_ceiling_at_most_binds_a_category_on_a_day() {
        for mission in missions() {
            for category in Category::ALL {
                let mut days: Vec<_> = ceilings(mission.acronym)
                    .filter(|ceiling| ceiling.categories.contains(&category))
                    .map(|ceiling| (ceiling.first.earliest(), ceiling.last))
                    .collect();
                days.sort_by_key(|(first, _)| *first);
                for pair in days.windows(2) {
                    let ends = pair[0].1.map(PlanDate::latest);
                    assert!(
                        ends.is_some_and(|last| last < pair[1].0),
                        "{} {category:?} {pair:?}",
                        mission.acronym
                    );
                }
            }
        }
    }

    /// All that the tables say of where their rows come from and what else is to be known.
    fn sources_and_remarks() -> Vec<&'static Name> {
        let mut words = Vec::new();
        for row in missions() {
            words.push(&row.source);
            words.extend(row.end_source.iter().chain(&row.remarks));
            for row in ceilings(row.acronym) {
                words.push(&row.source);
                words.extend(&row.remarks);
            }
            for row in mandates(row.acronym) {
                words.push(&row.source);
                words.extend(&row.remarks);
            }
        }
        for row in unit_types() {
            words.push(&row.source);
            words.extend(row.parts_source.iter().chain(&row.remarks));
        }
        words
    }

    #[test]
    fn sources_and_remarks_are_in_both_languages() {
        // Words of ours and of dates, which no title of the press or of a document has.
        let ours = [
            "general knowledge",
            "to be checked",
            "press release",
            "number of",
            "mission list",
            "January",
            "April",
            "May",
            "June",
            "October",
            "November",
            "December",
        ];
        for words in sources_and_remarks() {
            let [english, russian] = Language::ALL.map(|language| words.in_language(language));
            assert!(ours.iter().all(|it| !russian.contains(it)), "{russian}");
            let is_russian = |c| ('а'..='я').contains(&c);
            assert!(russian.chars().any(is_russian), "{russian}");
            assert!(!english.chars().any(is_russian), "{english}");
        }
    }

    #[test]
    fn unit_types_add_up() {
        for unit_type in unit_types() {
            let sum: u32 = unit_type.parts.iter().map(strength_of).sum();
            assert!(sum <= unit_type.strength, "{}", unit_type.key);
            assert_eq!(unit_type.parts.is_empty(), unit_type.parts_source.is_none());
        }
        let battalion = unit_type("infantry_battalion").unwrap();
        assert_eq!(battalion.strength, 850);
        assert_eq!(battalion.confidence, Confidence::Unconfirmed);
        let company = unit_type("infantry_company").unwrap();
        assert_eq!(company.strength, 120);
        assert_eq!(company.confidence, Confidence::Published);
        assert_eq!(company.parts_confidence, Some(Confidence::Unconfirmed));
    }

    fn strength_of(part: &super::super::UnitTypePart) -> u32 {
        let one = match &part.what {
            super::super::PartType::Type(key) => unit_type(key).unwrap().strength,
            super::super::PartType::Named { strength, .. } => *strength,
        };
        one * u32::from(part.count)
    }

    #[test]
    fn between_ceilings_lies_the_unknown() {
        let day = jiff::civil::date(2018, 2, 1);
        let binding = ceilings("UNMISS").find(|ceiling| {
            ceiling.first.earliest() <= day && ceiling.last.is_none_or(|last| day <= last.latest())
        });
        assert_eq!(binding, None);
    }
}
