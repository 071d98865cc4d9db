// Owns invented workspaces of any size, as backup files: always the same for the same wishes.
// node generate.mjs [sessions] [people] writes one to the standard output.

import { createHash } from 'node:crypto';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const NAMES = ['Amara Okafor', 'Jonas Weber', 'Mei-Ling Chou', 'Ruth Adler', 'Tomás Ferreira', 'Priya Nair', 'Zoë Lindqvist'];
const THEMES = ['person', 'purpose', 'two-way', 'agency', 'status', 'performance', 'logistics'];
const WORDS = ('she said that the rota would be easier if people asked before they swap and the week was long but good there is '
  + 'still some worry about the move to the new team he wants to learn how to lead a review and asked for time on Fridays '
  + 'sleep is better since the call at night went away we spoke about what a good year would look like').split(' ');
const DAY = 24 * 60 * 60 * 1000;
const LAST = Date.UTC(2026, 10, 23);

// The text of a backup: `people` notebooks that share `sessions` weekly 1:1s, the last one on Monday 23 November 2026.
// Every 1:1 has notes of natural length, two topics and a promise.
export function backup({ people = 7, sessions = 2000 } = {}) {
  const dice = new Dice();
  const notebooks = {};
  for (let i = 0; i < people; i += 1) {
    const share = Math.floor(sessions / people) + (i < sessions % people ? 1 : 0);
    notebooks[dice.id()] = notebook(dice, NAMES[i % NAMES.length], share);
  }
  return sealed({ manager: entry({ rhythm: weekly() }), notebooks });
}

// The text of a backup of 1:1s that were measured, by name of whom: each `on` a day, its `parts` a theme and its minutes.
export function spent(people) {
  const dice = new Dice();
  const notebooks = {};
  for (const [name, sessions] of Object.entries(people)) {
    const theirs = notebook(dice, name, 0);
    for (const { on, parts } of sessions) spend(theirs.book, dice, on, parts);
    notebooks[dice.id()] = theirs;
  }
  return sealed({ manager: entry({ rhythm: weekly() }), notebooks });
}

// A backup with `payload` in every text that a file can bring, of what was removed, too, and the pages on which it is to
// be seen.
export function hostile() {
  const payload = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script><a href="javascript:window.harmed=1">x</a>';
  const dice = new Dice();
  const [person, held, planned, told, topic] = [1, 2, 3, 4, 5].map(() => dice.id());
  const name = payload.slice(0, 80);
  const line = (value) => ({ [dice.id()]: entry(value) });
  const both = (value) => ({ ...line(value), ...line({ ...value, removed: true }) });
  const said = { notes: payload, private_notes: payload };
  const book = {
    sessions: {
      [held]: entry({ ...session('2026-11-17', { held: { measured: { started: '2026-11-17T13:00:00Z', ended: '2026-11-17T13:30:00Z' } } }), ...said, turns: [{ at: '2026-11-17T13:00:00Z', topic }] }),
      [told]: entry({ ...session('2020-03-03', { held: { told: 30 } }), ...said }),
      [planned]: entry({ ...session('2026-11-24', 'planned'), ...said }),
      ...line({ ...session('2026-11-10', { held: { told: 30 } }), ...said, removed: true }),
    },
    topics: {
      [topic]: entry({ words: payload, author: 'report', theme: 'agency', ended: { how: 'discussed', on: '2026-11-17', session: held } }),
      ...both({ words: payload, author: 'manager', theme: 'person', order: 1, carried: 1, repeats: 'every-time' }),
    },
    action_items: {
      ...line({ words: payload, owner: 'manager', made_on: '2026-11-17', due: '2026-11-20', session: held, renegotiated: [{ on: '2026-11-18', to: '2026-11-20', why: payload }] }),
      ...both({ words: payload, owner: 'report', made_on: '2026-11-17', session: held }),
      ...line({ words: payload, owner: 'report', made_on: '2026-11-17', session: held, end: { dropped: { on: '2026-11-20', why: payload } } }),
    },
    wins: both({ words: payload, on: '2026-11-17', session: held }),
  };
  const horizon = { words: payload, talked_on: '2026-11-17' };
  const page = entry({
    name, added_on: '2026-01-01', rhythm: weekly(), pronouns: payload, role: payload, place: payload, time_zone: payload,
    likes_recognition: payload, likes_feedback: payload,
    horizons: { now: horizon, one_year: horizon, five_years: horizon, dream: horizon },
  });
  const notebook = {
    person: page, book,
    facts: both({ label: payload, words: payload, left_out: true }),
    interests: both({ words: payload, sphere: 'beyond', energy: 3 }),
    goals: both({ words: payload, why: payload, next_step: payload, owner: 'report' }),
  };
  const idea = { words: payload, theme: 'agency' };
  const manager = entry({
    rhythm: weekly(), questions: [idea], templates: [{ name: payload, topics: [idea] }],
    hints: { rules: [{ rule: payload, turn: 0, off: false, left: 1 }] },
  });
  const hash = `#/person/${person}`;
  const screens = ['#/', hash, `${hash}/prepare`, `${hash}/session/${held}`, `${hash}/session/${held}/close`, '#/removed'];
  return { backup: sealed({ manager, notebooks: { [person]: notebook } }, payload), payload: name, screens };
}

function notebook(dice, name, count) {
  const book = { sessions: {}, topics: {}, action_items: {}, wins: {} };
  for (let week = 0; week < count; week += 1) hold(book, dice, LAST - week * 7 * DAY, week);
  for (let i = 0; i < 3; i += 1) {
    book.topics[dice.id()] = entry({ words: dice.sentence(6), author: i ? 'report' : 'manager', theme: THEMES[i], order: i, carried: i });
  }
  const pages = { name, added_on: day(LAST - count * 7 * DAY), pronouns: 'she/her', role: 'Engineer', rhythm: weekly() };
  return {
    person: entry(pages),
    facts: { [dice.id()]: entry({ label: 'At home', words: dice.sentence(8), left_out: false }) },
    interests: { [dice.id()]: entry({ words: dice.sentence(4), sphere: 'work', energy: 3, left_out: false }) },
    goals: { [dice.id()]: entry({ words: dice.sentence(6), why: dice.sentence(6), owner: 'report' }) },
    book,
  };
}

function hold(book, dice, midnight, week) {
  const on = day(midnight);
  const started = midnight + 13 * 60 * 60 * 1000;
  const id = dice.id();
  const topics = [dice.id(), dice.id()];
  for (const [i, topic] of topics.entries()) {
    book.topics[topic] = entry({ words: dice.sentence(6), author: i ? 'report' : 'manager', theme: THEMES[dice.below(7)], order: i, carried: 0, ended: { how: 'discussed', on, session: id } });
  }
  book.sessions[id] = entry({
    ...session(on, { held: { measured: { started: instant(started), ended: instant(started + 30 * 60 * 1000) } } }),
    notes: dice.sentence(60 + dice.below(50)),
    private_notes: week % 3 ? '' : dice.sentence(20),
    check_in: { energy: dice.below(11), stress: dice.below(11), left_out: false },
    talk: { taps: [{ at: instant(started), voice: 'them' }, { at: instant(started + 20 * 60 * 1000), voice: 'me' }] },
    turns: topics.map((topic, i) => ({ at: instant(started + i * 12 * 60 * 1000), topic })),
  });
  const open = week === 0;
  book.action_items[dice.id()] = entry({
    words: dice.sentence(7), owner: week % 2 ? 'manager' : 'report', made_on: on, due: day(midnight + 5 * DAY), session: id,
    ...(open ? {} : { end: { done: { on: day(midnight + 4 * DAY) } } }),
  });
  if (week % 5 === 0) book.wins[dice.id()] = entry({ words: dice.sentence(6), on, session: id });
}

function spend(book, dice, on, parts) {
  const id = dice.id();
  const started = Date.parse(`${on}T13:00:00Z`);
  let at = started;
  const turns = [];
  for (const [order, [theme, minutes]] of parts.entries()) {
    const topic = dice.id();
    book.topics[topic] = entry({ words: dice.sentence(6), author: 'manager', theme, order, carried: 0, ended: { how: 'discussed', on, session: id } });
    turns.push({ at: instant(at), topic });
    at += minutes * 60 * 1000;
  }
  book.sessions[id] = entry({ ...session(on, { held: { measured: { started: instant(started), ended: instant(at) } } }), turns });
}

function session(on, stage) {
  return { day: on, minutes: 30, stage, notes: '', private_notes: '', check_in: { left_out: false }, talk: {} };
}

function weekly() {
  return { cadence: { 'every-weeks': 1 }, minutes: 30 };
}

function entry(value) {
  return { ...value, rev: { maker1: 1 }, changed_at: '2026-11-23T15:00:00Z' };
}

function sealed(workspace, app_version = '0.1.0') {
  const books = Object.values(workspace.notebooks).map(({ book }) => book);
  const count = (kind) => books.reduce((sum, book) => sum + Object.values(book[kind]).filter(({ removed }) => !removed).length, 0);
  const sha256 = createHash('sha256').update(JSON.stringify(inOrder(workspace))).digest('hex');
  return `${JSON.stringify({
    format: 'vis-a-vis/backup',
    version: 1,
    app_version,
    exported_at: '2026-11-23T16:00:00Z',
    counts: { notebooks: books.length, sessions: count('sessions'), topics: count('topics'), action_items: count('action_items') },
    sha256,
    workspace: inOrder(workspace),
  }, null, 2)}\n`;
}

// Keys sorted as the format wants them.
function inOrder(value) {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, inOrder(value[key])]));
}

function day(time) {
  return instant(time).slice(0, 10);
}

function instant(time) {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

// Dice that fall the same way each time.
class Dice {
  #state = 20261124;

  // A whole number from 0, below `most`.
  below(most) {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * most);
  }

  id() {
    return Array.from({ length: 16 }, () => LETTERS[this.below(32)]).join('');
  }

  sentence(length) {
    const start = this.below(WORDS.length);
    const words = Array.from({ length }, (_, i) => WORDS[(start + i * (1 + (start % 3))) % WORDS.length]).join(' ');
    return words[0].toUpperCase() + words.slice(1);
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [sessions, people] = argv.slice(2).map(Number);
  process.stdout.write(backup({ sessions, people }));
}
