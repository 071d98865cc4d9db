//! Putting things in order, by one kind of key: one sort for all lists, because the code of each kind of sort is
//! downloaded by everyone.

use chrono::{NaiveDate, NaiveTime, Timelike};
use litemap::LiteMap;

use super::id::Id;

/// Things of which there is one each, in order: a sorted list, as a tree of each kind would be downloaded by everyone.
pub type Sorted<T> = LiteMap<T, ()>;

/// A map of these pairs. One at a time, because collecting them would bring a sort along for every kind of map.
pub fn map_of<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> LiteMap<K, V> {
    let mut map = LiteMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

/// A place in an order: by two numbers, then by id, so that no two things share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(i64, i64, u128);

impl Place {
    /// The place by two numbers and an id.
    pub fn new<T>(first: i64, second: i64, id: Id<T>) -> Self {
        Self(first, second, id.bits())
    }

    /// The place by day, then time; without a time it comes before those with one.
    pub fn at<T>(day: NaiveDate, time: Option<NaiveTime>, id: Id<T>) -> Self {
        Self::new(day_number(day), time.map_or(-1, |time| i64::from(time.num_seconds_from_midnight())), id)
    }
}

/// A day as a number that grows.
pub fn day_number(day: NaiveDate) -> i64 {
    day.signed_duration_since(NaiveDate::default()).num_days()
}

/// The things in the order of their places.
pub fn in_order<T>(things: impl Iterator<Item = T>, place: impl Fn(&T) -> Place) -> Vec<T> {
    let mut things: Vec<Option<T>> = things.map(Some).collect();
    let mut order: Vec<(Place, usize)> =
        things.iter().enumerate().filter_map(|(at, thing)| Some((place(thing.as_ref()?), at))).collect();
    order.sort_unstable();
    order.into_iter().filter_map(|(_, at)| things.get_mut(at)?.take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_is_lost_and_everything_is_in_order(numbers in prop::collection::vec(-99_i64..99, 0..40)) {
            let ordered = in_order(numbers.iter().copied(), |number| Place::new(*number, 0, Id::<()>::from_bytes([0; 10])));
            let mut sorted = numbers;
            sorted.sort_unstable();
            prop_assert_eq!(ordered, sorted);
        }
    }
}
