//! Which contributor has which color.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use egui::Color32;

use crate::model::{CountryCode, Plan};

use super::theme::Theme;

/// How many colors for contributors a theme has.
const COLORS: usize = 5;

/// The colors of a plan's contributors; the same in every view and on every day.
///
/// The planning country has the accent.
/// The color of any other contributor follows from its code; where two of five that follow each other by their people in all periods would have the same, the smaller one has the next.
/// Finding them takes a walk through all units, so they are kept as long as the plan stays.
#[derive(Clone, Debug)]
pub struct ContributorColors {
    own: CountryCode,
    series: BTreeMap<CountryCode, usize>,
}

impl ContributorColors {
    /// The colors of a plan.
    pub fn of(plan: &Plan) -> Self {
        let own = plan.head().country;
        let mut series = BTreeMap::new();
        let mut taken = [false; COLORS];
        for (rank, code) in by_size(plan, own).into_iter().enumerate() {
            if rank % COLORS == 0 {
                taken = [false; COLORS];
            }
            let wanted = wanted(code);
            let color = (wanted..wanted + COLORS)
                .map(|color| color % COLORS)
                .find(|color| !taken[*color])
                .unwrap_or(wanted);
            taken[color] = true;
            series.insert(code, color);
        }
        Self { own, series }
    }

    /// The color of a contributor; that of "others" where the plan has none of its people.
    pub fn color(&self, code: CountryCode, theme: &Theme) -> Color32 {
        if code == self.own {
            return theme.accent;
        }
        let color = self.series.get(&code);
        color.map_or(theme.others, |color| theme.series[*color])
    }
}

/// The contributors of a plan but the planning country, those with the most people in all periods first.
fn by_size(plan: &Plan, own: CountryCode) -> Vec<CountryCode> {
    let mut people: BTreeMap<CountryCode, u64> = BTreeMap::new();
    for unit in plan.units() {
        if let Some(code) = unit.nationality.country() {
            people.entry(code).or_default();
        }
        for line in unit.periods.iter().flat_map(|period| &period.people) {
            *people.entry(line.country).or_default() += line.people().total();
        }
    }
    people.remove(&own);
    let mut codes: Vec<_> = people.into_iter().collect();
    codes.sort_by_key(|(code, people)| (Reverse(*people), *code));
    codes.into_iter().map(|(code, _)| code).collect()
}

/// The color that follows from a code alone.
fn wanted(code: CountryCode) -> usize {
    let sum = code
        .as_str()
        .bytes()
        .fold(0_usize, |sum, byte| sum * 31 % 10_007 + usize::from(byte));
    sum % COLORS
}
