//! What a bridge is asked of, by what people call it.

use super::Failure;
use super::find_node::{in_place, nodes_called};
use crate::analysis::BridgeSubject;
use crate::analysis::country_name;
use crate::model::{CountryCode, Plan};
use crate::reference;
use crate::text::{Message, Texts};

/// How many of several meanings are listed.
const MOST_LISTED: usize = 12;

/// The one mission, formation, unit or country of a plan that people call so: an id, a name, a short name, a code, whatever the case.
pub(super) fn subject(plan: &Plan, asked: &str, texts: &Texts) -> Result<BridgeSubject, Failure> {
    let nodes = nodes_called(plan, asked).into_iter();
    let country = country(plan, asked).map(BridgeSubject::Country);
    let found: Vec<BridgeSubject> = nodes.map(BridgeSubject::Node).chain(country).collect();
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
        BridgeSubject::Node(node) => in_place(plan, *node),
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
