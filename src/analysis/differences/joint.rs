//! What differs in joint arrangements, agreements and units at home.

use crate::model::{Agreement, Arrangement, BaseUnit, Difference, Plan};
use crate::text::{Message, Value};

use super::entries::renamed;
use super::list::{List, Topic};
use super::words::{self, Field};

/// Says what differs in everything that describes joint service.
pub(super) fn compare_all(plans: [&Plan; 2], difference: &Difference, list: &mut List) {
    let [before, after] = plans;
    for id in &difference.arrangements {
        match (before.arrangement(*id), after.arrangement(*id)) {
            (Some(old), Some(new)) => arrangement(plans, old, new, list),
            (Some(gone), None) => one_only("difference-arrangement-gone", &gone.name, list),
            (None, Some(new)) => one_only("difference-arrangement-new", &new.name, list),
            (None, None) => {}
        }
    }
    for id in &difference.agreements {
        match (before.agreement(*id), after.agreement(*id)) {
            (Some(old), Some(new)) => agreement(old, new, list),
            (Some(gone), None) => one_only("difference-agreement-gone", &gone.title, list),
            (None, Some(new)) => one_only("difference-agreement-new", &new.title, list),
            (None, None) => {}
        }
    }
    for id in &difference.base_units {
        match (before.base_unit(*id), after.base_unit(*id)) {
            (Some(old), Some(new)) => base_unit(old, new, list),
            (Some(gone), None) => one_only("difference-base-unit-gone", &gone.name, list),
            (None, Some(new)) => one_only("difference-base-unit-new", &new.name, list),
            (None, None) => {}
        }
    }
}

/// Says that something is in one of the plans only.
fn one_only(sentence: &'static str, name: &str, list: &mut List) {
    list.add(Topic::Field, 0, Message::new(sentence).with("name", name));
}

fn arrangement(plans: [&Plan; 2], old: &Arrangement, new: &Arrangement, list: &mut List) {
    let name = new.name.as_str();
    renamed([&old.name, name], list);
    let field = |topic, label| Field {
        name,
        label: Message::new(label),
        topic,
    };
    field(Topic::Field, "difference-field-kind")
        .compare(list, [old.kind, new.kind], |it| it.message().into());
    if old.unit != new.unit {
        let [before, after] = plans;
        let message = Message::new("difference-field")
            .with("name", name)
            .with("field", Message::new("difference-field-arrangement-unit"))
            .with("before", words::node(before, old.unit.into()))
            .with("after", words::node(after, new.unit.into()));
        list.add(Topic::Parent, 0, message);
    }
    if old.stretch() != new.stretch() {
        let message = Message::new("difference-days")
            .with("name", name)
            .with("before", words::span(old.stretch()))
            .with("after", words::span(new.stretch()));
        list.add(Topic::Days, 0, message);
    }
    field(Topic::Field, "difference-field-partners").note(list, [&old.partners, &new.partners]);
    field(Topic::Field, "difference-field-command").compare(
        list,
        [old.command, new.command],
        |it| match it {
            Some(command) => Value::from(command.message()),
            None => Message::new("difference-none").into(),
        },
    );
    let limits = [
        (&old.command_limits, &old.may_refuse),
        (&new.command_limits, &new.may_refuse),
    ];
    field(Topic::Field, "difference-field-command-limits").note(list, limits);
    field(Topic::Field, "difference-field-agreements")
        .note(list, [&old.agreements, &new.agreements]);
    field(Topic::Field, "difference-field-least-share").compare(
        list,
        [old.least_share, new.least_share],
        |share| match share {
            Some(percent) => Message::new("difference-percent")
                .with("percent", percent)
                .into(),
            None => Message::new("difference-none").into(),
        },
    );
    field(Topic::Field, "difference-field-caveats").note(list, [&old.caveats, &new.caveats]);
    field(Topic::Source, "difference-field-source").note(list, [old.source, new.source]);
    field(Topic::Remark, "difference-field-remarks").note(list, [&old.remarks, &new.remarks]);
}

fn agreement(old: &Agreement, new: &Agreement, list: &mut List) {
    let name = new.title.as_str();
    renamed([&old.title, name], list);
    let field = |topic, label| Field {
        name,
        label: Message::new(label),
        topic,
    };
    field(Topic::Field, "difference-field-kind")
        .compare(list, [old.kind, new.kind], |it| it.message().into());
    field(Topic::Field, "difference-field-parties").note(list, [&old.parties, &new.parties]);
    let dates = [
        ("difference-field-proposed", old.proposed, new.proposed),
        ("difference-field-signed", old.signed, new.signed),
        ("difference-field-ratified", old.ratified, new.ratified),
        (
            "difference-field-in-force-from",
            old.in_force_from,
            new.in_force_from,
        ),
        (
            "difference-field-in-force-to",
            old.in_force_to,
            new.in_force_to,
        ),
    ];
    for (label, old, new) in dates {
        field(Topic::Days, label).compare(list, [old, new], words::date);
    }
    let needs = [old.needs_ratification, new.needs_ratification];
    field(Topic::Field, "difference-field-needs-ratification").note(list, needs);
    field(Topic::Source, "difference-field-link").note(list, [&old.link, &new.link]);
    field(Topic::Source, "difference-field-source").note(list, [old.source, new.source]);
    field(Topic::Remark, "difference-field-remarks").note(list, [&old.remarks, &new.remarks]);
}

fn base_unit(old: &BaseUnit, new: &BaseUnit, list: &mut List) {
    let name = new.name.as_str();
    renamed([&old.name, name], list);
    let field = |topic, label| Field {
        name,
        label: Message::new(label),
        topic,
    };
    field(Topic::Name, "difference-field-short-name").compare(
        list,
        [&old.short_name, &new.short_name],
        |text| words::text(text),
    );
    field(Topic::Field, "difference-field-nationality").note(list, [old.country, new.country]);
    field(Topic::Field, "difference-field-echelon").compare(
        list,
        [old.echelon, new.echelon],
        |it| it.message().into(),
    );
    field(Topic::Field, "difference-field-function").compare(
        list,
        [old.function, new.function],
        |it| it.message().into(),
    );
    field(Topic::Field, "difference-field-location").note(list, [&old.location, &new.location]);
    field(Topic::Source, "difference-field-source").note(list, [old.source, new.source]);
    field(Topic::Remark, "difference-field-remarks").note(list, [&old.remarks, &new.remarks]);
}
