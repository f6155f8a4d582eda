//! What of the inspector is unfolded and what is being asked.

use crate::ui::field::Folds;

use super::deeds::DeedState;
use super::facts::UnitFacts;
use super::question::Question;

/// The part of the inspector's view state that is not about typing.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The entries of lists that are unfolded.
    pub(super) folds: Folds,

    /// What has to be answered before an edit can be made.
    pub(super) question: Option<Question>,

    /// What is to be done with a joint arrangement, while it is being put in.
    pub(super) deed: Option<DeedState>,

    /// What was counted last.
    pub(super) facts: Option<UnitFacts>,
}
