//! Several figures in one go: which files there are, how they are named, and that they are the files that each figure alone gives.

use std::collections::BTreeSet;

use muster::chart::{FigureName, FigureRequest, figure};
use muster::export::{FigurePicture, FigurePress, FigureSet, Pressed, figure_csv};
use muster::model::Plan;
use muster::picture::Paper;
use muster::text::Language;
use muster::ui::export_form::FileForm;
use muster::ui::figure::Appearance;

use super::joint::together;
use super::plans::{many_missions, on, request_of, three_missions};
use super::small_plan::day;

/// Everything of every mission and of all.
fn whole(plan: &Plan) -> FigureSet {
    let of_mission = |within| {
        FigureName::ALL.map(|name| FigureRequest {
            within,
            ..request_of(name)
        })
    };
    let missions = plan.missions().map(|mission| Some(mission.id.into()));
    FigureSet {
        figures: missions.chain([None]).flat_map(of_mission).collect(),
        papers: Paper::ALL.to_vec(),
        languages: Language::ALL.to_vec(),
        appearances: Appearance::ALL.to_vec(),
        forms: FileForm::ALL.to_vec(),
        dots_per_inch: 96,
    }
}

#[test]
fn every_name_is_one_that_every_system_takes_and_no_other_has() {
    for plan in [three_missions(), many_missions(12)] {
        let set = whole(&plan);
        let files = set.files(&plan);
        assert_eq!(files.len(), set.file_count());
        let each = Paper::ALL.len() * 2 * 2 * 3 + 1;
        let figures = (plan.missions().count() + 1) * FigureName::ALL.len();
        assert_eq!(files.len(), figures * each);
        let names: BTreeSet<String> = files.iter().map(|it| it.name.to_lowercase()).collect();
        assert_eq!(
            names.len(),
            files.len(),
            "no two differ by their case alone"
        );
        for name in &names {
            let is_fine = |it: char| it.is_alphanumeric() || "-.".contains(it);
            assert!(name.chars().all(is_fine), "{name}");
            assert!(name.len() < 255 && name.matches('.').count() == 1, "{name}");
        }
        assert_eq!(files, set.files(&plan), "the same each time");
    }
}

#[test]
fn missions_of_one_acronym_have_files_of_their_own() {
    let plan = three_missions();
    let mut set = whole(&plan);
    let twin = set.figures[0];
    // The same request twice stands for two missions whose names come out alike.
    set.figures = vec![twin, twin];
    set.forms = vec![FileForm::Csv];
    let names: Vec<String> = set.files(&plan).into_iter().map(|it| it.name).collect();
    assert_eq!(names[1], names[0].replace(".csv", "-2.csv"));
}

#[test]
fn each_file_is_what_its_figure_alone_gives() {
    let plan = together();
    let set = FigureSet {
        figures: FigureName::ALL.map(request_of).to_vec(),
        papers: vec![Paper::Slide, Paper::Half],
        languages: vec![Language::Russian],
        appearances: vec![Appearance::Light],
        forms: vec![FileForm::Svg, FileForm::Csv],
        dots_per_inch: 96,
    };
    let mut press = FigurePress::new(&plan, &set);
    for file in set.files(&plan) {
        let figure = figure(&plan, &file.request);
        let alone = if file.form == FileForm::Csv {
            figure_csv(&figure).expect("a table")
        } else {
            let picture = FigurePicture::new(&figure, file.sheet).expect("a picture");
            picture.svg().to_owned()
        };
        let pressed = press.press(&file).expect("a file");
        let Pressed::File { pages, .. } = pressed else {
            panic!("somebody is there");
        };
        assert!(pages[0] == alone.as_bytes(), "{}", file.name);
    }
}

#[test]
fn a_figure_of_nobody_is_told_and_the_next_is_made() {
    let plan = three_missions();
    let nobody = FigureRequest::new(FigureName::Contributors, day("1990-01-01"));
    let set = FigureSet {
        figures: vec![nobody, FigureRequest::new(FigureName::Contributors, on())],
        forms: vec![FileForm::Csv],
        ..whole(&plan)
    };
    let mut press = FigurePress::new(&plan, &set);
    let pressed: Vec<Pressed> = set
        .files(&plan)
        .iter()
        .map(|file| press.press(file).expect("a table or nobody"))
        .collect();
    assert!(matches!(pressed[0], Pressed::Nobody(_)));
    assert!(matches!(pressed[1], Pressed::File { .. }));
}
