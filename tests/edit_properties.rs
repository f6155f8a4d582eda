//! Random edits of random plans: whatever is done, the plan stays legal and undo gives it back.

use std::collections::BTreeSet;

use jiff::civil::Date;
use muster::analysis::{Grouping, Lens, Measure, Question, Renewal, View, strength};
use muster::edit::{Edit, History, Keep, NewPeople, Together};
use muster::file;
use muster::model::{NodeId, Parts, Period, Plan};
use muster::rules::Findings;
use muster::text::{Language, Message, Texts};
use proptest::collection::vec;
use proptest::prelude::*;

use self::support::edits::{drafts, nodes};
use self::support::plans::{days, plans, plans_of};

mod support;

/// The plan put together anew from its parts, all of which are checked on the way.
fn assembled(plan: &Plan) -> Plan {
    Plan::assemble(Parts::of(plan)).expect("edits leave legal plans")
}

/// Every parent with every child, as the plan keeps them.
fn links(plan: &Plan) -> BTreeSet<(NodeId, NodeId)> {
    let of = |parent| plan.children(parent).map(move |child| (parent, child));
    nodes(plan).into_iter().flat_map(of).collect()
}

fn everyone(measure: Measure) -> Question {
    let view = View {
        toward: None,
        measure,
        ..View::default()
    };
    Question::new(view, &[])
}

proptest! {
    #[test]
    fn edits_leave_legal_plans_and_undo_gives_the_first_one_back(
        plan in plans(),
        drafts in vec(drafts(), 1..12),
    ) {
        let mut history = History::new(plan.clone());
        for draft in drafts {
            let before = history.plan().clone();
            let Some(edit) = draft.edit(&before) else { continue };
            let revision = history.revision();
            if let Err(refusal) = history.perform(&edit) {
                prop_assert_eq!(history.plan(), &before);
                prop_assert_eq!(history.revision(), revision);
                for language in Language::ALL {
                    Texts::of(language).say(&refusal.message);
                }
                continue;
            }
            let twice = edit.apply(&before);
            prop_assert_eq!(twice.as_ref(), Ok(history.plan()));
            prop_assert_eq!(history.revision() == revision, history.plan() == &before);
            let again = assembled(history.plan());
            prop_assert_eq!(&again, history.plan());
            prop_assert_eq!(links(&again), links(history.plan()));
            let lengths = history.plan().units().map(|unit| unit.place.as_str().len());
            prop_assert!(lengths.max() <= Some(150));
        }
        let last = history.plan().clone();
        while history.undo() {}
        prop_assert_eq!(history.plan(), &plan);
        prop_assert!(!history.is_modified());
        while history.redo() {}
        prop_assert_eq!(history.plan(), &last);
    }

    #[test]
    fn what_is_renewed_after_edits_is_that_of_a_full_run_and_a_file_gives_the_plan_back(
        plan in plans(),
        drafts in vec(drafts(), 1..12),
        day in days(),
    ) {
        let mut plan = plan;
        let mut findings = Findings::of(&plan);
        let by_all = everyone(Measure::Established);
        let question = Question::new(by_all.view, &Grouping::ALL);
        let mut counted = strength(&plan, day, &question);
        for draft in drafts {
            let Some(edit) = draft.edit(&plan) else { continue };
            let Ok(after) = edit.apply(&plan) else { continue };
            let renewal = Renewal::between(&plan, &after);
            renewal.strength(&mut counted, day, &question);
            prop_assert_eq!(&counted, &strength(&after, day, &question));
            findings.renew(&renewal);
            prop_assert_eq!(&findings, &Findings::of(&after));
            let read = file::read(&file::write(&after));
            prop_assert_eq!(read.as_ref(), Ok(&after));
            plan = after;
        }
    }

    #[test]
    fn edits_together_are_what_they_are_one_after_the_other(
        plan in plans(),
        drafts in vec(drafts(), 1..24),
    ) {
        let mut edits = Vec::new();
        let mut after = plan.clone();
        let together = |edits: &[Edit]| {
            let name = Message::new("table-edit-paste").with("cells", edits.len());
            Edit::Together(Together { name, edits: edits.to_vec() }).apply(&plan)
        };
        for draft in drafts {
            let Some(edit) = draft.edit(&after) else { continue };
            edits.push(edit);
            match edits[edits.len() - 1].apply(&after) {
                Ok(changed) => after = changed,
                Err(refusal) => {
                    prop_assert_eq!(together(&edits), Err(refusal));
                    edits.pop();
                }
            }
        }
        let all = together(&edits);
        prop_assert_eq!(all.as_ref(), Ok(&after));
        prop_assert_eq!(links(&all.expect("it is equal")), links(&after));
    }

    #[test]
    fn whoever_comes_out_of_a_parent_is_nobody_more(
        plan in plans_of(1..=6),
        mut draft in drafts(),
        days in vec(days(), 8),
    ) {
        draft.kind = 5;
        if let Some(Edit::AddUnit(mut add)) = draft.edit(&plan) {
            add.people = NewPeople::OutOfParent { ids: draft.ids() };
            let unit = add.unit.id;
            if let Ok(after) = Edit::AddUnit(add).apply(&plan) {
                let question = everyone(Measure::Present);
                for day in days {
                    let before = strength(&plan, day, &question).total().total();
                    let after = strength(&after, day, &question).total().total();
                    prop_assert_eq!(before, after, "on {}, with {}", day, unit);
                }
            }
        }
    }

    #[test]
    fn a_typed_total_is_the_total(
        plan in plans_of(1..=8),
        mut draft in drafts(),
        days in vec(days(), 8),
    ) {
        draft.kind = 20;
        draft.number %= 1500;
        if let Some(Edit::SetTotal(set)) = draft.edit(&plan) {
            let number = u64::from(set.total);
            let total_on = |plan: &Plan, day| {
                let question = everyone(Measure::Established).within(set.unit.into());
                strength(plan, day, &question).total().total()
            };
            let is_alone = |day: &Date| {
                let there = |it: &&Period| it.covers(*day) && Lens::Planned.admits(it);
                plan.unit(set.unit).expect("it is there").periods.iter().filter(there).count() == 1
            };
            let period_on = |day: Date| {
                let there = |it: &&Period| it.covers(day) && Lens::Planned.admits(it);
                plan.unit(set.unit).expect("it is there").periods.iter().find(there)
            };
            if let Ok(after) = Edit::SetTotal(set.clone()).apply(&plan) {
                prop_assert_eq!(total_on(&after, set.day), number);
                for day in days.into_iter().filter(is_alone) {
                    let same = period_on(day).map(|it| it.id) == period_on(set.day).map(|it| it.id);
                    if same && set.keep == Keep::Total {
                        prop_assert_eq!(total_on(&after, day), number, "on {}", day);
                    } else if !same {
                        prop_assert_eq!(total_on(&after, day), total_on(&plan, day), "on {}", day);
                    }
                }
            }
        }
    }
}
