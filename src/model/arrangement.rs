//! Joint arrangements: who serves inside whom, or beside whom, under which agreement.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    AgreementId, ArrangementKind, CommandRelation, CountryCode, Id, Identified, Partner, PlanDate,
    Role, SourceId, Stretch, UnitId,
};

/// The id of an [`Arrangement`].
pub type ArrangementId = Id<Arrangement>;

/// People of several countries serving in one unit for a stretch of days.
///
/// It places and counts nobody, which periods alone do; it says under what agreement, in which roles and with which support they serve.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Arrangement {
    /// The arrangement's id.
    pub id: ArrangementId,

    /// What people call it: `IndKazBat`.
    pub name: String,

    /// How the partners serve together.
    pub kind: ArrangementKind,

    /// The unit in which they do: the host's, or the joint one.
    pub unit: UnitId,

    /// Who takes part; the host or the lead stands first by custom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Partner>,

    /// How the commander of the unit commands the partners' people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<CommandRelation>,

    /// What that command does not extend to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub command_limits: String,

    /// Who may refuse a task.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub may_refuse: Vec<CountryCode>,

    /// The first day; without one it holds on no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<PlanDate>,

    /// The last day; without one it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<PlanDate>,

    /// The agreements on which it rests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<AgreementId>,

    /// Under which share of its authorized strength no partner's leaving may take the unit, in percent; 90 where it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_share: Option<u8>,

    /// What a partner's people do not do, or only after asking at home, each in a line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caveats: Vec<String>,

    /// Where what it says comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,

    /// What else is to be said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

impl Arrangement {
    /// The least share of its authorized strength that a unit keeps where nothing else is said, in percent.
    pub const LEAST_SHARE: u8 = 90;

    /// An arrangement in a unit, without partners and dates.
    pub fn new(id: ArrangementId, name: String, kind: ArrangementKind, unit: UnitId) -> Self {
        Self {
            id,
            name,
            kind,
            unit,
            partners: Vec::new(),
            command: None,
            command_limits: String::new(),
            may_refuse: Vec::new(),
            first_day: None,
            last_day: None,
            agreements: Vec::new(),
            least_share: None,
            caveats: Vec::new(),
            source: None,
            remarks: String::new(),
        }
    }

    /// Its days.
    pub fn stretch(&self) -> Stretch {
        Stretch {
            first_day: self.first_day,
            last_day: self.last_day,
        }
    }

    /// Whether it holds on the day; never when it is undated.
    pub fn covers(&self, day: Date) -> bool {
        self.stretch().covers(day)
    }

    /// The days of a partner: its own where it has any, else those of the whole.
    pub fn partner_stretch(&self, partner: &Partner) -> Stretch {
        Stretch {
            first_day: partner.first_day.or(self.first_day),
            last_day: partner.last_day.or(self.last_day),
        }
    }

    /// Those who take part on a day, in their order.
    pub fn partners_on(&self, day: Date) -> impl Iterator<Item = &Partner> {
        let holds = self.covers(day);
        self.partners
            .iter()
            .filter(move |partner| holds && self.partner_stretch(partner).covers(day))
    }

    /// The countries that lead on a day; more than one is a fault that a rule finds.
    pub fn leads_on(&self, day: Date) -> Vec<CountryCode> {
        self.partners_on(day)
            .filter(|partner| partner.role_on(day) == Some(Role::Lead))
            .map(|partner| partner.country)
            .collect()
    }

    /// Every unit that it names, the one in which the partners serve first; one may come up twice.
    pub fn units(&self) -> impl Iterator<Item = UnitId> + '_ {
        let partners = self.partners.iter();
        std::iter::once(self.unit).chain(partners.flat_map(|it| it.units.iter().copied()))
    }

    /// Every country that it names; one may come up several times.
    pub fn countries(&self) -> impl Iterator<Item = CountryCode> + '_ {
        let of_partner = |partner: &Partner| {
            let mut countries = vec![partner.country];
            countries.extend(partner.support.countries());
            countries.extend(&partner.reimbursed_under);
            countries
        };
        let partners = self.partners.iter().flat_map(of_partner);
        partners.chain(self.may_refuse.iter().copied())
    }

    /// Whether all people of a partner's country in the unit serve under it, and not only those in units that the partner names: it names none, or the unit itself.
    pub fn has_everyone_of(&self, partner: &Partner) -> bool {
        partner.units.is_empty() || partner.units.contains(&self.unit)
    }

    /// The partner under whom a unit serves, where it is named.
    pub fn partner_of(&self, unit: UnitId) -> Option<&Partner> {
        self.partners.iter().find(|it| it.units.contains(&unit))
    }
}

impl Identified for Arrangement {
    const LETTER: char = 'j';
    const KIND: &'static str = "joint arrangement";
}
