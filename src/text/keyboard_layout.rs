//! What a person may have meant who typed on another keyboard layout, or in other letters.

/// The keys of a Latin keyboard, row by row.
const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

/// What the same keys give on a Russian keyboard, and on a Kazakh one too.
const RUSSIAN: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю";

/// What a typed text can mean, the likeliest first: as it stands, on the other keyboard layout, and in Latin letters.
///
/// `гтшашд` is `unifil` typed with a Russian layout switched on, `ЮНИФИЛ` is `unifil` spelled in Cyrillic letters.
/// None comes twice, and all but the first are in small letters.
pub fn readings(text: &str) -> Vec<String> {
    let mut readings = vec![text.to_owned()];
    for other in [on_other_layout(text), in_latin_letters(text)] {
        if !readings.contains(&other) {
            readings.push(other);
        }
    }
    readings
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52F}')
}

/// What the same keys give on the other layout: the Latin one for a text with Cyrillic letters, else the Russian one.
fn on_other_layout(text: &str) -> String {
    let (from, to) = if text.chars().any(is_cyrillic) {
        (RUSSIAN, LATIN)
    } else {
        (LATIN, RUSSIAN)
    };
    let other = |letter| {
        let mut keys = from.chars().zip(to.chars());
        let key = keys.find(|(key, _)| *key == letter);
        key.map_or(letter, |(_, other)| other)
    };
    text.chars()
        .flat_map(char::to_lowercase)
        .map(other)
        .collect()
}

/// A text with its Cyrillic letters as acronyms have them: `ю` is `u`, as in UNIFIL.
fn in_latin_letters(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match latin_letters(letter) {
            Some(letters) => latin.push_str(letters),
            None => latin.push(letter),
        }
    }
    latin
}

/// The Latin letters for a Cyrillic one, Russian or Kazakh.
fn latin_letters(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ю' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'я' => "ya",
        'ъ' | 'ь' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(readings(text), expected);
    }

    #[test]
    fn a_text_is_read_on_both_layouts_and_in_both_alphabets() {
        check("гтшашд", &["гтшашд", "unifil", "gtshashd"]);
        check("ЮНИФИЛ", &["ЮНИФИЛ", ".ybabk", "unifil"]);
        check("hjnf", &["hjnf", "рота"]);
        check("ш.", &["ш.", "i.", "sh."]);
        check("120", &["120"]);
    }

    #[test]
    fn both_layouts_have_as_many_keys() {
        assert_eq!(LATIN.chars().count(), RUSSIAN.chars().count());
    }
}
