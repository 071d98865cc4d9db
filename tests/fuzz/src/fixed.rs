//! What is there before anything is read: two people, some of everything, something removed, and something joined.

use std::cell::Cell;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::domain::action_item::ActionItem;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::notebook::removed::Thing;
use crate::domain::pen::Pen;
use crate::domain::person::{Fact, Interest, Person, Sphere};
use crate::domain::revision::Writer;
use crate::domain::rhythm::Rhythm;
use crate::domain::talk::Voice;
use crate::domain::text::{Line, Name};
use crate::domain::theme::Theme;
use crate::domain::topic::{Outcome, Side};
use crate::domain::workspace::Workspace;

/// Now.
pub fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().expect("that is an instant")
}

/// Today.
pub fn today() -> NaiveDate {
    now().date_naive()
}

/// A pen of a writer whose ids count from a number.
pub fn pen(writer: &str, from: u64) -> Pen {
    let (writer, count) = (Writer::try_from(writer.to_owned()).expect("small letters"), Cell::new(from));
    Pen::new(writer, now(), today(), move || {
        let mut bytes = [0; 10];
        bytes[2..].copy_from_slice(&count.replace(count.get() + 1).to_be_bytes());
        bytes
    })
}

/// A line.
pub fn line(text: &str) -> Line {
    Line::new(text).expect("a line")
}

/// Somebody by their number.
pub fn id<T>(number: u8) -> Id<T> {
    Id::from_bytes([0, 0, 0, 0, 0, 0, 0, 0, 0, number])
}

/// A notebook with some of everything.
pub fn notebook(name: &str, from: u64) -> Notebook {
    let mut pen = pen("here", from);
    let mut notebook = Notebook::new(&pen, Name::new(name).expect("a name"), Rhythm::default());
    let topic = notebook.add_topic(&mut pen, line("The rota"), Side::Report, Theme::Agency);
    let other = notebook.add_topic(&mut pen, line("What autumn should hold"), Side::Manager, Theme::Purpose);
    let session = notebook.start_now(&mut pen);
    notebook.tap(&pen, session, Voice::Them);
    notebook.turn_to(&pen, session, Some(topic));
    notebook.hold(&mut pen, session, now() + TimeDelta::minutes(25));
    notebook.end_topic(&mut pen, topic, Outcome::Discussed, today(), Some(session));
    let item = ActionItem::new(&pen, line("Ask finance"), Side::Manager, Some(today()), Some(session));
    notebook.book.action_items.add(&mut pen, item);
    notebook.facts.add(&mut pen, Fact { label: line("At home"), words: line("Ada is four"), left_out: true });
    notebook
        .interests
        .add(&mut pen, Interest { words: line("Trains"), sphere: Sphere::Beyond, energy: None, left_out: false });
    notebook.book.topics.remove(other, &pen);
    notebook
}

/// Everything that is here.
pub static HERE: LazyLock<Workspace> = LazyLock::new(here);

fn here() -> Workspace {
    let mut workspace = Workspace::default();
    workspace.notebooks.insert(id(1), notebook("Amara Okafor", 16));
    let bare = Notebook::new(&pen("here", 64), Name::new("Jonas Berg").expect("a name"), Rhythm::default());
    workspace.notebooks.insert(id(2), bare);
    let mut gone = notebook("Ruth Kaplan", 128);
    let erased = gone.book.topics.all().next().map(|(id, _)| id).expect("a topic");
    gone.erase(&pen("here", 0), Thing::Topic(erased));
    gone.person.remove(&pen("here", 0));
    workspace.notebooks.insert(id(3), gone);
    workspace.notebooks.insert(id(4), notebook("Amara Okafor", 192));
    crate::format::join::join(&workspace, id::<Person>(1), id(4), &pen("here", 0)).expect("two pages are there")
}
