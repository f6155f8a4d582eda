//! How the program looks: every color, size and space, named once.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that names colors"
)]

use std::collections::BTreeMap;

use egui::style::{Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle,
    Ui, Visuals, vec2,
};

use super::fonts;

/// The size of ordinary text, in points.
pub const TEXT_BODY: f32 = 14.0;

/// The size of notes, headings of sections and axis labels, in points.
pub const TEXT_SMALL: f32 = 12.0;

/// The size of the heading of a panel, in points.
pub const TEXT_HEADING: f32 = 16.0;

/// The size of the title of a view, a figure or a dialog, in points.
pub const TEXT_TITLE: f32 = 20.0;

/// Space within one thing: between a mark and its text, in points.
pub const SPACE_SMALL: f32 = 4.0;

/// Space between things that belong together, in points.
pub const SPACE: f32 = 8.0;

/// Space inside the edge of a panel or a card, in points.
pub const SPACE_LARGE: f32 = 12.0;

/// Space between groups, in points.
pub const SPACE_GROUP: f32 = 16.0;

/// Space around the drawing of a figure, in points.
pub const SPACE_FIGURE: f32 = 24.0;

/// The step by which a level of the outline is moved in, in points.
pub const INDENT: f32 = 16.0;

/// The height of a row of an outline, a table or a form, in points.
pub const ROW_HEIGHT: f32 = 24.0;

/// The height of a toolbar, in points.
pub const TOOLBAR_HEIGHT: f32 = 40.0;

/// The radius of the corners of controls and cards, in points.
pub const CORNER_RADIUS: u8 = 4;

/// The width of a line that parts or frames, in points.
pub const LINE: f32 = 1.0;

/// The width of a line that marks what is chosen, in points.
pub const LINE_STRONG: f32 = 2.0;

/// How long a control takes to change its color, in seconds; short, so that a remote desktop
/// has few frames to send.
const ANIMATION_TIME: f32 = 0.05;

/// The colors of the light or the dark theme.
///
/// Text colors reach a contrast of 4.5:1 on every surface they are meant for, marks without words and frames of what is typed into or clicked 3:1; tests hold them to it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Theme {
    /// Behind cards and tables, in the middle of the window.
    pub background: Color32,

    /// Panels: toolbar, outline, inspector, findings.
    pub panel: Color32,

    /// Cards, menus, dialogs, figures.
    pub surface: Color32,

    /// The heads of tables and the line of totals.
    pub header: Color32,

    /// The status bar and buttons that are quiet.
    pub quiet: Color32,

    /// What is typed into.
    pub field: Color32,

    /// A row, tab or control under the pointer.
    pub hover: Color32,

    /// A chosen row.
    pub selection: Color32,

    /// A chosen control and chosen letters: stronger than [`Self::selection`].
    pub selection_strong: Color32,

    /// Ordinary text.
    pub text: Color32,

    /// Text that may be overlooked: units, codes, notes.
    pub text_weak: Color32,

    /// The one accent: UN blue. For areas and lines, not for text.
    pub accent: Color32,

    /// The accent where it marks what is chosen or has the keyboard: it stands out on every surface.
    pub mark: Color32,

    /// The accent where it is text: links, the chosen tab.
    pub accent_text: Color32,

    /// The area of the button that Enter presses.
    pub accent_strong: Color32,

    /// Text on [`Self::accent_strong`].
    pub on_accent_strong: Color32,

    /// Lines between panels, rows and groups.
    pub separator: Color32,

    /// Frames of controls and fields.
    pub border: Color32,

    /// Frames of windows, and lines that set off the head and the foot of a table.
    pub rule: Color32,

    /// Lines of a figure's grid.
    pub grid: Color32,

    /// Axes, marks of ceilings and lines between boxes of a figure.
    pub axis: Color32,

    /// Text and marks of errors; the only red.
    pub error: Color32,

    /// The area behind an error.
    pub error_fill: Color32,

    /// Text and marks of warnings.
    pub warning: Color32,

    /// The area behind a warning or an unconfirmed number.
    pub warning_fill: Color32,

    /// Text and marks of notes.
    pub note: Color32,

    /// The area behind a note.
    pub note_fill: Color32,

    /// Text and marks of what is in order.
    pub good: Color32,

    /// The area behind what is in order.
    pub good_fill: Color32,

    /// The strip with the plan's marking.
    pub marking_fill: Color32,

    /// The plan's marking, on its strip or on a figure.
    pub marking_text: Color32,

    /// Contributors and categories that are not the planning country:
    /// Okabe and Ito's colors without black and the two blues, which are too near the accent.
    pub series: [Color32; 5],

    /// All that has no color of its own: "others".
    pub others: Color32,
}

/// The light theme.
const LIGHT: Theme = Theme {
    background: hex(0xF3_F5_F7),
    panel: hex(0xFF_FF_FF),
    surface: hex(0xFF_FF_FF),
    header: hex(0xF8_FA_FB),
    quiet: hex(0xEA_EE_F1),
    field: hex(0xFF_FF_FF),
    hover: hex(0xEE_F2_F5),
    selection: hex(0xE3_F3_FA),
    selection_strong: hex(0xCD_E9_F6),
    text: hex(0x1B_27_33),
    text_weak: hex(0x56_65_73),
    accent: hex(0x00_9E_DB),
    mark: hex(0x00_89_C0),
    accent_text: hex(0x00_6B_96),
    accent_strong: hex(0x00_6F_9B),
    on_accent_strong: hex(0xFF_FF_FF),
    separator: hex(0xE1_E5_E9),
    border: hex(0x7A_89_96),
    rule: hex(0xC3_CC_D4),
    grid: hex(0xEA_EE_F1),
    axis: hex(0x7F_8F_9C),
    error: hex(0xB0_1E_1E),
    error_fill: hex(0xFC_EB_EA),
    warning: hex(0x8A_55_00),
    warning_fill: hex(0xFF_F4_DC),
    note: hex(0x4C_5B_6A),
    note_fill: hex(0xEA_EE_F1),
    good: hex(0x00_6B_47),
    good_fill: hex(0xE6_F4_EE),
    marking_fill: hex(0xFF_F4_DC),
    marking_text: hex(0x7A_4B_00),
    series: SERIES,
    others: hex(0xAE_B8_C1),
};

/// The dark theme.
const DARK: Theme = Theme {
    background: hex(0x12_18_1E),
    panel: hex(0x1A_22_2A),
    surface: hex(0x1F_28_31),
    header: hex(0x22_2C_36),
    quiet: hex(0x16_1D_24),
    field: hex(0x14_1B_22),
    hover: hex(0x27_32_3D),
    selection: hex(0x15_39_4C),
    selection_strong: hex(0x12_49_65),
    text: hex(0xE6_EC_F1),
    text_weak: hex(0xA6_B4_C0),
    accent: hex(0x00_9E_DB),
    mark: hex(0x00_9E_DB),
    accent_text: hex(0x62_C6_F0),
    accent_strong: hex(0x00_6F_9B),
    on_accent_strong: hex(0xFF_FF_FF),
    separator: hex(0x2E_3A_45),
    border: hex(0x71_82_91),
    rule: hex(0x44_53_61),
    grid: hex(0x2B_36_41),
    axis: hex(0x71_82_91),
    error: hex(0xFF_96_8C),
    error_fill: hex(0x45_20_20),
    warning: hex(0xF3_BC_52),
    warning_fill: hex(0x3F_32_12),
    note: hex(0xB0_BE_CA),
    note_fill: hex(0x2B_36_41),
    good: hex(0x66_D3_A4),
    good_fill: hex(0x12_3A_2B),
    marking_fill: hex(0x3F_32_12),
    marking_text: hex(0xFF_DF_9A),
    series: SERIES,
    others: hex(0x80_90_9E),
};

/// Orange, bluish green, reddish purple, vermilion, yellow: the same in both themes, so that a
/// contributor keeps its color.
const SERIES: [Color32; 5] = [
    hex(0xE6_9F_00),
    hex(0x00_9E_73),
    hex(0xCC_79_A7),
    hex(0xD5_5E_00),
    hex(0xF0_E4_42),
];

/// Text on a colored area; darker than ordinary text, since a color takes from the contrast.
const INK: Color32 = hex(0x10_18_20);

impl Theme {
    /// The colors of egui's light or dark theme.
    pub fn get(theme: egui::Theme) -> &'static Self {
        match theme {
            egui::Theme::Light => &LIGHT,
            egui::Theme::Dark => &DARK,
        }
    }

    /// The text color that stands out more on an area, for labels inside bars and boxes.
    pub fn text_on(area: Color32) -> Color32 {
        let (dark, light) = (INK, LIGHT.surface);
        if contrast(dark, area) >= contrast(light, area) {
            dark
        } else {
            light
        }
    }

    /// egui's visuals in these colors.
    fn visuals(&self, theme: egui::Theme) -> Visuals {
        let mut visuals = theme.default_visuals();
        visuals.widgets = self.widgets();
        visuals.selection = Selection {
            bg_fill: self.selection_strong,
            stroke: Stroke::new(LINE, self.accent_text),
        };
        visuals.text_cursor = TextCursorStyle {
            stroke: Stroke::new(LINE_STRONG, self.accent_text),
            ..TextCursorStyle::default()
        };
        visuals.weak_text_color = Some(self.text_weak);
        visuals.hyperlink_color = self.accent_text;
        visuals.faint_bg_color = self.header;
        visuals.extreme_bg_color = self.field;
        visuals.text_edit_bg_color = Some(self.field);
        visuals.code_bg_color = self.quiet;
        visuals.warn_fg_color = self.warning;
        visuals.error_fg_color = self.error;
        visuals.window_fill = self.surface;
        visuals.window_stroke = Stroke::new(LINE, self.rule);
        visuals.window_corner_radius = CornerRadius::same(CORNER_RADIUS * 2);
        visuals.menu_corner_radius = CornerRadius::same(CORNER_RADIUS);
        visuals.panel_fill = self.panel;
        let shadow = Shadow {
            offset: [0, 4],
            blur: 12,
            spread: 0,
            color: Color32::from_black_alpha(40),
        };
        visuals.window_shadow = shadow;
        visuals.popup_shadow = shadow;
        visuals.indent_has_left_vline = false;
        visuals.slider_trailing_fill = true;
        visuals
    }

    /// The colors of egui's controls in each state.
    fn widgets(&self) -> Widgets {
        let state = |fill, border, text| WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: Stroke::new(LINE, border),
            corner_radius: CornerRadius::same(CORNER_RADIUS),
            fg_stroke: Stroke::new(LINE, text),
            expansion: 0.0,
        };
        Widgets {
            noninteractive: state(self.panel, self.separator, self.text),
            inactive: state(self.field, self.border, self.text),
            hovered: state(self.hover, self.text_weak, self.text),
            active: state(self.selection_strong, self.mark, self.text),
            open: state(self.hover, self.text_weak, self.text),
        }
    }
}

/// The colors of the theme that a view is drawn in.
pub fn of(ui: &Ui) -> &'static Theme {
    Theme::get(if ui.visuals().dark_mode {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    })
}

/// Gives a window, or an off-screen drawing, our fonts and the styles of both themes.
///
/// Which of the two is shown stays as it is.
pub fn apply(context: &Context) {
    context.set_fonts(fonts::definitions());
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        context.set_style_of(theme, style(theme));
    }
}

/// Ordinary text.
pub fn body() -> FontId {
    FontId::new(TEXT_BODY, FontFamily::Proportional)
}

/// Ordinary text that stands out: names of missions, totals.
pub fn body_strong() -> FontId {
    FontId::new(TEXT_BODY, fonts::semibold())
}

/// Notes, codes, axis labels.
pub fn small() -> FontId {
    FontId::new(TEXT_SMALL, FontFamily::Proportional)
}

/// Headings of sections, markings.
pub fn small_strong() -> FontId {
    FontId::new(TEXT_SMALL, fonts::semibold())
}

/// The heading of a panel.
pub fn heading() -> FontId {
    FontId::new(TEXT_HEADING, fonts::semibold())
}

/// The title of a view, a figure or a dialog.
pub fn title() -> FontId {
    FontId::new(TEXT_TITLE, fonts::semibold())
}

/// egui's style in a theme.
fn style(theme: egui::Theme) -> Style {
    let mut style = Style {
        text_styles: text_styles(),
        visuals: Theme::get(theme).visuals(theme),
        animation_time: ANIMATION_TIME,
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(SPACE, SPACE_SMALL);
    spacing.button_padding = vec2(SPACE, 2.0);
    spacing.interact_size = vec2(40.0, ROW_HEIGHT);
    spacing.indent = INDENT;
    spacing.window_margin = Margin::same(12);
    spacing.menu_margin = Margin::same(8); // that of what is told on hover, too
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 8.0;
    spacing.icon_spacing = SPACE_SMALL;
    spacing.slider_rail_height = 4.0;
    spacing.tooltip_width = 360.0;
    style
}

/// How the commands of a menu are drawn: flat, with air around the words and before the keys.
pub fn menu_style(style: &mut Style) {
    egui::containers::menu::menu_style(style);
    style.spacing.button_padding.x = SPACE;
    style.spacing.icon_spacing = SPACE_LARGE;
}

/// The fonts of egui's own text styles.
fn text_styles() -> BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Small, small()),
        (TextStyle::Body, body()),
        (TextStyle::Button, body()),
        (TextStyle::Monospace, body()),
        (TextStyle::Heading, heading()),
    ]
    .into()
}

/// A color from its usual six figures, red first.
const fn hex(color: u32) -> Color32 {
    let [_, red, green, blue] = color.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// The contrast of two opaque colors, 1 to 21, as the Web Content Accessibility Guidelines 2.2 define it.
fn contrast(one: Color32, other: Color32) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of an opaque color, 0 to 1, by the same guidelines.
fn luminance(color: Color32) -> f32 {
    let linear = egui::Rgba::from(color);
    0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The least contrast of text, by the guidelines.
    const TEXT: f32 = 4.5;

    /// The least contrast of marks that no words go with, by the guidelines.
    const MARK: f32 = 3.0;

    #[track_caller]
    fn check(name: &str, text: Color32, areas: &[(&str, Color32)]) {
        check_at_least(TEXT, name, text, areas);
    }

    #[track_caller]
    fn check_at_least(least: f32, name: &str, color: Color32, areas: &[(&str, Color32)]) {
        for (area_name, area) in areas {
            let contrast = contrast(color, *area);
            assert!(
                contrast >= least,
                "{name} on {area_name}: {contrast:.2} ({color:?} on {area:?})"
            );
        }
    }

    /// Every plain surface on which text stands.
    fn surfaces(colors: &Theme) -> [(&'static str, Color32); 9] {
        [
            ("background", colors.background),
            ("panel", colors.panel),
            ("surface", colors.surface),
            ("header", colors.header),
            ("quiet", colors.quiet),
            ("field", colors.field),
            ("hover", colors.hover),
            ("selection", colors.selection),
            ("selection_strong", colors.selection_strong),
        ]
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let near = |one: f32, other: f32| (one - other).abs() < 0.01;
        assert!(near(contrast(Color32::BLACK, Color32::WHITE), 21.0));
        assert!(near(contrast(Color32::WHITE, hex(0x76_76_76)), 4.54));
    }

    #[test]
    fn text_can_be_read_on_every_surface() {
        for theme in [egui::Theme::Light, egui::Theme::Dark] {
            let colors = Theme::get(theme);
            let plain = surfaces(colors);
            check("text", colors.text, &plain);
            check("text_weak", colors.text_weak, &plain);
            check("accent_text", colors.accent_text, &plain);
            check("error", colors.error, &plain);
            check("warning", colors.warning, &plain);
            check("note", colors.note, &plain);
            check("good", colors.good, &plain);

            for (name, text, fill) in [
                (
                    "on_accent_strong",
                    colors.on_accent_strong,
                    colors.accent_strong,
                ),
                ("error", colors.error, colors.error_fill),
                ("text", colors.text, colors.error_fill),
                ("warning", colors.warning, colors.warning_fill),
                ("text", colors.text, colors.warning_fill),
                ("note", colors.note, colors.note_fill),
                ("text", colors.text, colors.note_fill),
                ("good", colors.good, colors.good_fill),
                ("text", colors.text, colors.good_fill),
                ("marking_text", colors.marking_text, colors.marking_fill),
                ("marking_text", colors.marking_text, colors.surface),
                ("marking_text", colors.marking_text, colors.background),
                ("text_weak", colors.text_weak, colors.error_fill),
                ("text_weak", colors.text_weak, colors.warning_fill),
                ("text_weak", colors.text_weak, colors.note_fill),
                ("accent_text", colors.accent_text, colors.error_fill),
                ("accent_text", colors.accent_text, colors.warning_fill),
                ("accent_text", colors.accent_text, colors.note_fill),
            ] {
                check(name, text, &[("its fill", fill)]);
            }
        }
    }

    #[test]
    fn marks_stand_out_on_every_surface_they_are_on() {
        for theme in [egui::Theme::Light, egui::Theme::Dark] {
            let colors = Theme::get(theme);
            check_at_least(MARK, "mark", colors.mark, &surfaces(colors));
            // Nothing is typed into or clicked on what is chosen but letters.
            let [fields @ .., _] = surfaces(colors);
            check_at_least(MARK, "border", colors.border, &fields);
            let panels = [("panel", colors.panel), ("surface", colors.surface)];
            check_at_least(MARK, "accent", colors.accent, &panels);
            let figures = [
                ("background", colors.background),
                ("surface", colors.surface),
            ];
            check_at_least(MARK, "axis", colors.axis, &figures);
        }
    }

    #[test]
    fn labels_can_be_read_inside_bars() {
        for theme in [egui::Theme::Light, egui::Theme::Dark] {
            let colors = Theme::get(theme);
            for area in colors
                .series
                .into_iter()
                .chain([colors.accent, colors.others])
            {
                check("text_on", Theme::text_on(area), &[("bar", area)]);
            }
        }
    }

    #[test]
    fn both_themes_are_egui_styles_with_our_fonts() {
        let context = Context::default();
        apply(&context);
        for theme in [egui::Theme::Light, egui::Theme::Dark] {
            let style = context.style_of(theme);
            assert_eq!(style.visuals.panel_fill, Theme::get(theme).panel);
            assert_eq!(style.visuals.dark_mode, theme == egui::Theme::Dark);
            assert_eq!(style.text_styles[&TextStyle::Body], body());
        }
    }
}
