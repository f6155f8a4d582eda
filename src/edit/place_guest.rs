//! Placing a unit with another country's.

use crate::analysis::country_name;
use crate::model::{
    Agreement, AgreementId, Arrangement, ArrangementId, ArrangementKind, HeadcountLine,
    IdGenerator, Invalid, Item, NodeId, Partner, Period, Plan, PlanDate, Reason, Stretch, Unit,
    UnitId,
};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{
    AddFromTemplate, NewPeople, attaching, embedding, existing, names, partnership, siblings,
    taking,
};

/// Places a unit, or people without a unit of their own, in another country's unit or in a joint one, for some days.
///
/// On these days the guest's people stand in the host, and nowhere else: periods that it has elsewhere end before, and go on after.
/// People without a unit become lines of the host's own people, beside those of their country who may be there; where the host has no period they get one of their own.
/// The guest joins the partners of an arrangement, which lasts as long as is needed for that.
/// Refused where guest and host are of one country: then the unit is just moved.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PlaceGuest {
    /// Which unit is placed; absent for people without one.
    pub guest: Option<PlacedUnit>,

    /// In which unit: another country's, or a joint one.
    pub host: PlacedUnit,

    /// The first day.
    pub first_day: PlanDate,

    /// The last day; none leaves it open.
    pub last_day: Option<PlanDate>,

    /// The guest's own people on these days; absent where they are those that its periods or its template have.
    ///
    /// Refused where they are absent and the guest has nobody on any of the days, and where they are absent without a unit.
    /// A unit from a template that is given people is not divided.
    pub people: Option<Vec<HeadcountLine>>,

    /// Whether the people come in addition to the host's, or are among those whom it counts as its own.
    ///
    /// The latter is refused where the host has not so many, and for a unit of the plan, whose people are known already.
    pub counted: NewPeople,

    /// Under which arrangement.
    pub arrangement: GuestArrangement,

    /// The guest as a partner: country, role, support and reimbursement; units and days are filled in.
    pub partner: Partner,

    /// The agreement on which the arrangement rests, where one is to be named.
    pub agreement: Option<GuestAgreement>,

    /// Where the ids of periods come from.
    pub ids: IdGenerator,
}

/// A unit of the plan, or a new one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PlacedUnit {
    /// One of the plan's.
    Known(UnitId),

    /// One to be added; a new guest usually stands under its host.
    New(Box<Unit>),

    /// One to be added as a template has it, with all below it; a guest's parent and days are filled in.
    FromTemplate(Box<AddFromTemplate>),
}

/// The arrangement under which a guest serves.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum GuestArrangement {
    /// One of the plan's, in the host's unit.
    Known(ArrangementId),

    /// One to be added; its unit becomes the host, and without days of its own it has those of the guest.
    New(Box<Arrangement>),
}

/// An agreement on which an arrangement rests.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum GuestAgreement {
    /// One of the plan's.
    Known(AgreementId),

    /// One to be added.
    New(Box<Agreement>),
}

/// Where, when and with whom a guest serves.
pub(super) struct Service<'a> {
    /// The unit in which it serves.
    pub(super) host: UnitId,

    /// The days.
    pub(super) days: Stretch,

    /// The guest's own people; absent where they are known.
    pub(super) people: Option<&'a [HeadcountLine]>,

    /// Whether the host counts them already.
    pub(super) counted: &'a NewPeople,
}

impl PlacedUnit {
    /// Its id.
    pub fn id(&self) -> UnitId {
        match self {
            Self::Known(id) => *id,
            Self::New(unit) => unit.id,
            // The first id that a template takes is that of its topmost unit.
            Self::FromTemplate(add) => add.ids.clone().next_id(),
        }
    }

    fn name(&self, plan: &Plan) -> String {
        match self {
            Self::Known(id) => names::node_name(plan, (*id).into()),
            Self::New(unit) => unit.name.clone(),
            Self::FromTemplate(add) => add.name.clone(),
        }
    }

    /// The plan with the unit, which serves somewhere where that is given.
    fn added(&self, plan: &Plan, service: Option<&Service<'_>>) -> Result<Plan, Problem> {
        match self {
            Self::Known(_) => Ok(plan.clone()),
            Self::New(unit) => {
                existing::is_new(plan.unit(unit.id).is_some(), Item::Unit(unit.id))?;
                let mut unit = (**unit).clone();
                unit.parent = service.map_or(unit.parent, |it| it.host.into());
                let (parent, place) = (unit.parent, unit.place.clone());
                let plan = plan.with_unit(unit)?;
                siblings::with_short_places(plan, Some(parent), &place)
            }
            Self::FromTemplate(add) => {
                let id = self.id();
                existing::is_new(plan.unit(id).is_some(), Item::Unit(id))?;
                let mut add = (**add).clone();
                if let Some(service) = service {
                    add.parent = service.host.into();
                    add.days = Some(service.days);
                    if service.people.is_some() {
                        // All of them are in the unit itself, in a period of its own.
                        *add.template = add.template.divided(0);
                        add.days = None;
                    }
                }
                add.apply(plan)
            }
        }
    }
}

impl PlaceGuest {
    /// The days.
    fn days(&self) -> Stretch {
        Stretch {
            first_day: Some(self.first_day),
            last_day: self.last_day,
        }
    }

    fn kind(&self, plan: &Plan) -> ArrangementKind {
        match &self.arrangement {
            GuestArrangement::Known(id) => plan.arrangement(*id).map(|it| it.kind),
            GuestArrangement::New(arrangement) => Some(arrangement.kind),
        }
        .unwrap_or(ArrangementKind::Attached)
    }

    fn check_days(&self) -> Result<(), Problem> {
        let item = self.guest.as_ref().unwrap_or(&self.host).id();
        match self.last_day {
            Some(last) if !self.days().in_order() => Err(Problem::Invalid(Invalid {
                item: Item::Unit(item),
                field: "last_day".to_owned(),
                reason: Reason::EndBeforeStart {
                    first: self.first_day,
                    last,
                },
            })),
            _ => Ok(()),
        }
    }

    fn arranged(&self, plan: Plan) -> Result<Plan, Problem> {
        let host = self.host.id();
        let mut arrangement = match &self.arrangement {
            GuestArrangement::Known(id) => {
                let known = existing::arrangement(&plan, *id)?;
                if known.unit != host {
                    return Err(Problem::Said(
                        Message::new("refusal-other-unit")
                            .with("name", known.name.as_str())
                            .with("unit", names::node_name(&plan, host.into())),
                    ));
                }
                known
            }
            GuestArrangement::New(new) => {
                let item = Item::Arrangement(new.id);
                existing::is_new(plan.arrangement(new.id).is_some(), item)?;
                Arrangement {
                    unit: host,
                    ..(**new).clone()
                }
            }
        };
        partnership::join(
            &plan,
            &mut arrangement,
            &self.partner,
            self.guest.as_ref().map(PlacedUnit::id),
            self.days(),
        );
        let mut plan = plan;
        if let Some(agreement) = &self.agreement {
            let id = match agreement {
                GuestAgreement::Known(id) => *id,
                GuestAgreement::New(new) => {
                    let item = Item::Agreement(new.id);
                    existing::is_new(plan.agreement(new.id).is_some(), item)?;
                    plan = plan.with_agreement((**new).clone())?;
                    new.id
                }
            };
            partnership::add_new(&mut arrangement.agreements, [id]);
        }
        Ok(plan.with_arrangement(arrangement)?)
    }
}

/// The plan in which a guest, or people without a unit, serve in a host on some days, and nowhere else then.
pub(super) fn placed(
    plan: &Plan,
    guest: Option<&PlacedUnit>,
    service: &Service<'_>,
    ids: &mut IdGenerator,
) -> Result<Plan, Problem> {
    let Some(guest) = guest else {
        return embedded(plan, service, ids);
    };
    let plan = guest.added(plan, Some(service))?;
    check_pair(&plan, guest.id(), service.host)?;
    let mut unit = existing::unit(&plan, guest.id())?;
    let Service { host, days, .. } = *service;
    if let Some(people) = service.people {
        let gone = attaching::vacate(&mut unit, days, |_| true, ids);
        let before = gone.into_iter().min_by_key(|it| (it.first_day, it.id));
        let new = Period::new(ids.next_id());
        // What is known of how far the matter stands goes on; who is there has to be confirmed anew.
        let before = before.unwrap_or_else(|| new.clone());
        unit.periods.push(Period {
            id: new.id,
            first_day: days.first_day,
            last_day: days.last_day,
            parent: attaching::attachment(&unit, host.into()),
            people: people.to_vec(),
            in_place: None,
            ..before
        });
    } else if !attaching::attach(&mut unit, days, host.into(), ids) {
        return Err(Problem::Said(
            Message::new("refusal-placed-nobody").with("unit", unit.name),
        ));
    }
    let plan = plan.with_unit(unit)?;
    match service.counted {
        NewPeople::InAddition => Ok(plan),
        NewPeople::OutOfParent { ids } => out_of_host(plan, guest, host, ids.clone()),
    }
}

/// The plan in which people are lines of a host's own on some days.
fn embedded(plan: &Plan, service: &Service<'_>, ids: &mut IdGenerator) -> Result<Plan, Problem> {
    let Service {
        host,
        days,
        people,
        counted,
    } = *service;
    let mut host = existing::unit(plan, host)?;
    let people = people.unwrap_or_default();
    if people.iter().all(|line| line.people().is_none()) {
        return Err(Problem::Said(
            Message::new("refusal-embedded-nobody").with("host", host.name),
        ));
    }
    let own = host.nationality.country();
    if people.iter().any(|line| Some(line.country) == own) {
        return Err(Problem::Said(
            Message::new("refusal-embedded-own").with("host", host.name),
        ));
    }
    embedding::put(&mut host, days, people, counted, ids)?;
    Ok(plan.with_unit(host)?)
}

/// The plan in which a new guest's people, with those of all below it, are no longer among the host's own.
fn out_of_host(
    plan: Plan,
    guest: &PlacedUnit,
    host: UnitId,
    ids: IdGenerator,
) -> Result<Plan, Problem> {
    if let PlacedUnit::Known(id) = guest {
        return Err(Problem::Said(
            Message::new("refusal-placed-known")
                .with("unit", names::node_name(&plan, (*id).into())),
        ));
    }
    let top = NodeId::Unit(guest.id());
    let below = plan.ever_below(top).into_iter();
    let units = below.chain([top]).filter_map(NodeId::unit);
    let units: Vec<Unit> = units.filter_map(|id| plan.unit(id).cloned()).collect();
    taking::out_of_host(plan, host, &units, ids)
}

/// Refuses a guest that is the host itself or of its country.
fn check_pair(plan: &Plan, guest: UnitId, host: UnitId) -> Result<(), Problem> {
    let guest = existing::unit(plan, guest)?;
    let host = existing::unit(plan, host)?;
    if guest.id == host.id {
        return Err(Problem::Said(
            Message::new("refusal-under-itself").with("name", guest.name),
        ));
    }
    let countries = (guest.nationality.country(), host.nationality.country());
    if let (Some(one), Some(other)) = countries
        && one == other
    {
        return Err(Problem::Said(
            Message::new("refusal-same-country")
                .with("unit", guest.name)
                .with("host", host.name),
        ));
    }
    Ok(())
}

impl Change for PlaceGuest {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        self.check_days()?;
        let plan = self.host.added(plan, None)?;
        let service = Service {
            host: self.host.id(),
            days: self.days(),
            people: self.people.as_deref(),
            counted: &self.counted,
        };
        let mut ids = self.ids.clone();
        let plan = placed(&plan, self.guest.as_ref(), &service, &mut ids)?;
        self.arranged(plan)
    }

    fn name(&self, plan: &Plan) -> Message {
        let Some(guest) = &self.guest else {
            let people = self.people.iter().flatten();
            let number: u64 = people.map(|line| line.people().total()).sum();
            return Message::new("edit-place-people")
                .with("number", number)
                .with("country", country_name(plan, self.partner.country))
                .with("host", self.host.name(plan));
        };
        Message::new(match self.kind(plan) {
            ArrangementKind::Attached => "edit-place-attached",
            ArrangementKind::Embedded => "edit-place-embedded",
            ArrangementKind::CoDeployed => "edit-place-co-deployed",
            ArrangementKind::Composite => "edit-place-composite",
        })
        .with("name", guest.name(plan))
        .with("host", self.host.name(plan))
    }
}
