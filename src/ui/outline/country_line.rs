//! The line of the planning country: its people by flag, planned and in place.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align2, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::country_name;
use crate::analysis::{BridgeSubject, Ledger, Lens, View};
use crate::text::Message;
use crate::ui::bridge::{BridgeAsk, bridge_hint, open_bridge};
use crate::ui::{Action, Shown, theme};

/// The height of the line, in points.
const HEIGHT: f32 = 32.0;

/// Draws the line across the panel.
pub(super) fn country_line_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let theme = theme::of(ui);
    let numbers = shown.texts.say(&numbers(shown));
    let country = country_name(shown.plan, shown.plan.head().country);
    let country = country.in_language(shown.texts.language());
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = format!("{country}, {numbers}");
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
    let ask = ask(shown);
    if response.clicked() {
        open_bridge(ui, rect, ask, actions);
    }
    let painter = ui.painter();
    let fill = if response.hovered() {
        theme.hover
    } else {
        theme.header
    };
    painter.rect_filled(rect, 0.0, fill);
    let line = (theme::LINE, theme.separator);
    painter.hline(rect.x_range(), rect.top(), line);
    painter.hline(rect.x_range(), rect.bottom(), line);
    if response.has_focus() {
        let inside = rect.shrink(theme::LINE_STRONG);
        let kind = egui::StrokeKind::Inside;
        painter.rect_stroke(inside, 0.0, (theme::LINE, theme.mark), kind);
    }
    let right = pos2(rect.right() - theme::SPACE_LARGE, rect.center().y);
    let font = theme::small_strong();
    let drawn = painter.text(right, Align2::RIGHT_CENTER, numbers, font, theme.text);
    let left = rect.left() + theme::SPACE_LARGE;
    let format = TextFormat::simple(theme::body_strong(), theme.text);
    let mut job = LayoutJob::single_section(country.to_owned(), format);
    let room = drawn.left() - left - theme::SPACE;
    job.wrap = TextWrapping::truncate_at_width(room.max(0.0));
    let galley = painter.layout_job(job);
    let at = pos2(left, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, theme.text);
    let mut hint = shown.label("outline-country-hint");
    if response.hovered() {
        let bridge = bridge_hint(ui, shown, ask);
        let lines = [Some(hint), bridge, Some(shown.label("bridge-hint-open"))];
        hint = lines.into_iter().flatten().collect::<Vec<_>>().join("\n");
    }
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(hint);
}

/// The planned people of the planning country.
fn ask(shown: &Shown<'_>) -> BridgeAsk {
    BridgeAsk {
        subject: BridgeSubject::Country(shown.plan.head().country),
        view: View {
            lens: Lens::Planned,
            ..shown.view
        },
    }
}

/// How many of the planning country's people there are by flag on the day.
fn numbers(shown: &Shown<'_>) -> Message {
    let country = shown.plan.head().country;
    let people = shown.totals.of_country(country, Ledger::Flag);
    let measure = shown.view.measure;
    Message::new("outline-country")
        .with("planned", people.of(Lens::Planned, measure))
        .with("deployed", people.of(Lens::Deployed, measure))
}
