//! What is in a recovery copy.

use std::io::{BufRead as _, BufReader, Read as _, Seek as _};

use super::forms;
use super::frame::{self, Frame, Kind};
use super::{FoundCopy, MAGIC, Origin, RecoveryError};
use crate::file::{VERSION, read};
use crate::model::Track;

/// What was in a recovery copy.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// The plans from the beginning of the history, and where in it one stood.
    pub track: Track,

    /// The file that the plan was opened from or saved in last, where it was.
    pub origin: Option<Origin>,

    /// Whether the copy goes on with something that can't be read, so that later steps may be missing.
    ///
    /// A record that merely ends with the file is none: nothing was done after it.
    pub is_damaged: bool,
}

impl Recovered {
    /// Reads a copy; whatever is in the file, nothing is taken that is not a legal plan.
    pub(super) fn read(copy: &mut FoundCopy) -> Result<Self, RecoveryError> {
        let FoundCopy {
            file,
            path,
            length,
            replaces,
        } = copy;
        let mut file = file.file();
        let unreadable = |error| RecoveryError::of(path, &error);
        let size = file.metadata().map_err(unreadable)?.len();
        file.rewind().map_err(unreadable)?;
        let mut reader = BufReader::new(file);
        let magic = magic();
        let mut first = Vec::new();
        let most = magic.len() as u64;
        reader
            .by_ref()
            .take(most)
            .read_until(b'\n', &mut first)
            .map_err(unreadable)?;
        if first != magic.as_bytes() {
            let path = path.clone();
            return Err(if magic.as_bytes().starts_with(&first) {
                RecoveryError::Cut { path }
            } else {
                RecoveryError::OtherFormat { path }
            });
        }
        *length = most;
        let mut recovered: Option<Self> = None;
        for record in 1.. {
            let frame =
                frame::take(&mut reader, size.saturating_sub(*length)).map_err(unreadable)?;
            let (kind, bytes) = match frame {
                Frame::Record(kind, bytes) => (kind, bytes),
                Frame::End => break,
                Frame::Damage => {
                    if let Some(recovered) = &mut recovered {
                        recovered.is_damaged = true;
                    }
                    break;
                }
            };
            *length += frame::size(kind, &bytes);
            let wrong = || RecoveryError::WrongStep {
                path: path.clone(),
                record,
            };
            match (kind, &mut recovered) {
                (Kind::Replaces, None) => {
                    *replaces = Some(String::from_utf8(bytes).map_err(|_not_text| wrong())?);
                }
                (Kind::Plan, None) => {
                    let plan = read(&bytes).map_err(|error| RecoveryError::NoPlan {
                        path: path.clone(),
                        error: Box::new(error),
                    })?;
                    recovered = Some(Self {
                        track: Track::new(plan),
                        origin: None,
                        is_damaged: false,
                    });
                }
                (Kind::Steps, Some(recovered)) => {
                    let track = recovered.track.clone();
                    let (track, origin) = forms::replay(track, &bytes).ok_or_else(wrong)?;
                    recovered.track = track;
                    recovered.origin = origin;
                }
                _ => return Err(wrong()),
            }
        }
        recovered.ok_or_else(|| RecoveryError::Cut { path: path.clone() })
    }
}

/// The first line of a copy, with the version of the plan in it.
pub(super) fn magic() -> String {
    format!("{MAGIC} {VERSION}\n")
}
