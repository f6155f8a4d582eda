//! Joint arrangements and the periods of those who serve under them that disagree in days or place.

use std::collections::BTreeSet;

use crate::edit::{ArrangementField, Edit, ListChange, SetArrangement};
use crate::model::{Arrangement, ArrangementId, NodeId, Partner, PlanDate, Stretch, UnitId};
use crate::text::Message;

use super::days::Days;
use super::doubt::Doubt;
use super::facts::Facts;
use super::joint_strength::Serving;
use super::names::{country, name};
use super::presence::{Presence, Verdict};
use super::rule::Scope;
use super::way_up::WayUp;
use super::when::when;
use super::{Finding, Fix, Rule, Severity, partnership};

pub(super) static RULE: Rule = Rule {
    name: "arrangement-periods",
    title: "rule-arrangement-periods",
    manual: "rule-arrangement-periods-manual",
    severity: Severity::Warning,
    scope: Scope::Arrangement(check),
};

fn check(facts: &Facts, arrangement: &Arrangement, findings: &mut Vec<Finding>) {
    for (index, partner) in arrangement.partners.iter().enumerate() {
        let view = Partnership {
            facts,
            arrangement,
            partner,
        };
        findings.extend(view.never());
        let mut elsewhere = Days::default();
        for unit in partner.units.iter().filter(|it| **it != arrangement.unit) {
            let presence = Presence::of_anyone(facts, *unit);
            let under = WayUp::from(&facts.plan, NodeId::Unit(*unit)).days_under(arrangement.unit);
            findings.extend(view.elsewhere(*unit, &presence, &under));
            findings.extend(view.beyond_its_days(*unit, &presence, &under));
            let away = presence.counted.minus(&under);
            elsewhere = [elsewhere, away].into_iter().collect();
        }
        if view.is_guest() {
            if partner.units.is_empty() && partnership::host(facts, arrangement).is_some() {
                findings.extend(view.people_beyond_its_days());
            }
            findings.extend(view.nobody_there(index, &elsewhere));
        }
    }
}

struct Partnership<'a> {
    facts: &'a Facts,
    arrangement: &'a Arrangement,
    partner: &'a Partner,
}

impl Partnership<'_> {
    fn days(&self, of: fn(Stretch) -> Days) -> Days {
        partnership::days(self.arrangement, self.partner, of)
    }

    /// A partner that takes part on no day, since it comes after the end of the arrangement or leaves before its beginning.
    ///
    /// Periods have no say in that, so nothing else would tell.
    fn never(&self) -> Option<Finding> {
        let Self {
            facts,
            arrangement,
            partner,
        } = self;
        let is_after = |day: Option<PlanDate>, end: Option<PlanDate>| {
            Some((day?, end?)).filter(|(day, end)| day.earliest() > end.latest())
        };
        let too_late = is_after(partner.first_day, arrangement.last_day);
        let too_early = is_after(arrangement.first_day, partner.last_day);
        let (id, day, end) = match (too_late, too_early) {
            (Some((first, end)), _) => ("finding-arrangement-too-late", first, end),
            (None, Some((beginning, last))) => ("finding-arrangement-too-early", last, beginning),
            (None, None) => return None,
        };
        let message = Message::new(id)
            .with("country", country(&facts.plan, partner.country))
            .with("arrangement", arrangement.name.as_str())
            .with("day", day)
            .with("end", end);
        let verdict = Verdict {
            days: Days::between(day.earliest(), day.latest()),
            doubt: None,
        };
        self.finding(message, &verdict)
    }

    /// A unit that is somewhere else while the arrangement holds.
    fn elsewhere(&self, unit: UnitId, presence: &Presence<'_>, under: &Days) -> Option<Finding> {
        let wrong = |of: fn(Stretch) -> Days| {
            let days = self.days(of);
            move |there: &Days| there.and(&days).minus(under)
        };
        let verdict = presence.judge(wrong(Days::counted), wrong(Days::certain))?;
        let message = Message::new("finding-arrangement-elsewhere")
            .with("unit", name(&self.facts.plan, unit.into()))
            .with("arrangement", self.arrangement.name.as_str())
            .with("place", self.place())
            .with("when", when(&verdict.days));
        self.finding(message, &verdict)
    }

    /// A unit that is there with others on days for which neither this arrangement nor another one lists it.
    ///
    /// The host's own units are there in any case, and one that is alone in a joint unit serves with nobody.
    fn beyond_its_days(
        &self,
        unit: UnitId,
        presence: &Presence<'_>,
        under: &Days,
    ) -> Option<Finding> {
        if !self.is_guest() || self.is_said_by_another(|it| it.units.contains(&unit)) {
            return None;
        }
        let arranged = self.arranged(|partner| partner.units.contains(&unit));
        let with_others = self.days_with_others(unit);
        let wrong = |there: &Days| there.and(under).and(&with_others).minus(&arranged);
        let verdict = presence.judge(wrong, wrong)?;
        let message = Message::new("finding-arrangement-beyond")
            .with("unit", name(&self.facts.plan, unit.into()))
            .with("arrangement", self.arrangement.name.as_str())
            .with("place", self.place())
            .with("when", when(&verdict.days));
        self.finding(message, &verdict)
    }

    /// People of a partner who are there on days for which neither this arrangement nor another one of the unit names it.
    fn people_beyond_its_days(&self) -> Option<Finding> {
        let country_of = |partner: &Partner| partner.country == self.partner.country;
        if self.is_said_by_another(|it| country_of(it) && it.units.is_empty()) {
            return None;
        }
        let arranged = self.arranged(country_of);
        let presence = partnership::presence(self.facts, self.arrangement, self.partner);
        let wrong = |there: &Days| there.minus(&arranged);
        let verdict = presence.judge(wrong, wrong)?;
        let message = Message::new("finding-arrangement-people-beyond")
            .with("country", country(&self.facts.plan, self.partner.country))
            .with("arrangement", self.arrangement.name.as_str())
            .with("place", self.place())
            .with("when", when(&verdict.days));
        self.finding(message, &verdict)
    }

    /// Days for which the arrangement names a partner of whom nobody is there, nor anywhere else with a unit of it.
    fn nobody_there(&self, index: usize, elsewhere: &Days) -> Option<Finding> {
        let presence = partnership::presence(self.facts, self.arrangement, self.partner);
        let absent = |of: fn(Stretch) -> Days| {
            let days = self.days(of);
            days.minus(&presence.counted).minus(elsewhere)
        };
        let (counted, certain) = (absent(Days::counted), absent(Days::certain));
        let verdict = match certain.first() {
            Some(_) => Verdict {
                days: certain.clone(),
                doubt: None,
            },
            None => Verdict {
                days: counted,
                doubt: Some(Doubt::Dates),
            },
        };
        let message = Message::new("finding-arrangement-nobody")
            .with("country", country(&self.facts.plan, self.partner.country))
            .with("arrangement", self.arrangement.name.as_str())
            .with("place", self.place())
            .with("when", when(&verdict.days));
        let finding = self.finding(message, &verdict)?;
        Some(finding.mended_by(self.fix(index, &certain)))
    }

    fn is_guest(&self) -> bool {
        partnership::host(self.facts, self.arrangement) != Some(self.partner.country)
    }

    /// Whether another arrangement of the same unit has such a partner, too; of several the earliest speaks.
    fn is_said_by_another(&self, is_such: impl Fn(&Partner) -> bool) -> bool {
        let Arrangement { id, unit, .. } = self.arrangement;
        let mut others = self.facts.plan.arrangements_of(*unit);
        others.any(|it| it.unit == *unit && it.id < *id && it.partners.iter().any(&is_such))
    }

    /// The days on which the people of a unit are not alone in a joint unit; every day where the host's is a country's.
    fn days_with_others(&self, unit: UnitId) -> Days {
        if partnership::host(self.facts, self.arrangement).is_some() {
            return Days::all();
        }
        let everyone = |unit| {
            let serving = Serving::everyone(unit);
            self.facts.joint.course(serving, |_| true)
        };
        let others = everyone(self.arrangement.unit).combine(&everyone(unit), u64::saturating_sub);
        others.days_over(0)
    }

    /// The days for which an arrangement of the same unit, or one that lists the same units, names some partner.
    fn arranged(&self, names: impl Fn(&Partner) -> bool) -> Days {
        let plan = &self.facts.plan;
        let units = std::iter::once(&self.arrangement.unit).chain(&self.partner.units);
        let others = units.flat_map(|unit| plan.arrangements_of(*unit).map(|it| it.id));
        // One that lists many of the units comes up once.
        let others: BTreeSet<ArrangementId> = others.collect();
        others
            .iter()
            .filter_map(|id| plan.arrangement(*id))
            .flat_map(|other| {
                let partners = other.partners.iter().filter(|partner| names(partner));
                partners.map(|partner| partnership::days(other, partner, Days::counted))
            })
            .collect()
    }

    fn place(&self) -> &str {
        name(&self.facts.plan, self.arrangement.unit.into())
    }

    fn finding(&self, message: Message, verdict: &Verdict) -> Option<Finding> {
        let first = verdict.days.first()?;
        let doubt = verdict.doubt;
        let doubt = doubt.or_else(|| partnership::doubt(self.facts, self.arrangement));
        Some(
            Finding::new(&RULE, message)
                .about_arrangement(self.arrangement)
                .on(first)
                .in_doubt(doubt),
        )
    }

    /// Lets the partner take part only while anyone of it is there, where the days without lie at one end.
    fn fix(&self, index: usize, absent: &Days) -> Option<Fix> {
        let [(first, last)] = absent.stretches() else {
            return None;
        };
        let days = self.days(Days::counted);
        let mut partner = self.partner.clone();
        let (id, day) = if days.first() == Some(*first) && days.contains(last.tomorrow().ok()?) {
            let begins = PlanDate::of_day(last.tomorrow().ok()?)?;
            partner.first_day = Some(begins);
            ("fix-partner-first-day", begins)
        } else if days.last() == Some(*last) && days.contains(first.yesterday().ok()?) {
            let ends = PlanDate::of_day(first.yesterday().ok()?)?;
            partner.last_day = Some(ends);
            ("fix-partner-last-day", ends)
        } else {
            return None;
        };
        let label = Message::new(id)
            .with("country", country(&self.facts.plan, partner.country))
            .with("day", day);
        let own = Stretch {
            first_day: partner.first_day,
            last_day: partner.last_day,
        };
        own.in_order().then(|| Fix {
            label,
            edit: Edit::SetArrangement(SetArrangement {
                arrangement: self.arrangement.id,
                field: ArrangementField::Partner(ListChange::Replace(index, partner)),
            }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::{check, check_mended};
    use super::*;

    fn plan(days: &str, partner: &str, periods: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Battalion of=IND
                 period 2010-01-01.. 780
                 unit company Company
                   {periods}
               unit battalion Other of=ITA
             arrangement IndKazBat {days} attached in Battalion
               partner IND lead
               partner KAZ {partner}"
        )
    }

    #[test]
    fn a_unit_somewhere_else_is_noticed() {
        check(
            &RULE,
            &plan(
                "2018-01-01..2018-12-31",
                "units=Company",
                "period 2018-01-01..2018-06-30 120
                 period 2018-07-01..2018-12-31 120 under=Other",
            ),
            &[
                "warning: Company is not in Battalion on 184 days from 1 July 2018, although IndKazBat says so",
            ],
        );
    }

    #[test]
    fn a_unit_there_on_other_days_is_noticed() {
        check(
            &RULE,
            &plan(
                "2018-01-01..2018-12-31",
                "units=Company",
                "period 2017-12-30..2019-01-01 120",
            ),
            &[
                "warning: Company is in Battalion on 3 days from 30 December 2017, outside the days of IndKazBat",
            ],
        );
        check(
            &RULE,
            &plan("..", "units=Company", "period 2018-01-01.. 120"),
            &[
                "warning: Company is in Battalion from 1 January 2018 on, outside the days of IndKazBat",
            ],
        );
        let lines = plan("2018-01-01..2018-12-31", "", "").replace("780", "780\n also 9 KAZ");
        check(
            &RULE,
            &lines,
            &[
                "warning: people of Kazakhstan are in Battalion from 1 January 2010 on, outside the days of IndKazBat",
            ],
        );
    }

    #[test]
    fn days_with_nobody_are_noticed() {
        check(
            &RULE,
            &plan(
                "2018-01-01..",
                "units=Company",
                "period 2018-01-01..2018-12-31 120",
            ),
            &[
                "warning: IndKazBat names Kazakhstan, but nobody of it is in Battalion from 1 January 2019 on",
            ],
        );
        check(
            &RULE,
            &plan("2018-01-01..2018-01-02", "", ""),
            &[
                "warning: IndKazBat names Kazakhstan, but nobody of it is in Battalion on 2 days from 1 January 2018",
            ],
        );
    }

    #[test]
    fn a_partner_that_never_takes_part_is_noticed() {
        let days = "2018-01-01..2018-12-31";
        let never = |days: &str, partner: &str, expected: &[&str]| {
            check(&RULE, &plan(days, partner, ""), expected);
        };
        never(
            days,
            "2019-01..",
            &[
                "warning: Kazakhstan never takes part in IndKazBat: its first day there (January 2019) is after the last of the whole (31 December 2018)",
            ],
        );
        never(
            days,
            "..2017-12-31",
            &[
                "warning: Kazakhstan never takes part in IndKazBat: its last day there (31 December 2017) is before the first of the whole (1 January 2018)",
            ],
        );
        // The host, too, and also where the arrangement has not begun.
        let host = plan("..2018", "", "").replace("IND lead", "IND 2019-01-01.. lead");
        check(
            &RULE,
            &host,
            &[
                "warning: India never takes part in IndKazBat: its first day there (1 January 2019) is after the last of the whole (2018)",
            ],
        );
        // On a day that may be the last one it may take part.
        let period = "period 2018-12-31..2018-12-31 120";
        let text = plan("2018-01-01..2018-12", "2018-12-31..", period);
        check(&RULE, &text, &[]);
    }

    #[test]
    fn what_agrees_is_fine() {
        let period = "period 2018-10-31..2019-05 120";
        check(
            &RULE,
            &plan("2018-10-31..2019-05", "units=Company", period),
            &[],
        );
        check(&RULE, &plan("2018-10-31..2019-05", "", period), &[]);
        check(
            &RULE,
            &plan("2018-01-01..", "2018-10-31..2019-05 units=Company", period),
            &[],
        );
        let two = format!(
            "{}
             arrangement Second 2019-01-01..2019-05 embedded in Battalion
               partner KAZ units=Company",
            plan("2018-10-31..2018-12-31", "units=Company", period)
        );
        check(&RULE, &two, &[]);
        let elsewhere = "period 2018-10-31..2019-05 120
                   period 2020-01-01.. 120 under=Other";
        check(
            &RULE,
            &plan("2018-10-31..2019-05", "units=Company", elsewhere),
            &[],
        );
    }

    #[test]
    fn a_unit_alone_in_a_joint_one_and_the_units_of_the_host_are_fine_on_any_day() {
        let joint = |other: &str| {
            format!(
                "mission UNIFIL full
               unit battalion Battalion joint
                 unit company Irish company of=IRL
                   period 2012-01-01..2012-12-31 330
                   also 9 MLT
                 unit company Finnish company of=FIN
                   period {other} 170
             arrangement IRISHFINN 2012-05-01.. co_deployed in Battalion
               partner IRL ..2012-12-31 lead units=Irish company
               partner FIN ..2012-12-31 junior units=Finnish company
             arrangement Undated .. co_deployed in Battalion
               partner IRL lead units=Irish company"
            )
        };
        check(&RULE, &joint("2012-05-01..2012-12-31"), &[]);
        check(
            &RULE,
            &joint("2012-04-30..2012-12-31"),
            &[
                "warning: Irish company is in Battalion on 30 April 2012, outside the days of IRISHFINN",
                "warning: Finnish company is in Battalion on 30 April 2012, outside the days of IRISHFINN",
            ],
        );
        let host = plan(
            "2018-01-01..2018-12-31",
            "units=Company",
            "period 2018-01-01..2018-12-31 120
                 unit platoon Staff of=IND
                   period 2010-01-01.. 9",
        );
        let host = host.replace("partner IND lead", "partner IND lead units=Staff");
        check(&RULE, &host, &[]);
    }

    #[test]
    fn what_is_in_doubt_is_a_note_that_says_so() {
        check(
            &RULE,
            &plan(
                "2018-10-15..2019-05",
                "units=Company",
                "period 2018-10..2019-05 120",
            ),
            &[
                "note: Company is in Battalion on 14 days from 1 October 2018, outside the days of IndKazBat: cannot be decided, since a date is known only to the month or year",
            ],
        );
        check(
            &RULE,
            &plan(
                "2018-10..2019-05",
                "units=Company",
                "period 2018-10-15..2019-05 120",
            ),
            &[
                "note: IndKazBat names Kazakhstan, but nobody of it is in Battalion on 14 days from 1 October 2018: cannot be decided, since a date is known only to the month or year",
            ],
        );
    }

    #[test]
    fn the_fix_gives_the_partner_the_days_of_its_people() {
        let period = "period 2018-02-01..2018-12-31 120";
        check_mended(
            &RULE,
            &plan("2018-02-01..", "units=Company", period),
            "Let Kazakhstan take part until 31 December 2018",
        );
        check_mended(
            &RULE,
            &plan("2018-01-01..2018-12-31", "units=Company", period),
            "Let Kazakhstan take part from 1 February 2018",
        );
    }
}
