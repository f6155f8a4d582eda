//! A path while it is being typed.

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

/// A typed path as folder and beginning of a name: `plans/ka` is `ka` in `plans`.
///
/// A `~` at its start is the person's own folder.
pub(super) fn split(typed: &str, folder: &Path) -> (PathBuf, String) {
    let typed = typed.trim_start();
    match typed.rfind(is_separator) {
        None if typed == "~" => (whole(typed, folder), String::new()),
        None => (folder.to_owned(), typed.to_owned()),
        Some(at) => {
            let (parent, name) = typed.split_at(at + 1);
            (whole(parent, folder), name.to_owned())
        }
    }
}

/// The path that is typed, from a folder on.
pub(super) fn whole(typed: &str, folder: &Path) -> PathBuf {
    let typed = typed.trim();
    if let Some(rest) = typed.strip_prefix('~')
        && (rest.is_empty() || rest.starts_with(is_separator))
        && let Some(user) = directories::UserDirs::new()
    {
        return user.home_dir().join(rest.trim_start_matches(is_separator));
    }
    folder.join(typed)
}

/// What the typed path becomes when what all the names have in common is added; a single folder gets its separator.
///
/// Gives none where nothing can be added.
pub(super) fn complete<'a>(
    typed: &str,
    names: impl IntoIterator<Item = (&'a str, bool)>,
) -> Option<String> {
    let begun = typed.rfind(is_separator).map_or(0, |at| at + 1);
    let (parent, start) = typed.split_at_checked(begun)?;
    let mut common: Option<(String, bool)> = None;
    for (name, is_folder) in names {
        if !name.to_lowercase().starts_with(&start.to_lowercase()) {
            continue;
        }
        common = Some(match common {
            None => (name.to_owned(), is_folder),
            Some((before, _)) => (in_common(&before, name), false),
        });
    }
    let (common, is_folder) = common?;
    let mut path = format!("{parent}{common}");
    if is_folder {
        path.push(MAIN_SEPARATOR);
    }
    (common.chars().count() >= start.chars().count() && path != typed).then_some(path)
}

fn in_common(a: &str, b: &str) -> String {
    let pairs = a.chars().zip(b.chars());
    let same = pairs.take_while(|(a, b)| a.to_lowercase().eq(b.to_lowercase()));
    same.map(|(letter, _)| letter).collect()
}

fn is_separator(letter: char) -> bool {
    letter == '/' || letter == MAIN_SEPARATOR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_have_in_common_is_added() {
        let check = |typed: &str, expected: Option<&str>| {
            let names = [
                ("plans", true),
                ("Kazakh 1.muster", false),
                ("Kazakh 2.muster", false),
            ];
            assert_eq!(complete(typed, names).as_deref(), expected, "{typed}");
        };
        check("p", Some("plans/"));
        check("ka", Some("Kazakh "));
        check("home/ka", Some("home/Kazakh "));
        check("Kazakh ", None);
        check("kazakh 2", Some("Kazakh 2.muster"));
        check("x", None);
    }

    #[test]
    fn a_typed_path_has_a_folder_and_the_beginning_of_a_name() {
        let folder = Path::new("/plans");
        let check = |typed: &str, parent: &str, name: &str| {
            let expected = (PathBuf::from(parent), name.to_owned());
            assert_eq!(split(typed, folder), expected, "{typed}");
        };
        check("ka", "/plans", "ka");
        check("old/ka", "/plans/old/", "ka");
        check("/home/ka", "/home/", "ka");
        check("/", "/", "");
    }
}
