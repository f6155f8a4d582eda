//! Which columns the table shows, in which order and how wide: what is kept between runs.

use std::collections::BTreeMap;

use super::Column;

/// The columns of the table as plain data, for settings.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct TableLayout {
    /// The columns that are shown, in their order.
    pub columns: Vec<ColumnLayout>,
}

/// A column of a [`TableLayout`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ColumnLayout {
    /// The column by its [`name`](Column::name).
    pub name: String,

    /// How wide a person has made it, in points; absent where its words decide.
    pub width: Option<u16>,
}

/// The columns that are shown, in their order, with the widths that a person has given them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    /// Without the name, which always comes first.
    order: Vec<Column>,
    widths: BTreeMap<Column, f32>,
}

impl Default for Columns {
    fn default() -> Self {
        Self::of(Column::DEFAULT)
    }
}

impl Columns {
    /// Just these columns, and the name before them.
    pub(super) fn of(columns: impl IntoIterator<Item = Column>) -> Self {
        let mut order: Vec<Column> = Vec::new();
        for column in columns {
            if column != Column::Name && !order.contains(&column) {
                order.push(column);
            }
        }
        Self {
            order,
            widths: BTreeMap::new(),
        }
    }

    /// The columns in their order; the name always comes first.
    pub(super) fn in_order(&self) -> Vec<Column> {
        let mut columns = vec![Column::Name];
        columns.extend(&self.order);
        columns
    }

    /// Whether a column is shown.
    pub(super) fn has(&self, column: Column) -> bool {
        column == Column::Name || self.order.contains(&column)
    }

    /// Shows or hides a column; a new one comes where it usually stands among those that are there.
    pub(super) fn set(&mut self, column: Column, shown: bool) {
        if !shown {
            self.order.retain(|other| *other != column);
        } else if !self.has(column) {
            let after = self.order.iter().rposition(|other| *other < column);
            self.order.insert(after.map_or(0, |at| at + 1), column);
        }
    }

    /// Puts a column before another one, or at the end.
    pub(super) fn move_before(&mut self, column: Column, before: Option<Column>) {
        if column == Column::Name || !self.has(column) || before == Some(column) {
            return;
        }
        self.order.retain(|other| *other != column);
        let at = match before {
            Some(Column::Name) => Some(0),
            Some(before) => self.order.iter().position(|other| *other == before),
            None => None,
        };
        self.order.insert(at.unwrap_or(self.order.len()), column);
    }

    /// Moves a column by one place to the left or to the right.
    pub(super) fn shift(&mut self, column: Column, right: bool) {
        let Some(at) = self.order.iter().position(|other| *other == column) else {
            return;
        };
        let to = if right { at + 1 } else { at.wrapping_sub(1) };
        if to < self.order.len() {
            self.order.swap(at, to);
        }
    }

    /// The width that a person has given to a column, in points.
    pub(super) fn width(&self, column: Column) -> Option<f32> {
        self.widths.get(&column).copied()
    }

    /// Gives a column a width, or leaves it to its words.
    pub(super) fn set_width(&mut self, column: Column, width: Option<f32>) {
        match width {
            Some(width) => self.widths.insert(column, width),
            None => self.widths.remove(&column),
        };
    }

    /// The same as plain data.
    pub(super) fn layout(&self) -> TableLayout {
        let columns = self.in_order().into_iter().map(|column| ColumnLayout {
            name: column.name().to_owned(),
            width: self.width(column).map(whole),
        });
        TableLayout {
            columns: columns.collect(),
        }
    }

    /// The columns of a layout; those of unknown names are left out, and an empty layout is that of the first start.
    pub(super) fn of_layout(layout: &TableLayout) -> Self {
        let known = layout.columns.iter().filter_map(|it| {
            let column = Column::named(&it.name)?;
            Some((column, it.width.map(f32::from)))
        });
        let known: Vec<_> = known.collect();
        if known.is_empty() {
            return Self::default();
        }
        let mut columns = Self::of(known.iter().map(|(column, _)| *column));
        for (column, width) in known {
            columns.set_width(column, width);
        }
        columns
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width is held between 40 and 800 points"
)]
fn whole(width: f32) -> u16 {
    width.round().clamp(0.0, f32::from(u16::MAX)) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_brings_back_the_columns() {
        let mut columns = Columns::default();
        columns.move_before(Column::Remarks, Some(Column::Own));
        columns.set(Column::Status, false);
        columns.set(Column::Function, true);
        columns.set_width(Column::Name, Some(300.0));
        assert_eq!(
            columns.in_order()[..5],
            [
                Column::Name,
                Column::Contributor,
                Column::Function,
                Column::Remarks,
                Column::Own
            ]
        );
        assert_eq!(Columns::of_layout(&columns.layout()), columns);
    }

    #[test]
    fn what_a_layout_does_not_know_is_left_out() {
        let column = |name: &str| ColumnLayout {
            name: name.to_owned(),
            width: None,
        };
        let layout = TableLayout {
            columns: vec![column("own"), column("from-the-future"), column("own")],
        };
        let columns = Columns::of_layout(&layout);
        assert_eq!(columns.in_order(), [Column::Name, Column::Own]);
        assert_eq!(
            Columns::of_layout(&TableLayout::default()),
            Columns::default()
        );
    }

    #[test]
    fn the_name_stays_first() {
        let mut columns = Columns::default();
        columns.move_before(Column::Name, None);
        columns.move_before(Column::Remarks, Some(Column::Name));
        columns.shift(Column::Remarks, false);
        assert_eq!(columns.in_order()[..2], [Column::Name, Column::Remarks]);
        columns.shift(Column::Remarks, true);
        assert_eq!(columns.in_order()[1], Column::Contributor);
    }
}
