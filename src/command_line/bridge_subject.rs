//! What a bridge is asked of, by what people call it.

use super::Failure;
use crate::analysis::BridgeSubject;
use crate::chart::country_name;
use crate::model::{CountryCode, NodeId, Plan};
use crate::reference;
use crate::text::{Message, Texts};

/// How many of several meanings are listed.
const MOST_LISTED: usize = 12;

/// The one mission, formation, unit or country of a plan that people call so: an id, a name, a short name, a code, whatever the case.
pub(super) fn subject(plan: &Plan, asked: &str, texts: &Texts) -> Result<BridgeSubject, Failure> {
    let wanted = asked.trim().to_lowercase();
    let by_id = nodes(plan).find(|node| node.to_string() == wanted);
    if let Some(node) = by_id {
        return Ok(BridgeSubject::Node(node));
    }
    let named = nodes(plan).filter(|node| is_called(plan, *node, &wanted));
    let countries = country(plan, asked);
    let countries = countries.into_iter().map(BridgeSubject::Country);
    let found: Vec<BridgeSubject> = named.map(BridgeSubject::Node).chain(countries).collect();
    match found.as_slice() {
        [only] => Ok(*only),
        [] => Err(Failure::Told {
            message: Message::new("command-line-no-subject").with("asked", asked),
            hint: Message::new("command-line-hint-no-subject"),
        }),
        several => Err(Failure::Told {
            message: Message::new("command-line-several-subjects")
                .with("asked", asked)
                .with("count", several.len()),
            hint: Message::new("command-line-hint-several-subjects")
                .with("found", listed(plan, several, texts)),
        }),
    }
}

fn nodes(plan: &Plan) -> impl Iterator<Item = NodeId> {
    let missions = plan.missions().map(|it| NodeId::Mission(it.id));
    let formations = plan.formations().map(|it| NodeId::Formation(it.id));
    let units = plan.units().map(|it| NodeId::Unit(it.id));
    missions.chain(formations).chain(units)
}

/// Whether people call a mission, formation or unit so.
fn is_called(plan: &Plan, node: NodeId, wanted: &str) -> bool {
    let names = match node {
        NodeId::Mission(id) => plan.mission(id).map(|it| [&it.acronym, &it.name]),
        NodeId::Formation(id) => plan.formation(id).map(|it| [&it.name, &it.short_name]),
        NodeId::Unit(id) => plan.unit(id).map(|it| [&it.name, &it.short_name]),
    };
    names.is_some_and(|names| names.iter().any(|name| name.to_lowercase() == wanted))
}

/// The country of a code or name: the plan's own, or a built-in one.
pub(super) fn country(plan: &Plan, asked: &str) -> Option<CountryCode> {
    let wanted = asked.trim().to_lowercase();
    let own = plan.own_countries().find(|country| {
        country.name.to_lowercase() == wanted || country.code.as_str().to_lowercase() == wanted
    });
    let own = own.map(|country| country.code);
    own.or_else(|| reference::find_country(asked))
}

/// Several meanings, each with what tells it apart.
fn listed(plan: &Plan, subjects: &[BridgeSubject], texts: &Texts) -> Vec<String> {
    let word = |subject: &BridgeSubject| match subject {
        BridgeSubject::Plan => String::new(),
        BridgeSubject::Node(node) => {
            let above = plan.parents(*node).next();
            let names = [Some(*node), above].into_iter().flatten();
            let names: Vec<&str> = names.filter_map(|it| plan.name_of(it)).collect();
            format!("{node} ({})", names.join(", "))
        }
        BridgeSubject::Country(country) => {
            let name = country_name(plan, *country);
            format!("{country} ({})", name.in_language(texts.language()))
        }
    };
    let shown = subjects.iter().take(MOST_LISTED).map(word);
    let more = subjects.len().saturating_sub(MOST_LISTED);
    let more = (more > 0).then(|| format!("+ {more}"));
    shown.chain(more).collect()
}
