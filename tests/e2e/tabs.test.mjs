// Owns the journeys of one browser with several tabs: they take turns on a page, and no text of either is lost.

import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { backup } from './generate.mjs';
import { journey } from './journey.mjs';
import { addPerson, addTopic, agenda, begin, catchIn, chooseFile, enterRoom, personHash, takeNotes } from './steps.mjs';

const EDITED = 'Not saved: another tab is editing this page. What you typed is still on this page.';
const CHANGED = 'Not saved: another tab changed this page in the meantime. What you typed is still on this page.';

// Another tab at a hash.
async function openTab({ context, server }, hash) {
  const other = await context.newPage();
  await other.goto(server.url + hash);
  await other.getByRole('heading', { level: 1 }).waitFor();
  return other;
}

// The same, with the clock standing still in both, so that what is typed waits to be saved.
async function secondTab(seat, hash) {
  await seat.app.saved();
  const other = await openTab(seat, hash);
  await seat.page.clock.pauseAt('2026-11-24T10:00:00+01:00');
  return other;
}

// Both in the room with Amara, the first with its cursor in the notes, so that it is its turn.
async function bothInTheRoom(seat) {
  const { page, app } = seat;
  await app.open();
  await begin(page, 'Amara Okafor');
  await enterRoom(page);
  await notes(page).focus();
  await page.keyboard.type('She went quiet.');
  await recorded(page, 'She went quiet.');
  return openTab(seat, new URL(page.url()).hash);
}

function notes(page) {
  return page.getByRole('textbox', { name: 'Notes, fit for both to read' });
}

async function catchTopic(page, words) {
  await catchIn(page, 'Topic');
  await addTopic(page, words);
}

function next(page, words) {
  return page.getByRole('region', { name: 'Next' }).getByRole('button', { name: words });
}

function notice(page, words) {
  return page.getByRole('alert').filter({ hasText: words });
}

// Waits until these texts stand in somebody's open book, and not only beside it.
function recorded(page, ...texts) {
  return page.waitForFunction((texts) => {
    const books = Object.entries(localStorage).filter(([key]) => /^vis-a-vis\/g\d+\/open\//.test(key));
    return texts.every((text) => books.some(([, book]) => book.includes(text)));
  }, texts);
}

// What the page keeps, by key: what counts, and what is set aside.
async function kept(page) {
  const all = await page.evaluate(() => Object.entries(localStorage));
  const aside = ([key]) => key.startsWith('vis-a-vis/quarantine/');
  const isRecord = ([key]) => /^vis-a-vis\/g\d+\//.test(key);
  return { records: Object.fromEntries(all.filter(isRecord)), aside: all.filter(aside).map(([, text]) => text) };
}

async function nobodyComplains(...pages) {
  for (const page of pages) assert.equal(await page.getByRole('alert').count(), 0);
}

journey('fault_13_the second of two tabs on one person is told, and when it edits there instead both texts are kept', async (seat) => {
  const { page } = seat;
  const other = await bothInTheRoom(seat);
  await catchTopic(other, 'Typed in the second tab');
  const word = notice(other, EDITED);
  await word.waitFor();
  await assertAccessible(other);
  const { records } = await kept(page);
  assert.ok(!Object.values(records).some((text) => text.includes('Typed in the second tab')));

  await page.keyboard.type(' Ask her.');
  await word.getByRole('button', { name: 'Edit here instead' }).click();
  await word.waitFor({ state: 'detached' });
  await other.getByRole('heading', { level: 1 }).and(other.locator(':focus')).waitFor();
  await recorded(other, 'She went quiet. Ask her.', 'Typed in the second tab');
  await next(page, 'Typed in the second tab').waitFor();
  await other.waitForFunction(() => document.querySelector('#notes').value === 'She went quiet. Ask her.');
  assert.equal(await notes(page).inputValue(), 'She went quiet. Ask her.');

  await page.keyboard.type(' And listen.');
  await recorded(page, 'She went quiet. Ask her. And listen.', 'Typed in the second tab');
  await nobodyComplains(page, other);
  assert.deepEqual((await kept(page)).aside, []);
});

journey('fault_13_where both tabs changed the same notes, what is not shown is set aside and can be taken out', async (seat) => {
  const { page, app } = seat;
  const other = await bothInTheRoom(seat);
  await page.getByRole('heading', { level: 1 }).click();
  await notes(other).fill('She went quiet. I had answered for her.');
  await page.waitForFunction(() => document.querySelector('#notes').value === 'She went quiet. I had answered for her.');

  await notes(page).focus();
  await page.keyboard.press('Control+End');
  await notes(other).fill('She went quiet. I had answered for her. Twice.');
  await recorded(page, 'Twice.');
  await page.keyboard.type(' Ask her.');
  await notice(page, EDITED).getByRole('button', { name: 'Edit here instead' }).click();
  const word = notice(page, CHANGED);
  await word.waitFor();
  await page.getByRole('status').filter({ hasText: 'The same thing was changed in both tabs' }).waitFor();
  assert.equal(await notes(page).inputValue(), 'She went quiet. I had answered for her. Ask her.');
  await app.axe();

  await word.getByRole('button', { name: 'Show what the other tab wrote' }).click();
  await word.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.querySelector('#notes').value === 'She went quiet. I had answered for her. Twice.');
  await app.open('#/data');
  const aside = page.getByRole('region', { name: 'Set aside' });
  await aside.getByText('Amara Okafor').waitFor();
  const file = await app.download(() => aside.getByRole('button', { name: 'Take it out' }).click());
  assert.ok(Object.values(JSON.parse(file).keys)[0].includes('Ask her.'));
  await recorded(page, 'Twice.');
});

journey('what one tab writes is soon seen in the other', async (seat) => {
  const { page, app } = seat;
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  const other = await openTab(seat, `${personHash(page)}/prepare`);
  await addTopic(page, 'Seen in both');
  await other.getByText('Seen in both').waitFor();
  await addTopic(other, 'And the other way');
  await page.getByText('And the other way').waitFor();
  await nobodyComplains(page, other);
});

journey('two tabs on two people do not disturb each other', async (seat) => {
  const { page, app } = seat;
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addPerson(page, 'Jonas Weber');
  const other = await secondTab(seat, `${amara}/prepare`);
  await addTopic(page, 'For Jonas');
  await addTopic(other, 'For Amara');
  await page.clock.runFor(1000);
  await other.clock.runFor(1000);
  await app.saved();
  await nobodyComplains(page, other);
  await page.reload();
  assert.deepEqual(await agenda(page), ['For Jonas Person, yours']);
  await app.open(`${amara}/prepare`);
  assert.deepEqual(await agenda(page), ['For Amara Person, yours']);
});

journey('two tabs in two rooms, with a cursor in each, do not wait for each other', async (seat) => {
  const { page, app } = seat;
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addPerson(page, 'Jonas Weber');
  await app.saved();
  const other = await openTab(seat, `${amara}/prepare`);
  await enterRoom(page);
  await enterRoom(other);
  for (const words of ['One.', 'One. Two.']) {
    await takeNotes(page, `With Jonas: ${words}`);
    await takeNotes(other, `With Amara: ${words}`);
    await recorded(page, `With Jonas: ${words}`, `With Amara: ${words}`);
  }
  await nobodyComplains(page, other);
});

journey('notes are renewed by the other tab, but never under the cursor, and nothing is overwritten', async (seat) => {
  const { page, app } = seat;
  await app.open();
  await begin(page, 'Amara Okafor');
  await enterRoom(page);
  await app.kept('running');
  const other = await openTab(seat, new URL(page.url()).hash);
  const [here, there] = [notes(page), notes(other)];

  await there.fill('She went quiet.');
  await page.waitForFunction(() => document.querySelector('#notes').value === 'She went quiet.');

  await here.focus();
  await there.fill('She went quiet. I had answered for her.');
  await recorded(page, 'I had answered for her.');
  assert.equal(await here.inputValue(), 'She went quiet.');
  await here.press('End');
  await page.keyboard.type(' Ask her.');
  await notice(page, EDITED).waitFor();
  assert.equal(await here.inputValue(), 'She went quiet. Ask her.');
  await recorded(page, 'I had answered for her.');
});

journey('fault_14_when the tab whose turn it is is closed, the other writes at once', async (seat) => {
  const { page } = seat;
  const other = await bothInTheRoom(seat);
  await catchTopic(other, 'Typed in the second tab');
  const word = notice(other, EDITED);
  await word.waitFor();
  await page.close();
  await word.waitFor({ state: 'detached' });
  await recorded(other, 'She went quiet.', 'Typed in the second tab');
  assert.deepEqual((await kept(other)).aside, []);
});

journey('fault_15_a frozen tab is taken over from, and shows what was written when it thaws', { clock: false }, async (seat) => {
  const { page, context } = seat;
  const other = await bothInTheRoom(seat);
  const lifecycle = await context.newCDPSession(page);
  await lifecycle.send('Page.setWebLifecycleState', { state: 'frozen' });
  await catchTopic(other, 'Typed in the second tab');
  const word = notice(other, EDITED);
  await word.getByRole('button', { name: 'Edit here instead' }).click();
  await word.waitFor({ state: 'detached' });
  await recorded(other, 'She went quiet.', 'Typed in the second tab');

  await lifecycle.send('Page.setWebLifecycleState', { state: 'active' });
  await lifecycle.detach();
  await page.bringToFront();
  await next(page, 'Typed in the second tab').waitFor();
  await notes(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Ask her.');
  await recorded(page, 'She went quiet. Ask her.', 'Typed in the second tab');
  await nobodyComplains(page, other);
});

journey('fault_15_a tab that hangs with something unsaved writes over nothing when it goes on, and keeps both', { clock: false }, async (seat) => {
  const { page } = seat;
  const other = await bothInTheRoom(seat);
  const hangs = page.evaluate(() => {
    const field = document.querySelector('#notes');
    field.value += ' Ask her.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const end = Date.now() + 9000;
    while (Date.now() < end);
  });
  await catchTopic(other, 'Typed in the second tab');
  const edited = notice(other, EDITED);
  await edited.getByRole('button', { name: 'Edit here instead' }).click();
  await edited.waitFor({ state: 'detached' });
  await recorded(other, 'Typed in the second tab');
  await hangs;

  const word = notice(page, CHANGED);
  await word.waitFor();
  const { records, aside } = await kept(page);
  assert.ok(!Object.values(records).some((text) => text.includes('Ask her.')));
  assert.ok(Object.values(records).some((text) => text.includes('Typed in the second tab')));
  assert.ok(aside.some((text) => text.includes('She went quiet. Ask her.')), 'although the tab may be closed now');
  await word.getByRole('button', { name: 'Keep both' }).click();
  await word.waitFor({ state: 'detached' });
  await recorded(page, 'She went quiet. Ask her.', 'Typed in the second tab');
  await next(page, 'Typed in the second tab').waitFor();
  await other.waitForFunction(() => document.querySelector('#notes').value === 'She went quiet. Ask her.');
  assert.deepEqual((await kept(page)).aside, []);
});

for (const [missing, names] of Object.entries({
  'locks and channels': ['locks', 'BroadcastChannel'], channels: ['BroadcastChannel'], locks: ['locks'],
})) {
  journey(`fault_16_in a browser without ${missing} nothing is overwritten, and both can be kept`, async (seat) => {
    const { context, page, app } = seat;
    await context.addInitScript((names) => {
      for (const name of names) delete (name === 'locks' ? Navigator.prototype : window)[name];
    }, names);
    await app.open();
    assert.equal(await page.evaluate((names) => names.some((name) => name in navigator || name in window), names), false);
    await begin(page, 'Amara Okafor');
    const other = await secondTab(seat, `${personHash(page)}/prepare`);
    await addTopic(page, 'Typed in the first tab');
    await addTopic(other, 'Typed in the second tab');
    await page.reload();
    const before = await kept(page);
    await other.clock.runFor(1000);

    const word = notice(other, CHANGED);
    await word.waitFor();
    await assertAccessible(other);
    assert.deepEqual(await agenda(other), ['Typed in the second tab Person, yours']);
    assert.deepEqual((await kept(page)).records, before.records);
    await word.getByRole('button', { name: 'Keep both' }).click();
    await word.waitFor({ state: 'detached' });
    const both = ['Typed in the first tab Person, yours', 'Typed in the second tab Person, yours'];
    assert.deepEqual((await agenda(other)).toSorted(), both);
    await page.reload();
    assert.deepEqual((await agenda(page)).toSorted(), both);
    assert.deepEqual((await kept(page)).aside, []);
  });
}

journey('a file that is brought in waits for what another tab has not saved yet', async (seat) => {
  const { page, app } = seat;
  await app.open();
  await begin(page, 'Amara Okafor');
  await enterRoom(page);
  await app.kept('running');
  const other = await openTab(seat, '#/data');
  await page.clock.pauseAt('2026-11-24T09:10:00+01:00');
  await notes(page).focus();
  await page.keyboard.type('She went quiet.');
  const { records } = await kept(page);
  assert.ok(!Object.values(records).some((text) => text.includes('She went quiet.')));

  await chooseFile(other, backup({ people: 1, sessions: 1 }));
  await other.getByRole('button', { name: 'Bring it in' }).click();
  await recorded(other, 'She went quiet.');
  await page.clock.resume();
  await other.getByText(/^Brought in\./).waitFor();
  await recorded(other, 'She went quiet.');
  assert.equal(await notes(page).inputValue(), 'She went quiet.');
  await page.keyboard.type(' Ask her.');
  await recorded(page, 'She went quiet. Ask her.');
  await nobodyComplains(page, other);
  assert.deepEqual((await kept(page)).aside, []);
});
