//! The switches that say how people are looked at.

use egui::Ui;

use crate::analysis::{Ledger, Lens, Measure, View};
use crate::model::Toward;
use crate::text::{Message, Texts};
use crate::ui::field::choice_box;
use crate::ui::{Action, segments_ui};

/// Draws the switches for ledger, lens, measure and what people count toward.
pub fn lens_control_ui(ui: &mut Ui, view: View, texts: &Texts, actions: &mut Vec<Action>) {
    let mut chosen = view;
    segments_ui(ui, |ui| {
        for ledger in Ledger::ALL {
            let name = texts.say(&ledger_name(ledger));
            ui.selectable_value(&mut chosen.ledger, ledger, name)
                .on_hover_text(texts.say(&ledger_hint(ledger)));
        }
    });
    choice_ui(
        ui,
        &texts.label("lens-control-status"),
        &mut chosen.lens,
        &Lens::ALL,
        |lens| texts.say(&lens.message()),
    );
    choice_ui(
        ui,
        &texts.label("lens-control-measure"),
        &mut chosen.measure,
        &Measure::ALL,
        |measure| texts.say(&measure.message()),
    );
    let sums = [
        Some(Toward::Uniformed),
        Some(Toward::Reimbursed),
        Some(Toward::National),
        None,
    ];
    choice_ui(
        ui,
        &texts.label("lens-control-toward"),
        &mut chosen.toward,
        &sums,
        |toward| match toward {
            Some(toward) => texts.say(&toward.message()),
            None => texts.label("toward-everyone"),
        },
    );
    if chosen != view {
        actions.push(Action::Look(chosen));
    }
}

fn ledger_name(ledger: Ledger) -> Message {
    Message::new(match ledger {
        Ledger::Flag => "lens-control-flag",
        Ledger::Host => "lens-control-host",
    })
}

fn ledger_hint(ledger: Ledger) -> Message {
    Message::new(match ledger {
        Ledger::Flag => "lens-control-flag-hint",
        Ledger::Host => "lens-control-host-hint",
    })
}

fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    chosen: &mut T,
    values: &[T],
    name: impl Fn(T) -> String,
) {
    let shown = name(*chosen);
    let response = choice_box(label)
        .selected_text(shown)
        .width(0.0)
        .show_ui(ui, |ui| {
            for value in values {
                if ui.selectable_value(chosen, *value, name(*value)).clicked() {
                    ui.close();
                }
            }
        })
        .response;
    response
        .accessible_name(label)
        .on_hover_text(label.to_owned());
}
