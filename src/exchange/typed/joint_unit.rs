//! The arrangement under which the partners of a joint unit serve.

use super::build::{Builder, LineInHand};
use super::clauses::Serving;
use super::joint::{Way, chosen_way, is_named, ways};
use crate::edit::{AddArrangement, ArrangementField, Edit, ExtendArrangement, SetArrangement};
use crate::model::{
    Arrangement, ArrangementId, ArrangementKind, CountryCode, IdGenerator, Partner, PartnerRole,
    Period, Plan, PlanDate, Role, Stretch, Unit, UnitId,
};
use crate::text::Message;

/// Lets the partners of a joint unit serve there under an arrangement, which lasts as long as its people are there.
///
/// Whose a joint unit is stands nowhere else, so there is an arrangement though it may have no days yet.
pub(super) fn arrange(
    builder: &mut Builder<'_>,
    hand: &mut LineInHand<'_>,
    unit: UnitId,
    partners: &[CountryCode],
    period: &Period,
) {
    let Some(unit) = hand.draft.plan.unit(unit).cloned() else {
        return;
    };
    check_serving(hand);
    let ways = ways(&hand.draft.plan, &unit);
    let kind = kind(hand);
    let usual = usual_way(hand, partners, kind, period, &ways);
    match chosen_way(builder, hand, &unit, &ways, usual) {
        None | Some(Way::Without) => {}
        Some(Way::Known(id)) => {
            builder.rest_on_arrangement(id);
            lengthen(hand, id, period.stretch(), builder.ids.split());
        }
        Some(Way::New(kind)) => {
            let id = builder.ids.next_id();
            let arrangement = new_arrangement(id, kind, &unit, partners, period);
            let edit = Edit::AddArrangement(AddArrangement { arrangement });
            if hand.perform(edit, None).is_some() {
                hand.draft.arranged = Some(id);
            }
        }
    }
}

/// Partners of a joint unit are nobody's guests.
fn check_serving(hand: &mut LineInHand<'_>) {
    let serving = hand.said.serving.clone();
    if let Some(Serving { range, .. }) = serving.filter(|it| it.kind.has_host()) {
        let text = &hand.text[range.clone()];
        let message = Message::new("typed-trouble-serving-partners").with("text", text);
        hand.said.trouble(Some(range), message);
    }
}

/// How they serve; where the line does not say, those are mixed whose people it counts in one unit.
fn kind(hand: &LineInHand<'_>) -> ArrangementKind {
    let said = hand.said.serving_kind().filter(|it| !it.has_host());
    said.unwrap_or(if hand.said.shares.is_empty() {
        ArrangementKind::CoDeployed
    } else {
        ArrangementKind::Composite
    })
}

/// The number of the way that is taken unless another is chosen: an arrangement of these partners, one that the line names, or a new one.
fn usual_way(
    hand: &LineInHand<'_>,
    partners: &[CountryCode],
    kind: ArrangementKind,
    period: &Period,
    ways: &[Way],
) -> usize {
    let plan = &hand.draft.plan;
    let find = |is_meant: &dyn Fn(&Arrangement) -> bool| {
        ways.iter().position(|way| match way {
            Way::Known(id) => plan.arrangement(*id).is_some_and(is_meant),
            Way::New(_) | Way::Without => false,
        })
    };
    let is_of = |it: &Arrangement| {
        let countries: Vec<CountryCode> = it.partners.iter().map(|it| it.country).collect();
        partners.iter().all(|partner| countries.contains(partner))
    };
    let meets = |it: &Arrangement| super::subject::meet(it.stretch(), period.stretch());
    find(&|it| is_named(hand, it))
        .or_else(|| find(&|it| is_of(it) && meets(it)))
        .or_else(|| find(&is_of))
        .or_else(|| {
            ways.iter()
                .position(|way| matches!(way, Way::New(new) if *new == kind))
        })
        .unwrap_or(0)
}

fn new_arrangement(
    id: ArrangementId,
    kind: ArrangementKind,
    unit: &Unit,
    partners: &[CountryCode],
    period: &Period,
) -> Arrangement {
    let mut arrangement = Arrangement::new(id, unit.name.clone(), kind, unit.id);
    arrangement.first_day = period.first_day;
    arrangement.last_day = period.last_day.filter(|_| period.first_day.is_some());
    arrangement.partners = partners
        .iter()
        .map(|country| Partner {
            roles: role(*country, partners, period).into_iter().collect(),
            ..Partner::new(*country)
        })
        .collect();
    arrangement
}

/// The part of a partner by how many people it has; none where that is not known of all.
fn role(country: CountryCode, partners: &[CountryCode], period: &Period) -> Option<PartnerRole> {
    let of = |country: CountryCode| {
        let lines = period.people.iter().filter(|it| it.country == country);
        lines.map(|it| it.people().total()).sum::<u64>()
    };
    let all: Vec<u64> = partners.iter().map(|it| of(*it)).collect();
    let (most, least) = (*all.iter().max()?, *all.iter().min()?);
    let role = if least == 0 {
        return None;
    } else if most == least {
        Role::Equal
    } else if of(country) == most && all.iter().filter(|it| **it == most).count() == 1 {
        Role::Senior
    } else if of(country) == most {
        Role::Equal
    } else {
        Role::Junior
    };
    Some(PartnerRole {
        role,
        first_day: None,
        last_day: None,
    })
}

/// Lets an arrangement last as long as the people of a period are there; one without days gets theirs.
fn lengthen(hand: &mut LineInHand<'_>, id: ArrangementId, days: Stretch, ids: IdGenerator) {
    let Some((stretch, days_first)) = stretch(&hand.draft.plan, id).zip(days.first_day) else {
        return;
    };
    let begins = stretch.first_day.map(PlanDate::earliest);
    if begins.is_none_or(|it| days_first.earliest() < it) {
        let field = ArrangementField::FirstDay(Some(days_first));
        let edit = Edit::SetArrangement(SetArrangement {
            arrangement: id,
            field,
        });
        if hand.perform(edit, None).is_none() {
            return;
        }
    }
    let is_longer = |end: PlanDate| days.last_day.is_none_or(|it| it.latest() > end.latest());
    if stretch.last_day.is_some_and(is_longer) {
        let edit = Edit::ExtendArrangement(ExtendArrangement {
            arrangement: id,
            last_day: days.last_day,
            guests_stay: false,
            ids,
        });
        hand.perform(edit, None);
    }
}

fn stretch(plan: &Plan, id: ArrangementId) -> Option<Stretch> {
    plan.arrangement(id).map(Arrangement::stretch)
}
