//! The plans whose figures are tested.

use std::path::Path;

use jiff::civil::Date;
use muster::chart::{Figure, FigureName, FigureRequest, Stack, figure};
use muster::model::{
    Category, Ceiling, Completeness, Confidence, Mission, MissionId, Others, Parts, Plan, Source,
    Unit,
};
use muster::text::{Language, Texts};

use super::small_plan::{date, day, id, mission, parts, period, plan, unit};

/// The day of the small plans.
pub(crate) fn on() -> Date {
    day("2024-01-31")
}

/// The request of the small plans.
pub(crate) fn request(stack: Stack) -> FigureRequest {
    FigureRequest {
        stack,
        ..FigureRequest::new(FigureName::TroopsByMission, on())
    }
}

/// The request of another figure of the small plans.
pub(crate) fn request_of(name: FigureName) -> FigureRequest {
    FigureRequest::new(name, on())
}

/// The figure of a plan on the day, by contributor.
pub(crate) fn of(parts: Parts) -> Figure {
    figure(&plan(parts), &request(Stack::Contributor))
}

/// The figure's notes in English.
pub(crate) fn notes(figure: &Figure) -> Vec<String> {
    let texts = Texts::of(Language::English);
    figure.notes.iter().map(|note| texts.say(note)).collect()
}

/// A source by a short name.
pub(crate) fn source(name: &str, confidence: Confidence) -> Source {
    Source {
        id: id(name),
        title: format!("Source {name}"),
        date: Some(date("2024-01")),
        link: String::new(),
        confidence,
        remarks: String::new(),
    }
}

/// Parts with a published, an estimated and an unconfirmed source.
pub(crate) fn sourced() -> Parts {
    let mut parts = parts();
    parts.sources = vec![
        source("pub", Confidence::Published),
        source("est", Confidence::Estimated),
        source("unc", Confidence::Unconfirmed),
    ];
    parts
}

/// People of a country in a mission since 2020, from a source.
pub(crate) fn people(name: &str, code: &str, mission: &str, number: u32, from: &str) -> Unit {
    let mut period = period("p", "2020", "", code, number);
    period.people[0].source = Some(id(from));
    unit(name, code, id::<Mission>(mission), vec![period])
}

/// A ceiling of some categories since 2020.
pub(crate) fn ceiling(people: u32, categories: &[Category], from: Option<&str>) -> Ceiling {
    Ceiling {
        title: "S/RES/1701 (2006)".to_owned(),
        categories: categories.iter().copied().collect(),
        people,
        first_day: Some(date("2020")),
        last_day: None,
        handovers_count: false,
        source: from.map(id),
    }
}

/// Three missions: one in full with a ceiling and all that can be drawn, one in part with others, one small.
pub(crate) fn three_missions() -> Plan {
    let mut parts = sourced();
    "Three missions".clone_into(&mut parts.head.title);
    "OFFICIAL".clone_into(&mut parts.head.marking);
    let mut full = mission("unifil");
    full.ceilings = vec![ceiling(2_000, &[Category::Troops], Some("pub"))];
    let mut part = mission("minusca");
    part.held = Completeness::Part;
    part.others = vec![Others {
        category: Category::Troops,
        people: 300,
        first_day: Some(date("2020")),
        last_day: None,
        source: Some(id("pub")),
    }];
    parts.missions = vec![full, part, mission("minurso")];
    parts.units = vec![
        people("a", "KAZ", "unifil", 120, "pub"),
        people("b", "IND", "unifil", 780, "est"),
        people("c", "IRL", "unifil", 340, "pub"),
        people("d", "IND", "minusca", 200, "pub"),
        people("e", "KAZ", "minurso", 6, "unc"),
    ];
    parts.units[0].periods[0].people[0].women = 12;
    parts.units[0].periods[0].people[0].not_stated = 108;
    plan(parts)
}

/// So many missions of falling size, every fourth in part, with ceilings, doubt and people of thirteen countries.
pub(crate) fn many_missions(count: u32) -> Plan {
    let codes = [
        "KAZ", "IND", "BGD", "PAK", "RWA", "NPL", "ETH", "GHA", "IDN", "CHN", "FRA", "ITA", "ESP",
    ];
    let names = [
        "MINUSCA",
        "UN",
        "UNMISS",
        "A Mission with a Name that is Rather Long",
        "OSCE SMM",
    ];
    let mut parts = sourced();
    "OFFICIAL – SENSITIVE".clone_into(&mut parts.head.marking);
    for index in 0..count {
        let name = format!("m{index:03}");
        let mut mission = mission(&name);
        let place = usize::try_from(index).expect("a small number");
        if let Some(name) = names.get(place) {
            (*name).clone_into(&mut mission.acronym);
        }
        if index % 4 == 3 {
            mission.held = Completeness::Part;
        }
        let from = (index % 3 != 1).then_some("pub");
        let troops = [Category::Troops, Category::StaffOfficer];
        let ceiling = ceiling(6_000 / (index + 1) + 1, &troops, from);
        mission.ceilings = vec![ceiling];
        let first = index % 2;
        for (index_of_code, code) in (0_u32..)
            .zip(codes)
            .skip(usize::try_from(first).unwrap_or(0))
        {
            let number = 3_600 / (index_of_code + 2) / (index + 1) + 1;
            let from = if (index + index_of_code) % 5 == 0 {
                "est"
            } else {
                "pub"
            };
            let unit = people(
                &format!("u{index:03}x{index_of_code:02}"),
                code,
                &name,
                number,
                from,
            );
            parts.units.push(unit);
        }
        parts.missions.push(mission);
    }
    plan(parts)
}

/// A sample plan.
pub(crate) fn sample(name: &str) -> Plan {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("sample_data").join(format!("{name}.muster"));
    muster::file::open(&path).expect("the sample is sound")
}

/// The id of a small plan's mission.
pub(crate) fn mission_id(name: &str) -> MissionId {
    id(name)
}
