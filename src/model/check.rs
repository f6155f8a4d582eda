//! What each part of a plan has to satisfy by itself, before it is held against the others.

use std::collections::BTreeSet;

use super::{
    Agreement, Arrangement, AuthorizedStrength, BaseUnit, Ceiling, Formation, Head, HeadcountLine,
    Invalid, Item, Location, Mandate, Mission, Others, OwnCountry, Partner, Period, PlanDate,
    Precision, Reason, Rotation, Source, SourceId, Stretch, Unit,
};

/// The most characters of a name or title.
const NAME_LENGTH: usize = 200;

/// The most characters of a remark.
const REMARKS_LENGTH: usize = 20_000;

/// The most characters of a caveat.
const CAVEAT_LENGTH: usize = 1_000;

/// The most entries in one list within a mission or unit.
const ENTRIES: usize = 2_000;

/// Checks the fields of one item and notes the first thing that is wrong.
pub(super) struct Check {
    item: Item,
}

type Checked = Result<(), Invalid>;

pub(super) fn head(head: &Head) -> Checked {
    let check = Check { item: Item::Head };
    check.name("title", &head.title)?;
    check.label("marking", &head.marking)?;
    check.remarks(&head.remarks)?;
    if let Some(horizon) = head.horizon {
        check.stretch("horizon.", horizon.stretch())?;
    }
    let exact = |day: PlanDate| day.precision() == Precision::Day;
    check.that(
        head.reference_day.is_none_or(exact),
        "reference_day",
        Reason::DayNeeded,
    )
}

pub(super) fn own_country(country: &OwnCountry) -> Checked {
    let check = Check {
        item: Item::Country(country.code),
    };
    check.name("name", &country.name)
}

pub(super) fn source(source: &Source) -> Checked {
    let check = Check {
        item: Item::Source(source.id),
    };
    check.text("title", &source.title, REMARKS_LENGTH, true)?;
    check.text("link", &source.link, REMARKS_LENGTH, false)?;
    check.remarks(&source.remarks)
}

pub(super) fn formation(formation: &Formation) -> Checked {
    let check = Check {
        item: Item::Formation(formation.id),
    };
    check.name("name", &formation.name)?;
    check.label("short_name", &formation.short_name)?;
    check.remarks(&formation.remarks)?;
    check.that(
        formation.parent.unit().is_none(),
        "parent",
        Reason::FormationUnderUnit,
    )
}

pub(super) fn mission(mission: &Mission) -> Checked {
    let check = Check {
        item: Item::Mission(mission.id),
    };
    check.name("acronym", &mission.acronym)?;
    check.text("name", &mission.name, NAME_LENGTH, false)?;
    check.remarks(&mission.remarks)?;
    if let Some(location) = &mission.headquarters {
        check.location("headquarters", location)?;
    }
    check.count("hosts", mission.hosts.len())?;
    check.count("mandates", mission.mandates.len())?;
    check.count("ceilings", mission.ceilings.len())?;
    check.count("others", mission.others.len())?;
    check.stretch(
        "operations_end",
        Stretch {
            first_day: mission.first_day,
            last_day: mission.operations_end,
        },
    )?;
    check.stretch(
        "withdrawn_by",
        Stretch {
            first_day: mission.operations_end.or(mission.first_day),
            last_day: mission.withdrawn_by,
        },
    )?;
    for (index, mandate) in mission.mandates.iter().enumerate() {
        check.mandate(index, mandate)?;
    }
    for (index, ceiling) in mission.ceilings.iter().enumerate() {
        check.ceiling(index, ceiling)?;
    }
    for (index, others) in mission.others.iter().enumerate() {
        check.others(index, others)?;
    }
    Ok(())
}

pub(super) fn unit(unit: &Unit) -> Checked {
    let check = Check {
        item: Item::Unit(unit.id),
    };
    check.name("name", &unit.name)?;
    check.label("short_name", &unit.short_name)?;
    check.remarks(&unit.remarks)?;
    check.count("authorized", unit.authorized.len())?;
    check.count("periods", unit.periods.len())?;
    check.count("rotations", unit.rotations.len())?;
    check.count("positions", unit.positions.len())?;
    check.rotations(&unit.rotations)?;
    for (index, position) in unit.positions.iter().enumerate() {
        let place = format!("positions[{index}].");
        check.location(&format!("{place}location"), &position.location)?;
        check.stretch(&place, position.stretch())?;
    }
    for (index, authorized) in unit.authorized.iter().enumerate() {
        check.authorized(index, authorized)?;
    }
    for (index, period) in unit.periods.iter().enumerate() {
        check.period(index, period)?;
    }
    check.period_ids(&unit.periods)
}

pub(super) fn base_unit(base: &BaseUnit) -> Checked {
    let check = Check {
        item: Item::BaseUnit(base.id),
    };
    check.name("name", &base.name)?;
    check.label("short_name", &base.short_name)?;
    if let Some(location) = &base.location {
        check.location("location", location)?;
    }
    check.remarks(&base.remarks)
}

pub(super) fn agreement(agreement: &Agreement) -> Checked {
    let check = Check {
        item: Item::Agreement(agreement.id),
    };
    check.text("title", &agreement.title, REMARKS_LENGTH, true)?;
    check.count("parties", agreement.parties.len())?;
    check.text("link", &agreement.link, REMARKS_LENGTH, false)?;
    check.remarks(&agreement.remarks)?;
    check.stretch(
        "in_force_to",
        Stretch {
            first_day: agreement.force_from().ok(),
            last_day: agreement.in_force_to,
        },
    )
}

pub(super) fn arrangement(arrangement: &Arrangement) -> Checked {
    let check = Check {
        item: Item::Arrangement(arrangement.id),
    };
    check.name("name", &arrangement.name)?;
    check.long_text("command_limits", &arrangement.command_limits)?;
    check.remarks(&arrangement.remarks)?;
    check.stretch("last_day", arrangement.stretch())?;
    check.count("partners", arrangement.partners.len())?;
    check.count("may_refuse", arrangement.may_refuse.len())?;
    check.count("agreements", arrangement.agreements.len())?;
    let share = arrangement.least_share;
    check.that(
        share.is_none_or(|percent| (1..=100).contains(&percent)),
        "least_share",
        Reason::Share,
    )?;
    check.count("caveats", arrangement.caveats.len())?;
    for (index, caveat) in arrangement.caveats.iter().enumerate() {
        check.text(&format!("caveats[{index}]"), caveat, CAVEAT_LENGTH, true)?;
    }
    for (index, partner) in arrangement.partners.iter().enumerate() {
        check.partner(index, partner)?;
    }
    Ok(())
}

impl Check {
    fn that(&self, holds: bool, field: &str, reason: Reason) -> Checked {
        if holds {
            Ok(())
        } else {
            Err(Invalid {
                item: self.item,
                field: field.to_owned(),
                reason,
            })
        }
    }

    /// A text that has to be there and fits on a line.
    fn name(&self, field: &str, text: &str) -> Checked {
        self.text(field, text, NAME_LENGTH, true)
    }

    /// A text that fits on a line and may be empty.
    fn label(&self, field: &str, text: &str) -> Checked {
        self.text(field, text, NAME_LENGTH, false)
    }

    fn text(&self, field: &str, text: &str, most: usize, needed: bool) -> Checked {
        let empty = needed && text.trim().is_empty();
        self.that(!empty, field, Reason::EmptyText)?;
        let short = text.len() <= most || text.chars().count() <= most;
        self.that(short, field, Reason::LongText { most })?;
        let control = text.chars().any(char::is_control);
        self.that(!control, field, Reason::ControlCharacter)
    }

    fn remarks(&self, text: &str) -> Checked {
        self.long_text("remarks", text)
    }

    /// A text of several lines that may be empty.
    fn long_text(&self, field: &str, text: &str) -> Checked {
        let short = text.len() <= REMARKS_LENGTH || text.chars().count() <= REMARKS_LENGTH;
        let most = REMARKS_LENGTH;
        self.that(short, field, Reason::LongText { most })?;
        let control = |c: char| c.is_control() && c != '\n' && c != '\t';
        self.that(!text.chars().any(control), field, Reason::ControlCharacter)
    }

    fn count(&self, field: &str, entries: usize) -> Checked {
        let most = ENTRIES;
        self.that(entries <= most, field, Reason::TooMany { most })
    }

    /// `field` is the last day's, or ends in a dot where its name is `last_day`.
    fn stretch(&self, field: &str, stretch: Stretch) -> Checked {
        let (Some(first), Some(last)) = (stretch.first_day, stretch.last_day) else {
            return Ok(());
        };
        if stretch.in_order() {
            return Ok(());
        }
        let named = if field.ends_with('.') {
            format!("{field}last_day")
        } else {
            field.to_owned()
        };
        self.that(false, &named, Reason::EndBeforeStart { first, last })
    }

    fn strength(&self, field: &str, people: u64) -> Checked {
        let most = HeadcountLine::MAX_PEOPLE;
        self.that(people <= most, field, Reason::TooManyPeople { most })
    }

    fn location(&self, field: &str, location: &Location) -> Checked {
        self.name(&format!("{field}.name"), &location.name)?;
        let well_placed = match (location.latitude, location.longitude) {
            (Some(latitude), Some(_)) => latitude.degrees().abs() <= 90.0,
            (None, None) => true,
            _ => false,
        };
        self.that(well_placed, field, Reason::Coordinates)
    }

    /// Every rotation has one name at most.
    fn rotations(&self, rotations: &[Rotation]) -> Checked {
        let mut seen = BTreeSet::new();
        for (index, rotation) in rotations.iter().enumerate() {
            let place = format!("rotations[{index}].");
            self.label(&format!("{place}name"), &rotation.name)?;
            self.that(
                seen.insert(rotation.number),
                &format!("{place}number"),
                Reason::TwinRotation(rotation.number),
            )?;
        }
        Ok(())
    }

    fn partner(&self, index: usize, partner: &Partner) -> Checked {
        let place = format!("partners[{index}].");
        let stretch = Stretch {
            first_day: partner.first_day,
            last_day: partner.last_day,
        };
        self.stretch(&place, stretch)?;
        self.count(&format!("{place}units"), partner.units.len())?;
        self.count(&format!("{place}roles"), partner.roles.len())?;
        self.count(
            &format!("{place}reimbursed_under"),
            partner.reimbursed_under.len(),
        )?;
        for (number, role) in partner.roles.iter().enumerate() {
            self.stretch(&format!("{place}roles[{number}]."), role.stretch())?;
        }
        Ok(())
    }

    fn mandate(&self, index: usize, mandate: &Mandate) -> Checked {
        let Mandate {
            title,
            first_day,
            last_day,
            source: _,
        } = mandate;
        let place = format!("mandates[{index}].");
        self.name(&format!("{place}title"), title)?;
        self.stretch(
            &place,
            Stretch {
                first_day: *first_day,
                last_day: *last_day,
            },
        )
    }

    fn ceiling(&self, index: usize, ceiling: &Ceiling) -> Checked {
        let place = format!("ceilings[{index}].");
        self.name(&format!("{place}title"), &ceiling.title)?;
        self.strength(&format!("{place}people"), u64::from(ceiling.people))?;
        self.stretch(&place, ceiling.stretch())?;
        self.that(
            !ceiling.categories.is_empty(),
            &format!("{place}categories"),
            Reason::NoCategory,
        )
    }

    fn others(&self, index: usize, others: &Others) -> Checked {
        let place = format!("others[{index}].");
        self.strength(&format!("{place}people"), u64::from(others.people))?;
        self.stretch(&place, others.stretch())
    }

    fn authorized(&self, index: usize, authorized: &AuthorizedStrength) -> Checked {
        if authorized.stretch().in_order()
            && u64::from(authorized.people) <= HeadcountLine::MAX_PEOPLE
        {
            return Ok(());
        }
        let place = format!("authorized[{index}].");
        self.strength(&format!("{place}people"), u64::from(authorized.people))?;
        self.stretch(&place, authorized.stretch())
    }

    fn period(&self, index: usize, period: &Period) -> Checked {
        if !period.stretch().in_order() {
            self.stretch(&format!("periods[{index}]."), period.stretch())?;
        }
        let in_period = |field: &str, invalid: Invalid| Invalid {
            field: format!("periods[{index}].{field}"),
            ..invalid
        };
        self.remarks(&period.remarks)
            .map_err(|invalid| in_period("remarks", invalid))?;
        self.count("people", period.people.len())
            .map_err(|invalid| in_period("people", invalid))?;
        let crowded = |line: &HeadcountLine| line.people().total() > HeadcountLine::MAX_PEOPLE;
        match period.people.iter().position(crowded) {
            None => Ok(()),
            Some(line) => {
                let most = HeadcountLine::MAX_PEOPLE;
                let field = format!("periods[{index}].people[{line}]");
                self.that(false, &field, Reason::TooManyPeople { most })
            }
        }
    }

    fn period_ids(&self, periods: &[Period]) -> Checked {
        if periods.len() < 2 {
            return Ok(());
        }
        let mut seen = BTreeSet::new();
        match periods.iter().position(|period| !seen.insert(period.id)) {
            None => Ok(()),
            Some(index) => self.that(
                false,
                &format!("periods[{index}].id"),
                Reason::TwinPeriod(periods[index].id),
            ),
        }
    }
}

/// The sources that a mission names, with their fields.
pub(super) fn mission_sources(mission: &Mission) -> impl Iterator<Item = (String, SourceId)> {
    let own = mission.source.map(|id| ("source".to_owned(), id));
    let listed = |name: &'static str, index: usize, source: Option<SourceId>| {
        source.map(|id| (format!("{name}[{index}].source"), id))
    };
    let mandates = mission.mandates.iter().enumerate();
    let ceilings = mission.ceilings.iter().enumerate();
    let others = mission.others.iter().enumerate();
    own.into_iter()
        .chain(mandates.filter_map(move |(i, entry)| listed("mandates", i, entry.source)))
        .chain(ceilings.filter_map(move |(i, entry)| listed("ceilings", i, entry.source)))
        .chain(others.filter_map(move |(i, entry)| listed("others", i, entry.source)))
}

/// The sources that a unit names; the field is made only when it is asked for.
pub(super) fn unit_sources(unit: &Unit) -> impl Iterator<Item = (UnitSource, SourceId)> + '_ {
    let authorized = unit.authorized.iter().enumerate();
    let authorized = authorized
        .filter_map(|(index, entry)| entry.source.map(|id| (UnitSource::Authorized(index), id)));
    let lines = unit.periods.iter().enumerate().flat_map(|(index, period)| {
        period
            .people
            .iter()
            .enumerate()
            .filter_map(move |(line, entry)| {
                entry.source.map(|id| (UnitSource::Line(index, line), id))
            })
    });
    let positions = unit.positions.iter().enumerate();
    let positions = positions
        .filter_map(|(index, entry)| entry.source.map(|id| (UnitSource::Position(index), id)));
    authorized.chain(lines).chain(positions)
}

/// Where in a unit a source is named.
pub(super) enum UnitSource {
    /// In an authorized strength.
    Authorized(usize),

    /// In a period's headcount line.
    Line(usize, usize),

    /// In a position.
    Position(usize),
}

impl UnitSource {
    /// The field as files write it.
    pub(super) fn field(&self) -> String {
        match self {
            Self::Authorized(index) => format!("authorized[{index}].source"),
            Self::Line(period, line) => format!("periods[{period}].people[{line}].source"),
            Self::Position(index) => format!("positions[{index}].source"),
        }
    }
}
