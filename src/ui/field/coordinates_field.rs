//! Fields for latitude and longitude, typed together.

use egui::{Id, Ui};

use crate::model::Degrees;
use crate::text::Message;

use super::typed_field::{TypedField, typed_field_ui};
use super::{Drafts, Entered};

/// Degrees north and degrees east.
pub type Coordinates = (Degrees, Degrees);

/// Draws a field for coordinates that may be absent; the coordinates when it is finished.
pub fn coordinates_field_ui(
    ui: &mut Ui,
    drafts: &mut Drafts,
    id: Id,
    name: &str,
    value: Option<Coordinates>,
) -> Option<Entered<Coordinates>> {
    let written = value
        .map(|(latitude, longitude)| format!("{}, {}", latitude.degrees(), longitude.degrees()));
    let field = TypedField {
        hint: "33.12, 35.13",
        ..TypedField::new(ui, id, name, written.as_deref().unwrap_or_default())
    };
    typed_field_ui(ui, drafts, &field, |text| {
        if text.trim().is_empty() {
            return Ok(Entered::NOTHING);
        }
        let coordinates = parse(text);
        coordinates
            .map(Entered::some)
            .ok_or_else(|| Message::new("field-coordinates-form"))
    })
}

/// Reads latitude and longitude in degrees: `33.12, 35.13`, `33,12; 35,13`, `33.12N 35.13E`.
fn parse(text: &str) -> Option<Coordinates> {
    let text = text
        .trim()
        .to_uppercase()
        .replace('°', " ")
        .replace('−', "-");
    let parts: Vec<&str> = if text.contains(';') {
        text.split(';').collect()
    } else if text.contains(", ") {
        text.split(", ").collect()
    } else if text.split_whitespace().count() >= 2 {
        text.split_whitespace().collect()
    } else {
        text.split(',').collect()
    };
    let [latitude, longitude] = parts.as_slice() else {
        return None;
    };
    let latitude = angle(latitude, ['N', 'S'], 90.0)?;
    let longitude = angle(longitude, ['E', 'W'], 180.0)?;
    Some((latitude, longitude))
}

/// Reads one angle; the second of the two letters means the other side of zero.
fn angle(text: &str, [plus, minus]: [char; 2], most: f64) -> Option<Degrees> {
    let text = text.trim();
    let number = text.trim_end_matches([plus, minus]).trim();
    let degrees: f64 = number.replace(',', ".").parse().ok()?;
    let degrees = if text.ends_with(minus) {
        -degrees
    } else {
        degrees
    };
    (degrees.abs() <= most)
        .then(|| Degrees::new(degrees))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(f64, f64)>) {
        let found = parse(text).map(|(north, east)| (north.degrees(), east.degrees()));
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn coordinates_are_read_as_people_write_them() {
        let naqoura = Some((33.12, 35.1342));
        for text in [
            "33.12, 35.1342",
            "33.12 35.1342",
            "33.12,35.1342",
            "33,12; 35,1342",
            "33,12 35,1342",
            "33.12N 35.1342E",
            "33.12° 35.1342°",
        ] {
            check(text, naqoura);
        }
        check("33.5S, 70.6W", Some((-33.5, -70.6)));
        check("-33.5, -70.6", Some((-33.5, -70.6)));
    }

    #[test]
    fn what_is_no_place_on_earth_is_not_understood() {
        for text in [
            "33.12",
            "91, 0",
            "0, 181",
            "north, east",
            "1, 2, 3",
            "NaN, 0",
        ] {
            check(text, None);
        }
    }
}
