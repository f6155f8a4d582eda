//! The figures of who serves together: what they say, and that all of it has room.

use muster::chart::{BarsOf, Figure, FigureName, FigureRequest, Graph, Matrix, figure};
use muster::export::{figure_csv, figure_table_text};
use muster::model::{FormationId, MissionId, Plan, UnitId};
use muster::picture::Paper;
use muster::text::{Language, Texts};

use super::drawing::check_room_of;
use super::plans::{notes, on, people, sample, sourced};
use super::small_plan::{country, day, formation, id, mission, period, plan, unit};

/// The figures of who serves together.
const JOINT: [FigureName; 3] = [
    FigureName::JointUnits,
    FigureName::WhoServesWithWhom,
    FigureName::Bridge,
];

/// A joint battalion with a guest of one partner, an Indian battalion with two guests, one of them estimated, and a Kazakh hospital with an Indian guest.
pub(crate) fn together() -> Plan {
    let mut parts = sourced();
    parts.missions = vec![mission("unifil"), mission("minurso")];
    let unifil: MissionId = id("unifil");
    parts.formations = vec![formation("west", unifil)];
    let west: FormationId = id("west");
    let mut below = |name: &str, code: &str, parent: &str, number, from: &str| {
        let mut period = period("p", "2020", "", code, number);
        period.people[0].source = Some(id(from));
        let parent: UnitId = id(parent);
        parts.units.push(unit(name, code, parent, vec![period]));
    };
    below("irish", "IRL", "irfin", 340, "pub");
    below("finnish", "FIN", "irfin", 180, "pub");
    below("estonian", "EST", "finnish", 38, "est");
    below("kazcoy", "KAZ", "indian", 120, "pub");
    below("nepalese", "NPL", "indian", 20, "unc");
    below("team", "IND", "hospital", 6, "pub");
    parts.units.extend([
        unit("irfin", "", west, vec![]),
        people("indian", "IND", "unifil", 780, "est"),
        people("hospital", "KAZ", "unifil", 40, "pub"),
        people("observers", "KAZ", "minurso", 6, "pub"),
        people("estaff", "EST", "unifil", 2, "pub"),
    ]);
    plan(parts)
}

fn request(name: FigureName) -> FigureRequest {
    FigureRequest::new(name, on())
}

fn made(name: FigureName) -> Figure {
    figure(&together(), &request(name))
}

/// The figure in English, sentence by sentence, without title and source.
fn sentences(figure: &Figure) -> Vec<String> {
    let texts = Texts::of(Language::English);
    let all = figure.summary();
    let inner = &all[1..all.len() - 1];
    inner.iter().map(|it| texts.say(it)).collect()
}

fn matrix(figure: &Figure) -> &Matrix {
    match &figure.graph {
        Graph::Matrix(matrix) => matrix,
        _ => panic!("it is a matrix"),
    }
}

#[test]
fn every_unit_of_several_countries_is_a_bar_with_its_sum() {
    let figure = made(FigureName::JointUnits);
    assert_eq!(
        sentences(&figure),
        [
            "planned · established · uniformed personnel · 1\u{202f}524 people in 3 units, 704 of them in units not their own",
            "indian: 920 (Kazakhstan 120, India 780, Nepal 20)",
            "irfin: 558 (Ireland 340, Finland 180, Estonia 38)",
            "hospital: 46 (Kazakhstan 40, India 6)",
            "Hatched: 818 estimated and 20 unconfirmed.",
        ]
    );
    let texts = Texts::of(Language::English);
    let sums: Vec<String> = figure
        .bars()
        .iter()
        .filter_map(|bar| Some(texts.say(bar.words.as_ref()?)))
        .collect();
    assert_eq!(
        sums,
        [
            "920 = 780 IND (est.) + 120 KAZ + 20 NPL (est.)",
            "558 = 340 IRL + 180 FIN + 38 EST (est.)",
            "46 = 40 KAZ + 6 IND",
        ]
    );
    let remarks: Vec<String> = figure
        .bars()
        .iter()
        .filter_map(|bar| Some(texts.say(bar.remark.as_ref()?)))
        .collect();
    assert_eq!(
        remarks,
        [
            "host India · UNIFIL",
            "joint unit · west, UNIFIL",
            "host Kazakhstan · UNIFIL",
        ]
    );
}

#[test]
fn estimated_people_of_a_joint_unit_are_hatched() {
    let figure = made(FigureName::JointUnits);
    let doubtful: Vec<u64> = figure.bars()[1]
        .segments
        .iter()
        .map(muster::chart::Segment::doubtful)
        .collect();
    assert_eq!(doubtful.iter().sum::<u64>(), 38);
    let series = figure
        .series
        .iter()
        .position(|series| Texts::of(Language::English).value(&series.label) == "Estonia");
    assert_eq!(doubtful[series.expect("Estonia has a series")], 38);
}

#[test]
fn the_matrix_adds_up_to_both_ledgers() {
    let figure = made(FigureName::WhoServesWithWhom);
    assert_eq!(
        sentences(&figure),
        [
            "planned · established · uniformed personnel · 704 people serve in units not their own",
            "Kazakhstan: 52 (Kazakhstan 46, India 6)",
            "India: 920 (Kazakhstan 120, India 780, Nepal 20)",
            "irfin: 558 (Ireland 340, Finland 180, Estonia 38)",
            "In units of their own: 2 (Estonia 2)",
            "Hatched: 818 estimated and 20 unconfirmed.",
            "Last row: people of these countries in units of their own, so that the columns add up to the totals by flag.",
        ]
    );
    let matrix = matrix(&figure);
    assert_eq!(matrix.totals, [166, 786, 340, 180, 40, 20]);
    assert_eq!(matrix.total(), 1_532);
    for row in &matrix.rows {
        let cells: u64 = row.cells.iter().map(|cell| cell.people).sum();
        assert_eq!(cells, row.total);
    }
}

#[test]
fn a_cell_tells_its_units_and_chooses_the_only_one() {
    let figure = made(FigureName::WhoServesWithWhom);
    let matrix = matrix(&figure);
    let texts = Texts::of(Language::English);
    let own = matrix.told(&matrix.rows[0], 0).expect("people");
    let parts: Vec<String> = own
        .parts
        .iter()
        .map(|part| format!("{} {}", part.people, texts.value(&part.label)))
        .collect();
    assert_eq!(parts, ["40 hospital", "6 observers"]);
    assert_eq!(matrix.rows[0].cells[0].subject, None);
    let guests = matrix.told(&matrix.rows[1], 0).expect("people");
    assert_eq!(texts.say(&guests.heading), "Kazakhstan with India");
    let indian: UnitId = id("indian");
    assert_eq!(matrix.rows[1].cells[0].subject, Some(indian.into()));
    assert_eq!(matrix.told(&matrix.rows[2], 0), None, "nobody is there");
}

/// The bars as "name from–end".
fn steps(figure: &Figure) -> Vec<String> {
    let texts = Texts::of(Language::English);
    let step =
        |bar: &muster::chart::Bar| format!("{} {}–{}", texts.say(&bar.label), bar.from, bar.end());
    figure.bars().iter().map(step).collect()
}

#[test]
fn steps_lead_from_one_ledger_to_the_other() {
    let figure = made(FigureName::Bridge);
    assert_eq!(
        steps(&figure),
        [
            "Kazakhstan, by flag 0–166",
            "indian 46–166",
            "In its own units 0–46",
            "hospital 0–40",
            "observers 40–46",
            "India 46–52",
            "Kazakhstan, by host 0–52",
        ]
    );
    let levels: Vec<Option<u64>> = figure.bars().iter().map(|bar| bar.level).collect();
    let expected = [
        Some(166),
        Some(46),
        None,
        Some(40),
        Some(46),
        Some(52),
        None,
    ];
    assert_eq!(levels, expected);
}

#[test]
fn the_bridge_is_that_of_the_country_asked_for() {
    let estonia = FigureRequest {
        country: Some(country("EST")),
        ..request(FigureName::Bridge)
    };
    let figure = figure(&together(), &estonia);
    let title = Texts::of(Language::English).say(&figure.title);
    assert_eq!(title, "Estonia from flag to host on 31 January 2024");
    assert_eq!(
        steps(&figure),
        [
            "Estonia, by flag 0–40",
            "irfin 2–40",
            "In its own units 0–2",
            "Estonia, by host 0–2",
        ]
    );
    assert_eq!(
        notes(&figure),
        [
            "Hatched: estimated, 38 people.",
            "Steps to the left: serving in units of others. Steps to the right: guests in its own units.",
        ]
    );
}

#[test]
fn within_a_mission_only_its_people_are_bridged() {
    let minurso = FigureRequest {
        within: Some(id::<muster::model::Mission>("minurso").into()),
        ..request(FigureName::Bridge)
    };
    let figure = figure(&together(), &minurso);
    assert_eq!(steps(&figure), ["Kazakhstan, by flag 0–6"]);
}

#[test]
fn where_nobody_serves_with_others_the_figures_say_so() {
    let mut parts = sourced();
    parts.missions = vec![mission("unifil")];
    parts.units = vec![people("a", "IND", "unifil", 780, "pub")];
    let plan = plan(parts);
    let texts = Texts::of(Language::English);
    let said = |name| {
        figure(&plan, &request(name))
            .nobody
            .map(|it| texts.say(&it))
    };
    let none = "No unit in UNIFIL has people of several countries on 31 January 2024.";
    assert_eq!(said(FigureName::JointUnits).as_deref(), Some(none));
    assert_eq!(said(FigureName::WhoServesWithWhom).as_deref(), Some(none));
    let none = "Nobody from Kazakhstan and nobody in its units is in a mission on 31 January 2024.";
    assert_eq!(said(FigureName::Bridge).as_deref(), Some(none));
}

#[test]
fn the_tables_have_a_row_for_each_flag_in_each_unit() {
    let csv = figure_csv(&made(FigureName::JointUnits)).expect("a table");
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(
        lines[..3],
        [
            "mission,host,host_unit,host_unit_name,unit,unit_name,flag,women,men,not_stated,total",
            "UNIFIL,IND,uindian0000,indian,uindian0000,indian,IND,0,0,780,780",
            "UNIFIL,IND,uindian0000,indian,ukazcoy0000,kazcoy,KAZ,0,0,120,120",
        ]
    );
    assert_eq!(lines.len(), 9);
    let text = figure_table_text(&made(FigureName::WhoServesWithWhom), Language::English);
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(
        rows[2..8],
        [
            "In whose units ↓ whose people →\tKazakhstan\tIndia\tIreland\tFinland\tEstonia\tNepal\tTotal",
            "Kazakhstan\t46\t6\t0\t0\t0\t0\t52",
            "India\t120\t780\t0\t0\t0\t20\t920",
            "irfin\t0\t0\t340\t180\t38\t0\t558",
            "In units of their own\t0\t0\t0\t0\t2\t0\t2",
            "Total\t166\t786\t340\t180\t40\t20\t1532",
        ]
    );
}

/// Forty countries as guests of each other, with long names and large numbers.
fn crowded() -> Plan {
    let codes = [
        "IND", "BGD", "NPL", "PAK", "RWA", "ETH", "GHA", "IDN", "CHN", "FRA", "ITA", "ESP", "IRL",
        "FIN", "EST", "KAZ", "MYS", "BRN", "SRB", "SLV", "AUT", "BEL", "HRV", "HUN",
    ];
    let mut parts = sourced();
    "OFFICIAL – SENSITIVE".clone_into(&mut parts.head.marking);
    parts.missions = vec![mission("unifil")];
    for (index, code) in codes.into_iter().enumerate() {
        let number = 4_000 - 150 * u32::try_from(index).expect("a small number");
        let name = format!("host{index:02}");
        let mut host = people(&name, code, "unifil", number, "pub");
        host.name = format!("A battalion with a rather long name, number {index}");
        parts.units.push(host);
        for by in 1..4_usize {
            let guest = codes[(index + by * 5) % codes.len()];
            let from = if by == 2 { "est" } else { "unc" };
            let mut period = period("p", "2020", "", guest, number / 7);
            period.people[0].source = Some(id(from));
            let parent: UnitId = id(&name);
            let name = format!("guest{index:02}x{by}");
            parts.units.push(unit(&name, guest, parent, vec![period]));
        }
    }
    plan(parts)
}

#[test]
fn no_text_of_them_meets_another_or_leaves_the_page() {
    let unifil = FigureRequest::new(FigureName::JointUnits, day("2014-08-31"));
    let indkazbat = FigureRequest::new(FigureName::JointUnits, day("2018-10-31"));
    let plans = [
        (together(), request(FigureName::JointUnits)),
        (crowded(), request(FigureName::JointUnits)),
        (sample("unifil-2014"), unifil),
        (sample("indkazbat-2018"), indkazbat),
    ];
    for (plan, request) in plans {
        for name in JOINT {
            let figure = figure(&plan, &FigureRequest { name, ..request });
            for paper in Paper::ALL {
                for language in Language::ALL {
                    check_room_of(&figure, paper, language);
                }
            }
        }
    }
}

#[test]
fn the_samples_show_who_serves_together() {
    let texts = Texts::of(Language::English);
    let sums = |name: &str, on: &str| -> Vec<String> {
        let request = FigureRequest::new(FigureName::JointUnits, day(on));
        let figure = figure(&sample(name), &request);
        assert!(matches!(&figure.graph, Graph::Bars(bars) if bars.of == BarsOf::Units));
        let words = figure.bars().iter().filter_map(|bar| {
            let name = texts.say(&bar.label);
            Some(format!("{name}: {}", texts.say(bar.words.as_ref()?)))
        });
        words.collect()
    };
    assert_eq!(
        sums("indkazbat-2018", "2018-10-31"),
        ["Indian battalion: 900 = 780 IND (est.) + 120 KAZ"]
    );
    assert_eq!(
        sums("unifil-2014", "2014-08-31"),
        [
            "Italian contingent: 1\u{202f}107 = 1\u{202f}102 ITA + 5 BLR",
            "Malaysian contingent: 852 = 826 MYS + 26 BRN",
        ]
    );
    let request = FigureRequest::new(FigureName::Bridge, day("2018-10-31"));
    assert_eq!(
        steps(&figure(&sample("indkazbat-2018"), &request)),
        [
            "Kazakhstan, by flag 0–123",
            "Indian battalion 3–123",
            "In its own units 0–3",
            "Kazakhstan, by host 0–3",
        ]
    );
}
