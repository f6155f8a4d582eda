//! Writing a recovery copy, again and again.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::find::discard;
use super::folder::NewFile;
use super::frame::{self, Kind};
use super::locked::LockedFile;
use super::recovered::magic;
use super::{FoundCopy, Origin, Recovered, forms};
use crate::file::SaveError;
use crate::file::document::WrittenDocument;
use crate::model::{PlanId, Track};

/// Writes the copy of one open plan.
///
/// The file is made when there is something to write for the first time, and stays when the writer goes: only [`remove`](Self::remove) removes it.
#[derive(Debug)]
pub struct RecoveryWriter {
    folder: PathBuf,
    plan: PlanId,
    open: Option<OpenCopy>,
}

/// A file that is locked by this process.
#[derive(Debug)]
struct OpenCopy {
    file: LockedFile,
    path: PathBuf,

    /// How many bytes of the file are whole records; what stands behind them is to be written over.
    length: u64,

    /// At how many bytes a new file takes its place.
    limit: u64,

    /// What the records say.
    track: Track,

    /// The file that they say the plan came from.
    origin: Option<Origin>,
}

/// How many bytes of steps that are left behind are not worth a new file.
const SLACK: u64 = 8_000_000;

impl RecoveryWriter {
    /// A writer of copies of a plan in a folder, which is made when it is needed.
    pub fn new(folder: PathBuf, plan: PlanId) -> Self {
        Self {
            folder,
            plan,
            open: None,
        }
    }

    /// A writer that goes on with a copy that was found.
    pub fn continuing(copy: FoundCopy, recovered: &Recovered) -> Self {
        let FoundCopy {
            file, path, length, ..
        } = copy;
        Self {
            folder: path.parent().map(PathBuf::from).unwrap_or_default(),
            plan: recovered.track.current().plan.head().id,
            open: Some(OpenCopy {
                file,
                path,
                length,
                limit: 2 * length + SLACK,
                track: recovered.track.clone(),
                origin: recovered.origin.clone(),
            }),
        }
    }

    /// Brings the copy up to date; when this is done, it is on the disk.
    ///
    /// On an error the copy is as it was before, and the next call tries to write all that is missing.
    pub fn write(&mut self, track: &Track, origin: Option<&Origin>) -> Result<(), SaveError> {
        let shared = self
            .open
            .as_ref()
            .map_or(0, |open| open.track.shared_with(track));
        // A file that someone has removed takes what is written, but nobody will find it.
        let is_there = self.open.as_ref().is_some_and(|open| open.path.exists());
        match &mut self.open {
            Some(open) if is_there && shared > 0 => {
                if let Err(error) = open.append(track, shared, origin) {
                    return Err(SaveError::of(&open.path, &error));
                }
                if open.length <= open.limit {
                    return Ok(());
                }
                // What is in the file already is enough, whether the new file can be written or not.
                open.limit *= 2;
                self.begin(track, origin)
            }
            _ => self.begin(track, origin),
        }
    }

    /// Removes the copy, since nothing is unsaved any more.
    pub fn remove(&mut self) -> Result<(), SaveError> {
        let Some(open) = self.open.take() else {
            return Ok(());
        };
        // The lock goes with the file, which has to be there until then.
        discard(&open.path)
    }

    /// The file of the copy, while there is one.
    pub fn path(&self) -> Option<&Path> {
        self.open.as_ref().map(|open| open.path.as_path())
    }

    /// Writes a new file, which takes the place of the present one.
    fn begin(&mut self, track: &Track, origin: Option<&Origin>) -> Result<(), SaveError> {
        // One that someone has removed is gone; its name may even be that of the new file.
        self.open.take_if(|open| !open.path.exists());
        let old = self.open.as_ref();
        let name = old.and_then(|open| open.path.file_name()?.to_str());
        let bytes = whole(track, origin, name);
        let failed = |error| SaveError::of(&self.folder, &error);
        let new = NewFile::make(&self.folder, self.plan).map_err(failed)?;
        let NewFile { file, begun, whole } = new;
        if let Err(error) = fill(file.file(), &bytes).and_then(|()| fs::rename(&begun, &whole)) {
            let _vanished = fs::remove_file(&begun);
            return Err(failed(error));
        }
        let length = bytes.len() as u64;
        let old = self.open.replace(OpenCopy {
            file,
            path: whole,
            length,
            limit: 2 * length + SLACK,
            track: track.clone(),
            origin: origin.cloned(),
        });
        if let Some(old) = old {
            // Where that fails, the new file says that it takes the place of the old one.
            let _denied = discard(&old.path);
        }
        Ok(())
    }
}

impl OpenCopy {
    /// Appends what has changed since the last record.
    fn append(&mut self, track: &Track, shared: usize, origin: Option<&Origin>) -> io::Result<()> {
        let is_same = shared == track.versions().len()
            && shared == self.track.versions().len()
            && track.position() == self.track.position()
            && track.saved() == self.track.saved()
            && origin == self.origin.as_ref();
        if is_same {
            return Ok(());
        }
        let mut bytes = Vec::new();
        frame::put(
            &mut bytes,
            Kind::Steps,
            &forms::steps(track, shared, origin),
        );
        let length = self.length + bytes.len() as u64;
        let mut file = self.file.file();
        let written = file
            .seek(SeekFrom::Start(self.length))
            .and_then(|_| file.write_all(&bytes))
            .and_then(|()| file.set_len(length))
            .and_then(|()| file.sync_data());
        if let Err(error) = written {
            // Half a record is passed over in reading, and the next one is written over it.
            let _denied = file.set_len(self.length);
            return Err(error);
        }
        self.length = length;
        self.track = track.clone();
        self.origin = origin.cloned();
        Ok(())
    }
}

/// All the bytes of a copy.
fn whole(track: &Track, origin: Option<&Origin>, replaces: Option<&str>) -> Vec<u8> {
    let mut bytes = magic().into_bytes();
    if let Some(name) = replaces {
        frame::put(&mut bytes, Kind::Replaces, name.as_bytes());
    }
    let first = track.version(0).map(|version| {
        let plan = serde_json::to_vec(&WrittenDocument::of(&version.plan));
        // As in a plan file, there is nothing that JSON cannot hold.
        debug_assert!(plan.is_ok(), "{:?}", plan.err());
        plan.unwrap_or_default()
    });
    frame::put(&mut bytes, Kind::Plan, &first.unwrap_or_default());
    frame::put(&mut bytes, Kind::Steps, &forms::steps(track, 1, origin));
    bytes
}

/// Writes the bytes and brings them to the disk.
fn fill(mut file: &File, bytes: &[u8]) -> io::Result<()> {
    match file.write_all(bytes) {
        Ok(()) => file.sync_all(),
        Err(error) if error.kind() == ErrorKind::WriteZero => Err(ErrorKind::StorageFull.into()),
        Err(error) => Err(error),
    }
}
