//! A list of things that come and go, each with a row of its own that stays while its thing does.

use std::any::Any;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;

/// One thing, known by its hash. One type for all lists, because every type of list is downloaded by everyone.
#[derive(Clone)]
struct Row {
    key: u64,
    thing: Arc<dyn Any + Send + Sync>,
}

/// A row for each of `things`. A thing that changes gets a new row, so a thing should be an id where its row has fields.
pub fn each<T>(
    things: impl Fn() -> Vec<T> + Send + Sync + 'static,
    row: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    T: Hash + Clone + Send + Sync + 'static,
{
    let things = move || things().into_iter().map(keyed).collect();
    rows(Box::new(things), Arc::new(move |thing| thing.downcast_ref::<T>().cloned().map(&row).into_any()))
}

fn keyed<T: Hash + Send + Sync + 'static>(thing: T) -> Row {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    Row { key: hasher.finish(), thing: Arc::new(thing) }
}

type Things = Box<dyn Fn() -> Vec<Row> + Send + Sync>;
type View = Arc<dyn Fn(&(dyn Any + Send + Sync)) -> AnyView + Send + Sync>;

fn rows(things: Things, view: View) -> AnyView {
    view! { <For each=things key=|row| row.key children=move |row: Row| view(&*row.thing)/> }.into_any()
}
