//! Nodes are removed, and copied with all below them.

use muster::model::NodeId;

use super::checks::{check, perform};
use super::making::{SECTOR, duplicated, removed};
use super::script;

#[test]
fn what_is_removed_goes_with_all_below_and_guests_go_home() {
    check(
        "
        mission UNIFIL
          unit Indian battalion, IND
            unit A company, IND
              - 2017.. IND 100
          unit Kazakh company, KAZ
            - 2018..2018 KAZ 120 in Indian battalion
            - 2019..2019 KAZ 120 in A company
            - 2020..2020 KAZ 120 in Ghanaian battalion
          unit Ghanaian battalion, GHA",
        |plan| removed(plan, &["A company", "Indian battalion"]),
        "
        mission UNIFIL
          unit Kazakh company, KAZ
            - 2018..2018 KAZ 120
            - 2019..2019 KAZ 120
            - 2020..2020 KAZ 120 in Ghanaian battalion
          unit Ghanaian battalion, GHA",
    );
    check(SECTOR, |plan| removed(plan, &["UNIFIL"]), "mission MINURSO");
}

#[test]
fn a_copy_stands_after_its_original_with_attachments_of_its_own() {
    check(
        "
        mission UNIFIL
          formation Sector East
            unit Indian battalion, IND
              - 2017.. IND 900
              unit A company, IND
                - 2018.. IND 100 in B company
              unit B company, IND
                - 2018.. IND 100 in Ghanaian battalion
          unit Ghanaian battalion, GHA",
        |plan| duplicated(plan, "Sector East"),
        "
        mission UNIFIL
          formation Sector East
            unit Indian battalion, IND
              - 2017.. IND 900
              unit A company, IND
                - 2018.. IND 100 in B company
              unit B company, IND
                - 2018.. IND 100 in Ghanaian battalion
          formation Sector East (copy)
            unit Indian battalion, IND
              - 2017.. IND 900
              unit A company, IND
                - 2018.. IND 100 in B company
              unit B company, IND
                - 2018.. IND 100 in Ghanaian battalion
          unit Ghanaian battalion, GHA",
    );
    let plan = script::plan(SECTOR);
    let copied = perform(&plan, &duplicated(&plan, "UNIFIL"));
    assert_eq!(copied.unit_count(), 8);
    assert_eq!(copied.missions().count(), 3);
}

#[test]
fn attachments_of_a_copy_are_to_the_copy() {
    let plan = script::plan(
        "
        mission UNIFIL
          unit Indian battalion, IND
            unit A company, IND
              - 2018.. IND 100 in B company
            unit B company, IND",
    );
    let copied = perform(&plan, &duplicated(&plan, "Indian battalion"));
    let original = script::unit(&plan, "A company");
    let mut companies = copied.units().filter(|unit| unit.name == "A company");
    let copy = companies
        .find(|unit| unit.id != original.id)
        .expect("a copy");
    assert_ne!(copy.periods[0].id, original.periods[0].id);
    assert_ne!(copy.periods[0].parent, original.periods[0].parent);
    let parent = copy.periods[0]
        .parent
        .and_then(NodeId::unit)
        .expect("a unit");
    assert_eq!(copied.unit(parent).expect("its parent").parent, copy.parent);
}
