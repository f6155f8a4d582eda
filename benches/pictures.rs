//! How long it takes to make figures and their pictures: the figures of a sample as SVG, PDF and PNG on a slide, and one figure of a large plan.

use divan::{Bencher, black_box};
use jiff::civil::date;
use muster::chart::{FigureName, FigureRequest, figure};
use muster::export::{FigurePicture, Sheet};
use muster::file;
use muster::model::{Plan, PlanDate};

mod generator;

/// The samples, by the names of their files.
const SAMPLES: [&str; 3] = ["unifil-2014", "indkazbat-2018", "belarus-2010"];

/// How many units the large plans have.
const SIZES: [usize; 2] = [10_000, 100_000];

fn main() {
    divan::main();
}

fn sample(name: &str) -> Plan {
    let path = format!("{}/sample_data/{name}.muster", env!("CARGO_MANIFEST_DIR"));
    file::open(path.as_ref()).expect("a sample")
}

fn request(plan: &Plan, name: FigureName) -> FigureRequest {
    let day = plan.head().reference_day.map(PlanDate::earliest);
    FigureRequest::new(name, day.unwrap_or(date(2012, 7, 1)))
}

fn picture(plan: &Plan, name: FigureName) -> FigurePicture {
    let figure = figure(plan, &request(plan, name));
    FigurePicture::new(&figure, Sheet::default()).expect("a picture")
}

/// The figures as SVG, PDF and PNG of 96 dots per inch, on a slide.
#[divan::bench(args = SAMPLES)]
fn figures_in_three_forms(bencher: Bencher<'_, '_>, name: &str) {
    let plan = sample(name);
    bencher.bench(|| {
        for name in FigureName::ALL {
            let picture = picture(black_box(&plan), name);
            black_box(picture.svg());
            black_box(picture.pdf().expect("a page"));
            black_box(picture.png(96).expect("a picture"));
        }
    });
}

/// Drawing one figure, up to its SVG.
#[divan::bench(args = SAMPLES)]
fn draw(bencher: Bencher<'_, '_>, name: &str) {
    let plan = sample(name);
    bencher.bench(|| picture(black_box(&plan), FigureName::TroopsByMission));
}

/// From a drawn figure to PDF.
#[divan::bench(args = SAMPLES)]
fn pdf(bencher: Bencher<'_, '_>, name: &str) {
    let picture = picture(&sample(name), FigureName::TroopsByMission);
    bencher.bench(|| black_box(&picture).pdf().expect("a page"));
}

/// From a drawn figure to PNG of 96 dots per inch.
#[divan::bench(args = SAMPLES)]
fn png(bencher: Bencher<'_, '_>, name: &str) {
    let picture = picture(&sample(name), FigureName::TroopsByMission);
    bencher.bench(|| black_box(&picture).png(96).expect("a picture"));
}

/// The data of each figure of a large plan.
#[divan::bench(args = SIZES, consts = [0, 1, 2, 3])]
fn figure_of_a_large_plan<const FIGURE: usize>(bencher: Bencher<'_, '_>, units: usize) {
    let plan = generator::plan(units);
    let request = request(&plan, FigureName::ALL[FIGURE]);
    bencher.bench(|| figure(black_box(&plan), black_box(&request)));
}
