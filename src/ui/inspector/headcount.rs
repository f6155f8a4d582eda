//! The people of a period, line by line.

use egui::Ui;

use crate::analysis::Lens;
use crate::edit::{Edit, PeriodField, SetPeriod, TakePeople, Together, UseSource};
use crate::model::{HeadcountLine, Period, Unit};
use crate::text::Message;
use crate::ui::field::{
    CountryField, Form, PickedCountry, add_link_ui, country_field_ui, error_ui, link_ui,
    optional_number_field_ui,
};

use super::nodes::node_name;
use super::parts::Parts;
use super::people_section::parent_has_people;
use super::question::Question;

/// Draws all lines of a period.
pub(super) fn lines_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    parts: &mut Parts,
    unit: &Unit,
    period: &Period,
) {
    let mut changed = None;
    for (index, line) in period.people.iter().enumerate() {
        let mut form = form.within(("line", index));
        let put = |line| {
            let mut lines = period.people.clone();
            lines[index] = line;
            lines
        };
        country_ui(ui, &mut form, line, |line| changed = Some(put(line)));
        numbers_ui(ui, &mut form, line, |line| changed = Some(put(line)));
        form.source(ui, "inspector-source", line.source, |source| {
            Edit::UseSource(UseSource {
                unit: unit.id,
                period: period.id,
                line: index,
                source,
            })
        });
        if period.people.len() > 1 {
            let label = form.shown.label("inspector-remove-line");
            if !form.drafts.is_finishing() && link_ui(ui, label).clicked() {
                let mut lines = period.people.clone();
                lines.remove(index);
                changed = Some(lines);
            }
            ui.separator();
        }
    }
    if !form.drafts.is_finishing() {
        let label = form.shown.label("inspector-add-line");
        let new = first_line(unit);
        if add_link_ui(ui, &label).clicked() {
            let country = form.shown.plan.head().country;
            let line = new.unwrap_or_else(|| HeadcountLine::not_stated(country, 0, None));
            let mut lines = period.people.clone();
            lines.push(line);
            changed = Some(lines);
        }
    }
    if let Some(lines) = changed {
        set_people(ui, form, parts, (unit, period), lines);
    }
}

/// An empty line for a unit's own country; none for a joint unit, whose people may be anyone's.
pub(super) fn first_line(unit: &Unit) -> Option<HeadcountLine> {
    let country = unit.nationality.country()?;
    Some(HeadcountLine::not_stated(country, 0, None))
}

/// Draws women, men and those not stated of a line; zero is an empty field, since it may mean unknown.
pub(super) fn numbers_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    line: &HeadcountLine,
    mut change: impl FnMut(HeadcountLine),
) {
    let numbers = [
        ("inspector-women", line.women),
        ("inspector-men", line.men),
        ("inspector-not-stated", line.not_stated),
    ];
    for (label, value) in numbers {
        let id = form.id(label);
        let typed = form.row(ui, label, |form, ui, name| {
            let texts = form.shown.texts;
            let value = (value > 0).then_some(value);
            let typed = optional_number_field_ui(ui, form.drafts, texts, id, name, value);
            error_ui(ui, form.drafts, id, texts);
            typed
        });
        let Some(number) = typed.map(|entered| entered.value.unwrap_or_default()) else {
            continue;
        };
        let mut line = line.clone();
        match label {
            "inspector-women" => line.women = number,
            "inspector-men" => line.men = number,
            _ => line.not_stated = number,
        }
        change(line);
    }
}

fn country_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    line: &HeadcountLine,
    change: impl FnOnce(HeadcountLine),
) {
    let (id, shown) = (form.id("inspector-country"), form.shown);
    let picked = form.row(ui, "inspector-country", |form, ui, name| {
        let field = CountryField {
            id,
            name,
            country: Some(line.country),
            without: None,
        };
        country_field_ui(ui, &shown, form.drafts, &field)
    });
    if let Some(PickedCountry::Country(country)) = picked {
        change(HeadcountLine {
            country,
            ..line.clone()
        });
    }
}

/// Gives a period its people.
///
/// When these are its first, and the parent has people of its own, it is first asked whether they come out of those.
pub(super) fn set_people(
    ui: &Ui,
    form: &mut Form<'_>,
    parts: &mut Parts,
    (unit, period): (&Unit, &Period),
    lines: Vec<HeadcountLine>,
) {
    let shown = form.shown;
    let number: u64 = lines.iter().map(|line| line.people().total()).sum();
    let edit = Edit::SetPeriod(SetPeriod {
        unit: unit.id,
        period: period.id,
        field: PeriodField::People(lines),
    });
    let is_first = period.total().is_none() && number > 0;
    if !is_first || !Lens::Planned.admits(period) || !parent_has_people(form, unit, period) {
        form.perform(ui, edit);
        return;
    }
    form.drafts.accept();
    let taking = Edit::TakePeople(TakePeople {
        unit: unit.id,
        period: period.id,
        ids: shown.ids.clone(),
    });
    let out = Edit::Together(Together {
        name: edit.name(shown.plan),
        edits: vec![edit.clone(), taking],
    });
    let parent = node_name(shown.plan, unit.parent_in(period));
    parts.question = Some(Question {
        node: unit.id.into(),
        text: Message::new("inspector-question-people")
            .with("number", number)
            .with("parent", parent),
        choices: [
            (
                Message::new("inspector-out-of-parent").with("parent", parent),
                out,
            ),
            (Message::new("inspector-in-addition"), edit),
        ],
        refusal: None,
    });
}
