//! What differs between two plans is said in sentences that people understand.

use muster::analysis::differences;
use muster::model::{Decision, Formation, Parts, Plan, Unit};
use muster::text::{Language, Texts};

use self::random_plan::Random;
use self::small_plan::{date, formation, id, mission, parts, period, plan, unit};

#[path = "support/random_plan/mod.rs"]
mod random_plan;
#[path = "support/small_plan.rs"]
#[expect(dead_code, reason = "each test uses what it needs")]
mod small_plan;

fn said(before: &Plan, after: &Plan, language: Language) -> Vec<String> {
    let texts = Texts::of(language);
    let messages = differences(before, after, 100);
    messages.iter().map(|message| texts.say(message)).collect()
}

/// A battalion with a company of 120 in a sector of a mission.
fn start() -> Parts {
    let mission = mission("unifil");
    let sector = formation("east", mission.id);
    let battalion = Unit {
        name: "Indian battalion".to_owned(),
        ..unit("bat", "IND", sector.id, vec![])
    };
    let company = Unit {
        name: "Kazakh company".to_owned(),
        ..unit(
            "coy",
            "KAZ",
            battalion.id,
            vec![period("one", "2018-10-31", "2019-05", "KAZ", 120)],
        )
    };
    Parts {
        missions: vec![mission],
        formations: vec![sector],
        units: vec![battalion, company],
        ..parts()
    }
}

fn company(parts: &mut Parts) -> &mut Unit {
    &mut parts.units[1]
}

#[track_caller]
fn check(change: impl Fn(&mut Parts), english: &[&str], russian: &[&str]) {
    let mut changed = start();
    change(&mut changed);
    let (before, after) = (plan(start()), plan(changed));
    assert_eq!(said(&before, &after, Language::English), english);
    assert_eq!(said(&before, &after, Language::Russian), russian);
}

#[test]
fn equal_plans_differ_in_nothing() {
    check(|_| {}, &[], &[]);
}

#[test]
fn people_are_told_before_and_after() {
    check(
        |it| company(it).periods[0].people[0].not_stated = 141,
        &["Kazakh company: 141 people instead of 120, 31 Oct 2018 – May 2019"],
        &["«Kazakh company»: было 120, стал 141 человек, 31.10.2018 – 05.2019"],
    );
    check(
        |it| company(it).periods[0].people[0].country = "KGZ".parse().expect("a code"),
        &[
            "Kazakh company: still 120 people, but by other countries, sexes or sources, 31 Oct 2018 – May 2019",
        ],
        &[
            "«Kazakh company»: по-прежнему 120 человек, но изменились страны, пол или источники, 31.10.2018 – 05.2019",
        ],
    );
}

#[test]
fn days_and_status_are_told_before_and_after() {
    check(
        |it| {
            let period = &mut company(it).periods[0];
            period.last_day = Some(date("2019-04-30"));
            period.decision = Decision::Intended;
        },
        &[
            "Kazakh company: last day 30 Apr 2019 instead of May 2019",
            "Kazakh company, 31 Oct 2018 – 30 Apr 2019: national status intended instead of approved",
        ],
        &[
            "«Kazakh company»: последний день был 05.2019, стал 30.04.2019",
            "«Kazakh company», 31.10.2018 – 30.04.2019: национальный статус — было утверждено, стало намечено",
        ],
    );
    check(
        |it| {
            let period = &mut company(it).periods[0];
            period.first_day = None;
            period.last_day = None;
        },
        &["Kazakh company: undated instead of 31 Oct 2018 – May 2019"],
        &["«Kazakh company»: срок был 31.10.2018 – 05.2019, стал без дат"],
    );
}

#[test]
fn periods_come_and_go() {
    check(
        |it| company(it).periods = vec![period("two", "2019-06", "", "KAZ", 2)],
        &[
            "Kazakh company: period 31 Oct 2018 – May 2019 deleted, 120 people",
            "Kazakh company: new period from Jun 2019, 2 people",
        ],
        &[
            "«Kazakh company»: удалён период 31.10.2018 – 05.2019, 120 чел.",
            "«Kazakh company»: новый период с 06.2019, 2 чел.",
        ],
    );
}

#[test]
fn what_goes_with_all_below_it_is_one_sentence() {
    check(
        |it| it.units.clear(),
        &["Indian battalion was deleted from east, with 1 below it"],
        &["«Indian battalion»: удалено из «east», с 1 подчинённым"],
    );
    check(
        |it| it.missions.push(mission("undof")),
        &["The mission UNDOF was added"],
        &["Добавлена миссия UNDOF"],
    );
}

#[test]
fn names_and_parents_are_told() {
    check(
        |it| {
            company(it).name = "Rifle company".to_owned();
            company(it).parent = id::<Formation>("east").into();
        },
        &[
            "Rifle company moved from Indian battalion to east",
            "“Kazakh company” is now called “Rifle company”",
        ],
        &[
            "«Rifle company»: из «Indian battalion» в «east»",
            "«Kazakh company» теперь называется «Rifle company»",
        ],
    );
}

#[test]
fn the_head_comes_first() {
    check(
        |it| {
            it.units.remove(1);
            it.head.marking = "RESTRICTED".to_owned();
            it.head.reference_day = Some(date("2019-01-01"));
        },
        &[
            "Marking: “RESTRICTED” instead of none",
            "Reference day: 1 Jan 2019 instead of none",
            "Kazakh company was deleted from Indian battalion",
        ],
        &[
            "Гриф: было нет, стало «RESTRICTED»",
            "Опорный день: было нет, стало 01.01.2019",
            "«Kazakh company»: удалено из «Indian battalion»",
        ],
    );
}

#[test]
fn ten_thousand_changes_are_counted_and_the_largest_told() {
    let many = |more: u32| {
        let mut parts = start();
        let parent = parts.units[0].id;
        for number in 0..10_000_u32 {
            let people = 100 + more * number;
            let periods = vec![period("one", "2018", "", "KAZ", people)];
            parts
                .units
                .push(unit(&format!("u{number:04}"), "KAZ", parent, periods));
        }
        plan(parts)
    };
    let messages = differences(&many(0), &many(1), 12);
    let texts = Texts::of(Language::English);
    assert_eq!(messages.len(), 13);
    assert_eq!(
        texts.say(&messages[0]),
        "u9999: 10\u{202f}099 people instead of 100, from 2018"
    );
    // The first of the ten thousand is as it was.
    assert_eq!(
        texts.say(&messages[12]),
        "… and 9\u{202f}987 more differences"
    );
}

#[test]
fn whatever_differs_is_told_in_every_language() {
    for seed in 0..60 {
        let mut random = Random::seeded(seed);
        let mut plan = random.plan(20);
        for step in 0..12 {
            let next = random.changed(&plan);
            for language in Language::ALL {
                let there = said(&plan, &next, language);
                let differs = !plan.difference(&next).is_empty();
                assert_eq!(!there.is_empty(), differs, "seed {seed}, step {step}");
                assert_eq!(said(&next, &plan, language).is_empty(), !differs);
            }
            plan = next;
        }
    }
}
