//! An order of battle in words, for those who cannot see it.

use crate::text::Message;

use super::{OrderBox, OrderOfBattle};

/// How many boxes are told before the rest is summed up.
const MOST_BOXES: usize = 80;

impl OrderOfBattle {
    /// Box by box: the name, whose it is, the numbers, and under what it stands.
    pub(in crate::chart) fn summary(&self) -> Vec<Message> {
        let told = self.boxes.iter().take(MOST_BOXES);
        let mut sentences: Vec<Message> = told.map(|one| self.sentence(one)).collect();
        let more = self.boxes.len().saturating_sub(MOST_BOXES);
        if more > 0 {
            sentences.push(Message::new("chart-order-summary-more").with("count", more));
        }
        sentences
    }

    /// A box in words.
    pub fn sentence(&self, one: &OrderBox) -> Message {
        let above = one.parent.and_then(|index| self.boxes.get(index));
        let name = one.full_name.as_str();
        let name = if name.is_empty() { &one.name } else { name };
        let said = match above {
            None => Message::new("chart-order-summary-top")
                .with("name", name)
                .with("number", one.number_line()),
            Some(above) => Message::new("chart-order-summary")
                .with("name", name)
                .with("number", one.number_line())
                .with("above", above.name.as_str()),
        };
        match &one.remark {
            None => said,
            Some(remark) => Message::new("chart-order-summary-remark")
                .with("said", said)
                .with("remark", remark.clone()),
        }
    }
}
