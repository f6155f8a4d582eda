//! The arrangement with which a unit of a template comes to serve in another country's unit, or in a joint one.

use crate::edit::{
    AddFromTemplate, Edit, GuestArrangement, NewPeople, PlaceGuest, PlacedUnit, TemplateFlag,
    UnitTemplate,
};
use crate::model::{
    Arrangement, ArrangementId, ArrangementKind, CountryCode, IdGenerator, Partner, PartnerRole,
    PlanDate, Role, Unit,
};
use crate::text::Message;
use crate::ui::Shown;
use crate::ui::field::{country_name, date_parts};

use super::options::Options;

/// What a unit has to have to serve where it is put: an arrangement with those who are there.
#[derive(Debug)]
pub(super) struct Joining<'a> {
    host: &'a Unit,
    guest: CountryCode,
    first_day: PlanDate,
    last_day: Option<PlanDate>,

    /// An arrangement of the host that has the country as a partner on these days.
    known: Option<&'a Arrangement>,
}

impl<'a> Joining<'a> {
    /// What is needed where the options put a template; nothing under a formation or one's own country's unit, and without a first day.
    pub(super) fn of(
        shown: &Shown<'a>,
        options: &Options,
        template: &UnitTemplate,
    ) -> Option<Self> {
        let host = shown.plan.unit(options.parent?.unit()?)?;
        let guest = match template.flag {
            TemplateFlag::Chosen => options.country,
            TemplateFlag::Country(country) => country,
            TemplateFlag::Joint => return None,
        };
        let days = options.days();
        let is_foreign = host.nationality.country() != Some(guest);
        if !is_foreign || !days.in_order() {
            return None;
        }
        let first_day = days.first_day?;
        let meets = |it: &Arrangement, partner: &Partner| {
            let (one, other) = (it.partner_stretch(partner).days(), days.days());
            let pair = one.zip(other);
            pair.is_some_and(|((a, b), (c, d))| a <= d && c <= b)
        };
        let has_guest = |it: &&Arrangement| {
            let mut partners = it.partners.iter();
            it.unit == host.id
                && partners.any(|partner| partner.country == guest && meets(it, partner))
        };
        let known = shown.plan.arrangements_of(host.id).find(has_guest);
        Some(Self {
            host,
            guest,
            first_day,
            last_day: days.last_day,
            known,
        })
    }

    fn kind(&self) -> ArrangementKind {
        if self.host.nationality.country().is_some() {
            ArrangementKind::Attached
        } else {
            ArrangementKind::CoDeployed
        }
    }

    /// The edit that adds a unit of a template and lets it serve there.
    pub(super) fn edit(&self, add: AddFromTemplate, mut ids: IdGenerator) -> Edit {
        let arrangement = if let Some(known) = self.known {
            GuestArrangement::Known(known.id)
        } else {
            let name = format!("{} – {}", self.host.name, add.name);
            GuestArrangement::New(Box::new(self.arrangement(ids.next_id(), name)))
        };
        let host = self.host.nationality.country();
        let role = host.map(|_| PartnerRole::always(Role::Junior));
        Edit::PlaceGuest(PlaceGuest {
            guest: Some(PlacedUnit::FromTemplate(Box::new(add))),
            host: PlacedUnit::Known(self.host.id),
            first_day: self.first_day,
            last_day: self.last_day,
            people: None,
            counted: NewPeople::InAddition,
            arrangement,
            partner: Partner {
                roles: role.into_iter().collect(),
                ..Partner::new(self.guest)
            },
            agreement: None,
            ids,
        })
    }

    /// A new arrangement with the host's country as its lead, where it has one.
    fn arrangement(&self, id: ArrangementId, name: String) -> Arrangement {
        let mut new = Arrangement::new(id, name, self.kind(), self.host.id);
        let host = self.host.nationality.country();
        new.partners.extend(host.map(|country| Partner {
            roles: vec![PartnerRole::always(Role::Lead)],
            ..Partner::new(country)
        }));
        new
    }

    /// What it comes to, in words.
    pub(super) fn words(&self, shown: &Shown<'_>) -> Message {
        let name = |country| country_name(shown.plan, shown.texts, country);
        if let Some(known) = self.known {
            return Message::new("template-joins")
                .with("guest", name(self.guest))
                .with("name", known.name.as_str());
        }
        let first_day = Some(date_parts(self.first_day));
        let days = shown.texts.span(first_day, self.last_day.map(date_parts));
        let host = self.host.name.as_str();
        match self.host.nationality.country() {
            Some(lead) => Message::new("template-arranges-guest")
                .with("host", host)
                .with("kind", self.kind().message())
                .with("days", days)
                .with("lead", name(lead))
                .with("guest", name(self.guest)),
            None => Message::new("template-arranges-partner")
                .with("host", host)
                .with("kind", self.kind().message())
                .with("days", days)
                .with("guest", name(self.guest)),
        }
    }
}
