//! The strip with what a planner should look at.

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align, Color32, Layout, Painter, Pos2, Rect, RichText, ScrollArea, Sense, Shape, Stroke, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::rules::{Finding, Findings, Severity};
use crate::text::Message;

use super::field::link_ui;
use super::theme::{self, Theme};
use super::{Action, Shown};

/// How many findings the open list shows without scrolling.
const ROWS: usize = 6;

/// The room of the mark before a finding, in points.
const MARK: f32 = 20.0;

/// How the findings are looked at; no part of the plan.
#[derive(Clone, Debug, Default)]
pub struct FindingsState {
    /// Whether the whole list is open.
    is_open: bool,

    /// The finding gone to last, by its place in the list.
    current: Option<usize>,

    /// Whether the current one is to be brought into view.
    reveals: bool,

    /// Whether the current one is to be given the keyboard.
    wants_focus: bool,
}

impl FindingsState {
    /// Whether the whole list is open, not only a line.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Gives the keyboard to what can be done about the current finding when the strip is drawn next.
    pub fn take_keyboard(&mut self) {
        self.wants_focus = true;
    }

    /// Opens or closes the list.
    pub fn set_open(&mut self, open: bool) {
        self.is_open = open;
    }

    /// The place of the finding gone to last, as long as there is one.
    fn current(&self, findings: &Findings) -> Option<usize> {
        self.current.filter(|index| *index < findings.len())
    }
}

/// Goes on by so many findings from the one gone to last, round the end and the beginning.
pub fn go_on(findings: &Findings, state: &mut FindingsState, by: isize) -> Vec<Action> {
    if findings.is_empty() {
        state.current = None;
        return Vec::new();
    }
    let count = findings.len().cast_signed();
    let next = match state.current(findings) {
        Some(index) => (index.cast_signed() + by).rem_euclid(count),
        None if by < 0 => count - 1,
        None => 0,
    };
    let next = next.cast_unsigned();
    state.current = Some(next);
    state.reveals = true;
    findings.rows(next..next + 1).flat_map(go_to).collect()
}

/// What leads to where a finding can be seen: its mission or unit, and its day.
fn go_to(finding: &Finding) -> Vec<Action> {
    let select = finding.subject.map(|node| Action::Select(Some(node)));
    let day = finding.day.map(Action::GoTo);
    select.into_iter().chain(day).collect()
}

/// Draws the findings: a heading, and below it the current one or the whole list.
pub fn findings_strip_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    findings: &Findings,
    state: &mut FindingsState,
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    heading_ui(ui, shown, findings, state);
    if findings.is_empty() {
        return;
    }
    let builder = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(shown.label("findings-list"));
    ui.scope_builder(builder, |ui| {
        if !state.is_open {
            let index = state.current(findings).unwrap_or(0);
            for finding in findings.rows(index..index + 1) {
                row_ui(ui, shown, index, finding, state, actions);
            }
            return;
        }
        list_ui(ui, shown, findings, state, actions);
    });
}

/// The height of the closed strip, in points: a heading, and a finding where there is any.
pub fn closed_height(findings: &Findings) -> f32 {
    if findings.is_empty() {
        theme::ROW_HEIGHT
    } else {
        2.0 * theme::ROW_HEIGHT
    }
}

fn heading_ui(ui: &mut Ui, shown: &Shown<'_>, findings: &Findings, state: &mut FindingsState) {
    let theme = theme::of(ui);
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        let message = if findings.is_empty() {
            Message::new("findings-none")
        } else {
            Message::new("findings-heading").with("count", findings.len())
        };
        let text = RichText::new(shown.texts.say(&message)).font(theme::body_strong());
        if findings.is_empty() {
            ui.label(text.color(theme.text_weak));
            return;
        }
        ui.label(text);
        for severity in Severity::ALL {
            count_ui(ui, shown, severity, findings.count(severity));
        }
        let keys = RichText::new(shown.label("findings-next-key")).font(theme::small());
        ui.label(keys.color(theme.text_weak));
        if findings.len() > 1 {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let (id, opens) = if state.is_open {
                    ("findings-show-one", false)
                } else {
                    ("findings-show-all", true)
                };
                if link_ui(ui, shown.label(id)).clicked() {
                    state.is_open = opens;
                    state.reveals = true;
                }
            });
        }
    });
}

/// Draws how many findings of a severity there are, if any.
fn count_ui(ui: &mut Ui, shown: &Shown<'_>, severity: Severity, count: usize) {
    if count == 0 {
        return;
    }
    let theme = theme::of(ui);
    let font = theme::small();
    let galley = ui
        .painter()
        .layout_no_wrap(shown.texts.number(count as u64), font, theme.text);
    let size = vec2(MARK + galley.size().x, theme::ROW_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = match severity {
        Severity::Error => Message::new("findings-errors").with("count", count),
        Severity::Warning => Message::new("findings-warnings").with("count", count),
        Severity::Note => Message::new("findings-notes").with("count", count),
    };
    let name = shown.texts.say(&name);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let center = pos2(rect.left() + MARK / 2.0, rect.center().y);
    severity_mark(ui.painter(), theme, severity, center);
    let at = pos2(rect.left() + MARK, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme.text);
    response.on_hover_text(name);
}

fn list_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    findings: &Findings,
    state: &mut FindingsState,
    actions: &mut Vec<Action>,
) {
    let least = theme::ROW_HEIGHT * ROWS.min(findings.len()) as f32;
    let area = ScrollArea::vertical()
        .id_salt("findings")
        .max_height(least.max(ui.available_height()))
        .min_scrolled_height(least)
        .auto_shrink([false, true]);
    let area = match state.current(findings) {
        Some(index) if std::mem::take(&mut state.reveals) => {
            let above = index.saturating_sub(ROWS / 2) as f32;
            area.vertical_scroll_offset(theme::ROW_HEIGHT * above)
        }
        _ => area,
    };
    area.show_rows(ui, theme::ROW_HEIGHT, findings.len(), |ui, range| {
        for (index, finding) in range.clone().zip(findings.rows(range)) {
            row_ui(ui, shown, index, finding, state, actions);
        }
    });
}

fn row_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    index: usize,
    finding: &Finding,
    state: &mut FindingsState,
    actions: &mut Vec<Action>,
) {
    let texts = shown.texts;
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
    let message = texts.say(&finding.message);
    let severity = texts.say(&finding.severity.message());
    let builder = UiBuilder::new()
        .id_salt(("finding", index))
        .max_rect(Rect::from_min_size(ui.cursor().min, size))
        .layout(Layout::right_to_left(Align::Center))
        .accessibility_role(Role::ListItem)
        .accessibility_label(format!("{severity}: {message}"));
    let is_current = state.current == Some(index);
    let takes_keyboard = is_current || state.current.is_none();
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_LARGE;
        let rect = ui.max_rect();
        if is_current && state.is_open {
            let radius = f32::from(theme::CORNER_RADIUS);
            ui.painter()
                .rect_filled(rect, radius, theme::of(ui).selection);
        }
        let mut link = |ui: &mut Ui, text: String| {
            let response = link_ui(ui, text);
            if takes_keyboard && std::mem::take(&mut state.wants_focus) {
                response.request_focus();
            }
            response.clicked()
        };
        if let Some(fix) = &finding.fix
            && link(ui, texts.say(&fix.label))
        {
            actions.push(fix.edit.clone().into());
        }
        let way = go_to(finding);
        if !way.is_empty() && link(ui, shown.label("findings-go-to")) {
            state.current = Some(index);
            actions.extend(way);
        }
        let room = Rect::from_min_max(rect.min, pos2(ui.cursor().right(), rect.max.y));
        message_ui(ui, shown, room, finding, &message);
    });
}

/// Draws the mark and the message in the room that the links leave; the whole message and what the rule says come on hover.
fn message_ui(ui: &Ui, shown: &Shown<'_>, room: Rect, finding: &Finding, message: &str) {
    let theme = theme::of(ui);
    let painter = ui.painter();
    severity_mark(
        painter,
        theme,
        finding.severity,
        pos2(room.left() + MARK / 2.0, room.center().y),
    );
    let format = TextFormat::simple(theme::body(), theme.text);
    let mut job = LayoutJob::single_section(message.to_owned(), format);
    let width = room.width() - MARK - theme::SPACE;
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    let galley = painter.layout_job(job);
    let at = pos2(room.left() + MARK, room.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, theme.text);
    let response = ui.interact(room, ui.unique_id().with("message"), Sense::hover());
    response.on_hover_ui(|ui| {
        ui.label(RichText::new(message).font(theme::body_strong()));
        ui.label(shown.texts.say(&finding.rule.manual()));
    });
}

/// The mark of a severity: told apart by shape as well as by color.
pub(super) fn severity_mark(painter: &Painter, theme: &Theme, severity: Severity, center: Pos2) {
    let (color, shape) = match severity {
        Severity::Error => (theme.error, octagon(center)),
        Severity::Warning => (theme.warning, triangle(center)),
        Severity::Note => {
            painter.circle_stroke(center, 5.0, (theme::LINE_STRONG, theme.note));
            return;
        }
    };
    filled(painter, shape, color);
}

fn filled(painter: &Painter, points: Vec<Pos2>, color: Color32) {
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}

fn triangle(center: Pos2) -> Vec<Pos2> {
    let corners = [vec2(0.0, -6.0), vec2(6.5, 5.5), vec2(-6.5, 5.5)];
    corners.map(|corner| center + corner).to_vec()
}

fn octagon(center: Pos2) -> Vec<Pos2> {
    let (far, near) = (6.5, 2.7);
    let corners = [
        vec2(-near, -far),
        vec2(near, -far),
        vec2(far, -near),
        vec2(far, near),
        vec2(near, far),
        vec2(-near, far),
        vec2(-far, near),
        vec2(-far, -near),
    ];
    corners.map(|corner| center + corner).to_vec()
}
