//! The menu of a row, and the links at the foot.

use egui::{Button, RichText, TextWrapMode, Ui};

use crate::model::NodeId;
use crate::ui::{Action, Command, Shown, theme};

use super::OutlineState;
use super::commands::{command, hindrance};

/// What a row's menu offers, in groups.
const GROUPS: [&[Command]; 7] = [
    &[Command::ShowBridge],
    &[Command::AddUnit, Command::AddFormation, Command::PlaceUnit],
    &[
        Command::TypeLines,
        Command::AddFromTemplate,
        Command::SaveAsTemplate,
    ],
    &[Command::Cut, Command::Copy, Command::Paste],
    &[Command::Rename, Command::Duplicate],
    &[
        Command::MoveUp,
        Command::MoveDown,
        Command::MoveIn,
        Command::MoveOut,
    ],
    &[Command::Delete],
];

/// Draws the menu of a row.
pub(super) fn row_menu_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    node: NodeId,
    state: &mut OutlineState,
    actions: &mut Vec<Action>,
) {
    let shown = &Shown {
        selection: Some(node),
        ..*shown
    };
    for (index, group) in GROUPS.into_iter().enumerate() {
        if index > 0 {
            ui.separator();
        }
        for it in group {
            // A formation can't stand under a unit; it would come to stand elsewhere, unseen.
            if *it == Command::AddFormation && node.unit().is_some() {
                continue;
            }
            // Only a unit can be a guest, a host or a template.
            let needs_unit = matches!(it, Command::PlaceUnit | Command::SaveAsTemplate);
            if needs_unit && node.unit().is_none() {
                continue;
            }
            let label = shown.texts.say(&it.message());
            let mut button = Button::new(label).wrap_mode(TextWrapMode::Extend);
            if let Some(shortcut) = it.shortcut() {
                button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
            }
            let hindrance = hindrance(*it, shown, node);
            let response = ui.add_enabled(hindrance.is_none(), button);
            if response.clicked() {
                actions.push(Action::Select(Some(node)));
                match it {
                    // The clipboard and the dialogs are the window's.
                    Command::Cut
                    | Command::Copy
                    | Command::Paste
                    | Command::PlaceUnit
                    | Command::ShowBridge
                    | Command::TypeLines
                    | Command::AddFromTemplate
                    | Command::SaveAsTemplate => {
                        actions.push(Action::Command(*it));
                    }
                    _ => actions.extend(command(*it, shown, state)),
                }
                ui.close();
            }
            if let Some(hindrance) = hindrance {
                response.on_disabled_hover_text(shown.texts.say(&hindrance));
            }
        }
    }
}

/// Draws the links that add something.
pub(super) fn foot_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut OutlineState,
    actions: &mut Vec<Action>,
) {
    let has_parent = shown.selection.is_some() || shown.plan.missions().take(2).count() == 1;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_SMALL;
        let add = RichText::new(shown.label("outline-add")).color(theme::of(ui).text_weak);
        ui.label(add);
        for (it, id) in [
            (Command::AddMission, "outline-add-mission"),
            (Command::AddFormation, "outline-add-formation"),
            (Command::AddUnit, "outline-add-unit"),
        ] {
            let name = shown.texts.say(&it.message());
            let is_able = it == Command::AddMission || has_parent;
            let link = egui::Link::new(shown.label(id));
            let response = ui.add_enabled(is_able, link).accessible_name(name.clone());
            let response = response
                .on_hover_text(name)
                .on_disabled_hover_text(shown.label("outline-choose-parent"));
            if !response.clicked() {
                continue;
            }
            match it {
                Command::AddMission => actions.push(Action::Command(it)),
                _ => actions.extend(command(it, shown, state)),
            }
        }
    });
}
