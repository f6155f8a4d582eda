//! The line below the table: what the rows add up to.

use egui::accesskit::Role;
use egui::{Align2, Rect, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::analysis::View;
use crate::model::{People, Plan};
use crate::text::Message;
use crate::ui::bridge::bridge_mark_ui;
use crate::ui::{Shown, theme};

use super::Column;
use super::grid::text_galley;
use super::rows::{Choice, Rows, Sums};
use super::tally::Beside;
use super::toolbar::view_message;

/// The height of the sums with the line below them that says what they count.
pub(super) const TOTALS_HEIGHT: f32 = theme::ROW_HEIGHT + 18.0;

/// Of what the sums are.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum SumsOf {
    /// Of another plan, day or view than is shown: they are still being made.
    Another,

    /// Of some of the people.
    Some,

    /// Of everyone in the plan.
    Plan,
}

impl SumsOf {
    /// Of what the sums of rows are, given whether they are those of what is shown and whether missions and formations have rows.
    pub(super) fn rows(plan: &Plan, rows: &Rows, is_current: bool, choice: &Choice) -> Self {
        let has_all = rows.len() == rows.of_all();
        // Those who are not listed stand in the rows of missions.
        let has_others = plan.missions().any(|mission| !mission.others.is_empty());
        match (is_current, has_all && (choice.groups || !has_others)) {
            (false, _) => Self::Another,
            (true, false) => Self::Some,
            (true, true) => Self::Plan,
        }
    }
}

/// Draws the sums below their columns, given where the columns lie and which part of each is in sight; the sum that is to be opened, and in which view.
pub(super) fn totals_row_ui(
    ui: &mut Ui,
    rect: Rect,
    shown: &Shown<'_>,
    rows: &Rows,
    places: &[(Column, Rect, Rect)],
    beside: &Beside,
    of: SumsOf,
) -> Option<(Rect, View)> {
    let theme = theme::of(ui);
    let whole = rect;
    let split = rect.top() + theme::ROW_HEIGHT;
    let rect = Rect::from_min_max(rect.min, egui::pos2(rect.right(), split));
    let row = ui.interact(rect, ui.scope_id().with("totals"), Sense::HOVER);
    let about = Message::new("table-totals-hint")
        .with("day", shown.day)
        .with("view", view_message(shown));
    let about = shown.texts.say(&about);
    row.widget_info(|| WidgetInfo::labeled(Role::Row, true, &about));
    ui.painter().rect_filled(whole, 0.0, theme.header);
    let line = Stroke::new(theme::LINE, theme.rule);
    ui.painter().hline(rect.x_range(), rect.top(), line);
    let sums = rows.sums();
    let mut opened = None;
    for (column, place, sight) in places {
        let text = match column {
            Column::Name => shown.texts.say(&Message::new("table-totals")),
            _ if of == SumsOf::Another && sum(sums, *column).is_some() => "…".to_owned(),
            _ => match sum(sums, *column) {
                Some(number) => shown.texts.number(number),
                None if is_unstated(sums, *column) => "–".to_owned(),
                None => continue,
            },
        };
        let cell = Rect::from_x_y_ranges(place.x_range(), rect.y_range());
        let clip = Rect::from_x_y_ranges(sight.x_range(), rect.y_range());
        if *column != Column::Name {
            let id = ui.scope_id().with(("total", *column as u8));
            let name = format!(
                "{}, {}, {text}",
                shown.texts.say(&Message::new("table-totals")),
                shown.label(column.message_id()),
            );
            let response = ui.interact(cell.intersect(clip), id, Sense::HOVER);
            response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &name));
            let view = column.looks(shown.view);
            if let Some(view) = view.filter(|_| of == SumsOf::Plan) {
                let plan = shown.label("bridge-plan");
                let mark = bridge_mark_ui(ui, cell, id.with("bridge"), &plan, shown.texts);
                if mark.clicked() {
                    opened = Some((cell, view));
                }
                mark.on_hover_text(shown.label("bridge-hint-open"));
            }
        }
        let inner = cell.shrink2(vec2(theme::SPACE, 0.0));
        let mut galley = text_galley(ui, &text, theme::body_strong(), theme.text, inner.width());
        if galley.elided && *column != Column::Name {
            // A number is never cut; a wide one is written smaller, into the room beside it.
            let font = theme::small_strong();
            galley = text_galley(ui, &text, font, theme.text, f32::INFINITY);
        }
        let anchor = if column.is_number() {
            Align2::RIGHT_CENTER
        } else {
            Align2::LEFT_CENTER
        };
        let at = anchor.align_size_within_rect(galley.size(), inner).min;
        let clip = Rect::from_min_max(egui::pos2(clip.left() - cell.width(), clip.top()), clip.max);
        let painter = ui
            .painter()
            .with_clip_rect(clip.intersect(rect).intersect(ui.clip_rect()));
        painter.galley(at, galley, theme.text);
    }
    row.on_hover_text(about);
    let caption = Rect::from_min_max(egui::pos2(whole.left(), split), whole.max);
    caption_ui(ui, caption, shown, beside);
    opened
}

/// Says below the sums what they count, and beside it what is selected.
fn caption_ui(ui: &Ui, rect: Rect, shown: &Shown<'_>, beside: &Beside) {
    let theme = theme::of(ui);
    let about = Message::new("table-totals-caption")
        .with("day", shown.day)
        .with("view", view_message(shown));
    let about = shown.texts.say(&about);
    let inner = rect.shrink2(vec2(theme::SPACE, 0.0));
    let right = text_galley(
        ui,
        &beside.words,
        theme::small(),
        theme.text_weak,
        f32::INFINITY,
    );
    let width = inner.width() - right.size().x - theme::SPACE;
    let left = text_galley(ui, &about, theme::small(), theme.text_weak, width.max(0.0));
    let response = ui.interact(rect, ui.scope_id().with("totals caption"), Sense::HOVER);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &beside.words));
    let y = inner.top();
    let at = egui::pos2(inner.right() - right.size().x, y);
    ui.painter().galley(at, right, theme.text_weak);
    ui.painter()
        .galley(egui::pos2(inner.left(), y), left, theme.text_weak);
    if beside.has_sum {
        response.on_hover_text(shown.label("table-tally-hint"));
    }
}

/// The sum below a column; none below columns that are not added up, and where a sex is not known.
fn sum(sums: Sums, column: Column) -> Option<u64> {
    let People {
        women,
        men,
        not_stated,
    } = sums.sexes;
    let is_stated = women + men > 0;
    match column {
        Column::OwnWomen => is_stated.then_some(women),
        Column::OwnMen => is_stated.then_some(men),
        Column::OwnNotStated => Some(not_stated),
        Column::Own => Some(sums.own),
        Column::Total => Some(sums.all[0]),
        Column::Planned => Some(sums.all[1]),
        Column::Deployed => Some(sums.all[2]),
        Column::Present => Some(sums.all[3]),
        _ => None,
    }
}

/// Whether a sum is missing since no sex is stated.
fn is_unstated(sums: Sums, column: Column) -> bool {
    matches!(column, Column::OwnWomen | Column::OwnMen) && !sums.sexes.is_none()
}
