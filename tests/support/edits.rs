//! Random edits for property tests, each drawn without knowing the plan that it will meet.

use jiff::civil::Date;
use muster::analysis::{TextQuery, find_text};
use muster::edit::{
    AddAgreement, AddArrangement, AddBaseUnit, AddCountry, AddFormation, AddFromTemplate,
    AddMission, AddPeriod, AddSource, AddUnit, AgreementField, ArrangementField, BaseUnitField,
    Direction, DuplicateNode, Edit, EndPeriod, FormationField, HeadField, Keep, ListChange,
    MissionField, MoveNodes, NewPeople, PasteFragment, PeriodField, Position, RemoveAgreement,
    RemoveArrangement, RemoveBaseUnit, RemoveCountry, RemoveNodes, RemovePeriod, RemoveSource,
    RenameCountry, ReplaceText, SetAgreement, SetArrangement, SetBaseUnit, SetFormation, SetHead,
    SetMission, SetPeriod, SetSource, SetTotal, SetUnit, ShiftNode, SourceField, SplitPeriod,
    Together, UnitField, UnitTemplate, UseSource,
};
use muster::model::{
    Agreement, AgreementKind, Arrangement, ArrangementKind, BaseUnit, Decision, Echelon, Fragment,
    Function, HeadcountLine, IdGenerator, Nationality, NodeId, OwnCountry, Partner, PartnerRole,
    Period, Plan, PlanDate, Role, Rotation, Source, Stretch, Unit,
};
use muster::reference;
use muster::text::{Language, Message, Strictness};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;

use super::plans::{COUNTRIES, dates, days};

/// What a random edit follows from, whatever the plan is that it meets.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) kind: usize,
    pub(super) choices: [Index; 4],
    pub(super) date: Option<PlanDate>,
    pub(super) day: Date,
    pub(crate) number: u32,
    seed: u64,
    pub(super) text: String,
}

/// Random edits.
pub(crate) fn drafts() -> impl Strategy<Value = Draft> {
    (
        0..KINDS,
        proptest::array::uniform4(any::<Index>()),
        option::weighted(0.8, dates()),
        days(),
        prop_oneof![8 => 0..300_u32, 1 => Just(u32::MAX), 1 => Just(999_999)],
        any::<u64>(),
        prop_oneof![4 => "[A-Za-z ]{1,8}", 1 => Just(String::new()), 1 => Just("\n".to_owned())],
    )
        .prop_map(|(kind, choices, date, day, number, seed, text)| Draft {
            kind,
            choices,
            date,
            day,
            number,
            seed,
            text,
        })
}

/// How many kinds of edits [`Draft::edit`] tells apart.
const KINDS: usize = 48;

impl Draft {
    /// The edit for a plan, where the plan has what it changes.
    pub(crate) fn edit(&self, plan: &Plan) -> Option<Edit> {
        Some(match self.kind {
            0 => Edit::SetHead(SetHead {
                field: self.head_field(),
            }),
            1 => self.add_mission(plan)?,
            2 => self.set_mission(plan)?,
            3 => self.add_formation(plan)?,
            4 => self.set_formation(plan)?,
            5 | 6 => self.add_unit(plan)?,
            7 => self.set_unit(plan)?,
            8..=10 => self.move_nodes(plan)?,
            11 => self.shift_node(plan)?,
            12 => Edit::DuplicateNode(DuplicateNode {
                node: self.node(plan, 0)?,
                name: self.text.clone(),
                ids: self.ids(),
            }),
            13 => Edit::RemoveNodes(RemoveNodes {
                nodes: vec![self.node(plan, 0)?, self.node(plan, 1)?],
            }),
            14 => Edit::AddPeriod(AddPeriod {
                unit: self.unit(plan)?.id,
                period: self.new_period(plan),
            }),
            15 | 16 => self.set_period(plan)?,
            17..=19 => self.change_period(plan)?,
            20 => self.set_total(plan)?,
            21 => self.add_source(),
            22 => self.set_source(plan)?,
            23 => self.use_source(plan)?,
            24 => self.change_country(plan),
            25 => self.paste(plan)?,
            26 => self.replace_text(plan),
            27 => self.add_paper(plan)?,
            28..=30 => self.set_arrangement(plan)?,
            31 => self.set_agreement(plan)?,
            32 => self.set_base_unit(plan)?,
            33 => self.remove_paper(plan)?,
            34 => self.template(plan)?,
            35..=46 => self.joint_edit(plan, self.kind - 35)?,
            _ => self.together(plan),
        })
    }

    pub(crate) fn ids(&self) -> IdGenerator {
        IdGenerator::seeded(self.seed)
    }

    pub(super) fn pick<T: Copy>(&self, choice: usize, all: &[T]) -> Option<T> {
        (!all.is_empty()).then(|| *self.choices[choice].get(all))
    }

    pub(super) fn node(&self, plan: &Plan, choice: usize) -> Option<NodeId> {
        self.pick(choice, &nodes(plan))
    }

    pub(super) fn unit<'a>(&self, plan: &'a Plan) -> Option<&'a Unit> {
        self.pick(0, &plan.units().collect::<Vec<_>>())
    }

    pub(super) fn source(&self, plan: &Plan) -> Option<muster::model::SourceId> {
        let sources: Vec<_> = plan.sources().map(|source| source.id).collect();
        self.pick(3, &sources)
    }

    pub(super) fn country(&self) -> muster::model::CountryCode {
        self.choices[1].get(&COUNTRIES).parse().expect("a code")
    }

    pub(super) fn position(&self, plan: &Plan) -> Option<Position> {
        Some(match self.choices[2].index(4) {
            0 => Position::First,
            1 => Position::Last,
            2 => Position::Before(self.node(plan, 3)?),
            _ => Position::After(self.node(plan, 3)?),
        })
    }

    fn head_field(&self) -> HeadField {
        match self.choices[0].index(4) {
            0 => HeadField::Title(self.text.clone()),
            1 => HeadField::Country(self.country()),
            2 => HeadField::ReferenceDay(self.date),
            _ => HeadField::Marking(self.text.clone()),
        }
    }

    fn add_mission(&self, plan: &Plan) -> Option<Edit> {
        let mut mission = plan.missions().next()?.clone();
        mission.id = self.ids().next_id();
        mission.acronym.clone_from(&self.text);
        mission.place = self.position(plan)?.place(plan, None);
        let mission = Box::new(mission);
        Some(Edit::AddMission(AddMission { mission }))
    }

    fn set_mission(&self, plan: &Plan) -> Option<Edit> {
        let missions: Vec<_> = plan.missions().collect();
        let mission = self.pick(0, &missions)?;
        let index = self.choices[2].index(3);
        let field = match self.choices[1].index(6) {
            0 => MissionField::Acronym(self.text.clone()),
            1 => MissionField::FirstDay(self.date),
            2 => MissionField::WithdrawnBy(self.date),
            3 => MissionField::Ceilings(ListChange::Remove(index)),
            4 => MissionField::Others(ListChange::Remove(index)),
            _ => MissionField::Source(self.source(plan)),
        };
        let mission = mission.id;
        Some(Edit::SetMission(SetMission { mission, field }))
    }

    fn add_formation(&self, plan: &Plan) -> Option<Edit> {
        let mut formation = plan.formations().next()?.clone();
        formation.id = self.ids().next_id();
        formation.parent = self.node(plan, 0)?;
        formation.place = self.position(plan)?.place(plan, Some(formation.parent));
        Some(Edit::AddFormation(AddFormation { formation }))
    }

    fn set_formation(&self, plan: &Plan) -> Option<Edit> {
        let formation = plan.formations().next()?.id;
        let field = FormationField::Name(self.text.clone());
        Some(Edit::SetFormation(SetFormation { formation, field }))
    }

    fn add_unit(&self, plan: &Plan) -> Option<Edit> {
        let mut ids = self.ids();
        let mut unit = self.unit(plan)?.clone();
        unit.id = ids.next_id();
        unit.parent = self.node(plan, 1)?;
        unit.place = self.position(plan)?.place(plan, Some(unit.parent));
        unit.periods = vec![self.new_period(plan)];
        let people = if self.choices[3].index(3) > 0 {
            NewPeople::OutOfParent { ids: ids.split() }
        } else {
            NewPeople::InAddition
        };
        Some(Edit::AddUnit(AddUnit { unit, people }))
    }

    fn template(&self, plan: &Plan) -> Option<Edit> {
        Some(Edit::AddFromTemplate(self.template_unit(plan)?))
    }

    pub(super) fn template_unit(&self, plan: &Plan) -> Option<AddFromTemplate> {
        let rows = reference::unit_types();
        let row = &rows[self.choices[2].index(rows.len())];
        let template = UnitTemplate::built_in(row, Language::English);
        Some(AddFromTemplate {
            template: Box::new(template.divided(self.choices[3].index(3))),
            name: self.text.clone(),
            parent: self.node(plan, 0)?,
            position: self.position(plan)?,
            country: plan.head().country,
            days: self.date.map(|date| Stretch {
                first_day: Some(date),
                last_day: None,
            }),
            has_people: self.number.is_multiple_of(2),
            ids: self.ids(),
        })
    }

    fn set_unit(&self, plan: &Plan) -> Option<Edit> {
        let field = match self.choices[2].index(4) {
            0 => UnitField::Name(self.text.clone()),
            3 => UnitField::Rotation(ListChange::Add(Rotation {
                number: u16::try_from(self.choices[3].index(4)).ok()?,
                name: String::new(),
                base: plan.base_units().next().map(|base| base.id),
            })),
            1 => UnitField::Nationality(Nationality::National(self.country())),
            _ => UnitField::Authorized(ListChange::Remove(self.choices[3].index(2))),
        };
        let unit = self.unit(plan)?.id;
        Some(Edit::SetUnit(SetUnit { unit, field }))
    }

    fn move_nodes(&self, plan: &Plan) -> Option<Edit> {
        let parent = self.node(plan, 1)?;
        let children: Vec<NodeId> = plan.children(parent).collect();
        let position = match self.pick(3, &children) {
            Some(child) if self.number.is_multiple_of(2) => Position::Before(child),
            Some(child) => Position::After(child),
            None => self.position(plan)?,
        };
        Some(Edit::MoveNodes(MoveNodes {
            nodes: vec![self.node(plan, 0)?, self.node(plan, 2)?],
            parent: (!self.number.is_multiple_of(7)).then_some(parent),
            position,
        }))
    }

    fn shift_node(&self, plan: &Plan) -> Option<Edit> {
        use Direction::{Down, In, Out, Up};
        let node = self.node(plan, 0)?;
        let direction = *self.choices[1].get(&[Up, Down, In, Out]);
        Some(Edit::ShiftNode(ShiftNode { node, direction }))
    }

    fn new_period(&self, plan: &Plan) -> Period {
        let mut ids = self.ids();
        let mut period = Period::new(ids.next_id());
        period.first_day = self.date;
        period.last_day = self.choices[2]
            .index(2)
            .eq(&0)
            .then(|| day_as_date(self.day));
        period.parent = self.node(plan, 3).filter(|_| self.number.is_multiple_of(3));
        period.rotation = u16::try_from(self.choices[0].index(4)).ok();
        period.people = vec![HeadcountLine {
            women: self.number % 11,
            men: self.number % 7,
            ..HeadcountLine::not_stated(self.country(), self.number % 50, self.source(plan))
        }];
        period
    }

    fn set_period(&self, plan: &Plan) -> Option<Edit> {
        let unit = self.unit(plan)?;
        let periods: Vec<_> = unit.periods.iter().map(|period| period.id).collect();
        let field = match self.choices[2].index(6) {
            0 => PeriodField::FirstDay(self.date),
            1 => PeriodField::LastDay(self.date),
            2 | 3 => PeriodField::Parent(self.node(plan, 3)),
            4 => PeriodField::Decision(*self.choices[3].get(&Decision::ALL)),
            _ => PeriodField::People(vec![HeadcountLine::not_stated(
                self.country(),
                self.number,
                None,
            )]),
        };
        Some(Edit::SetPeriod(SetPeriod {
            unit: unit.id,
            period: self.pick(1, &periods)?,
            field,
        }))
    }

    fn change_period(&self, plan: &Plan) -> Option<Edit> {
        let unit = self.unit(plan)?;
        let periods: Vec<_> = unit.periods.iter().map(|period| period.id).collect();
        let period = self.pick(1, &periods)?;
        let (unit, day) = (unit.id, self.day);
        Some(match self.kind {
            17 => Edit::SplitPeriod(SplitPeriod {
                unit,
                period,
                day,
                second: self.ids().next_id(),
            }),
            18 => Edit::EndPeriod(EndPeriod { unit, period, day }),
            _ => Edit::RemovePeriod(RemovePeriod { unit, period }),
        })
    }

    fn set_total(&self, plan: &Plan) -> Option<Edit> {
        Some(Edit::SetTotal(SetTotal {
            unit: self.unit(plan)?.id,
            day: self.day,
            total: self.number,
            keep: *self.choices[1].get(&[Keep::OwnPeople, Keep::Total]),
            ids: self.ids(),
        }))
    }

    fn add_source(&self) -> Edit {
        Edit::AddSource(AddSource {
            source: Source {
                id: self.ids().next_id(),
                title: self.text.clone(),
                date: self.date,
                link: String::new(),
                confidence: muster::model::Confidence::Published,
                remarks: String::new(),
            },
        })
    }

    fn set_source(&self, plan: &Plan) -> Option<Edit> {
        let source = self.source(plan)?;
        Some(if self.choices[0].index(2) == 0 {
            Edit::RemoveSource(RemoveSource { source })
        } else {
            let field = SourceField::Title(self.text.clone());
            Edit::SetSource(SetSource { source, field })
        })
    }

    fn use_source(&self, plan: &Plan) -> Option<Edit> {
        let unit = self.unit(plan)?;
        let periods: Vec<_> = unit.periods.iter().map(|period| period.id).collect();
        Some(Edit::UseSource(UseSource {
            unit: unit.id,
            period: self.pick(1, &periods)?,
            line: self.choices[2].index(3),
            source: self.source(plan),
        }))
    }

    fn change_country(&self, plan: &Plan) -> Edit {
        let name = self.text.clone();
        let code = plan.own_countries().next().map(|country| country.code);
        let new = "XQA".parse().expect("a code");
        match (self.choices[0].index(3), code) {
            (0, Some(code)) => Edit::RenameCountry(RenameCountry { code, name }),
            (1, Some(code)) => Edit::RemoveCountry(RemoveCountry { code }),
            _ => Edit::AddCountry(AddCountry {
                country: OwnCountry { code: new, name },
            }),
        }
    }

    /// Something of the plan, pasted anywhere in it.
    fn paste(&self, plan: &Plan) -> Option<Edit> {
        let fragment = Fragment::of(plan, self.node(plan, 0)?)?;
        Some(Edit::PasteFragment(PasteFragment {
            name: fragment.name().to_owned(),
            fragment: Box::new(fragment),
            parent: self
                .node(plan, 1)
                .filter(|_| !self.number.is_multiple_of(5)),
            position: self.position(plan)?,
            ids: self.ids(),
        }))
    }

    fn replace_text(&self, plan: &Plan) -> Edit {
        let query = TextQuery {
            text: "a".to_owned(),
            strictness: Strictness::default(),
            names: true,
            remarks: self.number.is_multiple_of(2),
        };
        Edit::ReplaceText(ReplaceText {
            matches: find_text(plan, &query),
            found: query.text,
            with: self.text.clone(),
        })
    }

    fn add_paper(&self, plan: &Plan) -> Option<Edit> {
        let mut ids = self.ids();
        Some(match self.choices[0].index(4) {
            0 => Edit::AddAgreement(AddAgreement {
                agreement: Agreement {
                    signed: self.date,
                    parties: vec![self.country()],
                    ..Agreement::new(ids.next_id(), self.text.clone(), AgreementKind::Treaty)
                },
            }),
            1 => Edit::AddBaseUnit(AddBaseUnit {
                base_unit: BaseUnit {
                    id: ids.next_id(),
                    name: self.text.clone(),
                    short_name: String::new(),
                    country: self.country(),
                    echelon: Echelon::Battalion,
                    function: Function::Infantry,
                    location: None,
                    source: self.source(plan),
                    remarks: String::new(),
                },
            }),
            _ => {
                let unit = self.unit(plan)?.id;
                let kind = *self.choices[2].get(&ArrangementKind::ALL);
                Edit::AddArrangement(AddArrangement {
                    arrangement: Arrangement {
                        partners: vec![self.partner(plan)],
                        first_day: self.date,
                        agreements: plan.agreements().map(|it| it.id).collect(),
                        ..Arrangement::new(ids.next_id(), self.text.clone(), kind, unit)
                    },
                })
            }
        })
    }

    pub(super) fn partner(&self, plan: &Plan) -> Partner {
        let units = plan.units().map(|unit| unit.id).collect::<Vec<_>>();
        Partner {
            units: self.pick(1, &units).into_iter().collect(),
            roles: vec![PartnerRole {
                role: *self.choices[2].get(&Role::ALL),
                first_day: self.date,
                last_day: None,
            }],
            reimbursed_under: vec![self.country()],
            ..Partner::new(self.country())
        }
    }

    fn set_arrangement(&self, plan: &Plan) -> Option<Edit> {
        let arrangements: Vec<_> = plan.arrangements().map(|it| it.id).collect();
        let index = self.choices[1].index(3);
        let field = match self.choices[3].index(8) {
            0 => ArrangementField::Name(self.text.clone()),
            1 => ArrangementField::Unit(self.unit(plan)?.id),
            2 => ArrangementField::FirstDay(self.date),
            3 => ArrangementField::LastDay(self.date),
            4 => ArrangementField::Partner(ListChange::Remove(index)),
            5 => ArrangementField::Partner(ListChange::Replace(index, self.partner(plan))),
            6 => ArrangementField::LeastShare(u8::try_from(self.number).ok()),
            _ => ArrangementField::Partner(ListChange::Add(self.partner(plan))),
        };
        Some(Edit::SetArrangement(SetArrangement {
            arrangement: self.pick(2, &arrangements)?,
            field,
        }))
    }

    fn set_agreement(&self, plan: &Plan) -> Option<Edit> {
        let agreements: Vec<_> = plan.agreements().map(|it| it.id).collect();
        let field = match self.choices[3].index(5) {
            0 => AgreementField::Title(self.text.clone()),
            1 => AgreementField::Signed(self.date),
            2 => AgreementField::Ratified(self.date),
            3 => AgreementField::InForceTo(self.date),
            _ => AgreementField::Parties(vec![self.country()]),
        };
        Some(Edit::SetAgreement(SetAgreement {
            agreement: self.pick(0, &agreements)?,
            field,
        }))
    }

    fn set_base_unit(&self, plan: &Plan) -> Option<Edit> {
        let bases: Vec<_> = plan.base_units().map(|it| it.id).collect();
        let field = match self.choices[3].index(2) {
            0 => BaseUnitField::Name(self.text.clone()),
            _ => BaseUnitField::Country(self.country()),
        };
        Some(Edit::SetBaseUnit(SetBaseUnit {
            base_unit: self.pick(0, &bases)?,
            field,
        }))
    }

    fn remove_paper(&self, plan: &Plan) -> Option<Edit> {
        let arrangements: Vec<_> = plan.arrangements().map(|it| it.id).collect();
        let agreements: Vec<_> = plan.agreements().map(|it| it.id).collect();
        let bases: Vec<_> = plan.base_units().map(|it| it.id).collect();
        Some(match self.choices[3].index(3) {
            0 => Edit::RemoveArrangement(RemoveArrangement {
                arrangement: self.pick(0, &arrangements)?,
            }),
            1 => Edit::RemoveAgreement(RemoveAgreement {
                agreement: self.pick(0, &agreements)?,
            }),
            _ => Edit::RemoveBaseUnit(RemoveBaseUnit {
                base_unit: self.pick(0, &bases)?,
            }),
        })
    }

    fn together(&self, plan: &Plan) -> Edit {
        let other = |kind| Self {
            kind,
            ..self.clone()
        };
        let edits = [
            other(self.choices[0].index(KINDS - 1)),
            other(self.choices[1].index(KINDS - 1)),
        ];
        Edit::Together(Together {
            name: Message::new("edit-rename").with("name", "two things"),
            edits: edits.iter().filter_map(|draft| draft.edit(plan)).collect(),
        })
    }
}

/// The missions, formations and units of a plan.
pub(crate) fn nodes(plan: &Plan) -> Vec<NodeId> {
    let missions = plan.missions().map(|mission| mission.id.into());
    let formations = plan.formations().map(|formation| formation.id.into());
    let units = plan.units().map(|unit| unit.id.into());
    missions.chain(formations).chain(units).collect()
}

fn day_as_date(day: Date) -> PlanDate {
    PlanDate::of_day(day).expect("a day within a plan's years")
}
