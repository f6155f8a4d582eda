//! Many parts of a plan replaced at once: only what comes of it has to be legal.

use std::collections::BTreeSet;

use muster::model::{Patch, Plan, Reason, Removal, Unit};

fn plan() -> Plan {
    let sample = include_bytes!("../sample_data/indkazbat-2018.muster");
    muster::file::read(sample).expect("the sample")
}

fn unit(plan: &Plan, name: &str) -> Unit {
    let found = plan.units().find(|unit| unit.name == name);
    found.expect("it is in the sample").clone()
}

/// The battalion under its company, and the company where the battalion was.
fn swapped(plan: &Plan) -> [Unit; 2] {
    let mut battalion = unit(plan, "Indian battalion");
    let mut company = unit(plan, "Kazakh company");
    assert_eq!(company.parent, battalion.id.into());
    company.parent = battalion.parent;
    battalion.parent = company.id.into();
    [battalion, company]
}

fn units(units: impl Into<Vec<Unit>>) -> Patch {
    Patch {
        units: units.into(),
        ..Patch::default()
    }
}

#[test]
fn parent_and_child_change_places_in_either_order() {
    let plan = plan();
    let [battalion, company] = swapped(&plan);
    let after = plan.patched(units([battalion.clone(), company.clone()]));
    let after = after.expect("a tree");
    assert_eq!(
        plan.patched(units([company, battalion.clone()])),
        Ok(after.clone())
    );
    assert_eq!(unit(&after, "Indian battalion"), battalion);
    let children: Vec<_> = after.children(battalion.parent).collect();
    assert!(children.contains(&battalion.id.into()));
    let before = ["Indian battalion", "Kazakh company"].map(|name| unit(&plan, name));
    assert_eq!(after.patched(units(before)), Ok(plan));
}

#[test]
fn what_would_be_no_tree_is_refused() {
    let plan = plan();
    let [battalion, _] = swapped(&plan);
    assert!(
        plan.patched(units([battalion.clone()])).is_err(),
        "a circle"
    );
    let removal = Removal {
        nodes: BTreeSet::from([battalion.id.into()]),
        ..Removal::default()
    };
    let patch = Patch {
        removal,
        ..Patch::default()
    };
    let refused = plan
        .patched(patch)
        .expect_err("the company stands below it");
    assert!(matches!(refused.reason, Reason::InUse(_)), "{refused:?}");
    let mut orphan = battalion;
    orphan.parent = "u0nowhere00"
        .parse::<muster::model::UnitId>()
        .expect("an id")
        .into();
    let refused = plan.patched(units([orphan])).expect_err("no such parent");
    assert!(
        matches!(refused.reason, Reason::UnknownParent(_)),
        "{refused:?}"
    );
}
