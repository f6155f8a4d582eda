//! Holds the Fluent files of every language to each other and to the source.
//!
//! What the source must keep to, so that it can be read here:
//!
//! - An id is a string literal within the parentheses of `Message::new(…)` (in a `match`, if need be), or alone or in a `match` within those of `.label(…)`, or within a function called `message_id` or `…_message_id`.
//! - A message gets its arguments where it is made: `Message::new(…).with("name", …)`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::PatternElement;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern};
use muster::text::Language;

use self::rust_source::{Kind, Token, rust_files, tokens};

#[path = "support/rust_source.rs"]
mod rust_source;

/// What a message of one language is made of.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
struct Facts {
    /// The arguments, without the endings that ask for a form of a date.
    arguments: BTreeSet<String>,

    /// The messages and terms (these with their hyphen) that it refers to.
    references: BTreeSet<String>,
}

/// The messages and terms of one language by id, and what is wrong in its files.
#[derive(Default)]
struct Words {
    messages: BTreeMap<String, Facts>,
    faults: Vec<String>,
}

/// A place in the source where a message is made.
#[derive(Debug, Eq, PartialEq)]
struct Use {
    id: String,
    line: usize,

    /// The arguments given there, where the place gives any.
    arguments: BTreeSet<String>,
}

/// Endings of an argument that ask for a form of a date.
const DATE_FORMS: [&str; 3] = ["-genitive", "-prepositional", "-short"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The names of a language's files.
fn file_names(language: Language) -> BTreeSet<String> {
    let folder = root().join("assets/text").join(language.tag());
    std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| {
            let name = entry.expect("an entry of a folder").file_name();
            name.into_string().expect("a name in UTF-8")
        })
        .collect()
}

/// Everything that a language says.
fn words(language: Language) -> Words {
    let folder = root().join("assets/text").join(language.tag());
    let mut words = Words::default();
    for name in file_names(language) {
        words.add(
            &format!("{}/{name}", language.tag()),
            &read(&folder.join(name)),
        );
    }
    words.check_references(language.tag());
    words
}

impl Words {
    /// Adds the messages of a file.
    fn add(&mut self, file: &str, text: &str) {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let line = 1 + text[..error.pos.start].matches('\n').count();
                self.faults.push(format!("{file}:{line}: {error}"));
            }
            resource
        });
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    if !message.attributes.is_empty() {
                        self.faults.push(format!("{file}: {id} has an attribute"));
                    }
                    match &message.value {
                        Some(value) => self.add_message(file, id.to_owned(), value),
                        None => self.faults.push(format!("{file}: {id} says nothing")),
                    }
                }
                Entry::Term(term) => {
                    self.add_message(file, format!("-{}", term.id.name), &term.value);
                }
                Entry::Comment(_)
                | Entry::GroupComment(_)
                | Entry::ResourceComment(_)
                | Entry::Junk { .. } => {}
            }
        }
    }

    fn add_message(&mut self, file: &str, id: String, value: &Pattern<&str>) {
        let mut facts = Facts::default();
        facts.read_pattern(value, &mut self.faults);
        let is_kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.chars().all(is_kebab) {
            self.faults
                .push(format!("{file}: {id} is not in kebab-case"));
        }
        if self.messages.contains_key(&id) {
            self.faults.push(format!("{file}: {id} is there twice"));
        }
        self.messages.insert(id, facts);
    }

    /// Holds references to messages that are there, without going round in circles.
    fn check_references(&mut self, language: &str) {
        for (id, facts) in &self.messages {
            for reference in &facts.references {
                if !self.messages.contains_key(reference) {
                    self.faults
                        .push(format!("{language}: {id} refers to {reference}"));
                }
            }
            if self.reached_from(id).contains(id) {
                self.faults
                    .push(format!("{language}: {id} refers to itself"));
            }
        }
    }

    /// Every message that a message refers to, directly or not.
    fn reached_from(&self, id: &str) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut next = vec![id];
        while let Some(facts) = next.pop().and_then(|id| self.messages.get(id)) {
            for reference in &facts.references {
                if reached.insert(reference.clone()) {
                    next.push(reference);
                }
            }
        }
        reached
    }

    /// The arguments of a message and of all it refers to.
    fn arguments(&self, id: &str) -> BTreeSet<String> {
        self.reached_from(id)
            .iter()
            .map(String::as_str)
            .chain([id])
            .filter_map(|id| self.messages.get(id))
            .flat_map(|facts| facts.arguments.iter().cloned())
            .collect()
    }
}

impl Facts {
    fn read_pattern(&mut self, pattern: &Pattern<&str>, faults: &mut Vec<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression, faults);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>, faults: &mut Vec<String>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline, faults),
            Expression::Select { selector, variants } => {
                self.read_inline(selector, faults);
                for variant in variants {
                    self.read_pattern(&variant.value, faults);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>, faults: &mut Vec<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                let name = DATE_FORMS
                    .iter()
                    .find_map(|form| id.name.strip_suffix(form))
                    .unwrap_or(id.name);
                self.arguments.insert(name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                if let Some(CallArguments { positional, .. }) = arguments {
                    for argument in positional {
                        self.read_inline(argument, faults);
                    }
                }
            }
            InlineExpression::FunctionReference { id, .. } => {
                faults.push(format!("there is no function {}", id.name));
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression, faults),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// The places where a source makes messages, outside its tests.
fn uses(tokens: &[Token]) -> Vec<Use> {
    let mut uses = Vec::new();
    for (position, token) in tokens.iter().enumerate() {
        if token.is_test || token.kind != Kind::Word {
            continue;
        }
        let before = &tokens[..position];
        let after = &tokens[position + 1..];
        if token.is("new") && ends_with(before, &["Message", ":", ":"]) {
            let (inside, after) = parenthesized(after);
            add_uses(&mut uses, inside, &given_arguments(after));
        } else if token.is("label") && ends_with(before, &["."]) {
            let (inside, _) = parenthesized(after);
            if inside.len() == 1 || inside.first().is_some_and(|token| token.is("match")) {
                add_uses(&mut uses, inside, &BTreeSet::new());
            }
        } else if ends_with(before, &["fn"])
            && (token.is("message_id") || token.text.ends_with("_message_id"))
        {
            let end = end_of_braces(after);
            add_uses(&mut uses, &after[..end], &BTreeSet::new());
        }
    }
    uses
}

fn add_uses(uses: &mut Vec<Use>, tokens: &[Token], arguments: &BTreeSet<String>) {
    for token in tokens.iter().filter(|token| token.kind == Kind::Text) {
        uses.push(Use {
            id: token.text.clone(),
            line: token.line,
            arguments: arguments.clone(),
        });
    }
}

fn ends_with(tokens: &[Token], end: &[&str]) -> bool {
    tokens.len() >= end.len()
        && tokens[tokens.len() - end.len()..]
            .iter()
            .zip(end)
            .all(|(token, expected)| token.is(expected))
}

/// What stands in the parentheses that the tokens begin with, and what comes after them.
fn parenthesized(tokens: &[Token]) -> (&[Token], &[Token]) {
    let mut depth = 0;
    for (position, token) in tokens.iter().enumerate() {
        if token.is("(") {
            depth += 1;
        } else if token.is(")") {
            depth -= 1;
        }
        if depth == 0 {
            return if position == 0 {
                (&[], tokens)
            } else {
                (&tokens[1..position], &tokens[position + 1..])
            };
        }
    }
    (&[], &[])
}

/// Where the first braces end.
fn end_of_braces(tokens: &[Token]) -> usize {
    let mut depth = 0;
    for (position, token) in tokens.iter().enumerate() {
        if token.is("{") {
            depth += 1;
        } else if token.is("}") {
            depth -= 1;
            if depth == 0 {
                return position;
            }
        }
    }
    tokens.len()
}

/// The names given by the `.with("name", …)` that the tokens begin with.
fn given_arguments(mut tokens: &[Token]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    while let [dot, with, rest @ ..] = tokens
        && dot.is(".")
        && with.is("with")
    {
        let (inside, after) = parenthesized(rest);
        if let Some(name) = inside.first().filter(|token| token.kind == Kind::Text) {
            names.insert(name.text.clone());
        }
        tokens = after;
    }
    names
}

/// Every source file with its tokens, by its path below the project's folder.
fn sources() -> Vec<(PathBuf, Vec<Token>)> {
    rust_files(&root().join("src"))
        .into_iter()
        .map(|path| {
            let tokens = tokens(&read(&path));
            let path = path
                .strip_prefix(root())
                .expect("a file below the root")
                .to_owned();
            (path, tokens)
        })
        .collect()
}

#[track_caller]
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn the_files_are_sound() {
    for language in Language::ALL {
        assert_none(&words(language).faults);
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let first = words(Language::ALL[0]);
    let mut faults = Vec::new();
    for language in Language::ALL {
        let other = words(language);
        let ids: BTreeSet<&String> = first.messages.keys().chain(other.messages.keys()).collect();
        // Terms are a matter of each language.
        for id in ids.into_iter().filter(|id| !id.starts_with('-')) {
            let tag = language.tag();
            if !other.messages.contains_key(id) {
                faults.push(format!("{tag} lacks {id}"));
            } else if !first.messages.contains_key(id) {
                faults.push(format!("only {tag} has {id}"));
            } else if first.arguments(id) != other.arguments(id) {
                faults.push(format!("{tag} gives other arguments to {id}"));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_file_is_compiled_in() {
    let list = read(&root().join("src/text/files.rs"));
    for language in Language::ALL {
        assert_eq!(file_names(language), file_names(Language::ALL[0]));
        for name in file_names(language) {
            let path = format!("\"../../assets/text/{}/{name}\"", language.tag());
            assert!(list.contains(&path), "src/text/files.rs lacks {path}");
        }
    }
}

#[test]
fn the_source_uses_only_messages_that_there_are() {
    let words = words(Language::ALL[0]);
    let mut faults = Vec::new();
    for (path, tokens) in sources() {
        for Use {
            id,
            line,
            arguments,
        } in uses(&tokens)
        {
            let place = format!("{}:{line}", path.display());
            if !words.messages.contains_key(&id) {
                faults.push(format!("{place}: there is no message {id:?}"));
            }
            for missing in words.arguments(&id).difference(&arguments) {
                faults.push(format!("{place}: {id:?} is not given ${missing}"));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_message_is_used() {
    let literals: BTreeSet<String> = sources()
        .into_iter()
        .flat_map(|(_, tokens)| tokens)
        .filter(|token| token.kind == Kind::Text && !token.is_test)
        .map(|token| token.text)
        .collect();
    let mut faults = Vec::new();
    for language in Language::ALL {
        let words = words(language);
        let referred: BTreeSet<&String> = words
            .messages
            .values()
            .flat_map(|facts| &facts.references)
            .collect();
        for id in words.messages.keys() {
            if !literals.contains(id) && !referred.contains(id) {
                faults.push(format!("{} has {id}, which nobody says", language.tag()));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn faulty_files_are_noticed() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut words = Words::default();
        words.add("a.ftl", text);
        words.check_references("en");
        let faults = words.faults.join("\n");
        assert!(faults.contains(expected), "{text:?}: {faults:?}");
    }

    check("a = { $x\n", "a.ftl:2: ");
    check("good = x\n=\n", "a.ftl:2: ");
    check("a = x\na = y\n", "a is there twice");
    check("a = x\n    .title = y\n", "a has an attribute");
    check("aB = x\n", "aB is not in kebab-case");
    check("a = { b }\n", "a refers to b");
    check("a = { -b }\n", "a refers to -b");
    check("a = { b }\nb = { a }\n", "a refers to itself");
    check("a = { DATE($x) }\n", "there is no function DATE");
}

#[test]
fn arguments_are_found_wherever_they_stand() {
    let mut words = Words::default();
    words.add(
        "a.ftl",
        "a = { $n ->\n    [one] { $day-genitive }\n   *[other] { b }\n}\nb = { $deep }\n",
    );
    assert_none(&words.faults);
    let expected = ["day", "deep", "n"].map(str::to_owned);
    assert_eq!(words.arguments("a"), BTreeSet::from(expected));
}

#[test]
fn uses_are_found_wherever_they_stand() {
    let source = r#"
        fn a() -> Message {
            Message::new(match self {
                Self::A => "x-a",
                Self::B => "x-b",
            })
            .with("first", f("not an id"))
            .with(
                "last", 3)
        }
        fn b() { ui.label(texts.label("x-c")); ui.label(format!("{x}")); texts.label(match b { _ => "x-d" }) }
        fn message_id(self) -> &'static str { match self { Self::A => { "x-e" } } }
        #[cfg(test)]
        mod tests { fn c() { Message::new("x-test"); } }
        // Message::new("x-comment")
    "#;
    let uses: Vec<(String, usize, usize)> = uses(&tokens(source))
        .into_iter()
        .map(|found| (found.id, found.line, found.arguments.len()))
        .collect();
    let expected = [
        ("x-a", 4, 2),
        ("x-b", 5, 2),
        ("x-c", 11, 0),
        ("x-d", 11, 0),
        ("x-e", 12, 0),
    ]
    .map(|(id, line, arguments)| (id.to_owned(), line, arguments));
    assert_eq!(uses, expected);
}
