//! The order in which people look for names: by language, without regard to case and accents, numbers by their value.

use std::cmp::Ordering;

use super::Language;

/// The Cyrillic letters in the order of the Kazakh alphabet, which holds the Russian one.
///
/// Letters of other languages come after the letter they are nearest to.
const CYRILLIC: [char; 56] = [
    'а', 'ә', 'б', 'в', 'г', 'ґ', 'ѓ', 'ғ', 'д', 'ђ', 'е', 'ё', 'є', 'ж', 'җ', 'з', 'ѕ', 'и', 'й',
    'ї', 'ј', 'к', 'ќ', 'қ', 'л', 'љ', 'м', 'н', 'њ', 'ң', 'о', 'ө', 'п', 'р', 'с', 'т', 'ћ', 'у',
    'ў', 'ұ', 'ү', 'ф', 'х', 'һ', 'ц', 'ч', 'џ', 'ш', 'щ', 'ъ', 'ы', 'і', 'ь', 'э', 'ю', 'я',
];

/// The first character of the Cyrillic block.
const CYRILLIC_START: u32 = 0x400;

/// The places of the characters of the Cyrillic block, counted from 1; 0 for those that have none.
const CYRILLIC_PLACES: [u8; 0x100] = {
    let mut places = [0; 0x100];
    let mut place = 0_u8;
    while (place as usize) < CYRILLIC.len() {
        places[(CYRILLIC[place as usize] as u32 - CYRILLIC_START) as usize] = place + 1;
        place += 1;
    }
    places
};

/// Latin letters that are sorted with plain ones.
const LATIN: [(&str, &str); 29] = [
    ("àáâãäåāăąǎ", "a"),
    ("æ", "ae"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"),
    ("ĳ", "ij"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŉ", "n"),
    ("ŋ", "ng"),
    ("òóôõöøōŏőơ", "o"),
    ("œ", "oe"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ß", "ss"),
    ("ţťŧț", "t"),
    ("þ", "th"),
    ("ùúûüũūŭůűųư", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
    ("ə", "e"),
    ("ƒ", "f"),
    ("ǧ", "g"),
    ("ǫ", "o"),
];

/// Marks around names that don't count while sorting.
const QUOTES: [char; 12] = ['"', '\'', '«', '»', '‹', '›', '„', '“', '”', '‚', '‘', '’'];

/// What a text is compared by first; the order of the variants is that of the sorted texts.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Element<'a> {
    /// A space.
    Space,

    /// A mark of any other kind.
    Mark(char),

    /// A number: how many digits it has, and the digits, without leading zeros.
    Number(usize, &'a str),

    /// A letter: the rank of its script and its place in the alphabet.
    Letter(u8, u32),
}

/// How two texts follow each other in a language.
///
/// Texts that differ only in case, accents, quotes or leading zeros stand together; only equal texts are equal.
pub(super) fn compare(language: Language, a: &str, b: &str) -> Ordering {
    elements(language, a)
        .cmp(elements(language, b))
        .then_with(|| lowercase(a).cmp(lowercase(b)))
        .then_with(|| a.cmp(b))
}

/// Bytes whose order is that of [`compare`], but for texts that it tells apart only at last: by case, accents, quotes or leading zeros.
pub(super) fn sort_key(language: Language, text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 4);
    for element in elements(language, text) {
        // No element's bytes are the beginning of another's, and the first byte tells the variants apart.
        match element {
            Element::Space => key.push(1),
            Element::Mark(mark) => push(&mut key, 2, u32::from(mark)),
            Element::Number(length, digits) => {
                push(&mut key, 3, u32::try_from(length).unwrap_or(u32::MAX));
                key.extend_from_slice(digits.as_bytes());
            }
            Element::Letter(rank, place) => push(&mut key, 4 + rank, place),
        }
    }
    key
}

/// Adds a variant and what it holds, the most significant byte first.
fn push(key: &mut Vec<u8>, variant: u8, value: u32) {
    key.push(variant);
    key.extend_from_slice(&value.to_be_bytes());
}

fn lowercase(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

/// The elements of a text, one after the other.
fn elements(language: Language, text: &str) -> impl Iterator<Item = Element<'_>> {
    let mut rest = text;
    let mut expansion = "".chars();
    std::iter::from_fn(move || {
        loop {
            if let Some(letter) = expansion.next() {
                return Some(latin(language, letter));
            }
            let character = rest.chars().next()?;
            if character.is_ascii_digit() {
                return Some(take_number(&mut rest));
            }
            rest = &rest[character.len_utf8()..];
            if QUOTES.contains(&character) || is_combining_accent(character) {
                continue;
            }
            let lower = character.to_lowercase().next().unwrap_or(character);
            let Some(base) = latin_base(lower) else {
                return Some(element(language, lower));
            };
            expansion = base.chars();
        }
    })
}

/// Takes the digits at the start of a text off it.
fn take_number<'a>(rest: &mut &'a str) -> Element<'a> {
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let (digits, after) = rest.split_at(end);
    *rest = after;
    let significant = digits.trim_start_matches('0');
    Element::Number(significant.len(), significant)
}

pub(super) fn is_combining_accent(character: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&character)
}

/// The plain letters of a Latin letter that has an accent or is a ligature.
pub(super) fn latin_base(lower: char) -> Option<&'static str> {
    if !('\u{DF}'..='\u{259}').contains(&lower) {
        return None;
    }
    LATIN
        .iter()
        .find_map(|(letters, base)| letters.contains(lower).then_some(*base))
}

fn element(language: Language, lower: char) -> Element<'static> {
    if lower.is_ascii_lowercase() {
        return latin(language, lower);
    }
    if lower.is_whitespace() {
        return Element::Space;
    }
    let code = u32::from(lower);
    let place = code
        .checked_sub(CYRILLIC_START)
        .and_then(|offset| CYRILLIC_PLACES.get(usize::try_from(offset).ok()?))
        .map_or(0, |place| u32::from(*place));
    if place > 0 {
        let rank = u8::from(language != Language::Russian);
        Element::Letter(rank, place)
    } else if lower.is_alphabetic() {
        Element::Letter(2, code)
    } else {
        Element::Mark(lower)
    }
}

/// Each language puts its own script first.
fn latin(language: Language, letter: char) -> Element<'static> {
    Element::Letter(u8::from(language == Language::Russian), u32::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, sorted: &[&str]) {
        for (i, a) in sorted.iter().enumerate() {
            for (j, b) in sorted.iter().enumerate() {
                assert_eq!(compare(language, a, b), i.cmp(&j), "{a:?} and {b:?}");
                let keys = sort_key(language, a).cmp(&sort_key(language, b));
                let elements = elements(language, a).cmp(elements(language, b));
                assert_eq!(keys, elements, "the keys of {a:?} and {b:?}");
            }
        }
    }

    #[test]
    fn numbers_go_by_their_value() {
        check(
            Language::English,
            &["", "A", "A 02", "A 2", "A 10", "A-1", "A1", "A10B", "AB"],
        );
        let long = format!("A 1{}", "0".repeat(400));
        check(Language::English, &["A 9", &long, "B"]);
    }

    #[test]
    fn case_and_accents_matter_least() {
        check(
            Language::English,
            &["cote", "côte", "Côte d'Ivoire", "Coy", "coy B", "Zoo"],
        );
        check(Language::English, &["Turkey", "Türkiye", "Tusk"]);
        check(Language::English, &["Ael", "Æl", "Afl"]);
        check(Language::English, &["\"A\"", "A", "a", "«a»", "B"]);
        check(Language::English, &["e", "e\u{301}", "é", "f"]);
    }

    #[test]
    fn cyrillic_letters_go_by_the_alphabets() {
        check(
            Language::Russian,
            &["Алматы", "Әскер", "Беларусь", "Ель", "Ёлка", "Жаркент"],
        );
        check(
            Language::Russian,
            &[
                "Гамма",
                "Ғалым",
                "Дон",
                "Кокшетау",
                "Қазбат",
                "Лот",
                "Ыл",
                "Іл",
                "Эра",
            ],
        );
        check(Language::Russian, &["рота", "Рота 2", "рота 10", "Ротный"]);
    }

    #[test]
    fn a_language_puts_its_own_script_first() {
        check(Language::English, &["1", "UNIFIL", "Индия", "भारत"]);
        check(Language::Russian, &["1", "Индия", "UNIFIL", "भारत"]);
    }
}
