//! One open plan with its history, and everything that follows from it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use jiff::civil::Date;

use crate::analysis::{ChangeDays, ContributorSizes, Renewal, Totals, View};
use crate::chart::Palette;
use crate::edit::{Edit, History, Refusal};
use crate::model::{IdGenerator, NodeId, Plan, Toward, Track};
use crate::rules::Findings;
use crate::text::{Message, Texts};
use crate::ui::Shown;

use super::changing::{Edited, Editing};
use super::document_file::DocumentFile;
use super::jobs::let_go;
use super::view_state::PlanView;

/// An open plan: its history, its file, the day and the view looked at, and what is computed from them.
///
/// What is computed is renewed from the difference between the plan before and the plan after a change.
pub(super) struct Document {
    history: History,
    pub(super) path: Option<PathBuf>,
    pub(super) file: DocumentFile,
    day: Date,
    view: View,
    selection: Option<NodeId>,

    /// What is shown: the plan as it is, or as it was before an edit of which the counting is still under way.
    known: Known,
    ids: IdGenerator,

    /// The branches of the outline that were open, until they are.
    open: Option<BTreeSet<NodeId>>,

    /// The day to go to next, in a plan too large to be counted within a frame.
    wanted: Option<Counting>,

    /// What is being counted in the background.
    counting: Option<Counting>,

    /// The plan before a large step back or forth: what the step has changed is looked for with the counting, and then chosen.
    stepped_from: Option<Plan>,
}

/// The most units whose people are counted within the frame; those of larger plans are counted in the background.
pub(super) const AT_ONCE: usize = 5_000;

/// The most things that an edit may touch to be applied within the frame, and the most units of a large plan that are counted anew within it; what touches more is applied, and counted, in the background.
pub(super) const MANY: usize = 1_000;

/// A plan with everything that is computed from it.
pub(super) struct Known {
    plan: Plan,

    /// Its number in the history.
    revision: u64,

    totals: Totals,
    change_days: ChangeDays,
    sizes: ContributorSizes,
    palette: Palette,
    findings: Findings,
}

impl Known {
    fn of(plan: Plan, revision: u64, counting: Counting) -> Self {
        let sizes = ContributorSizes::of(&plan);
        Self {
            totals: Totals::on(&plan, counting.day, counting.toward),
            change_days: ChangeDays::of(&plan),
            palette: Palette::with_sizes(&plan, &sizes),
            sizes,
            findings: Findings::of(&plan),
            revision,
            plan,
        }
    }

    /// Goes on to another plan, unless that takes too long for a frame; whether it has.
    fn renew(&mut self, plan: &Plan, revision: u64) -> bool {
        let is_large = plan.unit_count().max(self.plan.unit_count()) > AT_ONCE;
        if is_large && self.plan.differs_by_more(plan, MANY) {
            return false;
        }
        let renewal = Renewal::between(&self.plan, plan);
        let is_much = || renewal.is_whole() || renewal.units().nth(MANY).is_some();
        if is_large && is_much() {
            return false;
        }
        self.totals.renew(&renewal);
        self.change_days.renew(&renewal);
        self.sizes.renew(&renewal);
        self.palette = Palette::with_sizes(plan, &self.sizes);
        self.findings.renew(&renewal);
        self.plan = plan.clone();
        self.revision = revision;
        true
    }
}

/// On which day whose people are to be counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Counting {
    day: Date,
    toward: Option<Toward>,
}

/// What was counted in the background.
pub(super) enum Counted {
    /// The people of a plan on another day.
    Day(Box<(Plan, Totals)>),

    /// Everything of a plan.
    Everything {
        /// The seed with which its document was opened.
        serial: u64,

        /// What is known of it.
        known: Box<Known>,

        /// What a large step back or forth has changed, where that is one thing.
        changed: Option<NodeId>,
    },
}

impl Document {
    /// A plan just read, or a new one; there is nothing to lose until it is changed.
    ///
    /// Of all plans that this window opens each has another seed.
    /// It opens on the [opening day](crate::model::Head::opening_day).
    pub(super) fn new(plan: Plan, path: Option<PathBuf>, today: Date, seed: u64) -> Self {
        Self::of_history(History::new(plan), path, today, seed)
    }

    /// A plan with a history that goes on, opened like any other.
    pub(super) fn of_history(
        history: History,
        path: Option<PathBuf>,
        today: Date,
        seed: u64,
    ) -> Self {
        let plan = history.plan().clone();
        let day = plan.head().opening_day(today);
        let view = View::default();
        let counting = Counting {
            day,
            toward: view.toward,
        };
        let known = Known::of(plan, history.revision(), counting);
        Self {
            history,
            path,
            file: DocumentFile {
                serial: seed,
                ..DocumentFile::default()
            },
            day,
            view,
            selection: None,
            known,
            ids: IdGenerator::seeded(seed),
            open: None,
            wanted: None,
            counting: None,
            stepped_from: None,
        }
    }

    /// A plan that is nowhere on disk: it differs from every file from the start.
    pub(super) fn unsaved(plan: Plan, today: Date, seed: u64) -> Self {
        Self {
            history: History::unsaved(plan.clone()),
            ..Self::new(plan, None, today, seed)
        }
    }

    /// Whether it is an earlier version, which is only read until it is saved under a name.
    pub(super) fn is_only_read(&self) -> bool {
        self.file.earlier.is_some()
    }

    /// Looks at the plan as it was looked at before.
    pub(super) fn return_to(&mut self, view: &PlanView) {
        if let Some(day) = view.day() {
            self.go_to(day);
        }
        self.look(view.view());
        self.select(view.selection());
        self.open = Some(view.open());
    }

    /// The branches of the outline to open, once.
    pub(super) fn take_open(&mut self) -> Option<BTreeSet<NodeId>> {
        self.open.take()
    }

    pub(super) fn plan(&self) -> &Plan {
        self.history.plan()
    }

    pub(super) fn history(&self) -> &History {
        &self.history
    }

    pub(super) fn day(&self) -> Date {
        self.day
    }

    pub(super) fn view(&self) -> View {
        self.view
    }

    pub(super) fn selection(&self) -> Option<NodeId> {
        self.selection
    }

    pub(super) fn palette(&self) -> &Palette {
        &self.known.palette
    }

    pub(super) fn findings(&self) -> &Findings {
        &self.known.findings
    }

    /// What the panels are shown.
    pub(super) fn shown(&self, today: Date, texts: &'static Texts) -> Shown<'_> {
        Shown {
            plan: &self.known.plan,
            revision: self.known.revision,
            day: self.day,
            today,
            view: self.view,
            totals: &self.known.totals,
            palette: &self.known.palette,
            change_days: &self.known.change_days,
            selection: self.selection.filter(|it| self.known.plan.contains(*it)),
            texts,
            ids: &self.ids,
        }
    }

    pub(super) fn perform(&mut self, edit: &Edit) -> Result<(), Refusal> {
        if self.is_only_read() {
            let message = Message::new("notice-only-read");
            return Err(Refusal { message });
        }
        let undone = self.undone();
        self.history.perform(edit)?;
        if let Some(undone) = undone {
            let_go(undone);
        }
        self.move_on_ids();
        self.stepped_from = None;
        self.renew();
        Ok(())
    }

    /// What an edit leaves behind, since it was undone: plans that may be large, and take their time to go.
    fn undone(&self) -> Option<Track> {
        let is_any = self.history.redo_name().is_some();
        is_any.then(|| self.history.track().clone())
    }

    /// Lets panels make things with other ids: an edit may have used those that the generator would give again.
    pub(super) fn move_on_ids(&mut self) {
        self.ids = self.ids.split();
    }

    /// What is needed to apply an edit in the background; the caller hands what comes of it to [`Self::edited`].
    pub(super) fn editing(&self, edit: Box<Edit>) -> Editing {
        Editing {
            serial: self.file.serial,
            revision: self.history.revision(),
            plan: self.plan().clone(),
            edit,
        }
    }

    /// Takes what an edit has come to in the background.
    ///
    /// Nothing else changes the plan meanwhile, and what was begun for another plan is not wanted here.
    pub(super) fn edited(&mut self, edited: Edited) -> Result<(), Refusal> {
        let Edited {
            serial,
            revision,
            made,
        } = edited;
        let is_ours = serial == self.file.serial && revision == self.history.revision();
        if let (true, Some(step)) = (is_ours, made?) {
            let undone = self.undone();
            self.history.take(step);
            if let Some(undone) = undone {
                let_go(undone);
            }
            self.stepped_from = None;
            self.renew();
        }
        Ok(())
    }

    pub(super) fn undo(&mut self) {
        let before = self.plan().clone();
        if self.history.undo() {
            self.stepped(before);
        }
    }

    pub(super) fn redo(&mut self) {
        let before = self.plan().clone();
        if self.history.redo() {
            self.stepped(before);
        }
    }

    /// Shows the plan after a step back or forth, and chooses what the step has changed.
    fn stepped(&mut self, before: Plan) {
        self.renew();
        self.stepped_from = None;
        if self.known.revision == self.history.revision() {
            let changed = changed_by_step(&before, self.history.plan());
            self.selection = changed.or(self.selection);
        } else {
            self.stepped_from = Some(before);
        }
    }

    pub(super) fn mark_saved(&mut self, revision: u64) {
        self.history.mark_saved(revision);
    }

    /// The day that is or soon will be looked at.
    pub(super) fn next_day(&self) -> Date {
        self.next().day
    }

    pub(super) fn go_to(&mut self, day: Date) {
        self.want(Counting { day, ..self.next() });
    }

    pub(super) fn look(&mut self, view: View) {
        let toward = self.view.toward;
        self.view = View { toward, ..view };
        self.want(Counting {
            toward: view.toward,
            ..self.next()
        });
    }

    /// What is to be counted in the background now; the caller hands the result to [`Self::counted`].
    ///
    /// One thing is counted at a time, and of what was wanted meanwhile only the last.
    pub(super) fn begin_counting(&mut self) -> Option<impl FnOnce() -> Counted + use<>> {
        if self.counting.is_some() {
            return None;
        }
        let now = self.next();
        let is_behind = self.known.revision != self.history.revision();
        if !is_behind && self.wanted.is_none() {
            return None;
        }
        self.wanted = None;
        self.counting = Some(now);
        let (plan, revision) = (self.plan().clone(), self.history.revision());
        let serial = self.file.serial;
        let before = self.stepped_from.take();
        Some(move || {
            if is_behind {
                let changed = before.and_then(|before| changed_by_step(&before, &plan));
                Counted::Everything {
                    serial,
                    known: Box::new(Known::of(plan, revision, now)),
                    changed,
                }
            } else {
                let totals = Totals::on(&plan, now.day, now.toward);
                Counted::Day(Box::new((plan, totals)))
            }
        })
    }

    /// Goes to the day that was counted, or on to the plan that was; the plan may have been edited meanwhile.
    ///
    /// What was begun for a plan that is no longer open is not wanted here.
    pub(super) fn counted(&mut self, counted: Counted) {
        match counted {
            Counted::Day(counted) => {
                let (plan, mut totals) = *counted;
                if self.ends(&totals) {
                    totals.renew(&Renewal::between(&plan, &self.known.plan));
                    self.put(totals);
                }
            }
            Counted::Everything {
                serial,
                known,
                changed,
            } => {
                if serial == self.file.serial && self.ends(&known.totals) {
                    let Known { totals, .. } = &*known;
                    self.day = totals.day();
                    self.view.toward = totals.toward();
                    let_go(std::mem::replace(&mut self.known, *known));
                    self.selection = changed.or(self.selection);
                    self.renew();
                }
            }
        }
    }

    /// Whether these totals are what is being counted; then nothing is any more.
    fn ends(&mut self, totals: &Totals) -> bool {
        let of = Counting {
            day: totals.day(),
            toward: totals.toward(),
        };
        self.counting.take_if(|it| *it == of).is_some()
    }

    /// What is or soon will be looked at.
    fn next(&self) -> Counting {
        let now = Counting {
            day: self.day,
            toward: self.view.toward,
        };
        self.wanted.or(self.counting).unwrap_or(now)
    }

    fn want(&mut self, wish: Counting) {
        if wish == self.next() {
            return;
        }
        if self.plan().unit_count() > AT_ONCE {
            self.wanted = Some(wish);
        } else {
            self.put(Totals::on(&self.known.plan, wish.day, wish.toward));
        }
    }

    fn put(&mut self, totals: Totals) {
        self.day = totals.day();
        self.view.toward = totals.toward();
        self.known.totals = totals;
    }

    pub(super) fn select(&mut self, node: Option<NodeId>) {
        self.selection = node.filter(|node| self.plan().contains(*node));
    }

    /// What the window's title says: a dot while the plan differs from the file, then title and program.
    pub(super) fn title(&self) -> Message {
        let title = self.plan().head().title.clone();
        if self.history.is_modified() {
            Message::new("window-title-modified").with("title", title)
        } else {
            Message::new("window-title").with("title", title)
        }
    }

    /// Shows the plan as it is now, at once or when it has been counted.
    fn renew(&mut self) {
        let plan = self.history.plan();
        self.known.renew(plan, self.history.revision());
        self.selection = self.selection.filter(|node| plan.contains(*node));
    }
}

/// What a step from one plan to another has changed, where that is one thing with what stands below it.
///
/// What the step brought counts before what it changed besides.
fn changed_by_step(before: &Plan, plan: &Plan) -> Option<NodeId> {
    let (mut changed, gone): (BTreeSet<NodeId>, BTreeSet<NodeId>) = before
        .difference(plan)
        .nodes
        .into_iter()
        .partition(|node| plan.contains(*node));
    let brought = changed
        .iter()
        .copied()
        .filter(|node| !before.contains(*node))
        .collect();
    // What was taken away leaves what it stood under.
    let left = || {
        let parent = before.parents(only_top(before, &gone)?).next();
        parent.filter(|node| plan.contains(*node))
    };
    only_top(plan, &brought)
        .or_else(left)
        .or_else(|| only_top(plan, &std::mem::take(&mut changed)))
}

/// The one of some nodes below which all others usually stand.
fn only_top(plan: &Plan, nodes: &BTreeSet<NodeId>) -> Option<NodeId> {
    let is_below = |node: NodeId| {
        let parent = |it: &NodeId| plan.parents(*it).next();
        std::iter::successors(parent(&node), parent).any(|above| nodes.contains(&above))
    };
    let mut tops = nodes.iter().copied().filter(|node| !is_below(*node));
    let first = tops.next()?;
    tops.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::edit::RemoveNodes;
    use crate::model::{
        Category, Echelon, Function, Head, HeadcountLine, Mission, Nationality, NodeId, Parts,
        Period, Place, PlanDate, Unit,
    };

    use super::*;

    /// A document of more units than are counted at once, of one person each from 2020 on.
    fn large() -> (Document, Vec<NodeId>) {
        let mut ids = IdGenerator::seeded(1);
        let country = "KAZ".parse().expect("a code");
        let mission = Mission::new(ids.next_id(), "UNIFIL".to_owned(), Place::middle());
        let units: Vec<_> = (0..=AT_ONCE)
            .map(|_| Unit {
                id: ids.next_id(),
                name: "Team".to_owned(),
                short_name: String::new(),
                echelon: Echelon::Team,
                function: Function::Infantry,
                nationality: Nationality::National(country),
                category: Category::Troops,
                parent: mission.id.into(),
                place: Place::middle(),
                rotations: Vec::new(),
                positions: Vec::new(),
                authorized: Vec::new(),
                periods: vec![Period {
                    first_day: Some(PlanDate::day(2020, 1, 1).expect("a day")),
                    people: vec![HeadcountLine::not_stated(country, 1, None)],
                    ..Period::new(ids.next_id())
                }],
                remarks: String::new(),
            })
            .collect();
        let nodes = units.iter().map(|unit| NodeId::Unit(unit.id)).collect();
        let parts = Parts {
            missions: vec![mission],
            units,
            ..Parts::new(Head::new(ids.next_id(), "Plan".to_owned(), country))
        };
        let plan = Plan::assemble(parts).expect("a legal plan");
        (Document::new(plan, None, date(2019, 1, 1), 2), nodes)
    }

    fn people(document: &Document) -> u64 {
        let country = document.plan().head().country;
        let counts = document
            .known
            .totals
            .of_country(country, crate::analysis::Ledger::Flag);
        counts.of(
            crate::analysis::Lens::Planned,
            crate::analysis::Measure::Established,
        )
    }

    #[test]
    fn an_edit_made_while_a_day_is_counted_counts_too() {
        let (mut document, nodes) = large();
        document.go_to(date(2020, 6, 1));
        let count = document.begin_counting().expect("a day is wanted");
        assert_eq!(
            document.day(),
            date(2019, 1, 1),
            "the numbers are not there yet"
        );
        let removal = Edit::RemoveNodes(RemoveNodes {
            nodes: nodes[..3].to_vec(),
        });
        document.perform(&removal).expect("a legal edit");
        document.counted(count());
        assert_eq!(document.day(), date(2020, 6, 1));
        assert_eq!(people(&document), nodes.len() as u64 - 3);
    }

    #[test]
    fn an_edit_of_many_units_is_shown_once_it_is_counted() {
        let (mut document, nodes) = large();
        document.go_to(date(2020, 6, 1));
        let count = document.begin_counting().expect("a day is wanted");
        document.counted(count());
        let removal = Edit::RemoveNodes(RemoveNodes {
            nodes: nodes[..2_000].to_vec(),
        });
        document.perform(&removal).expect("a legal edit");
        let texts = Texts::of(crate::text::Language::English);
        let shown = |document: &Document| {
            let shown = document.shown(date(2020, 6, 1), texts);
            (shown.plan.unit_count(), shown.revision)
        };
        assert_eq!(shown(&document), (nodes.len(), 0), "not counted yet");
        assert_eq!(document.plan().unit_count(), nodes.len() - 2_000);
        let count = document.begin_counting().expect("all is to be counted");
        let rename = Edit::SetHead(crate::edit::SetHead {
            field: crate::edit::HeadField::Title("Another".to_owned()),
        });
        document.perform(&rename).expect("a legal edit");
        document.counted(count());
        assert_eq!(shown(&document), (nodes.len() - 2_000, 2));
        assert_eq!(people(&document), nodes.len() as u64 - 2_000);
        assert!(document.begin_counting().is_none(), "nothing is left to do");
        document.undo();
        document.undo();
        let count = document.begin_counting().expect("all is to be counted");
        document.counted(count());
        assert_eq!(people(&document), nodes.len() as u64);
    }

    #[test]
    fn of_the_days_wished_for_meanwhile_only_the_last_is_counted() {
        let (mut document, _) = large();
        document.go_to(date(2020, 6, 1));
        let first = document.begin_counting().expect("a day is wanted");
        document.go_to(date(2021, 6, 1));
        document.go_to(date(2018, 6, 1));
        assert_eq!(document.next_day(), date(2018, 6, 1));
        assert!(document.begin_counting().is_none(), "one thing at a time");
        document.counted(first());
        let last = document.begin_counting().expect("the last wish");
        document.counted(last());
        assert_eq!((document.day(), people(&document)), (date(2018, 6, 1), 0));
        assert!(document.begin_counting().is_none(), "nothing is left to do");
    }
}
