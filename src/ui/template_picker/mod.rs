//! The dialog that adds a unit with all below it from a template: a built-in one, or one that was kept.

mod item;
mod joint;
mod list;
mod options;
mod parents;
mod preview;

use std::path::PathBuf;

use egui::{Button, Context, Key, RichText, Ui, vec2};

use crate::edit::{AddFromTemplate, Edit, Position, UnitTemplate};
use crate::model::{NodeId, Unit};
use crate::text::Message;

use super::{Action, Shown, dialog_buttons_ui, dialog_title_ui, theme};

use self::joint::Joining;
use self::options::Options;

pub use self::item::OwnTemplate;
pub(super) use self::item::{Item, search};
pub(super) use self::options::levels_ui;

/// The room of the dialog, in points.
const SIZE: egui::Vec2 = vec2(920.0, 500.0);

/// The width of the list, in points.
const LIST_WIDTH: f32 = 320.0;

/// What is chosen in the dialog.
#[derive(Debug)]
pub struct TemplatePicker {
    /// What is looked for.
    search: String,

    /// The templates that were kept; nothing while they are being read.
    own: Option<Vec<OwnTemplate>>,

    /// Those that were found, and for what.
    found: Option<(item::SearchKey, Vec<Item>)>,

    /// The template that is chosen, by its place among those found.
    chosen: usize,

    /// The chosen template as it is now, and which it is.
    template: Option<(Item, item::Language, UnitTemplate)>,

    options: Options,

    /// The template that is to be taken away, until the person has said so again.
    removing: Option<PathBuf>,

    /// Whether the dialog has been given the keyboard.
    has_begun: bool,

    /// Whether the chosen line is to be brought into view.
    reveals: bool,
}

/// What the person did.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum TemplateAnswer {
    /// Add the unit, in one edit, and choose it.
    Add(Vec<Action>),

    /// Take a template away that was kept.
    Remove(PathBuf),

    /// Close the dialog.
    Cancel,
}

impl TemplatePicker {
    /// Nothing looked for; under what is chosen, for the country that serves there.
    pub fn new(shown: &Shown<'_>) -> Self {
        Self {
            search: String::new(),
            own: None,
            found: None,
            chosen: 0,
            template: None,
            options: Options::new(shown),
            removing: None,
            has_begun: false,
            reveals: false,
        }
    }

    /// Takes the templates that were kept.
    pub fn show(&mut self, own: Vec<OwnTemplate>) {
        self.own = Some(own);
        self.found = None;
        self.template = None;
        self.removing = None;
    }

    fn item(&self) -> Option<&Item> {
        let (_, found) = self.found.as_ref()?;
        found.get(self.chosen)
    }

    /// The template that is chosen, in the language of the window; made once for each.
    fn renew_template(&mut self, shown: &Shown<'_>) {
        let language = shown.texts.language();
        let Some(item) = self.item().copied() else {
            self.template = None;
            return;
        };
        let is_known = |(known, of, _): &(Item, item::Language, UnitTemplate)| {
            *known == item && *of == language
        };
        if self.template.as_ref().is_some_and(is_known) {
            return;
        }
        let own = self.own.as_deref().unwrap_or_default();
        let template = item.template(own, language);
        self.template = template.map(|template| (item, language, template));
        if let Some((_, _, template)) = &self.template {
            self.options.begin_with(shown, template);
        }
    }

    /// Why nothing can be added yet.
    fn hindrance(&self, shown: &Shown<'_>) -> Option<Message> {
        if self.template.is_none() {
            return Some(Message::new("template-needs-choice"));
        }
        self.options.hindrance(shown)
    }

    /// The actions that add what is chosen.
    fn actions(&self, shown: &Shown<'_>) -> Option<Vec<Action>> {
        let (_, _, template) = self.template.as_ref()?;
        let options = &self.options;
        let mut ids = shown.ids.clone();
        let of_units = ids.split();
        // The first id that the edit takes is that of the topmost unit.
        let top: NodeId = of_units.clone().next_id::<Unit>().into();
        let add = AddFromTemplate {
            template: Box::new(template.divided(options.levels)),
            name: options.name.trim().to_owned(),
            parent: options.parent?,
            position: Position::Last,
            country: options.country,
            days: Some(options.days()),
            has_people: options.has_people,
            ids: of_units,
        };
        let joining = Joining::of(shown, options, template).filter(|_| options.arranges);
        let edit = match joining {
            Some(joining) => joining.edit(add, ids),
            None => Edit::AddFromTemplate(add),
        };
        Some(vec![edit.into(), Action::Select(Some(top))])
    }
}

/// Draws the dialog; what the person did, if anything.
///
/// In the search field the arrow keys go through the list; Enter adds, Escape closes.
pub fn template_picker_ui(
    context: &Context,
    shown: &Shown<'_>,
    picker: &mut TemplatePicker,
) -> Option<TemplateAnswer> {
    // An open list takes Escape for itself, and is closed by it while it is drawn.
    let has_list = egui::Popup::is_any_open(context);
    let modal = super::modal(context, "template-picker").show(context, |ui| {
        let room = context.content_rect().size() - vec2(96.0, 200.0);
        let size = SIZE.min(room).max(vec2(320.0, 160.0));
        ui.set_width(size.x);
        dialog_title_ui(ui, shown.label("template-title"));
        ui.add_space(theme::SPACE_LARGE);
        let mut answer = None;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE_GROUP;
            ui.vertical(|ui| {
                ui.set_width(LIST_WIDTH);
                ui.set_height(size.y);
                list::list_ui(ui, shown, picker);
            });
            picker.renew_template(shown);
            ui.vertical(|ui| {
                ui.set_height(size.y);
                ui.set_width(ui.available_width());
                answer = right_ui(ui, shown, picker);
            });
        });
        ui.add_space(theme::SPACE_LARGE);
        answer.or_else(|| foot_ui(ui, shown, picker, has_list))
    });
    let escape = !has_list && context.input(|input| input.key_pressed(Key::Escape));
    modal.inner.or(escape.then_some(TemplateAnswer::Cancel))
}

/// Draws the chosen template, and where it goes.
fn right_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut TemplatePicker) -> Option<TemplateAnswer> {
    let options_height = options::height(shown, picker);
    let height = (ui.available_height() - options_height).max(80.0);
    let removing = preview::preview_ui(ui, shown, picker, height);
    if let Some((_, _, template)) = &picker.template {
        options::options_ui(ui, shown, template, &mut picker.options);
    }
    removing.map(TemplateAnswer::Remove)
}

fn foot_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    picker: &TemplatePicker,
    has_list: bool,
) -> Option<TemplateAnswer> {
    let colors = theme::of(ui);
    let hindrance = picker.hindrance(shown);
    dialog_buttons_ui(ui, |ui| {
        let text = RichText::new(shown.label("template-add")).color(colors.on_accent_strong);
        let button = Button::new(text).fill(colors.accent_strong);
        let add = ui.add_enabled(hindrance.is_none(), button);
        let cancel = ui.button(shown.label("answer-cancel"));
        // Enter adds from the search field or from nowhere; another control with the keyboard answers it itself.
        let focused = ui.memory(egui::Memory::focused);
        let search = list::search_id();
        let was_searching =
            ui.memory(|memory| memory.had_focus_last_frame(search) || memory.has_focus(search));
        let is_free = was_searching || focused.is_none();
        let enter = !has_list && is_free && ui.input(|input| input.key_pressed(Key::Enter));
        let is_given = hindrance.is_none() && (add.clicked() || enter);
        if let Some(hindrance) = &hindrance {
            add.on_disabled_hover_text(shown.texts.say(hindrance));
        }
        if is_given {
            picker.actions(shown).map(TemplateAnswer::Add)
        } else {
            cancel.clicked().then_some(TemplateAnswer::Cancel)
        }
    })
}
