//! How edits of joint service are tried: plans as text before and after, undone, redone, refused.

use jiff::civil::Date;
use muster::edit::{
    Edit, GuestAgreement, GuestArrangement, History, NewPeople, PlaceGuest, PlacedUnit,
};
use muster::model::{
    Agreement, AgreementKind, Arrangement, ArrangementId, ArrangementKind, HeadcountLine,
    IdGenerator, Partner, PartnerRole, Plan, Role,
};
use muster::text::{Language, Message, Texts};

use crate::script;
use crate::words::arrangements;

/// The periods that the plan of these tests has in its Indian battalion, Kazakh company and Nepalese battalion.
pub(crate) const BATTALION: &str = "2018..2022 IND 780";
pub(crate) const COMPANY: &str = "2018-06..2020-12-31 #1 KAZ 120";
pub(crate) const NEPALESE: &str = "2017.. NPL 870";

/// The plan as text, with periods of the battalion, the company and the Nepalese battalion.
pub(crate) fn units(battalion: &[&str], company: &[&str], nepalese: &[&str]) -> String {
    units_below(battalion, "", company, nepalese)
}

/// The same with units below the battalion, written without a margin.
pub(crate) fn units_below(
    battalion: &[&str],
    below: &str,
    company: &[&str],
    nepalese: &[&str],
) -> String {
    let indented = |margin: usize, lines: &mut dyn Iterator<Item = String>| {
        let lines = lines.map(|line| format!("{}{line}\n", " ".repeat(margin)));
        lines.collect::<String>()
    };
    let periods = |margin: usize, periods: &[&str]| {
        indented(margin, &mut periods.iter().map(|it| format!("- {it}")))
    };
    let below = script::trimmed(below);
    [
        "mission UNIFIL\n  formation Sector East\n    unit Indian battalion, IND\n",
        &periods(6, battalion),
        &indented(6, &mut below.lines().map(str::to_owned)),
        "  unit Kazakh contingent, KAZ\n    unit Kazakh company, KAZ\n",
        &periods(6, company),
        "  unit Nepalese battalion, NPL\n",
        &periods(4, nepalese),
        "  unit Joint battalion, joint\n",
    ]
    .concat()
}

/// The plan before anything is placed.
pub(crate) fn start() -> Plan {
    script::plan(&units(&[BATTALION], &[COMPANY], &[NEPALESE]))
}

/// What the company does when it serves in the battalion until the end of May 2019.
pub(crate) const PLACED_COMPANY: [&str; 3] = [
    "2018-06..2018-10-30 #1 KAZ 120",
    "2018-10-31..2019-05-31 #1 KAZ 120 in Indian battalion",
    "2019-06-01..2020-12-31 #1 KAZ 120",
];

/// An arrangement of the tests in words: its name, days and partners.
pub(crate) fn arranged(name: &str, days: &str, partners: &[&str]) -> String {
    let partners = partners.iter().map(|it| format!("  {it}\n"));
    let partners: String = partners.collect();
    format!("{name}: attached in Indian battalion, {days}\n{partners}")
}

/// That of the company in words, resting on a memorandum.
pub(crate) fn arranged_on(days: &str, partners: &[&str]) -> String {
    arranged("IndKazBat", days, &[partners, &["on Memorandum"]].concat())
}

fn ids() -> IdGenerator {
    IdGenerator::seeded(7)
}

pub(crate) fn arrangement_id() -> ArrangementId {
    IdGenerator::seeded(70).next_id()
}

pub(crate) fn partner(country: &str, role: Role) -> Partner {
    Partner {
        roles: vec![PartnerRole::always(role)],
        ..Partner::new(script::country(country))
    }
}

pub(crate) fn people(country: &str, number: u32) -> Vec<HeadcountLine> {
    vec![HeadcountLine::not_stated(
        script::country(country),
        number,
        None,
    )]
}

/// The Kazakh company in the Indian battalion, on some days.
pub(crate) fn place(plan: &Plan, first_day: &str, last_day: Option<&str>) -> PlaceGuest {
    let host = script::unit(plan, "Indian battalion").id;
    PlaceGuest {
        guest: Some(PlacedUnit::Known(script::unit(plan, "Kazakh company").id)),
        host: PlacedUnit::Known(host),
        first_day: script::date(first_day),
        last_day: last_day.map(script::date),
        people: None,
        counted: NewPeople::InAddition,
        arrangement: GuestArrangement::New(Box::new(Arrangement {
            partners: vec![partner("IND", Role::Lead)],
            ..Arrangement::new(
                arrangement_id(),
                "IndKazBat".to_owned(),
                ArrangementKind::Attached,
                host,
            )
        })),
        partner: partner("KAZ", Role::Junior),
        agreement: Some(GuestAgreement::New(Box::new(Agreement::new(
            IdGenerator::seeded(71).next_id(),
            "Memorandum".to_owned(),
            AgreementKind::Memorandum,
        )))),
        ids: ids(),
    }
}

/// The plan in which the company serves in the battalion until the end of May 2019.
pub(crate) fn placed() -> Plan {
    let plan = start();
    let edit = place(&plan, "2018-10-31", Some("2019-05-31"));
    perform(&plan, &Edit::PlaceGuest(edit))
}

pub(crate) fn words(message: &Message) -> String {
    // It can be said in every language.
    Texts::of(Language::Russian).say(message);
    Texts::of(Language::English).say(message)
}

/// Performs an edit in a history and goes back and forth.
#[track_caller]
pub(crate) fn perform(plan: &Plan, edit: &Edit) -> Plan {
    let mut history = History::new(plan.clone());
    let changed = match history.perform(edit) {
        Ok(plan) => plan.clone(),
        Err(refusal) => panic!("{}", words(&refusal.message)),
    };
    assert_ne!(changed, *plan, "the edit changes something");
    assert_eq!(history.undo_name(), Some(&edit.name(plan)));
    words(&edit.name(plan));
    assert!(history.undo());
    assert_eq!(history.plan(), plan, "undo gives the first plan back");
    assert!(history.redo());
    assert_eq!(*history.plan(), changed, "redo gives the changed plan back");
    changed
}

#[track_caller]
pub(crate) fn check(plan: &Plan, edit: &Edit, units: &str, joint: &str) -> Plan {
    let changed = perform(plan, edit);
    assert_eq!(script::text(&changed), units);
    assert_eq!(arrangements(&changed), joint);
    changed
}

/// An edit makes these arrangements, and changes no unit.
#[track_caller]
pub(crate) fn check_words(plan: &Plan, edit: &Edit, joint: &str) -> Plan {
    let before = script::text(plan);
    let changed = perform(plan, edit);
    assert_eq!(arrangements(&changed), joint);
    assert_eq!(script::text(&changed), before);
    changed
}

#[track_caller]
pub(crate) fn check_refused(plan: &Plan, edit: &Edit, sentence: &str) {
    let mut history = History::new(plan.clone());
    let refusal = history.perform(edit).expect_err("a refusal");
    assert_eq!(words(&refusal.message), sentence);
    assert_eq!(history.plan(), plan);
    assert!(!history.is_modified());
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("a day")
}
