//! Many changes of a plan at once, of which only the result has to be legal.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{
    Agreement, Arrangement, BaseUnit, Formation, Head, Invalid, Mission, OwnCountry, Plan, Removal,
    Source, Unit, check, hierarchy,
};

/// What makes one plan of another: entities that are added or replaced, and some that go.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Patch {
    /// What the plan says of itself, where that differs.
    pub head: Option<Head>,

    /// Countries of its own.
    pub countries: Vec<OwnCountry>,

    /// Missions.
    pub missions: Vec<Mission>,

    /// Formations.
    pub formations: Vec<Formation>,

    /// Units.
    pub units: Vec<Unit>,

    /// Units at home.
    pub base_units: Vec<BaseUnit>,

    /// Joint arrangements.
    pub arrangements: Vec<Arrangement>,

    /// Agreements.
    pub agreements: Vec<Agreement>,

    /// Sources.
    pub sources: Vec<Source>,

    /// What goes.
    pub removal: Removal,
}

impl Plan {
    /// The plan with many parts replaced at once, and some taken out.
    ///
    /// Only the result has to be legal, so the order in which parts come does not matter.
    pub fn patched(&self, patch: Patch) -> Result<Self, Invalid> {
        let Patch {
            head,
            countries,
            missions,
            formations,
            units,
            base_units,
            arrangements,
            agreements,
            sources,
            removal,
        } = patch;
        let mut plan = self.clone();
        if let Some(head) = head {
            plan = plan.with_head(head)?;
        }
        for country in countries {
            plan = plan.with_own_country(country)?;
        }
        for source in sources {
            plan = plan.with_source(source)?;
        }
        for base in base_units {
            plan = plan.with_base_unit(base)?;
        }
        for agreement in agreements {
            plan = plan.with_agreement(agreement)?;
        }
        // What arrangements refer to may come or go with the same patch, so that is looked at in the end.
        let mut arranged = Vec::with_capacity(arrangements.len());
        for arrangement in arrangements {
            check::arrangement(&arrangement)?;
            arranged.push(arrangement.id);
            plan.put_arrangement(arrangement);
        }
        let (mut touched, mut moved) = (BTreeSet::new(), BTreeSet::new());
        for mission in missions {
            check::mission(&mission)?;
            touched.insert(mission.id.into());
            plan.missions.insert(mission.id, Arc::new(mission));
        }
        for formation in formations {
            check::formation(&formation)?;
            let node = formation.id.into();
            touched.insert(node);
            if plan.relink(node, &BTreeSet::from([formation.parent])) {
                moved.insert(node);
            }
            plan.formations.insert(formation.id, Arc::new(formation));
        }
        for mut unit in units {
            unit.periods.sort_by_key(|period| period.id);
            check::unit(&unit)?;
            let node = unit.id.into();
            touched.insert(node);
            if plan.relink(node, &unit.parents().collect()) || unit.has_attachments() {
                moved.insert(node);
            }
            plan.units.insert(unit.id, Arc::new(unit));
        }
        let plan = plan.without(&removal)?;
        for node in &touched {
            plan.check_references(*node)?;
        }
        for arrangement in arranged.into_iter().filter_map(|id| plan.arrangement(id)) {
            plan.check_arrangement_references(arrangement)?;
        }
        hierarchy::check_nodes(&plan, &moved)?;
        Ok(plan)
    }
}
