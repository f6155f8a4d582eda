//! The written forms of echelons, functions and kinds of formations, with what stands for them in Rust.

/// Every echelon.
pub(super) const ECHELONS: [(&str, &str); 12] = [
    ("team", "Echelon::Team"),
    ("squad", "Echelon::Squad"),
    ("section", "Echelon::Section"),
    ("platoon", "Echelon::Platoon"),
    ("company", "Echelon::Company"),
    ("battalion", "Echelon::Battalion"),
    ("regiment", "Echelon::Regiment"),
    ("brigade", "Echelon::Brigade"),
    ("division", "Echelon::Division"),
    ("corps", "Echelon::Corps"),
    ("army", "Echelon::Army"),
    ("contingent", "Echelon::Contingent"),
];

/// Every function.
pub(super) const FUNCTIONS: [(&str, &str); 25] = [
    ("infantry", "Function::Infantry"),
    ("mechanized", "Function::Mechanized"),
    ("armor", "Function::Armor"),
    ("reconnaissance", "Function::Reconnaissance"),
    ("artillery", "Function::Artillery"),
    ("engineer", "Function::Engineer"),
    (
        "explosive_ordnance_disposal",
        "Function::ExplosiveOrdnanceDisposal",
    ),
    ("medical", "Function::Medical"),
    ("signals", "Function::Signals"),
    ("transport", "Function::Transport"),
    ("maintenance", "Function::Maintenance"),
    ("logistics", "Function::Logistics"),
    ("aviation", "Function::Aviation"),
    ("unmanned_and_isr", "Function::UnmannedAndIsr"),
    ("maritime", "Function::Maritime"),
    ("riverine", "Function::Riverine"),
    ("military_police", "Function::MilitaryPolice"),
    ("formed_police", "Function::FormedPolice"),
    ("guard", "Function::Guard"),
    ("reserve", "Function::Reserve"),
    ("civil_military", "Function::CivilMilitary"),
    ("headquarters", "Function::Headquarters"),
    ("national_support", "Function::NationalSupport"),
    ("special_forces", "Function::SpecialForces"),
    ("mixed", "Function::Mixed"),
];

/// Every kind of formation.
pub(super) const FORMATIONS: [(&str, &str); 5] = [
    ("force_headquarters", "FormationKind::ForceHeadquarters"),
    ("force", "FormationKind::Force"),
    ("sector", "FormationKind::Sector"),
    ("brigade", "FormationKind::Brigade"),
    ("task_force", "FormationKind::TaskForce"),
];
