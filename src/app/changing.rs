//! Changing the plan: small edits at once, large ones in the background, and what has to wait for these.
//!
//! While a large edit is applied, panels show the plan as it was and take every wish; whatever would change, save or leave the plan is held and done afterward, in the order in which it was asked for.
//! So nothing that was typed is lost, and one edit stays one step.

use std::collections::VecDeque;
use std::path::PathBuf;

use egui::Context;

use crate::edit::{Edit, Refusal, Step};
use crate::model::{NodeId, Plan};
use crate::text::Message;
use crate::ui::Command;
use crate::ui::shell::NoticeKind;

use super::application::Application;
use super::disk_guard::Consent;
use super::document::MANY;
use super::jobs::{Done, Stopping};
use super::progress::Progress;
use super::questions::Intent;

/// The edit that is being applied, and what waits for it.
#[derive(Default)]
pub(super) struct Changing {
    /// The number among the works of the edit that is being applied.
    work: Option<u64>,

    /// What is to be done afterward, in this order.
    held: VecDeque<Held>,
}

/// What waits until the plan is as it is going to be.
pub(super) enum Held {
    /// An edit.
    Edit(Box<Edit>),

    /// Choosing what such an edit adds.
    Select(NodeId),

    /// Undo or redo.
    Command(Command),

    /// A text from the clipboard that is to be pasted as units.
    Paste(String),

    /// Saving.
    Save(PathBuf, Consent),

    /// Leaving the plan.
    Leave(Intent),
}

impl Held {
    /// Whether it is about the plan as a whole, so that it waits for cells that are still being set too.
    fn is_about_all(&self) -> bool {
        match self {
            Self::Save(..) | Self::Leave(_) => true,
            Self::Edit(_) | Self::Select(_) | Self::Command(_) | Self::Paste(_) => false,
        }
    }
}

/// What a large edit has come to.
pub(super) struct Edited {
    /// The plan that was open, by number.
    pub(super) serial: u64,

    /// The plan that it was applied to, by its revision.
    pub(super) revision: u64,

    /// The step; none where it changes nothing.
    pub(super) made: Result<Option<Step>, Refusal>,
}

/// An edit that is to be applied in the background.
pub(super) struct Editing {
    pub(super) serial: u64,
    pub(super) revision: u64,
    pub(super) plan: Plan,
    pub(super) edit: Box<Edit>,
}

impl Editing {
    /// Applies the edit; tells how far it is.
    fn run(self, progress: &Progress) -> Edited {
        let Self {
            serial,
            revision,
            plan,
            edit,
        } = self;
        let mut watch = |done, of| progress.tell(done, of);
        Edited {
            serial,
            revision,
            made: Step::watched(&edit, &plan, &mut watch),
        }
    }
}

impl Application {
    /// Whether a large edit is being applied.
    pub(super) fn is_editing(&self) -> bool {
        self.changing.work.is_some()
    }

    /// Whether the plan will change by itself soon: a large edit is being applied, or cells are being set.
    pub(super) fn is_changing(&self) -> bool {
        self.document.is_some()
            && (self.is_editing()
                || self.views.table.is_setting()
                || !self.changing.held.is_empty())
    }

    /// Does something once the plan is as it is going to be.
    pub(super) fn hold(&mut self, held: Held) {
        // Asked twice to leave, one leaves once.
        let is_again = match (&held, self.changing.held.back()) {
            (Held::Leave(intent), Some(Held::Leave(last))) => intent == last,
            _ => false,
        };
        if !is_again {
            self.changing.held.push_back(held);
        }
    }

    /// Changes the plan: at once, in the background, or once the edit before is done.
    pub(super) fn edit(&mut self, context: &Context, edit: Box<Edit>) {
        let is_editing = self.is_editing();
        let Some(document) = &mut self.document else {
            return;
        };
        if document.is_only_read() {
            return self.tell(NoticeKind::Problem, Message::new("notice-only-read"));
        }
        if is_editing {
            // What the panels make meanwhile must not get the same ids.
            document.move_on_ids();
            self.hold(Held::Edit(edit));
        } else if edit.touches_more(document.plan(), MANY) {
            let name = Message::new("work-editing").with("edit", edit.name(document.plan()));
            document.move_on_ids();
            let editing = document.editing(edit);
            let work = self
                .jobs
                .begin_named(context, name, Stopping::Drops, move |progress| {
                    Done::Edited(Box::new(editing.run(progress)))
                });
            self.changing.work = Some(work);
        } else {
            let done = document.perform(&edit);
            self.performed(done);
        }
    }

    /// Takes what a large edit has come to.
    pub(super) fn edited(&mut self, edited: Edited) {
        self.changing.work = None;
        if let Some(document) = &mut self.document {
            let done = document.edited(edited);
            self.performed(done);
        }
    }

    fn performed(&mut self, done: Result<(), Refusal>) {
        match done {
            Ok(()) => self.notice = None,
            Err(refusal) => {
                let message = Message::new("notice-refused").with("reason", refusal.message);
                self.tell(NoticeKind::Problem, message);
            }
        }
    }

    /// Chooses something; what is only being added, once it is there.
    pub(super) fn select(&mut self, node: Option<NodeId>) {
        let is_editing = self.is_editing();
        let Some(document) = &mut self.document else {
            return;
        };
        match node {
            Some(node) if is_editing && !document.plan().contains(node) => {
                self.hold(Held::Select(node));
            }
            _ => document.select(node),
        }
    }

    /// Does what was held, as far as it need not wait any longer.
    pub(super) fn do_held(&mut self, context: &Context) {
        while !self.is_editing() {
            let sets = self.views.table.is_setting();
            let next = |held: &Held| !(sets && held.is_about_all());
            if !self.changing.held.front().is_some_and(next) {
                return;
            }
            context.request_repaint();
            match self.changing.held.pop_front() {
                None => return,
                Some(Held::Edit(edit)) => self.edit(context, edit),
                Some(Held::Select(node)) => self.select(Some(node)),
                Some(Held::Command(command)) => self.command(context, command),
                Some(Held::Paste(text)) => self.paste_text(&text),
                Some(Held::Save(path, consent)) => self.save_now(context, path, consent),
                Some(Held::Leave(intent)) => self.intend_now(context, intent),
            }
        }
    }

    /// Cancels a work, and waits no longer for what would have come of it.
    pub(super) fn cancel_work(&mut self, work: u64) {
        self.jobs.cancel(work);
        if self.changing.work == Some(work) {
            self.changing.work = None;
            self.tell(NoticeKind::Hint, Message::new("notice-edit-cancelled"));
        }
        self.cancel_table_work(work);
    }

    /// Waits no longer for a work that broke off.
    pub(super) fn broke_off(&mut self, work: u64) {
        self.changing.work.take_if(|it| *it == work);
        self.cancel_table_work(work);
    }

    /// Forgets what was to be done to a plan that is no longer open.
    pub(super) fn forget_changes(&mut self) {
        if let Some(work) = self.changing.work.take() {
            self.jobs.cancel(work);
        }
        self.changing.held.clear();
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::app::{Person, Surroundings};
    use crate::edit::{SetUnit, Together, UnitField};
    use crate::model::{
        Category, Echelon, Function, Head, IdGenerator, Mission, Nationality, Parts, Place, Unit,
        UnitId,
    };
    use crate::text::Language;

    use super::super::document::Document;
    use super::*;

    /// A window with a plan of a few more units than an edit may touch within a frame.
    fn window() -> (Context, Application) {
        let context = Context::default();
        let surroundings = Surroundings {
            today: date(2026, 11, 21),
            seed: 1,
            settings: None,
            data: None,
            person: Person::default(),
            recovery: None,
            language: Language::English,
            has_native_dialogs: false,
            has_system_clipboard: false,
        };
        let mut window = Application::new(&context, surroundings);
        let document = Document::new(plan(), None, date(2026, 11, 21), 7);
        window.show(&context, document);
        (context, window)
    }

    fn plan() -> Plan {
        let mut ids = IdGenerator::seeded(1);
        let country = "KAZ".parse().expect("a code");
        let mission = Mission::new(ids.next_id(), "UNIFIL".to_owned(), Place::middle());
        let units = (0..=MANY).map(|number| Unit {
            id: ids.next_id(),
            name: format!("Team {number}"),
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
            periods: Vec::new(),
            remarks: String::new(),
        });
        let units = units.collect();
        Plan::assemble(Parts {
            missions: vec![mission],
            units,
            ..Parts::new(Head::new(ids.next_id(), "Plan".to_owned(), country))
        })
        .expect("a legal plan")
    }

    fn units(window: &Application) -> impl Iterator<Item = &Unit> {
        window.plan().expect("a plan is open").units()
    }

    fn first(window: &Application) -> UnitId {
        units(window).next().expect("there are many").id
    }

    fn set(unit: UnitId, field: UnitField) -> Edit {
        Edit::SetUnit(SetUnit { unit, field })
    }

    /// Gives every unit the same remark.
    fn remark_all(window: &Application, remark: &str) -> Box<Edit> {
        let edits = units(window).map(|unit| set(unit.id, UnitField::Remarks(remark.to_owned())));
        Box::new(Edit::Together(Together {
            name: Message::new("table-edit-fill").with("cells", MANY + 1),
            edits: edits.collect(),
        }))
    }

    fn name_first(window: &Application, name: &str) -> Box<Edit> {
        Box::new(set(first(window), UnitField::Name(name.to_owned())))
    }

    /// How many units have a remark.
    fn remarked(window: &Application, remark: &str) -> usize {
        units(window).filter(|unit| unit.remarks == remark).count()
    }

    fn is_named(window: &Application, name: &str) -> bool {
        units(window).any(|unit| unit.name == name)
    }

    /// Lets work end and does what waited for it.
    fn settle(context: &Context, window: &mut Application) {
        while window.is_busy() || window.is_changing() {
            window.take_done(context);
            window.do_held(context);
            std::thread::yield_now();
        }
    }

    #[test]
    fn a_large_edit_is_one_step_and_what_is_asked_for_meanwhile_comes_after_it() {
        let (context, mut window) = window();
        let before = window.plan().expect("a plan").clone();
        let edit = remark_all(&window, "ready");
        window.edit(&context, edit);
        assert!(window.is_editing());
        assert_eq!(remarked(&window, "ready"), 0, "no frame waits for it");
        let edit = name_first(&window, "First");
        window.edit(&context, edit);
        window.command(&context, Command::Undo);
        let edit = name_first(&window, "Second");
        window.edit(&context, edit);
        settle(&context, &mut window);
        assert_eq!(remarked(&window, "ready"), MANY + 1);
        assert!(is_named(&window, "Second") && !is_named(&window, "First"));
        window.command(&context, Command::Undo);
        assert!(is_named(&window, "Team 0"));
        window.command(&context, Command::Undo);
        assert_eq!(window.plan(), Some(&before));
    }

    #[test]
    fn a_cancelled_edit_leaves_the_plan_and_what_waited_for_it_is_done() {
        let (context, mut window) = window();
        let edit = remark_all(&window, "ready");
        window.edit(&context, edit);
        let edit = name_first(&window, "First");
        window.edit(&context, edit);
        let work = window.changing.work.expect("it is under way");
        window.cancel_work(work);
        settle(&context, &mut window);
        assert_eq!(remarked(&window, "ready"), 0);
        assert!(is_named(&window, "First"));
    }

    #[test]
    fn a_large_edit_that_is_refused_changes_nothing_and_is_told() {
        let (context, mut window) = window();
        let mut edit = remark_all(&window, "ready");
        if let Edit::Together(together) = &mut *edit {
            let nameless = set(first(&window), UnitField::Name(String::new()));
            together.edits.push(nameless);
        }
        window.edit(&context, edit);
        settle(&context, &mut window);
        assert_eq!(remarked(&window, "ready"), 0);
        assert!(!window.is_modified());
        assert!(window.notice.is_some());
    }

    #[test]
    fn leaving_waits_until_it_is_known_what_is_unsaved() {
        let (context, mut window) = window();
        let edit = remark_all(&window, "ready");
        window.edit(&context, edit);
        window.intend(&context, Intent::Quit);
        window.intend(&context, Intent::Quit);
        assert!(!window.may_close() && window.question.is_none());
        settle(&context, &mut window);
        assert!(!window.may_close());
        assert!(window.question.is_some(), "the changes are unsaved");
        assert!(window.more_questions.is_empty(), "it is asked once");
    }

    #[test]
    fn saving_waits_and_saves_what_was_asked_for_before() {
        let (context, mut window) = window();
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.muster");
        let edit = remark_all(&window, "ready");
        window.edit(&context, edit);
        window.save_to(&context, path.clone(), Consent::New);
        settle(&context, &mut window);
        let saved = crate::file::open(&path).expect("it was saved");
        assert_eq!(Some(&saved), window.plan());
        assert!(saved.units().all(|unit| unit.remarks == "ready"));
        assert!(!window.is_modified());
    }

    #[test]
    fn nothing_of_a_closed_plan_is_waited_for() {
        let (context, mut window) = window();
        let edit = remark_all(&window, "ready");
        window.edit(&context, edit);
        let edit = name_first(&window, "First");
        window.edit(&context, edit);
        let other = Document::new(plan(), None, date(2026, 11, 21), 8);
        window.show(&context, other);
        settle(&context, &mut window);
        assert_eq!(remarked(&window, "ready"), 0);
        assert!(is_named(&window, "Team 0"));
    }
}
