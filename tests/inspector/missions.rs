//! Formations and missions.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use muster::model::{CountryCode, FormationKind, PlanDate};

use super::desk::Desk;
use super::driving::{
    DAY, check_edits, click, enter, field, harness, indkazbat, of_mission, pick, selected_mission,
    unfold,
};

#[test]
fn a_formation_can_be_changed() {
    let plan = indkazbat();
    let mut formations = plan.formations().filter(|it| it.name == "Sector East");
    let sector = formations.next().expect("the sector").id;
    drop(formations);
    let mut harness = harness(Desk::new(plan, DAY, Some(sector.into())), 1000.0);
    harness.get_by_label("Planned 900");
    enter(&mut harness, "Short name", "SE");
    field(&harness, Role::ComboBox, "Kind").click();
    harness.run_steps(3);
    click(&mut harness, "task force");
    check_edits(&harness, 2);
    let formation = harness.state().plan.formation(sector).expect("it").clone();
    assert_eq!(formation.short_name, "SE");
    assert_eq!(formation.kind, FormationKind::TaskForce);
}

#[test]
fn a_mission_can_be_changed() {
    let mut harness = of_mission();
    enter(&mut harness, "Operations end", "31.12.2027");
    enter(&mut harness, "Coordinates", "33.2, 35.5");
    pick(&mut harness, "Add a country", "syr");
    click(&mut harness, "Remove Lebanon");
    check_edits(&harness, 4);
    let mission = selected_mission(&harness);
    assert_eq!(mission.operations_end, PlanDate::day(2027, 12, 31).ok());
    let hosts: Vec<&str> = mission.hosts.iter().map(CountryCode::as_str).collect();
    assert_eq!(hosts, ["SYR"]);
    let headquarters = mission.headquarters.expect("a headquarters");
    let latitude = headquarters.latitude.map(muster::model::Degrees::degrees);
    assert_eq!(latitude, Some(33.2));
}

#[test]
fn ceilings_are_changed_with_their_categories() {
    let mut harness = of_mission();
    unfold(&mut harness, "S/RES/1701 (2006) 15");
    field(&harness, Role::CheckBox, "Experts on mission").click();
    harness.run_steps(3);
    enter(&mut harness, "People", "15100");
    field(&harness, Role::CheckBox, "Handovers count").click();
    harness.run_steps(3);
    check_edits(&harness, 3);
    let ceiling = selected_mission(&harness).ceilings[0].clone();
    assert_eq!(ceiling.people, 15_100);
    assert_eq!(ceiling.categories.len(), 3);
    assert!(ceiling.handovers_count);
}

#[test]
fn others_and_mandates_are_added() {
    let mut harness = of_mission();
    let before = selected_mission(&harness);
    click(&mut harness, "Add others");
    enter(&mut harness, "People", "9500");
    click(&mut harness, "Add mandate");
    enter(&mut harness, "Title", "S/RES/2433 (2018)");
    check_edits(&harness, 4);
    let mission = selected_mission(&harness);
    let others = mission.others.last().expect("others");
    assert_eq!(others.people, 9500);
    assert_eq!(mission.mandates.len(), before.mandates.len() + 1);
    let title = mission.mandates.last().map(|it| it.title.as_str());
    assert_eq!(title, Some("S/RES/2433 (2018)"));
}
