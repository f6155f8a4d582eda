//! Fields for sources: one of the plan's, none, or a new one that is described on the spot.

use egui::{Button, Frame, Id, Ui};

use crate::model::{Confidence, PlanDate, Source, SourceId};
use crate::ui::{Shown, theme};

use super::picker::{PickerField, picker_field_ui};
use super::{
    Drafts, Pick, PickerItem, PickerList, choice_field_ui, confidence_badge_ui, date_field_ui,
    date_parts, error_ui, note_ui, text_field_ui,
};

/// What was picked in a source field.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PickedSource {
    /// None.
    Without,

    /// One of the plan's.
    Known(SourceId),

    /// A new one, to be added to the plan.
    New(Source),
}

/// A source that is being described.
#[derive(Clone, Debug)]
pub(super) struct NewSource {
    field: u64,
    title: String,
    date: Option<PlanDate>,
    link: String,
    confidence: Confidence,
}

/// Draws a field for a source with the badge of its confidence, and below it the card of a new one; what was picked.
pub fn source_field_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    drafts: &mut Drafts,
    id: Id,
    name: &str,
    source: Option<SourceId>,
) -> Option<PickedSource> {
    let picked = source_picker_ui(ui, shown, drafts, id, name, source);
    picked.or_else(|| new_source_ui(ui, shown, drafts, id))
}

/// Draws the field alone.
pub(super) fn source_picker_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    drafts: &mut Drafts,
    id: Id,
    name: &str,
    source: Option<SourceId>,
) -> Option<PickedSource> {
    if drafts.is_finishing() {
        return None;
    }
    let known = source.and_then(|id| shown.plan.source(id));
    let none = shown.label("field-source-none");
    let field = PickerField {
        id,
        name,
        text: known.map_or(none.as_str(), |source| &source.title),
        pick: source.map_or(Pick::Nothing, Pick::Source),
        revision: shown.revision,
    };
    let picked = picker_field_ui(ui, drafts, shown.texts, field, |query| found(shown, query));
    if let Some(source) = known {
        ui.horizontal_wrapped(|ui| {
            confidence_badge_ui(ui, shown.texts, source.confidence);
            if let Some(date) = source.date {
                note_ui(ui, shown.texts.short_date(date_parts(date)));
            }
        });
    }
    match picked? {
        Pick::Source(source) => Some(PickedSource::Known(source)),
        Pick::NewSource => {
            drafts.new_source = Some(NewSource {
                field: id.value(),
                // What was looked for and not found is what the new one is called.
                title: std::mem::take(&mut drafts.searched).trim().to_owned(),
                date: None,
                link: String::new(),
                confidence: Confidence::Published,
            });
            ui.memory_mut(|memory| memory.request_focus(id.with("title")));
            None
        }
        _ => Some(PickedSource::Without),
    }
}

/// The plan's sources of a search, in the order of the alphabet.
fn found(shown: &Shown<'_>, query: &str) -> PickerList {
    let texts = shown.texts;
    let query = query.to_lowercase();
    let mut items: Vec<PickerItem> = shown
        .plan
        .sources()
        .filter(|source| source.title.to_lowercase().contains(&query))
        .map(|source| PickerItem {
            pick: Pick::Source(source.id),
            text: source.title.clone(),
            note: match source.date {
                Some(date) => texts.short_date(date_parts(date)),
                None => String::new(),
            },
        })
        .collect();
    items.sort_by(|one, other| texts.compare(&one.text, &other.text));
    let has_more = items.len() > PickerList::MOST;
    items.truncate(PickerList::MOST);
    let plain = |pick, text| PickerItem {
        pick,
        text,
        note: String::new(),
    };
    let new = plain(Pick::NewSource, shown.label("field-source-new"));
    if query.is_empty() {
        let none = plain(Pick::Nothing, shown.label("field-source-none"));
        items.splice(0..0, [none, new]);
    } else {
        items.push(new);
    }
    PickerList { items, has_more }
}

/// Draws the card of a new source, where this field has one; the source when it is added.
pub(super) fn new_source_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    drafts: &mut Drafts,
    id: Id,
) -> Option<PickedSource> {
    let mut new = drafts.new_source.take_if(|new| new.field == id.value())?;
    let mut answer = None;
    let theme = theme::of(ui);
    let frame = Frame::new()
        .fill(theme.note_fill)
        .corner_radius(theme::CORNER_RADIUS)
        .inner_margin(theme::SPACE);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        fields_ui(ui, shown, drafts, id, &mut new);
        ui.horizontal_wrapped(|ui| {
            let add = Button::new(shown.label("field-source-add"));
            // What is still being typed counts: the click on the button finishes it.
            let typed = drafts.text(id.with("title")).unwrap_or(&new.title);
            let can_add = !typed.trim().is_empty();
            let response = ui.add_enabled(can_add, add);
            let response =
                response.on_disabled_hover_text(shown.label("field-source-title-needed"));
            if response.clicked() {
                answer = Some(true);
            }
            if ui.button(shown.label("field-cancel")).clicked() {
                answer = Some(false);
            }
        });
    });
    match answer {
        None => {
            drafts.new_source = Some(new);
            None
        }
        Some(false) => None,
        Some(true) => Some(PickedSource::New(Source {
            id: shown.ids.clone().next_id(),
            title: new.title,
            date: new.date,
            link: new.link,
            confidence: new.confidence,
            remarks: String::new(),
        })),
    }
}

fn fields_ui(ui: &mut Ui, shown: &Shown<'_>, drafts: &mut Drafts, id: Id, new: &mut NewSource) {
    let title = shown.label("field-source-title");
    note_ui(ui, title.as_str());
    if let Some(text) = text_field_ui(ui, drafts, id.with("title"), &title, &new.title) {
        new.title = text;
    }
    let date = shown.label("field-source-date");
    note_ui(ui, date.as_str());
    let date_id = id.with("date");
    if let Some(date) = date_field_ui(ui, drafts, shown.texts, date_id, &date, new.date, shown.day)
    {
        new.date = date.value;
    }
    error_ui(ui, drafts, date_id, shown.texts);
    let confidence = shown.label("field-source-confidence");
    note_ui(ui, confidence.as_str());
    let word = |confidence: Confidence| shown.texts.say(&confidence.message());
    if let Some(chosen) = choice_field_ui(
        ui,
        drafts,
        id.with("confidence"),
        &confidence,
        new.confidence,
        &Confidence::ALL,
        word,
    ) {
        new.confidence = chosen;
    }
    let link = shown.label("field-source-link");
    note_ui(ui, link.as_str());
    if let Some(text) = text_field_ui(ui, drafts, id.with("link"), &link, &new.link) {
        new.link = text;
    }
    drafts.accept();
}
