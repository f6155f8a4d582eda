//! How the order of battle is looked at.

use std::collections::BTreeSet;

use egui::{Pos2, Rect, Ui};
use jiff::civil::Date;

use crate::analysis::parent_on;
use crate::chart::{FigureRequest, Unfolding};
use crate::model::{NodeId, PlanId};
use crate::ui::Shown;

use super::Subject;
use super::camera::Camera;
use super::drag::Drag;
use super::search::Search;
use super::work::{OrderKey, OrderMade, OrderWork, request};

/// The most units of a plan of which the order of battle is made within the frame.
const AT_ONCE: usize = 1_500;

/// How many boxes are open to begin with at most.
const MOST_AT_FIRST: usize = 90;

/// How the order of battle is looked at; no part of the plan.
#[derive(Debug, Default)]
pub struct OrderViewState {
    /// The plan that was shown last.
    plan: Option<PlanId>,

    subject: Subject,

    /// What was shown last.
    within: Option<NodeId>,

    /// How many levels are open; absent for as many as give few enough boxes.
    depth: Option<u8>,

    /// The depth that a subject was opened to, so that it stays when its boxes become more or fewer.
    opened_to: Option<(Option<NodeId>, u8)>,

    turned: BTreeSet<NodeId>,
    turns: u64,
    with_empty: bool,

    /// The day since which changes are marked.
    since: Option<Date>,

    pub(super) camera: Camera,

    /// Where the canvas was drawn last.
    pub(super) canvas: Option<Rect>,

    /// How tall what is said below the canvas was drawn last, in points.
    pub(super) foot: f32,

    /// Whether all is to be shown in the next frame, and whether however small that is.
    fits: Option<Fit>,

    /// How all was shown in this frame, in case the canvas gets another size within it.
    aimed: Option<Fit>,

    /// What is to be brought into sight, or into the middle.
    reveal: Option<(NodeId, bool)>,

    /// The selection that was brought into sight last.
    revealed: Option<NodeId>,

    pub(super) kept: Option<OrderMade>,

    /// What is to be made in the background.
    wanted: Option<OrderWork>,

    /// What is being made in the background.
    begun: Option<OrderKey>,

    pub(super) drag: Option<Drag>,
    pub(super) search: Search,
    wants_keyboard: bool,
}

/// How all is to be shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Fit {
    /// So that it can be read.
    Readable,

    /// However small.
    Whole,
}

impl OrderViewState {
    /// Of what it is.
    pub fn subject(&self) -> Subject {
        self.subject
    }

    /// Shows something else.
    pub fn show(&mut self, subject: Subject) {
        self.subject = subject;
    }

    /// Whether it is of something that the person chose, and not of the mission of the selection.
    pub(super) fn within(&self) -> Option<NodeId> {
        self.within
    }

    /// The figure as it is shown, to be exported; absent before it was ever shown.
    pub fn figure_request(&self) -> Option<(FigureRequest, Unfolding)> {
        let made = self.kept.as_ref()?;
        Some((request(&made.key), self.unfolding(made.key.depth)))
    }

    /// The work to be done in the background, once.
    pub fn next_work(&mut self) -> Option<OrderWork> {
        let work = self.wanted.take()?;
        self.begun = Some(work.key);
        Some(work)
    }

    /// Takes what has come of work in the background.
    pub fn take_made(&mut self, made: OrderMade) {
        if self.begun == Some(made.key) {
            self.begun = None;
            self.keep(made);
        }
    }

    /// Whether boxes are being made, and those of before are shown.
    pub(super) fn is_busy(&self) -> bool {
        self.begun.is_some() || self.wanted.is_some()
    }

    pub(super) fn depth(&self) -> Option<u8> {
        self.depth
    }

    pub(super) fn set_depth(&mut self, depth: Option<u8>) {
        self.depth = depth;
        self.opened_to = None;
        self.turned.clear();
        self.turns += 1;
        self.fits = Some(Fit::Readable);
    }

    pub(super) fn with_empty(&self) -> bool {
        self.with_empty
    }

    pub(super) fn set_with_empty(&mut self, with_empty: bool) {
        self.with_empty = with_empty;
    }

    pub(super) fn forget_changes(&mut self) {
        self.since = None;
    }

    /// Shows all, however small.
    pub(super) fn fit(&mut self) {
        self.fits = Some(Fit::Whole);
    }

    /// Opens or closes a box.
    pub(super) fn turn(&mut self, node: NodeId) {
        if !self.turned.remove(&node) {
            self.turned.insert(node);
        }
        self.turns += 1;
    }

    /// Brings something into the middle, opening all above it.
    pub(super) fn find(&mut self, node: NodeId) {
        self.reveal = Some((node, true));
        self.revealed = Some(node);
    }

    /// Gives the canvas the keyboard, from the next frame on: in a frame with a click, whatever lies under it loses it.
    pub(super) fn take_keyboard(&mut self, ui: &Ui) {
        self.wants_keyboard = true;
        ui.ctx().request_repaint();
    }

    /// Whether the canvas is to get the keyboard now.
    pub(super) fn takes_keyboard(&mut self) -> bool {
        std::mem::take(&mut self.wants_keyboard)
    }

    fn unfolding(&self, depth: Option<u8>) -> Unfolding {
        Unfolding {
            most: MOST_AT_FIRST,
            turned: self.turned.clone(),
            with_empty: self.with_empty,
            ..Unfolding::to_depth(depth)
        }
    }

    /// Brings what is kept up to date with the plan, the day, the view and the selection.
    pub(super) fn follow(&mut self, ui: &Ui, shown: &Shown<'_>) {
        let id = shown.plan.head().id;
        if self.plan != Some(id) {
            *self = Self {
                plan: Some(id),
                ..Self::default()
            };
        }
        let within = self
            .subject
            .node(shown.plan, shown.day, shown.selection, self.within);
        if within != self.within || self.kept.is_none() {
            if within != self.within {
                // What was turned counts from the depth, and that from the topmost box.
                self.turned.clear();
                self.turns += 1;
            }
            self.within = within;
            self.fits = Some(Fit::Readable);
            self.since = None;
        }
        if let Some(kept) = &self.kept
            && kept.key.within == within
            && kept.key.day != shown.day
        {
            self.since = Some(kept.key.day);
        }
        self.follow_selection(shown);
        let key = self.key(shown);
        let is_kept = self.kept.as_ref().is_some_and(|made| made.key == key);
        if is_kept || self.begun == Some(key) {
            return;
        }
        let work = OrderWork {
            key,
            plan: shown.plan.clone(),
            unfolding: self.unfolding(key.depth),
        };
        if shown.plan.unit_count() <= AT_ONCE {
            self.keep(work.run());
        } else if self.begun.is_none() {
            self.wanted = Some(work);
            ui.ctx().request_repaint();
        }
    }

    fn key(&self, shown: &Shown<'_>) -> OrderKey {
        let opened_to = self.opened_to.filter(|(of, _)| *of == self.within);
        OrderKey {
            revision: shown.revision,
            day: shown.day,
            view: shown.view,
            within: self.within,
            depth: self.depth.or_else(|| opened_to.map(|(_, depth)| depth)),
            turns: self.turns,
            with_empty: self.with_empty,
            since: self.since,
            language: shown.texts.language(),
        }
    }

    /// Brings what was chosen elsewhere into sight.
    fn follow_selection(&mut self, shown: &Shown<'_>) {
        if self.revealed != shown.selection {
            self.revealed = shown.selection;
            self.reveal = shown.selection.map(|node| (node, false));
        }
        // All above it is opened, once it is known what is open.
        let Some(((node, _), made)) = self.reveal.zip(self.kept.as_ref()) else {
            return;
        };
        let is_current = made.key.revision == shown.revision && made.key.turns == self.turns;
        if !is_current || made.key.within != self.within || made.place_of(node).is_some() {
            return;
        }
        let way = std::iter::successors(Some(node), |it| parent_on(shown.plan, *it, shown.day));
        let way: Vec<NodeId> = way.skip(1).collect();
        let folded = way.into_iter().find_map(|above| {
            let place = made.place_of(above)?;
            let one = made.boxes().get(place)?;
            one.is_folded().then_some(above)
        });
        match folded {
            Some(above) => self.turn(above),
            None => self.reveal = None,
        }
    }

    fn keep(&mut self, mut made: OrderMade) {
        if let Some(order) = made.figure.order()
            && made.key.depth.is_none()
        {
            let depth = u8::try_from(order.depth).unwrap_or(u8::MAX);
            self.opened_to = Some((made.key.within, depth));
            made.key.depth = Some(depth);
        }
        if let Some(before) = &self.kept
            && before.key.within == made.key.within
        {
            self.hold_still(before.anchors(&made));
        }
        self.kept = Some(made);
    }

    /// Lets a box that is drawn before and after stay where it is on the canvas.
    fn hold_still(&mut self, anchors: Option<(Pos2, Pos2)>) {
        if let Some((before, after)) = anchors {
            self.camera.anchor(before, after);
        }
    }

    /// Shows all once more, since the canvas gets another size.
    pub(super) fn aim_again(&mut self) {
        self.fits = self.aimed.take().or(self.fits);
    }

    /// Looks at what is to be looked at, now that the canvas is known.
    ///
    /// Where not all can be shown so that it can be read, that is what is chosen, else where most of our own people are.
    pub(super) fn aim(&mut self, canvas: Rect, made: &OrderMade, shown: &Shown<'_>) {
        self.canvas = Some(canvas);
        let size = made.layout.size();
        // What is to be shown whole may still be in the making.
        let is_current = made.key.turns == self.turns && made.key.within == self.within;
        self.aimed = self.fits.take_if(|_| is_current);
        match self.aimed {
            None => {}
            Some(Fit::Whole) => self.camera.fit(canvas, size),
            Some(Fit::Readable) => {
                let top = made.layout.tree.places.first().map_or(0.0, |it| it.top.x);
                let is_whole = self.camera.begin(canvas, size, top);
                if let Some(place) = made.center_of_interest(shown).filter(|_| !is_whole) {
                    self.camera.reveal(canvas, made.layout.block(place));
                }
            }
        }
        if let Some((node, in_middle)) = self.reveal
            && let Some(place) = made.place_of(node)
        {
            self.reveal = None;
            let block = made.layout.block(place);
            if in_middle {
                self.camera.center(canvas, block);
            } else {
                self.camera.reveal(canvas, block);
            }
        }
        self.camera.hold(canvas, size);
    }
}

impl OrderMade {
    /// Where a box stands that is in both layouts: the one that was opened or closed, else the topmost.
    fn anchors(&self, after: &Self) -> Option<(Pos2, Pos2)> {
        let is_turned = |node: NodeId| {
            let of = |made: &Self| {
                let place = made.place_of(node)?;
                made.boxes().get(place).map(|one| one.is_open)
            };
            of(self) != of(after) && of(self).is_some() && of(after).is_some()
        };
        let nodes = || self.boxes().iter().map(|one| one.node);
        let anchor = nodes().find(|node| is_turned(*node));
        let anchor = anchor.or_else(|| nodes().find(|node| after.place_of(*node).is_some()))?;
        let top = |made: &Self| {
            let place = made.place_of(anchor)?;
            made.layout.tree.places.get(place).map(|it| it.top)
        };
        Some((top(self)?, top(after)?))
    }
}
