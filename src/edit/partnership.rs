//! The days and roles of the partners of a joint arrangement.

use std::collections::BTreeSet;

use crate::analysis::Lens;
use crate::model::{
    Arrangement, CountryCode, NodeId, Partner, PartnerRole, Plan, PlanDate, Role, Stretch, UnitId,
};

use super::adjoining;

/// The days of two stretches and those between them.
pub(super) fn union(one: Stretch, other: Stretch) -> Stretch {
    let first_day = match (one.first_day, other.first_day) {
        (Some(one), Some(other)) => Some(if other.earliest() < one.earliest() {
            other
        } else {
            one
        }),
        (one, other) => one.or(other),
    };
    let last_day = match (one.last_day, other.last_day) {
        (Some(one), Some(other)) => Some(if other.latest() > one.latest() {
            other
        } else {
            one
        }),
        _ => None,
    };
    Stretch {
        first_day,
        last_day,
    }
}

/// Whether two stretches have a day in common or follow one another without a gap.
pub(super) fn touch(one: Stretch, other: Stretch) -> bool {
    let (Some((a, b)), Some((c, d))) = (one.days(), other.days()) else {
        return false;
    };
    let begins_by = |day: jiff::civil::Date, end: jiff::civil::Date| {
        day <= end || end.tomorrow().is_ok_and(|next| day <= next)
    };
    begins_by(a, d) && begins_by(c, b)
}

/// Gives an arrangement other days, while its partners keep theirs as far as they lie within.
///
/// Partners whose days all lie outside are no partners any more.
pub(super) fn set_days(arrangement: &mut Arrangement, days: Stretch) {
    let before: Vec<Stretch> = arrangement
        .partners
        .iter()
        .map(|partner| arrangement.partner_stretch(partner))
        .collect();
    arrangement.first_day = days.first_day;
    arrangement.last_day = days.last_day;
    let partners = std::mem::take(&mut arrangement.partners);
    for (mut partner, stretch) in partners.into_iter().zip(before) {
        if !stretch.in_order() {
            // One that took part on no day does so on the days that are written down, if they are among the new ones.
            let now = arrangement.partner_stretch(&partner);
            if now.in_order() {
                arrangement.partners.push(partner);
            }
        } else if let Some(stretch) = common(stretch, days) {
            set_partner_days(&mut partner, stretch, days);
            arrangement.partners.push(partner);
        }
    }
}

/// The days that two stretches have in common, none where there are none; what is undated has the days of the other.
pub(super) fn common(one: Stretch, other: Stretch) -> Option<Stretch> {
    let (Some((a, b)), Some((c, d))) = (one.days(), other.days()) else {
        return Some(other);
    };
    if b < c || d < a {
        return None;
    }
    Some(Stretch {
        first_day: if a >= c {
            one.first_day
        } else {
            other.first_day
        },
        last_day: if b <= d { one.last_day } else { other.last_day },
    })
}

/// Writes the days of a partner down as far as they differ from those of the whole.
pub(super) fn set_partner_days(partner: &mut Partner, days: Stretch, whole: Stretch) {
    partner.first_day = days.first_day.filter(|_| days.first_day != whole.first_day);
    partner.last_day = days.last_day.filter(|_| days.last_day != whole.last_day);
}

/// Lets a partner take part on some days, with one of its units or, without one, with people who are lines in that of the arrangement.
///
/// The arrangement lasts as long as is needed for that, and so does its host, while the others stay no longer than they did.
/// A partner of that country who is there then already takes the unit in, or the people.
/// One that has both names the arrangement's own unit beside those of its people, so that everyone counts once.
pub(super) fn join(
    plan: &Plan,
    arrangement: &mut Arrangement,
    partner: &Partner,
    unit: Option<UnitId>,
    days: Stretch,
) {
    let whole = match arrangement.first_day {
        Some(_) => union(arrangement.stretch(), days),
        None => days,
    };
    let host = plan.unit(arrangement.unit);
    let host = host.and_then(|unit| unit.nationality.country());
    let follows = |it: &Partner| {
        let has_days = it.first_day.is_some() || it.last_day.is_some();
        Some(it.country) == host && !has_days
    };
    let follow: Vec<bool> = arrangement.partners.iter().map(follows).collect();
    set_days(arrangement, whole);
    for (it, follows) in arrangement.partners.iter_mut().zip(follow) {
        if follows {
            set_partner_days(it, whole, whole);
        }
    }
    let stretches: Vec<Stretch> = arrangement
        .partners
        .iter()
        .map(|it| arrangement.partner_stretch(it))
        .collect();
    let mut known = arrangement.partners.iter_mut().zip(stretches);
    let known = known.find(|(it, stretch)| it.country == partner.country && touch(*stretch, days));
    if let Some((known, stretch)) = known {
        set_partner_days(known, union(stretch, days), whole);
        let has_units = !known.units.is_empty();
        let has_lines = unit.is_none()
            || (!has_units && serves_in(plan, arrangement.unit, known.country, unit));
        if has_lines && (has_units || unit.is_some()) {
            add_new(&mut known.units, [arrangement.unit]);
        }
        add_new(&mut known.units, unit);
        add_new(
            &mut known.reimbursed_under,
            partner.reimbursed_under.iter().copied(),
        );
        if known.roles.is_empty() {
            known.roles.clone_from(&partner.roles);
        }
        if known.support.is_empty() {
            known.support = partner.support;
        }
        return;
    }
    let mut partner = partner.clone();
    add_new(&mut partner.units, unit);
    set_partner_days(&mut partner, days, whole);
    arrangement.partners.push(partner);
}

/// Whether people of a country are ever in a unit or below it, leaving aside one of the units there.
fn serves_in(plan: &Plan, unit: UnitId, country: CountryCode, aside: Option<UnitId>) -> bool {
    let below = |unit: UnitId| {
        plan.ever_below(unit.into())
            .into_iter()
            .chain([unit.into()])
    };
    let aside: BTreeSet<NodeId> = aside.into_iter().flat_map(below).collect();
    let others = below(unit).filter(|node| !aside.contains(node));
    let mut others = others.filter_map(|node| plan.unit(node.unit()?));
    others.any(|unit| {
        let planned = unit.periods.iter().filter(|it| Lens::Planned.admits(it));
        let mut lines = planned.flat_map(|period| &period.people);
        lines.any(|line| line.country == country && !line.people().is_none())
    })
}

/// Adds to a list what it does not have yet.
pub(super) fn add_new<T: PartialEq>(list: &mut Vec<T>, entries: impl IntoIterator<Item = T>) {
    for entry in entries {
        if !list.contains(&entry) {
            list.push(entry);
        }
    }
}

/// Gives a partner a role from a date on, until the date on which something else begins, if it does.
///
/// Of roles that hold on a day the one that began last counts, so those that began before can stay as they are.
pub(super) fn set_role(
    partner: &mut Partner,
    role: Role,
    first_day: PlanDate,
    until: Option<PlanDate>,
) {
    let mut roles = Vec::with_capacity(partner.roles.len() + 1);
    for known in &partner.roles {
        let begins = known.first_day.map(PlanDate::earliest);
        let is_later = begins.is_some_and(|it| it >= first_day.earliest());
        let is_after = |until: PlanDate| begins.is_some_and(|it| it >= until.earliest());
        match until {
            _ if !is_later => roles.push(*known),
            Some(until) if is_after(until) => roles.push(*known),
            Some(until) if reaches(known, until) => roles.push(PartnerRole {
                first_day: Some(until),
                ..*known
            }),
            _ => {}
        }
    }
    roles.push(PartnerRole {
        role,
        first_day: Some(first_day),
        last_day: until.and_then(adjoining::before),
    });
    roles.sort_by_key(|it| it.first_day);
    partner.roles = tidy(roles);
}

fn reaches(role: &PartnerRole, date: PlanDate) -> bool {
    role.last_day
        .is_none_or(|last| last.latest() >= date.earliest())
}

/// Roles in order without those that only go on with the one before.
pub(super) fn tidy(roles: Vec<PartnerRole>) -> Vec<PartnerRole> {
    let mut tidied: Vec<PartnerRole> = Vec::with_capacity(roles.len());
    for role in roles {
        let goes_on = tidied.last().is_some_and(|before| {
            let lasts = match (before.last_day, role.last_day) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(before), Some(last)) => before.latest() >= last.latest(),
            };
            before.role == role.role && lasts
        });
        if !goes_on {
            tidied.push(role);
        }
    }
    tidied
}

/// Roles as they are on the days before a date.
pub(super) fn roles_before(roles: &[PartnerRole], date: PlanDate) -> Vec<PartnerRole> {
    let begins_before = |role: &&PartnerRole| {
        role.first_day
            .is_none_or(|first| first.earliest() < date.earliest())
    };
    roles.iter().filter(begins_before).copied().collect()
}

/// Roles as they are from a date on, those that began before having no first day.
pub(super) fn roles_from(roles: &[PartnerRole], date: PlanDate) -> Vec<PartnerRole> {
    let mut roles = roles.to_vec();
    // Of those that lose their first day, the one that began last still comes last and counts.
    roles.sort_by_key(|role| role.first_day);
    let mut from: Vec<PartnerRole> = roles
        .iter()
        .filter(|role| reaches(role, date))
        .map(|role| PartnerRole {
            first_day: role
                .first_day
                .filter(|first| first.earliest() > date.earliest()),
            ..*role
        })
        .collect();
    // Of several that hold from the beginning without end only the last counts.
    let is_whole = |role: &PartnerRole| role.first_day.is_none() && role.last_day.is_none();
    if let Some(last) = from.iter().rposition(is_whole) {
        from.drain(..last);
    }
    from
}

/// The units that serve as guests, or as a partner's in a joint unit, under a partner of an arrangement.
///
/// They are those it names, without the unit in which all serve and without the host's own, and those of its country that ever stand below them.
pub(super) fn guests(
    plan: &Plan,
    arrangement: &Arrangement,
    partner: &Partner,
) -> BTreeSet<UnitId> {
    let country_of = |id: UnitId| plan.unit(id)?.nationality.country();
    if country_of(arrangement.unit) == Some(partner.country) {
        return BTreeSet::new();
    }
    let units = partner.units.iter().copied();
    let named: BTreeSet<UnitId> = units.filter(|id| *id != arrangement.unit).collect();
    let below = named.iter().flat_map(|id| plan.ever_below((*id).into()));
    let below = below.filter_map(NodeId::unit);
    let below = below.filter(|id| country_of(*id) == Some(partner.country));
    below.chain(named.iter().copied()).collect()
}
