//! Writes what the targets begin with into a folder: made by the page's own encoders, and from the fixtures.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use vis_a_vis_fuzz::domain::kept::Kept;
use vis_a_vis_fuzz::domain::notebook::Notebook;
use vis_a_vis_fuzz::domain::notebook::removed::Thing;
use vis_a_vis_fuzz::domain::person::Person;
use vis_a_vis_fuzz::domain::rhythm::Rhythm;
use vis_a_vis_fuzz::domain::text::Name;
use vis_a_vis_fuzz::domain::theme::Theme;
use vis_a_vis_fuzz::domain::topic::Side;
use vis_a_vis_fuzz::domain::workspace::Workspace;
use vis_a_vis_fuzz::fixed::{HERE, id, line, notebook, now, pen};
use vis_a_vis_fuzz::format::sealed::{self, Header};
use vis_a_vis_fuzz::format::{backup, columns, join, json as strict, packed, record};

const YEAR: &str = include_str!("../../fixtures/year-1.json");
const YEAR_PACKED: &str = include_str!("../../fixtures/year-1-packed.json");
const BACKUP: &str = include_str!("../../fixtures/backup-1.json");

fn main() {
    let folder = std::env::args().nth(1).expect("usage: seeds FOLDER");
    let folders = [
        ("record", records()),
        ("backup", backups()),
        ("unpack", units()),
        ("sealed", sealed_ones()),
        ("document", documents()),
    ];
    for (target, seeds) in folders {
        let folder = Path::new(&folder).join(target);
        fs::create_dir_all(&folder).expect("a folder can be made");
        for (number, seed) in seeds.into_iter().enumerate() {
            fs::write(folder.join(format!("seed-{number:02}")), seed).expect("a file can be written");
        }
    }
}

/// Notebooks, small and with everything; the settings; and a year book, of the fixture and a shorter one of it.
fn things() -> Vec<Value> {
    let bare = Notebook::new(&pen("here", 0), Name::new("Amara").expect("a name"), Rhythm::default());
    let year = record::decode_value(YEAR).expect("the fixture is whole").data;
    let mut things = vec![bare.write(), notebook("Amara Okafor", 16).write(), HERE.manager.write(), short(&year, 2)];
    things.extend(HERE.notebooks.values().map(Kept::write));
    things.extend(rich().notebooks.values().map(Kept::write));
    things
}

/// Of each object of entries so many at most.
fn short(value: &Value, most: usize) -> Value {
    match value {
        Value::Object(fields) => {
            let is_id = |name: &str| name.len() == 16 && name.bytes().any(|byte| byte.is_ascii_digit());
            let most = if fields.keys().all(|name| is_id(name)) { most } else { usize::MAX };
            fields.iter().take(most).map(|(name, value)| (name.clone(), short(value, most.min(2)))).collect()
        }
        value => value.clone(),
    }
}

/// A few of the fixture's people, with a few of all they have.
fn rich() -> Workspace {
    let fixture = backup::decode(BACKUP).expect("the fixture is whole").workspace.write();
    Workspace::read(&short(&fixture, 2)).expect("less of a workspace is one")
}

fn records() -> Vec<Vec<u8>> {
    let mut seeds = vec![YEAR_PACKED.as_bytes().to_vec()];
    for thing in things() {
        seeds.push(record::encode_value(7, &thing).expect("it can be written").into());
        seeds.push(record::encode_packed(7, &thing).expect("it can be written").into());
        seeds.push(columns::take_apart(&thing).concat().into());
    }
    for envelope in [
        json!({ "v": 2, "writes": 1, "crc": "00000000", "data": {} }),
        json!({ "v": 1, "writes": 1, "crc": "00000000", "removed": true, "packed": "\u{2200}" }),
        json!({ "v": 1, "writes": 1, "crc": "00000000", "data": far_away() }),
        json!({ "v": 1, "writes": 1, "crc": "00000000", "data": [1.451_772_313_476_595_9e-8, 0.5, -1, 18_446_744_073_709_551_615_u64, null] }),
    ] {
        seeds.push(envelope.to_string().into());
    }
    seeds
}

/// A notebook whose days lie at the ends of time.
fn far_away() -> Value {
    fn put(value: &mut Value) {
        match value {
            Value::Object(fields) => fields.values_mut().for_each(put),
            Value::Array(items) => items.iter_mut().for_each(put),
            Value::String(text) if text == "2026-11-24" => *text = "+262142-12-31".to_owned(),
            Value::String(text) if text == "2026-11-24T12:00:00Z" => *text = "+262142-12-31T23:59:59Z".to_owned(),
            Value::String(text) if text == "2026-11-24T12:25:00Z" => *text = "-262143-01-01T00:00:00Z".to_owned(),
            _ => {}
        }
    }
    let mut notebook = notebook("Amara Okafor", 16);
    notebook.start_now(&mut pen("here", 32));
    let mut value = notebook.write();
    put(&mut value);
    value
}

/// What another machine made of what is here.
fn theirs() -> Vec<Workspace> {
    let there = || pen("there", 512);
    let changed = |change: &dyn Fn(&mut Notebook)| {
        let mut workspace = HERE.clone();
        workspace.notebooks.get_mut(&id::<Person>(1)).map(change);
        workspace
    };
    let topic = |notebook: &Notebook| notebook.book.topics.all().next().map(|(id, _)| id).expect("a topic");
    let mut all = vec![
        Workspace::default(),
        HERE.clone(),
        rich(),
        changed(&|notebook| {
            let id = topic(notebook);
            notebook.book.topics.change(id, &there(), |topic| topic.words = line("Theirs"));
        }),
        changed(&|notebook| {
            notebook.add_topic(&mut there(), line("New"), Side::Report, Theme::Person);
        }),
        changed(&|notebook| notebook.person.remove(&there())),
        changed(&|notebook| {
            notebook.erase(&there(), Thing::Person);
        }),
        changed(&|notebook| {
            let id = topic(notebook);
            notebook.erase(&there(), Thing::Topic(id));
        }),
    ];
    all.extend(join::join(&HERE, id(2), id(1), &there()));
    let mut apart = Workspace::default();
    apart.notebooks.insert(id(4), notebook("Amara Okafor", 16));
    all.push(apart);
    let mut newer = HERE.write();
    newer["notebooks"]["0000000000000001"]["challenges"] = json!({ "0000000000000001": { "rev": { "there": 1 } } });
    newer["mood"] = json!(0.5);
    all.extend(Workspace::read(&newer));
    all
}

fn backups() -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = Vec::new();
    for workspace in theirs() {
        let text = backup::encode(&workspace, "0.1.0", now()).expect("it can be written");
        // Without its white space there is more of it in as many bytes.
        seeds.push(strict::read(&text).expect("it is JSON").to_string().into());
    }
    seeds.push(backup::encode(&Workspace::default(), "0.1.0", now()).expect("it can be written").into());
    for text in [
        "",
        "\u{feff}{}",
        "<!doctype html>",
        "BEGIN:VCALENDAR",
        "{\\rtf1",
        "PK\u{3}\u{4}",
        "a,b,c\n1,2,3\n",
        "{\0\"\0",
        r#"{"format":"vis-a-vis/rescue","version":1}"#,
        r#"{"format":"vis-a-vis/backup","version":9}"#,
        "{} x",
        "[[[[",
        r#"{"format":"vis-a-vis/backup","version":1,"workspace":{"manager":{},"manager":{},"notebooks":{}}}"#,
        r#"{"format":"vis-a-vis/backup","version":1,"holds":"one notebook","workspace":{"manager":{"rev":{"a":1},"changed_at":"0001-01-01T00:00:00Z"}}}"#,
    ] {
        seeds.push(text.into());
    }
    seeds
}

fn units() -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = vec!["".into(), "plain text, plain text, plain text".into(), "a\u{1}b\u{1}c".into()];
    for thing in things() {
        let columns = columns::take_apart(&thing);
        seeds.push(thing.to_string().into());
        seeds.push(columns.concat().into());
        seeds.push(["u", &packed::pack(&columns)].concat().into());
        let deflated = miniz_oxide::deflate::compress_to_vec(columns.concat().as_bytes(), 9);
        seeds.push([b"d".as_slice(), &deflated].concat());
    }
    for text in [["x"; 500].concat(), "[0,0.5,null,true,\"2026-11-24\",\"1969-12-31T23:59:59.999Z\"]".to_owned()] {
        seeds.push([b"d".as_slice(), &miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 1)].concat());
        seeds.push(text.into());
    }
    seeds
}

fn sealed_ones() -> Vec<Vec<u8>> {
    let header = Header::new([7; 16], [9; 12]);
    let mut seeds: Vec<Vec<u8>> = Vec::new();
    for length in [0, 15, 16, 17, 18, 100] {
        let text = sealed::encode(&header, &vec![0xa5; length]);
        seeds.push(text.replace(",\n", ",").into());
        seeds.push(text.into());
    }
    let text = sealed::encode(&header, &[1; 20]);
    for (from, to) in [
        ("\"version\":1", "\"version\":2"),
        ("\"rounds\":600000", "\"rounds\":99999"),
        ("\"rounds\":600000", "\"rounds\":10000000"),
        ("SHA-256", "SHA-1"),
        ("\"format\"", "\"note\":\"\",\"format\""),
        ("\"data\"", "\"data\" : \"\", \"data\""),
        ("==", "="),
        ("{", "\u{feff} { "),
    ] {
        seeds.push(text.replacen(from, to, 1).into());
    }
    seeds
}

fn documents() -> Vec<Vec<u8>> {
    [
        "0# Amara\n\n## 17 Nov 2026\n- [ ] I'll ask finance by Friday\n- [x] done\n\nShe said: “an autumn”.\n\n## 10.11.2026\n* [ ] Amara: draft by 27 Nov\n---\n",
        "1Next time:\n- the rota\n- what Friday is for\n\n24 November 2026\nnotes\n17 November 2026\nmore notes\n",
        "2Tue 3/4/2026\nold\n\nTue 13/4/2026\nolder\n",
        "311/17/2026 Amara / Ruth 1:1\n**TODO** draft\n\n2026-11-10\n[] open\n[ ] me: open until tomorrow\n",
        "0Nov 24\na\nNov 17\nb\nDec 30th, 2025\nc\n1. one\n2) two\n",
        "01:1 on Monday 23.11.\n\u{feff}☐ open box\n☑ closed box\n• dot\n",
        "0ruth covered the page\namara i'll ask finance by Friday\nwin: will byrne calmed the caller\n! by next week call\n> draft tomorrow\n+ a win\n? a topic\n",
        "0#/person/0000000000000001/session/0000000000000002/close\n#/data\n#/add\n/search/\nvis-a-vis-2026-11-24-2.json\nvis-a-vis-2026-11-24.json\n",
        "0park: missed the handover for the review, in two weeks, on 3 December 2026 at 10:00\n@amara okafor’s ticket due 1.12.\n",
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec()
}
