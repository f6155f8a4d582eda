//! Lines as people type them, in English and Russian, and what they come to.

#[path = "support/typing.rs"]
mod typing;

use muster::exchange::typed::{ChoicePlace, PieceKind, TypedScope};
use muster::model::Plan;
use muster::text::{Language, Texts};
use proptest::prelude::*;

use typing::{Setting, empty};

/// The sample with the Kazakh company in the Indian battalion.
fn sample() -> Plan {
    typing::sample("indkazbat-2018.muster")
}

/// What a line comes to in the sample.
#[track_caller]
fn check(text: &str, expected: &str) {
    Setting::of(sample()).check(text, expected);
}

#[test]
fn english_lines_come_to_units() {
    check(
        "NPL inf coy 120 under Indian battalion, UNIFIL, from 31.10.2018",
        "Nepalese infantry company under Indian battalion, 120 people, from 31 Oct 2018",
    );
    check(
        "ESP bn 600 in Sector East until Nov 2019, rotation 2",
        "Spanish battalion under Sector East, 600 people, until Nov 2019",
    );
    check(
        "4 IND staff officers at Force HQ UNIFIL",
        "Indian staff officers under Force headquarters, 4 people, without dates",
    );
    check(
        "Nepalese engineer platoon, 33 (2 women), East brigade, since 1 May 2019 till 30 Apr 2020",
        "Nepalese engineer platoon under East brigade, 33 people, 1 May 2019 – 30 Apr 2020",
    );
    check(
        "A coy IND 140 within the Indian battalion from May 2018 to May 2019",
        "A Indian company under Indian battalion, 140 people, May 2018 – May 2019",
    );
    check(
        "Rwandan FPU 140, MINUSCA, 2020 – 2021",
        "Rwandan formed police unit under MINUSCA, 140 people, 2020 – 2021",
    );
    check(
        "3 military observers KAZ MINURSO 2020-01-15 – 2021-01-14",
        "Kazakh military observers under MINURSO, 3 people, 15 Jan 2020 – 14 Jan 2021",
    );
}

#[test]
fn russian_lines_come_to_the_same() {
    check(
        "рота 120 непальская в составе индийского батальона, ВСООНЛ, с 31.10.2018 по 05.2019",
        "Nepalese company under Indian battalion, 120 people, 31 Oct 2018 – May 2019",
    );
    check(
        "4 индийских офицера штаба в штабе сил, ЮНИФИЛ",
        "Indian staff officers under Force headquarters, 4 people, without dates",
    );
    check(
        "испанский батальон 600 чел., сектор Восток, до ноября 2019 г., 2-я ротация",
        "Spanish battalion under Sector East, 600 people, until Nov 2019",
    );
    check(
        "Непальский инженерный взвод, 33 человека, в том числе 2 женщины, восточная бригада, с 1 мая 2019 г.",
        "Nepalese engineer platoon under East brigade, 33 people, from 1 May 2019",
    );
    check(
        "взвод связи Италии 30 в Секторе Восток с 2019",
        "Italian signals platoon under Sector East, 30 people, from 2019",
    );
    let mut setting = Setting::of(sample());
    setting.language = Language::Russian;
    setting.check(
        "взвод связи Италии 30 в Секторе Восток с 2019",
        "Итальянский взвод связи under Sector East, 30 people, from 2019",
    );
}

#[test]
fn women_and_men_are_told_apart() {
    let people = |text: &str| {
        let setting = Setting::of(sample());
        let (edit, node) = setting
            .read(text)
            .edit(TypedScope::Whole)
            .unwrap_or_else(|| panic!("{text} comes to nothing"));
        let plan = edit.apply(&setting.plan).expect("it can be added");
        let unit = node.unit().and_then(|id| plan.unit(id).cloned());
        let people = unit.expect("a unit").periods[0].total();
        (people.women, people.men, people.not_stated)
    };
    assert_eq!(people("NPL coy 120 (5 women) UNIFIL"), (5, 115, 0));
    assert_eq!(people("NPL coy 120 UNIFIL"), (0, 0, 120));
    assert_eq!(people("NPL coy 5 women and 100 men, UNIFIL"), (5, 100, 0));
    assert_eq!(people("NPL coy 120 men UNIFIL"), (0, 0, 120));
    assert_eq!(people("NPL bn 1,200 UNIFIL"), (0, 0, 1_200));
    assert_eq!(people("NPL bn 1 200 UNIFIL"), (0, 0, 1_200));
    assert_eq!(people("NPL bn UNIFIL"), (0, 0, 0));
}

#[test]
fn what_is_there_already_gets_a_period() {
    check(
        "IND bn 850 in East brigade until Nov 2040, from 2035, rotation 9",
        "A new period of Indian battalion, 850 people, 2035 – Nov 2040",
    );
    check(
        "рота 120 казахстанская в составе индийского батальона, ВСООНЛ, с 31.10.2030",
        "A new period of Kazakh company, 120 people, from 31 Oct 2030",
    );
    check(
        "KAZ coy 120 Indian battalion from 31.10.2018",
        "Kazakh company 2 under Indian battalion, 120 people, from 31 Oct 2018",
    );
    let mut setting = Setting::of(sample());
    let line = "IND bn 850 in East brigade from 2035, rotation 9";
    setting
        .choices
        .insert((line.to_owned(), ChoicePlace::Subject), 1);
    setting.check(
        line,
        "Indian battalion 2 under East brigade, 850 people, from 2035",
    );
}

#[test]
fn later_lines_stand_under_units_of_earlier_ones() {
    let setting = Setting::of(empty());
    setting.check(
        "UNIFIL, Sector East\n\
         IND bn 780 from 2018\n\
         KAZ inf coy 120 under Indian battalion from 31.10.2018\n\
         3 KAZ staff officers at Force HQ, UNIFIL\n\
         IND bn 780, rotation 2, 2019-2020",
        "The lines below stand under Sector East unless they say otherwise\n\
         Indian battalion under Sector East, 780 people, from 2018\n\
         Kazakh infantry company under Indian battalion, 120 people, from 31 Oct 2018\n\
         Kazakh staff officers under Force HQ, 3 people, without dates\n\
         A new period of Indian battalion, 780 people, 2019 – 2020",
    );
    let reading = setting.read("UNIFIL, Sector East\nIND bn 780 from 2018");
    let (edit, node) = reading.edit(TypedScope::Whole).expect("all is whole");
    let plan = edit.apply(&setting.plan).expect("it can be added");
    assert_eq!(plan.missions().count(), 1);
    assert_eq!(plan.formations().count(), 1);
    assert_eq!(plan.name_of(node), Some("Indian battalion"));
}

#[test]
fn nothing_is_guessed_in_silence() {
    check(
        "KAZ inf coy 120 foo bar under Indian battalion",
        "Kazakh infantry company under Indian battalion, 120 people, without dates [“foo bar” is not understood]",
    );
    check(
        "KAZ inf coy 120 under Brazilian battalion",
        "– [Nothing in the plan is called “Brazilian battalion”]",
    );
    check(
        "KAZ 120 UNIFIL",
        "– [The line does not say what it is: a company, a battalion, staff officers…]",
    );
    check(
        "KAZ coy 120",
        "– [The line does not say where: name a mission, a formation or a unit]",
    );
    check(
        "KAZ coy 120 UNIFIL from tomorrow",
        "Kazakh company under UNIFIL, 120 people, without dates [A date is missing after “from”] [“tomorrow” is not understood]",
    );
    check(
        "KAZ coy 120 UNIFIL from 31.11.2018",
        "Kazakh company under UNIFIL, 120 people, without dates [there is no such day in the calendar; the day comes before the month, as in 31.10.2018]",
    );
    check(
        "KAZ coy 120 under Indian battalion, MINURSO",
        "– [Indian battalion does not lie in MINURSO]",
    );
    check(
        "KAZ coy 120 130 UNIFIL",
        "Kazakh company under UNIFIL, 120 people, without dates [“130” says a second time what the line has said already]",
    );
    check(
        "KAZ coy 5000000 UNIFIL",
        "Kazakh company under UNIFIL, nobody yet, without dates [5000000 is too many: at most 999\u{202F}999 people in one line]",
    );
    check(
        "KAZ coy 10, 20 women, UNIFIL",
        "– [Women and men are 20 together, but there are 10 people]",
    );
    check(
        "KAZ coy 10, UNIFIL, from 2020 to 2019",
        "– [Add Kazakh company to UNIFIL: the last date, 2019, lies before the first, 2020]",
    );
    for nonsense in [
        "lorem ipsum",
        "🚀🚀",
        "(((",
        "\u{0}",
        "120",
        "from from from",
        "coy coy coy",
    ] {
        let reading = Setting::of(sample()).read(nonsense);
        assert_eq!(reading.count(TypedScope::Whole), 0, "{nonsense:?}");
    }
    check("", "");
    check("\n  \n", "");
}

#[test]
fn a_name_that_can_mean_several_is_for_a_person_to_choose() {
    let mut setting = Setting::of(sample());
    let line = "Congolese coy 120, UNIFIL";
    setting.check(line, "– [“Congolese” can mean several; choose one]");
    setting
        .choices
        .insert((line.to_owned(), ChoicePlace::Words(0)), 1);
    setting.check(
        line,
        "Congolese company under UNIFIL, 120 people, without dates",
    );

    let mut setting = Setting::of(empty());
    let begin = "IND bn 700 «First», UNIFIL\nIND bn 800 «Second», UNIFIL\n";
    let line = "KAZ coy 120 under Indian battalion";
    let text = format!("{begin}{line}");
    let reading = setting.read(&text);
    assert_eq!(reading.count(TypedScope::Whole), 2);
    let options = &reading.lines[2]
        .pieces
        .iter()
        .find(|it| !it.options.is_empty());
    assert_eq!(options.expect("something to choose").options.len(), 2);
    let place = line.find("Indian").expect("it is there");
    setting
        .choices
        .insert((line.to_owned(), ChoicePlace::Words(place)), 1);
    assert!(
        setting
            .told(&text)
            .ends_with("under Second, 120 people, without dates")
    );
}

#[test]
fn a_guest_serves_under_an_arrangement() {
    let setting = Setting::of(sample());
    let placed = |setting: &Setting, line: &str| -> Plan {
        let reading = setting.read(line);
        assert!(reading.lines[0].is_whole(), "{}", setting.told(line));
        let (edit, _) = reading.edit(TypedScope::Whole).expect("it is whole");
        edit.apply(&setting.plan).expect("it can be added")
    };
    let arranged = |plan: &Plan| -> Vec<String> {
        let of = |it: &muster::model::Arrangement| {
            let partners = it.partners.iter().map(|it| it.country.to_string());
            let partners = partners.collect::<Vec<_>>().join(" ");
            format!("{} {} {partners}", it.name, it.kind.name())
        };
        let mut told: Vec<String> = plan.arrangements().map(of).collect();
        told.sort();
        told
    };
    let before = arranged(&setting.plan);
    let new = |plan: &Plan| -> Vec<String> {
        let all = arranged(plan);
        all.into_iter().filter(|it| !before.contains(it)).collect()
    };
    let line = "NPL coy 120 under Indian battalion from 2018-11 to 2019";
    let plan = placed(&setting, line);
    assert_eq!(
        new(&plan),
        ["Indian battalion – Nepalese company attached IND NPL"]
    );
    let plan = placed(
        &setting,
        "5 NPL staff officers embedded in Indian battalion from 2019",
    );
    assert_eq!(
        new(&plan),
        ["Indian battalion – Nepalese staff officers embedded IND NPL"]
    );
    // A unit of the same country, and one under a formation, needs none.
    for line in [
        "IND coy 100 under Indian battalion from 2019",
        "NPL bn 600 Sector East from 2019",
    ] {
        assert!(new(&placed(&setting, line)).is_empty(), "{line}");
    }
    // A further period of the Kazakh company is under the arrangement that names it.
    let line = "KAZ coy 120 under Indian battalion from 2030 to 2031, rotation 20";
    let plan = placed(&setting, line);
    assert_eq!(plan.arrangements().count(), before.len());
    let arrangement = plan.arrangements().find(|it| it.name == "IndKazBat");
    let last = arrangement
        .and_then(|it| it.last_day)
        .map(|it| it.to_string());
    assert_eq!(last.as_deref(), Some("2031"));

    let mut setting = Setting::of(sample());
    let line = "NPL coy 120 under Indian battalion from 2018-11";
    let arrangement = |setting: &Setting| {
        let reading = setting.read(line);
        let pieces = &reading.lines[0].pieces;
        let piece = pieces.iter().find(|it| it.kind == PieceKind::Arrangement);
        piece.expect("it can be chosen").clone()
    };
    let none = arrangement(&setting).options.len() - 1;
    setting
        .choices
        .insert((line.to_owned(), ChoicePlace::Arrangement), none);
    assert_eq!(arrangement(&setting).chosen, Some(none));
    assert!(new(&placed(&setting, line)).is_empty());
}

#[test]
fn a_guest_without_days_is_in_no_arrangement_yet() {
    let setting = Setting::of(sample());
    let reading = setting.read("NPL coy 120 under Indian battalion");
    let texts = Texts::of(Language::English);
    let told: Vec<String> = reading.lines[0]
        .pieces
        .iter()
        .map(|piece| texts.say(&piece.meaning))
        .collect();
    assert!(told.contains(&"no arrangement yet: it needs a first day and people".to_owned()));
}

#[test]
fn a_heading_may_be_a_sector_that_is_new_in_a_known_mission() {
    check(
        "UNIFIL, Sector West\nITA bn 600 from 2018\nSVN coy 80 under Italian battalion",
        "The lines below stand under Sector West unless they say otherwise\n\
         Italian battalion under Sector West, 600 people, from 2018\n\
         Slovenian company under Italian battalion, 80 people, without dates",
    );
}

#[test]
fn slips_of_the_fingers_in_names_are_forgiven() {
    check(
        "NPL coy 12 under Indain battalion from 2040",
        "Nepalese company under Indian battalion, 12 people, from 2040",
    );
}

#[test]
fn what_has_no_first_day_may_begin_on_the_day_looked_at() {
    let mut setting = Setting::of(sample());
    setting.begins_on_day = true;
    setting.check(
        "NPL coy 120 UNIFIL",
        "Nepalese company under UNIFIL, 120 people, from 31 Oct 2018",
    );
    setting.check(
        "NPL coy 120 UNIFIL until 2017",
        "Nepalese company under UNIFIL, 120 people, until 2017",
    );
}

#[test]
fn a_line_that_rests_on_one_that_is_not_whole_is_not_whole() {
    let setting = Setting::of(empty());
    let text = "IND bn 700 blah, UNIFIL\nKAZ coy 120 under Indian battalion";
    let reading = setting.read(text);
    assert_eq!(reading.count(TypedScope::Whole), 0);
    assert_eq!(reading.count(TypedScope::Possible), 2);
    assert!(reading.edit(TypedScope::Whole).is_none());
    let (edit, _) = reading
        .edit(TypedScope::Possible)
        .expect("both are possible");
    assert_eq!(
        edit.apply(&setting.plan).expect("it can be").unit_count(),
        2
    );
}

#[test]
fn lines_that_were_added_leave_the_others() {
    let setting = Setting::of(sample());
    let text = "NPL coy 120 UNIFIL\r\nnonsense\r\n\r\nNPL bn 700 UNIFIL";
    let reading = setting.read(text);
    assert_eq!(reading.count(TypedScope::Whole), 2);
    assert_eq!(reading.adds(TypedScope::Whole), [2, 0]);
    assert_eq!(reading.rest(text, TypedScope::Whole), "nonsense");
}

#[test]
fn many_lines_are_read_and_more_are_left_out() {
    let setting = Setting::of(empty());
    let line = "KAZ inf coy 120, UNIFIL, from 31.10.2018\n";
    let reading = setting.read(&line.repeat(10_000));
    assert_eq!(reading.count(TypedScope::Whole), 10_000);
    let (edit, _) = reading.edit(TypedScope::Whole).expect("all are whole");
    let plan = edit.apply(&setting.plan).expect("all can be added");
    assert_eq!(plan.unit_count(), 10_000);

    let reading = setting.read(&"x\n".repeat(20_500));
    assert_eq!(reading.lines.len(), 20_000);
    assert_eq!(reading.left_out, 500);
    let reading = setting.read(&"x ".repeat(1_000_000));
    assert_eq!(reading.count(TypedScope::Possible), 0);
}

proptest! {
    /// Whatever is typed, it is read, and what it comes to can be added.
    #[test]
    fn no_line_is_too_much(text in typed()) {
        let setting = Setting::of(sample());
        let reading = setting.read(&text);
        for scope in [TypedScope::Whole, TypedScope::Possible] {
            if let Some((edit, node)) = reading.edit(scope) {
                let plan = edit.apply(&setting.plan).expect("what was shown can be added");
                prop_assert!(plan.contains(node));
            }
            reading.rest(&text, scope);
        }
        for line in &reading.lines {
            let written = &text[line.range.clone()];
            let ranges = line.pieces.iter().filter_map(|it| it.range.clone());
            for range in ranges.chain(line.troubles.iter().filter_map(|it| it.range.clone())) {
                prop_assert!(written.get(range).is_some());
            }
        }
    }
}

/// Lines of words that mean something in any order, and of anything else.
fn typed() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        proptest::sample::select(vec![
            "KAZ",
            "Indian",
            "казахстанская",
            "coy",
            "bn",
            "рота",
            "120",
            "1 200",
            "under",
            "in",
            "в составе",
            "Indian battalion",
            "UNIFIL",
            "ВСООНЛ",
            "MINUSCA",
            "from",
            "с",
            "until",
            "по",
            "31.10.2018",
            "Nov 2019",
            "2019",
            "rotation 2",
            "2-я ротация",
            "staff officers",
            "наблюдатели",
            "Sector East",
            "Force HQ",
            "Sector North",
            "CHL–ECU",
            "чилийско-эквадорская",
            "90 CHL + 66 ECU",
            "composite",
            "смешанная",
            "co-deployed in",
            "совместно развёрнутая",
            "attached to",
            "придана",
            "joint",
            ",",
            "(",
            ")",
            "–",
            "\n",
            "«",
            "\"",
            "women",
            "5 женщин",
            "A",
            "inf",
            "FPU",
            "Congolese",
            "+6m",
            "to",
            "'",
            "-",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    proptest::collection::vec(word, 0..30).prop_map(|words| words.join(" "))
}
