//! The frame of dialogs.

use egui::{Context, Frame, Id, Modal};

use super::theme;

/// A dialog over everything else, with air around what is in it.
///
/// The name tells it from other dialogs.
pub fn modal(context: &Context, name: &'static str) -> Modal {
    let frame = Frame::popup(&context.global_style()).inner_margin(theme::SPACE_GROUP);
    Modal::new(Id::unique(name)).frame(frame)
}
