//! The card that says what a total is made of.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{
    Context, Frame, Id, LayerId, Layout, Order, Popup, PopupCloseBehavior, Rect, RectAlign,
    RichText, ScrollArea, Ui, pos2, vec2,
};

use crate::chart::{BridgeSide, BridgeTree};
use crate::text::Texts;
use crate::ui::theme;
use crate::ui::{Action, Shown};

use super::BridgeAsk;
use super::ask::anchored;
use super::hint::unbroken;
use super::rows::{Path, Rows};
use super::work::{BridgeDone, BridgeWork, Key, key};

/// The width of the card, in points.
const WIDTH: f32 = 430.0;

/// The largest share of the window's height that the parts take.
const MOST_HEIGHT: f32 = 0.6;

/// The most units of a plan whose bridges are made within the frame.
const AT_ONCE: usize = 5_000;

/// The card, while it is open.
#[derive(Default)]
pub struct BridgeCard {
    open: Option<Open>,
}

/// An open card.
struct Open {
    ask: BridgeAsk,

    /// The total that it belongs to, in the window.
    anchor: Rect,

    /// The bridge that is shown, and of what; while another is being made, the one before.
    kept: Option<(Key, Arc<BridgeTree>)>,

    /// What is being made in the background.
    begun: Option<Key>,
    unfolded: BTreeSet<Path>,

    /// Whether the first part is to have the keyboard.
    wants_focus: bool,

    /// What had the keyboard before.
    before: Option<Id>,
}

impl BridgeCard {
    /// Opens the card of a total, beside where it stands.
    pub fn open(&mut self, context: &Context, ask: BridgeAsk) {
        let window = context.content_rect();
        let middle = pos2(
            window.center().x - WIDTH / 2.0,
            window.top() + window.height() * 0.2,
        );
        let anchor = anchored(context);
        let anchor = anchor.unwrap_or_else(|| Rect::from_min_size(middle, vec2(WIDTH, 0.0)));
        self.open = Some(Open {
            ask,
            anchor,
            kept: None,
            begun: None,
            unfolded: BTreeSet::new(),
            wants_focus: !context.input(|input| input.pointer.any_click()),
            before: context.memory(egui::Memory::focused),
        });
        context.request_repaint();
    }

    /// Closes it.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// What has to be made in the background.
    pub fn next_work(&mut self, shown: &Shown<'_>) -> Option<BridgeWork> {
        let open = self.open.as_mut()?;
        let wanted = key(shown, open.ask);
        let is_kept = open.kept.as_ref().is_some_and(|(kept, _)| *kept == wanted);
        if is_kept || open.begun == Some(wanted) {
            return None;
        }
        let work = BridgeWork::new(shown, open.ask);
        if shown.plan.unit_count() > AT_ONCE {
            open.begun = Some(wanted);
            return Some(work);
        }
        let BridgeDone { key, tree } = work.run();
        open.kept = Some((key, tree));
        None
    }

    /// Takes a bridge that was made in the background.
    pub fn done(&mut self, done: BridgeDone) {
        let BridgeDone { key, tree } = done;
        if let Some(open) = self.open.as_mut().filter(|open| open.begun == Some(key)) {
            open.begun = None;
            open.kept = Some((key, tree));
        }
    }
}

/// Draws the card, while it is open.
pub fn bridge_card_ui(
    context: &Context,
    shown: &Shown<'_>,
    card: &mut BridgeCard,
    actions: &mut Vec<Action>,
) {
    let Some(open) = &mut card.open else {
        return;
    };
    let id = Id::unique("bridge-card");
    let layer = LayerId::new(Order::Middle, id);
    let frame = Frame::popup(&context.global_style()).inner_margin(theme::SPACE_LARGE);
    let mut is_open = true;
    Popup::new(id, context.clone(), open.anchor, layer)
        .frame(frame)
        .align(RectAlign::RIGHT_START)
        .gap(theme::SPACE)
        .width(WIDTH)
        .accessible_name(shown.label("bridge-card"))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .open_bool(&mut is_open)
        .show(|ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing = vec2(theme::SPACE, theme::SPACE_SMALL);
            let Some((_, tree)) = &open.kept else {
                ui.spinner();
                return;
            };
            let tree = Arc::clone(tree);
            let mut rows = Rows {
                shown,
                unfolded: &mut open.unfolded,
                wants_focus: &mut open.wants_focus,
                actions,
            };
            card_ui(ui, &tree, &mut rows);
        });
    if !is_open {
        let before = open.before;
        if let Some(before) = before {
            context.memory_mut(|memory| memory.request_focus(before));
        }
        card.open = None;
    }
}

fn card_ui(ui: &mut Ui, tree: &BridgeTree, rows: &mut Rows<'_, '_>) {
    let texts = rows.shown.texts;
    let weak = theme::of(ui).text_weak;
    let title = RichText::new(texts.say(&tree.title())).font(theme::body_strong());
    ui.label(title);
    let view = RichText::new(texts.say(&tree.view_words())).font(theme::small());
    ui.label(view.color(weak));
    let most = ui.ctx().content_rect().height() * MOST_HEIGHT;
    ScrollArea::vertical()
        .max_height(most)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (index, side) in tree.sides.iter().enumerate() {
                side_ui(ui, side, texts);
                ui.spacing_mut().item_spacing.y = 0.0;
                rows.parts_ui(ui, &side.parts, &vec![index]);
                ui.spacing_mut().item_spacing.y = theme::SPACE_SMALL;
            }
        });
    ui.add_space(theme::SPACE_SMALL);
    ui.horizontal(|ui| {
        let hint = texts.label("bridge-copy-hint");
        let copy = ui.button(texts.label("bridge-copy")).on_hover_text(hint);
        if copy.clicked() {
            rows.actions.push(Action::CopyText(text(tree, texts)));
        }
        let end = Layout::right_to_left(egui::Align::Center);
        ui.with_layout(end, |ui| {
            if ui.button(texts.label("bridge-close")).clicked() {
                ui.close();
            }
        });
    });
}

/// Draws what heads a ledger: its words and the sum.
fn side_ui(ui: &mut Ui, side: &BridgeSide, texts: &Texts) {
    ui.add_space(theme::SPACE_SMALL);
    ui.separator();
    let heading = texts.say(&side.ledger_words());
    let color = theme::of(ui).text_weak;
    ui.label(
        RichText::new(heading)
            .font(theme::small_strong())
            .color(color),
    );
    ui.label(unbroken(&texts.say(&side.sum())));
}

/// All of it in words, for the clipboard; each part stands further in than what it is a part of.
fn text(tree: &BridgeTree, texts: &Texts) -> String {
    let lines = tree.lines().into_iter();
    let lines = lines.map(|line| {
        let indent = "  ".repeat(line.depth);
        format!("{indent}{}\n", texts.say(&line.message))
    });
    lines.collect()
}
