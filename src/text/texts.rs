//! The words of one language.

use std::cmp::Ordering;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::date_words::{DAY, DateForm, DateWords, MONTH, YEAR};
use super::files::files;
use super::{DateParts, Language, Message, Value, collation, number};

/// What stands between the values of a list.
const LIST_SEPARATOR: &str = ", ";

/// The greatest number that Fluent can choose a plural form by, since it counts in `f64`.
const LARGEST_COUNT: u64 = 1 << 53;

/// The words of one language: it says messages, writes numbers and dates, and sorts names.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    date_words: DateWords,
    percent_pattern: String,
}

impl Texts {
    /// The words of a language, read once for the whole run.
    pub fn of(language: Language) -> &'static Self {
        static TEXTS: [OnceLock<Texts>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        TEXTS[language as usize].get_or_init(|| Self::new(language))
    }

    fn new(language: Language) -> Self {
        let bundle = bundle(language);
        Self {
            language,
            date_words: date_words(&bundle),
            percent_pattern: pattern(&bundle, "text-percent", &["number"]),
            bundle,
        }
    }

    /// The language of the words.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Puts a message into words.
    ///
    /// An id that the language doesn't have is shown in brackets, an argument that was not given in braces; a debug build panics on both.
    pub fn say(&self, message: &Message) -> String {
        let (words, is_complete) = self.try_say(message);
        debug_assert!(is_complete, "{words}: {message:?}");
        words
    }

    /// The words of a message without arguments.
    ///
    /// An id that the language doesn't have is shown as in [`say`](Self::say).
    pub fn label(&self, id: &'static str) -> String {
        let mut is_complete = true;
        let words = format(&self.bundle, id, None, &mut is_complete);
        debug_assert!(is_complete, "{words}");
        words
    }

    /// A value by itself, as it stands in a message; shown as in [`say`](Self::say) where something is missing.
    pub fn value(&self, value: &Value) -> String {
        let mut is_complete = true;
        let words = self.written(value, &mut is_complete);
        debug_assert!(is_complete, "{words}: {value:?}");
        words
    }

    /// Whether the message's id and all its arguments are there.
    pub(super) fn can_say(&self, message: &Message) -> bool {
        self.try_say(message).1
    }

    /// The words of a message, and whether its id and all its arguments were there.
    fn try_say(&self, message: &Message) -> (String, bool) {
        let mut is_complete = true;
        let words = self.sentence(message, &mut is_complete);
        (words, is_complete)
    }

    fn sentence(&self, message: &Message, is_complete: &mut bool) -> String {
        let mut arguments = FluentArgs::with_capacity(message.arguments().len());
        for (name, value) in message.arguments() {
            self.set_argument(&mut arguments, name, value, is_complete);
        }
        let mut words = format(&self.bundle, message.id(), Some(&arguments), is_complete);
        if self.language == Language::Russian && words.contains("г..") {
            // The point of the abbreviation "г." ends the sentence too.
            words = words.replace("г..", "г.");
        }
        words
    }

    fn set_argument<'a>(
        &self,
        arguments: &mut FluentArgs<'a>,
        name: &'static str,
        value: &'a Value,
        is_complete: &mut bool,
    ) {
        match value {
            Value::Number(number) if *number <= LARGEST_COUNT => {
                arguments.set(name, FluentNumber::new(*number as f64, <_>::default()));
            }
            Value::Text(text) => arguments.set(name, text.as_str()),
            Value::Name(forms) => arguments.set(name, forms.in_language(self.language)),
            Value::Date { year, month, day } => {
                let (year, month, day) = (*year, *month, *day);
                self.set_date(arguments, name, DateParts { year, month, day });
            }
            Value::Number(_) | Value::Message(_) | Value::List(_) => {
                arguments.set(name, self.written(value, is_complete));
            }
        }
    }

    /// Gives a date in all its forms, for the translator to choose from.
    fn set_date(&self, arguments: &mut FluentArgs<'_>, name: &'static str, date: DateParts) {
        let long = |form| self.date_words.long(date, form);
        arguments.set(name, long(DateForm::Nominative));
        arguments.set(format!("{name}-genitive"), long(DateForm::Genitive));
        arguments.set(
            format!("{name}-prepositional"),
            long(DateForm::Prepositional),
        );
        arguments.set(format!("{name}-short"), self.date_words.short(date));
    }

    /// A value by itself, as a text.
    fn written(&self, value: &Value, is_complete: &mut bool) -> String {
        match value {
            Value::Number(number) => self.number(*number),
            Value::Text(text) => text.clone(),
            Value::Name(name) => name.in_language(self.language).to_owned(),
            Value::Date { year, month, day } => {
                let (year, month, day) = (*year, *month, *day);
                self.date(DateParts { year, month, day })
            }
            Value::Message(message) => self.sentence(message, is_complete),
            Value::List(values) => values
                .iter()
                .map(|value| self.written(value, is_complete))
                .collect::<Vec<_>>()
                .join(LIST_SEPARATOR),
        }
    }

    /// A whole number with thin spaces between groups of three digits: "10 226".
    #[expect(
        clippy::unused_self,
        reason = "numbers belong to a language, though these two write them alike"
    )]
    pub fn number(&self, number: u64) -> String {
        number::grouped(number)
    }

    /// A difference with its sign: "+3", "−12", "0".
    #[expect(
        clippy::unused_self,
        reason = "numbers belong to a language, though these two write them alike"
    )]
    pub fn difference(&self, difference: i64) -> String {
        number::signed(difference)
    }

    /// The share of a part in a whole: "37%"; a dash where the whole is nothing.
    ///
    /// What is there but rounds to nothing is "<1%", what is not the whole but rounds to it ">99%".
    pub fn percent(&self, part: u64, whole: u64) -> String {
        match number::percentage(part, whole) {
            Some(percentage) => self.percent_pattern.replace("{number}", &percentage),
            None => "–".to_owned(),
        }
    }

    /// A date in its long form: "31 October 2018", "October 2018", "2018".
    pub fn date(&self, date: impl Into<DateParts>) -> String {
        self.date_words.long(date.into(), DateForm::Nominative)
    }

    /// A date in its short form: "31 Oct 2018", "Oct 2018", "2018".
    pub fn short_date(&self, date: impl Into<DateParts>) -> String {
        self.date_words.short(date.into())
    }

    /// A stretch from a first to a last date, in short forms: "31 Oct 2018 – May 2019", "from 31 Oct 2018", "until 2019", "undated".
    pub fn span(&self, first: Option<DateParts>, last: Option<DateParts>) -> String {
        let short = |date| Value::Text(self.date_words.short(date));
        let message = match (first, last) {
            (Some(first), Some(last)) if first == last => return self.short_date(first),
            (Some(first), Some(last)) => Message::new("text-span")
                .with("first", short(first))
                .with("last", short(last)),
            (Some(first), None) => Message::new("text-span-from").with("first", short(first)),
            (None, Some(last)) => Message::new("text-span-until").with("last", short(last)),
            (None, None) => Message::new("text-span-undated"),
        };
        self.say(&message)
    }

    /// How two names follow each other in a sorted list.
    ///
    /// Case and accents matter only between names that are otherwise the same, numbers go by their value ("A 2" before "A 10"), quotes don't count, and the language's own script comes first.
    /// Only equal texts are equal.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        collation::compare(self.language, a, b)
    }

    /// Bytes to sort many names by: their order is that of [`compare`](Self::compare).
    ///
    /// Of names that differ only in case, accents, quotes or leading zeros the bytes are equal.
    pub fn sort_key(&self, name: &str) -> Vec<u8> {
        collation::sort_key(self.language, name)
    }
}

/// The messages of a language.
fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(number::group_digits(&format!("{:.0}", number.value))),
        _ => None,
    }));
    for file in files(language) {
        // `tests/texts.rs` holds the files to be without faults; of a faulty one the rest is kept.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(rest, _)| rest);
        let added = bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "{added:?}");
    }
    bundle
}

/// The words of a message; an id that isn't there is shown in brackets.
fn format(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    arguments: Option<&FluentArgs<'_>>,
    is_complete: &mut bool,
) -> String {
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        *is_complete = false;
        return format!("[{id}]");
    };
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, arguments, &mut errors);
    *is_complete &= errors.is_empty();
    words.into_owned()
}

/// A message whose arguments are left as places in braces.
fn pattern(bundle: &FluentBundle<FluentResource>, id: &str, places: &[&'static str]) -> String {
    let mut arguments = FluentArgs::new();
    for place in places {
        arguments.set(*place, format!("{{{place}}}"));
    }
    format(bundle, id, Some(&arguments), &mut true)
}

fn date_words(bundle: &FluentBundle<FluentResource>) -> DateWords {
    let words = |id: &str| -> Vec<String> {
        let list = format(bundle, id, None, &mut true);
        list.split_whitespace().map(str::to_owned).collect()
    };
    let places = [DAY, MONTH, YEAR].map(|place| place.trim_matches(['{', '}']));
    let pattern = |id| pattern(bundle, id, &places);
    DateWords {
        months: words("text-months"),
        months_genitive: words("text-months-genitive"),
        months_prepositional: words("text-months-prepositional"),
        months_short: words("text-months-short"),
        days_short: words("text-days-short"),
        day_pattern: pattern("text-date-day"),
        month_pattern: pattern("text-date-month"),
        year_pattern: pattern("text-date-year"),
        short_day_pattern: pattern("text-date-short-day"),
        short_month_pattern: pattern("text-date-short-month"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Name, parse_date};
    use super::*;

    const DAY: DateParts = DateParts {
        year: 2018,
        month: Some(10),
        day: Some(31),
    };
    const EARLY_DAY: DateParts = DateParts {
        year: 2019,
        month: Some(5),
        day: Some(1),
    };
    const MONTH: DateParts = DateParts {
        year: 2019,
        month: Some(5),
        day: None,
    };
    const YEAR: DateParts = DateParts {
        year: 2019,
        month: None,
        day: None,
    };

    /// Words made of a message that only this test has.
    #[track_caller]
    fn check(language: Language, message: &str, values: &[(&'static str, Value)], expected: &str) {
        let mut texts = Texts::new(language);
        let resource = FluentResource::try_new(format!("test-message = {message}\n")).unwrap();
        texts.bundle.add_resource(resource).unwrap();
        let message = values
            .iter()
            .cloned()
            .fold(Message::new("test-message"), |message, (name, value)| {
                message.with(name, value)
            });
        assert_eq!(texts.say(&message), expected);
    }

    #[test]
    fn numbers_are_grouped_and_choose_plural_forms() {
        let message =
            "{ $people ->\n    [one] { $people } person\n   *[other] { $people } people\n}";
        for (number, expected) in [
            (0, "0 people"),
            (1, "1 person"),
            (10_226, "10\u{202F}226 people"),
            (
                u64::MAX,
                "18\u{202F}446\u{202F}744\u{202F}073\u{202F}709\u{202F}551\u{202F}615 people",
            ),
        ] {
            check(
                Language::English,
                message,
                &[("people", number.into())],
                expected,
            );
        }
        let message = "{ $people ->\n    [one] { $people } военнослужащий\n    [few] { $people } военнослужащих\n   *[many] { $people } военнослужащих\n}";
        check(
            Language::Russian,
            message,
            &[("people", 1_021_u64.into())],
            "1\u{202F}021 военнослужащий",
        );
    }

    #[test]
    fn every_kind_of_value_is_written() {
        let name = Name::Translated(&["India", "Индия"]);
        let nested = Message::new("text-span-from").with("first", "2018");
        let list = Value::List(vec![
            name.clone().into(),
            1_200_u64.into(),
            date(2018, 10, 31).into(),
            nested.clone().into(),
        ]);
        check(
            Language::English,
            "{ $text }; { $name }; { $nested }; { $list }",
            &[
                ("text", "A coy".into()),
                ("name", name.clone().into()),
                ("nested", nested.clone().into()),
                ("list", list.clone()),
            ],
            "A coy; India; from 2018; India, 1\u{202F}200, 31 October 2018, from 2018",
        );
        check(
            Language::Russian,
            "{ $list }",
            &[("list", list)],
            "Индия, 1\u{202F}200, 31 октября 2018 г., с 2018",
        );
    }

    #[test]
    fn a_date_argument_comes_in_every_form() {
        let message =
            "с { $day-genitive }, в { $day-prepositional }, { $day-short }. Это { $day }.";
        check(
            Language::Russian,
            message,
            &[("day", MONTH.into())],
            "с мая 2019 г., в мае 2019 г., 05.2019. Это май 2019 г.",
        );
        check(
            Language::English,
            "in { $day-prepositional }, { $day-short }. It is { $day }.",
            &[("day", EARLY_DAY.into())],
            "in 1 May 2019, 1 May 2019. It is 1 May 2019.",
        );
    }

    #[test]
    fn what_is_missing_is_visible() {
        let texts = Texts::of(Language::English);
        assert_eq!(
            texts.try_say(&Message::new("no-such-message")),
            ("[no-such-message]".to_owned(), false)
        );
        assert_eq!(
            texts.try_say(&Message::new("text-span-from")),
            ("from {$first}".to_owned(), false)
        );
        let nested = Message::new("text-span-from").with("first", Message::new("no-such-message"));
        assert_eq!(
            texts.try_say(&nested),
            ("from [no-such-message]".to_owned(), false)
        );
        assert_eq!(texts.label("text-span-undated"), "undated");
    }

    #[test]
    fn what_people_type_is_never_taken_for_fluent() {
        check(
            Language::English,
            "{ $text }",
            &[("text", "{ $name } {\"x\"} -term".into())],
            "{ $name } {\"x\"} -term",
        );
    }

    #[test]
    fn dates_are_written_as_the_language_writes_them() {
        let english = Texts::of(Language::English);
        let russian = Texts::of(Language::Russian);
        for (date, long, short, russian_long, russian_short) in [
            (
                DAY,
                "31 October 2018",
                "31 Oct 2018",
                "31 октября 2018 г.",
                "31.10.2018",
            ),
            (
                EARLY_DAY,
                "1 May 2019",
                "1 May 2019",
                "1 мая 2019 г.",
                "01.05.2019",
            ),
            (MONTH, "May 2019", "May 2019", "май 2019 г.", "05.2019"),
            (YEAR, "2019", "2019", "2019 г.", "2019"),
        ] {
            assert_eq!(english.date(date), long);
            assert_eq!(english.short_date(date), short);
            assert_eq!(russian.date(date), russian_long);
            assert_eq!(russian.short_date(date), russian_short);
        }
    }

    #[test]
    fn a_written_date_is_read_back() {
        let from = date(2000, 1, 1);
        for language in Language::ALL {
            let texts = Texts::of(language);
            for month in 1..=12 {
                for day in [None, Some(1), Some(28)] {
                    let month = Some(month);
                    let written = DateParts {
                        year: 2019,
                        month,
                        day,
                    };
                    for text in [texts.date(written), texts.short_date(written)] {
                        assert_eq!(parse_date(&text, from), Ok(written), "{text}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_span_may_be_open_at_either_end() {
        let texts = Texts::of(Language::English);
        assert_eq!(texts.span(Some(DAY), Some(MONTH)), "31 Oct 2018 – May 2019");
        assert_eq!(texts.span(Some(DAY), Some(DAY)), "31 Oct 2018");
        assert_eq!(texts.span(Some(DAY), None), "from 31 Oct 2018");
        assert_eq!(texts.span(None, Some(YEAR)), "until 2019");
        assert_eq!(texts.span(None, None), "undated");
        let texts = Texts::of(Language::Russian);
        assert_eq!(texts.span(Some(DAY), Some(MONTH)), "31.10.2018 – 05.2019");
        assert_eq!(texts.span(Some(DAY), None), "с 31.10.2018");
        assert_eq!(texts.span(None, Some(DAY)), "по 31.10.2018");
    }

    #[test]
    fn shares_are_written_as_the_language_writes_them() {
        assert_eq!(Texts::of(Language::English).percent(37, 100), "37%");
        assert_eq!(Texts::of(Language::English).percent(37, 0), "–");
        assert_eq!(
            Texts::of(Language::Russian).percent(1, 1_000),
            "<1\u{202F}%"
        );
    }

    #[test]
    fn every_refusal_has_words() {
        use crate::text::{DateError, NumberError};

        for language in Language::ALL {
            let texts = Texts::of(language);
            for error in [
                NumberError::Empty,
                NumberError::Negative,
                NumberError::Grouping,
                NumberError::NotDigits,
                NumberError::TooLarge,
            ] {
                assert!(texts.try_say(&error.message()).1, "{error:?}");
            }
            for error in [
                DateError::Empty,
                DateError::Form,
                DateError::Year,
                DateError::Calendar,
                DateError::Ambiguous,
            ] {
                assert!(texts.try_say(&error.message()).1, "{error:?}");
            }
        }
    }
}
