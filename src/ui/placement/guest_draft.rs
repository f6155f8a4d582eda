//! What is put in of the guest: who is placed, how many, and whether the host counts them already.

use crate::edit::{AddFromTemplate, NewPeople, PlacedUnit, Position, UnitTemplate};
use crate::model::{
    Category, CountryCode, Echelon, Function, HeadcountLine, IdGenerator, Nationality, Plan,
    Source, SourceId, Unit, UnitId,
};
use crate::text::Message;
use crate::ui::outline::free_name;
use crate::ui::template_picker::Item;

use super::draft::{empty, named};

/// Who is placed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum ChosenGuest {
    /// A unit of the plan.
    Known(UnitId),

    /// A unit that is described in the dialog.
    New,

    /// A unit as a template has it.
    FromTemplate,

    /// People in the host's unit, without one of their own.
    People,
}

/// A template, as it is now.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct ChosenTemplate {
    pub(super) item: Item,
    pub(super) template: UnitTemplate,
}

/// What is put in of the guest.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct GuestDraft {
    pub(super) chosen: Option<ChosenGuest>,

    /// What a new unit is called; empty for one from a template that is called as that is.
    pub(super) name: String,
    pub(super) country: Option<CountryCode>,
    pub(super) echelon: Echelon,
    pub(super) function: Function,

    /// The template, where one was chosen.
    pub(super) template: Option<ChosenTemplate>,

    /// How many levels below the unit of a template are made units of their own.
    pub(super) levels: usize,

    /// The guest's own people; absent where they are those that it has.
    pub(super) people: Option<u32>,
    pub(super) source: Option<SourceId>,

    /// A source that is not yet in the plan.
    pub(super) new_source: Option<Source>,

    /// Whether they are taken out of the host's own people, where that can be.
    pub(super) out_of_host: bool,
}

impl GuestDraft {
    /// One of whom nothing is known but who it is.
    pub(super) fn new(chosen: Option<ChosenGuest>, country: CountryCode) -> Self {
        Self {
            chosen,
            name: String::new(),
            country: Some(country),
            echelon: Echelon::Company,
            function: Function::Infantry,
            template: None,
            levels: 1,
            people: None,
            source: None,
            new_source: None,
            out_of_host: false,
        }
    }

    /// Whether they are new people, who may be among those whom the host counts already.
    pub(super) fn is_new(&self) -> bool {
        matches!(
            self.chosen,
            Some(ChosenGuest::New | ChosenGuest::FromTemplate | ChosenGuest::People)
        )
    }

    /// The template as it is to be divided, where a unit is made from one.
    pub(super) fn divided(&self) -> Option<UnitTemplate> {
        let chosen = self.template.as_ref();
        let chosen = chosen.filter(|_| self.chosen == Some(ChosenGuest::FromTemplate))?;
        Some(chosen.template.divided(self.levels))
    }

    /// What a unit from a template is called as long as nothing else is typed: as that is, with a number where the host has one of that name.
    pub(super) fn usual_name(&self, plan: &Plan, host: Option<UnitId>) -> String {
        let Some(chosen) = &self.template else {
            return String::new();
        };
        free_name(plan, host.map(Into::into), &chosen.template.name)
    }

    /// The people as one line, where any are typed.
    pub(super) fn lines(&self, country: CountryCode) -> Option<Vec<HeadcountLine>> {
        let source = self.new_source.as_ref().map(|source| source.id);
        let source = source.or(self.source);
        let line = |people| HeadcountLine::not_stated(country, people, source);
        self.people.map(|people| vec![line(people)])
    }

    /// Whether the host counts the people already.
    pub(super) fn counted(&self, host: &PlacedUnit, ids: &mut IdGenerator) -> NewPeople {
        let is_there = matches!(host, PlacedUnit::Known(_));
        if self.out_of_host && self.is_new() && is_there {
            NewPeople::OutOfParent { ids: ids.split() }
        } else {
            NewPeople::InAddition
        }
    }

    /// The unit that is placed, none for people without one; or what is missing.
    pub(super) fn placed(
        &self,
        plan: &Plan,
        host: &PlacedUnit,
        ids: &mut IdGenerator,
    ) -> Result<Option<PlacedUnit>, Message> {
        let needs = |id| Message::new(id);
        let chosen = self.chosen.ok_or_else(|| needs("placement-needs-guest"))?;
        let country = || self.country.ok_or_else(|| needs("placement-needs-country"));
        Ok(match chosen {
            ChosenGuest::Known(id) => Some(PlacedUnit::Known(id)),
            ChosenGuest::New => {
                let name = named(&self.name, "placement-needs-guest-name")?;
                let unit = self.new_unit(plan, (name, country()?), host.id(), ids);
                Some(PlacedUnit::New(Box::new(unit)))
            }
            ChosenGuest::FromTemplate => {
                let template = self.divided();
                let template = template.ok_or_else(|| needs("placement-needs-template"))?;
                let usual = self.usual_name(plan, Some(host.id()));
                let name = named(&self.name, "placement-needs-guest-name").unwrap_or(usual);
                Some(PlacedUnit::FromTemplate(Box::new(AddFromTemplate {
                    template: Box::new(template),
                    name,
                    parent: host.id().into(),
                    position: Position::Last,
                    country: country()?,
                    days: None,
                    has_people: true,
                    ids: ids.split(),
                })))
            }
            ChosenGuest::People => {
                country()?;
                let number = self.people.filter(|number| *number > 0);
                number.ok_or_else(|| needs("placement-needs-people"))?;
                None
            }
        })
    }

    fn new_unit(
        &self,
        plan: &Plan,
        (name, country): (String, CountryCode),
        host: UnitId,
        ids: &mut IdGenerator,
    ) -> Unit {
        let host_unit = plan.unit(host);
        Unit {
            nationality: Nationality::National(country),
            echelon: self.echelon,
            function: self.function,
            category: host_unit.map_or(Category::Troops, |unit| unit.category),
            ..empty(plan, ids, name, host.into())
        }
    }
}
