//! How people are looked at, in words.

use crate::analysis::{Ledger, View};
use crate::model::Toward;
use crate::text::Message;

/// Ledger, status lens, measure and what counts, in words: what every figure and table has to say.
pub fn view_words(view: View) -> Message {
    let ledger = Message::new(match view.ledger {
        Ledger::Flag => "chart-ledger-flag",
        Ledger::Host => "chart-ledger-host",
    });
    Message::new("chart-view")
        .with("ledger", ledger)
        .with("lens", view.lens.message())
        .with("measure", view.measure.message())
        .with("counted", counted(view.toward))
}

/// Status lens, measure and what counts, in words: what a figure has to say that shows both ledgers at once.
pub(super) fn both_ledgers(view: View) -> Message {
    Message::new("bridge-view")
        .with("lens", view.lens.message())
        .with("measure", view.measure.message())
        .with("counted", counted(view.toward))
}

/// Who counts, in words.
pub fn counted(toward: Option<Toward>) -> Message {
    Message::new(match toward {
        Some(Toward::Uniformed) => "chart-counted-uniformed",
        Some(Toward::Reimbursed) => "chart-counted-reimbursed",
        Some(Toward::National) => "chart-counted-national",
        None => "chart-counted-all",
    })
}
