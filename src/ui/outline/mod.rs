//! The tree of missions, formations and units, as it stands on the day looked at.
//!
//! Data, layout and paint are apart: `branches` and `sieve` say what there is, `rows` which of it is open, `row_paint` draws a row.
//! Only open branches are computed, when something has changed, and only rows in sight are drawn.

mod branches;
mod commands;
mod country_line;
mod defaults;
mod drag;
mod head;
mod keys;
mod menu;
mod numbers;
mod paste;
mod rename;
mod row_facts;
mod row_paint;
mod rows;
mod sieve;
mod state;
mod tree;

use egui::{Frame, Margin, Ui, vec2};

use super::{Action, Shown, theme};

pub use self::commands::command;
pub(super) use self::defaults::{free_name, last_day_of, unit as new_unit};
pub use self::drag::move_under;
pub use self::numbers::Column;
pub use self::paste::{move_cut, paste};
pub use self::state::{OutlineState, Scope};
pub use self::tree::tree;

/// Draws the outline in all the room there is, up to its edges: give it a panel without inner margin.
pub fn outline_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut OutlineState,
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing = vec2(theme::SPACE_SMALL, 0.0);
    state.follow(shown);
    state.fitting = numbers::Columns::fitting(ui, shown, state.columns());
    margin(theme::SPACE).show(ui, |ui| head::head_ui(ui, shown, state));
    country_line::country_line_ui(ui, shown, actions);
    numbers::headings_ui(ui, shown, state);
    egui::Panel::bottom("outline-foot")
        .show_separator_line(false)
        .frame(margin(theme::SPACE))
        .show(ui, |ui| menu::foot_ui(ui, shown, state, actions));
    ui.add_space(theme::SPACE_SMALL);
    tree::tree_ui(ui, shown, state, actions);
}

/// Room beside the panel's edges, and so much above and below.
fn margin(vertical: f32) -> Frame {
    let margin = egui::epaint::MarginF32 {
        left: theme::SPACE_LARGE,
        right: theme::SPACE_LARGE,
        top: vertical,
        bottom: vertical,
    };
    Frame::new().inner_margin(Margin::from(margin))
}
