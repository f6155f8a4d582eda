//! Agreements and units at home that come with a fragment.

use std::collections::BTreeMap;

use crate::model::{
    Agreement, AgreementId, BaseUnit, BaseUnitId, CountryCode, Fragment, IdGenerator, Plan,
    SourceId,
};

use super::refusal::Problem;

/// What a fragment refers to beside sources and countries, and as what the plan has these.
pub(super) struct Papers<'a> {
    /// The fragment.
    pub(super) fragment: &'a Fragment,

    /// Its sources as the plan calls them.
    pub(super) sources: &'a BTreeMap<SourceId, SourceId>,

    /// Its countries that go by another code in the plan.
    pub(super) countries: &'a BTreeMap<CountryCode, CountryCode>,
}

impl Papers<'_> {
    /// The plan with the fragment's units at home, and as what it has them.
    pub(super) fn with_base_units(
        &self,
        mut plan: Plan,
        ids: &mut IdGenerator,
    ) -> Result<(Plan, BTreeMap<BaseUnitId, BaseUnitId>), Problem> {
        let mut found = BTreeMap::new();
        for original in self.fragment.plan().base_units() {
            let here = BaseUnit {
                country: self.country(original.country),
                source: original.source.map(|it| self.source(it)),
                ..original.clone()
            };
            let is_same = |it: &&BaseUnit| {
                let id = it.id;
                **it == BaseUnit { id, ..here.clone() }
            };
            let id = if let Some(same) = plan.base_units().find(is_same) {
                same.id
            } else {
                let id = ids.next_id();
                plan = plan.with_base_unit(BaseUnit { id, ..here })?;
                id
            };
            found.insert(original.id, id);
        }
        Ok((plan, found))
    }

    /// The plan with the fragment's agreements, and as what it has them.
    pub(super) fn with_agreements(
        &self,
        mut plan: Plan,
        ids: &mut IdGenerator,
    ) -> Result<(Plan, BTreeMap<AgreementId, AgreementId>), Problem> {
        let mut found = BTreeMap::new();
        for original in self.fragment.plan().agreements() {
            let parties = original.parties.iter().map(|it| self.country(*it));
            let here = Agreement {
                parties: parties.collect(),
                source: original.source.map(|it| self.source(it)),
                ..original.clone()
            };
            let is_same = |it: &&Agreement| {
                let id = it.id;
                **it == Agreement { id, ..here.clone() }
            };
            let id = if let Some(same) = plan.agreements().find(is_same) {
                same.id
            } else {
                let id = ids.next_id();
                plan = plan.with_agreement(Agreement { id, ..here })?;
                id
            };
            found.insert(original.id, id);
        }
        Ok((plan, found))
    }

    fn source(&self, source: SourceId) -> SourceId {
        self.sources.get(&source).copied().unwrap_or(source)
    }

    fn country(&self, country: CountryCode) -> CountryCode {
        self.countries.get(&country).copied().unwrap_or(country)
    }
}
