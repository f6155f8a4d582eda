//! Small plans for tests, put together in a few words.

use muster::model::{
    Category, Completeness, CountryCode, Decision, Echelon, Formation, FormationKind, Function,
    Head, HeadcountLine, Id, Identified, InPlace, Mission, Nationality, Negotiation, NodeId, Parts,
    Period, Place, Plan, PlanDate, Unit,
};

/// An id of readable characters: the kind's letter, the name, and zeros.
pub(crate) fn id<T: Identified>(name: &str) -> Id<T> {
    let letter = T::LETTER;
    format!("{letter}{name:0<10}")
        .parse()
        .expect("a name of at most ten characters of 0-9 and a-z")
}

/// A date in its written form.
pub(crate) fn date(text: &str) -> PlanDate {
    text.parse().expect("a date")
}

/// A day in its written form.
pub(crate) fn day(text: &str) -> jiff::civil::Date {
    date(text).exact().expect("a date known to the day")
}

/// A country by its three letters.
pub(crate) fn country(code: &str) -> CountryCode {
    code.parse().expect("a country code")
}

/// The parts of an empty plan of Kazakhstan.
pub(crate) fn parts() -> Parts {
    Parts::new(Head::new(id("plan"), "Plan".to_owned(), country("KAZ")))
}

/// The plan of some parts, which have to be legal.
pub(crate) fn plan(parts: Parts) -> Plan {
    Plan::assemble(parts).expect("a legal plan")
}

/// A mission held in full, without mandates and ceilings.
pub(crate) fn mission(name: &str) -> Mission {
    Mission {
        held: Completeness::Full,
        ..Mission::new(id(name), name.to_uppercase(), Place::middle())
    }
}

/// A sector.
pub(crate) fn formation(name: &str, parent: impl Into<NodeId>) -> Formation {
    Formation {
        id: id(name),
        name: name.to_owned(),
        short_name: String::new(),
        kind: FormationKind::Sector,
        parent: parent.into(),
        place: Place::middle(),
        remarks: String::new(),
    }
}

/// A company of infantry of a country, or a joint one for an empty code.
pub(crate) fn unit(
    name: &str,
    code: &str,
    parent: impl Into<NodeId>,
    periods: Vec<Period>,
) -> Unit {
    let nationality = if code.is_empty() {
        Nationality::Joint
    } else {
        Nationality::National(country(code))
    };
    Unit {
        id: id(name),
        name: name.to_owned(),
        short_name: String::new(),
        echelon: Echelon::Company,
        function: Function::Infantry,
        nationality,
        category: Category::Troops,
        parent: parent.into(),
        place: Place::middle(),
        authorized: Vec::new(),
        rotations: Vec::new(),
        positions: Vec::new(),
        periods,
        remarks: String::new(),
    }
}

/// A period in place, of people of one country; `last` may be empty for an open one.
pub(crate) fn period(name: &str, first: &str, last: &str, code: &str, people: u32) -> Period {
    Period {
        first_day: Some(date(first)),
        last_day: (!last.is_empty()).then(|| date(last)),
        people: vec![HeadcountLine::not_stated(country(code), people, None)],
        decision: Decision::Approved,
        negotiation: Negotiation::Accepted,
        in_place: Some(InPlace::default()),
        ..Period::new(id(name))
    }
}

/// The same period as part of a numbered rotation.
pub(crate) fn rotation(number: u16, period: Period) -> Period {
    Period {
        rotation: Some(number),
        ..period
    }
}

/// The same period under another parent than the usual one.
pub(crate) fn attached(parent: impl Into<NodeId>, period: Period) -> Period {
    Period {
        parent: Some(parent.into()),
        ..period
    }
}
