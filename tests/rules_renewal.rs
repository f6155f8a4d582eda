//! Findings that are renewed after a change are those of a full run.

use muster::analysis::Renewal;
use muster::rules::{Findings, RULES};

use self::random_plan::Random;

#[path = "support/random_plan/mod.rs"]
mod random_plan;

#[test]
fn renewed_findings_are_those_of_a_full_run() {
    let mut fired = [0; RULES.len()];
    let mut renewed_in_part = 0;
    for seed in 0..150 {
        let mut random = Random::seeded(seed);
        let mut plan = random.plan(40);
        let mut findings = Findings::of(&plan);
        for step in 0..12 {
            let next = random.changed(&plan);
            let renewal = Renewal::between(&plan, &next);
            renewed_in_part += u32::from(!renewal.is_whole());
            findings.renew(&renewal);
            assert_eq!(findings, Findings::of(&next), "seed {seed}, step {step}");
            plan = next;
        }
        for (count, rule) in fired.iter_mut().zip(RULES) {
            *count += findings.iter().filter(|it| it.rule == rule).count();
        }
    }
    // Otherwise the plans are too tame to prove anything.
    assert!(fired.iter().all(|count| *count > 10), "{fired:?}");
    assert!(renewed_in_part > 1000, "{renewed_in_part}");
}

#[test]
fn findings_can_be_renewed_over_many_changes_at_once() {
    for seed in 0..100 {
        let mut random = Random::seeded(seed);
        let plan = random.plan(40);
        let mut next = plan.clone();
        for _ in 0..6 {
            next = random.changed(&next);
        }
        let mut findings = Findings::of(&plan);
        findings.renew(&Renewal::between(&plan, &next));
        assert_eq!(findings, Findings::of(&next), "seed {seed}");
        findings.renew(&Renewal::between(&next, &plan));
        assert_eq!(findings, Findings::of(&plan), "seed {seed}, back");
    }
}

#[test]
fn every_fix_can_be_done_and_takes_its_finding_away() {
    let mut fixes = 0;
    for seed in 0..200 {
        let plan = Random::seeded(seed).plan(40);
        for finding in Findings::of(&plan).iter() {
            let Some(fix) = &finding.fix else {
                continue;
            };
            fixes += 1;
            let mended = fix.edit.apply(&plan).expect("a fix that can be done");
            let left = Findings::of(&mended);
            assert!(
                !left.iter().any(|it| it == finding),
                "seed {seed}: {finding:?}"
            );
        }
    }
    assert!(fixes > 50, "{fixes}");
}
