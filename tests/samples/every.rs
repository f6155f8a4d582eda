//! What holds for every sample.

use std::collections::BTreeSet;

use muster::analysis::{ChangeDays, Grouping, Ledger, Question, View, strength};
use muster::file;
use muster::model::SourceId;
use muster::reference;
use muster::rules::{Findings, Severity};
use muster::text::Language;

use crate::folder::{
    BELARUS_2010, BRIGADE_EAST, CYPRUS, ENGINEERS, INDKAZBAT_2018, MALBATT, SECTOR_WEST,
    UNIFIL_2014, bytes, folder, names, open,
};

#[test]
fn every_sample_opens_is_in_canonical_form_and_on_the_page() {
    let names = names();
    assert_eq!(
        names,
        [
            CYPRUS,
            BELARUS_2010,
            BRIGADE_EAST,
            ENGINEERS,
            INDKAZBAT_2018,
            SECTOR_WEST,
            MALBATT,
            UNIFIL_2014,
        ]
    );
    let page = std::fs::read_to_string(folder().join("README.md")).unwrap();
    for name in &names {
        let plan = open(name);
        let written = file::write(&plan);
        assert!(written == bytes(name), "{name} is not in canonical form");
        assert!(page.contains(&format!("({name})")), "{name} is not linked");
        for unit in plan.units() {
            let listed = name == UNIFIL_2014 || page.contains(&unit.name);
            assert!(listed, "{} of {name} is not on the page", unit.name);
        }
    }
}

#[test]
fn every_sample_is_as_the_schema_has_it() {
    let schema = serde_json::from_str(&file::schema()).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    for name in names() {
        let mut sample = serde_json::from_slice(&bytes(&name)).expect("a sample is JSON");
        let wrong: Vec<String> = validator
            .iter_errors(&sample)
            .map(|error| format!("{}: {error}", error.instance_path))
            .collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");

        sample["units"][0]["periods"][0]["first_day"] = "2018-1".into();
        assert!(!validator.is_valid(&sample), "{name}: any date will do");
    }
}

#[test]
fn every_number_names_a_source_and_every_source_is_used() {
    for name in names() {
        let plan = open(&name);
        let mut used: BTreeSet<SourceId> = BTreeSet::new();
        let mut note = |source: Option<SourceId>, what: &str| {
            used.insert(source.unwrap_or_else(|| panic!("{name}: no source for {what}")));
        };
        for mission in plan.missions() {
            let acronym = &mission.acronym;
            note(mission.source, acronym);
            for mandate in &mission.mandates {
                note(mandate.source, &mandate.title);
            }
            for ceiling in &mission.ceilings {
                note(ceiling.source, &ceiling.title);
            }
            for others in &mission.others {
                note(others.source, &format!("the others of {acronym}"));
            }
        }
        for unit in plan.units() {
            for authorized in &unit.authorized {
                note(authorized.source, &unit.name);
            }
            for position in &unit.positions {
                note(position.source, &unit.name);
            }
            for line in unit.periods.iter().flat_map(|period| &period.people) {
                note(line.source, &unit.name);
            }
        }
        for base in plan.base_units() {
            note(base.source, &base.name);
        }
        for agreement in plan.agreements() {
            note(agreement.source, &agreement.title);
        }
        for arrangement in plan.arrangements() {
            note(arrangement.source, &arrangement.name);
        }
        let listed: BTreeSet<SourceId> = plan.sources().map(|source| source.id).collect();
        assert_eq!(used, listed, "{name}");
    }
}

#[test]
fn no_sample_has_a_finding_of_severity_error() {
    for name in names() {
        let findings = Findings::of(&open(&name));
        let errors: Vec<_> = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

/// What the page explains, and no more.
#[test]
fn every_finding_is_of_a_rule_that_the_page_explains() {
    let agreement = "no-agreement";
    let reimbursement = "reimbursement";
    let periods = "arrangement-periods";
    let expected: [(&str, &[&str]); 8] = [
        (CYPRUS, &[agreement, reimbursement]),
        (BELARUS_2010, &[periods, agreement]),
        (BRIGADE_EAST, &[agreement, reimbursement]),
        (ENGINEERS, &[agreement, "no-roles"]),
        (INDKAZBAT_2018, &[]),
        (SECTOR_WEST, &[agreement, reimbursement]),
        (MALBATT, &[agreement, reimbursement]),
        (UNIFIL_2014, &[agreement, reimbursement]),
    ];
    for (name, expected) in expected {
        let findings = Findings::of(&open(name));
        let rules: BTreeSet<&str> = findings.iter().map(|it| it.rule.name()).collect();
        assert_eq!(rules, expected.iter().copied().collect(), "{name}");
    }
}

#[test]
fn missions_are_those_of_the_built_in_table() {
    for name in names() {
        for mission in open(&name).missions() {
            let built_in = reference::mission(&mission.acronym).unwrap();
            let built_in_name = built_in.name.in_language(Language::English);
            assert_eq!(mission.name, built_in_name, "{name}");
            assert_eq!(mission.hosts, built_in.hosts, "{name}");
            assert_eq!(mission.first_day, built_in.start, "{name}");
            assert_eq!(mission.operations_end, built_in.operations_end, "{name}");
            assert_eq!(mission.withdrawn_by, built_in.withdrawn_by, "{name}");
            let ceilings: Vec<_> = mission
                .ceilings
                .iter()
                .map(|ceiling| (ceiling.people, ceiling.first_day, ceiling.last_day))
                .collect();
            let known: Vec<_> = reference::ceilings(&mission.acronym)
                .map(|ceiling| (ceiling.people, Some(ceiling.first), ceiling.last))
                .collect();
            assert_eq!(ceilings, known, "{name}");
        }
    }
}

#[test]
fn every_sample_tells_of_joint_service() {
    for name in names() {
        let plan = open(&name);
        assert!(plan.arrangements().next().is_some(), "{name}");
        for arrangement in plan.arrangements() {
            let (first, _) = arrangement.stretch().days().expect("a first day");
            let partners = arrangement.partners_on(first).count();
            assert!(partners > 1, "{name}: {}", arrangement.name);
            assert!(arrangement.leads_on(first).len() < 2, "{name}");
        }
    }
}

#[test]
fn ledgers_and_arrangements_have_the_same_people_on_every_change_day() {
    for name in names() {
        let plan = open(&name);
        for day in ChangeDays::of(&plan).iter() {
            let total = |ledger, by: &[Grouping]| {
                let view = View {
                    ledger,
                    ..View::default()
                };
                strength(&plan, day, &Question::new(view, by)).total()
            };
            let all = total(Ledger::Flag, &[]);
            for ledger in Ledger::ALL {
                assert_eq!(
                    total(ledger, &[Grouping::Contributor]),
                    all,
                    "{name}, {day}"
                );
                assert_eq!(
                    total(ledger, &[Grouping::Arrangement]),
                    all,
                    "{name}, {day}"
                );
            }
        }
    }
}
