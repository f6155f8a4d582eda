//! Finding missions in the built-in table.

use jiff::civil::Date;

use crate::reference::{self, BuiltInMission};
use crate::text::Language;

/// The acronyms of the missions that a text finds, the best first.
///
/// It is looked for in acronyms and names of both languages, in the headquarters, and in the names and codes of the hosts.
/// Missions that go on come before those that are over on the day, and both by acronym; what begins with the text comes first of all.
pub(super) fn search(text: &str, language: Language, day: Date) -> Vec<&'static str> {
    let text = text.trim().to_lowercase();
    let mut found: Vec<_> = reference::missions()
        .iter()
        .filter(|mission| words(mission, language).iter().any(|it| it.contains(&text)))
        .map(|mission| {
            let begins = acronyms(mission).any(|it| it.to_lowercase().starts_with(&text));
            (!begins, is_over(mission, day), mission.acronym)
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, _, acronym)| acronym).collect()
}

/// Whether nobody is to be there any more on a day.
pub(super) fn is_over(mission: &BuiltInMission, day: Date) -> bool {
    let end = mission.withdrawn_by.or(mission.operations_end);
    end.is_some_and(|end| end.latest() < day)
}

fn acronyms(mission: &BuiltInMission) -> impl Iterator<Item = &str> {
    std::iter::once(mission.acronym).chain(mission.acronym_ru)
}

/// All that a mission is found by, in small letters.
fn words(mission: &BuiltInMission, language: Language) -> Vec<String> {
    let names = Language::ALL.map(|language| mission.name.in_language(language));
    let hosts = mission.hosts.iter().filter_map(|host| {
        let country = reference::country(*host)?;
        Some([host.as_str(), country.name.in_language(language)])
    });
    acronyms(mission)
        .chain(names)
        .chain([mission.headquarters.in_language(language)])
        .chain(hosts.flatten())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, first: Option<&str>) {
        let day = jiff::civil::date(2018, 10, 31);
        let found = search(text, Language::English, day);
        assert_eq!(found.first().copied(), first, "{text}: {found:?}");
    }

    #[test]
    fn missions_are_found_by_all_their_names_and_places() {
        check("unifil", Some("UNIFIL"));
        check("ВСООНЛ", Some("UNIFIL"));
        check("interim force in leb", Some("UNIFIL"));
        check("Naqoura", Some("UNIFIL"));
        check("western sahara", Some("MINURSO"));
        check("CYP", Some("UNFICYP"));
        check("no such thing", None);
    }

    #[test]
    fn what_goes_on_comes_before_what_is_over() {
        let found = search("", Language::English, jiff::civil::date(2018, 10, 31));
        assert_eq!(found.len(), reference::missions().len());
        let place = |acronym| found.iter().position(|it| *it == acronym);
        assert!(place("UNIFIL") < place("ONUC"));
        assert!(place("MINURSO") < place("UNIFIL"));
    }
}
