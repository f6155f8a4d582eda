//! What stands in a cell: the values of one plan on one day.

use jiff::civil::Date;

use crate::analysis::{self, Lens, Measure, Totals, View};
use crate::exchange::cells::{CellValue, DateOrder};
use crate::model::{
    Confidence, CountryCode, Formation, Mission, NodeId, People, Period, PeriodId, Plan, PlanDate,
    SourceId, Unit,
};
use crate::reference;
use crate::text::{DateParts, Texts};

use super::Column;
use super::words::Words;
use super::work::Looked;

/// Everything that the cells are made of.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) plan: &'a Plan,
    pub(super) day: Date,
    pub(super) view: View,
    pub(super) totals: &'a Totals,
    pub(super) texts: &'static Texts,
    pub(super) words: &'a Words,

    /// The period that is edited, in place of that on the day: while several cells of a row are set together, the period stays the same though its dates change.
    pub(super) period: Option<PeriodId>,

    /// Whether the day or the month comes first in dates of numbers with slashes.
    pub(super) order: DateOrder,
}

/// What stands in a cell, in words.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Cell {
    /// The words; empty where there is nothing to say.
    pub(super) text: String,

    /// How they are set off.
    pub(super) tone: Tone,
}

/// How the words of a cell are set off.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Tone {
    /// As ordinary text.
    #[default]
    Plain,

    /// As what may be overlooked: zeros, and what holds on other days.
    Weak,

    /// As what stands out: the names of missions.
    Strong,

    /// As what a planner should look at: people who are missing.
    Warning,
}

/// A period of a unit as seen from a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen<'a> {
    pub(super) period: &'a Period,

    /// Whether it covers the day; else it is the nearest.
    pub(super) covers: bool,
}

impl<'a> Facts<'a> {
    /// The facts of a plan on a day.
    pub(super) fn new(
        plan: &'a Plan,
        day: Date,
        view: View,
        totals: &'a Totals,
        texts: &'static Texts,
        words: &'a Words,
    ) -> Self {
        Self {
            plan,
            day,
            view,
            totals,
            texts,
            words,
            period: None,
            order: DateOrder::DayFirst,
        }
    }

    /// The facts as the table looks at them now, apart from the totals, seen from where it looked before.
    pub(super) fn looked_at(self, of: Looked) -> Self {
        Self {
            day: of.day,
            view: of.view,
            ..self
        }
    }

    /// What stands in a cell.
    pub(super) fn cell(self, node: NodeId, column: Column) -> Cell {
        let (text, tone) = match column {
            Column::Name if node.unit().is_none() => (self.text(node, column), Tone::Strong),
            Column::OwnWomen | Column::OwnMen | Column::OwnNotStated => self.sex(node, column),
            Column::Balance => self.balance(node),
            Column::StandsUnder => (self.text(node, column), Tone::Weak),
            Column::FirstDay
            | Column::LastDay
            | Column::Rotation
            | Column::Status
            | Column::Decision
            | Column::Negotiation
            | Column::InPlace
            | Column::Source
            | Column::Confidence => {
                let weak = node
                    .unit()
                    .is_some_and(|_| self.seen(node).is_none_or(|seen| !seen.covers));
                let tone = if weak { Tone::Weak } else { Tone::Plain };
                (self.text(node, column), tone)
            }
            _ if column.is_number() => match self.number(node, column) {
                Some(0) => ("0".to_owned(), Tone::Weak),
                Some(number) => (self.grouped(number), Tone::Plain),
                None => (String::new(), Tone::Plain),
            },
            _ => (self.text(node, column), Tone::Plain),
        };
        Cell { text, tone }
    }

    /// The number by which a cell is sorted; none where it has no number, or words instead.
    pub(super) fn number(self, node: NodeId, column: Column) -> Option<i64> {
        let all = |lens, measure| count(self.totals.of(node).all.of(lens, measure));
        let View { measure, lens, .. } = self.view;
        match column {
            Column::OwnWomen | Column::OwnMen | Column::OwnNotStated => {
                let people = self.own(node);
                match column {
                    Column::OwnWomen if is_stated(people) => count(people.women),
                    Column::OwnMen if is_stated(people) => count(people.men),
                    Column::OwnNotStated if !people.is_none() => count(people.not_stated),
                    _ => None,
                }
            }
            Column::Own => match node {
                NodeId::Formation(_) => None,
                _ => count(self.own(node).total()),
            },
            Column::Total => all(lens, measure),
            Column::Planned => all(Lens::Planned, measure),
            Column::Deployed => all(Lens::Deployed, measure),
            Column::Present => all(lens, Measure::Present),
            Column::Authorized => self.authorized(node).map(i64::from),
            Column::Balance => {
                let authorized = i64::from(self.authorized(node)?);
                Some(all(lens, measure)? - authorized)
            }
            Column::Rotation => self.seen(node)?.period.rotation.map(i64::from),
            Column::Echelon => Some(match node {
                NodeId::Mission(_) => 100,
                NodeId::Formation(id) => 50 - self.plan.formation(id)?.kind as i64,
                NodeId::Unit(id) => self.plan.unit(id)?.echelon as i64,
            }),
            Column::FirstDay => Some(day_number(self.first_day(node)?.earliest())),
            Column::LastDay => match (self.last_day(node), self.first_day(node)) {
                (Some(last), _) => Some(day_number(last.latest())),
                // An open period ends after every other.
                (None, Some(_)) if node.unit().is_some() => Some(i64::MAX),
                (None, _) => None,
            },
            Column::Status | Column::Decision | Column::Negotiation | Column::InPlace => {
                let period = self.seen(node)?.period;
                let decision = period.decision as i64;
                let negotiation = period.negotiation as i64;
                let in_place = i64::from(period.in_place.is_some());
                Some(match column {
                    Column::Decision => decision,
                    Column::Negotiation => negotiation,
                    Column::InPlace => in_place,
                    _ => decision * 100 + negotiation * 10 + in_place,
                })
            }
            Column::Confidence => self.confidence(node).map(|it| it as i64),
            _ => None,
        }
    }

    /// The words of a cell of words.
    pub(super) fn text(self, node: NodeId, column: Column) -> String {
        match node {
            NodeId::Mission(id) => self
                .plan
                .mission(id)
                .map(|mission| self.text_of_mission(mission, column)),
            NodeId::Formation(id) => self.plan.formation(id).map(|formation| match column {
                Column::Name => formation.name.clone(),
                Column::ShortName => formation.short_name.clone(),
                Column::Echelon => self.words.kind(formation.kind).to_owned(),
                Column::Remarks => formation.remarks.clone(),
                Column::Mission => self.mission_of(node),
                Column::StandsUnder => self.path(node),
                _ => String::new(),
            }),
            NodeId::Unit(id) => self
                .plan
                .unit(id)
                .map(|unit| self.text_of_unit(unit, column)),
        }
        .unwrap_or_default()
    }

    fn text_of_mission(self, mission: &Mission, column: Column) -> String {
        match column {
            Column::Name | Column::Mission => mission.acronym.clone(),
            Column::FirstDay | Column::LastDay => {
                let date = if column == Column::FirstDay {
                    mission.first_day
                } else {
                    mission.operations_end
                };
                date.map(|date| self.date(date)).unwrap_or_default()
            }
            Column::Source => self.source(mission.source).unwrap_or_default(),
            Column::Confidence => self
                .confidence(mission.id.into())
                .map(|it| self.words.confidence(it).to_owned())
                .unwrap_or_default(),
            Column::Remarks => mission.remarks.clone(),
            _ => String::new(),
        }
    }

    fn text_of_unit(self, unit: &Unit, column: Column) -> String {
        let node = NodeId::Unit(unit.id);
        let words = self.words;
        match column {
            Column::Name => unit.name.clone(),
            Column::ShortName => unit.short_name.clone(),
            Column::Mission => self.mission_of(node),
            Column::StandsUnder => self.path(node),
            Column::Contributor => match unit.nationality.country() {
                Some(code) => code.as_str().to_owned(),
                None => words.joint.clone(),
            },
            Column::Echelon => words.echelon(unit.echelon).to_owned(),
            Column::Function => words.function(unit.function).to_owned(),
            Column::Category => words.category(unit.category).to_owned(),
            Column::Remarks => unit.remarks.clone(),
            _ => seen(unit, self.day)
                .map(|seen| self.text_of_period(seen.period, column))
                .unwrap_or_default(),
        }
    }

    fn text_of_period(self, period: &Period, column: Column) -> String {
        let words = self.words;
        let in_place = || {
            let word = match period.in_place {
                Some(_) => &words.in_place,
                None => &words.not_in_place,
            };
            word.clone()
        };
        match column {
            Column::FirstDay => match period.first_day {
                Some(day) => self.date(day),
                None => self.texts.label("table-undated"),
            },
            Column::LastDay => match (period.last_day, period.first_day) {
                (Some(day), _) => self.date(day),
                (None, Some(_)) => self.texts.label("table-open"),
                (None, None) => String::new(),
            },
            Column::Rotation => period
                .rotation
                .map(|number| number.to_string())
                .unwrap_or_default(),
            Column::Status => {
                let decision = words.decision(period.decision);
                let negotiation = words.negotiation(period.negotiation);
                match period.in_place {
                    Some(_) => format!("{decision} · {negotiation} · {}", words.in_place),
                    None => format!("{decision} · {negotiation}"),
                }
            }
            Column::Decision => words.decision(period.decision).to_owned(),
            Column::Negotiation => words.negotiation(period.negotiation).to_owned(),
            Column::InPlace => in_place(),
            Column::Source => {
                let mut titles: Vec<String> = Vec::new();
                for line in &period.people {
                    let title = self.source(line.source);
                    titles.extend(title.filter(|title| !titles.contains(title)));
                }
                titles.join("; ")
            }
            Column::Confidence => trust(self.plan, period)
                .map(|it| words.confidence(it).to_owned())
                .unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// What a cell is copied as: numbers and days as such, everything else in words.
    ///
    /// A month or a year is written `2018-10` or `2018` and stays words, lest a spreadsheet make a day of it.
    pub(super) fn copied(self, node: NodeId, column: Column) -> CellValue {
        let date = |date: Option<PlanDate>| match date {
            Some(date) => match date.exact() {
                Some(day) => CellValue::Date(day),
                None => CellValue::Text(date.to_string()),
            },
            None => CellValue::Empty,
        };
        match column {
            Column::FirstDay => date(self.first_day(node)),
            Column::LastDay => date(self.last_day(node)),
            _ if column.is_number() => self
                .number(node, column)
                .map_or(CellValue::Empty, CellValue::Number),
            _ => match self.text(node, column) {
                text if text.is_empty() => CellValue::Empty,
                text => CellValue::Text(text),
            },
        }
    }

    /// What is typed into a cell that is about to be edited.
    pub(super) fn typed(self, node: NodeId, column: Column) -> String {
        match column {
            Column::FirstDay => self.first_day(node).map(|date| self.date(date)),
            Column::LastDay => self.last_day(node).map(|date| self.date(date)),
            Column::OwnWomen | Column::OwnMen | Column::OwnNotStated | Column::Own => {
                self.number(node, column).map(|number| self.grouped(number))
            }
            Column::Authorized => self.authorized(node).map(|it| self.texts.number(it.into())),
            _ => Some(self.text(node, column)),
        }
        .unwrap_or_default()
    }

    /// A unit's or mission's own people, as the view counts; those of a mission are others, not listed.
    pub(super) fn own(self, node: NodeId) -> People {
        match node {
            NodeId::Unit(id) => self.plan.unit(id).map_or(People::NONE, |unit| {
                analysis::own_people(unit, self.day, self.view)
            }),
            NodeId::Mission(_) | NodeId::Formation(_) => {
                let own = self.totals.of(node).own;
                People::not_stated(own.of(self.view.lens, self.view.measure))
            }
        }
    }

    /// How many people a unit may have on the day.
    pub(super) fn authorized(self, node: NodeId) -> Option<u32> {
        let unit = self.plan.unit(node.unit()?)?;
        unit.authorized_on(self.day).map(|it| it.people)
    }

    /// The period of a unit on the day, else the nearest.
    pub(super) fn seen(self, node: NodeId) -> Option<Seen<'a>> {
        seen(self.plan.unit(node.unit()?)?, self.day)
    }

    /// The mission in which a node stands on the day.
    pub(super) fn mission(self, node: NodeId) -> Option<&'a Mission> {
        let mut node = node;
        loop {
            match node {
                NodeId::Mission(id) => return self.plan.mission(id),
                _ => node = analysis::parent_on(self.plan, node, self.day)?,
            }
        }
    }

    /// What a node is called in narrow places.
    pub(super) fn label(self, node: NodeId) -> &'a str {
        match node {
            NodeId::Mission(id) => self.plan.mission(id).map(|it| it.acronym.as_str()),
            NodeId::Formation(id) => self.plan.formation(id).map(Formation::label),
            NodeId::Unit(id) => self.plan.unit(id).map(Unit::label),
        }
        .unwrap_or_default()
    }

    /// What a country is called: in the plan, else in the built-in table, else its code.
    pub(super) fn country_name(self, code: CountryCode) -> String {
        if let Some(own) = self.plan.own_country(code) {
            return own.name.clone();
        }
        match reference::country(code) {
            Some(country) => country.name.in_language(self.texts.language()).to_owned(),
            None => code.as_str().to_owned(),
        }
    }

    /// A date in its short form.
    pub(super) fn date(self, date: PlanDate) -> String {
        self.texts.short_date(date_parts(date))
    }

    fn mission_of(self, node: NodeId) -> String {
        self.mission(node)
            .map(|mission| mission.acronym.clone())
            .unwrap_or_default()
    }

    /// The labels of all that a node stands under, the nearest first.
    fn path(self, node: NodeId) -> String {
        let mut path = String::new();
        let mut above = analysis::parent_on(self.plan, node, self.day);
        while let Some(parent) = above {
            if !path.is_empty() {
                path.push_str(" · ");
            }
            path.push_str(self.label(parent));
            above = analysis::parent_on(self.plan, parent, self.day);
        }
        path
    }

    fn first_day(self, node: NodeId) -> Option<PlanDate> {
        match node {
            NodeId::Mission(id) => self.plan.mission(id)?.first_day,
            _ => self.seen(node)?.period.first_day,
        }
    }

    fn last_day(self, node: NodeId) -> Option<PlanDate> {
        match node {
            NodeId::Mission(id) => self.plan.mission(id)?.operations_end,
            _ => self.seen(node)?.period.last_day,
        }
    }

    fn source(self, source: Option<SourceId>) -> Option<String> {
        source
            .and_then(|id| self.plan.source(id))
            .map(|source| source.title.clone())
    }

    fn confidence(self, node: NodeId) -> Option<Confidence> {
        match node {
            NodeId::Mission(id) => {
                let source = self.plan.mission(id)?.source?;
                self.plan.source(source).map(|source| source.confidence)
            }
            _ => trust(self.plan, self.seen(node)?.period),
        }
    }

    /// Women, men, or those whose sex is not stated: a dash where women or men are not known.
    fn sex(self, node: NodeId, column: Column) -> (String, Tone) {
        match self.number(node, column) {
            Some(0) => ("0".to_owned(), Tone::Weak),
            Some(number) => (self.grouped(number), Tone::Plain),
            None if self.own(node).is_none() => (String::new(), Tone::Plain),
            None => ("–".to_owned(), Tone::Weak),
        }
    }

    fn balance(self, node: NodeId) -> (String, Tone) {
        let Some(balance) = self.number(node, Column::Balance) else {
            return (String::new(), Tone::Plain);
        };
        let tone = match balance {
            0 => Tone::Weak,
            1.. => Tone::Plain,
            _ => Tone::Warning,
        };
        (self.texts.difference(balance), tone)
    }

    fn grouped(self, number: i64) -> String {
        self.texts.number(number.unsigned_abs())
    }
}

/// A date of a plan, to be written.
pub(super) fn date_parts(date: PlanDate) -> DateParts {
    DateParts {
        year: date.calendar_year(),
        month: date.calendar_month(),
        day: date.calendar_day(),
    }
}

/// The period of a unit on a day: that of the latest rotation there; else the nearest one, of two as near the later; else an undated one.
pub(super) fn seen(unit: &Unit, day: Date) -> Option<Seen<'_>> {
    let covering = unit
        .periods
        .iter()
        .filter(|period| period.covers(day))
        .max_by_key(|period| (period.rotation, period.first_day, period.id));
    if let Some(period) = covering {
        return Some(Seen {
            period,
            covers: true,
        });
    }
    let distance = |period: &Period| {
        let (first, last) = period.stretch().days()?;
        let here = day_number(day);
        // Twice the distance leaves room to prefer what is to come.
        Some(if first > day {
            2 * (day_number(first) - here)
        } else {
            2 * (here - day_number(last)) + 1
        })
    };
    let period = unit
        .periods
        .iter()
        .min_by_key(|period| distance(period).unwrap_or(i64::MAX))?;
    Some(Seen {
        period,
        covers: false,
    })
}

/// The least trust that any number of a period deserves; none where there is no number.
fn trust(plan: &Plan, period: &Period) -> Option<Confidence> {
    let lines = period.people.iter();
    lines.map(|it| analysis::confidence(plan, it.source)).max()
}

/// Whether anything is known of women and men.
fn is_stated(people: People) -> bool {
    people.women + people.men > 0
}

/// How many days a day lies after the beginning of 1945.
pub(super) fn day_number(day: Date) -> i64 {
    const START: Date = Date::constant(1945, 1, 1);
    day.duration_since(START).as_hours() / 24
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the number of a cell, which some cells do not have"
)]
fn count(people: u64) -> Option<i64> {
    Some(i64::try_from(people).unwrap_or(i64::MAX))
}
