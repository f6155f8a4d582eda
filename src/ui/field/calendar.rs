//! The calendar beside a date: a day, only its month, only its year, or no date.

use egui::{Button, Grid, Id, Popup, PopupCloseBehavior, Response, RichText, Stroke, Ui, vec2};
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use crate::model::PlanDate;
use crate::text::{DateParts, Message, Texts};
use crate::ui::theme;

use super::date_field::date_parts;
use super::{Drafts, Entered};

/// The month that the calendar of a field shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct ShownMonth {
    field: u64,
    first: Date,
}

/// The width of a day, in points.
const DAY_WIDTH: f32 = 32.0;

/// Days of the calendar, as many as the weeks that a month can touch have.
const DAYS: i64 = 42;

/// Draws the calendar of a button while it is open; what was picked.
pub(super) fn calendar_ui(
    button: &Response,
    drafts: &mut Drafts,
    texts: &Texts,
    field: Id,
    value: Option<PlanDate>,
    from: Date,
) -> Option<Entered<PlanDate>> {
    let popup_id = Popup::default_response_id(button);
    if button.clicked() {
        Popup::toggle_id(&button.ctx, popup_id);
    }
    let popup = Popup::from_response(button)
        .open_memory(None)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(texts.label("field-calendar-popup"));
    if !popup.is_open() {
        if drafts
            .month
            .is_some_and(|month| month.field == field.value())
        {
            drafts.month = None;
        }
        return None;
    }
    let begin = value.map_or(from, PlanDate::earliest).first_of_month();
    let known = drafts.month.filter(|month| month.field == field.value());
    let is_new = known.is_none();
    let mut first = known.map_or(begin, |month| month.first);
    let picked = popup
        .show(|ui| month_ui(ui, texts, &mut first, value, from, is_new))
        .and_then(|shown| shown.inner);
    drafts.month = Some(ShownMonth {
        field: field.value(),
        first,
    });
    if picked.is_some() {
        drafts.month = None;
        Popup::close_id(&button.ctx, popup_id);
        button.request_focus();
    }
    picked
}

fn month_ui(
    ui: &mut Ui,
    texts: &Texts,
    first: &mut Date,
    value: Option<PlanDate>,
    from: Date,
    is_new: bool,
) -> Option<Entered<PlanDate>> {
    head_ui(ui, texts, first);
    let mut picked = days_ui(ui, texts, *first, value, from, is_new).map(Entered::some);
    ui.separator();
    let month = PlanDate::month(first.year(), first.month()).ok();
    let year = PlanDate::year(first.year()).ok();
    for date in [month, year].into_iter().flatten() {
        let message = Message::new("field-calendar-only").with("date", date_parts(date));
        let button = Button::selectable(value == Some(date), texts.say(&message));
        let response = ui.add(button);
        if is_new && value == Some(date) {
            response.request_focus();
        }
        if response.clicked() {
            picked = Some(Entered::some(date));
        }
    }
    let none = Button::selectable(value.is_none(), texts.label("field-calendar-none"));
    if ui.add(none).clicked() {
        picked = Some(Entered::NOTHING);
    }
    picked
}

/// The month between the arrows to other months and years.
fn head_ui(ui: &mut Ui, texts: &Texts, first: &mut Date) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let size = vec2(theme::ROW_HEIGHT, theme::ROW_HEIGHT);
        let mut step_ui = |ui: &mut Ui, sign: &str, name: String, months: i64| {
            let goal = first.checked_add(months.months()).ok();
            let goal = goal.filter(|goal| PlanDate::of_day(*goal).is_some());
            let button = Button::new(sign).frame_when_inactive(false).min_size(size);
            let response = ui.add_enabled(goal.is_some(), button);
            if response.accessible_name(name).clicked()
                && let Some(goal) = goal
            {
                *first = goal;
            }
        };
        step_ui(ui, "«", texts.label("field-calendar-last-year"), -12);
        step_ui(ui, "‹", texts.label("field-calendar-last-month"), -1);
        let width = 7.0 * DAY_WIDTH - 4.0 * theme::ROW_HEIGHT;
        let at = ui.cursor().left();
        ui.add_space(width);
        step_ui(ui, "›", texts.label("field-calendar-next-month"), 1);
        step_ui(ui, "»", texts.label("field-calendar-next-year"), 12);
        let title = texts.date(DateParts {
            year: first.year(),
            month: Some(first.month()),
            day: None,
        });
        let rect = egui::Rect::from_x_y_ranges(at..=at + width, ui.min_rect().y_range());
        let title = RichText::new(title).font(theme::body_strong());
        ui.put(rect, egui::Label::new(title).selectable(false));
    });
}

fn days_ui(
    ui: &mut Ui,
    texts: &Texts,
    first: Date,
    value: Option<PlanDate>,
    from: Date,
    is_new: bool,
) -> Option<PlanDate> {
    let theme = theme::of(ui);
    let offset = i64::from(first.weekday().since(Weekday::Monday));
    let begin = first.checked_sub(offset.days()).unwrap_or(first);
    let mut picked = None;
    let grid = Grid::new("days")
        .min_col_width(DAY_WIDTH)
        .spacing(vec2(0.0, 0.0));
    grid.show(ui, |ui| {
        for day in texts.label("field-weekdays").split_whitespace() {
            let label = RichText::new(day).font(theme::small());
            ui.add_sized(
                vec2(DAY_WIDTH, theme::ROW_HEIGHT),
                egui::Label::new(label.color(theme.text_weak)).selectable(false),
            );
        }
        ui.end_row();
        for number in 0..DAYS {
            let Ok(day) = begin.checked_add(number.days()) else {
                break;
            };
            let chosen = value.and_then(PlanDate::exact) == Some(day);
            let date = PlanDate::of_day(day);
            let mut text = RichText::new(day.day().to_string());
            if day.month() != first.month() {
                text = text.color(theme.text_weak);
            }
            let mut button = Button::selectable(chosen, text);
            if day == from {
                button = button.stroke(Stroke::new(theme::LINE, theme.mark));
            }
            let button = button.min_size(vec2(DAY_WIDTH, theme::ROW_HEIGHT));
            let response = ui.add_enabled(date.is_some(), button);
            if is_new && (chosen || value.is_none() && day == from) {
                response.request_focus();
            }
            let response = response.accessible_name(texts.date(DateParts::from(day)));
            if response.clicked() {
                picked = date;
            }
            if number % 7 == 6 {
                ui.end_row();
            }
        }
    });
    picked
}
