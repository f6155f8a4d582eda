//! A day, with or without a mission, that is typed into the palette.

use jiff::civil::Date;

use crate::model::{MissionId, Plan};
use crate::text::{DateParts, parse_date, readings};

use super::catalog::mission_names;
use super::goal::Goal;
use super::needle::{Needle, Scorer};

/// Words for the day that it is.
const TODAY: [&str; 2] = ["today", "сегодня"];

/// The day that is meant, and the mission before or after it: `UNIFIL 1 Mar 2019`, `сегодня`, `+6m`.
///
/// A month or year means its first day; `+6m` is counted from the day looked at.
pub(super) fn day(
    query: &str,
    plan: &Plan,
    (day, today): (Date, Date),
    scorer: &mut Scorer,
) -> Option<Goal> {
    readings(query).iter().find_map(|reading| {
        let words: Vec<&str> = reading.split_whitespace().collect();
        // The longest date there is, so that a word of it is not taken for a mission.
        (0..words.len()).find_map(|length| {
            let (before, date_after) = words.split_at(length);
            let (date_before, after) = words.split_at(words.len() - length);
            [(before, date_after), (after, date_before)]
                .into_iter()
                .find_map(|(mission, date)| {
                    let day = date_of(&date.join(" "), day, today)?;
                    let mission = if mission.is_empty() {
                        None
                    } else {
                        Some(mission_of(&mission.join(" "), plan, scorer)?)
                    };
                    Some(Goal::Day(day, mission))
                })
        })
    })
}

fn date_of(text: &str, day: Date, today: Date) -> Option<Date> {
    if TODAY.contains(&text.to_lowercase().as_str()) {
        return Some(today);
    }
    let DateParts { year, month, day } = parse_date(text, day).ok()?;
    Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()
}

/// The mission whose names have these words in them, the best where there are several.
fn mission_of(text: &str, plan: &Plan, scorer: &mut Scorer) -> Option<MissionId> {
    let needle = Needle::words(text);
    let missions = plan.missions().filter_map(|mission| {
        let names = mission_names(mission);
        let (score, _) = needle.score(names.iter().map(String::as_str), scorer)?;
        Some((score, mission.id))
    });
    missions.max_by_key(|(score, _)| *score).map(|(_, id)| id)
}
