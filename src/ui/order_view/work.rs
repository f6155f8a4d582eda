//! Making and laying out an order of battle: a value that can be worked out on any thread.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::analysis::View;
use crate::chart::{
    Figure, FigureName, FigureRequest, OrderBox, OrderChange, OrderChanges, OrderOfBattle,
    Unfolding, order_changes, order_of_battle,
};
use crate::model::{NodeId, Plan};
use crate::text::{Language, Message, Texts};
use crate::ui::Shown;
use crate::ui::figure::order::{Measures, OrderLayout};

/// On what an order of battle in the window depends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct OrderKey {
    pub(super) revision: u64,
    pub(super) day: Date,
    pub(super) view: View,
    pub(super) within: Option<NodeId>,
    pub(super) depth: Option<u8>,

    /// Grows whenever a box is opened or closed by hand.
    pub(super) turns: u64,
    pub(super) with_empty: bool,

    /// The day since which changes are marked.
    pub(super) since: Option<Date>,
    pub(super) language: Language,
}

/// An order of battle that is to be made, of a plan that stays as it is meanwhile.
#[derive(Clone, Debug)]
pub struct OrderWork {
    pub(super) key: OrderKey,
    pub(super) plan: Plan,
    pub(super) unfolding: Unfolding,
}

/// An order of battle with every box in its place.
#[derive(Clone, Debug)]
pub struct OrderMade {
    pub(super) key: OrderKey,

    /// What it says.
    pub(super) figure: Figure,
    pub(super) layout: OrderLayout,
    pub(super) changes: Option<OrderChanges>,
    pub(super) changes_words: Option<Message>,
    places: BTreeMap<NodeId, usize>,
}

impl OrderWork {
    /// Makes it.
    pub fn run(mut self) -> OrderMade {
        let OrderKey {
            day,
            view,
            within,
            since,
            language,
            ..
        } = self.key;
        let changes = since.map(|since| order_changes(&self.plan, view, within, since, day));
        if let Some(changes) = &changes {
            // What has left, or is still to come, is drawn too, with its mark.
            let absent = changes.changes.keys().copied();
            let absent = absent.filter(|node| changes.is_absent(*node));
            self.unfolding.also = absent.collect::<BTreeSet<NodeId>>();
        }
        let request = request(&self.key);
        let figure = order_of_battle(&self.plan, &request, &self.unfolding);
        let texts = Texts::of(language);
        let empty = OrderOfBattle::default();
        let order = figure.order().unwrap_or(&empty);
        let measures = Measures::of(order, texts).with_marks();
        let layout = OrderLayout::new(order, texts, measures);
        let places = order.boxes.iter().enumerate();
        let places = places.map(|(index, one)| (one.node, index)).collect();
        let changes_words = changes.as_ref().map(|it| it.message(&self.plan));
        OrderMade {
            key: self.key,
            figure,
            layout,
            changes,
            changes_words,
            places,
        }
    }
}

/// The figure that is asked for.
pub(super) fn request(key: &OrderKey) -> FigureRequest {
    FigureRequest {
        view: key.view,
        within: key.within,
        depth: key.depth,
        ..FigureRequest::new(FigureName::OrderOfBattle, key.day)
    }
}

impl OrderMade {
    /// The boxes.
    pub(super) fn boxes(&self) -> &[OrderBox] {
        self.figure.order().map_or(&[], |order| &order.boxes)
    }

    /// The box that is to be seen first: what is chosen, unless it stands above all others, else that of the planning country with most people of its own.
    pub(super) fn center_of_interest(&self, shown: &Shown<'_>) -> Option<usize> {
        let chosen = shown.selection.and_then(|node| self.place_of(node));
        let own = || {
            let country = shown.plan.head().country;
            let boxes = self.boxes().iter().enumerate();
            let own = boxes.filter(|(_, one)| one.country == Some(country));
            // Of several with as many people the first counts.
            let most = own.rev().max_by_key(|(_, one)| one.own);
            most.map(|(place, _)| place)
        };
        chosen.filter(|place| *place > 0).or_else(own)
    }

    /// The box of a mission, formation or unit, if it is drawn.
    pub(super) fn place_of(&self, node: NodeId) -> Option<usize> {
        self.places.get(&node).copied()
    }

    /// Whether a box is drawn only since it has people on the day looked at before.
    pub(super) fn is_absent(&self, node: NodeId) -> bool {
        self.changes.as_ref().is_some_and(|it| it.is_absent(node))
    }

    /// What becomes of a box between this day and the one looked at before.
    pub(super) fn change(&self, node: NodeId) -> Option<OrderChange> {
        self.changes.as_ref()?.changes.get(&node).copied()
    }
}
