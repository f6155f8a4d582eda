//! What a total is made of, at every level of a plan in which units stand within units.

#[path = "support/small_plan.rs"]
mod small_plan;

use std::path::Path;

use muster::analysis::{BridgeSubject, Measure, View, bridge};
use muster::chart::BridgeTree;
use muster::file;
use muster::model::{NodeId, Plan, UnitId};
use muster::text::{Language, Texts};

use small_plan::{
    attached, country, day, formation, id, mission, parts, period, plan, rotation, unit,
};

/// Estonia inside the Finnish contingent inside a joint battalion in a sector; Kazakhstan in an Indian battalion, and on its own.
fn nested() -> Plan {
    let mut parts = parts();
    parts.missions = vec![mission("unifil"), mission("minurso")];
    let unifil: muster::model::MissionId = id("unifil");
    parts.formations = vec![formation("west", unifil)];
    let sector: muster::model::FormationId = id("west");
    let people = |code, number| vec![period("p", "2018-01-01", "2018-12-31", code, number)];
    let in_unit = id::<muster::model::Unit>;
    let host: UnitId = in_unit("indbatt");
    let handover = vec![
        rotation(1, period("a", "2018-01-01", "2018-07-10", "KAZ", 120)),
        rotation(2, period("b", "2018-07-01", "2018-12-31", "KAZ", 120)),
    ];
    let lent = vec![
        period("c", "2018-01-01", "2018-03-31", "EST", 40),
        attached(host, period("d", "2018-04-01", "2018-12-31", "EST", 38)),
    ];
    parts.units = vec![
        unit("irfin", "", sector, vec![]),
        unit("irish", "IRL", in_unit("irfin"), people("IRL", 340)),
        unit("finnish", "FIN", in_unit("irfin"), people("FIN", 180)),
        unit("estpl", "EST", in_unit("finnish"), lent),
        unit("indbatt", "IND", unifil, people("IND", 780)),
        unit("kazcoy", "KAZ", host, handover),
        unit(
            "kazobs",
            "KAZ",
            id::<muster::model::Mission>("minurso"),
            people("KAZ", 6),
        ),
        unit("kazstaff", "KAZ", unifil, people("KAZ", 3)),
    ];
    plan(parts)
}

fn node(name: &str) -> BridgeSubject {
    BridgeSubject::Node(NodeId::Unit(id(name)))
}

fn of(code: &str) -> BridgeSubject {
    BridgeSubject::Country(country(code))
}

/// The words of a bridge after title and view.
fn words(plan: &Plan, on: &str, subject: BridgeSubject) -> Vec<String> {
    in_view(plan, on, View::default(), subject)
}

fn in_view(plan: &Plan, on: &str, view: View, subject: BridgeSubject) -> Vec<String> {
    let tree = BridgeTree::of(plan, day(on), view, subject, usize::MAX);
    let texts = Texts::of(Language::English);
    let lines = tree.lines().into_iter().skip(2);
    lines
        .map(|line| format!("{}{}", "  ".repeat(line.depth), texts.say(&line.message)))
        .collect()
}

#[test]
fn a_battalion_is_its_own_people_and_its_guests() {
    assert_eq!(
        words(&nested(), "2018-05-01", node("indbatt")),
        [
            "By flag (whose people): 938 = 780 IND + 120 KAZ + 38 EST",
            "  780 India",
            "  120 Kazakhstan",
            "    120 kazcoy",
            "  38 Estonia",
            "    38 estpl",
            "By host (in whose units): 938 IND",
            "  938 India (indbatt, UNIFIL)",
            "    780 India",
            "    120 Kazakhstan",
            "      120 kazcoy",
            "    38 Estonia",
            "      38 estpl",
        ]
    );
}

#[test]
fn a_country_is_found_through_several_levels_and_on_any_day() {
    assert_eq!(
        words(&nested(), "2018-03-31", of("EST")),
        [
            "By flag (whose people): 40 in irfin",
            "  40 irfin (joint unit, west, UNIFIL)",
            "    40 estpl (finnish)",
            "By host (in whose units): nobody",
        ]
    );
    // From the next day on it is attached to another battalion.
    assert_eq!(
        words(&nested(), "2018-04-01", of("EST"))[..3],
        [
            "By flag (whose people): 38 in indbatt",
            "  38 indbatt (India, UNIFIL)",
            "    38 estpl",
        ]
    );
    assert_eq!(
        words(&nested(), "2017-12-31", of("EST")),
        [
            "By flag (whose people): nobody",
            "By host (in whose units): nobody",
        ]
    );
}

#[test]
fn what_a_country_has_in_its_own_units_stands_apart() {
    assert_eq!(
        words(&nested(), "2018-05-01", of("KAZ")),
        [
            "By flag (whose people): 129 = 120 in indbatt + 9 in own units",
            "  120 indbatt (India, UNIFIL)",
            "    120 kazcoy",
            "  9 In its own units",
            "    6 kazobs (MINURSO)",
            "    3 kazstaff (UNIFIL)",
            "By host (in whose units): 9 KAZ",
            "  9 Kazakhstan",
            "    6 kazobs (MINURSO)",
            "    3 kazstaff (UNIFIL)",
        ]
    );
}

#[test]
fn a_handover_is_bridged_in_both_measures() {
    let present = View {
        measure: Measure::Present,
        ..View::default()
    };
    let first = |view| in_view(&nested(), "2018-07-05", view, node("kazcoy")).swap_remove(0);
    assert_eq!(first(View::default()), "By flag (whose people): 120 KAZ");
    assert_eq!(first(present), "By flag (whose people): 240 KAZ");
}

#[test]
fn a_plank_knows_its_way_up() {
    let plan = nested();
    let on = day("2018-03-31");
    let bridge = bridge(&plan, on, View::default(), None);
    let estonia = muster::analysis::Contributor::Country(country("EST"));
    let planks: Vec<_> = bridge.of_flag(estonia).collect();
    let [plank] = planks[..] else {
        panic!("one plank: {planks:?}");
    };
    let way: Vec<String> = plank
        .way_up(&plan, on)
        .into_iter()
        .map(|node| plan.name_of(node).expect("a name").to_owned())
        .collect();
    assert_eq!(way, ["estpl", "finnish", "irfin", "west", "UNIFIL"]);
    assert!(plank.is_guest());
}

#[test]
fn where_parts_are_many_the_smallest_are_taken_together() {
    let plan = nested();
    let on = day("2018-05-01");
    let tree = BridgeTree::of(&plan, on, View::default(), BridgeSubject::Plan, 2);
    let flag = &tree.sides[0];
    assert_eq!(flag.people, 1_467);
    let texts = Texts::of(Language::English);
    let parts: Vec<String> = flag
        .parts
        .iter()
        .map(|part| format!("{} {}", part.people, texts.value(&part.label)))
        .collect();
    assert_eq!(parts, ["780 India", "340 Ireland", "347 3 more"]);
    let all: u64 = flag.parts.iter().map(|part| part.people).sum();
    assert_eq!(all, flag.people);
}

#[test]
fn a_hint_says_in_a_line_what_there_is_to_take_apart() {
    let plan = nested();
    let hint = |subject| {
        let tree = BridgeTree::of(&plan, day("2018-05-01"), View::default(), subject, 9);
        tree.hint().map(|it| Texts::of(Language::English).say(&it))
    };
    let battalion = "938 = 780 IND + 120 KAZ + 38 EST";
    assert_eq!(hint(node("indbatt")).as_deref(), Some(battalion));
    let guest = "By host these 120 KAZ count with India (indbatt, UNIFIL)";
    assert_eq!(hint(node("kazcoy")).as_deref(), Some(guest));
    assert_eq!(hint(node("kazobs")), None);
}

fn sample(name: &str) -> Plan {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data");
    let path = folder.join(format!("{name}.muster"));
    file::open(&path).expect("a sample")
}

/// The sums by flag of a unit of a sample on some days.
#[track_caller]
fn check_unit(name: &str, unit: &str, sums: &[(&str, &str)]) {
    let plan = sample(name);
    let found = plan.units().find(|it| it.name == unit);
    let node = NodeId::Unit(found.expect("a unit of this name").id);
    for (on, sum) in sums {
        let words = words(&plan, on, BridgeSubject::Node(node));
        assert_eq!(words[0], format!("By flag (whose people): {sum}"), "{on}");
    }
}

#[test]
fn the_units_of_the_samples_have_their_sums_on_several_days() {
    check_unit(
        "irishfinnbatt-2012",
        "Battalion in Sector West",
        &[
            ("2012-09-20", "509 = 332 IRL + 177 FIN"),
            ("2018-05-31", "542 = 332 IRL (est.) + 170 FIN + 40 EST"),
            (
                "2020-01-31",
                "561 = 332 IRL (est.) + 210 POL (est.) + 10 HUN (est.) + 9 MLT (est.)",
            ),
        ],
    );
    check_unit(
        "malbatt-brunei",
        "Malaysian battalion",
        &[
            ("2014-08-31", "852 = 826 MYS + 26 BRN"),
            ("2019-06-30", "852 = 826 MYS (est.) + 26 BRN (est.)"),
            ("2024-11-30", "854 = 824 MYS + 30 BRN"),
        ],
    );
    check_unit(
        "argentine-task-force-cyprus",
        "Argentine task force",
        &[
            ("2013-12-31", "298 = 270 ARG + 14 CHL + 13 PRY + 1 BRA"),
            ("2014-02-28", "294 = 266 ARG + 14 CHL + 13 PRY + 1 BRA"),
            ("2014-06-30", "nobody"),
        ],
    );
    check_unit(
        "brigade-east-spain",
        "Spanish light protected battalion",
        &[
            (
                "2014-07-31",
                "784 = 590 ESP + 142 SRB (est.) + 52 SLV (est.)",
            ),
            (
                "2014-08-31",
                "784 = 590 ESP + 142 SRB (est.) + 52 SLV (est.)",
            ),
            ("2014-09-30", "nobody"),
        ],
    );
    check_unit(
        "chile-ecuador-engineers",
        "Chilean–Ecuadorian engineer company",
        &[
            ("2012-01-31", "nobody"),
            ("2013-03-31", "156 = 90 CHL + 66 ECU"),
            ("2014-03-31", "nobody"),
        ],
    );
}

#[test]
fn estonia_is_found_inside_the_finnish_contingent_of_the_battalion() {
    assert_eq!(
        words(&sample("irishfinnbatt-2012"), "2018-05-31", of("EST")),
        [
            "By flag (whose people): 40 in Sector West bn",
            "  40 Battalion in Sector West (joint unit, Sector West, UNIFIL)",
            "    40 Estonian platoon (Finnish contingent in the battalion)",
            "By host (in whose units): nobody",
        ]
    );
    assert_eq!(
        words(&sample("irishfinnbatt-2012"), "2012-09-20", of("IRL"))[..6],
        [
            "By flag (whose people): 356 = 332 in Sector West bn + 24 in own units",
            "  332 Battalion in Sector West (joint unit, Sector West, UNIFIL)",
            "    332 Irish contingent in the battalion",
            "  24 In its own units (UNIFIL)",
            "    16 Irish at force headquarters (Force headquarters)",
            "    8 Irish at the headquarters of Sector West (Sector West)",
        ]
    );
}

#[test]
fn the_samples_have_the_bridges_of_their_documents() {
    let indkazbat = sample("indkazbat-2018");
    assert_eq!(
        words(&indkazbat, "2018-10-31", of("KAZ"))[0],
        "By flag (whose people): 123 = 120 in Indian bn + 3 in own units"
    );
    assert_eq!(
        words(&indkazbat, "2022-06-30", of("KAZ"))[0],
        "By flag (whose people): 15 = 9 in Indian bn + 6 in own units"
    );
    assert_eq!(
        words(&indkazbat, "2018-10-31", of("IND")),
        [
            "By flag (whose people): 780 in own units (est.)",
            "  780 In its own units, estimated",
            "    780 Indian battalion (East brigade, Sector East, UNIFIL), estimated",
            "By host (in whose units): 900 = 780 IND (est.) + 120 KAZ",
            "  780 India, estimated",
            "    780 Indian battalion (East brigade, Sector East, UNIFIL), estimated",
            "  120 Kazakhstan",
            "    120 Kazakh company (Indian battalion, East brigade, Sector East, UNIFIL)",
        ]
    );
    let unifil = sample("unifil-2014");
    assert_eq!(
        words(&unifil, "2014-08-31", of("BRN"))[..3],
        [
            "By flag (whose people): 26 in Malaysian contingent",
            "  26 Malaysian contingent (Malaysia, Sector West, UNIFIL)",
            "    26 Bruneian contingent",
        ]
    );
}
