//! The files and folders of the browser.

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, Button, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::text::{Message, Texts};
use crate::ui::theme;

use super::browser::Browser;
use super::listing::{Entry, Order};

/// The width of the column of days, in points.
const CHANGED_WIDTH: f32 = 140.0;

/// What was done with a row.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum RowAnswer {
    /// It was chosen.
    Choose(usize),

    /// It was taken: a folder to go into, a file to use.
    Take(usize),
}

/// Draws the heading and the rows in sight.
pub(super) fn list_ui(
    ui: &mut Ui,
    browser: &mut Browser,
    height: f32,
    texts: &Texts,
) -> Option<RowAnswer> {
    heading_ui(ui, browser, texts);
    let builder = UiBuilder::new()
        .accessibility_role(Role::ListBox)
        .accessibility_label(texts.label("file-browser-list"));
    let height = height - theme::ROW_HEIGHT - theme::SPACE;
    let mut answer = None;
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        answer = rows_ui(ui, browser, height.max(theme::ROW_HEIGHT), texts);
    });
    answer
}

/// Draws the names of the columns, by which the rows are sorted.
fn heading_ui(ui: &mut Ui, browser: &mut Browser, texts: &Texts) {
    ui.horizontal(|ui| {
        let width = ui.available_width() - CHANGED_WIDTH - theme::SPACE;
        for (order, label, width) in [
            (Order::Name, "file-browser-name", width),
            (Order::Changed, "file-browser-changed", CHANGED_WIDTH),
        ] {
            let sieve = &mut browser.sieve;
            let is_sorted = sieve.order == order;
            let arrow = match (is_sorted, sieve.is_turned) {
                (false, _) => "",
                (true, false) => " ↓",
                (true, true) => " ↑",
            };
            let words = texts.label(label);
            let text = RichText::new(format!("{words}{arrow}")).font(theme::small_strong());
            let button = Button::new(text).frame(false).right_text("");
            let size = vec2(width, theme::ROW_HEIGHT);
            let response = ui.add_sized(size, button).accessible_name(words);
            if response.clicked() {
                sieve.is_turned = is_sorted && !sieve.is_turned;
                sieve.order = order;
            }
        }
    });
}

fn rows_ui(ui: &mut Ui, browser: &mut Browser, height: f32, texts: &Texts) -> Option<RowAnswer> {
    let mut answer = None;
    let area = ScrollArea::vertical()
        .id_salt("files")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink(false);
    area.show_viewport(ui, |ui, viewport| {
        let count = browser.row_count();
        ui.set_height(theme::ROW_HEIGHT * count.max(1) as f32);
        let origin = ui.max_rect().left_top();
        let width = ui.available_width();
        if let Some(words) = empty_words(browser, texts) {
            let words = RichText::new(words).color(theme::of(ui).text_weak);
            ui.label(words);
        }
        let rect_of = |row: usize| {
            let top = origin.y + theme::ROW_HEIGHT * row as f32;
            Rect::from_min_size(pos2(origin.x, top), vec2(width, theme::ROW_HEIGHT))
        };
        if std::mem::take(&mut browser.reveals)
            && let Some(row) = browser.chosen
        {
            let now = egui::style::ScrollAnimation::none();
            ui.scroll_to_rect_animation(rect_of(row), None, now);
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a row in sight is a small number"
        )]
        let row_at = |y: f32| (y / theme::ROW_HEIGHT).max(0.0) as usize;
        let in_sight = row_at(viewport.top())..(row_at(viewport.bottom()) + 1).min(count);
        for row in in_sight {
            if let Some(entry) = browser.entry(row) {
                let is_chosen = browser.chosen == Some(row);
                let done = row_ui(ui, rect_of(row), entry, (row, is_chosen), texts);
                answer = answer.or(done);
            }
        }
    });
    answer
}

/// What stands where there are no rows, or beside too few.
fn empty_words(browser: &Browser, texts: &Texts) -> Option<String> {
    match browser.hindrance() {
        Some(problem) if browser.row_count() == 0 => Some(texts.say(problem)),
        None if browser.row_count() == 0 && !browser.is_looking() => {
            Some(texts.label("file-browser-empty"))
        }
        _ => None,
    }
}

/// Draws a row; what was done with it.
fn row_ui(
    ui: &Ui,
    rect: Rect,
    entry: &Entry,
    (row, is_chosen): (usize, bool),
    texts: &Texts,
) -> Option<RowAnswer> {
    let colors = theme::of(ui);
    let id = ui.scope_id().with(&entry.name);
    let response = ui.interact(rect, id, Sense::CLICK);
    let label = if entry.is_folder {
        texts.say(&Message::new("file-browser-folder").with("name", entry.shown.as_str()))
    } else {
        entry.shown.clone()
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &label));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_selected(is_chosen));
    if is_chosen || response.hovered() {
        let fill = if is_chosen {
            colors.selection
        } else {
            colors.hover
        };
        let radius = f32::from(theme::CORNER_RADIUS);
        ui.painter().rect_filled(rect, radius, fill);
    }
    let inside = rect.shrink2(vec2(theme::SPACE, 0.0));
    icon_ui(ui, inside.left_center(), entry.is_folder);
    let changed = entry.changed.map(|time| {
        let day = texts.short_date(time.date());
        format!("{day}, {:02}:{:02}", time.hour(), time.minute())
    });
    let left = rect.right() - CHANGED_WIDTH;
    ui.painter().text(
        pos2(left, rect.center().y),
        Align2::LEFT_CENTER,
        changed.unwrap_or_default(),
        theme::small(),
        colors.text_weak,
    );
    let start = inside.left() + ICON.x + theme::SPACE;
    let format = TextFormat::simple(theme::body(), colors.text);
    let mut job = LayoutJob::single_section(entry.shown.clone(), format);
    job.wrap = TextWrapping::truncate_at_width(left - start - theme::SPACE);
    let galley = ui.painter().layout_job(job);
    let top = rect.center().y - galley.size().y / 2.0;
    let is_cut = galley.elided;
    ui.painter().galley(pos2(start, top), galley, colors.text);
    let response = if is_cut {
        response.on_hover_text(&entry.shown)
    } else {
        response
    };
    if response.double_clicked() {
        Some(RowAnswer::Take(row))
    } else {
        response.clicked().then_some(RowAnswer::Choose(row))
    }
}

/// The size of an icon, in points.
const ICON: egui::Vec2 = vec2(16.0, 12.0);

/// Draws a folder, or a sheet of paper.
fn icon_ui(ui: &Ui, left: egui::Pos2, is_folder: bool) {
    let colors = theme::of(ui);
    let painter = ui.painter();
    let stroke = (theme::LINE, colors.text_weak);
    if is_folder {
        let body = Rect::from_min_size(left - vec2(0.0, 4.0), vec2(ICON.x, 10.0));
        let tab = Rect::from_min_size(left - vec2(0.0, 7.0), vec2(7.0, 4.0));
        painter.rect_filled(tab, 1.0, colors.mark);
        painter.rect_filled(body, 1.0, colors.mark);
    } else {
        let sheet = Rect::from_min_size(left + vec2(3.0, -7.0), vec2(11.0, 14.0));
        painter.rect(sheet, 1.0, colors.surface, stroke, egui::StrokeKind::Inside);
        for line in [4.0, 7.0, 10.0] {
            let y = sheet.top() + line;
            painter.hline(sheet.left() + 3.0..=sheet.right() - 3.0, y, stroke);
        }
    }
}
