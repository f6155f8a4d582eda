//! Reading what can be read of a broken file.

mod build;
mod gathered;
mod head;
mod left_out;
mod nodes;
mod parsed;
mod pieces;
mod places;

use self::build::build;
use self::gathered::Gathered;
pub use self::left_out::{LeftOut, Loss};
use super::{FORMAT, ReadError, VERSION, read};
use crate::model::Plan;

/// A plan of what is whole in the bytes of a file, and what was left out.
///
/// A whole file gives its plan and an empty list.
/// Of a broken one each entry is read by itself, and what is whole is taken over as it is, but for this:
///
/// - What stands under something that is left out stands under what that stood under, where it can be read; else under the mission, where the plan has only one; else it is left out, too.
/// - Of a mission that is left out, but under which something stands, the acronym is kept.
/// - An arrangement whose unit is left out is left out, too; partners' units, agreements and units at home that are left out are no longer named.
/// - A number whose source is left out has no source.
/// - A period under another parent that is left out, or under which it would stand under itself, is one under the usual parent.
/// - Of two entries with one id the first is taken.
///
/// Each such place is listed like what was left out.
/// The plan keeps the id of the file's; where id, title or planning country cannot be read, the title is the id, and the country the one with most headcount lines, and the list names them.
///
/// It goes through the bytes once and needs no more memory than reading a whole file; at most a thousand places are listed, and the last then counts the rest.
///
/// # Errors
///
/// What is wrong with the file as a whole, where no entry of it is whole, or where it is of a newer version.
pub fn salvage(bytes: &[u8]) -> Result<(Plan, Vec<LeftOut>), ReadError> {
    let error = match read(bytes) {
        Ok(plan) => return Ok((plan, Vec::new())),
        Err(error) => error,
    };
    if matches!(
        error,
        ReadError::TooLarge { .. } | ReadError::Empty | ReadError::Newer { .. }
    ) {
        return Err(error);
    }
    let gathered = Gathered::of(bytes);
    let is_other = gathered.format.as_ref().is_some_and(|it| it != FORMAT);
    let is_newer = gathered.version.is_some_and(|version| version > VERSION);
    if is_other || is_newer || gathered.is_empty() {
        return Err(error);
    }
    match build(gathered) {
        Some((plan, places)) => {
            let mut list = places.into_list(bytes);
            if list.is_empty() {
                list.push(LeftOut {
                    position: error.position().cloned().unwrap_or_default(),
                    name: String::new(),
                    loss: Loss::OnlyForm(Box::new(error)),
                });
            }
            Ok((plan, list))
        }
        None => Err(error),
    }
}
