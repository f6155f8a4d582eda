//! Rows of fields that make edits.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, AsIdSalt, Id, Label, Layout, RichText, Sense, TextFormat, Ui, WidgetInfo, pos2, vec2,
};

use crate::edit::{AddSource, Edit, Together};
use crate::model::{CountryCode, PlanDate, SourceId};
use crate::text::Message;
use crate::ui::{Action, Shown, theme};

use super::source_field::{new_source_ui, source_picker_ui};
use super::{
    CountryField, Drafts, PickedCountry, PickedSource, choice_field_ui, country_field_ui,
    date_field_ui, error_ui, number_field_ui, optional_number_field_ui, remarks_field_ui,
    set_field_ui, text_field_ui,
};

/// The width of the labels of a form in a panel, in points.
const LABEL_WIDTH: f32 = 116.0;

/// A form: labels at the left, fields at the right; each finished field becomes an edit.
///
/// An edit that the plan would refuse is not given on: what was typed stays in its field, with the reason below it.
/// Fields go by the ids of their labels, so within one form no label comes twice; [`within`](Self::within) makes room for the same fields of another thing.
pub struct Form<'a> {
    /// The plan and all that governs how it is shown.
    pub shown: Shown<'a>,

    /// What is typed.
    pub drafts: &'a mut Drafts,

    /// Where the edits go.
    pub actions: &'a mut Vec<Action>,

    /// The id of the thing that is edited.
    pub root: Id,

    /// The width of the labels, in points.
    pub label_width: f32,
}

impl<'a> Form<'a> {
    /// A form for the thing with this id.
    pub fn new(
        shown: Shown<'a>,
        drafts: &'a mut Drafts,
        actions: &'a mut Vec<Action>,
        root: Id,
    ) -> Self {
        Self {
            shown,
            drafts,
            actions,
            root,
            label_width: LABEL_WIDTH,
        }
    }

    /// The same form for a part of the thing.
    pub fn within(&mut self, part: impl AsIdSalt) -> Form<'_> {
        Form {
            shown: self.shown,
            drafts: self.drafts,
            actions: self.actions,
            root: self.root.with(part),
            label_width: self.label_width,
        }
    }

    /// The id of the field with a label.
    pub fn id(&self, label: &'static str) -> Id {
        self.root.with(label)
    }

    /// Gives an edit on, unless the plan refuses it and the typed text it comes from can say why.
    pub fn perform(&mut self, ui: &Ui, edit: Edit) {
        if let Err(refusal) = edit.apply(self.shown.plan)
            && self.drafts.refuse(refusal.message)
        {
            ui.ctx().request_repaint();
            return;
        }
        self.drafts.accept();
        self.actions.push(edit.into());
    }

    /// A row with a label and whatever is drawn beside it; it is given the words of the label.
    pub fn row<R>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        add: impl FnOnce(&mut Self, &mut Ui, &str) -> R,
    ) -> R {
        let name = self.shown.label(label);
        if self.drafts.is_finishing() {
            return add(self, ui, &name);
        }
        ui.horizontal_top(|ui| {
            label_ui(ui, &name, self.label_width);
            ui.vertical(|ui| add(self, ui, &name)).inner
        })
        .inner
    }

    /// A row whose field shows this text: where it would be cut off beside the label, it stands below it.
    pub fn row_for<R>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        text: &str,
        add: impl FnOnce(&mut Self, &mut Ui, &str) -> R,
    ) -> R {
        let room = ui.available_width() - self.label_width - ui.spacing().item_spacing.x;
        if self.drafts.is_finishing() || choice_width(ui, text) <= room {
            return self.row(ui, label, add);
        }
        let name = self.shown.label(label);
        label_ui(ui, &name, ui.available_width());
        add(self, ui, &name)
    }

    /// A row that only says something.
    pub fn fact(&mut self, ui: &mut Ui, label: &'static str, text: impl Into<RichText>) {
        let layout = Layout::left_to_right(Align::Center);
        self.fact_ui(ui, label, text.into(), layout);
    }

    /// A row that only says a number, under the numbers of fields.
    pub fn number_fact(&mut self, ui: &mut Ui, label: &'static str, text: impl Into<RichText>) {
        let layout = Layout::right_to_left(Align::Center);
        self.fact_ui(ui, label, text.into(), layout);
    }

    fn fact_ui(&mut self, ui: &mut Ui, label: &'static str, text: RichText, layout: Layout) {
        self.row(ui, label, |form, ui, name| {
            if form.drafts.is_finishing() {
                return;
            }
            let full = format!("{name} {}", text.text());
            let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
            ui.allocate_ui_with_layout(size, layout, |ui| {
                ui.set_min_height(theme::ROW_HEIGHT);
                if layout.prefer_right_to_left() {
                    ui.add_space(theme::SPACE);
                }
                let response = ui.add(Label::new(text).truncate());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &full));
            });
        });
    }

    /// A text of one line.
    pub fn text(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        value: &str,
        edit: impl FnOnce(String) -> Edit,
    ) {
        let id = self.id(label);
        let done = self.field(ui, label, |form, ui, name| {
            text_field_ui(ui, form.drafts, id, name, value)
        });
        self.finish(ui, done, edit);
    }

    /// Remarks of several lines, as wide as the form, below their label.
    pub fn remarks(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        value: &str,
        edit: impl FnOnce(String) -> Edit,
    ) {
        let id = self.id(label);
        let name = self.shown.label(label);
        if !self.drafts.is_finishing() {
            label_ui(ui, &name, ui.available_width());
        }
        let done = remarks_field_ui(ui, self.drafts, id, &name, value);
        error_ui(ui, self.drafts, id, self.shown.texts);
        self.finish(ui, done, edit);
    }

    /// A number that has to be there.
    pub fn number<T: Copy + Into<u64> + TryFrom<u64>>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        value: T,
        edit: impl FnOnce(T) -> Edit,
    ) {
        let (id, texts) = (self.id(label), self.shown.texts);
        let done = self.field(ui, label, |form, ui, name| {
            number_field_ui(ui, form.drafts, texts, id, name, value)
        });
        self.finish(ui, done, edit);
    }

    /// A number that may be absent.
    pub fn optional_number<T: Copy + Into<u64> + TryFrom<u64>>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        value: Option<T>,
        edit: impl FnOnce(Option<T>) -> Edit,
    ) {
        let (id, texts) = (self.id(label), self.shown.texts);
        let done = self.field(ui, label, |form, ui, name| {
            optional_number_field_ui(ui, form.drafts, texts, id, name, value)
        });
        self.finish(ui, done, |entered| edit(entered.value));
    }

    /// A date of any precision, which may be absent.
    pub fn date(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        value: Option<PlanDate>,
        edit: impl FnOnce(Option<PlanDate>) -> Edit,
    ) {
        let (id, texts, day) = (self.id(label), self.shown.texts, self.shown.day);
        let done = self.field(ui, label, |form, ui, name| {
            date_field_ui(ui, form.drafts, texts, id, name, value, day)
        });
        self.finish(ui, done, |entered| edit(entered.value));
    }

    /// One of a few values.
    pub fn choice<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        (value, values): (T, &[T]),
        message: impl Fn(T) -> Message,
        edit: impl FnOnce(T) -> Edit,
    ) {
        let (id, texts) = (self.id(label), self.shown.texts);
        let chosen = texts.say(&message(value));
        let done = self.row_for(ui, label, &chosen, |form, ui, name| {
            let word = |value| texts.say(&message(value));
            choice_field_ui(ui, form.drafts, id, name, value, values, word)
        });
        self.finish(ui, done, edit);
    }

    /// Any of a few values.
    pub fn set<T: Copy + Ord>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        (chosen, values): (&BTreeSet<T>, &[T]),
        message: impl Fn(T) -> Message,
        edit: impl FnOnce(BTreeSet<T>) -> Edit,
    ) {
        let texts = self.shown.texts;
        let done = self.field(ui, label, |form, ui, _name| {
            let word = |value| texts.say(&message(value));
            set_field_ui(ui, form.drafts, chosen, values, word)
        });
        self.finish(ui, done, edit);
    }

    /// A country that has to be there.
    pub fn country(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        country: CountryCode,
        edit: impl FnOnce(CountryCode) -> Edit,
    ) {
        let (id, shown) = (self.id(label), self.shown);
        let done = self.field(ui, label, |form, ui, name| {
            let field = CountryField {
                id,
                name,
                country: Some(country),
                without: None,
            };
            country_field_ui(ui, &shown, form.drafts, &field)
        });
        if let Some(PickedCountry::Country(code)) = done {
            self.perform(ui, edit(code));
        }
    }

    /// Where something is known from; a new source is added to the plan by the same edit.
    pub fn source(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        source: Option<SourceId>,
        edit: impl FnOnce(Option<SourceId>) -> Edit,
    ) {
        let (id, shown) = (self.id(label), self.shown);
        let title = source.and_then(|id| shown.plan.source(id));
        let title = title.map_or("", |source| source.title.as_str());
        let done = self.row_for(ui, label, title, |form, ui, name| {
            source_picker_ui(ui, &shown, form.drafts, id, name, source)
        });
        let done = done.or_else(|| new_source_ui(ui, &shown, self.drafts, id));
        let edit = match done {
            None => return,
            Some(PickedSource::Without) => edit(None),
            Some(PickedSource::Known(source)) => edit(Some(source)),
            Some(PickedSource::New(source)) => {
                let naming = edit(Some(source.id));
                let adding = Edit::AddSource(AddSource { source });
                Edit::Together(Together {
                    name: adding.name(shown.plan),
                    edits: vec![adding, naming],
                })
            }
        };
        self.perform(ui, edit);
    }

    /// A row with a field and, below it, what is wrong with what is typed there.
    fn field<T>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        add: impl FnOnce(&mut Self, &mut Ui, &str) -> Option<T>,
    ) -> Option<T> {
        let id = self.id(label);
        self.row(ui, label, |form, ui, name| {
            let done = add(form, ui, name);
            error_ui(ui, form.drafts, id, form.shown.texts);
            done
        })
    }

    fn finish<T>(&mut self, ui: &Ui, done: Option<T>, edit: impl FnOnce(T) -> Edit) {
        if let Some(value) = done {
            self.perform(ui, edit(value));
        }
    }
}

/// The width of a field that shows a text with the triangle of a list, in points.
fn choice_width(ui: &Ui, text: &str) -> f32 {
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), theme::body(), theme::of(ui).text);
    let spacing = ui.spacing();
    galley.size().x + 2.0 * spacing.button_padding.x + spacing.icon_width + spacing.icon_spacing
}

/// The label of a row; one that is too long is cut off and tells the rest when pointed at.
fn label_ui(ui: &mut Ui, name: &str, width: f32) {
    let color = theme::of(ui).text_weak;
    let mut job =
        LayoutJob::single_section(name.to_owned(), TextFormat::simple(theme::body(), color));
    job.wrap = TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    let size = vec2(width, theme::ROW_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    if galley.elided {
        response.on_hover_text(name);
    }
    ui.painter().galley(at, galley, color);
}
