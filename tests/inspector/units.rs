//! What a unit is, where it stands, and how many it has.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use muster::analysis::Measure;
use muster::edit::Edit;
use muster::model::{
    CountryCode, Formation, FormationKind, HeadcountLine, IdGenerator, Mission, Nationality,
    NodeId, Parts, Period, Place, Plan, PlanDate, Unit,
};

use super::desk::Desk;
use super::driving::{
    DAY, Inspector, check_edits, click, enter, field, harness, indkazbat, mission_named, of_unit,
    people_on, pick, sample, selected_unit, unfold, unit_named, value,
};

#[test]
fn what_a_unit_is_can_be_chosen() {
    let mut harness = of_unit("Kazakh company");
    field(&harness, Role::ComboBox, "Function").click();
    harness.run_steps(3);
    click(&mut harness, "engineers");
    check_edits(&harness, 1);
    assert_eq!(
        selected_unit(&harness).function,
        muster::model::Function::Engineer
    );
}

#[test]
fn a_country_is_found_by_its_name_in_any_language() {
    let mut harness = of_unit("Kazakh company");
    pick(&mut harness, "Nationality", "Монголия");
    check_edits(&harness, 1);
    let mongolia = CountryCode::parse("MNG").expect("a code");
    assert_eq!(
        selected_unit(&harness).nationality,
        Nationality::National(mongolia)
    );
    pick(&mut harness, "Nationality", "kaz");
    let kazakhstan = CountryCode::parse("KAZ").expect("a code");
    assert_eq!(
        selected_unit(&harness).nationality,
        Nationality::National(kazakhstan)
    );
}

#[test]
fn a_unit_can_be_put_under_another_parent() {
    let mut harness = of_unit("Kazakh company");
    pick(&mut harness, "Parent", "east");
    check_edits(&harness, 1);
    let unit = selected_unit(&harness);
    let plan = &harness.state().plan;
    let mut formations = plan.formations().filter(|it| it.name == "East brigade");
    let brigade = formations.next().expect("the brigade").id;
    assert_eq!(unit.parent, NodeId::Formation(brigade));
}

#[test]
fn a_unit_is_never_offered_what_stands_below_it() {
    let mut harness = of_unit("Indian battalion");
    field(&harness, Role::ComboBox, "Parent").click();
    harness.run_steps(3);
    field(&harness, Role::TextInput, "Type to find").type_text("kazakh company");
    harness.run_steps(3);
    harness.get_by_label("Nothing found");
}

#[test]
fn the_total_of_a_day_asks_what_to_keep() {
    let mut harness = of_unit("Indian battalion");
    assert_eq!(value(&harness, Role::TextInput, "With all below"), "900");
    enter(&mut harness, "With all below", "950");
    let is_question = {
        let desk = harness.state();
        let unit = desk.selection.and_then(NodeId::unit).expect("a unit");
        muster::edit::SetTotal::is_question(&desk.plan, unit, DAY)
    };
    if is_question {
        check_edits(&harness, 0);
        click(&mut harness, "On this day: keep the own people");
    }
    check_edits(&harness, 1);
    assert!(matches!(harness.state().edits[0], Edit::SetTotal(_)));
    assert_eq!(value(&harness, Role::TextInput, "With all below"), "950");
    assert_eq!(people_on(&selected_unit(&harness), DAY), 830);
}

/// A battalion of 500 from 2020 on and a company below it that changes in 2021 when asked for; the company's first period has so many people.
fn battalion(company_people: u32, changes: bool) -> (Plan, Unit, Unit) {
    let mut ids = IdGenerator::seeded(1);
    let kazakhstan = CountryCode::parse("KAZ").expect("a code");
    let mission = Mission {
        id: ids.next_id(),
        acronym: "UNDOF".to_owned(),
        name: "A mission".to_owned(),
        ..mission_named(&indkazbat(), "UNIFIL")
    };
    let mission = Mission {
        mandates: Vec::new(),
        ceilings: Vec::new(),
        source: None,
        ..mission
    };
    let force = Formation {
        id: ids.next_id(),
        name: "Force".to_owned(),
        short_name: String::new(),
        kind: FormationKind::Force,
        parent: mission.id.into(),
        place: Place::middle(),
        remarks: String::new(),
    };
    let mut period = |year: i16, last: Option<i16>, number: u32| Period {
        first_day: PlanDate::year(year).ok(),
        last_day: last.and_then(|last| PlanDate::year(last).ok()),
        people: vec![HeadcountLine::not_stated(kazakhstan, number, None)],
        ..Period::new(ids.next_id())
    };
    let own = vec![period(2020, None, 500)];
    let mut below = vec![period(2020, changes.then_some(2020), company_people)];
    if changes {
        below.push(period(2021, None, company_people + 10));
    }
    let template = unit_named(&indkazbat(), "Kazakh company");
    let battalion = Unit {
        id: ids.next_id(),
        name: "Battalion".to_owned(),
        parent: force.id.into(),
        periods: own,
        authorized: Vec::new(),
        rotations: Vec::new(),
        positions: Vec::new(),
        ..template.clone()
    };
    let company = Unit {
        id: ids.next_id(),
        name: "Company".to_owned(),
        parent: battalion.id.into(),
        periods: below,
        authorized: Vec::new(),
        rotations: Vec::new(),
        positions: Vec::new(),
        ..template
    };
    let parts = Parts {
        missions: vec![mission],
        formations: vec![force],
        units: vec![battalion.clone(), company.clone()],
        ..Parts::new(indkazbat().head().clone())
    };
    let plan = Plan::assemble(parts).expect("a legal plan");
    (plan, battalion, company)
}

#[test]
fn a_total_over_changing_sub_units_can_be_kept_throughout() {
    let (plan, battalion, _) = battalion(100, true);
    let day = date(2020, 6, 1);
    let mut harness = harness(Desk::new(plan, day, Some(battalion.id.into())), 1600.0);
    enter(&mut harness, "With all below", "650");
    check_edits(&harness, 0);
    click(&mut harness, "Throughout: keep the total");
    check_edits(&harness, 1);
    let unit = selected_unit(&harness);
    assert_eq!(people_on(&unit, day), 550);
    assert_eq!(people_on(&unit, date(2021, 6, 1)), 540);
}

#[test]
fn the_first_people_of_a_unit_come_out_of_the_parent_or_in_addition() {
    let day = date(2020, 6, 1);
    for (answer, of_parent) in [("Out of Battalion", 380), ("In addition", 500)] {
        let (plan, battalion, company) = battalion(0, false);
        let mut harness = harness(Desk::new(plan, day, Some(company.id.into())), 1600.0);
        enter(&mut harness, "Not stated", "120");
        check_edits(&harness, 0);
        harness.get_by_label_contains("Are the 120 out of the own people of Battalion");
        click(&mut harness, answer);
        check_edits(&harness, 1);
        assert_eq!(people_on(&selected_unit(&harness), day), 120);
        let parent = harness.state().plan.unit(battalion.id).expect("it").clone();
        assert_eq!(people_on(&parent, day), of_parent);
        assert!(harness.query_by_label(answer).is_none());
    }
}

#[test]
fn a_question_can_be_left_alone() {
    let (plan, _, company) = battalion(0, false);
    let day = date(2020, 6, 1);
    let mut harness = harness(Desk::new(plan, day, Some(company.id.into())), 1600.0);
    enter(&mut harness, "Not stated", "120");
    click(&mut harness, "Cancel");
    check_edits(&harness, 0);
    assert!(harness.query_by_label("In addition").is_none());
}

#[test]
fn more_people_for_a_unit_that_has_some_raise_no_question() {
    let (plan, _, company) = battalion(100, false);
    let day = date(2020, 6, 1);
    let mut harness = harness(Desk::new(plan, day, Some(company.id.into())), 1600.0);
    enter(&mut harness, "Women", "20");
    check_edits(&harness, 1);
    assert_eq!(people_on(&selected_unit(&harness), day), 120);
}

#[test]
fn the_least_share_of_an_arrangement_says_what_holds_unless_it_is_stated() {
    let mut harness = of_unit("Indian battalion");
    unfold(&mut harness, "IndKazBat");
    let share = |harness: &Inspector| {
        let mut all = harness.state().plan.arrangements();
        let found = all.find(|it| it.name == "IndKazBat");
        found.expect("it is there").least_share
    };
    assert_eq!(share(&harness), None);
    let unless = |harness: &Inspector| {
        let told =
            "90 % unless stated: so much of the authorised strength stays when a partner leaves";
        harness.query_by_label(told).is_some()
    };
    assert!(unless(&harness));
    enter(&mut harness, "Least share, %", "75");
    check_edits(&harness, 1);
    assert_eq!(share(&harness), Some(75));
    assert!(!unless(&harness));
    enter(&mut harness, "Least share, %", "–");
    assert_eq!(share(&harness), None);
    enter(&mut harness, "Least share, %", "101");
    assert_eq!(share(&harness), None, "no share is more than the whole");
}

/// The Estonian platoon on the day on which one rotation of 40 follows the other, by a measure.
fn estonians_on_relief_day(measure: Measure) -> Inspector {
    let plan = sample("irishfinnbatt-2012.muster");
    let platoon = unit_named(&plan, "Estonian platoon").id;
    let mut desk = Desk::new(plan, date(2018, 5, 30), Some(platoon.into()));
    desk.view.measure = measure;
    harness(desk, 2400.0)
}

#[test]
fn on_a_relief_day_the_strength_is_that_of_the_view_and_the_other_is_named() {
    let established = estonians_on_relief_day(Measure::Established);
    established.get_by_label("Own people 40 established");
    established.get_by_label("Present 80");
    established.get_by_label("Not stated 40");
    established.get_by_label("In place 40");
    assert!(established.query_by_label_contains("are present").is_none());
    let present = estonians_on_relief_day(Measure::Present);
    present.get_by_label("Own people 80 present");
    present.get_by_label("Established 40");
    present.get_by_label("Not stated 80");
    present.get_by_label_contains("With all below 80 are present");
}

#[test]
fn on_any_other_day_the_measures_agree_and_none_is_named() {
    let mut harness = estonians_on_relief_day(Measure::Established);
    harness.state_mut().day = date(2018, 6, 1);
    harness.run_steps(3);
    harness.get_by_label("Own people 40");
    assert!(harness.query_by_label("Present 80").is_none());
    enter(&mut harness, "Not stated", "38");
    check_edits(&harness, 1);
    harness.get_by_label("Own people 38");
}
