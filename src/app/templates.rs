//! Templates in the window: reading, using, keeping and taking away.

use egui::Context;

use crate::edit::UnitTemplate;
use crate::file::{self, KeptTemplate, MAX_FRAGMENT_NODES};
use crate::model::Fragment;
use crate::text::Message;
use crate::ui::shell::NoticeKind;
use crate::ui::template_form::{TemplateForm, TemplateFormAnswer, template_form_ui};
use crate::ui::template_picker::{OwnTemplate, TemplateAnswer, TemplatePicker, template_picker_ui};

use super::application::Application;
use super::jobs::Done;

/// The dialogs of templates.
#[derive(Default)]
pub(super) struct Templates {
    /// That which adds a unit from one, while it is open.
    picker: Option<TemplatePicker>,

    /// That which keeps a unit as one, while it is open.
    form: Option<TemplateForm>,
}

impl Templates {
    /// Whether one of the dialogs is to be seen.
    pub(super) fn is_open(&self) -> bool {
        self.picker.is_some() || self.form.is_some()
    }
}

impl Application {
    /// Opens the dialog that adds from a template; those that were kept are read in the background.
    pub(super) fn open_template_picker(&mut self, context: &Context) {
        let Some(document) = &self.document else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        self.views.templates.picker = Some(TemplatePicker::new(&shown));
        self.read_templates(context);
    }

    /// Opens the dialog that keeps the chosen unit as a template.
    pub(super) fn open_template_form(&mut self) {
        let Some(document) = &self.document else {
            return;
        };
        if self.surroundings.data.is_none() {
            return self.tell(NoticeKind::Problem, Message::new("template-no-folder"));
        }
        let shown = document.shown(self.surroundings.today, self.texts);
        let unit = shown.selection.and_then(crate::model::NodeId::unit);
        self.views.templates.form = unit.and_then(|unit| TemplateForm::new(&shown, unit));
    }

    /// Draws the dialogs, if one is open, and does what the person chose.
    pub(super) fn templates_ui(&mut self, context: &Context) {
        let Some(document) = &self.document else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let templates = &mut self.views.templates;
        let answer = templates
            .picker
            .as_mut()
            .and_then(|picker| template_picker_ui(context, &shown, picker));
        let kept = templates
            .form
            .as_mut()
            .and_then(|form| template_form_ui(context, &shown, form));
        match answer {
            None => {}
            Some(TemplateAnswer::Cancel) => templates.picker = None,
            Some(TemplateAnswer::Remove(path)) => {
                if let Some(kept) = self.kept_templates() {
                    self.jobs.begin(context, move || {
                        kept.remove(&path);
                        Done::TemplatesRead(read(&kept))
                    });
                }
            }
            Some(TemplateAnswer::Add(actions)) => {
                templates.picker = None;
                self.perform(context, actions);
            }
        }
        match kept {
            None => {}
            Some(TemplateFormAnswer::Cancel) => self.views.templates.form = None,
            Some(TemplateFormAnswer::Keep(fragment)) => {
                self.views.templates.form = None;
                self.keep_template(context, *fragment);
            }
        }
    }

    fn keep_template(&mut self, context: &Context, fragment: Fragment) {
        let name = fragment.name().to_owned();
        let count = fragment.nodes().len();
        if count > MAX_FRAGMENT_NODES {
            let message = Message::new("template-too-large")
                .with("count", count)
                .with("most", MAX_FRAGMENT_NODES);
            return self.tell(NoticeKind::Problem, message);
        }
        if let Some(kept) = self.kept_templates() {
            self.jobs.begin(context, move || {
                let done = kept.keep(&fragment).map_err(|error| error.message());
                Done::TemplateKept(name, done)
            });
        }
    }

    /// Tells what came of keeping a template.
    pub(super) fn template_kept(&mut self, name: String, kept: Result<(), Message>) {
        match kept {
            Ok(()) => {
                let message = Message::new("template-kept").with("name", name);
                self.tell(NoticeKind::Done, message);
            }
            Err(reason) => {
                let message = Message::new("template-not-kept").with("reason", reason);
                self.tell(NoticeKind::Problem, message);
            }
        }
    }

    /// Reads the templates that were kept, in the background, for whichever dialog shows them.
    pub(super) fn read_templates(&mut self, context: &Context) {
        let kept = self.kept_templates();
        self.jobs.begin(context, move || {
            Done::TemplatesRead(kept.as_ref().map(read).unwrap_or_default())
        });
    }

    /// Takes the templates that were read.
    pub(super) fn templates_read(&mut self, own: Vec<OwnTemplate>) {
        if let Some(placement) = &mut self.views.placement {
            placement.take_templates(own.clone());
        }
        if let Some(picker) = &mut self.views.templates.picker {
            picker.show(own);
        }
    }

    /// Where templates are kept, where there is such a place.
    fn kept_templates(&self) -> Option<file::Templates> {
        let data = self.surroundings.data.as_deref()?;
        Some(file::Templates::below(data))
    }
}

/// The templates that were kept, by their names; those that cannot be read come last.
fn read(kept: &file::Templates) -> Vec<OwnTemplate> {
    let mut own: Vec<OwnTemplate> = kept
        .all()
        .into_iter()
        .map(|KeptTemplate { path, fragment }| {
            let template = match &fragment {
                Ok(fragment) => UnitTemplate::of_fragment(fragment)
                    .ok_or_else(|| Message::new("template-no-unit")),
                Err(error) => Err(error.message()),
            };
            OwnTemplate { path, template }
        })
        .collect();
    own.sort_by_key(|it| match &it.template {
        Ok(template) => (false, template.name.to_lowercase()),
        Err(_) => (true, String::new()),
    });
    own
}
