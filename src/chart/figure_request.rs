//! What figure is wanted.

use jiff::civil::Date;

use crate::analysis::{ChangeDays, Span, View};
use crate::model::{CountryCode, NodeId, Plan};

use super::{FigureName, Stack};

/// Changes within so many days are shown in their months, others in their years.
const FEW_DAYS: i32 = 62;

/// Which figure is wanted, of which day, of whom, and how.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct FigureRequest {
    /// Which figure.
    pub name: FigureName,

    /// The day; in a figure over time the one that is marked.
    pub day: Date,

    /// How people are looked at.
    pub view: View,

    /// Only this mission, formation or unit with all below it; absent for all of the plan.
    pub within: Option<NodeId>,

    /// How many levels below the topmost an order of battle shows; absent for as many as can be read.
    pub depth: Option<u8>,

    /// The country of a figure that is about one; absent for the planning country.
    pub country: Option<CountryCode>,

    /// By what people are stacked; where the figure has no such way, its usual one is taken.
    pub stack: Stack,

    /// The days of a figure over time; absent for all that the plan is about.
    pub span: Option<Span>,
}

impl FigureRequest {
    /// A figure of the whole plan on a day: in the usual view, by contributor.
    pub fn new(name: FigureName, day: Date) -> Self {
        Self {
            name,
            day,
            view: View::default(),
            country: None,
            within: None,
            depth: None,
            stack: Stack::default(),
            span: None,
        }
    }

    /// The days that a figure over time shows: those asked for, else the plan's horizon, else the years in which something changes, or the months where it is but a few weeks.
    pub fn span_in(&self, plan: &Plan) -> Span {
        let span = |(first, last)| Span { first, last };
        let horizon = || plan.head().horizon?.stretch().days().map(span);
        self.span.or_else(horizon).unwrap_or_else(|| {
            let changes = ChangeDays::of(plan);
            let first = changes.iter().next().unwrap_or(self.day);
            let last = changes.iter().next_back().unwrap_or(self.day);
            // What lies within a few weeks would be a mere line in a year.
            let days = (last - first).get_days();
            if (1..=FEW_DAYS).contains(&days) {
                return Span {
                    first: first.first_of_month(),
                    last: last.last_of_month(),
                };
            }
            Span {
                first: first.first_of_year(),
                last: last.last_of_year(),
            }
        })
    }

    /// The same request in a way of stacking that its figure has.
    pub(super) fn fitting(&self) -> Self {
        Self {
            stack: self.name.stack_for(self.stack),
            ..*self
        }
    }
}
