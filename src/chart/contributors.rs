//! People per contributor on a day, in one mission or all, as bars of one piece.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::analysis::{Contributor, Grouping, Ledger, strength};
use crate::model::{Completeness, Mission, MissionId, Plan, Toward};
use crate::text::{Message, Value};

use super::frame::{nobody, nobody_in, place_name, question, subtitle};
use super::made_of::made_of;
use super::member::Member;
use super::notes::notes;
use super::source_line::source_line;
use super::tally::Tally;
use super::{
    Bar, Bars, BarsOf, Figure, FigureRequest, Graph, Ink, Part, Segment, Series, StrengthTable,
    contributor_name, view_words,
};

/// The people of every contributor, by mission.
type Counted = BTreeMap<Contributor, BTreeMap<MissionId, Tally>>;

/// People per contributor on a day.
pub(super) fn figure(plan: &Plan, request: &FigureRequest) -> Figure {
    let counted = count(plan, request);
    let has_people = |id| counted.values().any(|missions| missions.contains_key(&id));
    let missions: Vec<&Mission> = plan.missions().filter(|it| has_people(it.id)).collect();
    let bars = bars(plan, request, &counted, &missions);
    let nobody_in = nobody_in(plan, request, has_people);
    Figure {
        name: request.name,
        title: title(plan, request),
        subtitle: subtitle_with_rank(plan, request, &counted, &missions),
        series: series(plan, &bars),
        nobody: bars.is_empty().then(|| nobody(plan, request)),
        notes: notes(plan, request, &bars, &missions, &nobody_in, &[]),
        source: source_line(plan, request, None, &[]),
        marking: plan.head().marking.clone(),
        table: table(plan, request),
        graph: Graph::Bars(Bars {
            of: BarsOf::Contributors,
            bars,
        }),
    }
}

fn table(plan: &Plan, request: &FigureRequest) -> StrengthTable {
    let by = [Grouping::Contributor];
    let strength = strength(plan, request.day, &question(request, &by));
    StrengthTable::on_day(plan, &by, &strength)
}

fn count(plan: &Plan, request: &FigureRequest) -> Counted {
    let by = [
        Grouping::Mission,
        Grouping::Contributor,
        Grouping::Confidence,
    ];
    let mut counted = Counted::new();
    for (key, people) in strength(plan, request.day, &question(request, &by)).rows() {
        if let (Some(contributor), Some(mission)) = (key.contributor, key.mission) {
            let missions = counted.entry(contributor).or_default();
            *missions.entry(mission).or_default() += Tally::new(people, key.confidence);
        }
    }
    counted
}

fn total_of(missions: &BTreeMap<MissionId, Tally>) -> u64 {
    missions.values().map(|tally| tally.people.total()).sum()
}

/// The bars, the longest first; those who are not listed come last, as they are no one contributor.
fn bars(
    plan: &Plan,
    request: &FigureRequest,
    counted: &Counted,
    missions: &[&Mission],
) -> Vec<Bar> {
    let mut sorted: Vec<_> = counted.iter().collect();
    sorted.sort_by_key(|(contributor, missions)| {
        let is_unlisted = **contributor == Contributor::Others;
        (is_unlisted, Reverse(total_of(missions)), **contributor)
    });
    let own = Contributor::Country(plan.head().country);
    let mut parts = parts(plan, request, counted, missions);
    let rank = Rank::of(own, request, counted, missions).map(Rank::message);
    sorted
        .into_iter()
        .map(|(contributor, tallies)| {
            let mut tally = Tally::default();
            for one in tallies.values() {
                tally += *one;
            }
            let made_of = parts.remove(contributor).unwrap_or_default();
            let segment = Segment {
                made_of,
                ..tally.segment()
            };
            let (subject, remark) = match contributor {
                Contributor::JointUnit(id) => {
                    (Some((*id).into()), Some(Message::new("chart-joint-unit")))
                }
                _ => (None, None),
            };
            let name = contributor_name(plan, *contributor);
            Bar {
                remark,
                beside: rank.clone().filter(|_| *contributor == own),
                subject,
                segments: dense(*contributor, own, segment),
                total: total_of(tallies),
                ..Bar::new(Message::new("chart-contributor").with("name", name))
            }
        })
        .collect()
}

/// The segments of a bar of one piece, in the place of its series.
fn dense(contributor: Contributor, own: Contributor, segment: Segment) -> Vec<Segment> {
    let mut segments = vec![Segment::default(); 3];
    let place = match contributor {
        contributor if contributor == own => 0,
        Contributor::Country(_) | Contributor::JointUnit(_) => 1,
        Contributor::Others => 2,
    };
    segments[place] = segment;
    segments
}

/// The planning country in its color, the others in gray, those who are not listed in a paler one.
fn series(plan: &Plan, bars: &[Bar]) -> Vec<Series> {
    let own = contributor_name(plan, Contributor::Country(plan.head().country));
    let rest = Message::new("chart-contributors").into();
    let unlisted = contributor_name(plan, Contributor::Others);
    [
        (own, Ink::Accent),
        (rest, Ink::Others),
        (unlisted, Ink::Unknown),
    ]
    .into_iter()
    .enumerate()
    .map(|(index, (label, ink))| Series {
        label,
        short: None,
        ink,
        total: bars.iter().map(|bar| bar.segments[index].total()).sum(),
    })
    .collect()
}

/// What each number is made of: missions, or within one mission whose people and in whose units.
fn parts(
    plan: &Plan,
    request: &FigureRequest,
    counted: &Counted,
    missions: &[&Mission],
) -> BTreeMap<Contributor, Vec<Part>> {
    if let [mission] = missions {
        return made_of(plan, request, mission.id, 1)
            .into_iter()
            .filter_map(|(member, parts)| match member {
                Member::Contributor(contributor) => Some((contributor, parts)),
                _ => None,
            })
            .collect();
    }
    let label = |id: MissionId| match plan.mission(id) {
        Some(mission) => Value::from(mission.acronym.as_str()),
        None => Value::Text(id.to_string()),
    };
    let parts = |missions: &BTreeMap<MissionId, Tally>| -> Vec<Part> {
        let part = |(id, tally): (&MissionId, &Tally)| Part {
            label: label(*id),
            people: tally.people.total(),
        };
        missions.iter().map(part).collect()
    };
    counted
        .iter()
        .map(|(contributor, missions)| (*contributor, parts(missions)))
        .collect()
}

/// The place of the planning country among all contributors by size.
#[derive(Clone, Copy, Debug)]
struct Rank {
    /// From 1; who has as many shares it.
    rank: usize,

    /// Among how many.
    count: usize,
}

impl Rank {
    /// The rank, where the plan holds all whom the country is compared with.
    ///
    /// By flag only: by host the people of joint units stand under no country.
    fn of(
        own: Contributor,
        request: &FigureRequest,
        counted: &Counted,
        missions: &[&Mission],
    ) -> Option<Self> {
        let is_whole = missions.iter().all(|it| it.held == Completeness::Full);
        let is_national = request.view.toward == Some(Toward::National);
        let has_unlisted = counted.contains_key(&Contributor::Others);
        if request.view.ledger != Ledger::Flag || !is_whole || is_national || has_unlisted {
            return None;
        }
        let people = total_of(counted.get(&own)?);
        let larger = counted.values().filter(|it| total_of(it) > people).count();
        Some(Self {
            rank: larger + 1,
            count: counted.len(),
        })
    }

    fn message(self) -> Message {
        Message::new("chart-rank")
            .with("rank", self.rank)
            .with("count", self.count)
    }
}

fn title(plan: &Plan, request: &FigureRequest) -> Message {
    match place_name(plan, request) {
        Some(place) => Message::new("chart-contributors-title-one")
            .with("mission", place)
            .with("day", request.day),
        None => Message::new("chart-contributors-title").with("day", request.day),
    }
}

/// How people are looked at, how many they are, from how many contributors where all are listed, and the rank.
fn subtitle_with_rank(
    plan: &Plan,
    request: &FigureRequest,
    counted: &Counted,
    missions: &[&Mission],
) -> Message {
    let people = counted.values().map(total_of).sum();
    if counted.is_empty() || counted.contains_key(&Contributor::Others) {
        return subtitle(request, people);
    }
    let subtitle = Message::new("chart-contributors-subtitle")
        .with("view", view_words(request.view))
        .with("people", people)
        .with("count", counted.len());
    let own = Contributor::Country(plan.head().country);
    match Rank::of(own, request, counted, missions) {
        None => subtitle,
        Some(rank) => Message::new("chart-contributors-subtitle-rank")
            .with("subtitle", subtitle)
            .with("name", contributor_name(plan, own))
            .with("rank", rank.rank),
    }
}
