//! Commands that concern what the inspector shows.

use crate::edit::Edit;
use crate::model::{NodeId, Period, Unit};
use crate::ui::{Action, Command, Shown};

use super::period_form::{end, split};
use super::period_list::new_period;

/// What a command about the periods of the selected unit makes; nothing for any other command, or where it cannot be done.
///
/// A period is split or ended where just one can be on the day looked at; of several the latest rotation is meant.
pub fn command(command: Command, shown: &Shown<'_>) -> Vec<Action> {
    let Some(NodeId::Unit(id)) = shown.selection else {
        return Vec::new();
    };
    let Some(unit) = shown.plan.unit(id) else {
        return Vec::new();
    };
    let edit = match command {
        Command::AddPeriod => Some(new_period(shown, unit)),
        Command::SplitPeriod => latest(unit, |period| split(shown, unit, period)),
        Command::EndPeriod => latest(unit, |period| end(shown, unit, period)),
        _ => None,
    };
    edit.map(Action::from).into_iter().collect()
}

/// The edit of the latest rotation for which there is one.
fn latest(unit: &Unit, edit: impl Fn(&Period) -> Option<Edit>) -> Option<Edit> {
    let mut periods: Vec<&Period> = unit.periods.iter().collect();
    periods.sort_by_key(|period| (period.rotation, period.first_day, period.id));
    periods.into_iter().rev().find_map(edit)
}
