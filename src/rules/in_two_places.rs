//! The same people present in two places on one day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::analysis::Lens;
use crate::model::{Echelon, NodeId, Period, Plan, PlanDate, Unit};
use crate::text::Message;

use super::days::{Days, add_turns};
use super::doubt::{Doubt, is_doubtful};
use super::facts::Facts;
use super::lines::{Lines, add_lines, is_surely_there, total};
use super::names::name;
use super::rule::{Scope, Sight};
use super::when::when;
use super::{Finding, Fix, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "in-two-places",
    title: "rule-in-two-places",
    manual: "rule-in-two-places-manual",
    severity: Severity::Error,
    scope: Scope::Unit {
        check,
        sees: &[Sight::Parents],
    },
};

/// The periods of one rotation of a unit.
///
/// Two lifts of a rotation in two places are no fault: they are different people.
/// The same people are meant where a rotation is in each of two places with as many people as the unit may have;
/// or with the very same people by flag and sex, unless the unit may have them all: a platoon or larger is hardly ever halved so exactly, and where smaller groups are, nobody can tell.
struct RotationPeriods<'a> {
    plan: &'a Plan,
    unit: &'a Unit,
    periods: Vec<&'a Period>,
}

fn check(facts: &Facts, unit: &Unit, findings: &mut Vec<Finding>) {
    if unit.periods.len() < 2 || !unit.has_attachments() {
        return;
    }
    let mut rotations: BTreeMap<Option<u16>, Vec<&Period>> = BTreeMap::new();
    for period in &unit.periods {
        if Lens::Planned.admits(period) && !period.total().is_none() {
            rotations.entry(period.rotation).or_default().push(period);
        }
    }
    for periods in rotations.into_values() {
        let rotation = RotationPeriods {
            plan: &facts.plan,
            unit,
            periods,
        };
        findings.extend(rotation.finding());
    }
}

impl RotationPeriods<'_> {
    /// The most certain finding that there is.
    fn finding(&self) -> Option<Finding> {
        let is_sure = |period: &Period| !is_doubtful(self.plan, period);
        self.finding_where(None, &|period, day| {
            is_sure(period) && is_surely_there(period, day)
        })
        .or_else(|| {
            let doubt = Some(Doubt::Dates);
            self.finding_where(doubt, &|period, day| is_sure(period) && period.covers(day))
        })
        .or_else(|| {
            let doubt = Some(Doubt::Numbers);
            self.finding_where(doubt, &|period, day| period.covers(day))
        })
    }

    fn finding_where(
        &self,
        doubt: Option<Doubt>,
        is_there: &dyn Fn(&Period, Date) -> bool,
    ) -> Option<Finding> {
        let twice = |day| self.twice(day, is_there);
        let days = Days::where_it_holds(&self.turns(), |day| twice(day).is_some());
        let first = days.first()?;
        let [one, other] = twice(first)?;
        let message = Message::new("finding-in-two-places")
            .with("unit", self.unit.name.as_str())
            .with("one", name(self.plan, one))
            .with("other", name(self.plan, other))
            .with("when", when(&days));
        Some(
            Finding::new(&RULE, message)
                .about(self.unit.id)
                .on(first)
                .mended_by(self.fix())
                .in_doubt(doubt),
        )
    }

    fn turns(&self) -> BTreeSet<Date> {
        let mut turns = BTreeSet::new();
        for period in &self.periods {
            add_turns(period.stretch(), &mut turns);
        }
        for authorized in &self.unit.authorized {
            add_turns(authorized.stretch(), &mut turns);
        }
        turns
    }

    /// The two places in which the same people are on a day.
    fn twice(&self, day: Date, is_there: &dyn Fn(&Period, Date) -> bool) -> Option<[NodeId; 2]> {
        let mut places: BTreeMap<NodeId, Lines> = BTreeMap::new();
        for period in self.periods.iter().filter(|period| is_there(period, day)) {
            let lines = places.entry(self.unit.parent_in(period)).or_default();
            add_lines(period, lines);
        }
        let places: Vec<(NodeId, Lines)> = places.into_iter().collect();
        places.iter().enumerate().find_map(|(index, one)| {
            let mut others = places[index + 1..].iter();
            let other = others.find(|other| self.are_the_same(day, &one.1, &other.1))?;
            Some([one.0, other.0])
        })
    }

    fn are_the_same(&self, day: Date, one: &Lines, other: &Lines) -> bool {
        let both = [total(one), total(other)];
        match self.unit.authorized_on(day).map(|it| u64::from(it.people)) {
            Some(most) => {
                (most > 0 && both.iter().all(|people| *people >= most))
                    || (one == other && both.iter().sum::<u64>() > most)
            }
            None => one == other && self.unit.echelon >= Echelon::Platoon,
        }
    }

    /// Ends the period that began first the day before the other begins, where there are just these two.
    fn fix(&self) -> Option<Fix> {
        let [one, other] = self.periods.as_slice() else {
            return None;
        };
        let (earlier, later) = if one.first_day <= other.first_day {
            (one, other)
        } else {
            (other, one)
        };
        let begins = later.first_day?.exact()?;
        let last = PlanDate::of_day(begins.yesterday().ok()?)?;
        Fix::end(self.unit, &[earlier], last)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::{check, check_mended};
    use super::*;

    fn plan(unit: &str, lines: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Host
               unit {unit}
                 {lines}
             mission UNDOF full"
        )
    }

    const WHOLE: &str = "period 2018-01-01.. 120 rotation=1
                 period 2018-03-01..2018-03-02 120 rotation=1 under=UNDOF";

    const ERROR: &str = "error: Company is present with the same people under UNIFIL and under UNDOF on 2 days from 1 March 2018";

    #[test]
    fn a_rotation_whole_in_two_places_is_an_error() {
        check(&RULE, &plan("company Company", WHOLE), &[ERROR]);
        let authorized = format!("authorized 120 2018..\n{WHOLE}");
        check(&RULE, &plan("company Company", &authorized), &[ERROR]);
        let more = authorized.replace("2018-03-02 120", "2018-03-02 125");
        check(&RULE, &plan("company Company", &more), &[ERROR]);
        let unnumbered = WHOLE.replace(" rotation=1", "");
        check(&RULE, &plan("company Company", &unnumbered), &[ERROR]);
    }

    #[test]
    fn lifts_and_parts_in_two_places_are_fine() {
        let lifts = WHOLE.replace("2018-03-02 120", "2018-03-02 60");
        check(&RULE, &plan("company Company", &lifts), &[]);
        let allowed = format!("authorized 240 2018..\n{WHOLE}");
        check(&RULE, &plan("company Company", &allowed), &[]);
        check(&RULE, &plan("team Observers", WHOLE), &[]);
        let other_rotation = WHOLE.replace("1 under", "2 under");
        check(&RULE, &plan("company Company", &other_rotation), &[]);
        let after = WHOLE.replace("2018-01-01..", "2018-01-01..2018-02-28");
        check(&RULE, &plan("company Company", &after), &[]);
        let one_place = WHOLE.replace(" under=UNDOF", "");
        check(&RULE, &plan("company Company", &one_place), &[]);
        let refused = format!("{WHOLE} x").replace("under=UNDOF x", "refused under=UNDOF");
        check(&RULE, &plan("company Company", &refused), &[]);
    }

    #[test]
    fn only_days_on_which_the_unit_may_not_have_so_many_count() {
        let lines =
            format!("authorized 240 2018..2018-03-01\nauthorized 120 2018-03-02..\n{WHOLE}");
        check(
            &RULE,
            &plan("company Company", &lines),
            &[&ERROR.replace("on 2 days from 1 March", "on 2 March")],
        );
    }

    #[test]
    fn what_is_in_doubt_is_a_note_that_says_so() {
        let note = |text: &str, doubt: &str| format!("{text}: {doubt}").replace("error", "note");
        let month = WHOLE.replace("2018-03-01..2018-03-02", "2018-03..2018-03");
        let march = ERROR.replace("2 days", "31 days");
        let dates = "cannot be decided, since a date is known only to the month or year";
        check(
            &RULE,
            &plan("company Company", &month),
            &[&note(&march, dates)],
        );
        let numbers = WHOLE.replace(" 120 rotation=1 under", " 120 estimated rotation=1 under");
        let doubt = "rests on numbers that are estimated or unconfirmed";
        check(
            &RULE,
            &plan("company Company", &numbers),
            &[&note(ERROR, doubt)],
        );
    }

    #[test]
    fn the_fix_ends_what_began_first() {
        check_mended(
            &RULE,
            &plan("company Company", WHOLE),
            "Set the last day to 28 February 2018",
        );
    }
}
