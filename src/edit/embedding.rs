//! People who are lines in another's unit: put in, kept on and taken away for some days.
//!
//! On each day they are in one of the unit's periods, that of the latest rotation, so that in a handover they count once and fill places before those who leave.
//! On days on which the unit has no planned period they get one of their own.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::Lens;
use crate::model::{
    Arrangement, CountryCode, HeadcountLine, IdGenerator, Partner, Period, PeriodId, PlanDate,
    Stretch, Unit,
};

use super::refusal::Problem;
use super::taking::too_few;
use super::unit_days::UnitDays;
use super::{NewPeople, fewer};

/// The people of periods on a day, the latest rotation first.
type Lines = Vec<(PeriodId, Vec<HeadcountLine>)>;

/// Puts people into a unit on some days: beside everyone who is there, or in place of as many of its own, so that its total stays as it was.
///
/// In their place people of the host's country go first, those of the guests' own country never.
/// Refused where there are not so many.
pub(super) fn put(
    unit: &mut Unit,
    days: Stretch,
    people: &[HeadcountLine],
    counted: &NewPeople,
    ids: &mut IdGenerator,
) -> Result<(), Problem> {
    write(unit, days, people, ids, |host, day, lines| {
        if matches!(counted, NewPeople::OutOfParent { .. }) {
            make_room(host, day, lines, people)?;
        }
        if let Some((_, lines)) = lines.first_mut() {
            lines.extend_from_slice(people);
        }
        Ok(())
    })
}

/// Lets the people of a country who are in a unit on a date's last day stay on some days after it, where none of them is known to be there.
pub(super) fn keep_on(
    unit: &mut Unit,
    country: CountryCode,
    end: PlanDate,
    added: Stretch,
    ids: &mut IdGenerator,
) -> Result<(), Problem> {
    let of_country = |line: &&HeadcountLine| line.country == country;
    let there = unit.periods.iter();
    let there = there.filter(|it| Lens::Planned.admits(it) && it.covers(end.latest()));
    let found = latest_first(there.collect())
        .into_iter()
        .map(|(_, lines)| lines.iter().filter(of_country).cloned().collect())
        .find(|lines: &Vec<HeadcountLine>| !lines.is_empty());
    let Some(people) = found else {
        return Ok(());
    };
    write(unit, added, &people, ids, |_, _, lines| {
        let mut all = lines.iter().flat_map(|(_, lines)| lines);
        let is_there = all.any(|line| line.country == country);
        if let Some((_, lines)) = lines.first_mut().filter(|_| !is_there) {
            lines.extend_from_slice(&people);
        }
        Ok(())
    })
}

/// Takes the people of a country away from a unit's own on some days.
///
/// Where nobody else is in a period, it ends before.
pub(super) fn take_away(
    unit: &mut Unit,
    country: CountryCode,
    days: Stretch,
    ids: &mut IdGenerator,
) -> Result<(), Problem> {
    let nobody = |period: &&Period| period.total().is_none();
    let empty: BTreeSet<PeriodId> = unit.periods.iter().filter(nobody).map(|it| it.id).collect();
    if let Some(parts) = UnitDays::of(unit, days) {
        unit.periods = parts.changed(unit, ids, |_, there| {
            let mut lines = latest_first(there);
            for (_, lines) in &mut lines {
                lines.retain(|line| line.country != country);
            }
            Ok(lines)
        })?;
    }
    let is_left = |period: &Period| !period.total().is_none() || empty.contains(&period.id);
    unit.periods.retain(is_left);
    Ok(())
}

/// Whether a partner's people, or some of them, are lines in the unit of an arrangement rather than in units of their own.
pub(super) fn is_embedded(arrangement: &Arrangement, host: &Unit, partner: &Partner) -> bool {
    let is_host = host.nationality.country() == Some(partner.country);
    !is_host && arrangement.has_everyone_of(partner)
}

/// Changes who is in a unit on some days; where it has no period then, the people get one.
fn write(
    unit: &mut Unit,
    days: Stretch,
    people: &[HeadcountLine],
    ids: &mut IdGenerator,
    change: impl Fn(&Unit, Date, &mut Lines) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let Some(parts) = UnitDays::of(unit, days) else {
        return Ok(());
    };
    let host = unit.clone();
    unit.periods = parts.changed(&host, ids, |day, there| {
        let mut lines = latest_first(there);
        change(&host, day, &mut lines)?;
        Ok(lines)
    })?;
    let gaps = parts.gaps(&host);
    unit.periods.extend(gaps.into_iter().map(|gap| Period {
        first_day: gap.first_day,
        last_day: gap.last_day,
        people: people.to_vec(),
        ..Period::new(ids.next_id())
    }));
    Ok(())
}

fn latest_first(mut there: Vec<&Period>) -> Lines {
    there.sort_by_key(|period| Reverse((period.rotation, period.first_day, period.id)));
    let lines = there.into_iter();
    lines
        .map(|period| (period.id, period.people.clone()))
        .collect()
}

/// Takes as many of a host's own people out of lines as guests are to come.
fn make_room(
    host: &Unit,
    day: Date,
    lines: &mut Lines,
    guests: &[HeadcountLine],
) -> Result<(), Problem> {
    let is_guest = |line: &HeadcountLine| guests.iter().any(|it| it.country == line.country);
    let total = |lines: &[HeadcountLine]| lines.iter().map(|it| it.people().total()).sum::<u64>();
    let mut own = 0;
    let mut wanted: Vec<HeadcountLine> = guests.to_vec();
    for line in &mut wanted {
        line.country = host.nationality.country().unwrap_or(line.country);
    }
    for (_, lines) in lines.iter_mut() {
        let (known, mut givers): (Vec<_>, Vec<_>) =
            std::mem::take(lines).into_iter().partition(is_guest);
        own += total(&givers);
        for line in &mut wanted {
            fewer::take(&mut givers, line);
        }
        givers.retain(|line| !line.people().is_none());
        givers.extend(known);
        *lines = givers;
    }
    if total(&wanted) == 0 {
        return Ok(());
    }
    Err(too_few(host, day, own, total(guests)))
}
