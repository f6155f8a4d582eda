//! The bars, by egui's plot.

use egui::{Sense, Ui, UiBuilder};
use egui_plot::{Bar, BarChart, Plot, PlotUi, VLine};

use crate::chart::{Figure, Segment, Series};
use crate::ui::theme::{self, Theme};

use super::inks::Colors;
use super::rows::{PlotLayout, Row};

/// Draws the grid and the bars into the frame that the layout has for them.
///
/// A row is 1 high in the plot, the first from 0 down to −1; along the bars a person is 1.
/// Every bar is told where it begins, since the plot would stack by places in a list.
pub(super) fn bars_ui(ui: &mut Ui, figure: &Figure, column: usize, layout: &PlotLayout) {
    let theme = theme::of(ui);
    ui.scope_builder(UiBuilder::new().max_rect(layout.frame), |ui| {
        Plot::new(("figure", column))
            .show_axes(false)
            .show_grid(false)
            .show_background(false)
            .show_x(false)
            .show_y(false)
            .allow_zoom(false)
            .allow_drag(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_double_click_reset(false)
            .allow_axis_zoom_drag(false)
            .sense(Sense::hover())
            .width(layout.frame.width())
            .height(layout.frame.height())
            .show(ui, |plot| {
                let heights = -f64::from(layout.frame.height() / layout.pitch())..=0.0;
                plot.set_plot_bounds_x(0.0..=layout.scale.end());
                plot.set_plot_bounds_y(heights);
                grid(plot, layout, theme);
                for (index, series) in figure.series.iter().enumerate() {
                    plot.bar_chart(chart(figure, layout, index, series, theme));
                }
            });
    });
}

impl PlotLayout {
    /// The height of a row, in points.
    pub(super) fn pitch(&self) -> f32 {
        self.rows.first().map_or(1.0, |row| row.rect.height())
    }
}

fn grid(plot: &mut PlotUi<'_>, layout: &PlotLayout, theme: &Theme) {
    for (x, _) in layout.ticks.iter().skip(1) {
        let people = f64::from((x - layout.frame.left()) / layout.scale.per_person);
        let line = VLine::new("", people).color(theme.grid).width(theme::LINE);
        plot.vline(line.allow_hover(false));
    }
}

/// A series as two bars in every row: what is published, then what is hatched.
fn chart(
    figure: &Figure,
    layout: &PlotLayout,
    index: usize,
    series: &Series,
    theme: &Theme,
) -> BarChart {
    let colors = Colors::of(series.ink, theme);
    let mut bars = Vec::new();
    for row in &layout.rows {
        let Some(bar) = figure.bars().get(row.bar) else {
            continue;
        };
        let before: u64 = bar.segments.iter().take(index).map(Segment::total).sum();
        let before = bar.from + before;
        let Some(segment) = bar.segments.get(index) else {
            continue;
        };
        let doubtful = segment.doubtful().min(segment.total());
        let solid = segment.total() - doubtful;
        let one = |from: u64, people: u64, color| {
            place(layout, row, people)
                .base_offset(from as f64)
                .fill(color)
        };
        bars.push(one(before, solid, colors.area));
        bars.push(one(before + solid, doubtful, colors.hatched_area));
    }
    BarChart::new(index.to_string(), bars)
        .horizontal()
        .allow_hover(false)
}

fn place(layout: &PlotLayout, row: &Row, people: u64) -> Bar {
    let pitch = layout.pitch();
    let down = (row.thickness.center() - layout.frame.top()) / pitch;
    Bar::new(-f64::from(down), people as f64).width(f64::from(row.thickness.span() / pitch))
}
