//! An order of battle, or a part of it, in its places.

use egui::{Rect, Vec2};

use crate::chart::OrderOfBattle;
use crate::text::Texts;

use super::{Measures, TreeLayout, TreeNode};

/// Boxes of an order of battle in their places, from zero on.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderLayout {
    /// The sizes with which it is laid out.
    pub measures: Measures,

    /// The boxes that are drawn, by their places in the order of battle.
    pub boxes: Vec<usize>,

    /// Where these stand.
    pub tree: TreeLayout,
}

impl OrderLayout {
    /// All of an order of battle.
    pub fn new(order: &OrderOfBattle, texts: &Texts, measures: Measures) -> Self {
        Self::of(order, (0..order.boxes.len()).collect(), texts, measures)
    }

    /// Some boxes of an order of battle, in its order; one whose upper box is not among them stands at the top.
    pub fn of(order: &OrderOfBattle, boxes: Vec<usize>, texts: &Texts, measures: Measures) -> Self {
        let node = |index: &usize| {
            let Some(one) = order.boxes.get(*index) else {
                return TreeNode::default();
            };
            let parent = one.parent.and_then(|it| boxes.binary_search(&it).ok());
            let outline = one.outline.as_ref().map(|outline| {
                let words = outline.bridge.as_ref().map(|it| texts.say(&it.short));
                words.map_or(0.0, |words| Measures::header_width(words.chars().count()))
            });
            TreeNode { parent, outline }
        };
        let nodes: Vec<TreeNode> = boxes.iter().map(node).collect();
        let tree = TreeLayout::new(&nodes, &measures);
        Self {
            measures,
            boxes,
            tree,
        }
    }

    /// Width and height of everything.
    pub fn size(&self) -> Vec2 {
        self.tree.size
    }

    /// The room of the box at a place in this layout.
    pub fn block(&self, place: usize) -> Rect {
        self.tree.block(place, &self.measures)
    }

    /// Where in this layout a box of the order of battle is.
    pub fn place_of(&self, index: usize) -> Option<usize> {
        self.boxes.binary_search(&index).ok()
    }
}
