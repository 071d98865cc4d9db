//! How long reading, writing and merging take, at 2,000 conversations (7 people) and at 10,000 (35): five and a half
//! years of weekly 1:1s. Figures to compare, not limits; `./dev bench` prints them.
#![allow(clippy::unwrap_used)]

use std::hint::black_box;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use criterion::{BenchmarkId, Criterion, Throughput};
use vis_a_vis::domain::action_item::ActionItem;
use vis_a_vis::domain::id::Id;
use vis_a_vis::domain::notebook::Notebook;
use vis_a_vis::domain::pen::Pen;
use vis_a_vis::domain::revision::Writer;
use vis_a_vis::domain::rhythm::{Minutes, Rhythm};
use vis_a_vis::domain::session::{CheckIn, Mark, Session, Span, Stage, Turn};
use vis_a_vis::domain::talk::{Tap, Voice};
use vis_a_vis::domain::text::{Line, Name};
use vis_a_vis::domain::theme::Theme;
use vis_a_vis::domain::topic::{Ended, Outcome, Side, Topic};
use vis_a_vis::domain::win::Win;
use vis_a_vis::domain::workspace::Workspace;
use vis_a_vis::format::merge::Item;
use vis_a_vis::format::record::{self, Record};
use vis_a_vis::format::{backup, merge};

/// Sessions, and people to share them.
const SIZES: [(usize, usize); 2] = [(2_000, 7), (10_000, 35)];

fn main() {
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    for (sessions, people) in SIZES {
        let workspace = workspace(sessions, people);
        records(&mut criterion, sessions, &workspace);
        backups(&mut criterion, sessions, &workspace);
        merging(&mut criterion, sessions, &workspace);
    }
    criterion.final_summary();
}

/// One open book, as every edit writes it; and all of them, as opening the page reads them.
fn records(criterion: &mut Criterion, sessions: usize, workspace: &Workspace) {
    let open: Vec<Record<Notebook>> = workspace.notebooks.values().map(open_book).collect();
    let texts: Vec<String> = open.iter().map(|record| record::encode(record).unwrap()).collect();
    let one = open.first().unwrap();

    let mut group = criterion.benchmark_group("records");
    group.throughput(Throughput::Bytes(texts.first().unwrap().len() as u64));
    group.bench_function(BenchmarkId::new("write one open book", sessions), |bencher| {
        bencher.iter(|| record::encode(black_box(one)).unwrap());
    });
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    group.bench_function(BenchmarkId::new("read every open book", sessions), |bencher| {
        bencher
            .iter(|| texts.iter().map(|text| record::decode::<Notebook>(black_box(text)).unwrap()).collect::<Vec<_>>());
    });
    group.finish();
}

fn backups(criterion: &mut Criterion, sessions: usize, workspace: &Workspace) {
    let write = |workspace| backup::encode(workspace, "0.1.0", at("2026-11-24T18:00:00Z")).unwrap();
    let text = write(workspace);

    let mut group = criterion.benchmark_group("backup");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function(BenchmarkId::new("write", sessions), |bencher| bencher.iter(|| write(black_box(workspace))));
    if text.len() > backup::MAX_BYTES {
        eprintln!("A backup of {sessions} is {} MB, more than is opened: its reading is left out.", text.len() >> 20);
    } else {
        group.bench_function(BenchmarkId::new("read", sessions), |bencher| {
            bencher.iter(|| backup::decode(black_box(&text)).unwrap());
        });
    }
    group.finish();
}

/// With itself, of which nothing is taken; and with the copy of another machine, on which every tenth topic was changed.
fn merging(criterion: &mut Criterion, sessions: usize, workspace: &Workspace) {
    let other = changed_elsewhere(workspace);
    let mut group = criterion.benchmark_group("merge");
    for (name, file) in [("the same", workspace), ("another machine's", &other)] {
        group.bench_function(BenchmarkId::new(name, sessions), |bencher| {
            bencher.iter(|| merge::merge(black_box(workspace), black_box(file), Item::default_choice).unwrap());
        });
    }
    group.finish();
}

// ── The generator ─────────────────────────────────────────────────────────────────────────────────

const NAMES: [&str; 7] = [
    "Amara Okafor",
    "Jonas Lindqvist",
    "Mei-Ling Chou",
    "Tomasz Wieczorek",
    "Priya Raman",
    "Diego Fuentes",
    "Ruth Kaplan",
];
const TOPICS: [&str; 8] = [
    "The release rota, and what it would take to like it",
    "What a year from now could look like",
    "Ada’s first weeks at school",
    "How I ran Thursday’s incident review",
    "Leaving old code kinder than it was found",
    "Which of the three to begin with",
    "A talk in spring, and who should give it",
    "Is the migration on track for the 30th?",
];
const SENTENCES: [&str; 8] = [
    "She would rather have two honest comments than twelve polite ones.",
    "“I want an autumn with one big thing in it, not nine.”",
    "We went through the week and struck out five meetings.",
    "He said it the way one says the weather, and then looked up.",
    "Nobody outside support knows; it should be said once, and in writing.",
    "The rota came up by itself, twice.",
    "I did not speak first. It was noticed.",
    "Two hundred kilometres of rain, and it was worth it.",
];
const PROMISES: [&str; 4] = [
    "Ask finance about the ticket",
    "Read the proposal before the weekend",
    "Write the night alerts down",
    "Introduce her to Lena in Data",
];

/// Who met how often, a week apart each time and backwards from today.
fn workspace(sessions: usize, people: usize) -> Workspace {
    let mut pen = pen("k3f9");
    let mut workspace = Workspace::default();
    for place in 0..people {
        let name = format!("{} {place}", pick(&NAMES, place));
        let mut notebook = Notebook::new(&pen, Name::new(&name).unwrap(), Rhythm::default());
        let share = sessions / people + usize::from(place < sessions % people);
        for week in 0..share {
            meet(&mut notebook, &mut pen, week);
        }
        workspace.notebooks.insert(pen.id(), notebook);
    }
    workspace
}

fn meet(notebook: &mut Notebook, pen: &mut Pen, week: usize) {
    let day = pen.today - Days::new(7 * week as u64 + 1);
    let id = notebook.book.sessions.add(pen, session(day, week));
    let topics: Vec<Id<Topic>> = (0..3).map(|nth| add_topic(notebook, pen, week + nth, day, id)).collect();
    let started = day.and_hms_opt(14, 0, 0).unwrap().and_utc();
    let turns = topics.into_iter().zip([0, 11, 24]);
    let turns = turns.map(|(topic, minute)| Turn { at: started + TimeDelta::minutes(minute), topic: Some(topic) });
    notebook.book.sessions.change(id, pen, |session| session.turns = turns.collect());
    if week.is_multiple_of(2) {
        let owner = if week.is_multiple_of(4) { Side::Manager } else { Side::Report };
        let mut item = ActionItem::new(pen, line(pick(&PROMISES, week / 2)), owner, Some(day + Days::new(7)), Some(id));
        item.set_done(week > 3, pen);
        notebook.book.action_items.add(pen, item);
    }
    if week.is_multiple_of(6) {
        notebook.book.wins.add(pen, Win { words: line(pick(&SENTENCES, week)), on: day, session: Some(id) });
    }
}

fn session(day: NaiveDate, week: usize) -> Session {
    let started = day.and_hms_opt(14, 0, 0).unwrap().and_utc();
    let notes: Vec<&str> = (0..4).map(|nth| pick(&SENTENCES, 3 * week + nth)).collect();
    let voices = [Voice::Me, Voice::Them, Voice::Quiet, Voice::Them];
    let taps = voices.into_iter().cycle().take(12).zip(0..);
    let mut session = Session::planned(day, None, Minutes::HALF_HOUR);
    session.stage = Stage::Held(Span::Measured { started, ended: started + TimeDelta::minutes(36) });
    session.notes = notes.join("\n");
    session.private_notes.push_str(pick(&SENTENCES, week));
    session.check_in = CheckIn { energy: Mark::try_from(6).ok(), ..CheckIn::default() };
    session.talk.taps =
        taps.map(|(voice, nth)| Tap { at: started + TimeDelta::minutes(3 * nth), voice: Some(voice) }).collect();
    session
}

fn add_topic(notebook: &mut Notebook, pen: &mut Pen, nth: usize, on: NaiveDate, session: Id<Session>) -> Id<Topic> {
    let author = if nth.is_multiple_of(2) { Side::Report } else { Side::Manager };
    let theme = Theme::ALL.into_iter().cycle().nth(nth % 7).unwrap();
    let mut topic = Topic::new(line(pick(&TOPICS, nth)), author, theme);
    topic.ended = Some(Ended { how: Outcome::Discussed, on, session: Some(session) });
    notebook.book.topics.add(pen, topic)
}

/// As stored: what came to rest long ago lies in year books.
fn open_book(notebook: &Notebook) -> Record<Notebook> {
    let mut data = notebook.clone();
    data.settle(pen("k3f9").today);
    Record { writes: 1, data }
}

fn changed_elsewhere(workspace: &Workspace) -> Workspace {
    let pen = pen("m2x1");
    let mut other = workspace.clone();
    for (_, notebook) in other.notebooks.iter_mut() {
        let ids: Vec<Id<Topic>> = notebook.book.topics.iter().map(|(id, _)| id).step_by(10).collect();
        for id in ids {
            notebook.book.topics.change(id, &pen, |topic| topic.carried += 1);
        }
    }
    other
}

// ── Small things ──────────────────────────────────────────────────────────────────────────────────

/// A pen whose ids count upwards.
fn pen(writer: &str) -> Pen {
    let mut count = 0_u64;
    let now = at("2026-11-24T14:00:00Z");
    Pen::new(Writer::try_from(writer.to_owned()).unwrap(), now, now.date_naive(), move || {
        count += 1;
        let mut bytes = [0; 10];
        // Spread over the whole range, as random ones are.
        bytes[2..].copy_from_slice(&count.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
        bytes
    })
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn pick(from: &[&'static str], nth: usize) -> &'static str {
    from.iter().cycle().nth(nth % from.len()).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}
