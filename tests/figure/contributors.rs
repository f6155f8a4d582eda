//! The figure of people per contributor.

use egui::Vec2;
use egui_kittest::kittest::Queryable as _;
use muster::analysis::{Ledger, View};
use muster::chart::{Figure, FigureName, FigureRequest, Ink, figure};
use muster::export::{figure_csv, figure_table_text};
use muster::model::{Completeness, Plan, Toward};
use muster::picture::Paper;
use muster::text::{Language, Message, Texts, Value};

use super::drawing::{check_room_of, harness, on_paper, texts};
use super::plans::{mission_id, notes, people, request_of, sample, sourced, three_missions};
use super::small_plan::{attached, day, id, mission, parts, period, plan, unit};

fn say(message: &Message) -> String {
    Texts::of(Language::English).say(message)
}

fn unifil() -> Figure {
    let request = FigureRequest::new(FigureName::Contributors, day("2014-08-31"));
    figure(&sample("unifil-2014"), &request)
}

fn in_view(plan: &Plan, view: View) -> Figure {
    let request = FigureRequest {
        view,
        ..request_of(FigureName::Contributors)
    };
    figure(plan, &request)
}

fn totals(figure: &Figure) -> Vec<(String, u64)> {
    let bars = figure.bars().iter();
    bars.map(|bar| (say(&bar.label), bar.total)).collect()
}

/// What stands beside the number of each bar that has more than its number.
fn beside(figure: &Figure) -> Vec<String> {
    let bars = figure.bars().iter();
    bars.filter_map(|bar| bar.beside.as_ref())
        .map(say)
        .collect()
}

#[test]
fn contributors_are_sorted_and_those_not_listed_come_last() {
    let figure = in_view(&three_missions(), View::default());
    let expected = [
        ("India", 980),
        ("Ireland", 340),
        ("Kazakhstan", 126),
        ("Others, not listed", 300),
    ];
    assert_eq!(
        totals(&figure),
        expected.map(|(name, people)| (name.to_owned(), people))
    );
    let inks: Vec<Option<Ink>> = figure
        .bars()
        .iter()
        .map(|bar| {
            let mut drawn = std::iter::zip(&figure.series, &bar.segments);
            let found = drawn.find(|(_, segment)| segment.total() > 0);
            found.map(|(series, _)| series.ink)
        })
        .collect();
    let expected = [Ink::Others, Ink::Others, Ink::Accent, Ink::Unknown];
    assert_eq!(inks, expected.map(Some));
    assert_eq!(
        say(&figure.title),
        "People per contributor on 31 January 2024"
    );
    assert_eq!(
        notes(&figure),
        [
            "Hatched: 780 estimated and 6 unconfirmed.",
            "MINUSCA is held in part: units listed in this plan, and others as far as it gives them.",
        ]
    );
}

#[test]
fn one_mission_can_be_asked_for() {
    let request = FigureRequest {
        within: Some(mission_id("unifil").into()),
        ..request_of(FigureName::Contributors)
    };
    let figure = figure(&three_missions(), &request);
    assert_eq!(
        say(&figure.title),
        "People per contributor in UNIFIL on 31 January 2024"
    );
    assert_eq!(figure.total(), 1_240);
    assert_eq!(beside(&figure), ["rank 3 of 3"], "it is held in full");
}

#[test]
fn the_rank_is_that_of_the_published_table() {
    let figure = unifil();
    assert_eq!((figure.bars().len(), figure.total()), (38, 10_226));
    assert_eq!(beside(&figure), ["rank 14 of 38"]);
    let subtitle = say(&figure.subtitle);
    assert!(
        subtitle.ends_with("from 38 contributors · Ireland: rank 14"),
        "{subtitle}"
    );
}

#[test]
fn contributors_of_one_size_share_their_rank() {
    let mut parts = sourced();
    parts.missions = vec![mission("unifil")];
    parts.units = vec![
        people("a", "IND", "unifil", 500, "pub"),
        people("b", "GHA", "unifil", 120, "pub"),
        people("c", "KAZ", "unifil", 120, "pub"),
    ];
    let figure = in_view(&plan(parts), View::default());
    assert_eq!(beside(&figure), ["rank 2 of 3"]);
}

#[test]
fn where_not_all_are_known_there_is_no_rank() {
    let mut parts = sourced();
    let mut part = mission("unifil");
    part.held = Completeness::Part;
    parts.missions = vec![part, mission("minurso")];
    parts.units = vec![
        people("a", "IND", "unifil", 500, "pub"),
        people("b", "KAZ", "minurso", 120, "pub"),
    ];
    let plan = plan(parts);
    assert_eq!(beside(&in_view(&plan, View::default())), [""; 0]);
    let request = FigureRequest {
        within: Some(mission_id("minurso").into()),
        ..request_of(FigureName::Contributors)
    };
    assert_eq!(beside(&figure(&plan, &request)), ["rank 1 of 1"]);
    for view in [
        View {
            ledger: Ledger::Host,
            ..View::default()
        },
        View {
            toward: Some(Toward::National),
            ..View::default()
        },
    ] {
        let request = FigureRequest { view, ..request };
        assert_eq!(beside(&figure(&plan, &request)), [""; 0], "{view:?}");
    }
}

/// An Irish and a Finnish company in a joint battalion.
fn with_a_joint_battalion() -> Plan {
    let mut parts = parts();
    parts.missions = vec![mission("unifil")];
    let battalion = unit("bn", "", mission_id("unifil"), Vec::new());
    let company = |name: &str, code: &str, people| {
        let period = period("p", "2020", "", code, people);
        unit(
            name,
            code,
            battalion.id,
            vec![attached(battalion.id, period)],
        )
    };
    let companies = [company("irl", "IRL", 200), company("fin", "FIN", 300)];
    parts.units = vec![battalion.clone()];
    parts.units.extend(companies);
    plan(parts)
}

#[test]
fn by_host_a_joint_unit_is_a_contributor() {
    let plan = with_a_joint_battalion();
    let view = View {
        ledger: Ledger::Host,
        ..View::default()
    };
    let figure = in_view(&plan, view);
    assert_eq!(totals(&figure), [("bn".to_owned(), 500)]);
    let bar = &figure.bars()[0];
    assert_eq!(bar.remark.as_ref().map(say).as_deref(), Some("joint unit"));
    assert_eq!(bar.subject, Some(id::<muster::model::Unit>("bn").into()));
    let bars = super::numbers::bars(&figure);
    let told = bars.told(bar, &figure.series, Some(1));
    let texts = Texts::of(Language::English);
    let parts = told.parts.iter();
    let parts: Vec<(String, u64)> = parts
        .map(|it| (texts.value(&it.label), it.people))
        .collect();
    assert_eq!(
        parts,
        [("Finland".to_owned(), 300), ("Ireland".to_owned(), 200)]
    );
}

#[test]
fn a_contributor_tells_its_missions() {
    let figure = in_view(&three_missions(), View::default());
    let bars = super::numbers::bars(&figure);
    let told = bars.told(&figure.bars()[2], &figure.series, None);
    let parts: Vec<(&Value, u64)> = told.parts.iter().map(|it| (&it.label, it.people)).collect();
    let (unifil, minurso) = (Value::from("UNIFIL"), Value::from("MINURSO"));
    assert_eq!(parts, [(&unifil, 120), (&minurso, 6)]);
    let remarks: Vec<String> = told.remarks.iter().map(say).collect();
    assert_eq!(
        remarks,
        ["6 of them unconfirmed", "women 12 · men 0 · not stated 114"]
    );
}

#[test]
fn all_38_contributors_can_be_read_on_every_paper() {
    let figure = unifil();
    for paper in Paper::ALL {
        for language in Language::ALL {
            check_room_of(&figure, paper, language);
            let drawing = on_paper(&figure, paper, language);
            let said: Vec<String> = texts(&drawing).into_iter().map(|(text, _)| text).collect();
            for bar in figure.bars() {
                let name = Texts::of(language).say(&bar.label);
                assert!(said.contains(&name), "{paper:?} {language:?}: {name}");
            }
        }
    }
    for paper in Paper::ALL {
        let figure = in_view(&three_missions(), View::default());
        check_room_of(&figure, paper, Language::English);
    }
}

#[test]
fn on_the_screen_they_can_be_scrolled_to() {
    let mut harness = harness(unifil(), Vec2::new(700.0, 400.0));
    harness.run();
    let nigeria = harness.get_by_label("Nigeria: 1").rect();
    assert!(nigeria.top() > 400.0, "{nigeria}");
    harness.get_by_label("Ireland: 198, rank 14 of 38");
}

#[test]
fn tables_have_one_row_for_each() {
    let figure = in_view(&three_missions(), View::default());
    assert_eq!(
        figure_csv(&figure).expect("a table"),
        "contributor,women,men,not_stated,total\n\
         IND,0,0,980,980\n\
         IRL,0,0,340,340\n\
         KAZ,12,0,114,126\n\
         others,0,0,300,300\n"
    );
    let text = figure_table_text(&figure, Language::English);
    let lines: Vec<&str> = text.lines().skip(3).take(2).collect();
    assert_eq!(lines, ["Contributor\tTotal", "India\t980"]);
}

#[test]
fn nobody_is_said_in_words() {
    let figure = in_view(&plan(parts()), View::default());
    assert_eq!(
        figure.nobody.as_ref().map(say).as_deref(),
        Some("The plan has no missions yet.")
    );
}
