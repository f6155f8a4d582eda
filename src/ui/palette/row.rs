//! What the rows of the palette say.

use egui::Context;

use crate::analysis::parent_on;
use crate::model::NodeId;
use crate::text::Message;
use crate::ui::shell::Menu;

use super::PaletteScope;
use super::catalog::node_names;
use super::goal::Goal;
use super::needle::{Needle, Scorer};
use super::search::Found;

/// A text with the places of the letters that were found.
#[derive(Clone, Debug, Default)]
pub(super) struct Marked {
    pub(super) text: String,
    pub(super) marks: Vec<u32>,
}

/// One row.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) goal: Goal,

    /// What it is called.
    pub(super) name: Marked,

    /// Another name by which it was found; empty for none.
    pub(super) also: Marked,

    /// Where it belongs, or why it cannot be done.
    pub(super) note: String,

    /// At the right: its keys, or its people on the day.
    pub(super) end: String,

    /// Whether it cannot be done now.
    pub(super) is_hindered: bool,
}

impl Row {
    /// A row for what is found without being looked for.
    pub(super) fn plain(scope: &PaletteScope<'_>, context: &Context, goal: Goal) -> Self {
        let text = name_of(scope, &goal);
        Self::new(scope, context, goal, text)
    }

    /// A row for what was found, with the letters that were looked for.
    pub(super) fn found(
        scope: &PaletteScope<'_>,
        context: &Context,
        found: &Found,
        needle: &Needle,
        scorer: &mut Scorer,
    ) -> Self {
        let marked = Marked {
            text: found.name.clone(),
            marks: needle.marks(&found.name, scorer),
        };
        let plain = |text: &String| Marked {
            text: text.clone(),
            marks: Vec::new(),
        };
        let (name, also) = match &found.shown {
            Some(shown) => (plain(shown), marked),
            None => (marked, Marked::default()),
        };
        Self {
            name,
            also,
            ..Self::new(scope, context, found.goal.clone(), String::new())
        }
    }

    fn new(scope: &PaletteScope<'_>, context: &Context, goal: Goal, text: String) -> Self {
        let hindrance = match &goal {
            Goal::Command(command) => scope.menu.hindrance(*command),
            _ => None,
        };
        let note = match &hindrance {
            Some(hindrance) => scope.texts.say(hindrance),
            None => note(scope, &goal),
        };
        Self {
            end: end(scope, context, &goal),
            is_hindered: hindrance.is_some(),
            name: Marked {
                text,
                marks: Vec::new(),
            },
            also: Marked::default(),
            note,
            goal,
        }
    }
}

/// What something is called in the language of the window.
fn name_of(scope: &PaletteScope<'_>, goal: &Goal) -> String {
    let texts = scope.texts;
    match goal {
        Goal::Day(day, None) => texts.say(&Message::new("palette-go-day").with("day", *day)),
        Goal::Day(day, Some(mission)) => {
            let mission = node_name(scope, (*mission).into());
            let message = Message::new("palette-go-day-mission")
                .with("day", *day)
                .with("mission", mission);
            texts.say(&message)
        }
        Goal::Command(command) => texts.say(&command.message()),
        Goal::Node(node) => node_name(scope, *node),
        Goal::Figure(figure) => texts.say(&figure.message()),
        Goal::Country(code) => match &scope.shown {
            Some(shown) => crate::ui::field::country_name(shown.plan, texts, *code),
            None => code.to_string(),
        },
        Goal::File(path) => {
            let name = path.file_name().unwrap_or(path.as_os_str());
            name.to_string_lossy().into_owned()
        }
        Goal::Sample(name) => {
            let sample = scope.samples.iter().find(|(other, _)| other == name);
            sample.map_or_else(String::new, |(_, title)| texts.say(title))
        }
    }
}

fn node_name(scope: &PaletteScope<'_>, node: NodeId) -> String {
    let plan = scope.shown.as_ref().map(|shown| shown.plan);
    plan.map_or("", |plan| node_names(plan, node)[0]).to_owned()
}

/// Where something belongs.
fn note(scope: &PaletteScope<'_>, goal: &Goal) -> String {
    let texts = scope.texts;
    match goal {
        Goal::Day(..) => String::new(),
        Goal::Command(command) => {
            Menu::of(*command).map_or_else(String::new, |menu| texts.say(&menu.message()))
        }
        Goal::Node(node) => path(scope, *node),
        Goal::Figure(_) => texts.label("palette-figure"),
        Goal::Country(_) => texts.label("palette-country"),
        Goal::File(path) => path
            .parent()
            .map_or_else(String::new, |folder| folder.to_string_lossy().into_owned()),
        Goal::Sample(_) => texts.label("palette-sample"),
    }
}

/// What stands above a node on the day, the topmost first; of a mission its name.
fn path(scope: &PaletteScope<'_>, node: NodeId) -> String {
    let Some(shown) = &scope.shown else {
        return String::new();
    };
    if let NodeId::Mission(_) = node {
        return node_names(shown.plan, node)[1].to_owned();
    }
    let above = std::iter::successors(parent_on(shown.plan, node, shown.day), |node| {
        parent_on(shown.plan, *node, shown.day)
    });
    let mut names: Vec<_> = above.map(|node| node_names(shown.plan, node)[0]).collect();
    names.reverse();
    names.join(" › ")
}

/// Its keys, or its people on the day.
fn end(scope: &PaletteScope<'_>, context: &Context, goal: &Goal) -> String {
    match (goal, &scope.shown) {
        (Goal::Command(command), _) => command
            .shortcut()
            .map_or_else(String::new, |keys| context.format_shortcut(&keys)),
        (Goal::Node(node), Some(shown)) => {
            let all = shown.totals.of(*node).all;
            let people = all.of(shown.view.lens, shown.view.measure);
            scope.texts.number(people)
        }
        _ => String::new(),
    }
}
