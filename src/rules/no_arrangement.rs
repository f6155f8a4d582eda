//! A unit of one country under a unit of another without a joint arrangement.

use std::collections::BTreeSet;

use crate::analysis::Lens;
use crate::edit::{AddArrangement, ArrangementField, Edit, ListChange, SetArrangement};
use crate::model::{
    Arrangement, ArrangementKind, CountryCode, NodeId, Partner, PartnerRole, Period, PlanDate,
    Role, Unit,
};
use crate::text::Message;

use super::days::Days;
use super::doubt::{Doubt, is_doubtful};
use super::facts::Facts;
use super::rule::{Scope, Sight};
use super::way_up::WayUp;
use super::when::when;
use super::{Finding, Fix, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "no-arrangement",
    title: "rule-no-arrangement",
    manual: "rule-no-arrangement-manual",
    severity: Severity::Warning,
    scope: Scope::Unit {
        check,
        sees: &[Sight::Parents, Sight::Arrangements],
    },
};

/// A unit as a guest in a unit of another country.
struct Guest<'a> {
    facts: &'a Facts,
    unit: &'a Unit,
    country: CountryCode,
    host: &'a Unit,
    host_country: CountryCode,

    /// Its planned periods there that have people and a first date; never empty.
    periods: Vec<&'a Period>,
}

fn check(facts: &Facts, unit: &Unit, findings: &mut Vec<Finding>) {
    let Some(country) = unit.nationality.country() else {
        return;
    };
    let mut seen = BTreeSet::new();
    for parent in unit.periods.iter().map(|period| unit.parent_in(period)) {
        let Some(host) = parent.unit().filter(|id| seen.insert(*id)) else {
            continue;
        };
        let Some(host) = facts.plan.unit(host) else {
            continue;
        };
        let Some(host_country) = host.nationality.country().filter(|it| *it != country) else {
            continue;
        };
        let periods = unit.periods.iter().filter(|period| {
            unit.parent_in(period) == parent
                && Lens::Planned.admits(period)
                && period.first_day.is_some()
                && !period.total().is_none()
        });
        let guest = Guest {
            facts,
            unit,
            country,
            host,
            host_country,
            periods: periods.collect(),
        };
        findings.extend(guest.finding());
    }
}

impl Guest<'_> {
    fn finding(&self) -> Option<Finding> {
        let days: Days = self
            .periods
            .iter()
            .map(|it| Days::counted(it.stretch()))
            .collect();
        let first = days.first()?;
        if self.is_arranged() {
            return None;
        }
        let plan = &self.facts.plan;
        let doubt = self.periods.iter().all(|it| is_doubtful(plan, it));
        let message = Message::new("finding-no-arrangement")
            .with("unit", self.unit.name.as_str())
            .with("host", self.host.name.as_str())
            .with("when", when(&days));
        Some(
            Finding::new(&RULE, message)
                .about(self.unit.id)
                .on(first)
                .mended_by(self.fix())
                .in_doubt(doubt.then_some(Doubt::Numbers)),
        )
    }

    /// Whether an arrangement in the host, or in a unit above it, names the unit, or all people of its country there.
    ///
    /// For which days is another matter.
    fn is_arranged(&self) -> bool {
        let plan = &self.facts.plan;
        if plan.arrangements().next().is_none() {
            return false;
        }
        let names = |arrangement: &Arrangement| {
            arrangement.partners.iter().any(|partner| {
                partner.units.contains(&self.unit.id)
                    || (partner.country == self.country && arrangement.has_everyone_of(partner))
            })
        };
        let way = WayUp::from(plan, NodeId::Unit(self.host.id));
        way.units().any(|above| {
            let arrangements = plan.arrangements_of(above);
            arrangements
                .filter(|arrangement| arrangement.unit == above)
                .any(names)
        })
    }

    /// Lists the unit in an arrangement in the host that names its country, else makes one of the periods.
    fn fix(&self) -> Option<Fix> {
        self.list_in_existing().or_else(|| self.make_new())
    }

    fn list_in_existing(&self) -> Option<Fix> {
        let mut arrangements = self.facts.plan.arrangements_of(self.host.id);
        arrangements.find_map(|arrangement| {
            if arrangement.unit != self.host.id {
                return None;
            }
            let mut partners = arrangement.partners.iter().enumerate();
            let (index, partner) = partners.find(|(_, it)| it.country == self.country)?;
            let mut partner = partner.clone();
            partner.units.push(self.unit.id);
            Some(Fix {
                label: Message::new("fix-list-unit").with("arrangement", arrangement.name.as_str()),
                edit: Edit::SetArrangement(SetArrangement {
                    arrangement: arrangement.id,
                    field: ArrangementField::Partner(ListChange::Replace(index, partner)),
                }),
            })
        })
    }

    /// An arrangement of the days of the periods: the host leads, the guest is junior and attached.
    ///
    /// Findings have no dice to throw, so its id has the characters of the unit's, which are random and never come again.
    fn make_new(&self) -> Option<Fix> {
        let id = self.unit.id.with_kind();
        if self.facts.plan.arrangement(id).is_some() {
            return None;
        }
        let partner = |country, role, units| Partner {
            units,
            roles: vec![PartnerRole::always(role)],
            ..Partner::new(country)
        };
        let firsts = self.periods.iter().filter_map(|period| period.first_day);
        let lasts = self.periods.iter().map(|period| period.last_day);
        let last_day = lasts
            .collect::<Option<Vec<PlanDate>>>()
            .and_then(|lasts| lasts.into_iter().max_by_key(|it| it.latest()));
        let arrangement = Arrangement {
            partners: vec![
                partner(self.host_country, Role::Lead, Vec::new()),
                partner(self.country, Role::Junior, vec![self.unit.id]),
            ],
            first_day: firsts.min_by_key(|it| it.earliest()),
            last_day,
            ..Arrangement::new(
                id,
                format!("{} + {}", self.host_country, self.country),
                ArrangementKind::Attached,
                self.host.id,
            )
        };
        Some(Fix {
            label: Message::new("fix-add-arrangement"),
            edit: Edit::AddArrangement(AddArrangement { arrangement }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_plan::{check, check_mended};
    use super::*;

    fn plan(unit: &str, arrangements: &str) -> String {
        format!(
            "mission UNIFIL full
               unit battalion Battalion of=IND
                 unit company Indian company of=IND
                   unit platoon Company {unit}
                 unit team Others of=KAZ
             {arrangements}"
        )
    }

    const PERIOD: &str = "\n period 2018-10-31.. 120";

    const WARNING: &str = "warning: Company serves in Indian company, a unit of another country, from 31 October 2018 on, but no joint arrangement says so";

    #[test]
    fn a_guest_without_an_arrangement_is_noticed() {
        check(&RULE, &plan(PERIOD, ""), &[WARNING]);
        let others = "arrangement Others 2018-01-01.. attached in Battalion
               partner IND lead
               partner BLR junior
               partner KAZ junior units=Others";
        check(&RULE, &plan(PERIOD, others), &[WARNING]);
    }

    #[test]
    fn a_guest_with_an_arrangement_is_fine_wherever_above_it_that_is() {
        for place in ["Indian company", "Battalion"] {
            for partner in ["partner KAZ", "partner KAZ units=Company"] {
                let arrangement =
                    format!("arrangement IndKazBat .. attached in {place}\n {partner}");
                check(&RULE, &plan(PERIOD, &arrangement), &[]);
            }
        }
        // All people of the country in the battalion, and one unit of them by name.
        let all = "arrangement IndKazBat .. attached in Battalion
               partner KAZ units=Others, Battalion";
        check(&RULE, &plan(PERIOD, all), &[]);
    }

    #[test]
    fn units_of_one_country_joint_units_and_those_that_are_not_there_are_fine() {
        check(&RULE, &plan(&format!("of=IND{PERIOD}"), ""), &[]);
        check(&RULE, &plan(&format!("joint{PERIOD}"), ""), &[]);
        check(&RULE, &plan(&format!("{PERIOD} refused"), ""), &[]);
        check(&RULE, &plan("\n period .. 120", ""), &[]);
        check(&RULE, &plan("\n period 2018-10-31.. 0", ""), &[]);
        check(&RULE, &plan(&format!("{PERIOD} under=UNIFIL"), ""), &[]);
        let joint = plan(PERIOD, "").replace("Indian company of=IND", "Indian company joint");
        check(&RULE, &joint, &[]);
    }

    #[test]
    fn what_is_in_doubt_is_a_note_that_says_so() {
        let doubt = "rests on numbers that are estimated or unconfirmed";
        check(
            &RULE,
            &plan(&format!("{PERIOD} unconfirmed"), ""),
            &[&format!("{WARNING}: {doubt}").replace("warning", "note")],
        );
    }

    #[test]
    fn the_fix_makes_an_arrangement_of_the_periods() {
        check_mended(&RULE, &plan(PERIOD, ""), "Make a joint arrangement");
        let period = "\n period 2018-10-31..2019-05 120\n period 2019-05..2019-11 60";
        check_mended(&RULE, &plan(period, ""), "Make a joint arrangement");
    }

    #[test]
    fn the_fix_lists_the_unit_where_its_country_is_a_partner_already() {
        let arrangement = "arrangement IndKazBat 2018-01-01.. attached in Indian company
               partner IND lead
               partner KAZ junior units=Others";
        check_mended(&RULE, &plan(PERIOD, arrangement), "List it in IndKazBat");
    }
}
