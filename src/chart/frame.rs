//! What figures have in common around what is drawn.

use jiff::civil::Date;

use crate::analysis::{Grouping, Question, parent_on};
use crate::model::{Mission, MissionId, NodeId, Plan};
use crate::text::Message;

use super::{FigureRequest, view_words};

/// What is asked of the plan for a figure.
pub(super) fn question(request: &FigureRequest, by: &[Grouping]) -> Question {
    Question {
        within: request.within,
        ..Question::new(request.view, by)
    }
}

/// The one whole mission that a figure is about, where there is but one.
pub(super) fn only_mission<'a>(plan: &'a Plan, request: &FigureRequest) -> Option<&'a Mission> {
    match request.within {
        Some(NodeId::Mission(id)) => plan.mission(id),
        Some(NodeId::Formation(_) | NodeId::Unit(_)) => None,
        None => {
            let mut missions = plan.missions();
            missions.next().filter(|_| missions.next().is_none())
        }
    }
}

/// What a figure is about in words, where that is not all of a plan with several missions: "UNIFIL", "UNIFIL, Sector East".
pub(super) fn place_name(plan: &Plan, request: &FigureRequest) -> Option<String> {
    if let Some(mission) = only_mission(plan, request) {
        return Some(mission.acronym.clone());
    }
    let node = request.within.filter(|node| plan.contains(*node))?;
    let name = plan.name_of(node)?;
    let mission = mission_above(plan, node, request.day).and_then(|id| plan.mission(id));
    Some(match mission {
        Some(mission) => format!("{}, {name}", mission.acronym),
        None => name.to_owned(),
    })
}

/// The mission at the top of the way up from a node on a day; a mission is its own.
pub(super) fn mission_above(plan: &Plan, node: NodeId, day: Date) -> Option<MissionId> {
    let way = std::iter::successors(Some(node), |it| parent_on(plan, *it, day));
    way.into_iter().find_map(|it| match it {
        NodeId::Mission(id) => Some(id),
        NodeId::Formation(_) | NodeId::Unit(_) => None,
    })
}

/// Whether a figure can be about people of a mission.
pub(super) fn may_show(plan: &Plan, request: &FigureRequest, mission: MissionId) -> bool {
    let Some(node) = request.within else {
        return true;
    };
    mission_above(plan, node, request.day) == Some(mission)
}

/// Whether whole missions are shown, so that their ceilings can be held against what is shown.
pub(super) fn shows_whole_missions(request: &FigureRequest) -> bool {
    matches!(request.within, None | Some(NodeId::Mission(_)))
}

/// The missions that were asked for and have nobody in the figure.
pub(super) fn nobody_in<'a>(
    plan: &'a Plan,
    request: &FigureRequest,
    has_people: impl Fn(MissionId) -> bool,
) -> Vec<&'a Mission> {
    plan.missions()
        .filter(|it| may_show(plan, request, it.id) && !has_people(it.id))
        .collect()
}

/// How people are looked at, and how many they are.
pub(super) fn subtitle(request: &FigureRequest, people: u64) -> Message {
    let view = view_words(request.view);
    if people == 0 {
        return view;
    }
    Message::new("chart-subtitle")
        .with("view", view)
        .with("people", people)
}

/// What stands in place of the graph of a day where there is nobody.
pub(super) fn nobody(plan: &Plan, request: &FigureRequest) -> Message {
    match place_name(plan, request) {
        Some(place) => Message::new("chart-nobody-in-mission")
            .with("mission", place)
            .with("day", request.day),
        None if plan.missions().next().is_none() => Message::new("chart-no-missions"),
        None => Message::new("chart-nobody").with("day", request.day),
    }
}
