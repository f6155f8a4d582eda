//! Where in a plan a text is written.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::{Item, Location, NodeId, PeriodId, Place, Plan};
use crate::text::{Finder, Message, Strictness};

/// A text of a plan that can be looked through.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum TextField {
    /// The acronym of a mission.
    Acronym,

    /// The full name.
    Name,

    /// The short name.
    ShortName,

    /// The title of a source.
    Title,

    /// What else is to be said.
    Remarks,

    /// What else is to be said of a period.
    PeriodRemarks(PeriodId),

    /// The title of a mission's mandate, by its place among them.
    Mandate(usize),

    /// The title of a mission's ceiling, by its place among them.
    Ceiling(usize),

    /// The name of a unit's rotation, by its number.
    Rotation(u16),

    /// The name of the place of a unit's position, by its place among them.
    Position(usize),

    /// The name of the place where a unit at home is, or the headquarters of a mission.
    Place,

    /// What the command of an arrangement does not extend to.
    CommandLimits,

    /// A caveat of an arrangement, by its place among them.
    Caveat(usize),
}

/// Where a text stands.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct TextPlace {
    /// In what.
    pub item: Item,

    /// In which of its texts.
    pub field: TextField,
}

/// A piece of a text of a plan.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TextMatch {
    /// Where the text stands.
    pub place: TextPlace,

    /// Its bytes.
    pub range: Range<usize>,
}

/// What is looked for, and in which texts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TextQuery {
    /// The text.
    pub text: String,

    /// How exactly it has to be written.
    pub strictness: Strictness,

    /// Whether names, short names, acronyms and titles are looked through.
    pub names: bool,

    /// Whether remarks are, and with them limits of command and caveats.
    pub remarks: bool,
}

impl TextQuery {
    /// What finds it; none where there is nothing to look for.
    pub fn finder(&self) -> Option<Finder> {
        Finder::new(&self.text, self.strictness)
    }
}

impl TextField {
    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Acronym => "find-field-acronym",
            Self::Name => "find-field-name",
            Self::ShortName => "find-field-short-name",
            Self::Title => "find-field-title",
            Self::Remarks => "find-field-remarks",
            Self::PeriodRemarks(_) => "find-field-period-remarks",
            Self::Mandate(_) => "find-field-mandate",
            Self::Ceiling(_) => "find-field-ceiling",
            Self::Rotation(_) => "find-field-rotation",
            Self::Position(_) => "find-field-position",
            Self::Place => "find-field-place",
            Self::CommandLimits => "find-field-command-limits",
            Self::Caveat(_) => "find-field-caveat",
        })
    }

    /// Whether it says something in sentences, and is no name.
    fn is_remark(self) -> bool {
        match self {
            Self::Remarks | Self::PeriodRemarks(_) | Self::CommandLimits | Self::Caveat(_) => true,
            Self::Acronym
            | Self::Name
            | Self::ShortName
            | Self::Title
            | Self::Mandate(_)
            | Self::Ceiling(_)
            | Self::Rotation(_)
            | Self::Position(_)
            | Self::Place => false,
        }
    }
}

impl TextPlace {
    /// The text as it is now; none where the plan does not have the thing.
    pub fn text(self, plan: &Plan) -> Option<&str> {
        texts(plan, self.item)
            .into_iter()
            .find(|(field, _)| *field == self.field)
            .map(|(_, text)| text)
    }
}

/// Where a text stands in missions, formations and units, in the order of the tree, then in arrangements, agreements, units at home and sources.
pub fn find_text(plan: &Plan, query: &TextQuery) -> Vec<TextMatch> {
    let Some(finder) = query.finder() else {
        return Vec::new();
    };
    let nodes = in_order(plan).into_iter().map(Item::from);
    let arrangements = plan.arrangements().map(|it| Item::Arrangement(it.id));
    let agreements = plan.agreements().map(|it| Item::Agreement(it.id));
    let bases = plan.base_units().map(|it| Item::BaseUnit(it.id));
    let sources = plan.sources().map(|source| Item::Source(source.id));
    let rest = arrangements.chain(agreements).chain(bases).chain(sources);
    let mut matches = Vec::new();
    for item in nodes.chain(rest) {
        for (field, text) in texts(plan, item) {
            let is_looked_through = if field.is_remark() {
                query.remarks
            } else {
                query.names
            };
            if !is_looked_through {
                continue;
            }
            let place = TextPlace { item, field };
            let found = finder.find(text).into_iter();
            matches.extend(found.map(|range| TextMatch { place, range }));
        }
    }
    matches
}

/// The texts of a part of the plan.
fn texts(plan: &Plan, item: Item) -> Vec<(TextField, &str)> {
    use TextField::{
        Acronym, Caveat, Ceiling, CommandLimits, Mandate, Name, PeriodRemarks, Position, Remarks,
        Rotation, ShortName, Title,
    };
    match item {
        Item::Mission(id) => plan.mission(id).map(|it| {
            let mut texts = vec![
                (Acronym, it.acronym.as_str()),
                (Name, &it.name),
                (Remarks, &it.remarks),
            ];
            texts.extend(place(it.headquarters.as_ref()));
            let titles = it.mandates.iter().map(|it| it.title.as_str());
            texts.extend(numbered(Mandate, titles));
            let titles = it.ceilings.iter().map(|it| it.title.as_str());
            texts.extend(numbered(Ceiling, titles));
            texts
        }),
        Item::Formation(id) => plan.formation(id).map(|it| {
            vec![
                (Name, it.name.as_str()),
                (ShortName, &it.short_name),
                (Remarks, &it.remarks),
            ]
        }),
        Item::Unit(id) => plan.unit(id).map(|it| {
            let mut texts = vec![
                (Name, it.name.as_str()),
                (ShortName, &it.short_name),
                (Remarks, &it.remarks),
            ];
            let periods = it.periods.iter();
            let said = periods.filter(|period| !period.remarks.is_empty());
            texts.extend(said.map(|it| (PeriodRemarks(it.id), it.remarks.as_str())));
            let rotations = it.rotations.iter();
            texts.extend(rotations.map(|it| (Rotation(it.number), it.name.as_str())));
            let places = it.positions.iter().map(|it| it.location.name.as_str());
            texts.extend(numbered(Position, places));
            texts
        }),
        Item::BaseUnit(id) => plan.base_unit(id).map(|it| {
            let mut texts = vec![
                (Name, it.name.as_str()),
                (ShortName, &it.short_name),
                (Remarks, &it.remarks),
            ];
            texts.extend(place(it.location.as_ref()));
            texts
        }),
        Item::Arrangement(id) => plan.arrangement(id).map(|it| {
            let mut texts = vec![
                (Name, it.name.as_str()),
                (Remarks, &it.remarks),
                (CommandLimits, &it.command_limits),
            ];
            let caveats = it.caveats.iter().map(String::as_str);
            texts.extend(numbered(Caveat, caveats));
            texts
        }),
        Item::Agreement(id) => plan
            .agreement(id)
            .map(|it| vec![(Title, it.title.as_str()), (Remarks, &it.remarks)]),
        Item::Source(id) => plan
            .source(id)
            .map(|it| vec![(Title, it.title.as_str()), (Remarks, &it.remarks)]),
        Item::Head | Item::Country(_) => None,
    }
    .unwrap_or_default()
}

/// The name of a place, where there is one.
fn place(location: Option<&Location>) -> Option<(TextField, &str)> {
    location.map(|it| (TextField::Place, it.name.as_str()))
}

/// Texts that go by their place among others.
fn numbered<'a>(
    field: fn(usize) -> TextField,
    texts: impl Iterator<Item = &'a str>,
) -> impl Iterator<Item = (TextField, &'a str)> {
    let texts = texts.enumerate();
    texts.map(move |(index, text)| (field(index), text))
}

/// The missions, formations and units as the tree has them, each under its usual parent.
fn in_order(plan: &Plan) -> Vec<NodeId> {
    let mut below: BTreeMap<NodeId, Vec<(&Place, NodeId)>> = BTreeMap::new();
    for formation in plan.formations() {
        let children = below.entry(formation.parent).or_default();
        children.push((&formation.place, formation.id.into()));
    }
    for unit in plan.units() {
        let children = below.entry(unit.parent).or_default();
        children.push((&unit.place, unit.id.into()));
    }
    let missions = plan.missions();
    let mut top: Vec<(&Place, NodeId)> = missions.map(|it| (&it.place, it.id.into())).collect();
    let mut nodes = Vec::with_capacity(plan.unit_count());
    top.sort_unstable();
    let mut open: Vec<NodeId> = top.into_iter().rev().map(|(_, node)| node).collect();
    while let Some(node) = open.pop() {
        nodes.push(node);
        if let Some(mut children) = below.remove(&node) {
            children.sort_unstable();
            open.extend(children.into_iter().rev().map(|(_, child)| child));
        }
    }
    nodes
}
