//! Draws figures: the same function for the screen and for paper.
//!
//! In three steps: the words of the figure in a language, the layout of all that is drawn in the room there is, and the painting.
//! Nothing moves by itself, and what is drawn depends on the size, the theme and the figure alone, so a picture of the same size has the same pixels.
//!
//! egui's plot draws the bars; the rest of the figure, names, numbers, legend, ceilings and notes, is laid out around and on it, since the plot has no axis of names and puts its legend on the data.
//! Bars keep their zero and their scale: the plot cannot be zoomed or moved.

mod appearance;
mod bars;
mod hatch;
mod inks;
mod layout;
mod legend;
mod lettering;
mod paint;
mod placed;
mod rows;
mod scale;
mod tooltip;

use egui::{Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo};

use crate::chart::Figure;
use crate::model::NodeId;
use crate::text::Texts;

use self::layout::{FigureLayout, Room};
use self::rows::Row;

pub use self::appearance::Appearance;

/// What people did with a figure.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct FigureResponse {
    /// The mission, formation or unit under the pointer.
    pub hovered: Option<NodeId>,

    /// What was clicked, to be chosen.
    pub clicked: Option<NodeId>,
}

/// Draws a figure into all the room that the `ui` has, on the screen.
///
/// Where the bars need more height than there is, it scrolls.
/// Pointing at a bar tells its number and what it is made of; a click answers with what the bar stands for.
pub fn figure_ui(
    ui: &mut Ui,
    figure: &Figure,
    texts: &Texts,
    selection: Option<NodeId>,
) -> FigureResponse {
    let room = ui.available_rect_before_wrap();
    let layout = FigureLayout::new(ui, figure, texts, room, Room::Screen);
    if layout.height() <= room.height() {
        return show(ui, figure, texts, &layout, selection);
    }
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            let mut room = ui.available_rect_before_wrap();
            let layout = FigureLayout::new(ui, figure, texts, room, Room::Screen);
            room.set_height(layout.height());
            ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
                show(ui, figure, texts, &layout, selection)
            })
            .inner
        })
        .inner
}

/// Draws a figure into all the room that the `ui` has, on paper.
///
/// Where there are more bars than the paper has room for, the last row says how many are left out.
pub fn figure_on_paper_ui(ui: &mut Ui, figure: &Figure, texts: &Texts) {
    let room = ui.available_rect_before_wrap();
    let layout = FigureLayout::new(ui, figure, texts, room, Room::Paper);
    show(ui, figure, texts, &layout, None);
}

fn show(
    ui: &mut Ui,
    figure: &Figure,
    texts: &Texts,
    layout: &FigureLayout,
    selection: Option<NodeId>,
) -> FigureResponse {
    let area = ui.allocate_rect(layout.rect, Sense::hover());
    area.widget_info(|| WidgetInfo::labeled(Role::Image, true, summary(figure, texts)));
    let is_chosen = |row: &Row| figure.bars.get(row.bar).map(|bar| bar.subject) == selection;
    if selection.is_some() {
        let chosen = layout.rows().filter(|row| is_chosen(row));
        paint::chosen(ui, chosen.map(|row| row.rect));
    }
    if let Some(plot) = &layout.plot {
        bars::bars_ui(ui, figure, plot);
    }
    paint::paint(ui, figure, layout);
    rows_ui(ui, figure, texts, layout, selection)
}

/// Lets people point at the rows, click them and reach them by keys.
fn rows_ui(
    ui: &Ui,
    figure: &Figure,
    texts: &Texts,
    layout: &FigureLayout,
    selection: Option<NodeId>,
) -> FigureResponse {
    let mut answer = FigureResponse::default();
    let Some(plot) = &layout.plot else {
        return answer;
    };
    for row in &plot.rows {
        let Some(bar) = figure.bars.get(row.bar) else {
            continue;
        };
        let id = ui.scope_id().with(("figure-row", bar.subject));
        let response = ui.interact(row.rect, id, Sense::click());
        response.widget_info(|| {
            let words = texts.say(&bar.summary(&figure.series));
            let is_chosen = selection == Some(bar.subject);
            WidgetInfo::selected(Role::Button, true, is_chosen, words)
        });
        if response.has_focus() {
            paint::focus(ui, row.rect);
        }
        if response.clicked() {
            answer.clicked = Some(bar.subject);
        }
        let Some(pointer) = response.hover_pos() else {
            continue;
        };
        answer.hovered = Some(bar.subject);
        let segment = row.segment_at(pointer);
        if let Some(rect) = segment.and_then(|segment| row.segments.get(segment)) {
            paint::pointed_at(ui, rect.whole());
        }
        response.on_hover_ui_at_pointer(|ui| {
            tooltip::tooltip_ui(ui, figure, texts, bar, segment);
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
