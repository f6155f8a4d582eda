//! What can be done in a cell: which cells can be edited, and which edit follows from what was typed.

use crate::edit::{
    Edit, FormationField, ListChange, MissionField, PeriodField, SetFormation, SetMission,
    SetPeriod, SetUnit, UnitField,
};
use crate::exchange::cells::{cell_date, cell_number};
use crate::model::{
    AuthorizedStrength, Category, Decision, Echelon, FormationId, FormationKind, Function,
    HeadcountLine, InPlace, MissionId, Nationality, Negotiation, NodeId, Period, PlanDate, Unit,
};
use crate::reference;
use crate::text::{DateError, DateParts, Message};

use super::Column;
use super::facts::Facts;

/// How a cell is edited.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Editor {
    /// By typing.
    Typed,

    /// By choosing from a list.
    Choice(Vec<Pick>),
}

/// A value to choose, with the edit that sets it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Pick {
    pub(super) name: String,
    pub(super) edit: Edit,
}

/// Why a cell can't be edited; none where it can.
pub(super) fn fixed(facts: Facts<'_>, node: NodeId, column: Column) -> Option<Message> {
    match node {
        NodeId::Mission(_) => match column {
            Column::Name | Column::FirstDay | Column::LastDay | Column::Remarks => None,
            _ => Some(of_node(column).unwrap_or_else(|| Message::new("table-fixed-mission"))),
        },
        NodeId::Formation(_) => match column {
            Column::Name | Column::ShortName | Column::Remarks | Column::Echelon => None,
            _ => Some(of_node(column).unwrap_or_else(|| Message::new("table-fixed-formation"))),
        },
        NodeId::Unit(id) => {
            let Some(unit) = facts.plan.unit(id) else {
                return Some(Message::new("table-fixed-gone"));
            };
            of_node(column).or_else(|| match column {
                Column::OwnWomen | Column::OwnMen | Column::OwnNotStated | Column::Own => {
                    counted_line(facts, unit).err()
                }
                Column::FirstDay
                | Column::LastDay
                | Column::Rotation
                | Column::Decision
                | Column::Negotiation
                | Column::InPlace => period_on(facts, unit).err(),
                _ => None,
            })
        }
    }
}

/// How a cell is edited, or why it can't be.
pub(super) fn editor(facts: Facts<'_>, node: NodeId, column: Column) -> Result<Editor, Message> {
    if let Some(reason) = fixed(facts, node, column) {
        return Err(reason);
    }
    match node {
        NodeId::Formation(id) if column == Column::Echelon => Ok(Editor::Choice(kinds(facts, id))),
        NodeId::Mission(_) | NodeId::Formation(_) => Ok(Editor::Typed),
        NodeId::Unit(id) => match facts.plan.unit(id) {
            Some(unit) => editor_of_unit(facts, unit, column),
            None => Err(Message::new("table-fixed-gone")),
        },
    }
}

/// The edit that sets a cell to what was typed; none where that changes nothing, or what is wrong with it.
pub(super) fn typed_edit(
    facts: Facts<'_>,
    node: NodeId,
    column: Column,
    typed: &str,
) -> Result<Option<Edit>, Message> {
    let typed = typed.trim();
    if typed == facts.typed(node, column) {
        return Ok(None);
    }
    let edit = untried_edit(facts, node, column, typed)?;
    // A plan that refuses the edit says so here, where the text still stands.
    if let Some(edit) = &edit {
        edit.apply(facts.plan).map_err(|refusal| refusal.message)?;
    }
    Ok(edit)
}

/// The edit that sets a cell to what was typed, which the plan may still refuse.
pub(super) fn untried_edit(
    facts: Facts<'_>,
    node: NodeId,
    column: Column,
    typed: &str,
) -> Result<Option<Edit>, Message> {
    match node {
        NodeId::Mission(id) => mission_edit(facts, id, column, typed),
        NodeId::Formation(id) => Ok(formation_edit(id, column, typed)),
        NodeId::Unit(id) => match facts.plan.unit(id) {
            Some(unit) => unit_edit(facts, unit, column, typed),
            None => Ok(None),
        },
    }
}

/// Why a cell that follows from others can't be edited, whatever its row.
fn of_node(column: Column) -> Option<Message> {
    Some(match column {
        Column::Total | Column::Planned | Column::Deployed | Column::Present => {
            Message::new("table-fixed-derived")
        }
        Column::Balance => Message::new("table-fixed-balance"),
        Column::Mission | Column::StandsUnder => Message::new("table-fixed-place"),
        Column::Source | Column::Confidence => Message::new("table-fixed-source"),
        Column::Status => Message::new("table-fixed-status"),
        _ => return None,
    })
}

fn editor_of_unit(facts: Facts<'_>, unit: &Unit, column: Column) -> Result<Editor, Message> {
    match column {
        Column::Contributor => Ok(Editor::Choice(contributors(facts, unit))),
        Column::Echelon => Ok(picks(&Echelon::ALL, |echelon| {
            let name = facts.words.echelon(echelon).to_owned();
            (name, set_unit(unit, UnitField::Echelon(echelon)))
        })),
        Column::Function => Ok(picks(&Function::ALL, |function| {
            let name = facts.words.function(function).to_owned();
            (name, set_unit(unit, UnitField::Function(function)))
        })),
        Column::Category => Ok(picks(&Category::ALL, |category| {
            let name = facts.words.category(category).to_owned();
            (name, set_unit(unit, UnitField::Category(category)))
        })),
        Column::Decision => {
            let period = period_on(facts, unit)?;
            Ok(picks(&Decision::ALL, |decision| {
                let name = facts.words.decision(decision).to_owned();
                (
                    name,
                    set_period(unit, period, PeriodField::Decision(decision)),
                )
            }))
        }
        Column::Negotiation => {
            let period = period_on(facts, unit)?;
            Ok(picks(&Negotiation::ALL, |state| {
                let name = facts.words.negotiation(state).to_owned();
                (
                    name,
                    set_period(unit, period, PeriodField::Negotiation(state)),
                )
            }))
        }
        Column::InPlace => {
            let period = period_on(facts, unit)?;
            let confirmed = period.in_place.unwrap_or_default();
            Ok(picks(&[Some(confirmed), None], |in_place| {
                let word = match in_place {
                    Some(InPlace { .. }) => &facts.words.in_place,
                    None => &facts.words.not_in_place,
                };
                (
                    word.clone(),
                    set_period(unit, period, PeriodField::InPlace(in_place)),
                )
            }))
        }
        _ => Ok(Editor::Typed),
    }
}

fn picks<T: Copy>(values: &[T], pick: impl Fn(T) -> (String, Edit)) -> Editor {
    let picks = values.iter().map(|value| {
        let (name, edit) = pick(*value);
        Pick { name, edit }
    });
    Editor::Choice(picks.collect())
}

fn kinds(facts: Facts<'_>, formation: FormationId) -> Vec<Pick> {
    let pick = |kind| Pick {
        name: facts.words.kind(kind).to_owned(),
        edit: Edit::SetFormation(SetFormation {
            formation,
            field: FormationField::Kind(kind),
        }),
    };
    FormationKind::ALL.map(pick).into()
}

/// Every contributor that a unit may be of: joint, the plan's own countries, then the built-in ones by name.
fn contributors(facts: Facts<'_>, unit: &Unit) -> Vec<Pick> {
    let pick = |name, nationality| Pick {
        name,
        edit: set_unit(unit, UnitField::Nationality(nationality)),
    };
    let codes = facts.plan.own_countries().map(|it| it.code);
    let built_in = reference::countries().iter().map(|it| it.code);
    let mut countries: Vec<Pick> = codes
        .chain(built_in.filter(|code| facts.plan.own_country(*code).is_none()))
        .map(|code| {
            let name = format!("{code} {}", facts.country_name(code));
            pick(name, Nationality::National(code))
        })
        .collect();
    countries.sort_by_cached_key(|pick| facts.texts.sort_key(&pick.name));
    countries.push(pick(facts.words.joint.clone(), Nationality::Joint));
    countries
}

fn mission_edit(
    facts: Facts<'_>,
    mission: MissionId,
    column: Column,
    typed: &str,
) -> Result<Option<Edit>, Message> {
    let field = match column {
        Column::Name => MissionField::Acronym(typed.to_owned()),
        Column::FirstDay => MissionField::FirstDay(date(facts, typed)?),
        Column::LastDay => MissionField::OperationsEnd(date(facts, typed)?),
        Column::Remarks => MissionField::Remarks(typed.to_owned()),
        _ => return Ok(None),
    };
    Ok(Some(Edit::SetMission(SetMission { mission, field })))
}

fn formation_edit(formation: FormationId, column: Column, typed: &str) -> Option<Edit> {
    let field = match column {
        Column::Name => FormationField::Name(typed.to_owned()),
        Column::ShortName => FormationField::ShortName(typed.to_owned()),
        Column::Remarks => FormationField::Remarks(typed.to_owned()),
        _ => return None,
    };
    Some(Edit::SetFormation(SetFormation { formation, field }))
}

fn unit_edit(
    facts: Facts<'_>,
    unit: &Unit,
    column: Column,
    typed: &str,
) -> Result<Option<Edit>, Message> {
    let in_period = |field| -> Result<Option<Edit>, Message> {
        Ok(Some(set_period(unit, period_on(facts, unit)?, field)))
    };
    match column {
        Column::Name => Ok(Some(set_unit(unit, UnitField::Name(typed.to_owned())))),
        Column::ShortName => Ok(Some(set_unit(unit, UnitField::ShortName(typed.to_owned())))),
        Column::Remarks => Ok(Some(set_unit(unit, UnitField::Remarks(typed.to_owned())))),
        Column::Authorized => authorized_edit(facts, unit, typed),
        Column::FirstDay => in_period(PeriodField::FirstDay(date(facts, typed)?)),
        Column::LastDay => in_period(PeriodField::LastDay(last_date(facts, unit, typed)?)),
        Column::Rotation => in_period(PeriodField::Rotation(rotation(typed)?)),
        Column::OwnWomen | Column::OwnMen | Column::OwnNotStated | Column::Own => {
            let (period, line) = counted_line(facts, unit)?;
            let line = with_people(facts, &line, column, typed)?;
            Ok(Some(set_period(
                unit,
                period,
                PeriodField::People(vec![line]),
            )))
        }
        _ => Ok(None),
    }
}

pub(super) fn set_unit(unit: &Unit, field: UnitField) -> Edit {
    Edit::SetUnit(SetUnit {
        unit: unit.id,
        field,
    })
}

pub(super) fn set_period(unit: &Unit, period: &Period, field: PeriodField) -> Edit {
    Edit::SetPeriod(SetPeriod {
        unit: unit.id,
        period: period.id,
        field,
    })
}

/// The period whose values stand in the row, or that there is none on the day.
pub(super) fn period_on<'a>(facts: Facts<'a>, unit: &Unit) -> Result<&'a Period, Message> {
    if let Some(id) = facts.period
        && let Some(unit) = facts.plan.unit(unit.id)
        && let Some(period) = unit.periods.iter().find(|period| period.id == id)
    {
        return Ok(period);
    }
    let seen = facts.seen(unit.id.into()).filter(|seen| seen.covers);
    seen.map(|seen| seen.period)
        .ok_or_else(|| Message::new("table-fixed-no-period").with("day", facts.day))
}

/// The one headcount line whose people stand in the row, or why there is no such line.
fn counted_line<'a>(facts: Facts<'a>, unit: &Unit) -> Result<(&'a Period, HeadcountLine), Message> {
    let period = period_on(facts, unit)?;
    let there = unit.periods.iter().filter(|it| it.covers(facts.day));
    if there.count() > 1 {
        return Err(Message::new("table-fixed-handover").with("day", facts.day));
    }
    if !facts.view.admits(unit, period) {
        return Err(Message::new("table-fixed-not-counted"));
    }
    match (period.people.as_slice(), unit.nationality.country()) {
        ([line], _) => Ok((period, line.clone())),
        ([], Some(country)) => Ok((period, HeadcountLine::not_stated(country, 0, None))),
        ([], None) => Err(Message::new("table-fixed-joint")),
        _ => Err(Message::new("table-fixed-lines")),
    }
}

/// A headcount line with one of its numbers as typed; a total goes to those whose sex is not stated.
fn with_people(
    facts: Facts<'_>,
    line: &HeadcountLine,
    column: Column,
    typed: &str,
) -> Result<HeadcountLine, Message> {
    let number = people(typed)?;
    let line = match column {
        Column::OwnWomen => HeadcountLine {
            women: number,
            ..line.clone()
        },
        Column::OwnMen => HeadcountLine {
            men: number,
            ..line.clone()
        },
        Column::OwnNotStated => HeadcountLine {
            not_stated: number,
            ..line.clone()
        },
        _ => {
            let stated = u64::from(line.women) + u64::from(line.men);
            let Some(not_stated) = u64::from(number).checked_sub(stated) else {
                return Err(
                    Message::new("table-error-stated").with("stated", facts.texts.number(stated))
                );
            };
            HeadcountLine {
                not_stated: u32::try_from(not_stated).unwrap_or(u32::MAX),
                ..line.clone()
            }
        }
    };
    Ok(line)
}

/// Sets the authorized strength that holds on the day; a new one holds from that day on.
fn authorized_edit(facts: Facts<'_>, unit: &Unit, typed: &str) -> Result<Option<Edit>, Message> {
    let held = unit.authorized_on(facts.day);
    let index = held.and_then(|held| unit.authorized.iter().position(|it| std::ptr::eq(it, held)));
    let change = match (held, index, typed.is_empty()) {
        (Some(_), Some(index), true) => ListChange::Remove(index),
        (Some(held), Some(index), false) => {
            let people = people(typed)?;
            let strength = AuthorizedStrength {
                people,
                ..held.clone()
            };
            ListChange::Replace(index, strength)
        }
        (_, _, true) => return Ok(None),
        _ => ListChange::Add(AuthorizedStrength {
            first_day: PlanDate::of_day(facts.day),
            last_day: None,
            people: people(typed)?,
            source: None,
        }),
    };
    Ok(Some(set_unit(unit, UnitField::Authorized(change))))
}

/// A typed number of people; nothing is nobody.
fn people(typed: &str) -> Result<u32, Message> {
    if typed.is_empty() || typed == "–" {
        return Ok(0);
    }
    let number = cell_number(typed).map_err(crate::text::NumberError::message)?;
    let most = HeadcountLine::MAX_PEOPLE;
    u32::try_from(number)
        .ok()
        .filter(|number| u64::from(*number) <= most)
        .ok_or_else(|| Message::new("table-error-many").with("most", most))
}

fn rotation(typed: &str) -> Result<Option<u16>, Message> {
    if typed.is_empty() {
        return Ok(None);
    }
    typed
        .parse()
        .map(Some)
        .map_err(|_error| Message::new("table-error-rotation"))
}

/// A typed date; nothing is no date.
fn date(facts: Facts<'_>, typed: &str) -> Result<Option<PlanDate>, Message> {
    date_from(facts, typed, facts.day)
}

/// A typed last date, where "+6m" is counted from the first day.
fn last_date(facts: Facts<'_>, unit: &Unit, typed: &str) -> Result<Option<PlanDate>, Message> {
    let first = period_on(facts, unit)?.first_day;
    date_from(facts, typed, first.map_or(facts.day, PlanDate::earliest))
}

fn date_from(
    facts: Facts<'_>,
    typed: &str,
    from: jiff::civil::Date,
) -> Result<Option<PlanDate>, Message> {
    if typed.is_empty() {
        return Ok(None);
    }
    let parts = cell_date(typed, facts.order, from).map_err(|error| match error {
        DateError::Ambiguous if typed.contains('/') => Message::new("table-error-date-order"),
        _ => error.message(),
    })?;
    plan_date(parts).map(Some)
}

/// The date that typed parts make.
pub(super) fn plan_date(DateParts { year, month, day }: DateParts) -> Result<PlanDate, Message> {
    let date = match (month, day) {
        (Some(month), Some(day)) => PlanDate::day(year, month, day),
        (Some(month), None) => PlanDate::month(year, month),
        (None, _) => PlanDate::year(year),
    };
    date.map_err(|_error| Message::new("text-date-calendar"))
}
