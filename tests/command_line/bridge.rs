//! What a total is made of.

use std::fs;

use super::program::{INDKAZBAT, answer, failure, folder_with};

#[test]
fn a_bridge_says_what_a_total_is_made_of() {
    assert_eq!(
        answer(&[
            "bridge",
            INDKAZBAT,
            "Indian battalion",
            "--on",
            "2018-10-31"
        ]),
        "Indian battalion: 900 people on 31 October 2018\n\
         planned · established · uniformed personnel\n\
         By flag (whose people): 900 = 780 IND (est.) + 120 KAZ\n\
         \x20 780 India, estimated\n\
         \x20 120 Kazakhstan\n\
         \x20   120 Kazakh company\n\
         By host (in whose units): 900 IND (partly est.)\n\
         \x20 900 India (Indian battalion, East brigade, Sector East, UNIFIL), 780 of them estimated\n\
         \x20   780 India, estimated\n\
         \x20   120 Kazakhstan\n\
         \x20     120 Kazakh company\n"
    );
}

#[test]
fn a_bridge_is_found_by_name_short_name_id_and_code() {
    let first = |subject: &str| {
        let answer = answer(&["bridge", INDKAZBAT, subject, "--on", "2018-10-31"]);
        answer.lines().next().expect("a title").to_owned()
    };
    let battalion = "Indian battalion: 900 people on 31 October 2018";
    for subject in ["Indian bn", "indian BATTALION", "uindbattaln"] {
        assert_eq!(first(subject), battalion);
    }
    let country = "Kazakhstan: 123 by flag, 3 by host on 31 October 2018";
    for subject in ["KAZ", "Kazakhstan", "Казахстан"] {
        assert_eq!(first(subject), country);
    }
    assert_eq!(first("UNIFIL"), "UNIFIL: 903 people on 31 October 2018");
}

#[test]
fn a_bridge_is_on_any_day_in_either_measure_and_status() {
    let first = |arguments: &[&str]| {
        let answer = answer(&[&["bridge", INDKAZBAT, "Kazakh company"], arguments].concat());
        answer.lines().next().expect("a title").to_owned()
    };
    let on = ["--on", "2019-05-15"];
    assert_eq!(first(&on), "Kazakh company: 120 people on 15 May 2019");
    let present = [on, ["--measure", "present"]].concat();
    assert_eq!(first(&present), "Kazakh company: 240 people on 15 May 2019");
    let deployed = ["--on", "2018-10-30", "--status", "deployed"];
    assert_eq!(
        first(&deployed),
        "Kazakh company: 0 people on 30 October 2018"
    );
}

#[test]
fn a_bridge_for_programs_has_its_parts_and_planks() {
    let arguments = ["bridge", INDKAZBAT, "KAZ", "--on", "2018-10-31", "--format"];
    let csv = answer(&[&arguments[..], &["csv"]].concat());
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(
        lines,
        [
            "mission,host,host_unit,host_unit_name,unit,unit_name,flag,women,men,not_stated,total",
            "UNIFIL,IND,uindbattaln,Indian battalion,ukazcompany,Kazakh company,KAZ,0,0,120,120",
            "UNIFIL,KAZ,ukazstaff00,Kazakh staff officers,ukazstaff00,Kazakh staff officers,KAZ,0,0,3,3",
        ]
    );
    let json = answer(&[&arguments[..], &["json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["subject"], "KAZ");
    assert_eq!(json["by_flag"]["total"], 123);
    assert_eq!(json["by_host"]["total"], 3);
    let guests = &json["by_flag"]["parts"][0];
    assert_eq!(guests["node"], "uindbattaln");
    assert_eq!(guests["contributor"], "IND");
    assert_eq!(guests["parts"][0]["name"], "Kazakh company");
}

#[test]
fn a_bridge_of_what_is_unknown_or_means_several_things_fails() {
    let (error, hint) = failure(&["bridge", INDKAZBAT, "Atlantis"]);
    assert!(error.contains("Atlantis"), "{error}");
    assert!(hint.contains("short name"), "{hint}");
    let text = fs::read_to_string(INDKAZBAT).expect("a sample");
    let twins = text.replace("\"Kazakh staff officers\"", "\"Kazakh company\"");
    let (_folder, path) = folder_with("twins.muster", &twins);
    let path = path.to_str().expect("a path of letters");
    let (error, hint) = failure(&["bridge", path, "kazakh company"]);
    assert_eq!(error, "kazakh company means 2 things");
    assert!(hint.contains("ukazcompany (Indian battalion)"), "{hint}");
    assert!(hint.contains("ukazstaff00"), "{hint}");
}

#[test]
fn the_bridge_figure_is_of_the_country_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bridge.svg");
    let path = path.to_str().expect("a path of letters");
    let arguments = ["figure", INDKAZBAT, "bridge", "-o", path, "--country"];
    assert_eq!(answer(&[&arguments[..], &["india"]].concat()), "");
    let svg = fs::read_to_string(path).expect("a picture");
    assert!(svg.contains("India from flag to host"), "{svg}");
    let (error, _) = failure(&[&arguments[..], &["Atlantis"]].concat());
    assert!(error.contains("Atlantis"), "{error}");
}
