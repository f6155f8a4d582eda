//! What figures have in common around what is drawn.

use crate::analysis::{Grouping, Question};
use crate::model::{Mission, MissionId, NodeId, Plan};
use crate::text::Message;

use super::{FigureRequest, view_words};

/// Within what the people of a figure serve; absent for all of the plan.
pub(super) fn within(request: &FigureRequest) -> Option<NodeId> {
    request.mission.map(NodeId::Mission)
}

/// What is asked of the plan for a figure.
pub(super) fn question(request: &FigureRequest, by: &[Grouping]) -> Question {
    Question {
        within: within(request),
        ..Question::new(request.view, by)
    }
}

/// The one mission that a figure is about, where there is but one.
pub(super) fn only_mission<'a>(plan: &'a Plan, request: &FigureRequest) -> Option<&'a Mission> {
    if let Some(id) = request.mission {
        return plan.mission(id);
    }
    let mut missions = plan.missions();
    missions.next().filter(|_| missions.next().is_none())
}

/// The missions that were asked for and have nobody in the figure.
pub(super) fn nobody_in<'a>(
    plan: &'a Plan,
    request: &FigureRequest,
    has_people: impl Fn(MissionId) -> bool,
) -> Vec<&'a Mission> {
    plan.missions()
        .filter(|it| request.mission.is_none_or(|id| id == it.id) && !has_people(it.id))
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
    match only_mission(plan, request) {
        Some(mission) => Message::new("chart-nobody-in-mission")
            .with("mission", mission.acronym.as_str())
            .with("day", request.day),
        None if plan.missions().next().is_none() => Message::new("chart-no-missions"),
        None => Message::new("chart-nobody").with("day", request.day),
    }
}
