//! Adding a unit with all below it as a template has it.

use std::collections::BTreeMap;

use crate::model::{
    CountryCode, HeadcountLine, IdGenerator, Nationality, NodeId, Period, Plan, Source, SourceId,
    Stretch, Unit,
};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::unit_template::{TemplateFlag, TemplateLine, TemplateSource, UnitTemplate};
use super::{Position, names, siblings, spread_places};

/// Adds a unit with all below it, and where asked a period for each with its people.
///
/// A source that the plan has already is used again, others are added.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AddFromTemplate {
    /// What is added.
    pub template: Box<UnitTemplate>,

    /// What the topmost unit is called here; where that is another name than the template's, its short name is left empty.
    pub name: String,

    /// Under what it comes to stand.
    pub parent: NodeId,

    /// Where among what stands there.
    pub position: Position,

    /// The country for which the template is used.
    pub country: CountryCode,

    /// The days of a period for every unit; none for units without periods.
    pub days: Option<Stretch>,

    /// Whether the people of the template are in the periods; else nobody is.
    pub has_people: bool,

    /// Where the new ids come from; the first is that of the topmost unit.
    pub ids: IdGenerator,
}

impl Change for AddFromTemplate {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut adding = Adding {
            order: self,
            plan: plan.clone(),
            ids: self.ids.clone(),
            sources: BTreeMap::new(),
        };
        let place = self.position.place(plan, Some(self.parent));
        let top = Standing {
            name: &self.name,
            parent: self.parent,
            place: place.clone(),
        };
        let top_id = adding.unit(&self.template, top)?;
        let mut waiting = vec![(top_id, self.template.as_ref())];
        while let Some((parent, template)) = waiting.pop() {
            let places = spread_places(template.below.len());
            for (below, place) in template.below.iter().zip(places) {
                let standing = Standing {
                    name: &below.name,
                    parent,
                    place,
                };
                waiting.push((adding.unit(below, standing)?, below));
            }
        }
        siblings::with_short_places(adding.plan, Some(self.parent), &place)
    }

    fn name(&self, plan: &Plan) -> Message {
        let parent = names::node_name(plan, self.parent);
        match self.template.count() - 1 {
            0 => Message::new("edit-add-to")
                .with("name", self.name.as_str())
                .with("parent", parent),
            below => Message::new("edit-add-from-template")
                .with("name", self.name.as_str())
                .with("count", below)
                .with("parent", parent),
        }
    }
}

/// Where a unit comes to stand, and what it is called there.
struct Standing<'a> {
    name: &'a str,
    parent: NodeId,
    place: crate::model::Place,
}

/// A plan to which units are being added.
struct Adding<'a> {
    order: &'a AddFromTemplate,
    plan: Plan,
    ids: IdGenerator,

    /// The sources of the template as the plan has them.
    sources: BTreeMap<TemplateSource, SourceId>,
}

impl Adding<'_> {
    fn unit(&mut self, template: &UnitTemplate, standing: Standing<'_>) -> Result<NodeId, Problem> {
        let id = self.ids.next_id();
        let periods = match self.order.days {
            None => Vec::new(),
            Some(days) => vec![self.period(template, days)?],
        };
        let short_name = if standing.name == template.name {
            template.short_name.clone()
        } else {
            String::new()
        };
        let unit = Unit {
            id,
            name: standing.name.to_owned(),
            short_name,
            echelon: template.echelon,
            function: template.function,
            nationality: match template.flag {
                TemplateFlag::Chosen => Nationality::National(self.order.country),
                TemplateFlag::Country(country) => Nationality::National(country),
                TemplateFlag::Joint => Nationality::Joint,
            },
            category: template.category,
            parent: standing.parent,
            place: standing.place,
            rotations: Vec::new(),
            positions: Vec::new(),
            authorized: Vec::new(),
            periods,
            remarks: template.remarks.clone(),
        };
        self.plan = self.plan.with_unit(unit)?;
        Ok(id.into())
    }

    fn period(&mut self, template: &UnitTemplate, days: Stretch) -> Result<Period, Problem> {
        let mut people = Vec::new();
        if self.order.has_people {
            for line in &template.own {
                people.push(self.line(line)?);
            }
        }
        Ok(Period {
            first_day: days.first_day,
            last_day: days.last_day,
            people,
            ..Period::new(self.ids.next_id())
        })
    }

    fn line(&mut self, line: &TemplateLine) -> Result<HeadcountLine, Problem> {
        let source = match &line.source {
            None => None,
            Some(source) => Some(self.source(source)?),
        };
        Ok(HeadcountLine {
            country: line.country.unwrap_or(self.order.country),
            women: line.women,
            men: line.men,
            not_stated: line.not_stated,
            source,
        })
    }

    fn source(&mut self, wanted: &TemplateSource) -> Result<SourceId, Problem> {
        if let Some(known) = self.sources.get(wanted) {
            return Ok(*known);
        }
        let is_same = |it: &&Source| {
            it.title == wanted.title
                && it.date == wanted.date
                && it.link == wanted.link
                && it.confidence == wanted.confidence
                && it.remarks == wanted.remarks
        };
        let known = self.plan.sources().find(is_same).map(|it| it.id);
        let id = if let Some(known) = known {
            known
        } else {
            let id = self.ids.next_id();
            self.plan = self.plan.with_source(Source {
                id,
                title: wanted.title.clone(),
                date: wanted.date,
                link: wanted.link.clone(),
                confidence: wanted.confidence,
                remarks: wanted.remarks.clone(),
            })?;
            id
        };
        self.sources.insert(wanted.clone(), id);
        Ok(id)
    }
}
