//! How long an order of battle takes: finding its boxes, laying them out, and drawing a frame of the tab.

use divan::{Bencher, black_box};
use jiff::civil::{Date, date};
use muster::chart::{Figure, FigureName, FigureRequest, Unfolding, order_of_battle};
use muster::text::{Language, Texts};
use muster::ui::figure::order::{Measures, OrderLayout};

mod generator;

/// How many units the plans have.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// A day on which most people are there.
const DAY: Date = date(2012, 7, 1);

/// More levels than a plan of these has.
const ALL_LEVELS: u8 = 20;

fn main() {
    divan::main();
}

fn figure(units: usize, unfolding: &Unfolding) -> Figure {
    let plan = generator::plan(units);
    let request = FigureRequest::new(FigureName::OrderOfBattle, DAY);
    order_of_battle(&plan, &request, unfolding)
}

fn lay_out(figure: &Figure) -> Option<OrderLayout> {
    let order = figure.order()?;
    let texts = Texts::of(Language::English);
    let measures = Measures::of(order, texts).with_marks();
    Some(OrderLayout::new(order, texts, measures))
}

/// The places of all boxes, all of them open.
#[divan::bench(args = SIZES)]
fn layout_of_all(bencher: Bencher<'_, '_>, units: usize) {
    let figure = figure(units, &Unfolding::to_depth(Some(ALL_LEVELS)));
    bencher.bench(|| lay_out(black_box(&figure)));
}

/// What all boxes say, all of them open.
#[divan::bench(args = SIZES)]
fn boxes_of_all(bencher: Bencher<'_, '_>, units: usize) {
    let plan = generator::plan(units);
    let request = FigureRequest::new(FigureName::OrderOfBattle, DAY);
    let unfolding = Unfolding::to_depth(Some(ALL_LEVELS));
    bencher.bench(|| order_of_battle(black_box(&plan), &request, &unfolding));
}

/// What boxes say and where they stand as the tab shows a plan at first: as many levels as give few boxes.
#[divan::bench(args = SIZES)]
fn collapsed(bencher: Bencher<'_, '_>, units: usize) {
    let plan = generator::plan(units);
    let request = FigureRequest::new(FigureName::OrderOfBattle, DAY);
    let unfolding = Unfolding {
        most: 90,
        ..Unfolding::to_depth(None)
    };
    bencher.bench(|| lay_out(&order_of_battle(black_box(&plan), &request, &unfolding)));
}
