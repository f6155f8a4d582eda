//! A field that picks one of many things from a list that can be searched.

use egui::accesskit::Role;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Button, Event, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, RichText, ScrollArea,
    TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use crate::model::{AgreementId, BaseUnitId, CountryCode, NodeId, SourceId};
use crate::text::Texts;
use crate::ui::theme;

use super::frame::paint_triangle_down;
use super::{Drafts, note_ui};

/// What can be picked from a list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Pick {
    /// Nothing at all.
    Nothing,

    /// That a unit is joint.
    Joint,

    /// A unit that is yet to be described.
    NewUnit,

    /// A unit as a template has it that is yet to be chosen.
    UnitFromTemplate,

    /// A template of the built-in table, by its key.
    BuiltInTemplate(&'static str),

    /// A template that was kept, by its place among those.
    KeptTemplate(usize),

    /// People without a unit of their own.
    PeopleAlone,

    /// A country.
    Country(CountryCode),

    /// A mission, formation or unit.
    Node(NodeId),

    /// A source.
    Source(SourceId),

    /// A source that is yet to be described.
    NewSource,

    /// An agreement.
    Agreement(AgreementId),

    /// An agreement that is yet to be described.
    NewAgreement,

    /// A unit at home.
    BaseUnit(BaseUnitId),
}

/// One line of a list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PickerItem {
    /// What it stands for.
    pub pick: Pick,

    /// What it says.
    pub text: String,

    /// What it says at the right, weakly; empty for nothing.
    pub note: String,
}

/// What a search found.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PickerList {
    /// The lines, the best first.
    pub items: Vec<PickerItem>,

    /// Whether there are more than these.
    pub has_more: bool,
}

impl PickerList {
    /// The most lines that a search has to find.
    pub const MOST: usize = 200;
}

/// The list that is open, with what is searched for in it.
#[derive(Debug)]
pub(super) struct OpenList {
    field: u64,
    query: String,
    cursor: usize,
    found: PickerList,
    revision: u64,
}

/// A field with a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct PickerField<'a> {
    /// Its id.
    pub(super) id: Id,

    /// What screen readers call it.
    pub(super) name: &'a str,

    /// What is picked now, in words.
    pub(super) text: &'a str,

    /// What is picked now.
    pub(super) pick: Pick,

    /// The revision of the plan: the list is searched again when it becomes another.
    pub(super) revision: u64,
}

/// The least width of a list, in points.
const LIST_WIDTH: f32 = 280.0;

/// The most height of a list, in points.
const LIST_HEIGHT: f32 = 264.0;

/// Draws a field with a list that opens below it; what was picked.
///
/// The list is searched when it opens and when another text is typed, not in every frame.
pub fn picker_ui(
    ui: &mut Ui,
    drafts: &mut Drafts,
    texts: &Texts,
    (id, name): (Id, &str),
    (pick, text): (Pick, &str),
    revision: u64,
    find: impl FnOnce(&str) -> PickerList,
) -> Option<Pick> {
    let field = PickerField {
        id,
        name,
        text,
        pick,
        revision,
    };
    picker_field_ui(ui, drafts, texts, field, find)
}

pub(super) fn picker_field_ui(
    ui: &mut Ui,
    drafts: &mut Drafts,
    texts: &Texts,
    field: PickerField<'_>,
    find: impl FnOnce(&str) -> PickerList,
) -> Option<Pick> {
    if drafts.is_finishing() {
        return None;
    }
    let response = button_ui(ui, field);
    let is_field = |id: &mut u64| *id == field.id.value();
    if drafts.wants_keyboard.take_if(is_field).is_some() {
        response.request_focus();
    }
    let list_id = field.id.with("list");
    let typed = typed_on(ui, &response);
    if !typed.is_empty() {
        Popup::open_id(ui.ctx(), list_id);
    } else if response.clicked() {
        Popup::toggle_id(ui.ctx(), list_id);
    }
    let popup = Popup::from_response(&response)
        .id(list_id)
        .open_memory(None)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(field.name)
        .width(response.rect.width().max(LIST_WIDTH));
    let is_ours = |list: &OpenList| list.field == field.id.value();
    if !popup.is_open() {
        drafts.list.take_if(|list| is_ours(list));
        return None;
    }
    let known = drafts.list.take().filter(is_ours);
    let is_new = known.is_none();
    let mut list = known.unwrap_or_else(|| OpenList {
        field: field.id.value(),
        query: typed,
        cursor: 0,
        found: PickerList::default(),
        revision: field.revision,
    });
    let ended = popup
        .show(|ui| list_ui(ui, texts, field, &mut list, is_new, find))
        .and_then(|shown| shown.inner);
    let Some(Ended(picked)) = ended else {
        drafts.list = Some(list);
        return None;
    };
    Popup::close_id(ui.ctx(), list_id);
    drafts.searched = list.query;
    response.request_focus();
    picked.filter(|pick| *pick != field.pick)
}

/// How a list was left: with what was picked, if anything.
struct Ended(Option<Pick>);

/// What is typed while a closed field has the keyboard, which opens its list; nothing where it has not.
fn typed_on(ui: &Ui, field: &Response) -> String {
    if !field.has_focus() {
        return String::new();
    }
    let typed = ui.input(|input| {
        // What stands before Tab was typed into the field that had the keyboard then, and is there.
        let tab = |event: &Event| {
            matches!(
                event,
                Event::Key {
                    key: Key::Tab,
                    pressed: true,
                    ..
                }
            )
        };
        let arrived = input.events.iter().rposition(tab);
        let since = arrived.map_or(0, |index| index + 1);
        let texts = input.events[since..]
            .iter()
            .filter_map(|event| match event {
                Event::Text(text) => Some(text.as_str()),
                _ => None,
            });
        texts.collect::<String>()
    });
    // Space opens the list as a click does.
    typed.trim_start().to_owned()
}

/// The field itself: what is picked, and a triangle.
fn button_ui(ui: &mut Ui, field: PickerField<'_>) -> Response {
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
    let response = ui
        .push_id(field.id, |ui| {
            let button = Button::new(field.text).right_text("    ").truncate();
            ui.add_sized(size, button.min_size(size))
        })
        .inner;
    response.widget_info(|| {
        let mut info = WidgetInfo::new(Role::ComboBox);
        info.enabled = true;
        info.current_text_value = Some(field.text.to_owned());
        info
    });
    let rect = response.rect;
    let center = pos2(rect.right() - 14.0, rect.center().y);
    paint_triangle_down(ui.painter(), center, ui.visuals().text_color());
    response
        .accessible_name(field.name)
        .on_hover_text(field.text)
}

fn list_ui(
    ui: &mut Ui,
    texts: &Texts,
    field: PickerField<'_>,
    list: &mut OpenList,
    is_new: bool,
    find: impl FnOnce(&str) -> PickerList,
) -> Option<Ended> {
    let search = TextEdit::singleline(&mut list.query)
        .id(field.id.with("search"))
        .hint_text(texts.label("field-search"))
        .desired_width(f32::INFINITY);
    let response = ui.add(search).accessible_name(texts.label("field-search"));
    if is_new {
        choose_end(ui, response.id, &list.query);
        response.request_focus();
    }
    if is_new || response.changed() || list.revision != field.revision {
        list.found = find(list.query.trim());
        list.revision = field.revision;
        let current = |item: &PickerItem| item.pick == field.pick;
        let at = list.found.items.iter().position(current);
        list.cursor = at.filter(|_| list.query.is_empty()).unwrap_or(0);
    }
    let lowest = list.found.items.len().saturating_sub(1);
    let [up, down, tab] = ui
        .input(|input| [Key::ArrowUp, Key::ArrowDown, Key::Tab].map(|key| input.key_pressed(key)));
    // The list takes it, so that a field that is given the keyboard for it does not.
    let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if up {
        list.cursor = list.cursor.saturating_sub(1);
    }
    if down {
        list.cursor = (list.cursor + 1).min(lowest);
    }
    let follows = up || down || is_new;
    let clicked = items_ui(ui, texts, list, follows);
    // Tab leaves the list, with what was searched for.
    let left = tab && response.lost_focus();
    let takes = enter || (left && !list.query.trim().is_empty());
    let entered = (takes && !is_new).then_some(list.cursor);
    let index = clicked.or(entered);
    let item = index.and_then(|index| list.found.items.get(index));
    match item {
        Some(item) => Some(Ended(Some(item.pick))),
        None => left.then_some(Ended(None)),
    }
}

/// Puts the cursor behind what is searched for.
fn choose_end(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), id);
}

/// Draws the lines; the number of the one that was clicked.
fn items_ui(ui: &mut Ui, texts: &Texts, list: &OpenList, follows: bool) -> Option<usize> {
    let mut clicked = None;
    let items = &list.found.items;
    let area = ScrollArea::vertical()
        .max_height(LIST_HEIGHT)
        .auto_shrink([false, true]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, item) in items.iter().enumerate() {
            let response = item_ui(ui, item, index == list.cursor);
            if follows && index == list.cursor {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                clicked = Some(index);
            }
        }
        if list.found.has_more {
            note_ui(ui, texts.label("field-search-more"));
        }
        if items.is_empty() {
            note_ui(ui, texts.label("field-search-nothing"));
        }
    });
    clicked
}

fn item_ui(ui: &mut Ui, item: &PickerItem, is_chosen: bool) -> Response {
    let theme = theme::of(ui);
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
    let note = RichText::new(&item.note).font(theme::small());
    let mut button = Button::selectable(is_chosen, item.text.as_str()).truncate();
    // Without a text at the right the other one would stand in the middle.
    button = if item.note.is_empty() {
        button.right_text(" ")
    } else {
        button.right_text(note.color(theme.text_weak))
    };
    let response = ui.add_sized(size, button.min_size(size));
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, item.text.as_str())
    });
    response
}
