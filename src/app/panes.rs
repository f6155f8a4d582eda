//! Going round the panes of the window by key.

use egui::{Context, Id, Rect};

use crate::ui::outline;
use crate::ui::shell::{Tab, day_field, tab_id};

use super::application::Application;

/// A part of the window that takes the keyboard as a whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Pane {
    Toolbar,
    Outline,
    Center,
    Inspector,
    Findings,
}

impl Pane {
    /// Every pane, in the order in which they are gone round.
    const ALL: [Self; 5] = [
        Self::Toolbar,
        Self::Outline,
        Self::Center,
        Self::Inspector,
        Self::Findings,
    ];
}

/// Where the panes were drawn last.
#[derive(Clone, Debug, Default)]
pub(super) struct PanePlaces([Option<Rect>; Pane::ALL.len()]);

impl PanePlaces {
    /// Forgets all, before a frame.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(super) fn put(&mut self, pane: Pane, rect: Rect) {
        self.0[pane as usize] = Some(rect);
    }

    fn is_there(&self, pane: Pane) -> bool {
        self.0[pane as usize].is_some()
    }

    /// Whether a control lies in the middle, where table and chart are.
    pub(super) fn is_in_center(&self, context: &Context, control: Id) -> bool {
        self.of(context, control) == Some(Pane::Center)
    }

    /// The pane in which a control lies.
    fn of(&self, context: &Context, control: Id) -> Option<Pane> {
        let center = context.read_response(control)?.rect.center();
        let holds = |pane: &Pane| self.0[*pane as usize].is_some_and(|it| it.contains(center));
        Pane::ALL.into_iter().find(holds)
    }
}

impl Application {
    /// Gives the keyboard to the pane after that which has it, or with a step of −1 to the one before; Tab goes on within it.
    pub(super) fn next_pane(&mut self, context: &Context, step: isize) {
        let focused = context.memory(egui::Memory::focused);
        let places = &self.views.panes;
        let now = focused.and_then(|control| places.of(context, control));
        let count = Pane::ALL.len().cast_signed();
        let before_first = if step < 0 { count } else { -1 };
        let now = now.map_or(before_first, |pane| pane as isize);
        let mut others =
            (1..=count).map(|far| Pane::ALL[(now + far * step).rem_euclid(count) as usize]);
        let has_selection = self
            .document
            .as_ref()
            .is_some_and(|document| document.selection().is_some());
        let has_findings = self
            .document
            .as_ref()
            .is_some_and(|document| !document.findings().is_empty());
        let next = others.find(|pane| {
            places.is_there(*pane)
                && match pane {
                    Pane::Inspector => has_selection,
                    Pane::Findings => has_findings,
                    Pane::Toolbar | Pane::Outline | Pane::Center => true,
                }
        });
        let give = |control| context.memory_mut(|memory| memory.request_focus(control));
        match next {
            Some(Pane::Toolbar) => give(day_field()),
            Some(Pane::Outline) => give(outline::tree()),
            Some(Pane::Center) if self.views.tab == Tab::Table => self.views.table.take_keyboard(),
            Some(Pane::Center) if self.views.tab == Tab::OrderOfBattle => {
                give(crate::ui::order_view::canvas());
            }
            Some(Pane::Center) => give(tab_id(self.views.tab)),
            Some(Pane::Inspector) => self.views.inspector.rename(),
            Some(Pane::Findings) => self.views.findings.take_keyboard(),
            None => {}
        }
        context.request_repaint();
    }
}
