//! The bridge of a country as steps.

use std::collections::BTreeMap;

use crate::analysis::{Contributor, Ledger};
use crate::model::{NodeId, People, Plan};
use crate::text::Message;

use super::bridge_part::BridgePart;
use super::bridge_tree::BridgeTree;
use super::member::Member;
use super::members::Members;
use super::tally::Tally;
use super::{Bar, Part, Segment, Series, Stack};

/// How many units of others, own missions and guests have a step each; the smaller ones are taken together.
const MOST_STEPS: usize = 12;

/// How many parts of a number are named.
const MOST_PARTS: usize = 12;

/// The bars from the people of a country by flag down to those in its own units, then up to all who are in its units; with their series.
///
/// First everyone by flag; each unit of others in which some of them serve takes them away; what is left serves in its own units, by mission where there are several; guests come to it; last everyone by host.
pub(super) fn bridge_steps(
    plan: &Plan,
    tree: &BridgeTree,
    own: Contributor,
) -> (Vec<Bar>, Vec<Series>) {
    let steps = Steps::of(tree, own);
    let members = Members::new(plan, Stack::Contributor, steps.totals());
    let bars = steps.bars(&members);
    let series = members.series(plan, |index| {
        let segments = bars.iter().filter_map(|bar| bar.segments.get(index));
        segments.map(Segment::total).max().unwrap_or(0)
    });
    (bars, series)
}

/// How a step stands to the one before.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    /// Everyone of a ledger, or of what is left: from zero.
    Sum,

    /// What goes away.
    Out,

    /// A piece of a sum before it, the first from zero.
    Piece,

    /// What comes.
    In,
}

/// A step before it has its place.
struct Step {
    kind: Kind,
    label: Message,
    remark: Option<Message>,
    subject: Option<NodeId>,
    people: BTreeMap<Contributor, Tally>,
    made_of: Vec<Part>,
}

/// All steps, in their order.
struct Steps(Vec<Step>);

impl Steps {
    fn of(tree: &BridgeTree, own: Contributor) -> Self {
        let [flag, host] = [Ledger::Flag, Ledger::Host].map(|ledger| tree.side(ledger));
        let is_own = |part: &&BridgePart| part.contributor == Some(own);
        let outs: Vec<&BridgePart> = flag.parts.iter().filter(|it| !is_own(it)).collect();
        let guests: Vec<&BridgePart> = host.parts.iter().filter(|it| !is_own(it)).collect();
        let home = flag.parts.iter().find(is_own);
        let mut steps = Vec::new();
        if flag.people > 0 {
            let everyone = merged(&flag.parts.iter().collect::<Vec<_>>(), Some(own));
            let label = Message::new("chart-step-by-flag").with("name", tree.name.clone());
            steps.push(Step::new(Kind::Sum, label, everyone).made_of(&flag.parts));
        }
        steps.extend(limited(Kind::Out, &outs, None));
        if let Some(home) = home {
            if !outs.is_empty() || flag.people == 0 {
                let label = Message::new("chart-step-own-units");
                let step = Step::new(Kind::Sum, label, merged(&[home], Some(own)));
                let step = Step {
                    remark: home.place.clone(),
                    subject: home.node,
                    ..step
                };
                steps.push(step.standing(home).made_of(&home.parts));
            }
            let mut pieces = home.parts.as_slice();
            while let [only] = pieces
                && !only.parts.is_empty()
            {
                pieces = &only.parts;
            }
            if pieces.len() > 1 {
                let pieces: Vec<&BridgePart> = pieces.iter().collect();
                steps.extend(limited(Kind::Piece, &pieces, Some(own)));
            }
        }
        steps.extend(limited(Kind::In, &guests, None));
        if !outs.is_empty() || !guests.is_empty() {
            let everyone = merged(&host.parts.iter().collect::<Vec<_>>(), None);
            let label = Message::new("chart-step-by-host").with("name", tree.name.clone());
            steps.push(Step::new(Kind::Sum, label, everyone).made_of(&host.parts));
        }
        Self(steps)
    }

    /// How large each contributor is in the largest of the steps, by which the series are ranked.
    fn totals(&self) -> BTreeMap<Member, u64> {
        let mut totals: BTreeMap<Member, u64> = BTreeMap::new();
        for (contributor, tally) in self.0.iter().flat_map(|step| &step.people) {
            let total = totals.entry(Member::Contributor(*contributor)).or_default();
            *total = (*total).max(tally.people.total());
        }
        totals
    }

    fn bars(self, members: &Members) -> Vec<Bar> {
        let kinds: Vec<Kind> = self.0.iter().map(|step| step.kind).collect();
        let mut level = 0;
        let mut bars = Vec::new();
        for (index, step) in self.0.into_iter().enumerate() {
            let before = index.checked_sub(1).map(|before| kinds[before]);
            let mut bar = step.bar(members);
            match kinds[index] {
                Kind::Sum => {
                    bar.from = 0;
                    level = bar.total;
                }
                Kind::Out => {
                    bar.from = level - bar.total.min(level);
                    level = bar.from;
                }
                Kind::Piece if before != Some(Kind::Piece) => {
                    bar.from = 0;
                    level = bar.total;
                }
                Kind::Piece | Kind::In => {
                    bar.from = level;
                    level += bar.total;
                }
            }
            // A line leads on but from a sum back to zero, where its pieces begin.
            let next = kinds.get(index + 1);
            let leads_on = match next {
                None => false,
                Some(Kind::Piece) => kinds[index] == Kind::Piece,
                Some(_) => true,
            };
            bar.level = leads_on.then_some(level);
            bars.push(bar);
        }
        bars
    }
}

impl Step {
    fn new(kind: Kind, label: Message, people: BTreeMap<Contributor, Tally>) -> Self {
        Self {
            kind,
            label,
            remark: None,
            subject: None,
            people,
            made_of: Vec::new(),
        }
    }

    /// A step of one part.
    fn of_part(kind: Kind, part: &BridgePart, own: Option<Contributor>) -> Self {
        let label = Message::new("chart-contributor").with("name", part.label.clone());
        let step = Self {
            remark: part.place.clone(),
            subject: part.node,
            ..Self::new(kind, label, merged(&[part], own)).made_of(&part.parts)
        };
        if kind == Kind::In {
            step.standing(part)
        } else {
            step
        }
    }

    /// The same step with where all of its people are, where that is one place.
    fn standing(mut self, part: &BridgePart) -> Self {
        if let [only] = part.parts.as_slice() {
            self.remark = Some(only.words());
            self.subject = only.node;
        }
        self
    }

    fn made_of(mut self, parts: &[BridgePart]) -> Self {
        let part = |part: &BridgePart| Part {
            label: part.label.clone(),
            people: part.people,
        };
        self.made_of = parts.iter().take(MOST_PARTS).map(part).collect();
        let rest = parts.get(MOST_PARTS..).unwrap_or_default();
        if !rest.is_empty() {
            self.made_of.push(Part {
                label: rest_label(rest.len()).into(),
                people: rest.iter().map(|part| part.people).sum(),
            });
        }
        self
    }

    fn bar(self, members: &Members) -> Bar {
        let mut sums: BTreeMap<Member, Tally> = BTreeMap::new();
        for (contributor, tally) in &self.people {
            let member = members.shown_as(Member::Contributor(*contributor));
            *sums.entry(member).or_default() += *tally;
        }
        let is_one = sums.len() == 1;
        let segment = |member| {
            let segment = sums.get(&member).copied().unwrap_or_default().segment();
            let made_of = if is_one && segment.total() > 0 {
                self.made_of.clone()
            } else {
                Vec::new()
            };
            Segment { made_of, ..segment }
        };
        let segments: Vec<Segment> = members.iter().map(segment).collect();
        let total: u64 = segments.iter().map(Segment::total).sum();
        let words = match self.kind {
            Kind::Sum | Kind::Piece => None,
            Kind::Out => Some("chart-step-out"),
            Kind::In => Some("chart-step-in"),
        };
        Bar {
            remark: self.remark,
            words: words.map(|id| Message::new(id).with("people", total)),
            subject: self.subject,
            segments,
            total,
            ..Bar::new(self.label)
        }
    }
}

/// A step for each part, the smallest in one where they are many.
fn limited(kind: Kind, parts: &[&BridgePart], own: Option<Contributor>) -> Vec<Step> {
    let most = if parts.len() == MOST_STEPS + 1 {
        parts.len()
    } else {
        MOST_STEPS.min(parts.len())
    };
    let (named, rest) = parts.split_at(most);
    let named = named.iter().map(|part| Step::of_part(kind, part, own));
    let rest = (!rest.is_empty()).then(|| {
        let together: Vec<BridgePart> = rest.iter().map(|part| (*part).clone()).collect();
        Step::new(kind, rest_label(rest.len()), merged(rest, own)).made_of(&together)
    });
    named.chain(rest).collect()
}

fn rest_label(count: usize) -> Message {
    Message::new("bridge-rest").with("count", count)
}

/// The people of some parts by contributor: of the one given, else of the part's own.
fn merged(parts: &[&BridgePart], contributor: Option<Contributor>) -> BTreeMap<Contributor, Tally> {
    let mut sums: BTreeMap<Contributor, Tally> = BTreeMap::new();
    for part in parts {
        let contributor = contributor.or(part.contributor);
        *sums
            .entry(contributor.unwrap_or(Contributor::Others))
            .or_default() += Tally {
            people: People::not_stated(part.people),
            estimated: part.estimated,
            unconfirmed: part.unconfirmed,
        };
    }
    sums
}
