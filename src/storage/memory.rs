//! A store that lasts as long as the page: for tests, and where the browser denies storage.

use litemap::LiteMap;
use std::cell::RefCell;
use std::rc::Rc;

use super::{Store, WriteError};

/// Texts in memory. A clone is the same store.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    texts: Rc<RefCell<LiteMap<String, String>>>,
}

impl Store for MemoryStore {
    fn read(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }

    fn lasts(&self) -> bool {
        false
    }
}
