//! What differs in a period.

use crate::model::{Period, Plan};
use crate::text::{Message, Value};

use super::list::{List, Topic};
use super::words;

/// Says that a unit no longer has a period.
pub(super) fn gone(name: &str, period: &Period, list: &mut List) {
    let people = period.total().total();
    let message = Message::new("difference-period-gone")
        .with("name", name)
        .with("span", words::span(period.stretch()))
        .with("people", people);
    list.add(Topic::Gone, people, message);
}

/// Says that a unit has a new period.
pub(super) fn added(name: &str, period: &Period, list: &mut List) {
    let people = period.total().total();
    let message = Message::new("difference-period-new")
        .with("name", name)
        .with("span", words::span(period.stretch()))
        .with("people", people);
    list.add(Topic::New, people, message);
}

/// Says what differs between two forms of a unit's period.
pub(super) fn compare(plans: [&Plan; 2], name: &str, [old, new]: [&Period; 2], list: &mut List) {
    if old == new {
        return;
    }
    people(name, [old, new], list);
    days(name, [old, new], list);
    let total = new.total().total();
    let span = words::span(new.stretch());
    let mut add = |topic, field: Message, before: Value, after: Value| {
        let message = Message::new("difference-period-field")
            .with("name", name)
            .with("span", span.clone())
            .with("field", field)
            .with("before", before)
            .with("after", after);
        list.add(topic, total, message);
    };
    if old.parent != new.parent {
        let field = Message::new("difference-field-attached");
        let [before, after] = plans;
        let words = |plan, period: &Period| match period.parent {
            Some(parent) => Value::from(words::node(plan, parent)),
            None => Message::new("difference-usual-parent").into(),
        };
        add(Topic::Parent, field, words(before, old), words(after, new));
    }
    if old.decision != new.decision {
        let field = Message::new("difference-field-decision");
        let (old, new) = (old.decision.message(), new.decision.message());
        add(Topic::Status, field, old.into(), new.into());
    }
    if old.negotiation != new.negotiation {
        let field = Message::new("difference-field-negotiation");
        let (old, new) = (old.negotiation.message(), new.negotiation.message());
        add(Topic::Status, field, old.into(), new.into());
    }
    if old.rotation != new.rotation {
        let field = Message::new("difference-field-rotation");
        let words = |rotation: Option<u16>| match rotation {
            Some(number) => Value::from(number),
            None => Message::new("difference-none").into(),
        };
        add(
            Topic::Field,
            field,
            words(old.rotation),
            words(new.rotation),
        );
    }
    notes(name, [old, new], list);
}

/// Says how many people there were and are, or that they are others of the same number.
fn people(name: &str, [old, new]: [&Period; 2], list: &mut List) {
    let (before, after) = (old.total().total(), new.total().total());
    let span = words::span(new.stretch());
    if before != after {
        let message = Message::new("difference-people")
            .with("name", name)
            .with("before", before)
            .with("after", after)
            .with("span", span);
        list.add(Topic::People, before.abs_diff(after), message);
    } else if old.people != new.people {
        let message = Message::new("difference-people-lines")
            .with("name", name)
            .with("people", after)
            .with("span", span);
        list.add(Topic::People, 0, message);
    }
}

/// Says which days the period had and has.
fn days(name: &str, [old, new]: [&Period; 2], list: &mut List) {
    let message = match (old.first_day != new.first_day, old.last_day != new.last_day) {
        (false, false) => return,
        (true, false) => Message::new("difference-first-day")
            .with("name", name)
            .with("before", words::date(old.first_day))
            .with("after", words::date(new.first_day)),
        (false, true) => Message::new("difference-last-day")
            .with("name", name)
            .with("before", words::date(old.last_day))
            .with("after", words::date(new.last_day)),
        (true, true) => Message::new("difference-days")
            .with("name", name)
            .with("before", words::span(old.stretch()))
            .with("after", words::span(new.stretch())),
    };
    list.add(Topic::Days, new.total().total(), message);
}

/// Says what differs and needs no value before and after.
fn notes(name: &str, [old, new]: [&Period; 2], list: &mut List) {
    let total = new.total().total();
    let span = words::span(new.stretch());
    let mut add = |topic, what: Message| {
        let message = Message::new("difference-period-note")
            .with("name", name)
            .with("span", span.clone())
            .with("what", what);
        list.add(topic, total, message);
    };
    if old.in_place != new.in_place {
        let what = match (old.in_place, new.in_place) {
            (None, Some(_)) => Message::new("difference-in-place"),
            (Some(_), None) => Message::new("difference-not-in-place"),
            _ => Message::new("difference-in-place-confirmed"),
        };
        add(Topic::Status, what);
    }
    if old.toward != new.toward {
        add(Topic::Field, Message::new("difference-toward"));
    }
    if old.remarks != new.remarks {
        add(Topic::Remark, Message::new("difference-remarks"));
    }
}
