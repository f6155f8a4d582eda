//! Earlier versions of plans, kept in a folder of the user's own.

use std::fs;
use std::path::{Path, PathBuf};

use super::{EXTENSION, Fingerprint, Replaceable, SaveError, save_over};
use crate::model::PlanId;

/// How many versions of each plan are kept.
pub const KEPT_VERSIONS: usize = 10;

/// How many names are tried for a version.
const MOST_NAMES: usize = 100;

/// The folder with the last versions of each plan, as they were saved.
///
/// Each plan has a folder of its own, named by its id; a version is a plan file like any other.
#[derive(Clone, Debug)]
pub struct Backups {
    folder: PathBuf,
}

/// A version of a plan that was kept.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Backup {
    /// Its file.
    pub path: PathBuf,

    /// The name of the file without its ending: the moment that it was kept with, and a number where several have the same.
    pub name: String,

    /// How many bytes it has.
    pub size: u64,
}

impl Backups {
    /// The versions that are kept below the program's folder of data.
    pub fn below(data: &Path) -> Self {
        Self {
            folder: data.join("backups"),
        }
    }

    /// Keeps a version of a plan, and lets go of the oldest beyond [`KEPT_VERSIONS`].
    ///
    /// `moment` has to sort by time: `2026-11-21T23-51-13Z`.
    /// Where the clock was put back, the version still comes after those that were kept before.
    /// What is just as the newest one is not kept twice.
    pub fn keep(&self, plan: PlanId, moment: &str, bytes: &[u8]) -> Result<(), SaveError> {
        let folder = self.folder.join(plan.to_string());
        fs::create_dir_all(&folder).map_err(|error| SaveError::of(&folder, &error))?;
        for _ in 0..MOST_NAMES {
            let versions = self.of(plan);
            let newest = versions.first();
            if newest.is_some_and(|newest| is_same(newest, bytes)) {
                return Ok(());
            }
            let name = next_name(newest.map(|it| it.name.as_str()), moment);
            let path = folder.join(format!("{name}.{EXTENSION}"));
            match save_over(&path, bytes, Replaceable::Nothing, &mut |_| Ok(())) {
                // Another window took the name just now.
                Err(SaveError::Changed { .. }) => {}
                Err(error) => return Err(error),
                Ok(()) => break,
            }
        }
        for old in self.of(plan).iter().skip(KEPT_VERSIONS) {
            // Another window may have let go of it already, and one too many does no harm.
            let _vanished = fs::remove_file(&old.path);
        }
        Ok(())
    }

    /// The versions of a plan, the newest first; none where the folder cannot be read.
    pub fn of(&self, plan: PlanId) -> Vec<Backup> {
        let entries = fs::read_dir(self.folder.join(plan.to_string()));
        let mut versions: Vec<Backup> = entries
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| {
                let path = entry.path();
                let ending = path.extension()?;
                let metadata = entry.metadata().ok()?;
                (ending == EXTENSION && metadata.is_file()).then_some(())?;
                Some(Backup {
                    name: path.file_stem()?.to_str()?.to_owned(),
                    path,
                    size: metadata.len(),
                })
            })
            .collect();
        versions.sort_by(|one, other| other.name.cmp(&one.name));
        versions
    }
}

/// The name of a version after the newest one.
fn next_name(newest: Option<&str>, moment: &str) -> String {
    match newest {
        Some(newest) if newest >= moment => {
            let (base, number) = newest.rsplit_once('+').unwrap_or((newest, "0"));
            let number = number.parse::<u32>().unwrap_or_default().saturating_add(1);
            format!("{base}+{number:04}")
        }
        _ => moment.to_owned(),
    }
}

fn is_same(version: &Backup, bytes: &[u8]) -> bool {
    version.size == bytes.len() as u64
        && fs::read(&version.path)
            .is_ok_and(|kept| Fingerprint::of(&kept) == Fingerprint::of(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IdGenerator;

    const MOMENT: &str = "2026-11-21T23-51-13Z";

    fn contents(backups: &Backups, plan: PlanId) -> Vec<String> {
        let versions = backups.of(plan);
        let read = |it: &Backup| fs::read_to_string(&it.path).unwrap();
        versions.iter().map(read).collect()
    }

    #[test]
    fn the_last_ten_are_kept_whatever_the_clock_does() {
        let folder = tempfile::tempdir().unwrap();
        let backups = Backups::below(folder.path());
        let mut ids = IdGenerator::seeded(1);
        let (plan, other) = (ids.next_id(), ids.next_id());
        backups.keep(other, MOMENT, b"another plan").unwrap();
        for number in 0..25 {
            let moment = match number {
                5..10 => "2026-11-20T00-00-00Z",
                20.. => "2026-11-22T00-00-00Z",
                _ => MOMENT,
            };
            let bytes = format!("version {number}");
            backups.keep(plan, moment, bytes.as_bytes()).unwrap();
        }
        let expected: Vec<_> = (15..25).rev().map(|it| format!("version {it}")).collect();
        assert_eq!(contents(&backups, plan), expected);
        assert_eq!(contents(&backups, other), ["another plan"]);
    }

    #[test]
    fn what_did_not_change_is_kept_once() {
        let folder = tempfile::tempdir().unwrap();
        let backups = Backups::below(folder.path());
        let plan = IdGenerator::seeded(1).next_id();
        for bytes in ["a", "a", "b", "a"] {
            backups.keep(plan, MOMENT, bytes.as_bytes()).unwrap();
        }
        assert_eq!(contents(&backups, plan), ["a", "b", "a"]);
    }

    #[test]
    fn a_folder_that_cannot_be_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("file");
        super::super::save_bytes(&data, b"in the way").unwrap();
        let backups = Backups::below(&data);
        let plan = IdGenerator::seeded(1).next_id();
        assert!(backups.keep(plan, MOMENT, b"a").is_err());
        assert_eq!(backups.of(plan), []);
    }
}
