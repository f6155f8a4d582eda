//! Every way in which a plan can be changed.

use crate::model::Plan;
use crate::text::Message;

use super::change::Change;
use super::{
    AddAgreement, AddArrangement, AddBaseUnit, AddCountry, AddFormation, AddFromTemplate,
    AddMission, AddPeriod, AddSource, AddUnit, ChangeLead, DuplicateNode, EndArrangement,
    EndPeriod, ExtendArrangement, JoinArrangements, MoveNodes, PasteFragment, PlaceGuest, Refusal,
    RemoveAgreement, RemoveArrangement, RemoveBaseUnit, RemoveCountry, RemoveNodes, RemovePeriod,
    RemoveSource, RenameCountry, ReplacePartner, ReplaceText, SetAgreement, SetArrangement,
    SetBaseUnit, SetFormation, SetHead, SetMission, SetPeriod, SetSource, SetTotal, SetUnit,
    ShiftNode, SplitArrangement, SplitPeriod, TakePeople, Together, UseSource,
};

/// One change of a plan: what a person does in one gesture.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Edit {
    /// Changes what the plan says of itself.
    SetHead(SetHead),

    /// Adds a mission.
    AddMission(AddMission),

    /// Changes a field of a mission.
    SetMission(SetMission),

    /// Adds a formation.
    AddFormation(AddFormation),

    /// Adds a unit with all below it as a template has it.
    AddFromTemplate(AddFromTemplate),

    /// Changes a field of a formation.
    SetFormation(SetFormation),

    /// Adds a unit.
    AddUnit(AddUnit),

    /// Changes a field of a unit.
    SetUnit(SetUnit),

    /// Moves missions, formations or units to another parent or place.
    MoveNodes(MoveNodes),

    /// Moves a mission, formation or unit by one step in the tree.
    ShiftNode(ShiftNode),

    /// Copies a mission, formation or unit with all below it.
    DuplicateNode(DuplicateNode),

    /// Copies into the plan what was copied here or elsewhere.
    PasteFragment(PasteFragment),

    /// Removes missions, formations or units with all below them.
    RemoveNodes(RemoveNodes),

    /// Adds a period to a unit.
    AddPeriod(AddPeriod),

    /// Changes a field of a period.
    SetPeriod(SetPeriod),

    /// Makes the people of a unit with all below it a number that was typed.
    SetTotal(SetTotal),

    /// Splits a period in two.
    SplitPeriod(SplitPeriod),

    /// Takes the people of a period out of its parent's own people.
    TakePeople(TakePeople),

    /// Ends a period earlier.
    EndPeriod(EndPeriod),

    /// Removes a period.
    RemovePeriod(RemovePeriod),

    /// Adds a joint arrangement.
    AddArrangement(AddArrangement),

    /// Changes a field of a joint arrangement.
    SetArrangement(SetArrangement),

    /// Removes a joint arrangement.
    RemoveArrangement(RemoveArrangement),

    /// Places a unit with another country's, under a joint arrangement.
    PlaceGuest(PlaceGuest),

    /// Ends a joint arrangement.
    EndArrangement(EndArrangement),

    /// Lets a joint arrangement last longer.
    ExtendArrangement(ExtendArrangement),

    /// Lets another partner of a joint arrangement lead from a date on.
    ChangeLead(ChangeLead),

    /// Replaces a partner of a joint arrangement by another country.
    ReplacePartner(ReplacePartner),

    /// Splits a joint arrangement in two.
    SplitArrangement(SplitArrangement),

    /// Joins two joint arrangements into one.
    JoinArrangements(JoinArrangements),

    /// Adds an agreement.
    AddAgreement(AddAgreement),

    /// Changes a field of an agreement.
    SetAgreement(SetAgreement),

    /// Removes an agreement.
    RemoveAgreement(RemoveAgreement),

    /// Adds a unit at home.
    AddBaseUnit(AddBaseUnit),

    /// Changes a field of a unit at home.
    SetBaseUnit(SetBaseUnit),

    /// Removes a unit at home.
    RemoveBaseUnit(RemoveBaseUnit),

    /// Adds a source.
    AddSource(AddSource),

    /// Changes a field of a source.
    SetSource(SetSource),

    /// Removes a source that nothing names.
    RemoveSource(RemoveSource),

    /// Names the source of a headcount line.
    UseSource(UseSource),

    /// Adds a country of the plan's own.
    AddCountry(AddCountry),

    /// Renames a country of the plan's own.
    RenameCountry(RenameCountry),

    /// Removes a country of the plan's own that nothing names.
    RemoveCountry(RemoveCountry),

    /// Replaces a text in names and remarks.
    ReplaceText(ReplaceText),

    /// Several edits as one.
    Together(Together),
}

impl Edit {
    /// The plan as the edit makes it, or why it can't.
    pub fn apply(&self, plan: &Plan) -> Result<Plan, Refusal> {
        self.apply_watched(plan, &mut |_, _| {})
    }

    /// The same; told on the way is how much of how much is done, where that can be told.
    pub fn apply_watched(
        &self,
        plan: &Plan,
        watch: &mut dyn FnMut(usize, usize),
    ) -> Result<Plan, Refusal> {
        let change = self.change();
        change
            .apply_watched(plan, watch)
            .map_err(|problem| problem.into_refusal(plan, change))
    }

    /// Whether the edit looks at or changes more than so many things, so that it may take long.
    pub fn touches_more(&self, plan: &Plan, most: usize) -> bool {
        self.extent(plan, most + 1) > most
    }

    /// About how many things the edit looks at or changes; counted up to `most`.
    pub(super) fn extent(&self, plan: &Plan, most: usize) -> usize {
        self.change().extent(plan, most)
    }

    /// What the edit does, as "Undo: …" and "Redo: …" call it: "Rename Kazakh company".
    ///
    /// The plan is the one to which the edit is about to be applied.
    pub fn name(&self, plan: &Plan) -> Message {
        self.change().name(plan)
    }

    fn change(&self) -> &dyn Change {
        match self {
            Self::SetHead(change) => change,
            Self::AddMission(change) => change,
            Self::SetMission(change) => change,
            Self::AddFormation(change) => change,
            Self::AddFromTemplate(change) => change,
            Self::SetFormation(change) => change,
            Self::AddUnit(change) => change,
            Self::SetUnit(change) => change,
            Self::MoveNodes(change) => change,
            Self::ShiftNode(change) => change,
            Self::DuplicateNode(change) => change,
            Self::PasteFragment(change) => change,
            Self::RemoveNodes(change) => change,
            Self::AddPeriod(change) => change,
            Self::SetPeriod(change) => change,
            Self::SetTotal(change) => change,
            Self::SplitPeriod(change) => change,
            Self::TakePeople(change) => change,
            Self::EndPeriod(change) => change,
            Self::RemovePeriod(change) => change,
            Self::AddArrangement(change) => change,
            Self::SetArrangement(change) => change,
            Self::RemoveArrangement(change) => change,
            Self::PlaceGuest(change) => change,
            Self::EndArrangement(change) => change,
            Self::ExtendArrangement(change) => change,
            Self::ChangeLead(change) => change,
            Self::ReplacePartner(change) => change,
            Self::SplitArrangement(change) => change,
            Self::JoinArrangements(change) => change,
            Self::AddAgreement(change) => change,
            Self::SetAgreement(change) => change,
            Self::RemoveAgreement(change) => change,
            Self::AddBaseUnit(change) => change,
            Self::SetBaseUnit(change) => change,
            Self::RemoveBaseUnit(change) => change,
            Self::AddSource(change) => change,
            Self::SetSource(change) => change,
            Self::RemoveSource(change) => change,
            Self::UseSource(change) => change,
            Self::AddCountry(change) => change,
            Self::RenameCountry(change) => change,
            Self::RemoveCountry(change) => change,
            Self::ReplaceText(change) => change,
            Self::Together(change) => change,
        }
    }
}
