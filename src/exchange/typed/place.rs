//! Under what a line puts its people.

use super::build::{Builder, LineInHand, name_of};
use super::clauses::{MissionClause, PlaceClause};
use super::naming::capitalized;
use super::piece::{Piece, PieceKind};
use super::reading::ChoicePlace;
use crate::edit::{AddFormation, Edit, Position, mission_from_table};
use crate::model::{Completeness, Formation, FormationKind, MissionId, NodeId, Plan};
use crate::text::Message;

/// The most that can be chosen between.
const MOST_OPTIONS: usize = 20;

/// Under what the line puts its people; nothing where that is not clear, which is told.
///
/// Of several places that a line names the innermost counts, and all others have to lie above it.
/// A mission of the built-in table and a formation that are not there yet are added.
pub(super) fn parent(builder: &mut Builder<'_>, hand: &mut LineInHand<'_>) -> Option<NodeId> {
    let mut places = std::mem::take(&mut hand.said.places);
    hand.said.called = places.iter().map(|it| it.text.clone()).collect();
    let mission = hand.said.mission.clone();
    let (missions, mut is_clear) = match &mission {
        None => (None, true),
        Some(clause) => (Some(clause.known.clone()), true),
    };
    for place in &places {
        if place.nodes.is_empty() && place.formation.is_none() {
            let message = Message::new("typed-trouble-place").with("text", place.text.as_str());
            hand.said.trouble(Some(place.range.clone()), message);
            is_clear = false;
        }
    }
    places.retain(|place| !place.nodes.is_empty() || place.formation.is_some());
    let (mut known, new): (Vec<PlaceClause>, Vec<PlaceClause>) = places
        .into_iter()
        .partition(|place| !place.nodes.is_empty());
    if let Some(missions) = &missions {
        is_clear &= keep_within(hand, &mut known, missions, mission.as_ref());
    }
    is_clear &= keep_together(hand, &mut known);
    prefer_near(builder, hand, &mut known);
    let mut innermost: Option<NodeId> = None;
    for place in known.iter().filter(|it| !it.nodes.is_empty()) {
        match one_of(builder, hand, place) {
            None => is_clear = false,
            Some(node) => {
                let depth = |node| way_up(&hand.draft.plan, node).count();
                if innermost.is_none_or(|other| depth(node) > depth(other)) {
                    innermost = Some(node);
                }
            }
        }
    }
    let base = match mission {
        Some(clause) => {
            let of_place = innermost.and_then(|node| top_of(&hand.draft.plan, node));
            let mission = the_mission(builder, hand, &clause, of_place);
            is_clear &= mission.is_some();
            innermost.or(mission)
        }
        None => innermost,
    };
    if !is_clear {
        return None;
    }
    let base = match base {
        Some(base) => base,
        None => usual_base(builder, hand, !new.is_empty())?,
    };
    new_formations(builder, hand, base, new)
}

/// Keeps of each place what lies in the mission that the line names; whether something is left of each.
fn keep_within(
    hand: &mut LineInHand<'_>,
    places: &mut [PlaceClause],
    missions: &[MissionId],
    clause: Option<&MissionClause>,
) -> bool {
    let mut is_clear = true;
    for place in places {
        let plan = &hand.draft.plan;
        let is_within =
            |node: &NodeId| top_of(plan, *node).is_some_and(|mission| missions.contains(&mission));
        place.nodes.retain(is_within);
        if place.nodes.is_empty() {
            let outer = clause.map(|it| it.text.clone()).unwrap_or_default();
            apart(hand, place, &outer);
            is_clear = false;
        }
    }
    is_clear
}

/// Keeps of each place what lies above or below something of every other; whether something is left of each.
fn keep_together(hand: &mut LineInHand<'_>, places: &mut [PlaceClause]) -> bool {
    for index in 0..places.len() {
        for other in 0..places.len() {
            if index == other {
                continue;
            }
            let others = places[other].nodes.clone();
            let plan = &hand.draft.plan;
            places[index].nodes.retain(|node| {
                others
                    .iter()
                    .any(|other| is_in(plan, *node, *other) || is_in(plan, *other, *node))
            });
            if places[index].nodes.is_empty() {
                let outer = places[other].text.clone();
                apart(hand, &places[index], &outer);
                return false;
            }
        }
    }
    true
}

fn apart(hand: &mut LineInHand<'_>, place: &PlaceClause, outer: &str) {
    let message = Message::new("typed-trouble-apart")
        .with("text", place.text.as_str())
        .with("other", outer);
    hand.said.trouble(Some(place.range.clone()), message);
}

/// Where a place can mean several things, keeps those in the mission of the heading, or of what is chosen, if there are any.
fn prefer_near(builder: &Builder<'_>, hand: &LineInHand<'_>, places: &mut [PlaceClause]) {
    let near = builder
        .heading
        .map(|(node, _)| node)
        .or(builder.request.parent);
    let plan = &hand.draft.plan;
    let Some(mission) = near.and_then(|node| top_of(plan, node)) else {
        return;
    };
    for place in places.iter_mut().filter(|it| it.nodes.len() > 1) {
        let is_near = |node: &NodeId| top_of(plan, *node) == Some(mission);
        if place.nodes.iter().any(is_near) {
            place.nodes.retain(is_near);
        }
    }
}

/// The one thing that a place means: the only one, or that which was chosen.
fn one_of(
    builder: &mut Builder<'_>,
    hand: &mut LineInHand<'_>,
    place: &PlaceClause,
) -> Option<NodeId> {
    let range = place.range.clone();
    let plan = &hand.draft.plan;
    let meaning =
        |node: NodeId| Message::new("typed-piece-place").with("name", name_of(plan, node));
    if let [node] = place.nodes[..] {
        let meaning = meaning(node);
        hand.said.understood(range, PieceKind::Place, meaning);
        builder.rest_on(node);
        return Some(node);
    }
    let nodes: Vec<NodeId> = place.nodes.iter().copied().take(MOST_OPTIONS).collect();
    let options: Vec<Message> = nodes.iter().map(|node| with_way(plan, *node)).collect();
    let chosen = builder.choice(hand.text, ChoicePlace::Words(range.start));
    let chosen = chosen.filter(|index| *index < nodes.len());
    let node = chosen.and_then(|index| nodes.get(index).copied());
    let words = match node {
        Some(node) => meaning(node),
        None => Message::new("typed-piece-open").with("text", place.text.as_str()),
    };
    if let Some(node) = node {
        builder.rest_on(node);
    } else {
        let message = Message::new("typed-trouble-choose").with("text", place.text.as_str());
        hand.said.trouble(Some(range.clone()), message);
    }
    hand.said.pieces.push(Piece {
        range: Some(range),
        kind: PieceKind::Place,
        meaning: words,
        options,
        chosen,
    });
    node
}

/// Something with that under which it stands, to tell two of one name apart.
fn with_way(plan: &Plan, node: NodeId) -> Message {
    let mut names: Vec<String> = way_up(plan, node).map(|it| name_of(plan, it)).collect();
    let name = names.remove(0);
    if names.is_empty() {
        Message::new("typed-piece-place").with("name", name)
    } else {
        Message::new("typed-piece-place-in")
            .with("name", name)
            .with("way", names)
    }
}

/// The mission that the line names: one of the plan, or one of the table that is added.
fn the_mission(
    builder: &mut Builder<'_>,
    hand: &mut LineInHand<'_>,
    clause: &MissionClause,
    of_place: Option<MissionId>,
) -> Option<NodeId> {
    let range = clause.range.clone();
    let plan = &hand.draft.plan;
    let of_place = of_place.filter(|mission| clause.known.contains(mission));
    let known: Vec<MissionId> = match of_place {
        Some(mission) => vec![mission],
        None => clause.known.clone(),
    };
    match (&known[..], clause.acronym) {
        ([], Some(acronym)) => {
            let ids = builder.ids.split();
            let language = builder.request.language;
            let (id, edit) = mission_from_table(plan, acronym, Completeness::Part, language, ids)?;
            hand.perform(edit, Some(id.into()))?;
            let meaning = Message::new("typed-piece-mission-new").with("acronym", acronym);
            hand.said.understood(range, PieceKind::Mission, meaning);
            Some(id.into())
        }
        ([], None) => None,
        ([mission], _) => {
            let node = NodeId::from(*mission);
            let meaning = Message::new("typed-piece-mission").with("acronym", name_of(plan, node));
            hand.said.understood(range, PieceKind::Mission, meaning);
            builder.rest_on(node);
            Some(node)
        }
        (several, _) => {
            let place = PlaceClause {
                range,
                text: clause.text.clone(),
                nodes: several.iter().map(|id| NodeId::from(*id)).collect(),
                formation: None,
            };
            one_of(builder, hand, &place)
        }
    }
}

/// Under what stands what says nothing of it: the heading, what is chosen, or the only mission.
///
/// What is to be a formation itself stands under a mission or formation of these.
fn usual_base(
    builder: &mut Builder<'_>,
    hand: &mut LineInHand<'_>,
    for_formation: bool,
) -> Option<NodeId> {
    let plan = &hand.draft.plan;
    let heading = builder.heading.map(|(node, _)| node);
    let near = heading
        .or(builder.request.parent)
        .filter(|node| plan.contains(*node));
    let only = || {
        let mut missions = plan.missions();
        let first = missions.next()?;
        missions.next().is_none().then_some(NodeId::from(first.id))
    };
    let Some(base) = near.or_else(only) else {
        let trouble = if for_formation {
            Message::new("typed-trouble-no-mission")
        } else {
            Message::new("typed-trouble-nowhere")
        };
        hand.said.trouble(None, trouble);
        return None;
    };
    if for_formation {
        // A new formation takes the mission alone from what is near.
        return top_of(plan, base).map(NodeId::from);
    }
    let name = name_of(plan, base);
    if heading.is_some() {
        builder.rest_on(base);
    }
    let meaning = Message::new("typed-piece-place-assumed").with("name", name);
    hand.said.assumed(PieceKind::Place, meaning);
    Some(base)
}

/// Adds the formations that the line names and that are not there yet, the larger above the smaller; the innermost.
fn new_formations(
    builder: &mut Builder<'_>,
    hand: &mut LineInHand<'_>,
    base: NodeId,
    mut new: Vec<PlaceClause>,
) -> Option<NodeId> {
    new.sort_by_key(|place| place.formation);
    let mut parent = base;
    for place in new {
        let name = capitalized(place.text.trim());
        if parent.unit().is_some() {
            let message = Message::new("typed-trouble-place").with("text", place.text.as_str());
            hand.said.trouble(Some(place.range), message);
            return None;
        }
        let formation = Formation {
            id: builder.ids.next_id(),
            name: name.clone(),
            short_name: String::new(),
            kind: place.formation.unwrap_or(FormationKind::Sector),
            parent,
            place: Position::Last.place(&hand.draft.plan, Some(parent)),
            remarks: String::new(),
        };
        let node = NodeId::from(formation.id);
        hand.perform(Edit::AddFormation(AddFormation { formation }), Some(node))?;
        let meaning = Message::new("typed-piece-place-new").with("name", name);
        hand.said.understood(place.range, PieceKind::Place, meaning);
        parent = node;
    }
    Some(parent)
}

/// Something and all above it, as it usually stands.
pub(super) fn way_up(plan: &Plan, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
    std::iter::successors(Some(node), |it| plan.parents(*it).next())
}

fn top_of(plan: &Plan, node: NodeId) -> Option<MissionId> {
    match way_up(plan, node).last() {
        Some(NodeId::Mission(mission)) => Some(mission),
        _ => None,
    }
}

/// Whether something stands in something else, or is it.
fn is_in(plan: &Plan, node: NodeId, above: NodeId) -> bool {
    way_up(plan, node).any(|it| it == above)
}
