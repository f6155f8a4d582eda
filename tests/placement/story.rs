//! The Indian battalion with its Kazakh company, from an empty plan: with the mouse alone, then with the keyboard alone, and how many steps either takes.

use std::io::Write as _;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use muster::analysis::{Contributor, Grouping, Ledger, Question, View, strength};
use muster::model::{ArrangementKind, Force, Plan, PlanDate};
use muster::text::Language;

use crate::stage::Stage;

/// The most clicks and typed texts that the mouse may need.
const CLICKS: usize = 48;

/// The most keystrokes that the keyboard may need, each letter and each key with its modifiers being one.
const KEYSTROKES: usize = 235;

/// What the plan has to be in the end, however it was put in.
fn check(plan: &Plan) {
    let day = date(2018, 10, 31);
    let total = |ledger, country: &str| {
        let view = View {
            ledger,
            ..View::default()
        };
        let question = Question::new(view, &[Grouping::Contributor]);
        let code = country.parse().expect("a code");
        let mine = Some(Contributor::Country(code));
        let strength = strength(plan, day, &question);
        let rows = strength.rows();
        let rows = rows.filter(|(key, _)| key.contributor == mine);
        rows.map(|(_, people)| people.total()).sum::<u64>()
    };
    let flags = ["IND", "KAZ"].map(|country| total(Ledger::Flag, country));
    assert_eq!(flags, [780, 120], "by flag");
    let hosts = ["IND", "KAZ"].map(|country| total(Ledger::Host, country));
    assert_eq!(hosts, [900, 0], "by host");
    let missions: Vec<&str> = plan.missions().map(|it| it.acronym.as_str()).collect();
    assert_eq!(missions, ["UNIFIL"]);
    let sector = plan.formations().next().expect("a sector");
    assert_eq!(sector.name, "Sector East");
    let unit = |name: &str| plan.units().find(|it| it.name == name).expect("a unit");
    let battalion = unit("Indian battalion");
    assert_eq!(battalion.parent, sector.id.into());
    let company = unit("Kazakh company");
    assert_eq!(company.parent_on(day), battalion.id.into());
    let arrangement = plan.arrangements().next().expect("an arrangement");
    assert_eq!(arrangement.kind, ArrangementKind::Attached);
    assert_eq!(arrangement.first_day, PlanDate::of_day(day));
    assert_eq!(arrangement.unit, battalion.id);
    let kazakh = arrangement.partner_of(company.id).expect("a partner");
    assert_eq!(kazakh.country.as_str(), "KAZ");
    let agreement = plan.agreement(arrangement.agreements[0]);
    let agreement = agreement.expect("an agreement");
    assert_eq!(agreement.title, "MoU");
    assert_eq!(agreement.signed, PlanDate::day(2018, 8, 21).ok());
    assert_eq!(agreement.force_on(day), Force::Holds);
}

/// Says how many steps it took, even where all is well.
fn say(text: &str) {
    writeln!(std::io::stderr(), "{text}").ok();
}

/// A person with a mouse, who types only what has to be said in words or numbers, and counts.
struct Mouse {
    stage: Stage,
    steps: usize,
}

impl Mouse {
    #[track_caller]
    fn click(&mut self, name: &str) {
        self.steps += 1;
        self.stage.click(name);
    }

    /// Turns the wheel until something is in sight.
    #[track_caller]
    fn scroll_to(&mut self, name: &str) {
        self.steps += 1;
        self.stage.node(name).scroll_to_me();
        self.stage.settle();
    }

    /// Clicks a button whose name begins so, with its keys behind it.
    #[track_caller]
    fn press(&mut self, name: &str) {
        self.steps += 1;
        self.stage.beginning(Role::Button, name).click();
        self.stage.settle();
    }

    /// Clicks a line of an open list.
    #[track_caller]
    fn choose(&mut self, line: &str) {
        self.steps += 1;
        let all = self.stage.harness.query_all_by_label(line);
        let last = all.last();
        last.unwrap_or_else(|| panic!("there is no {line:?}"))
            .click();
        self.stage.settle();
    }

    /// Types what was clicked into.
    fn write(&mut self, text: &str) {
        self.steps += 1;
        self.stage.harness.event(Event::Text(text.to_owned()));
        self.stage.settle();
    }

    /// Clicks into a field and types.
    #[track_caller]
    fn fill(&mut self, field: &str, text: &str) {
        self.click(field);
        self.write(text);
    }
}

#[test]
fn the_company_joins_the_battalion_with_the_mouse_alone() {
    let mut it = Mouse {
        stage: Stage::open(Language::English, egui::Theme::Light),
        steps: 0,
    };
    it.press("New plan");
    it.click("Planning country");
    it.write("kaz");
    it.choose("Kazakhstan");
    it.click("Create");

    it.fill("Day", "31.10.2018");
    it.click("Add mission…");
    it.write("unifil");
    it.click("Add mission");
    it.click("Add formation");
    it.write("Sector East");
    it.click("Add unit");
    it.write("Indian battalion");
    it.fill("Not stated", "780");
    it.scroll_to("Nationality");
    it.click("Nationality");
    it.write("india");
    it.choose("India");

    it.click("Insert");
    it.press("Place with another country’s unit… Ctrl");
    it.fill("Name of the guest", "Kazakh company");
    it.fill("People", "120");
    it.click("Command");
    it.click("operational control");
    it.click("Agreement");
    it.choose("New agreement…");
    it.fill("Title of the agreement", "MoU");
    it.fill("Signed on", "21.8.2018");
    it.click("Place");

    check(it.stage.application().plan().expect("a plan"));
    say(&format!("with the mouse alone: {} steps", it.steps));
    assert!(it.steps <= CLICKS, "{} steps", it.steps);
}

/// A person at the keyboard who counts what is pressed.
struct Keyboard {
    stage: Stage,
    keystrokes: usize,
}

impl Keyboard {
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.keystrokes += 1;
        self.stage.press(modifiers, key);
    }

    fn key(&mut self, key: Key) {
        self.press(Modifiers::NONE, key);
    }

    fn tabs(&mut self, number: usize) {
        for _ in 0..number {
            self.key(Key::Tab);
        }
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

    /// Goes on to the field of a name.
    #[track_caller]
    fn go_to(&mut self, name: &str) {
        for _ in 0..24 {
            if self.stage.node(name).is_focused() {
                return;
            }
            self.key(Key::Tab);
        }
        panic!("Tab does not lead to {name}");
    }
}

#[test]
fn the_company_joins_the_battalion_with_the_keyboard_alone() {
    let mut it = Keyboard {
        stage: Stage::open(Language::English, egui::Theme::Light),
        keystrokes: 0,
    };
    it.press(Modifiers::COMMAND, Key::N);
    it.enter("kaz");
    it.tabs(1);
    it.enter("Lebanon");
    it.press(Modifiers::COMMAND, Key::K);
    it.enter("31.10.18");
    it.command_shift(Key::M);
    it.enter("unifil");
    it.command_shift(Key::F);
    it.enter("Sector East");
    it.command_shift(Key::U);
    it.enter("Indian battalion");
    // Its row of the table: contributor and own people.
    it.key(Key::F6);
    it.tabs(1);
    it.write("IND");
    it.tabs(1);
    it.enter("780");

    it.command_shift(Key::J);
    it.write("Kazakh company");
    it.go_to("People");
    it.write("120");
    it.go_to("Command");
    it.key(Key::Space);
    it.key(Key::ArrowDown);
    it.key(Key::ArrowDown);
    it.key(Key::Enter);
    it.go_to("Agreement");
    it.enter("new");
    it.go_to("Title of the agreement");
    it.write("MoU");
    it.go_to("Signed on");
    it.enter("21.8.18");

    check(it.stage.application().plan().expect("a plan"));
    say(&format!(
        "with the keyboard alone: {} keystrokes",
        it.keystrokes
    ));
    assert!(it.keystrokes <= KEYSTROKES, "{} keystrokes", it.keystrokes);
}
