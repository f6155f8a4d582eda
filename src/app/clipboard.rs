//! Cut, copy and paste of missions, formations and units.
//!
//! Copying puts a fragment on the clipboard as text, which this window, another one or another program's instance pastes.
//! Cutting does the same and leaves everything where it is, shown pale, until it is pasted in the same plan: then it moves, keeping its ids.
//! Pasted into another plan it is copied there and stays here: nothing is ever removed that is nowhere else.

use egui::text_selection::LabelSelectionState;
use egui::{Context, Event, Key, ViewportCommand};

use crate::edit::Edit;
use crate::file::{
    MAX_FRAGMENT_NODES, MAX_FRAGMENT_SIZE, ReadError, read_fragment, write_fragment,
};
use crate::model::{Fragment, NodeId};
use crate::text::Message;
use crate::ui::outline;
use crate::ui::shell::NoticeKind;
use crate::ui::{Command, Shown};

use super::application::Application;
use super::changing::Held;

/// For how many frames an answer of the clipboard is waited for.
const PATIENCE: u8 = 6;

/// What the clipboard was asked for and has not answered yet.
#[derive(Debug, Default)]
pub(super) struct Clipboard {
    /// For how many more frames a text is waited for that a menu asked for.
    waiting: u8,

    /// Whether the outline or nothing had the keyboard in the frame before, for Escape takes it away.
    was_ours: bool,
}

impl Application {
    /// Takes what the keys for cut, copy and paste have brought, where the outline or nothing has the keyboard: the commands that they give.
    ///
    /// Texts, tables and dialogs take them themselves.
    pub(super) fn take_clipboard(&mut self, context: &Context) -> Vec<Command> {
        if self.document.is_none() || self.has_open_dialog(context) {
            return Vec::new();
        }
        let focused = context.memory(egui::Memory::focused);
        let is_ours = focused.is_none_or(|id| id == outline::tree());
        let is_asked_for = std::mem::take(&mut self.views.clipboard.waiting);
        let was_ours = std::mem::replace(&mut self.views.clipboard.was_ours, is_ours);
        if was_ours && context.input(|input| input.key_pressed(Key::Escape)) {
            self.views.outline.forget_cut();
        }
        let selects_text = context
            .plugin_opt::<LabelSelectionState>()
            .is_some_and(|labels| labels.lock().has_selection());
        let mut commands = Vec::new();
        let mut pasted = None;
        context.input_mut(|input| {
            input.events.retain(|event| {
                match event {
                    Event::Copy if is_ours && !selects_text => commands.push(Command::Copy),
                    Event::Cut if is_ours => commands.push(Command::Cut),
                    Event::Paste(text) if is_ours || is_asked_for > 0 => {
                        pasted = Some(text.clone());
                    }
                    _ => return true,
                }
                false
            });
        });
        if let Some(text) = pasted {
            self.notice = None;
            self.paste_text(&text);
        } else if is_asked_for == 1 {
            self.tell(NoticeKind::Problem, Message::new("clipboard-no-text"));
        } else if is_asked_for > 1 {
            self.views.clipboard.waiting = is_asked_for - 1;
            context.request_repaint();
        }
        commands
    }

    /// Asks the clipboard for its text; it comes with one of the next frames.
    pub(super) fn ask_for_paste(&mut self, context: &Context) {
        self.views.clipboard.waiting = PATIENCE;
        context.send_viewport_cmd(ViewportCommand::RequestPaste);
        context.request_repaint();
    }

    /// Puts what is chosen on the clipboard, and shows it as cut where it is to be moved.
    pub(super) fn copy_chosen(&mut self, context: &Context, cuts: bool) {
        let Some((node, fragment)) = self.document.as_ref().and_then(|document| {
            let node = document.selection()?;
            Some((node, Fragment::of(document.plan(), node)?))
        }) else {
            return;
        };
        let count = fragment.nodes().len();
        if count > MAX_FRAGMENT_NODES {
            let message = Message::new("clipboard-too-much")
                .with("name", fragment.name())
                .with("count", count)
                .with("most", MAX_FRAGMENT_NODES);
            self.tell(NoticeKind::Problem, message);
            return;
        }
        let text = write_fragment(&fragment);
        context.copy_text(text.clone());
        let state = &mut self.views.outline;
        let message = if cuts {
            state.set_cut(node, text);
            Message::new("clipboard-cut").with("name", fragment.name())
        } else {
            state.forget_cut();
            Message::new("clipboard-copied")
                .with("name", fragment.name())
                .with("below", count - 1)
        };
        self.tell(NoticeKind::Done, message);
    }

    /// Pastes a text from the clipboard: what was cut here is moved, what else is a fragment is copied.
    pub(super) fn paste_text(&mut self, text: &str) {
        if self.is_editing() {
            self.hold(Held::Paste(text.to_owned()));
            return;
        }
        let done = match self.cut_node(text) {
            Some(node) => self.move_cut(node),
            None => match read_fragment(text) {
                Ok(fragment) => self.paste_fragment(fragment),
                Err(error) => Err(why_not(&error)),
            },
        };
        match done {
            Ok((kind, message)) => self.tell(kind, message),
            Err(message) => {
                let message = Message::new("clipboard-refused").with("reason", message);
                self.tell(NoticeKind::Problem, message);
            }
        }
    }

    /// What was cut in this plan, where the clipboard still holds it.
    fn cut_node(&self, text: &str) -> Option<NodeId> {
        let (node, cut) = self.views.outline.cut()?;
        let document = self.document.as_ref()?;
        (cut == text && document.plan().contains(node)).then_some(node)
    }

    fn move_cut(&mut self, node: NodeId) -> Result<(NoticeKind, Message), Message> {
        let shown = self.shown().ok_or_else(nothing_open)?;
        let name = shown.plan.name_of(node).unwrap_or_default().to_owned();
        let edit = Edit::MoveNodes(outline::move_cut(node, &shown)?);
        self.perform_pasted(&edit, node)?;
        self.views.outline.forget_cut();
        let message = Message::new("clipboard-moved").with("name", name);
        Ok((NoticeKind::Done, message))
    }

    fn paste_fragment(&mut self, fragment: Fragment) -> Result<(NoticeKind, Message), Message> {
        let document = self.document.as_ref().ok_or_else(nothing_open)?;
        let shown = document.shown(self.surroundings.today, self.texts);
        let (paste, copy) = outline::paste(fragment, &shown, &mut self.views.outline)?;
        let lost = paste.lost_parents(shown.plan);
        let pasted = Message::new("clipboard-pasted")
            .with("name", paste.name.as_str())
            .with("below", paste.fragment.nodes().len() - 1);
        self.perform_pasted(&Edit::PasteFragment(paste), copy)?;
        Ok(if lost.is_empty() {
            (NoticeKind::Done, pasted)
        } else {
            let message = Message::new("clipboard-pasted-lost")
                .with("pasted", pasted)
                .with("count", lost.len())
                .with("parents", lost);
            (NoticeKind::Problem, message)
        })
    }

    /// Performs what pasting comes to and chooses what was pasted.
    fn perform_pasted(&mut self, edit: &Edit, node: NodeId) -> Result<(), Message> {
        let document = self.document.as_mut().ok_or_else(nothing_open)?;
        document.perform(edit).map_err(|refusal| refusal.message)?;
        document.select(Some(node));
        Ok(())
    }

    fn shown(&self) -> Option<Shown<'_>> {
        let document = self.document.as_ref()?;
        Some(document.shown(self.surroundings.today, self.texts))
    }

    /// Whether the keyboard is a dialog's or a menu's.
    fn has_open_dialog(&self, context: &Context) -> bool {
        self.asks_something() || self.edits_in_dialog() || egui::Popup::is_any_open(context)
    }
}

fn nothing_open() -> Message {
    Message::new("hindrance-no-plan")
}

/// Whether a text from the clipboard is a copied mission, formation or unit, whole or broken, and not something else.
pub(super) fn is_fragment(text: &str) -> bool {
    // Nothing but a document in braces can be one; cells are not read as one in vain.
    text.trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{')
        && match read_fragment(text) {
            Ok(_) => true,
            Err(error) => !matches!(
                error,
                ReadError::Empty | ReadError::OtherFormat { .. } | ReadError::NotText { .. }
            ),
        }
}

/// Why what is on the clipboard cannot be pasted, and what can be.
fn why_not(error: &ReadError) -> Message {
    match error {
        ReadError::Empty | ReadError::OtherFormat { .. } | ReadError::NotText { .. } => {
            Message::new("clipboard-other")
        }
        ReadError::TooLarge { .. } => Message::new("clipboard-too-large")
            .with("size", MAX_FRAGMENT_SIZE / 1_000_000)
            .with("most", MAX_FRAGMENT_NODES),
        ReadError::Newer { .. } | ReadError::Malformed { .. } | ReadError::Illegal { .. } => {
            Message::new("clipboard-broken").with("reason", error.message())
        }
    }
}
