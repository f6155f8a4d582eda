//! Where everything of a figure stands.

use std::rc::Rc;

use egui::{Align2, Rect, Ui, pos2};

use crate::chart::{Bars, Figure, Graph};
use crate::text::{Message, Texts};
use crate::ui::theme::{self, Theme};

use super::areas::{AreasLayout, AreasMaker};
use super::between;
use super::figure_view::FigureView;
use super::legend::Legend;
use super::lettering::Lettering;
use super::matrix::{MatrixLayout, MatrixMaker};
use super::order::Pages;
use super::placed::{Fit, Placed};
use super::placed_order::{PageCache, PlacedOrder};
use super::rows::{Columns, PlotLayout, Row, RowHeights, RowsLayout};

/// How much of the height of a paper notes and sources may take.
const MOST_NOTES: f32 = 0.3;

/// The least height of areas over time, axis included, at ordinary lettering, in points.
const LEAST_AREAS: f32 = 240.0;

/// The least width of a column of bars, at ordinary lettering, in points.
const NARROWEST_COLUMN: f32 = 230.0;

/// How many times taller than wide a standing page is at least.
const STANDING: f32 = 1.1;

/// On what a figure is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) enum Room<'a> {
    /// On the screen, where it can be taller than what is seen, and of which days may be looked at.
    Screen(FigureView),

    /// On paper, where all has to find room: on which page, counted from 0, with what is kept from page to page.
    Paper(usize, &'a PageCache),
}

impl Room<'_> {
    fn is_screen(self) -> bool {
        matches!(self, Self::Screen(_))
    }

    /// The days that are looked at: on paper all.
    fn view(self) -> FigureView {
        match self {
            Self::Screen(view) => view,
            Self::Paper(..) => FigureView::default(),
        }
    }
}

/// Everything of a figure in its place.
pub(super) struct FigureLayout {
    /// The whole figure.
    pub(super) rect: Rect,

    /// The strips of the marking on top and bottom.
    pub(super) markings: Vec<(Rect, Placed)>,

    /// Title, subtitle, notes, sources, and what stands in place of bars.
    pub(super) words: Vec<Placed>,

    /// The legend.
    pub(super) legend: Option<Legend>,

    /// What is drawn; nothing where there is nobody.
    pub(super) graph: Option<PlacedGraph>,
}

/// What is drawn, in its place.
pub(super) enum PlacedGraph {
    /// Bars, in one column or several.
    Bars(Vec<PlotLayout>),

    /// Areas over time.
    Areas(Box<AreasLayout>),

    /// A matrix.
    Matrix(MatrixLayout),

    /// Boxes under boxes.
    Order(PlacedOrder),
}

impl PlacedGraph {
    /// Where the graph ends, axis included.
    fn bottom(&self) -> f32 {
        match self {
            Self::Bars(plots) => plots
                .iter()
                .map(|plot| plot.bottom)
                .fold(f32::NEG_INFINITY, f32::max),
            Self::Areas(areas) => areas.bottom,
            Self::Matrix(matrix) => matrix.rect.bottom(),
            Self::Order(order) => order.bottom(),
        }
    }
}

impl FigureLayout {
    /// Lays out a figure; on the screen it gets as much height as it needs.
    pub(super) fn new(ui: &Ui, figure: &Figure, texts: &Texts, rect: Rect, room: Room<'_>) -> Self {
        let with = |lettering| {
            let theme = theme::of(ui);
            let maker = Maker {
                ui,
                figure,
                texts,
                theme,
                lettering,
                room,
            };
            maker.layout(rect)
        };
        let layout = with(Lettering::of(rect.size()));
        if layout.has_room(rect, figure) {
            layout
        } else {
            with(Lettering::ORDINARY)
        }
    }

    /// Whether all bars found room in a rectangle, or all boxes at their ordinary size.
    fn has_room(&self, rect: Rect, figure: &Figure) -> bool {
        let is_large = match &self.graph {
            Some(PlacedGraph::Order(order)) => order.is_large(),
            _ => true,
        };
        let all_rows = self.rows().count() == figure.bars().len();
        self.rect.height() <= rect.height() && all_rows && is_large
    }

    /// The height of the figure, in points.
    pub(super) fn height(&self) -> f32 {
        self.rect.height()
    }

    /// The columns of bars.
    pub(super) fn plots(&self) -> &[PlotLayout] {
        match &self.graph {
            Some(PlacedGraph::Bars(plots)) => plots,
            Some(PlacedGraph::Areas(_) | PlacedGraph::Matrix(_) | PlacedGraph::Order(_)) | None => {
                &[]
            }
        }
    }

    /// How many pages the figure has.
    pub(super) fn page_count(&self) -> usize {
        match &self.graph {
            Some(PlacedGraph::Order(order)) => order.page_count(),
            _ => 1,
        }
    }

    /// The rows of the bars.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.plots().iter().flat_map(|plot| &plot.rows)
    }
}

/// What a layout is made with.
struct Maker<'a> {
    ui: &'a Ui,
    figure: &'a Figure,
    texts: &'a Texts,
    theme: &'static Theme,
    lettering: Lettering,
    room: Room<'a>,
}

/// What stands above and below the bars, as tall as it is.
struct Around {
    title: Placed,
    subtitle: Placed,
    notes: Option<Placed>,
    source: Placed,
    strip: f32,
    gap: f32,
}

impl Maker<'_> {
    fn layout(&self, mut rect: Rect) -> FigureLayout {
        let around = self.around(rect);
        let margin = theme::SPACE_FIGURE;
        let inner = rect.shrink2(egui::vec2(margin, 0.0));
        let top = self.head_height(&around);
        let foot = self.foot_height(&around);
        let beside_graph = rect.height() - top - foot - around.gap - self.roomy_height();
        let legend = self.legend(between(rect.top(), rect.top() + beside_graph, inner));
        let legend_height = legend.as_ref().map_or(0.0, |it| it.size.y + around.gap);
        let needed = top + legend_height + self.least_height() + foot;
        if self.room.is_screen() && needed > rect.height() {
            rect.set_height(needed.ceil());
        }
        let body = between(rect.top() + top, rect.bottom() - foot, inner);
        let (above, below) = if self.lists_one_bar() {
            (0.0, legend_height)
        } else {
            (legend_height, 0.0)
        };
        let graph = self.graph(between(body.top() + above, body.bottom() - below, body));
        let around = self.with_page(around, rect, graph.as_ref());
        let graph_bottom = graph
            .as_ref()
            .map_or_else(|| body.bottom(), PlacedGraph::bottom);
        let legend_top = if self.lists_one_bar() {
            graph_bottom + around.gap
        } else {
            body.top()
        };
        let legend = legend.map(|legend| legend.moved(legend_top - rect.top()));
        let drawn = match &legend {
            Some(legend) if self.lists_one_bar() => legend_top + legend.size.y,
            _ => graph_bottom,
        };
        // On a standing page what is said below follows the drawing; else it stands at the bottom.
        let spare = if rect.height() > rect.width() * STANDING {
            (body.bottom() - drawn - around.gap).max(0.0)
        } else {
            0.0
        };
        FigureLayout {
            rect,
            markings: self.markings(rect, around.strip),
            words: self.words(around, rect, body, spare),
            legend,
            graph,
        }
    }

    /// Whether there is but one bar of several pieces, whose legend is a list below it.
    fn lists_one_bar(&self) -> bool {
        match &self.figure.graph {
            Graph::Bars(bars) => bars.bars.len() == 1 && !bars.of.is_plain(),
            Graph::Areas(_) | Graph::Matrix(_) | Graph::Order(_) => false,
        }
    }

    /// The height of the axis below a graph.
    fn axis_height(&self) -> f32 {
        self.lettering.space(24.0)
    }

    /// The least height in which all of the graph is shown, axis included.
    fn least_height(&self) -> f32 {
        match &self.figure.graph {
            Graph::Bars(bars) => {
                let rows = bars.bars.len().max(2) as f32;
                let heights = RowHeights::new(bars, self.lettering, false);
                heights.least * rows + self.axis_height()
            }
            Graph::Matrix(matrix) => MatrixLayout::least_height(matrix, self.lettering),
            Graph::Areas(_) | Graph::Order(_) => self.lettering.space(LEAST_AREAS),
        }
    }

    /// A height in which a graph of one bar does not look pressed, axis included.
    fn roomy_height(&self) -> f32 {
        match &self.figure.graph {
            Graph::Bars(bars) => {
                let heights = RowHeights::new(bars, self.lettering, false);
                heights.roomy() + self.axis_height()
            }
            Graph::Areas(_) | Graph::Matrix(_) | Graph::Order(_) => self.least_height(),
        }
    }

    fn graph(&self, room: Rect) -> Option<PlacedGraph> {
        if self.figure.nobody.is_some() {
            return None;
        }
        match &self.figure.graph {
            Graph::Bars(bars) => {
                let rows = RowsLayout {
                    ui: self.ui,
                    bars,
                    series: &self.figure.series,
                    texts: self.texts,
                    theme: self.theme,
                    lettering: self.lettering,
                    columns: self.columns(bars, room),
                };
                Some(PlacedGraph::Bars(rows.plots(room)))
            }
            Graph::Areas(areas) => {
                let maker = AreasMaker {
                    ui: self.ui,
                    areas,
                    series: &self.figure.series,
                    texts: self.texts,
                    theme: self.theme,
                    lettering: self.lettering,
                    view: self.room.view(),
                };
                Some(PlacedGraph::Areas(Box::new(maker.layout(room))))
            }
            Graph::Matrix(matrix) => {
                let maker = MatrixMaker {
                    ui: self.ui,
                    matrix,
                    texts: self.texts,
                    theme: self.theme,
                    lettering: self.lettering,
                };
                Some(PlacedGraph::Matrix(maker.layout(room)))
            }
            Graph::Order(order) => {
                let (pages, page) = match self.room {
                    Room::Screen(_) => (Rc::new(Pages::single(order, self.texts, room.size())), 0),
                    Room::Paper(page, cache) => (cache.pages(order, self.texts, room.size()), page),
                };
                PlacedOrder::new(pages, page, room).map(PlacedGraph::Order)
            }
        }
    }

    /// The columns in which bars are set: as few as have room, and more than one only on paper, for bars that are of one piece.
    fn columns(&self, bars: &Bars, room: Rect) -> Columns {
        let height = room.height() - self.axis_height();
        let most = if !self.room.is_screen() && bars.of.is_plain() {
            rows_in(room.width(), self.lettering.space(NARROWEST_COLUMN))
        } else {
            1
        };
        let all = bars.bars.len();
        for count in 1..=most {
            for is_narrow in [false, true] {
                let heights = RowHeights::new(bars, self.lettering, is_narrow);
                let rows = all.div_ceil(count);
                if heights.least * rows as f32 <= height {
                    return Columns::new(heights, height, count, rows, all);
                }
            }
        }
        let heights = RowHeights::new(bars, self.lettering, true);
        if self.room.is_screen() {
            return Columns::new(heights, height, 1, all, all);
        }
        let rows = rows_in(height, heights.least).max(2);
        Columns::new(heights, height, most, rows, rows * most - 1)
    }

    fn around(&self, rect: Rect) -> Around {
        let width = rect.width() - 2.0 * theme::SPACE_FIGURE;
        let lettering = self.lettering;
        let (text, weak) = (self.theme.text, self.theme.text_weak);
        let place = |words: &str, font, color, rows| {
            Placed::new(self.ui, words, font, color, Fit::Wrap(width, rows))
        };
        let most_notes = match self.room {
            Room::Screen(_) => usize::MAX,
            Room::Paper(..) => rows_in(rect.height() * MOST_NOTES, lettering.space(16.0)),
        };
        let notes: Vec<String> = self
            .figure
            .notes
            .iter()
            .map(|it| self.texts.say(it))
            .collect();
        let title = self.texts.say(&self.figure.title);
        let subtitle = self.texts.say(&self.figure.subtitle);
        let source = self.texts.say(&self.figure.source);
        Around {
            title: place(&title, lettering.title(), text, 2),
            subtitle: place(&subtitle, lettering.body(), weak, 3),
            notes: (!notes.is_empty())
                .then(|| place(&notes.join("\n"), lettering.small(), text, most_notes)),
            source: place(&source, lettering.small(), weak, 4),
            strip: if self.figure.marking.is_empty() {
                0.0
            } else {
                lettering.space(24.0)
            },
            gap: lettering.space(14.0),
        }
    }

    /// The words around a graph, with the number of the page where there are several.
    fn with_page(&self, around: Around, rect: Rect, graph: Option<&PlacedGraph>) -> Around {
        let (Some(PlacedGraph::Order(order)), Room::Paper(page, _)) = (graph, self.room) else {
            return around;
        };
        if order.page_count() < 2 {
            return around;
        }
        let title = Message::new("chart-order-page")
            .with("title", self.figure.title.clone())
            .with("page", page + 1)
            .with("pages", order.page_count());
        let fit = Fit::Elide(rect.width() - 2.0 * theme::SPACE_FIGURE);
        let font = self.lettering.title();
        let words = self.texts.say(&title);
        Around {
            title: Placed::new(self.ui, &words, font, self.theme.text, fit),
            ..around
        }
    }

    /// From the top of the figure to where the bars or the legend begin.
    fn head_height(&self, around: &Around) -> f32 {
        let space = self.lettering.space(4.0);
        let words = around.title.size().y + space + around.subtitle.size().y;
        (around.strip + self.margin(around) + words + around.gap).ceil()
    }

    /// From where the bars end to the bottom of the figure.
    fn foot_height(&self, around: &Around) -> f32 {
        let space = self.lettering.space(6.0);
        let notes = around.notes.as_ref().map_or(0.0, |it| it.size().y + space);
        let words = notes + around.source.size().y;
        (around.strip + self.margin(around) + words + around.gap).ceil()
    }

    /// Above the first and below the last words.
    fn margin(&self, around: &Around) -> f32 {
        if around.strip > 0.0 {
            self.lettering.space(12.0)
        } else {
            theme::SPACE_FIGURE
        }
    }

    fn legend(&self, room: Rect) -> Option<Legend> {
        let Self {
            ui,
            figure,
            texts,
            theme,
            lettering,
            ..
        } = *self;
        let is_named = match &figure.graph {
            Graph::Bars(bars) => !bars.of.is_plain(),
            Graph::Matrix(_) => false,
            Graph::Areas(_) | Graph::Order(_) => true,
        };
        if figure.nobody.is_some() || !is_named {
            None
        } else if self.lists_one_bar() {
            Some(Legend::listing(ui, figure, texts, theme, lettering, room))
        } else {
            Some(Legend::flowing(ui, figure, texts, theme, lettering, room))
        }
    }

    /// The marking on strips at the top and at the bottom.
    fn markings(&self, rect: Rect, strip: f32) -> Vec<(Rect, Placed)> {
        if strip == 0.0 {
            return Vec::new();
        }
        let top = between(rect.top(), rect.top() + strip, rect);
        let bottom = between(rect.bottom() - strip, rect.bottom(), rect);
        [top, bottom]
            .map(|strip| {
                let (marking, font) = (&self.figure.marking, self.lettering.small_strong());
                let fit = Fit::Elide(strip.width() - 2.0 * theme::SPACE_FIGURE);
                let text = Placed::new(self.ui, marking, font, self.theme.marking_text, fit);
                (strip, text.at(Align2::CENTER_CENTER, strip.center()))
            })
            .into()
    }

    /// Puts the words above and below the body; those below are moved up by what is spare.
    fn words(&self, around: Around, rect: Rect, body: Rect, spare: f32) -> Vec<Placed> {
        let top = rect.top() + around.strip + self.margin(&around);
        let bottom = rect.bottom() - around.strip - self.margin(&around) - spare;
        let left = body.left();
        let below_title = top + around.title.size().y + self.lettering.space(4.0);
        let above_source = bottom - around.source.size().y - self.lettering.space(6.0);
        let mut words = vec![
            around.title.at(Align2::LEFT_TOP, pos2(left, top)),
            around
                .subtitle
                .at(Align2::LEFT_TOP, pos2(left, below_title)),
            around.source.at(Align2::LEFT_BOTTOM, pos2(left, bottom)),
        ];
        let notes = around.notes;
        words.extend(notes.map(|it| it.at(Align2::LEFT_BOTTOM, pos2(left, above_source))));
        if let Some(nobody) = &self.figure.nobody {
            let said = self.texts.say(nobody);
            let (font, color) = (self.lettering.body(), self.theme.text_weak);
            let nobody = Placed::new(self.ui, &said, font, color, Fit::Wrap(body.width(), 4));
            words.push(nobody.at(Align2::CENTER_CENTER, body.center()));
        }
        words
    }
}

/// How many rows or columns find room, one at least.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "heights of paper are small and positive"
)]
fn rows_in(room: f32, row: f32) -> usize {
    (room / row).max(1.0) as usize
}
