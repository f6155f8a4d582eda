//! Puts the boxes of a tree in their places.
//!
//! A tidy tree: each box stands over the middle of those below it, siblings stand in their order and as near as their branches allow, and nothing overlaps.
//! Many siblings with nothing below them stand in columns, each beside a line that leads to its boxes.
//! An outline encloses a box and all below it, and nothing else; outlines lie within each other or apart.
//!
//! Branches are put beside each other by their [contours](super::contour), which are no longer than the tree is deep; so the cost grows with the number of boxes times the depth, and that is bounded.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::ui::unit_symbol::SymbolPlace;

use super::Measures;
use super::contour::Contour;

/// A box to be put in its place; every box comes after the one above it, and siblings in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TreeNode {
    /// The box above; absent for a topmost one.
    pub parent: Option<usize>,

    /// Whether an outline encloses it with all below it, and how wide the words of that are; zero for none.
    pub outline: Option<f32>,
}

/// Where a box stands.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Place {
    /// The middle of its upper edge.
    pub top: Pos2,

    /// On which level it stands; all boxes of a column on that of its first.
    pub level: usize,

    /// Whether it stands in a column.
    pub is_in_column: bool,
}

/// An outline around a box and all below it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Frame {
    /// The box.
    pub node: usize,

    /// The outline.
    pub rect: Rect,
}

/// The lines from a box to those below it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Link {
    /// The box.
    pub node: usize,

    /// What encloses all lines.
    pub rect: Rect,

    /// The lines, each from one end to the other.
    pub lines: Vec<[Pos2; 2]>,
}

/// The boxes of a tree in their places.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct TreeLayout {
    /// Where each box stands.
    pub places: Vec<Place>,

    /// The outlines, the outer ones before those within.
    pub frames: Vec<Frame>,

    /// The lines between boxes.
    pub links: Vec<Link>,

    /// What encloses everything, from zero on.
    pub size: Vec2,
}

impl TreeLayout {
    /// Puts the boxes of a tree in their places.
    pub fn new(nodes: &[TreeNode], measures: &Measures) -> Self {
        Maker::new(nodes, measures).layout()
    }

    /// The room that a box takes with its words.
    pub fn block(&self, index: usize, measures: &Measures) -> Rect {
        let top = self.places.get(index).map_or(Pos2::ZERO, |it| it.top);
        let corner = top - vec2(measures.block.x / 2.0, 0.0);
        Rect::from_min_size(corner, measures.block)
    }
}

/// What a layout is made with.
struct Maker<'a> {
    nodes: &'a [TreeNode],
    measures: &'a Measures,
    children: Children,

    /// How far each box stands to the right of the one above it.
    across: Vec<f32>,

    /// Which box of a column each is, from 0; absent for one that stands in none.
    rows: Vec<Option<usize>>,

    /// How many outlines lie within each other in the branch of each box.
    nested: Vec<usize>,

    /// The outlines, by box: how far to the left and to the right of it.
    outlines: Vec<Option<(f32, f32)>>,

    lines: Lines,
}

/// The boxes below each box, in one list.
struct Children {
    starts: Vec<usize>,
    all: Vec<usize>,
}

impl Children {
    /// The topmost boxes are the children of what is one beyond the last.
    fn of(nodes: &[TreeNode]) -> Self {
        let count = nodes.len();
        let above = |node: &TreeNode| node.parent.filter(|it| *it < count).unwrap_or(count);
        let mut starts = vec![0_usize; count + 2];
        for node in nodes {
            starts[above(node) + 1] += 1;
        }
        for index in 0..=count {
            starts[index + 1] += starts[index];
        }
        let mut next = starts.clone();
        let mut all = vec![0; count];
        for (index, node) in nodes.iter().enumerate() {
            let place = &mut next[above(node)];
            all[*place] = index;
            *place += 1;
        }
        Self { starts, all }
    }

    fn of_node(&self, node: usize) -> &[usize] {
        &self.all[self.starts[node]..self.starts[node + 1]]
    }
}

impl<'a> Maker<'a> {
    fn new(nodes: &'a [TreeNode], measures: &'a Measures) -> Self {
        let count = nodes.len();
        let mut nested = vec![0; count];
        // Every box comes after the one above it, so those below are done first.
        for (index, node) in nodes.iter().enumerate().rev() {
            nested[index] += usize::from(node.outline.is_some());
            if let Some(parent) = node.parent.filter(|it| *it < count) {
                nested[parent] = nested[parent].max(nested[index]);
            }
        }
        Self {
            nodes,
            measures,
            children: Children::of(nodes),
            across: vec![0.0; count],
            rows: vec![None; count],
            lines: Lines::new(nodes, measures, &nested),
            nested,
            outlines: vec![None; count],
        }
    }

    fn layout(mut self) -> TreeLayout {
        let count = self.nodes.len();
        let mut contours: Vec<Contour> = vec![Contour::default(); count];
        for index in (0..count).rev() {
            let below = self.arrange(index, &mut contours);
            let mut contour = below.under(self.measures.block.x);
            if let Some(words) = self.nodes[index].outline {
                self.enclose(index, words, &mut contour);
            }
            contours[index] = contour;
        }
        let all = self.arrange(count, &mut contours);
        self.place(&all)
    }

    /// Draws the contour of a branch around its outline.
    fn enclose(&mut self, index: usize, words: f32, contour: &mut Contour) {
        let padding = self.measures.padding;
        let (left, right) = contour.extent();
        let (mut left, mut right) = (left - padding, right + padding);
        let missing = words + 2.0 * padding - (right - left);
        if missing > 0.0 {
            left -= missing / 2.0;
            right += missing / 2.0;
        }
        contour.straighten(left, right);
        self.outlines[index] = Some((left, right));
    }

    /// Puts the branches below a box beside each other, about the middle of the box.
    fn arrange(&mut self, index: usize, contours: &mut [Contour]) -> Contour {
        let children = self.children.of_node(index).to_vec();
        let mut joined = Contour::default();
        let mut ends: Option<(f32, f32)> = None;
        for run in self.runs(&children) {
            let (first, last) = match run {
                [child] => {
                    let contour = std::mem::take(&mut contours[*child]);
                    let at = joined.join(&contour, self.measures.gap.x);
                    self.across[*child] = at;
                    (at, at)
                }
                column => self.columns(column, &mut joined),
            };
            ends = Some((ends.map_or(first, |it| it.0), last));
        }
        let Some((first, last)) = ends else {
            return joined;
        };
        let middle = f32::midpoint(first, last);
        for child in &children {
            self.across[*child] -= middle;
        }
        joined.shift(-middle);
        joined
    }

    /// Siblings one by one, but those in one piece that stand in columns.
    fn runs<'b>(&self, children: &'b [usize]) -> Vec<&'b [usize]> {
        let is_bare = |child: &usize| {
            let has_words = self.nodes[*child].outline.is_some_and(|words| words > 0.0);
            self.children.of_node(*child).is_empty() && !has_words
        };
        let mut runs = Vec::new();
        for run in children.chunk_by(|one, next| is_bare(one) == is_bare(next)) {
            let is_long = run.len() > self.measures.longest_row.max(1);
            if is_long && is_bare(&run[0]) {
                runs.push(run);
            } else {
                runs.extend(run.chunks(1));
            }
        }
        runs
    }

    /// Puts boxes into columns to the right of what is there; where the middles of the first and the last column are.
    fn columns(&mut self, boxes: &[usize], joined: &mut Contour) -> (f32, f32) {
        let Measures {
            block,
            gap,
            spine,
            padding,
            ..
        } = *self.measures;
        let columns = boxes.len().div_ceil(self.measures.longest_column.max(1));
        let rows = boxes.len().div_ceil(columns);
        let has_outlines = boxes.iter().any(|it| self.nodes[*it].outline.is_some());
        let edge = if has_outlines { padding } else { 0.0 };
        let step = block.x + gap.x + spine + 2.0 * edge;
        let left = -block.x / 2.0 - edge - spine;
        let right = step * (columns - 1) as f32 + block.x / 2.0 + edge;
        let levels = self.lines.levels_of_column(rows);
        let contour = Contour::of_levels(vec![(left, right); levels]);
        let at = joined.join(&contour, gap.x);
        let mut last = at;
        for (index, one) in boxes.iter().enumerate() {
            let (column, row) = (index / rows, index % rows);
            last = at + step * column as f32;
            self.across[*one] = last;
            self.rows[*one] = Some(row);
        }
        (at, last)
    }

    /// From how far each stands from the one above to where all stand.
    fn place(self, all: &Contour) -> TreeLayout {
        let count = self.nodes.len();
        if count == 0 {
            return TreeLayout::default();
        }
        let (left, right) = all.extent();
        let lines = &self.lines;
        let mut places: Vec<Place> = Vec::with_capacity(count);
        for (index, node) in self.nodes.iter().enumerate() {
            let above = node.parent.and_then(|parent| places.get(parent).copied());
            let (x, level) = match above {
                Some(above) => (above.top.x, above.level + 1),
                None => (-left, 0),
            };
            let row = self.rows[index];
            let y = lines.top(level) + lines.row * row.unwrap_or(0) as f32;
            places.push(Place {
                top: pos2(x + self.across[index], y),
                level,
                is_in_column: row.is_some(),
            });
        }
        let bottoms = self.bottoms(&places);
        let frames = self.frames(&places, &bottoms);
        let joints = self.links(&places);
        let bottom = |frame: &Frame| frame.rect.bottom();
        let lowest = bottoms.iter().copied().fold(0.0, f32::max);
        let bottom = frames.iter().map(bottom).fold(lowest, f32::max);
        TreeLayout {
            places,
            frames,
            links: joints,
            size: vec2(right - left, bottom + self.measures.room_for_marks()),
        }
    }

    /// Where each box ends with all below it.
    fn bottoms(&self, places: &[Place]) -> Vec<f32> {
        let own = |place: &Place| place.top.y + self.measures.block.y;
        let mut bottoms: Vec<f32> = places.iter().map(own).collect();
        for (index, node) in self.nodes.iter().enumerate().rev() {
            if let Some(parent) = node.parent.filter(|it| *it < index) {
                bottoms[parent] = bottoms[parent].max(bottoms[index]);
            }
        }
        bottoms
    }

    fn frames(&self, places: &[Place], bottoms: &[f32]) -> Vec<Frame> {
        let padding = self.measures.padding;
        let frame = |(index, place): (usize, &Place)| {
            let (left, right) = self.outlines[index]?;
            let has_words = self.nodes[index].outline.is_some_and(|words| words > 0.0);
            let above = if has_words {
                self.measures.header
            } else {
                padding
            };
            let top = place.top.y - above;
            let below = padding * self.nested[index] as f32;
            let bottom = bottoms[index] + below;
            let x = place.top.x;
            Some(Frame {
                node: index,
                rect: Rect::from_min_max(pos2(x + left, top), pos2(x + right, bottom)),
            })
        };
        places.iter().enumerate().filter_map(frame).collect()
    }

    /// The lines from each box to those below it.
    fn links(&self, places: &[Place]) -> Vec<Link> {
        let mut links = Vec::new();
        for index in 0..self.nodes.len() {
            let below = self.children.of_node(index);
            if !below.is_empty() {
                links.push(self.link(index, below, places));
            }
        }
        links
    }

    fn link(&self, index: usize, below: &[usize], places: &[Place]) -> Link {
        let lines = &self.lines;
        let own = places[index];
        let bus = lines.bus(own.level + 1);
        let mut drawn: Vec<[Pos2; 2]> = Vec::new();
        let (mut left, mut right) = (own.top.x, own.top.x);
        let mut column: Option<(f32, f32)> = None;
        for child in below {
            let place = places[*child];
            if !place.is_in_column {
                left = left.min(place.top.x);
                right = right.max(place.top.x);
                drawn.push([pos2(place.top.x, bus), place.top]);
                continue;
            }
            let spine = place.top.x - self.measures.block.x / 2.0 - self.measures.spine / 2.0;
            let middle = place.top.y + Measures::ABOVE + SymbolPlace::FRAME.y / 2.0;
            left = left.min(spine);
            right = right.max(spine);
            // The line goes on from the box above in the column.
            let from = match column {
                Some((x, y)) if (x - spine).abs() < 0.5 => y,
                _ => bus,
            };
            column = Some((spine, middle));
            let frame = place.top.x - SymbolPlace::FRAME.x / 2.0;
            drawn.push([pos2(spine, from), pos2(spine, middle)]);
            drawn.push([pos2(spine, middle), pos2(frame, middle)]);
        }
        let bottom = own.top.y + self.measures.block.y;
        drawn.push([pos2(own.top.x, bottom), pos2(own.top.x, bus)]);
        if left < right {
            drawn.push([pos2(left, bus), pos2(right, bus)]);
        }
        let ends = drawn.iter().flatten();
        let rect = ends.fold(Rect::NOTHING, |rect, end| rect.union(Rect::from_pos(*end)));
        Link {
            node: index,
            rect,
            lines: drawn,
        }
    }
}

/// The heights at which levels stand.
struct Lines {
    first: f32,
    pitch: f32,
    block: f32,

    /// How far above a level the line lies that joins its boxes.
    bus: f32,

    /// From one box of a column to the next.
    row: f32,
}

impl Lines {
    fn new(nodes: &[TreeNode], measures: &Measures, nested: &[usize]) -> Self {
        let Measures {
            block,
            gap,
            padding,
            header,
            ..
        } = *measures;
        let above = |node: &TreeNode| match node.outline {
            Some(words) if words > 0.0 => header,
            Some(_) => padding,
            None => 0.0,
        };
        let words = nodes.iter().map(above).fold(0.0, f32::max);
        let roots = nodes.iter().filter(|it| it.parent.is_none());
        let most = nested.iter().copied().max().unwrap_or(0);
        let between = if most > 0 { 2.0 * padding } else { 0.0 };
        let marks = measures.room_for_marks();
        Self {
            first: roots.map(above).fold(0.0, f32::max),
            pitch: block.y + gap.y + words + padding * most as f32,
            block: block.y,
            bus: words + gap.y / 2.0,
            row: block.y + marks.max(gap.y / 2.0) + between,
        }
    }

    fn top(&self, level: usize) -> f32 {
        self.first + self.pitch * level as f32
    }

    fn bus(&self, level: usize) -> f32 {
        self.top(level) - self.bus
    }

    /// How many levels a column takes; below it the next level may begin as below a box.
    fn levels_of_column(&self, rows: usize) -> usize {
        let end = self.row * rows.saturating_sub(1) as f32 + self.block;
        let mut levels = 1;
        while self.pitch * (levels - 1) as f32 + self.block < end - 0.01 {
            levels += 1;
        }
        levels
    }
}
