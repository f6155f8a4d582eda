//! How a row of the tree is drawn.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId, Painter, Rect, Shape, Stroke, pos2, vec2};

use crate::chart::Palette;
use crate::model::{CountryCode, Nationality};
use crate::ui::contributor_color;
use crate::ui::theme::{self, Theme};

use super::numbers::Columns;
use super::row_facts::RowFacts;

/// The room for the triangle that opens and closes a branch, in points.
const TRIANGLE: f32 = 16.0;

/// The room for a country's code, or for "in part", in points.
const TAG: f32 = 44.0;

/// The room for the rings of a unit in which several countries serve, in points.
const RINGS: f32 = 20.0;

/// How pale what was cut is.
const CUT_OPACITY: f32 = 0.5;

/// Where the parts of a row are.
pub(super) struct RowLayout {
    row: Rect,

    /// The triangle that opens and closes the branch.
    pub(super) triangle: Rect,

    /// The name with all that belongs to it, up to the numbers.
    pub(super) name: Rect,

    /// The number of the view.
    pub(super) number: Rect,

    /// The right edge of the last column.
    right: f32,

    /// The right edge of the code.
    tag: f32,

    columns: Columns,
}

impl RowLayout {
    /// The parts of a row of a level.
    pub(super) fn new(row: Rect, level: usize, columns: Columns) -> Self {
        let right = row.right() - theme::SPACE_LARGE;
        let tag = right - columns.width();
        let left = row.left() + theme::SPACE + theme::INDENT * level as f32;
        let triangle = Rect::from_x_y_ranges(left..=left + TRIANGLE, row.y_range());
        let name = triangle.right()..=(tag - TAG).max(triangle.right());
        Self {
            row,
            triangle,
            name: Rect::from_x_y_ranges(name, row.y_range()),
            number: Rect::from_x_y_ranges(right - columns.own_width()..=right, row.y_range()),
            right,
            tag,
            columns,
        }
    }
}

/// How a row stands out.
#[derive(Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are independent of each other"
)]
pub(super) struct RowLook {
    pub(super) is_selected: bool,
    pub(super) is_hovered: bool,
    pub(super) has_focus: bool,
    pub(super) is_open: bool,

    /// Whether nobody is there on the day.
    pub(super) is_empty: bool,

    /// Whether it waits to be pasted elsewhere.
    pub(super) is_cut: bool,
}

/// What is written at the right of a row.
pub(super) struct RowWords {
    /// The contributor's code, or how much of a mission the plan holds.
    pub(super) tag: String,

    /// The numbers, that of the view last.
    pub(super) numbers: Vec<String>,
}

/// Draws a row; whether its name had to be cut short.
pub(super) fn paint(
    painter: &Painter,
    theme: &Theme,
    palette: &Palette,
    layout: &RowLayout,
    facts: &RowFacts,
    look: RowLook,
    words: &RowWords,
) -> bool {
    background(painter, theme, layout.row, look);
    let mut painter = painter.clone();
    if look.is_cut {
        painter.multiply_opacity(CUT_OPACITY);
    }
    let painter = &painter;
    if facts.has_children {
        triangle(painter, layout.triangle, look.is_open, theme.text_weak);
    }
    let mut left = layout.name.left() + theme::SPACE_SMALL;
    if let Some(nationality) = facts.nationality {
        stripe(
            painter,
            theme,
            palette,
            nationality,
            left,
            layout.row.center().y,
        );
        left += 4.0 + theme::SPACE_SMALL + 2.0;
    }
    let rings = if facts.partners.is_some() {
        theme::SPACE_SMALL + RINGS
    } else {
        0.0
    };
    let is_strong = facts.is_mission || look.is_selected;
    let color = if look.is_empty && !facts.is_mission {
        theme.text_weak
    } else {
        theme.text
    };
    let tag_width = write_right(
        painter,
        &words.tag,
        theme::small(),
        theme.text_weak,
        layout.tag,
        layout.row,
    );
    let room = layout.tag - tag_width - theme::SPACE - rings - left;
    let format = TextFormat::simple(font(is_strong), color);
    let mut job = LayoutJob::single_section(facts.name.clone(), format);
    job.wrap = TextWrapping::truncate_at_width(room.max(0.0));
    let galley = painter.layout_job(job);
    let is_cut = galley.elided;
    let end = left + galley.size().x;
    let top = layout.row.center().y - galley.size().y / 2.0;
    painter.galley(pos2(left, top), galley, color);
    if let Some(partners) = facts.partners {
        let center = pos2(
            end + theme::SPACE_SMALL + RINGS / 2.0,
            layout.row.center().y,
        );
        for (offset, partner) in [-3.0, 3.0].into_iter().zip(partners) {
            let color = partner.map_or(theme.others, |it| contributor_color(palette, it, theme));
            painter.circle_stroke(center + vec2(offset, 0.0), 4.5, (1.5, color));
        }
    }
    for (index, number) in words.numbers.iter().rev().enumerate() {
        let is_own = index == 0;
        let right = layout.right - layout.columns.offset(index);
        let color = if look.is_empty || !is_own {
            theme.text_weak
        } else {
            theme.text
        };
        write_right(
            painter,
            number,
            font(is_own && is_strong),
            color,
            right,
            layout.row,
        );
    }
    is_cut
}

fn background(painter: &Painter, theme: &Theme, row: Rect, look: RowLook) {
    let area = row.shrink2(vec2(theme::SPACE_SMALL, 0.0));
    let radius = f32::from(theme::CORNER_RADIUS);
    if look.is_selected {
        painter.rect_filled(area, radius, theme.selection);
        let mark = Rect::from_min_size(area.min, vec2(3.0, area.height()));
        painter.rect_filled(mark, 1.0, theme.mark);
    } else if look.is_hovered {
        painter.rect_filled(area, radius, theme.hover);
    }
    if look.has_focus {
        let kind = egui::StrokeKind::Inside;
        painter.rect_stroke(area, radius, (theme::LINE, theme.mark), kind);
    }
}

fn triangle(painter: &Painter, rect: Rect, is_open: bool, color: Color32) {
    let center = rect.center();
    let points = if is_open {
        [vec2(-4.0, -2.5), vec2(4.0, -2.5), vec2(0.0, 3.0)]
    } else {
        [vec2(-2.5, -4.0), vec2(3.0, 0.0), vec2(-2.5, 4.0)]
    };
    let points = points.map(|offset| center + offset).to_vec();
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}

/// The stripe in the contributor's color; a joint unit's is hollow.
fn stripe(
    painter: &Painter,
    theme: &Theme,
    palette: &Palette,
    nationality: Nationality,
    left: f32,
    middle: f32,
) {
    let rect = Rect::from_min_size(pos2(left, middle - 6.0), vec2(4.0, 12.0));
    let color = |country: CountryCode| contributor_color(palette, country, theme);
    match nationality {
        Nationality::National(country) => {
            painter.rect_filled(rect, 0.0, color(country));
        }
        Nationality::Joint => {
            let stroke = (theme::LINE, theme.text_weak);
            painter.rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Inside);
        }
    }
}

/// Writes a text that ends at a place; its width.
fn write_right(
    painter: &Painter,
    text: &str,
    font: FontId,
    color: Color32,
    right: f32,
    row: Rect,
) -> f32 {
    let galley = painter.layout_no_wrap(text.to_owned(), font, color);
    let size = galley.size();
    let at = pos2(right - size.x, row.center().y - size.y / 2.0);
    painter.galley(at, galley, color);
    size.x
}

fn font(is_strong: bool) -> FontId {
    if is_strong {
        theme::body_strong()
    } else {
        theme::body()
    }
}
