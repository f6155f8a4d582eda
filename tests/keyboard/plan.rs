//! A whole small plan entered with the keyboard alone, and the keystrokes it takes.

use std::path::Path;

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use muster::model::{Echelon, Nationality, Plan, PlanDate};
use muster::text::Language;

use crate::focused;
use crate::stage::Stage;

/// The most keystrokes that the plan may take, each letter and each key with its modifiers being one.
const MOST: usize = 114;

/// A person at the keyboard who counts what is pressed.
struct Typist {
    stage: Stage,
    keystrokes: usize,
}

impl Typist {
    fn new() -> Self {
        Self {
            stage: Stage::open(Language::English, egui::Theme::Light),
            keystrokes: 0,
        }
    }

    /// Presses a key, with modifiers held down or without: one keystroke.
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.keystrokes += 1;
        self.stage.press(modifiers, key);
    }

    fn key(&mut self, key: Key) {
        self.press(Modifiers::NONE, key);
    }

    fn command(&mut self, key: Key) {
        self.press(Modifiers::COMMAND, key);
    }

    fn command_shift(&mut self, key: Key) {
        self.press(Modifiers::COMMAND | Modifiers::SHIFT, key);
    }

    /// Types letter by letter.
    fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.keystrokes += 1;
            self.stage.harness.event(Event::Text(letter.to_string()));
            self.stage.harness.run_steps(2);
        }
        self.stage.settle();
    }

    /// Types and takes it with Enter.
    fn enter(&mut self, text: &str) {
        self.write(text);
        self.key(Key::Enter);
    }

    /// Types a name into the file dialog and takes it.
    ///
    /// The folder, where the dialog would stand on a person's machine, is typed before it and not counted.
    fn save_in(&mut self, folder: &Path, name: &str) {
        let folder = format!("{}/", folder.display());
        self.stage.harness.event(Event::Text(folder));
        self.stage.harness.run_steps(2);
        self.enter(name);
    }

    /// What has the keyboard, by its name and role.
    fn focused(&self) -> String {
        focused(&self.stage).map_or_else(String::new, |node| {
            let node = node.accesskit_node();
            format!("{} ({:?})", node.label().unwrap_or_default(), node.role())
        })
    }
}

#[test]
fn a_small_plan_is_entered_with_the_keyboard_alone() {
    let mut it = Typist::new();
    it.command(Key::N);
    assert_eq!(it.focused(), "Planning country (ComboBox)");
    it.enter("kaz");
    it.key(Key::Tab);
    it.enter("Lebanon 2018");
    assert_eq!(it.stage.application().title(), "Lebanon 2018 – Muster");

    // The day first: what is added begins on it.
    it.command(Key::K);
    it.enter("31.10.18");
    it.command_shift(Key::M);
    it.enter("unifil");
    it.command_shift(Key::F);
    it.enter("Sector East");
    it.command_shift(Key::U);
    it.enter("Indian battalion");
    // Its row of the table, as in a spreadsheet: contributor and own people.
    it.key(Key::F6);
    it.key(Key::Tab);
    it.write("IND");
    it.key(Key::Tab);
    it.enter("780");
    it.command_shift(Key::U);
    it.enter("Kazakh company");
    // Enter has led back to where the row began, in the column of names.
    it.key(Key::F6);
    it.key(Key::Tab);
    it.write("KAZ");
    it.key(Key::Tab);
    it.enter("120");
    it.command(Key::Num2);
    assert!(it.stage.shows("People in UNIFIL on 31 October 2018"));
    it.command(Key::S);
    let folder = tempfile::tempdir().expect("a folder");
    it.save_in(folder.path(), "lebanon");

    let plan = muster::file::open(&folder.path().join("lebanon.muster")).expect("a whole file");
    check_plan(&plan);
    assert!(it.keystrokes <= MOST, "{} keystrokes", it.keystrokes);
}

fn check_plan(plan: &Plan) {
    let code = |code| muster::reference::find_country(code).expect("a country");
    assert_eq!(plan.head().title, "Lebanon 2018");
    assert_eq!(plan.head().country, code("KAZ"));
    let mission = plan.missions().next().expect("a mission");
    assert_eq!(mission.acronym, "UNIFIL");
    let sector = plan.formations().next().expect("a formation");
    assert_eq!(
        (sector.name.as_str(), sector.parent),
        ("Sector East", mission.id.into())
    );
    let unit = |name: &str| plan.units().find(|unit| unit.name == name).expect("a unit");
    let (battalion, company) = (unit("Indian battalion"), unit("Kazakh company"));
    assert_eq!(battalion.parent, sector.id.into());
    assert_eq!(company.parent, battalion.id.into());
    for (unit, echelon, country, people) in [
        (battalion, Echelon::Battalion, "IND", 780),
        (company, Echelon::Company, "KAZ", 120),
    ] {
        assert_eq!(unit.echelon, echelon);
        assert_eq!(unit.nationality, Nationality::National(code(country)));
        let [period] = unit.periods.as_slice() else {
            panic!("one period: {unit:#?}");
        };
        assert_eq!(period.first_day, PlanDate::day(2018, 10, 31).ok());
        assert_eq!(period.total().total(), people);
        assert!(
            period
                .people
                .iter()
                .all(|line| line.country == code(country))
        );
    }
}
