//! Joint arrangements, agreements and home units through edits: what happens to them when units are copied, pasted and removed.

use muster::edit::{
    AddArrangement, ArrangementField, DuplicateNode, Edit, History, ListChange, PasteFragment,
    Position, RemoveAgreement, RemoveBaseUnit, RemoveNodes, RemoveSource, SetArrangement,
};
use muster::file;
use muster::model::{
    Arrangement, Fragment, Head, Id, IdGenerator, NodeId, Partner, Plan, Provider, Role, UnitId,
};
use muster::text::{Language, Texts};

/// A Kazakh company in an Indian battalion, with arrangement, agreement and home unit.
fn plan() -> Plan {
    let plan = file::read(include_bytes!("golden/plan.muster")).expect("the golden plan");
    // The company stands in the battalion for good, so that both go together.
    let mut company = plan.unit(company()).expect("the company").clone();
    company.parent = battalion().into();
    for period in &mut company.periods {
        period.parent = None;
    }
    plan.with_unit(company).expect("a legal plan")
}

fn battalion() -> UnitId {
    "u0000indbat".parse().expect("an id")
}

fn company() -> UnitId {
    "u000000kazc".parse().expect("an id")
}

fn only(plan: &Plan) -> &Arrangement {
    let mut arrangements = plan.arrangements();
    let only = arrangements.next().expect("an arrangement");
    assert_eq!(arrangements.next(), None);
    only
}

fn remove(node: impl Into<NodeId>) -> Edit {
    Edit::RemoveNodes(RemoveNodes {
        nodes: vec![node.into()],
    })
}

/// Why an edit is refused, in English.
fn refusal(plan: &Plan, edit: &Edit) -> String {
    let refusal = edit.apply(plan).expect_err("refused");
    Texts::of(Language::English).say(&refusal.message)
}

#[test]
fn a_unit_that_goes_is_no_longer_a_partners() {
    let plan = plan();
    let after = remove(company()).apply(&plan).expect("it can go");
    let partners = &only(&after).partners;
    assert_eq!(partners.len(), 2);
    assert!(partners.iter().all(|partner| partner.units.is_empty()));
    assert_eq!(after.arrangements_of(company()).count(), 0);
    assert_eq!(after.arrangements_of(battalion()).count(), 1);
}

#[test]
fn an_arrangement_goes_with_its_unit_and_comes_back_with_undo() {
    let mut history = History::new(plan());
    history.perform(&remove(battalion())).expect("it can go");
    assert_eq!(history.plan().arrangements().count(), 0);
    assert_eq!(history.plan().agreements().count(), 1);
    assert!(history.undo());
    assert_eq!(*history.plan(), plan());
    assert_eq!(history.plan().arrangements_of(company()).count(), 1);
}

#[test]
fn a_copy_of_a_battalion_has_an_arrangement_of_its_own() {
    let plan = plan();
    let edit = Edit::DuplicateNode(DuplicateNode {
        node: battalion().into(),
        name: "Second battalion".to_owned(),
        ids: IdGenerator::seeded(5),
    });
    let after = edit.apply(&plan).expect("it can be copied");
    assert_eq!(after.arrangements().count(), 2);
    let is_new = |it: &&Arrangement| plan.arrangement(it.id).is_none();
    let copy = after.arrangements().find(is_new).expect("the copy");
    assert_eq!(
        after.unit(copy.unit).expect("a unit").name,
        "Second battalion"
    );
    let companies: Vec<UnitId> = copy
        .partners
        .iter()
        .flat_map(|it| it.units.clone())
        .collect();
    assert_eq!(companies.len(), 1);
    assert!(companies.iter().all(|id| plan.unit(*id).is_none()));
    assert_eq!(copy.agreements, only(&plan).agreements);
}

#[test]
fn a_copy_of_the_guest_alone_has_none() {
    let edit = Edit::DuplicateNode(DuplicateNode {
        node: company().into(),
        name: "Second company".to_owned(),
        ids: IdGenerator::seeded(5),
    });
    let after = edit.apply(&plan()).expect("it can be copied");
    assert_eq!(after.arrangements().count(), 1);
}

#[test]
fn an_arrangement_travels_with_its_units_to_another_plan() {
    let plan = plan();
    let fragment = Fragment::of(&plan, battalion().into()).expect("it is there");
    let fragment = file::read_fragment(&file::write_fragment(&fragment)).expect("a fragment");
    let mission = plan.missions().next().expect("a mission").clone();
    let head = Head::new(Id::from_random(77), "Other".to_owned(), plan.head().country);
    let other = Plan::new(head).expect("an empty plan");
    let other = other
        .with_mission(muster::model::Mission {
            mandates: Vec::new(),
            ceilings: Vec::new(),
            others: Vec::new(),
            source: None,
            ..mission
        })
        .expect("a mission");
    let paste = |seed| {
        Edit::PasteFragment(PasteFragment {
            fragment: Box::new(fragment.clone()),
            name: fragment.name().to_owned(),
            parent: other.missions().next().map(|it| it.id.into()),
            position: Position::Last,
            ids: IdGenerator::seeded(seed),
        })
    };
    let once = paste(1).apply(&other).expect("there is room");
    let (here, there) = (only(&once), only(&plan));
    assert_eq!(here.name, there.name);
    assert_eq!(
        once.unit(here.unit).expect("a unit").name,
        "Indian battalion"
    );
    let agreement = once.agreement(here.agreements[0]).expect("the agreement");
    assert_eq!(agreement.signed, "2018-08-21".parse().ok());
    let rotations = once.units().flat_map(|unit| &unit.rotations);
    let bases: Vec<_> = rotations
        .filter_map(|rotation| once.base_unit(rotation.base?))
        .collect();
    assert_eq!(bases.len(), 1);
    assert_eq!(bases[0].label(), "KAZBAT");
    // Papers of the same content are there once.
    let twice = paste(2).apply(&once).expect("there is room");
    assert_eq!(twice.arrangements().count(), 2);
    assert_eq!(twice.agreements().count(), 1);
    assert_eq!(twice.base_units().count(), 1);
}

#[test]
fn what_is_in_use_cannot_be_removed() {
    let plan = plan();
    let agreement = plan.agreements().next().expect("an agreement").id;
    let edit = Edit::RemoveAgreement(RemoveAgreement { agreement });
    assert!(refusal(&plan, &edit).contains("IndKazBat"));
    let base_unit = plan.base_units().next().expect("a home unit").id;
    let edit = Edit::RemoveBaseUnit(RemoveBaseUnit { base_unit });
    assert!(refusal(&plan, &edit).contains("Kazakh company"));
    let source = plan.sources().next().expect("a source").id;
    refusal(&plan, &Edit::RemoveSource(RemoveSource { source }));
}

#[test]
fn an_arrangement_of_units_that_are_not_there_is_refused() {
    let plan = plan();
    let mut arrangement = only(&plan).clone();
    arrangement.id = Id::from_random(8);
    arrangement.unit = Id::from_random(9);
    let edit = Edit::AddArrangement(AddArrangement { arrangement });
    assert!(refusal(&plan, &edit).contains("not in the plan"));
}

#[test]
fn a_change_of_an_arrangement_alone_is_a_step_that_can_be_undone() {
    let mut history = History::new(plan());
    let edit = Edit::SetArrangement(SetArrangement {
        arrangement: only(&plan()).id,
        field: ArrangementField::Name("KazIndBat".to_owned()),
    });
    history.perform(&edit).expect("another name");
    assert!(history.is_modified());
    assert_ne!(*history.plan(), plan());
    assert!(history.undo());
    assert_eq!(*history.plan(), plan());
}

#[test]
fn partners_are_changed_one_by_one() {
    let plan = plan();
    let arrangement = only(&plan).id;
    let mut partner = Partner::new("NPL".parse().expect("a code"));
    partner.support.medical = Some(Provider::Organization);
    let edit = Edit::SetArrangement(SetArrangement {
        arrangement,
        field: ArrangementField::Partner(ListChange::Add(partner.clone())),
    });
    let after = edit.apply(&plan).expect("a partner more");
    assert_eq!(only(&after).partners.last(), Some(&partner));
    let read = file::read(&file::write(&after)).expect("a plan");
    assert_eq!(read, after);
    let day = jiff::civil::date(2019, 6, 1);
    let india = "IND".parse().expect("a code");
    assert_eq!(only(&after).leads_on(day), [india]);
    assert_eq!(only(&after).partners[1].role_on(day), Some(Role::Junior));
}
