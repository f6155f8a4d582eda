//! What removes an entry of a list, and why that cannot be.

use egui::Ui;

use crate::edit::Edit;
use crate::text::Message;

use super::field::Form;
use super::own_country_list::refusal_ui;

/// Why an entry of a list cannot be removed, which is said below that entry; `K` is what entries go by.
#[derive(Debug)]
pub(super) struct RefusedRemoval<K> {
    refused: Option<(K, Message)>,
}

impl<K> Default for RefusedRemoval<K> {
    fn default() -> Self {
        Self { refused: None }
    }
}

impl<K: Copy + Eq> RefusedRemoval<K> {
    /// Gives on the edit that removes an entry, or keeps why it cannot be.
    pub(super) fn remove(&mut self, ui: &Ui, form: &mut Form<'_>, key: K, edit: Edit) {
        match edit.apply(form.shown.plan) {
            Ok(_) => form.perform(ui, edit),
            Err(refusal) => self.refused = Some((key, refusal.message)),
        }
    }

    /// Draws why an entry could not be removed, where it was asked for.
    pub(super) fn reason_ui(&self, ui: &mut Ui, form: &Form<'_>, key: K) {
        if let Some((refused, message)) = &self.refused
            && *refused == key
        {
            refusal_ui(ui, &form.shown, message);
        }
    }
}
