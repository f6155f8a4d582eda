//! How long it takes to open, write, count and edit plans of 1,000, 10,000 and 100,000 units.

use divan::{Bencher, black_box};
use jiff::civil::{Date, date};
use muster::analysis::{
    ChangeDays, Grouping, Ledger, Question, Renewal, Span, Totals, View, steps, strength,
};
use muster::edit::{
    Edit, MoveNodes, PeriodField, Position, RemoveNodes, SetPeriod, SetUnit, Together, UnitField,
};
use muster::file;
use muster::model::{Formation, HeadcountLine, Mission, Plan, Source, Unit};
use muster::rules::Findings;
use muster::text::Message;
use serde::Deserialize;

mod generator;

/// How many units the plans have.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// A day on which most people are there.
const DAY: Date = date(2012, 7, 1);

/// Thirty years.
const SPAN: Span = Span {
    first: date(2000, 1, 1),
    last: date(2029, 12, 31),
};

fn main() {
    divan::main();
}

fn plan_file(units: usize) -> Vec<u8> {
    file::write(&generator::plan(units))
}

fn by_mission_and_contributor(ledger: Ledger) -> Question {
    let view = View {
        ledger,
        ..View::default()
    };
    Question::new(view, &[Grouping::Mission, Grouping::Contributor])
}

/// Opening and checking a file.
#[divan::bench(args = SIZES)]
fn open(bencher: Bencher<'_, '_>, units: usize) {
    let bytes = plan_file(units);
    bencher.bench(|| file::read(black_box(&bytes)).expect("a plan"));
}

/// What `serde_json` alone takes for the same bytes, as loose values.
#[divan::bench(args = SIZES)]
fn open_by_serde_json_as_values(bencher: Bencher<'_, '_>, units: usize) {
    let bytes = plan_file(units);
    bencher.bench(|| serde_json::from_slice::<serde_json::Value>(black_box(&bytes)));
}

/// The lists of a file, unchecked.
#[derive(Deserialize)]
#[expect(dead_code, reason = "they are only read")]
struct Lists {
    missions: Vec<Mission>,
    formations: Vec<Formation>,
    units: Vec<Unit>,
    sources: Vec<Source>,
}

/// What `serde_json` alone takes for the same bytes, as units and periods.
#[divan::bench(args = SIZES)]
fn open_by_serde_json_as_types(bencher: Bencher<'_, '_>, units: usize) {
    let bytes = plan_file(units);
    bencher.bench(|| serde_json::from_slice::<Lists>(black_box(&bytes)).expect("lists"));
}

/// Writing the canonical form.
#[divan::bench(args = SIZES)]
fn format(bencher: Bencher<'_, '_>, units: usize) {
    let plan = generator::plan(units);
    bencher.bench(|| file::write(black_box(&plan)));
}

/// Strength on a day by contributor, as a country's line asks it.
#[divan::bench(args = SIZES)]
fn strength_by_contributor(bencher: Bencher<'_, '_>, units: usize) {
    let plan = generator::plan(units);
    let question = Question::new(View::default(), &[Grouping::Contributor]);
    bencher.bench(|| strength(black_box(&plan), DAY, &question));
}

/// Strength on a day, whose people they are in which mission.
#[divan::bench(args = SIZES)]
fn strength_by_flag(bencher: Bencher<'_, '_>, units: usize) {
    let plan = generator::plan(units);
    let question = by_mission_and_contributor(Ledger::Flag);
    bencher.bench(|| strength(black_box(&plan), DAY, &question));
}

/// Strength on a day, in whose units they are in which mission.
#[divan::bench(args = SIZES)]
fn strength_by_host(bencher: Bencher<'_, '_>, units: usize) {
    let plan = generator::plan(units);
    let question = by_mission_and_contributor(Ledger::Host);
    bencher.bench(|| strength(black_box(&plan), DAY, &question));
}

/// The people of every node on another day.
#[divan::bench(args = SIZES)]
fn totals_on_another_day(bencher: Bencher<'_, '_>, units: usize) {
    let plan = generator::plan(units);
    let toward = View::default().toward;
    bencher.bench(|| Totals::on(black_box(&plan), DAY, toward));
}

/// Strength on every day of thirty years on which it changes.
#[divan::bench(args = SIZES)]
fn thirty_years(bencher: Bencher<'_, '_>, units: usize) {
    let plan = generator::plan(units);
    let question = by_mission_and_contributor(Ledger::Flag);
    bencher.bench(|| steps(black_box(&plan), SPAN, &question));
}

/// Strength over thirty years, in whose units they are.
#[divan::bench(args = SIZES)]
fn thirty_years_by_host(bencher: Bencher<'_, '_>, units: usize) {
    let plan = generator::plan(units);
    let question = by_mission_and_contributor(Ledger::Host);
    bencher.bench(|| steps(black_box(&plan), SPAN, &question));
}

/// Every finding of a plan, from scratch.
#[divan::bench(args = SIZES)]
fn findings(bencher: Bencher<'_, '_>, units: usize) {
    let plan = generator::plan(units);
    bencher.bench(|| Findings::of(black_box(&plan)));
}

/// Everything that the window keeps of a plan.
#[derive(Clone)]
struct Known {
    totals: Totals,
    change_days: ChangeDays,
    findings: Findings,
    strength: muster::analysis::Strength,
}

/// An edit with everything renewed that the window keeps: totals, change days, findings, strength.
fn renewed(bencher: Bencher<'_, '_>, units: usize, edit: impl Fn(&Plan) -> Edit) {
    let plan = generator::plan(units);
    let edit = edit(&plan);
    let question = by_mission_and_contributor(Ledger::Flag);
    let known = Known {
        totals: Totals::on(&plan, DAY, View::default().toward),
        change_days: ChangeDays::of(&plan),
        findings: Findings::of(&plan),
        strength: strength(&plan, DAY, &question),
    };
    bencher
        .with_inputs(|| known.clone())
        .bench_local_values(|mut known| {
            let changed = edit.apply(black_box(&plan)).expect("a legal edit");
            let renewal = Renewal::between(&plan, &changed);
            known.totals.renew(&renewal);
            known.change_days.renew(&renewal);
            known.findings.renew(&renewal);
            renewal.strength(&mut known.strength, DAY, &question);
            (known, changed)
        });
}

fn first_of(plan: &Plan, name: &str) -> Unit {
    let mut units = plan.units();
    let unit = units.find(|unit| unit.name.contains(name));
    unit.expect("the generator makes such units").clone()
}

/// Another number of people in a platoon.
#[divan::bench(args = SIZES)]
fn edit_people(bencher: Bencher<'_, '_>, units: usize) {
    renewed(bencher, units, |plan| {
        let platoon = first_of(plan, "Platoon");
        let period = &platoon.periods[0];
        let country = period.people[0].country;
        Edit::SetPeriod(SetPeriod {
            unit: platoon.id,
            period: period.id,
            field: PeriodField::People(vec![HeadcountLine::not_stated(country, 12, None)]),
        })
    });
}

/// Another name of a battalion.
#[divan::bench(args = SIZES)]
fn edit_name(bencher: Bencher<'_, '_>, units: usize) {
    renewed(bencher, units, |plan| {
        Edit::SetUnit(SetUnit {
            unit: first_of(plan, "battalion").id,
            field: UnitField::Name("Another name".to_owned()),
        })
    });
}

/// A battalion with all below it put under another mission.
#[divan::bench(args = SIZES)]
fn edit_move(bencher: Bencher<'_, '_>, units: usize) {
    renewed(bencher, units, |plan| {
        let battalion = first_of(plan, "battalion");
        let mission = plan.missions().last().expect("a mission");
        Edit::MoveNodes(MoveNodes {
            nodes: vec![battalion.id.into()],
            parent: Some(mission.id.into()),
            position: Position::Last,
        })
    });
}

/// Other names of eight thousand units at once, as a pasted range gives them.
#[divan::bench(args = [10_000, 100_000])]
fn edit_eight_thousand_names(bencher: Bencher<'_, '_>, units: usize) {
    renewed(bencher, units, |plan| {
        let name = |unit: &Unit| {
            Edit::SetUnit(SetUnit {
                unit: unit.id,
                field: UnitField::Name(format!("{} again", unit.name)),
            })
        };
        Edit::Together(Together {
            name: Message::new("edit-rename").with("name", "many"),
            edits: plan.units().take(8_000).map(name).collect(),
        })
    });
}

/// A mission removed with all that stands in it.
#[divan::bench(args = SIZES)]
fn edit_remove_mission(bencher: Bencher<'_, '_>, units: usize) {
    renewed(bencher, units, |plan| {
        let mission = plan.missions().next().expect("a mission");
        Edit::RemoveNodes(RemoveNodes {
            nodes: vec![mission.id.into()],
        })
    });
}
