//! Dragging something to another parent or place.

use egui::{Id, Key, PopupAnchor, Rect, Tooltip, Ui};

use crate::edit::{Edit, MoveNodes, PeriodField, Position, SetPeriod, Together};
use crate::model::{NodeId, Period};
use crate::text::Message;
use crate::ui::placement::placement_of_move;
use crate::ui::{Action, Shown, theme};

use super::rows::Row;
use super::{OutlineState, branches};

/// How long something has to be held over a closed branch until it opens, in seconds.
const OPENS_AFTER: f64 = 0.6;

/// How near to the edge things scroll while something is dragged, in points.
const EDGE: f32 = 24.0;

/// How far they scroll in a frame, in points.
const SCROLL_STEP: f32 = 8.0;

/// Something being dragged.
#[derive(Debug)]
pub(super) struct Drag {
    pub(super) node: NodeId,
    over: Option<Over>,
}

/// Where it is held, and what would come of dropping it there.
#[derive(Debug)]
struct Over {
    target: Target,

    /// Since when, in seconds of egui's time.
    since: f64,

    /// What comes of it: the move, or the dialog that asks how it is to serve there; or why it cannot be.
    verdict: Result<Action, Message>,

    /// What the move is called.
    name: Message,
}

/// Where something would be dropped.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Target {
    /// Under what; none among the missions.
    pub(super) parent: Option<NodeId>,

    /// Where there.
    pub(super) position: Position,

    /// How that is shown.
    mark: Mark,
}

/// How a drop place is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Mark {
    /// A line above a row.
    Above(usize),

    /// A line below a row.
    Below(usize),

    /// The row itself.
    On(usize),
}

impl Drag {
    pub(super) fn new(node: NodeId) -> Self {
        Self { node, over: None }
    }
}

/// Where something dropped at a height within a row would come to stand.
///
/// Near the edges of a row that is between it and its neighbors, else under it; near the lower edge of an open branch it is the first below it.
/// What is no mission can't stand beside one, so with it the whole row of a mission means "under".
pub(super) fn target(
    rows: &[Row],
    index: usize,
    height: f32,
    dragged: NodeId,
    parent_of: impl Fn(NodeId) -> Option<NodeId>,
) -> Option<Target> {
    let row = rows.get(index).filter(|row| row.node != dragged)?;
    let under = |position, mark| Target {
        parent: Some(row.node),
        position,
        mark,
    };
    let beside = |position, mark| Target {
        parent: parent_of(row.node),
        position,
        mark,
    };
    let is_mission = |node| matches!(node, NodeId::Mission(_));
    let (node, may_stand_beside) = (row.node, is_mission(row.node) == is_mission(dragged));
    let is_open = rows
        .get(index + 1)
        .is_some_and(|next| next.level > row.level);
    Some(if may_stand_beside && height < 0.3 {
        beside(Position::Before(node), Mark::Above(index))
    } else if height > 0.7 && is_open && !is_mission(dragged) {
        under(Position::First, Mark::Below(index))
    } else if may_stand_beside && height > 0.7 {
        beside(Position::After(node), Mark::Below(index))
    } else {
        under(Position::Last, Mark::On(index))
    })
}

/// The edit that lets something stand elsewhere from now on.
///
/// Where a unit is attached on the day looked at, its attachment moves; else its usual parent and place.
pub(super) fn move_edit(shown: &Shown<'_>, node: NodeId, target: Target) -> Edit {
    let Target {
        parent, position, ..
    } = target;
    let attached = |period: &&Period| period.covers(shown.day) && period.parent.is_some();
    let unit = node.unit().and_then(|id| shown.plan.unit(id));
    let stands_elsewhere = parent != branches::above(shown.plan, node, shown.day).next();
    if let Some(unit) = unit
        && stands_elsewhere
    {
        let periods = unit.periods.iter().filter(attached);
        let mut edits: Vec<Edit> = periods
            .map(|period| {
                Edit::SetPeriod(SetPeriod {
                    unit: unit.id,
                    period: period.id,
                    field: PeriodField::Parent(parent),
                })
            })
            .collect();
        match edits.len() {
            0 => {}
            1 => return edits.remove(0),
            _ => {
                let name = edits[0].name(shown.plan);
                return Edit::Together(Together { name, edits });
            }
        }
    }
    let nodes = vec![node];
    Edit::MoveNodes(MoveNodes {
        nodes,
        parent,
        position,
    })
}

/// The edit that lets something stand under something else from now on, after all that stands there.
pub fn move_under(shown: &Shown<'_>, node: NodeId, parent: NodeId) -> Edit {
    let target = Target {
        parent: Some(parent),
        position: Position::Last,
        mark: Mark::On(0),
    };
    move_edit(shown, node, target)
}

/// Follows what is dragged, shows where it would be dropped and whether it can be, and drops it.
///
/// `at` gives the place of a row in the window.
pub(super) fn drag_ui(
    ui: &Ui,
    shown: &Shown<'_>,
    state: &mut OutlineState,
    at: impl Fn(usize) -> Rect,
    actions: &mut Vec<Action>,
) {
    let Some(mut drag) = state.drag.take() else {
        return;
    };
    let (pointer, is_down, escaped, now) = ui.input(|input| {
        let pointer = &input.pointer;
        (
            pointer.latest_pos(),
            pointer.primary_down(),
            input.key_pressed(Key::Escape),
            input.time,
        )
    });
    if escaped || !shown.plan.contains(drag.node) {
        return;
    }
    let view = ui.clip_rect();
    let inside = pointer.filter(|pointer| view.contains(*pointer));
    let target = inside.and_then(|pointer| {
        let index = ((pointer.y - at(0).top()) / theme::ROW_HEIGHT).floor();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a negative number becomes 0, and rows are few enough"
        )]
        let index = index as usize;
        let height = (pointer.y - at(index).top()) / theme::ROW_HEIGHT;
        let parent_of = |node| branches::above(shown.plan, node, shown.day).next();
        target(state.rows(), index, height, drag.node, parent_of)
    });
    drag.hold_over(shown, target, now);
    if !is_down {
        if let Some(Over {
            verdict: Ok(action),
            ..
        }) = drag.over
        {
            actions.push(action);
        }
        return;
    }
    if let Some(over) = &drag.over {
        show(ui, shown, over, state.rows(), at);
        if let Mark::On(index) = over.target.mark
            && now - over.since > OPENS_AFTER
            && let Some(row) = state.rows().get(index)
        {
            let node = row.node;
            state.set_open(node, true);
        }
    }
    if let Some(pointer) = pointer {
        scroll(ui, view, pointer.y);
    }
    // Things go on while the pointer rests.
    ui.ctx().request_repaint();
    state.drag = Some(drag);
}

impl Drag {
    /// Asks once for each drop place what would come of it.
    fn hold_over(&mut self, shown: &Shown<'_>, target: Option<Target>, now: f64) {
        if self.over.as_ref().map(|over| over.target) == target {
            return;
        }
        self.over = target.map(|target| {
            let placement = placement_of_move(shown, self.node, target.parent);
            if let Some((action, name)) = placement {
                return Over {
                    target,
                    since: now,
                    verdict: Ok(action),
                    name,
                };
            }
            let edit = move_edit(shown, self.node, target);
            let name = edit.name(shown.plan);
            let applied = edit.apply(shown.plan);
            Over {
                target,
                since: now,
                verdict: applied
                    .map(|_| Action::from(edit))
                    .map_err(|refusal| refusal.message),
                name,
            }
        });
    }
}

fn show(ui: &Ui, shown: &Shown<'_>, over: &Over, rows: &[Row], at: impl Fn(usize) -> Rect) {
    let theme = theme::of(ui);
    let (color, words) = match &over.verdict {
        Ok(_) => (theme.mark, &over.name),
        Err(message) => (theme.error, message),
    };
    let painter = ui.painter();
    let indent = |index: usize, more: usize| {
        let level = rows.get(index).map_or(0, |row| row.level + more);
        at(index).left() + theme::SPACE_LARGE + theme::INDENT * level as f32
    };
    let line = |left: f32, right: f32, y: f32| {
        painter.hline(left..=right, y, (theme::LINE_STRONG, color));
        painter.circle_stroke(egui::pos2(left, y), 3.0, (theme::LINE_STRONG, color));
    };
    match over.target.mark {
        Mark::Above(index) => line(indent(index, 0), at(index).right(), at(index).top()),
        Mark::Below(index) => {
            let more = usize::from(over.target.position == Position::First);
            line(indent(index, more), at(index).right(), at(index).bottom());
        }
        Mark::On(index) => {
            let rect = at(index).shrink(theme::LINE);
            let radius = f32::from(theme::CORNER_RADIUS);
            let kind = egui::StrokeKind::Inside;
            painter.rect_stroke(rect, radius, (theme::LINE_STRONG, color), kind);
        }
    }
    let text = shown.texts.say(words);
    let id = Id::unique("outline-drop");
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, PopupAnchor::Pointer)
        .gap(theme::SPACE_LARGE)
        .show(|ui| {
            if over.verdict.is_err() {
                ui.colored_label(theme.error, text);
            } else {
                ui.label(text);
            }
        });
}

fn scroll(ui: &Ui, view: Rect, y: f32) {
    let step = if y < view.top() + EDGE {
        SCROLL_STEP
    } else if y > view.bottom() - EDGE {
        -SCROLL_STEP
    } else {
        return;
    };
    let now = egui::style::ScrollAnimation::none();
    ui.scroll_with_delta_animation(egui::vec2(0.0, step), now);
}
