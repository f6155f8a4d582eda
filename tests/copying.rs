//! What has to hold of copies: they stand and count as what they are copies of.

use std::collections::BTreeMap;

use muster::analysis::{Contributor, Grouping, Ledger, Measure, Question, View, strength};
use muster::edit::{DuplicateNode, Edit};
use muster::model::{HeadcountLine, IdGenerator, NodeId, People, Period, Plan, PlanDate, Unit};
use proptest::collection::vec;
use proptest::prelude::*;

#[path = "support/script.rs"]
#[expect(dead_code, reason = "other tests use all of it")]
mod script;

/// The plan with a copy of a unit, and that copy.
fn duplicated(plan: &Plan, unit: NodeId, seed: u64) -> (Plan, Unit) {
    let edit = Edit::DuplicateNode(DuplicateNode {
        node: unit,
        name: "Copy".to_owned(),
        ids: IdGenerator::seeded(seed),
    });
    let copied = edit.apply(plan).expect("it can be copied");
    let copy = script::unit(&copied, "Copy").clone();
    (copied, copy)
}

/// Company B usually stands under company A, which stands under B in 2018, when B is with the battalion: with A attached and B not, they would go round in a circle.
#[test]
fn units_that_stand_under_one_another_in_turns_are_copied() {
    let plan = script::plan(
        "
        mission UNIFIL
          unit Indian battalion, IND
            unit A company, IND
              - 2018..2018 IND 100 in B company
              - 2019..2019 IND 90
              unit B company, IND
                - 2018..2018 IND 80 in Indian battalion
                - 2019..2019 IND 70",
    );
    for seed in 0..8 {
        let battalion = script::unit(&plan, "Indian battalion").id;
        let (copied, copy) = duplicated(&plan, battalion.into(), seed);
        let copy = copy.id;
        assert_eq!(copied.unit_count(), 6);
        let below = copied.with_all_below(copy.into());
        let company = |name: &str| {
            let mut units = below.iter().filter_map(|it| copied.unit(it.unit()?));
            units.find(|it| it.name == name).expect("it was copied")
        };
        let (a, b) = (company("A company"), company("B company"));
        let parents = |unit: &Unit| unit.periods.iter().map(|it| it.parent).collect::<Vec<_>>();
        assert_eq!((a.parent, b.parent), (copy.into(), a.id.into()));
        assert!(parents(a).contains(&Some(b.id.into())), "seed {seed}");
        assert!(parents(b).contains(&Some(copy.into())), "seed {seed}");
    }
}

/// Periods of a few rotations that overlap, each with a few people of two countries.
fn periods() -> impl Strategy<Value = Vec<Period>> {
    let lines = (0_u32..6, 0_u32..6);
    let drawn = (1_i8..=12, 1_i8..=12, 1_u16..=3, lines);
    (vec(drawn, 2..8), any::<u64>()).prop_map(|(drawn, seed)| {
        let mut ids = IdGenerator::seeded(seed);
        let period = |(one, other, rotation, (kazakh, indian)): (i8, i8, _, _)| Period {
            first_day: PlanDate::month(2018, one.min(other)).ok(),
            last_day: PlanDate::month(2018, one.max(other)).ok(),
            rotation: Some(rotation),
            people: [("KAZ", kazakh), ("IND", indian)]
                .map(|(code, people)| {
                    HeadcountLine::not_stated(code.parse().expect("a code"), people, None)
                })
                .to_vec(),
            ..Period::new(ids.next_id())
        };
        drawn.into_iter().map(period).collect()
    })
}

proptest! {
    /// Where the last rotation fills its places in part, its people are shared out in proportion; ties go by the order of periods.
    #[test]
    fn a_copy_counts_as_its_original_does(periods in periods(), seed in any::<u64>()) {
        let plan = script::plan("
            mission UNIFIL
              unit Battalion, IND");
        let mut unit = script::unit(&plan, "Battalion").clone();
        unit.periods = periods;
        let original = NodeId::from(unit.id);
        let plan = plan.with_unit(unit).expect("a legal plan");
        let (copied, copy) = duplicated(&plan, original, seed);
        let view = View {
            ledger: Ledger::Flag,
            measure: Measure::Established,
            ..View::default()
        };
        for month in 1..=12 {
            let day = jiff::civil::date(2018, month, 15);
            let by_flag = |node: NodeId| -> BTreeMap<Option<Contributor>, People> {
                let question = Question::new(view, &[Grouping::Contributor]).within(node);
                let strength = strength(&copied, day, &question);
                strength.rows().map(|(key, people)| (key.contributor, people)).collect()
            };
            prop_assert_eq!(by_flag(original), by_flag(copy.id.into()), "{}", day);
        }
    }
}
