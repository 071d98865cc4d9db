//! What only a browser can show: its storage as it really behaves, and a refused value on the page.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::cell::RefCell;
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};
use js_sys::{Function, Promise};
use leptos::prelude::Owner;
use vis_a_vis::domain::id::Id;
use vis_a_vis::domain::person::Person;
use vis_a_vis::domain::text::{Line, Name};
use vis_a_vis::domain::theme::Theme;
use vis_a_vis::domain::topic::Side;
use vis_a_vis::format::rotation::Entry;
use vis_a_vis::format::sealed::{self, Header};
use vis_a_vis::state::edge::Edge;
use vis_a_vis::state::{App, Saving};
use vis_a_vis::storage::browser::BrowserStore;
use vis_a_vis::storage::browser::turns::BrowserTurns;
use vis_a_vis::storage::turns::{Told, Turns, Word};
use vis_a_vis::storage::{Store, WriteError};
use vis_a_vis::ui::browser::crypto;
use vis_a_vis::ui::browser::folder::{self, Folder, Refusal};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

// ── The store ─────────────────────────────────────────────────────────────────────────────────────

#[wasm_bindgen_test]
fn fault_41_what_is_written_is_read_again_to_the_letter() {
    let store = fresh();
    for text in ["", "plain", "é 🌱 \u{0} \u{2028} \u{feff}", "{\"a\":\"\\ud83d\"}", "null"] {
        store.write("vis-a-vis/test", text).unwrap();
        assert_eq!(store.read("vis-a-vis/test").as_deref(), Some(text));
    }
    assert_eq!(store.keys(), ["vis-a-vis/test"]);
}

#[wasm_bindgen_test]
fn every_unit_of_a_packed_text_is_kept_and_counted_as_one() {
    let store = fresh();
    let units: String = (0x2200_u32..=0xd704).filter_map(char::from_u32).collect();
    store.write("vis-a-vis/test", &units).unwrap();
    assert!(store.read("vis-a-vis/test") == Some(units));
    assert_eq!(store.units("vis-a-vis/test"), 46_341);
    fresh();
}

#[wasm_bindgen_test]
fn what_is_removed_is_gone_and_removing_nothing_is_nothing() {
    let store = fresh();
    store.write("vis-a-vis/test", "text").unwrap();
    store.remove("vis-a-vis/test");
    store.remove("vis-a-vis/test");
    assert_eq!((store.read("vis-a-vis/test"), store.keys()), (None, Vec::new()));
}

#[wasm_bindgen_test]
fn fault_41_a_character_cut_in_half_by_somebody_else_is_read_without_a_panic_and_stays() {
    let store = fresh();
    run("localStorage.setItem('vis-a-vis/test', 'half \\ud83c'); localStorage.setItem('other/\\udf31', 'x')");
    assert_eq!(store.read("vis-a-vis/test").as_deref(), Some("half \u{fffd}"));
    assert_eq!(store.keys().len(), 2);
    assert_eq!(run("return localStorage.getItem('vis-a-vis/test') === 'half \\ud83c'"), JsValue::TRUE);
}

#[wasm_bindgen_test]
fn fault_41_half_a_character_is_counted_taken_out_and_copied_to_the_letter() {
    let store = fresh();
    run("localStorage.setItem('vis-a-vis/test', 'half \\ud83c')");
    assert_eq!((store.units("vis-a-vis/test"), store.units("vis-a-vis/missing")), (6, 0));
    assert_eq!(store.to_the_letter("vis-a-vis/test").as_deref(), Some("\"half \\ud83c\""));
    store.copy_text("vis-a-vis/test", "vis-a-vis/other").unwrap();
    assert_eq!(run("return localStorage.getItem('vis-a-vis/other') === 'half \\ud83c'"), JsValue::TRUE);
    fresh();
}

/// What browsers throw where they do not keep a text, with what it is taken for.
fn thrown() -> [(&'static str, WriteError); 7] {
    let refused = |why: &str| WriteError::Refused(why.to_owned());
    [
        ("new DOMException('no room', 'QuotaExceededError')", WriteError::Full),
        ("Object.assign(new Error('no room'), { name: 'NS_ERROR_DOM_QUOTA_REACHED' })", WriteError::Full),
        ("{ name: 'QUOTA_EXCEEDED_ERR', code: 22 }", WriteError::Full),
        ("new DOMException('The operation is insecure.', 'SecurityError')", refused("The operation is insecure.")),
        ("'just words'", refused("just words")),
        ("undefined", refused("")),
        ("null", refused("")),
    ]
}

fn refuse_with(thrown: &str) {
    run(&format!("Storage.prototype.setItem = () => {{ throw {thrown} }}"));
}

#[wasm_bindgen_test]
fn fault_02_a_refused_write_is_an_error_whatever_the_browser_throws() {
    for (thrown, error) in thrown() {
        let store = fresh();
        store.write("vis-a-vis/test", "before").unwrap();
        refuse_with(thrown);
        assert!(!error.to_string().ends_with(": "), "{error}");
        assert_eq!(store.write("vis-a-vis/test", "after"), Err(error), "{thrown}");
        assert_eq!(store.read("vis-a-vis/test").as_deref(), Some("before"), "{thrown}");
    }
    fresh();
}

// ── The state on the store ────────────────────────────────────────────────────────────────────────

#[wasm_bindgen_test]
fn opening_writes_nothing_and_a_change_writes_one_key() {
    let _owner = owner();
    let store = fresh();
    let (first, amara) = with_amara(store);
    add_topic(first, amara, "Code club: two Fridays a term");
    assert!(first.flush());

    run(LISTEN);
    let app = open(store);
    assert_eq!(written(), "");
    add_topic(app, amara, "The rota: what would you want it to be?");
    assert!(app.flush());
    assert_eq!(written(), format!("vis-a-vis/g1/open/{amara}"));
    assert_eq!(app.saving(), Saving::Saved(now()));
    fresh();
}

#[wasm_bindgen_test]
fn fault_02_whatever_was_thrown_it_is_told_the_text_stays_and_can_be_taken_out_and_is_made_up_for() {
    for (thrown, error) in thrown() {
        let _owner = owner();
        let store = fresh();
        let (app, amara) = with_amara(store);
        refuse_with(thrown);
        add_topic(app, amara, "typed while refused");
        for _ in 0..2 {
            assert!(!app.flush(), "{thrown}");
            assert_eq!(app.saving(), Saving::Failed(error.clone()), "{thrown}");
        }
        assert_eq!(app.peek(amara, |notebook| notebook.book.topics.len()), Some(1), "{thrown}");
        assert!(app.export().unwrap().contains("typed while refused"), "{thrown}");
        run(RESTORE);
        assert!(app.flush(), "{thrown}");
        assert_eq!(app.saving(), Saving::Saved(now()), "{thrown}");
        assert_eq!(open(store).peek(amara, |notebook| notebook.book.topics.len()), Some(1), "{thrown}");
    }
    fresh();
}

// ── Turns ─────────────────────────────────────────────────────────────────────────────────────────

/// What a tab hears of a turn, in order.
#[derive(Default)]
struct Heard(Rc<RefCell<Vec<Word>>>);

impl Heard {
    fn told(&self) -> Told {
        let words = self.0.clone();
        Rc::new(move |word| words.borrow_mut().push(word))
    }

    /// Waits until it has heard as much, and sees whether it was this.
    async fn has_heard(&self, words: &[Word]) {
        while self.0.borrow().len() < words.len() {
            let pause: Promise = run("return new Promise((keep) => setTimeout(keep, 5))").into();
            JsFuture::from(pause).await.unwrap();
        }
        assert_eq!(*self.0.borrow(), words);
    }
}

#[wasm_bindgen_test]
async fn a_turn_is_waited_for_in_line_and_asked_for_and_taken_from_a_tab_that_does_not_let_go() {
    let page = "vis-a-vis/test";
    let (one, two) = (BrowserTurns::default(), BrowserTurns::default());
    let (first, second) = (Heard::default(), Heard::default());
    one.take(page, first.told());
    first.has_heard(&[Word::Ours]).await;
    two.take(page, second.told());
    second.has_heard(&[Word::Theirs]).await;
    one.give_back(page);
    second.has_heard(&[Word::Theirs, Word::Ours]).await;

    let first = Heard::default();
    one.take(page, first.told());
    first.has_heard(&[Word::Theirs]).await;
    one.take_over(page);
    second.has_heard(&[Word::Theirs, Word::Ours, Word::Asked, Word::Lost]).await;
    first.has_heard(&[Word::Theirs, Word::Ours]).await;
    two.give_back(page);
    one.give_back(page);
    let other = Heard::default();
    two.take("vis-a-vis/another", other.told());
    other.has_heard(&[Word::Ours]).await;
    two.give_back("vis-a-vis/another");
}

// ── The page ──────────────────────────────────────────────────────────────────────────────────────

#[wasm_bindgen_test]
async fn a_refused_value_says_why_under_its_field_until_it_is_mended() {
    fresh();
    run(
        "location.hash = '#/settings'; document.body.append(Object.assign(document.createElement('div'), { id: 'app' }))",
    );
    vis_a_vis::ui::mount().await;
    leptos::task::tick().await;
    assert_eq!(under_the_field(), "");

    type_in("3");
    leptos::task::tick().await;
    assert_eq!(under_the_field(), "between 5 and 240 minutes");

    type_in("45");
    leptos::task::tick().await;
    assert_eq!(under_the_field(), "");
    run("document.getElementById('app').remove(); location.hash = ''");
    fresh();
}

fn type_in(text: &str) {
    run(&format!(
        "const field = document.getElementById('new-minutes');
         field.value = '{text}';
         field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ));
}

/// What a screen reader adds to the field: the alert that it is described by.
fn under_the_field() -> String {
    let words = run("const field = document.getElementById('new-minutes');
         const alert = document.getElementById(field.getAttribute('aria-describedby'));
         const invalid = field.getAttribute('aria-invalid') === 'true';
         if (invalid !== (alert?.role === 'alert')) return 'the field and its alert disagree';
         return alert?.textContent ?? ''");
    words.as_string().unwrap()
}

// ── Sealed backups ────────────────────────────────────────────────────────────────────────────────

#[wasm_bindgen_test]
async fn what_is_sealed_opens_with_its_passphrase_alone_and_is_never_sealed_alike() {
    let (one, other) = (crypto::seal(WORDS, TEXT).await.unwrap(), crypto::seal(WORDS, TEXT).await.unwrap());
    assert_eq!(sealed::decode(&one).unwrap().0.rounds, 600_000);
    assert_ne!(sealed::decode(&one).unwrap().0, sealed::decode(&other).unwrap().0);
    assert_eq!(crypto::open(WORDS, &one).await.unwrap(), TEXT);
    let wrong = crypto::open("another passphrase", &one).await.unwrap_err();
    assert_eq!(
        wrong,
        "It did not open. Either this is not its passphrase, or the file was changed; the two cannot be told apart."
    );
}

#[wasm_bindgen_test]
async fn fault_36_a_bit_flipped_anywhere_in_the_header_or_the_data_of_a_sealed_backup_is_refused() {
    let file = crypto::seal_under(&quick(), WORDS, TEXT).await.unwrap();
    assert_eq!(crypto::open(WORDS, &file).await.unwrap(), TEXT);
    for at in 0..file.len() {
        let mut letters = file.clone().into_bytes();
        letters[at] ^= 1;
        let changed = String::from_utf8(letters).unwrap();
        assert!(crypto::open(WORDS, &changed).await.is_err(), "at {at}: {changed}");
    }
}

#[wasm_bindgen_test]
async fn fault_37_a_passphrase_is_the_same_however_its_letters_are_composed() {
    let (composed, apart) = ("Zo\u{eb} im Caf\u{e9}", "Zoe\u{308} im Cafe\u{301}");
    let file = crypto::seal_under(&quick(), composed, TEXT).await.unwrap();
    assert_eq!(crypto::open(apart, &file).await.unwrap(), TEXT);
    let file = crypto::seal_under(&quick(), apart, TEXT).await.unwrap();
    assert_eq!(crypto::open(composed, &file).await.unwrap(), TEXT);
}

const WORDS: &str = "eight walnuts under a blue bench";
const TEXT: &str = "{\"notes\":\"Yorùbá 🌱\"}";

/// A header of as few rounds as are taken.
fn quick() -> Header {
    Header { rounds: 100_000, ..Header::new(*b"salt of 16 bytes", *b"iv of twelve") }
}

// ── A folder ──────────────────────────────────────────────────────────────────────────────────────

const TODAY: &str = "vis-a-vis-2026-11-24.json";

/// What browsers throw at a page that works in a folder, with what it is in words; where there are none, it is to be asked.
const THROWN: [(&str, Option<&str>); 10] = [
    ("NotAllowedError", None),
    ("SecurityError", None),
    ("NotFoundError", Some("The folder is not where it was: it was moved, renamed or removed.")),
    ("QuotaExceededError", Some("There is no room left where the folder is.")),
    (
        "NoModificationAllowedError",
        Some("Another program holds the file there, or nothing in the folder may be changed."),
    ),
    ("InvalidStateError", Some("Another program holds the file there, or nothing in the folder may be changed.")),
    ("NotReadableError", Some("What is in the folder could not be read.")),
    ("TypeMismatchError", Some("Something else in the folder has the name of the backup.")),
    ("AbortError", Some("The browser broke off the writing.")),
    ("DataCloneError", Some("The browser refused: DataCloneError.")),
];

#[wasm_bindgen_test]
async fn fault_34_whatever_a_folder_throws_becomes_words_and_leaves_what_was_there() {
    for (name, words) in THROWN {
        let refusal = words.map_or(Refusal::Asks, |words| Refusal::Failed(words.to_owned()));
        for act in ["getFileHandle", "createWritable", "write", "close"] {
            let folder = fake(act, name, "{ [TODAY]: 'before' }");
            assert_eq!(folder.write(TODAY, "after", false).await, Err(refusal.clone()), "{act}");
            assert_eq!(text_in(&folder), "before", "{act} {name}");

            let folder = fake(act, name, "{}");
            assert_eq!(folder.write(TODAY, "after", true).await, Err(refusal.clone()), "{act}");
            assert_eq!(folder.list().await, Ok(Vec::new()), "{act} {name}: what came to nothing is taken away again");
        }
        for act in ["getFile", "text"] {
            let folder = fake(act, name, "{}");
            assert_eq!(folder.write(TODAY, "after", true).await, Err(refusal.clone()), "{act}");
        }
        assert_eq!(fake("queryPermission", name, "{}").may_write(false).await, Err(refusal.clone()));
        assert_eq!(fake("next", name, "{ a: '' }").list().await, Err(refusal.clone()));
        assert_eq!(fake("removeEntry", name, "{ a: '' }").remove("a").await, Err(refusal));
    }
}

#[wasm_bindgen_test]
async fn only_what_reads_back_to_the_letter_counts_as_written() {
    for words in ["{\"notes\":\"Yorùbá 🌱\"}\n", ""] {
        let folder = fake("", "", "{}");
        assert_eq!(folder.write(TODAY, words, true).await, Ok(()));
        assert_eq!((folder.read(TODAY).await.as_deref(), text_in(&folder).as_str()), (Ok(words), words));
    }
    let folder = fake("lose", "", "{}");
    let refusal = Refusal::Failed("What was written there reads back differently.".to_owned());
    assert_eq!(folder.write(TODAY, "after", true).await, Err(refusal));
    assert_eq!(folder.list().await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn a_folder_that_is_not_allowed_asks_only_when_it_may() {
    let folder = fake("prompt", "", "{}");
    assert_eq!(folder.may_write(false).await, Err(Refusal::Asks));
    assert_eq!(folder.may_write(false).await, Err(Refusal::Asks), "nothing was asked");
    assert_eq!(folder.may_write(true).await, Ok(()));
    assert_eq!(folder.may_write(false).await, Ok(()));
    assert_eq!(fake("denied", "", "{}").may_write(true).await, Err(Refusal::Asks));
}

#[wasm_bindgen_test]
async fn of_what_lies_in_a_folder_only_the_size_of_ours_is_looked_up() {
    let folder = fake("", "", "{ [TODAY]: 'before', 'photo.jpg': 'x', 'vis-a-vis-2026-11-23.json': null }");
    let entry = |name: &str, bytes| Entry { name: name.to_owned(), bytes };
    let there = [entry(TODAY, 6), entry("photo.jpg", u64::MAX), entry("vis-a-vis-2026-11-23.json", u64::MAX)];
    assert_eq!(folder.list().await.unwrap(), there);
}

#[wasm_bindgen_test]
async fn the_folder_that_was_chosen_is_kept_in_place_of_any_other_until_it_is_forgotten() {
    assert!(folder::forget().await);
    assert!(folder::kept().await.unwrap().is_none());
    for name in ["Backups", "Others"] {
        folder::keep(&Folder::from(run(&format!("return {{ name: '{name}' }}")))).await.unwrap();
        assert_eq!(folder::kept().await.unwrap().unwrap().name(), name);
    }
    assert!(folder::forget().await);
    assert!(folder::kept().await.unwrap().is_none());
    assert!(folder::forget().await);
}

#[wasm_bindgen_test]
async fn one_tab_at_a_time_has_its_turn() {
    let held = "return navigator.locks.query().then(({ held }) => held.map(({ name }) => name).join())";
    for _ in 0..2 {
        let turn = folder::turn().await;
        assert_eq!(promised(held).await, "vis-a-vis/folder");
        drop(turn);
    }
    assert_eq!(promised("return navigator.locks.request('vis-a-vis/folder', () => 'free')").await, "free");
}

/// A folder of these files that breaks at one act with an exception of this name. The file `null` is a folder.
fn fake(breaks: &str, name: &str, files: &str) -> Folder {
    run(&format!("const [TODAY, BREAKS, NAME] = ['{TODAY}', '{breaks}', '{name}']; const files = {files}; {FAKE}"))
        .into()
}

const FAKE: &str = "
    let permission = ['prompt', 'denied'].includes(BREAKS) ? BREAKS : 'granted';
    const act = (what, result) => async (...given) => {
        if (what === BREAKS) throw new DOMException('in its own words', NAME);
        return result(...given);
    };
    const file = (name) => ({
        kind: files[name] === null ? 'directory' : 'file',
        name,
        getFile: act('getFile', () => ({ size: files[name].length, text: act('text', () => files[name]) })),
        createWritable: act('createWritable', () => {
            let text = '';
            return {
                write: act('write', (more) => { text += more; }),
                close: act('close', () => { files[name] = BREAKS === 'lose' ? text.slice(1) : text; }),
                abort: async () => {},
            };
        }),
    });
    return {
        kind: 'directory',
        name: 'Backups',
        files,
        queryPermission: act('queryPermission', () => permission),
        requestPermission: async () => {
            if (permission === 'prompt') permission = 'granted';
            return permission;
        },
        getFileHandle: act('getFileHandle', (name, { create = false } = {}) => {
            if (!(name in files) && !create) throw new DOMException('in its own words', 'NotFoundError');
            files[name] ??= '';
            return file(name);
        }),
        removeEntry: act('removeEntry', (name) => { delete files[name]; }),
        values: () => {
            const names = Object.keys(files);
            const next = () => ({ done: names.length === 0, value: names.length > 0 ? file(names.shift()) : undefined });
            return { next: act('next', next) };
        },
    };";

/// The text of today's file in a fake folder.
fn text_in(folder: &Folder) -> String {
    let look = Function::new_with_args("folder", &format!("return folder.files['{TODAY}']"));
    look.call1(&JsValue::UNDEFINED, folder.as_ref()).unwrap().as_string().unwrap()
}

async fn promised(script: &str) -> String {
    let promise = js_sys::Promise::from(run(script));
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap().as_string().unwrap()
}

// ── Small things ──────────────────────────────────────────────────────────────────────────────────

/// Keeps what the browser brought, the first time; puts it back ever after.
const RESTORE: &str = "window.broughtSetItem ??= Storage.prototype.setItem;
    Storage.prototype.setItem = window.broughtSetItem";

/// Writes down the key of every write, and lets it through.
const LISTEN: &str = "window.written = [];
    Storage.prototype.setItem = function (key, text) {
        window.written.push(key);
        return window.broughtSetItem.call(this, key, text);
    }";

/// The browser's store, empty and as the browser brought it.
fn fresh() -> BrowserStore {
    run(RESTORE);
    run("localStorage.clear()");
    BrowserStore::open().unwrap()
}

fn written() -> String {
    run("return window.written.join(' ')").as_string().unwrap()
}

fn run(script: &str) -> JsValue {
    Function::new_no_args(script).call0(&JsValue::UNDEFINED).unwrap()
}

fn owner() -> Owner {
    let owner = Owner::new();
    owner.set();
    owner
}

fn open(store: BrowserStore) -> App {
    let edge = Edge { now, today: || NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(), random, after: |_, _| {} };
    App::open(Rc::new(store), edge)
}

/// An app with somebody in it, and nothing left to write.
fn with_amara(store: BrowserStore) -> (App, Id<Person>) {
    let app = open(store);
    let amara = app.add_person(Name::new("Amara Okafor").unwrap());
    assert!(app.flush());
    (app, amara)
}

fn add_topic(app: App, person: Id<Person>, words: &str) {
    let words = Line::new(words).unwrap();
    app.change(person, |notebook, pen| notebook.add_topic(pen, words, Side::Manager, Theme::Person));
}

fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().unwrap()
}

fn random() -> [u8; 10] {
    use std::sync::atomic::{AtomicU8, Ordering};
    static COUNT: AtomicU8 = AtomicU8::new(1);
    [COUNT.fetch_add(1, Ordering::Relaxed); 10]
}
