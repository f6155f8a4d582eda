//! The sheet with all keys: those of the commands, made from the commands themselves, and those of trees, tables, figures and fields.

use egui::accesskit::Role;
use egui::{Context, Id, ScrollArea, Sense, TextEdit, Ui, WidgetInfo, vec2};

use crate::text::{Language, Message, Texts, readings};

use super::field::{heading_ui, note_ui, sheet_ui};
use super::shell::Menu;
use super::theme;

/// What is looked for in the sheet.
#[derive(Clone, Debug, Default)]
pub struct ShortcutSheetState {
    query: String,
    had_focus: bool,
    has_begun: bool,
}

/// Keys that belong together.
#[derive(Clone, Debug)]
pub struct KeyGroup {
    /// What they are for.
    pub title: Message,

    /// The keys, and what they do.
    pub keys: Vec<(String, Message)>,
}

/// The width of the sheet, in points.
const WIDTH: f32 = 820.0;

/// The room between its two columns, in points.
const GAP: f32 = theme::SPACE_FIGURE;

/// Every key of the program: first those of the commands, as in the menus, then those of what has the keyboard.
pub fn key_groups(context: &Context) -> Vec<KeyGroup> {
    let menus = Menu::ALL.into_iter().map(|menu| KeyGroup {
        title: menu.message(),
        keys: menu
            .commands()
            .filter_map(|command| {
                let keys = [command.shortcut(), command.second_shortcut()];
                let keys: Vec<_> = keys
                    .iter()
                    .flatten()
                    .map(|keys| context.format_shortcut(keys))
                    .collect();
                (!keys.is_empty()).then(|| (keys.join(", "), command.message()))
            })
            .collect(),
    });
    menus.chain(other_groups()).collect()
}

/// The keys that mean something where the keyboard is, and are no commands.
fn other_groups() -> impl Iterator<Item = KeyGroup> {
    let group = |title: Message, keys: &[(&str, Message)]| KeyGroup {
        title,
        keys: keys
            .iter()
            .map(|(keys, message)| ((*keys).to_owned(), message.clone()))
            .collect(),
    };
    [
        group(
            Message::new("keys-everywhere"),
            &[
                ("F10, Alt", Message::new("keys-menus")),
                ("Tab, Shift+Tab", Message::new("keys-next-control")),
                ("Ctrl++, Ctrl+−, Ctrl+0", Message::new("keys-zoom")),
            ],
        ),
        group(
            Message::new("keys-outline"),
            &[
                ("↑ ↓, Home, End, Page ↑ ↓", Message::new("keys-rows")),
                ("→ ←", Message::new("keys-branch-arrows")),
                ("Enter", Message::new("keys-branch")),
            ],
        ),
        group(
            Message::new("keys-table"),
            &[
                ("↑ ↓ → ←", Message::new("keys-cells")),
                ("A–Z, 0–9", Message::new("keys-cell-replace")),
                ("F2", Message::new("keys-cell-edit")),
                ("Tab, Enter", Message::new("keys-cell-next")),
                ("Ctrl+D, Ctrl+R", Message::new("keys-cell-fill")),
                ("Delete", Message::new("keys-cell-empty")),
                ("Esc", Message::new("keys-cell-leave")),
            ],
        ),
        group(
            Message::new("keys-figure"),
            &[("← →", Message::new("keys-day-line"))],
        ),
        group(
            Message::new("keys-order"),
            &[
                ("↑ ↓ → ←", Message::new("keys-boxes")),
                ("Enter", Message::new("keys-box-turn")),
                ("Ctrl++, Ctrl+−, Ctrl+0", Message::new("keys-box-zoom")),
            ],
        ),
        group(
            Message::new("keys-fields"),
            &[
                ("Enter, Tab", Message::new("keys-field-take")),
                ("Esc", Message::new("keys-field-restore")),
                ("A–Z", Message::new("keys-list-search")),
                ("Ctrl+C, Ctrl+X, Ctrl+V", Message::new("keys-clipboard")),
                ("Ctrl+A", Message::new("keys-all")),
            ],
        ),
        group(
            Message::new("keys-dialogs"),
            &[
                ("Enter", Message::new("keys-dialog-main")),
                ("Esc", Message::new("keys-dialog-leave")),
            ],
        ),
    ]
    .into_iter()
}

/// Draws the sheet over everything else; whether it stays open.
pub fn shortcut_sheet_ui(
    context: &Context,
    texts: &'static Texts,
    state: &mut ShortcutSheetState,
) -> bool {
    let title = texts.label("keys-title");
    let width = WIDTH.min(context.content_rect().width() - 96.0);
    let height = context.content_rect().height() - 240.0;
    let mut had_focus = state.had_focus;
    let head = (title.as_str(), width);
    let stays = sheet_ui(context, "shortcuts", head, texts, &mut had_focus, |ui| {
        search_ui(ui, texts, state);
        ui.add_space(theme::SPACE);
        ScrollArea::vertical()
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_min_height(height);
                groups_ui(ui, texts, &state.query);
            });
    });
    // Its one field is for looking, so there is nothing to leave before the sheet is.
    state.had_focus = false;
    stays && !context.input(|input| input.key_pressed(egui::Key::Escape))
}

fn search_ui(ui: &mut Ui, texts: &Texts, state: &mut ShortcutSheetState) {
    let field = TextEdit::singleline(&mut state.query)
        .id(Id::unique("shortcuts-search"))
        .hint_text(texts.label("field-search"))
        .desired_width(f32::INFINITY)
        .min_size(vec2(0.0, theme::ROW_HEIGHT));
    let response = ui.add(field).accessible_name(texts.label("field-search"));
    if !state.has_begun {
        // The first frame, which measures the sheet, cannot keep the keyboard.
        state.has_begun = response.has_focus();
        response.request_focus();
    }
}

/// Draws the groups in two columns, as evenly as they can be parted.
fn groups_ui(ui: &mut Ui, texts: &Texts, query: &str) {
    let groups: Vec<_> = key_groups(ui.ctx())
        .into_iter()
        .filter_map(|group| left(group, query))
        .collect();
    if groups.is_empty() {
        note_ui(ui, texts.label("field-search-nothing"));
        return;
    }
    let size = |group: &KeyGroup| group.keys.len() + 2;
    let all: usize = groups.iter().map(size).sum();
    let mut before = 0;
    let (first, second): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| {
        let is_first = 2 * before < all;
        before += size(group);
        is_first
    });
    // The bar that scrolls lies over what is at the right.
    let width = (ui.available_width() - GAP - theme::SPACE_LARGE) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for groups in [first, second] {
            ui.vertical(|ui| {
                ui.set_width(width);
                for group in groups {
                    group_ui(ui, texts, &group);
                }
            });
        }
    });
}

/// The keys of a group that a search leaves; nothing where it leaves none.
///
/// It looks in every language and on both keyboard layouts, and in the keys themselves.
fn left(group: KeyGroup, query: &str) -> Option<KeyGroup> {
    let looked_for: Vec<_> = readings(query.trim())
        .iter()
        .map(|text| text.to_lowercase())
        .collect();
    let is_found = |keys: &str, message: &Message| {
        let names = Language::ALL.map(|language| Texts::of(language).say(message));
        let texts = names.iter().map(String::as_str).chain([keys]);
        let texts: Vec<_> = texts.map(str::to_lowercase).collect();
        looked_for
            .iter()
            .any(|part| texts.iter().any(|text| text.contains(part.as_str())))
    };
    let KeyGroup { title, mut keys } = group;
    if !is_found("", &title) {
        keys.retain(|(keys, message)| is_found(keys, message));
    }
    (!keys.is_empty()).then_some(KeyGroup { title, keys })
}

fn group_ui(ui: &mut Ui, texts: &Texts, group: &KeyGroup) {
    heading_ui(ui, &texts.say(&group.title));
    ui.add_space(theme::SPACE_SMALL);
    for (keys, message) in &group.keys {
        key_ui(ui, keys, &texts.say(message));
    }
}

/// Draws what a key does, and the key at the right.
fn key_ui(ui: &mut Ui, keys: &str, what: &str) {
    let theme = theme::of(ui);
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, format!("{what}, {keys}")));
    let painter = ui.painter();
    let small = theme::small();
    let keys = painter.layout_no_wrap(keys.to_owned(), small, theme.text_weak);
    let right = rect.right() - keys.size().x;
    let mut job =
        egui::text::LayoutJob::simple_singleline(what.to_owned(), theme::body(), theme.text);
    job.wrap = egui::text::TextWrapping::truncate_at_width(right - rect.left() - theme::SPACE);
    let what = painter.layout_job(job);
    for (galley, left, color) in [
        (what, rect.left(), theme.text),
        (keys, right, theme.text_weak),
    ] {
        let top = rect.center().y - galley.size().y / 2.0;
        painter.galley(egui::pos2(left, top), galley, color);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::Command;

    #[test]
    fn every_command_with_keys_is_on_the_sheet_once() {
        let groups = key_groups(&Context::default());
        for command in Command::ALL {
            let rows = groups.iter().flat_map(|group| &group.keys);
            let times = rows.filter(|(_, what)| *what == command.message()).count();
            let expected = usize::from(command.shortcut().is_some());
            assert_eq!(times, expected, "{command:?}");
        }
    }

    #[test]
    fn the_sheet_is_searched_in_both_languages_and_by_keys() {
        let found = |query: &str| {
            let groups = key_groups(&Context::default());
            let rows = groups.into_iter().filter_map(|group| left(group, query));
            rows.flat_map(|group| group.keys).count()
        };
        assert_eq!(found("Undo"), 1);
        assert_eq!(found("отменить"), 1);
        assert_eq!(found("jnvtybnm"), 1, "typed with a Latin layout");
        assert_eq!(found("ctrl+k"), 1);
        assert_eq!(found("no such thing"), 0);
    }
}
