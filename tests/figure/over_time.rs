//! The figure of strength over time.

use egui::{Key, Pos2, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::Date;
use muster::analysis::{Span, View, strength};
use muster::chart::{Areas, Figure, FigureName, FigureRequest, Graph, Level, Stack, figure};
use muster::export::{FigurePicture, Sheet, figure_csv, figure_table_text};
use muster::model::{Category, Completeness, Horizon, Mandate, Plan, Toward};
use muster::picture::Paper;
use muster::text::{Language, Message, Texts};
use muster::ui::figure::{FigureResponse, FigureView, figure_ui};
use muster::ui::theme;

use super::drawing::check_room_of;
use super::plans::{ceiling, mission_id, notes, sample, sourced};
use super::small_plan::{date, day, id, mission, parts, period, plan, unit};

fn say(message: &Message) -> String {
    Texts::of(Language::English).say(message)
}

fn areas(figure: &Figure) -> &Areas {
    match &figure.graph {
        Graph::Areas(areas) => areas,
        Graph::Bars(_) | Graph::Matrix(_) | Graph::Order(_) => panic!("it is a figure over time"),
    }
}

/// The request of a figure of 2020 to 2023 by contributor.
fn request(stack: Stack) -> FigureRequest {
    FigureRequest {
        stack,
        ..FigureRequest::new(FigureName::StrengthOverTime, day("2021-03-15"))
    }
}

/// A company of 120 that is relieved with one of 100, beside 300 whose number is an estimate, under a ceiling that falls.
pub(crate) fn four_years() -> Plan {
    let mut parts = sourced();
    parts.head.horizon = Some(Horizon {
        first_day: date("2020"),
        last_day: date("2023"),
    });
    let mut unifil = mission("unifil");
    unifil.mandates = vec![Mandate {
        title: "S/RES/1 (2020)".to_owned(),
        first_day: None,
        last_day: Some(date("2021-08-31")),
        source: None,
    }];
    unifil.ceilings = vec![
        ceiling(1_000, &[Category::Troops], Some("pub")),
        ceiling(600, &[Category::Troops], Some("unc")),
    ];
    unifil.ceilings[0].last_day = Some(date("2021-12-31"));
    unifil.ceilings[1].first_day = Some(date("2022"));
    parts.missions = vec![unifil, mission("minurso")];
    let mut estimated = period("p", "2020-07", "", "IND", 300);
    estimated.people[0].source = Some(id("est"));
    let first = period("p", "2020-03-01", "2021-02-28", "KAZ", 120);
    let second = period("q", "2021-03-01", "2022-06-30", "KAZ", 100);
    parts.units = vec![
        unit("a", "KAZ", mission_id("unifil"), vec![first, second]),
        unit("b", "IND", mission_id("unifil"), vec![estimated]),
        unit(
            "c",
            "KAZ",
            mission_id("minurso"),
            vec![period("p", "2022", "2022", "KAZ", 6)],
        ),
    ];
    plan(parts)
}

fn in_unifil() -> FigureRequest {
    FigureRequest {
        within: Some(mission_id("unifil").into()),
        ..request(Stack::Contributor)
    }
}

#[test]
fn each_day_on_which_something_changes_begins_a_step() {
    let figure = figure(&four_years(), &request(Stack::Contributor));
    let steps = areas(&figure).steps.iter();
    let steps: Vec<_> = steps
        .map(|step| {
            let levels: Vec<u64> = step.levels.iter().map(|level| level.people).collect();
            (
                step.first_day.to_string(),
                step.last_day.to_string(),
                levels,
                step.total,
            )
        })
        .collect();
    let expected = [
        ("2020-01-01", "2020-02-29", [0, 0]),
        ("2020-03-01", "2020-06-30", [120, 0]),
        ("2020-07-01", "2021-02-28", [120, 300]),
        ("2021-03-01", "2021-12-31", [100, 300]),
        ("2022-01-01", "2022-06-30", [106, 300]),
        ("2022-07-01", "2022-12-31", [6, 300]),
        ("2023-01-01", "2023-12-31", [0, 300]),
    ]
    .map(|(first, last, levels): (&str, &str, [u64; 2])| {
        let total = levels.iter().sum();
        (first.to_owned(), last.to_owned(), levels.to_vec(), total)
    });
    assert_eq!(steps, expected);
    assert_eq!(say(&figure.title), "Strength over time, 2020–2023");
    assert_eq!(
        say(&figure.subtitle),
        "By flag (whose people) · planned · established · uniformed personnel · at most 420 people, from 1 July 2020"
    );
}

#[test]
fn on_every_day_the_figure_says_what_is_counted() {
    let plan = sample("indkazbat-2018");
    for stack in Stack::ALL {
        let request = FigureRequest {
            stack,
            ..FigureRequest::new(FigureName::StrengthOverTime, day("2018-10-31"))
        };
        let figure = figure(&plan, &request);
        let question = muster::analysis::Question::new(View::default(), &[]);
        let mut on = day("2018-01-01");
        while on <= day("2023-12-31") {
            let step = areas(&figure).step_on(on).expect("a step for every day");
            let expected = strength(&plan, on, &question).total().total();
            assert_eq!(step.total, expected, "{stack:?} {on}");
            let sum: u64 = step.levels.iter().map(|level| level.people).sum();
            assert_eq!(sum, expected, "{stack:?} {on}");
            on = on.checked_add(jiff::Span::new().days(13)).expect("a day");
        }
    }
}

#[test]
fn it_is_stacked_as_asked() {
    let names = |stack| {
        let figure = figure(&four_years(), &request(stack));
        let texts = Texts::of(Language::English);
        let labels = figure.series.iter().map(|it| texts.value(&it.label));
        labels.collect::<Vec<String>>()
    };
    assert_eq!(names(Stack::Contributor), ["Kazakhstan", "India"]);
    assert_eq!(names(Stack::Mission), ["UNIFIL", "MINURSO"]);
    assert_eq!(names(Stack::Category), ["Troops"]);
    assert_eq!(names(Stack::Sex), ["Sex not stated"]);
}

#[test]
fn smaller_missions_are_taken_together() {
    let mut parts = sourced();
    for index in 0..12_u32 {
        let name = format!("m{index:02}");
        parts.missions.push(mission(&name));
        let period = period("p", "2020", "2022", "KAZ", 10 + index);
        parts
            .units
            .push(unit(&name, "KAZ", mission_id(&name), vec![period]));
    }
    let figure = figure(&plan(parts), &request(Stack::Mission));
    let texts = Texts::of(Language::English);
    let labels: Vec<String> = figure
        .series
        .iter()
        .map(|it| texts.value(&it.label))
        .collect();
    assert_eq!((labels.len(), labels[8].as_str()), (9, "4 other missions"));
    assert_eq!(areas(&figure).steps[0].total, 186);
    let mut inks: Vec<_> = figure.series.iter().map(|it| it.ink).collect();
    inks.sort_unstable();
    inks.dedup();
    assert_eq!(inks.len(), 9, "no two look alike");
}

#[test]
fn estimates_are_told_apart() {
    let figure = figure(&four_years(), &request(Stack::Contributor));
    let india = Level {
        people: 300,
        estimated: 300,
        unconfirmed: 0,
    };
    assert_eq!(areas(&figure).steps[2].levels[1], india);
    assert_eq!(notes(&figure)[0], "Hatched: estimated.");
}

#[test]
fn ceilings_are_marked_where_one_mission_in_full_is_shown() {
    let ceilings = |plan: &Plan, request: &FigureRequest| {
        let figure = figure(plan, request);
        let stretches = areas(&figure).ceilings.iter();
        let stretches: Vec<(String, String, String)> = stretches
            .map(|it| {
                (
                    it.first_day.to_string(),
                    it.last_day.to_string(),
                    say(&it.mark.label),
                )
            })
            .collect();
        stretches
    };
    let expected = [
        ("2020-01-01", "2021-12-31", "ceiling 1\u{202f}000"),
        ("2022-01-01", "2023-12-31", "ceiling 600, unconfirmed"),
    ]
    .map(|(first, last, label)| (first.to_owned(), last.to_owned(), label.to_owned()));
    let plan = four_years();
    assert_eq!(ceilings(&plan, &in_unifil()), expected);
    assert_eq!(ceilings(&plan, &request(Stack::Contributor)), []);
    let national = FigureRequest {
        view: View {
            toward: Some(Toward::National),
            ..View::default()
        },
        ..in_unifil()
    };
    assert_eq!(ceilings(&plan, &national), []);
    let said = notes(&figure(&plan, &in_unifil()));
    let note = "Ceilings (Troops): UNIFIL 1\u{202f}000 by S/RES/1701 (2006), UNIFIL 600 by S/RES/1701 (2006) (unconfirmed).";
    assert!(said.iter().any(|it| it == note), "{said:?}");
}

#[test]
fn in_part_there_is_no_ceiling() {
    let mut one = parts();
    let mut unifil = mission("unifil");
    unifil.held = Completeness::Part;
    unifil.ceilings = vec![ceiling(1_000, &[Category::Troops], None)];
    one.missions = vec![unifil];
    one.units = vec![unit(
        "a",
        "KAZ",
        mission_id("unifil"),
        vec![period("p", "2020", "", "KAZ", 1)],
    )];
    let figure = figure(&plan(one), &request(Stack::Contributor));
    assert_eq!(areas(&figure).ceilings, []);
    assert!(notes(&figure)[0].starts_with("UNIFIL is held in part"));
}

#[test]
fn a_ceiling_that_counts_others_is_not_marked() {
    let mut one = parts();
    let mut unifil = mission("unifil");
    unifil.ceilings = vec![ceiling(1_000, &[Category::Troops], None)];
    one.missions = vec![unifil];
    let periods = vec![period("p", "2020", "", "KAZ", 50)];
    let mut police = unit("a", "KAZ", mission_id("unifil"), periods);
    police.category = Category::FormedPoliceUnits;
    one.units = vec![police];
    let figure = figure(&plan(one), &request(Stack::Contributor));
    assert_eq!(areas(&figure).ceilings, []);
    assert!(
        notes(&figure)[0].starts_with("Ceilings without a mark"),
        "{:?}",
        notes(&figure)
    );
}

#[test]
fn ends_of_mandates_are_marked() {
    let figure = figure(&four_years(), &in_unifil());
    let marks = areas(&figure).marks.iter();
    let marks: Vec<(Date, String)> = marks.map(|it| (it.day, say(&it.label))).collect();
    assert_eq!(
        marks,
        [(
            day("2021-08-31"),
            "UNIFIL mandate to 31 Aug 2021".to_owned()
        )]
    );
    let said = notes(&figure);
    assert_eq!(
        said.last().map(String::as_str),
        Some("Dashed: UNIFIL mandate to 31 Aug 2021.")
    );
}

#[test]
fn days_outside_uniform_stand_beside() {
    let mut one = parts();
    one.missions = vec![mission("unifil")];
    let of = |name: &str, first, last, people| {
        unit(
            name,
            "KAZ",
            mission_id("unifil"),
            vec![period("p", first, last, "KAZ", people)],
        )
    };
    let mut civilians = of("b", "2021", "2021", 7);
    civilians.category = Category::Civilian;
    one.units = vec![of("a", "2020", "2022", 50), civilians];
    let figure = figure(&plan(one), &request(Stack::Contributor));
    assert_eq!(
        notes(&figure),
        ["Beside these up to 7 who are not uniformed personnel."]
    );
}

#[test]
fn a_day_tells_its_figures_and_what_changed() {
    let figure = figure(&four_years(), &in_unifil());
    let texts = Texts::of(Language::English);
    let told = |on: &str| {
        let told = areas(&figure).told(&figure.series, day(on));
        let parts = told.parts.iter();
        let parts: Vec<String> = parts
            .map(|part| format!("{} {}", texts.value(&part.label), part.people))
            .collect();
        let remarks: Vec<String> = told.remarks.iter().map(say).collect();
        (
            say(&told.heading),
            say(&told.people),
            remarks.join(" | "),
            parts.join(", "),
        )
    };
    let (heading, people, remarks, parts) = told("2021-03-01");
    assert_eq!(heading, "1 March 2021");
    assert_eq!(people, "400 people");
    assert_eq!(
        remarks,
        "ceiling 1\u{202f}000 | 300 of them estimated | Since 1 Mar 2021: Kazakhstan −20"
    );
    assert_eq!(parts, "India 300, Kazakhstan 100");
    let (.., remarks, _) = told("2021-08-31");
    assert!(
        remarks.starts_with("UNIFIL mandate to 31 Aug 2021 | "),
        "{remarks}"
    );
    let (_, people, remarks, _) = told("2020-01-01");
    assert_eq!(
        (people.as_str(), remarks.as_str()),
        ("0 people", "ceiling 1\u{202f}000")
    );
}

#[test]
fn without_a_horizon_it_shows_the_years_of_the_changes() {
    let mut one = parts();
    one.missions = vec![mission("unifil")];
    let periods = vec![period("p", "2019-05", "2020-02", "KAZ", 1)];
    one.units = vec![unit("a", "KAZ", mission_id("unifil"), periods)];
    let made = figure(&plan(one), &request(Stack::Contributor));
    let Span { first, last } = areas(&made).span;
    assert_eq!((first, last), (day("2019-01-01"), day("2020-12-31")));
    let asked = Span {
        first: day("2021-03-01"),
        last: day("2021-04-30"),
    };
    let asked = FigureRequest {
        span: Some(asked),
        ..request(Stack::Contributor)
    };
    let made = figure(&four_years(), &asked);
    assert_eq!(
        say(&made.title),
        "Strength over time, 1 March 2021 – 30 April 2021"
    );
    assert_eq!(areas(&made).steps.len(), 1);
    let empty = figure(&plan(parts()), &request(Stack::Contributor));
    assert_eq!(
        empty.nobody.as_ref().map(say).as_deref(),
        Some("The plan has no missions yet.")
    );
}

#[test]
fn tables_have_the_day_first() {
    let figure = figure(&four_years(), &in_unifil());
    let csv = figure_csv(&figure).expect("a table");
    let expected = "day,contributor,women,men,not_stated,total\n\
                    2020-03-01,KAZ,0,0,120,120\n\
                    2020-07-01,IND,0,0,300,300\n\
                    2020-07-01,KAZ,0,0,120,120\n";
    assert!(csv.starts_with(expected), "{csv}");
    let text = figure_table_text(&figure, Language::English);
    let lines: Vec<&str> = text.lines().skip(2).take(3).collect();
    assert_eq!(
        lines,
        [
            "From\tKazakhstan\tIndia\tTotal",
            "2020-01-01\t0\t0\t0",
            "2020-03-01\t120\t0\t120"
        ]
    );
}

#[test]
fn no_word_meets_another_on_any_paper() {
    for paper in Paper::ALL {
        for language in Language::ALL {
            check_room_of(&figure(&four_years(), &in_unifil()), paper, language);
            for name in ["unifil-2014", "indkazbat-2018", "belarus-2010"] {
                let figure = figure(&sample(name), &request(Stack::Mission));
                check_room_of(&figure, paper, language);
            }
        }
    }
}

#[test]
fn a_series_is_one_path() {
    let figure = figure(
        &sample("belarus-2010"),
        &FigureRequest {
            stack: Stack::Category,
            ..FigureRequest::new(FigureName::StrengthOverTime, day("2014-02-28"))
        },
    );
    let steps = areas(&figure).steps.len();
    assert!(steps > 50, "{steps}");
    let picture = FigurePicture::new(&figure, Sheet::default()).expect("the figure can be drawn");
    let filled = picture.svg().matches("<path").count();
    assert!(filled < 60, "{filled}");
}

/// What is shown, and what was answered.
struct Shown {
    figure: Figure,
    view: FigureView,
    days: Vec<Date>,
}

fn harness() -> Harness<'static, Shown> {
    let shown = Shown {
        figure: figure(&four_years(), &in_unifil()),
        view: FigureView::default(),
        days: Vec::new(),
    };
    let show = |ui: &mut egui::Ui, shown: &mut Shown| {
        let texts = Texts::of(Language::English);
        let FigureResponse { day, .. } = figure_ui(ui, &shown.figure, texts, None, &mut shown.view);
        if let Some(day) = day {
            shown.figure.mark_day(day);
            shown.days.push(day);
        }
    };
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1_000.0, 700.0))
        .with_context_setup(theme::apply)
        .build_ui_state(show, shown);
    harness.run();
    harness
}

/// Where the figure can be pointed at.
fn hand(harness: &Harness<'_, Shown>) -> Rect {
    harness.get_by_role(egui::accesskit::Role::Slider).rect()
}

fn day_line(harness: &Harness<'_, Shown>) -> String {
    let line = harness.get_by_role(egui::accesskit::Role::Slider);
    line.accesskit_node().label().unwrap_or_default()
}

/// Where a day lies while all four years are shown.
fn place(hand: Rect, on: &str) -> Pos2 {
    let days =
        |from: Date, to: Date| f32::from(i16::try_from((to - from).get_days()).expect("few"));
    let share = (days(day("2020-01-01"), day(on)) + 0.5) / 1_461.0;
    egui::pos2(hand.left() + share * hand.width(), hand.center().y)
}

fn press(harness: &mut Harness<'_, Shown>, at: Pos2, pressed: bool) {
    harness.event(egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    });
}

fn drag(harness: &mut Harness<'_, Shown>, from: Pos2, to: Pos2) {
    harness.hover_at(from);
    harness.run();
    press(harness, from, true);
    harness.run();
    for share in [0.25, 0.5, 0.75, 1.0] {
        harness.hover_at(from.lerp(to, share));
        harness.run();
    }
    press(harness, to, false);
    harness.run();
}

#[test]
fn the_line_of_the_day_can_be_dragged() {
    let mut harness = harness();
    let hand = hand(&harness);
    let (from, to) = (place(hand, "2021-03-15"), place(hand, "2022-09-15"));
    drag(&mut harness, from, to);
    let last = harness.state().days.last().copied().expect("a day");
    let off = (last - day("2022-09-15")).get_days().abs();
    assert!(off <= 2, "{last}");
    assert!(harness.state().view.is_whole());
    assert_eq!(
        day_line(&harness),
        format!("{}: 300", Texts::of(Language::English).short_date(last))
    );
}

#[test]
fn a_click_goes_to_the_day_or_to_the_change_beside_it() {
    let mut harness = harness();
    let hand = hand(&harness);
    let click = |harness: &mut Harness<'_, Shown>, at| {
        harness.hover_at(at);
        press(harness, at, true);
        press(harness, at, false);
        harness.run();
        harness.state().days.last().copied()
    };
    let beside = place(hand, "2022-07-03");
    assert_eq!(click(&mut harness, beside), Some(day("2022-07-01")));
    let exact = click(&mut harness, place(hand, "2023-06-15")).expect("a day");
    assert!((exact - day("2023-06-15")).get_days().abs() <= 2, "{exact}");
}

#[test]
fn the_wheel_comes_nearer_and_dragging_moves_along() {
    let mut harness = harness();
    let hand = hand(&harness);
    let middle = place(hand, "2022-11-15");
    harness.hover_at(middle);
    harness.run();
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(0.0, 300.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: egui::Modifiers::NONE,
    });
    harness.run_steps(30);
    assert!(!harness.state().view.is_whole());
    let before = harness.state().view;
    drag(&mut harness, middle, middle + Vec2::new(-60.0, 0.0));
    let after = harness.state().view;
    assert!(before != after && !after.is_whole());
    assert_eq!(harness.state().days, [], "no day was meant");
    harness.get_by_role(egui::accesskit::Role::Slider).focus();
    harness.run();
    harness.key_press(Key::Home);
    harness.run();
    assert!(harness.state().view.is_whole());
}

#[test]
fn keys_go_from_change_to_change() {
    let mut harness = harness();
    harness.get_by_role(egui::accesskit::Role::Slider).focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    let days = ["2022-07-01", "2021-03-01", "2020-07-01"].map(day);
    assert_eq!(harness.state().days, days);
}

#[test]
fn pointing_tells_the_day() {
    let mut harness = harness();
    let at = place(hand(&harness), "2021-03-15");
    harness.hover_at(at + Vec2::new(0.0, 60.0));
    harness.run();
    harness.get_by_label("15 March 2021");
    harness.hover_at(place(hand(&harness), "2020-07-02"));
    harness.run();
    for told in ["1 July 2020", "420 people", "Since 1 Jul 2020: India +300"] {
        harness.get_by_label(told);
    }
}
