//! Which series a figure has, and what is taken together in one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Contributor;
use crate::model::Plan;
use crate::text::{Message, Value};

use super::member::{Member, Sex};
use super::{Palette, Series, Stack, contributor_code, contributor_name};

/// How many contributors beside the planning country, or how many missions, have a series of their own.
const MOST_LARGE: usize = 8;

/// What the series stand for, and where smaller contributors and missions are put.
pub(super) struct Members {
    order: Vec<Member>,
    folded: BTreeSet<Member>,
}

impl Members {
    /// The members of a way of stacking, of which each has a number by which it is ranked.
    pub(super) fn new(plan: &Plan, stack: Stack, totals: BTreeMap<Member, u64>) -> Self {
        if matches!(stack, Stack::Category | Stack::Sex) {
            return Self {
                order: totals.into_keys().collect(),
                folded: BTreeSet::new(),
            };
        }
        let own = Member::Contributor(Contributor::Country(plan.head().country));
        let unlisted = Member::Contributor(Contributor::Others);
        let has = |member| totals.contains_key(&member);
        let (has_own, has_unlisted) = (has(own), has(unlisted));
        let mut rest: Vec<(Member, u64)> = totals
            .into_iter()
            .filter(|(member, _)| *member != own && *member != unlisted)
            .collect();
        rest.sort_by_key(|(member, people)| (Reverse(*people), *member));
        let mut rest: Vec<Member> = rest.into_iter().map(|(member, _)| member).collect();
        // A single one left over gets its name too: "1 other contributor" would say less.
        let most = if rest.len() == MOST_LARGE + 1 {
            rest.len()
        } else {
            MOST_LARGE.min(rest.len())
        };
        let folded: BTreeSet<Member> = rest.split_off(most).into_iter().collect();
        let mut order = Vec::new();
        order.extend(has_own.then_some(own));
        order.extend(rest);
        order.extend((!folded.is_empty()).then_some(rest_of(stack)));
        order.extend(has_unlisted.then_some(unlisted));
        Self { order, folded }
    }

    /// The members that have a series, in the order in which they are stacked.
    pub(super) fn iter(&self) -> impl Iterator<Item = Member> + '_ {
        self.order.iter().copied()
    }

    /// The members that have no series of their own.
    pub(super) fn folded(&self) -> impl Iterator<Item = Member> + '_ {
        self.folded.iter().copied()
    }

    /// The series in which a member is drawn.
    pub(super) fn shown_as(&self, member: Member) -> Member {
        match member {
            _ if !self.folded.contains(&member) => member,
            Member::Mission(_) => Member::OtherMissions,
            _ => Member::OtherContributors,
        }
    }

    /// The series, of which each is told how many people are in it.
    pub(super) fn series(&self, plan: &Plan, total: impl Fn(usize) -> u64) -> Vec<Series> {
        let inks = Palette::of(plan).distinct(&self.order);
        let members = self.order.iter().zip(inks).enumerate();
        members
            .map(|(index, (member, ink))| Series {
                label: self.label(plan, *member),
                short: short(plan, *member),
                ink,
                total: total(index),
            })
            .collect()
    }

    /// What a member is called.
    pub(super) fn label(&self, plan: &Plan, member: Member) -> Value {
        match member {
            Member::Contributor(contributor) => contributor_name(plan, contributor),
            Member::OtherContributors => Message::new("chart-other-contributors")
                .with("count", self.folded.len())
                .into(),
            Member::Mission(id) => match plan.mission(id) {
                Some(mission) => Value::from(mission.acronym.as_str()),
                None => Value::Text(id.to_string()),
            },
            Member::OtherMissions => Message::new("chart-other-missions")
                .with("count", self.folded.len())
                .into(),
            Member::Category(category) => category.message().into(),
            Member::Sex(sex) => Message::new(match sex {
                Sex::Women => "chart-women",
                Sex::Men => "chart-men",
                Sex::NotStated => "chart-sex-not-stated",
            })
            .into(),
        }
    }
}

/// The member that stands for all that have no series of their own.
fn rest_of(stack: Stack) -> Member {
    if stack == Stack::Mission {
        Member::OtherMissions
    } else {
        Member::OtherContributors
    }
}

/// What stands beside a number in a segment.
fn short(plan: &Plan, member: Member) -> Option<Value> {
    match member {
        Member::Contributor(contributor) if contributor != Contributor::Others => {
            Some(Value::Text(contributor_code(plan, contributor)))
        }
        _ => None,
    }
}
