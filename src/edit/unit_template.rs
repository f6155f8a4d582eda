//! What a unit is like that is made from a template.

use std::collections::BTreeMap;

use crate::model::{
    Category, Confidence, CountryCode, Echelon, Fragment, Function, HeadcountLine, Nationality,
    NodeId, Period, PlanDate, Source, Unit,
};
use crate::reference::{self, BuiltInUnitType, PartType};
use crate::text::Language;

/// A unit with all below it, before it has a place, days and a country.
///
/// It may come from the built-in table or from what somebody kept as a template.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct UnitTemplate {
    /// What the unit is called.
    pub name: String,

    /// A name for narrow places; empty where the full one serves.
    pub short_name: String,

    /// How large it is.
    pub echelon: Echelon,

    /// What it does.
    pub function: Function,

    /// Whose it is.
    pub flag: TemplateFlag,

    /// As what its people count in statistics.
    pub category: Category,

    /// Its own people, where it is divided into what is below it.
    pub own: Vec<TemplateLine>,

    /// Its people with all below it, where it is not divided.
    pub whole: Vec<TemplateLine>,

    /// What else is to be said.
    pub remarks: String,

    /// What it is made up of.
    pub below: Vec<Self>,
}

/// Whose a unit of a template is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TemplateFlag {
    /// That of the country for which the template is used.
    Chosen,

    /// That of another country: a guest.
    Country(CountryCode),

    /// That of several partners.
    Joint,
}

/// People of a template.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TemplateLine {
    /// Their country; none for that for which the template is used.
    pub country: Option<CountryCode>,

    /// Women.
    pub women: u32,

    /// Men.
    pub men: u32,

    /// People whose sex is not stated.
    pub not_stated: u32,

    /// Where the number comes from.
    pub source: Option<TemplateSource>,
}

/// Where a number of a template comes from.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct TemplateSource {
    /// Who said it and where.
    pub title: String,

    /// Its date.
    pub date: Option<PlanDate>,

    /// Where to find it.
    pub link: String,

    /// How far it can be trusted.
    pub confidence: Confidence,

    /// What else is to be said.
    pub remarks: String,
}

/// The most levels below a unit that a template has; a plan has no more.
const DEEPEST: usize = 32;

impl UnitTemplate {
    /// A type of unit of the built-in table, divided as far as the table goes, with names, sources and remarks in a language.
    pub fn built_in(row: &BuiltInUnitType, language: Language) -> Self {
        Self::of_type(row, language, DEEPEST)
    }

    fn of_type(row: &BuiltInUnitType, language: Language, levels: usize) -> Self {
        let source = TemplateSource {
            title: row.source.in_language(language).to_owned(),
            date: row.date,
            link: String::new(),
            confidence: row.confidence,
            remarks: row
                .remarks
                .as_ref()
                .map_or("", |it| it.in_language(language))
                .to_owned(),
        };
        let whole = vec![TemplateLine::not_stated(row.strength, Some(source.clone()))];
        let mut below = Vec::new();
        let mut rest = row.strength;
        // How a unit is divided has a source of its own, and so have those who are left over.
        let division = match (&row.parts_source, row.parts_confidence) {
            (Some(title), Some(confidence)) => TemplateSource {
                title: title.in_language(language).to_owned(),
                date: None,
                link: String::new(),
                confidence,
                remarks: String::new(),
            },
            _ => source,
        };
        for part in row.parts.iter().filter(|_| levels > 0) {
            let unit = match &part.what {
                PartType::Type(key) => {
                    let Some(row) = reference::unit_type(key) else {
                        continue;
                    };
                    Self::of_type(row, language, levels - 1)
                }
                PartType::Named {
                    name,
                    echelon,
                    function,
                    strength,
                } => {
                    let line = TemplateLine::not_stated(*strength, Some(division.clone()));
                    Self {
                        name: name.in_language(language).to_owned(),
                        short_name: String::new(),
                        echelon: *echelon,
                        function: *function,
                        flag: TemplateFlag::Chosen,
                        category: row.category,
                        own: vec![line.clone()],
                        whole: vec![line],
                        remarks: String::new(),
                        below: Vec::new(),
                    }
                }
            };
            for number in 1..=part.count {
                rest = rest.saturating_sub(unit.strength());
                let name = if part.count > 1 {
                    format!("{} {number}", unit.name)
                } else {
                    unit.name.clone()
                };
                below.push(Self {
                    name,
                    ..unit.clone()
                });
            }
        }
        let own = match (below.is_empty(), rest) {
            (true, _) => whole.clone(),
            (false, 0) => Vec::new(),
            (false, _) => vec![TemplateLine::not_stated(rest, Some(division))],
        };
        Self {
            name: row.name.in_language(language).to_owned(),
            short_name: String::new(),
            echelon: row.echelon,
            function: row.function,
            flag: TemplateFlag::Chosen,
            category: row.category,
            own,
            whole,
            remarks: String::new(),
            below,
        }
    }

    /// The unit that stands on top of a fragment; none where that is no unit.
    ///
    /// Whatever is of the country of the topmost unit, or of the fragment's plan where that is joint, becomes of the country for which the template is used.
    pub fn of_fragment(fragment: &Fragment) -> Option<Self> {
        let root = fragment.plan().unit(fragment.root().unit()?)?;
        let country = root.nationality.country();
        let chosen = country.unwrap_or_else(|| fragment.plan().head().country);
        // From below upward, so that what stands below a unit is there before it.
        let mut made: BTreeMap<NodeId, Vec<Self>> = BTreeMap::new();
        let mut root = None;
        for node in fragment.nodes().into_iter().rev() {
            let unit = fragment.plan().unit(node.unit()?)?;
            let mut below = made.remove(&node).unwrap_or_default();
            below.reverse();
            let template = Self::of_unit(fragment, unit, chosen, below);
            if node == fragment.root() {
                root = Some(template);
            } else {
                made.entry(unit.parent).or_default().push(template);
            }
        }
        root
    }

    fn of_unit(fragment: &Fragment, unit: &Unit, chosen: CountryCode, below: Vec<Self>) -> Self {
        let period = unit
            .periods
            .iter()
            .max_by_key(|period: &&Period| (period.total().total(), period.id));
        let lines = period.map(|period| period.people.as_slice());
        let source = |line: &HeadcountLine| {
            let source = fragment.plan().source(line.source?)?;
            Some(TemplateSource::of(source))
        };
        let own: Vec<TemplateLine> = lines
            .unwrap_or_default()
            .iter()
            .map(|line| TemplateLine {
                country: Some(line.country).filter(|country| *country != chosen),
                women: line.women,
                men: line.men,
                not_stated: line.not_stated,
                source: source(line),
            })
            .collect();
        let mut whole = Vec::new();
        let all = own.iter().chain(below.iter().flat_map(|it| &it.whole));
        for line in all {
            add(&mut whole, line);
        }
        Self {
            name: unit.name.clone(),
            short_name: unit.short_name.clone(),
            echelon: unit.echelon,
            function: unit.function,
            flag: match unit.nationality {
                Nationality::Joint => TemplateFlag::Joint,
                Nationality::National(country) if country == chosen => TemplateFlag::Chosen,
                Nationality::National(country) => TemplateFlag::Country(country),
            },
            category: unit.category,
            own,
            whole,
            remarks: unit.remarks.clone(),
            below,
        }
    }

    /// The same divided into no more than so many levels below it; who stood deeper is counted above.
    #[must_use]
    pub fn divided(&self, levels: usize) -> Self {
        let mut template = self.clone();
        template.fold(levels);
        template
    }

    fn fold(&mut self, levels: usize) {
        if levels == 0 && !self.below.is_empty() {
            self.below.clear();
            self.own.clone_from(&self.whole);
        }
        for unit in &mut self.below {
            unit.fold(levels - 1);
        }
    }

    /// How many people it has with all below it.
    pub fn strength(&self) -> u32 {
        self.whole
            .iter()
            .fold(0, |sum, line| sum.saturating_add(line.total()))
    }

    /// How many people it has who are in nothing below it.
    pub fn own_strength(&self) -> u32 {
        self.own
            .iter()
            .fold(0, |sum, line| sum.saturating_add(line.total()))
    }

    /// How many units it is, with itself.
    pub fn count(&self) -> usize {
        1 + self.below.iter().map(Self::count).sum::<usize>()
    }

    /// How many levels stand below it.
    pub fn levels(&self) -> usize {
        let below = self.below.iter().map(Self::levels).max();
        below.map_or(0, |levels| levels + 1)
    }
}

impl TemplateLine {
    fn not_stated(number: u32, source: Option<TemplateSource>) -> Self {
        Self {
            country: None,
            women: 0,
            men: 0,
            not_stated: number,
            source,
        }
    }

    /// How many people they are.
    pub fn total(&self) -> u32 {
        self.women
            .saturating_add(self.men)
            .saturating_add(self.not_stated)
    }
}

impl TemplateSource {
    fn of(source: &Source) -> Self {
        let Source {
            id: _,
            title,
            date,
            link,
            confidence,
            remarks,
        } = source;
        Self {
            title: title.clone(),
            date: *date,
            link: link.clone(),
            confidence: *confidence,
            remarks: remarks.clone(),
        }
    }
}

/// Adds people to lines; those of one country and source stand in one line.
fn add(lines: &mut Vec<TemplateLine>, line: &TemplateLine) {
    let is_same = |it: &&mut TemplateLine| it.country == line.country && it.source == line.source;
    match lines.iter_mut().find(is_same) {
        Some(known) => {
            known.women = known.women.saturating_add(line.women);
            known.men = known.men.saturating_add(line.men);
            known.not_stated = known.not_stated.saturating_add(line.not_stated);
        }
        None => lines.push(line.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built_in(key: &str) -> UnitTemplate {
        let row = reference::unit_type(key).expect("a type of the table");
        UnitTemplate::built_in(row, Language::English)
    }

    #[test]
    fn nobody_is_lost_however_far_a_unit_is_divided() {
        for row in reference::unit_types() {
            let template = UnitTemplate::built_in(row, Language::Russian);
            for levels in 0..4 {
                let divided = template.divided(levels);
                assert!(divided.levels() <= levels);
                assert_eq!(own_of_all(&divided), row.strength, "{} {levels}", row.key);
            }
        }
    }

    fn own_of_all(template: &UnitTemplate) -> u32 {
        let below: u32 = template.below.iter().map(own_of_all).sum();
        template.own_strength() + below
    }

    #[test]
    fn a_company_is_published_and_its_division_is_not() {
        let company = built_in("infantry_company");
        assert_eq!(company.count(), 4);
        assert_eq!(company.below[2].name, "Infantry platoon 3");
        let trust = |line: &TemplateLine| line.source.as_ref().map(|it| it.confidence);
        assert_eq!(trust(&company.own[0]), Some(Confidence::Unconfirmed));
        let whole = company.divided(0);
        assert_eq!(whole.own_strength(), 120);
        assert_eq!(trust(&whole.own[0]), Some(Confidence::Published));
    }

    #[test]
    fn a_brigade_has_companies_and_platoons_in_its_battalions() {
        let brigade = built_in("sector_brigade");
        assert_eq!(brigade.levels(), 3);
        assert_eq!(brigade.divided(1).count(), 5);
        assert_eq!(brigade.own_strength(), 100);
    }
}
