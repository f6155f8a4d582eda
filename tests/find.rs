//! Find and replace: what is found, what is replaced, and the bar in the window.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use muster::analysis::{TextField, TextMatch, TextQuery, find_text};
use muster::edit::{Edit, History, ReplaceText};
use muster::model::{Item, Plan};
use muster::text::{Language, Strictness};

use stage::Stage;

fn sample(name: &str) -> Plan {
    let path = format!("{}/sample_data/{name}.muster", env!("CARGO_MANIFEST_DIR"));
    muster::file::open(path.as_ref()).expect("a sample")
}

fn query(text: &str) -> TextQuery {
    TextQuery {
        text: text.to_owned(),
        strictness: Strictness::default(),
        names: true,
        remarks: true,
    }
}

/// The names in which a text is found, as they are.
fn names(plan: &Plan, text: &str) -> Vec<String> {
    let found = find_text(plan, &query(text)).into_iter();
    let found = found.filter(|it| it.place.field == TextField::Name);
    found
        .filter_map(|it| Some(it.place.text(plan)?.to_owned()))
        .collect()
}

fn replace(matches: Vec<TextMatch>, found: &str, with: &str) -> Edit {
    Edit::ReplaceText(ReplaceText {
        matches,
        found: found.to_owned(),
        with: with.to_owned(),
    })
}

#[test]
fn what_is_found_is_what_was_looked_for() {
    let plan = sample("indkazbat-2018");
    for wanted in ["KAZAKH", "battalion", "un", "е"] {
        for found in find_text(&plan, &query(wanted)) {
            let text = found.place.text(&plan).expect("it is there");
            let piece = &text[found.range];
            assert_eq!(piece.to_lowercase(), wanted.to_lowercase());
        }
    }
    assert!(names(&plan, "kazakh").contains(&"Kazakh company".to_owned()));
    let only_remarks = TextQuery {
        names: false,
        ..query("Kazakh company")
    };
    let is_remark = |it: &TextMatch| {
        matches!(
            it.place.field,
            TextField::Remarks | TextField::PeriodRemarks(_)
        )
    };
    assert!(find_text(&plan, &only_remarks).iter().all(is_remark));
    assert_eq!(find_text(&plan, &query("")), []);
}

#[test]
fn names_come_in_the_order_of_the_tree() {
    let plan = sample("indkazbat-2018");
    let found = names(&plan, "a");
    let battalion = found.iter().position(|it| it == "Indian battalion");
    let company = found.iter().position(|it| it == "Kazakh company");
    assert!(battalion < company, "{found:?}");
}

#[test]
fn replacing_all_is_one_step_and_undo_takes_it_back() {
    let plan = sample("indkazbat-2018");
    let matches = find_text(&plan, &query("company"));
    assert!(matches.len() > 1);
    let mut history = History::new(plan.clone());
    let edit = replace(matches, "company", "coy");
    history.perform(&edit).expect("nothing is left empty");
    assert_eq!(find_text(history.plan(), &query("company")), []);
    assert_eq!(names(history.plan(), "Kazakh coy"), ["Kazakh coy"]);
    assert!(history.undo());
    assert_eq!(*history.plan(), plan);
    assert!(!history.undo(), "it was one step");
}

#[test]
fn a_name_is_not_left_empty() {
    let plan = sample("indkazbat-2018");
    let mut matches = find_text(&plan, &query("Kazakh company"));
    matches.retain(|it| it.place.field == TextField::Name);
    let edit = replace(matches, "Kazakh company", "");
    let refusal = edit.apply(&plan).expect_err("a unit needs a name");
    let texts = muster::text::Texts::of(Language::English);
    assert!(texts.say(&refusal.message).starts_with("Kazakh company: "));
}

#[test]
fn pieces_that_are_gone_are_refused() {
    let plan = sample("indkazbat-2018");
    let mut matches = find_text(&plan, &query("Kazakh company"));
    for found in &mut matches {
        found.range = 3..9_000;
    }
    assert!(replace(matches.clone(), "a", "b").apply(&plan).is_err());
    let twice = [matches.clone(), matches].concat();
    assert!(replace(twice, "a", "b").apply(&plan).is_err());
}

/// A plan in which every text that can be looked through begins with a word, and how many texts these are.
fn with_a_word_everywhere(word: &str) -> (Plan, usize) {
    use serde_json::Value;

    fn begin(value: &mut Value, word: &str, is_text: bool) -> usize {
        const TEXTS: [&str; 7] = [
            "acronym",
            "caveats",
            "command_limits",
            "name",
            "remarks",
            "short_name",
            "title",
        ];
        match value {
            Value::String(text) if is_text => {
                text.insert_str(0, word);
                1
            }
            Value::Array(list) => list.iter_mut().map(|it| begin(it, word, is_text)).sum(),
            Value::Object(fields) => {
                let fields = fields.iter_mut();
                fields
                    .map(|(name, it)| begin(it, word, TEXTS.contains(&name.as_str())))
                    .sum()
            }
            _ => 0,
        }
    }

    let mut plan: Value =
        serde_json::from_slice(include_bytes!("golden/plan.muster")).expect("the golden plan");
    let fields = plan.as_object_mut().expect("an object").iter_mut();
    // What the plan says of itself and its own countries are not looked through.
    let lists = fields.filter(|(name, it)| it.is_array() && *name != "countries");
    let count = lists.map(|(_, list)| begin(list, word, false)).sum();
    let plan = muster::file::read(plan.to_string().as_bytes()).expect("a plan");
    (plan, count)
}

#[test]
fn every_text_is_found_and_replaced() {
    let (plan, count) = with_a_word_everywhere("Zeta ");
    let found = find_text(&plan, &query("Zeta "));
    assert_eq!(found.len(), count, "{found:?}");
    let kinds: BTreeSet<&str> = found
        .iter()
        .map(|it| it.place.field.message().id())
        .collect();
    assert_eq!(kinds.len(), 13, "{kinds:?}");
    let golden = muster::file::read(include_bytes!("golden/plan.muster")).expect("a plan");
    let edit = replace(found, "Zeta ", "");
    assert_eq!(edit.apply(&plan).expect("nothing is left empty"), golden);
}

#[test]
fn limits_and_caveats_are_remarks_and_the_names_of_parts_are_names() {
    let (plan, _) = with_a_word_everywhere("Zeta ");
    let kinds = |names: bool| {
        let query = TextQuery {
            names,
            remarks: !names,
            ..query("Zeta")
        };
        let found = find_text(&plan, &query).into_iter();
        found.map(|it| it.place.field).collect::<BTreeSet<_>>()
    };
    let (names, remarks) = (kinds(true), kinds(false));
    assert!(names.is_disjoint(&remarks));
    for field in [TextField::CommandLimits, TextField::Caveat(0)] {
        assert!(remarks.contains(&field), "{field:?}");
    }
    for field in [TextField::Position(0), TextField::Place, TextField::Title] {
        assert!(names.contains(&field), "{field:?}");
    }
}

#[test]
fn a_caveat_is_not_left_empty_and_a_rotation_without_name_and_home_goes() {
    let (plan, _) = with_a_word_everywhere("");
    let found = |plan: &Plan, text: &str, field: fn(TextField) -> bool| {
        let mut matches = find_text(plan, &query(text));
        matches.retain(|it| field(it.place.field));
        assert_eq!(matches.len(), 1, "{text}");
        replace(matches, text, "")
    };
    let arrangement = plan.arrangements().next().expect("an arrangement");
    let is_caveat = |it| matches!(it, TextField::Caveat(_));
    let edit = found(&plan, &arrangement.caveats[0], is_caveat);
    assert!(edit.apply(&plan).is_err());
    let mut units = plan.units().cloned();
    let mut unit = units.find(|it| !it.rotations.is_empty()).expect("a unit");
    unit.rotations[0].name = "Steppe".to_owned();
    unit.rotations[0].base = None;
    let rotations = unit.rotations.len();
    let plan = plan.with_unit(unit.clone()).expect("a plan");
    let is_rotation = |it| matches!(it, TextField::Rotation(_));
    let edit = found(&plan, "Steppe", is_rotation);
    let after = edit.apply(&plan).expect("a rotation may have no name");
    let rotation_count = after.unit(unit.id).expect("the unit").rotations.len();
    assert_eq!(rotation_count, rotations - 1);
}

#[test]
fn what_stands_in_no_tree_is_named_with_its_place_and_gone_to_by_a_click() {
    let mut stage = with_sample();
    let plan = stage.plan();
    let arrangement = plan.arrangements().next().expect("an arrangement").clone();
    let unit = plan.unit(arrangement.unit).expect("its unit").clone();
    let agreement = plan.agreements().next().expect("an agreement").clone();
    stage.press(Modifiers::COMMAND, Key::F);
    type_in(&mut stage, &arrangement.name);
    let row = format!(
        "{}, Full name, {} · {}",
        arrangement.name,
        arrangement.name,
        unit.label()
    );
    stage.beginning(Role::ListBoxOption, &row).click();
    stage.settle();
    assert!(chosen(&stage).starts_with(&unit.name));
    assert!(stage.shows("Limits of command"), "it is unfolded");
    stage.press(Modifiers::COMMAND, Key::F);
    type_in(&mut stage, &agreement.title);
    let row = format!(
        "{}, Title, {} · Agreements",
        agreement.title, agreement.title
    );
    stage.beginning(Role::ListBoxOption, &row).click();
    stage.settle();
    assert!(stage.shows("Signed"), "its dialog shows its fields");
}

fn with_sample() -> Stage {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage
}

fn type_in(stage: &mut Stage, text: &str) {
    stage.type_over(text);
    stage.settle();
}

/// The row of the tree that is chosen.
fn chosen(stage: &Stage) -> String {
    use egui_kittest::kittest::Queryable as _;
    let mut rows = stage.harness.query_all_by_role(Role::TreeItem);
    let row = rows.find(|row| row.accesskit_node().is_selected() == Some(true));
    row.and_then(|row| row.accesskit_node().label())
        .unwrap_or_default()
}

#[test]
fn the_keyboard_alone_finds_goes_on_and_comes_back() {
    let mut stage = with_sample();
    let found = find_text(&stage.plan(), &query("kazakh"));
    let count = found.len();
    assert!(count > 1);
    stage.press(Modifiers::COMMAND, Key::F);
    type_in(&mut stage, "kazakh");
    assert!(stage.shows(&format!("{count} places")));
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.shows(&format!("1 of {count}")));
    let first = chosen(&stage);
    let name = match found[0].place.item {
        Item::Unit(id) => stage.plan().unit(id).expect("it is there").name.clone(),
        item => panic!("{item:?}"),
    };
    assert!(first.starts_with(&name), "{first}");
    stage.press(Modifiers::NONE, Key::F3);
    assert!(stage.shows(&format!("2 of {count}")));
    stage.press(Modifiers::SHIFT, Key::F3);
    stage.press(Modifiers::SHIFT, Key::F3);
    assert!(stage.shows(&format!("{count} of {count}")), "it goes round");
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.shows(&format!("of {count}")), "the bar is closed");
}

#[test]
fn replacing_goes_place_by_place_or_all_at_once() {
    let mut stage = with_sample();
    let before = stage.plan();
    let count = find_text(&before, &query("company")).len();
    stage.press(Modifiers::COMMAND, Key::H);
    type_in(&mut stage, "company");
    stage.node("Replace with").focus();
    stage.harness.run_steps(2);
    type_in(&mut stage, "company group");
    // The first time goes to the first place, so that nothing is replaced unseen.
    stage.click("Replace");
    assert_eq!(stage.plan(), before);
    stage.click("Replace");
    let once = stage.plan();
    assert_eq!(find_text(&once, &query("company group")).len(), 1);
    // What was put there holds what is looked for, and is passed over.
    stage.click("Replace");
    let twice = stage.plan();
    assert_eq!(find_text(&twice, &query("company group")).len(), 2);
    assert_eq!(find_text(&twice, &query("company group group")).len(), 0);
    stage.press(Modifiers::COMMAND, Key::Z);
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage.plan(), before);
    stage.settle();
    stage.click(&format!("Replace all {count}"));
    let all = stage.plan();
    assert_eq!(find_text(&all, &query("company group")).len(), count);
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage.plan(), before);
}

#[test]
fn a_hundred_thousand_units_are_looked_through_quickly() {
    let plan = sample("unifil-2014");
    let parent = plan.missions().next().expect("a mission").id;
    let pattern = plan.units().next().expect("a unit").clone();
    let mut ids = muster::model::IdGenerator::seeded(5);
    let mut units: Vec<_> = plan.units().cloned().collect();
    for number in 0..100_000 {
        units.push(muster::model::Unit {
            id: ids.next_id(),
            name: format!("Рота № {number}"),
            parent: parent.into(),
            periods: Vec::new(),
            authorized: Vec::new(),
            ..pattern.clone()
        });
    }
    let plan = Plan::assemble(muster::model::Parts {
        units,
        ..muster::model::Parts::of(&plan)
    })
    .expect("a legal plan");
    let begun = Instant::now();
    let found = find_text(&plan, &query("рота"));
    assert_eq!(found.len(), 100_000);
    // Far more than it takes, for a machine that is busy and code that is not optimized.
    assert!(begun.elapsed() < Duration::from_secs(20));
}

#[test]
fn rename_and_findings_are_reached_from_everywhere_by_key() {
    let mut stage = with_sample();
    stage.beginning(Role::TreeItem, "Kazakh company").click();
    stage.settle();
    // From the outline and from the chart the name is renamed in the tree.
    for tab in [Key::Num2, Key::Num1] {
        stage.press(Modifiers::COMMAND, tab);
        stage.press(Modifiers::NONE, Key::F2);
        let name = stage.plan();
        stage.type_over("Renamed");
        stage.press(Modifiers::NONE, Key::Enter);
        assert!(stage.plan().units().any(|unit| unit.name == "Renamed"));
        stage.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(stage.plan(), name);
    }
    // In the table the cell is edited; the cursor stands on the name.
    stage.press(Modifiers::NONE, Key::F6);
    stage.press(Modifiers::NONE, Key::F2);
    stage.type_over("Typed in the table");
    stage.press(Modifiers::NONE, Key::Enter);
    let units = stage.plan();
    assert!(units.units().any(|unit| unit.name == "Typed in the table"));
    // This sample has no findings, which is said.
    stage.press(Modifiers::NONE, Key::F8);
    assert!(stage.shows("There are no findings"));
    stage.press(Modifiers::SHIFT, Key::F8);
    assert!(stage.shows("There are no findings"));
}
