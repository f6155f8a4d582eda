//! Statistics of the United Nations, which are not part of the repository.
//!
//! `MUSTER_SHARED` names the folder that has them under `data/`.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// The rows of a statistics file by their headings, or none where there are no such files on this machine.
pub(crate) fn statistics(file: &str) -> Option<Vec<BTreeMap<String, String>>> {
    let Some(folder) = std::env::var_os("MUSTER_SHARED") else {
        #[expect(clippy::print_stderr, reason = "a skipped test should say so")]
        {
            eprintln!("skipped: MUSTER_SHARED is not set");
        }
        return None;
    };
    let path = PathBuf::from(folder).join("data").join(file);
    let mut reader = csv::Reader::from_path(&path).expect("MUSTER_SHARED has the file");
    let rows = reader
        .deserialize()
        .collect::<Result<Vec<_>, _>>()
        .expect("the file is a table");
    assert!(!rows.is_empty(), "{file} has no rows");
    Some(rows)
}
