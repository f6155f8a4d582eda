//! What figure is wanted.

use jiff::civil::Date;

use crate::analysis::View;
use crate::model::MissionId;

use super::{FigureName, Stack};

/// Which figure is wanted, of which day, of whom, and how.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct FigureRequest {
    /// Which figure.
    pub name: FigureName,

    /// The day.
    pub day: Date,

    /// How people are looked at.
    pub view: View,

    /// Only this mission; absent for all of the plan.
    pub mission: Option<MissionId>,

    /// What the bars are made of.
    pub stack: Stack,
}

impl FigureRequest {
    /// A figure of the whole plan on a day: in the usual view, by contributor.
    pub fn new(name: FigureName, day: Date) -> Self {
        Self {
            name,
            day,
            view: View::default(),
            mission: None,
            stack: Stack::default(),
        }
    }
}
