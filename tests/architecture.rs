//! Holds the source to the table of layers in `ARCHITECTURE.md`, and the project's files to a few habits.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use self::rust_source::{Kind, Token, rust_files, tokens};

#[path = "support/rust_source.rs"]
mod rust_source;

/// The rows of the table, in its order.
struct Table(Vec<(String, Layer)>);

/// What a row of the table allows.
struct Layer {
    layers: BTreeSet<String>,
    crates: BTreeSet<String>,
}

/// The crates of `Cargo.toml`, named as the source names them.
struct Crates {
    ordinary: BTreeSet<String>,
    dev: BTreeSet<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn table() -> Table {
    Table::parse(&read(&root().join("ARCHITECTURE.md")))
}

fn crates() -> Crates {
    Crates::parse(&read(&root().join("Cargo.toml")))
}

/// A path below the project's folder, with slashes.
fn short(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path);
    let parts: Vec<_> = path
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    parts.join("/")
}

fn words(cell: &str) -> BTreeSet<String> {
    cell.split_whitespace().map(str::to_owned).collect()
}

impl Table {
    /// Reads the rows that begin with a layer's name in backquotes.
    fn parse(page: &str) -> Self {
        let rows = page.lines().filter_map(|line| {
            let (name, rest) = line.strip_prefix("| `")?.split_once('`')?;
            let cells: Vec<&str> = rest.split('|').collect();
            let [_, _, layers, crates, ""] = cells[..] else {
                return None;
            };
            let layer = Layer {
                layers: words(layers),
                crates: words(crates),
            };
            Some((name.to_owned(), layer))
        });
        Self(rows.collect())
    }

    fn names(&self) -> BTreeSet<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }

    fn layer(&self, name: &str) -> Option<&Layer> {
        self.0
            .iter()
            .find_map(|(row, layer)| (row == name).then_some(layer))
    }

    /// Where the table itself is wrong: a layer may use only layers above it, so no two can use each other.
    fn faults(&self, crates: &Crates) -> Vec<String> {
        let mut faults = Vec::new();
        let mut above = BTreeSet::new();
        for (name, layer) in &self.0 {
            for used in layer.layers.difference(&above) {
                faults.push(format!("`{name}` may use `{used}`, which isn't above it"));
            }
            if !above.insert(name.clone()) {
                faults.push(format!("`{name}` has two rows"));
            }
        }
        for name in &crates.ordinary {
            if name == "std" || self.names().contains(name) {
                faults.push(format!("`{name}` is a crate and a layer"));
            }
        }
        faults
    }
}

impl Crates {
    /// Reads the names from the tables of dependencies; each stands at the start of a line.
    fn parse(manifest: &str) -> Self {
        let mut crates = Self {
            ordinary: BTreeSet::new(),
            dev: BTreeSet::new(),
        };
        let mut table = String::new();
        for line in manifest.lines() {
            if let Some(header) = line.strip_prefix('[') {
                header.trim_end_matches(']').clone_into(&mut table);
                continue;
            }
            let Some((name, _)) = line.split_once([' ', '=', '.']) else {
                continue;
            };
            let name = name.replace('-', "_");
            if table == "dev-dependencies" {
                crates.dev.insert(name);
            } else if table == "dependencies" || table.ends_with(".dependencies") {
                crates.ordinary.insert(name);
            }
        }
        crates
    }
}

/// Where a file of a layer goes beyond what the table allows it.
///
/// `depth` is how many modules lie between the crate's root and the file's own items: 1 for a layer's `mod.rs`.
fn layer_faults(
    table: &Table,
    crates: &Crates,
    name: &str,
    depth: usize,
    source: &[Token],
) -> Vec<String> {
    let Some(layer) = table.layer(name) else {
        return vec![format!("`{name}` is not in the table")];
    };
    let layers = table.names();
    let mut faults = Vec::new();
    let mut fault = |token: &Token, what: String| faults.push(format!("{}: {what}", token.line));
    for (position, token) in source.iter().enumerate() {
        if token.kind != Kind::Word {
            continue;
        }
        let rest = &source[position + 1..];
        let follows_path = position >= 2 && is_path(&source[position - 2..]);
        if (token.is("crate") || token.is("muster")) && is_path(rest) {
            for used in first_names(&rest[2..]) {
                if layers.contains(used) && used != name && !layer.layers.contains(used) {
                    fault(token, format!("`{name}` may not use `{used}`"));
                }
            }
        } else if token.is("super") && !follows_path {
            if climbs(rest) >= depth + inner_modules(&source[..position]) {
                fault(token, "`super` leads out of the layer".to_owned());
            }
        } else if is_path(rest) || is_whole_use(&source[..position], rest) {
            let is_known =
                crates.ordinary.contains(&token.text) || crates.dev.contains(&token.text);
            // What a test is written with is no part of the layer.
            let is_allowed = token.is_test || layer.crates.contains(&token.text);
            if is_known && !is_allowed && !(follows_path && follows_name(&source[..position])) {
                fault(
                    token,
                    format!("`{name}` may not name the crate `{}`", token.text),
                );
            }
        }
    }
    faults
}

/// Whether the tokens begin with `::`.
fn is_path(tokens: &[Token]) -> bool {
    matches!(tokens, [first, second, ..] if first.is(":") && second.is(":"))
}

/// Whether what came before ends with a name and `::`, so that no crate can stand here.
fn follows_name(before: &[Token]) -> bool {
    const KEYWORDS: [&str; 7] = ["use", "as", "dyn", "impl", "in", "mut", "return"];
    before.len().checked_sub(3).is_some_and(|name| {
        before[name].kind == Kind::Word && !KEYWORDS.iter().any(|word| before[name].is(word))
    })
}

/// Whether a name is all of a `use`: `use csv;`, `use csv as table;`.
fn is_whole_use(before: &[Token], rest: &[Token]) -> bool {
    before.last().is_some_and(|token| token.is("use"))
        && rest
            .first()
            .is_some_and(|token| token.is(";") || token.is("as"))
}

/// The names that a path goes on with: one, or those of a group in braces.
fn first_names(tokens: &[Token]) -> Vec<&str> {
    match tokens {
        [first, ..] if first.kind == Kind::Word => vec![&first.text],
        [first, rest @ ..] if first.is("{") => {
            let mut names = Vec::new();
            let mut depth = 0;
            let mut is_first = true;
            for token in rest {
                match token.text.as_str() {
                    "{" => depth += 1,
                    "}" if depth == 0 => break,
                    "}" => depth -= 1,
                    "," if depth == 0 => is_first = true,
                    name if depth == 0 && is_first && token.kind == Kind::Word => {
                        names.push(name);
                        is_first = false;
                    }
                    _ => {}
                }
            }
            names
        }
        _ => Vec::new(),
    }
}

/// How many modules a path climbs that began with `super`.
fn climbs(mut rest: &[Token]) -> usize {
    let mut climbs = 1;
    while is_path(rest) && rest.get(2).is_some_and(|token| token.is("super")) {
        climbs += 1;
        rest = &rest[3..];
    }
    climbs
}

/// How many modules are open in their braces where the tokens end.
fn inner_modules(before: &[Token]) -> usize {
    let mut braces = Vec::new();
    for (position, token) in before.iter().enumerate() {
        if token.is("{") {
            braces.push(position >= 2 && before[position - 2].is("mod"));
        } else if token.is("}") {
            braces.pop();
        }
    }
    braces.into_iter().filter(|is_module| *is_module).count()
}

/// The modules between the crate's root and a file below `src`: the layer and those below it.
fn modules(below_source: &Path) -> Vec<String> {
    let mut parts: Vec<String> = below_source
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// Where a file of source breaks a habit.
fn habit_faults(source: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !source.starts_with("//! ") {
        faults.push("1: a file begins by saying what it is: `//! …`".to_owned());
    }
    let tokens = tokens(source);
    for (position, token) in tokens.iter().enumerate() {
        let next_is = |mark: &str| tokens.get(position + 1).is_some_and(|next| next.is(mark));
        if next_is("!") && ["todo", "unimplemented", "dbg"].contains(&token.text.as_str()) {
            faults.push(format!("{}: {}!", token.line, token.text));
        }
        if token.is("[") && next_is("ignore") {
            faults.push(format!("{}: a test that is left out", token.line));
        }
    }
    faults
}

/// Where a file of text breaks a habit.
fn text_faults(text: &str) -> Vec<String> {
    // Put together here, so that this file doesn't find itself.
    let machine_paths = [["/wo", "rk/"], ["/tm", "p/"], ["/ro", "ot/"]].map(|parts| parts.concat());
    let mut faults = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.ends_with([' ', '\t']) {
            faults.push(format!("{number}: blanks at the end of the line"));
        }
        for path in &machine_paths {
            let starts_a_path = line.match_indices(path).any(|(start, _)| {
                !line[..start].ends_with(|c: char| c.is_alphanumeric() || "./-_~*})".contains(c))
            });
            if starts_a_path {
                faults.push(format!("{number}: a path of one machine: {path}"));
            }
        }
    }
    faults
}

/// Every file of the project, but for what is built and what version control keeps for itself.
fn project_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root().to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let path = entry.expect("an entry of a folder").path();
            if [".git", "target"].contains(&short(&path).as_str()) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Whether a file is a licence, which stays as its owners wrote it.
fn is_licence(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with("LICENSE"))
}

/// The text of a file, or none of a picture, a font or another file that isn't text.
fn text_of(path: &Path) -> Option<String> {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains('\0'))
}

fn at(path: &Path, faults: Vec<String>) -> Vec<String> {
    faults
        .into_iter()
        .map(|fault| format!("{}:{fault}", short(path)))
        .collect()
}

#[track_caller]
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn the_table_is_sound() {
    assert!(table().names().len() > 10, "the table was not found");
    assert!(crates().ordinary.contains("egui"), "no dependencies found");
    assert_none(&table().faults(&crates()));
}

#[test]
fn every_layer_has_its_row_and_its_folder() {
    let mut folders = BTreeSet::new();
    for path in rust_files(&root().join("src")) {
        let modules = modules(path.strip_prefix(root().join("src")).expect("below src"));
        if !["lib", "main"].contains(&modules[0].as_str()) {
            folders.insert(modules[0].clone());
        }
    }
    assert_eq!(folders, table().names());
}

#[test]
fn layers_use_only_what_the_table_allows() {
    let (table, crates) = (table(), crates());
    let mut faults = Vec::new();
    for path in rust_files(&root().join("src")) {
        let modules = modules(path.strip_prefix(root().join("src")).expect("below src"));
        if ["lib", "main"].contains(&modules[0].as_str()) {
            continue;
        }
        let tokens = tokens(&read(&path));
        faults.extend(at(
            &path,
            layer_faults(&table, &crates, &modules[0], modules.len(), &tokens),
        ));
    }
    assert_none(&faults);
}

#[test]
fn source_keeps_its_habits() {
    let mut faults = Vec::new();
    for folder in ["src", "tests", "benches"] {
        let folder = root().join(folder);
        if !folder.is_dir() {
            continue;
        }
        for path in rust_files(&folder) {
            faults.extend(at(&path, habit_faults(&read(&path))));
        }
    }
    assert_none(&faults);
}

#[test]
fn texts_keep_their_habits() {
    let mut faults = Vec::new();
    for path in project_files().into_iter().filter(|path| !is_licence(path)) {
        if let Some(text) = text_of(&path) {
            faults.extend(at(&path, text_faults(&text)));
        }
    }
    assert_none(&faults);
}

/// A small table: `low` below `middle` below `top`, where `top` may not use `low`.
fn sample() -> (Table, Crates) {
    let table = Table::parse(
        "| Layer | What it is | May use | Crates |\n\
         | --- | --- | --- | --- |\n\
         | `low` | values | | serde |\n\
         | `middle` | answers | low | jiff egui_plot |\n\
         | `top` | the window | middle | |\n",
    );
    let crates = Crates::parse(
        "[dependencies]\n\
         serde = { version = \"1\", features = [\"derive\"] }\n\
         jiff = \"0.2\"\n\
         egui-plot.version = \"0.38\"\n\
         [dev-dependencies]\n\
         proptest = \"1\"\n\
         [lints.rust]\n\
         unsafe_code = \"forbid\"\n",
    );
    (table, crates)
}

#[track_caller]
fn check_layer(name: &str, source: &str, expected: &[&str]) {
    let (table, crates) = sample();
    let faults = layer_faults(&table, &crates, name, 2, &tokens(source));
    assert_eq!(faults, expected, "{source}");
}

#[test]
fn what_the_table_allows_passes() {
    check_layer(
        "low",
        "use std::fmt; use serde::Serialize; use super::Other;",
        &[],
    );
    check_layer(
        "middle",
        "use crate::low::Plan; use crate::middle::Answer;",
        &[],
    );
    check_layer(
        "middle",
        "use crate::{low, middle::Answer}; use egui_plot::Plot;",
        &[],
    );
    check_layer("top", "fn f() { crate::middle::answer(); }", &[]);
    check_layer(
        "top",
        "// crate::low\nfn f() -> &str { \"crate::low\" }",
        &[],
    );
    check_layer(
        "top",
        "#[cfg(test)] mod tests { use proptest::prelude; use jiff::civil; use super::super::x; }",
        &[],
    );
    check_layer(
        "top",
        "fn f(jiff: u8) { self::jiff::f(jiff); g(jiff) }",
        &[],
    );
}

#[test]
fn what_the_table_does_not_allow_is_noticed() {
    let fault = ["1: `top` may not use `low`"];
    check_layer("top", "use crate::low::Plan;", &fault);
    check_layer(
        "top",
        "use crate::{middle::{low, self}, low::Plan};",
        &fault,
    );
    check_layer("top", "pub(crate) use crate::low;", &fault);
    check_layer("top", "fn f(plan: &crate::low::Plan) {}", &fault);
    check_layer("top", "fn f() { muster::low::f() }", &fault);
    check_layer(
        "top",
        "#[cfg(test)] mod tests { use crate::low::Plan; }",
        &fault,
    );
    check_layer(
        "low",
        "\nuse crate::top::Window;",
        &["2: `low` may not use `top`"],
    );
    let fault = ["1: `super` leads out of the layer"];
    check_layer("top", "use super::super::low::Plan;", &fault);
    check_layer(
        "top",
        "mod a { fn f() { super::super::super::low::f() } }",
        &fault,
    );
    check_layer("other", "", &["`other` is not in the table"]);
}

#[test]
fn a_crate_that_the_table_does_not_allow_is_noticed() {
    let fault = ["1: `low` may not name the crate `jiff`"];
    check_layer("low", "use jiff::civil::Date;", &fault);
    check_layer("low", "use ::jiff::civil::Date;", &fault);
    check_layer("low", "use jiff;", &fault);
    check_layer("low", "use jiff as time;", &fault);
    check_layer("low", "use {jiff::civil, serde::Serialize};", &fault);
    check_layer("low", "fn f() { let today: jiff::civil::Date; }", &fault);
    check_layer("low", "#[cfg(test)] mod tests {} use jiff::civil;", &fault);
    check_layer(
        "low",
        "use proptest::prelude;",
        &["1: `low` may not name the crate `proptest`"],
    );
}

#[test]
fn a_table_with_a_circle_is_noticed() {
    let table = Table::parse("| `a` | x | b | |\n| `b` | x | a | |\n");
    let crates = Crates::parse("[dependencies]\nb = \"1\"\n");
    assert_eq!(
        table.faults(&crates),
        [
            "`a` may use `b`, which isn't above it",
            "`b` is a crate and a layer"
        ]
    );
}

#[test]
fn broken_habits_are_noticed() {
    assert_none(&habit_faults("//! A file.\nfn f() {}\n"));
    assert_eq!(habit_faults("fn f() {}\n").len(), 1);
    assert_eq!(
        habit_faults("//! A file.\nfn f() { todo!() }\n"),
        ["2: todo!"]
    );
    let ignored = "//! A file.\n#[test]\n#[ignore = \"slow\"]\nfn f() {}\n";
    assert_eq!(habit_faults(ignored), ["3: a test that is left out"]);

    assert_none(&text_faults(
        "a\n\nb/work/c https://a.b/work/ target/tmp/x\n",
    ));
    let path = ["/wo", "rk/"].concat();
    assert_eq!(text_faults(&format!("see {path}a\n")).len(), 1);
    assert_eq!(text_faults(&format!("{path}a\n")).len(), 1);
    assert_eq!(text_faults("a \n"), ["1: blanks at the end of the line"]);
}

#[test]
fn a_file_stands_in_its_modules() {
    let check = |path: &str, expected: &[&str]| {
        assert_eq!(modules(Path::new(path)), expected, "{path}");
    };
    check("lib.rs", &["lib"]);
    check("ui/mod.rs", &["ui"]);
    check("ui/theme.rs", &["ui", "theme"]);
    check("ui/table/mod.rs", &["ui", "table"]);
    check("ui/table/row.rs", &["ui", "table", "row"]);
}

#[test]
fn the_manifest_and_the_table_are_read_whole() {
    let (table, crates) = sample();
    assert_eq!(table.names(), words("low middle top"));
    let crates = BTreeMap::from([("ordinary", crates.ordinary), ("dev", crates.dev)]);
    assert_eq!(crates["ordinary"], words("serde jiff egui_plot"));
    assert_eq!(crates["dev"], words("proptest"));
}
