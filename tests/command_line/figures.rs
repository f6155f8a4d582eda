//! Figures, one by one and all at once.

use std::fs;
use std::path::Path;

use super::program::{INDKAZBAT, answer, failure, folder_with, muster, text};

#[test]
fn figures_are_listed_one_a_line() {
    let figures = answer(&["figures"]);
    assert!(figures.starts_with("troops-by-mission  "), "{figures}");
    assert_eq!(
        answer(&["figures", "--language", "ru"]).lines().count(),
        figures.lines().count()
    );
}

#[test]
fn a_figure_is_written_in_every_kind() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join(name);
    let draw = |name: &str, options: &[&str]| {
        let path = file(name);
        let arguments = ["figure", INDKAZBAT, "troops-by-mission", "-o", text(&path)];
        assert_eq!(answer(&[&arguments[..], options].concat()), "");
        fs::read(&path).expect("the figure")
    };
    let svg = String::from_utf8(draw("a.svg", &["--language", "ru"])).expect("UTF-8");
    assert!(svg.contains("<svg") && svg.contains("</text>"));
    assert!(svg.contains("Казахстан"), "the words of the language");
    assert!(draw("a.PNG", &["--dpi", "96", "--theme", "dark"]).starts_with(b"\x89PNG"));
    assert!(draw("a.pdf", &["--paper", "a4"]).starts_with(b"%PDF"));
    let csv = String::from_utf8(draw("a.csv", &["--mission", "unifil"])).expect("UTF-8");
    assert_eq!(
        csv,
        "mission,contributor,women,men,not_stated,total\nUNIFIL,IND,0,0,780,780\nUNIFIL,KAZ,0,0,123,123\n"
    );
    assert_eq!(draw("b.svg", &["--language", "ru"]), svg.as_bytes());
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 5);
}

#[test]
fn what_a_figure_cannot_show_is_told() {
    let (folder, _) = folder_with("x", "");
    let path = folder.path().join("a.svg");
    let draw = |options: &[&str]| {
        let arguments = ["figure", INDKAZBAT, "troops-by-mission", "-o", text(&path)];
        failure(&[&arguments[..], options].concat())
    };
    let (error, hint) = draw(&["--mission", "MONUSCO"]);
    assert_eq!(error, "the plan has no mission MONUSCO");
    assert!(
        hint.starts_with("its missions: ") && hint.contains("UNIFIL"),
        "{hint}"
    );
    let (error, _) = draw(&["--from", "2018", "--to", "2019"]);
    assert!(error.contains("one day"), "{error}");
    assert!(!path.exists());
    let nowhere = folder.path().join("nowhere/a.svg");
    let (error, _) = failure(&[
        "figure",
        INDKAZBAT,
        "troops-by-mission",
        "-o",
        text(&nowhere),
    ]);
    assert!(error.contains("the folder does not exist"), "{error}");
}

#[test]
fn an_option_that_a_figure_does_not_take_is_refused_and_taken_with_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.svg");
    let draw = |name: &str, options: &[&str]| {
        let arguments = ["figure", INDKAZBAT, name, "-o", text(&path)];
        failure(&[&arguments[..], options].concat())
    };
    let told = |name: &str, option: &str| {
        (
            format!("the figure {name} does not take {option}"),
            format!("leave {option} out"),
        )
    };
    for figure in muster::chart::FigureName::ALL {
        let name = figure.name();
        if !figure.takes_country() {
            assert_eq!(draw(name, &["--country", "IND"]), told(name, "--country"));
        }
        if !figure.takes_depth() {
            assert_eq!(draw(name, &["--depth", "1"]), told(name, "--depth"));
        }
        // What stands in one place is a question to every figure.
        let (error, _) = draw(name, &["--within", "Sector North"]);
        assert!(error.ends_with("Sector North"), "{name}: {error}");
    }
    assert!(!path.exists());
    let all = ["figure", INDKAZBAT, "all", "--format", "csv"];
    let options = ["--country", "IND", "--depth", "1", "-o"];
    let into = folder.path().join("all");
    answer(&[&all[..], &options, &[text(&into)]].concat());
    let written = names(&into);
    let table = |figure: &str| {
        let name = written.iter().find(|it| it.contains(figure));
        let name = name.unwrap_or_else(|| panic!("no {figure} in {written:?}"));
        fs::read_to_string(into.join(name)).expect("a table")
    };
    assert!(table("-bridge-").contains("IND"));
    let order = table("-order-of-battle-");
    assert!(!order.contains("Kazakh company"), "{order}");
}

/// The names of the files in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
    let names = entries.map(|entry| name(entry).to_string_lossy().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// How many figures there are.
const FIGURES: usize = muster::chart::FigureName::ALL.len();

#[test]
fn all_figures_are_written_into_a_new_folder_and_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    let into = folder.path().join("new/briefing");
    let draw = |options: &[&str]| {
        let arguments = ["figure", INDKAZBAT, "all", "-o", text(&into)];
        answer(&[&arguments[..], options].concat())
    };
    let listed = draw(&[]);
    let written = names(&into);
    assert_eq!(
        written.len(),
        3 * FIGURES,
        "each figure in three kinds: {written:?}"
    );
    let mut lines: Vec<&str> = listed.lines().collect();
    lines.sort_unstable();
    let paths: Vec<String> = written
        .iter()
        .map(|it| text(&into.join(it)).to_owned())
        .collect();
    assert_eq!(lines, paths);
    assert!(
        written.contains(
            &"indkazbat-kazakhstan-in-lebanon-from-2018-contributors-2018-10-31-slide-en.svg"
                .to_owned()
        ),
        "{written:?}"
    );
    draw(&[
        "--paper",
        "a4,half",
        "--languages",
        "en,ru",
        "--theme",
        "light,dark",
        "--format",
        "svg,csv",
        "--mission",
        "unifil",
    ]);
    // A figure may have further pages.
    let mut more = names(&into);
    more.retain(|name| !name.contains("-page-"));
    assert_eq!(more.len(), FIGURES * (3 + 2 * 2 * 2 + 1), "{more:?}");
    let table = "indkazbat-kazakhstan-in-lebanon-from-2018-contributors-unifil-2018-10-31.csv";
    assert!(more.contains(&table.to_owned()), "{more:?}");
    let russian = "indkazbat-kazakhstan-in-lebanon-from-2018-troops-by-mission-unifil-2018-10-31-a4-ru-dark.svg";
    let svg = fs::read_to_string(into.join(russian)).expect("the figure");
    assert!(svg.contains("Казахстан"));
}

#[test]
fn what_all_figures_cannot_do_is_told() {
    let (folder, file) = folder_with("x", "");
    let (error, hint) = failure(&["figure", INDKAZBAT, "all", "-o", text(&file)]);
    assert_eq!(
        error,
        format!("{}: it is a file, not a folder", text(&file))
    );
    assert_eq!(hint, "name another folder");
    // One file cannot be written, since a folder has its name; the others are.
    let name = "indkazbat-kazakhstan-in-lebanon-from-2018-contributors-2018-10-31-slide-en.svg";
    let into = folder.path().join("all");
    fs::create_dir_all(into.join(name)).expect("a folder");
    let arguments = [
        "figure",
        INDKAZBAT,
        "all",
        "-o",
        text(&into),
        "--format",
        "svg",
    ];
    let told = muster(&arguments);
    assert_eq!(told.status, Some(2), "{told:?}");
    assert_eq!(told.out.lines().count(), FIGURES - 1, "{told:?}");
    assert!(told.error.contains(name), "{told:?}");
    assert_eq!(names(&into).len(), FIGURES);
    // On a day without people, only a figure over time says something.
    let into = folder.path().join("nobody");
    let nobody = [
        "figure",
        INDKAZBAT,
        "all",
        "-o",
        text(&into),
        "--on",
        "1999-01-01",
        "--format",
        "svg",
    ];
    let told = muster(&nobody);
    assert_eq!(told.status, Some(0), "{told:?}");
    assert_eq!(told.error.lines().count(), FIGURES - 1, "{told:?}");
    assert!(
        told.error
            .starts_with("note: the figure troops-by-mission was left out: "),
        "{told:?}"
    );
    assert_eq!(names(&into).len(), 1);
}

#[test]
fn an_order_of_battle_is_of_what_is_named_and_so_deep() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.csv");
    let draw = |options: &[&str]| {
        let arguments = ["figure", INDKAZBAT, "order-of-battle", "-o", text(&path)];
        let day = ["--on", "2018-11-15"];
        assert_eq!(answer(&[&arguments[..], &day, options].concat()), "");
        let table = fs::read_to_string(&path).expect("a table");
        let rows = table.lines().skip(1);
        let name = |row: &str| row.split(',').nth(4).unwrap_or_default().to_owned();
        rows.map(name).collect::<Vec<_>>()
    };
    let east = [
        "Sector East",
        "East brigade",
        "Indian battalion",
        "Kazakh company",
    ];
    assert_eq!(draw(&["--within", "sector east"]), east);
    assert_eq!(
        draw(&["--within", "Sector East", "--depth", "1"]),
        east[..2]
    );
    assert_eq!(draw(&["--within", "Indian bn"]), east[2..]);
    let (error, hint) = failure(&[
        "figure",
        INDKAZBAT,
        "order-of-battle",
        "--within",
        "Sector North",
        "-o",
        text(&path),
    ]);
    assert_eq!(
        error,
        "the plan has no mission, formation or unit Sector North"
    );
    assert!(hint.contains("short name"), "{hint}");
}

#[test]
fn contributors_of_one_mission_are_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.csv");
    let arguments = ["figure", INDKAZBAT, "contributors", "-o", text(&path)];
    assert_eq!(
        answer(&[&arguments[..], &["--mission", "unifil"]].concat()),
        ""
    );
    assert_eq!(
        fs::read_to_string(&path).expect("the figure"),
        "contributor,women,men,not_stated,total\nIND,0,0,780,780\nKAZ,0,0,123,123\n"
    );
    let (error, hint) = failure(&[&arguments[..], &["--stack", "sex"]].concat());
    assert_eq!(error, "the figure contributors is not stacked by sex");
    assert_eq!(hint, "leave --stack out");
}

#[test]
fn a_figure_over_time_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.csv");
    let draw = |options: &[&str]| {
        let arguments = ["figure", INDKAZBAT, "strength-over-time", "-o", text(&path)];
        assert_eq!(answer(&[&arguments[..], options].concat()), "");
        fs::read_to_string(&path).expect("the figure")
    };
    let csv = draw(&["--from", "2018-10", "--to", "2018-11", "--on", "2018-11-15"]);
    assert_eq!(
        csv,
        "day,contributor,women,men,not_stated,total\n\
         2018-10-01,IND,0,0,900,900\n2018-10-01,KAZ,0,0,3,3\n\
         2018-10-31,IND,0,0,780,780\n2018-10-31,KAZ,0,0,123,123\n"
    );
    assert!(draw(&["--stack", "mission"]).starts_with("day,mission,"));
}
