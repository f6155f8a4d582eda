//! The menu of a heading: sorting, the filter of the column, its place and width.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Button, Key, Rect, RichText, ScrollArea, TextEdit, Ui, WidgetInfo};
use jiff::civil::Date;

use crate::exchange::cells::{DateOrder, cell_date, cell_number};
use crate::text::{Message, NumberError, Texts};
use crate::ui::theme;

use super::Column;
use super::column_filter::{ColumnFilter, FilterKind, value_words};
use super::editor::plan_date;
use super::layout::Columns;
use super::rows::{Choice, Sort};

/// The width of the menu, in points.
const WIDTH: f32 = 240.0;

/// The most of the list of values that is seen at once, in points.
const VALUES_HEIGHT: f32 = 220.0;

/// The number of values from which on they can be searched.
const SEARCHED: usize = 12;

/// The menu of a heading while it is open.
#[derive(Clone, Debug)]
pub(super) struct OpenMenu {
    pub(super) column: Column,

    /// Where its heading was drawn last.
    pub(super) anchor: Rect,

    /// The fields as they are typed: the text or the lower end, and the upper end.
    typed: [String; 2],

    /// What is wrong with them.
    errors: [Option<Message>; 2],

    /// What is looked for among the values.
    search: String,

    /// The values of the column with the number of their rows, of a plan's revision.
    pub(super) values: Option<(u64, Vec<(String, usize)>)>,

    /// Whether the values have been asked for.
    pub(super) asked: bool,

    /// Whether the first field has been given the keyboard.
    opened: bool,
}

/// What was chosen in the menu.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum MenuChoice {
    /// The column is to be selected.
    Select,

    /// The menu is to close.
    Close,
}

impl OpenMenu {
    /// The menu of a column, with the filter that it has.
    pub(super) fn new(
        column: Column,
        anchor: Rect,
        filter: Option<&ColumnFilter>,
        texts: &Texts,
    ) -> Self {
        let typed = match filter {
            Some(ColumnFilter::Contains(text)) => [text.clone(), String::new()],
            Some(ColumnFilter::Numbers { from, to }) => {
                [from, to].map(|number| number.map(|it| it.to_string()).unwrap_or_default())
            }
            Some(ColumnFilter::Days { from, to }) => [from, to].map(|day| {
                let words = |day: Date| texts.short_date(day);
                day.map(words).unwrap_or_default()
            }),
            Some(ColumnFilter::Among(_)) | None => <[String; 2]>::default(),
        };
        Self {
            column,
            anchor,
            typed,
            errors: [None, None],
            search: String::new(),
            values: None,
            asked: false,
            opened: false,
        }
    }

    /// Whether the values of the column are shown.
    pub(super) fn needs_values(&self) -> bool {
        FilterKind::of(self.column) == FilterKind::Choice
    }

    /// Draws the menu; what was chosen in it.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        texts: &Texts,
        day: Date,
        choice: &mut Choice,
        columns: &mut Columns,
    ) -> Option<MenuChoice> {
        ui.set_width(WIDTH);
        let name = texts.label(self.column.message_id());
        ui.label(RichText::new(name).font(theme::body_strong()));
        let mut chosen = items_ui(ui, |ui| self.sort_ui(ui, texts, choice));
        ui.separator();
        let label = RichText::new(texts.label("table-filter-column"));
        ui.label(label.font(theme::small()).color(theme::of(ui).text_weak));
        match FilterKind::of(self.column) {
            FilterKind::Text => self.text_ui(ui, texts, choice),
            FilterKind::Number => self.range_ui(ui, texts, choice, number_filter),
            FilterKind::Day => {
                self.range_ui(ui, texts, choice, |typed| day_filter(typed, day));
            }
            FilterKind::Choice => self.values_ui(ui, texts, choice),
        }
        let has_filter = choice.filters.contains_key(&self.column);
        let clear = Button::new(texts.label("table-filter-clear"));
        if ui.add_enabled(has_filter, clear).clicked() {
            choice.filters.remove(&self.column);
            self.typed = <[String; 2]>::default();
            self.errors = [None, None];
        }
        ui.separator();
        let of_column = items_ui(ui, |ui| self.column_ui(ui, texts, columns));
        chosen = chosen.or(of_column);
        let finished = ui.input(|input| input.key_pressed(Key::Enter));
        let finished = finished && self.errors == [None, None];
        chosen.or(if finished {
            Some(MenuChoice::Close)
        } else {
            None
        })
    }

    fn sort_ui(&self, ui: &mut Ui, texts: &Texts, choice: &mut Choice) -> Option<MenuChoice> {
        let column = self.column;
        let at = choice.sort.iter().position(|sort| sort.column == column);
        let mut is_done = false;
        for descending in [false, true] {
            let sort = Sort { column, descending };
            let [alone, also] = if descending {
                ["table-sort-down", "table-sort-also-down"]
            } else {
                ["table-sort-up", "table-sort-also-up"]
            };
            if ui.button(texts.label(alone)).clicked() {
                choice.sort = vec![sort];
                is_done = true;
            }
            let others = choice.sort.iter().any(|other| other.column != column);
            if others && ui.button(texts.label(also)).clicked() {
                match at {
                    Some(at) => choice.sort[at] = sort,
                    None => choice.sort.push(sort),
                }
                is_done = true;
            }
        }
        if at.is_some() && ui.button(texts.label("table-sort-none")).clicked() {
            choice.sort.retain(|sort| sort.column != column);
            is_done = true;
        }
        is_done.then_some(MenuChoice::Close)
    }

    fn text_ui(&mut self, ui: &mut Ui, texts: &Texts, choice: &mut Choice) {
        let name = texts.label("table-filter-contains");
        let field = TextEdit::singleline(&mut self.typed[0])
            .hint_text(name.clone())
            .desired_width(WIDTH);
        let response = ui.add(field).accessible_name(name);
        if !std::mem::replace(&mut self.opened, true) {
            response.request_focus();
        }
        if response.changed() {
            set(
                choice,
                self.column,
                ColumnFilter::Contains(self.typed[0].clone()),
            );
        }
    }

    fn range_ui(
        &mut self,
        ui: &mut Ui,
        texts: &Texts,
        choice: &mut Choice,
        filter: impl Fn(&[String; 2]) -> Result<ColumnFilter, [Option<Message>; 2]>,
    ) {
        let mut changed = false;
        for (end, id) in ["table-filter-from", "table-filter-to"].iter().enumerate() {
            ui.horizontal(|ui| {
                let name = texts.label(id);
                ui.add_sized([40.0, theme::ROW_HEIGHT], egui::Label::new(name.clone()));
                let field = TextEdit::singleline(&mut self.typed[end]).desired_width(WIDTH - 60.0);
                let response = ui.add(field).accessible_name(name);
                if end == 0 && !std::mem::replace(&mut self.opened, true) {
                    response.request_focus();
                }
                changed |= response.changed();
            });
            if let Some(error) = &self.errors[end] {
                let text = RichText::new(texts.say(error)).font(theme::small());
                ui.label(text.color(theme::of(ui).error));
            }
        }
        if changed {
            match filter(&self.typed) {
                Ok(filter) => {
                    self.errors = [None, None];
                    set(choice, self.column, filter);
                }
                Err(errors) => self.errors = errors,
            }
        }
    }

    fn values_ui(&mut self, ui: &mut Ui, texts: &Texts, choice: &mut Choice) {
        let Some((_, values)) = &self.values else {
            ui.horizontal(|ui| {
                ui.spinner();
                ui.label(texts.label("table-filter-counting"));
            });
            return;
        };
        if values.len() > SEARCHED {
            let name = texts.label("table-filter-search");
            let field = TextEdit::singleline(&mut self.search)
                .hint_text(name.clone())
                .desired_width(WIDTH);
            ui.add(field).accessible_name(name);
        }
        let mut among = match choice.filters.get(&self.column) {
            Some(ColumnFilter::Among(values)) => values.clone(),
            _ => BTreeSet::new(),
        };
        let before = among.len();
        let search = self.search.trim().to_lowercase();
        let fits = |value: &str| search.is_empty() || value.to_lowercase().contains(&search);
        let fitting: Vec<&(String, usize)> = values.iter().filter(|it| fits(&it.0)).collect();
        ScrollArea::vertical()
            .max_height(VALUES_HEIGHT)
            .auto_shrink([false, true])
            .show_rows(ui, theme::ROW_HEIGHT, fitting.len(), |ui, rows| {
                for (value, count) in fitting.get(rows).unwrap_or_default() {
                    let mut is_among = among.contains(value);
                    let words = value_words(texts, value);
                    let text = format!("{words} ({})", texts.number(*count as u64));
                    let response = ui.checkbox(&mut is_among, text);
                    response.widget_info(|| {
                        let name = Message::new("table-filter-value")
                            .with("value", words.as_str())
                            .with("rows", *count);
                        WidgetInfo::selected(Role::CheckBox, true, is_among, texts.say(&name))
                    });
                    if response.changed() {
                        if is_among {
                            among.insert(value.clone());
                        } else {
                            among.remove(value);
                        }
                    }
                }
            });
        if among.len() != before {
            set(choice, self.column, ColumnFilter::Among(among));
        }
    }

    fn column_ui(&self, ui: &mut Ui, texts: &Texts, columns: &mut Columns) -> Option<MenuChoice> {
        if ui.button(texts.label("table-column-select")).clicked() {
            return Some(MenuChoice::Select);
        }
        let is_wide = columns.width(self.column).is_some();
        if is_wide && ui.button(texts.label("table-column-fit")).clicked() {
            columns.set_width(self.column, None);
            return Some(MenuChoice::Close);
        }
        if self.column == Column::Name {
            return None;
        }
        if ui.button(texts.label("table-column-left")).clicked() {
            columns.shift(self.column, false);
            return Some(MenuChoice::Close);
        }
        if ui.button(texts.label("table-column-right")).clicked() {
            columns.shift(self.column, true);
            return Some(MenuChoice::Close);
        }
        if ui.button(texts.label("table-column-hide")).clicked() {
            columns.set(self.column, false);
            return Some(MenuChoice::Close);
        }
        None
    }
}

/// Draws the items of a menu, one below the other over its whole width.
fn items_ui<T>(ui: &mut Ui, items: impl FnOnce(&mut Ui) -> T) -> T {
    ui.scope(|ui| {
        egui::containers::menu::menu_style(ui.style_mut());
        let layout = egui::Layout::top_down_justified(egui::Align::LEFT);
        ui.with_layout(layout, items).inner
    })
    .inner
}

fn set(choice: &mut Choice, column: Column, filter: ColumnFilter) {
    if filter.is_empty() {
        choice.filters.remove(&column);
    } else {
        choice.filters.insert(column, filter);
    }
}

/// The filter that two typed numbers mean, or what is wrong with each.
fn number_filter(typed: &[String; 2]) -> Result<ColumnFilter, [Option<Message>; 2]> {
    let [from, to] = ends(typed, |text| {
        let digits = text.trim_start_matches(['-', '−', '+']);
        let number = cell_number(digits).map_err(NumberError::message)?;
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        let is_negative = text.starts_with(['-', '−']);
        Ok(if is_negative { -number } else { number })
    })?;
    Ok(ColumnFilter::Numbers { from, to })
}

/// The filter that two typed dates mean, or what is wrong with each: from the earliest day of the first to the latest of the second.
fn day_filter(typed: &[String; 2], day: Date) -> Result<ColumnFilter, [Option<Message>; 2]> {
    let dates = ends(typed, |text| {
        cell_date(text, DateOrder::DayFirst, day)
            .map_err(crate::text::DateError::message)
            .and_then(plan_date)
    })?;
    let [from, to] = dates;
    Ok(ColumnFilter::Days {
        from: from.map(crate::model::PlanDate::earliest),
        to: to.map(crate::model::PlanDate::latest),
    })
}

/// Reads the two ends of a range; an empty one is open.
fn ends<T>(
    typed: &[String; 2],
    read: impl Fn(&str) -> Result<T, Message>,
) -> Result<[Option<T>; 2], [Option<Message>; 2]> {
    let one = |text: &str| match text.trim() {
        "" => Ok(None),
        text => read(text).map(Some),
    };
    match (one(&typed[0]), one(&typed[1])) {
        (Ok(from), Ok(to)) => Ok([from, to]),
        (from, to) => Err([from.err(), to.err()]),
    }
}
