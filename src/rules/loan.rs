//! Rotations that a unit at home gives to units in the field.

use jiff::civil::Date;

use crate::analysis::Lens;
use crate::model::{BaseUnitId, Period, Rotation, Stretch, Unit};
use crate::text::{Message, Value};

use super::days::Days;
use super::doubt::is_doubtful;
use super::facts::Facts;
use super::lines::{Lines, add_lines};
use super::way_up::host_unit;

/// A rotation of a unit that comes from a unit at home.
pub(super) struct Loan<'a> {
    /// The unit in the field.
    pub(super) unit: &'a Unit,

    /// The rotation.
    pub(super) rotation: &'a Rotation,

    periods: Vec<&'a Period>,
}

/// Two rotations from one unit at home that are in two places at once.
pub(super) struct TwinLoans<'a> {
    /// The two.
    pub(super) loans: [&'a Loan<'a>; 2],

    /// The days on which both are there.
    pub(super) days: Days,
}

/// The rotations that a unit at home gives, by unit and number.
pub(super) fn loans(facts: &Facts, base: BaseUnitId) -> Vec<Loan<'_>> {
    let units = facts.lent.get(&base).into_iter().flatten();
    let units = units.filter_map(|id| facts.plan.unit(*id));
    let rotations = units.flat_map(|unit| unit.rotations.iter().map(move |it| (unit, it)));
    rotations
        .filter(|(_, rotation)| rotation.base == Some(base))
        .map(|(unit, rotation)| Loan {
            unit,
            rotation,
            periods: unit
                .periods
                .iter()
                .filter(|it| it.rotation == Some(rotation.number) && Lens::Planned.admits(it))
                .filter(|it| !it.total().is_none())
                .collect(),
        })
        .collect()
}

/// For each rotation the first of those before it that is in another place at the same time; and only those that may be twins.
///
/// What serves under one host unit is one place: rotations there relieve each other, or are one rotation in several of its units.
pub(super) fn twins<'a>(
    facts: &Facts,
    loans: &'a [Loan<'a>],
    may_be: impl Fn(&Loan<'a>, &Loan<'a>) -> bool,
) -> Vec<TwinLoans<'a>> {
    let counted: Vec<Days> = loans.iter().map(|loan| loan.days(Days::counted)).collect();
    let twin = |index: usize| {
        let loan = &loans[index];
        (0..index).find_map(|before| {
            let other = &loans[before];
            // There may be many pairs, so what is quick to ask is asked first.
            if other.unit.id == loan.unit.id || !may_be(other, loan) {
                return None;
            }
            let days = counted[index].and(&counted[before]);
            let first = days.first()?;
            let host = |unit: &Unit| host_unit(&facts.plan, unit.id, first);
            (host(other.unit) != host(loan.unit)).then_some(TwinLoans {
                loans: [other, loan],
                days,
            })
        })
    };
    (0..loans.len()).filter_map(twin).collect()
}

impl Loan<'_> {
    /// What the rotation is called: its name, else its number.
    pub(super) fn label(&self) -> Value {
        if self.rotation.name.is_empty() {
            Message::new("rotation-numbered")
                .with("number", self.rotation.number)
                .into()
        } else {
            Value::from(&self.rotation.name)
        }
    }

    /// Whether both are one rotation by name.
    pub(super) fn is_named_as(&self, other: &Self) -> bool {
        !self.rotation.name.is_empty() && self.rotation.name == other.rotation.name
    }

    /// The days on which it is there, by a reading of stretches.
    pub(super) fn days(&self, of: fn(Stretch) -> Days) -> Days {
        self.periods.iter().map(|it| of(it.stretch())).collect()
    }

    /// Whether all its people are estimated or unconfirmed.
    pub(super) fn is_doubtful(&self, facts: &Facts) -> bool {
        self.periods.iter().all(|it| is_doubtful(&facts.plan, it))
    }

    /// Its people on a day, by flag.
    pub(super) fn lines_on(&self, day: Date) -> Lines {
        let mut lines = Lines::new();
        for period in self.periods.iter().filter(|period| period.covers(day)) {
            add_lines(period, &mut lines);
        }
        lines
    }
}
