//! The second copy in `IndexedDB`, which can be asked to be on the disk before it says that it is done.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

use crate::storage::key;
use crate::storage::mirror::{Change, Copy, SAVINGS, Second, savings_of};

const NAME: &str = "vis-a-vis";
const TEXTS: &str = "texts";
/// How long the page waits for an answer before it opens without the copy, in milliseconds.
const PATIENCE: i32 = 3_000;

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    type Request;
    #[wasm_bindgen(method, getter)]
    fn result(this: &Request) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn transaction(this: &Request) -> Transaction;

    #[derive(Clone)]
    type Database;
    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn begin(this: &Database, stores: &str, mode: &str, options: &JsValue) -> Result<Transaction, JsValue>;
    #[wasm_bindgen(method, catch, js_name = createObjectStore)]
    fn create(this: &Database, name: &str) -> Result<JsValue, JsValue>;

    type Transaction;
    #[wasm_bindgen(method, js_name = objectStore)]
    fn store(this: &Transaction, name: &str) -> ObjectStore;
    #[wasm_bindgen(method)]
    fn abort(this: &Transaction);
    #[wasm_bindgen(method, catch)]
    fn commit(this: &Transaction) -> Result<(), JsValue>;

    type ObjectStore;
    #[wasm_bindgen(method, catch)]
    fn put(this: &ObjectStore, text: &str, key: &str) -> Result<Request, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn delete(this: &ObjectStore, key: &str) -> Result<Request, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn clear(this: &ObjectStore) -> Result<Request, JsValue>;
    #[wasm_bindgen(method)]
    fn get(this: &ObjectStore, key: &str) -> Request;
    #[wasm_bindgen(method, js_name = getAllKeys)]
    fn all_keys(this: &ObjectStore) -> Request;
    #[wasm_bindgen(method, js_name = getAll)]
    fn all(this: &ObjectStore) -> Request;

    type Factory;
    #[wasm_bindgen(method, catch)]
    fn open(this: &Factory, name: &str, version: u32) -> Result<Request, JsValue>;
}

/// The copy of this origin.
#[derive(Clone, Default)]
pub struct IndexedCopy {
    /// The database, being opened or open. One promise, so that what waits for it goes on in the order in which it came.
    database: Rc<RefCell<Option<(Promise, Request)>>>,
    /// Whether it was seen that there is none.
    missing: Rc<Cell<bool>>,
}

/// The browser did not say, or not in time, whether there is a copy.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl IndexedCopy {
    /// How many savings the copy counts, if there is a copy. Makes none.
    ///
    /// # Errors
    /// Where there is no answer, or none in time. What a copy holds is then not known, so it must not be written.
    pub async fn savings(&self) -> Result<Option<u64>, Silent> {
        let copy = self.clone();
        let asked = future_to_promise(async move {
            let Some(transaction) = copy.begin("readonly", false).await else {
                // An error is not an absence.
                return Ok(if copy.missing.get() { JsValue::NULL } else { JsValue::TRUE });
            };
            let request = transaction.store(TEXTS).get(SAVINGS);
            Ok(answer(&request).await.unwrap_or(JsValue::TRUE))
        });
        let late = Promise::new(&mut |keep: Function, _| {
            let window = web_sys::window();
            let _ = window.map(|window| {
                window.set_timeout_with_callback_and_timeout_and_arguments_1(&keep, PATIENCE, &JsValue::TRUE)
            });
        });
        let first = JsFuture::from(Promise::race(&Array::of2(&asked, &late))).await.unwrap_or(JsValue::NULL);
        if first.is_truthy() && first.as_string().is_none() {
            return Err(Silent);
        }
        Ok(first.as_string().map(|text| savings_of(Some(text))))
    }

    /// Which generation is current in it.
    pub async fn head(&self) -> Option<String> {
        let transaction = self.begin("readonly", false).await?;
        answer(&transaction.store(TEXTS).get(key::HEAD)).await?.as_string()
    }

    /// Every text in it.
    pub async fn texts(&self) -> Option<Copy> {
        let store = self.begin("readonly", false).await?.store(TEXTS);
        let (keys, texts) = (store.all_keys(), store.all());
        let all = JsFuture::from(Promise::all(&Array::of2(&ready(&keys), &ready(&texts)))).await;
        all.ok()?;
        let (keys, texts): (Array, Array) = (keys.result().into(), texts.result().into());
        let mut copy = Copy::new();
        for (key, text) in keys.iter().zip(texts.iter()) {
            copy.insert(key.as_string()?, text.as_string()?);
        }
        Some(copy)
    }

    /// A transaction; where there is no database yet, `creates` says whether one is made.
    async fn begin(&self, mode: &str, creates: bool) -> Option<Transaction> {
        let database = self.database(creates).await?;
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).ok()?;
        let begun = database.begin(TEXTS, mode, &options);
        if begun.is_err() {
            // The browser closed it, or the user cleared it away.
            self.database.replace(None);
        }
        begun.ok()
    }

    async fn database(&self, creates: bool) -> Option<Database> {
        let known = self.database.borrow().clone();
        let (opened, request) = match known {
            Some(known) => known,
            None => {
                let request = opening(creates, self.missing.clone())?;
                self.database.borrow_mut().insert((ready(&request), request)).clone()
            }
        };
        if JsFuture::from(opened).await.is_err() {
            self.database.replace(None);
            return None;
        }
        Some(request.result().unchecked_into())
    }
}

impl Second for IndexedCopy {
    fn put(&self, change: Change, done: Box<dyn FnOnce(bool)>) {
        let copy = self.clone();
        spawn_local(async move {
            let kept = match copy.begin("readwrite", true).await {
                Some(transaction) => written(&transaction, change).await.is_ok(),
                None => false,
            };
            done(kept);
        });
    }

    fn all(&self, done: Box<dyn FnOnce(Option<Copy>)>) {
        let copy = self.clone();
        spawn_local(async move {
            // One that the browser has closed meanwhile says so at the first asking.
            let known = match copy.savings().await {
                Err(Silent) => copy.savings().await,
                known => known,
            };
            done(match known {
                Ok(Some(_)) => copy.texts().await,
                Ok(None) => Some(Copy::new()),
                Err(Silent) => None,
            });
        });
    }
}

async fn written(transaction: &Transaction, change: Change) -> Result<(), JsValue> {
    let ends = told(transaction, "oncomplete", &["onabort", "onerror"]);
    let store = transaction.store(TEXTS);
    let counted = savings_of(answer(&store.get(SAVINGS)).await.and_then(|text| text.as_string()));
    if counted > change.after || (!change.anew && counted < change.after) {
        transaction.abort();
        return JsFuture::from(ends).await.map(drop);
    }
    if change.anew {
        store.clear()?;
    }
    for (key, text) in change.texts {
        match text {
            Some(text) => store.put(&text, &key)?,
            None => store.delete(&key)?,
        };
    }
    // Not waiting for the page to come back to it, which it may not. Older browsers cannot be told so.
    let _ = transaction.commit();
    JsFuture::from(ends).await.map(drop)
}

/// Asks for the database; where there is none, one is made only if it is to be.
fn opening(creates: bool, missing: Rc<Cell<bool>>) -> Option<Request> {
    let factory = Reflect::get(&js_sys::global(), &"indexedDB".into()).ok().filter(JsValue::is_object)?;
    let request = factory.unchecked_into::<Factory>().open(NAME, 1).ok()?;
    let asked = request.clone();
    let made = Closure::once_into_js(move || {
        missing.set(!creates);
        if creates {
            let _ = asked.result().unchecked_into::<Database>().create(TEXTS);
        } else {
            asked.transaction().abort();
        }
    });
    set(&request, "onupgradeneeded", &made);
    Some(request)
}

/// A promise that a request is answered.
fn ready(request: &Request) -> Promise {
    told(request, "onsuccess", &["onerror"])
}

/// The answer to a request.
async fn answer(request: &Request) -> Option<JsValue> {
    JsFuture::from(ready(request)).await.ok()?;
    Some(request.result())
}

/// A promise that is kept by one event and broken by others.
fn told(target: &JsValue, good: &str, bad: &[&str]) -> Promise {
    Promise::new(&mut |keep: Function, break_: Function| {
        set(target, good, &keep);
        for event in bad {
            set(target, event, &break_);
        }
    })
}

fn set(target: &JsValue, event: &str, listener: &JsValue) {
    let _ = Reflect::set(target, &event.into(), listener);
}
