//! A part of what is kept, recomputed when that changes, and calm while its value stays the same.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;

/// A memo of a `T`. All of them share one memo type underneath, because every type of memo is downloaded by everyone.
pub struct Slice<T> {
    memo: Memo<Held>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Slice<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Slice<T> {}

/// Some value that can be compared with another of its type.
trait Comparable: Any + Send + Sync {
    fn same(&self, other: &dyn Any) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<T: PartialEq + Send + Sync + 'static> Comparable for T {
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>() == Some(self)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

#[derive(Clone)]
struct Held(Arc<dyn Comparable>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.0.same((*other.0).any())
    }
}

fn memo(compute: Box<dyn Fn() -> Held + Send + Sync>) -> Memo<Held> {
    Memo::new(move |_| compute())
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Slice<T> {
    /// What `compute` says, looked at again when a signal it read has changed.
    pub fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self { memo: memo(Box::new(move || Held(Arc::new(compute())))), kind: PhantomData }
    }

    /// The value.
    pub fn get(self) -> T {
        Self::take(&self.memo.get())
    }

    /// The value, without being told when it changes.
    pub fn get_untracked(self) -> T {
        Self::take(&self.memo.get_untracked())
    }

    /// Looks at the value.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(Self::look(&self.memo.get()))
    }

    fn take(held: &Held) -> T {
        Self::look(held).clone()
    }

    fn look(held: &Held) -> &T {
        (*held.0).any().downcast_ref().expect("a slice holds what its own computation made")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_stays_calm_while_its_value_stays_the_same() {
        let owner = Owner::new();
        owner.set();
        let number = RwSignal::new(1);
        let looked = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let count = looked.clone();
        let odd = Slice::new(move || number.get() % 2 == 1);
        let words = Slice::new(move || {
            count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            if odd.get() { "odd".to_owned() } else { "even".to_owned() }
        });
        assert_eq!(words.get(), "odd");
        number.set(3);
        assert_eq!(words.get(), "odd");
        assert_eq!(looked.load(std::sync::atomic::Ordering::Relaxed), 1);
        number.set(4);
        assert_eq!(words.get(), "even");
    }
}
