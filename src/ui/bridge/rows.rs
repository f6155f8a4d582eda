//! The parts of a total as rows that fold and unfold.

use std::collections::BTreeSet;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, Color32, EventFilter, Key, Painter, Rect, Response, Role, Sense, Shape, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::analysis::Contributor;
use crate::chart::{BridgePart, Ink};
use crate::ui::theme::{self, Theme};
use crate::ui::{Action, Shown};

/// The room for the triangle of a row, in points.
const TRIANGLE: f32 = 16.0;

/// The place of a part: its number among its siblings, and those of what it is a part of.
pub(super) type Path = Vec<usize>;

/// Which rows are unfolded, and what happens to them.
pub(super) struct Rows<'a, 'b> {
    pub(super) shown: &'a Shown<'b>,
    pub(super) unfolded: &'a mut BTreeSet<Path>,

    /// Whether the first row is to have the keyboard.
    pub(super) wants_focus: &'a mut bool,
    pub(super) actions: &'a mut Vec<Action>,
}

impl Rows<'_, '_> {
    /// Draws parts and what is unfolded of them.
    pub(super) fn parts_ui(&mut self, ui: &mut Ui, parts: &[BridgePart], path: &Path) {
        for (index, part) in parts.iter().enumerate() {
            let mut path = path.clone();
            path.push(index);
            self.part_ui(ui, part, &path);
            if self.unfolded.contains(&path) {
                self.parts_ui(ui, &part.parts, &path);
            }
        }
    }

    fn part_ui(&mut self, ui: &mut Ui, part: &BridgePart, path: &Path) {
        let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let id = ui.scope_id().with(("bridge-part", path));
        let response = ui.interact(rect, id, Sense::click());
        let is_open = self.unfolded.contains(path);
        let texts = self.shown.texts;
        let words = texts.say(&part.words());
        let number = texts.number(part.people);
        response.widget_info(|| {
            WidgetInfo::labeled(Role::TreeItem, true, format!("{words}, {number}"))
        });
        ui.ctx().accesskit_node_builder(response.id, |item| {
            item.set_level(path.len() - 1);
            if !part.parts.is_empty() {
                item.set_expanded(is_open);
            }
        });
        // The first element of a path is the side.
        let left = rect.left() + theme::INDENT * (path.len() - 2) as f32;
        let triangle = Rect::from_x_y_ranges(left..=left + TRIANGLE, rect.y_range());
        if std::mem::take(self.wants_focus) {
            response.request_focus();
        }
        self.keys(ui, &response, part, path, is_open);
        if response.clicked() {
            // The keyboard has no place.
            let pointer = response.interact_pointer_pos();
            let on_triangle = pointer.is_some_and(|at| at.x <= triangle.right());
            match part.node {
                Some(node) if !on_triangle => self.actions.push(Action::Select(Some(node))),
                _ => self.toggle(part, path),
            }
        }
        self.paint(ui, rect, &response, part, left, is_open, &number);
        let hint = if part.node.is_some() {
            "bridge-part-hint"
        } else if part.parts.is_empty() {
            "bridge-part-hint-plain"
        } else {
            "bridge-part-hint-open"
        };
        response.on_hover_text(format!("{words}\n{}", self.shown.label(hint)));
    }

    /// The arrows unfold and fold, as in a tree.
    fn keys(
        &mut self,
        ui: &Ui,
        response: &Response,
        part: &BridgePart,
        path: &Path,
        is_open: bool,
    ) {
        if !response.has_focus() {
            return;
        }
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        if (pressed(Key::ArrowRight) && !is_open) || (pressed(Key::ArrowLeft) && is_open) {
            self.toggle(part, path);
        }
    }

    fn toggle(&mut self, part: &BridgePart, path: &Path) {
        if !part.parts.is_empty() && !self.unfolded.remove(path) {
            self.unfolded.insert(path.clone());
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "where it is and all that it says"
    )]
    fn paint(
        &self,
        ui: &Ui,
        rect: Rect,
        response: &Response,
        part: &BridgePart,
        left: f32,
        is_open: bool,
        number: &str,
    ) {
        let (painter, theme) = (ui.painter(), theme::of(ui));
        let area = rect.expand2(vec2(theme::SPACE_SMALL, 0.0));
        let radius = f32::from(theme::CORNER_RADIUS);
        let is_chosen = part.node.is_some() && part.node == self.shown.selection;
        if is_chosen {
            painter.rect_filled(area, radius, theme.selection);
        } else if response.hovered() {
            painter.rect_filled(area, radius, theme.hover);
        }
        if response.has_focus() {
            let line = (theme::LINE, theme.mark);
            painter.rect_stroke(area, radius, line, StrokeKind::Inside);
        }
        let middle = rect.center().y;
        if !part.parts.is_empty() {
            triangle(painter, left + TRIANGLE / 2.0, middle, is_open, theme);
        }
        let mut left = left + TRIANGLE + theme::SPACE_SMALL;
        if let Some(contributor) = part.contributor {
            self.stripe(painter, contributor, left, middle, theme);
        }
        left += 4.0 + theme::SPACE_SMALL + 2.0;
        let at = pos2(rect.right() - theme::SPACE_SMALL, middle);
        let font = theme::body_strong();
        let drawn = painter.text(at, Align2::RIGHT_CENTER, number, font, theme.text);
        let mut right = drawn.left() - theme::SPACE;
        if let Some(doubt) = part.doubt() {
            let doubt = self.shown.texts.say(&doubt);
            let at = pos2(right, middle);
            let font = theme::small();
            let color = theme.text_weak;
            let drawn = painter.text(at, Align2::RIGHT_CENTER, doubt, font, color);
            right = drawn.left() - theme::SPACE;
        }
        let galley = painter.layout_job(self.name(part, theme, right - left));
        let at = pos2(left, middle - galley.size().y / 2.0);
        painter.galley(at, galley, theme.text);
    }

    /// The name, and weaker where it stands, cut off where both have no room.
    fn name(&self, part: &BridgePart, theme: &Theme, room: f32) -> LayoutJob {
        let texts = self.shown.texts;
        let mut job = LayoutJob::default();
        let color = if part.node.is_some() {
            theme.accent_text
        } else {
            theme.text
        };
        let name = TextFormat::simple(theme::body(), color);
        job.append(&texts.value(&part.label), 0.0, name);
        if let Some(place) = &part.place {
            let place_format = TextFormat::simple(theme::small(), theme.text_weak);
            job.append(&texts.say(place), theme::SPACE, place_format);
        }
        job.wrap = TextWrapping::truncate_at_width(room.max(0.0));
        job
    }

    /// The stripe in the contributor's color; that of a joint unit is hollow.
    fn stripe(
        &self,
        painter: &Painter,
        contributor: Contributor,
        left: f32,
        middle: f32,
        theme: &Theme,
    ) {
        let rect = Rect::from_min_size(pos2(left, middle - 6.0), vec2(4.0, 12.0));
        match contributor {
            Contributor::JointUnit(_) => {
                let stroke = Stroke::new(theme::LINE, theme.text_weak);
                painter.rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
            }
            Contributor::Country(_) | Contributor::Others => {
                let ink = self.shown.palette.contributor(contributor);
                painter.rect_filled(rect, 0.0, color(ink, theme));
            }
        }
    }
}

fn color(ink: Ink, theme: &Theme) -> Color32 {
    match ink {
        Ink::Accent => theme.accent,
        Ink::Series { color, .. } => theme.series[color % theme.series.len()],
        Ink::Others | Ink::Unknown => theme.others,
    }
}

fn triangle(painter: &Painter, x: f32, y: f32, is_open: bool, theme: &Theme) {
    let center = pos2(x, y);
    let points = if is_open {
        [vec2(-4.0, -2.5), vec2(4.0, -2.5), vec2(0.0, 3.0)]
    } else {
        [vec2(-2.5, -4.0), vec2(3.0, 0.0), vec2(-2.5, 4.0)]
    };
    let points = points.map(|offset| center + offset).to_vec();
    painter.add(Shape::convex_polygon(points, theme.text_weak, Stroke::NONE));
}
