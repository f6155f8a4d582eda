//! Reading the lines, which the window does in the background.

use std::sync::Arc;

use jiff::civil::Date;

use crate::exchange::typed::{PlanNames, TypedChoices, TypedReading, TypedRequest, read_lines};
use crate::model::{IdGenerator, NodeId, Plan, PlanId};
use crate::text::Language;

/// What decides how the lines are understood.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct TypedKey {
    pub(super) plan: PlanId,
    pub(super) revision: u64,
    pub(super) text: String,
    pub(super) language: Language,
    pub(super) day: Date,
    pub(super) begins_on_day: bool,
    pub(super) parent: Option<NodeId>,
    pub(super) choices: TypedChoices,
}

/// The names of a plan, as long as it stays as it is.
#[derive(Clone, Debug)]
pub(super) struct KnownNames {
    pub(super) plan: PlanId,
    pub(super) revision: u64,
    pub(super) names: Arc<PlanNames>,
}

/// Lines that are to be read.
#[derive(Clone, Debug)]
pub struct TypedWork {
    pub(super) key: TypedKey,
    pub(super) plan: Plan,
    pub(super) ids: IdGenerator,
    pub(super) names: Option<KnownNames>,
}

/// Lines that were read.
#[derive(Clone, Debug)]
pub struct TypedDone {
    pub(super) key: TypedKey,
    pub(super) names: KnownNames,
    pub(super) reading: TypedReading,
}

impl TypedWork {
    /// Reads the lines.
    pub fn run(self) -> TypedDone {
        let Self {
            key,
            plan,
            ids,
            names,
        } = self;
        let names = names.unwrap_or_else(|| KnownNames {
            plan: key.plan,
            revision: key.revision,
            names: Arc::new(PlanNames::of(&plan)),
        });
        let reading = read_lines(&TypedRequest {
            text: &key.text,
            plan: &plan,
            names: &names.names,
            language: key.language,
            day: key.day,
            begins_on_day: key.begins_on_day,
            parent: key.parent,
            choices: &key.choices,
            ids,
        });
        TypedDone {
            key,
            names,
            reading,
        }
    }
}
