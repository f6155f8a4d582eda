//! People of periods, flag by flag.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{CountryCode, People, Period};

use super::days::Days;

/// People by flag; countries of nobody are left out.
pub(super) type Lines = BTreeMap<CountryCode, People>;

/// The people of a period by flag.
pub(super) fn add_lines(period: &Period, lines: &mut Lines) {
    for line in period.people.iter().filter(|it| !it.people().is_none()) {
        *lines.entry(line.country).or_default() += line.people();
    }
}

/// How many they are.
pub(super) fn total(lines: &Lines) -> u64 {
    lines.values().map(|people| people.total()).sum()
}

/// Whether the people of a period are there on a day whatever its dates mean.
pub(super) fn is_surely_there(period: &Period, day: Date) -> bool {
    Days::certain(period.stretch()).contains(day)
}
