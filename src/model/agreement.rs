//! Agreements between countries, on which joint arrangements rest.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{AgreementKind, CountryCode, Id, Identified, PlanDate, SourceId};

/// The id of an [`Agreement`].
pub type AgreementId = Id<Agreement>;

/// A memorandum, treaty or other paper between countries, with its way into force.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The agreement's id.
    pub id: AgreementId,

    /// What it is called.
    pub title: String,

    /// What kind of paper it is.
    pub kind: AgreementKind,

    /// Between whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<CountryCode>,

    /// When it was proposed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<PlanDate>,

    /// When it was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<PlanDate>,

    /// Whether it is in force only when it is ratified.
    #[serde(default, skip_serializing_if = "is_false")]
    pub needs_ratification: bool,

    /// When it was ratified; of several ratifications the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratified: Option<PlanDate>,

    /// From when it is in force, where that does not follow from signature and ratification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<PlanDate>,

    /// Until when it is in force; without one it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_to: Option<PlanDate>,

    /// Where to find it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,

    /// Where its dates come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,

    /// What else is to be said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

/// Whether an agreement is in force on a day, as far as its dates tell.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Force {
    /// It is in force.
    Holds,

    /// A date is known to the month or year only, and the day lies within.
    Undecided(PlanDate),

    /// It comes into force later.
    NotYet(PlanDate),

    /// It has ended.
    Ended(PlanDate),

    /// Nothing says that it was signed.
    Unsigned,

    /// It needs a ratification of which nothing is known.
    Unratified,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn is_false(value: &bool) -> bool {
    !value
}

impl Agreement {
    /// An agreement without parties and dates.
    pub fn new(id: AgreementId, title: String, kind: AgreementKind) -> Self {
        Self {
            id,
            title,
            kind,
            parties: Vec::new(),
            proposed: None,
            signed: None,
            needs_ratification: false,
            ratified: None,
            in_force_from: None,
            in_force_to: None,
            link: String::new(),
            source: None,
            remarks: String::new(),
        }
    }

    /// From when it is in force, or what is missing: [`Force::Unsigned`] or [`Force::Unratified`].
    ///
    /// Where it is not written down, that follows from the signature, and from the ratification where one is needed; the one that may come later counts.
    pub fn force_from(&self) -> Result<PlanDate, Force> {
        let dates = self.force_dates()?.into_iter().flatten();
        dates
            .max_by_key(|date| date.latest())
            .ok_or(Force::Unsigned)
    }

    /// The one or two dates that have to come before it is in force, or what is missing.
    ///
    /// Of two dates known to the month or year neither need be the later one, so both have to be looked at.
    pub fn force_dates(&self) -> Result<[Option<PlanDate>; 2], Force> {
        if self.in_force_from.is_some() {
            return Ok([self.in_force_from, None]);
        }
        let signed = self.signed.ok_or(Force::Unsigned)?;
        if self.needs_ratification {
            let ratified = self.ratified.ok_or(Force::Unratified)?;
            return Ok([Some(signed), Some(ratified)]);
        }
        Ok([Some(signed), None])
    }

    /// Whether it is in force on a day.
    pub fn force_on(&self, day: Date) -> Force {
        let dates = match self.force_dates() {
            Ok(dates) => dates.into_iter().flatten(),
            Err(missing) => return missing,
        };
        let surely_later = dates.clone().filter(|date| day < date.earliest());
        if let Some(from) = surely_later.max_by_key(|date| date.earliest()) {
            return Force::NotYet(from);
        }
        let perhaps_later = dates.filter(|date| day < date.latest());
        let undecided = perhaps_later.max_by_key(|date| date.latest());
        match (self.in_force_to, undecided) {
            (Some(last), _) if day > last.latest() => Force::Ended(last),
            (_, Some(from)) => Force::Undecided(from),
            (Some(last), None) if day > last.earliest() => Force::Undecided(last),
            _ => Force::Holds,
        }
    }
}

impl Identified for Agreement {
    const LETTER: char = 'a';
    const KIND: &'static str = "agreement";
}

#[cfg(test)]
mod tests {
    use super::*;

    fn memorandum() -> Agreement {
        let date = |text: &str| text.parse::<PlanDate>().ok();
        Agreement {
            signed: date("2018-08-21"),
            needs_ratification: true,
            ratified: date("2018-10"),
            in_force_to: date("2022"),
            ..Agreement::new(
                AgreementId::from_random(1),
                "Memorandum".to_owned(),
                AgreementKind::Memorandum,
            )
        }
    }

    #[test]
    fn a_month_leaves_its_days_undecided() {
        let memorandum = memorandum();
        let (from, to) = (
            memorandum.ratified.unwrap(),
            memorandum.in_force_to.unwrap(),
        );
        let on = |year, month, day| memorandum.force_on(Date::constant(year, month, day));
        assert_eq!(on(2018, 9, 30), Force::NotYet(from));
        assert_eq!(on(2018, 10, 1), Force::Undecided(from));
        assert_eq!(on(2018, 10, 30), Force::Undecided(from));
        assert_eq!(on(2018, 10, 31), Force::Holds);
        assert_eq!(on(2022, 1, 1), Force::Holds);
        assert_eq!(on(2022, 1, 2), Force::Undecided(to));
        assert_eq!(on(2023, 1, 1), Force::Ended(to));
    }

    #[test]
    fn of_signature_and_ratification_both_have_to_come() {
        let date = |text: &str| text.parse::<PlanDate>().ok();
        let check = |signed, ratified, expected: &[((i8, i8), Force)]| {
            let agreement = Agreement {
                signed: date(signed),
                ratified: date(ratified),
                ..memorandum()
            };
            for ((month, day), force) in expected {
                let on = Date::constant(2018, *month, *day);
                assert_eq!(agreement.force_on(on), *force, "{signed} {ratified} {on}");
            }
        };
        let exact = date("2018-10-15").unwrap();
        let month = date("2018-10").unwrap();
        let year = date("2018").unwrap();
        let in_october = [
            ((10, 5), Force::NotYet(exact)),
            ((10, 15), Force::Undecided(month)),
            ((10, 31), Force::Holds),
        ];
        check("2018-10-15", "2018-10", &in_october);
        check("2018-10", "2018-10-15", &in_october);
        let in_the_year = [
            ((10, 14), Force::NotYet(exact)),
            ((10, 15), Force::Undecided(year)),
            ((12, 31), Force::Holds),
        ];
        check("2018", "2018-10-15", &in_the_year);
        check("2018-10-15", "2018-10-15", &[((10, 15), Force::Holds)]);
    }

    #[test]
    fn what_is_missing_is_told() {
        let day = Date::constant(2019, 1, 1);
        let unratified = Agreement {
            ratified: None,
            ..memorandum()
        };
        assert_eq!(unratified.force_on(day), Force::Unratified);
        let unsigned = Agreement {
            signed: None,
            ..memorandum()
        };
        assert_eq!(unsigned.force_on(day), Force::Unsigned);
        let simple = Agreement {
            needs_ratification: false,
            ..unratified
        };
        assert_eq!(simple.force_on(Date::constant(2018, 8, 21)), Force::Holds);
    }
}
