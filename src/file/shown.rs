//! Pieces of a file as they may be shown.

/// The most characters of a piece of a file that a sentence quotes.
const MOST: usize = 60;

/// A piece of a file as it may stand in a sentence: not too long, and without control characters, which a terminal would obey.
pub(super) fn shown(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .take(MOST)
        .map(|letter| {
            if letter.is_control() {
                '\u{fffd}'
            } else {
                letter
            }
        })
        .collect();
    if text.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_short_and_harmless() {
        assert_eq!(shown("Индия"), "Индия");
        assert_eq!(shown("a\u{1b}[2Jb\nc"), "a\u{fffd}[2Jb\u{fffd}c");
        assert_eq!(shown(&"я".repeat(60)), "я".repeat(60));
        assert_eq!(shown(&"я".repeat(61)), format!("{}…", "я".repeat(60)));
    }
}
