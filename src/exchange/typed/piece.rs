//! What was understood of a line, and what was not.

use std::ops::Range;

use crate::edit::Edit;
use crate::model::NodeId;
use crate::text::Message;

/// A part of a line that was understood, or something that was assumed since the line does not say it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Piece {
    /// Where it stands in its line; nothing for what was assumed.
    pub range: Option<Range<usize>>,

    /// What it says.
    pub kind: PieceKind,

    /// What it means, for people.
    pub meaning: Message,

    /// What else it could mean, where that is for a person to choose; else empty.
    pub options: Vec<Message>,

    /// Which of them was chosen; nothing while that is open.
    pub chosen: Option<usize>,
}

/// What a part of a line says.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum PieceKind {
    /// Whose it is.
    Country,

    /// How large it is.
    Echelon,

    /// What it does.
    Function,

    /// What kind of personnel it is.
    Category,

    /// How many people.
    People,

    /// In which mission.
    Mission,

    /// Under what.
    Place,

    /// From when on.
    FirstDay,

    /// Until when.
    LastDay,

    /// Which rotation.
    Rotation,

    /// What it is called.
    Name,

    /// Under which arrangement it serves in another country's unit.
    Arrangement,

    /// What is made of the line: a new unit, or a period of one that is there.
    Subject,
}

/// Why a line, or a part of it, was not understood.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Trouble {
    /// The part at fault; nothing where it is the whole line.
    pub range: Option<Range<usize>>,

    /// What is wrong, and what would help.
    pub message: Message,
}

/// A line as it was understood.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TypedLine {
    /// Which line of the text it is, from 0.
    pub number: usize,

    /// Where it stands in the text.
    pub range: Range<usize>,

    /// What was understood, in the order of the line; what was assumed comes last.
    pub pieces: Vec<Piece>,

    /// What was not understood; empty where the line is whole.
    pub troubles: Vec<Trouble>,

    /// What it comes to; nothing where too little was understood.
    pub outcome: Option<Outcome>,
}

/// What a line comes to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Outcome {
    /// The edits that do it, each applied to what the ones before have made.
    pub edits: Vec<Edit>,

    /// What is added, for people.
    pub summary: Message,

    /// What is there in the end.
    pub node: NodeId,

    /// What is counted of it when all is told.
    pub deed: Deed,
}

/// What a line adds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Deed {
    /// A new unit.
    Unit,

    /// A period of a unit that is there.
    Period,

    /// Nothing but the place of the lines after it.
    Heading,
}

impl TypedLine {
    /// Whether all of it was understood.
    pub fn is_whole(&self) -> bool {
        self.troubles.is_empty() && self.outcome.is_some()
    }

    /// Whether something can be made of it, though it may not be whole.
    pub fn is_possible(&self) -> bool {
        self.outcome.is_some()
    }
}
