//! What a formation or unit is like when it is added.

use jiff::civil::Date;

use crate::edit::Position;
use crate::model::{
    Category, Echelon, Formation, FormationKind, Function, IdGenerator, Nationality, NodeId,
    Period, Plan, PlanDate, Unit,
};

/// A formation under a mission or formation, after all others there.
pub(super) fn formation(
    plan: &Plan,
    parent: NodeId,
    name: String,
    ids: &mut IdGenerator,
) -> Formation {
    let above = match parent {
        NodeId::Formation(id) => plan.formation(id).map(|it| it.kind),
        NodeId::Mission(_) | NodeId::Unit(_) => None,
    };
    let kind = match above {
        None | Some(FormationKind::Force | FormationKind::ForceHeadquarters) => {
            FormationKind::Sector
        }
        Some(FormationKind::Sector) => FormationKind::Brigade,
        Some(FormationKind::Brigade | FormationKind::TaskForce) => FormationKind::TaskForce,
    };
    Formation {
        id: ids.next_id(),
        name,
        short_name: String::new(),
        kind,
        parent,
        place: Position::Last.place(plan, Some(parent)),
        remarks: String::new(),
    }
}

/// A unit under anything, after all others there.
///
/// It is one echelon below a parent unit, of the same function, category and country; else it is the planning country's.
/// It has one period, with nobody in it yet: from the day looked at, for as long as a parent unit is there.
pub(in crate::ui) fn unit(
    plan: &Plan,
    parent: NodeId,
    name: String,
    day: Date,
    ids: &mut IdGenerator,
) -> Unit {
    let own = Nationality::National(plan.head().country);
    let (echelon, function, nationality, category) = match parent {
        NodeId::Unit(id) => plan.unit(id).map(|above| {
            let country = above.nationality.country();
            (
                below(above.echelon),
                above.function,
                country.map_or(own, Nationality::National),
                above.category,
            )
        }),
        NodeId::Formation(id) if is_headquarters(plan, id) => Some((
            Echelon::Team,
            Function::Headquarters,
            own,
            Category::StaffOfficer,
        )),
        NodeId::Formation(_) => Some((
            Echelon::Battalion,
            Function::Infantry,
            own,
            Category::Troops,
        )),
        NodeId::Mission(_) => None,
    }
    .unwrap_or((Echelon::Company, Function::Infantry, own, Category::Troops));
    Unit {
        id: ids.next_id(),
        name,
        short_name: String::new(),
        echelon,
        function,
        nationality,
        category,
        parent,
        place: Position::Last.place(plan, Some(parent)),
        authorized: Vec::new(),
        rotations: Vec::new(),
        positions: Vec::new(),
        periods: vec![Period {
            first_day: PlanDate::of_day(day),
            last_day: last_day_of(plan, parent, day),
            ..Period::new(ids.next_id())
        }],
        remarks: String::new(),
    }
}

/// The last day of a unit that is there on a day, over all periods without a gap between them.
///
/// Absent where it stays for good, is not there on the day, or is no unit.
pub(in crate::ui) fn last_day_of(plan: &Plan, node: NodeId, day: Date) -> Option<PlanDate> {
    let unit = plan.unit(node.unit()?)?;
    let mut last = None;
    let mut day = day;
    loop {
        let covering = unit.periods.iter().filter(|period| period.covers(day));
        let ends: Vec<_> = covering.map(|period| period.last_day).collect();
        if ends.is_empty() {
            return last;
        }
        let end = ends.into_iter().collect::<Option<Vec<_>>>()?;
        last = end.into_iter().max_by_key(|end| end.latest());
        day = last?.latest().tomorrow().ok()?;
    }
}

/// A name that nothing else under a parent, or no other mission, has: the name itself, or with the first free number.
pub(in crate::ui) fn free_name(plan: &Plan, parent: Option<NodeId>, name: &str) -> String {
    let taken: Vec<&str> = match parent {
        Some(parent) => plan
            .children(parent)
            .map(|child| super::rename::name(plan, child))
            .collect(),
        None => plan.missions().map(|it| it.acronym.as_str()).collect(),
    };
    let numbered = (2..).map(|number: u32| format!("{name} {number}"));
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|name| !taken.contains(&name.as_str()))
        .unwrap_or_default()
}

fn is_headquarters(plan: &Plan, formation: crate::model::FormationId) -> bool {
    plan.formation(formation)
        .is_some_and(|it| it.kind == FormationKind::ForceHeadquarters)
}

/// The echelon of which a unit is usually made up.
fn below(echelon: Echelon) -> Echelon {
    match echelon {
        Echelon::Team | Echelon::Squad => Echelon::Team,
        Echelon::Section => Echelon::Squad,
        Echelon::Platoon => Echelon::Section,
        Echelon::Company => Echelon::Platoon,
        Echelon::Battalion => Echelon::Company,
        Echelon::Regiment | Echelon::Brigade | Echelon::Contingent => Echelon::Battalion,
        Echelon::Division => Echelon::Brigade,
        Echelon::Corps => Echelon::Division,
        Echelon::Army => Echelon::Corps,
    }
}
