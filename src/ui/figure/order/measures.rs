//! How large the parts of an order of battle are.

use egui::{Vec2, vec2};

use crate::chart::{OrderBox, OrderOfBattle};
use crate::text::{Message, Texts};

/// The sizes and distances with which boxes are laid out, in points at the ordinary scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// A box with the marks above and the words below it.
    pub block: Vec2,

    /// Between neighbors, and between what stands below and above each other.
    pub gap: Vec2,

    /// Between an outline and what is within it.
    pub padding: f32,

    /// The words of an outline, above its topmost box.
    pub header: f32,

    /// The line beside a column of boxes.
    pub spine: f32,

    /// The most siblings with nothing below them that stand in a row; more stand in columns.
    pub longest_row: usize,

    /// The most boxes of a column.
    pub longest_column: usize,

    /// How many lines a name may have.
    pub name_lines: usize,

    /// For how many lines of words there is room below the number.
    pub remark_lines: usize,

    /// Whether there is room below a box for the mark that opens and closes it.
    pub has_marks: bool,
}

impl Measures {
    /// The room above the frame of a box, for the mark of its size.
    pub const ABOVE: f32 = 15.0;

    /// From the frame of a box to its name, with the stripe.
    pub const BELOW: f32 = 9.0;

    /// The height of a line of words.
    pub const LINE: f32 = 15.0;

    /// The height of the mark that opens and closes a box, right below its words.
    pub const MARK: f32 = 15.0;

    /// Between what stands below and above each other, without such marks and with them.
    const GAP: f32 = 16.0;
    const GAP_WITH_MARKS: f32 = 22.0;

    /// The height of a frame.
    const FRAME: f32 = 42.0;

    /// The width of a box with its words, and the most that its words can make of it.
    const WIDTHS: (f32, f32) = (116.0, 152.0);

    /// About how wide a letter below the number is.
    const REMARK_LETTER: f32 = 6.3;

    /// About how wide a letter of a name is.
    const LETTER: f32 = 6.6;

    /// How many letters a line of a name takes.
    const LETTERS: usize = 17;

    /// The measures that suit an order of battle: lines for words only where some box has them.
    ///
    /// It is known without a font, so that a layout needs no window: what is too long is cut off with an ellipsis when it is drawn.
    pub fn of(order: &OrderOfBattle, texts: &Texts) -> Self {
        let is_long = |one: &OrderBox| one.name.chars().count() > Self::LETTERS;
        let remarks = order.boxes.iter().filter_map(|it| it.remark.as_ref());
        let letters = remarks.map(|it| texts.say(it).chars().count()).max();
        let (least, most) = Self::WIDTHS;
        let width = letters.unwrap_or(0) as f32 * Self::REMARK_LETTER;
        let number = Self::number_width(order, texts);
        let measures = Self {
            block: vec2(width.max(number).clamp(least, most), 0.0),
            gap: vec2(16.0, Self::GAP),
            padding: 6.0,
            header: 19.0,
            spine: 22.0,
            longest_row: 8,
            longest_column: 5,
            name_lines: if order.boxes.iter().any(is_long) {
                2
            } else {
                1
            },
            remark_lines: match letters {
                None => 0,
                Some(_) if width <= most => 1,
                Some(_) => 2,
            },
            has_marks: order.boxes.iter().any(OrderBox::is_folded),
        };
        measures.with_block()
    }

    /// About how wide the numbers are that tell several flags, as far as there can be room for each flag.
    fn number_width(order: &OrderOfBattle, texts: &Texts) -> f32 {
        let width = |words: &Message| texts.say(words).chars().count() as f32 * Self::REMARK_LETTER;
        let told = order.boxes.iter().filter(|it| it.tells_flags());
        let widths = told.map(|one| {
            let exact = width(&one.number_line());
            if exact <= Self::WIDTHS.1 {
                exact
            } else {
                width(&one.short_number_line())
            }
        });
        widths.fold(0.0, f32::max)
    }

    /// With room for two lines of words below the numbers, whatever the boxes say: where they go on.
    #[must_use]
    pub fn with_connectors(self) -> Self {
        Self {
            remark_lines: 2,
            ..self
        }
        .with_block()
    }

    /// With room for marks that open and close boxes.
    #[must_use]
    pub fn with_marks(self) -> Self {
        Self {
            has_marks: true,
            ..self
        }
        .with_block()
    }

    /// With other rows and columns.
    #[must_use]
    pub fn folding(self, longest_row: usize, longest_column: usize) -> Self {
        Self {
            longest_row,
            longest_column,
            ..self
        }
    }

    /// What a mark below a box takes, where there are any.
    pub(super) fn room_for_marks(&self) -> f32 {
        if self.has_marks {
            Self::MARK + 3.0
        } else {
            0.0
        }
    }

    /// The width that words of an outline take, about.
    pub(super) fn header_width(letters: usize) -> f32 {
        letters as f32 * Self::LETTER
    }

    fn with_block(self) -> Self {
        let lines = self.name_lines + 1 + self.remark_lines;
        let words = Self::LINE * lines as f32;
        let height = Self::ABOVE + Self::FRAME + Self::BELOW + words;
        let gap = if self.has_marks {
            Self::GAP_WITH_MARKS
        } else {
            Self::GAP
        };
        Self {
            block: vec2(self.block.x, height),
            gap: vec2(self.gap.x, gap),
            ..self
        }
    }
}
