//! Draws figures: the same function for the screen and for paper.
//!
//! In three steps: the words of the figure in a language, the layout of all that is drawn in the room there is, and the painting.
//! Nothing moves by itself, and what is drawn depends on the size, the theme and the figure alone, so a picture of the same size has the same pixels.
//!
//! egui's plot draws the bars; the rest of the figure, names, numbers, legend, ceilings and notes, is laid out around and on it, since the plot has no axis of names and puts its legend on the data.
//! Bars keep their zero and their scale: the plot cannot be zoomed or moved.
//! Areas over time are painted as one mesh for each series; on the screen one can come nearer in time, while people keep their scale.

mod appearance;
mod areas;
mod bars;
mod figure_view;
mod hatch;
mod inks;
mod layout;
mod legend;
mod lettering;
mod matrix;
pub mod order;
mod paint;
mod paint_areas;
mod paint_matrix;
mod placed;
mod placed_order;
mod rows;
mod scale;
mod time_scale;
mod tooltip;
mod touch_areas;
mod touch_matrix;

use egui::{Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo};

use jiff::civil::Date;

use crate::chart::{Bars, Figure, Graph, Ink, Series};
use crate::model::NodeId;
use crate::text::Texts;

use self::layout::{FigureLayout, PlacedGraph, Room};
use self::rows::Row;

pub use self::appearance::Appearance;
pub use self::figure_view::FigureView;
pub use self::placed_order::PageCache;

/// What people did with a figure.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct FigureResponse {
    /// The mission, formation or unit under the pointer.
    pub hovered: Option<NodeId>,

    /// What was clicked, to be chosen.
    pub clicked: Option<NodeId>,

    /// The day to which the line of the day was dragged in a figure over time, or that was clicked there.
    pub day: Option<Date>,
}

/// Draws a figure into all the room that the `ui` has, on the screen.
///
/// Where the bars need more height than there is, it scrolls.
/// Pointing at a bar tells its number and what it is made of; a click answers with what the bar stands for.
/// Of a figure over time the view says which days are looked at; its pointer and keys change it.
pub fn figure_ui(
    ui: &mut Ui,
    figure: &Figure,
    texts: &Texts,
    selection: Option<NodeId>,
    view: &mut FigureView,
) -> FigureResponse {
    let room = ui.available_rect_before_wrap();
    let layout = FigureLayout::new(ui, figure, texts, room, Room::Screen(*view));
    if layout.height() <= room.height() {
        return show(ui, figure, texts, &layout, selection, view);
    }
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            let mut room = ui.available_rect_before_wrap();
            let layout = FigureLayout::new(ui, figure, texts, room, Room::Screen(*view));
            room.set_height(layout.height());
            ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
                show(ui, figure, texts, &layout, selection, view)
            })
            .inner
        })
        .inner
}

/// Draws a figure into all the room that the `ui` has, on paper.
///
/// Where there are more bars than the paper has room for, the last row says how many are left out.
pub fn figure_on_paper_ui(ui: &mut Ui, figure: &Figure, texts: &Texts) {
    figure_page_ui(ui, figure, texts, 0, &PageCache::default());
}

/// Draws a page of a figure, counted from 0, into all the room that the `ui` has, on paper; how many pages there are.
///
/// All figures but an order of battle have one. The cache is for all pages of one figure.
pub fn figure_page_ui(
    ui: &mut Ui,
    figure: &Figure,
    texts: &Texts,
    page: usize,
    cache: &PageCache,
) -> usize {
    let room = ui.available_rect_before_wrap();
    let layout = FigureLayout::new(ui, figure, texts, room, Room::Paper(page, cache));
    show(ui, figure, texts, &layout, None, &mut FigureView::default());
    layout.page_count()
}

/// Paints the color of a series, with its pattern.
pub fn swatch_ui(ui: &Ui, area: Rect, ink: Ink) {
    paint::swatch(ui, area, ink);
}

fn show(
    ui: &mut Ui,
    figure: &Figure,
    texts: &Texts,
    layout: &FigureLayout,
    selection: Option<NodeId>,
    view: &mut FigureView,
) -> FigureResponse {
    let area = ui.allocate_rect(layout.rect, Sense::hover());
    area.widget_info(|| WidgetInfo::labeled(Role::Image, true, summary(figure, texts)));
    let is_chosen = |row: &Row| {
        let subject = figure.bars().get(row.bar).and_then(|bar| bar.subject);
        subject.is_some() && subject == selection
    };
    let chosen = layout.rows().filter(|row| is_chosen(row));
    paint::chosen(ui, chosen.map(|row| row.rect));
    for (column, plot) in layout.plots().iter().enumerate() {
        bars::bars_ui(ui, figure, column, plot);
    }
    paint::paint(ui, figure, texts, layout);
    let series = &figure.series;
    match (&figure.graph, &layout.graph) {
        (Graph::Bars(bars), _) => rows_ui(ui, bars, series, texts, layout.rows(), selection),
        (Graph::Areas(areas), Some(PlacedGraph::Areas(placed))) => {
            touch_areas::areas_ui(ui, areas, series, texts, placed, view)
        }
        (Graph::Matrix(matrix), Some(PlacedGraph::Matrix(placed))) => {
            touch_matrix::matrix_ui(ui, matrix, texts, placed, selection)
        }
        (Graph::Areas(_) | Graph::Matrix(_) | Graph::Order(_), _) => FigureResponse::default(),
    }
}

/// Lets people point at the rows, click them and reach them by keys.
fn rows_ui<'a>(
    ui: &Ui,
    bars: &Bars,
    series: &[Series],
    texts: &Texts,
    rows: impl Iterator<Item = &'a Row>,
    selection: Option<NodeId>,
) -> FigureResponse {
    let mut answer = FigureResponse::default();
    for row in rows {
        let Some(bar) = bars.bars.get(row.bar) else {
            continue;
        };
        let id = ui.scope_id().with(("figure-row", row.bar));
        // What stands for nothing that can be chosen is no button, but has its words for whoever points at it.
        let sense = match bar.subject {
            Some(_) => Sense::click(),
            None => Sense::hover(),
        };
        let response = ui.interact(row.rect, id, sense);
        response.widget_info(|| {
            let words = texts.say(&bars.summary(bar, series));
            match bar.subject {
                Some(subject) => {
                    WidgetInfo::selected(Role::Button, true, selection == Some(subject), words)
                }
                None => WidgetInfo::labeled(Role::Label, true, words),
            }
        });
        if response.has_focus() {
            paint::focus(ui, row.rect);
        }
        if response.clicked() {
            answer.clicked = bar.subject;
        }
        let Some(pointer) = response.hover_pos() else {
            continue;
        };
        answer.hovered = bar.subject;
        let segment = row.segment_at(pointer);
        if let Some(rect) = segment.and_then(|segment| row.segments.get(segment)) {
            paint::pointed_at(ui, rect.whole());
        }
        response.on_hover_ui_at_pointer(|ui| {
            tooltip::tooltip_ui(ui, texts, &bars.told(bar, series, segment));
        });
    }
    answer
}

/// The figure in words.
fn summary(figure: &Figure, texts: &Texts) -> String {
    let sentences: Vec<String> = figure
        .summary()
        .iter()
        .map(|sentence| texts.say(sentence))
        .collect();
    sentences.join("\n")
}

/// The room between two others, where there is any.
fn between(above: f32, below: f32, rect: Rect) -> Rect {
    Rect::from_x_y_ranges(rect.x_range(), above..=below.max(above))
}
