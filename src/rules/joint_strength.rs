//! The people in the units of joint arrangements over all days, kept up from plan to plan.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::analysis::{
    Contributor, Grouping, Key, Ledger, Lens, Measure, Question, Renewal, Span, Steps, View, steps,
};
use crate::model::{CountryCode, Plan, PlanDate, Toward, UnitId};

use super::course::Course;

/// The planned people in each unit that a joint arrangement names, by flag and confidence on every day.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct JointStrength {
    steps: BTreeMap<Serving, Steps>,
}

/// Those who serve in a unit or anywhere below it.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Serving {
    /// The unit.
    pub(super) unit: UnitId,

    /// What they count toward; absent for everyone.
    pub(super) toward: Option<Toward>,
}

impl Serving {
    /// Everyone in a unit.
    pub(super) fn everyone(unit: UnitId) -> Self {
        Self { unit, toward: None }
    }

    /// Those in a unit who count toward something.
    pub(super) fn toward(unit: UnitId, toward: Toward) -> Self {
        Self {
            unit,
            toward: Some(toward),
        }
    }

    /// How the people are looked at: places filled, so that a handover counts once.
    pub(super) fn view(self) -> View {
        View {
            ledger: Ledger::Flag,
            measure: Measure::Established,
            lens: Lens::Planned,
            toward: self.toward,
        }
    }

    fn question(self) -> Question {
        let by = [Grouping::Contributor, Grouping::Confidence];
        Question::new(self.view(), &by).within(self.unit.into())
    }
}

impl JointStrength {
    /// Counts a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let needed = needed(plan).into_iter();
        Self {
            steps: needed
                .map(|serving| (serving, count(plan, serving)))
                .collect(),
        }
    }

    /// Brings the strength from one plan to the next, given the units in which people may count differently.
    pub(super) fn renew(&mut self, renewal: &Renewal<'_>, reached: &BTreeSet<UnitId>) {
        let plan = renewal.new_plan();
        let needed = needed(plan);
        self.steps.retain(|serving, _| needed.contains(serving));
        for (serving, steps) in &mut self.steps {
            if reached.contains(&serving.unit) {
                renewal.steps(steps, &serving.question());
            }
        }
        for serving in needed {
            self.steps
                .entry(serving)
                .or_insert_with(|| count(plan, serving));
        }
    }

    /// Some of those who serve in a unit, over time; nobody where no arrangement names the unit.
    pub(super) fn course(&self, serving: Serving, counts: impl Fn(&Key) -> bool) -> Course {
        let mut entries: Vec<(Date, u64)> = Vec::new();
        if let Some(steps) = self.steps.get(&serving) {
            steps.walk(|day, strength| {
                let rows = strength.rows().filter(|(key, _)| counts(key));
                entries.push((day, rows.map(|(_, people)| people.total()).sum()));
            });
        }
        Course::of(entries)
    }

    /// A country's people among those who serve in a unit, over time.
    pub(super) fn of_country(&self, serving: Serving, country: CountryCode) -> Course {
        self.course(serving, |key| is_of(key, country))
    }
}

/// Whether people are a country's by flag.
pub(super) fn is_of(key: &Key, country: CountryCode) -> bool {
    key.contributor == Some(Contributor::Country(country))
}

/// What the arrangements of a plan ask for.
fn needed(plan: &Plan) -> BTreeSet<Serving> {
    let mut needed = BTreeSet::new();
    for arrangement in plan.arrangements() {
        needed.extend(arrangement.units().map(Serving::everyone));
        needed.insert(Serving::toward(arrangement.unit, Toward::Uniformed));
        needed.insert(Serving::toward(arrangement.unit, Toward::Reimbursed));
    }
    needed
}

fn count(plan: &Plan, serving: Serving) -> Steps {
    let span = Span {
        first: Date::constant(PlanDate::FIRST_YEAR, 1, 1),
        last: Date::constant(PlanDate::LAST_YEAR, 12, 31),
    };
    steps(plan, span, &serving.question())
}
