//! Sources and the plan's own countries.

use muster::edit::{
    AddCountry, AddSource, Edit, RemoveCountry, RemoveSource, RenameCountry, SetSource,
    SourceField, Together, UnitField, UseSource,
};
use muster::model::{Confidence, Nationality, OwnCountry, Plan, Source};
use muster::text::Message;

use super::checks::{check, check_refused, check_value, perform, words};
use super::making::{PERIODS, ids, set_unit};
use super::script;

#[test]
fn sources_are_added_used_changed_and_removed() {
    check(
        PERIODS,
        |_| {
            Edit::AddSource(AddSource {
                source: Source {
                    id: ids().next_id(),
                    title: "Ministry".to_owned(),
                    date: None,
                    link: String::new(),
                    confidence: Confidence::Estimated,
                    remarks: String::new(),
                },
            })
        },
        &PERIODS.replacen("source", "source Ministry\n    source", 1),
    );
    let used = |plan: &Plan| {
        let (unit, period) = script::period(plan, "Indian battalion", 1);
        let source = Some(script::source(plan, "UN DPO"));
        Edit::UseSource(UseSource {
            unit,
            period,
            line: 1,
            source,
        })
    };
    let sourced = |plan: &Plan| {
        let lines = script::unit(plan, "Indian battalion").periods.iter();
        let lines = lines.flat_map(|period| &period.people);
        lines
            .filter(|line| line.source.is_some())
            .count()
            .to_string()
    };
    check_value(PERIODS, used, sourced, ["0", "1"]);
    let removed = |plan: &Plan| {
        let source = script::source(plan, "UN DPO");
        Edit::RemoveSource(RemoveSource { source })
    };
    check(
        PERIODS,
        removed,
        PERIODS
            .replace("source UN DPO", "")
            .trim_start_matches('\n'),
    );
    check_refused(
        PERIODS,
        |plan| {
            Edit::Together(Together {
                name: Message::new("edit-use-source").with("name", "x"),
                edits: vec![used(plan), removed(plan)],
            })
        },
        "UN DPO is still used by Indian battalion",
    );
    check(
        PERIODS,
        |plan| {
            let source = script::source(plan, "UN DPO");
            let field = SourceField::Title("UN".to_owned());
            Edit::SetSource(SetSource { source, field })
        },
        &PERIODS.replace("UN DPO", "UN"),
    );
}

#[test]
fn countries_of_the_plans_own_are_added_renamed_and_removed() {
    let code = script::country("XKA");
    let plan = script::plan(PERIODS);
    let country = OwnCountry {
        code,
        name: "Atlantis".to_owned(),
    };
    let plan = perform(&plan, &Edit::AddCountry(AddCountry { country }));
    let name = "Lemuria".to_owned();
    let renamed = perform(&plan, &Edit::RenameCountry(RenameCountry { code, name }));
    assert_eq!(renamed.own_country(code).unwrap().name, "Lemuria");
    let removal = Edit::RemoveCountry(RemoveCountry { code });
    assert_eq!(perform(&plan, &removal).own_countries().count(), 0);
    let whose = UnitField::Nationality(Nationality::National(code));
    let used = perform(&plan, &set_unit(&plan, "Ghanaian battalion", whose));
    let refusal = removal.apply(&used).unwrap_err();
    assert_eq!(
        words(&refusal.message),
        "Atlantis is still used by Ghanaian battalion"
    );
    let code = script::country("GHA");
    let country = OwnCountry {
        code,
        name: "Gold Coast".to_owned(),
    };
    let plan = perform(&plan, &Edit::AddCountry(AddCountry { country }));
    let removal = Edit::RemoveCountry(RemoveCountry { code });
    assert_eq!(perform(&plan, &removal).own_countries().count(), 1);
}
