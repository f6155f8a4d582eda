//! What has to hold for counting whatever the plan: one grand total, groups that add up, nobody lost by moving.

mod support;

use std::collections::BTreeMap;

use jiff::civil::Date;
use muster::analysis::{
    BridgeSubject, Contributor, Grouping, Key, Ledger, Lens, Measure, Question, Span, Totals, View,
    bridge, people_by_flag, people_by_source, steps, strength,
};
use muster::chart::{BridgePart, BridgeTree};
use muster::edit::{Edit, MoveNodes, Position};
use muster::model::{Confidence, NodeId, People, Plan, Toward};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use support::plans::{COUNTRIES, FIRST_DAY, LAST_DAY, days, plans};

fn views() -> impl Strategy<Value = View> {
    let toward = prop_oneof![Just(None), select(Toward::ALL.to_vec()).prop_map(Some)];
    (
        select(Ledger::ALL.to_vec()),
        select(Measure::ALL.to_vec()),
        select(Lens::ALL.to_vec()),
        toward,
    )
        .prop_map(|(ledger, measure, lens, toward)| View {
            ledger,
            measure,
            lens,
            toward,
        })
}

/// Whether what a part is made of adds up to it, all the way down.
fn check_part(part: &BridgePart) -> Result<(), TestCaseError> {
    prop_assert!(part.people > 0);
    prop_assert!(part.estimated + part.unconfirmed <= part.people);
    if !part.parts.is_empty() {
        let people: u64 = part.parts.iter().map(|part| part.people).sum();
        let estimated: u64 = part.parts.iter().map(|part| part.estimated).sum();
        prop_assert_eq!(part.people, people, "{:?}", part);
        prop_assert_eq!(part.estimated, estimated, "{:?}", part);
    }
    part.parts.iter().try_for_each(check_part)
}

fn groupings() -> impl Strategy<Value = Vec<Grouping>> {
    proptest::sample::subsequence(Grouping::ALL.to_vec(), 0..=Grouping::ALL.len())
}

fn total(plan: &Plan, day: Date, view: View) -> People {
    strength(plan, day, &Question::new(view, &[])).total()
}

fn by_flag(plan: &Plan, day: Date, view: View) -> BTreeMap<Option<Contributor>, People> {
    let view = View {
        ledger: Ledger::Flag,
        ..view
    };
    strength(plan, day, &Question::new(view, &[Grouping::Contributor]))
        .rows()
        .map(|(key, people)| (key.contributor, people))
        .collect()
}

proptest! {
    #[test]
    fn both_ledgers_have_one_grand_total(plan in plans(), day in days(), view in views()) {
        let of = |ledger| {
            let question = Question::new(View { ledger, ..view }, &[Grouping::Contributor]);
            strength(&plan, day, &question).total()
        };
        prop_assert_eq!(of(Ledger::Flag), of(Ledger::Host));
    }

    #[test]
    fn groups_add_up_to_the_whole(
        plan in plans(),
        day in days(),
        view in views(),
        by in groupings(),
    ) {
        let grouped = strength(&plan, day, &Question::new(view, &by)).total();
        prop_assert_eq!(grouped, total(&plan, day, view));
    }

    #[test]
    fn steps_in_larger_groups_are_those_counted_so(
        plan in plans(),
        view in views(),
        by in groupings(),
        kept in proptest::bits::u8::ANY,
    ) {
        let span = Span { first: FIRST_DAY, last: LAST_DAY };
        let places = by.iter().enumerate();
        let larger = places.filter(|(place, _)| kept & (1 << place) != 0);
        let larger: Vec<Grouping> = larger.map(|(_, grouping)| *grouping).collect();
        let fine = steps(&plan, span, &Question::new(view, &by));
        let counted = steps(&plan, span, &Question::new(view, &larger));
        prop_assert_eq!(fine.grouped(&larger), counted);
    }

    #[test]
    fn what_stands_within_missions_is_the_whole(plan in plans(), day in days(), view in views()) {
        let within: People = plan
            .missions()
            .map(|mission| {
                let question = Question::new(view, &[]).within(mission.id.into());
                strength(&plan, day, &question).total()
            })
            .sum();
        prop_assert_eq!(within, total(&plan, day, view));
    }

    #[test]
    fn established_is_never_more_than_present(plan in plans(), day in days(), view in views()) {
        let of = |measure| {
            let question = Question::new(View { measure, ..view }, &[Grouping::Unit]);
            strength(&plan, day, &question)
        };
        let present = of(Measure::Present);
        for (key, people) in of(Measure::Established).rows() {
            prop_assert!(people.total() <= present.of(&key).total());
        }
    }

    #[test]
    fn a_wider_lens_never_shows_fewer_people_on_the_ground(
        plan in plans(),
        day in days(),
        view in views(),
    ) {
        let of = |lens| total(&plan, day, View { lens, measure: Measure::Present, ..view });
        prop_assert!(of(Lens::Committed).total() <= of(Lens::Planned).total());
        prop_assert!(of(Lens::Deployed).total() <= of(Lens::Planned).total());
    }

    #[test]
    fn the_bridge_leads_from_one_ledger_to_the_other(
        plan in plans(),
        day in days(),
        view in views(),
    ) {
        let planks = bridge(&plan, day, view, None);
        for ledger in Ledger::ALL {
            let mut sums: BTreeMap<Option<Contributor>, People> = BTreeMap::new();
            for plank in planks.planks() {
                let contributor = match ledger {
                    Ledger::Flag => plank.flag,
                    Ledger::Host => plank.host,
                };
                *sums.entry(Some(contributor)).or_default() += plank.people;
            }
            let question = Question::new(View { ledger, ..view }, &[Grouping::Contributor]);
            let counted: BTreeMap<_, _> = strength(&plan, day, &question)
                .rows()
                .map(|(key, people)| (key.contributor, people))
                .collect();
            prop_assert_eq!(sums, counted);
        }
    }

    #[test]
    fn people_by_flag_are_those_of_the_strength_within(plan in plans(), day in days(), view in views()) {
        let view = View { ledger: Ledger::Flag, ..view };
        let by = [Grouping::Contributor, Grouping::Confidence];
        for unit in plan.units() {
            let question = Question::new(view, &by).within(unit.id.into());
            let mut expected = BTreeMap::new();
            for (key, people) in strength(&plan, day, &question).rows() {
                if let (Some(Contributor::Country(country)), Some(confidence)) = (key.contributor, key.confidence) {
                    expected.insert((country, confidence), people.total());
                }
            }
            prop_assert_eq!(people_by_flag(&plan, day, view, unit.id), expected);
        }
    }

    #[test]
    fn the_bridge_adds_up_to_both_ledgers_at_every_level(
        plan in plans(),
        day in days(),
        view in views(),
        level in any::<Index>(),
    ) {
        let missions = plan.missions().map(|it| NodeId::Mission(it.id));
        let formations = plan.formations().map(|it| NodeId::Formation(it.id));
        let units = plan.units().map(|it| NodeId::Unit(it.id));
        let nodes: Vec<_> = missions.chain(formations).chain(units).collect();
        prop_assume!(!nodes.is_empty());
        let node = *level.get(&nodes);
        let bridge = bridge(&plan, day, view, Some(node));
        for plank in bridge.planks() {
            let way = plank.way_up(&plan, day);
            prop_assert!(way.contains(&node), "{:?} does not pass {}", way, node);
            let top = way.iter().rposition(|it| it.unit().is_some());
            prop_assert_eq!(top.and_then(|top| way[top].unit()), plank.host_unit);
            prop_assert_eq!(way.last(), Some(&NodeId::Mission(plank.mission)));
        }
        for ledger in Ledger::ALL {
            let question = Question::new(View { ledger, ..view }, &[Grouping::Contributor]);
            let counted: BTreeMap<_, _> = strength(&plan, day, &question.within(node))
                .rows()
                .map(|(key, people)| (key.contributor, people.total()))
                .collect();
            let mut sums: BTreeMap<Option<Contributor>, u64> = BTreeMap::new();
            for plank in bridge.planks() {
                let contributor = match ledger {
                    Ledger::Flag => plank.flag,
                    Ledger::Host => plank.host,
                };
                *sums.entry(Some(contributor)).or_default() += plank.people.total();
            }
            prop_assert_eq!(&sums, &counted);
            let subject = BridgeSubject::Node(node);
            let tree = BridgeTree::of(&plan, day, view, subject, 3);
            prop_assert_eq!(tree.side(ledger).people, counted.values().sum::<u64>());
            for part in &tree.side(ledger).parts {
                check_part(part)?;
            }
        }
    }

    #[test]
    fn the_bridge_of_a_country_has_its_people_in_both_ledgers(
        plan in plans(),
        day in days(),
        view in views(),
    ) {
        let totals = Totals::on(&plan, day, view.toward);
        for code in COUNTRIES {
            let country = code.parse().expect("a code");
            let tree = BridgeTree::of(&plan, day, view, BridgeSubject::Country(country), 3);
            for side in &tree.sides {
                let counted = totals.of_country(country, side.ledger);
                prop_assert_eq!(side.people, counted.of(view.lens, view.measure));
                let parts: u64 = side.parts.iter().map(|part| part.people).sum();
                prop_assert_eq!(side.people, parts);
                for part in &side.parts {
                    check_part(part)?;
                }
            }
        }
    }

    #[test]
    fn people_by_source_are_those_of_its_numbers(plan in plans(), day in days(), view in views()) {
        let mut sums: BTreeMap<Option<Confidence>, People> = BTreeMap::new();
        for (source, people) in people_by_source(&plan, day, view, None) {
            *sums.entry(plan.source(source).map(|it| it.confidence)).or_default() += people;
        }
        let question = Question::new(view, &[Grouping::Confidence]);
        let counted = strength(&plan, day, &question);
        for (key, people) in counted.rows() {
            let sourced = sums.remove(&key.confidence).unwrap_or_default();
            // What has no source counts as published.
            if key.confidence == Some(Confidence::Published) {
                prop_assert!(sourced.total() <= people.total());
            } else {
                prop_assert_eq!(sourced, people);
            }
        }
        prop_assert!(sums.values().all(|people| people.is_none()));
    }

    #[test]
    fn totals_of_a_country_are_its_strength(plan in plans(), day in days(), view in views()) {
        let totals = Totals::on(&plan, day, view.toward);
        let question = Question::new(view, &[Grouping::Contributor]);
        let strength = strength(&plan, day, &question);
        for code in COUNTRIES {
            let country = code.parse().expect("a code");
            let contributor = Some(Contributor::Country(country));
            let key = Key { contributor, ..Key::default() };
            let counted = totals.of_country(country, view.ledger).of(view.lens, view.measure);
            prop_assert_eq!(counted, strength.of(&key).total());
        }
    }

    #[test]
    fn moving_a_unit_changes_nobodys_flag_and_no_grand_total(
        plan in plans(),
        day in days(),
        view in views(),
        unit in any::<Index>(),
        parent in any::<Index>(),
    ) {
        let units: Vec<_> = plan.units().map(|unit| NodeId::Unit(unit.id)).collect();
        let missions = plan.missions().map(|mission| NodeId::Mission(mission.id));
        let parents: Vec<_> = units.iter().copied().chain(missions).collect();
        prop_assume!(!units.is_empty());
        let edit = Edit::MoveNodes(MoveNodes {
            nodes: vec![*unit.get(&units)],
            parent: Some(*parent.get(&parents)),
            position: Position::Last,
        });
        // What is refused, such as a unit under itself, changes nothing at all.
        if let Ok(moved) = edit.apply(&plan) {
            prop_assert_eq!(by_flag(&moved, day, view), by_flag(&plan, day, view));
            prop_assert_eq!(total(&moved, day, view), total(&plan, day, view));
        }
    }

}

proptest! {
    // Each case asks for more than a thousand days.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn strength_from_steps_is_strength_on_each_day(
        plan in plans(),
        view in views(),
        by in groupings(),
    ) {
        let question = Question::new(view, &by);
        let span = Span { first: FIRST_DAY, last: LAST_DAY };
        let steps = steps(&plan, span, &question);
        let mut day = FIRST_DAY;
        let mut changes = steps.days().peekable();
        let mut now = steps.on(FIRST_DAY);
        while day <= LAST_DAY {
            if changes.peek() == Some(&day) {
                changes.next();
                let next = steps.on(day);
                prop_assert_ne!(&next, &now, "nothing changes on {}", day);
                now = next;
            }
            prop_assert_eq!(&strength(&plan, day, &question), &now, "on {}", day);
            day = day.tomorrow().expect("a day of this century");
        }
    }
}
