//! The words that come up in cell after cell, said once for a language.

use crate::model::{Category, Confidence, Decision, Echelon, FormationKind, Function, Negotiation};
use crate::text::{Language, Message, Texts};

use super::Column;

/// The words of cells and headings in one language.
pub(super) struct Words {
    language: Language,
    headings: Vec<String>,
    echelons: Vec<String>,
    functions: Vec<String>,
    categories: Vec<String>,
    kinds: Vec<String>,
    decisions: Vec<String>,
    negotiations: Vec<String>,
    confidences: Vec<String>,

    /// For a unit of several contributors.
    pub(super) joint: String,

    /// For a period whose people are in place.
    pub(super) in_place: String,

    /// For a period whose people are not in place.
    pub(super) not_in_place: String,
}

impl Words {
    /// Says all words in a language.
    pub(super) fn of(texts: &Texts) -> Self {
        let say = |messages: &mut dyn Iterator<Item = Message>| -> Vec<String> {
            messages.map(|message| texts.say(&message)).collect()
        };
        Self {
            language: texts.language(),
            headings: Column::ALL
                .iter()
                .map(|column| texts.label(column.message_id()))
                .collect(),
            echelons: say(&mut Echelon::ALL.into_iter().map(Echelon::message)),
            functions: say(&mut Function::ALL.into_iter().map(Function::message)),
            categories: say(&mut Category::ALL.into_iter().map(Category::message)),
            kinds: say(&mut FormationKind::ALL.into_iter().map(FormationKind::message)),
            decisions: say(&mut Decision::ALL.into_iter().map(Decision::message)),
            negotiations: say(&mut Negotiation::ALL.into_iter().map(Negotiation::message)),
            confidences: say(&mut Confidence::ALL.into_iter().map(Confidence::message)),
            joint: texts.label("table-joint"),
            in_place: texts.label("table-in-place"),
            not_in_place: texts.label("table-not-in-place"),
        }
    }

    /// The language of the words.
    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// What heads a column.
    pub(super) fn heading(&self, column: Column) -> &str {
        word(&self.headings, column as usize)
    }

    /// What an echelon is called.
    pub(super) fn echelon(&self, echelon: Echelon) -> &str {
        word(&self.echelons, echelon as usize)
    }

    /// What a function is called.
    pub(super) fn function(&self, function: Function) -> &str {
        word(&self.functions, function as usize)
    }

    /// What a personnel category is called.
    pub(super) fn category(&self, category: Category) -> &str {
        word(&self.categories, category as usize)
    }

    /// What a kind of formation is called.
    pub(super) fn kind(&self, kind: FormationKind) -> &str {
        word(&self.kinds, kind as usize)
    }

    /// What a decision of the planning country is called.
    pub(super) fn decision(&self, decision: Decision) -> &str {
        word(&self.decisions, decision as usize)
    }

    /// What a state of the talks with the organization is called.
    pub(super) fn negotiation(&self, negotiation: Negotiation) -> &str {
        word(&self.negotiations, negotiation as usize)
    }

    /// What a degree of trust is called.
    pub(super) fn confidence(&self, confidence: Confidence) -> &str {
        word(&self.confidences, confidence as usize)
    }
}

/// The word of a value; the lists are in the order of the values' declaration.
fn word(words: &[String], index: usize) -> &str {
    words.get(index).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_finds_its_own_word() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            let words = Words::of(texts);
            for column in Column::ALL {
                assert_eq!(words.heading(column), texts.label(column.message_id()));
            }
            for echelon in Echelon::ALL {
                assert_eq!(words.echelon(echelon), texts.say(&echelon.message()));
            }
            for function in Function::ALL {
                assert_eq!(words.function(function), texts.say(&function.message()));
            }
            for category in Category::ALL {
                assert_eq!(words.category(category), texts.say(&category.message()));
            }
            for kind in FormationKind::ALL {
                assert_eq!(words.kind(kind), texts.say(&kind.message()));
            }
            for decision in Decision::ALL {
                assert_eq!(words.decision(decision), texts.say(&decision.message()));
            }
            for negotiation in Negotiation::ALL {
                let message = negotiation.message();
                assert_eq!(words.negotiation(negotiation), texts.say(&message));
            }
            for confidence in Confidence::ALL {
                let message = confidence.message();
                assert_eq!(words.confidence(confidence), texts.say(&message));
            }
        }
    }
}
