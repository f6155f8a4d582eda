//! Copying something with all that usually stands below it, within a plan or from elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    AgreementId, Arrangement, BaseUnitId, CountryCode, Formation, IdGenerator, Mission,
    Nationality, NodeId, Patch, PeriodId, Plan, Source, SourceId, Unit, UnitId,
};

use super::refusal::Problem;
use super::{Position, existing, siblings};

/// A copy being made, from the top down.
///
/// All that is copied gets new ids; attachments within what is copied become attachments within the copy, and so do joint arrangements.
pub(super) struct Copying<'a> {
    /// Where the originals are.
    from: &'a Plan,

    /// Where the copies come to be.
    plan: Plan,

    ids: IdGenerator,

    /// What stands on top of what is copied.
    root: NodeId,

    /// Under what the topmost copy stands; nothing for a mission.
    parent: Option<NodeId>,

    /// What is different where the copies come to be.
    places: Places,

    /// All that is copied, with its copies as far as they are made.
    copies: BTreeMap<NodeId, Option<NodeId>>,

    /// Copies of units that are still to be attached to other copies; their parents are still the originals'.
    attached: Vec<Unit>,
}

/// What takes the place of what is not copied itself.
pub(super) enum Places {
    /// All stays as it is: the copies are made where the originals are.
    Same,

    /// The copies are made in another plan, or in what may have become another.
    Other {
        /// The parents that are there; where there is none, the people are under their usual parent.
        parents: BTreeMap<NodeId, NodeId>,

        /// The sources as they are called there.
        sources: BTreeMap<SourceId, SourceId>,

        /// The units at home as they are called there.
        base_units: BTreeMap<BaseUnitId, BaseUnitId>,

        /// The agreements as they are called there.
        agreements: BTreeMap<AgreementId, AgreementId>,

        /// The countries that go by another code there.
        countries: BTreeMap<CountryCode, CountryCode>,
    },
}

/// What is copied, where to, and what the topmost copy is called.
pub(super) struct CopyOrder<'a> {
    /// Where the originals are.
    pub(super) from: &'a Plan,

    /// What is copied, with all below it.
    pub(super) root: NodeId,

    /// The name of the topmost copy, or its acronym where it is a mission.
    pub(super) name: &'a str,

    /// Under what it comes to stand.
    pub(super) parent: Option<NodeId>,

    /// Where among what stands there.
    pub(super) position: Position,

    /// Where new ids come from.
    pub(super) ids: IdGenerator,
}

/// The plan with copies, made from another plan or from itself.
pub(super) fn with_copies(
    plan: Plan,
    order: CopyOrder<'_>,
    places: Places,
) -> Result<Plan, Problem> {
    let originals = order.from.with_all_below(order.root);
    let mut copying = Copying {
        from: order.from,
        plan,
        ids: order.ids,
        root: order.root,
        parent: order.parent,
        places,
        copies: originals.iter().map(|node| (*node, None)).collect(),
        attached: Vec::new(),
    };
    for original in originals {
        copying.copy(original, order.name)?;
    }
    copying.attach()?;
    copying.arrange()?;
    copying.finish(order.position)
}

impl Copying<'_> {
    fn copy(&mut self, original: NodeId, name: &str) -> Result<(), Problem> {
        let from = self.from;
        let copy = match original {
            NodeId::Mission(id) => self.copy_mission(existing::mission(from, id)?, name)?,
            NodeId::Formation(id) => self.copy_formation(existing::formation(from, id)?, name)?,
            NodeId::Unit(id) => self.copy_unit(existing::unit(from, id)?, name)?,
        };
        self.copies.insert(original, Some(copy));
        Ok(())
    }

    fn copy_mission(&mut self, mut mission: Mission, name: &str) -> Result<NodeId, Problem> {
        mission.id = self.ids.next_id();
        name.clone_into(&mut mission.acronym);
        for host in &mut mission.hosts {
            *host = self.places.country(*host);
        }
        let sources = mission
            .mandates
            .iter_mut()
            .map(|it| &mut it.source)
            .chain(mission.ceilings.iter_mut().map(|it| &mut it.source))
            .chain(mission.others.iter_mut().map(|it| &mut it.source))
            .chain([&mut mission.source]);
        for source in sources {
            *source = source.map(|it| self.places.source(it));
        }
        let copy = mission.id.into();
        self.plan = self.plan.with_mission(mission)?;
        Ok(copy)
    }

    fn copy_formation(&mut self, mut formation: Formation, name: &str) -> Result<NodeId, Problem> {
        if self.root == formation.id.into() && formation.name != name {
            name.clone_into(&mut formation.name);
            formation.short_name.clear();
        }
        formation.parent = self.usual_parent(formation.id.into(), formation.parent);
        formation.id = self.ids.next_id();
        let copy = formation.id.into();
        self.plan = self.plan.with_formation(formation)?;
        Ok(copy)
    }

    fn copy_unit(&mut self, mut unit: Unit, name: &str) -> Result<NodeId, Problem> {
        if self.root == unit.id.into() && unit.name != name {
            name.clone_into(&mut unit.name);
            unit.short_name.clear();
        }
        unit.parent = self.usual_parent(unit.id.into(), unit.parent);
        unit.id = self.ids.next_id();
        if let Nationality::National(country) = &mut unit.nationality {
            *country = self.places.country(*country);
        }
        for authorized in &mut unit.authorized {
            authorized.source = authorized.source.map(|it| self.places.source(it));
        }
        for rotation in &mut unit.rotations {
            rotation.base = rotation.base.map(|it| self.places.base_unit(it));
        }
        for position in &mut unit.positions {
            position.source = position.source.map(|it| self.places.source(it));
        }
        // In the order of the originals: where people are shared out by largest remainders, ties go by the order of periods, and a copy is to count as its original does.
        let mut ids: Vec<PeriodId> = unit.periods.iter().map(|_| self.ids.next_id()).collect();
        ids.sort_unstable();
        for (period, id) in unit.periods.iter_mut().zip(ids) {
            period.id = id;
            for line in &mut period.people {
                line.country = self.places.country(line.country);
                line.source = line.source.map(|it| self.places.source(it));
            }
        }
        let copy = unit.id.into();
        let mut alone = unit.clone();
        for period in &mut alone.periods {
            let outside = period.parent.filter(|it| !self.copies.contains_key(it));
            period.parent = outside.and_then(|it| self.places.parent(it));
        }
        if unit
            .parents()
            .skip(1)
            .any(|it| self.copies.contains_key(&it))
        {
            self.attached.push(unit);
        }
        self.plan = self.plan.with_unit(alone)?;
        Ok(copy)
    }

    /// Attaches copies to copies, which is possible when all are there.
    ///
    /// All at once: units may stand under one another in turns, and with only some of them attached they would go round in a circle.
    fn attach(&mut self) -> Result<(), Problem> {
        let mut units = std::mem::take(&mut self.attached);
        for period in units.iter_mut().flat_map(|unit| &mut unit.periods) {
            period.parent = period.parent.and_then(|parent| {
                let copy = self.copies.get(&parent).copied().flatten();
                copy.or_else(|| self.places.parent(parent))
            });
        }
        self.plan = self.plan.patched(Patch {
            units,
            ..Patch::default()
        })?;
        Ok(())
    }

    /// Copies the joint arrangements all of whose units are copied.
    fn arrange(&mut self) -> Result<(), Problem> {
        let from = self.from;
        let units = self.copies.keys().filter_map(|node| node.unit());
        let ids: BTreeSet<_> = units
            .flat_map(|unit| from.arrangements_of(unit).map(|it| it.id))
            .collect();
        for arrangement in ids.into_iter().filter_map(|id| from.arrangement(id)) {
            if let Some(copy) = self.arrangement_copy(arrangement) {
                self.plan = self.plan.with_arrangement(copy)?;
            }
        }
        Ok(())
    }

    /// The copy of an arrangement; none where a unit of it is not copied.
    fn arrangement_copy(&mut self, original: &Arrangement) -> Option<Arrangement> {
        let copy_of = |unit: UnitId| self.copies.get(&unit.into()).copied()??.unit();
        let unit = copy_of(original.unit)?;
        let mut copy = original.clone();
        for partner in &mut copy.partners {
            let units: Option<Vec<UnitId>> = partner.units.iter().map(|it| copy_of(*it)).collect();
            partner.units = units?;
            partner.country = self.places.country(partner.country);
            let code = |country| self.places.country(country);
            partner.support = partner.support.with_countries(code);
            for country in &mut partner.reimbursed_under {
                *country = self.places.country(*country);
            }
        }
        for country in &mut copy.may_refuse {
            *country = self.places.country(*country);
        }
        for agreement in &mut copy.agreements {
            *agreement = self.places.agreement(*agreement);
        }
        copy.source = copy.source.map(|it| self.places.source(it));
        copy.unit = unit;
        copy.id = self.ids.next_id();
        Some(copy)
    }

    /// The plan with the topmost copy in its place.
    fn finish(self, position: Position) -> Result<Plan, Problem> {
        let Some(copy) = self.copies.get(&self.root).copied().flatten() else {
            return Ok(self.plan);
        };
        let places = siblings::arrange(&self.plan, self.parent, position, &[copy])?.places;
        places
            .into_iter()
            .try_fold(self.plan, |plan, (node, place)| {
                siblings::standing(&plan, node, None, place)
            })
    }

    /// The usual parent of a copy.
    fn usual_parent(&self, original: NodeId, parent: NodeId) -> NodeId {
        if original == self.root {
            return self.parent.unwrap_or(parent);
        }
        self.copies
            .get(&parent)
            .copied()
            .flatten()
            .unwrap_or(parent)
    }
}

impl Places {
    fn parent(&self, parent: NodeId) -> Option<NodeId> {
        match self {
            Self::Same => Some(parent),
            Self::Other { parents, .. } => parents.get(&parent).copied(),
        }
    }

    fn source(&self, source: SourceId) -> SourceId {
        match self {
            Self::Same => source,
            Self::Other { sources, .. } => sources.get(&source).copied().unwrap_or(source),
        }
    }

    fn base_unit(&self, base: BaseUnitId) -> BaseUnitId {
        match self {
            Self::Same => base,
            Self::Other { base_units, .. } => base_units.get(&base).copied().unwrap_or(base),
        }
    }

    fn agreement(&self, agreement: AgreementId) -> AgreementId {
        match self {
            Self::Same => agreement,
            Self::Other { agreements, .. } => {
                agreements.get(&agreement).copied().unwrap_or(agreement)
            }
        }
    }

    fn country(&self, country: CountryCode) -> CountryCode {
        match self {
            Self::Same => country,
            Self::Other { countries, .. } => countries.get(&country).copied().unwrap_or(country),
        }
    }
}

/// Whether two sources say the same, whatever their ids.
pub(super) fn is_same_source(one: &Source, other: &Source) -> bool {
    let Source {
        id: _,
        title,
        date,
        link,
        confidence,
        remarks,
    } = one;
    *title == other.title
        && *date == other.date
        && *link == other.link
        && *confidence == other.confidence
        && *remarks == other.remarks
}
