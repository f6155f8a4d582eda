//! How far to the left and right a part of a tree reaches on each level.

/// The outermost left and right on each level, from the topmost of the part down.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Contour {
    levels: Vec<(f32, f32)>,
}

impl Contour {
    /// Levels as they are.
    pub(super) fn of_levels(levels: Vec<(f32, f32)>) -> Self {
        Self { levels }
    }

    /// The outermost left and right of all levels.
    pub(super) fn extent(&self) -> (f32, f32) {
        let left = self.levels.iter().map(|it| it.0).fold(f32::MAX, f32::min);
        let right = self.levels.iter().map(|it| it.1).fold(f32::MIN, f32::max);
        (left, right)
    }

    /// Moves all levels.
    pub(super) fn shift(&mut self, by: f32) {
        for (left, right) in &mut self.levels {
            *left += by;
            *right += by;
        }
    }

    /// Puts a level above all others.
    pub(super) fn under(&self, width: f32) -> Self {
        let mut levels = Vec::with_capacity(self.levels.len() + 1);
        levels.push((-width / 2.0, width / 2.0));
        levels.extend_from_slice(&self.levels);
        Self { levels }
    }

    /// Makes every level reach as far.
    pub(super) fn straighten(&mut self, left: f32, right: f32) {
        self.levels.fill((left, right));
    }

    /// Puts another part to the right of this one, as near as it can be; how far it was moved for that.
    pub(super) fn join(&mut self, other: &Self, gap: f32) -> f32 {
        let common = self.levels.iter().zip(&other.levels);
        let shift = common
            .map(|(own, other)| own.1 + gap - other.0)
            .fold(f32::MIN, f32::max);
        let shift = if self.levels.is_empty() { 0.0 } else { shift };
        for (level, (left, right)) in other.levels.iter().enumerate() {
            match self.levels.get_mut(level) {
                Some(own) => own.1 = right + shift,
                None => self.levels.push((left + shift, right + shift)),
            }
        }
        shift
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_put_as_near_as_they_can_be() {
        let mut shallow = Contour::default().under(10.0);
        let deep = Contour::of_levels(vec![(-5.0, 5.0), (-20.0, 20.0)]);
        assert!((shallow.join(&deep, 2.0) - 12.0).abs() < 1e-6);
        assert_eq!(
            shallow,
            Contour::of_levels(vec![(-5.0, 17.0), (-8.0, 32.0)])
        );
        let mut shallow = Contour::of_levels(vec![(-5.0, 5.0), (-5.0, 5.0)]);
        assert!((shallow.join(&deep, 2.0) - 27.0).abs() < 1e-6);
        assert_eq!(shallow.extent(), (-5.0, 47.0));
    }
}
