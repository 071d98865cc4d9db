//! Turns by the browser's locks, which it takes back from a tab that is closed, and a channel on which tabs ask each other.
//! Where there are no locks every turn is granted; where there is no channel nobody can be asked, and what is taken over
//! is taken at once.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::storage::turns::{Told, Turns, Word};

const CHANNEL: &str = "vis-a-vis/turns";
/// How long a tab may take to let go of what it is asked for, in milliseconds.
const PATIENCE: i32 = 1_500;

#[wasm_bindgen]
extern "C" {
    type LockManager;
    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, options: &JsValue, granted: &JsValue) -> Result<Promise, JsValue>;

    type BroadcastChannel;
    #[wasm_bindgen(constructor, catch)]
    fn new(name: &str) -> Result<BroadcastChannel, JsValue>;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post(this: &BroadcastChannel, message: &str) -> Result<(), JsValue>;
}

/// The turns of this tab. A clone is the same tab's.
#[derive(Clone, Default)]
pub struct BrowserTurns {
    claims: Rc<RefCell<Vec<Rc<Claim>>>>,
    channel: Rc<RefCell<Option<BroadcastChannel>>>,
}

/// A page whose turn was asked for, until it is given back or lost.
struct Claim {
    page: String,
    told: RefCell<Told>,
    /// What ends the lock, while there is one.
    end: RefCell<Option<Function>>,
}

impl Claim {
    fn tell(&self, word: Word) {
        let told = self.told.borrow().clone();
        told(word);
    }

    fn is_held(&self) -> bool {
        self.end.borrow().is_some()
    }
}

impl Turns for BrowserTurns {
    fn take(&self, page: &str, told: Told) {
        self.listen();
        if let Some(claim) = self.claim(page) {
            // The notes were opened in this tab before, and are opened anew.
            claim.told.replace(told);
            if claim.is_held() {
                claim.tell(Word::Ours);
            }
            return;
        }
        let claim = Rc::new(Claim { page: page.to_owned(), told: RefCell::new(told), end: RefCell::default() });
        self.claims.borrow_mut().push(claim.clone());
        self.request(&claim, Some("ifAvailable"));
    }

    fn take_over(&self, page: &str) {
        let Some(claim) = self.claim(page) else { return };
        let asked = self.channel.borrow().as_ref().is_some_and(|channel| channel.post(page).is_ok());
        if !asked {
            return self.request(&claim, Some("steal"));
        }
        let turns = self.clone();
        // One that answers lets go, and then it is this tab's by having waited for it.
        let late = Closure::once_into_js(move || {
            if turns.is_live(&claim) && !claim.is_held() {
                turns.request(&claim, Some("steal"));
            }
        });
        let _ = web_sys::window()
            .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(late.unchecked_ref(), PATIENCE));
    }

    fn give_back(&self, page: &str) {
        let Some(claim) = self.claim(page) else { return };
        self.forget(&claim);
        if let Some(end) = claim.end.take() {
            let _ = end.call0(&JsValue::NULL);
        }
    }
}

impl BrowserTurns {
    fn claim(&self, page: &str) -> Option<Rc<Claim>> {
        self.claims.borrow().iter().find(|claim| claim.page == page).cloned()
    }

    fn is_live(&self, claim: &Rc<Claim>) -> bool {
        self.claims.borrow().iter().any(|known| Rc::ptr_eq(known, claim))
    }

    fn forget(&self, claim: &Rc<Claim>) {
        self.claims.borrow_mut().retain(|known| !Rc::ptr_eq(known, claim));
    }

    /// Asks for the lock: only if it is free, or whoever has it, or else in line.
    fn request(&self, claim: &Rc<Claim>, how: Option<&str>) {
        let Some(locks) = locks() else { return claim.tell(Word::Ours) };
        let options = Object::new();
        if let Some(how) = how {
            let _ = Reflect::set(&options, &how.into(), &JsValue::TRUE);
        }
        let (turns, asked) = (self.clone(), claim.clone());
        let granted =
            Closure::<dyn FnMut(JsValue) -> JsValue>::once_into_js(move |lock: JsValue| turns.answered(&asked, &lock));
        let Ok(ends) = locks.request(&claim.page, &options, &granted) else { return claim.tell(Word::Ours) };
        let (turns, asked) = (self.clone(), claim.clone());
        spawn_local(async move {
            if JsFuture::from(ends).await.is_err() {
                turns.refused(&asked);
            }
        });
    }

    /// The browser gives the lock, which is held for as long as what is given back here is not settled; or gives none.
    fn answered(&self, claim: &Rc<Claim>, lock: &JsValue) -> JsValue {
        if !self.is_live(claim) {
            return JsValue::UNDEFINED;
        }
        if lock.is_null() {
            self.request(claim, None);
            claim.tell(Word::Theirs);
            return JsValue::UNDEFINED;
        }
        let mut end = None;
        let held = Promise::new(&mut |keep: Function, _: Function| end = Some(keep));
        claim.end.replace(end);
        claim.tell(Word::Ours);
        held.into()
    }

    /// The lock was taken away, or the browser has none to give here.
    fn refused(&self, claim: &Rc<Claim>) {
        if !self.is_live(claim) {
            return;
        }
        if claim.end.take().is_some() {
            self.forget(claim);
            claim.tell(Word::Lost);
        } else {
            claim.tell(Word::Ours);
        }
    }

    /// Hears from now on what other tabs ask for.
    fn listen(&self) {
        if self.channel.borrow().is_some() {
            return;
        }
        let Ok(channel) = BroadcastChannel::new(CHANNEL) else { return };
        let turns = self.clone();
        let heard: Box<dyn FnMut(JsValue)> = Box::new(move |message| {
            let page = Reflect::get(&message, &"data".into()).ok().and_then(|page| page.as_string());
            let claim = page.and_then(|page| turns.claim(&page));
            if let Some(claim) = claim.filter(|claim| claim.is_held()) {
                claim.tell(Word::Asked);
            }
        });
        let _ = Reflect::set(&channel, &"onmessage".into(), &Closure::wrap(heard).into_js_value());
        self.channel.replace(Some(channel));
    }
}

/// The browser's locks, if it has any; what is served without encryption, or from a file, has none.
fn locks() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    Some(locks.unchecked_into())
}
