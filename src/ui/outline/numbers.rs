//! The numbers at the right of the rows.

use std::collections::BTreeSet;

use egui::{Align2, Sense, Ui, pos2, vec2};

use crate::analysis::Lens;
use crate::model::NodeId;
use crate::text::Texts;
use crate::ui::{Shown, theme};

use super::OutlineState;

/// The width of a column beside the one of the view, in points.
const WIDTH: f32 = 56.0;

/// The least width of the column of the view, in points.
const OWN_WIDTH: f32 = 32.0;

/// The room that columns leave for names, in points.
const NAMES: f32 = 240.0;

/// The columns for which there is room.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    /// Those beside the one of the view, from left to right.
    pub(super) beside: Vec<Column>,

    /// The width of the column of the view, in points.
    own: f32,
}

impl Columns {
    /// The columns chosen, as far as they leave room for names.
    pub(super) fn fitting(ui: &Ui, shown: &Shown<'_>, chosen: &BTreeSet<Column>) -> Self {
        let totals = shown.plan.missions().map(|mission| {
            let counts = shown.totals.of(mission.id.into()).all;
            counts.of(shown.view.lens, shown.view.measure)
        });
        let most = shown.texts.number(totals.max().unwrap_or(0));
        let galley = ui
            .painter()
            .layout_no_wrap(most, theme::body_strong(), theme::of(ui).text);
        let own = (galley.size().x + theme::SPACE).max(OWN_WIDTH);
        let room = ui.available_width() - own.max(WIDTH) - NAMES;
        let count = (1..=chosen.len())
            .take_while(|count| WIDTH * *count as f32 <= room)
            .count();
        let beside = chosen.iter().copied().take(count).collect();
        // Beside others it has a heading too.
        let own = if count > 0 { own.max(WIDTH) } else { own };
        Self { beside, own }
    }

    /// How far left of the last column's right edge that of a column lies, counted from the last.
    pub(super) fn offset(&self, from_last: usize) -> f32 {
        match from_last {
            0 => 0.0,
            _ => self.own + WIDTH * (from_last - 1) as f32,
        }
    }

    /// The width of the column of the view.
    pub(super) fn own_width(&self) -> f32 {
        self.own
    }

    /// The width of all.
    pub(super) fn width(&self) -> f32 {
        self.offset(self.beside.len() + 1)
    }
}

/// A column of numbers beside the one of the view.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Column {
    /// How many people a unit may have on the day.
    Authorized,

    /// Planned.
    Planned,

    /// In place.
    InPlace,

    /// By how many the people of the view are short of, or over, what is authorized.
    Difference,
}

impl Column {
    /// Every column, in the order in which they stand.
    pub const ALL: [Self; 4] = [
        Self::Authorized,
        Self::Planned,
        Self::InPlace,
        Self::Difference,
    ];

    /// The name, as in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Authorized => "authorized",
            Self::Planned => "planned",
            Self::InPlace => "in_place",
            Self::Difference => "difference",
        }
    }

    /// The id of what people call it.
    pub(super) fn label_id(self) -> &'static str {
        match self {
            Self::Authorized => "outline-column-authorized",
            Self::Planned => "outline-column-planned",
            Self::InPlace => "outline-column-in-place",
            Self::Difference => "outline-column-difference",
        }
    }

    /// The id of its heading, which has little room.
    fn heading_id(self) -> &'static str {
        match self {
            Self::Authorized => "outline-heading-authorized",
            Self::Planned => "outline-heading-planned",
            Self::InPlace => "outline-heading-in-place",
            Self::Difference => "outline-heading-difference",
        }
    }

    /// What stands in the column; empty where there is nothing to say.
    pub(super) fn text(self, shown: &Shown<'_>, node: NodeId) -> String {
        let counts = shown.totals.of(node).all;
        let measure = shown.view.measure;
        let texts = shown.texts;
        match self {
            Self::Authorized => authorized(shown, node)
                .map(|it| texts.number(it))
                .unwrap_or_default(),
            Self::Planned => texts.number(counts.of(Lens::Planned, measure)),
            Self::InPlace => texts.number(counts.of(Lens::Deployed, measure)),
            Self::Difference => authorized(shown, node)
                .map(|it| difference(texts, counts.of(shown.view.lens, measure), it))
                .unwrap_or_default(),
        }
    }
}

fn authorized(shown: &Shown<'_>, node: NodeId) -> Option<u64> {
    let unit = shown.plan.unit(node.unit()?)?;
    let authorized = unit.authorized_on(shown.day)?;
    Some(u64::from(authorized.people))
}

fn difference(texts: &Texts, people: u64, authorized: u64) -> String {
    // A sum of people is far below the most of the type.
    let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    texts.difference(signed(people) - signed(authorized))
}

/// Draws the headings, where there are columns beside the one of the view.
pub(super) fn headings_ui(ui: &mut Ui, shown: &Shown<'_>, state: &OutlineState) {
    let columns = &state.fitting;
    if columns.beside.is_empty() {
        return;
    }
    let theme = theme::of(ui);
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let own = match shown.view.lens {
        Lens::Planned => "outline-heading-planned",
        Lens::Committed => "outline-heading-committed",
        Lens::Deployed => "outline-heading-in-place",
    };
    let headings = columns.beside.iter().map(|column| column.heading_id());
    for (index, id) in headings.chain([own]).rev().enumerate() {
        let right = rect.right() - theme::SPACE_LARGE - columns.offset(index);
        let font = if index == 0 {
            theme::small_strong()
        } else {
            theme::small()
        };
        let at = pos2(right, rect.center().y);
        let text = shown.label(id);
        ui.painter()
            .text(at, Align2::RIGHT_CENTER, text, font, theme.text_weak);
    }
}
