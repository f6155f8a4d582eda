//! Under which joint arrangement people serve, and how many of each partner do.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::{
    Arrangement, ArrangementId, CountryCode, MissionId, NodeId, Partner, People, Plan, Stretch,
    Unit, UnitId,
};

use super::View;
use super::share::shares;
use super::strength::units_within;
use super::totals::parent_on;

/// A partner that takes part in an arrangement on a day, with its people there.
#[derive(Clone, Copy, Debug)]
pub struct JointPartner<'a> {
    /// The arrangement.
    pub arrangement: &'a Arrangement,

    /// The partner.
    pub partner: &'a Partner,

    /// The mission in which the unit of the arrangement is that day.
    pub mission: Option<MissionId>,

    /// Its people under the arrangement.
    pub people: People,
}

/// Every partner that takes part in an arrangement on a day: arrangements by name, partners in their order.
///
/// The ledger of the view does not matter.
pub fn joint_partners(plan: &Plan, day: Date, view: View) -> Vec<JointPartner<'_>> {
    let mut arrangements: Vec<&Arrangement> = plan.arrangements().collect();
    arrangements.sort_by_key(|it| (&it.name, it.id));
    let mut rows = Vec::new();
    for arrangement in arrangements {
        let mission = mission_on(plan, arrangement.unit.into(), day);
        rows.extend(arrangement.partners_on(day).map(|partner| JointPartner {
            arrangement,
            partner,
            mission,
            people: partner_people(plan, arrangement, partner, day, view),
        }));
    }
    rows
}

/// A partner's people under an arrangement: those of its country in the units that it names and in all below, or in the arrangement's own unit where it names none.
///
/// Who serves in a unit that another arrangement of the same place names on the day serves under that one.
/// Periods alone place people, so they are counted as they are in place, whether or not the arrangement holds on the day.
/// The ledger of the view does not matter.
pub fn partner_people(
    plan: &Plan,
    arrangement: &Arrangement,
    partner: &Partner,
    day: Date,
    view: View,
) -> People {
    let named: BTreeSet<UnitId> = places(arrangement, partner).collect();
    let below = named
        .iter()
        .flat_map(|id| units_within(plan, Some((*id).into())).map(|unit| unit.id));
    let concerned: BTreeSet<UnitId> = below.collect();
    let others = named_by_others(plan, arrangement, partner, day);
    let mut people = People::NONE;
    for unit in concerned.iter().filter_map(|id| plan.unit(*id)) {
        shares(unit, day, view, |share| {
            let is_theirs = share.line.country == partner.country;
            let mut units = up_from(plan, unit, unit.parent_in(share.period), day);
            let nearest = units.find(|id| named.contains(id) || others.contains(id));
            if is_theirs && nearest.is_some_and(|id| named.contains(&id)) {
                people += share.people;
            }
        });
    }
    people
}

/// The units of a partner's country that other arrangements of the same place name on a day; the place itself, where people of several serve, is none of them.
fn named_by_others(
    plan: &Plan,
    arrangement: &Arrangement,
    partner: &Partner,
    day: Date,
) -> BTreeSet<UnitId> {
    let others = plan.arrangements_of(arrangement.unit);
    let others = others.filter(|it| it.unit == arrangement.unit && it.id != arrangement.id);
    let partners = others.flat_map(|it| it.partners_on(day));
    let theirs = partners.filter(|it| it.country == partner.country);
    let units = theirs.flat_map(|it| it.units.iter().copied());
    units.filter(|unit| *unit != arrangement.unit).collect()
}

/// Whether a partner is the host in an arrangement: the unit in which the others serve is its own.
pub fn is_host(plan: &Plan, arrangement: &Arrangement, partner: &Partner) -> bool {
    let unit = plan.unit(arrangement.unit);
    unit.and_then(|unit| unit.nationality.country()) == Some(partner.country)
}

/// Whether an arrangement puts the same people under it in two plans, as far as it has a say in that.
pub(super) fn puts_alike(old: Option<&Arrangement>, new: Option<&Arrangement>) -> bool {
    let (Some(old), Some(new)) = (old, new) else {
        return false;
    };
    let partners = |it: &Arrangement| -> Vec<(CountryCode, Vec<UnitId>, Stretch)> {
        let partners = it.partners.iter();
        let of = |partner: &Partner| {
            (
                partner.country,
                partner.units.clone(),
                partner_days(partner),
            )
        };
        partners.map(of).collect()
    };
    old.unit == new.unit && old.stretch() == new.stretch() && partners(old) == partners(new)
}

/// Who serves under which arrangement, asked once of a plan to be told quickly for everyone.
///
/// Only units that arrangements name, and what is ever below them, are ever looked at closely.
pub(super) struct JointService<'a> {
    plan: &'a Plan,

    /// Who serves in a unit and below it under which arrangements, by their ids.
    named: BTreeMap<UnitId, Vec<Service<'a>>>,

    /// The units in which people may serve under an arrangement.
    concerned: BTreeSet<UnitId>,
}

/// The people of a partner under an arrangement.
struct Service<'a> {
    arrangement: &'a Arrangement,
    partner: &'a Partner,
    hosts: bool,
}

impl<'a> JointService<'a> {
    /// The service in a plan; nothing where it has no arrangements.
    pub(super) fn of(plan: &'a Plan) -> Option<Self> {
        let mut named: BTreeMap<UnitId, Vec<Service<'a>>> = BTreeMap::new();
        for arrangement in plan.arrangements() {
            for partner in &arrangement.partners {
                let hosts = is_host(plan, arrangement, partner);
                for unit in places(arrangement, partner) {
                    named.entry(unit).or_default().push(Service {
                        arrangement,
                        partner,
                        hosts,
                    });
                }
            }
        }
        let mut concerned = BTreeSet::new();
        for unit in named.keys() {
            if !concerned.contains(unit) {
                let below = plan.ever_below(NodeId::Unit(*unit)).into_iter();
                concerned.extend(below.filter_map(NodeId::unit).chain([*unit]));
            }
        }
        (!named.is_empty()).then_some(Self {
            plan,
            named,
            concerned,
        })
    }

    /// Whether people may serve in a unit under an arrangement.
    pub(super) fn concerns(&self, unit: UnitId) -> bool {
        self.concerned.contains(&unit)
    }

    /// The arrangement under which people of a unit serve on a day, given their country and where they stand.
    ///
    /// It is the nearest on the way up; that by which they host others counts only where there is no other.
    pub(super) fn under(
        &self,
        unit: &Unit,
        parent: NodeId,
        country: CountryCode,
        day: Date,
    ) -> Option<ArrangementId> {
        if !self.concerns(unit.id) {
            return None;
        }
        let mut as_host = None;
        for id in up_from(self.plan, unit, parent, day) {
            let services = self.named.get(&id).into_iter().flatten();
            for service in services.filter(|it| it.takes(country, day)) {
                let arrangement = service.arrangement.id;
                if !service.hosts {
                    return Some(arrangement);
                }
                as_host.get_or_insert(arrangement);
            }
        }
        as_host
    }

    /// The stretches whose ends may change under which arrangement people serve in a unit.
    pub(super) fn stretches(&self, unit: UnitId) -> impl Iterator<Item = Stretch> + '_ {
        let services = self.named.get(&unit).into_iter().flatten();
        services.flat_map(|it| {
            let partner = it.arrangement.partner_stretch(it.partner);
            [it.arrangement.stretch(), partner]
        })
    }
}

impl Service<'_> {
    fn takes(&self, country: CountryCode, day: Date) -> bool {
        let Self {
            arrangement,
            partner,
            ..
        } = self;
        partner.country == country
            && arrangement.covers(day)
            && arrangement.partner_stretch(partner).covers(day)
    }
}

/// The units in which, and below which, a partner's people serve.
fn places<'a>(
    arrangement: &'a Arrangement,
    partner: &'a Partner,
) -> impl Iterator<Item = UnitId> + 'a {
    let own = partner.units.is_empty().then_some(arrangement.unit);
    own.into_iter().chain(partner.units.iter().copied())
}

fn partner_days(partner: &Partner) -> Stretch {
    Stretch {
        first_day: partner.first_day,
        last_day: partner.last_day,
    }
}

/// The unit of some people and the units above it on a day, given under what they stand.
fn up_from<'a>(
    plan: &'a Plan,
    unit: &Unit,
    parent: NodeId,
    day: Date,
) -> impl Iterator<Item = UnitId> + 'a {
    let above = std::iter::successors(parent.unit(), move |id| {
        plan.unit(*id)?.parent_on(day).unit()
    });
    std::iter::once(unit.id).chain(above)
}

/// The mission in which a node is on a day.
fn mission_on(plan: &Plan, node: NodeId, day: Date) -> Option<MissionId> {
    std::iter::successors(Some(node), |node| parent_on(plan, *node, day)).find_map(
        |node| match node {
            NodeId::Mission(id) => Some(id),
            NodeId::Formation(_) | NodeId::Unit(_) => None,
        },
    )
}
