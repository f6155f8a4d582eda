//! Reading one piece of a broken file by itself.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Loss;
use super::pieces::List;
use crate::file::fault::Fault;
use crate::file::strict::Strict;
use crate::file::trail::Trail;
use crate::file::upgrade::upgrade;
use crate::file::{Position, VERSION};

/// Why a piece cannot be read.
#[derive(Debug)]
pub(super) struct Broken {
    /// At which of its bytes.
    pub(super) offset: usize,

    /// The way there within it; empty for all of it.
    pub(super) path: String,

    /// What is wrong.
    pub(super) loss: Loss,
}

/// The bytes of a piece as text.
fn text(bytes: &[u8]) -> Result<&str, Broken> {
    std::str::from_utf8(bytes).map_err(|error| Broken {
        offset: error.valid_up_to(),
        path: String::new(),
        loss: Loss::NotText,
    })
}

/// The value that a piece holds, of the present version of the format.
pub(super) fn value<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Broken> {
    let text = text(bytes)?;
    let read = || -> serde_json::Result<T> {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let value = T::deserialize(Strict(&mut deserializer))?;
        deserializer.end()?;
        Ok(value)
    };
    read().map_err(|error| broken::<T>(text, &error))
}

/// The entry of a list that a piece holds, of any version that is known.
pub(super) fn entry<T: DeserializeOwned>(
    bytes: &[u8],
    list: List,
    version: u64,
) -> Result<T, Broken> {
    if version >= VERSION {
        return value(bytes);
    }
    let text = text(bytes)?;
    let entry: Value = serde_json::from_str(text).map_err(|error| broken::<T>(text, &error))?;
    let mut file = serde_json::json!({ list.name(): [entry] });
    upgrade(&mut file, version);
    let entry = file[list.name()][0].take();
    serde_path_to_error::deserialize(Strict(entry)).map_err(|error| {
        let trail = Trail::of(error.path());
        Broken {
            offset: trail.find(text).value,
            path: trail.to_string(),
            loss: Loss::Malformed(Fault::of(error.inner())),
        }
    })
}

/// The error with its place, for which the text is read once more.
fn broken<T: DeserializeOwned>(text: &str, error: &serde_json::Error) -> Broken {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let trail = match serde_path_to_error::deserialize::<_, T>(Strict(&mut deserializer)) {
        Ok(_) => Trail::default(),
        Err(error) => Trail::of(error.path()),
    };
    let fault = Fault::of(error);
    let offset = match &fault {
        Fault::Cut | Fault::TooDeep | Fault::Syntax(_) | Fault::TwinField { .. } => {
            Position::offset(text, error.line(), error.column())
        }
        Fault::UnknownField { .. } => trail.find(text).name,
        _ => trail.find(text).value,
    };
    Broken {
        offset,
        path: trail.to_string(),
        loss: Loss::Malformed(fault),
    }
}

/// The text of a field of a piece, found by its name alone, whatever else is wrong with the piece.
pub(super) fn text_of(bytes: &[u8], name: &str) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let (_, rest) = text.split_once(&format!("\"{name}\""))?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    let mut texts = serde_json::Deserializer::from_str(rest).into_iter::<String>();
    texts.next()?.ok()
}
