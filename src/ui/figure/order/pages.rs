//! Sharing out an order of battle among pages.
//!
//! Where all of it can be read on one page, it stands on one. Else branches are cut off: the box stays, says on which page it goes on, and begins that page; several small branches share a page.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use egui::Vec2;

use crate::chart::{OrderBox, OrderOfBattle};
use crate::text::{Message, Texts};

use super::{Measures, OrderLayout};

/// The least scale at which a page can be read: letters of about 6 points in print.
const LEAST_SCALE: f32 = 0.6;

/// The least scale of a few boxes, which are better seen together than well.
const LEAST_OF_FEW: f32 = 0.48;

/// How many boxes are few.
const FEW: usize = 16;

/// The scale above which letters would shout.
const LARGEST_SCALE: f32 = 1.5;

/// More boxes than this have never room on a page, and are not tried.
const MOST_BOXES: usize = 320;

/// The ways in which many siblings can be folded: the longest row and the longest column.
const FOLDINGS: [(usize, usize); 12] = [
    (12, 4),
    (8, 3),
    (8, 5),
    (8, 6),
    (8, 8),
    (5, 3),
    (5, 5),
    (4, 7),
    (3, 4),
    (2, 6),
    (2, 9),
    (1, 14),
];

/// A page of an order of battle.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderPage {
    /// The boxes in their places.
    pub layout: OrderLayout,

    /// How large they are drawn.
    pub scale: f32,

    /// The boxes that go on on another page, with its number from 1.
    pub continued_on: BTreeMap<usize, usize>,

    /// The boxes that come from another page, with its number from 1.
    pub continued_from: BTreeMap<usize, usize>,
}

/// The pages of an order of battle; one at least.
#[derive(Clone, Debug, PartialEq)]
pub struct Pages {
    /// The pages in their order.
    pub pages: Vec<OrderPage>,
}

impl Pages {
    /// All on one page, however small that is.
    pub fn single(order: &OrderOfBattle, texts: &Texts, room: Vec2) -> Self {
        let boxes: Vec<usize> = (0..order.boxes.len()).collect();
        let (layout, scale) = Press::new(order, texts, room).fit(&boxes, false);
        let page = OrderPage {
            layout,
            scale,
            continued_on: BTreeMap::new(),
            continued_from: BTreeMap::new(),
        };
        Self { pages: vec![page] }
    }

    /// As many pages of a size as it takes to be read.
    pub fn new(order: &OrderOfBattle, texts: &Texts, room: Vec2) -> Self {
        let single = Self::single(order, texts, room);
        if single.pages[0].scale >= least_scale(order.boxes.len()) {
            return single;
        }
        Press::new(order, texts, room).pages()
    }
}

/// Some of an order of battle that begins a page.
#[derive(Clone, Copy, Debug)]
struct Piece {
    root: usize,

    /// The first of the boxes below it that are still to be drawn.
    first_child: usize,

    /// The page from which it is continued.
    from: Option<usize>,
}

/// What pages are made with.
struct Press<'a> {
    order: &'a OrderOfBattle,
    texts: &'a Texts,
    room: Vec2,

    /// How many boxes each branch has.
    sizes: Vec<usize>,
}

impl<'a> Press<'a> {
    fn new(order: &'a OrderOfBattle, texts: &'a Texts, room: Vec2) -> Self {
        let mut sizes = vec![1; order.boxes.len()];
        for (index, one) in order.boxes.iter().enumerate().rev() {
            if let Some(parent) = one.parent {
                sizes[parent] += sizes[index];
            }
        }
        Self {
            order,
            texts,
            room,
            sizes,
        }
    }

    fn pages(&self) -> Pages {
        let piece = |root| Piece {
            root,
            first_child: 0,
            from: None,
        };
        let mut open: VecDeque<Piece> = self.order.roots().map(piece).collect();
        let mut pages: Vec<OrderPage> = Vec::new();
        // Which page each piece that was cut off is continued on is known only when that page is made.
        let mut waiting: BTreeMap<usize, usize> = BTreeMap::new();
        while let Some(piece) = open.pop_front() {
            let number = pages.len() + 1;
            let mut begun = vec![piece];
            let mut cut = BTreeSet::new();
            let mut boxes = self.boxes(piece, usize::MAX, &cut);
            while !self.has_room(&boxes)
                && let Some(branch) = self.branch_to_cut(piece, &boxes, &cut)
            {
                cut.insert(branch);
                boxes = self.boxes(piece, usize::MAX, &cut);
            }
            if !self.has_room(&boxes) {
                let children = self.order.children(piece.root).count() - piece.first_child;
                let fitting = self.children_with_room(piece, children, &cut);
                boxes = self.boxes(piece, fitting, &cut);
                if fitting < children {
                    waiting.insert(piece.root, pages.len());
                    open.push_front(Piece {
                        root: piece.root,
                        first_child: piece.first_child + fitting,
                        from: Some(number),
                    });
                }
                cut.retain(|branch| boxes.binary_search(branch).is_ok());
            } else if cut.is_empty() {
                self.add_pieces(&mut boxes, &mut begun, &mut open);
            }
            for branch in &cut {
                waiting.insert(*branch, pages.len());
                open.push_back(Piece {
                    root: *branch,
                    first_child: 0,
                    from: Some(number),
                });
            }
            for piece in &begun {
                if let Some(before) = waiting.remove(&piece.root)
                    && let Some(page) = pages.get_mut(before)
                {
                    page.continued_on.insert(piece.root, number);
                }
            }
            let (layout, scale) = self.fit(&boxes, true);
            let from = begun.iter().filter_map(|it| Some((it.root, it.from?)));
            pages.push(OrderPage {
                layout,
                scale,
                continued_on: BTreeMap::new(),
                continued_from: from.collect(),
            });
        }
        Pages { pages }
    }

    /// The boxes of a piece with so many of those right below it, without what is below boxes that are cut off.
    fn boxes(&self, piece: Piece, children: usize, cut: &BTreeSet<usize>) -> Vec<usize> {
        let mut boxes = vec![piece.root];
        let below = self.order.children(piece.root).skip(piece.first_child);
        for child in below.take(children) {
            let mut index = child;
            while index < child + self.sizes[child] {
                boxes.push(index);
                index += if cut.contains(&index) {
                    self.sizes[index]
                } else {
                    1
                };
            }
        }
        boxes
    }

    /// The branch that is best cut off: the largest of those that have room on a page, else the smallest.
    fn branch_to_cut(&self, piece: Piece, boxes: &[usize], cut: &BTreeSet<usize>) -> Option<usize> {
        let can_be_cut =
            |index: &usize| *index != piece.root && self.sizes[*index] > 1 && !cut.contains(index);
        let branches = boxes.iter().copied().filter(can_be_cut);
        // A branch within one that is cut off is not among the boxes any more.
        let most = MOST_BOXES / 2;
        branches.max_by_key(|index| {
            let size = self.sizes[*index];
            let fits = size <= most;
            (
                fits,
                if fits { size } else { usize::MAX - size },
                usize::MAX - index,
            )
        })
    }

    /// How many of the boxes right below a piece have room; one at least.
    fn children_with_room(&self, piece: Piece, all: usize, cut: &BTreeSet<usize>) -> usize {
        let (mut fitting, mut too_many) = (1, all + 1);
        while fitting + 1 < too_many {
            let middle = usize::midpoint(fitting, too_many);
            if self.has_room(&self.boxes(piece, middle, cut)) {
                fitting = middle;
            } else {
                too_many = middle;
            }
        }
        fitting
    }

    /// Puts the next pieces on the same page, as long as they have room.
    fn add_pieces(
        &self,
        boxes: &mut Vec<usize>,
        begun: &mut Vec<Piece>,
        open: &mut VecDeque<Piece>,
    ) {
        while let Some(next) = open.front().copied() {
            let mut more = boxes.clone();
            more.extend(self.boxes(next, usize::MAX, &BTreeSet::new()));
            more.sort_unstable();
            let is_twice = more.windows(2).any(|pair| pair[0] == pair[1]);
            if is_twice || !self.has_room(&more) {
                return;
            }
            open.pop_front();
            begun.push(next);
            *boxes = more;
        }
    }

    fn has_room(&self, boxes: &[usize]) -> bool {
        let least = least_scale(boxes.len());
        boxes.len() <= MOST_BOXES && self.fit(boxes, true).1 >= least
    }

    /// The folding in which boxes can be drawn largest.
    fn fit(&self, boxes: &[usize], goes_on: bool) -> (OrderLayout, f32) {
        let mut measures = Measures::of(self.order, self.texts);
        if goes_on {
            measures = measures.with_connectors();
        }
        let with = |(row, column)| {
            let measures = measures.folding(row, column);
            let layout = OrderLayout::of(self.order, boxes.to_vec(), self.texts, measures);
            let scale = self.room / layout.size();
            let scale = scale.x.min(scale.y);
            (layout, scale.clamp(0.01, LARGEST_SCALE))
        };
        let mut best = with(FOLDINGS[0]);
        for folding in FOLDINGS.into_iter().skip(1) {
            if best.1 >= 1.0 {
                break;
            }
            let other = with(folding);
            if other.1 > best.1 {
                best = other;
            }
        }
        best
    }
}

/// The least scale at which so many boxes can be read.
fn least_scale(boxes: usize) -> f32 {
    if boxes <= FEW {
        LEAST_OF_FEW
    } else {
        LEAST_SCALE
    }
}

impl OrderPage {
    /// What is said below the number of a box: on which page it goes on, or from which it comes; else its own remark.
    pub fn remark(&self, index: usize, one: &OrderBox) -> Option<Message> {
        let on = self.continued_on.get(&index).map(|page| {
            Message::new("chart-order-continued-on")
                .with("page", *page)
                .with("name", one.name.as_str())
        });
        let from = self.continued_from.get(&index);
        let from = from.map(|page| Message::new("chart-order-continued-from").with("page", *page));
        on.or(from).or_else(|| one.remark.clone())
    }
}
