//! The boxes of an order of battle.

use crate::chart::Ink;
use crate::model::{CountryCode, Echelon, FormationKind, Function, NodeId, Organization};
use crate::text::Message;

use super::OwnFlags;

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

    /// Whose its own people are; of a unit only.
    pub own_flags: OwnFlags,

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

    /// Whether its number has to say whose its own people are: they are of several flags, or of another than its contributor's.
    pub fn tells_flags(&self) -> bool {
        let has_guests = |country| self.own_flags.has_others_than(country);
        self.own_flags.are_several() || self.country.is_some_and(has_guests)
    }

    /// Its contributor and its number, marked where it is in doubt: "IND 0 / 900 est."; where its own people are of other flags too, how many of each: "771 IND + 9 KAZ / 900".
    pub fn number_line(&self) -> Message {
        self.line(OwnFlags::words)
    }

    /// The same where there is no room for each flag: "780 of 2 flags / 900".
    pub fn short_number_line(&self) -> Message {
        self.line(OwnFlags::short_words)
    }

    fn line(&self, flags: fn(&OwnFlags) -> Message) -> Message {
        let tells_flags = self.tells_flags();
        let own = if tells_flags {
            flags(&self.own_flags)
        } else {
            Message::new("chart-order-number").with("people", self.own)
        };
        // All is told beside its own people where these differ or boxes stand below it.
        let number = if self.below == 0 && self.own == self.all {
            own
        } else {
            Message::new("chart-order-numbers")
                .with("own", own)
                .with("all", self.all)
        };
        let number = match self.doubt {
            None => number,
            Some(Doubt::Estimated) => Message::new("chart-order-estimated").with("number", number),
            Some(Doubt::Unconfirmed) => {
                Message::new("chart-order-unconfirmed").with("number", number)
            }
        };
        // Its code would stand before people of others.
        match self.country.filter(|_| !tells_flags) {
            None => number,
            Some(country) => Message::new("chart-order-of-country")
                .with("country", country.to_string())
                .with("number", number),
        }
    }
}
