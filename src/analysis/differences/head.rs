//! What differs in what the plans say of themselves.

use crate::model::{Head, Horizon, Plan};
use crate::text::{Message, Value};

use super::list::{List, Topic};
use super::words;

/// Says what differs between the heads of two plans.
pub(super) fn compare(before: &Plan, after: &Plan, list: &mut List) {
    let [old, new] = [before.head(), after.head()];
    let Head {
        id,
        title,
        country,
        marking,
        horizon,
        reference_day,
        remarks,
    } = new;
    let mut add = |field: Message, before: Value, after: Value| {
        let message = Message::new("difference-head")
            .with("field", field)
            .with("before", before)
            .with("after", after);
        list.add(Topic::Head, 0, message);
    };
    if old.title != *title {
        let field = Message::new("difference-field-title");
        add(field, words::text(&old.title), words::text(title));
    }
    if old.marking != *marking {
        let field = Message::new("difference-field-marking");
        add(field, words::text(&old.marking), words::text(marking));
    }
    if old.country != *country {
        let field = Message::new("difference-field-planning-country");
        let (old, new) = (
            words::country(before, old.country),
            words::country(after, *country),
        );
        add(field, old.into(), new.into());
    }
    if old.horizon != *horizon {
        let field = Message::new("difference-field-horizon");
        add(field, span(old.horizon), span(*horizon));
    }
    if old.reference_day != *reference_day {
        let field = Message::new("difference-field-reference-day");
        let (old, new) = (words::date(old.reference_day), words::date(*reference_day));
        add(field, old, new);
    }
    if old.id != *id {
        list.add(Topic::Head, 0, Message::new("difference-plan-id"));
    }
    if old.remarks != *remarks {
        list.add(Topic::Remark, 0, Message::new("difference-plan-remarks"));
    }
}

fn span(horizon: Option<Horizon>) -> Value {
    match horizon {
        Some(horizon) => words::span(horizon.stretch()).into(),
        None => Message::new("difference-none").into(),
    }
}
