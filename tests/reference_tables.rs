//! What the build script refuses in the built-in tables, and where it says so.

#[path = "../build/mod.rs"]
mod tables;

use std::fs;
use std::path::Path;

/// The tables as they are in the repository, in the order that the build script wants.
fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(tables::FOLDER);
    tables::FILES
        .iter()
        .map(|file| fs::read_to_string(folder.join(file)).expect("the table is in the repository"))
        .collect()
}

fn fault_of(texts: &[String]) -> Option<String> {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let fault: Result<String, tables::Fault> = tables::rust_of(&texts);
    fault.err().map(|fault| fault.to_string())
}

/// Checks what is said when a table has this text instead of that one in its first line with it.
#[track_caller]
fn check_refused(file: &str, old: &str, new: &str, place: &str, reason: &str) {
    let mut texts = texts();
    let index = tables::FILES
        .iter()
        .position(|name| *name == file)
        .expect("the file is a table");
    let line = texts[index]
        .lines()
        .position(|line| line.contains(old))
        .expect("the table has the text that is to be replaced");
    texts[index] = texts[index].replacen(old, new, 1);
    let expected = format!("assets/reference/{file}:{}: {place}", line + 1);
    let fault = fault_of(&texts).expect("the table is refused");
    assert!(fault.starts_with(&expected), "{fault}\n{expected}");
    assert!(fault.contains(reason), "{fault}");
}

#[test]
fn the_tables_of_the_repository_are_whole() {
    assert_eq!(fault_of(&texts()), None);
}

#[test]
fn a_missing_cell_is_refused_with_its_line() {
    let file = "missions.csv";
    check_refused(file, "UNIFIL,", ",", "column acronym: ", "is empty");
    check_refused(file, ",ВСООНЛ,", ",", "", "22 cells instead of 23");
    check_refused(file, ",LBN,Naqoura", ",,Naqoura", "column hosts: ", "empty");
    check_refused(
        file,
        "Временные силы Организации Объединенных Наций в Ливане",
        "",
        "column name_ru: ",
        "is empty",
    );
    check_refused(
        "countries.csv",
        "Казахстан",
        "",
        "column name_ru: ",
        "empty",
    );
    let source = "press release SC/14289; end: S/RES/2790 (2025)";
    check_refused("ceilings.csv", source, "", "column source_en: ", "empty");
}

#[test]
fn a_wrong_cell_is_refused_with_its_line() {
    let file = "missions.csv";
    check_refused(
        file,
        ",ВСООНЛ,",
        ",UNIFIL,",
        "column acronym_ru: ",
        "not Russian",
    );
    check_refused(
        file,
        ",LBN,Naqoura",
        ",LEB,Naqoura",
        "column hosts: ",
        "\"LEB\"",
    );
    check_refused(
        file,
        "33.12,35.1342",
        "95.12,35.1342",
        "column latitude: ",
        "90",
    );
    check_refused(
        file,
        "33.12,35.1342",
        "33.12,east",
        "column longitude: ",
        "180",
    );
    check_refused(
        file,
        "1978-03-19",
        "1978-02-30",
        "column start: ",
        "no date",
    );
    check_refused(
        file,
        "1978-03-19",
        "1878-03-19",
        "column start: ",
        "no date",
    );
    check_refused(
        file,
        "1978-03-19",
        "19.03.1978",
        "column start: ",
        "no date",
    );
    check_refused(
        file,
        "1978-03-19",
        "2027-03-19",
        "column operations_end: ",
        "before",
    );
    check_refused(
        file,
        "2027-12-31",
        "2025-12-31",
        "column withdrawn_by: ",
        "before",
    );
    check_refused(
        file,
        ",un,peacekeeping,LBN",
        ",nato,peacekeeping,LBN",
        "column organization: ",
        "nato",
    );
    check_refused(
        file,
        ",un,peacekeeping,LBN",
        ",un,peace,LBN",
        "column kind: ",
        "\"peace\"",
    );
    check_refused(
        file,
        ",Naqoura",
        ", Naqoura",
        "column headquarters_en: ",
        "blanks",
    );
    check_refused(
        "mandates.csv",
        "UNIFIL",
        "UNIFOL",
        "column acronym: ",
        "UNIFOL",
    );
    check_refused(
        "countries.csv",
        "KAZ,398",
        "KAZ,39",
        "column m49: ",
        "three digits",
    );
    check_refused(
        "countries.csv",
        "KAZ,398",
        "kaz,398",
        "column alpha3: ",
        "capital",
    );
}

#[test]
fn a_wrong_ceiling_is_refused_with_its_line() {
    let file = "ceilings.csv";
    check_refused(file, ",13000,", ",13 000,", "column people: ", "number");
    check_refused(file, ",13000,", ",0,", "column people: ", "number");
    check_refused(
        file,
        "troops;staff_officer,13000",
        "troops;staff,13000",
        "column categories: ",
        "\"staff\"",
    );
    check_refused(
        file,
        "troops;staff_officer,13000",
        "troops;troops,13000",
        "column categories: ",
        "twice",
    );
    check_refused(
        file,
        "2020-08-28,2021-08-31",
        "2020-08-28,2019",
        "column last: ",
        "before",
    );
    check_refused(
        file,
        "2020-08-28,2021-08-31",
        "2020-08,2021-08-31",
        "column first: ",
        "overlaps",
    );
    check_refused(
        file,
        "2021-08-31,press release SC/14289,пресс-релиз SC/14289,published",
        "2021-08-31,general knowledge,по общим сведениям,published",
        "column confidence: ",
        "unconfirmed",
    );
    check_refused(
        file,
        "пресс-релиз SC/14289,published",
        "пресс-релиз SC/14289,certain",
        "column confidence: ",
        "\"certain\"",
    );
}

#[test]
fn words_that_one_language_lacks_are_refused_with_their_line() {
    for (file, old, new, place, reason) in [
        (
            "mandates.csv",
            "Final period,Заключительный период",
            "Final period,",
            "column remarks_ru: ",
            "is empty",
        ),
        (
            "mandates.csv",
            "Final period,Заключительный период",
            ",Заключительный период",
            "column remarks_en: ",
            "is empty",
        ),
        (
            "mandates.csv",
            "Final period,Заключительный период",
            "Final period,Final period",
            "column remarks_ru: ",
            "not Russian",
        ),
        (
            "missions.csv",
            "перечень миссий ООН psdata,",
            "UN psdata mission list,",
            "column end_source_ru: ",
            "not Russian",
        ),
        (
            "missions.csv",
            "; место штаба — по общим сведениям",
            "",
            "column source_ru: ",
            "general knowledge",
        ),
        (
            "ceilings.csv",
            "пресс-релиз SC/14289; окончание: S/RES/2790 (2025)",
            "",
            "column source_ru: ",
            "is empty",
        ),
        (
            "unit_types.csv",
            "3 infantry_platoon,general knowledge,по общим сведениям",
            "3 infantry_platoon,general knowledge,",
            "column parts_source_ru: ",
            "is empty",
        ),
        (
            "unit_types.csv",
            "troops,33,,,,",
            "troops,33,,,по общим сведениям,",
            "column parts_source_ru: ",
            "not given",
        ),
    ] {
        check_refused(file, old, new, place, reason);
    }
}

#[test]
fn wrong_words_for_countries_and_units_are_refused_with_their_line() {
    let file = "demonyms.csv";
    for (old, new, place, reason) in [
        (
            "казахстанский",
            "казахстан",
            "column russian: ",
            "adjective",
        ),
        (
            "казахстанский;казахский",
            "Kazakh",
            "column russian: ",
            "not Russian",
        ),
        ("KAZ,Kazakh", "KAS,Kazakh", "column alpha3: ", "\"KAS\""),
        ("KAZ,Kazakh", "JPN,Kazakh", "column alpha3: ", "twice"),
        ("Kazakhstani", "India", "column english: ", "no demonym"),
        ("common usage", "", "column source: ", "empty"),
    ] {
        check_refused(file, old, new, place, reason);
    }
    let file = "unit_words.csv";
    for (old, new, place, reason) in [
        ("coy;coys", "coy;coy", "column english: ", "twice"),
        ("coy;coys", "coy;;coys", "column english: ", "no phrase"),
        (
            "echelon,company,",
            "echelon,kompany,",
            "column value: ",
            "kompany",
        ),
        ("echelon,army,", "echelon,corps,", "column value: ", "twice"),
        ("echelon,army,", "size,army,", "column kind: ", "\"size\""),
        (
            "рота,feminine",
            "рота,female",
            "column gender: ",
            "\"female\"",
        ),
        (
            "пехотный,,",
            "пехотный,neuter,",
            "column gender: ",
            "function",
        ),
    ] {
        check_refused(file, old, new, place, reason);
    }
    let mut texts = texts();
    let index = tables::FILES.iter().position(|name| *name == file);
    let text = &mut texts[index.expect("the file is a table")];
    let kept = text
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("echelon,army,"));
    *text = kept.collect();
    let fault = fault_of(&texts).expect("an echelon without words is refused");
    assert!(fault.contains("the echelon army has no row"), "{fault}");
}

#[test]
fn a_wrong_type_of_unit_is_refused_with_its_line() {
    let file = "unit_types.csv";
    let parts = "column parts: ";
    for (old, new, place, reason) in [
        ("troops,33,", "troops,0,", "column strength: ", "no number"),
        (
            "troops,33,",
            "troops,many,",
            "column strength: ",
            "no number",
        ),
        (
            "3 infantry_platoon",
            "4 infantry_platoon",
            parts,
            "132 people",
        ),
        (
            "3 infantry_platoon",
            "0 infantry_platoon",
            parts,
            "no number",
        ),
        (
            "3 infantry_platoon",
            "3 sector_brigade",
            parts,
            "neither a type above",
        ),
        ("3 infantry_platoon", "infantry_platoon", parts, "no number"),
        (
            "1 Officers/Офицеры/team",
            "1 Officers/Офицеры/army",
            parts,
            "no echelon",
        ),
        (
            "1 Officers/Офицеры/team",
            "1 /Офицеры/team",
            parts,
            "no names",
        ),
        (
            "infantry_company_enlarged",
            "infantry_company",
            "column key: ",
            "twice",
        ),
        (
            "infantry_company_enlarged",
            "Infantry",
            "column key: ",
            "small letters",
        ),
        (
            "по общим сведениям,unconfirmed",
            "по общим сведениям,published",
            "column parts_confidence: ",
            "unconfirmed",
        ),
        (
            "platoon,infantry,troops,33",
            "platoon,infantry,troop,33",
            "column category: ",
            "\"troop\"",
        ),
    ] {
        check_refused(file, old, new, place, reason);
    }
}

#[test]
fn twins_and_contradictions_are_refused() {
    let mut texts = texts();
    texts[0].push_str("ZZZ,999,KAZAKHSTAN,Казахстан,Zedland,member,a test,published\n");
    let fault = fault_of(&texts).expect("two countries of one name are refused");
    assert!(fault.contains("already means KAZ"), "{fault}");

    check_refused(
        "countries.csv",
        "KEN,404",
        "KAZ,404",
        "column alpha3: ",
        "twice",
    );
    check_refused(
        "countries.csv",
        "KEN,404",
        "KEN,398",
        "column m49: ",
        "twice",
    );
    check_refused(
        "country_spellings.csv",
        "Burma,MMR",
        "Burma,BUR",
        "column alpha3: ",
        "\"BUR\"",
    );
    check_refused(
        "country_spellings.csv",
        "Burma,MMR",
        "India,MMR",
        "column spelling: ",
        "already means IND",
    );
    check_refused(
        "country_spellings.csv",
        "Burma,MMR",
        "MYANMAR,MMR",
        "column spelling: ",
        "already",
    );
    check_refused(
        "missions.csv",
        ",ВСООНЛ,",
        ",ВСООНК,",
        "column acronym: ",
        "another mission",
    );
}

#[test]
fn a_table_with_other_headings_or_no_rows_is_refused() {
    for (index, file) in tables::FILES.iter().enumerate() {
        let mut changed = texts();
        changed[index] = changed[index].replacen(',', ",x", 1);
        let fault = fault_of(&changed).expect("other headings are refused");
        assert!(
            fault.starts_with(&format!("assets/reference/{file}:1: headings")),
            "{fault}"
        );

        let mut emptied = texts();
        emptied[index] = emptied[index].lines().take(1).collect();
        let fault = fault_of(&emptied).expect("a table without rows is refused");
        assert!(fault.contains("no rows"), "{fault}");
    }
}
