//! All that can be found, by its names.

use std::collections::BTreeSet;

use crate::chart::FigureName;
use crate::model::{CountryCode, Mission, NodeId, Plan};
use crate::reference;
use crate::text::{Language, Message, Texts};
use crate::ui::Command;

use super::PaletteScope;
use super::goal::Goal;

/// Something that can be found, with its names; the first is the one it is shown by.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) goal: Goal,
    pub(super) names: Vec<String>,
}

/// All that can be found: entries with names of their own, and the formations and units, whose names stay in the plan.
///
/// Putting it together walks through the plan once; it holds as long as the plan stays as it is.
#[derive(Clone, Debug, Default)]
pub(super) struct Catalog {
    pub(super) entries: Vec<Entry>,
    pub(super) nodes: Vec<NodeId>,
}

impl Catalog {
    pub(super) fn new(scope: &PaletteScope<'_>) -> Self {
        let mut catalog = Self::default();
        let language = scope.texts.language();
        if let Some(shown) = &scope.shown {
            catalog.add_plan(shown.plan, language);
        }
        for command in Command::ALL {
            if command != Command::FindOrDo {
                catalog.add(Goal::Command(command), language, &command.message());
            }
        }
        if scope.shown.is_some() {
            for figure in FigureName::ALL {
                catalog.add(Goal::Figure(figure), language, &figure.message());
            }
        }
        for path in scope.menu.recent {
            let name = path.file_name().unwrap_or(path.as_os_str());
            catalog.entries.push(Entry {
                names: vec![name.to_string_lossy().into_owned()],
                goal: Goal::File(path.clone()),
            });
        }
        for (name, title) in scope.samples {
            catalog.add(Goal::Sample(name), language, title);
        }
        catalog
    }

    /// Adds what is called so in either language, by its name in the chosen one.
    fn add(&mut self, goal: Goal, language: Language, message: &Message) {
        let names = languages(language).map(|it| Texts::of(it).say(message));
        self.entries.push(Entry {
            goal,
            names: distinct(names),
        });
    }

    fn add_plan(&mut self, plan: &Plan, language: Language) {
        for mission in plan.missions() {
            self.entries.push(Entry {
                goal: Goal::Node(mission.id.into()),
                names: mission_names(mission),
            });
        }
        let mut countries = BTreeSet::from([plan.head().country]);
        self.nodes
            .extend(plan.formations().map(|it| NodeId::from(it.id)));
        for unit in plan.units() {
            self.nodes.push(unit.id.into());
            countries.extend(unit.nationality.country());
        }
        for code in countries {
            self.entries.push(Entry {
                goal: Goal::Country(code),
                names: country_names(plan, language, code),
            });
        }
    }
}

/// The chosen language, then the others.
fn languages(chosen: Language) -> impl Iterator<Item = Language> {
    let others = Language::ALL.into_iter().filter(move |it| *it != chosen);
    std::iter::once(chosen).chain(others)
}

/// Names of which none comes twice, nor is empty.
fn distinct(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut distinct = Vec::new();
    for name in names {
        if !name.is_empty() && !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    distinct
}

/// What a mission is called: in the plan, and in the built-in table in every language.
pub(super) fn mission_names(mission: &Mission) -> Vec<String> {
    let built_in = reference::mission(&mission.acronym);
    let acronym = built_in.and_then(|it| it.acronym_ru);
    let names = built_in
        .map(|it| Language::ALL.map(|language| it.name.in_language(language)))
        .unwrap_or_default();
    let others = acronym.into_iter().chain(names).map(str::to_owned);
    let own = [mission.acronym.clone(), mission.name.clone()];
    distinct(own.into_iter().chain(others))
}

fn country_names(plan: &Plan, language: Language, code: CountryCode) -> Vec<String> {
    let name = |language| crate::ui::field::country_name(plan, Texts::of(language), code);
    let code = code.to_string();
    distinct(languages(language).map(name).chain([code]))
}

/// The names of a formation or unit: the full one and the short one.
pub(super) fn node_names(plan: &Plan, node: NodeId) -> [&str; 2] {
    match node {
        NodeId::Mission(id) => plan
            .mission(id)
            .map(|it| [it.acronym.as_str(), it.name.as_str()]),
        NodeId::Formation(id) => plan
            .formation(id)
            .map(|it| [it.name.as_str(), it.short_name.as_str()]),
        NodeId::Unit(id) => plan
            .unit(id)
            .map(|it| [it.name.as_str(), it.short_name.as_str()]),
    }
    .unwrap_or_default()
}
