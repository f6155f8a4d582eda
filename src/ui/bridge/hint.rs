//! A total's bridge in a line, for when the pointer rests on it.

use std::collections::BTreeMap;

use egui::{Id, Ui};
use jiff::civil::Date;

use crate::analysis::BridgeSubject;
use crate::model::{NodeId, Plan, PlanId};
use crate::text::Language;
use crate::ui::Shown;

use super::BridgeAsk;
use super::work::BridgeWork;

/// The most units of a plan, or below a unit, for which the line is made within a frame.
const AT_ONCE: usize = 2_000;

/// How many lines are kept.
const MOST_KEPT: usize = 64;

/// Of what the kept lines are.
type Stamp = (PlanId, u64, Date, Language);

/// The lines that were made of one plan on one day.
#[derive(Clone, Default)]
struct Memo {
    of: Option<Stamp>,
    lines: BTreeMap<String, Option<String>>,
}

/// What a total is made of, in a line: "900 = 780 IND + 120 KAZ"; nothing where it is of one piece, or too large to be looked at within a frame.
pub fn bridge_hint(ui: &Ui, shown: &Shown<'_>, ask: BridgeAsk) -> Option<String> {
    let is_small = shown.plan.unit_count() <= AT_ONCE
        || matches!(ask.subject, BridgeSubject::Node(node) if is_small(shown.plan, node));
    if !is_small {
        return None;
    }
    let texts = shown.texts;
    let stamp = (
        shown.plan.head().id,
        shown.revision,
        shown.day,
        texts.language(),
    );
    let name = format!("{ask:?}");
    let id = Id::unique("bridge-hints");
    let mut memo: Memo = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    if memo.of != Some(stamp) || memo.lines.len() >= MOST_KEPT {
        memo = Memo {
            of: Some(stamp),
            lines: BTreeMap::new(),
        };
    }
    if let Some(line) = memo.lines.get(&name) {
        return line.clone();
    }
    let made = BridgeWork::new(shown, ask).run();
    let line = made.tree.hint().map(|hint| texts.say(&hint));
    memo.lines.insert(name, line.clone());
    ui.data_mut(|data| data.insert_temp(id, memo));
    line
}

/// A sum whose lines break between its terms only; in other sentences just numbers keep together.
pub fn unbroken(sum: &str) -> String {
    // egui breaks lines at every blank but the one that keeps together.
    let numbers = sum.replace(['\u{2009}', '\u{202f}'], "\u{a0}");
    if !numbers.contains(" = ") {
        return numbers;
    }
    let together = |term: &str| term.replace(' ', "\u{a0}");
    let terms: Vec<String> = numbers.split(" + ").map(together).collect();
    terms.join(" + ")
}

/// Whether few units ever stand below a unit.
fn is_small(plan: &Plan, node: NodeId) -> bool {
    if node.unit().is_none() {
        return false;
    }
    let mut open = vec![node];
    let mut seen = 0;
    while let Some(node) = open.pop() {
        seen += 1;
        if seen + open.len() > AT_ONCE {
            return false;
        }
        open.extend(plan.children(node).take(AT_ONCE));
    }
    true
}
