//! How a thing is kept as JSON. Containers say it by hand, so that what a newer version wrote beside their fields stays,
//! and so that there is one way of reading and writing for all of them; the things in them leave it to serde.

use serde_json::{Map, Value};

/// Something that is kept as JSON.
pub trait Kept: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// With what is wrong and where: `book: sessions: an entry is an object`.
    fn read(value: &Value) -> Result<Self, String>;

    /// Writes it.
    fn write(&self) -> Value;
}

/// A field that may be missing: then it is the default.
///
/// # Errors
/// As [`Kept::read`], with the field's name.
pub fn field<T: Kept + Default>(fields: &Map<String, Value>, name: &str) -> Result<T, String> {
    fields.get(name).map_or_else(|| Ok(T::default()), |value| T::read(value).map_err(|why| format!("{name}: {why}")))
}

/// A field that must be there.
///
/// # Errors
/// As [`Kept::read`], with the field's name.
pub fn required<T: Kept>(fields: &Map<String, Value>, name: &str) -> Result<T, String> {
    let value = fields.get(name).ok_or_else(|| format!("{name} is missing"))?;
    T::read(value).map_err(|why| format!("{name}: {why}"))
}

/// An object of these fields. One at a time, because collecting them would bring a sort along for every kind of thing.
pub fn object(fields: &mut dyn Iterator<Item = (String, Value)>) -> Value {
    let mut object = Map::new();
    for (name, value) in fields {
        object.insert(name, value);
    }
    Value::Object(object)
}

/// The fields this version has no name for.
pub fn unread(fields: &Map<String, Value>, known: &dyn Fn(&str) -> bool) -> Map<String, Value> {
    let mut unread = fields.clone();
    unread.retain(|name, _| !known(name));
    unread
}
