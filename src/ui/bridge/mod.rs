//! Totals that can be opened into what they are made of: one card for every place where a total stands.
//!
//! Whoever shows a total draws it as a [link](number_link_ui) or puts a [mark](bridge_mark_ui) beside it, and pushes [`Action::OpenBridge`](super::Action::OpenBridge) when it is clicked; the window draws the [card](bridge_card_ui).
//! Bridges are made once for a plan, day and view; in large plans as [`BridgeWork`], in the background.

mod ask;
mod card;
mod hint;
mod mark;
mod rows;
mod work;

pub use self::ask::{BridgeAsk, anchor_selected, selected_anchor};
pub use self::card::{BridgeCard, bridge_card_ui};
pub use self::hint::{bridge_hint, unbroken};
pub use self::mark::{bridge_mark_ui, number_link_ui, number_place, open_bridge};
pub use self::work::{BridgeDone, BridgeWork};
