//! Placing a unit with another country's.

use crate::model::{
    Agreement, AgreementId, Arrangement, ArrangementId, ArrangementKind, HeadcountLine,
    IdGenerator, Invalid, Item, NodeId, Partner, Period, Plan, PlanDate, Reason, Stretch, Unit,
    UnitId,
};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{attaching, existing, names, partnership, siblings};

/// Places a unit in another country's unit, or in a joint one, for some days.
///
/// On these days the guest's people stand in the host, and nowhere else: periods that it has elsewhere end before, and go on after.
/// The guest joins the partners of an arrangement, which lasts as long as is needed for that.
/// Refused where guest and host are of one country: then the unit is just moved.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PlaceGuest {
    /// Who is placed.
    pub guest: PlacedUnit,

    /// In which unit: another country's, or a joint one.
    pub host: PlacedUnit,

    /// The first day.
    pub first_day: PlanDate,

    /// The last day; none leaves it open.
    pub last_day: Option<PlanDate>,

    /// The guest's own people on these days; absent where they are those that its periods have.
    ///
    /// Refused where they are absent and the guest has nobody on any of the days.
    pub people: Option<Vec<HeadcountLine>>,

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

impl PlacedUnit {
    /// Its id.
    pub fn id(&self) -> UnitId {
        match self {
            Self::Known(id) => *id,
            Self::New(unit) => unit.id,
        }
    }

    fn name(&self, plan: &Plan) -> String {
        match self {
            Self::Known(id) => names::node_name(plan, (*id).into()),
            Self::New(unit) => unit.name.clone(),
        }
    }

    /// The plan with the unit, under a parent where one is given.
    pub(super) fn added(&self, plan: &Plan, parent: Option<NodeId>) -> Result<Plan, Problem> {
        let Self::New(unit) = self else {
            return Ok(plan.clone());
        };
        existing::is_new(plan.unit(unit.id).is_some(), Item::Unit(unit.id))?;
        let mut unit = (**unit).clone();
        unit.parent = parent.unwrap_or(unit.parent);
        let (parent, place) = (unit.parent, unit.place.clone());
        let plan = plan.with_unit(unit)?;
        siblings::with_short_places(plan, Some(parent), &place)
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
        match self.last_day {
            Some(last) if !self.days().in_order() => Err(Problem::Invalid(Invalid {
                item: Item::Unit(self.guest.id()),
                field: "last_day".to_owned(),
                reason: Reason::EndBeforeStart {
                    first: self.first_day,
                    last,
                },
            })),
            _ => Ok(()),
        }
    }

    /// The guest's people in the host on the days.
    fn placed(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut ids = self.ids.clone();
        placed(
            plan,
            self.guest.id(),
            self.host.id(),
            self.days(),
            self.people.as_deref(),
            &mut ids,
        )
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
            Some(self.guest.id()),
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

/// The plan in which a unit's people stand in a host on some days, and nowhere else then.
///
/// With people these are its own people then; without, those that it has.
pub(super) fn placed(
    plan: &Plan,
    guest: UnitId,
    host: UnitId,
    days: Stretch,
    people: Option<&[HeadcountLine]>,
    ids: &mut IdGenerator,
) -> Result<Plan, Problem> {
    check_pair(plan, guest, host)?;
    let mut unit = existing::unit(plan, guest)?;
    if let Some(people) = people {
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
    Ok(plan.with_unit(unit)?)
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
        let plan = self.guest.added(&plan, Some(self.host.id().into()))?;
        let plan = self.placed(&plan)?;
        self.arranged(plan)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new(match self.kind(plan) {
            ArrangementKind::Attached => "edit-place-attached",
            ArrangementKind::Embedded => "edit-place-embedded",
            ArrangementKind::CoDeployed => "edit-place-co-deployed",
            ArrangementKind::Composite => "edit-place-composite",
        })
        .with("name", self.guest.name(plan))
        .with("host", self.host.name(plan))
    }
}
