//! Holds every bundled text to the letters of the bundled fonts, so that none shows as a box.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use muster::text::{Language, Texts};
use ttf_parser::Face;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder and of those in it whose names end so; none of a folder that isn't there.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.expect("an entry of a folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The letters of a text that a font has to have, each with the place where it was met first.
fn note_letters(letters: &mut BTreeMap<char, String>, place: &Path, text: &str) {
    for (line, text) in (1..).zip(text.lines()) {
        for letter in text.chars().filter(|letter| !letter.is_control()) {
            letters
                .entry(letter)
                .or_insert_with(|| format!("{}:{line}", place.display()));
        }
    }
}

/// Every letter that the program may show by itself, with a place where it comes from.
fn bundled_letters() -> BTreeMap<char, String> {
    let mut letters = BTreeMap::new();
    for (folder, ending) in [
        ("assets/text", ".ftl"),
        ("assets/reference", ".csv"),
        ("sample_data", ".muster"),
    ] {
        for path in files(folder, ending) {
            let text = std::fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let place = path.strip_prefix(root()).expect("a file below the root");
            note_letters(&mut letters, place, &text);
        }
    }
    for language in Language::ALL {
        let texts = Texts::of(language);
        let written = [
            texts.number(1_234_567_890),
            texts.difference(-1),
            texts.difference(1),
            texts.percent(1, 1_000),
            texts.percent(1, 0),
            language.own_name().to_owned(),
        ];
        note_letters(&mut letters, Path::new("src/text"), &written.concat());
    }
    // What people of the planning countries type: Kazakh and Russian, French and Spanish.
    let typed = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя\
                 ÀàÂâÆæÇçÈèÉéÊêËëÎîÏïÔôŒœÙùÛûÜüŸÿÁáÍíÑñÓóÚú¿¡«»№€";
    note_letters(&mut letters, Path::new("tests/letters.rs"), typed);
    letters
}

#[test]
fn the_fonts_have_every_bundled_letter() {
    let letters = bundled_letters();
    let fonts = files("assets/fonts", ".ttf");
    assert!(!fonts.is_empty(), "assets/fonts holds no font");
    for path in fonts {
        let bytes = std::fs::read(&path).expect("a font");
        let face = Face::parse(&bytes, 0).expect("a font that can be read");
        let missing: BTreeSet<String> = letters
            .iter()
            .filter(|(letter, _)| face.glyph_index(**letter).is_none())
            .map(|(letter, place)| format!("{place}: {letter} (U+{:04X})", u32::from(*letter)))
            .collect();
        assert!(
            missing.is_empty(),
            "{} lacks\n{}",
            path.display(),
            missing.into_iter().collect::<Vec<_>>().join("\n")
        );
    }
}
