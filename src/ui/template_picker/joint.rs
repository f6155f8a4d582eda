//! The arrangement with which a unit of a template comes to serve in another country's unit, or in a joint one.

use crate::edit::{GuestArrangement, TemplateFlag, TemplateJoining, UnitTemplate};
use crate::model::{
    Arrangement, ArrangementKind, CountryCode, Partner, PartnerRole, Role, Stretch, Unit,
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
    days: Stretch,

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
        if !is_foreign || days.first_day.is_none() || !days.in_order() {
            return None;
        }
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
            days,
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

    /// What the edit needs to know of it.
    pub(super) fn order(&self, shown: &Shown<'_>, name: &str) -> TemplateJoining {
        let role = |role| PartnerRole {
            role,
            first_day: None,
            last_day: None,
        };
        let host = self.host.nationality.country();
        let partner = Partner {
            roles: host.map(|_| role(Role::Junior)).into_iter().collect(),
            ..Partner::new(self.guest)
        };
        if let Some(known) = self.known {
            return TemplateJoining {
                arrangement: GuestArrangement::Known(known.id),
                partner,
            };
        }
        let name = format!("{} – {name}", self.host.name);
        let id = shown.ids.clone().split().split().next_id();
        let mut new = Arrangement::new(id, name, self.kind(), self.host.id);
        new.partners.extend(host.map(|country| Partner {
            roles: vec![role(Role::Lead)],
            ..Partner::new(country)
        }));
        TemplateJoining {
            arrangement: GuestArrangement::New(Box::new(new)),
            partner,
        }
    }

    /// What it comes to, in words.
    pub(super) fn words(&self, shown: &Shown<'_>) -> Message {
        let name = |country| country_name(shown.plan, shown.texts, country);
        if let Some(known) = self.known {
            return Message::new("template-joins")
                .with("guest", name(self.guest))
                .with("name", known.name.as_str());
        }
        let days = shown.texts.span(
            self.days.first_day.map(date_parts),
            self.days.last_day.map(date_parts),
        );
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
