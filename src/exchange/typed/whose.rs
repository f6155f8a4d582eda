//! Whose people a line tells of: one country's, or those of the partners of a joint unit.

use super::build::{Builder, LineInHand};
use super::piece::{Piece, PieceKind};
use super::reading::ChoicePlace;
use crate::model::{CountryCode, Nationality, NodeId};
use crate::reference;
use crate::text::{Message, Name};

/// Whose a unit is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Whose {
    /// One country's.
    One(CountryCode),

    /// Several partners', in the order of the line.
    Joint(Vec<CountryCode>),
}

impl Whose {
    pub(super) fn nationality(&self) -> Nationality {
        match self {
            Self::One(country) => Nationality::National(*country),
            Self::Joint(_) => Nationality::Joint,
        }
    }

    /// All countries, in the order of the line.
    pub(super) fn countries(&self) -> &[CountryCode] {
        match self {
            Self::One(country) => std::slice::from_ref(country),
            Self::Joint(countries) => countries,
        }
    }
}

/// Whose it is: nothing where that is open, and within it nothing where the line does not say.
#[expect(
    clippy::option_option,
    reason = "the line may say nothing, or nothing certain"
)]
pub(super) fn said(builder: &Builder<'_>, hand: &mut LineInHand<'_>) -> Option<Option<Whose>> {
    if hand.said.is_joint() {
        return joint(builder, hand).map(|it| Some(Whose::Joint(it)));
    }
    let country = one(builder, hand)?;
    Some(country.map(Whose::One))
}

/// The partners of a joint unit; nothing where what the line says of them does not fit together, which is told.
fn joint(builder: &Builder<'_>, hand: &mut LineInHand<'_>) -> Option<Vec<CountryCode>> {
    let shares = hand.said.shares.clone();
    let mut partners: Vec<CountryCode> = Vec::new();
    let mut is_clear = true;
    if let Some((range, countries)) = hand.said.partners.clone() {
        let names: Vec<Name> = countries
            .iter()
            .map(|country| country_name(builder, *country))
            .collect();
        let meaning = Message::new("typed-piece-partners").with("countries", names);
        hand.said.understood(range, PieceKind::Country, meaning);
        partners = countries;
    } else {
        for share in &shares {
            if !partners.contains(&share.country) {
                partners.push(share.country);
            }
        }
    }
    if let Some((range, _)) = hand.said.countries.take() {
        let text = &hand.text[range.clone()];
        let message = Message::new("typed-trouble-partners").with("text", text);
        hand.said.trouble(Some(range), message);
        is_clear = false;
    }
    let mut counted: Vec<CountryCode> = Vec::new();
    for share in shares {
        let name = country_name(builder, share.country);
        if counted.contains(&share.country) || !partners.contains(&share.country) {
            let text = &hand.text[share.range.clone()];
            let message = Message::new("typed-trouble-share")
                .with("text", text)
                .with("country", name);
            hand.said.trouble(Some(share.range), message);
            is_clear = false;
            continue;
        }
        counted.push(share.country);
        let meaning = Message::new("typed-piece-share")
            .with("country", name)
            .with("count", share.people);
        hand.said
            .understood(share.range, PieceKind::People, meaning);
    }
    is_clear.then_some(partners)
}

/// The country of a national unit: nothing where that is open, and within it nothing where the line does not say.
#[expect(
    clippy::option_option,
    reason = "the line may say nothing, or nothing certain"
)]
fn one(builder: &Builder<'_>, hand: &mut LineInHand<'_>) -> Option<Option<CountryCode>> {
    let Some((range, countries)) = hand.said.countries.clone() else {
        return Some(None);
    };
    let options: Vec<Message> = countries
        .iter()
        .map(|country| {
            Message::new("typed-piece-country").with("country", country_name(builder, *country))
        })
        .collect();
    if let [country] = countries[..] {
        let meaning = options.into_iter().next()?;
        hand.said.understood(range, PieceKind::Country, meaning);
        return Some(Some(country));
    }
    let chosen = builder.choice(hand.text, ChoicePlace::Words(range.start));
    let chosen = chosen.filter(|index| *index < countries.len());
    let text = &hand.text[range.clone()];
    let meaning = match chosen.and_then(|index| options.get(index)) {
        Some(option) => option.clone(),
        None => Message::new("typed-piece-open").with("text", text),
    };
    if chosen.is_none() {
        let message = Message::new("typed-trouble-choose").with("text", text);
        hand.said.trouble(Some(range.clone()), message);
    }
    hand.said.pieces.push(Piece {
        range: Some(range),
        kind: PieceKind::Country,
        meaning,
        options,
        chosen,
    });
    chosen.map(|index| countries.get(index).copied())
}

fn country_name(builder: &Builder<'_>, country: CountryCode) -> Name {
    let own = builder.plan.own_country(country);
    let own = own.map(|it| Name::Plain(it.name.clone()));
    let built_in = || reference::country(country).map(|it| it.name.clone());
    own.or_else(built_in)
        .unwrap_or_else(|| Name::Plain(country.to_string()))
}

/// The country of a national unit under which it stands, else the planning country.
pub(super) fn assumed(builder: &Builder<'_>, hand: &mut LineInHand<'_>, parent: NodeId) -> Whose {
    let plan = &hand.draft.plan;
    let above = parent.unit().and_then(|id| plan.unit(id));
    let country = above.and_then(|unit| unit.nationality.country());
    let country = country.unwrap_or_else(|| plan.head().country);
    let name = country_name(builder, country);
    let meaning = Message::new("typed-piece-country-assumed").with("country", name);
    hand.said.assumed(PieceKind::Country, meaning);
    Whose::One(country)
}
