//! Fields for dates of any precision, with a calendar.

use egui::{Button, Id, Ui, vec2};
use jiff::civil::Date;

use crate::model::{PlanDate, PlanDateError};
use crate::text::{DateError, DateParts, Message, Texts, parse_date};
use crate::ui::theme;

use super::typed_field::{TypedField, typed_field_ui};
use super::{Drafts, Entered, calendar};

/// Draws a field for a date that may be absent, with the button of a calendar; the date when it is finished.
///
/// What is typed may be relative (`+6m`): to the day that is given.
pub fn date_field_ui(
    ui: &mut Ui,
    drafts: &mut Drafts,
    texts: &Texts,
    id: Id,
    name: &str,
    value: Option<PlanDate>,
    from: Date,
) -> Option<Entered<PlanDate>> {
    let written = value.map(|date| texts.short_date(date_parts(date)));
    let parse = |text: &str| {
        if text.trim().is_empty() {
            return Ok(Entered::NOTHING);
        }
        let parts = parse_date(text, from).map_err(DateError::message)?;
        plan_date(parts).map(Entered::some)
    };
    let written = written.as_deref().unwrap_or_default();
    if drafts.is_finishing() {
        return typed_field_ui(ui, drafts, &TypedField::new(ui, id, name, written), parse);
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let field = TypedField {
            hint: "–",
            is_value: true,
            width: ui.available_width() - theme::ROW_HEIGHT,
            ..TypedField::new(ui, id, name, written)
        };
        let typed = typed_field_ui(ui, drafts, &field, parse);
        let picked = calendar_button_ui(ui, drafts, texts, id, name, value, from);
        if picked.is_some() {
            drafts.forget(id);
        }
        typed.or(picked)
    })
    .inner
}

/// A date as the words of a language take it.
pub fn date_parts(date: PlanDate) -> DateParts {
    DateParts {
        year: date.calendar_year(),
        month: date.calendar_month(),
        day: date.calendar_day(),
    }
}

/// A typed date as plans have it; refused outside the years of a plan.
pub fn plan_date(parts: DateParts) -> Result<PlanDate, Message> {
    let DateParts { year, month, day } = parts;
    let date = match (month, day) {
        (Some(month), Some(day)) => PlanDate::day(year, month, day),
        (Some(month), None) => PlanDate::month(year, month),
        (None, _) => PlanDate::year(year),
    };
    date.map_err(|error| match error {
        PlanDateError::Form => DateError::Form.message(),
        PlanDateError::Year => DateError::Year.message(),
        PlanDateError::Calendar => DateError::Calendar.message(),
    })
}

fn calendar_button_ui(
    ui: &mut Ui,
    drafts: &mut Drafts,
    texts: &Texts,
    id: Id,
    name: &str,
    value: Option<PlanDate>,
    from: Date,
) -> Option<Entered<PlanDate>> {
    let size = vec2(theme::ROW_HEIGHT, theme::ROW_HEIGHT);
    let response = ui.add(Button::new("").frame_when_inactive(false).min_size(size));
    paint_calendar(ui, response.rect);
    let message = Message::new("field-calendar").with("name", name);
    let response = response.accessible_name(texts.say(&message));
    calendar::calendar_ui(&response, drafts, texts, id, value, from)
}

/// A small sheet of a calendar.
fn paint_calendar(ui: &Ui, rect: egui::Rect) {
    let line = (theme::LINE, theme::of(ui).text_weak);
    let sheet = egui::Rect::from_center_size(rect.center(), vec2(12.0, 12.0));
    let painter = ui.painter();
    painter.rect_stroke(sheet, 1.0, line, egui::StrokeKind::Inside);
    painter.hline(sheet.x_range(), sheet.top() + 4.0, line);
    for offset in [3.5, 8.5] {
        let x = sheet.left() + offset;
        painter.vline(x, sheet.top() - 1.5..=sheet.top() + 1.5, line);
    }
}
