//! The rules of counting, on plans small enough to count by hand.

#[path = "support/small_plan.rs"]
mod small_plan;

use muster::analysis::{
    Contributor, Grouping, Ledger, Lens, Measure, Question, Span, Totals, View, bridge,
    children_on, steps, strength,
};
use muster::model::{
    Category, Completeness, Decision, HeadcountLine, IdGenerator, InPlace, MissionId, Negotiation,
    NodeId, Others, People, Period, Plan, Toward, Unit, UnitId,
};

use small_plan::{
    attached, country, date, day, formation, id, mission, parts, period, plan, rotation, unit,
};

fn mission_id() -> MissionId {
    id("unifil")
}

fn unit_id(name: &str) -> UnitId {
    id(name)
}

/// A plan of one company with the given periods.
fn company(periods: Vec<Period>) -> Plan {
    let mut parts = parts();
    parts.missions = vec![mission("unifil")];
    parts.units = vec![unit("coy", "KAZ", mission_id(), periods)];
    plan(parts)
}

fn total(plan: &Plan, on: &str, view: View) -> u64 {
    strength(plan, day(on), &Question::new(view, &[]))
        .total()
        .total()
}

#[track_caller]
fn check_measures(plan: &Plan, on: &str, established: u64, present: u64) {
    let of = |measure| {
        total(
            plan,
            on,
            View {
                measure,
                ..View::default()
            },
        )
    };
    assert_eq!(of(Measure::Established), established, "established on {on}");
    assert_eq!(of(Measure::Present), present, "present on {on}");
}

#[test]
fn a_handover_is_counted_once_as_places_and_twice_on_the_ground() {
    let plan = company(vec![
        rotation(1, period("a", "2018-10-31", "2019-05-20", "KAZ", 120)),
        rotation(2, period("b", "2019-05-10", "", "KAZ", 120)),
    ]);
    check_measures(&plan, "2018-10-30", 0, 0);
    check_measures(&plan, "2018-10-31", 120, 120);
    check_measures(&plan, "2019-05-09", 120, 120);
    check_measures(&plan, "2019-05-10", 120, 240);
    check_measures(&plan, "2019-05-20", 120, 240);
    check_measures(&plan, "2019-05-21", 120, 120);
}

#[test]
fn half_way_through_two_lifts_each_way_all_places_are_filled() {
    let plan = company(vec![
        rotation(1, period("a", "2019-11-01", "2020-08-10", "KAZ", 60)),
        rotation(1, period("b", "2019-11-01", "2020-08-20", "KAZ", 60)),
        rotation(2, period("c", "2020-08-11", "", "KAZ", 60)),
        rotation(2, period("d", "2020-08-21", "", "KAZ", 60)),
    ]);
    check_measures(&plan, "2020-08-10", 120, 120);
    check_measures(&plan, "2020-08-11", 120, 120);
    check_measures(&plan, "2020-08-20", 120, 120);
    check_measures(&plan, "2020-08-21", 120, 120);
}

#[test]
fn a_first_lift_with_nobody_before_it_is_its_own_size() {
    let plan = company(vec![
        rotation(1, period("a", "2020-08-11", "", "KAZ", 60)),
        rotation(1, period("b", "2020-08-21", "", "KAZ", 60)),
    ]);
    check_measures(&plan, "2020-08-11", 60, 60);
    check_measures(&plan, "2020-08-21", 120, 120);
}

#[test]
fn forty_relieving_forty_on_one_day_are_forty_places() {
    let plan = company(vec![
        rotation(24, period("a", "2017-11-30", "2018-05-30", "EST", 40)),
        rotation(25, period("b", "2018-05-30", "2018-11-30", "EST", 40)),
    ]);
    check_measures(&plan, "2018-05-30", 40, 80);
}

#[test]
fn a_smaller_rotation_leaves_places_to_the_earlier_one_in_proportion() {
    let mut earlier = rotation(1, period("a", "2019-01-01", "2019-06-30", "FIN", 0));
    earlier.people = vec![
        HeadcountLine::not_stated(country("FIN"), 70, None),
        HeadcountLine::not_stated(country("EST"), 30, None),
    ];
    let later = rotation(2, period("b", "2019-06-01", "", "FIN", 90));
    let plan = company(vec![earlier, later]);
    check_measures(&plan, "2019-06-15", 100, 190);
    let by_flag = strength(
        &plan,
        day("2019-06-15"),
        &Question::new(View::default(), &[Grouping::Contributor]),
    );
    let of = |code| {
        by_flag
            .rows()
            .find(|(key, _)| key.contributor == Some(Contributor::Country(country(code))))
            .map_or(0, |(_, people)| people.total())
    };
    // Ten places are left: seven of a hundred Finns for every three Estonians.
    assert_eq!((of("FIN"), of("EST")), (97, 3));
}

#[test]
fn periods_without_a_number_are_one_rotation_and_add_up() {
    let plan = company(vec![
        period("a", "2019-01-01", "", "KAZ", 100),
        period("b", "2019-02-01", "2019-02-28", "KAZ", 20),
    ]);
    check_measures(&plan, "2019-02-01", 120, 120);
    check_measures(&plan, "2019-03-01", 100, 100);
}

#[test]
fn a_month_counts_from_its_first_day_and_to_its_last() {
    let plan = company(vec![period("a", "2019-05", "2019-11", "KAZ", 120)]);
    check_measures(&plan, "2019-04-30", 0, 0);
    check_measures(&plan, "2019-05-01", 120, 120);
    check_measures(&plan, "2019-11-30", 120, 120);
    check_measures(&plan, "2019-12-01", 0, 0);
}

#[test]
fn undated_people_are_counted_on_no_day() {
    let mut undated = period("a", "2019-05", "", "KAZ", 120);
    undated.first_day = None;
    check_measures(&company(vec![undated]), "2019-06-01", 0, 0);
}

#[test]
fn each_lens_admits_what_its_name_says() {
    #[track_caller]
    fn check(change: impl FnOnce(&mut Period), planned: u64, committed: u64, deployed: u64) {
        let mut changed = period("a", "2019-01-01", "", "KAZ", 7);
        changed.in_place = None;
        change(&mut changed);
        let plan = company(vec![changed]);
        let of = |lens| {
            total(
                &plan,
                "2019-06-01",
                View {
                    lens,
                    ..View::default()
                },
            )
        };
        assert_eq!(
            (of(Lens::Planned), of(Lens::Committed), of(Lens::Deployed)),
            (planned, committed, deployed)
        );
    }
    check(|_| {}, 7, 7, 0);
    check(|it| it.decision = Decision::Intended, 7, 0, 0);
    check(|it| it.negotiation = Negotiation::Offered, 7, 0, 0);
    check(|it| it.in_place = Some(InPlace::default()), 7, 7, 7);
    check(|it| it.decision = Decision::Refused, 0, 0, 0);
    check(|it| it.negotiation = Negotiation::Declined, 0, 0, 0);
    check(|it| it.negotiation = Negotiation::Withdrawn, 0, 0, 0);
}

#[test]
fn what_people_count_toward_follows_from_the_category_unless_it_is_set() {
    #[track_caller]
    fn check(category: Category, toward: Option<&[Toward]>, expected: [u64; 3]) {
        let mut people = period("a", "2019-01-01", "", "KAZ", 5);
        people.toward = toward.map(|list| list.iter().copied().collect());
        let mut parts = parts();
        parts.missions = vec![mission("unifil")];
        parts.units = vec![Unit {
            category,
            ..unit("coy", "KAZ", mission_id(), vec![people])
        }];
        let plan = plan(parts);
        let of = |toward| {
            total(
                &plan,
                "2019-06-01",
                View {
                    toward: Some(toward),
                    ..View::default()
                },
            )
        };
        assert_eq!(Toward::ALL.map(of), expected, "{category:?}");
    }
    check(Category::Troops, None, [5, 5, 5]);
    check(Category::FormedPoliceUnits, None, [5, 5, 5]);
    check(Category::StaffOfficer, None, [5, 0, 5]);
    check(Category::ExpertsOnMission, None, [5, 0, 5]);
    check(Category::OsceMonitor, None, [0, 0, 5]);
    check(Category::Troops, Some(&[Toward::National]), [0, 0, 5]);
    check(Category::Troops, Some(&[]), [0, 0, 0]);
}

/// UNIFIL in the small: an Indian battalion in a sector with a Kazakh company in it, and Kazakhs at the headquarters.
fn joint_plan() -> Plan {
    let mut parts = parts();
    parts.missions = vec![mission("unifil")];
    parts.formations = vec![
        formation("hq", mission_id()),
        formation("east", mission_id()),
    ];
    let battalion = |periods| {
        let parent: NodeId = formation("east", mission_id()).id.into();
        unit("indbatt", "IND", parent, periods)
    };
    parts.units = vec![
        battalion(vec![
            period("a", "2018-01-01", "2018-10-30", "IND", 900),
            period("b", "2018-10-31", "", "IND", 780),
        ]),
        unit(
            "kazcoy",
            "KAZ",
            unit_id("indbatt"),
            vec![period("a", "2018-10-31", "", "KAZ", 120)],
        ),
        unit(
            "kazstaff",
            "KAZ",
            NodeId::Formation(id("hq")),
            vec![period("a", "2018-10-31", "", "KAZ", 3)],
        ),
    ];
    plan(parts)
}

fn by_contributor(plan: &Plan, on: &str, ledger: Ledger) -> Vec<(Contributor, u64)> {
    let view = View {
        ledger,
        ..View::default()
    };
    strength(
        plan,
        day(on),
        &Question::new(view, &[Grouping::Contributor]),
    )
    .rows()
    .map(|(key, people)| (key.contributor.expect("asked for"), people.total()))
    .collect()
}

#[test]
fn a_guest_counts_once_by_flag_and_once_by_host() {
    let plan = joint_plan();
    let of = |code| Contributor::Country(country(code));
    assert_eq!(
        by_contributor(&plan, "2018-10-31", Ledger::Flag),
        [(of("IND"), 780), (of("KAZ"), 123)]
    );
    assert_eq!(
        by_contributor(&plan, "2018-10-31", Ledger::Host),
        [(of("IND"), 900), (of("KAZ"), 3)]
    );
    for ledger in Ledger::ALL {
        assert_eq!(
            by_contributor(&plan, "2018-10-30", ledger),
            [(of("IND"), 900)]
        );
    }
}

#[test]
fn the_bridge_says_who_serves_in_whose_units() {
    let plan = joint_plan();
    let kazakhstan = Contributor::Country(country("KAZ"));
    let bridge = bridge(&plan, day("2018-10-31"), View::default(), None);
    let of_kazakhstan: Vec<_> = bridge
        .of_flag(kazakhstan)
        .map(|plank| (plank.host_unit, plank.people.total()))
        .collect();
    assert_eq!(
        of_kazakhstan,
        [
            (Some(unit_id("indbatt")), 120),
            (Some(unit_id("kazstaff")), 3)
        ]
    );
    let in_battalion: u64 = bridge
        .in_unit(unit_id("indbatt"))
        .map(|plank| plank.people.total())
        .sum();
    assert_eq!(in_battalion, 900);
}

#[test]
fn within_a_unit_only_its_people_and_those_below_it_count() {
    let plan = joint_plan();
    let question = Question::new(View::default(), &[]).within(unit_id("indbatt").into());
    let people = strength(&plan, day("2018-10-31"), &question).total();
    assert_eq!(people, People::not_stated(900));
}

#[test]
fn in_a_joint_unit_nobody_is_a_guest() {
    let mut parts = parts();
    parts.missions = vec![mission("unifil")];
    parts.units = vec![
        unit("irfin", "", mission_id(), vec![]),
        unit(
            "fin",
            "FIN",
            unit_id("irfin"),
            vec![period("a", "2015-05", "", "FIN", 300)],
        ),
        unit(
            "est",
            "EST",
            unit_id("fin"),
            vec![period("a", "2015-05", "", "EST", 40)],
        ),
    ];
    let plan = plan(parts);
    assert_eq!(
        by_contributor(&plan, "2015-06-01", Ledger::Host),
        [(Contributor::JointUnit(unit_id("irfin")), 340)]
    );
}

#[test]
fn an_attachment_moves_people_to_another_host_for_its_days_only() {
    let mut parts = parts();
    parts.missions = vec![mission("unifil")];
    parts.units = vec![
        unit("irl", "IRL", mission_id(), vec![]),
        unit("fra", "FRA", mission_id(), vec![]),
        unit(
            "fin",
            "FIN",
            unit_id("irl"),
            vec![
                period("a", "2016-01-01", "2017-03-31", "FIN", 330),
                attached(
                    unit_id("fra"),
                    period("b", "2017-04-01", "2017-12-31", "FIN", 160),
                ),
            ],
        ),
        unit(
            "est",
            "EST",
            unit_id("fin"),
            vec![period("a", "2016-01-01", "", "EST", 40)],
        ),
    ];
    let plan = plan(parts);
    let of = |code| Contributor::Country(country(code));
    assert_eq!(
        by_contributor(&plan, "2017-03-31", Ledger::Host),
        [(of("IRL"), 370)]
    );
    assert_eq!(
        by_contributor(&plan, "2017-04-01", Ledger::Host),
        [(of("FRA"), 200)]
    );
    assert_eq!(
        by_contributor(&plan, "2018-01-01", Ledger::Host),
        [(of("IRL"), 40)]
    );
    let children = |on| children_on(&plan, unit_id("fra").into(), day(on));
    assert_eq!(children("2017-04-01"), [unit_id("fin").into()]);
    assert_eq!(children("2018-01-01"), []);
    let totals = Totals::on(&plan, day("2017-04-01"), None);
    let all = |name: &str| {
        totals
            .of(unit_id(name).into())
            .all
            .of(Lens::Planned, Measure::Established)
    };
    assert_eq!((all("fra"), all("fin"), all("irl")), (200, 200, 0));
}

#[test]
fn others_not_listed_are_a_row_of_their_own_in_both_ledgers() {
    let mut parts = parts();
    let mut unifil = mission("unifil");
    unifil.held = Completeness::Part;
    unifil.others = vec![Others {
        category: Category::Troops,
        people: 9_697,
        first_day: Some(date("2018-10-31")),
        last_day: Some(date("2018-10-31")),
        source: None,
    }];
    parts.missions = vec![unifil];
    parts.units = vec![unit(
        "kaz",
        "KAZ",
        mission_id(),
        vec![period("a", "2018-10-31", "", "KAZ", 123)],
    )];
    let plan = plan(parts);
    for ledger in Ledger::ALL {
        assert_eq!(
            by_contributor(&plan, "2018-10-31", ledger),
            [
                (Contributor::Country(country("KAZ")), 123),
                (Contributor::Others, 9_697)
            ]
        );
    }
    check_measures(&plan, "2018-11-01", 123, 123);
}

#[test]
fn steps_are_only_the_days_on_which_something_changes() {
    let plan = joint_plan();
    let span = Span {
        first: day("2018-01-01"),
        last: day("2018-12-31"),
    };
    let days = |by: &[Grouping]| -> Vec<(String, u64)> {
        steps(&plan, span, &Question::new(View::default(), by))
            .iter()
            .map(|(day, strength)| (day.to_string(), strength.total().total()))
            .collect()
    };
    assert_eq!(
        days(&[]),
        [
            ("2018-01-01".to_owned(), 900),
            ("2018-10-31".to_owned(), 903)
        ]
    );
    assert_eq!(days(&[Grouping::Contributor]).len(), 2);
    let empty = steps(
        &plan,
        Span {
            first: day("2010-01-01"),
            last: day("2010-12-31"),
        },
        &Question::default(),
    );
    assert_eq!(empty.iter().count(), 1);
    assert_eq!(empty.days().count(), 0);
}

#[test]
fn an_empty_span_has_no_steps() {
    let span = Span {
        first: day("2018-12-31"),
        last: day("2018-01-01"),
    };
    let steps = steps(&joint_plan(), span, &Question::default());
    assert_eq!(steps.iter().count(), 0);
    assert_eq!(steps.on(day("2018-12-31")).total().total(), 0);
}

#[test]
fn others_of_whom_there_are_none_are_nowhere() {
    let mut parts = parts();
    let mut unifil = mission("unifil");
    unifil.others = vec![Others {
        category: Category::Troops,
        people: 0,
        first_day: Some(date("2018-10-31")),
        last_day: None,
        source: None,
    }];
    parts.missions = vec![unifil];
    let plan = plan(parts);
    let day = day("2018-10-31");
    assert!(
        bridge(&plan, day, View::default(), None)
            .planks()
            .is_empty()
    );
    assert_eq!(by_contributor(&plan, "2018-10-31", Ledger::Flag), []);
}

/// A plan large enough to be shared out among threads: Indian battalions, each with nine Kazakh teams of two in it.
fn shared_out() -> (Plan, u64) {
    let mut ids = IdGenerator::seeded(5);
    let mut parts = parts();
    let unifil = mission("unifil");
    let battalions = 2_500;
    for _ in 0..battalions {
        let battalion: UnitId = ids.next_id();
        let mut add = |ids: &mut IdGenerator, id: UnitId, code, parent: NodeId, people| {
            let period = Period {
                id: ids.next_id(),
                ..period("a", "2018-10-31", "", code, people)
            };
            parts.units.push(Unit {
                id,
                ..unit("a", code, parent, vec![period])
            });
        };
        add(&mut ids, battalion, "IND", unifil.id.into(), 30);
        for _ in 0..9 {
            let team = ids.next_id();
            add(&mut ids, team, "KAZ", battalion.into(), 2);
        }
    }
    parts.missions = vec![unifil];
    (plan(parts), battalions)
}

#[test]
fn a_plan_shared_out_among_threads_is_counted_like_any_other() {
    let (plan, battalions) = shared_out();
    let [ind, kaz] = ["IND", "KAZ"].map(|code| Contributor::Country(country(code)));
    assert_eq!(
        by_contributor(&plan, "2019-01-01", Ledger::Flag),
        [(ind, 30 * battalions), (kaz, 18 * battalions)]
    );
    assert_eq!(
        by_contributor(&plan, "2019-01-01", Ledger::Host),
        [(ind, 48 * battalions)]
    );
    assert_eq!(by_contributor(&plan, "2018-10-30", Ledger::Host), []);
}

/// So many units that they are shared out among threads, half of them with ids that lie close together.
///
/// Every tenth is an Indian battalion in a sector, with Kazakh and Indian companies below it or below one another; some are attached to the battalion before.
fn many_units() -> Plan {
    let name = |number: u32| {
        let letter = char::from_digit(
            if number.is_multiple_of(2) {
                10
            } else {
                number % 36
            },
            36,
        );
        format!("{}{number:05}", letter.expect("a digit of base 36"))
    };
    let mut parts = parts();
    parts.missions = vec![mission("unifil"), mission("minurso")];
    parts.formations = vec![formation("east", mission_id())];
    for number in 0..20_500_u32 {
        let battalion = number / 10 * 10;
        let parent = match number % 10 {
            0 if number.is_multiple_of(20) => NodeId::Formation(id("east")),
            0 => NodeId::Mission(id("minurso")),
            6..=9 => unit_id(&name(number - 3)).into(),
            _ => unit_id(&name(battalion)).into(),
        };
        let code = if number.is_multiple_of(3) {
            "KAZ"
        } else {
            "IND"
        };
        let code = if number == battalion { "IND" } else { code };
        let mut there = period("a", "2019-01-01", "2019-12-31", code, 1 + number % 7);
        if number % 25 == 11 {
            there = attached(unit_id(&name(battalion - 10)), there);
        }
        let mut periods = vec![there];
        if number % 4 == 1 {
            // A second rotation that overlaps, elsewhere.
            let second = period("b", "2019-06-01", "2020-06-01", code, 5);
            periods.push(rotation(2, second));
        }
        parts.units.push(unit(&name(number), code, parent, periods));
    }
    plan(parts)
}

#[test]
fn units_shared_out_among_threads_are_counted_as_over_time() {
    let plan = many_units();
    let mission = NodeId::Mission(mission_id());
    for ledger in [Ledger::Flag, Ledger::Host] {
        let view = View {
            ledger,
            ..View::default()
        };
        let by = [Grouping::Mission, Grouping::Contributor];
        for question in [
            Question::new(view, &by),
            Question::new(view, &by).within(mission),
            Question::new(view, &[Grouping::Contributor, Grouping::Category]),
        ] {
            let days = ["2019-03-01", "2019-06-15"].map(day);
            let span = Span {
                first: days[0],
                last: days[1],
            };
            let steps = steps(&plan, span, &question);
            for day in days {
                let strength = strength(&plan, day, &question);
                assert!(strength.total().total() > 10_000, "{ledger:?} {day}");
                assert!(
                    strength == steps.on(day),
                    "{ledger:?} {day} {:?}",
                    question.by
                );
            }
        }
    }
}
