//! The icon's pixels are those of its drawing.

use std::fs;
use std::path::Path;

use muster::picture::png;
use resvg::tiny_skia::Pixmap;

/// The sides of the icon's pictures, in pixels.
const SIDES: [u16; 3] = [32, 64, 256];

/// How far a channel may be off: processors round differently.
const TOLERANCE: u8 = 2;

/// Setting `UPDATE_SNAPSHOTS`, as for every other picture, draws the pictures anew.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a picture of the repository is renewed, not a plan"
)]
fn pictures_are_those_of_the_drawing() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let svg = fs::read_to_string(assets.join("icon.svg")).unwrap();
    for side in SIDES {
        let path = assets.join(format!("icon-{side}.png"));
        let drawn = png(&svg, f32::from(side) / 256.0).unwrap();
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            fs::write(&path, &drawn).unwrap();
        }
        let drawn = Pixmap::decode_png(&drawn).unwrap();
        let kept = Pixmap::decode_png(&fs::read(&path).unwrap()).unwrap();
        assert_eq!(
            (kept.width(), kept.height()),
            (u32::from(side), u32::from(side))
        );
        let pairs = drawn.data().iter().zip(kept.data());
        let farthest = pairs.map(|(one, other)| one.abs_diff(*other)).max();
        assert!(
            farthest.is_some_and(|far| far <= TOLERANCE),
            "{side}: {farthest:?}"
        );
    }
}
