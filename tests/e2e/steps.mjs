// Owns the acts of a manager, one per function, by the words on the page.

import assert from 'node:assert/strict';

// At the line for a name: writes it, and lands on the page before the first 1:1.
export async function begin(page, name) {
  const line = page.getByRole('textbox', { name: 'A name' });
  await line.fill(name);
  await line.press('Enter');
  await page.getByRole('heading', { level: 1, name: `Two minutes, before ${firstName(name)}.` }).waitFor();
}

// Somebody with a topic, and the page about the data.
export async function somebody(page, app) {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, 'The rota');
  await app.saved();
  await visit(page, 'Your data');
  return amara;
}

export async function addPerson(page, name) {
  await page.getByRole('link', { name: 'Add a person' }).click();
  await begin(page, name);
}

// On the page before a 1:1, or in the room once its line is open. `whose`: "yours", or "from" and the first name.
export async function addTopic(page, words, { about, whose } = {}) {
  if (about) await choose(page, 'About', about);
  if (whose) await choose(page, 'Whose', whose);
  await write(page, 'A topic', words);
}

// The topics as the page before a 1:1 lists them, each with what is said of it.
export async function agenda(page) {
  const part = page.getByRole('region', { name: 'What to talk about' });
  await part.waitFor();
  return (await part.locator('ol > li > span:first-of-type').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

export async function enterRoom(page) {
  await page.getByRole('button', { name: 'Go into the room' }).click();
  await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).waitFor();
}

export async function turnTo(page, words) {
  await page.getByRole('region', { name: 'Next' }).getByRole('button', { name: words }).click();
  await page.getByRole('heading', { level: 1, name: words }).waitFor();
}

export function takeNotes(page, words) {
  return page.getByRole('textbox', { name: 'Notes, fit for both to read' }).fill(words);
}

// In the room: opens the line behind a chip, if it is not open yet.
export async function catchIn(page, chip) {
  const button = page.getByRole('region', { name: 'Catch what comes up' }).getByRole('button', { name: chip, exact: true });
  if (await button.getAttribute('aria-expanded') === 'false') await button.click();
}

// A line with a day beside it, in the room.
export async function promise(page, label, words, due) {
  if (due) await page.getByRole('textbox', { name: 'By', exact: true }).fill(due);
  await write(page, label, words);
}

// Who speaks from now on: a first name, "Me" or "Quiet".
export function tap(page, voice) {
  return voices(page).getByRole('button', { name: new RegExp(`^${voice}`) }).click();
}

export function voices(page) {
  return page.getByRole('group', { name: 'Who is speaking' });
}

export async function closeRoom(page) {
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Before the day takes over.' }).waitFor();
}

// A short 1:1 from the page before it, and home again with the next date.
export async function meet(page, { topic, notes }) {
  await enterRoom(page);
  if (topic) await turnTo(page, topic);
  if (notes) await takeNotes(page, notes);
  await closeRoom(page);
  await page.getByRole('button', { name: /[Dd]one for today$/ }).click();
  await page.getByRole('heading', { level: 1, name: /is next\.$/ }).waitFor();
}

// On the page before a 1:1.
export async function plan(page, day, time) {
  const when = page.getByRole('region', { name: 'When' });
  await when.getByRole('textbox', { name: 'Day' }).fill(day);
  if (time) await when.getByRole('textbox', { name: 'Time' }).fill(time);
  await when.getByRole('button', { name: 'Plan it' }).click();
  await when.getByText('Move or cancel').waitFor();
}

// Goes to a place of the rail.
export async function visit(page, place) {
  const link = await turnTowards(page, place);
  // The page before it may hold the same fields.
  await link.and(page.locator('[aria-current=page]')).waitFor();
}

// Goes there, and waits for nothing: the page may break.
export async function turnTowards(page, place) {
  const link = page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place });
  await link.click();
  return link;
}

// Opens what is folded behind these words.
export async function unfold(scope, words) {
  const summary = scope.locator('summary').and(scope.getByText(words).or(scope.getByLabel(words))).first();
  if (!await summary.evaluate((element) => element.parentElement.open)) await summary.click();
}

export async function unfoldAll(page) {
  for (const summary of await page.locator('main summary').all()) {
    if (await summary.isVisible() && !await summary.evaluate((element) => element.parentElement.open)) await summary.click();
  }
}

// Opens the line that finds from wherever one is, and types into it.
export async function find(page, words) {
  await page.keyboard.press('Control+k');
  const line = page.getByRole('combobox', { name: /^Find/ });
  await line.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(words);
}

// What the page hands over as a backup, from its page about the data.
export function saveBackup(page, app) {
  const out = page.getByRole('region', { name: 'Take it with you' }).getByRole('listitem').filter({ hasText: 'Everything, in one file' });
  return app.download(() => out.getByRole('button', { name: 'Save' }).click());
}

export function chooseFile(page, content, name = 'backup.json') {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(content) };
  return page.getByLabel('Choose a file, or drop it here').setInputFiles(file);
}

// On the page about the data: chooses a file and brings it in.
export async function bringIn(page, content) {
  await chooseFile(page, content);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
}

export async function eraseEverything(page) {
  await page.getByRole('button', { name: 'Erase everything in this browser' }).click();
  await page.getByRole('group', { name: 'Erase everything?' }).getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('heading', { level: 1, name: 'Who do you sit down with?' }).waitFor();
}

// The hash of the person whose pages are open.
export function personHash(page) {
  const [hash] = new URL(page.url()).hash.match(/^#\/person\/[^/]+/) ?? [];
  assert.ok(hash, `${page.url()} is nobody's page`);
  return hash;
}

// Fills one line and sends it off; it is empty again once it was taken.
export async function write(page, label, words) {
  const line = page.getByRole('textbox', { name: label, exact: true });
  await line.fill(words);
  await line.press('Enter');
}

export function choose(page, label, option) {
  return page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
}

function firstName(name) {
  return name.split(' ')[0];
}

// Waits until a question that the page answers by a promise is answered yes. (`waitForFunction` takes any promise for a yes.)
export async function until(page, asks, about) {
  const end = Date.now() + 15_000;
  while (!(await page.evaluate(asks, about))) assert.ok(Date.now() < end, `still no after 15 s: ${asks}`);
}
