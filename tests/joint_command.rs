//! `muster joint` and `muster strength --by arrangement`, as commands.

use std::ffi::OsString;
use std::path::Path;

use jiff::civil::date;
use muster::command_line::{Arguments, Console, Exit, run};
use muster::text::{Language, Texts};

const INDKAZBAT: &str = "indkazbat-2018.muster";
const SECTOR_WEST: &str = "irishfinnbatt-2012.muster";

/// The answer of a command about a sample.
#[track_caller]
fn answer(command: &str, sample: &str, options: &str, language: Language) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data");
    let mut words: Vec<OsString> = vec!["muster".into(), command.into()];
    words.push(path.join(sample).into());
    words.extend(options.split_whitespace().map(OsString::from));
    let arguments = Arguments::read(words).expect("arguments that can be read");
    let (mut answer, mut problems) = (Vec::new(), Vec::new());
    let mut console = Console {
        answer: &mut answer,
        problems: &mut problems,
        texts: Texts::of(language),
        today: date(2020, 1, 1),
    };
    let exit = run(&arguments.command.expect("a command"), &mut console);
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    assert_eq!((exit, text(problems)), (Exit::Done, String::new()));
    text(answer)
}

#[test]
fn a_table_for_machines_has_a_row_for_each_partner() {
    let csv = |options: &str| {
        let options = format!("--format csv {options}");
        answer("joint", INDKAZBAT, &options, Language::English)
    };
    let memorandum =
        "Memorandum of understanding of Kazakhstan and India on joint deployment in UNIFIL";
    let heading =
        "arrangement,kind,mission,unit,partner,role,people,first_day,last_day,agreement\n";
    let company = format!(
        "{heading}\
         IndKazBat,attached,UNIFIL,Indian battalion,IND,lead,780,2018-10-31,2021,{memorandum}\n\
         IndKazBat,attached,UNIFIL,Indian battalion,KAZ,junior,120,2018-10-31,2021,{memorandum}\n"
    );
    assert_eq!(csv("--on 2018-10-31"), company);
    // The plan's own day, where none is asked for.
    assert_eq!(csv(""), company);
    assert_eq!(csv("--on 2018-10-30"), heading);
}

#[test]
fn a_table_to_read_is_in_the_language_asked_for() {
    let english = answer("joint", SECTOR_WEST, "--on 2013-11-26", Language::English);
    assert!(english.contains("on 26 November 2013"), "{english}");
    let line = |text: &str, start: &str| {
        let line = text.lines().find(|line| line.contains(start));
        let line = line.unwrap_or_else(|| panic!("no {start} in {text}"));
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        line(&english, "Finland  "),
        "Irish–Finnish battalion co-deployed UNIFIL Battalion in Sector West Finland lead 333 May 2012 November 2018"
    );
    let russian = answer("joint", SECTOR_WEST, "--on 2013-11-26", Language::Russian);
    assert!(
        line(&russian, "Финляндия  ").contains("ведущий 333"),
        "{russian}"
    );
    let nobody = answer("joint", SECTOR_WEST, "--on 2011-01-01", Language::English);
    assert!(
        nobody.contains("no joint arrangement holds on this day"),
        "{nobody}"
    );
}

#[test]
fn an_object_for_each_partner_says_how_people_are_counted() {
    let options = "--on 2018-05-30 --measure present --format json";
    let json = answer("joint", SECTOR_WEST, options, Language::English);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["day"], "2018-05-30");
    assert_eq!(json["measure"], "present");
    let rows = json["rows"].as_array().expect("an array");
    let estonia = rows
        .iter()
        .find(|row| row["partner"] == "EST")
        .expect("a row");
    assert_eq!(estonia["people"], 80);
    assert_eq!(
        estonia["arrangement"],
        "Estonians in the Finnish contingent"
    );
    assert_eq!(estonia["kind"], "attached");
    assert_eq!(estonia["role"], "junior");
    assert_eq!(estonia["first_day"], "2015-05");
    let france = rows
        .iter()
        .find(|row| row["partner"] == "FRA")
        .expect("a row");
    assert_eq!(
        (&france["people"], &france["agreement"]),
        (&0.into(), &"".into())
    );
}

#[test]
fn strength_by_arrangement_has_a_row_for_those_under_none() {
    for ledger in ["flag", "host"] {
        let options = format!("--on 2018-05-30 --by arrangement --ledger {ledger} --format csv");
        let csv = answer("strength", SECTOR_WEST, &options, Language::English);
        let expected = "\
arrangement,arrangement_name,women,men,not_stated,total
jestoniafin,Estonians in the Finnish contingent,0,0,40,40
jfinreserve,Finns in the Force Commander Reserve,0,0,160,160
jirishfinn0,Irish–Finnish battalion,0,0,502,502
";
        assert_eq!(csv, expected, "{ledger}");
    }
    let options = "--on 2012-09-20 --by arrangement";
    let text = answer("strength", SECTOR_WEST, options, Language::English);
    let none = text
        .lines()
        .find(|line| line.starts_with("none "))
        .expect("a row");
    assert!(none.ends_with(" 24"), "{text}");
}
