//! Numbers of people, by sex as far as it is stated.

use std::ops::{Add, AddAssign, Sub, SubAssign};

/// A number of people: women, men, and those whose sex is not stated.
///
/// "Not stated" is a number of its own and never taken for zero women or zero men.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct People {
    /// Women.
    pub women: u64,

    /// Men.
    pub men: u64,

    /// People whose sex is not stated.
    pub not_stated: u64,
}

impl People {
    /// Nobody.
    pub const NONE: Self = Self {
        women: 0,
        men: 0,
        not_stated: 0,
    };

    /// People whose sex is not stated.
    pub fn not_stated(number: u64) -> Self {
        Self {
            not_stated: number,
            ..Self::NONE
        }
    }

    /// All of them.
    pub fn total(self) -> u64 {
        self.women + self.men + self.not_stated
    }

    /// Whether there is nobody.
    pub fn is_none(self) -> bool {
        self.total() == 0
    }
}

impl Add for People {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            women: self.women + other.women,
            men: self.men + other.men,
            not_stated: self.not_stated + other.not_stated,
        }
    }
}

impl AddAssign for People {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for People {
    type Output = Self;

    /// What remains; a number never falls below zero.
    fn sub(self, other: Self) -> Self {
        Self {
            women: self.women.saturating_sub(other.women),
            men: self.men.saturating_sub(other.men),
            not_stated: self.not_stated.saturating_sub(other.not_stated),
        }
    }
}

impl SubAssign for People {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl std::iter::Sum for People {
    fn sum<I: Iterator<Item = Self>>(people: I) -> Self {
        people.fold(Self::NONE, Add::add)
    }
}
