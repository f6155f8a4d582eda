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
///
/// Fields of what stands within the piece are passed over: a unit is not called as its first position is.
pub(super) fn text_of(bytes: &[u8], name: &str) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(byte) = text.as_bytes().get(at) {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => {
                let rest = text.get(at..)?;
                let end = text_end(rest);
                let after = rest.get(end..)?.trim_start().strip_prefix(':');
                if let Some(after) = after.filter(|_| depth == 1)
                    && rest.get(1..end - 1) == Some(name)
                {
                    let after = after.trim_start();
                    let mut texts = serde_json::Deserializer::from_str(after).into_iter();
                    return texts.next()?.ok();
                }
                at += end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// Where a text that begins with a quote ends, behind its other quote; the whole where it has none.
fn text_end(text: &str) -> usize {
    let mut is_escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            b'\\' if !is_escaped => is_escaped = true,
            b'"' if !is_escaped => return index + 1,
            _ => is_escaped = false,
        }
    }
    text.len()
}
