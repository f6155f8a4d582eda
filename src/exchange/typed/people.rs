//! The people of a line, as lines of a headcount.

use super::clauses::{Clauses, Numbers, Share};
use super::piece::PieceKind;
use super::whose::Whose;
use crate::model::{CountryCode, HeadcountLine};
use crate::text::Message;

/// The headcount of a period; empty where the line has no number, and nothing where its numbers contradict each other, which is told.
pub(super) fn headcount(said: &mut Clauses, whose: &Whose) -> Option<Vec<HeadcountLine>> {
    match whose {
        Whose::One(country) => of_country(said, *country),
        Whose::Joint(_) => of_partners(said),
    }
}

/// The line of one country; empty where nobody is told, and nothing where the numbers contradict each other.
fn of_country(said: &mut Clauses, country: CountryCode) -> Option<Vec<HeadcountLine>> {
    let Numbers { all, women, men } = said.people;
    let known = women.unwrap_or(0).saturating_add(men.unwrap_or(0));
    let line = match (all, women, men) {
        (None, None, None) => {
            said.assumed(PieceKind::People, Message::new("typed-people-none"));
            return Some(Vec::new());
        }
        (Some(all), _, _) if known > all => {
            let message = Message::new("typed-trouble-women")
                .with("known", known)
                .with("all", all);
            said.trouble(None, message);
            return None;
        }
        // "120 men" are people of whom nothing more is said.
        (None, None, Some(men)) => HeadcountLine::not_stated(country, men, None),
        (None, women, men) => HeadcountLine {
            women: women.unwrap_or(0),
            men: men.unwrap_or(0),
            ..HeadcountLine::not_stated(country, 0, None)
        },
        (Some(all), Some(women), None) => HeadcountLine {
            women,
            men: all - women,
            ..HeadcountLine::not_stated(country, 0, None)
        },
        (Some(all), women, men) => HeadcountLine {
            women: women.unwrap_or(0),
            men: men.unwrap_or(0),
            ..HeadcountLine::not_stated(country, all - known, None)
        },
    };
    Some(vec![line])
}

/// The lines of several countries, as the line shares its people out among them.
fn of_partners(said: &mut Clauses) -> Option<Vec<HeadcountLine>> {
    let Numbers { all, women, men } = said.people;
    if women.is_some() || men.is_some() {
        said.trouble(None, Message::new("typed-trouble-shares-sex"));
    }
    if said.shares.is_empty() {
        match all {
            Some(all) => {
                let message = Message::new("typed-trouble-shares-missing").with("all", all);
                said.trouble(None, message);
            }
            None => said.assumed(PieceKind::People, Message::new("typed-people-none")),
        }
        return Some(Vec::new());
    }
    let shares = said.shares.clone();
    let known: u64 = shares.iter().map(|it| it.people).sum();
    if let Some(all) = all.filter(|all| u64::from(*all) != known) {
        let message = Message::new("typed-trouble-shares")
            .with("known", known)
            .with("all", all);
        said.trouble(None, message);
        return None;
    }
    shares.iter().map(|share| of_share(said, share)).collect()
}

fn of_share(said: &mut Clauses, share: &Share) -> Option<HeadcountLine> {
    let people = u32::try_from(share.people).ok();
    let people = people.filter(|it| u64::from(*it) <= HeadcountLine::MAX_PEOPLE);
    if people.is_none() {
        let message = Message::new("typed-trouble-many-people")
            .with("text", share.people.to_string())
            .with("most", HeadcountLine::MAX_PEOPLE);
        said.trouble(Some(share.range.clone()), message);
    }
    Some(HeadcountLine::not_stated(share.country, people?, None))
}
