//! Painting boxes, lines and outlines of an order of battle, at any scale.

use std::cmp::Ordering;
use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Color32, CornerRadius, FontId, Galley, Painter, Pos2, Rect, Shape, Stroke, StrokeKind,
    Ui, pos2, vec2,
};

use crate::chart::{Ink, OrderBox, OrderChange, OrderOfBattle};
use crate::text::{Message, Texts};
use crate::ui::figure::inks::Colors;
use crate::ui::theme::{self, Theme};
use crate::ui::unit_symbol::{Stripe, SymbolColors, SymbolPlace, paint_symbol};

use super::{Frame, Link, Measures, OrderLayout};

/// Letters below this size cannot be read and are not drawn, in points.
const LEAST_LETTERS: f32 = 5.0;

/// The length of a dash of an outline, and of the gap behind it, in points.
const DASH: (f32, f32) = (6.0, 4.0);

/// How far an outline is filled with its color, from 0 to 1.
const TINT: f32 = 0.05;

/// The size of the mark of a change, in points.
const CHANGE: f32 = 7.0;

/// How a box is drawn beside what it says.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each of them may be so whatever the others are"
)]
pub struct BoxLook {
    /// It is what is chosen.
    pub is_chosen: bool,

    /// The keys go to it.
    pub has_keyboard: bool,

    /// The pointer is over it.
    pub is_hovered: bool,

    /// It is not among what is looked for.
    pub is_dimmed: bool,

    /// It has people on the day with which this one is compared, and none on this.
    pub is_absent: bool,

    /// What becomes of it between this day and another.
    pub change: Option<OrderChange>,

    /// Whether a box with others below it has a mark that closes it.
    pub has_closing_mark: bool,
}

/// What an order of battle is painted with.
pub struct OrderPainter<'a> {
    painter: &'a Painter,
    theme: &'static Theme,
    texts: &'a Texts,
    order: &'a OrderOfBattle,
    layout: &'a OrderLayout,
    origin: Pos2,
    scale: f32,
    headquarters: String,
}

impl<'a> OrderPainter<'a> {
    /// How far words below the number may reach beyond a box, in points.
    const BEYOND: f32 = 8.0;

    /// A painter of a layout whose corner lies at a place, so many times larger.
    pub fn new(
        ui: &'a Ui,
        order: &'a OrderOfBattle,
        layout: &'a OrderLayout,
        texts: &'a Texts,
        origin: Pos2,
        scale: f32,
    ) -> Self {
        Self {
            painter: ui.painter(),
            theme: theme::of(ui),
            texts,
            order,
            layout,
            origin,
            scale,
            headquarters: texts.label("chart-order-headquarters"),
        }
    }

    /// Where a place of the layout is drawn.
    pub fn at(&self, place: Pos2) -> Pos2 {
        self.origin + place.to_vec2() * self.scale
    }

    /// Where an area of the layout is drawn.
    pub fn rect(&self, area: Rect) -> Rect {
        Rect::from_min_max(self.at(area.min), self.at(area.max))
    }

    /// The room of a box with its words.
    pub fn block(&self, place: usize) -> Rect {
        self.rect(self.layout.block(place))
    }

    /// Where the mark is drawn that opens and closes a box.
    pub fn mark(&self, place: usize) -> Rect {
        let block = self.block(place);
        let size = Measures::MARK * self.scale;
        let center = pos2(
            block.center().x,
            block.bottom() + size / 2.0 + self.size(1.5),
        );
        let one = self.order_box(place);
        // "+12" is wider than "+".
        let letters = one.map_or(1, |it| it.below.to_string().len());
        let width = size * (0.7 + 0.4 * letters as f32);
        Rect::from_center_size(center, vec2(width, size))
    }

    /// Paints all that can be seen in an area, on paper.
    pub fn paint_all(&self, clip: Rect, remark: impl Fn(usize, &OrderBox) -> Option<Message>) {
        self.paint_frames(clip);
        self.paint_links(clip);
        self.paint_headers(clip);
        for place in 0..self.layout.boxes.len() {
            if let Some(one) = self.order_box(place)
                && self.block(place).intersects(clip)
            {
                let index = self.layout.boxes[place];
                self.paint_box(place, one, &BoxLook::default(), remark(index, one).as_ref());
            }
        }
    }

    fn order_box(&self, place: usize) -> Option<&'a OrderBox> {
        let index = self.layout.boxes.get(place)?;
        self.order.boxes.get(*index)
    }

    fn size(&self, points: f32) -> f32 {
        points * self.scale
    }

    /// Paints the outlines that reach into an area.
    pub fn paint_frames(&self, clip: Rect) {
        for frame in &self.layout.tree.frames {
            let rect = self.rect(frame.rect);
            if rect.intersects(clip) {
                self.paint_frame(frame, rect);
            }
        }
    }

    fn paint_frame(&self, frame: &Frame, rect: Rect) {
        let Some(one) = self.order_box(frame.node) else {
            return;
        };
        let mut colors: Vec<Color32> = one.inks.iter().map(|ink| self.color(*ink)).collect();
        if colors.is_empty() {
            colors.push(self.theme.axis);
        }
        let fill = self.frame_fill(one);
        let width = self.size(1.25).max(0.75);
        if one.is_guest() {
            let corner = CornerRadius::same(theme::CORNER_RADIUS);
            let stroke = Stroke::new(width, colors[0]);
            self.painter.rect_filled(rect, corner, fill);
            self.painter
                .rect_stroke(rect, corner, stroke, StrokeKind::Inside);
            return;
        }
        self.painter.rect_filled(rect, 0.0, fill);
        let inner = rect.shrink(width / 2.0);
        let path = [
            inner.left_top(),
            inner.right_top(),
            inner.right_bottom(),
            inner.left_bottom(),
            inner.left_top(),
        ];
        // The partners of a joint unit have their dashes by turns.
        let dash = self.size(DASH.0).max(2.0);
        let step = dash + self.size(DASH.1).max(1.5);
        let count = colors.len() as f32;
        for (index, color) in colors.into_iter().enumerate() {
            let dashes = Shape::dashed_line_with_offset(
                &path,
                Stroke::new(width, color),
                &[dash],
                &[step * count - dash],
                step * index as f32,
            );
            self.painter.extend(dashes);
        }
    }

    fn frame_fill(&self, one: &OrderBox) -> Color32 {
        match one.inks.first() {
            Some(ink) => self.theme.surface.lerp_to_gamma(self.color(*ink), TINT),
            None => self.theme.surface,
        }
    }

    /// Paints the words of outlines; the lines between boxes pass below them.
    pub fn paint_headers(&self, clip: Rect) {
        for frame in &self.layout.tree.frames {
            let rect = self.rect(frame.rect);
            let one = self.order_box(frame.node);
            let words = one.and_then(|it| Some((it, it.outline.as_ref()?.bridge.as_ref()?)));
            let Some((one, words)) = words.filter(|_| rect.intersects(clip)) else {
                continue;
            };
            let font = theme::small_strong();
            let room = rect.width() - 2.0 * self.size(6.0);
            let long = self.texts.say(&words.long);
            let galley = self.line(&long, font.clone(), self.theme.text, f32::INFINITY);
            let galley = match galley {
                Some(galley) if galley.size().x <= room => Some(galley),
                _ => self.line(&self.texts.say(&words.short), font, self.theme.text, room),
            };
            if let Some(galley) = galley {
                let corner = rect.min + vec2(self.size(6.0), self.size(3.0));
                let ground = Rect::from_min_size(corner, galley.size()).expand2(vec2(3.0, 0.0));
                self.painter.rect_filled(ground, 0.0, self.frame_fill(one));
                self.painter.galley(corner, galley, self.theme.text);
            }
        }
    }

    /// Paints the lines between boxes that reach into an area.
    pub fn paint_links(&self, clip: Rect) {
        let stroke = Stroke::new(self.size(theme::LINE).max(0.5), self.theme.axis);
        let reaches = |link: &&Link| self.rect(link.rect).expand(1.0).intersects(clip);
        for link in self.layout.tree.links.iter().filter(reaches) {
            for [from, to] in &link.lines {
                self.painter
                    .line_segment([self.at(*from), self.at(*to)], stroke);
            }
        }
    }

    /// Paints one box.
    pub fn paint_box(
        &self,
        place: usize,
        one: &OrderBox,
        look: &BoxLook,
        remark: Option<&Message>,
    ) {
        let block = self.block(place);
        self.paint_ground(block, one, look);
        let frame = SymbolPlace::FRAME * self.scale;
        let top = block.top() + self.size(Measures::ABOVE);
        let corner = pos2(block.center().x - frame.x / 2.0, top);
        let frame = Rect::from_min_size(corner, frame);
        let stripe: Vec<Stripe> = one.inks.iter().map(|ink| self.stripe(*ink)).collect();
        let mut colors = SymbolColors::of(self.theme, &stripe);
        if look.is_dimmed || look.is_absent {
            colors = colors.faded(self.theme);
        }
        let symbol = SymbolPlace {
            frame,
            scale: self.scale,
        };
        paint_symbol(
            self.painter,
            symbol,
            one.symbol,
            &colors,
            &self.headquarters,
        );
        let words_end = self.paint_words(block, frame.bottom(), one, look, remark);
        if one.is_open {
            // The line to what is below begins where the words end.
            let stroke = Stroke::new(self.size(theme::LINE).max(0.5), self.theme.axis);
            let ends = words_end + self.size(2.0)..=block.bottom();
            if !ends.is_empty() {
                self.painter.vline(block.center().x, ends, stroke);
            }
        }
        if let Some(change) = look.change {
            self.paint_change(frame.right_top(), change);
        }
        if one.is_folded() || (look.has_closing_mark && one.is_open) {
            self.paint_mark(place, one);
        }
    }

    fn paint_ground(&self, block: Rect, one: &OrderBox, look: &BoxLook) {
        let mut ground = block.expand2(vec2(2.0, 3.0));
        let outline = one.outline.as_ref();
        if outline.is_some_and(|it| it.bridge.is_some()) {
            // Right above it stand the words of its outline.
            ground.min.y = block.top();
        }
        let corner = CornerRadius::same(theme::CORNER_RADIUS);
        if look.is_chosen {
            self.painter
                .rect_filled(ground, corner, self.theme.selection);
        } else if look.is_hovered {
            self.painter.rect_filled(ground, corner, self.theme.hover);
        }
        if look.is_chosen {
            let width = if look.has_keyboard {
                theme::LINE_STRONG
            } else {
                theme::LINE
            };
            let stroke = Stroke::new(width, self.theme.mark);
            self.painter
                .rect_stroke(ground, corner, stroke, StrokeKind::Inside);
        }
    }

    fn paint_words(
        &self,
        block: Rect,
        below: f32,
        one: &OrderBox,
        look: &BoxLook,
        remark: Option<&Message>,
    ) -> f32 {
        let measures = &self.layout.measures;
        let pale = |color: Color32| {
            if look.is_dimmed {
                color.lerp_to_gamma(self.theme.surface, 0.55)
            } else {
                color
            }
        };
        let (text, weak) = (pale(self.theme.text), pale(self.theme.text_weak));
        let line = self.size(Measures::LINE);
        let mut top = below + self.size(Measures::BELOW);
        let width = block.width();
        let lines = measures.name_lines;
        if let Some(galley) = self.centered(&one.name, theme::small_strong(), text, width, lines) {
            let rows = galley.rows.len().max(1);
            self.painter
                .galley(pos2(block.center().x, top), galley, text);
            top += line * rows as f32;
        } else {
            top += line;
        }
        let number = self.number_line(one, width);
        if let Some(galley) = self.centered(&number, theme::small(), weak, width, 1) {
            self.painter
                .galley(pos2(block.center().x, top), galley, weak);
        }
        top += line;
        if let Some(remark) = remark {
            let color = pale(self.theme.accent_text);
            let words = self.texts.say(remark);
            // A name may leave a line free, and what is said below the number may need it.
            let room = block.bottom() - top;
            let lines = if room >= 2.0 * line - 1.0 { 2 } else { 1 };
            let width = width + self.size(Self::BEYOND);
            if let Some(galley) = self.centered(&words, theme::small(), color, width, lines) {
                let rows = galley.rows.len().max(1);
                self.painter
                    .galley(pos2(block.center().x, top), galley, color);
                top += line * rows as f32;
            }
        }
        top
    }

    /// What stands in the line of the number: how many of each flag, or where that has no room, of how many.
    fn number_line(&self, one: &OrderBox, width: f32) -> String {
        let exact = self.texts.say(&one.number_line());
        if !one.tells_flags() {
            return exact;
        }
        let color = self.theme.text_weak;
        let galley = self.line(&exact, theme::small(), color, f32::INFINITY);
        match galley {
            Some(galley) if galley.size().x > width => self.texts.say(&one.short_number_line()),
            _ => exact,
        }
    }

    /// The sign of what came, left, moved or changed its number, at the corner of a frame.
    fn paint_change(&self, corner: Pos2, change: OrderChange) {
        let (color, ground) = match change {
            OrderChange::Came(_) => (self.theme.good, self.theme.good_fill),
            OrderChange::Left(_) => (self.theme.error, self.theme.error_fill),
            OrderChange::Moved(_) | OrderChange::Changed { .. } => {
                (self.theme.warning, self.theme.warning_fill)
            }
        };
        let radius = self.size(CHANGE).max(3.0);
        let stroke = Stroke::new(self.size(1.5).max(1.0), color);
        self.painter.circle(corner, radius, ground, stroke);
        let arm = radius * 0.55;
        let line = |from: (f32, f32), to: (f32, f32)| {
            let place = |it: (f32, f32)| corner + vec2(it.0, it.1) * arm;
            self.painter.line_segment([place(from), place(to)], stroke);
        };
        let across = || line((-1.0, 0.0), (1.0, 0.0));
        match change {
            OrderChange::Came(_) => {
                across();
                line((0.0, -1.0), (0.0, 1.0));
            }
            OrderChange::Left(_) => across(),
            OrderChange::Changed { before, after } => {
                // Up for more, down for fewer; as many of other flags have two lines.
                let tip = match after.cmp(&before) {
                    Ordering::Greater => -1.0,
                    Ordering::Less => 1.0,
                    Ordering::Equal => {
                        line((-0.8, -0.4), (0.8, -0.4));
                        line((-0.8, 0.4), (0.8, 0.4));
                        return;
                    }
                };
                line((0.0, -1.0), (0.0, 1.0));
                line((-0.8, 0.2 * tip), (0.0, tip));
                line((0.8, 0.2 * tip), (0.0, tip));
            }
            OrderChange::Moved(_) => {
                across();
                line((0.2, -0.8), (1.0, 0.0));
                line((0.2, 0.8), (1.0, 0.0));
            }
        }
    }

    /// The mark that opens and closes a box.
    fn paint_mark(&self, place: usize, one: &OrderBox) {
        let rect = self.mark(place);
        let corner = CornerRadius::same(theme::CORNER_RADIUS);
        let stroke = Stroke::new(self.size(theme::LINE).max(0.5), self.theme.axis);
        self.painter
            .rect(rect, corner, self.theme.surface, stroke, StrokeKind::Inside);
        let words = if one.is_open {
            "\u{2212}".to_owned()
        } else {
            format!("+{}", one.below)
        };
        let color = self.theme.text_weak;
        if let Some(galley) = self.line(&words, theme::small(), color, f32::INFINITY) {
            let corner = rect.center() - galley.size() / 2.0;
            self.painter.galley(corner, galley, color);
        }
    }

    fn stripe(&self, ink: Ink) -> Stripe {
        Stripe {
            color: self.color(ink),
            is_lined: matches!(ink, Ink::Series { is_lined: true, .. }),
        }
    }

    fn color(&self, ink: Ink) -> Color32 {
        Colors::of(ink, self.theme).area
    }

    /// A font at the scale, in steps so that few sizes of letters have to be drawn; none where they could not be read.
    fn font(&self, font: FontId) -> Option<FontId> {
        let size = (font.size * self.scale * 2.0).floor() / 2.0;
        (size >= LEAST_LETTERS).then_some(FontId { size, ..font })
    }

    fn line(&self, text: &str, font: FontId, color: Color32, width: f32) -> Option<Arc<Galley>> {
        let mut job = LayoutJob::simple_singleline(text.to_owned(), self.font(font)?, color);
        job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
        Some(self.painter.layout_job(job))
    }

    /// A text in the middle, on so many lines, cut off with an ellipsis where it is too long.
    fn centered(
        &self,
        text: &str,
        font: FontId,
        color: Color32,
        width: f32,
        lines: usize,
    ) -> Option<Arc<Galley>> {
        // egui breaks lines at every blank but the plain one that keeps together, also within a number.
        let text = text.replace(['\u{2009}', '\u{202f}'], "\u{a0}");
        let mut job = LayoutJob::simple(text, self.font(font)?, color, width);
        job.wrap.max_rows = lines;
        job.wrap.break_anywhere = lines == 1;
        job.halign = Align::Center;
        Some(self.painter.layout_job(job))
    }
}
