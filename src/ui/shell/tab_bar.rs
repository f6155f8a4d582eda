//! The tabs that choose the view.

use egui::accesskit::Role;
use egui::{FontId, Id, Rect, Sense, Ui, WidgetInfo, vec2};

use crate::text::Texts;
use crate::ui::{Action, Command, fonts, theme};

/// A view of the plan.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Tab {
    /// Rows and columns.
    #[default]
    Table,

    /// A figure.
    Chart,

    /// Who stands under whom.
    OrderOfBattle,
}

impl Tab {
    /// Every view, in the order of the tabs.
    pub const ALL: [Self; 3] = [Self::Table, Self::Chart, Self::OrderOfBattle];

    /// The name by which settings keep it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Chart => "chart",
            Self::OrderOfBattle => "order-of-battle",
        }
    }

    /// The view of a name; the first one where none has it.
    pub fn of_name(name: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|tab| tab.name() == name).unwrap_or_default()
    }

    /// The command that shows the view.
    pub fn command(self) -> Command {
        match self {
            Self::Table => Command::ShowTable,
            Self::Chart => Command::ShowChart,
            Self::OrderOfBattle => Command::ShowOrderOfBattle,
        }
    }
}

/// Draws the tabs; a click shows the view.
pub fn tab_bar_ui(ui: &mut Ui, chosen: Tab, texts: &Texts, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        for tab in Tab::ALL {
            if tab_ui(ui, tab, tab == chosen, &texts.say(&tab.command().message())) {
                actions.push(Action::Command(tab.command()));
            }
        }
    });
}

/// The control of a tab, for giving it the keyboard.
pub fn tab_id(tab: Tab) -> Id {
    Id::unique(("tab", tab as u8))
}

/// Draws one tab; whether it was clicked.
fn tab_ui(ui: &mut Ui, tab: Tab, chosen: bool, name: &str) -> bool {
    let theme = theme::of(ui);
    let family = if chosen {
        fonts::semibold()
    } else {
        egui::FontFamily::Proportional
    };
    let font = FontId::new(theme::TEXT_BODY, family);
    let galley = ui
        .painter()
        .layout_no_wrap(name.to_owned(), font, theme.text);
    let size = galley.size() + vec2(2.0 * theme::SPACE_LARGE, 2.0 * theme::SPACE);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, tab_id(tab), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), chosen, name));
    let color = if chosen {
        theme.accent_text
    } else if response.hovered() || response.has_focus() {
        theme.text
    } else {
        theme.text_weak
    };
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect.shrink(theme::LINE),
            f32::from(theme::CORNER_RADIUS),
            (theme::LINE, theme.mark),
            egui::StrokeKind::Inside,
        );
    }
    let at = rect.center() - galley.size() / 2.0;
    ui.painter()
        .galley_with_override_text_color(at, galley, color);
    if chosen {
        let line = Rect::from_min_max(
            egui::pos2(rect.left(), rect.bottom() - theme::LINE_STRONG),
            rect.right_bottom(),
        );
        ui.painter().rect_filled(line, 0.0, theme.mark);
    }
    response.clicked()
}
