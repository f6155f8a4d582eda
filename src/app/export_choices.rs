//! What was chosen when figures were exported together last.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::chart::FigureName;
use crate::text::Language;
use crate::ui::export_form::{FileForm, PAPERS, RESOLUTIONS};
use crate::ui::export_set_form::ExportSetForm;
use crate::ui::figure::Appearance;

/// What was chosen when figures were exported together last, by written names; what is unknown is passed over.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub(super) struct ExportChoices {
    figures: Vec<String>,
    papers: Vec<String>,
    languages: Vec<String>,
    colors: Vec<String>,
    forms: Vec<String>,
    dots_per_inch: u16,
    folder: Option<PathBuf>,
}

impl ExportChoices {
    /// What is offered next time.
    pub(super) fn of(form: &ExportSetForm) -> Self {
        Self {
            figures: names(&form.figures, FigureName::name),
            papers: form.papers.iter().map(|it| (*it).to_owned()).collect(),
            languages: names(&form.languages, Language::tag),
            colors: names(&form.appearances, Appearance::name),
            forms: names(&form.forms, FileForm::ending),
            dots_per_inch: form.dots_per_inch,
            folder: Some(PathBuf::from(form.folder.trim())),
        }
    }

    /// The form as it is offered: as chosen last, else all figures as SVG, PDF and PNG on light slides in the language of the window.
    pub(super) fn form(&self, language: Language, folder: Option<PathBuf>) -> ExportSetForm {
        let papers = PAPERS.iter().map(|paper| paper.name);
        let folder = self.folder.clone().or(folder).unwrap_or_default();
        ExportSetForm {
            figures: chosen(
                &self.figures,
                &FigureName::ALL,
                FigureName::name,
                &FigureName::ALL,
            ),
            mission: None,
            papers: chosen(
                &self.papers,
                &papers.collect::<Vec<_>>(),
                |name| name,
                &[PAPERS[0].name],
            ),
            languages: chosen(&self.languages, &Language::ALL, Language::tag, &[language]),
            appearances: chosen(
                &self.colors,
                &Appearance::ALL,
                Appearance::name,
                &[Appearance::Light],
            ),
            forms: chosen(
                &self.forms,
                &FileForm::ALL,
                FileForm::ending,
                &[FileForm::Svg, FileForm::Pdf, FileForm::Png],
            ),
            dots_per_inch: Some(self.dots_per_inch)
                .filter(|dots| RESOLUTIONS.contains(dots))
                .unwrap_or(RESOLUTIONS[1]),
            folder: folder.to_string_lossy().into_owned(),
        }
    }
}

fn names<T: Copy>(values: &BTreeSet<T>, name: fn(T) -> &'static str) -> Vec<String> {
    values.iter().map(|it| name(*it).to_owned()).collect()
}

/// The values of names; the usual ones where no name is known.
fn chosen<T: Copy + Ord>(
    names: &[String],
    all: &[T],
    name: fn(T) -> &'static str,
    usual: &[T],
) -> BTreeSet<T> {
    let is_named = |value: &&T| names.iter().any(|it| it == name(**value));
    let found: BTreeSet<T> = all.iter().filter(is_named).copied().collect();
    if found.is_empty() {
        usual.iter().copied().collect()
    } else {
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_offered_again() {
        let mut form = ExportChoices::default().form(Language::Russian, None);
        assert_eq!(form.languages, BTreeSet::from([Language::Russian]));
        form.papers = BTreeSet::from(["a4", "half"]);
        form.forms = BTreeSet::from([FileForm::Csv]);
        form.figures.remove(&FigureName::Contributors);
        form.dots_per_inch = 300;
        form.folder = "figures".to_owned();
        let kept = serde_json::to_string(&ExportChoices::of(&form)).expect("JSON");
        let kept: ExportChoices = serde_json::from_str(&kept).expect("what was written");
        assert_eq!(kept.form(Language::English, None), form);
    }

    #[test]
    fn what_is_unknown_is_passed_over() {
        let kept = r#"{"figures":["pie"],"dots_per_inch":7,"forms":["csv","docx"]}"#;
        let kept: ExportChoices = serde_json::from_str(kept).expect("JSON");
        let form = kept.form(Language::English, Some(PathBuf::from("plans")));
        assert_eq!(form.figures.len(), FigureName::ALL.len());
        assert_eq!(form.forms, BTreeSet::from([FileForm::Csv]));
        assert_eq!(
            (form.dots_per_inch, form.folder.as_str()),
            (RESOLUTIONS[1], "plans")
        );
    }
}
