//! Fields that choose any of a few values.

use std::collections::BTreeSet;

use egui::{Checkbox, Ui};

use super::Drafts;

/// Draws a check box for each value, one below the other; the new set, where one was ticked or unticked.
pub fn set_field_ui<T: Copy + Ord>(
    ui: &mut Ui,
    drafts: &Drafts,
    chosen: &BTreeSet<T>,
    values: &[T],
    word: impl Fn(T) -> String,
) -> Option<BTreeSet<T>> {
    if drafts.is_finishing() {
        return None;
    }
    let mut changed = None;
    ui.vertical(|ui| {
        for value in values {
            let mut is_chosen = chosen.contains(value);
            let text = egui::RichText::new(word(*value));
            if ui.add(Checkbox::new(&mut is_chosen, text)).changed() {
                let set: &mut BTreeSet<T> = changed.get_or_insert_with(|| chosen.clone());
                if is_chosen {
                    set.insert(*value);
                } else {
                    set.remove(value);
                }
            }
        }
    });
    changed
}
