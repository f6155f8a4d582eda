//! Values of arguments that have a written form.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;

use super::Failure;
use crate::analysis::Span;
use crate::model::{Plan, PlanDate, PlanDateError};
use crate::text::Message;

/// A parser for values that each have a name, such as `flag` and `host`.
pub(super) fn named<T>(
    all: &'static [T],
    name: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    let names: Vec<&'static str> = all.iter().map(|value| name(*value)).collect();
    PossibleValuesParser::new(names).try_map(move |text| {
        let value = all.iter().find(|value| name(**value) == text);
        value.copied().ok_or("not one of the names")
    })
}

/// A day in its written form: `2018-10-31`.
pub(super) fn day(text: &str) -> Result<Date, String> {
    let date: PlanDate = text
        .parse()
        .map_err(|error: PlanDateError| error.to_string())?;
    date.exact()
        .ok_or_else(|| "a day is written 2018-10-31".to_owned())
}

/// The day asked for, else the plan's own, else today.
pub(super) fn day_of(plan: &Plan, asked: Option<Date>, today: Date) -> Date {
    let reference_day = plan.head().reference_day.and_then(PlanDate::exact);
    asked.or(reference_day).unwrap_or(today)
}

/// The stretch from the earliest day of one date to the latest of another, where both are given.
pub(super) fn span(from: Option<PlanDate>, to: Option<PlanDate>) -> Result<Option<Span>, Failure> {
    let (Some(from), Some(to)) = (from, to) else {
        return Ok(None);
    };
    let (first, last) = (from.earliest(), to.latest());
    if first > last {
        return Err(Failure::Told {
            message: Message::new("command-line-to-before-from"),
            hint: Message::new("command-line-hint-to-before-from"),
        });
    }
    Ok(Some(Span { first, last }))
}

/// A date in its written form: `2018-10-31`, `2018-10` or `2018`.
pub(super) fn date(text: &str) -> Result<PlanDate, PlanDateError> {
    text.parse()
}
