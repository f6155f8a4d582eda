//! Small plans in a few lines of text, for the tests of rules.
//!
//! ```text
//! base KAZBAT
//! mission UNIFIL part [organization] [confidence of its facts]
//!   withdrawn 2027-12-31
//!   mandate 2025-09-01..2026-12-31
//!   ceiling 100 2018..2019 [confidence] [categories] [handovers]
//!   others 50 2018-01-01.. [confidence]
//!   formation Sector East
//!     unit battalion Indian battalion [category] [of=IND] [joint]
//!       authorized 900 2018..
//!       rotation 2 [Name] [base=KAZBAT]
//!       period 2018-10-31..2019-05 120 [confidence] [refused] [declined] [home] [rotation=2] [under=Name]
//!       also 9 IND
//!       unit company Kazakh company
//! arrangement IndKazBat 2018-10-31.. attached [share=80] [confidence] in Indian battalion
//!   partner KAZ [2019..2020] [junior] [lead:2019..2020] [units=Kazakh company, Other] [under=IND,KAZ]
//!   rests on Memorandum [signed=2018-08-21] [ratified=2018-10 or ratified=needed] [from=2018] [to=2022] [parties=IND,KAZ] [confidence]
//! ```
//!
//! Units and formations stand under the nearest line above that is less indented, ids and places follow the order of the lines.
//! A unit is Kazakh where nothing else is said, and so are the people of a joint one.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Agreement, AgreementKind, Arrangement, ArrangementKind, AuthorizedStrength, BaseUnit,
    BaseUnitId, Category, Ceiling, Completeness, Confidence, CountryCode, Decision, Echelon,
    Formation, FormationKind, Function, Head, HeadcountLine, Id, Mandate, Mission, Nationality,
    Negotiation, NodeId, Organization, Others, Partner, PartnerRole, Parts, Period, Place, Plan,
    PlanDate, Role, Rotation, Source, SourceId, Unit, UnitId,
};
use crate::text::{Language, Texts};

use super::{Finding, Findings, Rule};

/// Holds what one rule finds in a plan to what is expected: each finding in English with its severity.
#[track_caller]
pub(super) fn check(rule: &Rule, text: &str, expected: &[&str]) {
    let findings = Findings::of(&plan(text));
    let found: Vec<String> = of_rule(&findings, rule).map(said).collect();
    assert_eq!(found, expected, "{text}");
}

/// Holds a plan with one finding of a rule to having none after its fix.
#[track_caller]
pub(super) fn check_mended(rule: &Rule, text: &str, label: &str) {
    let plan = plan(text);
    let findings = Findings::of(&plan);
    let fixes: Vec<_> = of_rule(&findings, rule).map(|it| it.fix.as_ref()).collect();
    let [Some(fix)] = fixes.as_slice() else {
        panic!("{fixes:?}: {text}");
    };
    assert_eq!(Texts::of(Language::English).say(&fix.label), label);
    let mended = Findings::of(&fix.edit.apply(&plan).unwrap());
    assert_eq!(of_rule(&mended, rule).next(), None, "{text}");
}

fn of_rule<'a>(findings: &'a Findings, rule: &'a Rule) -> impl Iterator<Item = &'a Finding> {
    findings.iter().filter(move |finding| finding.rule == rule)
}

fn said(finding: &Finding) -> String {
    let russian = Texts::of(Language::Russian).say(&finding.message);
    assert!(!russian.contains(['{', '[']), "{russian}");
    let english = Texts::of(Language::English).say(&finding.message);
    format!("{}: {english}", finding.severity.name())
}

/// The plan of a text.
pub(super) fn plan(text: &str) -> Plan {
    let mut reader = Reader::new();
    for line in text.lines() {
        let words = line.trim_start();
        let (keyword, rest) = words.split_once(' ').unwrap_or((words, ""));
        reader.read(line.len() - words.len(), keyword, rest);
    }
    reader.finish()
}

struct Reader {
    parts: Parts,
    place: Place,
    number: u64,

    /// The node of each line above that is less indented than the next, with its indentation; the mission always comes first.
    above: Vec<(usize, NodeId)>,

    /// Every node by its name.
    names: BTreeMap<String, NodeId>,

    /// Where periods are attached: the unit, the period, the name of the parent.
    attached: Vec<(usize, usize, String)>,

    /// The names of the units of arrangements.
    arranged: Vec<String>,

    /// Which units partners list: the arrangement, the partner, the name of the unit.
    listed: Vec<(usize, usize, String)>,
}

impl Reader {
    fn new() -> Self {
        let sources = Confidence::ALL.map(|confidence| Source {
            id: source_id(confidence),
            title: confidence.name().to_owned(),
            date: None,
            link: String::new(),
            confidence,
            remarks: String::new(),
        });
        Self {
            parts: Parts {
                sources: sources.to_vec(),
                ..Parts::new(Head::new(Id::from_random(1), "Plan".to_owned(), country()))
            },
            place: Place::middle(),
            number: 0,
            above: Vec::new(),
            names: BTreeMap::new(),
            attached: Vec::new(),
            arranged: Vec::new(),
            listed: Vec::new(),
        }
    }

    fn read(&mut self, indentation: usize, keyword: &str, rest: &str) {
        match keyword {
            "mission" => self.mission(rest),
            "withdrawn" => self.last_mission().withdrawn_by = date(rest),
            "mandate" => self.mandate(rest),
            "ceiling" => self.ceiling(rest),
            "others" => self.others(rest),
            "formation" => self.formation(indentation, rest),
            "unit" => self.unit(indentation, rest),
            "authorized" => self.authorized(rest),
            "period" => self.period(rest),
            "also" => self.also(rest),
            "base" => self.base(rest),
            "rotation" => self.rotation(rest),
            "arrangement" => self.arrangement(rest),
            "partner" => self.partner(rest),
            "rests" => self.rests(rest),
            "" => {}
            _ => panic!("{keyword}"),
        }
    }

    fn finish(mut self) -> Plan {
        for (unit, period, name) in self.attached {
            self.parts.units[unit].periods[period].parent = Some(self.names[&name]);
        }
        let unit = |name: &str| -> UnitId { self.names[name].unit().unwrap() };
        for (arrangement, name) in self.parts.arrangements.iter_mut().zip(&self.arranged) {
            arrangement.unit = unit(name);
        }
        for (arrangement, partner, name) in &self.listed {
            let partner = &mut self.parts.arrangements[*arrangement].partners[*partner];
            partner.units.push(unit(name));
        }
        Plan::assemble(self.parts).unwrap()
    }

    fn mission(&mut self, rest: &str) {
        let id = Id::from_random(self.next());
        let mut words = rest.split_whitespace();
        let acronym = words.next().unwrap();
        let held = words.next().unwrap();
        let organization = rest.split_whitespace().find_map(organization);
        self.parts.missions.push(Mission {
            organization: organization.unwrap_or(Organization::Un),
            held: Completeness::ALL
                .into_iter()
                .find(|it| it.name() == held)
                .unwrap(),
            source: words.find_map(source),
            ..Mission::new(id, acronym, self.place.clone())
        });
        self.above = vec![(0, id.into())];
        self.names
            .entry(acronym.to_owned())
            .or_insert_with(|| id.into());
    }

    fn mandate(&mut self, rest: &str) {
        let (first_day, last_day) = dates(rest);
        self.last_mission().mandates.push(Mandate {
            title: "Mandate".to_owned(),
            first_day,
            last_day,
            source: None,
        });
    }

    fn ceiling(&mut self, rest: &str) {
        let words: Vec<&str> = rest.split_whitespace().collect();
        let (first_day, last_day) = dates(words[1]);
        let mut categories: BTreeSet<Category> = words
            .iter()
            .filter_map(|word| Category::from_name(word))
            .collect();
        if categories.is_empty() {
            categories.insert(Category::Troops);
        }
        self.last_mission().ceilings.push(Ceiling {
            title: "Resolution".to_owned(),
            categories,
            people: words[0].parse().unwrap(),
            first_day,
            last_day,
            handovers_count: words.contains(&"handovers"),
            source: words.iter().copied().find_map(source),
        });
    }

    fn others(&mut self, rest: &str) {
        let words: Vec<&str> = rest.split_whitespace().collect();
        let (first_day, last_day) = dates(words[1]);
        self.last_mission().others.push(Others {
            category: Category::Troops,
            people: words[0].parse().unwrap(),
            first_day,
            last_day,
            source: words.iter().copied().find_map(source),
        });
    }

    fn formation(&mut self, indentation: usize, name: &str) {
        let id = Id::from_random(self.next());
        let formation = Formation {
            id,
            name: name.to_owned(),
            short_name: String::new(),
            kind: FormationKind::Sector,
            parent: self.parent(indentation),
            place: self.place.clone(),
            remarks: String::new(),
        };
        self.parts.formations.push(formation);
        self.above.push((indentation, id.into()));
        self.names
            .entry(name.to_owned())
            .or_insert_with(|| id.into());
    }

    fn unit(&mut self, indentation: usize, rest: &str) {
        let id = Id::from_random(self.next());
        let (echelon, name) = rest.split_once(' ').unwrap();
        let (mut name, mut category) = (name.trim_end(), Category::Troops);
        let mut nationality = Nationality::National(country());
        while let Some((before, word)) = name.rsplit_once(' ') {
            if let Some(named) = Category::from_name(word) {
                category = named;
            } else if let Some(code) = word.strip_prefix("of=") {
                nationality = Nationality::National(code.parse().unwrap());
            } else if word == "joint" {
                nationality = Nationality::Joint;
            } else {
                break;
            }
            name = before;
        }
        let unit = Unit {
            id,
            name: name.to_owned(),
            short_name: String::new(),
            echelon: Echelon::ALL
                .into_iter()
                .find(|it| it.name() == echelon)
                .unwrap(),
            function: Function::Infantry,
            nationality,
            category,
            parent: self.parent(indentation),
            place: self.place.clone(),
            rotations: Vec::new(),
            positions: Vec::new(),
            authorized: Vec::new(),
            periods: Vec::new(),
            remarks: String::new(),
        };
        self.parts.units.push(unit);
        self.above.push((indentation, id.into()));
        self.names
            .entry(name.to_owned())
            .or_insert_with(|| id.into());
    }

    fn authorized(&mut self, rest: &str) {
        let (people, days) = rest.split_once(' ').unwrap();
        let (first_day, last_day) = dates(days);
        let unit = self.parts.units.last_mut().unwrap();
        unit.authorized.push(AuthorizedStrength {
            first_day,
            last_day,
            people: people.parse().unwrap(),
            source: None,
        });
    }

    fn period(&mut self, rest: &str) {
        let index = self.parts.units.len() - 1;
        let id = Id::from_random(self.next());
        let unit = &mut self.parts.units[index];
        let (words, under) = rest.split_once("under=").unwrap_or((rest, ""));
        if !under.is_empty() {
            let attached = (index, unit.periods.len(), under.to_owned());
            self.attached.push(attached);
        }
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut period = Period::new(id);
        (period.first_day, period.last_day) = dates(words[0]);
        let source = words.iter().copied().find_map(source);
        let people = words[1].parse().unwrap();
        let flag = unit.nationality.country().unwrap_or_else(country);
        period.people = vec![HeadcountLine::not_stated(flag, people, source)];
        for word in &words[2..] {
            match *word {
                "refused" => period.decision = Decision::Refused,
                "declined" => period.negotiation = Negotiation::Declined,
                "home" => period.toward = Some(BTreeSet::new()),
                word => {
                    if let Some(number) = word.strip_prefix("rotation=") {
                        period.rotation = Some(number.parse().unwrap());
                    }
                }
            }
        }
        unit.periods.push(period);
    }

    fn also(&mut self, rest: &str) {
        let (people, flag) = rest.split_once(' ').unwrap();
        let period = self.parts.units.last_mut().unwrap().periods.last_mut();
        let line = HeadcountLine::not_stated(flag.parse().unwrap(), people.parse().unwrap(), None);
        period.unwrap().people.push(line);
    }

    fn base(&mut self, name: &str) {
        let id = Id::from_random(self.next());
        self.parts.base_units.push(BaseUnit {
            id,
            name: name.to_owned(),
            short_name: String::new(),
            country: country(),
            echelon: Echelon::Battalion,
            function: Function::Infantry,
            location: None,
            source: None,
            remarks: String::new(),
        });
    }

    fn rotation(&mut self, rest: &str) {
        let base = |name: &str| -> BaseUnitId {
            let mut bases = self.parts.base_units.iter();
            bases.find(|base| base.name == name).unwrap().id
        };
        let (named, base) = match rest.split_once("base=") {
            Some((named, name)) => (named, Some(base(name))),
            None => (rest, None),
        };
        let (number, name) = named.trim_end().split_once(' ').unwrap_or((named, ""));
        self.parts
            .units
            .last_mut()
            .unwrap()
            .rotations
            .push(Rotation {
                number: number.trim_end().parse().unwrap(),
                name: name.to_owned(),
                base,
            });
    }

    fn arrangement(&mut self, rest: &str) {
        let id = Id::from_random(self.next());
        let (words, unit) = rest.split_once(" in ").unwrap();
        self.arranged.push(unit.to_owned());
        let words: Vec<&str> = words.split_whitespace().collect();
        let kind = words.iter().find_map(|word| {
            let mut kinds = ArrangementKind::ALL.into_iter();
            kinds.find(|kind| kind.name() == *word)
        });
        let (first_day, last_day) = dates(words[1]);
        let share = words.iter().find_map(|word| word.strip_prefix("share="));
        self.parts.arrangements.push(Arrangement {
            first_day,
            last_day,
            least_share: share.map(|share| share.parse().unwrap()),
            source: words.iter().copied().find_map(source),
            ..Arrangement::new(
                id,
                words[0].to_owned(),
                kind.unwrap(),
                // Which unit it is is known only when all are read.
                UnitId::MIN,
            )
        });
    }

    fn partner(&mut self, rest: &str) {
        let index = self.parts.arrangements.len() - 1;
        let (rest, covers) = rest.split_once(" under=").unwrap_or((rest, ""));
        let (words, units) = rest.split_once("units=").unwrap_or((rest, ""));
        let partners = &mut self.parts.arrangements[index].partners;
        for unit in units.split(',').map(str::trim).filter(|it| !it.is_empty()) {
            self.listed.push((index, partners.len(), unit.to_owned()));
        }
        let mut words = words.split_whitespace();
        let mut partner = Partner::new(words.next().unwrap().parse().unwrap());
        for word in words {
            let (name, days) = word.split_once(':').unwrap_or((word, ".."));
            let role = Role::ALL.into_iter().find(|role| role.name() == name);
            let (first_day, last_day) = dates(days);
            if let Some(role) = role {
                partner.roles.push(PartnerRole {
                    role,
                    first_day,
                    last_day,
                });
            } else {
                (partner.first_day, partner.last_day) = dates(word);
            }
        }
        let covers = covers.split(',').filter(|it| !it.is_empty());
        partner.reimbursed_under = covers.map(|code| code.trim().parse().unwrap()).collect();
        partners.push(partner);
    }

    fn rests(&mut self, rest: &str) {
        let id = Id::from_random(self.next());
        let words: Vec<&str> = rest.split_whitespace().collect();
        let mut agreement = Agreement::new(id, words[1].to_owned(), AgreementKind::Memorandum);
        agreement.source = words.iter().copied().find_map(source);
        for (field, value) in words.iter().filter_map(|word| word.split_once('=')) {
            match field {
                "signed" => agreement.signed = date(value),
                "from" => agreement.in_force_from = date(value),
                "to" => agreement.in_force_to = date(value),
                "parties" => {
                    let codes = value.split(',');
                    agreement.parties = codes.map(|code| code.parse().unwrap()).collect();
                }
                _ => {
                    agreement.needs_ratification = true;
                    agreement.ratified = value.parse().ok();
                }
            }
        }
        self.parts.agreements.push(agreement);
        let arrangement = self.parts.arrangements.last_mut().unwrap();
        arrangement.agreements.push(id);
    }

    fn parent(&mut self, indentation: usize) -> NodeId {
        while self.above.len() > 1 && self.above.last().unwrap().0 >= indentation {
            self.above.pop();
        }
        self.above.last().unwrap().1
    }

    fn last_mission(&mut self) -> &mut Mission {
        self.parts.missions.last_mut().unwrap()
    }

    fn next(&mut self) -> u64 {
        self.place = Place::between(Some(&self.place), None);
        self.number += 1;
        self.number
    }
}

fn country() -> CountryCode {
    "KAZ".parse().unwrap()
}

fn source_id(confidence: Confidence) -> SourceId {
    Id::from_random(confidence as u64)
}

fn source(word: &str) -> Option<SourceId> {
    Confidence::from_name(word).map(source_id)
}

fn organization(word: &str) -> Option<Organization> {
    Organization::ALL.into_iter().find(|it| it.name() == word)
}

fn date(text: &str) -> Option<PlanDate> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

fn dates(text: &str) -> (Option<PlanDate>, Option<PlanDate>) {
    let (first, last) = text.split_once("..").unwrap();
    (date(first), date(last))
}
