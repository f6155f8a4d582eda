//! The words by which people say what a unit is.

use crate::model::{Category, Echelon, FormationKind, Function};
use crate::text::Name;

/// The words of one echelon, function, category or kind of formation, from `assets/reference/unit_words.csv`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BuiltInUnitWord {
    /// What the words mean.
    pub meaning: UnitMeaning,

    /// How a new unit is called after it.
    ///
    /// The Russian form of a function is an adjective in the masculine nominative, or follows the noun where a plus stands before it.
    pub name: Name,

    /// The gender of the Russian name; none of a function, whose name agrees with the noun.
    pub gender: Option<Gender>,

    /// What people type, each phrase as its folded words; a tilde at the end of a word stands for any ending of a noun or adjective.
    pub phrases: &'static [&'static [&'static str]],
}

/// What a word says of a unit.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum UnitMeaning {
    /// How large it is.
    Echelon(Echelon),

    /// What it does.
    Function(Function),

    /// What kind of personnel its people are.
    Category(Category),

    /// That it is no unit but a formation of this kind.
    Formation(FormationKind),
}

/// The gender of a Russian noun, or that it stands in the plural.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Gender {
    /// Masculine.
    Masculine,

    /// Feminine.
    Feminine,

    /// Neuter.
    Neuter,

    /// In the plural.
    Plural,
}
