//! Names and texts that random plans are full of.

use muster::model::{CountryCode, Degrees, Location};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::COUNTRIES;

/// Names with letters of several alphabets and what JSON has to escape; never blank.
pub(super) fn names() -> impl Strategy<Value = String> {
    "[A-ZА-Яа-я][a-zа-яәқé \"\\\\/&<'0-9\u{1f600}]{0,12}"
}

pub(super) fn texts() -> impl Strategy<Value = String> {
    prop_oneof![4 => Just(String::new()), 1 => "[a-zа-я,.\n\t\"]{1,20}"]
}

pub(super) fn labels() -> impl Strategy<Value = String> {
    prop_oneof![2 => Just(String::new()), 1 => names()]
}

pub(super) fn countries() -> impl Strategy<Value = CountryCode> {
    select(&COUNTRIES[..]).prop_map(|code| code.parse().expect("three capital letters"))
}

pub(super) fn coordinates() -> impl Strategy<Value = Option<(f64, f64)>> {
    option::of((-90.0..=90.0, -180.0..=180.0))
}

pub(super) fn location(name: String, coordinates: Option<(f64, f64)>) -> Location {
    Location {
        name,
        latitude: coordinates.and_then(|(latitude, _)| Degrees::new(latitude)),
        longitude: coordinates.and_then(|(_, longitude)| Degrees::new(longitude)),
    }
}
