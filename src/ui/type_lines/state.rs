//! What is typed, what was understood of it, and what was chosen.

use crate::edit::Edit;
use crate::exchange::typed::{TypedChoices, TypedReading, TypedScope};
use crate::model::NodeId;
use crate::text::Message;
use crate::ui::Shown;

use super::marks::MarkedText;
use super::work::{KnownNames, TypedDone, TypedKey, TypedWork};

/// The dialog that reads lines as they are typed; no part of the plan.
///
/// What is typed stays in it when it is closed.
#[derive(Debug, Default)]
pub struct TypeLinesState {
    /// What is typed.
    pub(super) text: String,

    /// Whether what has no first day begins on the day looked at.
    pub(super) begins_on_day: bool,

    /// What was chosen where a line can mean several things.
    pub(super) choices: TypedChoices,

    /// Why the lines could not be added.
    pub(super) refusal: Option<Message>,

    /// What was understood, and of what.
    read: Option<(TypedKey, TypedReading)>,

    /// How much was understood: no frame counts thousands of lines.
    counted: Counted,

    /// The names of the plan, as long as it stays as it is.
    names: Option<KnownNames>,

    /// The text as it is laid out.
    pub(super) marked: MarkedText,

    /// How high each line of the preview was drawn last, in points.
    pub(super) heights: Vec<f32>,

    /// In how many frames the text has been given the keyboard.
    pub(super) begun: u8,
}

/// What all lines come to.
#[derive(Clone, Copy, Debug, Default)]
struct Counted {
    whole: usize,
    possible: usize,
    units: usize,
    periods: usize,

    /// Whether the lines that are wholly understood change something.
    adds: bool,
}

impl Counted {
    fn of(reading: &TypedReading) -> Self {
        let [units, periods] = reading.adds(TypedScope::Whole);
        Self {
            whole: reading.count(TypedScope::Whole),
            possible: reading.count(TypedScope::Possible),
            units,
            periods,
            adds: !reading.edit_is_empty(TypedScope::Whole),
        }
    }
}

impl TypeLinesState {
    /// An empty dialog, in which what has no first day begins on the day looked at.
    pub fn new() -> Self {
        Self {
            begins_on_day: true,
            ..Self::default()
        }
    }

    /// Gives the text the keyboard when the dialog is drawn next.
    pub fn open(&mut self) {
        self.begun = 0;
        self.refusal = None;
    }

    /// The lines that have to be read now; nothing while it is known what they come to.
    pub fn wanted(&self, shown: &Shown<'_>) -> Option<TypedWork> {
        if self.is_known(shown) || self.text.is_empty() {
            return None;
        }
        let head = shown.plan.head();
        let is_same = |it: &&KnownNames| it.plan == head.id && it.revision == shown.revision;
        Some(TypedWork {
            names: self.names.as_ref().filter(is_same).cloned(),
            key: TypedKey {
                plan: head.id,
                revision: shown.revision,
                text: self.text.clone(),
                language: shown.texts.language(),
                day: shown.day,
                begins_on_day: self.begins_on_day,
                parent: shown.selection,
                choices: self.choices.clone(),
            },
            plan: shown.plan.clone(),
            ids: shown.ids.clone(),
        })
    }

    /// Takes what was read; what was read before is given back, so that it can be dropped where no frame waits.
    #[must_use]
    pub fn take(&mut self, done: TypedDone) -> Option<impl Send + use<>> {
        let TypedDone {
            key,
            names,
            reading,
        } = done;
        self.names = Some(names);
        if self
            .read
            .as_ref()
            .is_none_or(|(old, _)| old.text != key.text)
        {
            self.heights.clear();
        }
        self.counted = Counted::of(&reading);
        self.marked.forget();
        self.read.replace((key, reading))
    }

    /// Takes out the lines that have been added; whether none is left.
    pub fn added(&mut self, scope: TypedScope) -> bool {
        if let Some((key, reading)) = self.read.take() {
            self.text = reading.rest(&key.text, scope);
        }
        self.refusal = None;
        self.heights.clear();
        self.text.is_empty()
    }

    /// Says why the lines could not be added; they stay as they are.
    pub fn refuse(&mut self, reason: Message) {
        self.refusal = Some(reason);
    }

    /// Takes everything out.
    pub(super) fn clear(&mut self) {
        *self = Self {
            begins_on_day: self.begins_on_day,
            names: self.names.take(),
            ..Self::default()
        };
    }

    /// What was read last, and of which text; it may be of one that has changed since.
    pub(super) fn last_read(&self) -> Option<(&str, &TypedReading)> {
        let (key, reading) = self.read.as_ref()?;
        Some((key.text.as_str(), reading))
    }

    /// Whether what was read is what is typed, in the plan as it is.
    pub(super) fn is_known(&self, shown: &Shown<'_>) -> bool {
        self.read.as_ref().is_some_and(|(key, _)| {
            key.plan == shown.plan.head().id
                && key.revision == shown.revision
                && key.language == shown.texts.language()
                && key.day == shown.day
                && key.begins_on_day == self.begins_on_day
                && key.parent == shown.selection
                && key.text == self.text
                && key.choices == self.choices
        })
    }

    fn known(&self, shown: &Shown<'_>) -> Option<&TypedReading> {
        let (_, reading) = self.read.as_ref().filter(|_| self.is_known(shown))?;
        Some(reading)
    }

    /// How many lines there are of a kind; none while they are being read.
    pub(super) fn count(&self, shown: &Shown<'_>, scope: TypedScope) -> usize {
        if !self.is_known(shown) {
            return 0;
        }
        match scope {
            TypedScope::Whole => self.counted.whole,
            TypedScope::Possible => self.counted.possible,
        }
    }

    /// The one edit that adds these lines: of what is shown, and of nothing else.
    pub(super) fn edit(&self, shown: &Shown<'_>, scope: TypedScope) -> Option<(Edit, NodeId)> {
        self.known(shown)?.edit(scope)
    }

    /// Why no line can be added.
    pub(super) fn hindrance(&self, shown: &Shown<'_>) -> Option<Message> {
        if self.text.trim().is_empty() {
            return Some(Message::new("type-lines-needs-lines"));
        }
        match self.known(shown) {
            None => Some(Message::new("type-lines-reading")),
            Some(_) if self.counted.adds => None,
            Some(_) => Some(Message::new("type-lines-needs-whole")),
        }
    }

    /// What all lines come to, in words.
    pub(super) fn told(&self, shown: &Shown<'_>) -> String {
        if self.text.trim().is_empty() {
            return String::new();
        }
        let Some(reading) = self.known(shown) else {
            return shown.label("type-lines-reading");
        };
        let Counted {
            whole,
            units,
            periods,
            ..
        } = self.counted;
        let message = Message::new("type-lines-told")
            .with("lines", reading.lines.len())
            .with("whole", whole)
            .with("units", units)
            .with("periods", periods);
        let told = shown.texts.say(&message);
        if reading.left_out == 0 {
            return told;
        }
        let left_out = Message::new("type-lines-left-out").with("count", reading.left_out);
        format!("{told} · {}", shown.texts.say(&left_out))
    }
}
