//! How each plan was looked at last, kept between runs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::analysis::{Ledger, Lens, Measure, View};
use crate::model::{NodeId, PlanDate, PlanId, Toward};

use super::kept_file;

/// How one plan was looked at.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub(super) struct PlanView {
    plan: PlanId,
    day: Option<PlanDate>,
    ledger: String,
    measure: String,
    lens: String,

    /// What people count toward; absent for everyone.
    toward: Option<String>,
    selection: Option<NodeId>,

    /// The branches of the outline that are open.
    open: Vec<NodeId>,
}

/// On what a [`PlanView`] depends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct ViewKey {
    pub(super) plan: PlanId,
    pub(super) day: Date,
    pub(super) view: View,
    pub(super) selection: Option<NodeId>,

    /// Grows whenever a branch of the outline is opened or closed.
    pub(super) turns: u64,
}

/// The most open branches that are remembered of a plan.
const BRANCHES: usize = 500;

impl PlanView {
    pub(super) fn of(key: &ViewKey, open: &BTreeSet<NodeId>) -> Self {
        Self {
            plan: key.plan,
            day: PlanDate::day(key.day.year(), key.day.month(), key.day.day()).ok(),
            ledger: key.view.ledger.name().to_owned(),
            measure: key.view.measure.name().to_owned(),
            lens: key.view.lens.name().to_owned(),
            toward: key.view.toward.map(|it| it.name().to_owned()),
            selection: key.selection,
            open: open.iter().copied().take(BRANCHES).collect(),
        }
    }

    pub(super) fn day(&self) -> Option<Date> {
        self.day.and_then(PlanDate::exact)
    }

    /// How people were counted; what is not known any more is as at the first time.
    pub(super) fn view(&self) -> View {
        let usual = View::default();
        let named = |name: &str| Toward::ALL.into_iter().find(|it| it.name() == name);
        View {
            ledger: of_name(&Ledger::ALL, Ledger::name, &self.ledger).unwrap_or(usual.ledger),
            measure: of_name(&Measure::ALL, Measure::name, &self.measure).unwrap_or(usual.measure),
            lens: of_name(&Lens::ALL, Lens::name, &self.lens).unwrap_or(usual.lens),
            toward: match &self.toward {
                None => None,
                Some(name) => named(name).or(usual.toward),
            },
        }
    }

    pub(super) fn selection(&self) -> Option<NodeId> {
        self.selection
    }

    pub(super) fn open(&self) -> BTreeSet<NodeId> {
        self.open.iter().copied().collect()
    }
}

fn of_name<T: Copy>(all: &[T], name: fn(T) -> &'static str, wanted: &str) -> Option<T> {
    all.iter().copied().find(|it| name(*it) == wanted)
}

/// How the plans used last were looked at, the last one first.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub(super) struct PlanViews {
    plans: Vec<PlanView>,
}

/// The most plans that are remembered.
const PLANS: usize = 50;

impl PlanViews {
    /// Where they are kept: beside the settings.
    pub(super) fn path(settings: &Path) -> PathBuf {
        settings.with_file_name("views.json")
    }

    pub(super) fn read(path: &Path) -> Self {
        kept_file::read(path)
    }

    pub(super) fn write(&self, path: &Path) {
        kept_file::write(path, self);
    }

    /// Puts how a plan is looked at in the place of how it was.
    pub(super) fn put(&mut self, view: PlanView) {
        self.plans.retain(|other| other.plan != view.plan);
        self.plans.insert(0, view);
        self.plans.truncate(PLANS);
    }

    /// How a plan was looked at, if it is remembered.
    pub(super) fn of(&self, plan: PlanId) -> Option<&PlanView> {
        self.plans.iter().find(|view| view.plan == plan)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IdGenerator;

    fn key(ids: &mut IdGenerator) -> ViewKey {
        ViewKey {
            plan: ids.next_id(),
            day: jiff::civil::date(2018, 10, 31),
            view: View {
                ledger: Ledger::Host,
                toward: None,
                ..View::default()
            },
            selection: None,
            turns: 0,
        }
    }

    #[test]
    fn what_is_kept_is_read_back_and_only_of_the_last_plans() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deeper/views.json");
        let mut ids = IdGenerator::seeded(3);
        let keys: Vec<ViewKey> = (0..60).map(|_| key(&mut ids)).collect();
        let mut views = PlanViews::default();
        for key in &keys {
            views.put(PlanView::of(key, &BTreeSet::new()));
        }
        views.write(&path);
        let read = PlanViews::read(&path);
        assert_eq!(read, views);
        assert!(read.of(keys[0].plan).is_none());
        let last = read.of(keys[59].plan).unwrap();
        assert_eq!(last.view(), keys[59].view);
        assert_eq!(last.day(), Some(keys[59].day));
    }

    #[test]
    fn a_broken_file_is_kept_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("views.json");
        crate::file::save_bytes(&path, b"{\"plans\": [{}]}").unwrap();
        assert_eq!(PlanViews::read(&path), PlanViews::default());
        assert!(!path.exists());
        assert!(folder.path().join("views.json.broken").exists());
    }
}
