//! The boxes of an order of battle.

use crate::chart::Ink;
use crate::model::{CountryCode, Echelon, FormationKind, Function, NodeId, Organization};
use crate::text::Message;

/// An order of battle: boxes under boxes.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct OrderOfBattle {
    /// The boxes, each after the one it stands under and all that stands before it there.
    pub boxes: Vec<OrderBox>,

    /// How many levels below the topmost are open, but for what was turned by hand.
    pub depth: usize,
}

/// A mission, formation or unit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OrderBox {
    /// Which it is.
    pub node: NodeId,

    /// The box above, by its place in the list; absent for a topmost one.
    pub parent: Option<usize>,

    /// How far below the topmost it stands.
    pub level: usize,

    /// What is drawn in it.
    pub symbol: Symbol,

    /// The name that has room below it.
    pub name: String,

    /// The whole name.
    pub full_name: String,

    /// The contributor, where there is one.
    pub country: Option<CountryCode>,

    /// The colors of the stripe: a contributor's, or those of partners, the largest first.
    pub inks: Vec<Ink>,

    /// Its own people: those in none of its sub-units.
    pub own: u64,

    /// Its own people and those of all below it.
    pub all: u64,

    /// Whether all its people are known for sure.
    pub doubt: Option<Doubt>,

    /// What is drawn around it and all below it.
    pub outline: Option<Outline>,

    /// Since when it is attached or a guest.
    pub remark: Option<Message>,

    /// How many boxes stand right under it, drawn or not.
    pub below: usize,

    /// Whether those are drawn.
    pub is_open: bool,
}

/// What is drawn in a box.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Symbol {
    /// A mission of an organization.
    Mission(Organization),

    /// A formation.
    Formation(FormationKind),

    /// A unit.
    Unit(Echelon, Function),
}

/// Why a number is not sure.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Doubt {
    /// Some of it is an estimate.
    Estimated,

    /// Some of it is not confirmed.
    Unconfirmed,
}

/// What is drawn around a box and all below it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Outline {
    /// Whether it is a guest in the unit of another country.
    pub is_guest: bool,

    /// Whose people there are in a host or joint unit.
    pub bridge: Option<BridgeWords>,
}

/// Whose people there are in a unit, in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BridgeWords {
    /// In short: "900 = 780 IND + 120 KAZ".
    pub short: Message,

    /// With the unit's name, and whether it hosts or is joint.
    pub long: Message,
}

impl OrderOfBattle {
    /// The places of the topmost boxes.
    pub fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        let boxes = self.boxes.iter().enumerate();
        boxes.filter_map(|(index, one)| one.parent.is_none().then_some(index))
    }

    /// The box of a mission, formation or unit.
    pub fn find(&self, node: NodeId) -> Option<usize> {
        self.boxes.iter().position(|one| one.node == node)
    }

    /// The places of the boxes right under one that are drawn.
    pub fn children(&self, parent: usize) -> impl Iterator<Item = usize> + '_ {
        let after = self.boxes.iter().enumerate().skip(parent + 1);
        let level = self.boxes.get(parent).map_or(0, |it| it.level);
        after
            .take_while(move |(_, one)| one.level > level)
            .filter_map(move |(index, one)| (one.parent == Some(parent)).then_some(index))
    }
}

impl OrderBox {
    /// Whether boxes below it are not drawn.
    pub fn is_folded(&self) -> bool {
        self.below > 0 && !self.is_open
    }

    /// Whether it is a guest in the unit of another country.
    pub fn is_guest(&self) -> bool {
        self.outline.as_ref().is_some_and(|it| it.is_guest)
    }

    /// Its number: own people and all, where these differ or boxes stand below it.
    pub fn number(&self) -> Message {
        if self.below == 0 && self.own == self.all {
            Message::new("chart-order-number").with("people", self.all)
        } else {
            Message::new("chart-order-numbers")
                .with("own", self.own)
                .with("all", self.all)
        }
    }

    /// Its contributor and its number, marked where it is in doubt: "IND 0 / 900 est.".
    pub fn number_line(&self) -> Message {
        let number = match self.doubt {
            None => self.number(),
            Some(Doubt::Estimated) => {
                Message::new("chart-order-estimated").with("number", self.number())
            }
            Some(Doubt::Unconfirmed) => {
                Message::new("chart-order-unconfirmed").with("number", self.number())
            }
        };
        match self.country {
            None => number,
            Some(country) => Message::new("chart-order-of-country")
                .with("country", country.to_string())
                .with("number", number),
        }
    }
}
