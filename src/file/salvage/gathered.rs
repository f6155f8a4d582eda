//! The entries of a broken file, each read by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::de::DeserializeOwned;

use super::Loss;
use super::head::HeadFields;
use super::parsed::{self, Broken};
use super::pieces::{List, Piece, take_apart};
use super::places::{Place, Places};
use crate::file::VERSION;
use crate::file::fault::Fault;
use crate::file::shown::shown;
use crate::model::{
    Agreement, Arrangement, BaseUnit, Formation, Mission, MissionId, NodeId, OwnCountry, Reason,
    Source, Unit,
};

/// An entry that is well formed.
#[derive(Debug)]
pub(super) struct Entry<T> {
    pub(super) value: T,

    /// Where it begins.
    pub(super) offset: usize,

    /// The way to it.
    pub(super) path: String,
}

/// Everything in a file that is well formed by itself, and what is not.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) format: Option<String>,
    pub(super) version: Option<u64>,
    pub(super) head: HeadFields,
    pub(super) countries: Vec<Entry<OwnCountry>>,
    pub(super) missions: Vec<Entry<Mission>>,
    pub(super) formations: Vec<Entry<Formation>>,
    pub(super) units: Vec<Entry<Unit>>,
    pub(super) base_units: Vec<Entry<BaseUnit>>,
    pub(super) arrangements: Vec<Entry<Arrangement>>,
    pub(super) agreements: Vec<Entry<Agreement>>,
    pub(super) sources: Vec<Entry<Source>>,

    /// Missions that are broken, as far as their ids can be read: where they are and what they are called.
    pub(super) lost_missions: BTreeMap<MissionId, (usize, String, String)>,

    /// Under what the formations and units stood that are broken, as far as their ids and parents can be read.
    pub(super) lost: BTreeMap<NodeId, NodeId>,

    pub(super) places: Places,

    /// The ids that were met, by which twins are known.
    met: BTreeSet<String>,
}

impl Gathered {
    /// Reads every piece of a file by itself.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut gathered = Self::default();
        take_apart(bytes, &mut |piece| gathered.take(bytes, piece));
        gathered
    }

    /// Whether no entry of the file is well formed.
    pub(super) fn is_empty(&self) -> bool {
        self.countries.is_empty()
            && self.missions.is_empty()
            && self.formations.is_empty()
            && self.units.is_empty()
            && self.base_units.is_empty()
            && self.agreements.is_empty()
            && self.sources.is_empty()
    }

    fn take(&mut self, bytes: &[u8], piece: Piece) {
        match piece {
            Piece::Field {
                name,
                start,
                value,
                is_whole,
            } => self.take_field(bytes, &name, start, value, is_whole),
            Piece::Entry { list, index, place } => self.take_entry(bytes, list, index, place),
            Piece::UnknownList { name, start } => {
                let fault = unknown_field(&name);
                self.lose(start, shown(&name), String::new(), Loss::Malformed(fault));
            }
            Piece::Rubble { start } => {
                self.lose(start, String::new(), String::new(), Loss::Rubble);
            }
            Piece::Cut { end } => {
                let loss = Loss::Malformed(Fault::Cut);
                self.lose(end, String::new(), String::new(), loss);
            }
        }
    }

    fn take_field(
        &mut self,
        bytes: &[u8],
        name: &str,
        start: usize,
        value: Range<usize>,
        is_whole: bool,
    ) {
        let written = bytes.get(value.clone()).unwrap_or_default();
        let taken = match name {
            "format" => parsed::value(written).map(|it| self.format = Some(it)),
            "version" => parsed::value(written).map(|it| self.version = Some(it)),
            _ => self.head.take(name, start, written),
        };
        let ends_wrongly = || Broken {
            offset: written.len(),
            path: String::new(),
            loss: Loss::Rubble,
        };
        let taken = if is_whole {
            taken
        } else {
            self.head.forget(name);
            taken.and_then(|()| Err(ends_wrongly()))
        };
        if let Err(broken) = taken {
            let mut path = shown(name);
            if !broken.path.is_empty() {
                path = format!("{path}.{}", broken.path);
            }
            self.lose(
                value.start + broken.offset,
                path,
                String::new(),
                broken.loss,
            );
        }
    }

    fn take_entry(&mut self, bytes: &[u8], list: List, index: Option<usize>, place: Range<usize>) {
        let written = bytes.get(place.clone()).unwrap_or_default();
        let path = match index {
            Some(index) => format!("{}[{index}]", list.name()),
            None => list.name().to_owned(),
        };
        let at = (place.start, path);
        let version = self.version.unwrap_or(VERSION);
        let read = Read {
            written,
            list,
            version,
        };
        match list {
            List::Countries => {
                let entry = self.read(&read, at, |it: &OwnCountry| it.code.to_string());
                self.countries.extend(entry);
            }
            List::Missions => {
                let entry = self.read(&read, at, |it: &Mission| it.id.to_string());
                self.missions.extend(entry);
            }
            List::Formations => {
                let entry = self.read(&read, at, |it: &Formation| it.id.to_string());
                self.formations.extend(entry);
            }
            List::Units => {
                let entry = self.read(&read, at, |it: &Unit| it.id.to_string());
                self.units.extend(entry);
            }
            List::BaseUnits => {
                let entry = self.read(&read, at, |it: &BaseUnit| it.id.to_string());
                self.base_units.extend(entry);
            }
            List::Arrangements => {
                let entry = self.read(&read, at, |it: &Arrangement| it.id.to_string());
                self.arrangements.extend(entry);
            }
            List::Agreements => {
                let entry = self.read(&read, at, |it: &Agreement| it.id.to_string());
                self.agreements.extend(entry);
            }
            List::Sources => {
                let entry = self.read(&read, at, |it: &Source| it.id.to_string());
                self.sources.extend(entry);
            }
        }
    }

    /// Reads an entry; one that cannot be read, or whose id was met before, is left out.
    fn read<T: DeserializeOwned>(
        &mut self,
        read: &Read<'_>,
        (offset, path): (usize, String),
        id: impl Fn(&T) -> String,
    ) -> Option<Entry<T>> {
        match parsed::entry::<T>(read.written, read.list, read.version) {
            Ok(value) if self.met.insert(id(&value)) => Some(Entry {
                value,
                offset,
                path,
            }),
            Ok(_) => {
                let loss = Loss::Illegal(Reason::TwinId);
                self.lose(offset, path, read.name(), loss);
                None
            }
            Err(broken) => {
                self.remember(read, offset, &path);
                let path = if broken.path.is_empty() {
                    path
                } else {
                    format!("{path}.{}", broken.path)
                };
                self.lose(offset + broken.offset, path, read.name(), broken.loss);
                None
            }
        }
    }

    /// Notes under what a broken formation or unit stood, and what a broken mission is called.
    fn remember(&mut self, read: &Read<'_>, offset: usize, path: &str) {
        if read.list == List::Missions {
            let id = parsed::text_of(read.written, "id").and_then(|id| id.parse().ok());
            if let Some(id) = id {
                let mission = (offset, path.to_owned(), read.name());
                self.lost_missions.insert(id, mission);
            }
        }
        if !matches!(read.list, List::Formations | List::Units) {
            return;
        }
        let node = |name| -> Option<NodeId> {
            let text = parsed::text_of(read.written, name)?;
            let value = serde_json::Value::String(text);
            serde_json::from_value(value).ok()
        };
        if let (Some(id), Some(parent)) = (node("id"), node("parent")) {
            self.lost.insert(id, parent);
        }
    }

    pub(super) fn lose(&mut self, offset: usize, path: String, name: String, loss: Loss) {
        self.places.add(Place {
            offset,
            path,
            name,
            loss,
        });
    }
}

/// An entry that is to be read.
struct Read<'a> {
    written: &'a [u8],
    list: List,
    version: u64,
}

impl Read<'_> {
    /// What the entry is called, where that can be read.
    fn name(&self) -> String {
        let field = match self.list {
            List::Missions => "acronym",
            List::Sources | List::Agreements => "title",
            List::Countries
            | List::Formations
            | List::Units
            | List::BaseUnits
            | List::Arrangements => "name",
        };
        let name = parsed::text_of(self.written, field);
        name.map(|name| shown(&name)).unwrap_or_default()
    }
}

/// A field of the file's top level that there is none of.
pub(super) fn unknown_field(name: &str) -> Fault {
    Fault::UnknownField {
        field: shown(name),
        known: Vec::new(),
    }
}
