//! The places where the text was found.

use std::ops::Range;

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::analysis::TextMatch;
use crate::model::{BaseUnit, Formation, Item, NodeId, Plan, Unit};
use crate::ui::theme::{self, Theme};
use crate::ui::{Action, Shown};

use super::state::FindState;

/// How many characters are shown before the piece that was found.
const BEFORE: usize = 28;

/// How many characters are shown at most.
const MOST: usize = 160;

/// What a row says.
struct RowText {
    /// The text around the piece that was found, on one line.
    words: String,

    /// Where in it the piece is.
    found: Range<usize>,

    /// What kind of text it is.
    field: String,

    /// What it belongs to, and under what that stands.
    place: String,
}

/// Draws the places in all the room there is; clicking one goes to it.
pub(super) fn rows_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut FindState,
    actions: &mut Vec<Action>,
) {
    let count = state.matches(shown).len();
    let builder = UiBuilder::new()
        .accessibility_role(Role::ListBox)
        .accessibility_label(shown.label("find-list"));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical().id_salt("found").auto_shrink(false);
        if let Some(index) = state
            .current()
            .filter(|_| std::mem::take(&mut state.reveals))
        {
            let rows = ui.available_height() / theme::ROW_HEIGHT;
            let above = index as f32 - (rows / 2.0).floor();
            area = area.vertical_scroll_offset((theme::ROW_HEIGHT * above).max(0.0));
        }
        area.show_rows(ui, theme::ROW_HEIGHT, count, |ui, range| {
            for index in range {
                let Some(found) = state.matches(shown).get(index) else {
                    continue;
                };
                let Some(text) = row_text(shown, found) else {
                    continue;
                };
                if row_ui(ui, index, &text, state.current() == Some(index)) {
                    // What stands in no tree is seen only where it is unfolded; going on by key leaves the keyboard here.
                    actions.extend(unfolding(found.place.item));
                    super::go_to(index, shown, state, actions);
                }
            }
        });
    });
}

/// Draws a place; whether it was clicked.
fn row_ui(ui: &mut Ui, index: usize, text: &RowText, is_current: bool) -> bool {
    let theme = theme::of(ui);
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let id = ui.scope_id().with(("found", index));
    let response = ui.interact(rect, id, Sense::CLICK);
    let RowText {
        words,
        field,
        place,
        ..
    } = text;
    let name = format!("{words}, {field}, {place}");
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_selected(is_current));
    let radius = f32::from(theme::CORNER_RADIUS);
    if is_current {
        ui.painter().rect_filled(rect, radius, theme.selection);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, theme.hover);
    }
    let inside = rect.shrink2(vec2(theme::SPACE, 0.0));
    let at = |share: f32| inside.left() + share * inside.width();
    let column = |from: f32, to: f32| {
        Rect::from_x_y_ranges(at(from)..=at(to) - theme::SPACE_LARGE, inside.y_range())
    };
    write(ui, column(0.0, 0.5), excerpt(theme, text));
    let weak = TextFormat::simple(theme::body(), theme.text_weak);
    let plain = |words: &str| LayoutJob::single_section(words.to_owned(), weak.clone());
    write(ui, column(0.5, 0.64), plain(field));
    write(ui, column(0.64, 1.0), plain(place));
    response.clicked()
}

fn write(ui: &Ui, column: Rect, mut job: LayoutJob) {
    job.wrap = TextWrapping::truncate_at_width(column.width());
    let galley = ui.painter().layout_job(job);
    let at = pos2(column.left(), column.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme::of(ui).text);
}

/// The words of a place with the piece that was found emphasized.
fn excerpt(theme: &Theme, text: &RowText) -> LayoutJob {
    let RowText { words, found, .. } = text;
    let plain = TextFormat::simple(theme::body(), theme.text);
    let strong = TextFormat {
        background: theme.selection_strong,
        ..TextFormat::simple(theme::body_strong(), theme.text)
    };
    let mut job = LayoutJob::default();
    job.append(&words[..found.start], 0.0, plain.clone());
    job.append(&words[found.clone()], 0.0, strong);
    job.append(&words[found.end..], 0.0, plain);
    job
}

/// What is to be said of a place; none where the plan does not have it.
fn row_text(shown: &Shown<'_>, found: &TextMatch) -> Option<RowText> {
    let text = found.place.text(shown.plan)?;
    let before = text.get(..found.range.start)?;
    let piece = text.get(found.range.clone())?;
    let after = text.get(found.range.end..)?;
    let cut = before.char_indices().rev().nth(BEFORE);
    let mut words = match cut {
        Some((start, letter)) => {
            let shown = &before[start + letter.len_utf8()..];
            // It begins with a whole word where there is one.
            let word = shown.find(' ').map_or(0, |space| space + 1);
            format!("…{}", &shown[word..])
        }
        None => before.to_owned(),
    };
    let start = words.len();
    words.push_str(piece);
    let end = words.len();
    words.extend(after.chars().take(MOST));
    // Line breaks and tabs take one byte, as spaces do, so the piece stays where it is.
    let words = words.replace(['\n', '\t'], " ");
    Some(RowText {
        words,
        found: start..end,
        field: shown.texts.say(&found.place.field.message()),
        place: place(shown, found.place.item),
    })
}

/// What shows a thing that stands in no tree.
fn unfolding(item: Item) -> Option<Action> {
    match item {
        Item::Arrangement(_) | Item::Agreement(_) | Item::BaseUnit(_) | Item::Source(_) => {
            Some(Action::Unfold(item))
        }
        Item::Mission(_) | Item::Formation(_) | Item::Unit(_) | Item::Head | Item::Country(_) => {
            None
        }
    }
}

/// What a text belongs to, and under what that stands or where it is listed.
fn place(shown: &Shown<'_>, item: Item) -> String {
    let plan = shown.plan;
    let (name, list) = match item {
        Item::Arrangement(id) => (plan.arrangement(id).map(|it| it.name.as_str()), None),
        Item::Agreement(id) => (
            plan.agreement(id).map(|it| it.title.as_str()),
            Some("find-agreements"),
        ),
        Item::BaseUnit(id) => (
            plan.base_unit(id).map(BaseUnit::label),
            Some("find-base-units"),
        ),
        Item::Source(id) => (
            plan.source(id).map(|it| it.title.as_str()),
            Some("find-sources"),
        ),
        Item::Mission(_) | Item::Formation(_) | Item::Unit(_) | Item::Head | Item::Country(_) => {
            (None, None)
        }
    };
    let above = super::node(plan, item).map(|node| way(plan, node));
    let words = [
        name.map(str::to_owned),
        above,
        list.map(|id| shown.label(id)),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A node and all under which it usually stands, the node first.
fn way(plan: &Plan, node: NodeId) -> String {
    let up = std::iter::successors(Some(node), |it| plan.parents(*it).next());
    let labels = up.filter_map(|it| match it {
        NodeId::Mission(id) => plan.mission(id).map(|it| it.acronym.as_str()),
        NodeId::Formation(id) => plan.formation(id).map(Formation::label),
        NodeId::Unit(id) => plan.unit(id).map(Unit::label),
    });
    labels.collect::<Vec<_>>().join(" · ")
}
