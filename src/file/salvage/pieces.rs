//! Taking a broken file apart.
//!
//! The file is looked through once from its beginning to its end, without recursion.
//! Where brackets and quotes do not fit each other, the walk goes on at the next line or at the next entry: an entry of the plan begins with its id, whose letter tells what it is, and that cannot stand within a text, since quotes in texts are written with a backslash.

use std::ops::Range;

/// A list of entries in a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum List {
    Countries,
    Missions,
    Formations,
    Units,
    BaseUnits,
    Arrangements,
    Agreements,
    Sources,
}

impl List {
    pub(super) const ALL: [Self; 8] = [
        Self::Countries,
        Self::Missions,
        Self::Formations,
        Self::Units,
        Self::BaseUnits,
        Self::Arrangements,
        Self::Agreements,
        Self::Sources,
    ];

    /// The name of its field.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Countries => "countries",
            Self::Missions => "missions",
            Self::Formations => "formations",
            Self::Units => "units",
            Self::BaseUnits => "base_units",
            Self::Arrangements => "arrangements",
            Self::Agreements => "agreements",
            Self::Sources => "sources",
        }
    }

    fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.name() == name)
    }

    /// The list in which entries have ids of a letter.
    fn of_letter(letter: u8) -> Option<Self> {
        match letter {
            b'm' => Some(Self::Missions),
            b'f' => Some(Self::Formations),
            b'u' => Some(Self::Units),
            b'b' => Some(Self::BaseUnits),
            b'j' => Some(Self::Arrangements),
            b'a' => Some(Self::Agreements),
            b's' => Some(Self::Sources),
            _ => None,
        }
    }
}

/// A piece of a file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Piece {
    /// A field of the plan as a whole.
    Field {
        /// Its name.
        name: String,

        /// Where the name begins.
        start: usize,

        /// Where the value is.
        value: Range<usize>,

        /// Whether the value ends as it should.
        is_whole: bool,
    },

    /// An entry of a list.
    Entry {
        /// The list.
        list: List,

        /// Its number there, where the list was read so far.
        index: Option<usize>,

        /// Where it is.
        place: Range<usize>,
    },

    /// A field with a list of a name that there is none of.
    UnknownList {
        /// The name.
        name: String,

        /// Where the name begins.
        start: usize,
    },

    /// Something that is neither.
    Rubble {
        /// Where it begins.
        start: usize,
    },

    /// The file ends in the middle.
    Cut {
        /// Where it ends.
        end: usize,
    },
}

/// Takes the bytes of a file apart.
pub(super) fn take_apart(bytes: &[u8], found: &mut dyn FnMut(Piece)) {
    let mark = "\u{feff}".as_bytes();
    let start = if bytes.starts_with(mark) {
        mark.len()
    } else {
        0
    };
    let mut walk = Walk {
        bytes,
        at: start,
        is_lost: false,
        was_lost: false,
        is_closed: false,
        found,
    };
    walk.run();
}

struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,

    /// Whether what comes belongs to something broken that was told already.
    is_lost: bool,

    /// Whether the way was ever lost: then fields may be those of an entry.
    was_lost: bool,

    /// Whether the plan was closed by its bracket.
    is_closed: bool,

    found: &'a mut dyn FnMut(Piece),
}

impl Walk<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn run(&mut self) {
        self.skip_space();
        if self.peek() == Some(b'{') && self.marked(self.at).is_none() {
            self.at += 1;
        }
        loop {
            self.skip_separators();
            let start = self.at;
            match self.peek() {
                None => break,
                Some(b'"') => match self.key() {
                    Some(name) => self.field(start, name),
                    None => self.rubble(start),
                },
                Some(b'{') if self.marked(start).is_some() => self.entry(None, None),
                Some(b'}') => {
                    self.is_closed = true;
                    self.at += 1;
                }
                Some(b']') => self.at += 1,
                Some(_) => self.rubble(start),
            }
        }
        if !self.is_closed && !self.is_lost {
            (self.found)(Piece::Cut { end: self.at });
        }
    }

    /// The field of a name, from its value on.
    fn field(&mut self, start: usize, name: String) {
        self.skip_space();
        if self.peek() == Some(b'[') {
            let list = List::of_name(&name);
            if list.is_none() && !self.is_lost {
                (self.found)(Piece::UnknownList { name, start });
            }
            self.at += 1;
            return self.list(list);
        }
        let value = self.value();
        let end = self.at;
        self.skip_space();
        let is_whole = matches!(self.peek(), Some(b',' | b'}')) && end > value.start;
        if self.was_lost {
            // It may be a field of an entry.
            return self.lose(start);
        }
        let value = value.start..end;
        (self.found)(Piece::Field {
            name,
            start,
            value,
            is_whole,
        });
        if !is_whole {
            self.is_lost = true;
            self.was_lost = true;
        }
    }

    /// The entries of a list, behind its bracket.
    fn list(&mut self, list: Option<List>) {
        let mut index = 0;
        loop {
            self.skip_separators();
            let start = self.at;
            match self.peek() {
                None => return,
                Some(b']') => {
                    self.at += 1;
                    return;
                }
                Some(b'{') => {
                    self.entry(list, Some(index));
                    index += 1;
                }
                Some(b'}') => {
                    // The list was not closed, or an entry was closed too often.
                    self.lose(start);
                    self.at += 1;
                }
                Some(b'"') => {
                    if self.key().is_some() {
                        // The next field: the list was not closed, or this is the rest of an entry.
                        self.at = start;
                        return;
                    }
                    self.rubble(start);
                }
                Some(_) => self.rubble(start),
            }
        }
    }

    /// An entry; of which list, where that is not known, its id tells.
    fn entry(&mut self, list: Option<List>, index: Option<usize>) {
        let start = self.at;
        let marked = self.marked(start);
        let end = self.brackets();
        let place = start..end;
        let index = index.filter(|_| !self.was_lost);
        match (list, marked) {
            // What has no id of its own and comes after something broken is a piece of that.
            (_, None) if self.is_lost => {}
            (Some(list), _) if !self.is_lost || marked == Some(list) => {
                self.is_lost = false;
                (self.found)(Piece::Entry { list, index, place });
            }
            (_, Some(list)) => {
                self.is_lost = false;
                let index = None;
                (self.found)(Piece::Entry { list, index, place });
            }
            (_, None) => self.lose(start),
        }
        if !matches!(self.bytes.get(end.wrapping_sub(1)), Some(b'}')) {
            self.is_lost = true;
            self.was_lost = true;
        }
    }

    /// Goes over what is none of all that, to the end of the line or the next entry.
    fn rubble(&mut self, start: usize) {
        self.lose(start);
        self.at = start + 1;
        while let Some(byte) = self.peek() {
            let is_next = byte == b'\n' || byte == b'{' && self.marked(self.at).is_some();
            if is_next {
                break;
            }
            self.at += 1;
        }
    }

    fn lose(&mut self, start: usize) {
        if !self.is_lost {
            (self.found)(Piece::Rubble { start });
        }
        self.is_lost = true;
        self.was_lost = true;
    }

    /// Goes over a value.
    fn value(&mut self) -> Range<usize> {
        let start = self.at;
        match self.peek() {
            Some(b'"') => {
                self.text();
            }
            Some(b'{' | b'[') => {
                self.brackets();
            }
            _ => {
                while !matches!(self.peek(), None | Some(b',' | b'}' | b']' | b'\n')) {
                    self.at += 1;
                }
            }
        }
        start..self.at
    }

    /// Goes over what stands in brackets, with them; where it ends.
    ///
    /// It ends early where the next entry begins, which never stands within another.
    fn brackets(&mut self) -> usize {
        let start = self.at;
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.text();
                    continue;
                }
                b'{' if self.at > start && self.marked(self.at).is_some() => break,
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                break;
            }
        }
        self.at
    }

    /// Goes over a text in quotes; whether it was closed on its line, before the next entry.
    fn text(&mut self) -> bool {
        self.at += 1;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.at += 1;
                    return true;
                }
                b'\n' => return false,
                b'{' if self.marked(self.at).is_some() => return false,
                b'\\' => self.at = (self.at + 2).min(self.bytes.len()),
                _ => self.at += 1,
            }
        }
        false
    }

    /// The name of a field, with its colon.
    fn key(&mut self) -> Option<String> {
        let start = self.at;
        let is_closed = self.text();
        let name = serde_json::from_slice(self.bytes.get(start..self.at)?).ok();
        self.skip_space();
        if !is_closed || self.peek() != Some(b':') {
            return None;
        }
        self.at += 1;
        name
    }

    /// The list to which the entry belongs that begins here, where it begins with an id or the code of a country.
    fn marked(&self, at: usize) -> Option<List> {
        let rest = self.bytes.get(at..)?.strip_prefix(b"{")?;
        let rest = rest.trim_ascii_start();
        if let Some(value) = text_after(rest, b"\"code\"") {
            let is_code = value.len() == 3 && value.iter().all(u8::is_ascii_uppercase);
            return is_code.then_some(List::Countries);
        }
        let id = text_after(rest, b"\"id\"")?;
        let (letter, number) = id.split_first()?;
        let is_id = number.len() == 10 && number.iter().all(u8::is_ascii_alphanumeric);
        is_id.then(|| List::of_letter(*letter)).flatten()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn skip_separators(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n' | b',')) {
            self.at += 1;
        }
    }
}

/// The short text behind a name in quotes and a colon.
fn text_after<'a>(bytes: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    /// The most bytes of an id or a code.
    const MOST: usize = 16;

    let rest = bytes.strip_prefix(name)?.trim_ascii_start();
    let rest = rest.strip_prefix(b":")?.trim_ascii_start();
    let text = rest.strip_prefix(b"\"")?;
    let end = text.iter().take(MOST).position(|byte| *byte == b'"')?;
    text.get(..end)
}
