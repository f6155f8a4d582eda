//! The edits that tests make, by the names of what they touch, and the plans that they are made to.

use jiff::civil::Date;
use muster::edit::{
    AddUnit, Direction, DuplicateNode, Edit, EndPeriod, Keep, MoveNodes, NewPeople, PeriodField,
    Position, RemoveNodes, SetPeriod, SetTotal, SetUnit, ShiftNode, SplitPeriod, UnitField,
};
use muster::model::{IdGenerator, Plan};

use super::script;

pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

pub(crate) fn ids() -> IdGenerator {
    IdGenerator::seeded(7)
}

pub(crate) fn moved(plan: &Plan, nodes: &[&str], parent: Option<&str>, position: Position) -> Edit {
    Edit::MoveNodes(MoveNodes {
        nodes: nodes.iter().map(|name| script::node(plan, name)).collect(),
        parent: parent.map(|name| script::node(plan, name)),
        position,
    })
}

pub(crate) fn shifted(plan: &Plan, name: &str, direction: Direction) -> Edit {
    let node = script::node(plan, name);
    Edit::ShiftNode(ShiftNode { node, direction })
}

pub(crate) fn removed(plan: &Plan, names: &[&str]) -> Edit {
    let nodes = names.iter().map(|name| script::node(plan, name)).collect();
    Edit::RemoveNodes(RemoveNodes { nodes })
}

pub(crate) fn duplicated(plan: &Plan, name: &str) -> Edit {
    Edit::DuplicateNode(DuplicateNode {
        node: script::node(plan, name),
        name: format!("{name} (copy)"),
        ids: ids(),
    })
}

pub(crate) fn added(
    plan: &Plan,
    words: &str,
    parent: &str,
    periods: &[&str],
    people: NewPeople,
) -> Edit {
    let parent = script::node(plan, parent);
    let place = Position::Last.place(plan, Some(parent));
    let unit = script::new_unit(words, parent, place, periods);
    Edit::AddUnit(AddUnit { unit, people })
}

pub(crate) fn set_unit(plan: &Plan, name: &str, field: UnitField) -> Edit {
    let unit = script::unit(plan, name).id;
    Edit::SetUnit(SetUnit { unit, field })
}

pub(crate) fn set_period(plan: &Plan, name: &str, number: usize, field: PeriodField) -> Edit {
    let (unit, period) = script::period(plan, name, number);
    Edit::SetPeriod(SetPeriod {
        unit,
        period,
        field,
    })
}

pub(crate) fn split(plan: &Plan, name: &str, number: usize, on: &str) -> Edit {
    let (unit, period) = script::period(plan, name, number);
    Edit::SplitPeriod(SplitPeriod {
        unit,
        period,
        day: day(on),
        second: ids().next_id(),
    })
}

pub(crate) fn ended(plan: &Plan, name: &str, number: usize, on: &str) -> Edit {
    let (unit, period) = script::period(plan, name, number);
    let day = day(on);
    Edit::EndPeriod(EndPeriod { unit, period, day })
}

pub(crate) fn total(plan: &Plan, name: &str, on: &str, total: u32, keep: Keep) -> Edit {
    Edit::SetTotal(SetTotal {
        unit: script::unit(plan, name).id,
        day: day(on),
        total,
        keep,
        ids: ids(),
    })
}

pub(crate) const OUT_OF_PARENT: fn() -> NewPeople = || NewPeople::OutOfParent { ids: ids() };

pub(crate) const SECTOR: &str = "
    mission UNIFIL
      formation Sector East
        unit Indian battalion, IND
          - 2017.. IND 900
          unit A company, IND
            - 2017.. IND 140
          unit B company, IND
      formation Sector West
        unit Ghanaian battalion, GHA
    mission MINURSO";

pub(crate) const KEYS: &str = "
    mission UNIFIL
      unit A, KAZ
      unit B, KAZ
        unit C, KAZ
        unit D, KAZ";

pub(crate) const PERIODS: &str = "
    source UN DPO
    mission UNIFIL
      unit Indian battalion, IND
        - 2017..2018-10 #1 IND 900
        - 2019-06-15.. #2 IND 850 + KAZ 30
      unit Ghanaian battalion, GHA";
