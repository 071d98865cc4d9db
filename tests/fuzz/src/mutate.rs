//! Changes of JSON as JSON: where libFuzzer turns bytes, this moves, doubles, takes out and exchanges whole parts, so that
//! what comes of it is read further than its first bracket.

use serde_json::{Map, Value};

/// Dice from a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides.max(1) as u64).unwrap_or(0)
    }
}

/// What fields of a notebook may hold, and some that they may not.
#[rustfmt::skip]
const LEAVES: [&str; 40] = [
    "null", "true", "false", "0", "1", "-1", "255", "65536", "18446744073709551615", "-9223372036854775808", "1e308",
    "0.1", "1.4517723134765959e-8", "2.638344616030823e-256", "\"\"", "{}", "[]",
    "\"0000000000000001\"", "\"0000000000000002\"", "\"0000000000000003\"", "\"0000000000000004\"",
    "\"2026-11-24\"", "\"2024-02-29\"", "\"1900-01-01\"", "\"2200-12-31\"", "\"+262142-12-31\"", "\"-262143-01-01\"",
    "\"2026-11-24T12:00:00Z\"", "\"1900-01-01T00:00:00Z\"", "\"2200-12-31T23:59:60.5Z\"", "\"+262142-12-31T23:59:59Z\"",
    "\"-262143-01-01T00:00:00Z\"", "\"23:59:60\"", "{\"here\":1}", "{\"here\":2,\"there\":1}", "\"planned\"",
    "{\"held\":{\"told\":null}}", "{\"running\":{\"started\":\"2026-11-24T11:00:00Z\"}}", "\"manager\"",
    "\"a\\u0000 b\"",
];

/// Another JSON text made of this one; none where it is none, or comes out too long.
pub fn json(text: &[u8], most: usize, seed: u32) -> Option<String> {
    let mut value: Value = serde_json::from_slice(text).ok()?;
    let mut dice = Dice(u64::from(seed) << 1 | 1);
    dice.roll(2);
    for _ in 0..=dice.roll(3) {
        change(&mut value, &mut dice);
    }
    Some(value.to_string()).filter(|text| text.len() <= most)
}

fn change(value: &mut Value, dice: &mut Dice) {
    let places = places(value);
    let from = places.get(dice.roll(places.len())).and_then(|at| value.pointer(at)).cloned().unwrap_or_default();
    let Some(at) = places.get(dice.roll(places.len())) else { return };
    let Some(target) = value.pointer_mut(at) else { return };
    match (dice.roll(6), target) {
        (0, Value::Object(fields)) => without_one(fields, dice),
        (0, Value::Array(items)) if !items.is_empty() => drop(items.remove(dice.roll(items.len()))),
        (1, Value::Object(fields)) => under_another(fields, dice, places.as_slice(), from),
        (1, Value::Array(items)) => items.push(from),
        (2, target) => *target = from,
        (_, target) if !target.is_object() || dice.roll(4) == 0 => {
            let leaf = LEAVES.get(dice.roll(LEAVES.len())).copied().unwrap_or("null");
            *target = serde_json::from_str(leaf).unwrap_or_default();
        }
        (_, Value::Object(fields)) => under_another(fields, dice, places.as_slice(), from),
        _ => {}
    }
}

fn without_one(fields: &mut Map<String, Value>, dice: &mut Dice) {
    if let Some(name) = fields.keys().nth(dice.roll(fields.len())).cloned() {
        fields.remove(&name);
    }
}

/// Puts a part under a name that stands somewhere else.
fn under_another(fields: &mut Map<String, Value>, dice: &mut Dice, places: &[String], part: Value) {
    let name = places.get(dice.roll(places.len())).and_then(|at| at.rsplit('/').next()).unwrap_or_default();
    fields.insert(name.replace("~1", "/").replace("~0", "~"), part);
}

/// Where every part lies.
fn places(value: &Value) -> Vec<String> {
    fn find(value: &Value, at: &str, places: &mut Vec<String>) {
        places.push(at.to_owned());
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| {
                find(value, &format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), places);
            }),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(place, value)| find(value, &format!("{at}/{place}"), places));
            }
            _ => {}
        }
    }
    let mut places = Vec::new();
    find(value, "", &mut places);
    places
}
