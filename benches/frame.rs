//! How long it takes to draw one frame of the outline and the table, and what a change adds to it.

use std::cell::RefCell;

use divan::Bencher;
use egui::{CentralPanel, Context, Event, Key, Panel, RawInput, Rect, Ui, pos2, vec2};
use jiff::civil::{Date, date};
use muster::analysis::{ChangeDays, ContributorSizes, Renewal, Totals, View};
use muster::chart::Palette;
use muster::edit::{Edit, SetUnit, UnitField};
use muster::model::{IdGenerator, Plan};
use muster::text::{Language, Texts};
use muster::ui::outline::{OutlineState, outline_ui};
use muster::ui::table::{Column, TableState, TableWork, table_ui};
use muster::ui::{Action, Shown, theme};

mod generator;

/// How many units the plans have.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// A day on which most people are there.
const DAY: Date = date(2012, 7, 1);

fn main() {
    divan::main();
}

/// A window without a screen.
struct Window {
    context: Context,
    plan: Plan,
    revision: u64,
    day: Date,
    view: View,
    totals: Totals,
    sizes: ContributorSizes,
    palette: Palette,
    change_days: ChangeDays,
    outline: OutlineState,
    table: TableState,
    time: f64,
}

impl Window {
    fn new(units: usize) -> Self {
        let plan = generator::plan(units);
        let context = Context::default();
        theme::apply(&context);
        let view = View::default();
        let mut window = Self {
            context,
            revision: 0,
            day: DAY,
            view,
            totals: Totals::on(&plan, DAY, view.toward),
            sizes: ContributorSizes::of(&plan),
            palette: Palette::of(&plan),
            change_days: ChangeDays::of(&plan),
            plan,
            outline: OutlineState::default(),
            table: TableState::default(),
            time: 0.0,
        };
        // The first frames measure the columns.
        for _ in 0..3 {
            window.frame();
            window.settle();
        }
        window
    }

    /// Draws one frame as far as the graphics card would take over.
    fn frame(&mut self) -> usize {
        self.frame_with(Vec::new()).0
    }

    /// Draws one frame in which something happens; what the panels want of it.
    fn frame_with(&mut self, events: Vec<Event>) -> (usize, Vec<Action>) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let Self {
            context,
            plan,
            revision,
            day,
            view,
            totals,
            palette,
            change_days,
            outline,
            table,
            ..
        } = self;
        let ids = IdGenerator::seeded(1);
        let shown = Shown {
            plan,
            revision: *revision,
            day: *day,
            today: *day,
            view: *view,
            totals,
            palette,
            change_days,
            selection: None,
            texts: Texts::of(Language::English),
            ids: &ids,
        };
        let mut actions: Vec<Action> = Vec::new();
        let output = context.run_ui(input, |ui: &mut Ui| {
            Panel::left("outline")
                .exact_size(300.0)
                .show(ui, |ui| outline_ui(ui, &shown, outline, &mut actions));
            CentralPanel::default().show(ui, |ui| table_ui(ui, &shown, table, &mut actions));
        });
        let shapes = context.tessellate(output.shapes, output.pixels_per_point);
        (shapes.len(), actions)
    }

    /// Does what the table wants done in the background, and draws until it shows.
    fn settle(&mut self) {
        while let Some(work) = self.table.next_work() {
            self.table.take_done(work.run());
            self.frame();
        }
    }

    /// Renames a unit in the middle of the plan.
    fn rename(&mut self) {
        self.revision += 1;
        let middle = self.plan.unit_count() / 2;
        let unit = self.plan.units().nth(middle).expect("a unit").id;
        let edit = Edit::SetUnit(SetUnit {
            unit,
            field: UnitField::Name(format!("Name {}", self.revision)),
        });
        let changed = edit.apply(&self.plan).expect("a legal edit");
        let renewal = Renewal::between(&self.plan, &changed);
        self.totals.renew(&renewal);
        self.change_days.renew(&renewal);
        self.sizes.renew(&renewal);
        self.palette = Palette::with_sizes(&changed, &self.sizes);
        self.plan = changed;
    }

    fn go_to(&mut self, day: Date) {
        self.day = day;
        self.totals = Totals::on(&self.plan, day, self.view.toward);
    }
}

/// A frame in which nothing has changed.
#[divan::bench(args = SIZES)]
fn frame(bencher: Bencher<'_, '_>, units: usize) {
    let mut window = Window::new(units);
    bencher.bench_local(|| window.frame());
}

/// A frame in which nothing has changed, with every column and every kind of row.
#[divan::bench(args = SIZES)]
fn frame_with_every_column(bencher: Bencher<'_, '_>, units: usize) {
    let mut window = Window::new(units);
    window.table.show_columns(Column::ALL);
    window.table.show_groups(true);
    window.frame();
    bencher.bench_local(|| window.frame());
}

/// The frame after a unit has got another name.
#[divan::bench(args = SIZES)]
fn frame_after_an_edit(bencher: Bencher<'_, '_>, units: usize) {
    let mut window = Window::new(units);
    bencher.bench_local(|| {
        window.rename();
        window.frame()
    });
}

/// The same with the table sorted by name.
#[divan::bench(args = SIZES)]
fn frame_after_an_edit_sorted_by_name(bencher: Bencher<'_, '_>, units: usize) {
    let mut window = Window::new(units);
    window.table.sort_by(Column::Name);
    window.frame();
    window.settle();
    bencher.bench_local(|| {
        window.rename();
        window.frame()
    });
}

/// The frame after the table is sorted by the people with all below.
#[divan::bench(args = SIZES)]
fn frame_after_sorting_by_people(bencher: Bencher<'_, '_>, units: usize) {
    let window = RefCell::new(Window::new(units));
    bencher
        .with_inputs(|| window.borrow_mut().settle())
        .bench_local_values(|()| {
            let mut window = window.borrow_mut();
            window.table.sort_by(Column::Planned);
            window.frame()
        });
}

/// The frame after the table is sorted by name.
#[divan::bench(args = SIZES)]
fn frame_after_sorting_by_name(bencher: Bencher<'_, '_>, units: usize) {
    let window = RefCell::new(Window::new(units));
    bencher
        .with_inputs(|| window.borrow_mut().settle())
        .bench_local_values(|()| {
            let mut window = window.borrow_mut();
            window.table.sort_by(Column::Name);
            window.frame()
        });
}

/// The frame after a letter has been typed into the filter.
#[divan::bench(args = SIZES)]
fn frame_after_filtering(bencher: Bencher<'_, '_>, units: usize) {
    let window = RefCell::new(Window::new(units));
    let mut letters = ["unmis 1 coy", "unmis 1 co", "123", "kazakhstan"]
        .iter()
        .cycle();
    bencher
        .with_inputs(|| window.borrow_mut().settle())
        .bench_local_values(|()| {
            let mut window = window.borrow_mut();
            window.table.filter_by(letters.next().expect("endless"));
            window.frame()
        });
}

/// Sorting by the people with all below, then by name, away from the window.
#[divan::bench(args = SIZES)]
fn sorting_in_the_background(bencher: Bencher<'_, '_>, units: usize) {
    let window = RefCell::new(Window::new(units));
    bencher
        .with_inputs(|| {
            let mut window = window.borrow_mut();
            window.table = TableState::default();
            window.frame();
            window.settle();
            window.table.sort_by(Column::Planned);
            window.table.sort_also_by(Column::Name);
            window.frame();
            window.table.next_work()
        })
        .bench_local_values(|work| work.map(TableWork::run));
}

/// A window in which 1,000 rows of 8 columns have been pasted, but not yet worked out.
fn pasting(units: usize) -> Window {
    let mut window = Window::new(units);
    window.table.show_columns([
        Column::Contributor,
        Column::Own,
        Column::Authorized,
        Column::FirstDay,
        Column::LastDay,
        Column::Rotation,
        Column::Remarks,
    ]);
    window.table.take_keyboard();
    window.frame();
    window.frame();
    let key = Event::Key {
        key: Key::Home,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::COMMAND,
    };
    window.frame_with(vec![key]);
    let rows = (0..1_000).map(|row| {
        format!("Unit {row}\tIND\t1,{row:03}\t2000\t2009-10-31\t1 Jun 2015\t7\tremark\n")
    });
    window.table.paste(Some(rows.collect()), None);
    window.frame();
    window
}

/// Working out what 1,000 rows of 8 columns change, away from the window.
#[divan::bench(args = SIZES, sample_count = 10)]
fn pasting_in_the_background(bencher: Bencher<'_, '_>, units: usize) {
    bencher
        .with_inputs(|| pasting(units).table.next_work().expect("cells are set"))
        .bench_local_values(TableWork::run);
}

/// The edit that 1,000 rows of 8 columns make, applied.
#[divan::bench(args = SIZES, sample_count = 10)]
fn applying_what_was_pasted(bencher: Bencher<'_, '_>, units: usize) {
    let mut window = pasting(units);
    let work = window.table.next_work().expect("cells are set");
    window.table.take_done(work.run());
    let (_, actions) = window.frame_with(Vec::new());
    let edit = actions.into_iter().find_map(|action| match action {
        Action::Edit(edit) => Some(edit),
        _ => None,
    });
    let edit = edit.expect("the cells differ");
    bencher.bench_local(|| edit.apply(&window.plan).expect("a legal edit"));
}

/// The frame after the day has changed, counting included.
#[divan::bench(args = SIZES)]
fn frame_on_another_day(bencher: Bencher<'_, '_>, units: usize) {
    let mut window = Window::new(units);
    let mut days = (0..1000).cycle();
    bencher.bench_local(|| {
        let by = days.next().expect("endless");
        window.go_to(DAY.saturating_add(jiff::SignedDuration::from_hours(24 * by)));
        window.frame()
    });
}
