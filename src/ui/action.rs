//! What a panel wants done.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::analysis::View;
use crate::chart::FigureName;
use crate::edit::Edit;
use crate::model::{Item, NodeId};

use super::Command;
use super::bridge::BridgeAsk;
use super::placement::PlacementStart;

/// What a panel wants done; the window does it, in one place, after all panels have been drawn.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Action {
    /// Change the plan.
    Edit(Box<Edit>),

    /// Choose a mission, formation or unit, or nothing, in every view.
    Select(Option<NodeId>),

    /// Choose a mission, formation or unit and let its name be typed in the inspector.
    Inspect(NodeId),

    /// Look at another day.
    GoTo(Date),

    /// Look at people in another way.
    Look(View),

    /// Open a total into what it is made of.
    OpenBridge(BridgeAsk),

    /// Put a text on the clipboard.
    CopyText(String),

    /// Show a figure.
    ShowFigure(FigureName),

    /// Show a thing that stands in no tree with its fields unfolded: in the dialog that lists such things, or in the inspector.
    Unfold(Item),

    /// Open the dialog that places a unit with another country's.
    Place(PlacementStart),

    /// Look for a text in the outline.
    LookFor(String),

    /// Give a command.
    Command(Command),

    /// Put cells on the clipboard, as tab-separated text and as HTML.
    CopyCells {
        /// As tab-separated text.
        text: String,
        /// As an HTML table.
        html: String,
    },

    /// Give the table what is on the clipboard: the text that was pasted, or none where that is not known, and the HTML beside it.
    PasteCells(Option<String>),

    /// Open a plan file.
    OpenFile(PathBuf),

    /// Take a file off the recent ones.
    ForgetFile(PathBuf),

    /// Open a built-in sample by its name.
    OpenSample(&'static str),
}

impl From<Edit> for Action {
    fn from(edit: Edit) -> Self {
        Self::Edit(Box::new(edit))
    }
}
