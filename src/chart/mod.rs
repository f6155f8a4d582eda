//! What a figure says, as data: title, bars or areas, series, order, labels, notes, sources.
//!
//! [`figure()`] makes a [`Figure`] from a plan and a [`FigureRequest`]; how it looks is left to `ui`, its words to the language.
//! The numbers all come from `analysis`.
//!
//! *Adding a figure:* a name with a description in [`FigureName`], a file beside `troops_by_mission.rs`, an arm in [`figure()`]; a variant of [`Graph`] where it is drawn like no other.

mod areas;
mod bar;
mod bridge_grouping;
mod bridge_part;
mod bridge_steps;
mod bridge_table;
mod bridge_tree;
mod bridge_words;
mod ceiling_mark;
mod contributors;
mod country_bridge;
mod figure_name;
mod figure_request;
mod frame;
mod graph;
mod held_ceilings;
mod ink;
mod joint_table;
mod joint_units;
mod made_of;
mod matrix;
mod member;
mod members;
mod names;
mod notes;
mod order;
mod palette;
mod series;
mod source_line;
mod stack;
mod strength_over_time;
mod strength_table;
mod tally;
mod told;
mod troops_by_mission;
mod view_words;
mod who_serves_with_whom;

use jiff::civil::Date;

use crate::analysis::Span;
use crate::model::Plan;
use crate::text::Message;

pub use self::areas::{Areas, CeilingStretch, Level, Step, TimeMark};
pub use self::bar::{Bar, Bars, BarsOf, Part, Segment};
pub use self::bridge_part::BridgePart;
pub use self::bridge_table::bridge_table;
pub use self::bridge_tree::{BridgeSide, BridgeTree};
pub use self::bridge_words::BridgeLine;
pub use self::ceiling_mark::CeilingMark;
pub use self::figure_name::FigureName;
pub use self::figure_request::FigureRequest;
pub use self::graph::Graph;
pub use self::ink::Ink;
pub use self::joint_table::{JointRow, JointTable};
pub use self::matrix::{Matrix, MatrixCell, MatrixHead, MatrixRow};
pub use self::names::{contributor_code, contributor_name};
pub use self::order::{
    BridgeWords, Doubt, OrderBox, OrderChange, OrderChanges, OrderOfBattle, Outline, OwnFlags,
    Symbol, Unfolding, order_changes, order_of_battle,
};
pub use self::palette::Palette;
pub use self::series::Series;
pub use self::stack::Stack;
pub use self::strength_table::{StrengthRow, StrengthTable};
pub use self::told::Told;
pub use self::view_words::{counted, view_words};

/// A figure, ready to be drawn, read out or written as a table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Figure {
    /// Which figure it is.
    pub name: FigureName,

    /// What it shows, where and on which day.
    pub title: Message,

    /// How people are looked at: ledger, status lens, measure and what counts; and how many they are.
    pub subtitle: Message,

    /// What the graph is made of, in the order in which it is stacked.
    pub series: Vec<Series>,

    /// What is drawn.
    pub graph: Graph,

    /// What stands in place of the graph where there is nobody.
    pub nobody: Option<Message>,

    /// What has to be known to read the graph rightly, the most important first.
    pub notes: Vec<Message>,

    /// Where the numbers come from, and which plan they stand in.
    pub source: Message,

    /// The plan's marking, for top and bottom; empty for none.
    pub marking: String,

    /// The same numbers as a table for machines, with nothing folded together.
    pub table: StrengthTable,
}

impl Figure {
    /// The bars; none in another graph.
    pub fn bars(&self) -> &[Bar] {
        match &self.graph {
            Graph::Bars(bars) => &bars.bars,
            Graph::Areas(_) | Graph::Matrix(_) | Graph::Order(_) => &[],
        }
    }

    /// The days of a figure over time.
    pub fn span(&self) -> Option<Span> {
        match &self.graph {
            Graph::Bars(_) | Graph::Matrix(_) | Graph::Order(_) => None,
            Graph::Areas(areas) => Some(areas.span),
        }
    }

    /// Marks another day in a figure over time; what a figure of one day shows is another figure on another day.
    pub fn mark_day(&mut self, day: Date) {
        if let Graph::Areas(areas) = &mut self.graph {
            areas.day = day;
        }
    }

    /// The boxes of an order of battle.
    pub fn order(&self) -> Option<&OrderOfBattle> {
        match &self.graph {
            Graph::Order(order) => Some(order),
            Graph::Bars(_) | Graph::Areas(_) | Graph::Matrix(_) => None,
        }
    }

    /// Everyone in the bars.
    pub fn total(&self) -> u64 {
        self.bars().iter().map(|bar| bar.total).sum()
    }

    /// The figure in words, sentence by sentence, for those who cannot see it.
    pub fn summary(&self) -> Vec<Message> {
        let mut sentences = vec![self.title.clone(), self.subtitle.clone()];
        sentences.extend(self.nobody.clone());
        sentences.extend(self.graph.summary(&self.series));
        sentences.extend(self.notes.iter().cloned());
        sentences.push(self.source.clone());
        sentences
    }
}

/// The figure that was asked for.
pub fn figure(plan: &Plan, request: &FigureRequest) -> Figure {
    let request = &request.fitting();
    match request.name {
        FigureName::TroopsByMission => troops_by_mission::figure(plan, request),
        FigureName::Contributors => contributors::figure(plan, request),
        FigureName::StrengthOverTime => strength_over_time::figure(plan, request),
        FigureName::JointUnits => joint_units::figure(plan, request),
        FigureName::WhoServesWithWhom => who_serves_with_whom::figure(plan, request),
        FigureName::Bridge => country_bridge::figure(plan, request),
        FigureName::OrderOfBattle => {
            order_of_battle(plan, request, &Unfolding::to_depth(request.depth))
        }
    }
}
