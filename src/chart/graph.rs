//! What is drawn in the frame of a figure.

use crate::text::Message;

use super::{Areas, Bars, Matrix, OrderOfBattle, Series};

/// The drawing of a figure, within title, legend, notes and sources, which all figures share.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Graph {
    /// Bars that lie, from zero, each with its number: a day.
    Bars(Bars),

    /// Areas stacked on each other, from zero: a stretch of days.
    Areas(Areas),

    /// A matrix of hosts and flags with people in its cells: a day.
    Matrix(Matrix),

    /// Boxes under boxes: a day.
    Order(OrderOfBattle),
}

impl Graph {
    /// The graph in words, sentence by sentence.
    pub(super) fn summary(&self, series: &[Series]) -> Vec<Message> {
        match self {
            Self::Bars(bars) => bars
                .bars
                .iter()
                .map(|bar| bars.summary(bar, series))
                .collect(),
            Self::Areas(areas) => areas.summary(series),
            Self::Matrix(matrix) => matrix.summary(),
            Self::Order(order) => order.summary(),
        }
    }
}
