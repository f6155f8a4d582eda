//! The built program on the command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use muster::file;

const PLAN: &str = include_str!("golden/plan.muster");

/// The commands, as the help of the program lists them.
const COMMANDS: [&str; 8] = [
    "strength", "bridge", "joint", "figure", "figures", "check", "format", "schema",
];

/// What the program answered.
#[derive(Debug)]
struct Answer {
    status: Option<i32>,
    out: String,
    error: String,
}

fn program(arguments: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_muster"));
    program
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C.UTF-8");
    program
}

fn finish(mut program: Command) -> Answer {
    let output = program.output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Answer {
        status: output.status.code(),
        out: text(output.stdout),
        error: text(output.stderr),
    }
}

fn muster(arguments: &[&str]) -> Answer {
    finish(program(arguments))
}

/// The answer of a command that succeeds and says nothing on standard error.
#[track_caller]
fn answer(arguments: &[&str]) -> String {
    let answer = muster(arguments);
    assert_eq!(answer.status, Some(0), "{answer:?}");
    assert_eq!(answer.error, "");
    answer.out
}

/// The two lines of a command that fails and answers nothing.
#[track_caller]
fn failure(arguments: &[&str]) -> (String, String) {
    let answer = muster(arguments);
    two_lines(&answer)
}

#[track_caller]
fn two_lines(answer: &Answer) -> (String, String) {
    assert_eq!(answer.status, Some(2), "{answer:?}");
    assert_eq!(answer.out, "");
    let lines: Vec<&str> = answer.error.lines().collect();
    let [error, hint] = lines[..] else {
        panic!("not two lines: {}", answer.error);
    };
    let error = error.strip_prefix("error: ").expect("an error");
    let hint = hint.strip_prefix("hint: ").expect("a hint");
    (error.to_owned(), hint.to_owned())
}

/// What clap says about arguments that it refuses.
#[track_caller]
fn refusal(arguments: &[&str]) -> String {
    let answer = muster(arguments);
    assert_eq!(answer.status, Some(2), "{answer:?}");
    assert_eq!(answer.out, "");
    assert!(answer.error.starts_with("error: "), "{}", answer.error);
    answer.error
}

/// A folder with a file in it.
fn folder_with(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    use std::io::Write as _;

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    let mut file = fs::File::create(&path).expect("a new file");
    file.write_all(text.as_bytes()).expect("room for a text");
    (folder, path)
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

#[test]
fn help_tells_of_every_command_and_option() {
    let help = answer(&["--help"]);
    for command in COMMANDS {
        assert!(help.contains(&format!("\n  {command} ")), "{command}");
        let help = answer(&[command, "--help"]);
        assert!(help.contains(&format!("Usage: muster {command}")), "{help}");
    }
    for (command, options) in [
        (
            "strength",
            "--on --from --to --every --by --ledger --measure --lens --toward --format --language",
        ),
        (
            "figure",
            "--on --from --to --mission --stack --ledger --measure --lens --toward --paper --dpi --theme --language --output --format --languages",
        ),
        (
            "joint",
            "--on --measure --lens --toward --format --language",
        ),
        ("check", "--format"),
        ("format", "--check"),
    ] {
        let help = answer(&[command, "--help"]);
        for option in options.split(' ') {
            assert!(help.contains(option), "{command} {option}");
        }
    }
    assert!(answer(&["--help"]).contains("--renderer <RENDERER>"));
    assert!(answer(&["--version"]).starts_with("muster "));
}

#[test]
fn wrong_arguments_are_refused() {
    refusal(&["strength"]);
    refusal(&["strength", "a.muster", "b.muster"]);
    refusal(&["check"]);
    refusal(&["joint"]);
    refusal(&["joint", "a.muster", "--on", "2018-10"]);
    refusal(&["joint", "a.muster", "--ledger", "host"]);
    refusal(&["--nonsense"]);
    refusal(&["a.muster", "b.muster"]);
    refusal(&["a.muster", "schema"]);
    refusal(&["--language", "de", "schema"]);
    refusal(&["--renderer", "paper"]);
    refusal(&["--renderer", "glow", "schema"]);
    let wrong = |options: &[&str]| refusal(&[&["strength", "a.muster"], options].concat());
    wrong(&["--on", "2018-10"]);
    wrong(&["--on", "31.10.2018"]);
    wrong(&["--on", "2018-02-30"]);
    wrong(&["--from", "2018"]);
    wrong(&["--to", "2018"]);
    wrong(&["--every", "day"]);
    wrong(&["--on", "2018-10-31", "--from", "2018", "--to", "2019"]);
    wrong(&["--by", "mission,colour"]);
    wrong(&["--ledger", "Flag"]);
    wrong(&["--toward", "none"]);
    refusal(&["figure", "a.muster", "troops-by-mission"]);
    refusal(&["figure", "a.muster", "trops-by-mission", "-o", "a.svg"]);
    let error = refusal(&["figure", "a.muster", "troops-by-mission", "-o", "a.docx"]);
    assert!(error.contains(".svg, .png, .pdf or .csv"), "{error}");
    let figure = [
        "figure",
        "a.muster",
        "troops-by-mission",
        "-o",
        "a.png",
        "--dpi",
        "100",
    ];
    refusal(&figure);
    let one = |options: &[&str]| {
        let figure = ["figure", "a.muster", "contributors", "-o", "a.svg"];
        refusal(&[&figure, options].concat())
    };
    assert!(one(&["--paper", "slide,a4"]).contains("only with all"));
    assert!(one(&["--theme", "light,dark"]).contains("only with all"));
    assert!(one(&["--format", "svg"]).contains("--format is for all"));
    assert!(one(&["--languages", "en"]).contains("--languages is for all"));
    refusal(&["figure", "a.muster", "all", "-o", "a", "--format", "docx"]);
    refusal(&["figure", "a.muster", "all"]);
}

#[test]
fn the_schema_is_printed() {
    assert_eq!(answer(&["schema"]), file::schema());
}

#[test]
fn a_canonical_plan_is_left_alone() {
    let (_folder, path) = folder_with("plan.muster", PLAN);
    let before = fs::metadata(&path)
        .expect("a file")
        .modified()
        .expect("a time");
    assert_eq!(answer(&["format", text(&path)]), "");
    assert_eq!(answer(&["format", "--check", text(&path)]), "");
    let after = fs::metadata(&path)
        .expect("a file")
        .modified()
        .expect("a time");
    assert_eq!(before, after);
}

#[test]
fn another_form_is_told_and_mended() {
    let value: serde_json::Value = serde_json::from_str(PLAN).expect("JSON");
    let minified = value.to_string();
    let (folder, path) = folder_with("plan.muster", &minified);
    let checked = muster(&["format", text(&path), "--check"]);
    assert_eq!(checked.status, Some(1));
    assert_eq!(checked.error, "");
    let expected = format!("{} is not in canonical form\n", text(&path));
    assert_eq!(checked.out, expected);
    assert_eq!(fs::read_to_string(&path).expect("text"), minified);
    assert_eq!(answer(&["format", text(&path)]), "");
    assert_eq!(fs::read_to_string(&path).expect("text"), PLAN);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn what_cannot_be_read_is_told_in_one_line_with_a_hint() {
    let wrong = PLAN.replacen("\"company\"", "\"compagnie\"", 1);
    let (folder, path) = folder_with("plan.muster", &wrong);
    let place = "line 83, column 18, units[0].echelon";
    for arguments in [
        &["strength", text(&path)][..],
        &["check", text(&path)],
        &["format", text(&path)],
        &["figure", text(&path), "troops-by-mission", "-o", "a.svg"],
    ] {
        let (error, hint) = failure(arguments);
        let expected = format!(
            "{}: {place}: “compagnie” is not one of the words that this field can have",
            text(&path)
        );
        assert_eq!(error, expected);
        assert!(hint.starts_with("write one of: team, squad, "), "{hint}");
    }
    let missing = folder.path().join("missing.muster");
    let (error, _) = failure(&["strength", text(&missing)]);
    assert_eq!(error, format!("{}: there is no such file", text(&missing)));
    assert_eq!(fs::read_to_string(&path).expect("text"), wrong);
}

#[test]
fn words_come_in_the_language_asked_for_else_that_of_the_system() {
    let russian = |answer: &Answer| {
        assert_eq!(answer.status, Some(2));
        assert!(
            answer
                .error
                .starts_with("ошибка: x: такого файла нет\nсовет: "),
            "{answer:?}"
        );
    };
    russian(&muster(&["--language", "ru", "strength", "x"]));
    russian(&muster(&["strength", "x", "--language", "ru"]));
    let mut program_in_russian = program(&["strength", "x"]);
    program_in_russian.env("LANG", "ru_RU.UTF-8");
    russian(&finish(program_in_russian));
    let mut overridden = program(&["strength", "x"]);
    overridden
        .env("LANG", "ru_RU.UTF-8")
        .env("LC_ALL", "en_US.UTF-8");
    assert!(finish(overridden).error.starts_with("error: "));
}

#[cfg(unix)]
#[test]
fn a_broken_pipe_ends_quietly() {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let mut schema = program(&["schema"]);
    let output = schema
        .stdout(writer)
        .stderr(Stdio::piped())
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stderr, b"");
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_finds_no_room_is_told() {
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("a full device");
    let mut schema = program(&["schema"]);
    let output = schema.stdout(full).stderr(Stdio::piped()).output();
    let output = output.expect("the program starts");
    let (error, _) = two_lines(&Answer {
        status: output.status.code(),
        out: String::new(),
        error: String::from_utf8(output.stderr).expect("UTF-8"),
    });
    assert!(
        error.starts_with("the answer could not be written: "),
        "{error}"
    );
}

/// The system lets no file grow beyond a block, as if the disk were full.
#[cfg(target_os = "linux")]
#[test]
fn saving_without_room_leaves_the_file_as_it_was() {
    let value: serde_json::Value = serde_json::from_str(PLAN).expect("JSON");
    let minified = value.to_string();
    let (folder, path) = folder_with("plan.muster", &minified);
    let mut shell = Command::new("sh");
    shell
        .arg("-c")
        .arg("trap '' XFSZ; ulimit -f 1; exec \"$0\" format \"$1\"")
        .arg(env!("CARGO_BIN_EXE_muster"))
        .arg(&path)
        .env("LC_ALL", "C.UTF-8");
    let (error, hint) = two_lines(&finish(shell));
    let expected = format!(
        "{}: not saved: there is no room left on the disk",
        text(&path)
    );
    assert_eq!(error, expected);
    assert!(hint.starts_with("the file is as it was before"), "{hint}");
    assert_eq!(fs::read_to_string(&path).expect("text"), minified);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

const UNIFIL: &str = "sample_data/unifil-2014.muster";
const INDKAZBAT: &str = "sample_data/indkazbat-2018.muster";

#[test]
fn strength_is_that_of_the_reference_day() {
    let expected = "women,men,not_stated,total\n0,0,10226,10226\n";
    assert_eq!(answer(&["strength", UNIFIL, "--format", "csv"]), expected);
    let by = answer(&["strength", UNIFIL, "--by", "contributor", "--format", "csv"]);
    assert_eq!(by.lines().count(), 1 + 38);
    let codes: Vec<&str> = by
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .collect();
    assert!(codes.is_sorted(), "{codes:?}");
}

#[test]
fn the_ledgers_tell_guests_apart() {
    let strength = |ledger| {
        answer(&[
            "strength",
            INDKAZBAT,
            "--by",
            "mission,contributor",
            "--ledger",
            ledger,
            "--format",
            "csv",
            "--on",
            "2018-10-31",
        ])
    };
    assert_eq!(
        strength("flag"),
        "mission,contributor,women,men,not_stated,total\nUNIFIL,IND,0,0,780,780\nUNIFIL,KAZ,0,0,123,123\n"
    );
    assert_eq!(
        strength("host"),
        "mission,contributor,women,men,not_stated,total\nUNIFIL,IND,0,0,900,900\nUNIFIL,KAZ,0,0,3,3\n"
    );
}

#[test]
fn columns_come_in_the_order_asked_for() {
    let csv = answer(&[
        "strength",
        INDKAZBAT,
        "--by",
        "unit,contributor",
        "--format",
        "csv",
        "--on",
        "2018-10-31",
    ]);
    let mut lines = csv.lines();
    let heading = "unit,unit_name,contributor,women,men,not_stated,total";
    assert_eq!(lines.next(), Some(heading));
    assert!(lines.all(|line| line.split(',').count() == 7), "{csv}");
    assert!(csv.contains(",Kazakh company,KAZ,0,0,120,120\n"), "{csv}");
}

#[test]
fn strength_over_time_has_the_days_asked_for() {
    let days = |every: &str| -> Vec<(String, String)> {
        let csv = answer(&[
            "strength",
            INDKAZBAT,
            "--from",
            "2018-10",
            "--to",
            "2018-12-15",
            "--every",
            every,
            "--format",
            "csv",
            "--by",
            "contributor",
        ]);
        let rows = csv.lines().filter(|line| line.contains(",KAZ,"));
        let cells = rows.map(|line| line.split(',').collect::<Vec<_>>());
        cells
            .map(|cells| (cells[0].to_owned(), cells[5].to_owned()))
            .collect()
    };
    let row = |day: &str, people: &str| (day.to_owned(), people.to_owned());
    let months = [
        row("2018-10-31", "123"),
        row("2018-11-30", "123"),
        row("2018-12-15", "123"),
    ];
    assert_eq!(days("month"), months);
    let changes = [row("2018-10-01", "3"), row("2018-10-31", "123")];
    assert_eq!(days("change"), changes);
    let every_day = days("day");
    assert_eq!(every_day.len(), 31 + 30 + 15);
    assert!(every_day[..30].iter().all(|(_, people)| people == "3"));
    assert!(every_day[30..].iter().all(|(_, people)| people == "123"));
}

#[test]
fn json_says_what_was_asked() {
    let text = answer(&[
        "strength",
        INDKAZBAT,
        "--on",
        "2018-10-31",
        "--by",
        "contributor",
        "--format",
        "json",
    ]);
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    for (field, expected) in [
        ("day", "2018-10-31"),
        ("ledger", "flag"),
        ("measure", "established"),
        ("lens", "planned"),
        ("toward", "uniformed"),
    ] {
        assert_eq!(json[field], expected);
    }
    assert_eq!(json["by"], serde_json::json!(["contributor"]));
    let row = serde_json::json!({"contributor": "KAZ", "women": 0, "men": 0, "not_stated": 123, "total": 123});
    assert!(
        json["rows"].as_array().expect("rows").contains(&row),
        "{text}"
    );
}

#[test]
fn a_table_to_read_says_what_it_counts() {
    let english = answer(&[
        "strength",
        INDKAZBAT,
        "--on",
        "2018-10-31",
        "--by",
        "contributor",
        "--ledger",
        "host",
    ]);
    let title = english.lines().next().expect("a title");
    for words in [
        "established",
        "By host",
        "planned",
        "uniformed",
        "31 October 2018",
    ] {
        assert!(title.contains(words), "{title}");
    }
    assert!(
        english
            .lines()
            .last()
            .expect("a total")
            .starts_with("total "),
        "{english}"
    );
    let russian = answer(&[
        "strength",
        INDKAZBAT,
        "--on",
        "2018-10-31",
        "--by",
        "contributor",
        "--language",
        "ru",
    ]);
    assert!(russian.contains("Казахстан"), "{russian}");
    let nobody = answer(&["strength", INDKAZBAT, "--on", "1950-01-01"]);
    assert!(nobody.ends_with("\nnobody\n"), "{nobody}");
}

#[test]
fn a_stretch_that_ends_before_it_begins_is_told() {
    let (error, _) = failure(&["strength", INDKAZBAT, "--from", "2019", "--to", "2018"]);
    assert_eq!(error, "--to lies before --from");
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_says_what_works() {
    for arguments in [&[][..], &[INDKAZBAT]] {
        let (error, hint) = failure(arguments);
        assert_eq!(error, "there is no display to open a window on");
        for command in COMMANDS {
            assert!(hint.contains(command), "{hint}");
        }
    }
}

/// The golden plan with its company in place of a larger one than a line of the mission allows.
fn plan_with_an_error() -> String {
    PLAN.replacen("\"held\": \"part\"", "\"held\": \"full\"", 1)
        .replacen("\"not_stated\": 120", "\"not_stated\": 20000", 1)
}

#[test]
fn findings_decide_the_exit_status() {
    let samples = ["belarus-2010", "indkazbat-2018", "unifil-2014"];
    let samples = samples.map(|name| format!("sample_data/{name}.muster"));
    let [first, second, third] = samples.each_ref().map(String::as_str);
    let told = answer(&["check", first, second, third]);
    for sample in [first, second, third] {
        assert!(told.contains(sample), "{told}");
    }
    assert!(!told.contains(": error: "), "{told}");
    let (_folder, path) = folder_with("wrong.muster", &plan_with_an_error());
    let checked = muster(&["check", first, text(&path)]);
    assert_eq!(checked.status, Some(1), "{checked:?}");
    assert_eq!(checked.error, "");
    let error = checked.out.lines().find(|line| line.contains(": error: "));
    assert!(
        error.is_some_and(|line| line.ends_with("[over-ceiling]")),
        "{}",
        checked.out
    );
    let unread = muster(&["check", "missing.muster", text(&path), first]);
    assert_eq!(unread.status, Some(2));
    assert!(unread.error.starts_with("error: missing.muster: "));
    assert_eq!(unread.out.lines().count(), checked.out.lines().count());
}

#[test]
fn findings_can_be_read_by_programs() {
    let (_folder, path) = folder_with("wrong.muster", &plan_with_an_error());
    let checked = muster(&["check", "--format", "json", text(&path)]);
    assert_eq!(checked.status, Some(1));
    let findings: serde_json::Value = serde_json::from_str(&checked.out).expect("JSON");
    let findings = findings.as_array().expect("an array");
    let error = findings
        .iter()
        .find(|finding| finding["severity"] == "error");
    let error = error.expect("an error");
    assert_eq!(error["rule"], "over-ceiling");
    assert_eq!(error["plan"], text(&path));
    assert_eq!(error["subject"], "m0000unifil");
    assert_eq!(error["day"], "2018-10-31");
}

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

const BRIDGED: &str = "sample_data/indkazbat-2018.muster";

#[test]
fn a_bridge_says_what_a_total_is_made_of() {
    assert_eq!(
        answer(&["bridge", BRIDGED, "Indian battalion", "--on", "2018-10-31"]),
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
        let answer = answer(&["bridge", BRIDGED, subject, "--on", "2018-10-31"]);
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
        let answer = answer(&[&["bridge", BRIDGED, "Kazakh company"], arguments].concat());
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
    let arguments = ["bridge", BRIDGED, "KAZ", "--on", "2018-10-31", "--format"];
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
    let (error, hint) = failure(&["bridge", BRIDGED, "Atlantis"]);
    assert!(error.contains("Atlantis"), "{error}");
    assert!(hint.contains("short name"), "{hint}");
    let text = fs::read_to_string(BRIDGED).expect("a sample");
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
    let arguments = ["figure", BRIDGED, "bridge", "-o", path, "--country"];
    assert_eq!(answer(&[&arguments[..], &["india"]].concat()), "");
    let svg = fs::read_to_string(path).expect("a picture");
    assert!(svg.contains("India from flag to host"), "{svg}");
    let (error, _) = failure(&[&arguments[..], &["Atlantis"]].concat());
    assert!(error.contains("Atlantis"), "{error}");
}
