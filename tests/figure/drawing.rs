//! How the figure is drawn.

use egui::{Rect, Shape, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::chart::{Figure, FigureName, Stack, figure};
use muster::model::{NodeId, Plan};
use muster::picture::{Drawing, Paper, svg};
use muster::text::{Language, Texts};
use muster::ui::figure::{Appearance, FigureResponse, FigureView, figure_on_paper_ui, figure_ui};
use muster::ui::theme;

use super::plans::{many_missions, mission_id, request, request_of, sample, three_missions};
use super::small_plan::day;

/// How far texts may reach into each other, in points: letters have air around them.
const TOLERANCE: f32 = 2.0;

pub(crate) fn on_paper(figure: &Figure, paper: Paper, language: Language) -> Drawing {
    Drawing::run(paper.size(), egui::Theme::Light, |ui| {
        figure_on_paper_ui(ui, figure, Texts::of(language));
    })
}

/// Every text with its place.
pub(crate) fn texts(drawing: &Drawing) -> Vec<(String, Rect)> {
    fn collect(shape: &Shape, found: &mut Vec<(String, Rect)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, found)),
            Shape::Text(text) => {
                let rect = text.galley.rect.translate(text.pos.to_vec2());
                found.push((text.galley.text().to_owned(), rect));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for clipped in drawing.shapes() {
        collect(&clipped.shape, &mut found);
    }
    found
}

#[track_caller]
fn check_room(plan: &Plan, stack: Stack, paper: Paper, language: Language) {
    check_room_of(&figure(plan, &request(stack)), paper, language);
}

#[track_caller]
pub(crate) fn check_room_of(figure: &Figure, paper: Paper, language: Language) {
    let drawing = on_paper(figure, paper, language);
    let page = Rect::from_min_size(egui::Pos2::ZERO, paper.size());
    let texts = texts(&drawing);
    let (name, paper) = (figure.name.name(), paper.name());
    let place = format!("{name} {paper} {language:?}");
    for (index, (text, rect)) in texts.iter().enumerate() {
        assert!(page.contains_rect(*rect), "{place}: {text:?} at {rect}");
        for (other, other_rect) in &texts[index + 1..] {
            let common = rect.intersect(*other_rect).size();
            let meets = common.x > TOLERANCE && common.y > TOLERANCE;
            assert!(!meets, "{place}: {text:?} on {other:?}");
        }
    }
}

#[test]
fn no_text_meets_another_or_leaves_the_page() {
    for count in [1, 2, 5, 15, 105] {
        let plan = many_missions(count);
        for paper in Paper::ALL {
            check_room(&plan, Stack::Contributor, paper, Language::English);
        }
    }
    for paper in Paper::ALL {
        check_room(&many_missions(8), Stack::Category, paper, Language::Russian);
    }
    for name in ["unifil-2014", "indkazbat-2018", "belarus-2010"] {
        let plan = sample(name);
        for paper in Paper::ALL {
            check_room(&plan, Stack::Contributor, paper, Language::Russian);
        }
    }
}

#[test]
fn bars_without_room_on_paper_are_counted_in_words() {
    let figure = figure(&many_missions(105), &request(Stack::Contributor));
    let drawing = on_paper(&figure, Paper::Half, Language::English);
    let texts = texts(&drawing);
    let said = |part: &str| texts.iter().any(|(text, _)| text.contains(part));
    assert!(said("more missions with"), "{texts:?}");
    assert!(!said("…"), "nothing is cut off: {texts:?}");
}

#[test]
fn the_screen_shows_the_same_as_paper_of_its_size() {
    let figures = [
        figure(&three_missions(), &request(Stack::Contributor)),
        figure(&many_missions(5), &request(Stack::Sex)),
        figure(&three_missions(), &request_of(FigureName::StrengthOverTime)),
    ];
    for figure in figures {
        for appearance in Appearance::ALL {
            for language in Language::ALL {
                let texts = Texts::of(language);
                let (size, theme) = (Paper::A4.size(), appearance.theme());
                let screen = Drawing::run(size, theme, |ui| {
                    figure_ui(ui, &figure, texts, None, &mut FigureView::default());
                });
                let paper = Drawing::run(size, theme, |ui| figure_on_paper_ui(ui, &figure, texts));
                assert_eq!(svg(&screen), svg(&paper));
            }
        }
    }
}

/// What is shown, and what was answered last.
pub(crate) struct Shown {
    figure: Figure,
    selection: Option<NodeId>,
    view: FigureView,
    answer: FigureResponse,
}

pub(crate) fn harness(figure: Figure, size: Vec2) -> Harness<'static, Shown> {
    let shown = Shown {
        figure,
        selection: None,
        view: FigureView::default(),
        answer: FigureResponse::default(),
    };
    Harness::builder()
        .with_size(size)
        .with_context_setup(theme::apply)
        .build_ui_state(
            |ui, shown: &mut Shown| {
                let texts = Texts::of(Language::English);
                let answer = figure_ui(ui, &shown.figure, texts, shown.selection, &mut shown.view);
                if answer.clicked.is_some() {
                    shown.selection = answer.clicked;
                }
                shown.answer = answer;
            },
            shown,
        )
}

#[test]
fn a_click_on_a_bar_chooses_its_mission() {
    let figure = figure(&three_missions(), &request(Stack::Contributor));
    let mut harness = harness(figure, Vec2::new(900.0, 600.0));
    harness.run();
    let label = "MINUSCA: 500 (India 200, Others, not listed 300)";
    harness.get_by_label(label).click();
    harness.run();
    let chosen = Some(NodeId::Mission(mission_id("minusca")));
    assert_eq!(harness.state().selection, chosen);
}

#[test]
fn pointing_at_a_bar_tells_its_number_and_what_it_is_made_of() {
    let mut request = request(Stack::Contributor);
    request.day = day("2018-10-31");
    let figure = figure(&sample("indkazbat-2018"), &request);
    let mut harness = harness(figure, Vec2::new(900.0, 600.0));
    harness.run();
    let row = harness.get_by_label("UNIFIL: 903 (Kazakhstan 123, India 780)");
    let row = row.rect();
    harness.hover_at(egui::pos2(row.left() + 110.0, row.center().y));
    harness.run();
    let mission = harness.state().answer.hovered;
    assert!(matches!(mission, Some(NodeId::Mission(_))), "{mission:?}");
    for told in ["Kazakhstan · UNIFIL", "123 people", "Indian battalion"] {
        harness.get_by_label(told);
    }
}

#[test]
fn a_hundred_bars_can_be_scrolled_to_on_the_screen() {
    let figure = figure(&many_missions(105), &request(Stack::Contributor));
    let mut harness = harness(figure, Vec2::new(900.0, 600.0));
    harness.run();
    let rows = harness.get_all_by_role(egui::accesskit::Role::Button);
    assert_eq!(rows.count(), 105);
}

#[test]
fn a_screen_reader_hears_all_of_it() {
    let figure = figure(&three_missions(), &request(Stack::Contributor));
    let mut harness = harness(figure, Vec2::new(900.0, 600.0));
    harness.run();
    let picture = harness.get_by_role(egui::accesskit::Role::Image);
    let said = picture.accesskit_node().label().unwrap_or_default();
    for part in [
        "People per mission on 31 January 2024",
        "MINURSO: 6",
        "Sources: ",
    ] {
        assert!(said.contains(part), "{said}");
    }
}
