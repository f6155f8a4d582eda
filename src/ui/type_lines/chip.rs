//! Chips: what was understood of a line, piece by piece.

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::exchange::typed::Piece;
use crate::text::Texts;
use crate::ui::theme;

/// The height of a chip, in points.
const HEIGHT: f32 = 20.0;

/// Draws a chip: filled where the line says so, dashed where it was assumed, in the color of warnings where it is open.
pub(super) fn chip_ui(ui: &mut Ui, texts: &Texts, line: &str, piece: &Piece) {
    let colors = theme::of(ui);
    let is_open = piece.chosen.is_none() && !piece.options.is_empty();
    let (text_color, fill) = if is_open {
        (colors.warning, colors.warning_fill)
    } else if piece.range.is_some() {
        (colors.text, colors.selection)
    } else {
        (colors.text_weak, Color32::TRANSPARENT)
    };
    let words = texts.say(&piece.meaning);
    let room = (ui.max_rect().width() - 2.0 * theme::SPACE).max(0.0);
    let format = TextFormat::simple(theme::small(), text_color);
    let mut job = LayoutJob::single_section(words.clone(), format);
    job.wrap = TextWrapping::truncate_at_width(room);
    let galley = ui.painter().layout_job(job);
    let size = vec2(galley.size().x + 2.0 * theme::SPACE, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    let radius = HEIGHT / 2.0;
    ui.painter().rect_filled(rect, radius, fill);
    if piece.range.is_none() {
        dashes(ui, rect, colors.border);
    } else if is_open {
        let stroke = Stroke::new(theme::LINE, colors.warning);
        ui.painter()
            .rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    }
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, text_color);
    let written = piece.range.clone().and_then(|range| line.get(range));
    response.on_hover_text(match written {
        Some(written) => format!("{words}\n“{written}”"),
        None => words,
    });
}

/// A dashed frame.
fn dashes(ui: &Ui, rect: Rect, color: Color32) {
    let stroke = Stroke::new(theme::LINE, color);
    let inside = rect.shrink(theme::LINE / 2.0);
    let corners = [
        inside.left_top(),
        inside.right_top(),
        inside.right_bottom(),
        inside.left_bottom(),
        inside.left_top(),
    ];
    let line = Shape::dashed_line(&corners, stroke, 3.0, 3.0);
    ui.painter().extend(line);
}
