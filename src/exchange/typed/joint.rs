//! The arrangement under which a unit serves in another country's.

use super::build::{Builder, LineInHand, name_of};
use super::piece::{Piece, PieceKind};
use super::reading::ChoicePlace;
use crate::edit::{Edit, GuestArrangement, NewPeople, PlaceGuest, PlacedUnit};
use crate::model::{
    Arrangement, ArrangementId, ArrangementKind, CountryCode, NodeId, Partner, Period, Plan, Unit,
    UnitId,
};
use crate::text::Message;

/// The most arrangements of one unit between which can be chosen.
const MOST_KNOWN: usize = 8;

/// How a guest may serve in its host.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// Under an arrangement that is there.
    Known(ArrangementId),

    /// Under a new one.
    New(ArrangementKind),

    /// Under none.
    Without,
}

/// Lets a unit that stands in another country's, or in a joint one, serve there under an arrangement; which one can be chosen.
///
/// What has no first day or no people can be in none yet, which is told.
pub(super) fn arrange(
    builder: &mut Builder<'_>,
    hand: &mut LineInHand<'_>,
    guest: UnitId,
    period: &Period,
) {
    let plan = &hand.draft.plan;
    let Some((guest, host)) = pair(plan, guest) else {
        return;
    };
    let (Some(first_day), false) = (period.first_day, period.total().is_none()) else {
        let meaning = Message::new("typed-piece-arrangement-undated");
        return hand.said.assumed(PieceKind::Arrangement, meaning);
    };
    let Some(country) = guest.nationality.country() else {
        return;
    };
    let ways = ways(plan, host);
    let usual = usual_way(hand, guest, host, period, &ways);
    let options: Vec<Message> = ways.iter().map(|way| words(plan, host, *way)).collect();
    let chosen = builder.choice(hand.text, ChoicePlace::Arrangement);
    let chosen = chosen.filter(|index| *index < ways.len()).unwrap_or(usual);
    let (Some(way), Some(meaning)) = (ways.get(chosen).copied(), options.get(chosen).cloned())
    else {
        return;
    };
    let (guest, host_country) = (guest.clone(), host.nationality.country());
    let host = host.clone();
    hand.said.pieces.push(Piece {
        range: None,
        kind: PieceKind::Arrangement,
        meaning,
        options,
        chosen: Some(chosen),
    });
    let arrangement = match way {
        Way::Without => return,
        Way::Known(id) => {
            builder.rest_on_arrangement(id);
            GuestArrangement::Known(id)
        }
        Way::New(kind) => {
            let name = format!("{} – {}", host.name, guest.name);
            let mut new = Arrangement::new(builder.ids.next_id(), name, kind, host.id);
            new.partners.extend(host_country.map(Partner::new));
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

/// All ways in which a guest may serve in a host.
fn ways(plan: &Plan, host: &Unit) -> Vec<Way> {
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
    let kind = match (host.nationality.country(), is_individual) {
        (None, _) => ArrangementKind::CoDeployed,
        (Some(_), true) => ArrangementKind::Embedded,
        (Some(_), false) => hand.said.arrangement.unwrap_or(ArrangementKind::Attached),
    };
    let takes_country = |it: &Arrangement| {
        let is_partner = it.partners.iter().any(|it| Some(it.country) == country);
        let is_kind = it.kind == kind || it.kind.has_host() != kind.has_host();
        is_partner && is_kind && super::subject::meet(it.stretch(), period.stretch())
    };
    find(&names_unit)
        .or_else(|| find(&takes_country))
        .or_else(|| {
            ways.iter()
                .position(|way| matches!(way, Way::New(new) if *new == kind))
        })
        .unwrap_or(0)
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
