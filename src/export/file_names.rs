//! Names of files that every system takes.

/// The most bytes of a title in a name, so that the whole name stays below the 255 that systems take.
const TITLE_BYTES: usize = 120;

/// Names that Windows keeps for devices, whatever their ending.
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// A title as the name of a file without its ending: letters and digits stay, in lower case, the rest becomes hyphens.
///
/// Where nothing stays, or a name that a system keeps for itself, it is `plan` or begins with it.
pub fn file_stem(title: &str) -> String {
    let words = hyphenated(title, TITLE_BYTES);
    if words.is_empty() {
        "plan".to_owned()
    } else if RESERVED.contains(&words.as_str()) {
        format!("plan-{words}")
    } else {
        words
    }
}

/// The name of the file with a page of a figure, counted from 0: the first page has the name as it is, `figure.svg`, the second is `figure-page-2.svg`.
pub fn page_name(name: &str, page: usize) -> String {
    if page == 0 {
        return name.to_owned();
    }
    let number = page + 1;
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => format!("{stem}-page-{number}.{ending}"),
        _ => format!("{name}-page-{number}"),
    }
}

/// The letters and digits of a text in lower case, with hyphens for the rest, cut to so many bytes; it may be empty.
pub(super) fn hyphenated(text: &str, most_bytes: usize) -> String {
    let mut words = String::new();
    for letter in text.chars() {
        let mut added = String::new();
        if letter.is_alphanumeric() {
            // Some capital letters have a small one of two signs, of which the second is no letter.
            added.extend(letter.to_lowercase().filter(|it| it.is_alphanumeric()));
        } else if !words.is_empty() && !words.ends_with('-') {
            added.push('-');
        }
        if words.len() + added.len() > most_bytes {
            break;
        }
        words.push_str(&added);
    }
    words.truncate(words.trim_end_matches('-').len());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_after_the_first_have_their_number_in_the_name() {
        assert_eq!(page_name("order.svg", 0), "order.svg");
        assert_eq!(page_name("order.svg", 1), "order-page-2.svg");
        assert_eq!(page_name("a.b.png", 11), "a.b-page-12.png");
        assert_eq!(page_name("order", 2), "order-page-3");
        assert_eq!(page_name(".svg", 1), ".svg-page-2");
    }

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        assert_eq!(file_stem("IndKazBat 2018: UNIFIL"), "indkazbat-2018-unifil");
        assert_eq!(file_stem("План № 1"), "план-1");
        assert_eq!(file_stem("../.."), "plan");
        assert_eq!(file_stem("Con"), "plan-con");
        assert_eq!(file_stem("İstanbul\u{7}\\<>|?*\"x."), "istanbul-x");
        for title in ["ұзақ ".repeat(100), "-a".repeat(200), "long".repeat(50)] {
            let long = file_stem(&title);
            assert!(long.len() <= TITLE_BYTES && !long.ends_with('-'), "{long}");
        }
    }
}
