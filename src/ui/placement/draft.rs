//! What is put in, and the edit that follows from it.

use crate::edit::{
    AddSource, Edit, GuestAgreement, GuestArrangement, PlaceGuest, PlacedUnit, Position, Together,
};
use crate::model::{
    Agreement, AgreementId, AgreementKind, Arrangement, ArrangementId, ArrangementKind, Category,
    CommandRelation, CountryCode, Echelon, Function, IdGenerator, Nationality, NodeId, Partner,
    PartnerRole, Period, Plan, PlanDate, Role, Unit, UnitId,
};
use crate::text::Message;
use crate::ui::Shown;
use crate::ui::outline::last_day_of;

use super::PlacementStart;
use super::guest_draft::{ChosenGuest, GuestDraft};

/// A unit of the plan, or a new one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Chosen {
    /// One of the plan's.
    Known(UnitId),

    /// One that is described in the dialog.
    New,
}

/// On which agreement the arrangement rests.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum ChosenAgreement {
    /// None yet.
    None,

    /// One of the plan's.
    Known(AgreementId),

    /// One that is described in the dialog.
    New,
}

/// Whose memorandum with the organization covers the guest's reimbursement.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Reimbursement {
    /// Nothing is known of it.
    Unknown,

    /// The guest's.
    Guest,

    /// The host's.
    Host,
}

/// What is put in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PlacementDraft {
    pub(super) host: Option<Chosen>,
    pub(super) host_name: String,
    pub(super) host_parent: Option<NodeId>,
    pub(super) host_echelon: Echelon,

    pub(super) guest: GuestDraft,

    pub(super) first_day: Option<PlanDate>,
    pub(super) last_day: Option<PlanDate>,

    /// The arrangement of the plan that the guest joins; absent for a new one.
    pub(super) arrangement: Option<ArrangementId>,
    pub(super) name: String,
    pub(super) kind: ArrangementKind,
    pub(super) host_role: Option<Role>,
    pub(super) guest_role: Option<Role>,
    pub(super) command: Option<CommandRelation>,

    pub(super) agreement: ChosenAgreement,
    pub(super) agreement_title: String,
    pub(super) agreement_signed: Option<PlanDate>,
    pub(super) reimbursement: Reimbursement,
}

impl PlacementDraft {
    /// What can be known at the beginning.
    pub(super) fn new(shown: &Shown<'_>, start: PlacementStart) -> Self {
        let guest = match (start.guest, start.host) {
            (Some(guest), _) => Some(ChosenGuest::Known(guest)),
            (None, Some(_)) => Some(ChosenGuest::New),
            (None, None) => None,
        };
        let mut draft = Self {
            host: None,
            host_name: String::new(),
            host_parent: formation_above(shown),
            host_echelon: Echelon::Battalion,
            guest: GuestDraft::new(guest, shown.plan.head().country),
            first_day: PlanDate::of_day(shown.day),
            last_day: None,
            arrangement: None,
            name: String::new(),
            kind: ArrangementKind::Attached,
            host_role: Some(Role::Lead),
            guest_role: Some(Role::Junior),
            command: None,
            agreement: ChosenAgreement::None,
            agreement_title: String::new(),
            agreement_signed: None,
            reimbursement: Reimbursement::Unknown,
        };
        if let Some(host) = start.host {
            draft.set_host(shown.plan, Chosen::Known(host));
        }
        draft
    }

    /// Chooses another host, with what usually goes with it.
    pub(super) fn set_host(&mut self, plan: &Plan, host: Chosen) {
        let usual = self.usual_kind(plan);
        self.host = Some(host);
        self.arrangement = None;
        self.renew_kind(plan, usual);
        let is_joint = self.is_joint(plan);
        if is_joint && self.reimbursement == Reimbursement::Host {
            self.reimbursement = Reimbursement::Unknown;
        }
        if let Some(unit) = self.host_unit(plan) {
            self.guest.function = unit.function;
            // A guest usually stays no longer than its host.
            let day = self.first_day.map(PlanDate::earliest);
            let last_day = day.and_then(|day| last_day_of(plan, unit.id.into(), day));
            self.last_day = self.last_day.or(last_day);
        }
    }

    /// Chooses another guest, with what usually goes with it.
    pub(super) fn set_guest(&mut self, plan: &Plan, guest: ChosenGuest) {
        let usual = self.usual_kind(plan);
        self.guest.chosen = Some(guest);
        self.renew_kind(plan, usual);
    }

    /// How a guest usually serves: people without a unit in those of others, units beside them.
    fn usual_kind(&self, plan: &Plan) -> ArrangementKind {
        let are_people = self.guest.chosen == Some(ChosenGuest::People);
        match (self.is_joint(plan), are_people) {
            (false, false) => ArrangementKind::Attached,
            (false, true) => ArrangementKind::Embedded,
            (true, false) => ArrangementKind::CoDeployed,
            (true, true) => ArrangementKind::Composite,
        }
    }

    /// Goes from what was usual to what is now; what was chosen stays as long as it can be.
    fn renew_kind(&mut self, plan: &Plan, usual: ArrangementKind) {
        let can_be = self.kind.has_host() != self.is_joint(plan);
        if self.kind == usual || !can_be {
            self.kind = self.usual_kind(plan);
        }
    }

    /// The host, where it is one of the plan's.
    pub(super) fn host_unit<'a>(&self, plan: &'a Plan) -> Option<&'a Unit> {
        match self.host? {
            Chosen::Known(id) => plan.unit(id),
            Chosen::New => None,
        }
    }

    /// The guest, where it is one of the plan's.
    pub(super) fn guest_unit<'a>(&self, plan: &'a Plan) -> Option<&'a Unit> {
        match self.guest.chosen? {
            ChosenGuest::Known(id) => plan.unit(id),
            ChosenGuest::New | ChosenGuest::FromTemplate | ChosenGuest::People => None,
        }
    }

    /// Whether the host is a joint unit.
    pub(super) fn is_joint(&self, plan: &Plan) -> bool {
        match self.host {
            Some(Chosen::New) => true,
            Some(Chosen::Known(id)) => plan
                .unit(id)
                .is_some_and(|unit| unit.nationality == Nationality::Joint),
            None => false,
        }
    }

    /// The country of the host, where it has one.
    pub(super) fn host_country(&self, plan: &Plan) -> Option<CountryCode> {
        self.host_unit(plan)?.nationality.country()
    }

    /// The country whose people the guests are.
    pub(super) fn partner_country(&self, plan: &Plan) -> Option<CountryCode> {
        match self.guest_unit(plan) {
            Some(unit) => unit.nationality.country().or(self.guest.country),
            None => self.guest.country,
        }
    }

    /// What a new arrangement is called as long as nothing is typed; empty as long as host or guest is not known.
    pub(super) fn usual_name(&self, shown: &Shown<'_>) -> String {
        let host = match self.host {
            Some(Chosen::New) => self.host_name.trim(),
            _ => self.host_unit(shown.plan).map_or("", Unit::label),
        };
        match self.partner_country(shown.plan) {
            Some(guest) if !host.is_empty() => {
                let message = Message::new("placement-usual-name")
                    .with("host", host)
                    .with("guest", guest.to_string());
                unused(shown.plan, shown.texts.say(&message))
            }
            _ => String::new(),
        }
    }

    /// The edit, or what is missing.
    pub(super) fn edit(&self, shown: &Shown<'_>) -> Result<Edit, Message> {
        let needs = |id| Message::new(id);
        let plan = shown.plan;
        let mut ids = shown.ids.clone();
        let host = match self.host.ok_or_else(|| needs("placement-needs-host"))? {
            Chosen::Known(id) => PlacedUnit::Known(id),
            Chosen::New => PlacedUnit::New(Box::new(self.new_host(plan, &mut ids)?)),
        };
        let guest = self.guest.placed(plan, &host, &mut ids)?;
        let country = self.partner_country(plan);
        let country = country.ok_or_else(|| needs("placement-needs-country"))?;
        let first_day = self.first_day;
        let first_day = first_day.ok_or_else(|| needs("placement-needs-first-day"))?;
        let counted = self.guest.counted(&host, &mut ids);
        let edit = Edit::PlaceGuest(PlaceGuest {
            arrangement: self.arrangement(shown, host.id(), &mut ids),
            partner: self.partner(plan, country),
            agreement: self.agreement(plan, country, &mut ids)?,
            guest,
            host,
            first_day,
            last_day: self.last_day,
            people: self.guest.lines(country),
            counted,
            ids,
        });
        let source = self.guest.new_source.as_ref();
        Ok(match source.filter(|_| self.guest.people.is_some()) {
            Some(source) => Edit::Together(Together {
                name: edit.name(plan),
                edits: vec![
                    Edit::AddSource(AddSource {
                        source: source.clone(),
                    }),
                    edit,
                ],
            }),
            None => edit,
        })
    }

    fn new_host(&self, plan: &Plan, ids: &mut IdGenerator) -> Result<Unit, Message> {
        let name = named(&self.host_name, "placement-needs-host-name")?;
        let parent = self.host_parent;
        let parent = parent.ok_or_else(|| Message::new("placement-needs-parent"))?;
        Ok(Unit {
            nationality: Nationality::Joint,
            echelon: self.host_echelon,
            function: self.guest.function,
            ..empty(plan, ids, name, parent)
        })
    }

    fn arrangement(
        &self,
        shown: &Shown<'_>,
        host: UnitId,
        ids: &mut IdGenerator,
    ) -> GuestArrangement {
        if let Some(known) = self.arrangement {
            return GuestArrangement::Known(known);
        }
        let typed = self.name.trim();
        let name = if typed.is_empty() {
            self.usual_name(shown)
        } else {
            typed.to_owned()
        };
        let mut arrangement = Arrangement::new(ids.next_id(), name, self.kind, host);
        arrangement.command = self.command;
        let partner = self.host_country(shown.plan).map(|country| Partner {
            roles: self
                .host_role
                .map(PartnerRole::always)
                .into_iter()
                .collect(),
            ..Partner::new(country)
        });
        arrangement.partners.extend(partner);
        GuestArrangement::New(Box::new(arrangement))
    }

    fn partner(&self, plan: &Plan, country: CountryCode) -> Partner {
        let covered = match self.reimbursement {
            Reimbursement::Unknown => None,
            Reimbursement::Guest => Some(country),
            Reimbursement::Host => self.host_country(plan),
        };
        Partner {
            roles: self
                .guest_role
                .map(PartnerRole::always)
                .into_iter()
                .collect(),
            reimbursed_under: covered.into_iter().collect(),
            ..Partner::new(country)
        }
    }

    fn agreement(
        &self,
        plan: &Plan,
        guest: CountryCode,
        ids: &mut IdGenerator,
    ) -> Result<Option<GuestAgreement>, Message> {
        Ok(match self.agreement {
            ChosenAgreement::None => None,
            ChosenAgreement::Known(id) => Some(GuestAgreement::Known(id)),
            ChosenAgreement::New => {
                let title = named(&self.agreement_title, "placement-needs-agreement-title")?;
                let kind = AgreementKind::Memorandum;
                let mut agreement = Agreement::new(ids.next_id(), title, kind);
                agreement.parties = self.host_country(plan).into_iter().chain([guest]).collect();
                agreement.signed = self.agreement_signed;
                Some(GuestAgreement::New(Box::new(agreement)))
            }
        })
    }
}

/// A name with a number behind it where an arrangement has it already.
fn unused(plan: &Plan, name: String) -> String {
    let is_taken = |name: &str| plan.arrangements().any(|it| it.name == name);
    if !is_taken(&name) {
        return name;
    }
    let mut numbered = (2..).map(|number: u32| format!("{name} {number}"));
    numbered
        .find(|it| !is_taken(it))
        .unwrap_or_else(|| name.clone())
}

/// A text that has to be there.
pub(super) fn named(text: &str, hindrance: &'static str) -> Result<String, Message> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Message::new(hindrance));
    }
    Ok(text.to_owned())
}

/// A unit without people, after all others under a parent.
pub(super) fn empty(plan: &Plan, ids: &mut IdGenerator, name: String, parent: NodeId) -> Unit {
    Unit {
        id: ids.next_id(),
        name,
        short_name: String::new(),
        echelon: Echelon::Company,
        function: Function::Infantry,
        nationality: Nationality::Joint,
        category: Category::Troops,
        parent,
        place: Position::Last.place(plan, Some(parent)),
        authorized: Vec::new(),
        periods: Vec::<Period>::new(),
        rotations: Vec::new(),
        positions: Vec::new(),
        remarks: String::new(),
    }
}

/// The formation or mission in which something is chosen, else the only mission.
fn formation_above(shown: &Shown<'_>) -> Option<NodeId> {
    let above = |node: &NodeId| crate::analysis::parent_on(shown.plan, *node, shown.day);
    let mut way = std::iter::successors(shown.selection, above);
    let found = way.find(|node| node.unit().is_none());
    let mut missions = shown.plan.missions();
    let only = missions.next().filter(|_| missions.next().is_none());
    found.or_else(|| only.map(|mission| mission.id.into()))
}
