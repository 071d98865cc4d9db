//! Whether ten thousand conversations fit: stored as the app stores them, with a quarter of the browser's room left.
//!
//! Ten people are met fifty times a year for twenty years. Each time there are a thousand letters of notes, four topics
//! and a promise of each side. The prose is put together word by word from the sample notes: mostly a word drawn from all
//! of them, and otherwise one that follows the last somewhere. Whole sentences would come again and again and deflate far
//! better than anybody's notes; this deflates about as a novel does (a year of it to 38 hundredths, as do 60 KB
//! of "The Moonstone"), which is checked, too. Ids and instants are random to the last digit, as they are in the app.
//! Turns and taps, which a clock beside the conversation adds, are not in it.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use leptos::prelude::{Owner, untrack};
use serde_json::Value;
use vis_a_vis::domain::action_item::{ActionItem, End};
use vis_a_vis::domain::entry::{Entry, Stamp};
use vis_a_vis::domain::id::Id;
use vis_a_vis::domain::kept::Kept;
use vis_a_vis::domain::notebook::Notebook;
use vis_a_vis::domain::pen::Pen;
use vis_a_vis::domain::revision::{Revision, Writer};
use vis_a_vis::domain::rhythm::{Minutes, Rhythm};
use vis_a_vis::domain::session::{Mark, Session, Span, Stage};
use vis_a_vis::domain::talk::Percent;
use vis_a_vis::domain::text::{Line, Name};
use vis_a_vis::domain::theme::Theme;
use vis_a_vis::domain::topic::{Ended, Outcome, Side, Topic};
use vis_a_vis::domain::workspace::Workspace;
use vis_a_vis::format::backup;
use vis_a_vis::format::merge::Item;
use vis_a_vis::state::App;
use vis_a_vis::state::bulk::Bring;
use vis_a_vis::state::edge::Edge;
use vis_a_vis::storage::Store;
use vis_a_vis::storage::key::RecordKey;
use vis_a_vis::storage::memory::MemoryStore;
use vis_a_vis::storage::records::Records;

/// UTF-16 units of keys and texts that Chromium was seen to take, rounded down.
const ROOM: usize = 5_000_000;
const PEOPLE: usize = 10;
const YEARS: usize = 20;
const A_YEAR: usize = 50;
/// Letters of notes each time: those for both, and those of the manager's own.
const NOTES: [usize; 2] = [800, 200];
/// What somebody's open book may take: what came to rest long ago has left it.
const ONE_OPEN_BOOK: usize = 64 * 1024;
/// How often each was met in the workspace whose savings are compared with those of the large one.
const SELDOM: usize = 10;
/// How many words in ten are drawn from all there are.
const AT_LARGE: usize = 6;

fn main() {
    let owner = Owner::new();
    owner.set();
    prose_deflates_no_better_than_a_novel();
    fault_59_ten_thousand_conversations_leave_a_quarter_of_the_room();
}

fn prose_deflates_no_better_than_a_novel() {
    let text = Words::new().prose(&mut Dice(1), 60_000);
    let hundredths = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 10).len() * 100 / text.len();
    println!("60 KB of the prose deflate to {hundredths} hundredths");
    assert!(hundredths >= 37, "prose that deflates so well is none");
}

fn fault_59_ten_thousand_conversations_leave_a_quarter_of_the_room() {
    let workspace = met(YEARS * A_YEAR);
    let sessions: usize = workspace.notebooks.values().map(|notebook| notebook.book.sessions.len()).sum();
    let letters: usize = workspace.notebooks.values().map(notes).sum();
    let topics: usize = workspace.notebooks.values().map(|notebook| notebook.book.topics.len()).sum();
    let items: usize = workspace.notebooks.values().map(|notebook| notebook.book.action_items.len()).sum();
    println!(
        "{PEOPLE} people, {YEARS} years, {sessions} conversations; in each {} letters of notes, {} topics, \
         {} action items, {} characters as JSON",
        letters / sessions,
        topics / sessions,
        items / sessions,
        workspace.write().to_string().len() / sessions,
    );
    assert_eq!((topics, items), (4 * sessions, 2 * sessions));

    let (store, app) = stored(&workspace);

    let units = Records::open(Rc::new(store.clone())).units_by_record();
    let of = |which: &dyn Fn(&RecordKey) -> bool| -> usize {
        units.records.iter().filter(|(record, _)| which(record)).map(|(_, units)| units).sum()
    };
    let years = of(&|record| matches!(record, RecordKey::Year(..)));
    let books = of(&|record| matches!(record, RecordKey::Open(_)));
    let in_years: usize = untrack(|| app.people()).into_iter().map(|id| app.peek(id, held_in_years).unwrap()).sum();
    println!("open books: {books} units for {} conversations", sessions - in_years);
    println!("year books: {years} units for {in_years} conversations, {} for each", years / in_years);
    println!("in all: {} units of {ROOM}, {} hundredths", units.all(), units.all() * 100 / ROOM);

    assert_eq!((sessions, units.hidden, units.others), (PEOPLE * YEARS * A_YEAR, 0, 0));
    assert_eq!(
        units.all(),
        store.keys().iter().map(|key| key.encode_utf16().count() + store.units(key)).sum::<usize>()
    );
    assert!(units.all() <= ROOM / 4 * 3, "less than a quarter is left");

    let kept = open(&store).whole();
    assert!(kept.notebooks == workspace.notebooks, "what was stored is not what was to be");
    let file = backup::decode(&app.export().unwrap()).unwrap();
    assert!(file.warning.is_none() && file.left_out.is_empty(), "a backup of it is within the limits of one");
    assert!(file.workspace.notebooks == workspace.notebooks, "and holds all of it");

    let many = a_saving_writes_one_open_book(app, &store);
    let (store, app) = stored(&met(SELDOM));
    let few = a_saving_writes_one_open_book(app, &store);
    println!("a saving writes {many} units, and {few} where each was met {SELDOM} times");
    assert!(many <= ONE_OPEN_BOOK, "an open book is to take at most {ONE_OPEN_BOOK} units");
    assert!(many <= 2 * few, "what a saving writes grows with what came to rest");
}

fn open(store: &MemoryStore) -> App {
    App::open(Rc::new(store.clone()), Edge { now, today, random, after: |_, _| {} })
}

/// The workspace as the app stores it.
fn stored(workspace: &Workspace) -> (MemoryStore, App) {
    let store = MemoryStore::default();
    let app = open(&store);
    app.bring_in(workspace, Bring::Replace, Item::default_choice).unwrap();
    (store, app)
}

/// However much is stored: what came to rest is not written again. How many units are.
fn a_saving_writes_one_open_book(app: App, store: &MemoryStore) -> usize {
    let person = untrack(|| app.people()).into_iter().next().unwrap();
    let before: BTreeMap<String, String> =
        store.keys().into_iter().filter_map(|key| Some((key.clone(), store.read(&key)?))).collect();
    app.change(person, |notebook, pen| {
        notebook.add_topic(pen, Line::new("Written just now").unwrap(), Side::Manager, Theme::Person)
    });
    app.flush();
    // Beside it the device counts its savings, in a few characters.
    let written = |key: &String| !key.ends_with("/device") && store.read(key) != before.get(key).cloned();
    let written: Vec<String> = store.keys().into_iter().filter(written).collect();
    assert!(written.len() == 1 && written.iter().all(|key| key.contains("/open/")), "{written:?} were written");
    written.iter().map(|key| store.units(key)).sum()
}

fn notes(notebook: &Notebook) -> usize {
    let sessions = notebook.book.sessions.iter();
    sessions.map(|(_, session)| session.notes.chars().count() + session.private_notes.chars().count()).sum()
}

fn held_in_years(notebook: &Notebook) -> usize {
    notebook.years.values().map(|figures| figures.sessions).sum()
}

// ── The generator ─────────────────────────────────────────────────────────────────────────────────

/// Ten people, each met so many times.
fn met(times: usize) -> Workspace {
    let (mut dice, words) = (Dice(20_261_124), Words::new());
    let mut workspace = Workspace::default();
    for place in 0..PEOPLE {
        let pen = Pen::new(writer(), now(), today(), random);
        let name = Name::new(&words.prose(&mut dice, 8)).unwrap();
        let mut notebook = Notebook::new(&pen, name, Rhythm::default());
        for time in 0..times {
            let (year, nth) = (time / A_YEAR, time % A_YEAR);
            let day = today() - Days::new((place % 5 + 365 * year + 7 * nth + 1) as u64);
            meet(&mut notebook, &words, &mut dice, day);
        }
        workspace.notebooks.insert(Id::from_bytes(random()), notebook);
    }
    workspace
}

fn meet(notebook: &mut Notebook, words: &Words, dice: &mut Dice, day: NaiveDate) {
    let id = Id::from_bytes(random());
    let started = moment(dice, day, 13 * 60, 6);
    let ended = moment(dice, day, 13 * 60 + 27, 14);
    let book = &mut notebook.book;
    for nth in 0..4 {
        let author = if nth % 3 == 0 { Side::Manager } else { Side::Report };
        let theme = Theme::ALL.into_iter().nth(dice.below(7)).unwrap();
        let mut topic = Topic::new(words.line(dice, 12, 32), author, theme);
        let how = if dice.below(6) == 0 { Outcome::Parked } else { Outcome::Discussed };
        topic.order = i64::try_from(book.topics.len()).unwrap();
        topic.carried = u32::from(dice.below(4) == 0);
        topic.ended = Some(Ended { how, on: day, session: Some(id) });
        book.topics
            .put(Id::from_bytes(random()), entry(topic, ended + TimeDelta::milliseconds(dice.within(60_000)), 2));
    }
    for owner in [Side::Manager, Side::Report] {
        let due = day + Days::new([3, 4, 7, 7, 14].into_iter().nth(dice.below(5)).unwrap());
        let on = (day + Days::new(1 + dice.below(14) as u64)).min(today());
        let item = ActionItem {
            words: words.line(dice, 15, 40),
            owner,
            made_on: day,
            due: Some(due),
            session: Some(id),
            renegotiated: Vec::new(),
            end: Some(End::Done { on }),
        };
        book.action_items.put(Id::from_bytes(random()), entry(item, moment(dice, on, 9 * 60, 480), 2));
    }
    let mut session = Session::planned(day, NaiveTime::from_hms_opt(14, 0, 0), Minutes::HALF_HOUR);
    session.stage = Stage::Held(Span::Measured { started, ended });
    let [shared, private] = NOTES.map(|letters| words.prose(dice, letters));
    (session.notes, session.private_notes) = (shared, private);
    session.check_in.energy = Mark::try_from(u8::try_from(4 + dice.below(6)).unwrap()).ok();
    session.talk.estimate = Percent::try_from(u8::try_from(25 + 5 * dice.below(10)).unwrap()).ok();
    let changes = 8 + dice.below(100);
    book.sessions.put(id, entry(session, ended + TimeDelta::milliseconds(dice.within(1_800_000)), changes));
}

fn entry<T>(thing: T, changed_at: DateTime<Utc>, changes: usize) -> Entry<T> {
    let mut rev = Revision::default();
    (0..changes).for_each(|_| rev.bump(&writer()));
    Entry::stamped(thing, Stamp { rev, changed_at })
}

/// Some millisecond of a day within so many minutes.
fn moment(dice: &mut Dice, day: NaiveDate, from: i64, minutes: i64) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN).and_utc();
    midnight + TimeDelta::minutes(from) + TimeDelta::milliseconds(dice.within(minutes * 60_000))
}

/// The words of the sample notes, in their order.
struct Words {
    all: Vec<String>,
    /// Where each stands.
    places: BTreeMap<String, Vec<usize>>,
}

impl Words {
    fn new() -> Self {
        let sample: Value = serde_json::from_str(include_str!("../pwa/sample.json")).unwrap();
        let mut all = Vec::new();
        collect(&sample, "", &mut all);
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, word) in all.iter().enumerate() {
            places.entry(word.clone()).or_default().push(place);
        }
        Self { all, places }
    }

    /// Words until there are so many letters.
    fn prose(&self, dice: &mut Dice, letters: usize) -> String {
        let (mut text, mut count, mut place) = (String::new(), 0, dice.below(self.all.len()));
        loop {
            let word = self.all.get(place % self.all.len()).unwrap();
            text.push_str(word);
            count += word.chars().count() + 1;
            if count >= letters {
                return text;
            }
            text.push(' ');
            let alike = self.places.get(word).unwrap();
            place = if dice.below(10) < AT_LARGE {
                dice.below(self.all.len())
            } else {
                alike.get(dice.below(alike.len())).unwrap() + 1
            };
        }
    }

    fn line(&self, dice: &mut Dice, from: usize, more: usize) -> Line {
        let letters = from + dice.below(more);
        Line::new(&self.prose(dice, letters)).unwrap()
    }
}

/// Every word of every text that somebody wrote.
fn collect(value: &Value, name: &str, all: &mut Vec<String>) {
    match value {
        Value::String(text) if ["words", "notes", "private_notes"].contains(&name) => {
            all.extend(text.split_whitespace().map(str::to_owned));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, name, all)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| collect(value, name, all)),
        _ => {}
    }
}

/// Dice that fall the same way each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.throw() % most as u64).unwrap()
    }

    fn within(&mut self, most: i64) -> i64 {
        i64::try_from(self.throw() % most.unsigned_abs()).unwrap()
    }
}

// ── The world outside ─────────────────────────────────────────────────────────────────────────────

fn now() -> DateTime<Utc> {
    "2026-11-24T18:00:00Z".parse().unwrap()
}

fn today() -> NaiveDate {
    now().date_naive()
}

fn random() -> [u8; 10] {
    static THROWS: AtomicU64 = AtomicU64::new(1);
    let mut dice = Dice(THROWS.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x5851_f42d_4c95_7f2d));
    let mut bytes = [0; 10];
    let (first, rest) = bytes.split_at_mut(8);
    first.copy_from_slice(&dice.throw().to_be_bytes());
    rest.copy_from_slice(&u16::try_from(dice.throw() >> 48).unwrap().to_be_bytes());
    bytes
}

fn writer() -> Writer {
    Writer::try_from("mq4x7b".to_owned()).unwrap()
}
