//! What would come of a placement: the unit with its bridge, both ledgers, new findings.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::{Contributor, Grouping, Ledger, Question, View, strength};
use crate::edit::Edit;
use crate::model::{Plan, UnitId};
use crate::rules::{Finding, Findings};
use crate::text::Message;

/// What decides an outcome.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OutcomeKey {
    /// The revision of the plan.
    pub(super) revision: u64,

    /// The placement.
    pub(super) edit: Edit,

    /// The host.
    pub(super) host: UnitId,

    /// The day that is counted.
    pub(super) day: Date,

    /// Who counts.
    pub(super) view: View,
}

/// Work that finds out what would come of a placement; for a thread of its own where the plan is large.
#[derive(Debug)]
pub struct PlacementWork {
    pub(super) key: OutcomeKey,
    pub(super) plan: Plan,
}

/// What the work has found out.
#[derive(Debug)]
pub struct PlacementDone {
    pub(super) key: OutcomeKey,
    pub(super) outcome: Result<Outcome, Message>,
}

/// What would come of a placement.
#[derive(Debug)]
pub(super) struct Outcome {
    /// The plan after it.
    pub(super) plan: Plan,

    /// The people in the host, by whose they are: the bridge.
    pub(super) parts: Vec<(Contributor, u64)>,

    /// The ledgers: by flag and by host.
    pub(super) ledgers: Vec<LedgerChange>,

    /// What would be found that is not found now.
    pub(super) findings: Vec<Finding>,
}

/// What changes in a ledger.
#[derive(Debug)]
pub(super) struct LedgerChange {
    pub(super) ledger: Ledger,

    /// The contributors that are concerned, before and after.
    pub(super) lines: Vec<(Contributor, [u64; 2])>,

    /// Everyone, before and after.
    pub(super) total: [u64; 2],
}

impl PlacementWork {
    /// Finds it out.
    pub fn run(self) -> PlacementDone {
        let outcome = outcome(&self.plan, &self.key);
        PlacementDone {
            key: self.key,
            outcome,
        }
    }
}

fn outcome(plan: &Plan, key: &OutcomeKey) -> Result<Outcome, Message> {
    let after = key.edit.apply(plan).map_err(|refusal| refusal.message)?;
    let counted = |plan: &Plan, ledger, within: Option<UnitId>| {
        let view = View { ledger, ..key.view };
        let mut question = Question::new(view, &[Grouping::Contributor]);
        question.within = within.map(Into::into);
        let strength = strength(plan, key.day, &question);
        let rows = strength.rows();
        let rows = rows.filter_map(|(key, people)| Some((key.contributor?, people.total())));
        rows.collect::<BTreeMap<Contributor, u64>>()
    };
    let mut parts: Vec<_> = counted(&after, Ledger::Flag, Some(key.host))
        .into_iter()
        .collect();
    let host = after.unit(key.host);
    let host = host.and_then(|unit| unit.nationality.country());
    let host = host.map(Contributor::Country);
    parts.sort_by_key(|(contributor, number)| {
        (Some(*contributor) != host, std::cmp::Reverse(*number))
    });
    let mut concerned: Vec<Contributor> = parts.iter().map(|(it, _)| *it).collect();
    concerned.push(Contributor::JointUnit(key.host));
    let ledgers = Ledger::ALL.into_iter().map(|ledger| {
        let [old, new] = [plan, &after].map(|plan| counted(plan, ledger, None));
        let both: std::collections::BTreeSet<_> = old.keys().chain(new.keys()).collect();
        let lines = both.into_iter().filter_map(|contributor| {
            let of = |counts: &BTreeMap<_, _>| counts.get(contributor).copied().unwrap_or(0);
            let (before, now) = (of(&old), of(&new));
            let is_shown = before != now || concerned.contains(contributor);
            is_shown.then_some((*contributor, [before, now]))
        });
        LedgerChange {
            ledger,
            lines: lines.collect(),
            total: [old.values().sum(), new.values().sum()],
        }
    });
    let ledgers = ledgers.collect();
    let (known, found) = (Findings::of(plan), Findings::of(&after));
    let is_new = |finding: &&Finding| match finding.subject {
        Some(node) => !known.of_node(node).any(|it| it == *finding),
        None => !known.iter().any(|it| it == *finding),
    };
    let findings = found.iter().filter(is_new).cloned().collect();
    Ok(Outcome {
        parts,
        ledgers,
        findings,
        plan: after,
    })
}
