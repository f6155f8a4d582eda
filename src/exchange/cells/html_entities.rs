//! The entities that spreadsheets write into HTML.

/// The entities that are read; others stand as they are.
const NAMED: [(&str, char); 12] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("thinsp", '\u{2009}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("minus", '−'),
    ("laquo", '«'),
    ("raquo", '»'),
];

/// The longest entity, `&#x10FFFF;`, in bytes.
const LONGEST: usize = 12;

/// The letter of the entity with which a text begins, and the text behind it; none where it begins with no entity.
pub(super) fn entity(text: &str) -> Option<(char, &str)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let (name, rest) = (&inner[..end], &inner[end + 1..]);
    let letter = match name.strip_prefix('#') {
        Some(number) => char::from_u32(code(number)?)?,
        None => NAMED.iter().find(|(it, _)| *it == name)?.1,
    };
    Some((letter, rest))
}

fn code(number: &str) -> Option<u32> {
    match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
        None => number.parse().ok(),
    }
}
