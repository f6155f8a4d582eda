//! The edges of panels, which the keyboard moves too.

use egui::accesskit::{Action, ActionRequest, TreeId};
use egui::{Event, EventFilter, Id, Key, Modifiers, Rect, Ui};

use crate::ui::theme;

/// Which edge of a panel can be moved.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Edge {
    /// That of a panel at the left.
    Right,

    /// That of a panel at the right.
    Left,

    /// That of a panel at the bottom.
    Top,
}

/// Takes the arrow keys of a panel's edge that has the keyboard; to be called before the panel is shown. Whether the edge has the keyboard.
///
/// egui moves an edge when a screen reader asks for it, so the keys ask as one.
pub(super) fn splitter_keys(ui: &Ui, panel: &'static str, edge: Edge) -> bool {
    let id = splitter_id(ui, panel);
    if !ui.memory(|memory| memory.has_focus(id)) {
        return false;
    }
    let filter = EventFilter {
        horizontal_arrows: edge != Edge::Top,
        vertical_arrows: edge == Edge::Top,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let (larger, smaller) = match edge {
        Edge::Right => (Key::ArrowRight, Key::ArrowLeft),
        Edge::Left => (Key::ArrowLeft, Key::ArrowRight),
        Edge::Top => (Key::ArrowUp, Key::ArrowDown),
    };
    ui.input_mut(|input| {
        for (key, action) in [(larger, Action::Increment), (smaller, Action::Decrement)] {
            if input.consume_key(Modifiers::NONE, key) {
                input
                    .events
                    .push(Event::AccessKitActionRequest(ActionRequest {
                        action,
                        target_tree: TreeId::ROOT,
                        target_node: id.accesskit_id(),
                        data: None,
                    }));
            }
        }
    });
    true
}

/// Marks the edge of a panel while it has the keyboard; to be called after the panel was shown.
pub(super) fn splitter_ui(ui: &Ui, panel: &'static str, edge: Edge, rect: Rect) {
    let id = splitter_id(ui, panel);
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let line = (2.0 * theme::LINE_STRONG, theme::of(ui).mark);
    let painter = ui.ctx().layer_painter(ui.layer_id());
    match edge {
        Edge::Right => painter.vline(rect.right() - theme::LINE_STRONG, rect.y_range(), line),
        Edge::Left => painter.vline(rect.left() + theme::LINE_STRONG, rect.y_range(), line),
        Edge::Top => painter.hline(rect.x_range(), rect.top() + theme::LINE_STRONG, line),
    };
}

/// The control by which egui moves the edge of a panel.
fn splitter_id(ui: &Ui, panel: &'static str) -> Id {
    ui.scope_id().with(panel).with("__resize")
}
