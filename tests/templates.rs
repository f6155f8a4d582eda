//! Templates: what they add, what is kept of a unit, and what is read again.

use std::path::Path;

use muster::edit::{AddFromTemplate, Edit, History, Position, UnitTemplate, template_of};
use muster::file::{KeptTemplate, Templates};
use muster::model::{IdGenerator, NodeId, Plan, PlanDate, Stretch, Unit};
use muster::reference;
use muster::text::{Language, Texts};

fn sample() -> Plan {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/sample_data/indkazbat-2018.muster"
    );
    let bytes = std::fs::read(path).expect("the sample is there");
    muster::file::read(&bytes).expect("the sample is sound")
}

fn unit<'a>(plan: &'a Plan, name: &str) -> &'a Unit {
    let mut units = plan.units().filter(|it| it.name == name);
    units.next().unwrap_or_else(|| panic!("there is no {name}"))
}

fn built_in(key: &str) -> UnitTemplate {
    let row = reference::unit_type(key).unwrap_or_else(|| panic!("there is no {key}"));
    UnitTemplate::built_in(row, Language::English)
}

/// Adds a template under a sector of the sample.
fn adding(plan: &Plan, template: UnitTemplate) -> AddFromTemplate {
    let sector = plan.formations().find(|it| it.name == "Sector East");
    AddFromTemplate {
        name: template.name.clone(),
        template: Box::new(template),
        parent: sector.expect("it is there").id.into(),
        position: Position::Last,
        country: "NPL".parse().expect("a code"),
        days: Some(Stretch {
            first_day: PlanDate::year(2019).ok(),
            last_day: None,
        }),
        has_people: true,
        ids: IdGenerator::seeded(5),
    }
}

fn people(plan: &Plan, top: NodeId) -> u64 {
    let units = plan.with_all_below(top);
    let units = units.into_iter().filter_map(|node| plan.unit(node.unit()?));
    units
        .flat_map(|unit| &unit.periods)
        .map(|period| period.total().total())
        .sum()
}

#[test]
fn every_built_in_template_can_be_added_and_adds_up() {
    let plan = sample();
    for row in reference::unit_types() {
        for language in Language::ALL {
            let template = UnitTemplate::built_in(row, language);
            let count = template.count();
            let edit = adding(&plan, template);
            let top: NodeId = edit.ids.clone().next_id::<Unit>().into();
            let edit = Edit::AddFromTemplate(edit);
            let added = edit.apply(&plan).expect("it can be added");
            assert_eq!(added.unit_count(), plan.unit_count() + count, "{}", row.key);
            assert_eq!(people(&added, top), u64::from(row.strength), "{}", row.key);
            let below = added.with_all_below(top);
            assert!(below.iter().all(|node| {
                let unit = node.unit().and_then(|id| added.unit(id));
                let country = unit.and_then(|unit| unit.nationality.country());
                country.is_some_and(|it| it.as_str() == "NPL")
            }));
        }
    }
}

#[test]
fn sources_are_added_once() {
    let plan = sample();
    let first = Edit::AddFromTemplate(adding(&plan, built_in("infantry_battalion")));
    let once = first.apply(&plan).expect("it can be added");
    let mut again = adding(&once, built_in("infantry_battalion"));
    again.ids = IdGenerator::seeded(6);
    let twice = Edit::AddFromTemplate(again)
        .apply(&once)
        .expect("it can be");
    assert!(once.sources().count() > plan.sources().count());
    assert_eq!(twice.sources().count(), once.sources().count());
}

#[test]
fn a_unit_may_be_added_without_people_and_without_days() {
    let plan = sample();
    let mut edit = adding(&plan, built_in("formed_police_unit"));
    edit.has_people = false;
    let top: NodeId = edit.ids.clone().next_id::<Unit>().into();
    let added = Edit::AddFromTemplate(edit.clone())
        .apply(&plan)
        .expect("it can be");
    assert_eq!(people(&added, top), 0);
    assert_eq!(added.sources().count(), plan.sources().count());
    edit.days = None;
    let added = Edit::AddFromTemplate(edit).apply(&plan).expect("it can be");
    let unit = top.unit().and_then(|id| added.unit(id)).expect("a unit");
    assert!(unit.periods.is_empty());
}

#[test]
fn it_is_one_step_with_a_name() {
    let plan = sample();
    let mut history = History::new(plan.clone());
    let edit = Edit::AddFromTemplate(adding(&plan, built_in("infantry_company")));
    history.perform(&edit).expect("it can be added");
    let name = history.undo_name().expect("there is a step");
    assert_eq!(
        Texts::of(Language::English).say(name),
        "Add Infantry company with 3 units below it to Sector East"
    );
    assert!(history.undo());
    assert_eq!(*history.plan(), plan);
    let mut wrong = adding(&plan, built_in("infantry_company"));
    wrong.parent = IdGenerator::seeded(99).next_id::<Unit>().into();
    assert!(Edit::AddFromTemplate(wrong).apply(&plan).is_err());
    let mut wrong = adding(&plan, built_in("infantry_company"));
    wrong.name.clear();
    assert!(Edit::AddFromTemplate(wrong).apply(&plan).is_err());
}

#[test]
fn what_is_kept_has_people_of_the_day_and_no_dates() {
    let plan = sample();
    let battalion = unit(&plan, "Indian battalion").id;
    let day = jiff::civil::date(2018, 10, 31);
    let kept = template_of(&plan, battalion, day, "Battalion").expect("a unit");
    assert_eq!(kept.name(), "Battalion");
    let template = UnitTemplate::of_fragment(&kept).expect("a unit");
    assert_eq!(template.own_strength(), 780);
    assert_eq!(template.strength(), 900 + 9);
    for node in kept.nodes() {
        let unit = node.unit().and_then(|id| kept.plan().unit(id));
        for period in &unit.expect("nothing but units").periods {
            assert_eq!((period.first_day, period.last_day), (None, None));
        }
    }
    // The Kazakh guests stay Kazakh, the hosts become those for whom it is used.
    let edit = adding(&plan, template);
    let added = Edit::AddFromTemplate(edit).apply(&plan).expect("it can be");
    let countries: Vec<String> = added
        .with_all_below(unit(&added, "Battalion").id.into())
        .into_iter()
        .filter_map(|node| added.unit(node.unit()?)?.nationality.country())
        .map(|country| country.to_string())
        .collect();
    assert_eq!(countries[0], "NPL");
    assert!(countries[1..].iter().all(|it| it == "KAZ"));
}

fn kept(folder: &Path) -> Vec<KeptTemplate> {
    Templates::below(folder).all()
}

#[test]
fn templates_are_kept_read_replaced_and_taken_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = sample();
    let templates = Templates::below(folder.path());
    assert!(templates.all().is_empty());
    let day = jiff::civil::date(2018, 10, 31);
    let company = unit(&plan, "Kazakh company").id;
    let one = template_of(&plan, company, day, "One").expect("a unit");
    let other = template_of(&plan, company, day, "Other").expect("a unit");
    templates.keep(&one).expect("it is kept");
    templates.keep(&other).expect("it is kept");
    templates.keep(&one).expect("it is replaced");
    let all = kept(folder.path());
    assert_eq!(all.len(), 2);
    let read: Vec<_> = all
        .iter()
        .map(|it| it.fragment.clone().expect("sound"))
        .collect();
    assert!(read.contains(&one) && read.contains(&other));
    assert!(templates.remove(&all[0].path));
    assert_eq!(kept(folder.path()).len(), 1);
    // Nothing beside its own files is taken away.
    let outside = folder.path().join("plan.muster");
    muster::file::save(&outside, &plan).expect("it is saved");
    assert!(!templates.remove(&outside));
    assert!(outside.exists());
}

#[test]
fn what_is_no_template_is_told_and_never_used() {
    let folder = tempfile::tempdir().expect("a folder");
    let templates = folder.path().join("templates");
    std::fs::create_dir(&templates).expect("a folder");
    for (name, text) in [
        ("a.json", "nonsense"),
        ("b.json", "{}"),
        (
            "c.json",
            "{\"format\": \"muster-fragment\", \"version\": 99}",
        ),
        ("d.txt", "not looked at"),
    ] {
        muster::file::save_bytes(&templates.join(name), text.as_bytes()).expect("written");
    }
    let all = kept(folder.path());
    assert_eq!(all.len(), 3);
    assert!(all.iter().all(|it| it.fragment.is_err()));
    assert!(kept(&folder.path().join("nowhere")).is_empty());
}
