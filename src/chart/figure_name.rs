//! The figures that there are.

use crate::text::Message;

use super::Stack;

/// The name of a figure.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum FigureName {
    /// People per mission on a day, stacked.
    TroopsByMission,

    /// People per contributor on a day, in one mission or all.
    Contributors,

    /// People over time, stacked.
    StrengthOverTime,

    /// Units in which several countries serve on a day, by flag.
    JointUnits,

    /// Whose people serve in whose units on a day, as a matrix.
    WhoServesWithWhom,

    /// From a country's people by flag to the people in its units, step by step.
    Bridge,

    /// Who stands under whom on a day, box by box.
    OrderOfBattle,
}

impl FigureName {
    /// Every figure, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::TroopsByMission,
        Self::Contributors,
        Self::StrengthOverTime,
        Self::JointUnits,
        Self::WhoServesWithWhom,
        Self::Bridge,
        Self::OrderOfBattle,
    ];

    /// The written form, as on the command line: `troops-by-mission`.
    pub fn name(self) -> &'static str {
        match self {
            Self::TroopsByMission => "troops-by-mission",
            Self::Contributors => "contributors",
            Self::StrengthOverTime => "strength-over-time",
            Self::JointUnits => "joint-units",
            Self::WhoServesWithWhom => "who-serves-with-whom",
            Self::Bridge => "bridge",
            Self::OrderOfBattle => "order-of-battle",
        }
    }

    /// The figure of a written form, or none.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.name() == name)
    }

    /// What it shows, in one line.
    pub fn description(self) -> Message {
        Message::new(match self {
            Self::TroopsByMission => "chart-troops-by-mission-description",
            Self::Contributors => "chart-contributors-description",
            Self::StrengthOverTime => "chart-strength-over-time-description",
            Self::JointUnits => "chart-joint-units-description",
            Self::WhoServesWithWhom => "chart-who-serves-with-whom-description",
            Self::Bridge => "chart-bridge-description",
            Self::OrderOfBattle => "chart-order-of-battle-description",
        })
    }

    /// What people call it, in a word or two.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::TroopsByMission => "chart-troops-by-mission",
            Self::Contributors => "chart-contributors",
            Self::StrengthOverTime => "chart-strength-over-time",
            Self::JointUnits => "chart-joint-units",
            Self::WhoServesWithWhom => "chart-who-serves-with-whom",
            Self::Bridge => "chart-bridge",
            Self::OrderOfBattle => "chart-order-of-battle",
        })
    }

    /// By what its people can be stacked, the usual way first; nothing where they are not.
    pub fn stacks(self) -> &'static [Stack] {
        match self {
            Self::TroopsByMission => &[Stack::Contributor, Stack::Category, Stack::Sex],
            Self::Contributors
            | Self::JointUnits
            | Self::WhoServesWithWhom
            | Self::Bridge
            | Self::OrderOfBattle => &[],
            Self::StrengthOverTime => &Stack::ALL,
        }
    }

    /// The way in which its people are stacked where one is asked for: that one, or its usual one where it has no such way.
    pub fn stack_for(self, asked: Stack) -> Stack {
        let ways = self.stacks();
        let usual = ways.first().copied().unwrap_or_default();
        if ways.contains(&asked) { asked } else { usual }
    }

    /// Whether it sets missions beside each other, so that one alone is seldom wanted.
    pub fn compares_missions(self) -> bool {
        self == Self::TroopsByMission
    }

    /// Whether it is about one country.
    pub fn takes_country(self) -> bool {
        self == Self::Bridge
    }

    /// Whether it can be cut off so many levels below the topmost.
    pub fn takes_depth(self) -> bool {
        self == Self::OrderOfBattle
    }

    /// Whether the window shows it in a tab of its own, and not among the charts.
    pub fn has_own_tab(self) -> bool {
        self == Self::OrderOfBattle
    }

    /// Whether it may take several pages.
    pub fn may_have_pages(self) -> bool {
        self == Self::OrderOfBattle
    }

    /// Whether it shows a stretch of days instead of one.
    pub fn is_over_time(self) -> bool {
        self == Self::StrengthOverTime
    }
}
