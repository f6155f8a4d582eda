//! A bridge in words.

use crate::analysis::Ledger;
use crate::text::{Message, Value};

use super::bridge_part::BridgePart;
use super::bridge_tree::{BridgeSide, BridgeTree};
use super::view_words::both_ledgers;

/// How many parts a sum names.
const MOST_TERMS: usize = 6;

/// A line of a bridge in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BridgeLine {
    /// How deep it stands: 0 for the title and what heads a side.
    pub depth: usize,

    /// What it says.
    pub message: Message,
}

impl BridgeTree {
    /// What it is of, how many they are, and on which day.
    pub fn title(&self) -> Message {
        let people: Vec<u64> = self.sides.iter().map(|side| side.people).collect();
        match people.as_slice() {
            [flag, host] if flag != host => Message::new("bridge-title-both")
                .with("name", self.name.clone())
                .with("flag", *flag)
                .with("host", *host)
                .with("day", self.day),
            _ => Message::new("bridge-title")
                .with("name", self.name.clone())
                .with("people", self.sides[0].people)
                .with("day", self.day),
        }
    }

    /// Status lens, measure and what counts, in words; the ledgers stand at the sides.
    pub fn view_words(&self) -> Message {
        both_ledgers(self.view)
    }

    /// What the total is made of, in a line; nothing where there is nothing to take apart.
    pub fn hint(&self) -> Option<Message> {
        let [flag, host] = &self.sides;
        if flag.is_bridge() {
            return Some(flag.sum());
        }
        // People of one flag who are guests: in whose unit.
        let (own, host) = (flag.parts.first()?, host.parts.first()?);
        (own.contributor != host.contributor && own.people == host.people).then(|| {
            Message::new("bridge-counted-by-host")
                .with("people", own.people)
                .with("flag", own.short.clone())
                .with("host", host.words())
        })
    }

    /// All of it in words, line by line: what is copied and what the command line writes.
    pub fn lines(&self) -> Vec<BridgeLine> {
        let mut lines = vec![
            BridgeLine {
                depth: 0,
                message: self.title(),
            },
            BridgeLine {
                depth: 0,
                message: self.view_words(),
            },
        ];
        for side in &self.sides {
            lines.push(BridgeLine {
                depth: 0,
                message: side.heading(),
            });
            for part in &side.parts {
                part.lines(1, &mut lines);
            }
        }
        lines
    }
}

impl BridgeSide {
    /// The ledger and the sum: "By flag (whose people): 900 = 780 IND + 120 KAZ".
    pub fn heading(&self) -> Message {
        Message::new("bridge-side")
            .with("ledger", self.ledger_words())
            .with("sum", self.sum())
    }

    /// The ledger in words.
    pub fn ledger_words(&self) -> Message {
        Message::new(match self.ledger {
            Ledger::Flag => "chart-ledger-flag",
            Ledger::Host => "chart-ledger-host",
        })
    }

    /// The total as a sum of its parts: "900 = 780 IND + 120 KAZ".
    pub fn sum(&self) -> Message {
        sum(self.people, &self.parts)
    }
}

impl BridgePart {
    /// The part as a sum of its own.
    pub fn sum(&self) -> Message {
        sum(self.people, &self.parts)
    }

    /// What is to be known of its number: how many are estimated or unconfirmed.
    pub fn doubt(&self) -> Option<Message> {
        match (self.estimated, self.unconfirmed) {
            (0, 0) => None,
            (estimated, 0) if estimated == self.people => Some(Message::new("bridge-estimated")),
            (0, unconfirmed) if unconfirmed == self.people => {
                Some(Message::new("bridge-unconfirmed"))
            }
            (estimated, 0) => Some(Message::new("chart-told-estimated").with("people", estimated)),
            (0, unconfirmed) => {
                Some(Message::new("chart-told-unconfirmed").with("people", unconfirmed))
            }
            (estimated, unconfirmed) => Some(
                Message::new("bridge-in-doubt")
                    .with("estimated", estimated)
                    .with("unconfirmed", unconfirmed),
            ),
        }
    }

    /// Name, place and doubt: "Kazakh company (Indian battalion), estimated".
    pub fn words(&self) -> Message {
        let named = match &self.place {
            None => Message::new("bridge-named").with("name", self.label.clone()),
            Some(place) => Message::new("bridge-named-in")
                .with("name", self.label.clone())
                .with("place", place.clone()),
        };
        match self.doubt() {
            None => named,
            Some(doubt) => Message::new("bridge-doubted")
                .with("named", named)
                .with("doubt", doubt),
        }
    }

    fn lines(&self, depth: usize, lines: &mut Vec<BridgeLine>) {
        lines.push(BridgeLine {
            depth,
            message: Message::new("bridge-line")
                .with("people", self.people)
                .with("words", self.words()),
        });
        for part in &self.parts {
            part.lines(depth + 1, lines);
        }
    }

    fn term(&self) -> Message {
        let doubtful = self.estimated + self.unconfirmed;
        let id = match doubtful {
            0 => "bridge-term",
            _ if doubtful == self.people => "bridge-term-doubtful",
            _ => "bridge-term-partly-doubtful",
        };
        Message::new(id)
            .with("people", self.people)
            .with("name", self.short.clone())
    }
}

/// A number as the sum of its parts, of which the largest are named.
fn sum(people: u64, parts: &[BridgePart]) -> Message {
    let (named, rest) = parts.split_at(if parts.len() > MOST_TERMS + 1 {
        MOST_TERMS
    } else {
        parts.len()
    });
    let rest_people: u64 = rest.iter().map(|part| part.people).sum();
    let rest = (!rest.is_empty()).then(|| {
        Message::new("bridge-term-rest")
            .with("people", rest_people)
            .with("count", rest.len())
    });
    let terms = named.iter().map(BridgePart::term).chain(rest);
    let terms = terms.reduce(|before, next| {
        Message::new("chart-plus")
            .with("before", before)
            .with("next", next)
    });
    match terms {
        None => Message::new("bridge-nobody"),
        Some(only) if parts.len() == 1 => only,
        Some(terms) => Message::new("bridge-sum")
            .with("people", people)
            .with("terms", Value::from(terms)),
    }
}
