//! The small words that hold a line together, English and Russian.

use super::token::{Token, TokenKind};
use crate::model::ArrangementKind;
use crate::reference;

/// What a small word announces.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Small {
    /// A first day, where a date follows.
    From,

    /// A last day, where a date follows.
    Until,

    /// Under what something stands.
    Place,

    /// How it serves with those of another country.
    Serving(ArrangementKind),

    /// That a unit is of several countries.
    Joint,

    /// The number of a rotation, before or after it.
    Rotation,

    /// That the number before it is of women.
    Women,

    /// That the number before it is of men.
    Men,

    /// Nothing that would have to be understood.
    Noise,
}

/// Phrases with what they announce; of two that fit the longer counts.
///
/// They are written as the tables fold words (й as и); a tilde stands for any ending.
const PHRASES: [(Small, &[&str]); 111] = [
    (Small::From, &["from"]),
    (Small::From, &["since"]),
    (Small::From, &["starting"]),
    (Small::From, &["starting", "from"]),
    (Small::From, &["beginning"]),
    (Small::From, &["as", "of"]),
    (Small::From, &["с"]),
    (Small::From, &["со"]),
    (Small::From, &["от"]),
    (Small::From, &["начиная", "с"]),
    (Small::Until, &["until"]),
    (Small::Until, &["till"]),
    (Small::Until, &["to"]),
    (Small::Until, &["through"]),
    (Small::Until, &["thru"]),
    (Small::Until, &["by"]),
    (Small::Until, &["по"]),
    (Small::Until, &["до"]),
    (Small::Place, &["under"]),
    (Small::Place, &["under", "the"]),
    (Small::Place, &["under", "command", "of"]),
    (Small::Place, &["as", "part", "of"]),
    (Small::Place, &["part", "of"]),
    (Small::Place, &["within"]),
    (Small::Place, &["within", "the"]),
    (Small::Place, &["inside"]),
    (Small::Place, &["in"]),
    (Small::Place, &["in", "the"]),
    (Small::Place, &["at"]),
    (Small::Place, &["at", "the"]),
    (Small::Place, &["with"]),
    (Small::Place, &["with", "the"]),
    (Small::Place, &["into"]),
    (Small::Place, &["for"]),
    (Small::Place, &["в", "составе"]),
    (Small::Place, &["в", "состав"]),
    (Small::Place, &["в", "подчинении"]),
    (Small::Place, &["в", "распоряжении"]),
    (Small::Place, &["в", "рамках"]),
    (Small::Place, &["под", "командованием"]),
    (Small::Place, &["внутри"]),
    (Small::Place, &["в"]),
    (Small::Place, &["во"]),
    (Small::Place, &["при"]),
    (Small::Place, &["под"]),
    (Small::Place, &["на"]),
    (Small::Serving(ArrangementKind::Attached), &["attached"]),
    (Small::Serving(ArrangementKind::Attached), &["придан"]),
    (Small::Serving(ArrangementKind::Attached), &["придана"]),
    (Small::Serving(ArrangementKind::Attached), &["придано"]),
    (Small::Serving(ArrangementKind::Attached), &["приданы"]),
    (Small::Serving(ArrangementKind::Attached), &["приданн~"]),
    (
        Small::Serving(ArrangementKind::Attached),
        &["прикомандирован~"],
    ),
    (
        Small::Serving(ArrangementKind::Attached),
        &["прикомандированн~"],
    ),
    (Small::Serving(ArrangementKind::Embedded), &["embedded"]),
    (Small::Serving(ArrangementKind::Embedded), &["integrated"]),
    (Small::Serving(ArrangementKind::Embedded), &["включен~"]),
    (Small::Serving(ArrangementKind::Embedded), &["включенн~"]),
    (Small::Serving(ArrangementKind::Embedded), &["встроен~"]),
    (Small::Serving(ArrangementKind::Embedded), &["встроенн~"]),
    (Small::Serving(ArrangementKind::CoDeployed), &["codeployed"]),
    (
        Small::Serving(ArrangementKind::CoDeployed),
        &["co", "deployed"],
    ),
    (
        Small::Serving(ArrangementKind::CoDeployed),
        &["jointly", "deployed"],
    ),
    (
        Small::Serving(ArrangementKind::CoDeployed),
        &["deployed", "jointly"],
    ),
    (
        Small::Serving(ArrangementKind::CoDeployed),
        &["deployed", "together"],
    ),
    (
        Small::Serving(ArrangementKind::CoDeployed),
        &["совместно", "развернут~"],
    ),
    (
        Small::Serving(ArrangementKind::CoDeployed),
        &["совместно", "развертываем~"],
    ),
    (
        Small::Serving(ArrangementKind::CoDeployed),
        &["совместно", "размещен~"],
    ),
    (
        Small::Serving(ArrangementKind::CoDeployed),
        &["совместно", "размещенн~"],
    ),
    (
        Small::Serving(ArrangementKind::CoDeployed),
        &["развернут~", "совместно"],
    ),
    (
        Small::Serving(ArrangementKind::CoDeployed),
        &["размещен~", "совместно"],
    ),
    (Small::Serving(ArrangementKind::Composite), &["composite"]),
    (
        Small::Serving(ArrangementKind::Composite),
        &["of", "mixed", "composition"],
    ),
    (
        Small::Serving(ArrangementKind::Composite),
        &["смешанн~", "состав~"],
    ),
    (Small::Joint, &["joint"]),
    (Small::Joint, &["combined"]),
    (Small::Joint, &["совместн~"]),
    (Small::Joint, &["объединенн~"]),
    (Small::Rotation, &["rotation"]),
    (Small::Rotation, &["rotation", "no"]),
    (Small::Rotation, &["rotation", "number"]),
    (Small::Rotation, &["rot"]),
    (Small::Rotation, &["ротаци~"]),
    (Small::Rotation, &["ротаци~", "номер"]),
    (Small::Women, &["women"]),
    (Small::Women, &["woman"]),
    (Small::Women, &["female"]),
    (Small::Women, &["females"]),
    (Small::Women, &["женщин~"]),
    (Small::Men, &["men"]),
    (Small::Men, &["man"]),
    (Small::Men, &["male"]),
    (Small::Men, &["males"]),
    (Small::Men, &["мужчин~"]),
    (Small::Noise, &["the"]),
    (Small::Noise, &["a"]),
    (Small::Noise, &["an"]),
    (Small::Noise, &["of"]),
    (Small::Noise, &["and"]),
    (Small::Noise, &["including"]),
    (Small::Noise, &["incl"]),
    (Small::Noise, &["people"]),
    (Small::Noise, &["personnel"]),
    (Small::Noise, &["pers"]),
    (Small::Noise, &["pax"]),
    (Small::Noise, &["strong"]),
    (Small::Noise, &["и"]),
    (Small::Noise, &["из"]),
    (Small::Noise, &["в", "том", "числе"]),
    (Small::Noise, &["человек~"]),
    (Small::Noise, &["чел"]),
];

/// The words that tie "придана" and the like to what follows, beside those that announce a place.
const TIES: [&str; 3] = ["to", "к", "ко"];

/// The points of the compass, by which sectors are called, as one word for all languages.
const COMPASS: [(&str, &[&str]); 5] = [
    ("east", &["east", "eastern", "восток~", "восточн~"]),
    ("west", &["west", "western", "запад~", "западн~"]),
    ("north", &["north", "northern", "север~", "северн~"]),
    ("south", &["south", "southern", "юг~", "южн~"]),
    (
        "center",
        &["centre", "center", "central", "центр~", "центральн~"],
    ),
];

/// The small word or phrase at a place, with how many parts of the line it takes.
pub(super) fn small_at(tokens: &[Token<'_>]) -> Option<(usize, Small)> {
    let first = tokens.first().filter(|it| it.kind == TokenKind::Word)?;
    PHRASES
        .iter()
        .filter(|(_, phrase)| reference::is_form_of(&first.folded, phrase[0]))
        .filter(|(_, phrase)| is_phrase(tokens, phrase))
        .map(|(small, phrase)| (phrase.len(), *small))
        .max_by_key(|(length, _)| *length)
}

/// How many parts tie a word for how something serves to that in which it does.
pub(super) fn tie_at(tokens: &[Token<'_>]) -> Option<usize> {
    let mut length = if let Some((length, Small::Place)) = small_at(tokens) {
        length
    } else {
        let first = tokens.first()?;
        TIES.contains(&first.folded.as_str()).then_some(1)?
    };
    while tokens.get(length).is_some_and(|it| it.folded == "the") {
        length += 1;
    }
    Some(length)
}

/// Whether a word for how something serves says by itself that its place follows: "придана батальону", and not "приданная рота".
pub(super) fn announces_place(token: &Token<'_>) -> bool {
    matches!(
        token.folded.as_str(),
        "придан" | "придана" | "придано" | "приданы"
    )
}

/// Whether the parts begin with the words of a phrase.
pub(super) fn is_phrase(tokens: &[Token<'_>], phrase: &[&str]) -> bool {
    tokens.len() >= phrase.len()
        && tokens
            .iter()
            .zip(phrase)
            .all(|(token, word)| token.is_written() && reference::is_form_of(&token.folded, word))
}

/// The point of the compass that a folded word names, as one word for all languages.
pub(super) fn compass(folded: &str) -> Option<&'static str> {
    let names = |words: &[&str]| words.iter().any(|it| reference::is_form_of(folded, it));
    let found = COMPASS.iter().find(|(_, words)| names(words));
    found.map(|(point, _)| *point)
}

/// The number of an ordinal: `2nd`, `1-я`, `3-го`.
pub(super) fn ordinal(text: &str) -> Option<u32> {
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    let (digits, rest) = text.split_at(end);
    let rest = rest.trim_start_matches('-').to_lowercase();
    let is_ending = matches!(
        rest.as_str(),
        "st" | "nd"
            | "rd"
            | "th"
            | "я"
            | "й"
            | "ая"
            | "ый"
            | "ой"
            | "ое"
            | "е"
            | "го"
            | "ей"
            | "му"
            | "м"
    );
    if is_ending { digits.parse().ok() } else { None }
}
