//! Dragging a box onto another.

use egui::{CursorIcon, Id, Key, PopupAnchor, Rect, Stroke, StrokeKind, Tooltip, Ui, vec2};

use crate::model::NodeId;
use crate::text::Message;
use crate::ui::outline::move_under;
use crate::ui::placement::placement_of_move;
use crate::ui::{Action, Shown, theme};

use super::OrderViewState;
use super::canvas::box_at;
use super::work::OrderMade;

/// How near to the edge the canvas moves along while a box is dragged, in points.
const EDGE: f32 = 28.0;

/// How far it moves in a frame, in points.
const STEP: f32 = 9.0;

/// A box being dragged.
#[derive(Debug)]
pub(super) struct Drag {
    node: NodeId,
    over: Option<Over>,
}

/// The box it is held over, and what would come of dropping it there.
#[derive(Debug)]
struct Over {
    node: NodeId,
    dropped: Dropped,
}

/// What comes of dropping one box onto another.
#[derive(Debug)]
struct Dropped {
    /// What it does, in words, or why it cannot be.
    words: Message,

    /// What the window is to do; nothing where it cannot be.
    action: Option<Action>,
}

impl Drag {
    pub(super) fn new(node: NodeId) -> Self {
        Self { node, over: None }
    }
}

/// What comes of dropping one box onto another: the same edit, the same question about service with another country, and the same refusal as in the outline.
fn dropped(shown: &Shown<'_>, node: NodeId, onto: NodeId) -> Dropped {
    if let Some((action, words)) = placement_of_move(shown, node, Some(onto)) {
        return Dropped {
            words,
            action: Some(action),
        };
    }
    let edit = move_under(shown, node, onto);
    let name = edit.name(shown.plan);
    match edit.apply(shown.plan) {
        Ok(_) => Dropped {
            words: name,
            action: Some(edit.into()),
        },
        Err(refusal) => Dropped {
            words: refusal.message,
            action: None,
        },
    }
}

/// Follows what is dragged, shows onto what it would be dropped and whether it can be, and drops it.
pub(super) fn drag_ui(
    ui: &Ui,
    shown: &Shown<'_>,
    made: &OrderMade,
    area: Rect,
    state: &mut OrderViewState,
    actions: &mut Vec<Action>,
) {
    let Some(mut drag) = state.drag.take() else {
        return;
    };
    let (pointer, is_down, escaped) = ui.input(|input| {
        let pointer = &input.pointer;
        let escaped = input.key_pressed(Key::Escape);
        (pointer.latest_pos(), pointer.primary_down(), escaped)
    });
    if escaped || !shown.plan.contains(drag.node) {
        return;
    }
    let inside = pointer.filter(|pointer| area.contains(*pointer));
    let onto = inside.and_then(|pointer| box_at(made, state, area, pointer));
    let onto = onto.filter(|node| *node != drag.node);
    if drag.over.as_ref().map(|over| over.node) != onto {
        drag.over = onto.map(|node| Over {
            node,
            dropped: dropped(shown, drag.node, node),
        });
    }
    if !is_down {
        let action = drag.over.and_then(|over| over.dropped.action);
        actions.extend(action);
        return;
    }
    if let Some(over) = &drag.over {
        show(ui, shown, made, area, state, over);
    }
    if let Some(pointer) = pointer {
        let along = |at: f32, low: f32, high: f32| {
            if at < low + EDGE {
                STEP
            } else if at > high - EDGE {
                -STEP
            } else {
                0.0
            }
        };
        state.camera.pan(vec2(
            along(pointer.x, area.left(), area.right()),
            along(pointer.y, area.top(), area.bottom()),
        ));
    }
    ui.set_cursor_icon(CursorIcon::Grabbing);
    // Things go on while the pointer rests.
    ui.ctx().request_repaint();
    state.drag = Some(drag);
}

fn show(
    ui: &Ui,
    shown: &Shown<'_>,
    made: &OrderMade,
    area: Rect,
    state: &OrderViewState,
    over: &Over,
) {
    let theme = theme::of(ui);
    let can = over.dropped.action.is_some();
    let color = if can { theme.mark } else { theme.error };
    if let Some(place) = made.place_of(over.node) {
        let rect = state.camera.on_canvas(area, made.layout.block(place));
        let stroke = Stroke::new(theme::LINE_STRONG, color);
        let corner = f32::from(theme::CORNER_RADIUS);
        ui.painter()
            .rect_stroke(rect.expand(4.0), corner, stroke, StrokeKind::Inside);
    }
    let text = shown.texts.say(&over.dropped.words);
    let id = Id::unique("order-drop");
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, PopupAnchor::Pointer)
        .gap(theme::SPACE_LARGE)
        .show(|ui| {
            if can {
                ui.label(text);
            } else {
                ui.colored_label(theme.error, text);
            }
        });
}
