//! The canvas: boxes in sight, pointer, wheel.

use egui::accesskit::{self, Role};
use egui::{
    CursorIcon, Id, InputState, Key, KeyboardShortcut, Modifiers, Popup, Pos2, Rect, Response,
    Sense, Ui, UiBuilder, WidgetInfo, pos2,
};

use crate::chart::{OrderBox, OrderOfBattle};
use crate::model::NodeId;
use crate::text::Message;
use crate::ui::figure::order::{BoxLook, OrderPainter};
use crate::ui::{Action, Shown, theme};

use super::OrderViewState;
use super::camera::seen;
use super::drag::{Drag, drag_ui};
use super::keys::keys;
use super::menu::box_menu_ui;
use super::work::OrderMade;

/// How far the wheel has to be turned to zoom by a factor of e, in points.
const WHEEL: f32 = 320.0;

/// How much nearer a key or a button brings.
pub(super) const ZOOM_STEP: f32 = 1.25;

/// Below this scale a box tells its words when it is pointed at, since they are too small to be read at ease.
const TOLD_BELOW: f32 = 0.85;

/// The least scale at which boxes are drawn one by one, and can be pointed at.
const LEAST_SCALE: f32 = 0.16;

/// The most boxes that are controls of their own.
const MOST_CONTROLS: usize = 400;

/// The canvas, which has the keyboard while boxes are gone through.
pub fn canvas() -> Id {
    Id::unique("order-canvas")
}

/// Draws what of the boxes is in sight in an area.
pub(super) fn canvas_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    made: &OrderMade,
    area: Rect,
    state: &mut OrderViewState,
    actions: &mut Vec<Action>,
) {
    let empty = OrderOfBattle::default();
    let order = made.figure.order().unwrap_or(&empty);
    let builder = UiBuilder::new()
        .scope_id(canvas())
        .max_rect(area)
        .sense(Sense::click_and_drag())
        .accessibility_role(Role::Tree)
        .accessibility_label(shown.texts.say(&made.figure.title));
    let ground = ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(area.intersect(ui.clip_rect()));
        ui.take_available_space();
        state.aim(area, made, shown);
        if state.takes_keyboard() {
            ui.memory_mut(|memory| memory.request_focus(canvas()));
        }
        keys(ui, canvas(), shown, made, state, actions);
        zoom_keys(ui, area, state);
        if order.boxes.is_empty() {
            empty_ui(ui, shown, made, area);
            return;
        }
        boxes_ui(ui, shown, made, order, area, state, actions);
        drag_ui(ui, shown, made, area, state, actions);
    });
    ground_ui(ui, &ground.response, area, state);
}

fn boxes_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    made: &OrderMade,
    order: &OrderOfBattle,
    area: Rect,
    state: &mut OrderViewState,
    actions: &mut Vec<Action>,
) {
    let origin = state.camera.origin(area);
    let scale = state.camera.scale;
    if scale < LEAST_SCALE {
        from_afar_ui(ui, made, area, state, actions);
        return;
    }
    let part = seen(&state.camera, area);
    let in_sight: Vec<usize> = (0..order.boxes.len())
        .filter(|place| made.layout.block(*place).expand(8.0).intersects(part))
        .collect();
    let painter = OrderPainter::new(ui, order, &made.layout, shown.texts, origin, scale);
    painter.paint_frames(area);
    painter.paint_links(area);
    let has_keyboard = ui.memory(|memory| memory.has_focus(canvas()));
    let are_controls = in_sight.len() <= MOST_CONTROLS;
    for place in in_sight {
        let Some(one) = order.boxes.get(place) else {
            continue;
        };
        let block = painter.block(place);
        let is_chosen = shown.selection == Some(one.node);
        let is_hovered = if are_controls {
            box_ui(ui, shown, order, one, block, state, actions)
        } else {
            false
        };
        let look = BoxLook {
            is_chosen,
            has_keyboard: is_chosen && has_keyboard,
            is_hovered,
            is_dimmed: state.search.dims(one.node),
            is_absent: made.is_absent(one.node),
            change: made.change(one.node),
            has_closing_mark: true,
        };
        // The marks lie over the box, so that they are pressed and not it.
        painter.paint_box(place, one, &look, one.remark.as_ref());
        if are_controls && one.below > 0 {
            mark_ui(ui, shown, one, painter.mark(place), state);
        }
    }
    // The mark of the selection would cover the words of its own sum.
    painter.paint_headers(area);
}

/// Lets a box be clicked, opened for editing and dragged; whether the pointer is over it.
fn box_ui(
    ui: &Ui,
    shown: &Shown<'_>,
    order: &OrderOfBattle,
    one: &OrderBox,
    block: Rect,
    state: &mut OrderViewState,
    actions: &mut Vec<Action>,
) -> bool {
    let node = one.node;
    let response = ui.interact(block, canvas().with(node), Sense::CLICK | Sense::DRAG);
    describe(ui, shown, order, one, &response);
    if response.double_clicked() {
        actions.push(Action::Select(Some(node)));
        actions.push(Action::Inspect(node));
    } else if response.clicked() || response.secondary_clicked() {
        actions.push(Action::Select(Some(node)));
        state.take_keyboard(ui);
    }
    if response.drag_started_by(egui::PointerButton::Primary) {
        state.drag = Some(Drag::new(node));
    }
    Popup::context_menu(&response)
        .style(theme::menu_style)
        .show(|ui| box_menu_ui(ui, shown, one, state, actions));
    let is_hovered = response.hovered() && state.drag.is_none();
    // Nor is there always room for how many there are of each flag.
    if is_hovered && (state.camera.scale < TOLD_BELOW || one.tells_flags()) {
        let words = shown.texts.say(&order.sentence(one));
        response.on_hover_text(words);
    }
    is_hovered
}

/// Tells screen readers what a box says, and where it stands.
fn describe(
    ui: &Ui,
    shown: &Shown<'_>,
    order: &OrderOfBattle,
    one: &OrderBox,
    response: &Response,
) {
    let words = shown.texts.say(&order.sentence(one));
    response.widget_info(|| WidgetInfo::labeled(Role::TreeItem, true, &words));
    let is_chosen = shown.selection == Some(one.node);
    ui.ctx().accesskit_node_builder(response.id, |item| {
        item.set_level(one.level);
        item.set_selected(is_chosen);
        if one.below > 0 {
            item.set_expanded(one.is_open);
        }
    });
    if is_chosen {
        ui.ctx().accesskit_node_builder(canvas(), |tree| {
            tree.set_active_descendant(response.id.accesskit_id());
        });
    }
}

/// The mark that opens and closes a box.
fn mark_ui(ui: &Ui, shown: &Shown<'_>, one: &OrderBox, mark: Rect, state: &mut OrderViewState) {
    let node = one.node;
    let response = ui.interact(mark, canvas().with(("mark", node)), Sense::CLICK);
    let name = if one.is_open {
        Message::new("order-fold").with("name", one.name.as_str())
    } else {
        Message::new("order-unfold").with("name", one.name.as_str())
    };
    let name = shown.texts.say(&name);
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, &name));
    let item = canvas().with(node);
    let requested = |action| ui.input(|it| it.has_accesskit_action_request(item, action));
    let turns = if one.is_open {
        requested(accesskit::Action::Collapse)
    } else {
        requested(accesskit::Action::Expand)
    };
    ui.ctx().accesskit_node_builder(item, |item| {
        item.add_action(accesskit::Action::Expand);
        item.add_action(accesskit::Action::Collapse);
    });
    if response.clicked() || turns {
        state.turn(node);
        state.take_keyboard(ui);
    }
}

/// Draws boxes too small to be told apart: neighbors on a level as one bar, and lets what is nearest be clicked.
fn from_afar_ui(
    ui: &Ui,
    made: &OrderMade,
    area: Rect,
    state: &mut OrderViewState,
    actions: &mut Vec<Action>,
) {
    let colors = theme::of(ui);
    let painter = ui.painter();
    let block = |place: usize| state.camera.on_canvas(area, made.layout.block(place));
    // On each level boxes come from left to right.
    let mut bars: std::collections::BTreeMap<i64, Rect> = std::collections::BTreeMap::new();
    let paint = |bar: Rect| {
        if bar.intersects(area) {
            painter.rect_filled(bar, 0.0, colors.others);
        }
    };
    for place in 0..made.boxes().len() {
        let rect = block(place);
        #[expect(clippy::cast_possible_truncation, reason = "a height in points")]
        let level = (rect.top() * 4.0) as i64;
        let bar = bars.entry(level).or_insert(rect);
        if rect.left() - bar.right() < 1.5 && rect.left() >= bar.left() {
            *bar = bar.union(rect);
        } else {
            paint(*bar);
            *bar = rect;
        }
    }
    bars.into_values().for_each(paint);
    let response = ui.interact(area, canvas().with("afar"), Sense::CLICK);
    if let (true, Some(pointer)) = (response.clicked(), response.interact_pointer_pos()) {
        let nearest = (0..made.boxes().len()).min_by(|one, other| {
            let far = |place: &usize| block(*place).distance_sq_to_pos(pointer);
            far(one).total_cmp(&far(other))
        });
        if let Some(one) = nearest.and_then(|place| made.boxes().get(place)) {
            actions.push(Action::Select(Some(one.node)));
            state.find(one.node);
        }
    }
}

/// Moves the canvas along with the pointer, and zooms with the wheel.
fn ground_ui(ui: &Ui, response: &Response, area: Rect, state: &mut OrderViewState) {
    if response.clicked() {
        state.take_keyboard(ui);
    }
    if response.dragged() && state.drag.is_none() {
        state.camera.pan(response.drag_delta());
        ui.set_cursor_icon(CursorIcon::Grabbing);
        ui.ctx().request_repaint();
    }
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let over = pointer.filter(|at| area.contains(*at) && !is_covered(ui, *at));
    let Some(pointer) = over else {
        return;
    };
    // The wheel is taken, so that nothing around the canvas scrolls as well.
    let scroll = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta));
    let zoom = ui.input(InputState::zoom_delta);
    let factor = zoom * (scroll.y / WHEEL).exp();
    if (factor - 1.0).abs() > f32::EPSILON {
        state.camera.zoom(area, pointer, factor);
        ui.ctx().request_repaint();
    }
    if scroll.x != 0.0 {
        state.camera.pan(egui::vec2(scroll.x, 0.0));
    }
}

/// Whether something lies over a place: a menu, a list, a dialog.
fn is_covered(ui: &Ui, place: Pos2) -> bool {
    let top = ui.ctx().layer_id_at(place);
    top.is_some_and(|layer| layer != ui.layer_id())
}

/// Ctrl with plus, minus and zero mean the canvas while it has the keyboard or the pointer; elsewhere they mean the window.
fn zoom_keys(ui: &Ui, area: Rect, state: &mut OrderViewState) {
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let is_over = pointer.is_some_and(|at| area.contains(at) && !is_covered(ui, at));
    let focused = ui.memory(egui::Memory::focused);
    let has_keyboard = focused == Some(canvas());
    if !has_keyboard && (!is_over || focused.is_some()) {
        return;
    }
    let pressed = |key| {
        let keys = KeyboardShortcut::new(Modifiers::COMMAND, key);
        ui.input_mut(|input| input.consume_shortcut(&keys))
    };
    let middle = pointer.filter(|_| is_over).unwrap_or_else(|| area.center());
    if pressed(Key::Plus) || pressed(Key::Equals) {
        state.camera.zoom(area, middle, ZOOM_STEP);
    }
    if pressed(Key::Minus) {
        state.camera.zoom(area, middle, 1.0 / ZOOM_STEP);
    }
    if pressed(Key::Num0) {
        state.fit();
    }
}

/// Says why there is nothing to see.
fn empty_ui(ui: &Ui, shown: &Shown<'_>, made: &OrderMade, area: Rect) {
    if let Some(nobody) = &made.figure.nobody {
        ui.painter().text(
            area.center(),
            egui::Align2::CENTER_CENTER,
            shown.texts.say(nobody),
            theme::body(),
            theme::of(ui).text_weak,
        );
    }
}

/// The box at a place of the canvas.
pub(super) fn box_at(
    made: &OrderMade,
    state: &OrderViewState,
    area: Rect,
    at: Pos2,
) -> Option<NodeId> {
    let from = (at - state.camera.origin(area)) / state.camera.scale;
    let place = pos2(from.x, from.y);
    let boxes = made.boxes().iter().enumerate();
    let mut found = boxes.filter(|(index, _)| made.layout.block(*index).contains(place));
    found.next().map(|(_, one)| one.node)
}
