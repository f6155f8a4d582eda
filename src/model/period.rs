//! Where a unit's people are, when, and how many.

use std::collections::BTreeSet;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Category, Decision, HeadcountLine, Id, Identified, InPlace, Negotiation, NodeId, People,
    PlanDate, Stretch, Toward,
};

/// The id of a [`Period`].
pub type PeriodId = Id<Period>;

/// A stretch of days on which a unit has its own people somewhere.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The period's id, unique in its unit.
    pub id: PeriodId,

    /// The first day; without one the period is undated and counts on no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<PlanDate>,

    /// The last day; without one the period is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<PlanDate>,

    /// Under which parent, where it is not the usual one: an attachment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<NodeId>,

    /// Which rotation; periods of one number are lifts of one rotation.
    /// Without a number it belongs to the rotation before all numbered ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rotation: Option<u16>,

    /// The unit's own people: those who are in none of its sub-units.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<HeadcountLine>,

    /// What the people count toward, where it differs from what follows from the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toward: Option<BTreeSet<Toward>>,

    /// How far the planning country has decided.
    #[serde(default = "intended", skip_serializing_if = "is_intended")]
    pub decision: Decision,

    /// How far the matter stands with the organization.
    #[serde(default = "not_raised", skip_serializing_if = "is_not_raised")]
    pub negotiation: Negotiation,

    /// Whether the people are in place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place: Option<InPlace>,

    /// What else is to be said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

fn intended() -> Decision {
    Decision::Intended
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn is_intended(decision: &Decision) -> bool {
    *decision == Decision::Intended
}

fn not_raised() -> Negotiation {
    Negotiation::NotRaised
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn is_not_raised(negotiation: &Negotiation) -> bool {
    *negotiation == Negotiation::NotRaised
}

impl Period {
    /// A period without dates and people: intended and not raised.
    pub fn new(id: PeriodId) -> Self {
        Self {
            id,
            first_day: None,
            last_day: None,
            parent: None,
            rotation: None,
            people: Vec::new(),
            toward: None,
            decision: Decision::Intended,
            negotiation: Negotiation::NotRaised,
            in_place: None,
            remarks: String::new(),
        }
    }

    /// Its days.
    pub fn stretch(&self) -> Stretch {
        Stretch {
            first_day: self.first_day,
            last_day: self.last_day,
        }
    }

    /// Whether the day lies in the period; never when it is undated.
    pub fn covers(&self, day: Date) -> bool {
        self.stretch().covers(day)
    }

    /// The people of all its lines.
    pub fn total(&self) -> People {
        self.people.iter().map(HeadcountLine::people).sum()
    }

    /// Whether the people count toward a sum, given the category of their unit.
    pub fn counts_toward(&self, toward: Toward, category: Category) -> bool {
        match &self.toward {
            Some(chosen) => chosen.contains(&toward),
            None => match toward {
                Toward::Uniformed => category.is_uniformed(),
                Toward::Reimbursed => category.is_reimbursed(),
                Toward::National => true,
            },
        }
    }
}

impl Identified for Period {
    const LETTER: char = 'p';
    const KIND: &'static str = "period";
}
