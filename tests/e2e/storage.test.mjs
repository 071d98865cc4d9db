// Owns the journeys of a browser that keeps, refuses, forbids or garbles what is stored.

import assert from 'node:assert/strict';
import { backup } from './generate.mjs';
import { journey } from './journey.mjs';
import { filledScreens } from './screens.mjs';
import {
  addPerson, addTopic, agenda, begin, bringIn, catchIn, chooseFile, closeRoom, enterRoom, eraseEverything, personHash, promise,
  saveBackup, takeNotes, turnTo, unfold, unfoldAll, visit, write,
} from './steps.mjs';

const FOREIGN = { 'another-app/key': 'not ours {', 'vis-a-visitor': 'not ours either', head: '7' };

// Counts what is written to the store from the next load on.
function countWrites(page) {
  return page.addInitScript(() => {
    window.writes = [];
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function count(key, value) {
      if (this === localStorage) window.writes.push(key);
      return setItem.call(this, key, value);
    };
  });
}

journey('looking at a healthy store writes nothing to it', async ({ page, app }) => {
  const screens = await filledScreens(page, app);
  const store = await app.store();
  await countWrites(page);
  for (const { name, hash } of screens) {
    await app.open(hash);
    await app.heading();
    assert.deepEqual(await page.evaluate(() => window.writes), [], name);
  }
  await page.goto('about:blank');
  await app.open('#/');
  assert.deepEqual(await app.store(), store);
});

journey('a first visit writes nothing before there is something to write', async ({ page, app }) => {
  await countWrites(page);
  await app.open();
  await visit(page, 'Your data');
  await visit(page, 'Settings');
  assert.deepEqual(await page.evaluate(() => window.writes), []);
});

journey('fault_01_when the room is full it says so, the text stays, and is saved once there is room', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await page.evaluate(fillTheRoom);
  await addTopic(page, 'Typed while there was no room');
  const word = page.getByRole('alert').filter({ hasText: 'Not saved: this browser\'s room for the page is full. What you typed is still on this page.' });
  await word.waitFor();
  await page.getByRole('banner').getByRole('status').filter({ hasText: 'Not saved' }).waitFor();
  await app.axe();
  assert.deepEqual(await agenda(page), ['Typed while there was no room Person, yours']);
  const rescued = await app.download(() => word.getByRole('button', { name: 'Save everything to a file' }).click());
  assert.ok(rescued.includes('Typed while there was no room'));
  await word.getByRole('button', { name: 'Try again' }).click();
  await word.waitFor();

  await page.evaluate(() => localStorage.removeItem('foreign'));
  await app.saved();
  await word.waitFor({ state: 'detached' });
  await page.reload();
  assert.deepEqual(await agenda(page), ['Typed while there was no room Person, yours']);
});

// Takes all that is left, to the last character.
function fillTheRoom() {
  let text = '';
  for (let step = 2 ** 23; step >= 1; step /= 2) {
    try {
      localStorage.setItem('foreign', text + 'x'.repeat(step));
      text += 'x'.repeat(step);
    } catch {
      // Half of it, then.
    }
  }
}

journey('fault_01_when the room is full, the way back behind an import is let go and said, and what is typed is saved', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  for (const number of [1, 2, 3]) await addTopic(page, `${'A topic of many words '.repeat(12)}${number}`);
  await app.saved();
  await app.open('#/data');
  await chooseFile(page, backup({ people: 2, sessions: 4 }));
  await page.getByRole('radio', { name: 'in place of what is here' }).check();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  const keys = Object.keys(await app.store());
  assert.equal(keys.filter((key) => key.startsWith('vis-a-vis/g1/open/')).length, 1, 'what was before is kept to go back to');
  const person = keys.find((key) => key.startsWith('vis-a-vis/g2/open/')).split('/').at(-1);

  await app.open(`#/person/${person}/prepare`);
  await page.evaluate(fillTheRoom);
  await addTopic(page, 'Typed while there was no room');
  await page.getByRole('status').filter({ hasText: 'that file cannot be taken out any more' }).waitFor();
  await app.saved();
  assert.equal(await page.getByRole('alert').count(), 0);
  await app.axe();
  await page.reload();
  assert.ok((await agenda(page)).includes('Typed while there was no room Person, yours'));
  assert.deepEqual(Object.keys(await app.store()).filter((key) => key.startsWith('vis-a-vis/g1/')), []);
  await app.open('#/data');
  assert.equal(await page.getByRole('button', { name: 'Take it out again' }).count(), 0);
});

journey('fault_01_a page with text that is not saved asks before it is left, and one that is saved does not', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await enterRoom(page);
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => { throw new DOMException('no room', 'QuotaExceededError'); };
    window.makeRoom = () => { Storage.prototype.setItem = setItem; };
  });
  await takeNotes(page, 'Typed while there was no room');
  const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  assert.equal(asked.type(), 'beforeunload');
  await asked.dismiss();
  const notes = page.getByRole('textbox', { name: 'Notes, fit for both to read' });
  assert.equal(await notes.inputValue(), 'Typed while there was no room');
  const word = page.getByRole('alert').filter({ hasText: 'What you typed is still on this page.' });
  await word.waitFor();

  await page.evaluate(() => window.makeRoom());
  await word.waitFor({ state: 'detached' });
  await app.kept('Typed while there was no room');
  let asks = 0;
  page.on('dialog', (dialog) => {
    asks += 1;
    return dialog.accept();
  });
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
  assert.equal(asks, 0);
});

journey('what takes the room is counted by person and year, and said when it is nearly used up', async ({ page, app }) => {
  await app.open('#/data');
  await bringIn(page, backup({ people: 2, sessions: 240 }));
  const room = page.getByRole('region', { name: 'Room left' });
  await page.evaluate(() => localStorage.setItem('another-app/key', 'x'.repeat(4_200_000)));
  await app.open('#/data');
  const all = await page.evaluate(() => Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0));
  const words = `${Math.floor(all / 1e6)}.${String(Math.floor((all % 1e6) / 1e4)).padStart(2, '0')} of about 5.0 million characters are used under this address`;
  await room.getByText(words).waitFor();
  await room.getByText('Most of what is used is not this app’s.').waitFor();
  await unfold(room, 'By person and year');
  const rows = room.getByRole('row');
  assert.match(await rows.filter({ hasText: 'Amara Okafor' }).innerText(), /Amara Okafor\s+[\d.]+\s+.*2025: [\d.]+/);
  assert.match(await rows.filter({ hasText: 'Other programs under this address' }).innerText(), /4200\.0/);
  await app.axe();

  const warning = page.getByRole('banner').getByRole('link', { name: 'Room nearly used up' });
  assert.equal(await warning.count(), 0, 'nothing was saved yet, so nothing was counted');
  await app.open(`${Object.keys(await app.notebooks())[0]}/prepare`);
  await addTopic(page, 'One more thing');
  await app.saved();
  await warning.click();
  await room.waitFor();
});

journey('an import for which there is no room changes nothing and says so', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await app.open('#/data');
  await page.evaluate(fillTheRoom);
  const store = await app.store();
  await chooseFile(page, backup({ people: 3, sessions: 30 }));
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText("Nothing was changed: this browser's room for the page is full.").waitFor();
  assert.deepEqual(await app.store(), store);
});

for (const [how, deny] of Object.entries({
  fault_04_denied: () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('Denied', 'SecurityError'); } }),
  fault_05_missing: () => Object.defineProperty(window, 'localStorage', { value: null }),
})) {
  journey(`${how}: without storage it says that nothing is kept, works all the same, and can be saved to a file`, async ({ page, app }) => {
    await page.addInitScript(deny);
    await app.open();
    const word = page.getByRole('alert').filter({ hasText: 'Nothing here is kept.' });
    await word.waitFor();
    await app.axe();
    await begin(page, 'Amara Okafor');
    await addTopic(page, 'Only in memory');
    await word.waitFor();
    const file = await app.download(() => word.getByRole('button', { name: 'Save to a file' }).click());
    assert.ok(file.includes('Only in memory'));
  });
}

journey('fault_06_a record that cannot be read stays byte for byte, and everybody else can be worked with', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addPerson(page, 'Jonas Weber');
  const jonas = personHash(page);
  await app.saved();
  const key = `vis-a-vis/g1/open/${amara.split('/').at(-1)}`;
  const broken = `${(await app.store())[key].slice(0, -9)}\u0000\ud83c`;
  await app.seed({ [key]: broken });

  await app.open(`${jonas}/prepare`);
  await page.getByRole('alert').filter({ hasText: 'A part of your notes could not be read.' }).waitFor();
  await addTopic(page, 'Life goes on');
  await app.saved();
  await app.open('#/data');
  const unreadable = page.getByRole('region', { name: 'What could not be read' });
  await unreadable.getByText(/it is damaged: /).waitFor();
  await app.axe();
  const file = await app.download(() => unreadable.getByRole('button', { name: 'Take it out' }).click());
  assert.deepEqual(JSON.parse(file).keys, { [key]: broken });
  assert.equal((await app.store())[key], broken);
  await app.open(amara);
  assert.equal(await app.heading(), 'There is nothing here.');
  await app.open(`${jonas}/prepare`);
  assert.deepEqual(await agenda(page), ['Life goes on Person, yours']);
  assert.equal((await app.store())[key], broken);
});

journey('fault_06_a backup takes the place of what cannot be read, which is set aside to the letter', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'In the backup');
  await app.saved();
  const amara = personHash(page);
  await app.open('#/data');
  const file = await saveBackup(page, app);
  const key = `vis-a-vis/g1/open/${amara.split('/').at(-1)}`;
  const broken = `${(await app.store())[key].slice(0, -9)}\u0000\ud83c`;
  await app.seed({ [key]: broken });
  await app.open('#/data');
  const unreadable = page.getByRole('region', { name: 'What could not be read' });
  await unreadable.getByRole('button', { name: 'Bring a backup in' }).click();
  await page.getByLabel('Choose a file, or drop it here').and(page.locator(':focus')).waitFor();
  await bringIn(page, file);
  await unreadable.waitFor({ state: 'detached' });

  const aside = page.getByRole('region', { name: 'Set aside' });
  await app.axe();
  const letGo = aside.getByRole('button', { name: 'Let it go' });
  assert.equal(await letGo.isDisabled(), true, 'not before it was taken out');
  const { keys } = JSON.parse(await app.download(() => aside.getByRole('button', { name: 'Take it out' }).click()));
  assert.deepEqual(Object.values(keys), [broken]);
  assert.match(Object.keys(keys)[0], /^vis-a-vis\/quarantine\/2026-11-24T[^/]+\/g1\/open\//);
  await letGo.click();
  await aside.waitFor({ state: 'detached' });
  assert.deepEqual(Object.keys(await app.store()).filter((key) => key.includes('quarantine')), []);
  await app.open(`${amara}/prepare`);
  assert.deepEqual(await agenda(page), ['In the backup Person, yours']);
});

journey('fault_18_what a newer version of the app wrote is named, and never written over', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  const amara = personHash(page);
  const records = async () => Object.entries(await app.store()).filter(([key]) => /\/g\d+\//.test(key));
  const newer = Object.fromEntries((await records()).map(([key, text]) => [key, text.replace('"v":1', '"v":2')]));
  await app.seed(newer);
  await app.open('#/settings');
  await page.getByRole('alert').filter({ hasText: 'A part of your notes could not be read.' }).waitFor();
  await page.getByRole('radio', { name: 'on', exact: true }).first().check();
  await app.open(amara);
  assert.equal(await app.heading(), 'There is nothing here.');
  await app.open('#/data');
  const unreadable = page.getByRole('region', { name: 'What could not be read' });
  await unreadable.getByText('a newer version of the app wrote it (format 2).').waitFor();
  await unreadable.getByText('Reload to use the newer version of the app.').waitFor();
  const file = await app.download(() => unreadable.getByRole('button', { name: 'Take it out' }).click());
  assert.deepEqual(Object.values(JSON.parse(file).keys), Object.values(newer));
  assert.deepEqual(Object.fromEntries(await records()), newer);
});

journey('fault_08_without its head, or with a wrong one, the store is found all the same', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  for (const head of [null, '', '0', '9', '4294967295']) {
    await page.evaluate((head) => {
      if (head === null) localStorage.removeItem('vis-a-vis/head');
      else localStorage.setItem('vis-a-vis/head', head);
    }, head);
    await page.reload();
    assert.equal(await app.heading(), 'Two minutes, before Amara.', `the head is ${head}`);
  }
});

journey('fault_43_what belongs to others is never touched, not even when everything is erased', async ({ page, app }) => {
  await app.seed(FOREIGN);
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await visit(page, 'Your data');
  await eraseEverything(page);
  assert.deepEqual(await app.store(), {});
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), FOREIGN);
  await page.reload();
  assert.equal(await app.heading(), 'Who do you sit down with?');
});

// A character of every odd kind: far planes, several in one, composed apart, from right to left with its marks, zero, a
// separator that is no end of a line, and half of one.
const ODD = 'Zoë 🌱 \u{1F469}\u200D\u{1F680} e\u0301 عربى \u200f\u202e \u0000 \u2028 \ud83c end';

journey('fault_41_odd characters are kept and shown as they were typed', async ({ page, app }) => {
  const odd = 'Zoë 🌱 عربى \u200f e\u0301 \u{1F469}\u200D\u{1F680}';
  await app.open();
  await begin(page, 'Zoë 🌱');
  await addTopic(page, odd);
  await app.saved();
  await page.reload();
  assert.equal((await agenda(page))[0], `${odd} Person, yours`);
});

// Puts a text into a field as pasting it does. As JSON on the way there, which halves of characters survive.
function paste(field, text) {
  return field.evaluate((element, json) => {
    element.focus();
    element.value = JSON.parse(json);
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, JSON.stringify(text));
}

journey('fault_41_notes of odd characters come back after a reload, and out of the rescue page byte for byte', async ({ page, app, server }) => {
  // Half a character is none, and stands as the sign for what cannot be shown.
  const kept = ODD.toWellFormed();
  assert.notEqual(kept, ODD);
  const notes = page.getByRole('textbox', { name: 'Notes, fit for both to read' });
  await app.open();
  await begin(page, 'Amara Okafor');
  const person = personHash(page).split('/').at(-1);
  await enterRoom(page);
  await paste(notes, ODD);
  await app.kept(kept);
  await page.reload();
  await notes.waitFor();
  assert.equal(await notes.inputValue(), kept);

  await page.goto(`${server.url}rescue.html`);
  const { keys } = JSON.parse(await app.download(() => page.getByRole('button', { name: 'Download everything', exact: true }).click()));
  assert.deepEqual(keys, await app.store());
  const [, record] = Object.entries(keys).find(([key]) => key.endsWith(`/open/${person}`));
  assert.deepEqual(Object.values(JSON.parse(record).data.book.sessions).map((session) => session.notes), [kept]);
});

journey('fault_41_a paste of 1 MB is refused in a sentence, stays in the field, is not said to be saved, and is not left unasked', async ({ page, app }) => {
  const notes = page.getByRole('textbox', { name: 'Notes, fit for both to read' });
  const word = page.getByRole('alert').filter({ hasText: 'too long to keep: write under 200000 characters' });
  const paper = 'A line out of a long paper, pasted whole.\n'.repeat(25_000);
  await app.open();
  await begin(page, 'Amara Okafor');
  await enterRoom(page);
  await paste(notes, 'Written before.');
  await app.kept('Written before.');
  await paste(notes, `Written before.${paper}`);
  await word.waitFor();
  assert.equal(await notes.evaluate((field) => field.value.length), 'Written before.'.length + paper.length);

  await paste(notes, 'Written before, and after.');
  await word.waitFor({ state: 'detached' });
  await app.kept('Written before, and after.');
  await paste(notes, `Written before, and after.${paper}`);
  await word.waitFor();
  const state = page.getByRole('status').filter({ hasText: /^Not saved$/ });
  await state.waitFor();
  assert.equal(await page.getByRole('status').filter({ hasText: /^Saved/ }).count(), 0);

  // On another page of the app it waits, and says so.
  const long = 'Written before, and after.'.length + paper.length;
  await page.evaluate(() => { location.hash = '#/settings'; });
  const waits = page.getByRole('alert').filter({ hasText: 'Not saved: a text is longer than its field takes' });
  await waits.waitFor();
  await state.waitFor();
  await app.axe();
  await waits.getByRole('link', { name: 'Go there' }).click();
  await word.waitFor();
  assert.equal(await notes.evaluate((field) => field.value.length), long);
  assert.equal(await waits.count(), 0, 'here it is in sight');

  // The browser asks; whoever stays has it still.
  const asks = page.waitForEvent('dialog');
  const leaves = page.evaluate(() => location.reload());
  const asked = await asks;
  assert.equal(asked.type(), 'beforeunload');
  await asked.dismiss();
  await leaves;
  assert.equal(await notes.evaluate((field) => field.value.length), long);

  page.once('dialog', (dialog) => dialog.accept());
  await page.reload();
  await notes.waitFor();
  assert.equal(await notes.inputValue(), 'Written before, and after.');
  assert.ok(!JSON.stringify(await app.store()).includes('out of a long paper'));
});

// A number below zero, or none: neither is an age. In a date and in the name of a file something stands before the dash.
const NO_AGE = /(?:^|[\s(])[-−]\d|NaN|Invalid Date/m;

journey('fault_38_a clock set back makes no age negative, and what is written later stays, whatever the clock says', { timeout: 120_000 }, async ({ page, app }) => {
  assert.match('Last backup -3 days ago', NO_AGE);
  await page.clock.setSystemTime('2030-11-26T09:00:00+01:00');
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, 'The rota');
  await enterRoom(page);
  const room = new URL(page.url()).hash;
  await turnTo(page, 'The rota');
  await takeNotes(page, 'Written while the clock was ahead.');
  await catchIn(page, 'Your promise');
  await promise(page, 'What you promise', 'Tell Lena', '2030-11-29');
  await page.getByText('You: Tell Lena').waitFor();
  await closeRoom(page);
  await page.getByRole('button', { name: /[Dd]one for today$/ }).click();
  await page.getByRole('heading', { level: 1, name: /is next\.$/ }).waitFor();
  await app.open(amara);
  await unfold(page, 'Add a win');
  await write(page, 'What went well', 'The outage was short');
  await page.getByRole('button', { name: 'Remove the win: The outage was short' }).click();
  await app.saved();
  await visit(page, 'Your data');
  const ahead = await saveBackup(page, app);
  await unfold(page, 'Check a backup');
  await page.getByLabel('The file to check').setInputFiles({ name: 'ahead.json', mimeType: 'application/json', buffer: Buffer.from(ahead) });
  await page.getByText(/^Checked on /).waitFor();

  for (const now of ['2026-11-24T10:00:00+01:00', '2030-11-24T10:00:00+01:00']) {
    await page.clock.setSystemTime(now);
    for (const hash of ['#/', amara, `${amara}/prepare`, room, '#/removed', '#/data']) {
      await app.open(hash);
      await app.heading();
      await unfoldAll(page);
      assert.doesNotMatch(await page.locator('body').innerText(), NO_AGE, `${hash} on ${now}`);
    }
    await app.open('#/removed');
    await page.getByRole('main').getByText('The outage was short').first().waitFor();
    const { book } = (await app.notebooks())[amara];
    assert.deepEqual(Object.values(book.action_items).map(({ words }) => words), ['Tell Lena']);
  }

  await page.clock.setSystemTime('2026-11-24T11:00:00+01:00');
  const notes = page.getByRole('textbox', { name: 'Notes, fit for both to read' });
  await app.open(room);
  await notes.waitFor();
  assert.equal(await notes.inputValue(), 'Written while the clock was ahead.');
  await takeNotes(page, 'Written later, at an earlier time.');
  await app.kept('Written later, at an earlier time.');
  await page.reload();
  await notes.waitFor();
  assert.equal(await notes.inputValue(), 'Written later, at an earlier time.');
  await page.getByRole('button', { name: 'Back up now' }).waitFor();

  await app.open('#/data');
  await chooseFile(page, ahead);
  await page.getByRole('button', { name: 'Nothing to bring in: it is all here' }).waitFor();
});
