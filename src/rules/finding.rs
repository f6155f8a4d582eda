//! Something a planner should look at.

use jiff::civil::Date;

use crate::edit::{Edit, PeriodField, SetPeriod, Together};
use crate::model::{AgreementId, Arrangement, BaseUnitId, Item, NodeId, Period, PlanDate, Unit};
use crate::text::Message;

use super::doubt::Doubt;
use super::{Rule, Severity};

/// Something a planner should look at.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,

    /// How serious it is: what the rule says, or a note where something about it is in doubt.
    pub severity: Severity,

    /// The mission or unit that it is about, to be selected; absent where it is about the whole plan.
    pub subject: Option<NodeId>,

    /// The joint arrangement, agreement or unit at home that it is about, where it is about one; the subject is then a unit that it names.
    pub topic: Option<Item>,

    /// The day to go to.
    pub day: Option<Date>,

    /// What was found: a sentence without a period.
    pub message: Message,

    /// What would mend it.
    pub fix: Option<Fix>,
}

/// An edit that mends a finding.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fix {
    /// What it does, as on a button.
    pub label: Message,

    /// The edit.
    pub edit: Edit,
}

impl Finding {
    /// A finding about nothing in particular, as serious as its rule.
    pub(super) fn new(rule: &'static Rule, message: Message) -> Self {
        Self {
            rule,
            severity: rule.severity(),
            subject: None,
            topic: None,
            day: None,
            message,
            fix: None,
        }
    }

    /// The same finding about a mission or unit.
    pub(super) fn about(self, subject: impl Into<NodeId>) -> Self {
        Self {
            subject: Some(subject.into()),
            ..self
        }
    }

    /// The same finding about a joint arrangement, to be seen at the unit in which partners serve.
    pub(super) fn about_arrangement(self, arrangement: &Arrangement) -> Self {
        Self {
            topic: Some(Item::Arrangement(arrangement.id)),
            ..self.about(arrangement.unit)
        }
    }

    /// The same finding about an agreement on which an arrangement rests.
    pub(super) fn resting_on(self, agreement: AgreementId) -> Self {
        Self {
            topic: Some(Item::Agreement(agreement)),
            ..self
        }
    }

    /// The same finding about a unit at home.
    pub(super) fn about_base_unit(self, base: BaseUnitId) -> Self {
        Self {
            topic: Some(Item::BaseUnit(base)),
            ..self
        }
    }

    /// The same finding with the day to go to.
    pub(super) fn on(self, day: Date) -> Self {
        Self {
            day: Some(day),
            ..self
        }
    }

    /// The same finding with what would mend it, if anything.
    pub(super) fn mended_by(self, fix: Option<Fix>) -> Self {
        Self { fix, ..self }
    }

    /// The same finding, as a note that says why where it is in doubt.
    pub(super) fn in_doubt(self, doubt: Option<Doubt>) -> Self {
        let Some(doubt) = doubt else {
            return self;
        };
        Self {
            severity: Severity::Note,
            message: Message::new("finding-in-doubt")
                .with("finding", self.message)
                .with("doubt", doubt.message()),
            ..self
        }
    }
}

impl Fix {
    /// Gives periods of a unit another last date; none where one of them would end before it begins.
    pub(super) fn end(unit: &Unit, periods: &[&Period], last: PlanDate) -> Option<Self> {
        let begun = |period: &&Period| {
            period
                .first_day
                .is_some_and(|first| first.earliest() <= last.latest())
        };
        if !periods.iter().all(begun) {
            return None;
        }
        let label = Message::new("fix-last-day").with("day", last);
        let mut edits: Vec<Edit> = periods
            .iter()
            .map(|period| {
                Edit::SetPeriod(SetPeriod {
                    unit: unit.id,
                    period: period.id,
                    field: PeriodField::LastDay(Some(last)),
                })
            })
            .collect();
        let edit = if edits.len() > 1 {
            Edit::Together(Together {
                name: label.clone(),
                edits,
            })
        } else {
            edits.pop()?
        };
        Some(Self { label, edit })
    }
}
