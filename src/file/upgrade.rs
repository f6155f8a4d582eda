//! From older versions of the format to the present one, step by step, before types see the values.
//!
//! Version 2 added joint arrangements, agreements, home units, and rotations and positions of units.
//!
//! A step changes just what its version changed and passes over what is not as it should be: reading tells that with its place.

use serde_json::{Map, Value};

use super::VERSION;

/// What turns a file of a version into one of the next; none where the next only adds fields that may be absent.
type Step = Option<fn(&mut Map<String, Value>)>;

/// The steps, the first from version 0.
#[expect(
    clippy::cast_possible_truncation,
    reason = "there will never be that many versions"
)]
const STEPS: [Step; VERSION as usize] = [Some(name_people), None];

/// Whether a file of a version has to be changed at all; else it can be read as one of the present.
pub(super) fn is_needed(version: u64) -> bool {
    let passed = usize::try_from(version).unwrap_or(usize::MAX);
    STEPS.iter().skip(passed).any(Option::is_some)
}

/// Brings a file of an older version to the present one.
pub(super) fn upgrade(file: &mut Value, version: u64) {
    let Value::Object(fields) = file else {
        return;
    };
    let passed = usize::try_from(version).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(passed).flatten() {
        step(fields);
    }
    fields.insert("version".to_owned(), VERSION.into());
}

/// Version 0, the draft before the first release, called the people of a period its `strength`.
fn name_people(fields: &mut Map<String, Value>) {
    for unit in entries(fields.get_mut("units")) {
        for period in entries(unit.get_mut("periods")) {
            rename(period, "strength", "people");
        }
    }
}

/// The objects in a list.
fn entries(list: Option<&mut Value>) -> impl Iterator<Item = &mut Map<String, Value>> {
    list.and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
        .filter_map(Value::as_object_mut)
}

/// Gives a field another name, unless that is taken.
fn rename(fields: &mut Map<String, Value>, from: &str, to: &str) {
    if fields.contains_key(to) {
        return;
    }
    if let Some(value) = fields.remove(from) {
        fields.insert(to.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_version_is_one_step_from_the_next() {
        let mut file = json!({"version": 0, "units": [{"periods": [{"strength": 1}, 5]}, null]});
        upgrade(&mut file, 0);
        let expected = json!({"version": 2, "units": [{"periods": [{"people": 1}, 5]}, null]});
        assert_eq!(file, expected);
    }

    #[test]
    fn nothing_is_overwritten() {
        let mut file =
            json!({"version": 0, "units": [{"periods": [{"strength": 1, "people": 2}]}]});
        let units = file["units"].clone();
        upgrade(&mut file, 0);
        assert_eq!(file["units"], units);
    }
}
