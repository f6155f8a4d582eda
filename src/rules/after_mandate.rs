//! People after the last mandate that is known.

use jiff::civil::Date;

use crate::model::{Mission, PlanDate};
use crate::text::Message;

use super::course::Course;
use super::days::Days;
use super::facts::Facts;
use super::mission_strength::Count;
use super::rule::Scope;
use super::{Finding, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "after-mandate",
    title: "rule-after-mandate",
    manual: "rule-after-mandate-manual",
    severity: Severity::Note,
    scope: Scope::Mission(check),
};

fn check(facts: &Facts, mission: &Mission, findings: &mut Vec<Finding>) {
    if mission.mandated_until().is_none() {
        return;
    }
    let ends = mission.mandates.iter().filter_map(|it| it.last_day);
    let Some(end) = ends.max_by_key(|end| end.latest()) else {
        return;
    };
    if let Some(first) = first_day_after(facts, mission, end) {
        let message = Message::new("finding-after-mandate")
            .with("mission", mission.acronym.as_str())
            .with("day", end);
        findings.push(Finding::new(&RULE, message).about(mission.id).on(first));
    }
}

/// The first day after a date on which anyone is in the mission whom the plan lists.
fn first_day_after(facts: &Facts, mission: &Mission, end: PlanDate) -> Option<Date> {
    let mut all = Vec::new();
    facts
        .strength
        .walk(mission.id, Count::EVERYONE, |day, strength| {
            all.push((day, strength.total().total()));
        });
    let others = mission.others.iter().filter_map(|others| {
        let stretch = others.stretch().days();
        stretch.map(|stretch| (stretch, u64::from(others.people)))
    });
    let listed = Course::of(all).combine(&Course::of_stretches(others), u64::saturating_sub);
    let until = Days::counted(crate::model::Stretch {
        first_day: PlanDate::year(PlanDate::FIRST_YEAR).ok(),
        last_day: Some(end),
    });
    let over = listed.over(0, &Days::all().minus(&until))?;
    Some(over.first)
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::check;
    use super::*;

    #[track_caller]
    fn check_mandates(lines: &str, expected: &[&str]) {
        let plan = format!(
            "mission UNIFIL full
               {lines}"
        );
        check(&RULE, &plan, expected);
    }

    #[test]
    fn people_after_the_last_mandate_are_noted_once_per_mission() {
        check_mandates(
            "mandate 2017-09-01..2018-08-31
             mandate 2016-09-01..2017-08-31
             unit company One
               period 2017-01-01.. 9
             unit company Other
               period 2019-01-01.. 9",
            &[
                "note: UNIFIL has people after 31 August 2018, when its last known mandate ends: this assumes renewal",
            ],
        );
        check_mandates(
            "mandate ..2018-08
             unit team Civilians civilian
               period 2019-01-01.. 9",
            &[
                "note: UNIFIL has people after August 2018, when its last known mandate ends: this assumes renewal",
            ],
        );
    }

    #[test]
    fn people_within_mandates_or_without_known_end_are_fine() {
        let unit = "unit company One\n               period 2017-01-01..2018-08-31 9";
        check_mandates(&format!("mandate 2017-09-01..2018-08-31\n{unit}"), &[]);
        let open = "mandate ..2016-08-31\nmandate 2016-09-01..";
        check_mandates(&format!("{open}\n{unit}"), &[]);
        check_mandates(unit, &[]);
        check_mandates(
            "mandate ..2016-08-31\nothers 90 2015-01-01.. published",
            &[],
        );
    }
}
