//! Whatever is placed, led, replaced, split and joined: nobody is counted twice, and both ledgers have one total.

use std::collections::BTreeSet;

use jiff::civil::Date;
use muster::analysis::{
    ChangeDays, Grouping, Ledger, Measure, Question, View, joint_partners, own_people, strength,
};
use muster::edit::{
    AddFromTemplate, ChangeLead, Edit, EndArrangement, ExtendArrangement, GuestArrangement,
    GuestsAtEnd, JoinArrangements, NewPeople, PlaceGuest, PlacedUnit, Position, ReplacePartner,
    SplitArrangement, UnitTemplate,
};
use muster::model::{
    Arrangement, ArrangementId, ArrangementKind, HeadcountLine, IdGenerator, Nationality, Partner,
    PartnerRole, Parts, Plan, PlanDate, Role, Stretch, UnitId,
};
use muster::reference;
use muster::text::Language;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::script;

const PLAN: &str = "
    mission UNIFIL
      formation Sector East
        unit Indian battalion, IND
          - 2018..2022 IND 780
          unit Indian company, IND
            - 2018..2019-06 #1 IND 100
            - 2019-06..2022 #2 IND 110
      formation Sector West
        unit Joint battalion, joint
          unit Irish company, IRL
            - 2018-05-20.. IRL 10w 140m
          unit Finnish company, FIN
            - 2018-03..2021 #1 FIN 160 + EST 2
      unit Kazakh contingent, KAZ
        unit Kazakh company, KAZ
          - 2018-06..2020-12-31 #1 KAZ 120
          - 2020-12..2022 #2 KAZ 60
          - 2021-01-15..2022 #2 KAZ 60
      unit Nepalese battalion, NPL
        - 2017.. NPL 870
";

/// What a random edit follows from, whatever the plan is that it meets.
#[derive(Clone, Debug)]
struct Draft {
    kind: usize,
    form: usize,
    choices: [Index; 3],
    dates: [PlanDate; 2],
    number: u32,
    seed: u64,
}

fn dates() -> impl Strategy<Value = PlanDate> {
    (2018..=2021_i16, 0..=12_i8, 0..=28_i8).prop_map(|(year, month, day)| {
        let date = match (month, day) {
            (0, _) => PlanDate::year(year),
            (_, 0) => PlanDate::month(year, month),
            _ => PlanDate::day(year, month, day),
        };
        date.expect("a date")
    })
}

fn drafts() -> impl Strategy<Value = Draft> {
    (
        0..12_usize,
        0..6_usize,
        proptest::array::uniform3(any::<Index>()),
        proptest::array::uniform2(dates()),
        0..200_u32,
        any::<u64>(),
    )
        .prop_map(|(kind, form, choices, dates, number, seed)| Draft {
            kind,
            form,
            choices,
            dates,
            number,
            seed,
        })
}

impl Draft {
    fn unit(&self, plan: &Plan, choice: usize) -> UnitId {
        let units: Vec<UnitId> = plan.units().map(|unit| unit.id).collect();
        *self.choices[choice].get(&units)
    }

    fn arrangement(&self, plan: &Plan, choice: usize) -> Option<ArrangementId> {
        let all: Vec<ArrangementId> = plan.arrangements().map(|it| it.id).collect();
        (!all.is_empty()).then(|| *self.choices[choice].get(&all))
    }

    fn partner(&self, plan: &Plan) -> Partner {
        let unit = plan.unit(self.unit(plan, 0)).expect("a unit");
        let country = unit.nationality.country();
        Partner {
            roles: vec![PartnerRole::always(*self.choices[1].get(&Role::ALL))],
            ..Partner::new(country.unwrap_or_else(|| script::country("FRA")))
        }
    }

    /// Who is placed: a unit of the plan, a new one, one from a template, or people without a unit.
    fn guest(&self, plan: &Plan, host: UnitId, ids: &mut IdGenerator) -> Option<PlacedUnit> {
        let known = self.unit(plan, 0);
        match self.form {
            0 | 1 => Some(PlacedUnit::Known(known)),
            2 => {
                let mut unit = plan.unit(known).expect("a unit").clone();
                unit.id = ids.next_id();
                unit.periods.clear();
                unit.nationality = Nationality::National(self.partner(plan).country);
                unit.place = Position::Last.place(plan, Some(host.into()));
                Some(PlacedUnit::New(Box::new(unit)))
            }
            3 => {
                let row = reference::unit_type("infantry_company").expect("a type");
                let template = UnitTemplate::built_in(row, Language::English);
                Some(PlacedUnit::FromTemplate(Box::new(AddFromTemplate {
                    template: Box::new(template),
                    name: "Company".to_owned(),
                    parent: host.into(),
                    position: Position::Last,
                    country: self.partner(plan).country,
                    days: None,
                    has_people: true,
                    ids: ids.split(),
                })))
            }
            _ => None,
        }
    }

    /// People of a unit, or none: those it has.
    fn people(&self, plan: &Plan) -> Option<Vec<HeadcountLine>> {
        let country = self.partner(plan).country;
        let line = HeadcountLine::not_stated(country, self.number, None);
        self.number.is_multiple_of(2).then(|| vec![line])
    }

    fn edit(&self, plan: &Plan) -> Option<Edit> {
        let mut ids = IdGenerator::seeded(self.seed);
        let [first_day, last] = self.dates;
        Some(match self.kind {
            0..=3 => {
                let host = self.unit(plan, 1);
                let known = self.arrangement(plan, 2).filter(|_| self.kind == 3);
                let arrangement = match known {
                    Some(id) => GuestArrangement::Known(id),
                    None => GuestArrangement::New(Box::new(Arrangement::new(
                        ids.next_id(),
                        "Together".to_owned(),
                        ArrangementKind::Attached,
                        host,
                    ))),
                };
                let of = |id| plan.arrangement(id).map(|it| it.unit);
                let host = known.and_then(of).unwrap_or(host);
                let guest = self.guest(plan, host, &mut ids);
                let is_new = !matches!(guest, Some(PlacedUnit::Known(_)));
                Edit::PlaceGuest(PlaceGuest {
                    guest,
                    host: PlacedUnit::Known(host),
                    first_day,
                    last_day: (last.latest() >= first_day.earliest()).then_some(last),
                    people: self.people(plan),
                    counted: if is_new && self.number.is_multiple_of(3) {
                        NewPeople::OutOfParent { ids: ids.split() }
                    } else {
                        NewPeople::InAddition
                    },
                    arrangement,
                    partner: self.partner(plan),
                    agreement: None,
                    ids,
                })
            }
            4 => Edit::EndArrangement(EndArrangement {
                arrangement: self.arrangement(plan, 2)?,
                day: first_day.earliest(),
                guests: if self.number.is_multiple_of(2) {
                    GuestsAtEnd::Leave { ids }
                } else {
                    GuestsAtEnd::Stay
                },
            }),
            5 => Edit::ExtendArrangement(ExtendArrangement {
                arrangement: self.arrangement(plan, 2)?,
                last_day: (self.number > 20).then_some(last),
                guests_stay: self.number.is_multiple_of(2),
                ids,
            }),
            6 | 7 => Edit::ChangeLead(ChangeLead {
                arrangement: self.arrangement(plan, 2)?,
                country: self.partner(plan).country,
                first_day,
                former: *self.choices[0].get(&[Role::Senior, Role::Equal, Role::Junior]),
            }),
            8 => Edit::ReplacePartner(ReplacePartner {
                arrangement: self.arrangement(plan, 2)?,
                country: plan
                    .arrangement(self.arrangement(plan, 2)?)?
                    .partners
                    .first()?
                    .country,
                last_day: first_day,
                successor: self.partner(plan),
                first_day: last,
                unit: (self.number > 20).then(|| PlacedUnit::Known(self.unit(plan, 0))),
                people: self.people(plan),
                ids,
            }),
            9 | 10 => Edit::SplitArrangement(SplitArrangement {
                arrangement: self.arrangement(plan, 2)?,
                day: first_day.earliest(),
                second: ids.next_id(),
                name: "Later".to_owned(),
            }),
            _ => Edit::JoinArrangements(JoinArrangements {
                first: self.arrangement(plan, 1)?,
                second: self.arrangement(plan, 2)?,
            }),
        })
    }
}

/// Every day on which something changes in one of the plans, and the first of all.
fn turns(plans: [&Plan; 2]) -> BTreeSet<Date> {
    let days = plans.into_iter().map(ChangeDays::of);
    let mut turns: BTreeSet<Date> = days.flat_map(|it| it.iter().collect::<Vec<_>>()).collect();
    turns.insert("2015-01-01".parse().expect("a day"));
    turns
}

fn total(plan: &Plan, day: Date, ledger: Ledger, measure: Measure) -> u64 {
    let view = View {
        ledger,
        measure,
        toward: None,
        ..View::default()
    };
    strength(plan, day, &Question::new(view, &[Grouping::Contributor]))
        .total()
        .total()
}

/// The people in a unit with all below it on a day.
fn within(plan: &Plan, unit: UnitId, day: Date) -> u64 {
    let view = View {
        measure: Measure::Present,
        toward: None,
        ..View::default()
    };
    let question = Question::new(view, &[]).within(unit.into());
    strength(plan, day, &question).total().total()
}

/// A unit's own people on a day, as its periods have them.
fn own(plan: &Plan, unit: UnitId, day: Date) -> u64 {
    let view = View {
        measure: Measure::Present,
        toward: None,
        ..View::default()
    };
    own_people(plan.unit(unit).expect("a unit"), day, view).total()
}

/// The plan put together anew from its parts, all of which are checked on the way.
fn assembled(plan: &Plan) -> Plan {
    let parts = Parts {
        head: plan.head().clone(),
        countries: plan.own_countries().cloned().collect(),
        missions: plan.missions().cloned().collect(),
        formations: plan.formations().cloned().collect(),
        units: plan.units().cloned().collect(),
        base_units: plan.base_units().cloned().collect(),
        arrangements: plan.arrangements().cloned().collect(),
        agreements: plan.agreements().cloned().collect(),
        sources: plan.sources().cloned().collect(),
    };
    Plan::assemble(parts).expect("edits leave legal plans")
}

/// Whether anybody ever leads beside another.
fn two_lead(plan: &Plan) -> bool {
    let roles = plan.arrangements().flat_map(|it| &it.partners);
    let roles = roles.flat_map(|it| &it.roles);
    // Who leads can change only where a role or an arrangement begins or has ended.
    let of_roles = roles.flat_map(|it| {
        let first = it.first_day.map(PlanDate::earliest);
        let after = it.last_day.and_then(|last| last.latest().tomorrow().ok());
        [first, after].into_iter().flatten()
    });
    let begins = plan.arrangements().filter_map(|it| it.first_day);
    let days: BTreeSet<Date> = of_roles.chain(begins.map(PlanDate::earliest)).collect();
    let leads = |it: &Arrangement| days.iter().any(|day| it.leads_on(*day).len() > 1);
    plan.arrangements().any(leads)
}

proptest! {
    #[test]
    fn both_ledgers_keep_one_total_and_nobody_is_counted_twice(
        drafts in vec(drafts(), 1..10),
    ) {
        let mut plan = script::plan(PLAN);
        for draft in drafts {
            let Some(edit) = draft.edit(&plan) else { continue };
            let Ok(after) = edit.apply(&plan) else { continue };
            let twice = edit.apply(&plan);
            prop_assert_eq!(twice.as_ref(), Ok(&after));
            prop_assert_eq!(&assembled(&after), &after);
            for day in turns([&plan, &after]) {
                for measure in Measure::ALL {
                    let of = |plan: &Plan, ledger| total(plan, day, ledger, measure);
                    prop_assert_eq!(of(&after, Ledger::Flag), of(&after, Ledger::Host));
                    // What only says who serves how with whom, or where, changes nobody's number.
                    if is_about_words(&edit) {
                        prop_assert_eq!(
                            of(&after, Ledger::Flag), of(&plan, Ledger::Flag), "on {}", day
                        );
                    }
                }
                if let Edit::PlaceGuest(place) = &edit {
                    check_placed(&plan, &after, place, day)?;
                }
            }
            plan = after;
        }
    }

    #[test]
    fn changes_of_the_lead_leave_one_lead_on_each_day(
        drafts in vec(drafts(), 1..8),
    ) {
        let mut plan = script::plan(PLAN);
        let host = script::unit(&plan, "Joint battalion").id;
        let partner = |country: &str, role| Partner {
            roles: vec![PartnerRole::always(role)],
            ..Partner::new(script::country(country))
        };
        let joint = Arrangement {
            first_day: Some(script::date("2018")),
            partners: vec![
                partner("IRL", Role::Lead),
                partner("FIN", Role::Junior),
                partner("EST", Role::Junior),
            ],
            ..Arrangement::new(
                IdGenerator::seeded(1).next_id(),
                "Irish–Finnish".to_owned(),
                ArrangementKind::CoDeployed,
                host,
            )
        };
        plan = plan.with_arrangement(joint).expect("an arrangement");
        for (number, draft) in drafts.into_iter().enumerate() {
            let countries = ["IRL", "FIN", "EST"].map(script::country);
            let arrangement = draft.arrangement(&plan, 2).expect("one at least");
            let edit = match number % 4 {
                3 => Edit::SplitArrangement(SplitArrangement {
                    arrangement,
                    day: draft.dates[0].earliest(),
                    second: IdGenerator::seeded(draft.seed).next_id(),
                    name: "Later".to_owned(),
                }),
                2 => Edit::JoinArrangements(JoinArrangements {
                    first: arrangement,
                    second: draft.arrangement(&plan, 1).expect("one at least"),
                }),
                _ => Edit::ChangeLead(ChangeLead {
                    arrangement,
                    country: *draft.choices[0].get(&countries),
                    first_day: draft.dates[0],
                    former: Role::Equal,
                }),
            };
            if let Ok(after) = edit.apply(&plan) {
                prop_assert!(!two_lead(&after), "{:?}", edit);
                if let Edit::ChangeLead(change) = &edit {
                    let joint = after.arrangement(change.arrangement).expect("it is there");
                    let first = joint.first_day.expect("a day").earliest();
                    let on = change.first_day.earliest().max(first);
                    if joint.covers(on) {
                        prop_assert_eq!(joint.leads_on(on), [change.country]);
                    }
                }
                plan = after;
            }
        }
    }
}

/// Whether an edit moves nobody in or out of the plan.
fn is_about_words(edit: &Edit) -> bool {
    match edit {
        Edit::PlaceGuest(place) => {
            let is_known = matches!(place.guest, Some(PlacedUnit::Known(_)));
            is_known && place.people.is_none()
        }
        Edit::EndArrangement(end) => end.guests == GuestsAtEnd::Stay,
        Edit::ExtendArrangement(extend) => !extend.guests_stay,
        Edit::ReplacePartner(_) => false,
        _ => true,
    }
}

/// On the days of a placement its people are in the host, once; on others all is as before.
fn check_placed(
    before: &Plan,
    after: &Plan,
    place: &PlaceGuest,
    day: Date,
) -> Result<(), TestCaseError> {
    let days = Stretch {
        first_day: Some(place.first_day),
        last_day: place.last_day,
    };
    let is_there = days.covers(day);
    let typed = place.people.iter().flatten();
    let typed: u64 = typed.map(|it| it.people().total()).sum();
    let was = match &place.guest {
        Some(PlacedUnit::Known(guest)) => own(before, *guest, day),
        _ => 0,
    };
    let expected = match (&place.guest, &place.people) {
        (_, Some(_)) if is_there => typed,
        (Some(PlacedUnit::FromTemplate(add)), None) if is_there => add.template.strength().into(),
        _ => was,
    };
    if let Some(guest) = &place.guest {
        let all = if matches!(guest, PlacedUnit::Known(_)) {
            own(after, guest.id(), day)
        } else {
            within(after, guest.id(), day)
        };
        prop_assert_eq!(all, expected, "on {}", day);
        check_only_there(after, guest.id(), place.host.id(), day, is_there)?;
    }
    let comes_in_addition = place.counted == NewPeople::InAddition;
    let more = if comes_in_addition { expected } else { was };
    let of = |plan: &Plan| total(plan, day, Ledger::Flag, Measure::Present);
    prop_assert_eq!(of(after) + was, of(before) + more, "on {}", day);
    if !comes_in_addition {
        let of = |plan: &Plan| within(plan, place.host.id(), day);
        prop_assert_eq!(of(after), of(before), "on {}", day);
    }
    check_partner(after, place, day, is_there)
}

/// Whoever is placed stands in the host on the days, and nowhere else.
fn check_only_there(
    after: &Plan,
    guest: UnitId,
    host: UnitId,
    day: Date,
    is_there: bool,
) -> Result<(), TestCaseError> {
    let unit = after.unit(guest).expect("it is there");
    for period in unit.periods.iter().filter(|it| is_there && it.covers(day)) {
        prop_assert_eq!(unit.parent_in(period), host.into(), "on {}", day);
    }
    Ok(())
}

/// The arrangement has the guests among its partner's people, and nobody who is not in the host.
fn check_partner(
    after: &Plan,
    place: &PlaceGuest,
    day: Date,
    is_there: bool,
) -> Result<(), TestCaseError> {
    let typed = place.people.iter().flatten();
    let typed: u64 = typed.map(|it| it.people().total()).sum();
    let view = View {
        measure: Measure::Present,
        toward: None,
        ..View::default()
    };
    let host = place.host.id();
    let rows = joint_partners(after, day, view).into_iter();
    let rows = rows.filter(|row| row.arrangement.unit == host);
    let of_guest: Vec<u64> = rows
        .filter(|row| row.partner.country == place.partner.country)
        .map(|row| row.people.total())
        .collect();
    if is_there && place.guest.is_none() {
        prop_assert!(of_guest.iter().any(|people| *people >= typed), "on {}", day);
    }
    Ok(())
}
