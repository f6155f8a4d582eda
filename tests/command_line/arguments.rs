//! What the program can be asked, and what it says of wrong arguments.

use muster::file;

use super::program::{COMMANDS, answer, refusal};

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
    for command in ["strength", "bridge", "joint", "figure"] {
        let help = answer(&[command, "--help"]);
        assert!(help.contains("[alias: --status]"), "{command}");
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
