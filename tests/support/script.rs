//! Plans as indented text, so that a test shows what an edit does.
//!
//! ```text
//! source UN DPO
//! mission UNIFIL
//!   formation Sector East
//!     unit Indian battalion, IND
//!       - 2017..2018-10 #1 IND 10w 20m 750
//!       - 2018-11.. #2 IND 780 + KAZ 120 in Nepalese battalion
//! ```
//!
//! A period has its dates, its rotation, its headcount lines (women, men, not stated), and the other parent that it has, if any.
//! Names are unique in a script; periods stand in the order of their first dates.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use muster::model::{
    Category, Confidence, CountryCode, Echelon, Formation, FormationKind, Function, Head,
    HeadcountLine, IdGenerator, Mission, Nationality, NodeId, Parts, Period, PeriodId, Place, Plan,
    PlanDate, Source, SourceId, Unit, UnitId,
};

/// The plan that a text describes.
pub(crate) fn plan(text: &str) -> Plan {
    let mut reader = Reader::new();
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let margin = lines.first().map_or(0, |line| indent(line));
    for line in lines {
        reader.line((indent(line) - margin) / 2, line.trim());
    }
    reader.plan()
}

/// The text that describes a plan.
pub(crate) fn text(plan: &Plan) -> String {
    let mut text = String::new();
    let mut sources: Vec<&str> = plan.sources().map(|it| it.title.as_str()).collect();
    sources.sort_unstable();
    for source in sources {
        writeln!(text, "source {source}").expect("a string takes all");
    }
    for mission in ordered(plan, plan.missions().map(|mission| mission.id.into())) {
        write_node(plan, mission, 0, &mut text);
    }
    text
}

/// The text without its margin, one line break at its end.
pub(crate) fn trimmed(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let margin = lines.first().map_or(0, |line| indent(line));
    let mut text = String::new();
    for line in lines {
        writeln!(text, "{}", &line[margin..]).expect("a string takes all");
    }
    text
}

/// The mission, formation or unit of a name.
pub(crate) fn node(plan: &Plan, name: &str) -> NodeId {
    let missions = plan.missions().map(|it| (&it.acronym, it.id.into()));
    let formations = plan.formations().map(|it| (&it.name, it.id.into()));
    let units = plan.units().map(|it| (&it.name, it.id.into()));
    let mut all = missions.chain(formations).chain(units);
    let found = all.find(|(other, _)| *other == name);
    found
        .unwrap_or_else(|| panic!("nothing is called {name}"))
        .1
}

/// The unit of a name.
pub(crate) fn unit<'a>(plan: &'a Plan, name: &str) -> &'a Unit {
    let found = plan.units().find(|unit| unit.name == name);
    found.unwrap_or_else(|| panic!("no unit is called {name}"))
}

/// The id of a unit's period, by its number in the text, from 0.
pub(crate) fn period(plan: &Plan, name: &str, number: usize) -> (UnitId, PeriodId) {
    let unit = unit(plan, name);
    (unit.id, in_time(unit)[number].id)
}

/// The source of a title.
pub(crate) fn source(plan: &Plan, title: &str) -> SourceId {
    let found = plan.sources().find(|source| source.title == title);
    found
        .unwrap_or_else(|| panic!("no source is called {title}"))
        .id
}

/// A unit by the words that stand after `unit`, with periods of the words that stand after `-`.
pub(crate) fn new_unit(words: &str, parent: NodeId, place: Place, periods: &[&str]) -> Unit {
    let mut ids = IdGenerator::seeded(99);
    let (name, flag) = words.split_once(", ").expect("a name and whose it is");
    let nationality = if flag == "joint" {
        Nationality::Joint
    } else {
        Nationality::National(country(flag))
    };
    Unit {
        id: ids.next_id(),
        name: name.to_owned(),
        short_name: String::new(),
        echelon: Echelon::Company,
        function: Function::Infantry,
        nationality,
        category: Category::Troops,
        parent,
        place,
        authorized: Vec::new(),
        rotations: Vec::new(),
        positions: Vec::new(),
        periods: periods
            .iter()
            .map(|it| read_period(it, ids.next_id()))
            .collect(),
        remarks: String::new(),
    }
}

/// A period by the words that stand after `-`, without another parent.
pub(crate) fn read_period(words: &str, id: PeriodId) -> Period {
    let mut words = words.split(' ').peekable();
    let dates = words.next().expect("dates");
    let (first, last) = dates.split_once("..").expect("dates as 2018..2019");
    let read = |text: &str| (!text.is_empty()).then(|| date(text));
    let rotation = words.next_if(|word| word.starts_with('#'));
    let rest: Vec<&str> = words.collect();
    let lines = rest
        .split(|word| *word == "+")
        .filter(|line| !line.is_empty());
    Period {
        first_day: read(first),
        last_day: read(last),
        rotation: rotation.map(|word| word[1..].parse().expect("a rotation")),
        people: lines.map(read_line).collect(),
        ..Period::new(id)
    }
}

/// A date in its written form.
pub(crate) fn date(text: &str) -> PlanDate {
    text.parse().expect("a date")
}

/// A country by its code.
pub(crate) fn country(code: &str) -> CountryCode {
    code.parse().expect("a country code")
}

fn read_line(words: &[&str]) -> HeadcountLine {
    let mut line = HeadcountLine::not_stated(country(words[0]), 0, None);
    for word in &words[1..] {
        let number = word.trim_end_matches(['w', 'm']).parse().expect("a number");
        match word.chars().last() {
            Some('w') => line.women = number,
            Some('m') => line.men = number,
            _ => line.not_stated = number,
        }
    }
    line
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

struct Reader {
    ids: IdGenerator,
    parts: Parts,

    /// The node of each level above the line being read.
    above: Vec<NodeId>,
    place: Place,

    /// The names of other parents, by unit and number of the period.
    attachments: BTreeMap<(usize, usize), String>,
}

impl Reader {
    fn new() -> Self {
        let mut ids = IdGenerator::seeded(1);
        Self {
            parts: Parts::new(Head::new(ids.next_id(), "Plan".to_owned(), country("KAZ"))),
            ids,
            above: Vec::new(),
            place: Place::middle(),
            attachments: BTreeMap::new(),
        }
    }

    fn line(&mut self, level: usize, line: &str) {
        let (kind, words) = line.split_once(' ').expect("a kind and more");
        self.above.truncate(level);
        self.place = Place::between(Some(&self.place), None);
        match kind {
            "source" => self.source(words),
            "mission" => self.mission(words),
            "formation" => self.formation(words),
            "unit" => self.unit(words),
            "-" => self.period(words),
            _ => panic!("a line begins with {kind}"),
        }
    }

    fn source(&mut self, title: &str) {
        self.parts.sources.push(Source {
            id: self.ids.next_id(),
            title: title.to_owned(),
            date: None,
            link: String::new(),
            confidence: Confidence::Published,
            remarks: String::new(),
        });
    }

    fn mission(&mut self, acronym: &str) {
        let id = self.ids.next_id();
        self.above.push(id.into());
        self.parts
            .missions
            .push(Mission::new(id, acronym, self.place.clone()));
    }

    fn formation(&mut self, name: &str) {
        let id = self.ids.next_id();
        self.parts.formations.push(Formation {
            id,
            name: name.to_owned(),
            short_name: String::new(),
            kind: FormationKind::Sector,
            parent: *self.above.last().expect("something above"),
            place: self.place.clone(),
            remarks: String::new(),
        });
        self.above.push(id.into());
    }

    fn unit(&mut self, words: &str) {
        let parent = *self.above.last().expect("something above");
        let mut unit = new_unit(words, parent, self.place.clone(), &[]);
        unit.id = self.ids.next_id();
        self.above.push(unit.id.into());
        self.parts.units.push(unit);
    }

    fn period(&mut self, words: &str) {
        let (words, parent) = match words.split_once(" in ") {
            Some((words, parent)) => (words, Some(parent)),
            None => (words, None),
        };
        let period = read_period(words, self.ids.next_id());
        let unit_number = self.parts.units.len() - 1;
        let unit = &mut self.parts.units[unit_number];
        if let Some(parent) = parent {
            let key = (unit_number, unit.periods.len());
            self.attachments.insert(key, parent.to_owned());
        }
        unit.periods.push(period);
    }

    fn plan(mut self) -> Plan {
        let plan = Plan::assemble(self.parts.clone()).expect("a legal plan");
        for ((unit, period), parent) in &self.attachments {
            self.parts.units[*unit].periods[*period].parent = Some(node(&plan, parent));
        }
        for unit in &mut self.parts.units {
            unit.periods.sort_by_key(|period| period.id);
        }
        Plan::assemble(self.parts).expect("a legal plan")
    }
}

fn write_node(plan: &Plan, node: NodeId, level: usize, text: &mut String) {
    let margin = "  ".repeat(level);
    let line = match node {
        NodeId::Mission(id) => {
            format!("mission {}", plan.mission(id).expect("a mission").acronym)
        }
        NodeId::Formation(id) => {
            format!(
                "formation {}",
                plan.formation(id).expect("a formation").name
            )
        }
        NodeId::Unit(id) => {
            let unit = plan.unit(id).expect("a unit");
            let flag = unit.nationality.country();
            let flag = flag.map_or_else(|| "joint".to_owned(), |country| country.to_string());
            format!("unit {}, {flag}", unit.name)
        }
    };
    writeln!(text, "{margin}{line}").expect("a string takes all");
    if let Some(unit) = node.unit().and_then(|id| plan.unit(id)) {
        for period in in_time(unit) {
            let period = written_period(plan, period);
            writeln!(text, "{margin}  - {period}").expect("a string takes all");
        }
    }
    let usual = |child: &NodeId| plan.parents(*child).next() == Some(node);
    for child in ordered(plan, plan.children(node).filter(usual)) {
        write_node(plan, child, level + 1, text);
    }
}

fn written_period(plan: &Plan, period: &Period) -> String {
    let written = |date: Option<PlanDate>| date.map_or_else(String::new, |date| date.to_string());
    let mut text = format!(
        "{}..{}",
        written(period.first_day),
        written(period.last_day)
    );
    if let Some(rotation) = period.rotation {
        text = format!("{text} #{rotation}");
    }
    for (index, line) in period.people.iter().enumerate() {
        let plus = if index > 0 { " +" } else { "" };
        text = format!("{text}{plus} {}", line.country);
        for (number, letter) in [(line.women, "w"), (line.men, "m"), (line.not_stated, "")] {
            if number > 0 {
                text = format!("{text} {number}{letter}");
            }
        }
    }
    if let Some(parent) = period.parent {
        text = format!("{text} in {}", name(plan, parent));
    }
    text
}

fn name(plan: &Plan, node: NodeId) -> &str {
    match node {
        NodeId::Mission(id) => &plan.mission(id).expect("a mission").acronym,
        NodeId::Formation(id) => &plan.formation(id).expect("a formation").name,
        NodeId::Unit(id) => &plan.unit(id).expect("a unit").name,
    }
}

fn in_time(unit: &Unit) -> Vec<&Period> {
    let mut periods: Vec<&Period> = unit.periods.iter().collect();
    periods.sort_by_key(|period| {
        (
            period.first_day,
            period.rotation,
            period.last_day,
            period.id,
        )
    });
    periods
}

fn ordered(plan: &Plan, nodes: impl Iterator<Item = NodeId>) -> Vec<NodeId> {
    let mut nodes: Vec<NodeId> = nodes.collect();
    nodes.sort_by_key(|node| {
        let place = match *node {
            NodeId::Mission(id) => plan.mission(id).map(|it| it.place.clone()),
            NodeId::Formation(id) => plan.formation(id).map(|it| it.place.clone()),
            NodeId::Unit(id) => plan.unit(id).map(|it| it.place.clone()),
        };
        (place, *node)
    });
    nodes
}
