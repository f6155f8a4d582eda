//! The options that say how people are looked at.

use clap::Args;

use super::choice::named;
use crate::analysis::{Ledger, Lens, Measure, View};
use crate::model::Toward;

/// How people are looked at.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct ViewArguments {
    /// By whom people are counted: by flag (whose people they are) or by host (in whose units they serve).
    #[arg(long, default_value = "flag", value_parser = named(&Ledger::ALL, Ledger::name))]
    ledger: Ledger,

    #[command(flatten)]
    count: CountArguments,
}

/// How people are looked at where the ledger makes no difference.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct CountArguments {
    /// What is counted while rotations overlap: established (places filled) or present (people on the ground).
    #[arg(long, default_value = "established", value_parser = named(&Measure::ALL, Measure::name))]
    measure: Measure,

    /// How far along people have to be: planned (neither refused, declined nor withdrawn), committed (approved and accepted) or deployed (in place).
    #[arg(
        long,
        visible_alias = "status",
        default_value = "planned",
        value_parser = named(&Lens::ALL, Lens::name)
    )]
    lens: Lens,

    /// What people have to count toward: uniformed strength, strength reimbursed under a memorandum, the national ceiling, or all whatever they count toward.
    #[arg(long, default_value = "uniformed", value_parser = named(&Counted::ALL, Counted::name))]
    toward: Counted,
}

impl ViewArguments {
    /// The view.
    pub(super) fn view(self) -> View {
        self.count.view(self.ledger)
    }
}

impl CountArguments {
    /// The view in a ledger.
    pub(super) fn view(self, ledger: Ledger) -> View {
        View {
            ledger,
            measure: self.measure,
            lens: self.lens,
            toward: self.toward.0,
        }
    }
}

/// What people have to count toward, or nothing for everyone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted(Option<Toward>);

impl Counted {
    /// Every way.
    pub(super) const ALL: [Self; 4] = [
        Self(Some(Toward::Uniformed)),
        Self(Some(Toward::Reimbursed)),
        Self(Some(Toward::National)),
        Self(None),
    ];

    /// The written form.
    pub(super) fn name(self) -> &'static str {
        self.0.map_or("all", Toward::name)
    }

    /// The written form of what a view counts.
    pub(super) fn of(view: View) -> Self {
        Self(view.toward)
    }
}
