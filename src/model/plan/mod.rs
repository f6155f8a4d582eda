//! The document: a plan as one persistent value.
//!
//! Here is what a plan holds; how one is put together, changed, asked and compared has files of its own:
//!
//! - [`parts`]: a plan out of lists that come from outside;
//! - [`queries`]: what is in a plan, and what stands under what;
//! - [`references`]: that what things refer to is there;
//! - [`changes`]: one thing added or replaced;
//! - [`removal`]: things taken out, which nothing that stays may refer to;
//! - [`patch`]: many changes at once, of which only the result has to be legal;
//! - [`difference`]: in what two plans differ.

mod changes;
mod difference;
mod parts;
mod patch;
mod queries;
mod references;
mod removal;

use std::sync::Arc;

use imbl::{OrdMap, OrdSet};

use super::{
    Agreement, AgreementId, Arrangement, ArrangementId, BaseUnit, BaseUnitId, CountryCode,
    Formation, FormationId, Head, Invalid, Mission, MissionId, NodeId, OwnCountry, Source,
    SourceId, Unit, UnitId, check,
};

pub use self::difference::Difference;
pub use self::parts::Parts;
pub use self::patch::Patch;
pub use self::removal::Removal;

/// A contribution plan.
///
/// It is a value: a copy costs next to nothing, a change gives a new plan and leaves the old one as it was.
/// What must never be is refused when a plan is put together or changed, so whoever holds a plan holds a legal one: every parent and source exists, nothing stands under itself on any day, nothing ends before it begins.
#[derive(Clone, Debug)]
pub struct Plan {
    head: Arc<Head>,
    own_countries: OrdMap<CountryCode, Arc<OwnCountry>>,
    missions: OrdMap<MissionId, Arc<Mission>>,
    formations: OrdMap<FormationId, Arc<Formation>>,
    units: OrdMap<UnitId, Arc<Unit>>,
    base_units: OrdMap<BaseUnitId, Arc<BaseUnit>>,
    arrangements: OrdMap<ArrangementId, Arc<Arrangement>>,
    agreements: OrdMap<AgreementId, Arc<Agreement>>,
    sources: OrdMap<SourceId, Arc<Source>>,

    /// Every parent with every child that ever stands under it; follows from the maps.
    links: OrdSet<(NodeId, NodeId)>,

    /// Every unit with every arrangement that names it; follows from the maps.
    joined: OrdSet<(UnitId, ArrangementId)>,
}

impl Plan {
    /// An empty plan.
    pub fn new(head: Head) -> Result<Self, Invalid> {
        check::head(&head)?;
        Ok(Self {
            head: Arc::new(head),
            own_countries: OrdMap::new(),
            missions: OrdMap::new(),
            formations: OrdMap::new(),
            units: OrdMap::new(),
            base_units: OrdMap::new(),
            arrangements: OrdMap::new(),
            agreements: OrdMap::new(),
            sources: OrdMap::new(),
            links: OrdSet::new(),
            joined: OrdSet::new(),
        })
    }
}
