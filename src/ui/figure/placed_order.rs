//! An order of battle within a figure.

use std::cell::RefCell;
use std::rc::Rc;

use egui::{Pos2, Rect, Ui, Vec2, pos2};

use crate::chart::OrderOfBattle;
use crate::text::Texts;

use super::order::{OrderPage, OrderPainter, Pages};

/// From which scale on there is room for larger words around an order of battle.
const LARGE: f32 = 0.95;

/// What is kept from one page of a figure to the next, so that it is shared out among pages once.
#[derive(Clone, Debug, Default)]
pub struct PageCache(RefCell<Option<(Vec2, Rc<Pages>)>>);

impl PageCache {
    /// The pages for a room, made where they are not known.
    pub(super) fn pages(&self, order: &OrderOfBattle, texts: &Texts, room: Vec2) -> Rc<Pages> {
        let mut kept = self.0.borrow_mut();
        match &*kept {
            Some((size, pages)) if *size == room => Rc::clone(pages),
            _ => {
                let pages = Rc::new(Pages::new(order, texts, room));
                *kept = Some((room, Rc::clone(&pages)));
                pages
            }
        }
    }
}

/// A page of an order of battle in its place.
pub(super) struct PlacedOrder {
    pages: Rc<Pages>,
    page: usize,
    origin: Pos2,
}

impl PlacedOrder {
    /// A page in a room, in its middle from left to right; nothing where there is no such page.
    pub(super) fn new(pages: Rc<Pages>, page: usize, room: Rect) -> Option<Self> {
        let one = pages.pages.get(page)?;
        let size = one.layout.size() * one.scale;
        let left = room.center().x - size.x / 2.0;
        let origin = pos2(left.round(), room.top().round());
        Some(Self {
            pages,
            page,
            origin,
        })
    }

    /// How many pages there are.
    pub(super) fn page_count(&self) -> usize {
        self.pages.pages.len()
    }

    /// Whether all stands on one page, about as large as on the screen.
    pub(super) fn is_large(&self) -> bool {
        self.page_count() == 1 && self.page().is_some_and(|page| page.scale >= LARGE)
    }

    /// Where it ends.
    pub(super) fn bottom(&self) -> f32 {
        let page = self.page();
        self.origin.y + page.map_or(0.0, |page| page.layout.size().y * page.scale)
    }

    /// Paints it.
    pub(super) fn paint(&self, ui: &Ui, order: &OrderOfBattle, texts: &Texts) {
        let Some(page) = self.page() else {
            return;
        };
        let painter = OrderPainter::new(ui, order, &page.layout, texts, self.origin, page.scale);
        painter.paint_all(ui.clip_rect(), |index, one| page.remark(index, one));
    }

    fn page(&self) -> Option<&OrderPage> {
        self.pages.pages.get(self.page)
    }
}
