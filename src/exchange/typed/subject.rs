//! Whether a line adds a unit or a period of one that is there.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::PlanNames;
use super::build::{Builder, LineInHand, name_of};
use super::piece::{Piece, PieceKind};
use super::reading::ChoicePlace;
use super::whose::Whose;
use crate::model::{CountryCode, Echelon, NodeId, Period, Plan, Stretch, Unit, UnitId};
use crate::reference;
use crate::text::Message;

/// What a line is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject<'a> {
    pub(super) parent: NodeId,
    pub(super) whose: &'a Whose,
    pub(super) echelon: Echelon,
}

/// The most units of one kind among which a line looks for its own.
const MOST_KIN: usize = 50;

/// The most that can be chosen between.
const MOST_OPTIONS: usize = 20;

/// The unit of which the line tells a period; within it nothing where the unit is new, and nothing at all where that is for a person to choose.
///
/// It is one of the same country and size that stands there already, where it has nobody of this rotation on these days.
#[expect(
    clippy::option_option,
    reason = "it may be none of them, or not known yet"
)]
pub(super) fn choose(
    builder: &Builder<'_>,
    hand: &mut LineInHand<'_>,
    subject: Subject<'_>,
    period: &Period,
) -> Option<Option<UnitId>> {
    let Subject {
        parent,
        whose,
        echelon,
    } = subject;
    let country = whose.nationality().country();
    let names = [builder.request.names, builder.added_names()];
    let near = names.map(|names| near(hand, names, parent, country, echelon));
    let plan = &hand.draft.plan;
    let is_kin = |unit: &Unit| {
        unit.parent == parent && unit.nationality.country() == country && unit.echelon == echelon
    };
    let kin: Vec<&Unit> = near
        .iter()
        .flat_map(|it| it.iter())
        .filter_map(|id| plan.unit(*id))
        .filter(|unit| is_kin(unit) && is_meant(hand, unit) && is_of(plan, unit, whose))
        .take(MOST_KIN)
        .collect();
    let free: Vec<UnitId> = kin
        .iter()
        .filter(|unit| !is_there(unit, period))
        .map(|unit| unit.id)
        .take(MOST_OPTIONS)
        .collect();
    if free.is_empty() {
        if let Some(unit) = kin.first() {
            let meaning = Message::new("typed-piece-beside").with("name", unit.name.as_str());
            hand.said.assumed(PieceKind::Subject, meaning);
        }
        return Some(None);
    }
    let options = options(plan, &free);
    let chosen = builder.choice(hand.text, ChoicePlace::Subject);
    let only = (free.len() == 1).then_some(0);
    let chosen = chosen.filter(|index| *index < options.len()).or(only);
    let meaning = if let Some(option) = chosen.and_then(|index| options.get(index)) {
        option.clone()
    } else {
        let message = Message::new("typed-trouble-subject").with("count", free.len());
        hand.said.trouble(None, message);
        Message::new("typed-piece-subject-open")
    };
    hand.said.pieces.push(Piece {
        range: None,
        kind: PieceKind::Subject,
        meaning,
        options,
        chosen,
    });
    chosen.map(|index| free.get(index).copied())
}

/// The units among which those lie that the line can mean, the fewest that are quickly found.
fn near<'a>(
    hand: &LineInHand<'_>,
    names: &'a PlanNames,
    parent: NodeId,
    country: Option<CountryCode>,
    echelon: Echelon,
) -> Cow<'a, [UnitId]> {
    let kin = names.kin(parent, country, echelon);
    let said = &hand.said;
    if let Some(name) = &said.name {
        return Cow::Borrowed(names.called(&reference::fold(name)));
    }
    let with_word = said.designator.as_ref().and_then(|it| names.with_word(it));
    match with_word.filter(|it| it.len() < kin.len()) {
        Some(units) => Cow::Owned(units),
        None => Cow::Borrowed(kin),
    }
}

fn options(plan: &Plan, free: &[UnitId]) -> Vec<Message> {
    let periods = free.iter().map(|unit| {
        Message::new("typed-piece-period-of").with("name", name_of(plan, (*unit).into()))
    });
    periods
        .chain([Message::new("typed-piece-new-unit")])
        .collect()
}

/// Whether a unit is what the line speaks of, as far as it says more than country and size.
fn is_meant(hand: &LineInHand<'_>, unit: &Unit) -> bool {
    let said = &hand.said;
    let is_called_so = match (&said.name, &said.designator) {
        (Some(name), _) => {
            let name = reference::fold(name);
            name == reference::fold(&unit.name) || name == reference::fold(&unit.short_name)
        }
        (None, Some(designator)) => {
            let mut words = unit.name.split_whitespace();
            words.any(|word| word == designator)
        }
        (None, None) => true,
    };
    is_called_so
        && said.function.is_none_or(|it| it == unit.function)
        && said.category.is_none_or(|it| it == unit.category)
}

/// Whether a joint unit is that of the partners of the line, as far as the plan tells whose it is.
fn is_of(plan: &Plan, unit: &Unit, whose: &Whose) -> bool {
    let Whose::Joint(partners) = whose else {
        return true;
    };
    let arrangements = plan
        .arrangements_of(unit.id)
        .filter(|it| it.unit == unit.id);
    let arranged = arrangements.flat_map(|it| it.partners.iter().map(|it| it.country));
    let people = unit.periods.iter().flat_map(|it| &it.people);
    let known: BTreeSet<CountryCode> = arranged.chain(people.map(|it| it.country)).collect();
    partners.iter().all(|partner| known.contains(partner))
}

/// Whether a unit has people on some day of a period: of its rotation, or of any where it names none; one without days is taken to be always there.
fn is_there(unit: &Unit, period: &Period) -> bool {
    let of_rotation = |it: &&Period| period.rotation.is_none() || it.rotation == period.rotation;
    unit.periods
        .iter()
        .filter(of_rotation)
        .any(|it| meet(it.stretch(), period.stretch()))
}

/// Whether two stretches may have a day in common; one without a first day is taken to have been there always.
pub(super) fn meet(one: Stretch, other: Stretch) -> bool {
    let ends_before = |early: Stretch, late: Stretch| matches!((early.last_day, late.first_day), (Some(last), Some(first)) if last.latest() < first.earliest());
    !ends_before(one, other) && !ends_before(other, one)
}
