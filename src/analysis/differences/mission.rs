//! What differs in a mission.

use crate::model::{Mission, PlanDate};
use crate::text::Message;

use super::list::{List, Topic};
use super::words::{self, Field};

/// Says what differs between two forms of a mission.
pub(super) fn compare(old: &Mission, new: &Mission, list: &mut List) {
    let name = new.acronym.as_str();
    if old.acronym != new.acronym {
        let message = Message::new("difference-renamed")
            .with("before", old.acronym.as_str())
            .with("after", name);
        list.add(Topic::Name, 0, message);
    }
    let field = |topic, label| Field { name, label, topic };
    let dates = |field: Field<'_>, list: &mut List, dates: [Option<PlanDate>; 2]| {
        field.compare(list, dates, words::date);
    };
    let first_day = field(Topic::Days, Message::new("difference-field-first-day"));
    dates(first_day, list, [old.first_day, new.first_day]);
    let operations_end = field(Topic::Days, Message::new("difference-field-operations-end"));
    dates(
        operations_end,
        list,
        [old.operations_end, new.operations_end],
    );
    let withdrawn_by = field(Topic::Days, Message::new("difference-field-withdrawn-by"));
    dates(withdrawn_by, list, [old.withdrawn_by, new.withdrawn_by]);
    field(Topic::People, Message::new("difference-field-others"))
        .note(list, [&old.others, &new.others]);
    field(Topic::People, Message::new("difference-field-ceilings"))
        .note(list, [&old.ceilings, &new.ceilings]);
    field(Topic::Days, Message::new("difference-field-mandates"))
        .note(list, [&old.mandates, &new.mandates]);
    field(Topic::Name, Message::new("difference-field-full-name")).compare(
        list,
        [&old.name, &new.name],
        |text| words::text(text),
    );
    field(Topic::Field, Message::new("difference-field-organization")).compare(
        list,
        [old.organization, new.organization],
        |it| it.message().into(),
    );
    field(Topic::Field, Message::new("difference-field-held")).compare(
        list,
        [old.held, new.held],
        |it| it.message().into(),
    );
    field(Topic::Field, Message::new("difference-field-hosts"))
        .note(list, [&old.hosts, &new.hosts]);
    field(Topic::Field, Message::new("difference-field-headquarters"))
        .note(list, [&old.headquarters, &new.headquarters]);
    field(Topic::Source, Message::new("difference-field-source"))
        .note(list, [old.source, new.source]);
    field(Topic::Remark, Message::new("difference-field-place"))
        .note(list, [&old.place, &new.place]);
    field(Topic::Remark, Message::new("difference-field-remarks"))
        .note(list, [&old.remarks, &new.remarks]);
}
