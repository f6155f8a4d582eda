//! Where the boxes of an order of battle stand: in any tree without overlaps, each over the middle of those below it.

use egui::{Pos2, Rect, vec2};
use muster::chart::OrderOfBattle;
use muster::text::{Language, Texts};
use muster::ui::figure::order::{Measures, TreeLayout, TreeNode};
use proptest::prelude::*;

fn measures() -> Measures {
    Measures::of(&OrderOfBattle::default(), Texts::of(Language::English)).with_marks()
}

/// Trees of up to so many boxes: the box above each, and its outline, chosen at random.
fn trees(most: usize) -> impl Strategy<Value = Vec<TreeNode>> {
    let one = (any::<prop::sample::Index>(), 0_u8..12, 0_u8..20);
    prop::collection::vec(one, 1..most).prop_map(|drafts| {
        // In the order of a walk from the top: a box after the one above it and all before it there.
        let count = drafts.len();
        let mut parents: Vec<Option<usize>> = vec![None; count];
        let mut outlines = vec![None; count];
        for (index, (above, bare, outline)) in drafts.iter().enumerate() {
            if index > 0 && *bare > 0 {
                parents[index] = Some(above.index(index));
            }
            outlines[index] = match outline {
                0 => Some(0.0),
                1 => Some(90.0),
                2 => Some(400.0),
                _ => None,
            };
        }
        let mut order = Vec::with_capacity(count);
        let roots = (0..count).rev().filter(|index| parents[*index].is_none());
        let mut open: Vec<usize> = roots.collect();
        while let Some(index) = open.pop() {
            order.push(index);
            let below = (0..count).rev().filter(|it| parents[*it] == Some(index));
            open.extend(below);
        }
        let place = |index: usize| order.iter().position(|it| *it == index);
        order
            .iter()
            .map(|index| TreeNode {
                parent: parents[*index].and_then(place),
                outline: outlines[*index],
            })
            .collect()
    })
}

fn children(nodes: &[TreeNode], parent: usize) -> Vec<usize> {
    let below = nodes.iter().enumerate();
    let below = below.filter(|(_, node)| node.parent == Some(parent));
    below.map(|(index, _)| index).collect()
}

/// Whether a box stands below another, at any depth.
fn is_below(nodes: &[TreeNode], index: usize, above: usize) -> bool {
    std::iter::successors(nodes[index].parent, |it| nodes[*it].parent).any(|it| it == above)
}

proptest! {
    #[test]
    fn no_box_overlaps_another(nodes in trees(70), longest_row in 1_usize..9, column in 1_usize..7) {
        let measures = measures().folding(longest_row, column);
        let layout = TreeLayout::new(&nodes, &measures);
        prop_assert_eq!(layout.places.len(), nodes.len());
        let blocks: Vec<Rect> = (0..nodes.len()).map(|it| layout.block(it, &measures)).collect();
        let all = Rect::from_min_size(Pos2::ZERO, layout.size).expand(0.1);
        for (index, block) in blocks.iter().enumerate() {
            prop_assert!(all.contains_rect(*block), "{} in {}", block, all);
            for other in &blocks[index + 1..] {
                let apart = block.shrink2(vec2(0.1, 0.1));
                prop_assert!(!apart.intersects(*other), "{} and {}", block, other);
            }
        }
    }

    #[test]
    fn a_box_stands_over_the_middle_of_those_below_it(nodes in trees(60), longest_row in 1_usize..9) {
        let measures = measures().folding(longest_row, 3);
        let layout = TreeLayout::new(&nodes, &measures);
        for index in 0..nodes.len() {
            let below = children(&nodes, index);
            let across = below.iter().map(|it| layout.places[*it].top.x);
            let left = across.clone().fold(f32::MAX, f32::min);
            let right = across.fold(f32::MIN, f32::max);
            if !below.is_empty() {
                let middle = f32::midpoint(left, right);
                prop_assert!((layout.places[index].top.x - middle).abs() < 0.5);
                for child in below {
                    prop_assert!(layout.places[child].top.y > layout.places[index].top.y);
                }
            }
        }
    }

    #[test]
    fn an_outline_encloses_its_branch_and_nothing_else(nodes in trees(60), longest_row in 1_usize..9) {
        let measures = measures().folding(longest_row, 4);
        let layout = TreeLayout::new(&nodes, &measures);
        let outlined = nodes.iter().filter(|it| it.outline.is_some()).count();
        prop_assert_eq!(layout.frames.len(), outlined);
        for frame in &layout.frames {
            for index in 0..nodes.len() {
                let block = layout.block(index, &measures);
                if index == frame.node || is_below(&nodes, index, frame.node) {
                    prop_assert!(frame.rect.expand(0.1).contains_rect(block));
                } else {
                    let apart = block.shrink(0.1);
                    prop_assert!(!frame.rect.intersects(apart), "{} meets {}", frame.rect, block);
                }
            }
            for other in &layout.frames {
                let is_inner = is_below(&nodes, other.node, frame.node);
                let is_outer = is_below(&nodes, frame.node, other.node);
                if is_inner {
                    prop_assert!(frame.rect.expand(0.1).contains_rect(other.rect));
                } else if !is_outer && other.node != frame.node {
                    prop_assert!(!frame.rect.shrink(0.1).intersects(other.rect));
                }
            }
        }
    }

    #[test]
    fn siblings_keep_their_order_and_the_same_tree_its_places(nodes in trees(60)) {
        let measures = measures().folding(60, 5);
        let layout = TreeLayout::new(&nodes, &measures);
        for index in 0..nodes.len() {
            for pair in children(&nodes, index).windows(2) {
                let (one, next) = (layout.places[pair[0]].top, layout.places[pair[1]].top);
                prop_assert!(one.x < next.x && (one.y - next.y).abs() < 0.1);
            }
        }
        prop_assert_eq!(TreeLayout::new(&nodes, &measures), layout);
    }

    #[test]
    fn no_line_crosses_a_box(nodes in trees(50), longest_row in 1_usize..9) {
        let measures = measures().folding(longest_row, 4);
        let layout = TreeLayout::new(&nodes, &measures);
        for link in &layout.links {
            for [from, to] in &link.lines {
                let line = Rect::from_two_pos(*from, *to);
                prop_assert!(link.rect.expand(0.1).contains_rect(line));
                for index in 0..nodes.len() {
                    // A line may end at a frame, within the room of its own box.
                    let block = layout.block(index, &measures);
                    let inner = Rect::from_min_max(
                        block.min + vec2(27.0, 1.0),
                        block.max - vec2(27.0, 1.0),
                    );
                    prop_assert!(!line.intersects(inner), "{} crosses {}", line, block);
                }
            }
        }
    }
}

#[test]
fn many_siblings_stand_in_columns_and_few_in_a_row() {
    let with = |count: usize| {
        let child = TreeNode {
            parent: Some(0),
            outline: None,
        };
        let mut nodes = vec![TreeNode::default()];
        nodes.resize(count + 1, child);
        TreeLayout::new(&nodes, &measures().folding(6, 5))
    };
    let row = with(6);
    assert!(row.places[1..].iter().all(|it| !it.is_in_column));
    let columns = with(29);
    assert!(columns.places[1..].iter().all(|it| it.is_in_column));
    let across: Vec<f32> = columns.places[1..].iter().map(|it| it.top.x).collect();
    let mut different = across.clone();
    different.dedup_by(|one, other| (*one - *other).abs() < 0.1);
    assert_eq!(different.len(), 6, "six columns of five at most");
    assert!(columns.size.x < 29.0 * 100.0);
}

#[test]
fn a_tree_without_boxes_takes_no_room() {
    assert_eq!(TreeLayout::new(&[], &measures()), TreeLayout::default());
}
