//! Lets people point at a figure over time, drag its day, come nearer and move along.

use egui::{CursorIcon, EventFilter, InputState, Key, Response, Role, Sense, Ui, WidgetInfo};
use jiff::civil::Date;

use crate::chart::{Areas, Series};
use crate::text::{Message, Texts};

use super::areas::AreasLayout;
use super::figure_view::FigureView;
use super::{FigureResponse, paint_areas, tooltip};

/// How near to a line the pointer has to be to mean it, in points.
const REACH: f32 = 6.0;

/// How far the wheel has to be turned to come nearer e times, in points.
const WHEEL: f64 = 240.0;

/// The share of what is looked at by which a key moves along.
const TURN: f64 = 0.5;

/// How much nearer a key brings.
const KEY_FACTOR: f64 = 1.5;

/// Answers to pointer and keys; the view is changed, and seen on the next frame.
///
/// The line of the day can be dragged, a click chooses a day. Dragging elsewhere moves along, the wheel comes nearer or goes farther, a double click shows all days again.
/// With the keyboard: the arrows go to the days on which something changes, plus and minus come nearer and go farther, Page Up and Page Down move along, Home shows all days.
pub(super) fn areas_ui(
    ui: &Ui,
    areas: &Areas,
    series: &[Series],
    texts: &Texts,
    layout: &AreasLayout,
    view: &mut FigureView,
) -> FigureResponse {
    let id = ui.scope_id().with("figure-areas");
    let response = ui.interact(layout.hand, id, Sense::click_and_drag());
    response.widget_info(|| {
        let people = areas.step_on(areas.day).map_or(0, |step| step.total);
        let words = Message::new("chart-day-line")
            .with("day", areas.day)
            .with("people", people);
        WidgetInfo::labeled(Role::Slider, true, texts.say(&words))
    });
    let day = drag(&response, areas, layout, view)
        .or_else(|| keys(ui, &response, areas, view))
        .filter(|day| *day != areas.day);
    wheel(ui, &response, areas, layout, view);
    if response.has_focus() {
        paint_areas::focus(ui, layout);
    }
    if let Some(pointer) = response.hover_pos().filter(|_| !response.dragged()) {
        let on_line = is_on_day_line(layout, pointer.x);
        let pointed = pointed_at(areas, layout, pointer.x);
        if on_line {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        } else {
            let x = layout.time.x(pointed).max(layout.frame.left());
            let snapped = (x - pointer.x).abs() <= REACH;
            paint_areas::pointed_at(ui, layout, if snapped { x } else { pointer.x });
        }
        let told = areas.told(series, if on_line { areas.day } else { pointed });
        response.on_hover_ui_at_pointer(|ui| tooltip::tooltip_ui(ui, texts, &told));
    }
    FigureResponse {
        day,
        ..FigureResponse::default()
    }
}

/// Drags the line of the day or moves along; the day that is meant, if one is.
fn drag(
    response: &Response,
    areas: &Areas,
    layout: &AreasLayout,
    view: &mut FigureView,
) -> Option<Date> {
    if response.double_clicked() {
        view.show_whole();
        return None;
    }
    let pointer = response.interact_pointer_pos()?;
    if response.clicked() {
        return Some(pointed_at(areas, layout, pointer.x));
    }
    if response.drag_started() {
        let pressed = response.ctx.input(|input| input.pointer.press_origin());
        view.drags_day = is_on_day_line(layout, pressed.unwrap_or(pointer).x);
    }
    if response.dragged() && !view.drags_day {
        view.pan(areas.span, -layout.time.days(response.drag_delta().x));
    }
    let day = (response.dragged() && view.drags_day).then(|| layout.time.day_at(pointer.x));
    if response.drag_stopped() {
        view.drags_day = false;
    }
    day
}

fn is_on_day_line(layout: &AreasLayout, x: f32) -> bool {
    let day = layout.day.as_ref();
    day.is_some_and(|day| (day.x - x).abs() <= REACH)
}

/// The day at a place: the nearest on which something changes or ends, where one is near, else exactly that at the place.
fn pointed_at(areas: &Areas, layout: &AreasLayout, x: f32) -> Date {
    let time = layout.time;
    let exact = time.day_at(x);
    let change = areas.step_on(exact).map(|step| step.first_day);
    let changes = change.into_iter().chain(areas.change_after(exact));
    let changes = changes.map(|day| (time.x(day), day));
    let ends = areas
        .marks
        .iter()
        .map(|mark| (time.x_end(mark.day), mark.day));
    let far = |place: f32| (place - x).abs();
    let near = changes
        .chain(ends)
        .filter(|(place, _)| far(*place) <= REACH);
    let nearest = near.min_by(|(one, _), (other, _)| far(*one).total_cmp(&far(*other)));
    nearest.map_or(exact, |(_, day)| day)
}

fn wheel(ui: &Ui, response: &Response, areas: &Areas, layout: &AreasLayout, view: &mut FigureView) {
    let Some(pointer) = response.hover_pos() else {
        return;
    };
    // The wheel is taken, so that nothing around the figure scrolls as well.
    let scroll = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta));
    let zoom = ui.input(InputState::zoom_delta);
    let factor = f64::from(zoom) * (f64::from(scroll.y) / WHEEL).exp();
    if (factor - 1.0).abs() > f64::EPSILON {
        let place = layout.time.place(pointer.x);
        view.zoom_about(areas.span, factor, place);
    }
    if scroll.x != 0.0 {
        view.pan(areas.span, -layout.time.days(scroll.x));
    }
}

/// The day that keys go to; others come nearer or go farther.
fn keys(ui: &Ui, response: &Response, areas: &Areas, view: &mut FigureView) -> Option<Date> {
    if !response.has_focus() {
        return None;
    }
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(response.id, filter);
    });
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    if pressed(Key::Home) {
        view.show_whole();
    }
    if pressed(Key::Plus) || pressed(Key::Equals) {
        view.zoom(areas.span, KEY_FACTOR);
    }
    if pressed(Key::Minus) {
        view.zoom(areas.span, 1.0 / KEY_FACTOR);
    }
    for (key, share) in [(Key::PageUp, -TURN), (Key::PageDown, TURN)] {
        if pressed(key) {
            view.turn(areas.span, share);
        }
    }
    let day = if pressed(Key::ArrowLeft) {
        areas.change_before(areas.day)
    } else if pressed(Key::ArrowRight) {
        areas.change_after(areas.day)
    } else {
        None
    };
    if let Some(day) = day {
        view.reveal(areas.span, day);
    }
    day
}
