//! In what two plans differ; quick where they share most of their parts.

use std::collections::BTreeSet;
use std::sync::Arc;

use imbl::OrdMap;
use imbl::ordmap::DiffItem;

use crate::model::{AgreementId, ArrangementId, BaseUnitId, CountryCode, NodeId, Plan, SourceId};

/// What differs between two plans.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Difference {
    /// Whether what the plans say of themselves differs.
    pub head: bool,

    /// Countries of their own that differ or are in one plan only.
    pub countries: BTreeSet<CountryCode>,

    /// Missions, formations and units that differ or are in one plan only.
    pub nodes: BTreeSet<NodeId>,

    /// Units at home that differ or are in one plan only.
    pub base_units: BTreeSet<BaseUnitId>,

    /// Joint arrangements that differ or are in one plan only.
    pub arrangements: BTreeSet<ArrangementId>,

    /// Agreements that differ or are in one plan only.
    pub agreements: BTreeSet<AgreementId>,

    /// Sources that differ or are in one plan only.
    pub sources: BTreeSet<SourceId>,
}

impl Difference {
    /// Whether the plans are equal.
    pub fn is_empty(&self) -> bool {
        let Self {
            head,
            countries,
            nodes,
            base_units,
            arrangements,
            agreements,
            sources,
        } = self;
        let is_tree_same = countries.is_empty() && nodes.is_empty() && sources.is_empty();
        let is_rest_same =
            base_units.is_empty() && arrangements.is_empty() && agreements.is_empty();
        !head && is_tree_same && is_rest_same
    }
}

impl Plan {
    /// What differs between this plan and another; quick where the two share most of their parts.
    pub fn difference(&self, other: &Self) -> Difference {
        let missions = changed(&self.missions, &other.missions).map(NodeId::Mission);
        let formations = changed(&self.formations, &other.formations).map(NodeId::Formation);
        let units = changed(&self.units, &other.units).map(NodeId::Unit);
        Difference {
            head: self.head != other.head,
            countries: changed(&self.own_countries, &other.own_countries).collect(),
            nodes: missions.chain(formations).chain(units).collect(),
            base_units: changed(&self.base_units, &other.base_units).collect(),
            arrangements: changed(&self.arrangements, &other.arrangements).collect(),
            agreements: changed(&self.agreements, &other.agreements).collect(),
            sources: changed(&self.sources, &other.sources).collect(),
        }
    }

    /// Whether more than so many missions, formations and units differ between this plan and another; quick however many do.
    pub fn differs_by_more(&self, other: &Self, most: usize) -> bool {
        let missions = changed(&self.missions, &other.missions).map(drop);
        let formations = changed(&self.formations, &other.formations).map(drop);
        let units = changed(&self.units, &other.units).map(drop);
        missions.chain(formations).chain(units).nth(most).is_some()
    }
}

impl PartialEq for Plan {
    /// Whether the plans say the same; the links follow from the rest.
    fn eq(&self, other: &Self) -> bool {
        // The first difference settles it, however many there are.
        self.head == other.head
            && changed(&self.own_countries, &other.own_countries)
                .next()
                .is_none()
            && changed(&self.base_units, &other.base_units)
                .next()
                .is_none()
            && changed(&self.arrangements, &other.arrangements)
                .next()
                .is_none()
            && changed(&self.agreements, &other.agreements)
                .next()
                .is_none()
            && !self.differs_by_more(other, 0)
            && changed(&self.sources, &other.sources).next().is_none()
    }
}

impl Eq for Plan {}

fn changed<K: Ord + Copy, T: Eq>(
    from: &OrdMap<K, Arc<T>>,
    to: &OrdMap<K, Arc<T>>,
) -> impl Iterator<Item = K> {
    from.diff(to).map(|item| match item {
        DiffItem::Add(id, _) | DiffItem::Remove(id, _) | DiffItem::Update { new: (id, _), .. } => {
            *id
        }
    })
}
