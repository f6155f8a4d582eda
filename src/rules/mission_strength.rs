//! The strength of missions over all days, kept up from plan to plan.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::analysis::{
    Grouping, Ledger, Lens, Measure, Question, Renewal, Span, Steps, Strength, View, steps,
};
use crate::model::{Ceiling, MissionId, Plan, PlanDate, Toward};

/// The planned strength by mission, category and confidence on every day, in each count that some rule needs for the plan.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct MissionStrength {
    steps: BTreeMap<Count, Steps>,
}

/// Who counts, and how.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Count {
    /// Whether those count who count toward uniformed strength, or everyone.
    pub(super) uniformed: bool,

    /// Places filled or people on the ground.
    pub(super) measure: Measure,
}

impl Count {
    /// Everyone's places: whether anybody is there at all.
    pub(super) const EVERYONE: Self = Self {
        uniformed: false,
        measure: Measure::Established,
    };

    /// How people are looked at.
    pub(super) fn view(self) -> View {
        View {
            ledger: Ledger::Flag,
            measure: self.measure,
            lens: Lens::Planned,
            toward: self.uniformed.then_some(Toward::Uniformed),
        }
    }

    fn question(self) -> Question {
        let by = [Grouping::Mission, Grouping::Category, Grouping::Confidence];
        Question::new(self.view(), &by)
    }
}

/// How people count toward a ceiling while they hand over.
pub(super) fn measure(ceiling: &Ceiling) -> Measure {
    if ceiling.handovers_count {
        Measure::Present
    } else {
        Measure::Established
    }
}

impl MissionStrength {
    /// Counts a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let counts = needed(plan).into_iter();
        Self {
            steps: counts
                .map(|count| (count, count_all(plan, count)))
                .collect(),
        }
    }

    /// Brings the strength from one plan to the next.
    pub(super) fn renew(&mut self, renewal: &Renewal<'_>) {
        let needed = needed(renewal.new_plan());
        self.steps.retain(|count, _| needed.contains(count));
        for (count, steps) in &mut self.steps {
            renewal.steps(steps, &count.question());
        }
        for count in needed {
            self.steps
                .entry(count)
                .or_insert_with(|| count_all(renewal.new_plan(), count));
        }
    }

    /// Walks through the days on which something changes in a mission.
    pub(super) fn walk(&self, mission: MissionId, count: Count, each: impl FnMut(Date, &Strength)) {
        if let Some(steps) = self.steps.get(&count) {
            steps.walk_mission(mission, each);
        }
    }
}

/// The counts that the ceilings and mandates of a plan ask for.
fn needed(plan: &Plan) -> BTreeSet<Count> {
    let mut needed = BTreeSet::new();
    for mission in plan.missions() {
        if mission.mandated_until().is_some() {
            needed.insert(Count::EVERYONE);
        }
        for ceiling in &mission.ceilings {
            let measure = measure(ceiling);
            needed.extend(ceiling.categories.iter().map(|category| Count {
                uniformed: category.is_uniformed(),
                measure,
            }));
        }
    }
    needed
}

fn count_all(plan: &Plan, count: Count) -> Steps {
    let span = Span {
        first: Date::constant(PlanDate::FIRST_YEAR, 1, 1),
        last: Date::constant(PlanDate::LAST_YEAR, 12, 31),
    };
    steps(plan, span, &count.question())
}
