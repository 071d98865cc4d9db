//! Lists of things that come and go.

use std::any::Any;
use std::cell::RefCell;
use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::prelude::*;
use web_sys::Node;

use super::{Place, View, follow, remove};

/// A row for each of `things`, with a life of its own that lasts while its thing is in the list. A thing that changes
/// gets a new row, so a thing should be an id where its row has fields.
pub fn each<T: Hash + 'static>(things: impl Fn() -> Vec<T> + 'static, row: impl Fn(T) -> View + 'static) -> View {
    let things = move || things().into_iter().map(keyed).collect();
    let row = move |thing: Box<dyn Any>| thing.downcast::<T>().map(|thing| row(*thing)).unwrap_or_default();
    rows(Box::new(things), Box::new(row))
}

type Keyed = (u64, Box<dyn Any>);

fn keyed<T: Hash + 'static>(thing: T) -> Keyed {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    (hasher.finish(), Box::new(thing))
}

struct Row {
    key: u64,
    owner: Owner,
    place: Place,
}

fn rows(things: Box<dyn Fn() -> Vec<Keyed>>, view: Box<dyn Fn(Box<dyn Any>) -> View>) -> View {
    let (place, whole) = Place::new();
    let parent = Owner::current().unwrap_or_default();
    let shown = RefCell::new(Vec::<Row>::new());
    follow(move || {
        let things = things();
        let (mut old, gone): (Vec<Row>, Vec<Row>) =
            shown.take().into_iter().partition(|row| things.iter().any(|(key, _)| *key == row.key));
        gone.into_iter().for_each(Row::remove);
        let mut next = place.start.next_sibling();
        let mut new = Vec::with_capacity(things.len());
        for (key, thing) in things {
            let here = next.as_ref().unwrap_or(&place.end);
            let row = match old.iter().position(|row| row.key == key) {
                Some(at) => old.remove(at),
                None => {
                    let owner = parent.child();
                    let (inner, frame) = Place::new();
                    inner.put(owner.with(|| untrack(|| view(thing))), &inner.end);
                    place.put(frame, here);
                    Row { key, owner, place: inner }
                }
            };
            if *here == row.place.start {
                next = row.place.end.next_sibling();
            } else {
                row.move_before(here);
            }
            new.push(row);
        }
        shown.replace(new);
    });
    whole
}

impl Row {
    fn remove(self) {
        self.owner.cleanup();
        self.place.clear();
        remove(&self.place.start);
        remove(&self.place.end);
    }

    fn move_before(&self, next: &Node) {
        if self.place.end.next_sibling().as_ref() == Some(next) {
            return;
        }
        let Some(parent) = next.parent_node() else { return };
        let mut node = Some(self.place.start.clone());
        while let Some(moved) = node {
            node = if moved == self.place.end { None } else { moved.next_sibling() };
            let _ = parent.insert_before(&moved, Some(next));
        }
    }
}
