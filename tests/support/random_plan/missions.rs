//! Missions and formations.

use std::collections::BTreeSet;

use muster::model::{
    Ceiling, Completeness, Formation, FormationKind, Mandate, Mission, Organization, Others, Place,
    Plan,
};

use super::{CATEGORIES, Random};

impl Random {
    pub(super) fn mission(&mut self, plan: &Plan) -> Mission {
        let (id, acronym) = (self.ids.next_id(), self.name());
        let mut mission = Mission {
            held: self.one_of(&Completeness::ALL),
            ..Mission::new(id, acronym, Place::middle())
        };
        for _ in 0..self.below(8) {
            self.change_mission(plan, &mut mission);
        }
        mission
    }

    fn change_mission(&mut self, plan: &Plan, mission: &mut Mission) {
        let (first_day, last_day) = self.dates();
        let source = self.source_of(plan);
        let people = u32::try_from(self.below(100)).expect("a small number");
        match self.below(10) {
            9 => mission.organization = self.one_of(&[Organization::Un, Organization::Osce]),
            0 => mission.acronym = self.name(),
            1 => mission.withdrawn_by = self.date(),
            2 => mission.held = self.one_of(&Completeness::ALL),
            3 => mission.source = source,
            4 => mission.mandates.push(Mandate {
                title: "Mandate".to_owned(),
                first_day,
                last_day,
                source,
            }),
            5 => {
                mission.mandates.pop();
                mission.ceilings.pop();
                mission.others.pop();
            }
            6 => mission.others.push(Others {
                category: self.one_of(&CATEGORIES),
                people,
                first_day,
                last_day,
                source,
            }),
            _ => mission.ceilings.push(Ceiling {
                title: "Ceiling".to_owned(),
                categories: BTreeSet::from([self.one_of(&CATEGORIES), self.one_of(&CATEGORIES)]),
                people,
                first_day,
                last_day,
                handovers_count: self.once_in(2),
                source,
            }),
        }
    }

    pub(super) fn with_mission_changed(&mut self, plan: &Plan) -> Plan {
        let missions: Vec<_> = plan.missions().collect();
        let mut mission = self.one_of(&missions).clone();
        self.change_mission(plan, &mut mission);
        plan.with_mission(mission).unwrap_or_else(|_| plan.clone())
    }

    pub(super) fn with_formation(&mut self, plan: &Plan) -> Plan {
        let formation = Formation {
            id: self.ids.next_id(),
            name: self.name(),
            short_name: String::new(),
            kind: FormationKind::Sector,
            parent: self.node(plan),
            place: Place::middle(),
            remarks: String::new(),
        };
        plan.with_formation(formation)
            .unwrap_or_else(|_| plan.clone())
    }

    pub(super) fn with_formation_moved(&mut self, plan: &Plan) -> Plan {
        let formations: Vec<_> = plan.formations().collect();
        if formations.is_empty() {
            return plan.clone();
        }
        let mut formation = self.one_of(&formations).clone();
        formation.parent = self.node(plan);
        formation.name = self.name();
        plan.with_formation(formation)
            .unwrap_or_else(|_| plan.clone())
    }
}
