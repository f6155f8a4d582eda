//! The bundled fonts, as resvg and krilla take them.

use std::sync::{Arc, OnceLock};

use usvg::fontdb::{Database, Source};

use crate::ui::fonts;

/// The fonts of every picture: the bundled ones and no others, so that a picture is the same on every machine.
pub(super) fn font_database() -> Arc<Database> {
    static DATABASE: OnceLock<Arc<Database>> = OnceLock::new();
    let database = DATABASE.get_or_init(|| {
        let mut database = Database::new();
        for (_, bytes) in fonts::FILES {
            database.load_font_source(Source::Binary(Arc::new(*bytes)));
        }
        database.set_sans_serif_family(fonts::FAMILY);
        Arc::new(database)
    });
    Arc::clone(database)
}

/// How SVG is read: at 96 points to the inch, with the bundled fonts.
pub(super) fn parse(svg: &str) -> Result<usvg::Tree, super::PictureError> {
    let options = usvg::Options {
        dpi: super::POINTS_PER_INCH,
        font_family: fonts::FAMILY.to_owned(),
        fontdb: font_database(),
        ..usvg::Options::default()
    };
    usvg::Tree::from_str(svg, &options).map_err(|error| super::PictureError::Svg {
        reason: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use usvg::fontdb::{Family, Query, Weight};

    use super::*;

    #[test]
    fn each_face_is_found_by_family_and_weight() {
        let database = font_database();
        for (weight, name) in [
            (Weight::NORMAL, "IBMPlexSans-Regular"),
            (Weight(fonts::SEMIBOLD_WEIGHT), "IBMPlexSans-SemiBold"),
        ] {
            let query = Query {
                families: &[Family::Name(fonts::FAMILY)],
                weight,
                ..Query::default()
            };
            let id = database.query(&query).expect("the family is there");
            let face = database.face(id).expect("the face is there");
            assert_eq!(
                (face.post_script_name.as_str(), face.weight),
                (name, weight)
            );
        }
    }
}
