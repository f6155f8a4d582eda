//! All findings of a plan, kept up from plan to plan.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Renewal;
use crate::model::{NodeId, Plan};

use super::facts::Facts;
use super::reach::Reach;
use super::rule::Scope;
use super::subject::Subject;
use super::touched::Touched;
use super::{Finding, RULES, Rule, Severity};

/// What the rules found in a plan, ordered by severity, then rule, then subject.
///
/// [`Findings::renew`] asks each rule again only about what a change touches; the result is always that of a full run.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Findings {
    facts: Facts,
    found: BTreeMap<(usize, Subject), Vec<Finding>>,
    order: Vec<Place>,
}

/// The place of a finding among all.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
struct Place {
    severity: Severity,

    /// The place of its rule in [`RULES`].
    rule: usize,

    /// What the finding is about.
    about: Option<NodeId>,

    /// What the rule was asked about.
    asked: Subject,

    /// Which of the findings that the rule had to that.
    index: usize,
}

impl Findings {
    /// Asks every rule about a whole plan.
    pub fn of(plan: &Plan) -> Self {
        let facts = Facts::of(plan);
        let mut found = BTreeMap::new();
        let mut order = Vec::new();
        for (index, rule) in RULES.iter().enumerate() {
            for subject in subjects(plan, &rule.scope) {
                let findings = ask(rule, &facts, subject);
                if !findings.is_empty() {
                    order.extend(places(index, subject, &findings));
                    found.insert((index, subject), findings);
                }
            }
        }
        order.sort_unstable();
        Self {
            facts,
            found,
            order,
        }
    }

    /// Brings the findings from one plan to the next.
    pub fn renew(&mut self, renewal: &Renewal<'_>) {
        if renewal.is_whole() {
            *self = Self::of(renewal.new_plan());
            return;
        }
        let reach = Reach::of(renewal);
        self.facts.renew(renewal, &reach);
        let touched = Touched::by(renewal, reach);
        let mut gone = BTreeSet::new();
        let mut come = Vec::new();
        for (index, rule) in RULES.iter().enumerate() {
            for subject in touched.subjects(&rule.scope) {
                let findings = ask(rule, &self.facts, subject);
                let before = self.found.remove(&(index, subject)).unwrap_or_default();
                if before != findings {
                    gone.extend(places(index, subject, &before));
                    come.extend(places(index, subject, &findings));
                }
                if !findings.is_empty() {
                    self.found.insert((index, subject), findings);
                }
            }
        }
        if !gone.is_empty() {
            self.order.retain(|place| !gone.contains(place));
        }
        if !come.is_empty() {
            // What stays is in order already, so this stable sort only puts the new ones in.
            self.order.extend(come);
            self.order.sort();
        }
    }

    /// The findings, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Finding> + Clone {
        self.order.iter().map(|place| self.at(place))
    }

    /// The findings of some rows of the ordered list; rows that are not there are left out.
    pub fn rows(&self, rows: std::ops::Range<usize>) -> impl Iterator<Item = &Finding> {
        let end = rows.end.min(self.order.len());
        let start = rows.start.min(end);
        self.order[start..end].iter().map(|place| self.at(place))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// How many of a severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        let before = |end: Severity| self.order.partition_point(move |it| it.severity < end);
        let until = self.order.partition_point(|it| it.severity <= severity);
        until - before(severity)
    }

    /// The findings about a mission or unit itself, in order.
    pub fn of_node(&self, node: NodeId) -> impl Iterator<Item = &Finding> {
        let groups = Severity::ALL.into_iter().flat_map(move |severity| {
            (0..RULES.len()).map(move |rule| (severity, rule, Some(node)))
        });
        groups.flat_map(|group| {
            let key = |place: &Place| (place.severity, place.rule, place.about);
            let start = self.order.partition_point(|place| key(place) < group);
            self.order[start..]
                .iter()
                .take_while(move |place| key(place) == group)
                .map(|place| self.at(place))
        })
    }

    /// The worst severity of what was found about a mission or unit itself.
    pub fn worst(&self, node: NodeId) -> Option<Severity> {
        self.of_node(node).map(|finding| finding.severity).next()
    }

    fn at(&self, place: &Place) -> &Finding {
        &self.found[&(place.rule, place.asked)][place.index]
    }
}

fn places(rule: usize, asked: Subject, findings: &[Finding]) -> impl Iterator<Item = Place> {
    findings
        .iter()
        .enumerate()
        .map(move |(index, finding)| Place {
            severity: finding.severity,
            rule,
            about: finding.subject,
            asked,
            index,
        })
}

/// All that rules of a scope look at in a plan.
fn subjects(plan: &Plan, scope: &Scope) -> Vec<Subject> {
    match scope {
        Scope::Unit { .. } => plan.units().map(|unit| Subject::Unit(unit.id)).collect(),
        Scope::Siblings(_) => {
            let parents: BTreeSet<NodeId> = plan.units().map(|unit| unit.parent).collect();
            parents.into_iter().map(Subject::Siblings).collect()
        }
        Scope::Mission(_) => plan.missions().map(|it| Subject::Mission(it.id)).collect(),
        Scope::Arrangement(_) => {
            let arrangements = plan.arrangements();
            arrangements.map(|it| Subject::Arrangement(it.id)).collect()
        }
        Scope::BaseUnit(_) => plan
            .base_units()
            .map(|it| Subject::BaseUnit(it.id))
            .collect(),
        Scope::Plan(_) => vec![Subject::Plan],
    }
}

/// What a rule finds; nothing about what is not in the plan.
fn ask(rule: &Rule, facts: &Facts, subject: Subject) -> Vec<Finding> {
    let mut findings = Vec::new();
    match (&rule.scope, subject) {
        (Scope::Unit { check, .. }, Subject::Unit(id)) => {
            if let Some(unit) = facts.plan.unit(id) {
                check(facts, unit, &mut findings);
            }
        }
        (Scope::Siblings(check), Subject::Siblings(parent)) if facts.plan.contains(parent) => {
            check(facts, parent, &mut findings);
        }
        (Scope::Mission(check), Subject::Mission(id)) => {
            if let Some(mission) = facts.plan.mission(id) {
                check(facts, mission, &mut findings);
            }
        }
        (Scope::Arrangement(check), Subject::Arrangement(id)) => {
            if let Some(arrangement) = facts.plan.arrangement(id) {
                check(facts, arrangement, &mut findings);
            }
        }
        (Scope::BaseUnit(check), Subject::BaseUnit(id)) => {
            if let Some(base) = facts.plan.base_unit(id) {
                check(facts, base, &mut findings);
            }
        }
        (Scope::Plan(check), Subject::Plan) => check(facts, &mut findings),
        _ => {}
    }
    findings
}

#[cfg(test)]
mod tests {
    use crate::text::{Language, Texts};

    use super::super::test_plan::plan;
    use super::*;

    #[test]
    fn every_rule_has_a_name_a_title_and_a_manual_of_its_own() {
        let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.name()).collect();
        assert_eq!(names.len(), RULES.len());
        for language in Language::ALL {
            let texts = Texts::of(language);
            let of = |message: fn(&Rule) -> crate::text::Message| -> BTreeSet<String> {
                RULES.iter().map(|rule| texts.say(&message(rule))).collect()
            };
            assert_eq!(of(Rule::title).len(), RULES.len());
            assert_eq!(of(Rule::manual).len(), RULES.len());
        }
        for rule in RULES {
            assert_eq!(rule.title().id(), format!("rule-{}", rule.name()));
            assert_eq!(rule.manual().id(), format!("rule-{}-manual", rule.name()));
        }
    }

    #[test]
    fn findings_are_listed_by_severity_and_found_by_what_they_are_about() {
        let plan = plan(
            "mission UNIFIL full
               withdrawn 2027-12-31
               unit company First
                 period 2027-01-01.. 10
               unit company Second
               unit company second",
        );
        let findings = Findings::of(&plan);
        let names = |findings: &mut dyn Iterator<Item = &Finding>| -> Vec<&str> {
            findings.map(|finding| finding.rule.name()).collect()
        };
        let all = [
            "after-withdrawal",
            "twin-names",
            "no-periods",
            "no-periods",
            "no-source",
        ];
        assert_eq!(names(&mut findings.iter()), all);
        assert_eq!(names(&mut findings.rows(1..3)), all[1..3]);
        assert_eq!(names(&mut findings.rows(4..9)), all[4..]);
        assert_eq!(Severity::ALL.map(|it| findings.count(it)), [1, 1, 3]);
        let second = plan
            .units()
            .map(|unit| NodeId::Unit(unit.id))
            .nth(2)
            .unwrap();
        assert_eq!(
            names(&mut findings.of_node(second)),
            ["twin-names", "no-periods"]
        );
        assert_eq!(findings.worst(second), Some(Severity::Warning));
    }
}
