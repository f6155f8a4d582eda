//! Adding a mission as the built-in table has it.

use crate::model::{
    Ceiling, Completeness, Confidence, Degrees, IdGenerator, Location, Mandate, Mission, MissionId,
    Plan, Source, SourceId,
};
use crate::reference::{self, BuiltInMission};
use crate::text::{Language, Message, Name, Texts};

use super::{AddMission, AddSource, Edit, Position, Together};

/// The edit that adds a mission of the built-in table, with the id that the mission gets; none where the table has no such acronym.
///
/// Names, sources and remarks are written into the plan in the language given.
/// Hosts, headquarters, days, mandates and ceilings come along, each with its source; a source that the plan has already, by title in any language and confidence, is not added again.
pub fn mission_from_table(
    plan: &Plan,
    acronym: &str,
    held: Completeness,
    language: Language,
    mut ids: IdGenerator,
) -> Option<(MissionId, Edit)> {
    let row = reference::mission(acronym)?;
    let id = ids.next_id();
    let mut sources = Sources {
        plan,
        language,
        ids,
        added: Vec::new(),
    };
    let mandates = reference::mandates(acronym)
        .map(|row| Mandate {
            title: row.resolution.to_owned(),
            first_day: Some(row.first),
            last_day: Some(row.last),
            source: Some(sources.named(&row.source, row.confidence, row.remarks.as_ref())),
        })
        .collect();
    let ceilings = reference::ceilings(acronym)
        .map(|row| Ceiling {
            title: row.resolution.to_owned(),
            categories: row.categories.iter().copied().collect(),
            people: row.people,
            first_day: Some(row.first),
            last_day: row.last,
            handovers_count: false,
            source: Some(sources.named(&row.source, row.confidence, row.remarks.as_ref())),
        })
        .collect();
    let mission = Mission {
        id,
        acronym: row.acronym.to_owned(),
        name: row.name.in_language(language).to_owned(),
        organization: row.organization,
        hosts: row.hosts.to_vec(),
        headquarters: Some(headquarters(row, language)),
        first_day: row.start,
        operations_end: row.operations_end,
        withdrawn_by: row.withdrawn_by,
        mandates,
        ceilings,
        held,
        others: Vec::new(),
        place: Position::Last.place(plan, None),
        source: Some(sources.named(&row.source, row.confidence, None)),
        remarks: remarks(row, language),
    };
    let adding = sources.added.into_iter();
    let mut edits: Vec<Edit> = adding
        .map(|source| Edit::AddSource(AddSource { source }))
        .collect();
    let mission = Box::new(mission);
    edits.push(Edit::AddMission(AddMission { mission }));
    let name = Message::new("edit-add-mission").with("name", row.acronym);
    Some((id, Edit::Together(Together { name, edits })))
}

/// The sources of the plan, and those to be added to it.
struct Sources<'a> {
    plan: &'a Plan,
    language: Language,
    ids: IdGenerator,
    added: Vec<Source>,
}

impl Sources<'_> {
    /// The source of a title and confidence, added where it is not there yet; to a new one the remarks are added.
    fn named(&mut self, title: &Name, confidence: Confidence, remarks: Option<&Name>) -> SourceId {
        let is_meant = |it: &Source| title.has_form(&it.title) && it.confidence == confidence;
        if let Some(source) = self.plan.sources().find(|it| is_meant(it)) {
            return source.id;
        }
        let remarks = in_language(remarks, self.language);
        if let Some(source) = self.added.iter_mut().find(|it| is_meant(it)) {
            if !source.remarks.contains(remarks) {
                source.remarks = joined([source.remarks.as_str(), remarks]);
            }
            return source.id;
        }
        let source = Source {
            id: self.ids.next_id(),
            title: title.in_language(self.language).to_owned(),
            date: None,
            link: String::new(),
            confidence,
            remarks: remarks.to_owned(),
        };
        let id = source.id;
        self.added.push(source);
        id
    }
}

fn headquarters(row: &BuiltInMission, language: Language) -> Location {
    Location {
        name: row.headquarters.in_language(language).to_owned(),
        latitude: Degrees::new(row.latitude),
        longitude: Degrees::new(row.longitude),
    }
}

/// The remarks of the table, and where the mission's ends come from, for which it has no field.
fn remarks(row: &BuiltInMission, language: Language) -> String {
    let source = in_language(row.end_source.as_ref(), language);
    let ends = match row.end_confidence {
        Some(Confidence::Published) | None => source.to_owned(),
        Some(confidence) => {
            let confidence = Texts::of(language).say(&confidence.message());
            format!("{source} ({confidence})")
        }
    };
    joined([in_language(row.remarks.as_ref(), language), ends.as_str()])
}

/// What is said in a language, where anything is said.
fn in_language(words: Option<&Name>, language: Language) -> &str {
    words.map_or("", |words| words.in_language(language))
}

/// Remarks below each other.
fn joined(remarks: [&str; 2]) -> String {
    let remarks = remarks.into_iter().filter(|remark| !remark.is_empty());
    remarks.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Head;

    fn empty_plan() -> Plan {
        let mut ids = IdGenerator::seeded(1);
        let country = "KAZ".parse().unwrap();
        Plan::new(Head::new(ids.next_id(), "Plan".to_owned(), country)).unwrap()
    }

    fn add(plan: &Plan, acronym: &str, language: Language, seed: u64) -> (Mission, Plan) {
        let ids = IdGenerator::seeded(seed);
        let held = Completeness::Part;
        let (id, edit) = mission_from_table(plan, acronym, held, language, ids).unwrap();
        let plan = edit.apply(plan).unwrap();
        (plan.mission(id).unwrap().clone(), plan)
    }

    #[test]
    fn all_that_the_table_knows_comes_along() {
        let (mission, plan) = add(&empty_plan(), "UNIFIL", Language::English, 2);
        assert_eq!(mission.name, "United Nations Interim Force in Lebanon");
        assert_eq!(mission.hosts, ["LBN".parse().unwrap()]);
        assert_eq!(mission.headquarters.unwrap().name, "Naqoura");
        assert_eq!(mission.withdrawn_by.unwrap().to_string(), "2027-12-31");
        assert!(
            mission
                .remarks
                .contains("operations cease on 31 December 2026")
        );
        let confidence =
            |source: Option<SourceId>| plan.source(source.unwrap()).unwrap().confidence;
        let ceilings = mission.ceilings.iter();
        let ceilings: Vec<_> = ceilings
            .map(|it| (it.people, confidence(it.source)))
            .collect();
        assert_eq!(
            ceilings,
            [
                (15_000, Confidence::Published),
                (13_000, Confidence::Published),
                (13_000, Confidence::Estimated)
            ]
        );
        let last = mission.mandates.last().unwrap();
        assert_eq!(last.title, "S/RES/2790 (2025)");
        assert_eq!(confidence(mission.source), Confidence::Published);
    }

    #[test]
    fn names_are_in_the_language_given() {
        let (mission, _) = add(&empty_plan(), "UNIFIL", Language::Russian, 2);
        assert_eq!(mission.acronym, "UNIFIL");
        assert!(mission.name.starts_with("Временные силы"));
        assert_eq!(mission.headquarters.unwrap().name, "Эн-Накура");
    }

    #[test]
    fn sources_and_remarks_are_in_the_language_given() {
        let english = |texts: Vec<&String>| {
            let mut texts = texts.into_iter();
            texts.any(|it| it.contains("general knowledge") || it.contains("(unconfirmed)"))
        };
        for (language, expected) in [(Language::English, true), (Language::Russian, false)] {
            let (mission, plan) = add(&empty_plan(), "UNTAG", language, 2);
            let (_, plan) = add(&plan, "MINUSTAH", language, 3);
            let titles = plan.sources().map(|it| &it.title).collect();
            assert_eq!(english(titles), expected);
            assert_eq!(english(vec![&mission.remarks]), expected);
            let mut remarks = plan.sources().map(|it| &it.remarks);
            assert_eq!(remarks.any(|it| it.contains("Final period")), expected);
        }
    }

    #[test]
    fn a_source_in_the_other_language_is_not_added_again() {
        let (_, plan) = add(&empty_plan(), "UNIFIL", Language::English, 2);
        let sources = plan.sources().count();
        let (_, plan) = add(&plan, "UNIFIL", Language::Russian, 3);
        assert_eq!(plan.sources().count(), sources);
    }

    #[test]
    fn a_source_is_added_once() {
        let (_, plan) = add(&empty_plan(), "UNIFIL", Language::English, 2);
        let sources = plan.sources().count();
        let mut titles: Vec<_> = plan.sources().map(|it| &it.title).collect();
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), sources);
        let (_, plan) = add(&plan, "UNIFIL", Language::English, 3);
        assert_eq!(plan.sources().count(), sources);
        assert_eq!(plan.missions().count(), 2);
    }

    #[test]
    fn every_mission_of_the_table_can_be_added() {
        for language in Language::ALL {
            let mut plan = empty_plan();
            for (seed, row) in (10..).zip(reference::missions()) {
                plan = add(&plan, row.acronym, language, seed).1;
            }
            assert_eq!(plan.missions().count(), reference::missions().len());
        }
    }

    #[test]
    fn what_is_not_in_the_table_is_not_added() {
        let ids = IdGenerator::seeded(2);
        let held = Completeness::Part;
        let edit = mission_from_table(&empty_plan(), "NONE", held, Language::English, ids);
        assert_eq!(edit, None);
    }
}
