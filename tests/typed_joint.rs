//! Typed lines about people who serve with those of other countries.

#[path = "support/typing.rs"]
mod typing;

use muster::exchange::typed::{TypedLine, TypedScope};
use muster::model::{Arrangement, Nationality, Plan};
use muster::text::{Language, Texts};

use typing::{Setting, empty, sample};

/// A sample of a battalion that is two countries', and that of a unit in another country's.
fn irish_finnish() -> Setting {
    Setting::of(sample("irishfinnbatt-2012.muster"))
}

/// The plan to which whole lines are added.
#[track_caller]
fn added(setting: &Setting, lines: &str) -> Plan {
    let reading = setting.read(lines);
    let is_whole = reading.lines.iter().all(TypedLine::is_whole);
    assert!(is_whole, "{}", setting.told(lines));
    let (edit, _) = reading.edit(TypedScope::Whole).expect("it is whole");
    edit.apply(&setting.plan).expect("it can be added")
}

/// An arrangement in words: its name, kind, days and partners, each with its role and how many units it has.
fn words(arrangement: &Arrangement) -> String {
    let date = |it: Option<muster::model::PlanDate>| {
        it.map_or_else(|| "…".to_owned(), |it| it.to_string())
    };
    let partners = arrangement.partners.iter().map(|it| {
        let role = it.roles.first().map_or("–", |it| it.role.name());
        format!("{} {role} {}", it.country, it.units.len())
    });
    let partners: Vec<String> = partners.collect();
    format!(
        "{}: {}, {} to {}: {}",
        arrangement.name,
        arrangement.kind.name(),
        date(arrangement.first_day),
        date(arrangement.last_day),
        partners.join(", ")
    )
}

/// The arrangements that lines have made or changed.
#[track_caller]
fn check_arranged(setting: &Setting, lines: &str, expected: &[&str]) {
    let before: Vec<String> = setting.plan.arrangements().map(words).collect();
    let plan = added(setting, lines);
    let mut now: Vec<String> = plan.arrangements().map(words).collect();
    now.retain(|it| !before.contains(it));
    now.sort();
    assert_eq!(now, expected, "{lines:?}");
}

#[test]
fn a_co_deployed_company_serves_in_the_joint_battalion() {
    // The battalion is called otherwise; its arrangement has this name.
    let setting = irish_finnish();
    setting.check(
        "FIN coy 170 co-deployed in Irish-Finnish battalion",
        "Finnish company under Battalion in Sector West, 170 people, without dates",
    );
    let joins = "Irish–Finnish battalion: co_deployed, 2012-05 to 2018-11: IRL lead 1, FIN junior 1, FRA – 1";
    for line in [
        "FRA coy 50 co-deployed in Irish-Finnish battalion from 2013 to 2014",
        "co-deployed French company, 50, in the Finnish–Irish battalion, 2013 – 2014",
        "FRA coy 50 co-deployed with Irish contingent in the battalion from 2013 to 2014",
        "французская рота 50 совместно развёрнутая в ирландско-финском батальоне с 2013 по 2014",
        "французская рота 50, развёрнута совместно с Ирландским контингентом в батальоне, с 2013 по 2014",
    ] {
        check_arranged(&setting, line, &[joins]);
    }
    check_arranged(
        &setting,
        "FRA coy 50 composite in Irish-Finnish battalion from 2013 to 2014",
        &["Battalion in Sector West – French company: composite, 2013 to 2014: FRA – 1"],
    );
}

#[test]
fn attached_and_embedded_say_how_a_guest_serves() {
    let setting = irish_finnish();
    let attached = "Estonians in the Finnish contingent: attached, 2015-05 to 2018-11: FIN lead 0, EST junior 2";
    for line in [
        "EST platoon 40, attached to the Finnish contingent in the battalion, 2016 – 2017",
        "эстонский взвод 40, придан финскому контингенту в батальоне, с 2016 по 2017",
        "приданный эстонский взвод 40 в составе финского контингента в батальоне с 2016 по 2017",
    ] {
        check_arranged(&setting, line, &[attached]);
    }
    let embedded = "Finnish contingent in the battalion – Estonian platoon 2: embedded, 2016 to 2017: FIN – 0, EST – 1";
    for line in [
        "EST platoon 40 embedded in the Finnish contingent in the battalion, 2016 – 2017",
        "эстонский взвод 40, включён в состав финского контингента в батальоне, с 2016 по 2017",
    ] {
        check_arranged(&setting, line, &[embedded]);
    }
}

#[test]
fn a_unit_of_several_countries_comes_with_its_arrangement() {
    let composite = "composite, 2013 to …: CHL senior 0, ECU junior 0";
    for line in [
        "CHL–ECU engineer company 156 composite: 90 CHL + 66 ECU, MINUSTAH, from 2013",
        "Chilean-Ecuadorian engineer company, 90 from Chile and 66 from Ecuador, MINUSTAH, from 2013",
        "mixed engineer company 156 = 90 CHL + 66 ECU, MINUSTAH, from 2013",
        "composite engineer company CHL 90, ECU 66, MINUSTAH, from 2013",
        "смешанная чилийско-эквадорская инженерная рота 156: 90 Чили + 66 Эквадор, МООНСГ, с 2013",
        "инженерная рота смешанного состава, 90 от Чили и 66 от Эквадора, МООНСГ, с 2013",
    ] {
        let name = "Chilean–Ecuadorian engineer company";
        let setting = Setting::of(empty());
        check_arranged(&setting, line, &[&format!("{name}: {composite}")]);
        let plan = added(&setting, line);
        let unit = plan.units().next().expect("there is one");
        assert_eq!(unit.name, name, "{line}");
        assert_eq!(unit.nationality, Nationality::Joint, "{line}");
        let people = unit.periods[0].people.iter();
        let people: Vec<String> = people
            .map(|it| format!("{} {}", it.people().total(), it.country))
            .collect();
        assert_eq!(people, ["90 CHL", "66 ECU"], "{line}");
    }
    let mut russian = Setting::of(empty());
    russian.language = Language::Russian;
    let plan = added(
        &russian,
        "чилийско-эквадорская инженерная рота: 90 Чили + 66 Эквадор, МООНСГ, с 2013",
    );
    let unit = plan.units().next().expect("there is one");
    assert_eq!(unit.name, "Чилийско-эквадорская инженерная рота");
}

#[test]
fn partners_stand_in_their_joint_unit() {
    let setting = Setting::of(empty());
    check_arranged(
        &setting,
        "joint Irish–Polish battalion, UNIFIL, from 2019-11-15\n\
         IRL contingent 330 co-deployed in Irish–Polish battalion from 2019-11-15\n\
         POL contingent 220 in the Polish-Irish battalion from 2019-11-15",
        &["Irish–Polish battalion: co_deployed, 2019-11-15 to …: IRL – 1, POL – 1"],
    );
}

#[test]
fn a_further_rotation_of_a_joint_unit_is_a_period_of_it() {
    let setting = Setting::of(empty());
    let lines = "CHL–ECU engineer company: 90 CHL + 66 ECU, MINUSTAH, 2013 – 2014\n\
                 CHL–ECU engineer company: 80 CHL + 80 ECU, MINUSTAH, 2015 – 2016, rotation 2\n\
                 CHL–PER engineer company: 80 CHL + 80 PER, MINUSTAH, 2015 – 2016";
    setting.check(
        lines,
        "Chilean–Ecuadorian engineer company under MINUSTAH, 156 people, 2013 – 2014\n\
         A new period of Chilean–Ecuadorian engineer company, 160 people, 2015 – 2016\n\
         Chilean–Peruvian engineer company under MINUSTAH, 160 people, 2015 – 2016",
    );
    check_arranged(
        &setting,
        lines,
        &[
            "Chilean–Ecuadorian engineer company: composite, 2013 to 2016: CHL senior 0, ECU junior 0",
            "Chilean–Peruvian engineer company: composite, 2015 to 2016: CHL equal 0, PER equal 0",
        ],
    );
}

#[test]
fn ways_of_serving_that_do_not_fit_are_marked() {
    let setting = irish_finnish();
    let joint = "Battalion in Sector West";
    setting.check(
        "FRA coy 50 attached to Irish-Finnish battalion from 2013",
        &format!("French company under {joint}, 50 people, from 2013 [“attached” is said of a host, and {joint} is a unit of several countries: “co-deployed” or “composite” would fit]"),
    );
    setting.check(
        "FRA coy 50 co-deployed in Irish contingent in the battalion from 2013",
        "French company under Irish contingent in the battalion, 50 people, from 2013 [“co-deployed” is said of a unit of several countries, and Irish contingent in the battalion is one country’s: “attached” or “embedded” would fit]",
    );
    setting.check(
        "FRA coy 50 co-deployed, UNIFIL",
        "French company under UNIFIL, 50 people, without dates [“co-deployed” with whom? Name the unit of several countries, or its countries, as in “CHL–ECU company”]",
    );
    setting.check(
        "joint coy 50, UNIFIL",
        "Irish company under UNIFIL, 50 people, without dates [“joint” with whom? Name the countries, as in “CHL–ECU company”]",
    );
    setting.check(
        "CHL–ECU coy: 30 CHL + 20 ECU, attached to Irish contingent in the battalion",
        "Chilean–Ecuadorian company under Irish contingent in the battalion, 50 people, without dates [“attached” is said of one country’s people; a unit of several countries is co-deployed or composite]",
    );
    // "Attached to" a sector says where, and no more.
    setting.check(
        "FRA coy 50 attached to Sector West",
        "French company under Sector West, 50 people, without dates",
    );
}

#[test]
fn people_of_several_countries_that_do_not_add_up_are_marked() {
    let setting = Setting::of(empty());
    let name = "Chilean–Ecuadorian company under UNIFIL";
    setting.check(
        "CHL–ECU coy 156, UNIFIL",
        &format!("{name}, nobody yet, without dates [Say how many of the 156 come from which country, as in “90 CHL + 66 ECU”]"),
    );
    setting.check(
        "CHL–ECU coy 150: 90 CHL + 66 ECU, UNIFIL",
        "– [The countries have 156 people together, but there are 150 people]",
    );
    setting.check(
        "CHL–ECU coy: 90 CHL + 66 PER, UNIFIL",
        "– [“66 PER”: Peru is no partner of this unit, or is counted already]",
    );
    setting.check(
        "CHL–ECU coy: 90 CHL + 66 ECU, 5 women, UNIFIL",
        &format!("{name}, 156 people, without dates [Whose the women and men are is not said; add them to the countries in the inspector]"),
    );
    setting.check(
        "KAZ coy 120: 100 KAZ + 20 IND, UNIFIL",
        "– [“KAZ”: the line names the countries of a joint unit and one country beside them]",
    );
    setting.check(
        "CHL–ECU coy: 90 CHL + 5000000 ECU, UNIFIL",
        "– [5000000 is too many: at most 999\u{202F}999 people in one line]",
    );
    // "Mixed" with no other country is what a unit does.
    setting.check(
        "mixed KAZ company 100, UNIFIL",
        "Kazakh mixed company under UNIFIL, 100 people, without dates",
    );
}

#[test]
fn the_arrangement_of_a_joint_unit_can_be_chosen() {
    use muster::exchange::typed::ChoicePlace;
    let line = "CHL–ECU coy: 90 CHL + 66 ECU, UNIFIL, from 2013";
    let mut setting = Setting::of(empty());
    let options = |setting: &Setting| -> Vec<String> {
        let texts = Texts::of(Language::English);
        let reading = setting.read(line);
        let pieces = reading.lines[0].pieces.iter();
        let options = pieces.flat_map(|it| &it.options);
        options.map(|it| texts.say(it)).collect()
    };
    let name = "Chilean–Ecuadorian company";
    assert_eq!(
        options(&setting),
        [
            format!("co-deployed in {name}, a new arrangement"),
            format!("composite in {name}, a new arrangement"),
            "without an arrangement".to_owned(),
        ]
    );
    let place = (line.to_owned(), ChoicePlace::Arrangement);
    setting.choices.insert(place.clone(), 0);
    check_arranged(
        &setting,
        line,
        &["Chilean–Ecuadorian company: co_deployed, 2013 to …: CHL senior 0, ECU junior 0"],
    );
    setting.choices.insert(place, 2);
    check_arranged(&setting, line, &[]);
}
