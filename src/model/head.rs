//! What a plan says of itself.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CountryCode, Id, Identified, Plan, PlanDate, Stretch};

/// The id of a [`Plan`].
pub type PlanId = Id<Plan>;

/// What a plan says of itself: title, planning country, marking, and the days it is about.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The plan's id, kept through all its versions.
    pub id: PlanId,

    /// The title.
    pub title: String,

    /// The country that plans.
    pub country: CountryCode,

    /// The marking that stands on top and bottom of what is shown and exported; empty for none.
    pub marking: String,

    /// The days that the plan is about.
    pub horizon: Option<Horizon>,

    /// The day on which the plan opens; known to the day.
    pub reference_day: Option<PlanDate>,

    /// What else is to be said.
    pub remarks: String,
}

impl Head {
    /// The head of a new plan.
    pub fn new(id: PlanId, title: String, country: CountryCode) -> Self {
        Self {
            id,
            title,
            country,
            marking: String::new(),
            horizon: None,
            reference_day: None,
            remarks: String::new(),
        }
    }

    /// The day on which the plan opens: its reference day, else today, unless today is outside the horizon: then the first day of that.
    pub fn opening_day(&self, today: Date) -> Date {
        if let Some(day) = self.reference_day {
            return day.earliest();
        }
        match self.horizon {
            Some(horizon) if !horizon.stretch().covers(today) => horizon.first_day.earliest(),
            _ => today,
        }
    }
}

/// The days that a plan is about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Horizon {
    /// The first day.
    pub first_day: PlanDate,

    /// The last day.
    pub last_day: PlanDate,
}

impl Horizon {
    /// Its days.
    pub fn stretch(self) -> Stretch {
        Stretch {
            first_day: Some(self.first_day),
            last_day: Some(self.last_day),
        }
    }
}

impl Identified for Plan {
    const LETTER: char = 'n';
    const KIND: &'static str = "plan";
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::IdGenerator;

    #[test]
    fn a_plan_opens_within_its_horizon_unless_its_reference_day_says_otherwise() {
        let country = CountryCode::parse("KAZ").unwrap();
        let id = IdGenerator::seeded(1).next_id();
        let mut head = Head::new(id, "A plan".to_owned(), country);
        let today = date(2026, 11, 21);
        assert_eq!(head.opening_day(today), today);
        let horizon = |first: i16, last: i16| {
            Some(Horizon {
                first_day: PlanDate::year(first).unwrap(),
                last_day: PlanDate::year(last).unwrap(),
            })
        };
        for (first, last, day) in [
            (2025, 2026, today),
            (2027, 2030, date(2027, 1, 1)),
            (2012, 2020, date(2012, 1, 1)),
        ] {
            head.horizon = horizon(first, last);
            assert_eq!(head.opening_day(today), day);
        }
        head.reference_day = PlanDate::day(2018, 5, 30).ok();
        assert_eq!(head.opening_day(today), date(2018, 5, 30));
    }
}
