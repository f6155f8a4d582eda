//! What a broken file says of the plan as a whole.

use std::collections::BTreeMap;

use super::Loss;
use super::gathered::{Entry, unknown_field};
use super::parsed::{self, Broken};
use super::places::{Place, Places};
use crate::file::Fault;
use crate::model::{
    CountryCode, Head, Horizon, IdGenerator, Nationality, Plan, PlanDate, PlanId, Unit,
};

/// The fields of the plan as a whole that could be read.
#[derive(Debug, Default)]
pub(super) struct HeadFields {
    id: Option<PlanId>,
    title: Option<String>,
    country: Option<CountryCode>,
    marking: Option<String>,
    horizon: Option<Horizon>,
    reference_day: Option<PlanDate>,
    remarks: Option<String>,

    /// Where the names of the fields begin.
    starts: BTreeMap<String, usize>,
}

impl HeadFields {
    /// Takes a field.
    pub(super) fn take(&mut self, name: &str, start: usize, written: &[u8]) -> Result<(), Broken> {
        let wrong = |fault| Broken {
            offset: 0,
            path: String::new(),
            loss: Loss::Malformed(fault),
        };
        if self.starts.contains_key(name) {
            let field = name.to_owned();
            return Err(wrong(Fault::TwinField { field }));
        }
        match name {
            "id" => self.id = Some(parsed::value(written)?),
            "title" => self.title = Some(parsed::value(written)?),
            "country" => self.country = Some(parsed::value(written)?),
            "marking" => self.marking = Some(parsed::value(written)?),
            "horizon" => self.horizon = parsed::value(written)?,
            "reference_day" => self.reference_day = parsed::value(written)?,
            "remarks" => self.remarks = Some(parsed::value(written)?),
            _ => return Err(wrong(unknown_field(name))),
        }
        self.starts.insert(name.to_owned(), start);
        Ok(())
    }

    /// Lets go of a field that does not end as it should.
    pub(super) fn forget(&mut self, name: &str) {
        match name {
            "id" => self.id = None,
            "title" => self.title = None,
            "country" => self.country = None,
            "marking" => self.marking = None,
            "horizon" => self.horizon = None,
            "reference_day" => self.reference_day = None,
            "remarks" => self.remarks = None,
            _ => {}
        }
    }

    /// An empty plan of these fields; those that a plan cannot hold are left out, those that it needs are made up and told.
    pub(super) fn into_plan(mut self, units: &[Entry<Unit>], places: &mut Places) -> Option<Plan> {
        // Each round takes away one field.
        for _ in 0..16 {
            let head = self.head(units)?;
            match Plan::new(head) {
                Ok(plan) => {
                    self.tell_made_up(places);
                    return Some(plan);
                }
                Err(invalid) => {
                    let name = invalid.field.split('.').next().unwrap_or_default();
                    let offset = self.starts.get(name).copied().unwrap_or_default();
                    self.forget(name);
                    self.starts.remove(name);
                    places.add(Place {
                        offset,
                        path: invalid.field.clone(),
                        name: String::new(),
                        loss: Loss::Illegal(invalid.reason),
                    });
                }
            }
        }
        None
    }

    fn head(&self, units: &[Entry<Unit>]) -> Option<Head> {
        // The clock and the dice are not for this layer; the first unit's id is as good a number as any.
        let id = self.id.or_else(|| {
            let unit = units.first()?.value.id.to_string();
            format!("n{}", unit.get(1..)?).parse().ok()
        });
        let id = id.unwrap_or_else(|| IdGenerator::seeded(0).next_id());
        Some(Head {
            id,
            title: self.title.clone().unwrap_or_else(|| id.to_string()),
            country: self.country.or_else(|| most_frequent(units))?,
            marking: self.marking.clone().unwrap_or_default(),
            horizon: self.horizon,
            reference_day: self.reference_day,
            remarks: self.remarks.clone().unwrap_or_default(),
        })
    }

    /// Says which fields were made up, since the file does not have them or has them broken.
    fn tell_made_up(&self, places: &mut Places) {
        let is_missing = [
            ("id", self.id.is_none()),
            ("title", self.title.is_none()),
            ("country", self.country.is_none()),
        ];
        for (field, _) in is_missing.into_iter().filter(|(_, missing)| *missing) {
            places.add(Place {
                offset: 0,
                path: field.to_owned(),
                name: String::new(),
                loss: Loss::MadeUp,
            });
        }
    }
}

/// The country of most headcount lines, else of most units.
fn most_frequent(units: &[Entry<Unit>]) -> Option<CountryCode> {
    let mut counts: BTreeMap<CountryCode, u64> = BTreeMap::new();
    for Entry { value: unit, .. } in units {
        if let Nationality::National(country) = unit.nationality {
            *counts.entry(country).or_default() += 1;
        }
        for line in unit.periods.iter().flat_map(|period| &period.people) {
            *counts.entry(line.country).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count)?;
    Some(most.0)
}
