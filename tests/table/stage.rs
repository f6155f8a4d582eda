//! A window with nothing but the table.

use egui::{Event, Key, Modifiers, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotOptions};
use jiff::civil::Date;
use muster::analysis::{ChangeDays, Totals, View};
use muster::chart::Palette;
use muster::edit::History;
use muster::file;
use muster::model::{IdGenerator, NodeId, Plan};
use muster::text::{Language, Texts};
use muster::ui::table::{TableState, table_ui};
use muster::ui::{Action, Command, Shown, theme};

use crate::renderer::PictureRenderer;
use crate::small_plan::day;

/// A window with nothing but the table, which performs what the table asks for.
pub(crate) struct Stage {
    pub(crate) history: History,
    pub(crate) day: Date,
    pub(crate) view: View,
    pub(crate) language: Language,
    pub(crate) selection: Option<NodeId>,
    pub(crate) table: TableState,
    pub(crate) actions: Vec<Action>,

    /// What was copied last, as text and as HTML.
    pub(crate) copied: (String, String),
}

impl Stage {
    pub(crate) fn new(plan: Plan, day: Date) -> Self {
        Self {
            history: History::new(plan),
            day,
            view: View::default(),
            language: Language::English,
            selection: None,
            table: TableState::default(),
            actions: Vec::new(),
            copied: (String::new(), String::new()),
        }
    }

    pub(crate) fn of_sample() -> Self {
        let sample = include_bytes!("../../sample_data/indkazbat-2018.muster");
        let plan = file::read(sample).expect("a sample is a legal plan");
        Self::new(plan, day("2018-11-15"))
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        let plan = self.history.plan().clone();
        let totals = Totals::on(&plan, self.day, self.view.toward);
        let palette = Palette::of(&plan);
        let change_days = ChangeDays::of(&plan);
        let ids = IdGenerator::seeded(1);
        let shown = Shown {
            plan: &plan,
            revision: self.history.revision(),
            day: self.day,
            today: self.day,
            view: self.view,
            totals: &totals,
            palette: &palette,
            change_days: &change_days,
            selection: self.selection,
            texts: Texts::of(self.language),
            ids: &ids,
        };
        let mut actions = Vec::new();
        table_ui(ui, &shown, &mut self.table, &mut actions);
        for action in &actions {
            match action {
                Action::Edit(edit) => {
                    self.history
                        .perform(edit)
                        .expect("the table tries its edits first");
                }
                Action::Select(node) => self.selection = *node,
                Action::CopyCells { text, html } => self.copied = (text.clone(), html.clone()),
                Action::PasteCells(text) => self.table.paste(text.clone(), None),
                Action::Command(Command::Undo) => {
                    self.history.undo();
                }
                _ => continue,
            }
            ui.ctx().request_repaint();
        }
        while let Some(work) = self.table.next_work() {
            self.table.take_done(work.run());
            ui.ctx().request_repaint();
        }
        self.actions.extend(actions);
    }

    pub(crate) fn harness(self, size: [f32; 2], theme: Theme) -> Harness<'static, Self> {
        let mut harness = Harness::builder()
            .with_size(size)
            .with_theme(theme)
            // Quick enough for a double click.
            .with_step_dt(1.0 / 30.0)
            .with_max_steps(60)
            .with_options(SnapshotOptions::default().threshold(1.0))
            .with_context_setup(theme::apply)
            .renderer(PictureRenderer)
            .build_ui_state(|ui, stage: &mut Self| stage.ui(ui), self);
        harness.run();
        harness
    }
}

pub(crate) fn kazakh_company(stage: &Stage) -> muster::model::Unit {
    let mut units = stage.history.plan().units();
    let unit = units.find(|unit| unit.name == "Kazakh company");
    unit.expect("the sample has it").clone()
}

/// The names of the rows in their order.
pub(crate) fn rows(harness: &Harness<'_, Stage>) -> Vec<String> {
    let mut cells: Vec<_> = harness
        .query_all_by_role(egui::accesskit::Role::Cell)
        .filter_map(|cell| Some((cell.rect().top(), cell.accesskit_node().label()?)))
        .filter(|(_, name)| !name.contains(", "))
        .collect();
    cells.sort_by(|one, other| one.0.total_cmp(&other.0));
    cells.into_iter().map(|(_, name)| name).collect()
}

pub(crate) fn double_click(harness: &mut Harness<'_, Stage>, cell: &str) {
    for _ in 0..2 {
        harness.get_by_label(cell).click();
    }
    harness.run();
}

pub(crate) fn type_over(harness: &mut Harness<'_, Stage>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

pub(crate) fn press(harness: &mut Harness<'_, Stage>, key: Key) {
    harness.key_press(key);
    harness.run();
}

pub(crate) fn sample() -> Harness<'static, Stage> {
    Stage::of_sample().harness([1800.0, 600.0], Theme::Light)
}

/// A plan of so many units of one mission, "u0" and on, of 10 people each from 2024 on.
pub(crate) fn many(count: usize) -> Stage {
    let mut parts = crate::small_plan::parts();
    let unifil = crate::small_plan::mission("unifil");
    for number in 0..count {
        let days = crate::small_plan::period("p1", "2024-01-01", "2024-12-31", "KAZ", 10);
        let id = format!("u{number:06}");
        let mut unit = crate::small_plan::unit(&id, "KAZ", unifil.id, vec![days]);
        unit.name = format!("u{number}");
        let place = format!("{number:06}1");
        unit.place = muster::model::Place::parse(&place).expect("a place");
        parts.units.push(unit);
    }
    parts.missions.push(unifil);
    Stage::new(crate::small_plan::plan(parts), day("2024-06-01"))
}

/// Presses a key with others held.
pub(crate) fn press_with(harness: &mut Harness<'_, Stage>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Clicks on a cell.
pub(crate) fn click(harness: &mut Harness<'_, Stage>, cell: &str) {
    harness.get_by_label(cell).click();
    harness.run();
}

/// Pastes a text.
pub(crate) fn paste(harness: &mut Harness<'_, Stage>, text: &str) {
    harness.event(Event::Paste(text.to_owned()));
    harness.run();
}

/// Copies what is selected; its text.
pub(crate) fn copy(harness: &mut Harness<'_, Stage>) -> String {
    harness.event(Event::Copy);
    harness.run();
    harness.state().copied.0.clone()
}

/// How many rows the copied cells have.
pub(crate) fn copied_rows(harness: &mut Harness<'_, Stage>) -> usize {
    let text = copy(harness);
    muster::exchange::cells::cells_of_text(&text)
        .expect("small")
        .len()
}

/// The name of the last step.
pub(crate) fn step(harness: &Harness<'_, Stage>) -> Option<String> {
    let name = harness.state().history.undo_name()?;
    Some(Texts::of(Language::English).say(name))
}
