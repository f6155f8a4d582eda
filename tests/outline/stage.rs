//! A stand-in for the window: it holds a plan and does what the panels want.

use jiff::civil::Date;
use muster::analysis::{ChangeDays, Totals, View};
use muster::chart::Palette;
use muster::edit::History;
use muster::model::{IdGenerator, NodeId, Plan};
use muster::text::{Language, Texts};
use muster::ui::placement::PlacementStart;
use muster::ui::{Action, Command, Shown};

/// A plan with all that governs its views.
pub(crate) struct Stage {
    pub(crate) history: History,
    pub(crate) day: Date,
    pub(crate) view: View,
    pub(crate) selection: Option<NodeId>,
    pub(crate) texts: &'static Texts,
    totals: Totals,
    palette: Palette,
    change_days: ChangeDays,
    ids: IdGenerator,

    /// The commands given.
    pub(crate) commands: Vec<Command>,

    /// The placements asked for.
    pub(crate) placements: Vec<PlacementStart>,

    /// What was refused, in words.
    pub(crate) refusals: Vec<String>,
}

impl Stage {
    /// A plan on a day.
    pub(crate) fn new(plan: Plan, day: Date) -> Self {
        let view = View::default();
        Self {
            totals: Totals::on(&plan, day, view.toward),
            palette: Palette::of(&plan),
            change_days: ChangeDays::of(&plan),
            history: History::new(plan),
            day,
            view,
            selection: None,
            texts: Texts::of(Language::English),
            ids: IdGenerator::seeded(7),
            commands: Vec::new(),
            placements: Vec::new(),
            refusals: Vec::new(),
        }
    }

    /// A sample plan on its reference day.
    pub(crate) fn sample(name: &str) -> Self {
        let root = env!("CARGO_MANIFEST_DIR");
        let path = format!("{root}/sample_data/{name}.muster");
        let bytes = std::fs::read(path).expect("the sample is there");
        let plan = muster::file::read(&bytes).expect("the sample is sound");
        let day = plan
            .head()
            .reference_day
            .and_then(muster::model::PlanDate::exact);
        Self::new(plan, day.expect("the sample has a reference day"))
    }

    pub(crate) fn plan(&self) -> &Plan {
        self.history.plan()
    }

    /// What the panels show.
    pub(crate) fn shown(&self) -> Shown<'_> {
        Shown {
            plan: self.history.plan(),
            revision: self.history.revision(),
            day: self.day,
            today: self.day,
            view: self.view,
            totals: &self.totals,
            palette: &self.palette,
            change_days: &self.change_days,
            selection: self.selection,
            texts: self.texts,
            ids: &self.ids,
        }
    }

    /// Does what the panels want.
    pub(crate) fn perform(&mut self, actions: Vec<Action>) {
        for action in actions {
            match action {
                Action::Edit(edit) => {
                    if let Err(refusal) = self.history.perform(&edit) {
                        self.refusals.push(self.texts.say(&refusal.message));
                    }
                    self.ids = self.ids.split();
                }
                Action::Select(node) => self.selection = node,
                Action::GoTo(day) => self.day = day,
                Action::Look(view) => self.view = view,
                Action::Command(command) => self.commands.push(command),
                Action::Place(start) => self.placements.push(start),
                Action::CopyCells { .. }
                | Action::PasteCells(_)
                | Action::Inspect(_)
                | Action::ShowFigure(_)
                | Action::LookFor(_)
                | Action::OpenFile(_)
                | Action::ForgetFile(_)
                | Action::OpenBridge(_)
                | Action::CopyText(_)
                | Action::OpenSample(_)
                | Action::Unfold(_) => {}
            }
        }
        self.totals = Totals::on(self.history.plan(), self.day, self.view.toward);
        self.palette = Palette::of(self.history.plan());
        self.change_days = ChangeDays::of(self.history.plan());
    }

    /// The mission, formation or unit of a name; fails where there is none or another of the name.
    pub(crate) fn node(&self, name: &str) -> NodeId {
        let found = self.find(name);
        assert_eq!(found.len(), 1, "{name}");
        found[0]
    }

    /// All missions, formations and units of a name.
    pub(crate) fn find(&self, name: &str) -> Vec<NodeId> {
        let plan = self.plan();
        let missions = plan.missions().filter(|it| it.acronym == name);
        let formations = plan.formations().filter(|it| it.name == name);
        let units = plan.units().filter(|it| it.name == name);
        missions
            .map(|it| NodeId::from(it.id))
            .chain(formations.map(|it| it.id.into()))
            .chain(units.map(|it| it.id.into()))
            .collect()
    }

    /// The names of what stands right under something on the day.
    pub(crate) fn children(&self, name: &str) -> Vec<String> {
        let plan = self.plan();
        muster::analysis::children_on(plan, self.node(name), self.day)
            .into_iter()
            .map(|node| self.name(node))
            .collect()
    }

    /// The name of a mission, formation or unit.
    pub(crate) fn name(&self, node: NodeId) -> String {
        let plan = self.plan();
        match node {
            NodeId::Mission(id) => plan.mission(id).map(|it| it.acronym.clone()),
            NodeId::Formation(id) => plan.formation(id).map(|it| it.name.clone()),
            NodeId::Unit(id) => plan.unit(id).map(|it| it.name.clone()),
        }
        .unwrap_or_default()
    }
}
