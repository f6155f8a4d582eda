//! What differs in a unit.

use crate::model::{Nationality, Period, Plan, Unit};
use crate::text::{Message, Value};

use super::entries::{moved, renamed};
use super::list::{List, Topic};
use super::period;
use super::words::{self, Field};

/// Says what differs between two forms of a unit and their periods.
pub(super) fn compare(plans: [&Plan; 2], old: &Unit, new: &Unit, list: &mut List) {
    let name = new.name.as_str();
    periods(plans, old, new, list);
    renamed([&old.name, name], list);
    let people = new.periods.iter().map(|period| period.total().total());
    let people = people.max().unwrap_or_default();
    moved(plans, name, [old.parent, new.parent], people, list);
    let field = |topic, label| Field { name, label, topic };
    field(Topic::People, Message::new("difference-field-authorized"))
        .note(list, [&old.authorized, &new.authorized]);
    field(Topic::Field, Message::new("difference-field-rotations"))
        .note(list, [&old.rotations, &new.rotations]);
    field(Topic::Field, Message::new("difference-field-positions"))
        .note(list, [&old.positions, &new.positions]);
    field(Topic::Name, Message::new("difference-field-short-name")).compare(
        list,
        [&old.short_name, &new.short_name],
        |text| words::text(text),
    );
    if old.nationality != new.nationality {
        let [before, after] = plans;
        let message = Message::new("difference-field")
            .with("name", name)
            .with("field", Message::new("difference-field-nationality"))
            .with("before", nationality(before, old.nationality))
            .with("after", nationality(after, new.nationality));
        list.add(Topic::Field, people, message);
    }
    field(Topic::Field, Message::new("difference-field-category")).compare(
        list,
        [old.category, new.category],
        |it| it.message().into(),
    );
    field(Topic::Field, Message::new("difference-field-echelon")).compare(
        list,
        [old.echelon, new.echelon],
        |it| it.message().into(),
    );
    field(Topic::Field, Message::new("difference-field-function")).compare(
        list,
        [old.function, new.function],
        |it| it.message().into(),
    );
    field(Topic::Remark, Message::new("difference-field-remarks"))
        .note(list, [&old.remarks, &new.remarks]);
    // What moved elsewhere has another place there anyway.
    if old.parent == new.parent {
        field(Topic::Remark, Message::new("difference-field-place"))
            .note(list, [&old.place, &new.place]);
    }
}

fn nationality(plan: &Plan, nationality: Nationality) -> Value {
    match nationality {
        Nationality::National(code) => words::country(plan, code).into(),
        Nationality::Joint => Message::new("difference-joint").into(),
    }
}

/// Goes through the periods of both, which are in the order of their ids.
fn periods(plans: [&Plan; 2], old: &Unit, new: &Unit, list: &mut List) {
    let name = new.name.as_str();
    let mut olds = old.periods.iter().peekable();
    let mut news = new.periods.iter().peekable();
    loop {
        let id = |period: Option<&&Period>| period.map(|period| period.id);
        match (id(olds.peek()), id(news.peek())) {
            (None, None) => break,
            (Some(one), Some(other)) if one == other => {
                if let (Some(one), Some(other)) = (olds.next(), news.next()) {
                    period::compare(plans, name, [one, other], list);
                }
            }
            (Some(one), other) if other.is_none_or(|other| one < other) => {
                if let Some(gone) = olds.next() {
                    period::gone(name, gone, list);
                }
            }
            _ => {
                if let Some(added) = news.next() {
                    period::added(name, added, list);
                }
            }
        }
    }
}
