//! What the panels show: one plan on one day, and what is known of it.

use jiff::civil::Date;

use crate::analysis::{ChangeDays, Totals, View};
use crate::chart::Palette;
use crate::model::{IdGenerator, NodeId, Plan};
use crate::text::Texts;

/// The plan and everything that governs every view at once: the day, the view of people, the selection.
///
/// Panels read it and push [`Action`](super::Action)s; they change nothing.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The plan.
    pub plan: &'a Plan,

    /// A number that is another for every other plan: what is computed from the plan may be kept while it stays.
    pub revision: u64,

    /// The day that governs every view.
    pub day: Date,

    /// Today, by the clock of the machine.
    pub today: Date,

    /// Ledger, measure, lens and what people count toward.
    pub view: View,

    /// The people of every node on the day.
    pub totals: &'a Totals,

    /// The colors of the contributors.
    pub palette: &'a Palette,

    /// The days on which something changes.
    pub change_days: &'a ChangeDays,

    /// What is chosen, in every view.
    pub selection: Option<NodeId>,

    /// The words of the language.
    pub texts: &'static Texts,

    /// Where the ids of new things come from.
    ///
    /// A panel clones it for the edit it pushes; after every edit the window moves on to other ids.
    pub ids: &'a IdGenerator,
}

impl Shown<'_> {
    /// The words of a message without arguments.
    pub fn label(&self, id: &'static str) -> String {
        self.texts.label(id)
    }
}
