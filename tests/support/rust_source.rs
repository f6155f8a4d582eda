//! Rust source taken apart into words, texts and marks, for the tests that hold the source to the project's rules.

use std::path::{Path, PathBuf};

/// A word, a text or a mark of a source file; comments and blanks are left out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Token {
    /// What the token is.
    pub(crate) kind: Kind,

    /// The word, what stands between a text's quotes (escapes as written), or the mark.
    pub(crate) text: String,

    /// The line it begins in, counted from 1.
    pub(crate) line: usize,

    /// Whether it belongs to an item under `#[cfg(test)]`.
    pub(crate) is_test: bool,
}

/// The kinds of tokens.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    /// An identifier, a keyword or a number.
    Word,

    /// A string literal of any kind.
    Text,

    /// Any other character; a character literal is one mark, an apostrophe.
    Mark,
}

impl Token {
    /// Whether the token is this word or this mark.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.kind != Kind::Text && self.text == text
    }
}

/// Every `.rs` file in a folder and below it, sorted.
pub(crate) fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let path = entry.expect("an entry of a folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Takes a source file apart.
pub(crate) fn tokens(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = source;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let (kind, length, text) = next(rest, first);
        if let Some(kind) = kind {
            tokens.push(Token {
                kind,
                text,
                line,
                is_test: false,
            });
        }
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    mark_tests(&mut tokens);
    tokens
}

/// The next token or gap: its kind (none of a gap), its length in bytes, its text.
fn next(rest: &str, first: char) -> (Option<Kind>, usize, String) {
    if rest.starts_with("//") {
        return (None, rest.find('\n').unwrap_or(rest.len()), String::new());
    }
    if rest.starts_with("/*") {
        return (None, block_comment(rest), String::new());
    }
    if let Some((length, text)) = string_literal(rest) {
        return (Some(Kind::Text), length, text);
    }
    if first.is_alphanumeric() || first == '_' {
        let length = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        return (Some(Kind::Word), length, rest[..length].to_owned());
    }
    if first == '\'' {
        return (Some(Kind::Mark), character_literal(rest), "'".to_owned());
    }
    let kind = (!first.is_whitespace()).then_some(Kind::Mark);
    (kind, first.len_utf8(), first.to_string())
}

/// The length of a block comment, with the comments in it.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut position = 0;
    while position < rest.len() {
        if rest[position..].starts_with("/*") {
            depth += 1;
            position += 2;
        } else if rest[position..].starts_with("*/") {
            depth -= 1;
            position += 2;
            if depth == 0 {
                return position;
            }
        } else {
            position += rest[position..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// A string literal at the start of the rest: its length, and what stands between the quotes.
fn string_literal(rest: &str) -> Option<(usize, String)> {
    let prefix = ["br", "cr", "b", "c", "r", ""]
        .into_iter()
        .find(|prefix| rest.starts_with(prefix))?;
    let after = &rest[prefix.len()..];
    let hashes = after.len() - after.trim_start_matches('#').len();
    let is_raw = prefix.ends_with('r');
    let body = after[hashes..].strip_prefix('"')?;
    if hashes > 0 && !is_raw {
        return None;
    }
    let end = if is_raw {
        body.find(&format!("\"{}", "#".repeat(hashes)))?
    } else {
        end_of_escaped(body)?
    };
    let length = prefix.len() + hashes + 1 + end + 1 + hashes;
    Some((length, body[..end].to_owned()))
}

/// Where the closing quote of an ordinary string literal stands.
fn end_of_escaped(body: &str) -> Option<usize> {
    let mut is_escaped = false;
    body.char_indices().find_map(|(position, c)| {
        let is_end = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        is_end.then_some(position)
    })
}

/// The length of a character literal, or of the apostrophe of a lifetime.
fn character_literal(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        (Some((_, '\\')), Some((position, escaped))) => {
            let after = position + escaped.len_utf8();
            rest[after..]
                .find('\'')
                .map_or(rest.len(), |end| after + end + 1)
        }
        (Some(_), Some((position, '\''))) => position + 1,
        _ => 1,
    }
}

/// Marks the items under `#[cfg(test)]`.
fn mark_tests(tokens: &mut [Token]) {
    const ATTRIBUTE: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut position = 0;
    while position + ATTRIBUTE.len() <= tokens.len() {
        let is_attribute = ATTRIBUTE
            .iter()
            .zip(&tokens[position..])
            .all(|(expected, token)| token.is(expected));
        if !is_attribute {
            position += 1;
            continue;
        }
        let end = end_of_item(&tokens[position + ATTRIBUTE.len()..]);
        let item = &mut tokens[position..position + ATTRIBUTE.len() + end];
        position += item.len();
        for token in item {
            token.is_test = true;
        }
    }
}

/// How many tokens an item has: to its semicolon or the end of its braces.
fn end_of_item(tokens: &[Token]) -> usize {
    let mut depth = 0;
    for (position, token) in tokens.iter().enumerate() {
        match token.text.as_str() {
            _ if token.kind != Kind::Mark => {}
            ";" if depth == 0 => return position + 1,
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => {
                depth -= 1;
                if depth == 0 && token.is("}") {
                    return position + 1;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

#[test]
fn source_is_taken_apart() {
    let source = r##"
        //! "not a text"
        use a::b; /* "nor /* this */ " */
        fn f<'a>(c: char) -> &'a str { if c == '"' || c == '\'' || c == '\u{41}' { "x\"y" } else { r#"raw "z" "# } }
        #[cfg(test)]
        mod tests { const T: &str = "in a test"; }
        const LAST: &[u8] = b"bytes";
    "##;
    let tokens = tokens(source);
    let texts: Vec<(&str, bool, usize)> = tokens
        .iter()
        .filter(|token| token.kind == Kind::Text)
        .map(|token| (token.text.as_str(), token.is_test, token.line))
        .collect();
    assert_eq!(
        texts,
        [
            ("x\\\"y", false, 4),
            ("raw \"z\" ", false, 4),
            ("in a test", true, 6),
            ("bytes", false, 7)
        ]
    );
    let words: Vec<&str> = tokens
        .iter()
        .filter(|token| token.kind == Kind::Word && token.line == 3)
        .map(|token| token.text.as_str())
        .collect();
    assert_eq!(words, ["use", "a", "b"]);
    assert!(
        tokens
            .iter()
            .any(|token| token.is("LAST") && !token.is_test)
    );
}
