//! What the figure says.

use muster::analysis::{Ledger, Measure, View};
use muster::chart::{Bars, Figure, FigureName, FigureRequest, Graph, Ink, Segment, Stack, figure};
use muster::model::{Category, Completeness, Plan, Toward};
use muster::text::{Language, Message, Texts, Value};

use super::plans::{
    ceiling, many_missions, mission_id, notes, of, on, people, request, sample, sourced,
    three_missions,
};
use super::small_plan::{date, day, mission, parts, plan};

fn say(message: &Message) -> String {
    Texts::of(Language::English).say(message)
}

fn series(figure: &Figure) -> Vec<String> {
    let texts = Texts::of(Language::English);
    let label = |label: &Value| texts.value(label);
    figure.series.iter().map(|it| label(&it.label)).collect()
}

pub(crate) fn bars(figure: &Figure) -> &Bars {
    match &figure.graph {
        Graph::Bars(bars) => bars,
        Graph::Areas(_) | Graph::Matrix(_) | Graph::Order(_) => panic!("it is no figure of bars"),
    }
}

fn numbers(figure: &Figure) -> Vec<(String, Vec<u64>, u64)> {
    let bars = figure.bars().iter();
    bars.map(|bar| {
        let segments = bar.segments.iter().map(Segment::total).collect();
        (say(&bar.label), segments, bar.total)
    })
    .collect()
}

fn sample_figure(name: &str, on: &str, stack: Stack, ledger: Ledger) -> Figure {
    let request = FigureRequest {
        stack,
        view: View {
            ledger,
            ..View::default()
        },
        ..FigureRequest::new(FigureName::TroopsByMission, day(on))
    };
    figure(&sample(name), &request)
}

#[test]
fn bars_are_sorted_by_size_and_their_series_are_dense() {
    let figure = figure(&three_missions(), &request(Stack::Contributor));
    let others = "Others, not listed";
    assert_eq!(series(&figure), ["Kazakhstan", "India", "Ireland", others]);
    let expected = [
        ("UNIFIL", [120, 780, 340, 0], 1_240),
        ("MINUSCA", [0, 200, 0, 300], 500),
        ("MINURSO", [6, 0, 0, 0], 6),
    ]
    .map(|(name, segments, total)| (name.to_owned(), segments.to_vec(), total));
    assert_eq!(numbers(&figure), expected);
    assert_eq!(figure.series[0].ink, Ink::Accent);
    assert_eq!(figure.series[3].ink, Ink::Unknown);
}

#[test]
fn title_and_subtitle_say_what_where_when_and_how() {
    let three = figure(&three_missions(), &request(Stack::Contributor));
    assert_eq!(say(&three.title), "People per mission on 31 January 2024");
    assert_eq!(
        say(&three.subtitle),
        "By flag (whose people) · planned · established · uniformed personnel · 1\u{202f}746 people"
    );
    let one = FigureRequest {
        within: Some(mission_id("unifil").into()),
        view: View {
            ledger: Ledger::Host,
            measure: Measure::Present,
            toward: None,
            ..View::default()
        },
        ..request(Stack::Contributor)
    };
    let one = figure(&three_missions(), &one);
    assert_eq!(say(&one.title), "People in UNIFIL on 31 January 2024");
    assert_eq!(
        say(&one.subtitle),
        "By host (in whose units) · planned · present · everyone · 1\u{202f}240 people"
    );
    assert_eq!(one.bars().len(), 1);
}

#[test]
fn doubtful_numbers_are_told_apart() {
    let figure = figure(&three_missions(), &request(Stack::Contributor));
    let unifil = &figure.bars()[0].segments;
    assert_eq!((unifil[0].doubtful(), unifil[1].doubtful()), (0, 780));
    assert_eq!(figure.bars()[2].segments[0].unconfirmed, 6);
    assert_eq!(
        notes(&figure)[0],
        "Hatched: 780 estimated and 6 unconfirmed."
    );
}

#[test]
fn a_mission_in_part_says_so_and_has_no_mark() {
    let mut parts = sourced();
    let mut part = mission("unifil");
    part.held = Completeness::Part;
    part.ceilings = vec![ceiling(15_000, &[Category::Troops], Some("pub"))];
    parts.missions = vec![part];
    parts.units = vec![people("a", "KAZ", "unifil", 120, "pub")];
    let figure = of(parts);
    assert_eq!(figure.bars()[0].ceiling, None);
    assert!(figure.bars()[0].remark.is_some());
    assert_eq!(
        notes(&figure),
        [
            "UNIFIL is held in part: units listed in this plan only, no share of the mission is shown.",
            "Ceilings of missions held in part, to which the numbers cannot be compared (Troops): UNIFIL 15\u{202f}000 by S/RES/1701 (2006).",
        ]
    );
}

#[track_caller]
fn check_mark(ceilings: &[(u32, &[Category], Option<&str>)], expected: Option<(u64, &str)>) {
    let mut parts = sourced();
    let mut full = mission("unifil");
    let ceilings = ceilings.iter();
    full.ceilings = ceilings
        .map(|(people, categories, from)| ceiling(*people, categories, *from))
        .collect();
    parts.missions = vec![full];
    parts.units = vec![
        people("a", "KAZ", "unifil", 120, "pub"),
        people("b", "IND", "unifil", 80, "pub"),
    ];
    parts.units[1].category = Category::FormedPoliceUnits;
    let figure = of(parts);
    let mark = figure.bars()[0].ceiling.as_ref();
    let mark = mark.map(|mark| (mark.people, say(&mark.label)));
    assert_eq!(
        mark,
        expected.map(|(people, label)| (people, label.to_owned()))
    );
}

#[test]
fn a_mark_counts_those_whom_the_bar_shows() {
    use Category::{FormedPoliceUnits as Police, StaffOfficer, Troops};
    let both: &[Category] = &[Troops, Police];
    check_mark(&[(500, both, Some("pub"))], Some((500, "ceiling 500")));
    check_mark(
        &[(500, both, Some("unc"))],
        Some((500, "ceiling 500, unconfirmed")),
    );
    check_mark(
        &[(500, both, None)],
        Some((500, "ceiling 500, unconfirmed")),
    );
    check_mark(
        &[
            (300, &[Police], Some("pub")),
            (400, &[Troops, StaffOfficer], Some("pub")),
        ],
        Some((700, "ceiling 400 + 300")),
    );
    check_mark(
        &[(500, both, Some("pub")), (300, &[Troops], Some("pub"))],
        Some((500, "ceiling 500")),
    );
    check_mark(&[(500, &[Troops], Some("pub"))], None);
    check_mark(&[], None);
}

#[test]
fn between_ceilings_there_is_no_mark() {
    let mut parts = sourced();
    let mut full = mission("unifil");
    full.ceilings = vec![ceiling(500, &[Category::Troops], Some("pub"))];
    full.ceilings[0].last_day = Some(date("2023"));
    parts.missions = vec![full];
    parts.units = vec![people("a", "KAZ", "unifil", 120, "pub")];
    let figure = of(parts);
    assert_eq!(
        (figure.bars()[0].ceiling.as_ref(), figure.notes.len()),
        (None, 0)
    );
}

#[test]
fn a_ceiling_of_places_is_no_measure_of_those_present() {
    let present = FigureRequest {
        view: View {
            measure: Measure::Present,
            ..View::default()
        },
        ..request(Stack::Contributor)
    };
    let figure = figure(&three_missions(), &present);
    assert_eq!(figure.bars()[0].ceiling, None);
}

#[test]
fn smaller_contributors_are_taken_together() {
    let figure = figure(&many_missions(3), &request(Stack::Contributor));
    let names = series(&figure);
    assert_eq!(names.len(), 1 + 8 + 1, "{names:?}");
    assert_eq!(names.first().map(String::as_str), Some("Kazakhstan"));
    assert_eq!(
        names.last().map(String::as_str),
        Some("4 other contributors")
    );
    let mut inks: Vec<Ink> = figure.series.iter().map(|it| it.ink).collect();
    assert_eq!(inks.last(), Some(&Ink::Others));
    inks.sort_unstable();
    inks.dedup();
    assert_eq!(inks.len(), names.len(), "no two look alike");
    let others = &figure.bars()[0].segments[9];
    assert_eq!(others.made_of.len(), 4);
    let parts: u64 = others.made_of.iter().map(|part| part.people).sum();
    assert_eq!(parts, others.total());
}

#[test]
fn contributors_keep_their_color_on_every_day() {
    let plan = sample("unifil-2014");
    let mut seen = std::collections::BTreeMap::new();
    for on in ["2014-08-31", "2014-08-30", "2018-10-31"] {
        for ledger in Ledger::ALL {
            let view = View {
                ledger,
                ..View::default()
            };
            let request = FigureRequest {
                view,
                ..FigureRequest::new(FigureName::TroopsByMission, day(on))
            };
            for series in figure(&plan, &request).series {
                if let Some(Value::Text(code)) = series.short {
                    let before = seen.insert(code.clone(), series.ink);
                    assert!(before.is_none_or(|before| before == series.ink), "{code}");
                }
            }
        }
    }
    assert!(seen.len() >= 9);
}

#[test]
fn both_ledgers_of_the_sample_are_as_published() {
    let of = |ledger| {
        let figure = sample_figure("indkazbat-2018", "2018-10-31", Stack::Contributor, ledger);
        numbers(&figure).remove(0)
    };
    let unifil = "UNIFIL".to_owned();
    assert_eq!(of(Ledger::Flag), (unifil.clone(), vec![123, 780], 903));
    assert_eq!(of(Ledger::Host), (unifil, vec![3, 900], 903));
}

#[test]
fn a_number_tells_what_it_is_made_of() {
    let told = |ledger, segment| {
        let figure = sample_figure("indkazbat-2018", "2018-10-31", Stack::Contributor, ledger);
        let told = bars(&figure).told(&figure.bars()[0], &figure.series, Some(segment));
        let texts = Texts::of(Language::English);
        let parts = told.parts.iter();
        let parts: Vec<String> = parts
            .map(|part| format!("{} {}", texts.value(&part.label), part.people))
            .collect();
        (say(&told.heading), say(&told.people), parts.join(", "))
    };
    let line = |heading: &str, people: &str, parts: &str| {
        (heading.to_owned(), people.to_owned(), parts.to_owned())
    };
    assert_eq!(
        told(Ledger::Flag, 0),
        line(
            "Kazakhstan · UNIFIL",
            "123 people",
            "Indian battalion 120, Kazakh staff officers 3"
        )
    );
    assert_eq!(
        told(Ledger::Host, 1),
        line("India · UNIFIL", "900 people", "India 780, Kazakhstan 120")
    );
}

#[test]
fn sex_not_stated_is_never_zero() {
    let figure = figure(&three_missions(), &request(Stack::Sex));
    assert_eq!(series(&figure), ["Women", "Sex not stated"]);
    assert_eq!(numbers(&figure)[0].1, [12, 1_228]);
}

#[test]
fn those_who_do_not_count_stand_beside() {
    let mut parts = sourced();
    parts.missions = vec![mission("unifil")];
    parts.units = vec![
        people("a", "KAZ", "unifil", 120, "pub"),
        people("b", "KAZ", "unifil", 7, "pub"),
    ];
    parts.units[1].category = Category::Civilian;
    let plan = plan(parts);
    let of = |toward| {
        let view = View {
            toward,
            ..View::default()
        };
        let request = FigureRequest {
            view,
            ..request(Stack::Category)
        };
        let figure = figure(&plan, &request);
        (figure.total(), notes(&figure))
    };
    let note = "Beside these + 7 who are not uniformed personnel.".to_owned();
    assert_eq!(of(Some(Toward::Uniformed)), (120, vec![note]));
    assert_eq!(of(None), (127, Vec::new()));
}

#[track_caller]
fn check_nobody(plan: &Plan, expected: &str) {
    let figure = figure(plan, &request(Stack::Contributor));
    assert_eq!((figure.bars().len(), figure.series.len()), (0, 0));
    assert_eq!(figure.nobody.as_ref().map(say).as_deref(), Some(expected));
    assert!(figure.summary().iter().any(|it| say(it) == expected));
}

#[test]
fn a_figure_of_nobody_says_so() {
    check_nobody(&plan(parts()), "The plan has no missions yet.");
    let mut one = parts();
    one.missions = vec![mission("unifil")];
    check_nobody(&plan(one), "Nobody is in UNIFIL on 31 January 2024.");
    let mut two = parts();
    two.missions = vec![mission("unifil"), mission("minurso")];
    check_nobody(&plan(two), "Nobody is in a mission on 31 January 2024.");
}

#[test]
fn sources_are_named_with_dates_and_the_rest_is_counted() {
    let figure = figure(&three_missions(), &request(Stack::Contributor));
    assert_eq!(
        say(&figure.source),
        "Sources: Source pub, Jan 2024; Source est, Jan 2024; Source unc, Jan 2024. Plan: Three missions."
    );
    let sample = sample_figure(
        "indkazbat-2018",
        "2018-10-31",
        Stack::Contributor,
        Ledger::Flag,
    );
    let line = say(&sample.source);
    assert!(line.contains("; and 1 more. Plan: "), "{line}");
}

#[test]
fn the_summary_has_every_number() {
    let figure = figure(&three_missions(), &request(Stack::Contributor));
    let summary: Vec<String> = figure.summary().iter().map(say).collect();
    let unifil = "UNIFIL: 1\u{202f}240 (Kazakhstan 120, India 780, Ireland 340)";
    assert!(summary.iter().any(|line| line == unifil), "{summary:?}");
    assert_eq!(summary[0], "People per mission on 31 January 2024");
}

#[test]
fn every_figure_is_found_by_its_name() {
    for name in FigureName::ALL {
        assert_eq!(FigureName::from_name(name.name()), Some(name));
        assert_ne!(say(&name.description()), "");
    }
    assert_eq!(on(), day("2024-01-31"));
}
