//! What is copied comes to stand elsewhere as it was, with ids of its own, and nothing on the clipboard can do harm.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use muster::analysis::{ChangeDays, Grouping, Key, Question, View, strength};
use muster::edit::{Edit, History, MoveNodes, PasteFragment, Position};
use muster::file::{ReadError, read_fragment, write_fragment};
use muster::model::{
    Fragment, IdGenerator, Item, NodeId, OwnCountry, People, Plan, Reason, SourceId,
};
use muster::text::{Language, Texts};

use self::random_plan::Random;

#[path = "support/random_plan/mod.rs"]
mod random_plan;

fn nodes(plan: &Plan) -> Vec<NodeId> {
    let missions = plan.missions().map(|it| NodeId::Mission(it.id));
    let formations = plan.formations().map(|it| NodeId::Formation(it.id));
    let units = plan.units().map(|it| NodeId::Unit(it.id));
    missions.chain(formations).chain(units).collect()
}

/// Random plans with one of their missions, formations or units.
fn check(mut each: impl FnMut(&mut Random, &Plan, NodeId, &Fragment)) {
    for seed in 0..300 {
        let mut random = Random::seeded(seed);
        let plan = random.plan(30);
        let node = random.one_of(&nodes(&plan));
        let fragment = Fragment::of(&plan, node).expect("the plan has it");
        each(&mut random, &plan, node, &fragment);
    }
}

/// The edit that pastes under a parent.
fn paste(fragment: &Fragment, parent: Option<NodeId>, seed: u64) -> PasteFragment {
    PasteFragment {
        fragment: Box::new(fragment.clone()),
        name: fragment.name().to_owned(),
        parent,
        position: Position::Last,
        ids: IdGenerator::seeded(seed),
    }
}

/// People by flag and category on a day; others, not listed, left out.
fn counts(plan: &Plan, day: Date) -> BTreeMap<Key, People> {
    let by = [Grouping::Contributor, Grouping::Category];
    let question = Question::new(View::default(), &by);
    let rows = strength(plan, day, &question);
    rows.rows().collect()
}

/// The people of the second that are not in the first.
fn more(first: &BTreeMap<Key, People>, second: &BTreeMap<Key, People>) -> BTreeMap<Key, u64> {
    let total = |people: Option<&People>| people.map_or(0, |it| it.total());
    let mut rest = BTreeMap::new();
    for key in first.keys().chain(second.keys()) {
        let (before, after) = (total(first.get(key)), total(second.get(key)));
        assert!(after >= before, "{key:?}");
        if after > before {
            rest.insert(*key, after - before);
        }
    }
    rest
}

fn ids(plan: &Plan) -> BTreeSet<String> {
    let nodes = nodes(plan).into_iter().map(|node| node.to_string());
    let units = plan.units().flat_map(|unit| &unit.periods);
    let sources = plan.sources().map(|source| source.id.to_string());
    let periods = units.map(|period| period.id.to_string());
    nodes.chain(periods).chain(sources).collect()
}

/// Pastes into a plan; what came is what the fragment has, on each day on which anything changes.
#[track_caller]
fn check_pasted(plan: &Plan, fragment: &Fragment, parent: Option<NodeId>) -> Plan {
    let edit = Edit::PasteFragment(paste(fragment, parent, 99));
    let pasted = edit.apply(plan).expect("there is room");
    let days: BTreeSet<Date> = ChangeDays::of(&pasted)
        .iter()
        .chain(ChangeDays::of(fragment.plan()).iter())
        .collect();
    for day in days {
        let came = more(&counts(plan, day), &counts(&pasted, day));
        let sent = more(&BTreeMap::new(), &counts(fragment.plan(), day));
        assert_eq!(came, sent, "{day}");
    }
    let (before, after) = (nodes(plan).len(), nodes(&pasted).len());
    assert_eq!(after - before, fragment.nodes().len());
    let mut periods = BTreeSet::new();
    for period in pasted.units().flat_map(|unit| &unit.periods) {
        assert!(periods.insert(period.id), "{} twice", period.id);
    }
    // Whatever was there is untouched, and what came is new.
    let old = ids(plan);
    assert!(ids(&pasted).is_superset(&old));
    let copy = nodes(&pasted)
        .into_iter()
        .find(|node| !plan.contains(*node))
        .expect("something came");
    assert!(!old.contains(&copy.to_string()));
    pasted
}

/// Where a fragment can be pasted, if all there were as in its own plan.
fn usual_parent(plan: &Plan, node: NodeId) -> Option<NodeId> {
    plan.parents(node).next()
}

#[test]
fn what_is_pasted_beside_the_original_counts_as_it_does() {
    check(|_, plan, node, fragment| {
        let parent = usual_parent(plan, node);
        let pasted = check_pasted(plan, fragment, parent);
        let edit = paste(fragment, parent, 99);
        assert_eq!(edit.lost_parents(plan), Vec::<String>::new());
        assert_eq!(pasted.sources().count(), plan.sources().count());
    });
}

#[test]
fn what_is_pasted_into_another_plan_counts_as_in_its_own() {
    check(|random, _, _, fragment| {
        let other = Random::seeded(7_000 + random.below(1_000) as u64).plan(10);
        let parent = match fragment.root() {
            NodeId::Mission(_) => None,
            _ => other.missions().next().map(|it| it.id.into()),
        };
        let pasted = check_pasted(&other, fragment, parent);
        let used: BTreeSet<SourceId> = pasted
            .units()
            .flat_map(|unit| &unit.periods)
            .flat_map(|period| &period.people)
            .filter_map(|line| line.source)
            .collect();
        assert!(used.iter().all(|id| pasted.source(*id).is_some()));
    });
}

#[test]
fn undo_gives_the_first_plan_back() {
    check(|_, plan, node, fragment| {
        let mut history = History::new(plan.clone());
        let edit = Edit::PasteFragment(paste(fragment, usual_parent(plan, node), 5));
        history.perform(&edit).expect("there is room");
        assert_ne!(history.plan(), plan);
        assert!(history.undo());
        assert_eq!(history.plan(), plan);
    });
}

#[test]
fn moving_away_and_back_changes_nothing_of_the_strength() {
    check(|random, plan, node, _| {
        let Some(home) = usual_parent(plan, node) else {
            return;
        };
        let move_to = |plan: &Plan, parent| {
            let edit = Edit::MoveNodes(MoveNodes {
                nodes: vec![node],
                parent: Some(parent),
                position: Position::Last,
            });
            edit.apply(plan)
        };
        let away = random.one_of(&nodes(plan));
        let Ok(moved) = move_to(plan, away) else {
            return;
        };
        let back = move_to(&moved, home).expect("it stood there");
        for day in ChangeDays::of(plan).iter() {
            assert_eq!(counts(&back, day), counts(plan, day));
        }
        assert_eq!(ids(&back), ids(plan));
    });
}

#[test]
fn a_fragment_written_and_read_is_the_same() {
    check(|_, _, _, fragment| {
        let text = write_fragment(fragment);
        assert!(text.starts_with("{\n  \"format\": \"muster-fragment\",\n  \"version\": 2,"));
        assert_eq!(read_fragment(&text).as_ref(), Ok(fragment));
        assert_eq!(write_fragment(&read_fragment(&text).expect("whole")), text);
    });
}

#[test]
fn a_mutated_fragment_is_read_or_refused_with_words() {
    let mut refused = 0;
    check(|random, plan, _, fragment| {
        let text = write_fragment(fragment);
        for _ in 0..12 {
            let mut bytes = text.clone().into_bytes();
            for _ in 0..=random.below(3) {
                let at = random.below(bytes.len());
                match random.below(4) {
                    0 => bytes[at] = random.one_of(b"{}[]\",:0a\\n"),
                    1 => bytes.truncate(at + 1),
                    2 if bytes.len() > 1 => drop(bytes.remove(at)),
                    _ => {
                        let piece: Vec<u8> = bytes[at..].iter().copied().take(40).collect();
                        bytes.splice(at..at, piece);
                    }
                }
            }
            let mutated = String::from_utf8_lossy(&bytes).into_owned();
            match read_fragment(&mutated) {
                Ok(read) => {
                    let parent = plan.missions().next().map(|it| it.id.into());
                    let parent = parent.filter(|_| !matches!(read.root(), NodeId::Mission(_)));
                    drop(Edit::PasteFragment(paste(&read, parent, 3)).apply(plan));
                }
                Err(error) => {
                    refused += 1;
                    let words = Texts::of(Language::English).say(&error.message());
                    assert!(!words.is_empty() && words.len() < 1_000, "{words}");
                }
            }
        }
    });
    assert!(refused > 1_000, "{refused}");
}

#[test]
fn other_texts_are_no_fragments() {
    let plan = include_str!("golden/plan.muster");
    for text in ["", " \n", "120", "Kazakh company\t120", "{}", "[1]", plan] {
        let error = read_fragment(text).expect_err("no fragment");
        let is_other = matches!(error, ReadError::Empty | ReadError::OtherFormat { .. });
        assert!(is_other, "{text:?}: {error:?}");
    }
}

/// Why a fragment is refused whose text was changed in one place.
#[track_caller]
fn check_refused(from: &str, to: &str, expected: impl Fn(&ReadError) -> bool) {
    let plan = muster::file::read(include_bytes!("golden/plan.muster")).expect("a plan");
    let unit = plan.units().next().expect("a unit");
    let text = write_fragment(&Fragment::of(&plan, unit.id.into()).expect("it is there"));
    let changed = text.replacen(from, to, 1);
    assert_ne!(changed, text, "nothing to change");
    let error = read_fragment(&changed).expect_err("refused");
    assert!(expected(&error), "{error:?}");
}

#[test]
fn what_a_fragment_cannot_be_is_refused() {
    check_refused("\"version\": 2", "\"version\": 9", |error| {
        *error == ReadError::Newer { version: 9 }
    });
    check_refused("\"country\": \"", "\"contry\": \"", |error| {
        matches!(error, ReadError::Malformed { .. })
    });
    check_refused("\"root\": \"u", "\"root\": \"f", |error| {
        matches!(error, ReadError::Illegal { invalid, .. }
            if matches!(invalid.item, Item::Formation(_)) && invalid.reason == Reason::Unknown)
    });
    check_refused("\"units\": [", "\"units\": [[],", |error| {
        matches!(error, ReadError::Malformed { .. })
    });
}

#[test]
fn a_country_of_another_name_gets_another_code() {
    let own = |name: &str| OwnCountry {
        code: "KAZ".parse().expect("a code"),
        name: name.to_owned(),
    };
    let mut random = Random::seeded(11);
    let (one, other) = (random.plan(30), random.plan(4));
    let one = one.with_own_country(own("Steppe")).expect("a country");
    let other = other.with_own_country(own("Coast")).expect("a country");
    let mission = one.missions().next().expect("a mission").id;
    let fragment = Fragment::of(&one, mission.into()).expect("it is there");
    let edit = Edit::PasteFragment(paste(&fragment, None, 1));
    let pasted = edit.apply(&other).expect("there is room");
    let steppe = pasted.own_countries().find(|it| it.name == "Steppe");
    let named = fragment.plan().own_countries().next().is_some();
    assert_eq!(steppe.is_some(), named);
    if let Some(steppe) = steppe {
        assert_eq!(steppe.code.as_str(), "XAA");
    }
    assert!(pasted.own_countries().any(|it| *it == own("Coast")));
}

#[test]
fn attachments_are_kept_where_their_parent_is_and_told_where_it_is_not() {
    let (mut kept, mut told) = (0, 0);
    check(|random, plan, _, fragment| {
        let other = Random::seeded(3_000 + random.below(1_000) as u64).plan(10);
        let parent = match fragment.root() {
            NodeId::Mission(_) => None,
            _ => other.missions().next().map(|it| it.id.into()),
        };
        let edit = paste(fragment, parent, 21);
        let lost: BTreeSet<String> = edit.lost_parents(&other).into_iter().collect();
        let pasted = Edit::PasteFragment(edit).apply(&other).expect("room");
        let outside = |unit: &&muster::model::Unit| {
            let parents = unit.periods.iter().filter_map(|period| period.parent);
            let outside = parents.filter(|it| fragment.outside().contains_key(it));
            outside.collect::<Vec<_>>()
        };
        let units: Vec<_> = fragment
            .nodes()
            .into_iter()
            .filter_map(|node| plan.unit(node.unit()?))
            .collect();
        let mut expected = BTreeSet::new();
        for parent in units.iter().flat_map(outside) {
            let name = &fragment.outside()[&parent];
            let is_mission = matches!(parent, NodeId::Mission(_));
            if is_mission && other.missions().any(|it| it.acronym == *name) {
                kept += 1;
            } else {
                told += 1;
                expected.insert(name.clone());
            }
        }
        // A mission and a unit may be of one name; what is lost is told in any case.
        assert!(lost.is_subset(&expected) && expected.is_subset(&lost));
        let attached = |plan: &Plan| {
            let periods = plan.units().flat_map(|unit| unit.periods.iter());
            periods.filter(|period| period.parent.is_some()).count()
        };
        assert!(attached(&pasted) >= attached(&other));
    });
    assert!(kept > 5 && told > 20, "{kept} {told}");
}
