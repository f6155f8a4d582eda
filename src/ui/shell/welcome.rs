//! The page that greets while no plan is open.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Align, Button, Frame, Layout, RichText, Sense, TextureHandle, Ui, WidgetInfo, vec2};

use crate::text::{Message, Texts};
use crate::ui::{Action, Command, theme};

/// A sample plan on the welcome page.
pub struct SampleCard {
    /// The name by which it is opened.
    pub name: &'static str,

    /// What it is called.
    pub title: String,

    /// One sentence that says what it shows.
    pub sentence: String,

    /// A small picture of its first figure, once it is drawn.
    pub picture: Option<TextureHandle>,
}

/// The files that were opened lately.
#[derive(Clone, Copy, Debug)]
pub struct RecentFiles<'a> {
    /// Their paths, the last one first.
    pub paths: &'a [PathBuf],

    /// Those that are not there any more.
    pub missing: &'a [PathBuf],
}

/// How much of a line the name of a recent file takes at most, in points.
const RECENT_NAME_WIDTH: f32 = 320.0;

/// The height of what is in a card, in points: a picture, a title and three lines, so that two rows fit into a small window.
const CARD_HEIGHT: f32 = 216.0;

/// The width of the picture and the text in a card, in points.
const CARD_WIDTH: f32 = 236.0;

/// The width of a card with its margins and frame, in points.
const WHOLE_CARD_WIDTH: f32 = CARD_WIDTH + 2.0 * (theme::SPACE_LARGE + theme::LINE);

/// The width of the page, in points: four cards side by side.
const PAGE_WIDTH: f32 = 4.0 * WHOLE_CARD_WIDTH + 3.0 * theme::SPACE_GROUP;

/// Draws the page: new plan, open, recent files, and the samples with a sentence each.
pub fn welcome_ui(
    ui: &mut Ui,
    samples: &[SampleCard],
    recent: RecentFiles<'_>,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    let area = egui::ScrollArea::vertical().auto_shrink([false, true]);
    area.show(ui, |ui| {
        let width = PAGE_WIDTH.min(ui.available_width() - 2.0 * theme::SPACE_GROUP);
        let margin = ((ui.available_width() - width) / 2.0).max(0.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(margin);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = theme::SPACE;
                ui.set_width(width);
                ui.add_space(theme::SPACE_FIGURE);
                page_ui(ui, samples, recent, texts, actions);
            });
        });
        crate::ui::follow_focus(ui);
    });
}

fn page_ui(
    ui: &mut Ui,
    samples: &[SampleCard],
    recent: RecentFiles<'_>,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    let theme = theme::of(ui);
    ui.label(
        RichText::new("Muster")
            .size(32.0)
            .family(crate::ui::fonts::semibold()),
    );
    ui.label(RichText::new(texts.label("welcome-sentence")).color(theme.text_weak));
    ui.add_space(theme::SPACE_FIGURE);
    ui.horizontal(|ui| {
        for command in [Command::NewPlan, Command::Open] {
            let mut button = Button::new(texts.say(&command.message())).min_size(vec2(140.0, 32.0));
            if let Some(shortcut) = command.shortcut() {
                button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
            }
            if ui.add(button).clicked() {
                actions.push(Action::Command(command));
            }
        }
    });
    if !recent.paths.is_empty() {
        heading_ui(ui, &texts.label("welcome-recent"));
        for path in recent.paths {
            recent_ui(ui, path, recent.missing.contains(path), texts, actions);
        }
    }
    heading_ui(ui, &texts.label("welcome-samples"));
    ui.scope(|ui| cards_ui(ui, samples, actions));
    ui.add_space(theme::SPACE_FIGURE);
    ui.label(RichText::new(texts.label("welcome-drop")).color(theme.text_weak));
}

/// Draws the samples as cards, as many side by side as there is room for.
fn cards_ui(ui: &mut Ui, samples: &[SampleCard], actions: &mut Vec<Action>) {
    let room = ui.available_width() + theme::SPACE_GROUP;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small number of cards, and none is made one"
    )]
    let columns = (room / (WHOLE_CARD_WIDTH + theme::SPACE_GROUP)).max(1.0) as usize;
    ui.spacing_mut().item_spacing = vec2(theme::SPACE_GROUP, theme::SPACE_GROUP);
    for row in samples.chunks(columns) {
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            for sample in row {
                if card_ui(ui, sample) {
                    actions.push(Action::OpenSample(sample.name));
                }
            }
        });
    }
}

fn heading_ui(ui: &mut Ui, text: &str) {
    ui.add_space(theme::SPACE_FIGURE);
    ui.heading(text);
    ui.add_space(theme::SPACE_SMALL);
}

/// Draws a recent file: its name, and the folder it lies in; one that is gone can be taken off the list.
fn recent_ui(ui: &mut Ui, path: &Path, is_missing: bool, texts: &Texts, actions: &mut Vec<Action>) {
    let theme = theme::of(ui);
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy();
    let whole = path.to_string_lossy();
    let folder = path.parent().unwrap_or(path).to_string_lossy();
    ui.horizontal(|ui| {
        let width = RECENT_NAME_WIDTH.min(ui.available_width() / 2.0);
        let size = vec2(width, theme::ROW_HEIGHT);
        let layout = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_min_width(width);
            if is_missing {
                let label = RichText::new(name.as_ref())
                    .color(theme.text_weak)
                    .strikethrough();
                let message = Message::new("welcome-missing").with("path", whole.as_ref());
                let label = ui.add(egui::Label::new(label).truncate());
                label.on_hover_text(texts.say(&message));
            } else {
                let color = ui.visuals().hyperlink_color;
                let label = RichText::new(name.as_ref()).color(color);
                let link = ui.add(Button::new(label).frame(false).truncate());
                let link = link
                    .on_hover_text(whole.as_ref())
                    .on_hover_cursor(egui::CursorIcon::PointingHand);
                link.widget_info(|| WidgetInfo::labeled(Role::Link, true, name.as_ref()));
                if link.clicked() {
                    actions.push(Action::OpenFile(path.to_owned()));
                }
            }
        });
        if is_missing {
            let message = Message::new("welcome-forget").with("file", name.as_ref());
            let words = texts.say(&message);
            let button = ui.small_button("×").on_hover_text(&words);
            let button = button.accessible_name(words);
            if button.clicked() {
                actions.push(Action::ForgetFile(path.to_owned()));
            }
        }
        let folder = RichText::new(folder.as_ref()).font(theme::small());
        let label = egui::Label::new(folder.color(theme.text_weak)).truncate();
        ui.add(label).on_hover_text(whole.as_ref());
    });
}

/// Draws a sample as a card; whether it was clicked.
fn card_ui(ui: &mut Ui, sample: &SampleCard) -> bool {
    let theme = theme::of(ui);
    let card = Frame::new()
        .fill(theme.surface)
        .stroke((theme::LINE, theme.border))
        .corner_radius(theme::CORNER_RADIUS)
        .inner_margin(theme::SPACE_LARGE)
        .show(ui, |ui| {
            ui.set_width(CARD_WIDTH);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = theme::SPACE_SMALL;
                ui.set_min_height(CARD_HEIGHT);
                let picture = vec2(CARD_WIDTH, 133.0);
                let (rect, _) = ui.allocate_exact_size(picture, Sense::hover());
                ui.painter().rect_filled(rect, 0.0, theme.background);
                if let Some(texture) = &sample.picture {
                    egui::Image::new((texture.id(), picture)).paint_at(ui, rect);
                }
                ui.add_space(theme::SPACE);
                ui.label(RichText::new(&sample.title).font(theme::body_strong()));
                ui.label(
                    RichText::new(&sample.sentence)
                        .size(theme::TEXT_SMALL)
                        .color(theme.text_weak),
                );
            });
        });
    let response = ui.interact(
        card.response.rect,
        ui.scope_id().with(sample.name),
        Sense::click(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &sample.title));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_stroke(
            response.rect,
            f32::from(theme::CORNER_RADIUS),
            (theme::LINE_STRONG, theme.mark),
            egui::StrokeKind::Outside,
        );
    }
    response.clicked()
}
