//! Answers that are renewed after a change are those of a full run.

use jiff::civil::{Date, date};

use muster::analysis::{
    ChangeDays, ContributorSizes, Grouping, Ledger, Lens, Measure, Question, Renewal, Span, Totals,
    View, steps, strength,
};
use muster::model::{NodeId, Plan, Toward};

use self::random_plan::Random;

#[path = "support/random_plan/mod.rs"]
mod random_plan;

const SPAN: Span = Span {
    first: date(2018, 2, 10),
    last: date(2020, 10, 20),
};

/// Takes random plans through random changes.
fn check(mut each: impl FnMut(&mut Random, &Plan, &Plan)) {
    for seed in 0..400 {
        let mut random = Random::seeded(seed);
        let mut plan = random.plan(40);
        for _ in 0..8 {
            let next = random.changed(&plan);
            each(&mut random, &plan, &next);
            plan = next;
        }
    }
}

fn day(random: &mut Random) -> Date {
    let days = i64::try_from(random.below(900)).expect("a small number");
    SPAN.first.saturating_add(jiff::Span::new().days(days))
}

fn toward(random: &mut Random) -> Option<Toward> {
    random.one_of(&[
        None,
        Some(Toward::Uniformed),
        Some(Toward::Reimbursed),
        Some(Toward::National),
    ])
}

fn question(random: &mut Random, plan: &Plan) -> Question {
    let view = View {
        ledger: random.one_of(&Ledger::ALL),
        measure: random.one_of(&Measure::ALL),
        lens: random.one_of(&Lens::ALL),
        toward: toward(random),
    };
    let mut by = Vec::new();
    for grouping in Grouping::ALL {
        if !random.once_in(3) {
            by.push(grouping);
        }
    }
    let question = Question::new(view, &by);
    let missions = plan.missions().map(|it| NodeId::Mission(it.id));
    let formations = plan.formations().map(|it| NodeId::Formation(it.id));
    let units = plan.units().map(|it| NodeId::Unit(it.id));
    let nodes: Vec<NodeId> = missions.chain(formations).chain(units).collect();
    if random.once_in(2) {
        question.within(random.one_of(&nodes))
    } else {
        question
    }
}

#[test]
fn renewed_strength_is_that_of_a_full_run() {
    check(|random, old, new| {
        let question = question(random, old);
        let day = day(random);
        let mut renewed = strength(old, day, &question);
        Renewal::between(old, new).strength(&mut renewed, day, &question);
        assert_eq!(renewed, strength(new, day, &question), "{day} {question:?}");
    });
}

#[test]
fn renewed_steps_are_those_of_a_full_run() {
    check(|random, old, new| {
        let question = question(random, old);
        let mut renewed = steps(old, SPAN, &question);
        Renewal::between(old, new).steps(&mut renewed, &question);
        assert_eq!(renewed, steps(new, SPAN, &question), "{question:?}");
    });
}

#[test]
fn the_strength_of_a_mission_from_steps_is_its_strength_on_each_day() {
    check(|random, _, plan| {
        let question = Question {
            within: None,
            ..question(random, plan)
        };
        let mut by = question.by.clone();
        by.push(Grouping::Mission);
        let question = Question { by, ..question };
        let steps = steps(plan, SPAN, &question);
        for mission in plan.missions() {
            let within = question.clone().within(mission.id.into());
            steps.walk_mission(mission.id, |day, walked| {
                assert_eq!(*walked, strength(plan, day, &within), "{day} {question:?}");
            });
        }
    });
}

#[test]
fn renewed_totals_are_those_of_a_full_run() {
    check(|random, old, new| {
        let (day, toward) = (day(random), toward(random));
        let mut renewed = Totals::on(old, day, toward);
        renewed.renew(&Renewal::between(old, new));
        assert_eq!(renewed, Totals::on(new, day, toward), "{day} {toward:?}");
    });
}

#[test]
fn renewed_change_days_are_those_of_a_full_run() {
    check(|_, old, new| {
        let mut renewed = ChangeDays::of(old);
        renewed.renew(&Renewal::between(old, new));
        assert_eq!(renewed, ChangeDays::of(new));
    });
}

#[test]
fn renewed_sizes_of_contributors_are_those_of_a_full_run() {
    check(|_, old, new| {
        let mut renewed = ContributorSizes::of(old);
        renewed.renew(&Renewal::between(old, new));
        assert_eq!(renewed, ContributorSizes::of(new));
    });
}
