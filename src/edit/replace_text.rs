//! Replacing a text in names, remarks and whatever else can be looked through.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::analysis::{TextField, TextMatch};
use crate::model::{Item, Patch, Plan, Rotation};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, names};

/// Puts another text in the place of pieces of names, remarks and whatever else can be looked through.
///
/// Refused as a whole where a name would be left empty, or where a text has changed since the pieces were found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReplaceText {
    /// The pieces that are replaced.
    pub matches: Vec<TextMatch>,

    /// What was looked for, as people typed it.
    pub found: String,

    /// What takes its place; empty to leave it out.
    pub with: String,
}

/// The texts of one thing with the pieces to be replaced.
type Pieces = BTreeMap<TextField, Vec<Range<usize>>>;

impl ReplaceText {
    /// A text with its pieces replaced.
    fn replaced(&self, text: &str, pieces: &[Range<usize>]) -> Result<String, Problem> {
        let changed = || Problem::Said(Message::new("refusal-text-changed"));
        let mut replaced = String::with_capacity(text.len());
        let mut end = 0;
        for piece in pieces {
            let between = text.get(end..piece.start).ok_or_else(changed)?;
            if text.get(piece.clone()).is_none_or(str::is_empty) {
                return Err(changed());
            }
            replaced.push_str(between);
            replaced.push_str(&self.with);
            end = piece.end;
        }
        replaced.push_str(text.get(end..).ok_or_else(changed)?);
        Ok(replaced)
    }

    /// Replaces the texts of one thing, on its way into the plan.
    fn in_item(
        &self,
        plan: &Plan,
        patch: &mut Patch,
        item: Item,
        pieces: &Pieces,
    ) -> Result<(), Problem> {
        let put = |field, text: &mut String| -> Result<(), Problem> {
            if let Some(pieces) = pieces.get(&field) {
                *text = self.replaced(text, pieces)?;
            }
            Ok(())
        };
        match item {
            Item::Mission(id) => {
                let mut mission = existing::mission(plan, id)?;
                put(TextField::Acronym, &mut mission.acronym)?;
                put(TextField::Name, &mut mission.name)?;
                put(TextField::Remarks, &mut mission.remarks)?;
                if let Some(place) = &mut mission.headquarters {
                    put(TextField::Place, &mut place.name)?;
                }
                for (index, mandate) in mission.mandates.iter_mut().enumerate() {
                    put(TextField::Mandate(index), &mut mandate.title)?;
                }
                for (index, ceiling) in mission.ceilings.iter_mut().enumerate() {
                    put(TextField::Ceiling(index), &mut ceiling.title)?;
                }
                patch.missions.push(mission);
            }
            Item::Formation(id) => {
                let mut formation = existing::formation(plan, id)?;
                put(TextField::Name, &mut formation.name)?;
                put(TextField::ShortName, &mut formation.short_name)?;
                put(TextField::Remarks, &mut formation.remarks)?;
                patch.formations.push(formation);
            }
            Item::Unit(id) => {
                let mut unit = existing::unit(plan, id)?;
                put(TextField::Name, &mut unit.name)?;
                put(TextField::ShortName, &mut unit.short_name)?;
                put(TextField::Remarks, &mut unit.remarks)?;
                for period in &mut unit.periods {
                    put(TextField::PeriodRemarks(period.id), &mut period.remarks)?;
                }
                for rotation in &mut unit.rotations {
                    put(TextField::Rotation(rotation.number), &mut rotation.name)?;
                }
                // Of what has neither a name nor a home nothing is known.
                let is_known = |it: &Rotation| !it.name.is_empty() || it.base.is_some();
                unit.rotations.retain(is_known);
                for (index, position) in unit.positions.iter_mut().enumerate() {
                    put(TextField::Position(index), &mut position.location.name)?;
                }
                patch.units.push(unit);
            }
            Item::BaseUnit(id) => {
                let mut base = existing::base_unit(plan, id)?;
                put(TextField::Name, &mut base.name)?;
                put(TextField::ShortName, &mut base.short_name)?;
                put(TextField::Remarks, &mut base.remarks)?;
                if let Some(place) = &mut base.location {
                    put(TextField::Place, &mut place.name)?;
                }
                patch.base_units.push(base);
            }
            Item::Arrangement(id) => {
                let mut arrangement = existing::arrangement(plan, id)?;
                put(TextField::Name, &mut arrangement.name)?;
                put(TextField::Remarks, &mut arrangement.remarks)?;
                put(TextField::CommandLimits, &mut arrangement.command_limits)?;
                for (index, caveat) in arrangement.caveats.iter_mut().enumerate() {
                    put(TextField::Caveat(index), caveat)?;
                }
                patch.arrangements.push(arrangement);
            }
            Item::Agreement(id) => {
                let mut agreement = existing::agreement(plan, id)?;
                put(TextField::Title, &mut agreement.title)?;
                put(TextField::Remarks, &mut agreement.remarks)?;
                patch.agreements.push(agreement);
            }
            Item::Source(id) => {
                let mut source = existing::source(plan, id)?;
                put(TextField::Title, &mut source.title)?;
                put(TextField::Remarks, &mut source.remarks)?;
                patch.sources.push(source);
            }
            Item::Head | Item::Country(_) => {}
        }
        Ok(())
    }

    /// The pieces of each thing, from left to right.
    fn by_item(&self) -> BTreeMap<Item, Pieces> {
        let mut items: BTreeMap<Item, Pieces> = BTreeMap::new();
        for TextMatch { place, range } in &self.matches {
            let fields = items.entry(place.item).or_default();
            fields.entry(place.field).or_default().push(range.clone());
        }
        for pieces in items.values_mut().flat_map(BTreeMap::values_mut) {
            pieces.sort_unstable_by_key(|piece| piece.start);
        }
        items
    }
}

/// After how many things it is told how far things are.
const TELL: usize = 1_000;

impl Change for ReplaceText {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        self.apply_watched(plan, &mut |_, _| {})
    }

    fn apply_watched(
        &self,
        plan: &Plan,
        watch: &mut dyn FnMut(usize, usize),
    ) -> Result<Plan, Problem> {
        let items = self.by_item();
        let mut patch = Patch::default();
        for (done, (item, pieces)) in items.iter().enumerate() {
            if done.is_multiple_of(TELL) {
                watch(done, items.len());
            }
            self.in_item(plan, &mut patch, *item, pieces)?;
        }
        Ok(plan.patched(patch)?)
    }

    fn extent(&self, _plan: &Plan, most: usize) -> usize {
        self.matches.len().min(most)
    }

    fn name(&self, plan: &Plan) -> Message {
        let (found, with) = (self.found.as_str(), self.with.as_str());
        match self.matches.as_slice() {
            [only] => Message::new("edit-replace-in")
                .with("found", found)
                .with("with", with)
                .with(
                    "name",
                    names::item_name(plan, only.place.item).unwrap_or_default(),
                ),
            matches => Message::new("edit-replace")
                .with("found", found)
                .with("with", with)
                .with("count", matches.len()),
        }
    }
}
