//! Small files of the program's own that are kept between runs.

use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Reads a file; one that is missing is as at the first start.
///
/// So is one that is broken, which is kept aside under its name with `.broken`, since someone may have written it by hand.
pub(super) fn read<T: DeserializeOwned + Default>(path: &Path) -> T {
    let Ok(bytes) = std::fs::read(path) else {
        return T::default();
    };
    serde_json::from_slice(&bytes).unwrap_or_else(|_broken| {
        let mut aside = path.as_os_str().to_owned();
        aside.push(".broken");
        // Where it can't be kept aside it is lost at the next writing.
        let _lost = std::fs::rename(path, aside);
        T::default()
    })
}

/// Writes a file and the folder it lies in; where that fails it stays as it was.
pub(super) fn write<T: Serialize>(path: &Path, value: &T) {
    let Ok(text) = serde_json::to_string_pretty(value) else {
        return;
    };
    if let Some(folder) = path.parent()
        && std::fs::create_dir_all(folder).is_ok()
    {
        let _as_before = crate::file::save_bytes(path, text.as_bytes());
    }
}
