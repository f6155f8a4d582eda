//! The arrangement under which a unit serves in another country's.

use std::collections::BTreeSet;

use super::build::{Builder, LineInHand, name_of};
use super::clauses::Serving;
use super::joint_unit;
use super::names::meanings;
use super::piece::{Piece, PieceKind};
use super::reading::ChoicePlace;
use super::token::tokens;
use super::whose::Whose;
use crate::edit::{Edit, GuestArrangement, NewPeople, PlaceGuest, PlacedUnit};
use crate::model::{
    Arrangement, ArrangementId, ArrangementKind, CountryCode, NodeId, Partner, Period, Plan, Unit,
    UnitId,
};
use crate::text::Message;

/// The most arrangements of one unit between which can be chosen.
const MOST_KNOWN: usize = 8;

/// How people may serve with those of other countries.
#[derive(Clone, Copy, Debug)]
pub(super) enum Way {
    /// Under an arrangement that is there.
    Known(ArrangementId),

    /// Under a new one.
    New(ArrangementKind),

    /// Under none.
    Without,
}

/// Under what stands what is co-deployed with something: where that is in a joint unit, beside it in there.
pub(super) fn beside(hand: &mut LineInHand<'_>, place: NodeId) -> NodeId {
    let is_beside = hand.said.serving.as_ref().is_some_and(|it| it.is_beside);
    let plan = &hand.draft.plan;
    let of = |node: NodeId| plan.unit(node.unit()?);
    let joint = of(place)
        .filter(|partner| is_beside && partner.nationality.country().is_some())
        .and_then(|partner| of(partner.parent))
        .filter(|it| it.nationality.country().is_none());
    let Some(joint) = joint.map(|it| NodeId::from(it.id)) else {
        return place;
    };
    let meaning = Message::new("typed-piece-beside-partner")
        .with("name", name_of(plan, place))
        .with("parent", name_of(plan, joint));
    hand.said.beside = place.unit();
    hand.said.assumed(PieceKind::Place, meaning);
    joint
}

/// Lets a unit that stands in another country's, or in a joint one, serve there under an arrangement, and the partners of a joint unit under one of theirs; which one can be chosen.
pub(super) fn arrange(
    builder: &mut Builder<'_>,
    hand: &mut LineInHand<'_>,
    unit: UnitId,
    whose: &Whose,
    period: &Period,
) {
    match whose {
        Whose::One(country) => guest(builder, hand, unit, *country, period),
        Whose::Joint(partners) => joint_unit::arrange(builder, hand, unit, partners, period),
    }
}

/// Lets a guest serve under an arrangement.
///
/// What has no first day or no people can be in none yet, which is told.
fn guest(
    builder: &mut Builder<'_>,
    hand: &mut LineInHand<'_>,
    guest: UnitId,
    country: CountryCode,
    period: &Period,
) {
    let plan = &hand.draft.plan;
    let pair = pair(plan, guest).map(|(guest, host)| (guest.clone(), host.clone()));
    let Some((guest, host)) = pair else {
        return serving_nowhere(hand);
    };
    check_serving(hand, &host);
    let (Some(first_day), false) = (period.first_day, period.total().is_none()) else {
        let meaning = Message::new("typed-piece-arrangement-undated");
        return hand.said.assumed(PieceKind::Arrangement, meaning);
    };
    let plan = &hand.draft.plan;
    let ways = ways(plan, &host);
    let usual = usual_way(hand, &guest, &host, period, &ways);
    let Some(way) = chosen_way(builder, hand, &host, &ways, usual) else {
        return;
    };
    let arrangement = match way {
        Way::Without => return,
        Way::Known(id) => {
            builder.rest_on_arrangement(id);
            GuestArrangement::Known(id)
        }
        Way::New(kind) => {
            let name = format!("{} – {}", host.name, guest.name);
            let mut new = Arrangement::new(builder.ids.next_id(), name, kind, host.id);
            new.partners
                .extend(host.nationality.country().map(Partner::new));
            hand.draft.arranged = Some(new.id);
            GuestArrangement::New(Box::new(new))
        }
    };
    let edit = Edit::PlaceGuest(PlaceGuest {
        guest: Some(PlacedUnit::Known(guest.id)),
        host: PlacedUnit::Known(host.id),
        first_day,
        last_day: period.last_day,
        people: None,
        counted: NewPeople::InAddition,
        arrangement,
        partner: Partner::new(country),
        agreement: None,
        ids: builder.ids.split(),
    });
    // Where that is refused the unit can be added all the same; the line says why it is not whole.
    if hand.perform(edit, None).is_none() {
        hand.draft.arranged = None;
    }
}

/// The way that was chosen, or the usual one, with what else there is to choose.
pub(super) fn chosen_way(
    builder: &Builder<'_>,
    hand: &mut LineInHand<'_>,
    host: &Unit,
    ways: &[Way],
    usual: usize,
) -> Option<Way> {
    let plan = &hand.draft.plan;
    let options: Vec<Message> = ways.iter().map(|way| words(plan, host, *way)).collect();
    let chosen = builder.choice(hand.text, ChoicePlace::Arrangement);
    let chosen = chosen.filter(|index| *index < ways.len()).unwrap_or(usual);
    let (way, meaning) = (*ways.get(chosen)?, options.get(chosen)?.clone());
    hand.said.pieces.push(Piece {
        range: None,
        kind: PieceKind::Arrangement,
        meaning,
        options,
        chosen: Some(chosen),
    });
    Some(way)
}

/// Says that people of one country are co-deployed or mixed with nobody, where the line says they are.
///
/// "Attached to" a sector is no arrangement, and nothing is wrong with it.
fn serving_nowhere(hand: &mut LineInHand<'_>) {
    let serving = hand.said.serving.clone().filter(|it| !it.kind.has_host());
    if let Some(Serving { range, .. }) = serving {
        let text = &hand.text[range.clone()];
        let message = Message::new("typed-trouble-serving-nowhere").with("text", text);
        hand.said.trouble(Some(range), message);
    }
}

/// Says where the way in which a guest is to serve does not fit whose the host is.
fn check_serving(hand: &mut LineInHand<'_>, host: &Unit) {
    let is_joint = host.nationality.country().is_none();
    let serving = hand.said.serving.clone();
    if let Some(Serving { range, .. }) = serving.filter(|it| it.kind.has_host() == is_joint) {
        let id = if is_joint {
            "typed-trouble-serving-joint"
        } else {
            "typed-trouble-serving-host"
        };
        let message = Message::new(id)
            .with("text", &hand.text[range.clone()])
            .with("host", host.name.as_str());
        hand.said.trouble(Some(range), message);
    }
}

/// A unit and that in which it stands, where that is another country's or a joint one.
fn pair(plan: &Plan, guest: UnitId) -> Option<(&Unit, &Unit)> {
    let guest = plan.unit(guest)?;
    let NodeId::Unit(host) = guest.parent else {
        return None;
    };
    let host = plan.unit(host)?;
    let is_own = host.nationality.country().is_some()
        && host.nationality.country() == guest.nationality.country();
    (!is_own).then_some((guest, host))
}

/// All ways in which people of other countries may serve in a unit.
pub(super) fn ways(plan: &Plan, host: &Unit) -> Vec<Way> {
    let known = plan
        .arrangements_of(host.id)
        .filter(|it| it.unit == host.id);
    let known = known.take(MOST_KNOWN).map(|it| Way::Known(it.id));
    let is_joint = host.nationality.country().is_none();
    let kinds = ArrangementKind::ALL.into_iter();
    let new = kinds
        .filter(|kind| kind.has_host() != is_joint)
        .map(Way::New);
    known.chain(new).chain([Way::Without]).collect()
}

/// The number of the way that is taken unless another is chosen.
///
/// It is an arrangement that names the unit already, or its country on these days; else a new one, in which individuals are embedded and units attached.
fn usual_way(
    hand: &LineInHand<'_>,
    guest: &Unit,
    host: &Unit,
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
    let names_unit = |it: &Arrangement| it.units().any(|unit| unit == guest.id);
    let country: Option<CountryCode> = guest.nationality.country();
    let is_individual = hand.said.echelon.is_none() && hand.said.category.is_some();
    let said = hand.said.serving_kind();
    let kind = match (host.nationality.country(), is_individual) {
        (None, _) => said
            .filter(|kind| !kind.has_host())
            .unwrap_or(ArrangementKind::CoDeployed),
        (Some(_), individual) => said
            .filter(|kind| kind.has_host())
            .unwrap_or(if individual {
                ArrangementKind::Embedded
            } else {
                ArrangementKind::Attached
            }),
    };
    let takes_country = |it: &Arrangement| {
        let is_partner = it.partners.iter().any(|it| Some(it.country) == country);
        let is_kind = it.kind == kind
            || it.kind.has_host() != kind.has_host()
            || said.is_none() && !kind.has_host();
        is_partner && is_kind && super::subject::meet(it.stretch(), period.stretch())
    };
    find(&names_unit)
        .or_else(|| find(&takes_country))
        .or_else(|| find(&|it| is_meant(hand, it, period)))
        .or_else(|| {
            ways.iter()
                .position(|way| matches!(way, Way::New(new) if *new == kind))
        })
        .unwrap_or(0)
}

/// Whether the line means an arrangement for its guest: by its name, or by a partner's unit with which it is co-deployed.
fn is_meant(hand: &LineInHand<'_>, arrangement: &Arrangement, period: &Period) -> bool {
    let said = hand.said.serving_kind();
    let has_partner = |unit: UnitId| {
        let meets = super::subject::meet(arrangement.stretch(), period.stretch());
        meets && arrangement.units().any(|it| it == unit)
    };
    said.is_none_or(|kind| arrangement.kind == kind)
        && (is_named(hand, arrangement) || hand.said.beside.is_some_and(has_partner))
}

/// Whether the line calls an arrangement by its name.
pub(super) fn is_named(hand: &LineInHand<'_>, arrangement: &Arrangement) -> bool {
    let of = |text: &str| meanings(&tokens(text)).into_iter().collect::<BTreeSet<_>>();
    let name = of(&arrangement.name);
    hand.said.called.iter().any(|text| of(text) == name)
}

fn words(plan: &Plan, host: &Unit, way: Way) -> Message {
    match way {
        Way::Known(id) => {
            let name = plan.arrangement(id).map(|it| it.name.clone());
            Message::new("typed-piece-arrangement-joins").with("name", name.unwrap_or_default())
        }
        Way::New(kind) => Message::new("typed-piece-arrangement-new")
            .with("kind", kind.message())
            .with("host", name_of(plan, host.id.into())),
        Way::Without => Message::new("typed-piece-arrangement-none"),
    }
}
