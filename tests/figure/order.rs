//! The order of battle: which boxes there are, what they say, and how they are shared out among pages.

use std::collections::BTreeSet;

use muster::analysis::{Totals, View};
use muster::chart::{
    Figure, FigureName, FigureRequest, OrderBox, OrderChange, OrderOfBattle, Unfolding, figure,
    order_changes, order_of_battle,
};
use muster::export::{FigurePicture, Sheet, figure_csv, figure_table_text};
use muster::model::{
    Category, Echelon, Formation, HeadcountLine, NodeId, Others, Period, Plan, Unit,
};
use muster::picture::Paper;
use muster::text::{Language, Message, Texts};
use muster::ui::export_form::FileForm;

use super::drawing::{check_room_of, on_paper, texts};
use super::plans::{sample, sourced};
use super::small_plan::{attached, day, formation, id, mission, parts, period, plan, unit};

/// The order of battle of a plan, or of something in it, on a day.
fn order_on(plan: &Plan, within: Option<NodeId>, on: &str) -> Figure {
    let request = FigureRequest {
        within,
        ..FigureRequest::new(FigureName::OrderOfBattle, day(on))
    };
    figure(plan, &request)
}

fn boxes(figure: &Figure) -> &OrderOfBattle {
    figure.order().expect("it is an order of battle")
}

fn find<'a>(order: &'a OrderOfBattle, name: &str) -> &'a OrderBox {
    let mut found = order
        .boxes
        .iter()
        .filter(|it| it.full_name == name || it.name == name);
    found.next().unwrap_or_else(|| panic!("there is no {name}"))
}

/// A box as text: indented by its level, with number, outline and remark.
fn lines(figure: &Figure) -> Vec<String> {
    let texts = Texts::of(Language::English);
    let line = |one: &OrderBox| {
        let outline = one.outline.as_ref();
        let bridge = outline.and_then(|it| it.bridge.as_ref());
        let parts = [
            Some(format!("{} {}", one.name, texts.say(&one.number_line()))),
            bridge.map(|words| format!("[{}]", texts.say(&words.short))),
            one.is_guest().then(|| "guest".to_owned()),
            one.remark.as_ref().map(|remark| texts.say(remark)),
            one.is_folded().then(|| format!("+{}", one.below)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        format!("{}{}", "  ".repeat(one.level), parts.join(", "))
    };
    boxes(figure).boxes.iter().map(line).collect()
}

/// A joint battalion of two, in which one partner has a guest of its own, and a national battalion beside it.
fn nested() -> Plan {
    let mut parts = sourced();
    parts.missions = vec![mission("unifil")];
    let west: Formation = formation("west", id::<muster::model::Mission>("unifil"));
    let joint = unit(
        "joint",
        "",
        west.id,
        vec![period("p", "2020", "", "IRL", 10)],
    );
    let irish = unit(
        "irish",
        "IRL",
        joint.id,
        vec![period("p", "2020", "", "IRL", 180)],
    );
    let finnish = unit(
        "finnish",
        "FIN",
        joint.id,
        vec![period("p", "2020", "", "FIN", 170)],
    );
    let company = unit(
        "company",
        "FIN",
        finnish.id,
        vec![period("p", "2020", "", "FIN", 60)],
    );
    let estonian = unit(
        "estonian",
        "EST",
        company.id,
        vec![period("p", "2020-03", "", "EST", 40)],
    );
    let polish = unit(
        "polish",
        "POL",
        west.id,
        vec![period("p", "2020", "", "POL", 200)],
    );
    parts.formations = vec![west];
    parts.units = vec![joint, irish, finnish, company, estonian, polish];
    plan(parts)
}

#[test]
fn indkazbat_is_drawn_as_the_staff_draws_it() {
    let plan = sample("indkazbat-2018");
    let east = plan.formations().find(|it| it.name == "Sector East");
    let east = east.expect("it is in the sample").id.into();
    let figure = order_on(&plan, Some(east), "2018-11-15");
    assert_eq!(
        lines(&figure),
        [
            "Sector East 0 / 900",
            "  East brigade 0 / 900",
            "    Indian bn IND 780 / 900 est., [900 = 780 IND + 120 KAZ]",
            "      Kazakh company KAZ 120, guest, attached from 31 Oct 2018",
        ]
    );
    let english = Texts::of(Language::English);
    assert_eq!(
        english.say(&figure.title),
        "Order of battle: UNIFIL, Sector East on 15 November 2018"
    );
    let notes: Vec<String> = figure.notes.iter().map(|it| english.say(it)).collect();
    assert!(
        notes
            .iter()
            .any(|note| note.contains("780 people are estimated")),
        "{notes:?}"
    );
    assert!(
        notes
            .iter()
            .any(|note| note.ends_with("not drawn: Kazakh group.")),
        "{notes:?}"
    );
    assert_eq!(figure.marking, "SAMPLE – PUBLIC SOURCES");
}

#[test]
fn a_host_that_also_has_guests_among_its_own_people_is_no_guest_itself() {
    let plan = sample("indkazbat-2018");
    let host = plan.units().find(|it| it.name == "Indian battalion");
    let host = host.expect("it is in the sample").id;
    let mut arrangement = plan.arrangements_of(host).next().expect("one").clone();
    let mut guests = arrangement.partners.iter_mut();
    let guest = guests.find(|it| !it.units.is_empty()).expect("a company");
    guest.units.push(host);
    let plan = plan.with_arrangement(arrangement).expect("a legal plan");
    let figure = order_on(&plan, None, "2018-11-15");
    assert_eq!(find(boxes(&figure), "Indian battalion").remark, None);
    assert!(find(boxes(&figure), "Kazakh company").remark.is_some());
}

#[test]
fn outlines_lie_around_hosts_and_joint_units_at_every_level() {
    let figure = order_on(&nested(), None, "2024-01-31");
    assert_eq!(
        lines(&figure),
        [
            "UNIFIL 0 / 660",
            "  west 0 / 660",
            "    joint 10 / 460, [460 = 230 FIN + 190 IRL + 40 EST]",
            "      finnish FIN 170 / 270, [270 = 230 FIN + 40 EST]",
            "        company FIN 60 / 100",
            "          estonian EST 40, guest, from Mar 2020",
            "      irish IRL 180",
            "    polish POL 200",
        ]
    );
    let inks = |name: &str| find(boxes(&figure), name).inks.len();
    assert_eq!((inks("joint"), inks("finnish"), inks("west")), (3, 1, 0));
}

#[test]
fn every_number_is_that_of_the_totals() {
    for name in ["unifil-2014", "indkazbat-2018", "belarus-2010"] {
        let plan = sample(name);
        let on = day("2014-08-31");
        for view in [
            View::default(),
            View {
                toward: None,
                ..View::default()
            },
        ] {
            let request = FigureRequest {
                view,
                ..FigureRequest::new(FigureName::OrderOfBattle, on)
            };
            let totals = Totals::on(&plan, on, view.toward);
            for one in &boxes(&figure(&plan, &request)).boxes {
                let counts = totals.of(one.node);
                assert_eq!(one.all, counts.all.of(view.lens, view.measure));
                assert_eq!(one.own, counts.own.of(view.lens, view.measure));
            }
        }
    }
}

#[test]
fn a_depth_folds_what_is_below_and_a_hand_turns_it() {
    let plan = nested();
    let request = FigureRequest::new(FigureName::OrderOfBattle, day("2024-01-31"));
    let names = |unfolding: &Unfolding| -> Vec<String> {
        let figure = order_of_battle(&plan, &request, unfolding);
        let boxes = &figure.order().expect("an order of battle").boxes;
        boxes.iter().map(|it| it.name.clone()).collect()
    };
    let mut unfolding = Unfolding::to_depth(Some(2));
    assert_eq!(names(&unfolding), ["UNIFIL", "west", "joint", "polish"]);
    let joint: muster::model::Id<Unit> = id("joint");
    unfolding.turned = BTreeSet::from([joint.into()]);
    let expected = ["UNIFIL", "west", "joint", "finnish", "irish", "polish"];
    assert_eq!(names(&unfolding), expected);
    let fitting = Unfolding {
        most: 4,
        ..Unfolding::to_depth(None)
    };
    assert_eq!(names(&fitting).len(), 4);
}

#[test]
fn who_is_not_there_is_not_drawn_unless_nothing_is_known_yet() {
    let mut parts = parts();
    parts.missions = vec![mission("unifil")];
    let above = id::<muster::model::Mission>("unifil");
    parts.units = vec![
        unit(
            "here",
            "KAZ",
            above,
            vec![period("p", "2020", "", "KAZ", 5)],
        ),
        unit(
            "gone",
            "KAZ",
            above,
            vec![period("p", "2018", "2019", "KAZ", 5)],
        ),
        unit("planned", "KAZ", above, Vec::new()),
    ];
    let plan = plan(parts);
    let figure = order_on(&plan, None, "2024-01-31");
    assert_eq!(
        lines(&figure),
        ["UNIFIL 0 / 5", "  here KAZ 5", "  planned KAZ 0"]
    );
    let request = FigureRequest::new(FigureName::OrderOfBattle, day("2024-01-31"));
    let with_empty = Unfolding {
        with_empty: true,
        ..Unfolding::to_depth(None)
    };
    let figure = order_of_battle(&plan, &request, &with_empty);
    assert_eq!(boxes(&figure).boxes.len(), 4);
}

#[test]
fn what_came_left_and_moved_is_told() {
    let mut parts = parts();
    parts.missions = vec![mission("unifil")];
    let above = id::<muster::model::Mission>("unifil");
    let host = unit(
        "host",
        "IND",
        above,
        vec![period("p", "2020", "", "IND", 500)],
    );
    let moving = vec![
        period("a", "2020", "2022-06-30", "IND", 90),
        attached(host.id, period("b", "2022-07-01", "", "IND", 90)),
    ];
    parts.units = vec![
        unit(
            "comes",
            "KAZ",
            above,
            vec![period("p", "2022-07-01", "", "KAZ", 120)],
        ),
        unit(
            "leaves",
            "FIN",
            above,
            vec![period("p", "2020", "2022-06-30", "FIN", 40)],
        ),
        unit("moves", "IND", above, moving),
        unit(
            "stays",
            "IRL",
            above,
            vec![period("p", "2020", "", "IRL", 7)],
        ),
        host,
    ];
    let plan = plan(parts);
    let changes =
        |since: &str, on: &str| order_changes(&plan, View::default(), None, day(since), day(on));
    let node = |name: &str| NodeId::Unit(id(name));
    let forward = changes("2022-06-30", "2022-07-01");
    assert_eq!(
        forward.changes.get(&node("comes")),
        Some(&OrderChange::Came(120))
    );
    assert_eq!(
        forward.changes.get(&node("leaves")),
        Some(&OrderChange::Left(40))
    );
    let from = NodeId::Mission(above);
    assert_eq!(
        forward.changes.get(&node("moves")),
        Some(&OrderChange::Moved(from))
    );
    assert_eq!(forward.changes.len(), 3);
    let english = Texts::of(Language::English);
    assert_eq!(
        english.say(&forward.message(&plan)),
        "Since 30 Jun 2022: came comes +120; left leaves −40; moved moves"
    );
    let back = changes("2022-07-01", "2022-06-30");
    assert_eq!(
        back.changes.get(&node("leaves")),
        Some(&OrderChange::Left(40)),
        "told from the earlier day to the later also where one goes back"
    );
    assert_eq!(back.changes, forward.changes);
    assert_eq!(
        english.say(&back.message(&plan)),
        "Until 1 Jul 2022: came comes +120; left leaves −40; moved moves"
    );
    let russian = Texts::of(Language::Russian);
    let said = russian.say(&back.message(&plan));
    assert!(said.starts_with("К 01.07.2022: прибыли"), "{said}");
    assert!(back.is_absent(node("comes")) && !back.is_absent(node("leaves")));
    assert!(!forward.is_absent(node("comes")) && forward.is_absent(node("leaves")));
    let unchanged = changes("2022-07-01", "2022-08-01");
    assert_eq!(
        english.say(&unchanged.message(&plan)),
        "Since 1 Jul 2022 nothing came, left or moved here, and no number changed"
    );
}

#[test]
fn changed_numbers_are_told_too() {
    let mut parts = parts();
    let mut lebanon = mission("unifil");
    let others = |people, first: &str, last: &str| Others {
        category: Category::Troops,
        people,
        source: None,
        first_day: Some(first.parse().expect("a day")),
        last_day: (!last.is_empty()).then(|| last.parse().expect("a day")),
    };
    lebanon.others = vec![
        others(9_000, "2020", "2021-12-31"),
        others(9_100, "2022", ""),
    ];
    parts.missions = vec![lebanon];
    let above = id::<muster::model::Mission>("unifil");
    let (north, south): (Formation, Formation) =
        (formation("north", above), formation("south", above));
    let with_guests = |name: &str, first: &str, last: &str, guests| {
        let mut period = period(name, first, last, "IND", 771);
        let code = "KAZ".parse().expect("a code");
        period
            .people
            .push(HeadcountLine::not_stated(code, guests, None));
        period
    };
    // It has nobody itself, and takes its company along.
    let empty = vec![
        Period {
            people: Vec::new(),
            ..period("a", "2020", "2022-07-31", "FIN", 1)
        },
        attached(
            south.id,
            Period {
                people: Vec::new(),
                ..period("b", "2022-08-01", "", "FIN", 1)
            },
        ),
    ];
    // As many on all days, though not under the same.
    let split = vec![
        attached(north.id, period("a", "2020", "2022-10-31", "FIN", 50)),
        attached(south.id, period("b", "2020", "2022-10-31", "FIN", 30)),
        attached(north.id, period("c", "2022-11-01", "", "FIN", 40)),
        attached(south.id, period("d", "2022-11-01", "", "FIN", 40)),
    ];
    let battalion = unit("battalion", "FIN", north.id, empty);
    let company = unit(
        "company",
        "FIN",
        battalion.id,
        vec![period("p", "2020", "", "FIN", 60)],
    );
    parts.units = vec![
        unit(
            "contingent",
            "FIN",
            above,
            vec![
                period("a", "2020", "2022-06-30", "FIN", 175),
                period("b", "2022-07-01", "", "FIN", 176),
            ],
        ),
        unit(
            "host",
            "IND",
            above,
            vec![
                with_guests("a", "2020", "2022-09-30", 9),
                with_guests("b", "2022-10-01", "", 12),
            ],
        ),
        unit("split", "FIN", above, split),
        battalion,
        company,
    ];
    let south_node = NodeId::from(south.id);
    parts.formations = vec![north, south];
    let plan = plan(parts);
    let english = Texts::of(Language::English);
    let told = |within, other: &str, on: &str| {
        let changes = order_changes(&plan, View::default(), within, day(other), day(on));
        english.say(&changes.message(&plan))
    };
    assert_eq!(
        told(None, "2022-06-30", "2022-07-01"),
        "Since 30 Jun 2022: changed contingent 175 → 176"
    );
    assert_eq!(
        told(None, "2022-07-01", "2022-06-30"),
        "Until 1 Jul 2022: changed contingent 175 → 176"
    );
    assert_eq!(
        told(None, "2022-09-30", "2022-10-01"),
        "Since 30 Sep 2022: changed host 771 IND + 9 KAZ → 771 IND + 12 KAZ"
    );
    assert_eq!(
        told(None, "2021-12-31", "2022-01-01"),
        "Since 31 Dec 2021: changed UNIFIL, others not listed 9\u{202f}000 → 9\u{202f}100"
    );
    assert_eq!(
        told(None, "2022-07-31", "2022-08-01"),
        "Since 31 Jul 2022: moved battalion"
    );
    assert_eq!(
        told(None, "2022-10-31", "2022-11-01"),
        "Since 31 Oct 2022: changed north 50 → 40, south 90 → 100"
    );
    assert_eq!(
        told(Some(south_node), "2022-06-30", "2022-07-01"),
        "Since 30 Jun 2022 nothing came, left or moved here, and no number changed"
    );
}

#[test]
fn unifil_stands_on_one_sheet_of_a3_with_all_38() {
    let figure = order_on(&sample("unifil-2014"), None, "2014-08-31");
    for language in Language::ALL {
        for paper in [Paper::A3, Paper::A3Portrait] {
            let sheet = Sheet {
                paper,
                language,
                ..Sheet::default()
            };
            let picture = FigurePicture::new(&figure, sheet).expect("a picture");
            assert_eq!(picture.page_count(), 1, "{paper:?}");
            let order = boxes(&figure).boxes.iter();
            let codes = order.filter_map(|it| it.country).map(|it| it.to_string());
            let codes: BTreeSet<String> = codes.collect();
            assert_eq!(codes.len(), 38);
            for code in codes {
                assert!(picture.svg().contains(&code), "{code}");
            }
        }
        check_room_of(&figure, Paper::A3, language);
    }
}

#[test]
fn no_text_meets_another_on_any_paper() {
    let figures = [
        order_on(&nested(), None, "2024-01-31"),
        order_on(&sample("indkazbat-2018"), None, "2018-11-15"),
        order_on(&sample("unifil-2014"), None, "2014-08-31"),
    ];
    for figure in &figures {
        for paper in Paper::ALL {
            check_room_of(figure, paper, Language::Russian);
        }
    }
}

/// Sectors with battalions of five companies each.
fn large(sectors: u32, battalions: u32) -> Plan {
    let mut parts = sourced();
    parts.missions = vec![mission("unifil")];
    let period = |code: &str| vec![period("p", "2020", "", code, 100)];
    for sector in 0..sectors {
        let above: Formation = formation(
            &format!("s{sector}"),
            id::<muster::model::Mission>("unifil"),
        );
        for battalion in 0..battalions {
            let name = format!("s{sector}b{battalion:02}");
            let mut host = unit(&name, "IND", above.id, Vec::new());
            host.echelon = Echelon::Battalion;
            host.category = Category::Troops;
            for company in 0..5 {
                let code = if company == 4 { "KAZ" } else { "IND" };
                let name = format!("{name}c{company}");
                parts.units.push(unit(&name, code, host.id, period(code)));
            }
            parts.units.push(host);
        }
        parts.formations.push(above);
    }
    plan(parts)
}

#[test]
fn what_cannot_be_read_on_a_page_goes_on_on_another_that_is_named() {
    let figure = order_on(&large(4, 12), None, "2024-01-31");
    let all = boxes(&figure).boxes.len();
    assert_eq!(all, 1 + 4 + 4 * 12 * 6);
    let sheet = Sheet {
        paper: Paper::A3,
        ..Sheet::default()
    };
    let picture = FigurePicture::new(&figure, sheet).expect("a picture");
    let count = picture.page_count();
    assert!((3..=12).contains(&count), "{count} pages");
    let pages = picture.files(FileForm::Svg, 96).expect("pages");
    assert_eq!(pages.len(), count);
    let pages: Vec<String> = pages
        .into_iter()
        .map(|page| String::from_utf8(page).expect("SVG is text"))
        .collect();
    let title = |page: usize| format!("(page {page} of {count})");
    assert!(pages[0].contains(&title(1)) && pages[1].contains(&title(2)));
    let on = |page: &str, name: &str| page.contains(&format!(">{name}<"));
    let page_of = |name: &str| pages.iter().filter(|page| on(page, name)).count();
    // Every company is on one page, every sector on the first.
    for sector in 0..4 {
        assert!(on(&pages[0], &format!("s{sector}")), "sector {sector}");
        for battalion in 0..12 {
            for company in 0..5 {
                let name = format!("s{sector}b{battalion:02}c{company}");
                assert_eq!(page_of(&name), 1, "{name}");
            }
        }
    }
    assert!(pages[0].contains("continued on"), "a connector");
    assert!(pages[1].contains("continued from"), "and back");
    let pdf = picture.pdf().expect("a document");
    let needle = b"/MediaBox";
    let boxes = pdf.windows(needle.len()).filter(|it| it == needle).count();
    assert_eq!(boxes, count, "one PDF has all pages");
}

#[test]
fn many_boxes_right_under_one_are_shared_out_too() {
    let mut parts = parts();
    parts.missions = vec![mission("unifil")];
    let above = id::<muster::model::Mission>("unifil");
    for number in 0..400 {
        let name = format!("u{number:03}");
        parts.units.push(unit(
            &name,
            "KAZ",
            above,
            vec![period("p", "2020", "", "KAZ", 1)],
        ));
    }
    let figure = order_on(&plan(parts), None, "2024-01-31");
    let sheet = Sheet::default();
    let picture = FigurePicture::new(&figure, sheet).expect("a picture");
    let pages = picture.files(FileForm::Svg, 96).expect("pages");
    let pages: Vec<String> = pages
        .into_iter()
        .map(|page| String::from_utf8(page).expect("SVG is text"))
        .collect();
    for number in 0..400 {
        let name = format!(">u{number:03}<");
        let count = pages.iter().filter(|page| page.contains(&name)).count();
        assert_eq!(count, 1, "{name}");
    }
}

#[test]
fn its_tables_have_a_row_for_each_box() {
    let figure = order_on(&nested(), None, "2024-01-31");
    let csv = figure_csv(&figure).expect("a table");
    let csv: Vec<&str> = csv.lines().collect();
    assert_eq!(
        csv[0],
        "level,id,parent,kind,name,short_name,echelon,function,contributor,own,total,guest,own_by_flag"
    );
    assert_eq!(
        csv[6],
        "5,uestonian00,ucompany000,unit,estonian,,company,infantry,EST,40,40,yes,EST=40"
    );
    assert_eq!(csv.len(), 1 + 8);
    let text = figure_table_text(&figure, Language::Russian);
    let line = text.lines().find(|line| line.starts_with("estonian"));
    assert_eq!(line, Some("estonian\tcompany\tрота\tпехота\tEST\t40\t40"));
}

/// A battalion of India with a company of its guests, and more of them who have no unit of their own.
fn with_guests_of_no_unit(guests: &[(&str, u32)]) -> Plan {
    let mut parts = parts();
    parts.missions = vec![mission("unifil")];
    let above = id::<muster::model::Mission>("unifil");
    let mut own = period("p", "2020", "", "IND", 771);
    let lines = guests.iter().map(|(code, people)| {
        let code = code.parse().expect("a code");
        HeadcountLine::not_stated(code, *people, None)
    });
    own.people.extend(lines);
    let host = unit("host", "IND", above, vec![own]);
    let period = vec![period("p", "2020", "", "KAZ", 120)];
    let company = unit("company", "KAZ", host.id, period);
    let guests = vec![self::period("p", "2020", "", "EST", 9)];
    let lent = unit("lent", "IND", above, guests);
    parts.units = vec![host, company, lent];
    plan(parts)
}

#[test]
fn people_of_another_flag_are_never_told_as_those_of_their_host() {
    let plan = with_guests_of_no_unit(&[("KAZ", 9)]);
    let figure = order_on(&plan, None, "2024-01-31");
    let order = boxes(&figure);
    let host = find(order, "host");
    let said = |language, words: &Message| Texts::of(language).say(words);
    assert_eq!(
        said(Language::English, &host.number_line()),
        "771 IND + 9 KAZ / 900"
    );
    assert_eq!(
        said(Language::English, &host.short_number_line()),
        "780 of 2 flags / 900"
    );
    assert_eq!(
        said(Language::Russian, &host.short_number_line()),
        "780 из 2 стран / 900"
    );
    assert_eq!(
        said(Language::English, &order.sentence(host)),
        "host: 771 IND + 9 KAZ / 900, under UNIFIL"
    );
    // Nor where all are of one other flag.
    let lent = find(order, "lent");
    assert_eq!(said(Language::English, &lent.number_line()), "9 EST");
    let csv = figure_csv(&figure).expect("a table");
    let row = csv.lines().find(|line| line.contains(",host,"));
    let row = row.expect("the host is there");
    assert!(
        row.ends_with(",IND,780,900,,IND=771 KAZ=9"),
        "the columns that were there stay: {row}"
    );
    let text = figure_table_text(&figure, Language::English);
    let row = text.lines().find(|line| line.starts_with("host"));
    let row = row.expect("the host is there");
    assert!(row.ends_with("\t771 IND + 9 KAZ\t780\t900"), "{row}");
}

#[test]
fn a_number_names_each_flag_where_there_is_room() {
    let drawn = |guests: &[(&str, u32)], words: &str| {
        let figure = order_on(&with_guests_of_no_unit(guests), None, "2024-01-31");
        let drawing = on_paper(&figure, Paper::A4, Language::English);
        let texts = texts(&drawing);
        let blank = |text: &str| text.replace('\u{a0}', " ");
        assert!(
            texts.iter().any(|(text, _)| blank(text) == words),
            "{texts:?}"
        );
    };
    drawn(&[("KAZ", 9)], "771 IND + 9 KAZ / 900");
    drawn(
        &[("KAZ", 9), ("FIN", 8), ("EST", 7)],
        "795 of 4 flags / 915",
    );
}

#[test]
fn whoever_cannot_see_it_hears_it() {
    let figure = order_on(&nested(), None, "2024-01-31");
    let english = Texts::of(Language::English);
    let said: Vec<String> = figure.summary().iter().map(|it| english.say(it)).collect();
    let sentence = "estonian: EST 40, under company, from Mar 2020";
    assert!(said.iter().any(|line| line == sentence), "{said:?}");
}

#[test]
fn an_empty_plan_says_so() {
    let figure = order_on(&plan(parts()), None, "2024-01-31");
    assert!(boxes(&figure).boxes.is_empty());
    let drawing = on_paper(&figure, Paper::A4, Language::English);
    let texts = texts(&drawing);
    assert!(
        texts.iter().any(|(text, _)| text.contains("no missions")),
        "{texts:?}"
    );
}
