//! Which total is to be opened, and where on the screen it stands.

use egui::{Context, Id, Rect};

use crate::analysis::{BridgeSubject, View};

/// A total that is to be opened.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct BridgeAsk {
    /// Of what it is the total.
    pub subject: BridgeSubject,

    /// How people are looked at there; the ledger does not matter.
    pub view: View,
}

/// Notes where the total stands that is being opened, so that the card comes to stand beside it.
pub(super) fn anchor(context: &Context, place: Rect) {
    context.data_mut(|data| data.insert_temp(Id::unique("bridge-anchor"), place));
}

/// Where the total stands that is being opened.
pub(super) fn anchored(context: &Context) -> Option<Rect> {
    let id = Id::unique("bridge-anchor");
    context.data_mut(|data| {
        let place = data.get_temp(id);
        data.remove::<Rect>(id);
        place
    })
}

/// Notes where the total of what is chosen is to be seen in this frame, for the command that opens it.
pub fn anchor_selected(context: &Context, place: Rect) {
    let frame = context.cumulative_frame_nr();
    let id = Id::unique("bridge-of-selection");
    context.data_mut(|data| data.insert_temp(id, (frame, place)));
}

/// Where the total of what is chosen was to be seen a moment ago, for the card that a command opens.
pub fn selected_anchor(context: &Context) {
    let now = context.cumulative_frame_nr();
    let id = Id::unique("bridge-of-selection");
    let noted: Option<(u64, Rect)> = context.data(|data| data.get_temp(id));
    if let Some((_, place)) = noted.filter(|(frame, _)| now <= frame + 1) {
        anchor(context, place);
    }
}
