//! A check of values against a JSON Schema, of just those keywords that the plan's schema uses.

use serde_json::Value;

/// The first place at which a value breaks a schema, with the reason.
///
/// A keyword that is not known here breaks the schema too, so that none is passed over in silence.
pub(crate) fn violation(schema: &Value, value: &Value) -> Option<String> {
    Check { root: schema }.value(schema, value, "")
}

struct Check<'a> {
    root: &'a Value,
}

impl Check<'_> {
    fn value(&self, schema: &Value, value: &Value, path: &str) -> Option<String> {
        if schema == &Value::Bool(true) {
            return None;
        }
        let Some(keywords) = schema.as_object() else {
            return Some(format!("{path}: nothing is allowed here"));
        };
        keywords
            .iter()
            .find_map(|(keyword, rule)| self.keyword(schema, keyword, rule, value, path))
    }

    fn keyword(
        &self,
        schema: &Value,
        keyword: &str,
        rule: &Value,
        value: &Value,
        path: &str,
    ) -> Option<String> {
        let number = value.as_f64();
        let holds = match keyword {
            "$schema" | "$defs" | "title" | "description" | "format" | "default" => true,
            "$ref" => {
                let name = rule.as_str()?.strip_prefix("#")?;
                let definition = self.root.pointer(name).expect("a definition");
                return self.value(definition, value, path);
            }
            "type" => match rule {
                Value::Array(types) => types.iter().any(|it| is_of_type(value, it)),
                one => is_of_type(value, one),
            },
            "const" => value == rule,
            "enum" => list(rule).contains(value),
            "pattern" => value.as_str().is_none_or(|text| matches(rule, text)),
            "minimum" => number.is_none_or(|it| Some(it) >= rule.as_f64()),
            "maximum" => number.is_none_or(|it| Some(it) <= rule.as_f64()),
            "uniqueItems" => {
                let entries = list(value);
                (0..entries.len()).all(|index| !entries[..index].contains(&entries[index]))
            }
            "required" => value.as_object().is_none_or(|fields| {
                list(rule)
                    .iter()
                    .all(|it| fields.contains_key(it.as_str().unwrap_or_default()))
            }),
            "oneOf" | "anyOf" => {
                let fitting = list(rule)
                    .iter()
                    .filter(|schema| self.value(schema, value, path).is_none())
                    .count();
                fitting == 1 || keyword == "anyOf" && fitting > 1
            }
            "items" => {
                let mut entries = list(value).iter().enumerate();
                return entries.find_map(|(index, entry)| {
                    self.value(rule, entry, &format!("{path}[{index}]"))
                });
            }
            "properties" => {
                let mut fields = value.as_object().into_iter().flatten();
                return fields.find_map(|(name, entry)| {
                    self.value(rule.get(name)?, entry, &format!("{path}.{name}"))
                });
            }
            "additionalProperties" if rule == &Value::Bool(false) => {
                let known = schema["properties"].as_object();
                let mut fields = value.as_object().into_iter().flatten();
                fields.all(|(name, _)| known.is_some_and(|known| known.contains_key(name)))
            }
            _ => false,
        };
        (!holds).then(|| format!("{path}: {keyword} {rule}: {value}"))
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn is_of_type(value: &Value, name: &Value) -> bool {
    match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => false,
    }
}

fn matches(pattern: &Value, text: &str) -> bool {
    let pattern = pattern.as_str().expect("a pattern is a text");
    let pattern = regex_lite::Regex::new(pattern).expect("a pattern that can be read");
    pattern.is_match(text)
}
