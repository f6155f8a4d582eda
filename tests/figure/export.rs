//! What is exported.

use std::path::{Path, PathBuf};

use muster::chart::{Figure, FigureName, FigureRequest, Stack, figure};
use muster::export::{FigurePicture, Sheet, figure_csv, figure_table_text};
use muster::picture::Paper;
use muster::text::Language;
use muster::ui::figure::Appearance;

use super::over_time::four_years;
use super::plans::{mission_id, request, request_of, sample, three_missions};
use super::small_plan::day;

fn three(stack: Stack) -> Figure {
    figure(&three_missions(), &request(stack))
}

fn picture(figure: &Figure, sheet: Sheet) -> FigurePicture {
    FigurePicture::new(figure, sheet).expect("the figure can be drawn")
}

fn golden(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("tests/golden").join(name)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a reference is no plan, and nothing is lost where it cannot be written"
)]
#[track_caller]
fn check_golden(name: &str, text: &str) {
    let path = golden(name);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, text).expect("the reference can be written");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        text == expected,
        "the figure has changed; look at it and renew {name} with UPDATE_SNAPSHOTS=1"
    );
}

#[test]
fn figures_are_drawn_as_they_were() {
    let contributors = figure(&three_missions(), &request_of(FigureName::Contributors));
    let over_time = FigureRequest {
        within: Some(mission_id("unifil").into()),
        ..FigureRequest::new(FigureName::StrengthOverTime, day("2021-03-15"))
    };
    let over_time = figure(&four_years(), &over_time);
    for (figure, language, name) in [
        (
            three(Stack::Contributor),
            Language::English,
            "figure-en.svg",
        ),
        (
            three(Stack::Contributor),
            Language::Russian,
            "figure-ru.svg",
        ),
        (contributors, Language::English, "contributors-en.svg"),
        (over_time, Language::English, "over-time-en.svg"),
    ] {
        let sheet = Sheet {
            paper: Paper::Half,
            language,
            ..Sheet::default()
        };
        check_golden(name, picture(&figure, sheet).svg());
    }
}

#[test]
fn its_text_is_text_in_both_languages() {
    for (language, words) in [
        (
            Language::English,
            ["People per mission", "Kazakhstan", "ceiling"],
        ),
        (
            Language::Russian,
            ["Численность по миссиям", "Казахстан", "предел"],
        ),
    ] {
        let sheet = Sheet {
            language,
            ..Sheet::default()
        };
        let picture = picture(&three(Stack::Contributor), sheet);
        for words in words {
            assert!(picture.svg().contains(words), "{words}");
        }
        assert!(picture.missing_letters().is_empty());
    }
}

#[test]
fn letters_without_a_font_are_named() {
    let mut figure = three(Stack::Contributor);
    figure.marking = "机密".to_owned();
    let picture = picture(&figure, Sheet::default());
    assert_eq!(picture.missing_letters(), ['密', '机']);
}

#[test]
fn a_png_has_a_pixel_for_a_point_at_96_dpi() {
    for paper in Paper::ALL {
        let sheet = Sheet {
            paper,
            ..Sheet::default()
        };
        let picture = picture(&three(Stack::Category), sheet);
        let pixels = picture.pixels(96).expect("the picture has a size");
        let size = paper.size();
        assert!((pixels.width() as f32 - size.x).abs() <= 0.5, "{paper:?}");
        assert!((pixels.height() as f32 - size.y).abs() <= 0.5, "{paper:?}");
        let twice = picture.pixels(192).expect("the picture has a size");
        assert!(
            (twice.width() as f32 - size.x * 2.0).abs() <= 0.5,
            "{paper:?}"
        );
    }
}

#[test]
fn the_same_figure_gives_the_same_bytes() {
    for appearance in Appearance::ALL {
        let sheet = Sheet {
            appearance,
            ..Sheet::default()
        };
        let bytes = || {
            let picture = picture(&three(Stack::Contributor), sheet);
            let (png, pdf) = (picture.png(96), picture.pdf());
            (
                picture.svg().to_owned(),
                png.expect("a PNG"),
                pdf.expect("a PDF"),
            )
        };
        let (svg, png, pdf) = bytes();
        assert!(png.starts_with(b"\x89PNG") && pdf.starts_with(b"%PDF"));
        assert!(bytes() == (svg, png, pdf), "{appearance:?}");
    }
}

#[test]
fn csv_has_codes_and_everyone_by_name() {
    let csv = figure_csv(&three(Stack::Contributor)).expect("a table");
    assert_eq!(
        csv,
        "mission,contributor,women,men,not_stated,total\n\
         MINURSO,KAZ,0,0,6,6\n\
         MINUSCA,IND,0,0,200,200\n\
         MINUSCA,others,0,0,300,300\n\
         UNIFIL,IND,0,0,780,780\n\
         UNIFIL,IRL,0,0,340,340\n\
         UNIFIL,KAZ,12,0,108,120\n"
    );
    let csv = figure_csv(&three(Stack::Sex)).expect("a table");
    assert!(
        csv.starts_with("mission,women,men,not_stated,total\nMINURSO,"),
        "{csv}"
    );
    let unifil = figure(
        &sample("unifil-2014"),
        &muster::chart::FigureRequest::new(
            muster::chart::FigureName::TroopsByMission,
            jiff::civil::date(2014, 8, 31),
        ),
    );
    let csv = figure_csv(&unifil).expect("a table");
    assert_eq!(csv.lines().count(), 1 + 38, "nothing is folded together");
}

#[test]
fn the_table_for_the_clipboard_carries_its_heading() {
    let text = figure_table_text(&three(Stack::Contributor), Language::Russian);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "OFFICIAL");
    assert_eq!(lines[1], "Численность по миссиям на 31 января 2024 г.");
    assert!(lines[2].starts_with("По флагу (чьи люди) · запланировано"));
    assert_eq!(
        lines[3],
        "Миссия\tКазахстан\tИндия\tИрландия\tПрочие, не перечисленные\tВсего"
    );
    assert_eq!(lines[4], "UNIFIL\t120\t780\t340\t0\t1240");
    assert!(
        lines
            .last()
            .is_some_and(|line| line.starts_with("Источники: "))
    );
}
