//! A pasted range that brings headings along, so that its columns go where they belong.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::{Language, Texts};

use super::Column;

/// A pasted range without its headings, which have said what its columns are.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Headed {
    /// The columns, as they stand in the range.
    pub(super) columns: Vec<Column>,

    /// The cells, row by row.
    pub(super) rows: Vec<Vec<String>>,
}

impl Headed {
    /// Takes the headings off a range: its first row where all of it names columns, in either language, and rows follow.
    ///
    /// The line that says what copied cells are about may stand before them.
    /// A range in which a column comes twice is taken as it stands.
    ///
    /// # Errors
    ///
    /// The range as it was, where it has no headings.
    pub(super) fn of(mut texts: Vec<Vec<String>>) -> Result<Self, Vec<Vec<String>>> {
        let names = names();
        let begin = usize::from(texts.first().is_some_and(|row| is_about(row)));
        let found = [0, begin].into_iter().find_map(|begin| {
            let (headings, rows) = texts.get(begin..)?.split_first()?;
            let columns = columns_of(headings, &names)?;
            (!rows.is_empty()).then_some((begin, columns))
        });
        let Some((begin, columns)) = found else {
            return Err(texts);
        };
        texts.drain(..=begin);
        for row in &mut texts {
            row.truncate(columns.len());
        }
        let rows = texts;
        Ok(Self { columns, rows })
    }
}

/// Whether a row is but one text, as the line is that says what copied cells are about.
fn is_about(row: &[String]) -> bool {
    row.first().is_some_and(|text| !text.trim().is_empty())
        && row.iter().skip(1).all(|text| text.trim().is_empty())
}

/// The columns that a row names; none where it names anything else.
fn columns_of(headings: &[String], names: &BTreeMap<String, Column>) -> Option<Vec<Column>> {
    let is_named = |heading: &String| !heading.trim().is_empty();
    let last = headings.iter().rposition(is_named)?;
    let mut seen = BTreeSet::new();
    headings[..=last]
        .iter()
        .map(|heading| {
            let column = names.get(&heading.trim().to_lowercase()).copied();
            column.filter(|column| seen.insert(*column))
        })
        .collect()
}

/// What heads the columns, in small letters, in every language.
fn names() -> BTreeMap<String, Column> {
    let texts = Language::ALL.map(Texts::of);
    let columns = Column::ALL.into_iter();
    columns
        .flat_map(|column| {
            texts.map(|texts| (texts.label(column.message_id()).to_lowercase(), column))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(texts: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(|text| (*text).to_owned()).collect();
        texts.iter().map(row).collect()
    }

    #[track_caller]
    fn check(texts: &[&[&str]], expected: Option<(&[Column], &[&[&str]])>) {
        let expected = expected.map(|(columns, cells)| Headed {
            columns: columns.to_vec(),
            rows: rows(cells),
        });
        let as_it_was = rows(texts);
        assert_eq!(Headed::of(as_it_was.clone()), expected.ok_or(as_it_was));
    }

    #[test]
    fn headings_say_what_the_columns_are_in_either_language() {
        let columns = [Column::Remarks, Column::Name];
        let expected = Some((&columns[..], &[&["r", "A"][..]][..]));
        check(&[&["Remarks", "Name"], &["r", "A"]], expected);
        check(
            &[&["примечания ", "НАЗВАНИЕ", ""], &["r", "A", ""]],
            expected,
        );
        let about = "People on 1 June 2024 · by flag";
        check(&[&[about], &["Remarks", "Name"], &["r", "A"]], expected);
        check(&[&[about, ""], &["Remarks", "Name"], &["r", "A"]], expected);
    }

    #[test]
    fn what_only_looks_like_headings_stays_as_it_is() {
        check(&[&["Name", "A"], &["B", "C"]], None);
        check(&[&["Name", "Name"], &["B", "C"]], None);
        check(&[&["Name", "", "Remarks"], &["B", "C", "D"]], None);
        check(&[&["Name", "Remarks"]], None);
        check(&[&["", ""], &["Name", "Remarks"]], None);
        check(&[], None);
    }

    #[test]
    fn no_two_columns_have_one_heading() {
        assert_eq!(names().len(), Language::ALL.len() * Column::ALL.len());
    }
}
