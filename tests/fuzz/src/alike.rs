//! Two values that must be the same, and where they first differ: the whole of both would fill screens.

use serde_json::Value;

/// Fails where two values differ, with the path that leads there.
pub fn same(one: &Value, other: &Value, why: &str) {
    if let Some((path, one, other)) = difference(one, other, String::new()) {
        panic!("{why}: {path} is {one} and {other}");
    }
}

fn difference(one: &Value, other: &Value, at: String) -> Option<(String, String, String)> {
    if one == other {
        return None;
    }
    let told = |value: Option<&Value>| value.map_or_else(|| "missing".to_owned(), Value::to_string);
    if let (Value::Object(fields), Value::Object(others)) = (one, other) {
        let mut names = fields.keys().chain(others.keys());
        let name = names.find(|name| fields.get(*name) != others.get(*name))?;
        let deeper = format!("{at}/{name}");
        return match (fields.get(name), others.get(name)) {
            (Some(one), Some(other)) => difference(one, other, deeper),
            (one, other) => Some((deeper, told(one), told(other))),
        };
    }
    Some((at, told(Some(one)), told(Some(other))))
}
