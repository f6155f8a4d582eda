//! The endings of Russian nouns and adjectives, so that a word is known in every case and number.

/// Every ending, folded (й as и, ё as е); the empty one first.
const ENDINGS: [&str; 47] = [
    "", "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "ам", "ям", "ах", "ях", "ая", "яя", "ое",
    "ее", "ие", "ые", "ии", "ыи", "ои", "еи", "ою", "ею", "ью", "ом", "ем", "им", "ым", "их", "ых",
    "ую", "юю", "ов", "ев", "ия", "ию", "ами", "ями", "ими", "ыми", "ого", "его", "ому", "ему",
];

/// The stems that a folded word may have, from the longest; never an empty one.
pub(super) fn stems(word: &str) -> impl Iterator<Item = &str> {
    let ends = word.char_indices().map(|(at, _)| at).rev().take(3);
    std::iter::once(word.len())
        .chain(ends)
        .filter(move |at| *at > 0 && is_ending(&word[*at..]))
        .map(move |at| &word[..at])
}

/// Whether a piece of a folded word is an ending.
pub(super) fn is_ending(piece: &str) -> bool {
    ENDINGS.contains(&piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: &[&str]) {
        assert_eq!(stems(word).collect::<Vec<_>>(), expected, "{word}");
    }

    #[test]
    fn a_word_is_cut_only_at_its_endings() {
        check("рота", &["рота", "рот"]);
        check("индииского", &["индииского", "индииског", "индииск"]);
        check("ротация", &["ротация", "ротаци", "ротац"]);
        check("а", &["а"]);
        check("", &[]);
    }
}
