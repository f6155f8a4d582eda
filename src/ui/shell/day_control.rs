//! The control that chooses the day which governs every view.

use egui::accesskit::Role;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Align2, FontId, Id, Key, Sense, TextEdit, Ui, WidgetInfo, pos2, vec2};
use jiff::civil::Date;

use crate::model::{Plan, PlanDate};
use crate::text::{DateParts, Message, parse_date};
use crate::ui::{Action, Command, Shown, theme};

use super::day_scale::DayScale;

/// What is being typed as the day, until it is taken.
#[derive(Clone, Debug, Default)]
pub struct DayControl {
    typed: Option<String>,
    error: Option<Message>,

    /// The day that was shown when typing began.
    day: Option<Date>,
}

impl DayControl {
    /// Forgets what was typed for another day than the one now looked at.
    fn follow(&mut self, day: Date) {
        if self.day != Some(day) {
            *self = Self {
                day: Some(day),
                ..Self::default()
            };
        }
    }
}

/// Draws the day with its arrows.
///
/// The arrows go to the last and the next change; a date can be typed in any usual form.
pub fn day_control_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut DayControl,
    actions: &mut Vec<Action>,
) {
    arrow_ui(ui, shown, Command::PreviousChange, "‹", actions);
    typed_day_ui(ui, shown, state, actions);
    arrow_ui(ui, shown, Command::NextChange, "›", actions);
}

fn arrow_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    command: Command,
    sign: &str,
    actions: &mut Vec<Action>,
) {
    let goal = match command {
        Command::PreviousChange => shown.change_days.before(shown.day),
        _ => shown.change_days.after(shown.day),
    };
    let name = shown.texts.say(&command.message());
    let response = ui
        .add_enabled(goal.is_some(), egui::Button::new(sign))
        .on_disabled_hover_text(shown.label("day-control-no-change"));
    let response = match goal {
        Some(day) => response.on_hover_text(
            shown.texts.say(
                &Message::new("day-control-go")
                    .with("command", command.message())
                    .with("day", day),
            ),
        ),
        None => response,
    };
    if response.accessible_name(name).clicked() {
        actions.push(Action::Command(command));
    }
}

fn typed_day_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut DayControl, actions: &mut Vec<Action>) {
    state.follow(shown.day);
    let written = shown.texts.short_date(DateParts::from(shown.day));
    let mut text = state.typed.clone().unwrap_or_else(|| written.clone());
    let name = shown.label("day-control-day");
    let id = day_field();
    let theme = theme::of(ui);
    let mut field = TextEdit::singleline(&mut text)
        .id(id)
        .desired_width(96.0)
        .align(Align2::CENTER_CENTER);
    if state.error.is_some() {
        field = field.text_color(theme.error);
    }
    let response = ui.add(field).accessible_name(name);
    if response.gained_focus() {
        choose_all(ui, id, &text);
    }
    if response.changed() {
        state.typed = Some(text.clone());
        state.error = None;
    }
    if response.lost_focus() {
        let (escape, enter) = ui.input(|input| {
            (
                input.key_pressed(Key::Escape),
                input.key_pressed(Key::Enter),
            )
        });
        if escape {
            *state = DayControl::default();
        } else if let Some(typed) = &state.typed {
            match parse_date(typed, shown.day) {
                Ok(parts) => {
                    if let Some(day) = first_day_of(parts) {
                        actions.push(Action::GoTo(day));
                    }
                    *state = DayControl::default();
                }
                Err(error) => {
                    state.error = Some(error.message());
                    if enter {
                        // What is wrong can be mended at once.
                        choose_all(ui, id, &text);
                        response.request_focus();
                    }
                }
            }
        }
    }
    match &state.error {
        Some(error) if response.has_focus() => {
            response.show_tooltip_text(shown.texts.say(error));
        }
        Some(error) => {
            response.on_hover_text(shown.texts.say(error));
        }
        None => {
            response.on_hover_text(shown.label("day-control-hint"));
        }
    }
}

/// The field in which the day is typed, for giving it the keyboard.
pub fn day_field() -> Id {
    Id::unique("day-control")
}

/// Chooses the whole date, so that what is typed takes its place.
fn choose_all(ui: &Ui, id: Id, text: &str) {
    let mut field = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    let all = CCursorRange::two(CCursor::default(), end);
    field.cursor.set_char_range(Some(all));
    field.store(ui.ctx(), id);
}

/// The first day that a typed date can mean.
fn first_day_of(parts: DateParts) -> Option<Date> {
    let DateParts { year, month, day } = parts;
    Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()
}

/// The first and last day of the slider: the plan's horizon, else all its changes, and the day looked at.
fn ends(plan: &Plan, shown: &Shown<'_>) -> (Date, Date) {
    let horizon = plan.head().horizon.and_then(|it| it.stretch().days());
    let changes = || {
        let first = shown.change_days.iter().next()?;
        let last = shown.change_days.iter().next_back()?;
        Some((first, last))
    };
    let (first, last) = horizon.or_else(changes).unwrap_or((shown.day, shown.day));
    let (first, last) = (first.min(shown.day), last.max(shown.day));
    (
        first.first_of_year(),
        if last.year() < PlanDate::LAST_YEAR {
            last.last_of_year()
        } else {
            last
        },
    )
}

/// Draws the slider over the plan's horizon in all the width there is, with a mark at every change.
pub fn day_slider_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let theme = theme::of(ui);
    let width = ui.available_width().max(60.0);
    let size = vec2(width, theme::TOOLBAR_HEIGHT - theme::SPACE_SMALL);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let (first, last) = ends(shown.plan, shown);
    let margin = theme::SPACE;
    let scale = DayScale::new(first, last, rect.left() + margin, rect.right() - margin);
    let name = shown.label("day-control-slider");
    response.widget_info(|| {
        let day = shown.texts.date(DateParts::from(shown.day));
        WidgetInfo::labeled(Role::Slider, true, format!("{name}: {day}"))
    });
    if let Some(at) = response.interact_pointer_pos()
        && (response.dragged() || response.clicked())
    {
        let day = scale.day_at(at.x);
        if day != shown.day {
            actions.push(Action::GoTo(day));
        }
    }
    keys(ui, &response, shown, actions);
    let middle = rect.center().y - theme::SPACE_SMALL;
    let painter = ui.painter();
    painter.hline(
        rect.left() + margin..=rect.right() - margin,
        middle,
        (theme::SPACE_SMALL, theme.separator),
    );
    let mut drawn = f32::NEG_INFINITY;
    for day in shown.change_days.iter() {
        let x = scale.x_in_screen(day);
        // Marks closer than they can be told apart are drawn once.
        if day < first || day > last || x - drawn < 2.0 {
            continue;
        }
        drawn = x;
        painter.vline(
            x,
            middle - 6.0..=middle + 6.0,
            (theme::LINE, theme.text_weak),
        );
    }
    let knob = pos2(scale.x_in_screen(shown.day), middle);
    let radius = if response.hovered() || response.has_focus() {
        7.0
    } else {
        6.0
    };
    painter.circle(knob, radius, theme.accent, (theme::LINE, theme.panel));
    let font = FontId::proportional(theme::TEXT_SMALL);
    let years = [
        (rect.left() + margin, Align2::LEFT_BOTTOM, first),
        (rect.right() - margin, Align2::RIGHT_BOTTOM, last),
    ];
    for (x, align, day) in years {
        let at = pos2(x, rect.bottom());
        let year = day.year().to_string();
        painter.text(at, align, year, font.clone(), theme.text_weak);
    }
    if response.hovered()
        && let Some(at) = response.hover_pos()
    {
        let day = scale.day_at(at.x);
        response.on_hover_text_at_pointer(shown.texts.date(DateParts::from(day)));
    }
}

/// While the slider has the focus, the arrow keys go from change to change.
fn keys(ui: &Ui, response: &egui::Response, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    if !response.has_focus() {
        return;
    }
    ui.memory_mut(|memory| {
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            ..Default::default()
        };
        memory.set_focus_lock_filter(response.id, filter);
    });
    let (left, right) = ui.input(|input| {
        (
            input.key_pressed(Key::ArrowLeft),
            input.key_pressed(Key::ArrowRight),
        )
    });
    if left && shown.change_days.before(shown.day).is_some() {
        actions.push(Action::Command(Command::PreviousChange));
    }
    if right && shown.change_days.after(shown.day).is_some() {
        actions.push(Action::Command(Command::NextChange));
    }
}
