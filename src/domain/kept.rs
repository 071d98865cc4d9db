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

/// For serde: a map by names as a JSON object.
pub mod object_by_name {
    use std::fmt::Display;

    use litemap::LiteMap;

    use crate::domain::order::map_of;
    use serde::de::{DeserializeOwned, Error};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use serde_json::{Map, Value};

    /// Writes it.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<K: AsRef<str>, V: Serialize, S: Serializer>(
        map: &LiteMap<K, V>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(map.iter().map(|(name, value)| (name.as_ref(), value)))
    }

    /// Reads it.
    ///
    /// # Errors
    /// Where it is no object, or a name or value in it is wrong.
    pub fn deserialize<'de, K, V, D>(deserializer: D) -> Result<LiteMap<K, V>, D::Error>
    where
        K: TryFrom<String> + Ord,
        K::Error: Display,
        V: DeserializeOwned,
        D: Deserializer<'de>,
    {
        let fields = Map::<String, Value>::deserialize(deserializer)?;
        let pair = |(name, value): (String, Value)| {
            Ok((K::try_from(name).map_err(D::Error::custom)?, V::deserialize(value).map_err(D::Error::custom)?))
        };
        let pairs: Vec<(K, V)> = fields.into_iter().map(pair).collect::<Result<_, _>>()?;
        Ok(map_of(pairs))
    }
}
