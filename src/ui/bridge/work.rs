//! Making a bridge, at once or in the background.

use std::sync::Arc;

use jiff::civil::Date;

use crate::chart::BridgeTree;
use crate::model::{Plan, PlanId};
use crate::ui::Shown;

use super::BridgeAsk;

/// How many parts stand side by side before the smallest are taken together.
const MOST_PARTS: usize = 24;

/// On what a bridge hangs: the plan, its revision, the day, and what is asked.
pub(super) type Key = (PlanId, u64, Date, BridgeAsk);

/// A bridge that is to be made of a plan that stays as it is meanwhile.
pub struct BridgeWork {
    plan: Plan,
    key: Key,
}

/// A bridge that was made.
pub struct BridgeDone {
    pub(super) key: Key,
    pub(super) tree: Arc<BridgeTree>,
}

impl BridgeWork {
    pub(super) fn new(shown: &Shown<'_>, ask: BridgeAsk) -> Self {
        Self {
            plan: shown.plan.clone(),
            key: key(shown, ask),
        }
    }

    /// Makes the bridge.
    pub fn run(self) -> BridgeDone {
        let (_, _, day, ask) = self.key;
        let tree = BridgeTree::of(&self.plan, day, ask.view, ask.subject, MOST_PARTS);
        BridgeDone {
            key: self.key,
            tree: Arc::new(tree),
        }
    }
}

/// On what the bridge of what is shown hangs.
pub(super) fn key(shown: &Shown<'_>, ask: BridgeAsk) -> Key {
    (shown.plan.head().id, shown.revision, shown.day, ask)
}
