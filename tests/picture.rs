//! Whole drawings by the picture road: a chart, a window's controls, a harness without a graphics card.

#[path = "support/renderer.rs"]
mod renderer;

use egui::{Align2, Button, Theme, Ui, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use egui_plot::{Bar, BarChart, HLine, Line, LineStyle, Plot, PlotPoint, PlotPoints, Text};
use muster::picture::{
    DocumentInformation, Drawing, Paper, Pixels, missing_letters, pdf, png, svg,
};
use muster::ui::theme;

use self::renderer::PictureRenderer;

/// A chart with all that our figures use.
fn chart(ui: &mut Ui) {
    let colors = theme::of(ui);
    let title = "Люди по миссиям на 31 октября 2018";
    let at = pos2(24.0, 24.0);
    ui.painter()
        .text(at, Align2::LEFT_TOP, title, theme::title(), colors.text);
    ui.add_space(64.0);
    let bars = |values: [f64; 3]| {
        let bars = values.into_iter().enumerate();
        bars.map(|(index, value)| Bar::new(index as f64, value).width(0.6))
            .collect()
    };
    let own = BarChart::new("KAZ", bars([123.0, 6.0, 40.0])).color(colors.accent);
    let host = BarChart::new("IND", bars([780.0, 0.0, 300.0]))
        .color(colors.series[0])
        .stack_on(&[&own]);
    Plot::new("chart")
        .height(560.0)
        .show_background(false)
        .show(ui, |plot| {
            plot.bar_chart(own);
            plot.bar_chart(host);
            plot.hline(HLine::new("ceiling", 1000.0).color(colors.error));
            let points = PlotPoints::from(vec![[0.0, 200.0], [1.0, 700.0], [2.0, 500.0]]);
            let line = Line::new("steps", points).style(LineStyle::dashed_loose());
            plot.line(line.fill(0.0));
            let value = PlotPoint::new(0.0, 950.0);
            plot.text(Text::new("value", value, "903").color(colors.text));
        });
}

/// Controls as in a window.
fn controls(ui: &mut Ui, name: &mut String) {
    let label = ui.heading("Қазақ ротасы");
    ui.text_edit_singleline(name).labelled_by(label.id);
    ui.horizontal(|ui| {
        ui.add(Button::new("Добавить миссию …"));
        ui.add(Button::selectable(true, "By flag (whose people)"));
    });
}

#[test]
fn a_chart_is_one_file_of_each_kind() {
    let drawing = Drawing::run(Paper::Slide.size(), Theme::Light, chart);
    assert_eq!(missing_letters(&drawing), Vec::<char>::new());

    let svg = svg(&drawing).unwrap();
    for text in ["Люди по миссиям на 31 октября 2018", "903", "1000"] {
        assert!(svg.contains(&format!(">{text}</text>")), "{text}");
    }
    assert!(svg.contains("#009edb") && svg.contains("#e69f00"));
    assert!(svg.len() < 40_000, "{}", svg.len());

    let png = png(&svg, 2.0).unwrap();
    assert_eq!(
        png[16..24],
        [0, 0, 2560_u32.to_be_bytes()[2], 0, 0, 0, 5, 0xA0]
    );

    let information = DocumentInformation::default();
    let pdf = pdf(&[svg], &information).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
}

#[test]
fn the_same_chart_gives_the_same_bytes() {
    for theme in [Theme::Light, Theme::Dark] {
        for paper in Paper::ALL {
            let draw = || svg(&Drawing::run(paper.size(), theme, chart)).unwrap();
            assert_eq!(draw(), draw(), "{}", paper.name());
        }
    }
}

#[test]
fn a_chart_looks_the_same_at_every_resolution() {
    let svg = svg(&Drawing::run(Paper::Slide.size(), Theme::Light, chart)).unwrap();
    let color = |scale: u32, x: u32, y: u32| {
        let pixels = Pixels::paint(&svg, scale as f32).unwrap();
        let start = 4 * (y * scale * pixels.width() + x * scale) as usize;
        pixels.bytes()[start..start + 4].to_vec()
    };
    for (x, y) in [(5, 5), (640, 700), (200, 580)] {
        assert_eq!(color(1, x, y), color(3, x, y), "{x}, {y}");
    }
}

#[test]
fn a_harness_draws_at_every_density() {
    let mut harness = Harness::builder()
        .with_size(vec2(400.0, 120.0))
        .with_pixels_per_point(2.0)
        .with_context_setup(theme::apply)
        .renderer(PictureRenderer)
        .build_ui_state(controls, "Kazakh company".to_owned());
    let image = harness.render().unwrap();
    assert_eq!((image.width(), image.height()), (800, 240));
}

#[test]
fn a_harness_draws_without_a_graphics_card() {
    for theme in [Theme::Light, Theme::Dark] {
        let mut harness = Harness::builder()
            .with_size(vec2(400.0, 120.0))
            .with_theme(theme)
            .with_context_setup(theme::apply)
            .renderer(PictureRenderer)
            .build_ui_state(controls, "Kazakh company".to_owned());
        harness.get_by_label("Добавить миссию …").hover();
        harness.run();
        let image = harness.render().unwrap();
        assert_eq!((image.width(), image.height()), (400, 120));
        let colors = theme::Theme::get(theme);
        let has = |color: egui::Color32| image.pixels().any(|pixel| pixel.0 == color.to_array());
        assert!(has(colors.panel) && has(colors.field));
        assert!(has(colors.selection_strong), "the chosen lens");
        assert!(has(colors.hover), "the button under the pointer");
    }
}
