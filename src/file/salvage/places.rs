//! The places of a broken file that are told of.

use super::{LeftOut, Loss};
use crate::file::Position;
use crate::file::shown::shown;

/// The most places that are listed; more are only counted.
const MOST_PLACES: usize = 1_000;

/// Places of a file as they are found, in any order.
#[derive(Debug, Default)]
pub(super) struct Places {
    places: Vec<Place>,
    more: usize,
}

/// One place.
#[derive(Debug)]
pub(super) struct Place {
    /// The byte in the file.
    pub(super) offset: usize,

    /// The way to it.
    pub(super) path: String,

    /// What is there, where that can be read.
    pub(super) name: String,

    /// What happened to it.
    pub(super) loss: Loss,
}

impl Places {
    /// Adds a place, or only counts it where there are many.
    ///
    /// A name that a plan refuses may hold anything, so it is made fit to be shown.
    pub(super) fn add(&mut self, mut place: Place) {
        if self.places.len() < MOST_PLACES {
            place.name = shown(&place.name);
            self.places.push(place);
        } else {
            self.more += 1;
        }
    }

    /// Whether anything was found.
    pub(super) fn has_any(&self) -> bool {
        !self.places.is_empty()
    }

    /// The list in the order of the file, first what is left out and then what is kept in another form, with lines and columns, for which the bytes are gone through once.
    pub(super) fn into_list(self, bytes: &[u8]) -> Vec<LeftOut> {
        let Self { mut places, more } = self;
        places.sort_by_key(|place| place.offset);
        let mut at = 0;
        let (mut line, mut column) = (1, 1);
        let mut list: Vec<LeftOut> = Vec::with_capacity(places.len() + 1);
        for place in places {
            let passed = bytes.get(at..place.offset).unwrap_or_default();
            for byte in passed {
                match byte {
                    b'\n' => (line, column) = (line + 1, 1),
                    // A character counts where it begins.
                    _ if byte & 0xc0 == 0x80 => {}
                    _ => column += 1,
                }
            }
            at = at.max(place.offset);
            list.push(LeftOut {
                position: Position {
                    line,
                    column,
                    path: place.path,
                },
                name: place.name,
                loss: place.loss,
            });
        }
        list.sort_by_key(|left_out| left_out.loss.is_kept());
        if more > 0 {
            list.push(LeftOut {
                position: Position::default(),
                name: String::new(),
                loss: Loss::More { places: more },
            });
        }
        list
    }
}
