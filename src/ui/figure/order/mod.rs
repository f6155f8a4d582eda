//! The order of battle: where boxes stand, what of them comes on which page, and how they are painted.
//!
//! `tree_layout` knows only numbers: it puts the boxes of any tree in their places, without overlaps, and works without a window, so it can be done in the background and measured by itself.
//! `order_layout` makes such a tree of an order of battle, `pages` shares one out among pages, `order_paint` draws boxes, lines and outlines at any scale.

mod contour;
mod measures;
mod order_layout;
mod order_paint;
mod pages;
mod tree_layout;

pub use self::measures::Measures;
pub use self::order_layout::OrderLayout;
pub use self::order_paint::{BoxLook, OrderPainter};
pub use self::pages::{OrderPage, Pages};
pub use self::tree_layout::{Frame, Link, Place, TreeLayout, TreeNode};
