//! The order of battle in the window: boxes that are moved about in, opened, closed, found, chosen, edited and dragged.
//!
//! The boxes are made and laid out by [`OrderWork`], at once in a small plan and in the background in a large one, and only when the plan, the day, the view or what is open changes.
//! `camera` says what of the layout is seen, `canvas` draws just that and listens to the pointer, `keys` to the keyboard, `drag` moves units, `search` finds them.

mod camera;
mod canvas;
mod drag;
mod foot;
mod keys;
mod menu;
mod search;
mod state;
mod subject;
mod toolbar;
mod work;

use egui::{Frame, RichText, Ui, UiBuilder};

use super::{Action, Shown, theme};

pub use self::canvas::canvas;
pub use self::state::OrderViewState;
pub use self::subject::Subject;
pub use self::work::{OrderMade, OrderWork};

/// The least height of the canvas, in points.
const LEAST_CANVAS: f32 = 120.0;

/// Draws the order of battle in all the room there is.
pub fn order_view_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut OrderViewState,
    actions: &mut Vec<Action>,
) {
    state.follow(ui, shown);
    let colors = theme::of(ui);
    Frame::new()
        .fill(colors.surface)
        .stroke((theme::LINE, colors.separator))
        .corner_radius(theme::CORNER_RADIUS)
        .inner_margin(theme::SPACE_LARGE)
        .outer_margin(theme::SPACE_LARGE)
        .show(ui, |ui| {
            toolbar::toolbar_ui(ui, shown, state, actions);
            ui.add_space(theme::SPACE_SMALL);
            let Some(made) = state.kept.take() else {
                ui.centered_and_justified(Ui::spinner);
                return;
            };
            heading_ui(ui, shown, &made);
            // The canvas takes what is left of what is said below it, which was measured a frame ago.
            let room = ui.available_rect_before_wrap();
            let (mut area, mut below) = (room, room);
            area.max.y = (room.max.y - state.foot).max(room.min.y + LEAST_CANVAS);
            below.min.y = area.max.y.min(room.max.y);
            canvas::canvas_ui(ui, shown, &made, area, state, actions);
            foot::changes_ui(ui, shown, &made, area, state);
            let foot = ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
                foot::foot_ui(ui, shown, &made);
                ui.min_rect().height()
            });
            let foot = foot.inner;
            if (foot - state.foot).abs() > 0.5 {
                state.foot = foot;
                state.aim_again();
                ui.ctx()
                    .request_discard("what is said below the boxes has another height");
            }
            state.kept.get_or_insert(made);
        });
}

/// What is shown, where, on which day, and how people are counted.
fn heading_ui(ui: &mut Ui, shown: &Shown<'_>, made: &OrderMade) {
    let colors = theme::of(ui);
    let title = RichText::new(shown.texts.say(&made.figure.title)).font(theme::heading());
    ui.add(egui::Label::new(title).truncate());
    let subtitle = RichText::new(shown.texts.say(&made.figure.subtitle))
        .font(theme::small())
        .color(colors.text_weak);
    ui.add(egui::Label::new(subtitle).truncate());
}
